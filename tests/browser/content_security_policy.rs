//! Content security policies of hosts, from strict to stricter: what the browser reports, and that the walk works.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::hosts::{PARK, to_the_result};
use crate::page_driver::PageDriver;
use crate::site::{Fault, Site};

const MODULES: &str = "<script type=module src=award-calculator.js></script>";
const SINGLE: &str = "<script defer src=award-calculator.single.js></script>";

/// Hears of violations before anything else runs, in every engine.
pub const WATCH: &str = "window.violated = [];
    addEventListener('securitypolicyviolation', (event) => window.violated.push(event.effectiveDirective));";

const STRICT: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
const TRUSTED: &str = "; require-trusted-types-for 'script'";
const NO_POLICY: &str = "; trusted-types 'none'";

fn site(script: &str, policy: &str) -> Result<Site> {
    let html = format!(
        "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,><script src=watch.js></script>\
         {script}<award-calculator loading=eager>条款</award-calculator>"
    );
    Ok(Site::start()?.page("host.html", &html).page("watch.js", WATCH).header(
        "host.html",
        "Content-Security-Policy",
        policy,
    ))
}

/// The directives that were violated so far.
pub async fn violated(page: &PageDriver) -> Result<Vec<String>> {
    Ok(crate::page_driver::strings(&page.run("return window.violated", vec![]).await?))
}

/// Walks under a policy; gives the directives that were violated.
async fn walked(page: &PageDriver, script: &str, policy: &str) -> Result<Vec<String>> {
    let site = site(script, policy)?;
    page.open_at(&site.url("host.html")).await?;
    to_the_result(page, &PARK).await?;
    violated(page).await
}

async fn strict(page: &PageDriver) -> Result<()> {
    for policy in [STRICT.to_owned(), format!("{STRICT}{TRUSTED}{NO_POLICY}")] {
        for script in [MODULES, SINGLE] {
            let violated = walked(page, script, &policy).await?;
            ensure!(violated.is_empty(), "{script} {policy}: {violated:?}");
        }
    }
    Ok(())
}

/// WebKit refuses to compile without saying so.
fn refusal(engine: Engine) -> &'static [&'static str] {
    if engine == Engine::WebKit { &[] } else { &["script-src"] }
}

async fn without_the_keyword(page: &PageDriver) -> Result<()> {
    for (script, policy) in [
        (MODULES, NO_WASM.to_owned()),
        (MODULES, format!("{NO_WASM}{TRUSTED}{NO_POLICY}")),
        (SINGLE, NO_WASM.to_owned()),
        (SINGLE, format!("{NO_WASM}{TRUSTED}")),
    ] {
        let violated = walked(page, script, &policy).await?;
        ensure!(violated == refusal(page.engine), "{script} {policy}: {violated:?}");
    }
    Ok(())
}

async fn single_alone(page: &PageDriver) -> Result<()> {
    let policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; require-trusted-types-for 'script'";
    let violated = walked(page, SINGLE, policy).await?;
    ensure!(violated.is_empty(), "{violated:?}");
    Ok(())
}

async fn without_style(page: &PageDriver) -> Result<()> {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
    let violated = walked(page, MODULES, policy).await?;
    ensure!(violated.iter().all(|one| one.starts_with("style-src")), "{violated:?}");
    Ok(())
}

in_all_engines! {
    strict: a_strict_policy_is_not_violated_with_trusted_types_required_either, firefox_strict, webkit_strict;
    without_the_keyword: where_nothing_may_be_compiled_one_refusal_leads_to_the_script, firefox_no_keyword, webkit_no_keyword;
    single_alone: the_single_script_needs_no_more_than_itself_and_the_keyword, firefox_single_alone, webkit_single_alone;
    without_style: without_the_stylesheet_allowed_it_still_answers, firefox_without_style, webkit_without_style;
}

#[test]
fn where_the_single_script_can_get_nothing_that_runs_the_hosts_words_are_shown() -> Result<()> {
    in_browser(Engine::Chromium, "single-fallback", async |page| {
        let shown = "return host.state === 'fallback' && host.textContent === '条款' && one('slot:not([name])').assignedNodes().length === 1";
        let forbidden = site(SINGLE, &format!("{NO_WASM}{TRUSTED}{NO_POLICY}"))?;
        page.open_at(&forbidden.url("host.html")).await?;
        page.until("the host's words where no script may be made", shown).await?;
        let missing = site(SINGLE, NO_WASM)?.fault("award-calculator.script", Fault::Missing);
        page.open_at(&missing.url("host.html")).await?;
        page.until("the host's words where the script is missing", shown).await?;
        ensure!(
            page.run("return document.head.querySelector('script[src*=\"calculator.script\"]') === null", vec![])
                .await?
                == true,
            "nothing of it stays"
        );
        Ok(())
    })
}
