//! The calculator within an application of the same framework: both count their roots, nodes and listeners from one, and
//! each hears its own and nothing else.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::hosts::{PARK, to_the_field, to_the_result};
use crate::page_driver::PageDriver;

/// The calculator, as far as it could be stirred.
const STATE: &str = "return [host.report.next, JSON.stringify(host.answers), one('[data-page]').dataset.page, all('[open], :checked').length].join()";

/// What the page's own handlers have heard: buttons, fields, clicks in the section around, results.
async fn heard(page: &PageDriver, buttons: u32, fields: u32, results: u32) -> Result<()> {
    let wanted = format!(
        "return document.getElementById('heard').textContent === `{buttons} {fields} ${{window.clicks}} {results}`"
    );
    page.until(&format!("{buttons} buttons, {fields} fields, each click around once, {results} results"), &wanted).await
}

async fn keep_apart(page: &PageDriver) -> Result<()> {
    page.begin("hosts/yew.html").await?;
    page.run(
        "window.clicks = 0;
        addEventListener('click', (event) => { window.clicks += event.composedPath().includes(document.getElementById('around')); }, true)",
        vec![],
    )
    .await?;
    to_the_field(page).await?;
    page.fill("annual_sales", "5亿").await?;
    heard(page, 0, 0, 0).await?;
    page.run("host.reset()", vec![]).await?;
    page.until("the beginning", "return one('[data-question=roles]') !== null").await?;
    to_the_result(page, &PARK).await?;
    heard(page, 0, 0, 1).await?;

    let before = page.text(STATE).await?;
    page.run("for (let tap = 0; tap < 40; tap++) document.getElementById('tap').click()", vec![]).await?;
    let type_ = "const field = document.getElementById('field');
        for (let time = 0; time < 40; time++) { field.value += 'a'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); }";
    page.run(type_, vec![]).await?;
    heard(page, 40, 40, 1).await?;
    page.until("what is slotted in", "return document.getElementById('inside').assignedSlot !== null").await?;
    page.run("document.getElementById('inside').click()", vec![]).await?;
    heard(page, 41, 40, 1).await?;
    let after = page.text(STATE).await?;
    ensure!(before == after, "it was stirred: {before}, then {after}");
    page.run("document.getElementById('language').click()", vec![]).await?;
    page.until("English", "return one('.award-calculator').lang === 'en'").await?;
    ensure!(page.text(STATE).await? == before, "the language is all that changes");
    Ok(())
}

#[test]
fn a_yew_application_and_the_calculator_in_it_never_fire_each_others_handlers() -> Result<()> {
    in_browser(Engine::Chromium, "yew", async |page| keep_apart(page).await)
}

#[test]
fn firefox_keeps_two_yew_applications_apart() -> Result<()> {
    in_browser(Engine::Firefox, "yew-firefox", async |page| keep_apart(page).await)
}

#[test]
fn webkit_keeps_two_yew_applications_apart() -> Result<()> {
    in_browser(Engine::WebKit, "yew-webkit", async |page| keep_apart(page).await)
}
