//! Content security policies of hosts, from strict to stricter: what the browser reports, and that the walk works.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::hosts::{PARK, to_the_result};
use crate::site::Site;

const PAGE: &str = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>\
    <script type=module src=award-calculator.js></script><award-calculator loading=eager></award-calculator>";
const SINGLE: &str = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>\
    <script defer src=award-calculator.single.js></script><award-calculator loading=eager></award-calculator>";

const STRICT: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
const TRUSTED: &str = "; require-trusted-types-for 'script'; trusted-types 'none'";

/// Walks under a policy; gives the directives that were violated.
async fn violated(page: &crate::walk::Walk, html: &str, policy: &str) -> Result<Vec<String>> {
    let site = Site::start()?.page("host.html", html).header("host.html", "Content-Security-Policy", policy);
    page.open_at(&site.url("host.html")).await?;
    to_the_result(page, &PARK).await?;
    let faults = page.run("return window.watched.faults", vec![]).await?;
    Ok(faults.as_array().into_iter().flatten().filter_map(|fault| fault.as_str().map(str::to_owned)).collect())
}

#[test]
fn a_strict_policy_is_not_violated_with_trusted_types_required_either() -> Result<()> {
    in_browser(Engine::Chromium, "csp-strict", async |page| {
        for policy in [STRICT.to_owned(), format!("{STRICT}{TRUSTED}")] {
            let violated = violated(page, PAGE, &policy).await?;
            ensure!(violated.is_empty(), "{policy}: {violated:?}");
        }
        Ok(())
    })
}

#[test]
fn where_nothing_may_be_compiled_one_refusal_leads_to_the_script() -> Result<()> {
    in_browser(Engine::Chromium, "csp-no-wasm", async |page| {
        for policy in [NO_WASM.to_owned(), format!("{NO_WASM}{TRUSTED}")] {
            let violated = violated(page, PAGE, &policy).await?;
            ensure!(violated == ["script-src"], "{policy}: {violated:?}");
        }
        Ok(())
    })
}

#[test]
fn the_single_script_needs_no_more_than_itself_and_the_keyword() -> Result<()> {
    in_browser(Engine::Chromium, "csp-single", async |page| {
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; require-trusted-types-for 'script'";
        let violated = violated(page, SINGLE, policy).await?;
        ensure!(violated.is_empty(), "{violated:?}");
        Ok(())
    })
}

#[test]
fn without_the_stylesheet_allowed_it_still_answers() -> Result<()> {
    in_browser(Engine::Chromium, "csp-no-style", async |page| {
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
        let violated = violated(page, PAGE, policy).await?;
        ensure!(violated.iter().all(|one| one.starts_with("style-src")), "{violated:?}");
        Ok(())
    })
}
