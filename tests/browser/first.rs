//! The first question before the program is there: it is the real one to the eye, and what is done to it counts.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds, stranger};
use crate::page_driver::{PageDriver, Say};

/// The module waits until `release()`.
const HELD: &str = "
    const usual = window.fetch;
    const held = new Promise((release) => { window.release = release; });
    window.fetch = (...wanted) => held.then(() => usual(...wanted));";

/// All that a person or a screen reader gets of the page.
const CONTENTS: &str = "
    const written = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.nodeType !== Node.ELEMENT_NODE) return '';
        const attributes = Array.from(node.attributes, (one) => one.name + '=' + one.value).sort().join(' ');
        return '<' + node.localName + ' ' + attributes + '>' + Array.from(node.childNodes, written).join('') + '</>';
    };
    return written(one('.award-calculator'));";

const SHOWN: &str = "return one('[data-question=roles]') !== null";

async fn early(page: &PageDriver, attributes: &str) -> Result<()> {
    let set_up = format!(
        "{HELD} const made = fresh('eager'); for (const [name, value] of {attributes}) made.setAttribute(name, value); body.append(made);"
    );
    stranger(page, &set_up).await?;
    page.until("the first question", SHOWN).await?;
    holds(page, "the program is not there", "return host.state === 'loading'").await
}

async fn contents(page: &PageDriver) -> Result<Value> {
    page.run(CONTENTS, vec![]).await
}

#[test]
fn the_first_question_looks_the_same_before_and_after_the_program_came() -> Result<()> {
    in_browser(Engine::Chromium, "first-same", async |page| {
        for attributes in [json!([]), json!([["locale", "en"], ["mode", "elder"], ["standalone", ""]])] {
            early(page, &attributes.to_string()).await?;
            page.fits().await?;
            let before = contents(page).await?;
            page.run("window.release()", vec![]).await?;
            page.until("ready", READY).await?;
            ensure!(contents(page).await? == before, "{before}\n\nbecame\n\n{}", contents(page).await?);
        }
        Ok(())
    })
}

#[test]
fn what_is_done_to_the_first_question_early_counts() -> Result<()> {
    in_browser(Engine::Chromium, "first-kept", async |page| {
        early(page, "[]").await?;
        page.run("window.steps = 0; addEventListener('award-step', () => { window.steps += 1; })", vec![]).await?;
        page.answer("roles", Say::Choose(&["mcn", "studio"])).await?;
        page.click(&page.element("[data-action=locale]").await?).await?;
        page.until("English", "return one('.award-calculator').lang === 'en'").await?;
        let kept = page.chosen("roles").await?;
        ensure!(kept == ["mcn", "studio"], "the other language keeps the ticks, not {kept:?}");
        page.click(&page.element("[data-action=next]").await?).await?;
        page.until("it says that it comes", "return one('form [role=status]') !== null").await?;
        page.run("window.release()", vec![]).await?;
        page.until(
            "the second question",
            "return host.state === 'ready' && one('[data-question=registered_in_hangzhou]') !== null",
        )
        .await?;
        holds(page, "the answers", "return host.answers.roles.join() === 'mcn,studio' && window.steps === 1").await?;
        holds(page, "the focus", "return host.shadowRoot.activeElement === one('[part=heading]')").await
    })
}

#[test]
fn the_keyboard_stays_where_it_was_when_the_program_comes() -> Result<()> {
    in_browser(Engine::Chromium, "first-focus", async |page| {
        early(page, "[]").await?;
        page.run("one('#roles-studio').focus()", vec![]).await?;
        page.run("window.release()", vec![]).await?;
        page.until("ready", READY).await?;
        holds(page, "the same box", "return host.shadowRoot.activeElement === one('#roles-studio')").await?;
        ensure!(page.chosen("roles").await?.is_empty(), "nothing is ticked by itself");
        Ok(())
    })
}

#[test]
fn who_brings_answers_begins_where_they_end() -> Result<()> {
    in_browser(Engine::Chromium, "first-answers", async |page| {
        early(page, "[]").await?;
        page.answer("roles", Say::Choose(&["mcn"])).await?;
        page.run("host.answers = { roles: ['park_operator'] }", vec![]).await?;
        holds(page, "the first question is gone", "return one('[data-question]') === null").await?;
        page.run("window.release()", vec![]).await?;
        page.until("ready", READY).await?;
        holds(page, "the host's answers", "return host.answers.roles.join() === 'park_operator'").await
    })
}
