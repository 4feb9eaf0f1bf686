//! What pages say and how they look, as files that a person reads: `tests/golden/pages/`.
//!
//! A word, a role, a colour or a padding that slips shows here as one line. Knows which pages are kept and how one gets
//! there. Does not know what they should say: whoever reads the difference does.
//!
//! `UPDATE=1 cargo xtask test` writes the files anew; read the difference before you keep it.

mod drawn;
mod file;
mod look;
mod said;

use anyhow::{Result, ensure};
use serde_json::json;

use self::file::difference;
use self::look::{looks, shown_as};
use self::said::said;
use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, at_the_review};

/// Up to the sum that an MCN takes in a year.
const TO_MONEY: &str =
    "{ roles: ['mcn'], registered_in_hangzhou: true, well_known: false, outstanding_contribution: 'unsure' }";

/// Up to the share of Hangzhou products that a streamer sells.
const TO_PERCENT: &str = "{ roles: ['streamer'], well_known: false, outstanding_contribution: false, in_park: false,
    settled_in_hangzhou: true, in_national_top_100: true, annual_sales: '500000000', recognised_talent: false }";

/// The languages, as the element and its files name them.
const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// The whole calculator.
const WIDGET: &str = ".award-calculator";

/// A file and what belongs into it now.
type Page = (String, String);

fn keeps(pages: &[Page]) -> Result<()> {
    let told: Vec<String> = pages.iter().filter_map(|(name, now)| difference(name, now)).collect();
    ensure!(told.is_empty(), "{}\n`UPDATE=1` writes it anew; read the difference before you keep it", told.join("\n"));
    Ok(())
}

/// Presses without a pointer, which would stay where it is and change what lies under it.
async fn press(page: &PageDriver, what: &str, leads_to: &str) -> Result<()> {
    page.run("one(arguments[0]).click()", vec![json!(what)]).await?;
    page.until(leads_to, &format!("return one('{leads_to}') !== null")).await
}

/// The question that these answers lead to.
async fn at_question(page: &PageDriver, given: &str, fact: &str) -> Result<()> {
    page.begin("").await?;
    page.run(&format!("host.answers = {given}"), vec![]).await?;
    page.until(fact, &format!("return one('[data-question={fact}]') !== null")).await
}

/// A sum that cannot be read, complained about, with the reason why it is asked.
async fn at_a_mistake(page: &PageDriver) -> Result<()> {
    at_question(page, TO_MONEY, "annual_revenue").await?;
    page.fill("annual_revenue", "1.2.5").await?;
    press(page, "[data-action=next]", "[role=alert]").await?;
    page.run("one('form details').open = true", vec![]).await.map(drop)
}

/// From the review of an MCN to its result, one award of each verdict unfolded.
async fn on_to_an_open_result(page: &PageDriver) -> Result<()> {
    press(page, "[data-action=next]", "[data-page=result]").await?;
    let open = "for (const verdict of ['likely', 'possible', 'unlikely'])
        one(`[data-verdict=${verdict}]`).open = true";
    page.run(open, vec![]).await.map(drop)
}

/// An answer that would make an award likelier, tried.
async fn try_another_answer(page: &PageDriver) -> Result<()> {
    press(page, "[data-action=try]", "[data-try] input[value=yes]").await?;
    press(page, "[data-try] input[value=yes]", "[data-change]").await
}

async fn speak(page: &PageDriver, language: &str) -> Result<()> {
    page.run("host.locale = arguments[0]", vec![json!(language)]).await?;
    page.until("the language", &format!("return all('{WIDGET}').length === 1 && one('{WIDGET}').lang === '{language}'"))
        .await
}

/// What a part of the page says, added to the file of each language.
async fn hear(page: &PageDriver, heading: &str, part: &str, files: &mut [Page; 2]) -> Result<()> {
    for (language, (_, text)) in LANGUAGES.into_iter().zip(files) {
        speak(page, language).await?;
        *text += &format!("\n== {heading} ==\n\n{}", said(page, part).await?);
    }
    Ok(())
}

/// A file for each language, with nothing but its head.
fn heard(name: &str) -> [Page; 2] {
    let head = "What a screen reader is told, a line each: role, name, state. Layers without a meaning are left out.\n";
    LANGUAGES.map(|language| (format!("{name}.{language}.txt"), head.to_owned()))
}

#[test]
fn no_word_of_a_question_changes_unseen() -> Result<()> {
    in_browser(Engine::Chromium, "golden-questions", async |page| {
        let mut files = heard("questions");
        page.begin("").await?;
        hear(page, "first question", WIDGET, &mut files).await?;
        at_a_mistake(page).await?;
        hear(page, "a sum that cannot be read", WIDGET, &mut files).await?;
        at_question(page, TO_MONEY, "annual_revenue").await?;
        page.fill("annual_revenue", "8000").await?;
        press(page, "[data-action=next]", "[role=alert]").await?;
        hear(page, "a sum that can mean several", WIDGET, &mut files).await?;
        at_question(page, TO_PERCENT, "hangzhou_share").await?;
        hear(page, "a percentage", WIDGET, &mut files).await?;
        keeps(&files)
    })
}

#[test]
fn no_word_of_the_review_or_the_result_changes_unseen() -> Result<()> {
    in_browser(Engine::Chromium, "golden-result", async |page| {
        let (mut review, mut result, mut trial) = (heard("review"), heard("result"), heard("trial"));
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        hear(page, "review", WIDGET, &mut review).await?;
        on_to_an_open_result(page).await?;
        hear(page, "result, one award of each verdict unfolded", WIDGET, &mut result).await?;
        speak(page, "zh-CN").await?;
        try_another_answer(page).await?;
        hear(page, "another answer, tried", "[data-try]", &mut trial).await?;
        keeps(&[review, result, trial].concat())
    })
}

/// How a page looks in these views, added to its file.
async fn see(page: &PageDriver, heading: &str, views: &[(&'static str, &'static str)], file: &mut Page) -> Result<()> {
    for (mode, theme) in views {
        shown_as(page, mode, theme).await?;
        file.1 += &format!("\n== {heading}: {mode}, {theme} ==\n\n{}", looks(page).await?);
    }
    Ok(())
}

fn seen(name: &str) -> Page {
    let head = "The look of each kind of part where it first stands, 390 px wide: classes and state, display, font, colours, lines,
room. What is inherited or as browsers have it is left out; sizes and places that follow from fonts are too.\n";
    (format!("{name}.look.txt"), head.to_owned())
}

const PLAIN: (&str, &str) = ("standard", "light");
const LARGE: (&str, &str) = ("elder", "dark");

#[test]
fn no_question_changes_its_look_unseen() -> Result<()> {
    in_browser(Engine::Chromium, "golden-question-look", async |page| {
        let mut file = seen("questions");
        page.begin("").await?;
        press(page, "#roles-mcn", "#roles-mcn:checked").await?;
        see(page, "first question, one choice ticked", &[PLAIN, LARGE], &mut file).await?;
        at_a_mistake(page).await?;
        see(page, "a sum that cannot be read", &[PLAIN, LARGE], &mut file).await?;
        keeps(&[file])
    })
}

#[test]
fn neither_review_nor_result_changes_its_look_unseen() -> Result<()> {
    in_browser(Engine::Chromium, "golden-result-look", async |page| {
        let (mut review, mut result) = (seen("review"), seen("result"));
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        see(page, "review", &[PLAIN], &mut review).await?;
        on_to_an_open_result(page).await?;
        try_another_answer(page).await?;
        see(page, "result, another answer tried", &[PLAIN, LARGE], &mut result).await?;
        keeps(&[review, result])
    })
}
