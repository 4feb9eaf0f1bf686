//! The page as a person uses it: questions by their fact, answers by their value, buttons by what they do.
//!
//! Knows the public names inside the open shadow root. Does not know which answers lead where.

use std::cell::Cell;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{Key, WebDriver, WebElement};

use crate::browser::{Engine, screen};

/// How long the page may take for one step. A browser that starts for the first time on a new machine has to read all of
/// itself from the disk.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// How often we look.
pub const GLANCE: Duration = Duration::from_millis(15);

/// Within the page: the calculator, its root, and one element in it.
const TOOLS: &str = "
    const host = document.querySelector('award-calculator');
    const root = host && host.shadowRoot;
    const one = (selector) => root && root.querySelector(selector);
    const all = (selector) => Array.from(root ? root.querySelectorAll(selector) : []);
";

/// The first question is there, and the second module; before it, an application around may not even have made the
/// element.
pub const BEGUN: &str =
    "return host !== null && host.state === 'ready' && one('[data-page]') !== null && host.report !== null";

/// What a person says to a question.
#[derive(Clone, Copy, Debug)]
pub enum Say {
    /// Chooses these.
    Choose(&'static [&'static str]),
    /// Types this, and chooses a unit where there is one.
    Type(&'static str, Option<&'static str>),
}

/// A browser with our page in it.
pub struct PageDriver {
    /// How it is driven.
    pub driver: WebDriver,
    base: String,
    /// Which browser it is.
    pub engine: Engine,
    /// Whether it stands in a frame.
    pub framed: Cell<bool>,
    /// Whether controls are tapped with the pointer, not pressed as keys do it.
    pub taps: Cell<bool>,
}

impl PageDriver {
    /// Takes over a session.
    pub fn new(driver: WebDriver, base: String, engine: Engine) -> Self {
        Self { driver, base, engine, framed: Cell::new(false), taps: Cell::new(false) }
    }

    /// Goes to a page of `dist/`.
    pub async fn open(&self, page: &str) -> Result<()> {
        Ok(self.driver.goto(format!("{}{page}", self.base)).await?)
    }

    /// Goes to a page and waits for the first question.
    pub async fn begin(&self, page: &str) -> Result<()> {
        self.open(page).await?;
        self.until("the first question", BEGUN).await
    }

    /// Runs a script in the page; `host`, `root`, `one` and `all` are at hand.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let result = self.driver.execute(format!("{TOOLS}{script}"), arguments).await?;
        Ok(result.json().clone())
    }

    /// Waits for a promise made in the page.
    pub async fn run_async(&self, script: &str) -> Result<Value> {
        let script = format!("const done = arguments[arguments.length - 1]; {TOOLS}{script}");
        Ok(self.driver.execute_async(script, vec![]).await?.json().clone())
    }

    /// Tells Chromium itself something.
    pub async fn tell(&self, command: &str, parameters: Value) -> Result<()> {
        self.ask(command, parameters).await.map(drop)
    }

    /// Asks Chromium itself something.
    pub async fn ask(&self, command: &str, parameters: Value) -> Result<Value> {
        self.driver.cdp().send_raw(command, parameters).await.with_context(|| command.to_owned())
    }

    /// Presses a key, as the keyboard does.
    pub async fn key(&self, key: Key) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(char::from(key).to_string()).perform().await?)
    }

    /// Types at the place where the focus is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(text).perform().await?)
    }

    /// Goes to an address.
    pub async fn go(&self, address: &str) -> Result<()> {
        Ok(self.driver.goto(address).await?)
    }

    /// Goes to a page of no interest: the next address is opened as a new page, not as a place in this one.
    pub async fn leave(&self) -> Result<()> {
        self.go("about:blank").await
    }

    /// Where the browser is.
    pub async fn address(&self) -> Result<String> {
        Ok(self.driver.current_url().await?.to_string())
    }

    /// Waits until a condition holds in the page.
    pub async fn until(&self, what: &str, condition: &str) -> Result<()> {
        self.until_within(PATIENCE.as_secs(), what, condition).await
    }

    /// Where the page is: `question annual_revenue`, `review`, `result`.
    pub async fn place(&self) -> Result<String> {
        let script = "const page = one('[data-page]');
            return page ? [page.dataset.page, page.dataset.question].filter(Boolean).join(' ') : host ? host.state : '';";
        self.text(script).await
    }

    /// The fact that is asked.
    pub async fn question(&self) -> Result<String> {
        let place = self.place().await?;
        Ok(place.strip_prefix("question ").with_context(|| format!("no question but {place}"))?.to_owned())
    }

    /// The first fact that can still change something, by the element's own report; none without a report.
    pub async fn next_fact(&self) -> Result<Option<String>> {
        let next = self.run("return host.report && (host.report.next || '')", vec![]).await?;
        Ok(next.as_str().map(str::to_owned))
    }

    /// Answers the question that is shown.
    pub async fn answer(&self, fact: &str, say: Say) -> Result<()> {
        match say {
            Say::Choose(values) => {
                for value in values {
                    self.choose(fact, value).await?;
                }
            }
            Say::Type(typed, unit) => {
                self.fill(fact, typed).await?;
                if let Some(unit) = unit {
                    self.choose_unit(fact, unit).await?;
                }
            }
        }
        Ok(())
    }

    /// Ticks one choice, by its label.
    pub async fn choose(&self, fact: &str, value: &str) -> Result<()> {
        self.tick(&format!("input[name=\"{fact}\"][value=\"{value}\"]")).await
    }

    /// Chooses the unit of a sum, whether it is asked for by radio buttons or by a list.
    pub async fn choose_unit(&self, fact: &str, unit: &str) -> Result<()> {
        let list = format!("select[name=\"{fact}-unit\"]");
        if self.count(&list).await? == 0 {
            return self.tick(&format!("input[name=\"{fact}-unit\"][value=\"{unit}\"]")).await;
        }
        let option = self.element(&format!("{list} option[value=\"{unit}\"]")).await?;
        Ok(option.click().await?)
    }

    /// Replaces what stands in the field.
    pub async fn fill(&self, fact: &str, typed: &str) -> Result<()> {
        let field = self.element(&format!("input[name=\"{fact}\"]:not([type=checkbox])")).await?;
        field.clear().await?;
        Ok(field.send_keys(typed).await?)
    }

    /// What stands in the field.
    pub async fn filled(&self, fact: &str) -> Result<String> {
        let script = "return one(`input[name='${arguments[0]}']:not([type=checkbox])`).value";
        Ok(self.run(script, vec![json!(fact)]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Which choices are ticked.
    pub async fn chosen(&self, fact: &str) -> Result<Vec<String>> {
        let script = "return all(`input[name='${arguments[0]}']:checked`).map((input) => input.value)";
        Ok(strings(&self.run(script, vec![json!(fact)]).await?))
    }

    async fn tick(&self, input: &str) -> Result<()> {
        let script = "const input = one(arguments[0]); return input && (input.labels[0] || input)";
        self.click(&self.found(script, input).await?).await.with_context(|| format!("click on {input}"))
    }

    /// Presses a button and waits for what comes of it: another page, or a complaint.
    pub async fn press(&self, action: &str) -> Result<String> {
        self.press_one(&format!("[data-action=\"{action}\"]")).await
    }

    /// Goes back from the review to one question.
    pub async fn edit(&self, fact: &str) -> Result<String> {
        self.press_one(&format!("[data-action=\"edit\"][data-fact=\"{fact}\"]")).await
    }

    async fn press_one(&self, button: &str) -> Result<String> {
        let before = self.place().await?;
        // A complaint that stands already is no answer to this press.
        let told = self.complaint().await?;
        self.click(&self.element(button).await?).await.with_context(|| format!("click on {button}"))?;
        let started = Instant::now();
        loop {
            let place = self.place().await?;
            let complaint = self.complaint().await?;
            // What the second module draws may still be on its way.
            if place != "waiting" && place != before || !complaint.is_empty() && complaint != told {
                return Ok(place);
            }
            ensure!(started.elapsed() < PATIENCE, "{button} leads nowhere from {before}");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Answers every question until the review; gives the questions in the order they were asked.
    pub async fn answer_all(&self, answers: &[(&str, Say)]) -> Result<Vec<String>> {
        let mut asked = Vec::new();
        while self.place().await?.starts_with("question ") {
            let fact = self.question().await?;
            let next = self.next_fact().await?;
            ensure!(next.as_ref().is_none_or(|next| *next == fact), "{fact} is asked, but next is {next:?}");
            let say = answers.iter().find(|(name, _)| *name == fact).with_context(|| format!("{fact} is asked"))?;
            self.answer(&fact, say.1).await?;
            let place = self.press("next").await?;
            ensure!(place != format!("question {fact}"), "{fact} is not taken: {}", self.complaint().await?);
            asked.push(fact);
        }
        Ok(asked)
    }

    /// What the page complains about.
    pub async fn complaint(&self) -> Result<String> {
        self.text("return all('[role=alert]').map((alert) => alert.textContent.trim()).join(' ')").await
    }

    /// How many elements there are in the shadow root.
    pub async fn count(&self, selector: &str) -> Result<u64> {
        Ok(self.run("return all(arguments[0]).length", vec![json!(selector)]).await?.as_u64().unwrap_or_default())
    }

    /// An element of the shadow root, scrolled to the middle of the screen as one holds what one is about to tap.
    pub async fn element(&self, selector: &str) -> Result<WebElement> {
        self.found("return one(arguments[0])", selector).await
    }

    async fn found(&self, script: &str, selector: &str) -> Result<WebElement> {
        let script = format!(
            "{TOOLS} const found = (function () {{ {script} }}).apply(null, arguments);
            if (found) found.scrollIntoView({{ block: 'center' }});
            return found;"
        );
        let found = self.driver.execute(script, vec![json!(selector)]).await?;
        found.element().with_context(|| format!("there is no {selector}"))
    }

    /// A string from the page.
    pub async fn text(&self, script: &str) -> Result<String> {
        match self.run(script, vec![]).await? {
            Value::String(text) => Ok(text),
            other => bail!("no text but {other}"),
        }
    }

    /// Keeps a picture in `target/screens/`.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        Ok(self.driver.screenshot(&screen(name)?).await?)
    }

    /// What the console said, where the browser tells.
    pub async fn console(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let entries = self.driver.browser_log().await?;
        Ok(entries.into_iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect())
    }
}

/// The strings of a list that the page gave.
pub fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}
