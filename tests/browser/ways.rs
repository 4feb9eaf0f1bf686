//! Ways in besides the first question: one award alone, and examples. What an award needs is read from the notice.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds, stranger};
use crate::exchange::copied;
use crate::page_driver::{PageDriver, Say};
use crate::personas::YES;

/// What （二） asks: a live-commerce enterprise, 在杭注册, 年主营业务收入在1亿元（含）以上.
const SCALE_UP: [(&str, Say); 3] =
    [("roles", Say::Choose(&["mcn"])), ("registered_in_hangzhou", YES), ("annual_revenue", Say::Type("1.2亿", None))];

async fn open(page: &PageDriver, selector: &str, place: &str) -> Result<()> {
    page.click(&page.element(selector).await?).await?;
    let there = format!(
        "const page = one('[data-page]');
        return page !== null && [page.dataset.page, page.dataset.question].filter(Boolean).join(' ') === '{place}'"
    );
    page.until(place, &there).await
}

/// Answers what （二） needs and nothing else, and goes on with the others.
async fn only_scale_up(page: &PageDriver) -> Result<()> {
    // A stranger's page without a title or a language is no page of ours.
    let ours = page.run("return document.title !== ''", vec![]).await? == json!(true);
    for (fact, say) in &SCALE_UP {
        ensure!(page.question().await? == *fact, "{fact} is asked, not {}", page.question().await?);
        holds(page, "it says so", "return one('.award-possible-count').textContent.includes('做大做强奖励')").await?;
        if ours {
            page.is_sound().await?;
        }
        page.answer(fact, *say).await?;
        page.press("next").await?;
    }
    ensure!(page.place().await? == "review", "nothing else is asked");
    ensure!(page.press("next").await? == "result", "the result");
    let notice = page.text("return one('.award-way-notice').textContent").await?;
    ensure!(notice.contains("做大做强奖励") && notice.contains("很可能符合"), "{notice}");
    ensure!(notice.contains("其余 11 项"), "{notice}");
    holds(page, "its row is the first", "return one('[data-award]').dataset.award === 'scale_up'").await?;
    if ours {
        page.is_sound().await?;
    }
    ensure!(page.press("go-on").await?.starts_with("question "), "the others are asked about");
    holds(page, "the answers stay", "return host.answers.annual_revenue === '120000000'").await?;
    holds(page, "all awards again", "return !one('.award-possible-count').textContent.includes('做大做强')").await
}

#[test]
fn one_award_is_asked_for_alone_and_the_others_after_it() -> Result<()> {
    in_browser(Engine::Chromium, "ways-one", async |page| {
        page.begin("").await?;
        open(page, "[data-action=one-award]", "awards").await?;
        page.is_sound().await?;
        page.screenshot("ways-awards").await?;
        let awards = page.run("return all('[data-only]').map((row) => row.dataset.only).join()", vec![]).await?;
        let known = page.run("return host.report.awards.map((award) => award.id).join()", vec![]).await?;
        ensure!(awards == known, "every award in the order of the notice");
        open(page, "[data-only=scale_up]", "question roles").await?;
        // Back in the page leads to the list, and from there to everything.
        open(page, "[data-action=back]", "awards").await?;
        open(page, "[data-action=back]", "question roles").await?;
        holds(page, "not one award", "return one('.award-possible-count') === null").await?;
        open(page, "[data-action=one-award]", "awards").await?;
        open(page, "[data-only=scale_up]", "question roles").await?;
        only_scale_up(page).await
    })
}

#[test]
fn a_page_or_an_address_names_the_award_and_a_wrong_name_is_told() -> Result<()> {
    in_browser(Engine::Chromium, "ways-attribute", async |page| {
        page.begin("?award=scale_up").await?;
        only_scale_up(page).await?;
        page.leave().await?;
        let set_up = "const made = fresh('eager'); made.award = 'scale_up'; body.append(made);";
        stranger(page, set_up).await?;
        page.until("ready", READY).await?;
        only_scale_up(page).await?;
        page.leave().await?;
        let wrong = "window.told = []; addEventListener('award-error', (event) => window.told.push(event.detail.code));
            const made = fresh('eager'); made.award = 'scale-up'; body.append(made);";
        stranger(page, wrong).await?;
        page.until("ready", READY).await?;
        holds(page, "it is told", "return window.told.join() === 'bad_option'").await?;
        holds(page, "and everything is asked", "return one('.award-ways') !== null").await
    })
}

#[test]
fn an_example_is_looked_at_without_a_trace_or_made_ones_own() -> Result<()> {
    in_browser(Engine::Chromium, "ways-examples", async |page| {
        page.begin("").await?;
        page.run("window.heard = []; addEventListener('award-result', () => window.heard.push('result'))", vec![])
            .await?;
        page.answer("roles", Say::Choose(&["merchant"])).await?;
        page.press("next").await?;
        page.press("back").await?;
        open(page, "[data-action=examples]", "examples").await?;
        page.is_sound().await?;
        page.screenshot("ways-examples").await?;
        ensure!(page.count("[data-example]").await? == 3, "three examples");
        for example in 0..3 {
            open(page, &format!("[data-example='{example}']"), "result").await?;
            let notice = page.text("return one('.award-way-notice').textContent").await?;
            ensure!(notice.contains("这是例子，不是您的结果"), "{notice}");
            page.is_sound().await?;
            holds(page, "one's own answers stay", "return host.answers.roles.join() === 'merchant'").await?;
            holds(page, "also in the report", "return host.report.next === 'in_park'").await?;
            open(page, "[data-action=examples]", "examples").await?;
        }
        holds(page, "no result of the visitor's", "return window.heard.length === 0").await?;
        open(page, "[data-example='0']", "result").await?;
        let text = copied(page, "copy").await?;
        ensure!(text.lines().nth(1).is_some_and(|line| line.starts_with("这是例子，不是您的结果")), "{text}");
        open(page, "[data-action=adopt]", "review").await?;
        holds(page, "it is one's own now", "return host.answers.roles.join() === 'mcn'").await?;
        open(page, "[data-action=next]", "result").await?;
        holds(page, "no example any more", "return one('.award-way-notice') === null").await?;
        page.until("told", "return window.heard.length === 1").await
    })
}

#[test]
fn a_list_left_with_the_browsers_back_is_found_again_with_forward() -> Result<()> {
    in_browser(Engine::Chromium, "ways-history", async |page| {
        page.leave().await?;
        page.begin("").await?;
        let at = async |place: &str| {
            let there = format!("return one('[data-page]') && one('[data-page]').dataset.page === '{place}'");
            page.until(place, &there).await
        };
        open(page, "[data-action=examples]", "examples").await?;
        open(page, "[data-example='1']", "result").await?;
        page.driver.back().await?;
        at("examples").await?;
        page.driver.back().await?;
        at("question").await?;
        holds(page, "nothing is answered", "return Object.keys(host.answers).length === 0").await?;
        for place in ["examples", "result"] {
            page.driver.forward().await?;
            at(place).await?;
        }
        holds(page, "the example", "return one('.award-way-notice').textContent.includes('主播')").await?;
        for place in ["examples", "question"] {
            page.driver.back().await?;
            at(place).await?;
        }
        page.driver.back().await?;
        page.until_left().await
    })
}

/// The smallest phone that is promised: three choices above the bar, two in large type.
#[test]
fn the_first_choices_stand_above_the_bar_on_a_small_phone() -> Result<()> {
    in_browser(Engine::Chromium, "ways-small", async |page| {
        page.begin("").await?;
        let screen = json!({ "width": 320, "height": 568, "deviceScaleFactor": 1, "mobile": false });
        page.tell("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        page.tell("Emulation.setDeviceMetricsOverride", screen).await?;
        for (mode, least) in [("standard", 3), ("elder", 2)] {
            page.run("host.mode = arguments[0]", vec![json!(mode)]).await?;
            page.until("the view", &format!("return one('.award-calculator').dataset.mode === '{mode}'")).await?;
            let above = "scrollTo(0, 0);
                const { top } = one('.award-button-bar').getBoundingClientRect();
                return all('.award-choice').filter((choice) => choice.getBoundingClientRect().bottom <= top).length";
            let above = page.run(above, vec![]).await?.as_u64().unwrap_or_default();
            ensure!(above >= least, "{above} choices above the bar in {mode}");
        }
        let level = "return [one('.award-header-title').localName, one('[part=heading]').localName].join()";
        ensure!(page.text(level).await? == "h1,h2", "the name is the title of the page");
        Ok(())
    })
}
