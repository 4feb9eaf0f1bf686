//! What a page hears of a visit: the names of events and messages, the height of a frame. Nothing else, whatever is answered.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::page_driver::{BEGUN, PageDriver, Say};
use crate::personas::{MCN, PARK, STREAMER};
use crate::site::Site;

/// Keeps each event that bubbles up from a calculator, and each message, as all that can be read from it.
const RECORDER: &str = "<script>
    window.told = [];
    for (const name of ['ready', 'step', 'result', 'reset', 'error'])
        addEventListener('award-' + name, (event) => told.push(JSON.stringify([event.type, event.detail, Object.keys(event)])));
    addEventListener('message', ({ data }) => {
        const { height, ...rest } = data;
        told.push(JSON.stringify(rest, Object.keys(rest).sort()) + (Number.isInteger(height) ? ' and a height' : ''));
    });
    </script>";

const BARE: &str =
    "<script type=module src=award-calculator.js></script><award-calculator loading=eager></award-calculator>";

/// Walks to the result, back, and to the result once more.
async fn visit(page: &PageDriver, answers: &[(&str, Say)]) -> Result<()> {
    page.until("the first question", BEGUN).await?;
    page.answer_all(answers).await?;
    page.press("next").await?;
    page.until("the result", "return one('[data-page=result]') !== null").await?;
    page.press("back").await?;
    page.press("next").await?;
    page.until("the result again", "return one('[data-page=result]') !== null").await
}

/// All different things that the page was told.
async fn told(page: &PageDriver) -> Result<BTreeSet<String>> {
    page.until("the last word", "return told.some((word) => word.includes('award-result'))").await?;
    let told = page.text("return Array.from(new Set(told)).join('\\n')").await?;
    Ok(told.lines().map(str::to_owned).collect())
}

fn events() -> BTreeSet<String> {
    ["ready", "step", "result"].map(|name| format!("[\"award-{name}\",null,[\"isTrusted\"]]")).into()
}

#[test]
fn a_page_hears_names_only_whoever_visits() -> Result<()> {
    in_browser(Engine::Chromium, "told-page", async |page| {
        for answers in [&PARK[..], &MCN, &STREAMER] {
            let html = format!(
                "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>{RECORDER}{BARE}"
            );
            let site = Site::start()?.page("host.html", &html);
            page.open_at(&site.url("host.html")).await?;
            visit(page, answers).await?;
            let found = told(page).await?;
            ensure!(found == events(), "told: {found:?}");
            page.run("host.answers = { roles: ['nobody'] }; host.reset()", vec![]).await?;
            let last = "return [told.includes(`[\"award-error\",{\"code\":\"unknown_choice\"},[\"isTrusted\"]]`), told.includes(`[\"award-reset\",null,[\"isTrusted\"]]`)].join() === 'true,true'";
            page.until("a code, and a reset", last).await?;
        }
        Ok(())
    })
}

#[test]
fn the_page_around_a_frame_hears_names_and_heights_only() -> Result<()> {
    in_browser(Engine::Chromium, "told-frame", async |page| {
        for answers in [&PARK[..], &MCN, &STREAMER] {
            let other = Site::start()?;
            let embed = other.url("embed.html#id=door");
            let html = format!(
                "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>{RECORDER}<script src=embed-parent.js></script>
                <iframe data-award-calculator src='{embed}' sandbox='allow-scripts' title=t></iframe>"
            );
            let site = Site::start()?.page("host.html", &html);
            page.open_at(&site.url("host.html")).await?;
            page.enter_frame().await?;
            visit(page, answers).await?;
            page.leave_frame().await?;
            let found = told(page).await?;
            let message = |event: &str, more: &str| {
                format!("{{\"event\":\"{event}\",\"id\":\"door\",\"type\":\"award-calculator\",\"v\":1}}{more}")
            };
            let mut wanted = events();
            wanted.extend(["ready", "step", "result"].map(|event| message(event, "")));
            wanted.insert(message("height", " and a height"));
            ensure!(found == wanted, "told: {found:?}");
        }
        Ok(())
    })
}
