//! Faults on the way: what is missing, cut off, late or not what it should be is said in the visitor's language, and
//! trying again works.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::{READY, nothing_constructed};
use crate::hosts::{PARK, to_the_result};
use crate::site::{Fault, Site};

const PAGE: &str = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>\
    <script type=module src=award-calculator.js></script>\
    <award-calculator loading=eager locale=en><p id=words>the host's words</p></award-calculator>";

/// Said, and cured by trying again once the way is free.
fn said_and_cured(name: &str, file: &str, fault: &Fault) -> Result<()> {
    in_browser(Engine::Chromium, name, async |page| {
        let site = Site::start()?.page("host.html", PAGE).fault(file, fault.clone());
        page.open_at(&site.url("host.html")).await?;
        let message = "return host && host.state === 'error' && one('[role=alert]') !== null";
        // The loader waits ten seconds, nobody longer.
        page.until_within(12, "the message", message).await?;
        ensure!(page.complaint().await?.contains("Please try again"), "in the visitor's language");
        site.mend();
        page.click(&page.element("[data-action=retry]").await?).await?;
        page.until("ready", READY).await?;
        to_the_result(page, &PARK).await
    })
}

#[test]
fn a_missing_module_is_said_and_cured() -> Result<()> {
    said_and_cured("missing-module", "award_calculator_bg.wasm", &Fault::Missing)
}

#[test]
fn missing_glue_is_said_and_cured() -> Result<()> {
    said_and_cured("missing-glue", "award_calculator.js", &Fault::Missing)
}

#[test]
fn half_a_module_is_said_and_cured() -> Result<()> {
    said_and_cured("half-module", "award_calculator_bg.wasm", &Fault::Half)
}

#[test]
fn half_the_glue_is_said_and_cured() -> Result<()> {
    said_and_cured("half-glue", "award_calculator.js", &Fault::Half)
}

#[test]
fn a_page_that_says_sorry_under_the_name_of_the_module_is_said_and_cured() -> Result<()> {
    said_and_cured("sorry", "award_calculator_bg.wasm", &Fault::Instead("<!doctype html>login"))
}

#[test]
fn a_module_that_does_not_come_is_said_within_ten_seconds_and_asked_for_again() -> Result<()> {
    in_browser(Engine::Chromium, "late", async |page| {
        let site = Site::start()?.page("host.html", PAGE).fault("award_calculator_bg.wasm", Fault::Late);
        page.open_at(&site.url("host.html")).await?;
        page.until_within(12, "the message", "return host !== null && host.state === 'error'").await?;
        page.click(&page.element("[data-action=retry]").await?).await?;
        page.until("another try", "return host.state === 'loading'").await?;
        site.mend();
        page.until("ready", READY).await?;
        let asked = site.asked().iter().filter(|name| name.ends_with("_bg.wasm")).count();
        ensure!(asked == 2, "a line that is dead would never do, and {asked} were tried");
        to_the_result(page, &PARK).await
    })
}

#[test]
fn on_a_slow_line_it_opens_by_itself_once_it_has_come() -> Result<()> {
    in_browser(Engine::Chromium, "slow-line", async |page| {
        let site = Site::start()?.page("host.html", PAGE).fault("award_calculator_bg.wasm", Fault::Late);
        page.open_at(&site.url("host.html")).await?;
        page.until_within(12, "the message", "return host !== null && host.state === 'error'").await?;
        site.mend();
        page.until("ready", READY).await?;
        let asked = site.asked().iter().filter(|name| name.ends_with("_bg.wasm")).count();
        ensure!(asked == 1, "what had come was not asked for again, but {asked} times");
        to_the_result(page, &PARK).await
    })
}

#[test]
fn a_wrong_type_for_the_module_does_not_matter() -> Result<()> {
    in_browser(Engine::Chromium, "wrong-type", async |page| {
        let site = Site::start()?.page("host.html", PAGE).fault("award_calculator_bg", Fault::Type("text/plain"));
        page.open_at(&site.url("host.html")).await?;
        to_the_result(page, &PARK).await
    })
}

#[test]
fn where_nothing_compiles_and_the_script_is_missing_the_hosts_own_words_show() -> Result<()> {
    in_browser(Engine::Chromium, "no-script", async |page| {
        let policy = "script-src 'self'";
        let site = Site::start()?.page("host.html", PAGE).header("host.html", "Content-Security-Policy", policy);
        let site = site.fault("award_calculator_script", Fault::Missing);
        page.open_at(&site.url("host.html")).await?;
        page.until("fallback", "return host && host.state === 'fallback'").await?;
        page.until("the host's words", "return document.getElementById('words').offsetHeight > 0").await
    })
}

#[test]
fn without_its_stylesheet_and_its_first_page_it_is_plain_and_works() -> Result<()> {
    in_browser(Engine::Chromium, "plain", async |page| {
        let site = Site::start()?.page("host.html", &nothing_constructed(PAGE));
        let site = site.fault("award-calculator.css", Fault::Missing);
        let site = site.fault("award-calculator.first", Fault::Missing);
        page.open_at(&site.url("host.html")).await?;
        to_the_result(page, &PARK).await
    })
}

#[test]
fn once_ready_it_works_without_any_network() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        in_browser(engine, "offline", async |page| {
            let site = Site::start()?.page("host.html", PAGE);
            page.open_at(&site.url("host.html")).await?;
            page.until("ready", READY).await?;
            drop(site);
            to_the_result(page, &PARK).await
        })?;
    }
    Ok(())
}

#[test]
fn what_a_page_preloads_is_fetched_once() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        in_browser(engine, "preload", async |page| {
            for name in ["hosts/preload.html", "index.html"] {
                let site = Site::start()?;
                page.open_at(&site.url(name)).await?;
                page.until("ready", READY).await?;
                let asked = site.asked();
                for file in ["award-calculator.js", "award_calculator.js", "award_calculator_bg.wasm"] {
                    let times = asked.iter().filter(|name| name.contains(file)).count();
                    ensure!(times == 1, "{engine:?} fetched {file} {times} times: {asked:?}");
                }
                let place = |file: &str| asked.iter().position(|name| name.contains(file));
                let early = place("award_calculator_bg.wasm") < place("award_calculator.js");
                ensure!(early || engine != Engine::Chromium || name == "index.html", "not preloaded: {asked:?}");
                ensure!(
                    !asked.iter().any(|name| name.contains("first")),
                    "the first page came with the loader: {asked:?}"
                );
            }
            Ok(())
        })?;
    }
    Ok(())
}
