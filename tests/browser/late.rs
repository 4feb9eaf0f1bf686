//! The second module: the questions do without it, and whoever comes to what it draws waits, is told, and loses nothing.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds};
use crate::hosts::PARK;
use crate::page_driver::{PageDriver, Say};
use crate::personas::{MCN, MCN_AS_GIVEN, STREAMER};
use crate::site::{Fault, Site};

const FILE: &str = "award_calculator_late.wasm";

/// Ready for the first question, whatever else has come.
pub const ASKS: &str = "return host !== null && host.state === 'ready' && one('[data-page]') !== null";
const WAITS: &str = "return one('[data-page=waiting]') !== null";
const REVIEW: &str = "return one('[data-page=review]') !== null";

/// A page that keeps what it hears.
pub fn page_in(locale: &str, more: &str) -> String {
    format!(
        "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>
        <script>window.codes = [];
        addEventListener('award-error', (event) => window.codes.push(event.detail.code));</script>
        <script type=module src=award-calculator.js></script>
        <award-calculator loading=eager share locale={locale}></award-calculator>{more}"
    )
}

pub fn site(locale: &str, fault: Option<Fault>) -> Result<Site> {
    let site = Site::start()?.page("host.html", &page_in(locale, ""));
    Ok(match fault {
        Some(fault) => site.fault(FILE, fault),
        None => site,
    })
}

pub fn late_requests(site: &Site) -> usize {
    site.asked().iter().filter(|name| name.as_str() == FILE).count()
}

/// Answers the questions up to what comes after them; gives what each page was made of.
pub async fn questions(page: &PageDriver, answers: &[(&str, Say)]) -> Result<Vec<String>> {
    let mut pages = Vec::new();
    for (fact, say) in answers {
        ensure!(page.question().await? == *fact, "asked for {fact}");
        page.answer(fact, *say).await?;
        pages.push(made_of(page).await?);
        page.run("one('[data-action=next]').click()", vec![]).await?;
        page.until("the next page", &format!("return one('[data-question={fact}]') === null")).await?;
    }
    Ok(pages)
}

/// The page as it stands, with what is in its fields; without what the second module draws: ruler, folds, and what is said
/// of several applicants.
async fn made_of(page: &PageDriver) -> Result<String> {
    let fields = "all('input').map((field) => [field.value, field.checked])";
    let drawn = "const copy = one('.award-calculator').cloneNode(true);
        if (copy.querySelector('[data-page=question]')) copy.querySelectorAll('.award-ruler, .award-disclosure > .award-panel > *').forEach((drawn) => drawn.remove());";
    page.text(&format!("{drawn} return copy.outerHTML + JSON.stringify({fields})")).await
}

/// Review and result, from the review on.
pub async fn the_rest(page: &PageDriver) -> Result<Vec<String>> {
    page.until("the review", REVIEW).await?;
    page.until("its heading has the focus", "return root.activeElement === one('[part=heading]')").await?;
    let review = made_of(page).await?;
    page.press("next").await?;
    page.until("the result", "return one('[data-page=result]') !== null").await?;
    // Where rows have a column of their own, the first award is opened beside them.
    let settled = "const list = one('.award-result-main .award-list');
        return list === null || getComputedStyle(list).display !== 'grid' || one('[data-current]') !== null";
    page.until("its columns filled", settled).await?;
    Ok(vec![review, made_of(page).await?])
}

fn same(name: &str, with: &[String], without: &[String]) -> Result<()> {
    for (at, (with, without)) in with.iter().zip(without).enumerate() {
        ensure!(with == without, "{name}: page {at} is\n{without}\ninstead of\n{with}");
    }
    ensure!(with.len() == without.len(), "{name}: as many pages");
    Ok(())
}

/// One walk with everything, one whose second module comes only when the questions are answered.
async fn walks_the_same(page: &PageDriver, locale: &str, answers: &[(&str, Say)]) -> Result<()> {
    let with = site(locale, None)?;
    page.open_at(&with.url("host.html")).await?;
    page.until("everything", READY).await?;
    let asked = questions(page, answers).await?;
    let rest = the_rest(page).await?;

    let without = site(locale, Some(Fault::Late))?;
    page.open_at(&without.url("host.html")).await?;
    page.until("the first question", ASKS).await?;
    holds(page, "no report yet", "return host.report === null").await?;
    same(locale, &asked, &questions(page, answers).await?)?;
    page.until("the waiting page", WAITS).await?;
    let said = page.text("return one('[data-page=waiting] [role=status]').textContent").await?;
    ensure!(said == if locale == "en" { "Getting ready…" } else { "正在准备…" }, "says {said}");
    without.mend();
    same(locale, &rest, &the_rest(page).await?)?;
    ensure!(late_requests(&without) == 1, "fetched once");
    holds(page, "nothing went wrong", "return window.codes.length === 0 && host.report.next === null").await
}

async fn a_short_walk(page: &PageDriver) -> Result<()> {
    walks_the_same(page, "zh-CN", &PARK).await
}

in_all_engines! {
    a_short_walk: a_walk_is_the_same_without_the_second_module,
        a_walk_is_the_same_without_the_second_module_in_firefox,
        a_walk_is_the_same_without_the_second_module_in_webkit;
}

#[test]
fn every_question_does_without_the_second_module() -> Result<()> {
    in_browser(Engine::Chromium, "late-questions", async |page| {
        for locale in ["zh-CN", "en"] {
            walks_the_same(page, locale, &MCN).await?;
            walks_the_same(page, locale, &STREAMER).await?;
        }
        Ok(())
    })
}

#[test]
fn printing_and_sharing_wait_for_the_second_module() -> Result<()> {
    in_browser(Engine::Chromium, "late-print", async |page| {
        let site = site("zh-CN", Some(Fault::Late))?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", ASKS).await?;
        page.answer("roles", Say::Choose(&["mcn"])).await?;
        page.press("next").await?;
        page.run("one('[data-action=share]').click()", vec![]).await?;
        let waits = "return one('[data-question] [role=status]') !== null && one('#award-link') === null";
        page.until("the link waits", waits).await?;
        page.run("host.print()", vec![]).await?;
        holds(page, "nothing printed", "return one('iframe') === null").await?;
        site.mend();
        page.until("the link", "return one('#award-link') !== null && one('[data-question] [role=status]') === null")
            .await?;
        page.until("the sheet", "return one('iframe') !== null").await?;
        ensure!(page.question().await? == "registered_in_hangzhou", "the question stands");
        Ok(())
    })
}

#[test]
fn printing_without_the_second_module_is_said() -> Result<()> {
    in_browser(Engine::Chromium, "late-unprinted", async |page| {
        let site = site("zh-CN", Some(Fault::Missing))?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", ASKS).await?;
        page.run("host.print()", vec![]).await?;
        page.until("told", "return one('[data-unprinted]') !== null && window.codes.join() === 'unreachable'").await?;
        ensure!(page.question().await? == "roles", "the question stands");
        Ok(())
    })
}

#[test]
fn whoever_comes_with_answers_waits_on_the_page_that_they_lead_to() -> Result<()> {
    in_browser(Engine::Chromium, "late-answers", async |page| {
        let site = site("zh-CN", Some(Fault::Late))?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", ASKS).await?;
        page.run(&format!("host.answers = {MCN_AS_GIVEN}"), vec![]).await?;
        page.until("the waiting page", WAITS).await?;
        page.run("host.locale = 'en'", vec![]).await?;
        page.until("English", "return one('[data-page=waiting]').textContent.includes('Getting ready')").await?;
        site.mend();
        page.until("the review", REVIEW).await?;
        holds(page, "the focus stays where it was", "return root.activeElement === null").await
    })
}

#[test]
fn a_ruler_comes_with_the_second_module_and_takes_nothing_that_was_typed() -> Result<()> {
    in_browser(Engine::Chromium, "late-ruler", async |page| {
        let site = site("zh-CN", Some(Fault::Late))?;
        page.open_at(&site.url("host.html")).await?;
        page.until("the first question", ASKS).await?;
        page.run("host.answers = { roles: ['mcn'], registered_in_hangzhou: true }", vec![]).await?;
        page.until("the revenue", "return one('[data-question=annual_revenue]') !== null").await?;
        page.fill("annual_revenue", "8000").await?;
        page.choose_unit("annual_revenue", "wan").await?;
        // Filled in by the browser, without an event.
        page.run("one('#annual_revenue').value = '8000万'", vec![]).await?;
        holds(page, "no ruler yet", "return one('.award-ruler') === null").await?;
        site.mend();
        page.until("the ruler", "return one('.award-ruler-sentence') !== null").await?;
        ensure!(page.filled("annual_revenue").await? == "8000万", "what was typed stands");
        page.press("next").await?;
        ensure!(page.text("return host.answers.annual_revenue").await? == "80000000", "and counts");
        Ok(())
    })
}

#[test]
fn elements_of_a_page_share_the_second_module() -> Result<()> {
    in_browser(Engine::Chromium, "late-several", async |page| {
        let more = "<award-calculator loading=eager locale=en></award-calculator>".repeat(2);
        let site = Site::start()?.page("host.html", &page_in("zh-CN", &more));
        page.open_at(&site.url("host.html")).await?;
        let all = "const every = Array.from(document.querySelectorAll('award-calculator'));";
        page.until("all", &format!("{all} return every.length === 3 && every.every((one) => one.report)")).await?;
        ensure!(late_requests(&site) == 1, "fetched once");
        page.run(&format!("{all} every.forEach((one) => {{ one.answers = {MCN_AS_GIVEN}; }})"), vec![]).await?;
        let titles = format!(
            "{all} return every.map((one) => one.shadowRoot.querySelector('[data-page=review] [part=heading]'))
            .map((heading) => heading && heading.textContent).join()"
        );
        let wanted = "核对您的回答,Check your answers,Check your answers";
        page.until(
            "each in its language",
            &format!("const titles = (() => {{ {titles} }})(); return titles === '{wanted}'"),
        )
        .await
    })
}

/// Empties the places of the shared table that the second module has filled: its next function traps.
const FRAGILE: &str = "<script>
    window.instances = 0;
    const usual = WebAssembly.instantiate;
    WebAssembly.instantiate = async (module, imports) => {
        const shared = imports && imports._ && Object.values(imports._).find((one) => one instanceof WebAssembly.Table);
        if (!shared) return usual(module, imports);
        window.instances += 1;
        const empty = [];
        for (let at = 0; at < shared.length; at++) if (!shared.get(at)) empty.push(at);
        const instance = await usual(module, imports);
        if (window.instances === 1) window.trap = () => empty.forEach((at) => shared.set(at, null));
        return instance;
    };</script>";

#[test]
fn a_trap_in_the_second_module_brings_a_new_instance_with_both() -> Result<()> {
    in_browser(Engine::Chromium, "late-trap", async |page| {
        let site = Site::start()?.page("host.html", &page_in("zh-CN", FRAGILE));
        page.open_at(&site.url("host.html")).await?;
        page.until("everything", READY).await?;
        page.run("window.trap()", vec![]).await?;
        page.run(&format!("host.answers = {MCN_AS_GIVEN}"), vec![]).await?;
        page.until("the crash is told", "return window.codes.join() === 'crash'").await?;
        page.until("the review", REVIEW).await?;
        let both: Value = page.run("return [window.instances, host.report.next, host.state]", vec![]).await?;
        ensure!(both == json!([2, null, "ready"]), "a second instance with both: {both}");
        ensure!(late_requests(&site) == 1, "compiled once");
        Ok(())
    })
}
