//! The files on a server of another origin: pages that let in only who agrees (COEP), and pages that believe only what
//! they know already (SRI).
//!
//! The entry is checked by its attribute, imported scripts by the page's import map, the module by fetch, and the
//! stylesheet by its link where the browser needs it.

use anyhow::{Context, Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::nothing_constructed;
use crate::hosts::{PARK, to_the_result};
use crate::page_driver::{BEGUN, PageDriver};
use crate::site::{Fault, Site};

/// Another server, which lets everybody read.
fn other_server() -> Result<Site> {
    Ok(Site::start()?.header("*", "Access-Control-Allow-Origin", "*"))
}

fn around(head: &str) -> String {
    format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>t</title><link rel=icon href=data:,>\
         {head}<award-calculator loading=eager>条款</award-calculator>"
    )
}

/// A page of ours that takes everything from the other server.
fn page_of(other: &Site, script: &str) -> String {
    around(&format!("<script type=module src='{}'></script>", other.url(script)))
}

/// The example page that checks, with the addresses of the other server.
fn checking(other: &Site) -> Result<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist/hosts/integrity.html");
    let page = std::fs::read_to_string(path).with_context(|| path)?;
    Ok(page.replace("../", &other.url("")))
}

async fn walks_under_coep(page: &PageDriver) -> Result<()> {
    let other = other_server()?;
    let site = Site::start()?
        .page("host.html", &nothing_constructed(&page_of(&other, "award-calculator.js")))
        .header("host.html", "Cross-Origin-Embedder-Policy", "require-corp")
        .header("host.html", "Cross-Origin-Opener-Policy", "same-origin");
    page.open_at(&site.url("host.html")).await?;
    page.until("the first question", BEGUN).await?;
    // MiniBrowser keeps no page apart from others, whatever the headers say.
    if page.engine != Engine::WebKit {
        page.until("a page apart", "return window.crossOriginIsolated === true").await?;
    }
    page.until("its look", "return getComputedStyle(one('.award-frame')).display === 'flex'").await?;
    to_the_result(page, &PARK).await?;
    ensure!(other.asked().iter().any(|name| name == "award-calculator.css"), "the look comes from the other server");
    Ok(())
}

async fn walks_checked(page: &PageDriver) -> Result<()> {
    let other = other_server()?;
    // Where the browser knows this policy, not one script comes unchecked.
    let site = Site::start()?.page("host.html", &checking(&other)?).header(
        "host.html",
        "Integrity-Policy",
        "blocked-destinations=(script)",
    );
    page.open_at(&site.url("host.html")).await?;
    to_the_result(page, &PARK).await?;
    page.until("its look", "return getComputedStyle(one('.award-frame')).display === 'flex'").await?;
    if page.engine == Engine::Chromium {
        page.is_quiet().await?;
    }
    Ok(())
}

in_all_engines! {
    walks_under_coep: a_page_that_requires_corp_takes_it_from_another_server, firefox_requires_corp, webkit_requires_corp;
    walks_checked: with_every_hash_given_it_walks, firefox_with_every_hash_given, webkit_with_every_hash_given;
    refuses_what_is_altered: whatever_is_altered_is_refused, firefox_refuses_what_is_altered, webkit_refuses_what_is_altered;
}

/// What the other server alters, and what the page comes to. Each would run without its hash.
const ALTERED: [(&str, Fault, &str); 5] = [
    (
        "award-calculator.integrity.js",
        Fault::More(b"\n"),
        "return customElements.get('award-calculator') === undefined",
    ),
    ("award_calculator.js", Fault::More(b"\n"), "return host.state === 'error' && one('[role=alert]') !== null"),
    (
        "award_calculator_bg.wasm",
        Fault::More(b"\0\x02\x01x"),
        "return host.state === 'error' && one('[role=alert]') !== null",
    ),
    (
        "award_calculator_late.wasm",
        Fault::More(b"\0\x02\x01x"),
        "if (host && host.state === 'ready' && one('[data-page=question]')) host.answers = { roles: ['other'] };
        return host && one('[data-page=waiting] [role=alert]') !== null",
    ),
    (
        "award-calculator.css",
        Fault::More(b"\n"),
        "return host.state === 'ready' && one('.award-frame') !== null && getComputedStyle(one('.award-frame')).display !== 'flex'",
    ),
];

async fn refuses_what_is_altered(page: &PageDriver) -> Result<()> {
    for (name, fault, outcome) in ALTERED {
        let other = other_server()?.fault(name, fault.clone());
        let site = Site::start()?
            .page("host.html", &nothing_constructed(&checking(&other)?))
            .page("trusting.html", &nothing_constructed(&page_of(&other, "award-calculator.js")));
        page.open_at(&site.url("host.html")).await?;
        page.until("the page", "return document.readyState === 'complete'").await?;
        page.until(&format!("an altered {name}"), outcome).await?;
        page.open_at(&site.url("trusting.html")).await?;
        page.until(&format!("an altered {name} where nobody checks"), BEGUN).await?;
    }
    Ok(())
}

#[test]
fn a_policy_that_names_the_other_server_is_not_violated() -> Result<()> {
    in_browser(Engine::Chromium, "csp-other", async |page| {
        let other = other_server()?;
        let from = other.url("");
        let policy = format!(
            "default-src 'none'; script-src {from} 'wasm-unsafe-eval'; style-src {from}; connect-src {from}; img-src data:"
        );
        let site = Site::start()?.page("host.html", &page_of(&other, "award-calculator.js")).header(
            "host.html",
            "Content-Security-Policy",
            &policy,
        );
        page.open_at(&site.url("host.html")).await?;
        to_the_result(page, &PARK).await?;
        page.is_quiet().await
    })
}

/// The single script holds everything, so one hash is enough; and a classic script needs no leave to be read but that.
#[test]
fn one_hash_vouches_for_the_single_script() -> Result<()> {
    in_browser(Engine::Chromium, "single-hash", async |page| {
        let other = other_server()?;
        page.open_at(&other.url("hosts/integrity.html")).await?;
        let hash = "fetch('../award-calculator.single.js').then((found) => found.arrayBuffer()).then((bytes) => crypto.subtle.digest('SHA-384', bytes))
            .then((hash) => done('sha384-' + btoa(String.fromCharCode(...new Uint8Array(hash)))), (error) => done(String(error)))";
        let hash = page.run_async(hash).await?;
        let script = other.url("award-calculator.single.js");
        let head = |hash: &str| format!("<script defer crossorigin integrity='{hash}' src='{script}'></script>");
        let site = Site::start()?
            .page("host.html", &around(&head(hash.as_str().context("no hash")?)))
            .page(
                "wrong.html",
                &around(&head("sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb")),
            )
            .header("host.html", "Cross-Origin-Embedder-Policy", "require-corp");
        page.open_at(&site.url("host.html")).await?;
        to_the_result(page, &PARK).await?;
        page.open_at(&site.url("wrong.html")).await?;
        page.until("the page alone", "return document.readyState === 'complete' && host.shadowRoot === null").await
    })
}
