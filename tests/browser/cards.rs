//! Open conditions settled under their award: what is taken, what is wrong with it, and what it makes of the rest.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, at_the_result, at_the_review};
use crate::wording::{copied, try_another};

/// A form under an open condition.
fn form(award: &str, fact: &str) -> String {
    format!("[data-award={award}] [data-condition={fact}]")
}

async fn update(page: &PageDriver, award: &str, fact: &str) -> Result<()> {
    let form = form(award, fact);
    let press = format!("one('[data-award={award}]').open = true; one('{form} [data-action=take]').click()");
    page.run(&press, vec![]).await.map(drop)
}

#[test]
fn a_mistake_under_an_award_is_an_alert_that_describes_its_field() -> Result<()> {
    in_browser(Engine::Chromium, "wording-alert", async |page| {
        let open = MCN_AS_GIVEN.replace("in_park: true", "in_park: 'unsure'");
        at_the_result(page, "", &open.replace("annual_revenue: '120000000'", "annual_revenue: 'unsure'")).await?;
        for (award, fact, group) in [("rent_relief", "in_park", "fieldset"), ("scale_up", "annual_revenue", "input")] {
            update(page, award, fact).await?;
            let form = form(award, fact);
            let told = format!(
                "const told = one('{form} [role=alert]');
                const ids = one('{form} {group}').getAttribute('aria-describedby') || '';
                return told !== null && ids.split(' ').includes(told.id)"
            );
            page.until(fact, &told).await?;
        }
        let words = page.text("return one('[data-award=scale_up] [role=alert]').textContent").await?;
        ensure!(words.contains("请填"), "a field to type in asks for a sum, not {words}");
        Ok(())
    })
}

#[test]
fn what_was_typed_before_unsure_was_ticked_can_be_taken_on_the_result() -> Result<()> {
    in_browser(Engine::Chromium, "wording-unsure", async |page| {
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        page.edit("annual_revenue").await?;
        page.fill("annual_revenue", "1.2亿").await?;
        page.choose("annual_revenue", "unsure").await?;
        page.press("next").await?;
        page.press("next").await?;
        let form = form("scale_up", "annual_revenue");
        let read = format!(
            "const form = one('{form} form'); return form !== null && form.textContent.includes('120,000,000')"
        );
        page.until("what was typed is read back", &read).await?;
        update(page, "scale_up", "annual_revenue").await?;
        page.until("taken", "return host.answers.annual_revenue === '120000000'").await?;
        page.press("back").await?;
        page.edit("annual_revenue").await?;
        ensure!(page.chosen("annual_revenue").await?.is_empty(), "不确定 is ticked no more");
        Ok(())
    })
}

#[test]
fn what_was_copied_before_an_answer_changed_is_copied_no_more() -> Result<()> {
    in_browser(Engine::Chromium, "wording-stale", async |page| {
        at_the_result(page, "", &MCN_AS_GIVEN.replace("in_park: true", "in_park: 'unsure'")).await?;
        copied(page).await?;
        let done = "one('[data-action=copy]').textContent.includes('已复制')";
        page.until("copied", &format!("return {done}")).await?;
        page.run("one('#rent_relief-in_park-yes').click()", vec![]).await?;
        update(page, "rent_relief", "in_park").await?;
        page.until("taken", "return host.answers.in_park === true").await?;
        page.until("no longer", &format!("return !{done}")).await
    })
}

#[test]
fn an_answer_that_is_taken_is_not_supposed_to_be_another() -> Result<()> {
    in_browser(Engine::Chromium, "wording-supposed", async |page| {
        at_the_result(page, "", &MCN_AS_GIVEN.replace("in_park: true", "in_park: 'unsure'")).await?;
        page.run("one('[data-action=try]').click()", vec![]).await?;
        page.until("open", "return one('[data-try] select') !== null").await?;
        try_another(page, "入驻直播电商园区（基地）", "#try-in_park-yes").await?;
        page.run("one('#rent_relief-in_park-yes').click()", vec![]).await?;
        update(page, "rent_relief", "in_park").await?;
        page.until("taken", "return host.answers.in_park === true").await?;
        page.until(
            "nothing is supposed",
            "return one('.award-what-if-title') === null && one('#try-in_park-yes').checked",
        )
        .await
    })
}

#[test]
fn the_same_words_are_read_out_again_for_another_answer() -> Result<()> {
    in_browser(Engine::Chromium, "wording-again", async |page| {
        // Whether the award is for other enterprises stays open whatever they answer.
        let open = MCN_AS_GIVEN.replace("'mcn'", "'other_enterprise'");
        at_the_result(page, "", &open.replace("base_in_hangzhou: 'headquarters'", "base_in_hangzhou: 'unsure'"))
            .await?;
        let spoken =
            "return all('[role=status]').map((one) => one.textContent).find((text) => text.includes('变')) || ''";
        let mut before = String::new();
        for (fact, value) in [("well_known", "yes"), ("base_in_hangzhou", "headquarters")] {
            page.run(&format!("one('#headquarters-{fact}-{value}').click()"), vec![]).await?;
            update(page, "headquarters", fact).await?;
            page.until(fact, &format!("return host.answers.{fact} !== 'unsure'")).await?;
            page.until(
                "something else",
                &format!("const words = (() => {{ {spoken} }})(); return words !== '' && words !== arguments[0]")
                    .replace("arguments[0]", &format!("{before:?}")),
            )
            .await?;
            before = page.text(spoken).await?;
        }
        Ok(())
    })
}

#[test]
fn whoever_updates_without_an_answer_is_asked_for_one() -> Result<()> {
    in_browser(Engine::Chromium, "wording-take", async |page| {
        at_the_result(page, "", &MCN_AS_GIVEN.replace("in_park: true", "in_park: 'unsure'")).await?;
        for (award, fact, said) in
            [("rent_relief", "in_park", "请先选一项"), ("headquarters", "well_known", "请先选一项")]
        {
            update(page, award, fact).await?;
            let form = form(award, fact);
            let told = format!(
                "const told = one('{form} .award-error:not(.award-error-fixed)');
                return told !== null && told.textContent.includes('{said}')"
            );
            page.until(said, &told).await?;
        }
        Ok(())
    })
}

/// 在杭注册 is what makes a company local: whoever registers leaves nothing open.
#[test]
fn what_a_step_settles_is_not_said_to_stay_open() -> Result<()> {
    in_browser(Engine::Chromium, "wording-settled", async |page| {
        let elsewhere = MCN_AS_GIVEN.replace("'mcn'", "'studio'").replace("newly_listed: false", "newly_listed: true");
        let elsewhere = elsewhere.replace("registered_in_hangzhou: true", "registered_in_hangzhou: false");
        at_the_result(page, "", &elsewhere).await?;
        let way = "const way = one('[data-award=listing] .award-lack'); return way === null ? '' : way.textContent";
        let told = page.text(way).await?;
        ensure!(told.contains("在杭州注册") && told.contains("很可能符合"), "where registering leads: {told}");
        ensure!(!told.contains("没写的部分"), "nothing is left open: {told}");
        page.run("host.answers = { ...host.answers, registered_in_hangzhou: true }", vec![]).await?;
        page.until("likely once it is done", "return one('[data-award=listing]').dataset.verdict === 'likely'").await
    })
}
