//! Several applicants: a streamer and the streamer's studio are two persons, whose answers never count for each other.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::holds;
use crate::exchange::copied;
use crate::page_driver::{PageDriver, Say};
use crate::personas::{MCN_AS_GIVEN, NO, UNSURE, YES, at_the_result};
use crate::picture::{DRAWN, NOTE};
use crate::print::{MET, printed};
use crate::share::arrive;

/// What the studio answers: in a park, 8,000 万 a year.
const STUDIO: [(&str, Say); 9] = [
    ("registered_in_hangzhou", YES),
    ("annual_revenue", Say::Type("8000万", None)),
    ("demonstration_level", Say::Choose(&["municipal"])),
    ("base_in_hangzhou", Say::Choose(&["headquarters"])),
    ("newly_listed", NO),
    ("in_park", YES),
    ("well_known", UNSURE),
    ("outstanding_contribution", UNSURE),
    ("innovation", YES),
];

/// What the streamer answers: in no park.
const STREAMER: [(&str, Say); 5] = [
    ("base_in_hangzhou", Say::Choose(&["none"])),
    ("in_park", NO),
    ("recognised_talent", NO),
    ("in_national_top_100", NO),
    ("outstanding_contribution", NO),
];

/// Chooses both, answers for the studio and then for the streamer; stands at the streamer's result.
pub async fn both(page: &PageDriver) -> Result<()> {
    page.begin("").await?;
    page.answer("roles", Say::Choose(&["studio", "streamer"])).await?;
    page.until("it is said", "return one('.award-turns') !== null").await?;
    holds(page, "who is first", "return one('[data-action=next]').textContent === '先测主播工作室'").await?;
    page.press("next").await?;
    page.answer_all(&STUDIO).await?;
    page.press("next").await?;
    page.until("the studio's result", "return one('[data-page=result]') !== null").await?;
    holds(page, "the studio alone", "return host.answers.roles.join() === 'studio'").await?;
    page.press("next-applicant").await?;
    page.answer_all(&STREAMER).await?;
    page.press("next").await?;
    page.until("the streamer's result", "return one('[data-page=result]') !== null").await
}

#[test]
fn a_studio_and_a_streamer_have_a_result_each() -> Result<()> {
    in_browser(Engine::Chromium, "applicants-two", async |page| {
        both(page).await?;
        let own = "return host.answers.roles.join() === 'streamer' && host.answers.in_park === false && host.answers.annual_revenue === undefined";
        holds(page, "no answer of the studio is the streamer's", own).await?;
        // （三）: the streamer is meant and is in no park; of the studio it is open whether it is a 商家.
        holds(page, "no rent relief", "return one('[data-award=rent_relief]').dataset.verdict === 'unlikely'").await?;
        page.press("compare").await?;
        let cells = "const row = all('.award-compare tbody tr').find((row) => row.textContent.includes('租金减免'));
            return Array.from(row.cells).slice(1).map((cell) => cell.dataset.verdict).join() === 'possible,unlikely'";
        holds(page, "each its own verdict", cells).await?;
        holds(page, "no sum over both", "return one('.award-sums') === null").await?;
        page.is_sound().await
    })
}

#[test]
fn an_applicant_is_named_changed_and_removed() -> Result<()> {
    in_browser(Engine::Chromium, "applicants-named", async |page| {
        both(page).await?;
        page.press("compare").await?;
        page.run("one('[data-action=rename]').click()", vec![]).await?;
        page.until("a field", "return host.shadowRoot.activeElement === one('#award-applicant-name')").await?;
        page.type_text("小夏工作室").await?;
        page.run("one('.award-person-name [type=submit]').click()", vec![]).await?;
        page.until("its name", "return one('.award-person-name').textContent.includes('小夏工作室')").await?;
        page.run("one('[data-action=remove]').click()", vec![]).await?;
        page.until("it asks", "return host.shadowRoot.activeElement === one('[data-action=remove-no]')").await?;
        page.run("one('[data-action=remove-yes]').click()", vec![]).await?;
        page.until(
            "the other alone",
            "return one('[data-page=result]') !== null && one('[data-action=compare]') === null",
        )
        .await?;
        holds(page, "the streamer", "return host.answers.roles.join() === 'streamer'").await
    })
}

#[test]
fn copied_answers_are_only_offered_and_asked_again() -> Result<()> {
    in_browser(Engine::Chromium, "applicants-copied", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        page.press("add-applicant").await?;
        page.run("one('#award-copy-answers').click()", vec![]).await?;
        page.press("begin-applicant").await?;
        page.answer("roles", Say::Choose(&["studio"])).await?;
        page.press("next").await?;
        ensure!(page.question().await? == "registered_in_hangzhou");
        ensure!(page.chosen("registered_in_hangzhou").await? == ["yes"], "the field shows the other's answer");
        holds(page, "and says so", "return one('.award-callout').textContent.includes('照抄自MCN机构')").await?;
        holds(page, "nothing is answered", "return host.answers.registered_in_hangzhou === undefined").await?;
        page.press("next").await?;
        holds(page, "now it is", "return host.answers.registered_in_hangzhou === true").await?;
        page.is_sound().await
    })
}

#[test]
fn back_goes_through_both_and_a_crash_forgets_neither() -> Result<()> {
    in_browser(Engine::Chromium, "applicants-back", async |page| {
        both(page).await?;
        // The streamer's review, then its questions, then the studio's result.
        for _ in 0..=STREAMER.len() + 1 {
            page.run("history.back()", vec![]).await?;
            page.run_async("setTimeout(done, 50)").await?;
        }
        page.until("the studio", "return host.answers.roles.join() === 'studio'").await?;
        holds(page, "with all its answers", "return host.answers.annual_revenue === '80000000'").await?;
        page.run("const parent = host.parentNode; host.remove(); parent.append(host)", vec![]).await?;
        page.until("again", "return host.state === 'ready'").await?;
        page.until("the same", "return host.answers.roles.join() === 'studio'").await
    })
}

#[test]
fn who_is_first_can_be_changed_and_one_alone_can_be_left() -> Result<()> {
    in_browser(Engine::Chromium, "applicants-order", async |page| {
        page.begin("").await?;
        page.answer("roles", Say::Choose(&["studio", "streamer"])).await?;
        page.until("it is said", "return one('[data-action=reorder]') !== null").await?;
        page.press_inside("reorder").await?;
        page.until("the other first", "return one('[data-action=next]').textContent === '先测主播（个人）'").await?;
        page.is_accessible().await?;
        page.press("next").await?;
        holds(page, "the streamer is asked", "return host.answers.roles.join() === 'streamer'").await?;
        page.press("back").await?;
        page.run("host.reset()", vec![]).await?;
        page.answer("roles", Say::Choose(&["studio", "streamer"])).await?;
        page.until("it is said", "return one('[data-action=only-person]') !== null").await?;
        page.press_inside("only-person").await?;
        page.until("one alone", "return one('.award-turns') === null").await?;
        ensure!(page.chosen("roles").await?.len() == 1, "one box stays ticked");
        page.press("next").await?;
        holds(page, "one applicant", "return host.answers.roles.length === 1").await
    })
}

#[test]
fn all_are_kept_together() -> Result<()> {
    in_browser(Engine::Chromium, "applicants-kept", async |page| {
        both(page).await?;
        page.press("compare").await?;
        let text = copied(page, "copy").await?;
        let names: Vec<&str> = text.lines().filter(|line| ["主播工作室", "主播（个人）"].contains(line)).collect();
        ensure!(names == ["主播工作室", "主播（个人）"], "{text}");
        page.run(NOTE, vec![]).await?;
        page.press_inside("picture").await?;
        page.until("the picture", DRAWN).await?;
        let drawn = page.text("return window.drawn").await?;
        ensure!(drawn.contains("主播工作室") && drawn.contains("主播（个人）"), "{drawn}");
        let each = "const drawn = all('[data-picture] img'); return drawn.length === 2 && drawn.every((one) => one.naturalHeight < 22000)";
        page.until("a picture each, which phones can draw", each).await?;
        let paper = printed(page, MET).await?;
        let paper = paper["text"].as_str().unwrap_or_default();
        ensure!(paper.matches("程序按您填的").count() == 2, "a sheet each: {paper}");
        // The streamer, who is shown, has told no sum; the studio has.
        page.run("one('#award-without-sums').click()", vec![]).await?;
        let without = "return one('.award-apply').textContent.includes('不含金额')";
        page.until("the link leaves the studio's sum out", without).await?;
        ensure!(!copied(page, "copy").await?.contains("8,000 万元"), "and so does the text");
        page.run("one('#award-without-sums').click()", vec![]).await?;
        page.press_inside("share").await?;
        page.until("the link", "return one('#award-link') !== null").await?;
        let link = page.text("return one('#award-link').value").await?;
        ensure!(link.contains("#award=m."), "{link}");
        page.is_sound().await?;
        arrive(page, &link).await?;
        page.until("both", "return one('[data-page=compare]') !== null && all('.award-person').length === 2").await?;
        holds(page, "with all answers", "return host.answers.annual_revenue === '80000000'").await?;
        page.is_sound().await
    })
}
