//! The example pages: on each the walk to a result works, the calculator looks as it does alone, and the page is as it
//! would be without it.

use std::env;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::browser::{Engine, in_browser};
use crate::page_driver::{BEGUN, PageDriver, Say};
use crate::site::{Fault, Site};

/// Who runs a park of municipal level or above.
pub const PARK: [(&str, Say); 3] = [
    ("roles", Say::Choose(&["park_operator"])),
    ("park_level", Say::Choose(&["municipal_or_above"])),
    ("innovation", Say::Choose(&["no"])),
];

/// Walks from the first question to the result.
pub async fn to_the_result(page: &PageDriver, answers: &[(&str, Say)]) -> Result<()> {
    page.until("the first question", BEGUN).await?;
    page.answer_all(answers).await?;
    let place = page.press("next").await?;
    ensure!(place == "result", "after the review comes {place}");
    let likely = page.verdicts().await?.remove("likely").unwrap_or_default();
    ensure!(likely == ["park_support"], "likely is {likely:?}");
    Ok(())
}

/// Walks to the first question that one types into.
pub async fn to_the_field(page: &PageDriver) -> Result<()> {
    let answers = [
        ("roles", Say::Choose(&["streamer"])),
        ("settled_in_hangzhou", Say::Choose(&["yes"])),
        ("in_national_top_100", Say::Choose(&["yes"])),
    ];
    let rest = Say::Choose(&["unsure"]);
    while page.question().await? != "annual_sales" {
        let fact = page.question().await?;
        page.answer(&fact, answers.iter().find(|(name, _)| *name == fact).map_or(rest, |(_, say)| *say)).await?;
        page.press("next").await?;
    }
    Ok(())
}

/// What is the host's: what it shows, how it looks, what it is called, and what it would send.
const OWN: &str = "
    const look = ['color', 'background-color', 'font', 'letter-spacing', 'text-align', 'text-transform', 'line-height', 'float',
        'display', 'visibility', 'margin-left', 'padding-top', 'padding-left', 'border-left', 'cursor', 'position', 'overflow'];
    const ours = (node) => node.closest('award-calculator') !== null;
    const nodes = Array.from(document.querySelectorAll('html, body, body *')).filter((node) => !ours(node) && node.id !== 'told');
    return {
        nodes: nodes.map((node) => [node.localName, node.className, ...look.map((name) => getComputedStyle(node).getPropertyValue(name))].join('|')),
        page: [document.title, location.href, document.compatMode, document.characterSet].join('|'),
        forms: Array.from(document.forms, (form) => new URLSearchParams(new FormData(form)).toString()),
        head: document.head.children.length,
    };";

/// How many steps the browser can go back or forward.
const STEPS: &str = "return history.length";

/// How the calculator's own elements look; within a given width, since its layout follows its width.
const LOOK: &str = "
    const look = ['color', 'background-color', 'font', 'letter-spacing', 'word-spacing', 'text-align', 'text-transform', 'text-indent',
        'line-height', 'white-space', 'float', 'display', 'visibility', 'direction', 'box-sizing', 'margin-top', 'margin-left', 'padding-top',
        'padding-left', 'border-top', 'border-left', 'border-radius', 'width', 'height', 'cursor', 'position', 'overflow'];
    host.style.setProperty('width', '330px', 'important');
    return all('.award-calculator, .award-calculator *').filter((node) => !node.closest('svg'))
        .map((node) => [node.localName, node.className, ...look.map((name) => getComputedStyle(node).getPropertyValue(name))].join('|'))";

/// The first difference between two lists.
fn difference(found: &Value, wanted: &Value) -> Option<String> {
    let (Some(found), Some(wanted)) = (found.as_array(), wanted.as_array()) else {
        return (found != wanted).then(|| format!("{found} instead of {wanted}"));
    };
    if found.len() != wanted.len() {
        return Some(format!("{} instead of {}", found.len(), wanted.len()));
    }
    found.iter().zip(wanted).find(|(one, other)| one != other).map(|(one, other)| format!("{one}\ninstead of {other}"))
}

/// Everything that must hold on an example page.
async fn holds(page: &PageDriver, path: &str) -> Result<()> {
    let site = Site::start()?;
    page.open_at(&site.url(path)).await?;
    let framed = path.starts_with("hosts/iframe");
    if framed {
        page.enter_frame().await?;
    }
    page.until("the first question", BEGUN).await?;
    let look = page.run(LOOK, vec![]).await?;
    page.run("host.style.removeProperty('width')", vec![]).await?;
    site.asked();
    let steps = page.run(STEPS, vec![]).await?;
    to_the_result(page, &PARK).await?;
    ensure!(page.run(STEPS, vec![]).await? == steps, "the way back is as long as before the walk");
    let asked = site.asked();
    ensure!(asked.is_empty(), "asked for after the first question: {asked:?}");
    page.fits().await?;
    page.screenshot(&path.replace(['/', '.', '#'], "-")).await?;
    page.leave_frame().await?;
    let with = page.run(OWN, vec![]).await?;

    is_untouched(page, path, &with, &site).await?;
    page.open_at(&site.url("hosts/plain.html")).await?;
    page.until("the first question", BEGUN).await?;
    let clean = page.run(LOOK, vec![]).await?;
    match difference(&look, &clean) {
        Some(found) => anyhow::bail!("the calculator on {path} looks otherwise: {found}"),
        None => Ok(()),
    }
}

/// The page with the calculator is the page without it.
async fn is_untouched(page: &PageDriver, path: &str, with: &Value, site: &Site) -> Result<()> {
    let bare = Site::start()?.fault("award-calculator", Fault::Instead("")).fault("embed", Fault::Instead(""));
    page.open_at(&bare.url(path)).await?;
    page.until(
        "the page alone",
        "return document.readyState === 'complete' && document.querySelectorAll('body *').length > 1",
    )
    .await?;
    let without = page.run(OWN, vec![]).await?;
    for part in ["nodes", "forms", "head"] {
        if let Some(found) = difference(&with[part], &without[part]) {
            anyhow::bail!("{part} of {path}: {found}");
        }
    }
    let page_of = |own: &Value, site: &Site| own["page"].as_str().unwrap_or_default().replace(&site.url(""), "");
    let (with, without) = (page_of(with, site), page_of(&without, &bare));
    ensure!(with == without, "{with}, alone {without}");
    Ok(())
}

macro_rules! on_chromium {
    ($($name:ident: $path:literal,)*) => { $(
        #[test]
        fn $name() -> Result<()> {
            in_browser(Engine::Chromium, stringify!($name), async |page| holds(page, $path).await)
        }
    )* };
}

on_chromium! {
    on_a_plain_page: "hosts/plain.html",
    under_a_strict_policy: "hosts/strict.html",
    where_nothing_may_be_compiled: "hosts/strict-no-wasm.html",
    in_a_vue_application_with_a_hash_router: "hosts/vue.html#/award",
    in_a_react_application: "hosts/react.html",
    in_a_yew_application: "hosts/yew.html",
    on_a_page_scaled_by_its_root: "hosts/rem.html",
    in_a_page_that_is_one_form: "hosts/form.html",
    on_a_page_in_gbk: "hosts/gbk.html",
    on_an_old_page_with_a_base_address: "hosts/legacy.html",
    as_a_single_script: "hosts/single.html",
    on_a_page_that_preloads: "hosts/preload.html",
    on_a_page_that_checks_every_file: "hosts/integrity.html",
    in_a_frame: "hosts/iframe.html",
}

/// Where engines differ most; with `AWARD_FULL` all.
const SOME: [&str; 4] =
    ["hosts/legacy.html", "hosts/strict-no-wasm.html", "hosts/iframe.html", "hosts/vue.html#/award"];
const OTHERS: [&str; 10] = [
    "hosts/plain.html",
    "hosts/strict.html",
    "hosts/react.html",
    "hosts/yew.html",
    "hosts/rem.html",
    "hosts/form.html",
    "hosts/gbk.html",
    "hosts/single.html",
    "hosts/preload.html",
    "hosts/integrity.html",
];

async fn on_other_engines(page: &PageDriver) -> Result<()> {
    let full = env::var_os("AWARD_FULL").is_some();
    for path in SOME.iter().chain(OTHERS.iter().filter(|_| full)) {
        holds(page, path).await.with_context(|| (*path).to_owned())?;
    }
    Ok(())
}

#[test]
fn firefox_on_the_examples() -> Result<()> {
    in_browser(Engine::Firefox, "firefox-hosts", async |page| on_other_engines(page).await)
}

#[test]
fn webkit_on_the_examples() -> Result<()> {
    in_browser(Engine::WebKit, "webkit-hosts", async |page| on_other_engines(page).await)
}

/// Answers the question that is shown, as a visitor does: ticks what has these values, or types.
const ANSWER: &str = "
    const form = document.forms[0];
    const [values, typed] = [arguments[0], arguments[1]];
    Array.from(form.querySelectorAll('input')).filter((input) => values.includes(input.value)).forEach((input) => input.click());
    if (typed) form.querySelector('[type=text]').value = typed;
    form.querySelector('button:not([type])').click();
    return document.querySelector('h2').textContent";

#[test]
fn another_front_end_asks_from_the_policy_alone_and_comes_to_the_same_result() -> Result<()> {
    in_browser(Engine::Chromium, "own-view", async |page| {
        page.open("hosts/own-view.html").await?;
        page.until("the first question", "return document.forms.length === 1").await?;
        let complaint = "document.querySelector('button:not([type])').click();
            return document.querySelector('[role=alert]').textContent";
        ensure!(page.text(complaint).await?.contains("请先回答"), "an empty form is not taken");
        page.screenshot("own-view-question").await?;
        for (value, title) in [("park_operator", "园区"), ("municipal_or_above", ""), ("no", "测算结果")] {
            let shown = page.run(ANSWER, vec![json!([value]), json!("")]).await?;
            let shown = shown.as_str().unwrap_or_default();
            ensure!(shown.contains(title), "after {value} comes {shown}");
        }
        page.screenshot("own-view-result").await?;
        let result = page.text("return document.getElementById('view').textContent").await?;
        for words in ["不是行政机关的认定", "很可能符合 （三）", "很可能符合的合计 500 万元"]
        {
            ensure!(result.contains(words), "{words} in {result}");
        }
        ensure!(result.matches("很可能符合 ").count() == 1, "one award: {result}");
        Ok(())
    })
}

#[test]
fn enter_in_a_field_of_the_calculator_does_not_send_the_page() -> Result<()> {
    in_browser(Engine::Chromium, "enter", async |page| {
        page.begin("hosts/form.html").await?;
        to_the_field(page).await?;
        page.fill("annual_sales", "5亿\u{e007}").await?;
        page.until("the next question", "return one('[data-question=hangzhou_share]') !== null").await?;
        ensure!(!page.text("return location.href").await?.contains('?'), "the page was not sent");
        Ok(())
    })
}

#[test]
fn applications_around_it_hear_the_result_and_keep_it_alive() -> Result<()> {
    in_browser(Engine::Chromium, "told", async |page| {
        for path in ["hosts/react.html", "hosts/vue.html#/award"] {
            page.open("award-calculator.css").await?;
            page.begin(path).await?;
            to_the_result(page, &PARK).await?;
            page.until(
                "told",
                "const told = document.getElementById('told'); return told !== null && told.textContent.includes('1')",
            )
            .await?;
        }
        page.run("location.hash = '#/'", vec![]).await?;
        page.until("another page", "return host === null").await?;
        page.run("location.hash = '#/award'", vec![]).await?;
        page.until("back at the result", "return host !== null && one('[data-page=result]') !== null").await
    })
}

/// The inner one stands for any application of the same framework within another: both count their roots from one.
#[test]
fn one_yew_application_within_another_does_not_stir_it() -> Result<()> {
    in_browser(Engine::Chromium, "nested", async |page| {
        page.begin("hosts/plain.html").await?;
        to_the_result(page, &PARK).await?;
        let put = "const inner = document.createElement('award-calculator');
            inner.loading = 'eager'; inner.slot = 'apply'; window.inner = inner;
            document.querySelector('award-calculator').append(inner)";
        page.run(put, vec![]).await?;
        page.until("both ready", "return window.inner.state === 'ready' && window.inner.assignedSlot !== null").await?;
        let outer = "return [host.report.next, JSON.stringify(host.answers), one('[data-page]').dataset.page, all('[open], :checked').length].join()";
        let before = page.text(outer).await?;
        for place in 0..15 {
            page.run(&format!("window.inner.shadowRoot.querySelectorAll('input')[{place}].click()"), vec![]).await?;
        }
        page.run("window.inner.shadowRoot.querySelector('[data-action=next]').click()", vec![]).await?;
        page.until(
            "the inner one went on",
            "return window.inner.shadowRoot.querySelector('[data-question=roles]') === null",
        )
        .await?;
        let after = page.text(outer).await?;
        ensure!(before == after, "the outer one was stirred: {before}, then {after}");
        // Which handlers would be mistaken for others depends on how many there have been; that none can be does not.
        let brands = "return all('*').flatMap((node) => Object.getOwnPropertyNames(node)).filter((name) => /yew/.test(name)).join()";
        let brands = page.text(brands).await?;
        ensure!(brands.is_empty(), "names that another application would read: {brands}");
        Ok(())
    })
}
