//! Walks of people who are not alone with it, in each engine, on a small phone, in large type and on a desk: a streamer with
//! a studio, an accountant who gets one question, an official at a counter, somebody in WeChat, somebody who goes back at
//! every step. A picture of each page is left to be looked at.

use anyhow::{Result, ensure};

use crate::applicants::both;
use crate::browser::{Engine, in_browser};
use crate::counter::at_the_counter;
use crate::element::holds;
use crate::exchange::{copied, link_in, unsure};
use crate::page_driver::{PageDriver, Say};
use crate::personas::{MCN_AS_GIVEN, STREAMER, at_the_result};
use crate::share::arrive;

/// Width of the place, and mode.
const PLACES: [(u32, &str); 3] = [(390, "standard"), (320, "elder"), (1280, "standard")];

/// Nothing reaches beyond the place of the calculator.
const WITHIN: &str = "
    const place = host.getBoundingClientRect();
    return all('.award-calculator *').filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width > 1 && box.right > place.right + 1 && !one.closest('.award-sr-only');
    }).map((one) => one.className + ' ' + one.textContent.slice(0, 20)).slice(0, 3).join('; ')";

/// Looks at a page in every place; the last of them is the usual one again.
pub async fn look(page: &PageDriver, name: &str) -> Result<()> {
    for (width, mode) in PLACES.into_iter().chain([PLACES[0]]) {
        let script = format!("document.body.style.width = '{width}px'; host.mode = '{mode}'");
        page.run(&script, vec![]).await?;
        page.until(mode, &format!("return one('.award-calculator').dataset.mode === '{mode}'")).await?;
        let beyond = page.text(WITHIN).await?;
        ensure!(beyond.is_empty(), "at {width} px in {name}: {beyond}");
        page.screenshot(&format!("walk-{}-{name}-{width}", format!("{:?}", page.engine).to_lowercase())).await?;
        if page.engine == Engine::Chromium {
            // A field under the bar shows axe no colours.
            page.run(
                "const field = one('input[type=text]'); if (field) field.scrollIntoView({ block: 'center' })",
                vec![],
            )
            .await?;
            page.is_accessible().await?;
        }
    }
    Ok(())
}

async fn side_by_side(page: &PageDriver) -> Result<()> {
    both(page).await?;
    look(page, "result").await?;
    page.press("compare").await?;
    look(page, "compare").await?;
    page.press("add-applicant").await?;
    look(page, "add-applicant").await
}

async fn accountant(page: &PageDriver) -> Result<()> {
    at_the_result(page, "", &unsure()).await?;
    page.press("next-steps").await?;
    look(page, "next").await?;
    page.run("one('#award-pass-on-in_park').click()", vec![]).await?;
    let link = link_in(&copied(page, "copy-questions").await?)?;
    arrive(page, &link).await?;
    page.until("the one question", "return one('[data-question=annual_revenue]') !== null").await?;
    look(page, "asked").await?;
    page.answer("annual_revenue", Say::Type("8000", Some("wan"))).await?;
    page.press("next").await?;
    page.until("done", "return one('[data-page=answers-done]') !== null").await?;
    look(page, "answered").await?;
    let back = link_in(&copied(page, "copy-answers").await?)?;
    arrive(page, &back).await?;
    page.until("received", "return one('[data-page=answers-received]') !== null").await?;
    look(page, "received").await
}

async fn counter(page: &PageDriver) -> Result<()> {
    at_the_counter(page, MCN_AS_GIVEN).await?;
    look(page, "counter").await
}

async fn wechat(page: &PageDriver) -> Result<()> {
    at_the_result(page, "", MCN_AS_GIVEN).await?;
    let agent =
        "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.49' })";
    page.run(agent, vec![]).await?;
    page.press("next-steps").await?;
    holds(page, "no print", "return one('[data-action=print]') === null").await?;
    look(page, "wechat").await
}

/// Goes back with the browser's button after every answer and forward again by answering once more.
async fn back_at_every_step(page: &PageDriver) -> Result<()> {
    page.begin("").await?;
    for (index, (fact, say)) in STREAMER.iter().enumerate() {
        ensure!(page.question().await? == *fact, "{fact} is asked");
        page.answer(fact, *say).await?;
        page.press("next").await?;
        if index > 0 {
            page.run("history.back()", vec![]).await?;
            page.until("the question before", &format!("return one('[data-question={fact}]') !== null")).await?;
            page.run("history.forward()", vec![]).await?;
            page.until("forward again", &format!("return one('[data-question={fact}]') === null")).await?;
        }
    }
    ensure!(page.place().await? == "review", "every answer is kept");
    page.press("next").await?;
    page.until("the result", "return one('[data-page=result]') !== null").await?;
    holds(
        page,
        "all of them",
        "return host.answers.annual_sales === '500000000' && host.answers.hangzhou_share === '60'",
    )
    .await?;
    look(page, "streamer").await
}

async fn all(page: &PageDriver) -> Result<()> {
    side_by_side(page).await?;
    page.leave().await?;
    accountant(page).await?;
    page.leave().await?;
    counter(page).await?;
    page.leave().await?;
    back_at_every_step(page).await?;
    page.leave().await?;
    wechat(page).await
}

#[test]
fn walks_in_chromium() -> Result<()> {
    in_browser(Engine::Chromium, "walks", async |page| all(page).await)
}

#[test]
fn walks_in_firefox() -> Result<()> {
    in_browser(Engine::Firefox, "walks-firefox", async |page| all(page).await)
}

#[test]
fn walks_in_webkit() -> Result<()> {
    in_browser(Engine::WebKit, "walks-webkit", async |page| all(page).await)
}
