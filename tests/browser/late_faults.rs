//! What goes wrong on the way of the second module is said once it is needed, and trying again works.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds};
use crate::hosts::PARK;
use crate::late::{ASKS, late_requests, page_in, questions, site, the_rest};
use crate::site::{Fault, Site};

const TOLD: &str = "return one('[data-page=waiting] [role=alert]') !== null";

/// Said in the visitor's language once it is needed; the way back is free, and trying again works.
fn said_and_cured(name: &str, fault: Fault, code: &str) -> Result<()> {
    in_browser(Engine::Chromium, name, async |page| {
        let site = site("en", Some(fault))?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", ASKS).await?;
        questions(page, &PARK).await?;
        page.until_within(12, "the message", TOLD).await?;
        ensure!(page.complaint().await?.contains("Please try again"), "in the visitor's language");
        ensure!(page.text("return window.codes.join()").await? == code, "the page hears of it");
        page.run("one('[data-action=back]').click()", vec![]).await?;
        page.until("the way back", "return one('[data-question=innovation]') !== null").await?;
        ensure!(page.chosen("innovation").await? == ["no"], "the answer is there");
        page.run("one('[data-action=next]').click()", vec![]).await?;
        page.until("told again", TOLD).await?;
        site.mend();
        // What runs ahead of the visitor may have fetched it meanwhile.
        page.run("const retry = one('[data-action=retry]'); if (retry) retry.click()", vec![]).await?;
        the_rest(page).await.map(drop)
    })
}

#[test]
fn a_second_module_that_is_missing_is_said_and_cured() -> Result<()> {
    said_and_cured("late-missing", Fault::Missing, "unreachable")
}

#[test]
fn half_a_second_module_is_said_and_cured() -> Result<()> {
    said_and_cured("late-half", Fault::Half, "unreachable")
}

#[test]
fn a_page_under_the_name_of_the_second_module_is_said_and_cured() -> Result<()> {
    said_and_cured("late-login", Fault::Instead("<!doctype html>login"), "unreachable")
}

#[test]
fn a_second_module_that_does_not_come_is_said_within_ten_seconds_and_asked_for_again() -> Result<()> {
    in_browser(Engine::Chromium, "late-never", async |page| {
        let site = site("en", Some(Fault::Late))?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", ASKS).await?;
        questions(page, &PARK).await?;
        page.until_within(12, "the message", TOLD).await?;
        ensure!(page.text("return window.codes.join()").await? == "timeout", "the page hears of it");
        page.click(&page.element("[data-action=retry]").await?).await?;
        page.until("another try", "return one('[data-page=waiting] [role=status]') !== null").await?;
        site.mend();
        the_rest(page).await?;
        ensure!(late_requests(&site) == 2, "a line that is dead would never do");
        Ok(())
    })
}

#[test]
fn on_a_slow_line_the_page_opens_by_itself_once_the_second_module_has_come() -> Result<()> {
    in_browser(Engine::Chromium, "late-slow", async |page| {
        let site = site("zh-CN", Some(Fault::Late))?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", ASKS).await?;
        questions(page, &PARK).await?;
        page.until_within(12, "the message", TOLD).await?;
        site.mend();
        the_rest(page).await?;
        ensure!(late_requests(&site) == 1, "what had come was not asked for again");
        Ok(())
    })
}

/// The build's name stands at the end of a module; spoils it while the page says so.
const OF_ANOTHER_BUILD: &str = "<script>const usual = window.fetch;
    window.spoils = (asked) => asked === 0;
    let asked = 0;
    window.fetch = (...wanted) => usual(...wanted).then(async (response) => {
        if (!response.url.includes('_late') || !window.spoils(asked++)) return response;
        const bytes = new Uint8Array(await response.arrayBuffer());
        bytes[bytes.length - 1] ^= 1;
        return new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
    });</script>";

#[test]
fn a_second_module_of_another_build_is_asked_for_once_more() -> Result<()> {
    in_browser(Engine::Chromium, "late-stale", async |page| {
        let site = Site::start()?.page("host.html", &page_in("zh-CN", OF_ANOTHER_BUILD));
        page.open_at(&site.url("host.html")).await?;
        page.until("everything", READY).await?;
        ensure!(late_requests(&site) == 2, "asked for twice");
        holds(page, "nobody hears of it", "return window.codes.length === 0").await
    })
}

#[test]
fn one_that_stays_of_another_build_is_refused() -> Result<()> {
    in_browser(Engine::Chromium, "late-builds", async |page| {
        let always = format!("{OF_ANOTHER_BUILD}<script>window.spoils = () => true;</script>");
        let site = Site::start()?.page("host.html", &page_in("zh-CN", &always));
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", ASKS).await?;
        questions(page, &PARK).await?;
        page.until("refused", TOLD).await?;
        ensure!(page.text("return window.codes.join()").await? == "mismatch", "the page hears why");
        page.run("window.spoils = () => false", vec![]).await?;
        page.click(&page.element("[data-action=retry]").await?).await?;
        the_rest(page).await.map(drop)
    })
}
