//! Questions that somebody else answers: the link holds them and nothing else, the answers come back as a message and
//! fill in what was asked and nothing else.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds};
use crate::page_driver::{PageDriver, Say};
use crate::personas::{MCN_AS_GIVEN, STREAMER_AS_GIVEN, at_the_result};
use crate::share::{arrive, link};

/// The MCN, who does not know the revenue, the park and two things that are its own to judge.
pub fn unsure() -> String {
    MCN_AS_GIVEN
        .replace("annual_revenue: '120000000'", "annual_revenue: 'unsure'")
        .replace("in_park: true", "in_park: 'unsure'")
}

/// The text that a button copies.
pub async fn copied(page: &PageDriver, action: &str) -> Result<String> {
    let copy = "window.copied = undefined;
        navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };";
    page.run(copy, vec![]).await?;
    page.press_inside(action).await?;
    page.until("the text", "return typeof window.copied === 'string'").await?;
    page.text("return window.copied").await
}

pub fn link_in(message: &str) -> Result<String> {
    let link = message.lines().find(|line| line.starts_with("http")).context("a link")?;
    Ok(link.to_owned())
}

/// Pastes a message and has it taken.
async fn paste(page: &PageDriver, message: &str) -> Result<()> {
    let paste = "const field = one('#award-pasted'); field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));";
    page.run(paste, vec![json!(message)]).await?;
    page.press_inside("take-pasted").await
}

async fn answers(page: &PageDriver) -> Result<Value> {
    page.run("return host.answers", vec![]).await
}

/// What the accountant sends back for this sum in 万.
async fn answered(page: &PageDriver, link: &str, sum: &'static str) -> Result<String> {
    arrive(page, link).await?;
    page.until("the one question", "return one('[data-question=annual_revenue]') !== null").await?;
    page.until("why", "return one('[data-exchange]') !== null").await?;
    page.answer("annual_revenue", Say::Type(sum, Some("wan"))).await?;
    page.press("next").await?;
    page.until("done", "return one('[data-page=answers-done]') !== null").await?;
    copied(page, "copy-answers").await
}

#[test]
fn an_accountant_gets_one_question_and_fills_in_nothing_else() -> Result<()> {
    in_browser(Engine::Chromium, "accountant", async |page| {
        page.begin("").await?;
        page.run("host.answers = { roles: ['mcn'], registered_in_hangzhou: true }", vec![]).await?;
        page.until("the revenue", "return one('[data-question=annual_revenue]') !== null").await?;
        holds(page, "told in time", "return one('[data-question]').textContent.includes('最后可以请别人填')").await?;
        at_the_result(page, "", &unsure()).await?;
        page.press("next-steps").await?;
        let offered =
            page.text("return all('[data-others] input[type=checkbox]').map((box) => box.value).join()").await?;
        ensure!(offered == "annual_revenue,in_park", "what others know, and no judgement of one's own: {offered}");
        page.run("one('#award-pass-on-in_park').click()", vec![]).await?;
        let message = copied(page, "copy-questions").await?;
        ensure!(message.contains("1 题：年主营业务收入") && !message.contains("MCN"), "{message}");
        let link = link_in(&message)?;
        ensure!(link.contains("#award=q."), "{link}");
        let back = answered(page, &link, "8000").await?;
        ensure!(back.contains("年主营业务收入：8,000 万元") && link_in(&back)?.contains("#award=f."), "{back}");
        ensure!(answers(page).await? == json!({ "annual_revenue": "80000000" }), "nothing else was passed on");
        page.is_sound().await?;
        page.is_accessible().await?;

        at_the_result(page, "", &unsure()).await?;
        page.press("next-steps").await?;
        let before = answers(page).await?;
        paste(page, "填好了，请看。").await?;
        page.until("told", "return one('[role=alert]').textContent.includes('没读出来')").await?;
        ensure!(answers(page).await? == before, "nothing is lost");
        page.is_accessible().await?;
        paste(page, &back).await?;
        page.until("the result", "return one('[data-page=result]') !== null").await?;
        let mut expected = before;
        expected["annual_revenue"] = json!("80000000");
        ensure!(answers(page).await? == expected, "that item and no other");
        let said = page.text("return one('[data-exchange]').textContent").await?;
        ensure!(said.contains("已填入 1 题") && said.contains("8,000 万元"), "{said}");
        holds(page, "it counts", "return one('[data-award=scale_up]').dataset.verdict === 'unlikely'").await?;
        page.has_left_no_trace().await
    })
}

#[test]
fn whoever_opens_the_answers_without_a_calculation_is_told_where_they_belong() -> Result<()> {
    in_browser(Engine::Chromium, "received", async |page| {
        at_the_result(page, "", &unsure()).await?;
        page.press("next-steps").await?;
        page.run("one('#award-pass-on-in_park').click()", vec![]).await?;
        let asked = link_in(&copied(page, "copy-questions").await?)?;
        let back = answered(page, &asked, "8000").await?;
        arrive(page, &link_in(&back)?).await?;
        page.until("received", "return one('[data-page=answers-received]') !== null").await?;
        ensure!(copied(page, "copy-answers").await? == back, "the same message to paste");
        page.is_sound().await?;
        page.is_accessible().await?;
        page.press("next").await?;
        ensure!(page.question().await? == "roles", "a calculation that begins with it");
        // In a page with answers of its own the link fills in at once.
        at_the_result(page, "", STREAMER_AS_GIVEN).await?;
        let fragment = link_in(&back)?.split_once('#').context("a fragment")?.1.to_owned();
        page.run("location.hash = arguments[0]", vec![json!(fragment)]).await?;
        page.until("filled in", "return one('[data-exchange]') !== null").await?;
        let held = answers(page).await?;
        ensure!(held["annual_revenue"] == "80000000" && held["annual_sales"] == "500000000", "{held}");
        Ok(())
    })
}

#[test]
fn a_question_for_somebody_else_says_nothing_of_awards_and_can_be_changed() -> Result<()> {
    in_browser(Engine::Chromium, "asked", async |page| {
        at_the_result(page, "", &unsure()).await?;
        page.press("next-steps").await?;
        let link = link_in(&copied(page, "copy-questions").await?)?;
        arrive(page, &link).await?;
        page.until("the first", "return one('[data-question=annual_revenue]') !== null").await?;
        let text = page.text("return one('.award-progress').textContent").await?;
        ensure!(!text.contains("可能") && text.contains("第 1 题"), "{text}");
        holds(page, "nor of a result", "return !one('[data-question]').textContent.includes('结果里')").await?;
        page.answer("annual_revenue", Say::Type("8000", Some("wan"))).await?;
        page.press("next").await?;
        page.answer("in_park", Say::Choose(&["no"])).await?;
        page.press("next").await?;
        page.until("done", "return one('[data-page=answers-done]') !== null").await?;
        page.edit("annual_revenue").await?;
        page.fill("annual_revenue", "9000万").await?;
        page.press("next").await?;
        page.until("done", "return one('[data-page=answers-done]') !== null").await?;
        let back = copied(page, "copy-answers").await?;
        ensure!(back.contains("9,000 万元") && back.contains("入驻直播电商园区（基地）：没有"), "{back}");
        // Whoever restarts the element, as a page that moves it does, goes on where they were.
        page.run(
            "const next = host.nextSibling, parent = host.parentNode; host.remove(); parent.insertBefore(host, next)",
            vec![],
        )
        .await?;
        page.until("ready", READY).await?;
        page.until("still done", "return one('[data-page=answers-done]') !== null").await
    })
}

#[test]
fn a_result_opened_where_somebody_was_asked_is_a_result() -> Result<()> {
    in_browser(Engine::Chromium, "asked-then-result", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let result = link(page).await?.split_once('#').context("a fragment")?.1.to_owned();
        at_the_result(page, "", &unsure()).await?;
        page.press("next-steps").await?;
        let asked = link_in(&copied(page, "copy-questions").await?)?;
        arrive(page, &asked).await?;
        page.until("asked", "return one('[data-question=annual_revenue]') !== null").await?;
        page.run("location.hash = arguments[0]", vec![json!(result)]).await?;
        page.until("the result", "return one('[data-page=result]') !== null").await?;
        holds(page, "with its awards", "return one('[data-award=scale_up]').dataset.verdict === 'likely'").await?;
        ensure!(page.press("answers").await? == "review", "its answers are nobody's to be sent back");
        Ok(())
    })
}
