//! The notice and the English words are data that arrives beside the program: late, damaged, of another release, or another
//! notice's.

use anyhow::{Result, anyhow, ensure};
use serde_json::Value;

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds};
use crate::late::{ASKS, page_in};
use crate::page_driver::{PageDriver, Say};
use crate::site::{Fault, Site};

const POLICY: &str = "hangzhou-2020-137.policy.json";
const ENGLISH: &str = "award-calculator.en.json";
const LAKESIDE: &str = include_str!("../fixtures/lakeside-2031-7.md");

const FAILED: &str =
    "return host.state === 'error' && one('[role=alert]') !== null && one('[data-action=retry]') !== null";
const QUESTION: &str = "return one('[data-page=question] [part=heading]').textContent";

fn site(locale: &str, file: &str, fault: Fault) -> Result<Site> {
    Ok(Site::start()?.page("host.html", &page_in(locale, "")).fault(file, fault))
}

fn count(site: &Site, file: &str) -> usize {
    site.asked().iter().filter(|name| name.as_str() == file).count()
}

/// The policy file of another notice.
fn lakeside() -> Result<String> {
    let policy = compiler::compile("lakeside-2031-7.md", LAKESIDE).map_err(|_| anyhow!("lakeside does not compile"))?;
    Ok(serde_json::to_string(&policy::file::write(policy))?)
}

/// The file fails, it is said in the visitor's language, and the button brings the calculator.
async fn fails_and_is_tried_again(page: &PageDriver, site: &Site, code: &str, words: &str) -> Result<()> {
    page.open_at(&site.url("host.html")).await?;
    page.until("a message", FAILED).await?;
    let said = page.text("return one('[role=alert]').textContent").await?;
    ensure!(said.contains(words), "{said}");
    holds(page, "the page is told", &format!("return window.codes.join() === '{code}'")).await?;
    site.mend();
    page.run("one('[data-action=retry]').click()", vec![]).await?;
    page.until("the calculator", READY).await
}

#[test]
fn a_notice_that_is_missing_or_damaged_is_told_and_asked_for_again() -> Result<()> {
    in_browser(Engine::Chromium, "notice-missing", async |page| {
        for (locale, words) in [("zh-CN", "网络不通"), ("en", "The network may be down")] {
            for fault in [Fault::Missing, Fault::Half] {
                let site = site(locale, POLICY, fault)?;
                fails_and_is_tried_again(page, &site, "unreachable", words).await?;
            }
        }
        // Another release's: asked for once more at once, then told.
        let other = Fault::Instead(r#"{"version":2,"sums":[1,2,3,4]}"#);
        fails_and_is_tried_again(page, &site("zh-CN", POLICY, other)?, "mismatch", "没有打开").await
    })
}

#[test]
fn a_notice_that_is_slow_is_waited_for_while_the_first_question_can_be_answered() -> Result<()> {
    in_browser(Engine::Chromium, "notice-slow", async |page| {
        let site = site("zh-CN", POLICY, Fault::Late)?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", "return one('[data-page=question]') !== null").await?;
        page.run("one('[value=mcn]').click()", vec![]).await?;
        site.mend();
        page.until("the calculator", READY).await?;
        ensure!(page.chosen("roles").await? == ["mcn"], "what was chosen stands");
        Ok(())
    })
}

#[test]
fn english_words_come_when_english_is_chosen_and_once() -> Result<()> {
    in_browser(Engine::Chromium, "english", async |page| {
        let site = Site::start()?.page("host.html", &page_in("zh-CN", ""));
        page.open_at(&site.url("host.html")).await?;
        page.until("the calculator", READY).await?;
        ensure!(count(&site, ENGLISH) == 0, "English was fetched for a page in Chinese");
        page.answer("roles", Say::Choose(&["mcn"])).await?;
        page.press("next").await?;
        let before = page.text(QUESTION).await?;
        page.run("one('[data-action=locale]').click()", vec![]).await?;
        page.until("English", "return one('[part=heading]').textContent.includes('Hangzhou')").await?;
        let report: Value = page.run("return host.report.awards[0].title", vec![]).await?;
        ensure!(report.as_str().is_some_and(str::is_ascii), "{report}");
        page.run("one('[data-action=locale]').click()", vec![]).await?;
        page.until("Chinese again", &format!("return (() => {{ {QUESTION} }})() === '{before}'")).await?;
        page.run("host.locale = 'en'", vec![]).await?;
        page.until("English again", "return one('[part=heading]').textContent.includes('Hangzhou')").await?;
        ensure!(count(&site, ENGLISH) == 1, "fetched once");
        Ok(())
    })
}

#[test]
fn without_english_words_the_page_goes_on_in_chinese_and_says_so() -> Result<()> {
    in_browser(Engine::Chromium, "english-missing", async |page| {
        let site = site("zh-CN", ENGLISH, Fault::Missing)?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the calculator", READY).await?;
        page.answer("roles", Say::Choose(&["mcn"])).await?;
        page.press("next").await?;
        let before = page.text(QUESTION).await?;
        page.run("one('[data-action=locale]').click()", vec![]).await?;
        page.until(
            "a message",
            "return root.querySelector('[role=alert]').textContent.includes('English words did not arrive')",
        )
        .await?;
        ensure!(page.text(QUESTION).await? == before, "the question stands in Chinese");
        page.answer("registered_in_hangzhou", Say::Choose(&["yes"])).await?;
        page.press("next").await?;
        site.mend();
        page.run("one('[data-action=retry]').click()", vec![]).await?;
        page.until("English", "return one('.award-calculator').lang === 'en'").await?;
        holds(page, "nothing is left of the message", "return one('[data-action=retry]') === null").await?;
        let answers = "return JSON.stringify(host.answers) === '{\"roles\":[\"mcn\"],\"registered_in_hangzhou\":true}'";
        holds(page, "nothing is lost", answers).await
    })
}

/// Words of this release with one letter altered on their way.
const ALTERED: &str = "<script>
    const usual = window.fetch;
    window.alter = true;
    window.fetch = async (...wanted) => {
        const response = await usual(...wanted);
        if (!window.alter || !String(wanted[0]).includes('award-calculator.en.json')) return response;
        return new Response((await response.text()).replace('Next', 'Text'));
    };</script>";

#[test]
fn altered_english_words_are_refused_and_the_next_try_works() -> Result<()> {
    in_browser(Engine::Chromium, "english-altered", async |page| {
        let site = Site::start()?.page("host.html", &page_in("zh-CN", ALTERED));
        page.open_at(&site.url("host.html")).await?;
        page.until("the calculator", READY).await?;
        page.run("host.locale = 'en'", vec![]).await?;
        page.until("a message", "return one('[data-action=retry]') !== null").await?;
        ensure!(page.text(QUESTION).await?.contains("您是"), "goes on in Chinese");
        page.run("window.alter = false; one('[data-action=retry]').click()", vec![]).await?;
        page.until("English", "return one('[data-page]').closest('.award-calculator').lang === 'en'").await?;
        holds(page, "nothing crashed", "return window.codes.length === 0").await
    })
}

#[test]
fn a_page_in_english_waits_for_its_words() -> Result<()> {
    in_browser(Engine::Chromium, "english-first", async |page| {
        let other = Fault::Instead(r#"{"build":"another","sentences":[],"notices":{}}"#);
        fails_and_is_tried_again(page, &site("en", ENGLISH, other)?, "mismatch", "did not open").await?;
        let site = site("en", ENGLISH, Fault::Late)?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", "return one('[data-page=question]') !== null").await?;
        site.mend();
        page.until("the calculator", ASKS).await
    })
}

async fn another_notice(page: &PageDriver) -> Result<()> {
    let html = page_in("zh-CN", "").replace("<award-calculator ", "<award-calculator policy=lakeside.json ");
    let site = Site::start()?.page("host.html", &html).page("lakeside.json", &lakeside()?);
    page.open_at(&site.url("host.html")).await?;
    page.until("the calculator", READY).await?;
    let asked = site.asked();
    ensure!(!asked.iter().any(|name| name == POLICY), "the calculator's own notice was fetched for nothing");
    let id: Value = page.run("return host.report.policy.id", vec![]).await?;
    ensure!(id == "lakeside-2031-7", "{id}");
    page.run("host.locale = 'en'", vec![]).await?;
    page.until("English", "return one('.award-calculator').lang === 'en'").await?;
    // The calculator's own notice again, from the beginning.
    page.run("host.answers = { roles: [one('input').value] }; host.policy = null", vec![]).await?;
    page.until(
        "the own notice",
        "return host.state === 'ready' && host.report && host.report.policy.id === 'hangzhou-2020-137'",
    )
    .await?;
    holds(page, "nothing is answered", "return JSON.stringify(host.answers) === '{}'").await
}

in_all_engines! {
    another_notice: a_page_names_another_notice,
        a_page_names_another_notice_in_firefox,
        a_page_names_another_notice_in_webkit;
}

#[test]
fn a_second_notice_of_a_page_costs_its_policy_file() -> Result<()> {
    in_browser(Engine::Chromium, "two-notices", async |page| {
        let more = "<award-calculator loading=eager policy=lakeside.json></award-calculator>";
        let site = Site::start()?.page("host.html", &page_in("zh-CN", more)).page("lakeside.json", &lakeside()?);
        page.open_at(&site.url("host.html")).await?;
        let both = "const both = Array.from(document.querySelectorAll('award-calculator'), (one) => one.report && one.report.policy.id);";
        page.until("both", &format!("{both} return both.join() === 'hangzhou-2020-137,lakeside-2031-7'")).await?;
        let mut asked = site.asked();
        asked.sort();
        let all = asked.len();
        asked.dedup();
        ensure!(asked.len() == all, "fetched twice: {asked:?}");
        Ok(())
    })
}

#[test]
fn a_policy_file_that_does_not_fit_is_told() -> Result<()> {
    in_browser(Engine::Chromium, "policy-unfit", async |page| {
        let html = page_in("zh-CN", "").replace("<award-calculator ", "<award-calculator policy=other.json ");
        let altered = lakeside()?.replacen("\"rules\":[0", "\"rules\":[1", 1);
        let later = lakeside()?.replacen("\"version\":2", "\"version\":3", 1);
        for file in [altered, later, "{}".to_owned(), "[]".to_owned()] {
            ensure!(file != lakeside()?, "the file is altered");
            let site = Site::start()?.page("host.html", &html).page("other.json", &file);
            page.open_at(&site.url("host.html")).await?;
            page.until("a message", FAILED).await?;
            let told =
                "return window.codes.join() === 'policy' && one('[role=alert]').textContent.includes('数据有误')";
            holds(page, "what is wrong is told", told).await?;
        }
        Ok(())
    })
}
