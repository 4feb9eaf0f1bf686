//! The browser's back and forward across reloads, share links, and what a page does to its own history.

use anyhow::Result;
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds};
use crate::page_history::{ANSWER, at, back, both_at, press_in, tap, two, walk};
use crate::personas::PARK;

#[test]
fn after_a_reload_one_press_leaves() -> Result<()> {
    in_browser(Engine::Chromium, "history-reload", async |page| {
        page.leave().await?;
        page.begin("").await?;
        walk(page, &PARK).await?;
        page.run("location.reload()", vec![]).await?;
        page.until(
            "ready again",
            &format!("if (window.gone) return false; {READY} && one('[data-question=roles]') !== null"),
        )
        .await?;
        back(page).await?;
        page.until_left().await
    })
}

#[test]
fn a_link_opened_in_the_page_is_an_entry_of_the_browser_alone() -> Result<()> {
    in_browser(Engine::Chromium, "history-link", async |page| {
        page.leave().await?;
        page.begin("").await?;
        walk(page, &PARK).await?;
        back(page).await?;
        at(page, "review").await?;
        tap(page, "share").await?;
        page.until("the link", "return one('#award-link') !== null").await?;
        let fragment = page.text("return one('#award-link').value.split('#')[1]").await?;
        back(page).await?;
        at(page, &format!("question {}", PARK[2].0)).await?;
        page.run(&format!("location.hash = '{fragment}'"), vec![]).await?;
        at(page, "result").await?;
        tap(page, "back").await?;
        at(page, "review").await?;
        tap(page, "back").await?;
        at(page, &format!("question {}", PARK[2].0)).await?;
        for _ in 0..2 {
            tap(page, "back").await?;
        }
        at(page, "question roles").await?;
        page.press("next").await?;
        back(page).await?;
        at(page, "question roles").await
    })
}

#[test]
fn a_page_keeps_its_own_entries_and_its_own_kind_of_state() -> Result<()> {
    in_browser(Engine::Chromium, "history-host", async |page| {
        two(page).await?;
        page.run(ANSWER, vec![json!("a")]).await?;
        page.run("history.pushState({ mine: { page: 2 } }, '')", vec![]).await?;
        page.run(ANSWER, vec![json!("b")]).await?;
        both_at(page, "park_level,park_level").await?;
        holds(page, "the state of the page's newest entry", "return history.state.mine.page === 2").await?;
        back(page).await?;
        both_at(page, "park_level,roles").await?;
        holds(page, "the page's own entry", "return history.state.mine.page === 2").await?;
        back(page).await?;
        page.until("the page's entry before", "return history.state.mine.page === 1").await?;
        both_at(page, "park_level,roles").await?;
        back(page).await?;
        both_at(page, "roles,roles").await?;
        // A state that can hold no number stays as it is, and there is no entry.
        page.run("history.replaceState('mine', ''); window.entries = history.length", vec![]).await?;
        page.run(ANSWER, vec![json!("a")]).await?;
        both_at(page, "park_level,roles").await?;
        holds(page, "no entry", "return history.state === 'mine' && history.length === entries").await
    })
}

#[test]
fn a_calculator_that_is_gone_or_may_not_is_passed_over() -> Result<()> {
    in_browser(Engine::Chromium, "history-gone", async |page| {
        two(page).await?;
        for id in ["a", "b"] {
            page.run(ANSWER, vec![json!(id)]).await?;
        }
        page.run("document.getElementById('b').remove()", vec![]).await?;
        both_at(page, "park_level,").await?;
        back(page).await?;
        both_at(page, "roles,").await?;
        page.run("document.getElementById('a').removeAttribute('history'); window.entries = history.length", vec![])
            .await?;
        page.run(ANSWER, vec![json!("a")]).await?;
        both_at(page, "park_level,").await?;
        holds(page, "no entry without the attribute", "return history.length === entries").await?;
        page.run("const a = document.getElementById('a'); a.history = true; a.reset()", vec![]).await?;
        both_at(page, "roles,").await?;
        page.run("history.pushState = () => { throw new Error('sandboxed'); }", vec![]).await?;
        page.run(ANSWER, vec![json!("a")]).await?;
        both_at(page, "park_level,").await?;
        press_in(page, "a", "back").await?;
        both_at(page, "roles,").await
    })
}
