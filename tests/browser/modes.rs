//! Every page in every view: standard and large, light and dark, forced colours, small and wide, text at 200 %.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::layout::Look;
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, STREAMER_AS_GIVEN, at_the_result, at_the_review};

const WIDTHS: [u32; 4] = [320, 390, 768, 1280];

/// A page of the calculator, and how one gets there.
type Visit<'a> = (&'a str, &'a str);

/// With everything open that can be opened.
const UNFOLD: &str = "all('details').forEach((fold) => { fold.open = true; });";

/// Question pages: answers that lead there, and what is done on them.
const QUESTIONS: [Visit<'static>; 8] = [
    ("{ roles: ['park_operator'], park_level: 'other' }", ""),
    ("{}", "all('input')[1].click(); one('[data-action=next]').click()"),
    ("{ roles: ['mcn', 'streamer', 'park_operator', 'district_government'] }", "one('[data-action=next]').click()"),
    (
        "{ roles: ['mcn'], registered_in_hangzhou: true, well_known: false, outstanding_contribution: 'unsure' }",
        "const field = one('input[type=text]'); field.value = '99999999.99'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); one('[data-action=share]').click()",
    ),
    (
        "{ roles: ['mcn'], registered_in_hangzhou: true, well_known: false, outstanding_contribution: 'unsure' }",
        "const field = one('input[type=text]'); field.value = '1.2.5亿'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); one('[data-action=next]').click()",
    ),
    (
        "{ roles: ['mcn'], registered_in_hangzhou: true }",
        "const field = one('input[type=text]'); field.value = '120000'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); one('[data-action=next]').click()",
    ),
    (
        "{ roles: ['streamer'], well_known: false, outstanding_contribution: false, in_park: false, settled_in_hangzhou: true, in_national_top_100: true, annual_sales: '500000000' }",
        "host.parameters = JSON.stringify({ hangzhou_share_threshold: { value: '30', source: '某细则第三条' } })",
    ),
    ("{ roles: ['mcn'], registered_in_hangzhou: true, well_known: true }", ""),
];

/// Every width, mode and size of text.
async fn stands_everywhere(page: &PageDriver) -> Result<()> {
    page.speak("en").await?;
    for (width, mode, text) in [(320, "standard", 36), (320, "elder", 18), (390, "standard", 18), (1280, "elder", 18)] {
        page.stands(Look { width, mode, theme: "light", text }).await?;
    }
    page.speak("zh-CN").await?;
    for width in WIDTHS {
        for (mode, text) in [("standard", 18), ("elder", 18), ("standard", 36), ("elder", 27)] {
            page.stands(Look { width, mode, theme: "light", text }).await?;
        }
    }
    Ok(())
}

/// axe in the views where colours and sizes differ.
async fn is_accessible_everywhere(page: &PageDriver) -> Result<()> {
    for (width, mode, theme) in [(390, "standard", "dark"), (1280, "standard", "light"), (320, "elder", "auto")] {
        page.look(Look { width, mode, theme, text: 18 }).await?;
        page.is_accessible().await?;
    }
    page.forced_colours(true).await?;
    page.is_accessible().await?;
    page.stands(Look { width: 390, mode: "standard", theme: "light", text: 18 }).await?;
    page.forced_colours(false).await
}

impl PageDriver {
    async fn forced_colours(&self, on: bool) -> Result<()> {
        let value = if on { "active" } else { "none" };
        self.tell("Emulation.setEmulatedMedia", json!({ "features": [{ "name": "forced-colors", "value": value }] }))
            .await
    }
}

async fn visit(page: &PageDriver, (given, act): Visit<'_>) -> Result<()> {
    page.begin("").await?;
    page.run(&format!("host.answers = {given}"), vec![]).await?;
    page.until(
        "the page",
        "window.turns = (window.turns || 0) + 1; return window.turns > 3 && one('[data-page]') !== null",
    )
    .await?;
    page.run(&format!("{UNFOLD} {act}"), vec![]).await?;
    page.until("what was done", "window.turns++; return window.turns > 7").await
}

#[test]
fn question_pages_stand_in_every_view() -> Result<()> {
    in_browser(Engine::Chromium, "modes-questions", async |page| {
        for place in QUESTIONS {
            visit(page, place).await?;
            stands_everywhere(page).await?;
        }
        page.is_quiet().await
    })
}

/// What is refused, each for another reason.
const REFUSED: [&str; 12] = [
    "",
    "1.2E+08",
    ".5亿",
    "500美元",
    "-100",
    "1.2.3",
    "1,5亿",
    "约1亿",
    "一亿二",
    "1234567890123456",
    "0.001",
    "这一年我们公司的营业收入大概就是去年的那个数",
];

#[test]
fn every_refusal_of_a_sum_stands_in_every_view() -> Result<()> {
    in_browser(Engine::Chromium, "modes-refusals", async |page| {
        for typed in REFUSED.into_iter().chain(["111111111111111111111111111111", "£££££££££££££££££££££££££££££"])
        {
            let act = format!(
                "const field = one('input[name=annual_revenue]'); field.value = {typed:?};
                field.dispatchEvent(new Event('input', {{ bubbles: true, composed: true }})); one('[data-action=next]').click();"
            );
            let given = "{ roles: ['mcn'], registered_in_hangzhou: true, well_known: false, base_in_hangzhou: 'none', outstanding_contribution: false }";
            visit(page, (given, &act)).await?;
            ensure!(page.count("[role=alert]").await? == 1, "{typed:?} is refused");
            for (width, mode, text) in [(320, "elder", 18), (320, "standard", 36), (390, "standard", 18)] {
                page.stands(Look { width, mode, theme: "light", text }).await.with_context(|| typed.to_owned())?;
            }
        }
        Ok(())
    })
}

#[test]
fn question_pages_are_accessible_in_every_view() -> Result<()> {
    in_browser(Engine::Chromium, "modes-axe", async |page| {
        for place in QUESTIONS {
            visit(page, place).await?;
            is_accessible_everywhere(page).await?;
        }
        Ok(())
    })
}

#[test]
fn a_mistake_within_a_page_of_a_host_is_accessible_and_headings_keep_no_margin_of_the_browser() -> Result<()> {
    in_browser(Engine::Chromium, "modes-embedded", async |page| {
        page.begin("hosts/plain.html").await?;
        page.run("one('[data-action=next]').click()", vec![]).await?;
        page.until("the mistake", "return one('[role=alert]') !== null").await?;
        page.is_accessible().await?;
        at_the_result(page, "hosts/plain.html", MCN_AS_GIVEN).await?;
        page.run(UNFOLD, vec![]).await?;
        let margins = "return all('h1, h2, h3, h4, h5, h6').filter((one) => getComputedStyle(one).marginTop !== '0px').map((one) => one.className).join()";
        let kept = page.run(margins, vec![]).await?;
        ensure!(kept == "", "with a margin above: {kept}");
        Ok(())
    })
}

/// A screen as phones have it, where the bar may stick to the lower edge.
async fn on_a_phone(page: &PageDriver, width: u32, height: u32, text: u32) -> Result<()> {
    let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.tell("Emulation.setDeviceMetricsOverride", screen).await?;
    page.run(&format!("host.style.setProperty('--award-font-size', '{text}px')"), vec![]).await?;
    page.until("the screen", &format!("return innerWidth === {width}")).await
}

#[test]
fn text_twice_as_large_on_a_small_phone_leaves_the_screen_to_the_question() -> Result<()> {
    in_browser(Engine::Chromium, "modes-small-phone", async |page| {
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        on_a_phone(page, 320, 568, 36).await?;
        for press in ["edit", "next", "next"] {
            page.run(&format!("scrollTo(0, 9999); one('[data-action={press}]').click()"), vec![]).await?;
            page.until("the next page", "window.turns = (window.turns || 0) + 1; return window.turns % 4 === 0")
                .await?;
            let found = page
                .run(
                    "const { top, bottom } = one('.award-heading').getBoundingClientRect();
                    return [one('[data-page]').dataset.page, top, bottom, innerHeight, getComputedStyle(one('.award-button-bar')).position]",
                    vec![],
                )
                .await?;
            ensure!(found[4] == "static", "the bar stands at the end: {found}");
            ensure!(found[0] == "result" || found[2].as_f64() < found[3].as_f64(), "the heading is cut: {found}");
        }
        Ok(())
    })
}

#[test]
fn no_card_that_has_the_focus_lies_under_the_bar() -> Result<()> {
    in_browser(Engine::Chromium, "modes-focus", async |page| {
        page.begin("").await?;
        on_a_phone(page, 390, 600, 18).await?;
        let covered = page
            .run(
                "const bar = one('.award-button-bar');
                const bottom = (element) => element.getBoundingClientRect().bottom;
                return all('input').filter((input) => [0, 20, 40, 60, 80].some((above) => {
                    input.blur();
                    scrollBy(0, bottom(input.labels[0]) - innerHeight + above);
                    input.focus();
                    return bottom(input.labels[0]) > bar.getBoundingClientRect().top;
                })).map((input) => input.id).join()",
                vec![],
            )
            .await?;
        ensure!(covered == "", "under the bar: {covered}");
        Ok(())
    })
}

#[test]
fn what_a_supposition_changes_is_seen_above_the_bar() -> Result<()> {
    in_browser(Engine::Chromium, "modes-trial", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        on_a_phone(page, 390, 844, 18).await?;
        page.run("one('[data-try]').open = true; one('[data-action=try]').click()", vec![]).await?;
        page.until("the choices", "return one('[data-try] input[value=yes]') !== null").await?;
        page.run("one('[data-try] input[value=yes]').click()", vec![]).await?;
        page.until(
            "the change in view",
            "const bottom = one('[data-change]').getBoundingClientRect().bottom;
            return bottom <= one('.award-button-bar').getBoundingClientRect().top",
        )
        .await
    })
}

/// The result with every fold, the trial and the link open.
async fn open_result(page: &PageDriver, given: &str) -> Result<()> {
    at_the_result(page, "", given).await?;
    page.run(
        "one('[data-action=try]').click(); one('[data-action=share]').click(); one('[data-action=restart]').click()",
        vec![],
    )
    .await?;
    page.until("all open", "return one('#award-link') !== null && one('[data-try] select') !== null && one('[data-action=restart-no]') !== null").await?;
    page.run(UNFOLD, vec![]).await?;
    Ok(())
}

#[test]
fn the_review_and_the_result_of_an_mcn_stand_in_every_view() -> Result<()> {
    in_browser(Engine::Chromium, "modes-mcn", async |page| {
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        stands_everywhere(page).await?;
        is_accessible_everywhere(page).await?;
        open_result(page, MCN_AS_GIVEN).await?;
        stands_everywhere(page).await
    })
}

#[test]
fn the_result_of_a_streamer_stands_in_every_view() -> Result<()> {
    in_browser(Engine::Chromium, "modes-streamer", async |page| {
        open_result(page, STREAMER_AS_GIVEN).await?;
        stands_everywhere(page).await?;
        is_accessible_everywhere(page).await
    })
}
