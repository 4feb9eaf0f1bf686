//! Sums: no unit is preselected, and a figure without one is read by nobody until its reading is chosen.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::{Engine, in_browser};
use crate::element::holds;
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, at_the_result, at_the_review};

/// Up to the sum that an MCN takes in a year; its revenue is what is left of 做大做强.
pub const TO_REVENUE: &str = "{ roles: ['mcn'], registered_in_hangzhou: true }";

/// The cards, as values, whether chosen, and words.
const CARDS: &str = "return all('input[name=annual_revenue-unit]').map((card) =>
    [card.value, card.checked, card.labels[0].textContent.trim()])";

pub async fn at_the_revenue(page: &PageDriver, locale: &str) -> Result<()> {
    page.begin("").await?;
    page.speak(locale).await?;
    page.run(&format!("host.answers = {TO_REVENUE}"), vec![]).await?;
    page.until("the revenue", "return one('[data-question=annual_revenue]') !== null").await
}

async fn cards_are(page: &PageDriver, expected: Value) -> Result<()> {
    let cards = page.run(CARDS, vec![]).await?;
    ensure!(cards == expected, "{cards:#} instead of {expected:#}");
    Ok(())
}

async fn no_cards(page: &PageDriver) -> Result<()> {
    cards_are(page, json!([])).await
}

/// What a screen reader says after the name of the field.
async fn described(page: &PageDriver, field: &str) -> Result<String> {
    let words = "const ids = (one(arguments[0]).getAttribute('aria-describedby') || '').split(' ');
        return ids.map((id) => id && one(`#${id}`).textContent).join(' ')";
    Ok(page.run(words, vec![json!(field)]).await?.as_str().context("words")?.to_owned())
}

#[test]
fn an_empty_field_has_no_unit_and_an_example_to_see_and_to_hear() -> Result<()> {
    in_browser(Engine::Chromium, "money-empty", async |page| {
        for (locale, example) in [("zh-CN", "例如 8000万、1.2亿"), ("en", "e.g. 80 million")] {
            at_the_revenue(page, locale).await?;
            no_cards(page).await?;
            let field = page.element("input[name=annual_revenue]").await?;
            ensure!(field.attr("inputmode").await?.as_deref() == Some("text"), "万 and 亿 can be typed");
            ensure!(field.attr("placeholder").await?.as_deref() == Some(example), "an example");
            let heard = described(page, "#annual_revenue").await?;
            ensure!(heard.contains(example), "{heard} without the example");
            page.press("next").await?;
            let told = page.complaint().await?;
            ensure!(told.contains("请填一个金额") || told.contains("Enter a sum"), "{told}");
        }
        Ok(())
    })
}

#[test]
fn a_figure_without_a_unit_is_asked_about_and_only_the_choice_counts() -> Result<()> {
    in_browser(Engine::Chromium, "money-readings", async |page| {
        at_the_revenue(page, "zh-CN").await?;
        page.fill("annual_revenue", "8000").await?;
        let cards = [
            json!(["wan", false, "8,000 万元= 80,000,000 元"]),
            json!(["yuan", false, "8,000 元= 0.8 万元"]),
            json!(["yi", false, "8,000 亿元= 800,000,000,000 元"]),
        ];
        cards_are(page, json!(cards)).await?;
        let asked = "“8000”是哪一个？请选一个";
        ensure!(page.text("return one('.award-readings legend').textContent").await? == asked, "the question");
        ensure!(page.text("return one('output').textContent").await? == asked, "which is read aloud");
        page.press("next").await?;
        ensure!(page.question().await? == "annual_revenue", "nothing goes on without a choice");
        let focused = "return root.activeElement === one('input[name=annual_revenue-unit]')";
        page.until("the first card has the focus", focused).await?;
        let told = page.text("return one('.award-readings .award-error').textContent").await?;
        ensure!(told.contains("请选“8000”的单位"), "{told}");
        ensure!(
            described(page, ".award-readings").await?.contains("请选“8000”的单位"),
            "the error belongs to the cards"
        );
        holds(page, "the text is right", "return one('#annual_revenue').getAttribute('aria-invalid') === null").await?;
        ensure!(page.complaint().await?.contains("请选“8000”的单位"), "the summary says it, too");
        page.run("one('#annual_revenue').focus(); one('[role=alert] button').click()", vec![]).await?;
        page.until("and leads to the cards", focused).await?;
        ensure!(page.filled("annual_revenue").await? == "8000", "what was typed stands");
        cards_are(page, json!(cards)).await?;
        page.choose_unit("annual_revenue", "wan").await?;
        ensure!(
            page.text("return one('output').textContent").await? == "您填的是 8,000 万元 = 80,000,000 元",
            "read back"
        );
        holds(page, "no error is left", "return one('[role=alert]') === null").await?;
        page.press("next").await?;
        ensure!(page.text("return host.answers.annual_revenue").await? == "80000000", "the chosen reading counts");
        page.is_sound().await
    })
}

#[test]
fn in_english_the_readings_name_the_chinese_units() -> Result<()> {
    in_browser(Engine::Chromium, "money-english", async |page| {
        at_the_revenue(page, "en").await?;
        page.fill("annual_revenue", "8000").await?;
        let cards = [
            json!(["wan", false, "CNY 8,000 × 10 thousand (万)= CNY 80,000,000"]),
            json!(["yuan", false, "CNY 8,000"]),
            json!(["yi", false, "CNY 8,000 × 100 million (亿)= CNY 800,000,000,000"]),
        ];
        cards_are(page, json!(cards)).await?;
        page.fill("annual_revenue", "120000000").await?;
        let cards = [
            json!(["yuan", false, "CNY 120,000,000= CNY 120 million"]),
            json!(["wan", false, "CNY 120,000,000 × 10 thousand (万)= CNY 1,200,000,000,000"]),
        ];
        cards_are(page, json!(cards)).await
    })
}

#[test]
fn a_choice_is_one_for_that_figure_only() -> Result<()> {
    in_browser(Engine::Chromium, "money-edited", async |page| {
        at_the_revenue(page, "zh-CN").await?;
        let chosen = async || page.chosen("annual_revenue-unit").await;
        page.fill("annual_revenue", "8000").await?;
        page.choose_unit("annual_revenue", "wan").await?;
        let field = page.element("#annual_revenue").await?;
        field.send_keys("0").await?;
        ensure!(page.filled("annual_revenue").await? == "80000", "another figure");
        ensure!(chosen().await?.is_empty(), "is asked about again");
        field.send_keys(char::from(Key::Backspace).to_string()).await?;
        ensure!(chosen().await?.is_empty(), "and so is the first one, typed again");
        page.choose_unit("annual_revenue", "yi").await?;
        page.run("const field = one('#annual_revenue'); field.value = '8,000'; field.dispatchEvent(new Event('input', { bubbles: true }))", vec![]).await?;
        ensure!(chosen().await? == ["yi"], "the same figure in another spelling keeps its unit");
        // Nor does it when the browser fills the field without an event.
        page.run("one('#annual_revenue').value = '9000'", vec![]).await?;
        page.press("next").await?;
        ensure!(page.question().await? == "annual_revenue" && chosen().await?.is_empty(), "9000 is another figure");
        page.fill("annual_revenue", "8000").await?;
        page.choose_unit("annual_revenue", "wan").await?;
        field.send_keys("元").await?;
        no_cards(page).await?;
        ensure!(page.text("return one('output').textContent").await? == "您填的是 8,000 元", "a typed unit wins");
        field.send_keys(char::from(Key::Backspace).to_string()).await?;
        ensure!(chosen().await?.is_empty(), "for that text only");
        for same in ["0", "０", "零"] {
            page.fill("annual_revenue", same).await?;
            no_cards(page).await?;
            ensure!(page.text("return one('output').textContent").await?.contains("0 元"), "nothing is nothing");
        }
        page.press("next").await?;
        ensure!(page.text("return host.answers.annual_revenue").await? == "0", "and counts as it is");
        Ok(())
    })
}

#[test]
fn the_unit_is_doubted_only_where_it_was_typed() -> Result<()> {
    in_browser(Engine::Chromium, "money-doubt", async |page| {
        at_the_revenue(page, "zh-CN").await?;
        let warning = "const told = one('.award-field .award-callout'); return told ? told.textContent : ''";
        for (typed, unit, said) in [
            ("8000元", None, "这个数比常见的小很多，单位写对了吗？"),
            ("8000亿", None, "这个数比常见的大很多，单位写对了吗？"),
            ("8000", None, ""),
            ("8000", Some("yuan"), ""),
            ("8000", Some("yi"), ""),
            ("9999", Some("wan"), "只比 1 亿元的门槛少 1 万元"),
        ] {
            page.fill("annual_revenue", typed).await?;
            if let Some(unit) = unit {
                page.choose_unit("annual_revenue", unit).await?;
            }
            let told = page.text(warning).await?;
            ensure!(told.starts_with(said) && told.is_empty() == said.is_empty(), "{typed} {unit:?}: {told}");
        }
        Ok(())
    })
}

#[test]
fn keys_alone_choose_a_reading() -> Result<()> {
    in_browser(Engine::Chromium, "money-keys", async |page| {
        at_the_revenue(page, "zh-CN").await?;
        page.run("one('#annual_revenue').focus()", vec![]).await?;
        page.type_text("8000").await?;
        page.key(Key::Enter).await?;
        page.until("the cards", "return (root.activeElement || {}).value === 'wan'").await?;
        page.key(Key::Down).await?;
        ensure!(page.chosen("annual_revenue-unit").await? == ["yuan"], "arrows go from card to card");
        page.key(Key::Up).await?;
        ensure!(page.chosen("annual_revenue-unit").await? == ["wan"], "and back");
        page.key(Key::Enter).await?;
        page.until("taken", "return host.answers.annual_revenue === '80000000'").await
    })
}

#[test]
fn under_an_award_and_in_a_trial_the_same_cards_decide() -> Result<()> {
    in_browser(Engine::Chromium, "money-places", async |page| {
        let open = MCN_AS_GIVEN.replace("annual_revenue: '120000000'", "annual_revenue: 'unsure'");
        at_the_result(page, "", &open).await?;
        let form = "[data-award=scale_up] [data-condition=annual_revenue]";
        page.run("one('[data-award=scale_up]').open = true", vec![]).await?;
        let type_in = "const field = one(arguments[0]); field.value = '8000'; field.dispatchEvent(new Event('input', { bubbles: true }))";
        page.run(type_in, vec![json!(format!("{form} input"))]).await?;
        page.run(&format!("one('{form} [data-action=take]').click()"), vec![]).await?;
        let asked = format!("const told = one('{form} [role=alert]');
            return told !== null && told.textContent.includes('请选“8000”的单位') && root.activeElement === one('{form} [type=radio]')");
        page.until("the cards under the award", &asked).await?;
        page.run(&format!("one('{form} [value=wan]').click(); one('{form} [data-action=take]').click()"), vec![])
            .await?;
        page.until("taken", "return host.answers.annual_revenue === '80000000'").await?;
        page.run("one('[data-action=try]').click()", vec![]).await?;
        page.until("a trial", "return one('[data-try] select') !== null").await?;
        let to_revenue = "const which = one('[data-try] select');
            which.value = Array.from(which.options).find((option) => option.textContent.includes('收入')).value;
            which.dispatchEvent(new Event('change', { bubbles: true }))";
        page.run(to_revenue, vec![]).await?;
        page.until("its field", "return one('#try-annual_revenue') !== null").await?;
        ensure!(page.text("return one('#try-annual_revenue').value").await? == "8,000万元", "an answer names its unit");
        page.run(type_in, vec![json!("#try-annual_revenue")]).await?;
        page.until("its cards", "return all('[data-try] [name=annual_revenue-unit]').length === 3").await?;
        holds(page, "nothing moves yet", "return one('[data-try] [data-change]') === null").await?;
        page.run("one('[data-try] [value=yi]').click()", vec![]).await?;
        page.until("what moves", "return one('[data-try] [data-change=scale_up]') !== null").await?;
        page.is_sound().await
    })
}

#[test]
fn a_sum_that_is_given_shows_its_unit() -> Result<()> {
    in_browser(Engine::Chromium, "money-given", async |page| {
        for (locale, sum, shown) in [
            ("zh-CN", "120000000", "1.2亿元"),
            ("zh-CN", "5000.5", "5,000.5元"),
            ("en", "120000000", "120 million"),
            ("en", "5000", "5,000 yuan"),
        ] {
            let given = MCN_AS_GIVEN.replace("120000000", sum);
            at_the_review(page, "", &given).await?;
            page.speak(locale).await?;
            page.run(&format!("host.answers = {TO_REVENUE}; host.answers = {given}"), vec![]).await?;
            page.until("the review", "return one('[data-page=review]') !== null").await?;
            page.edit("annual_revenue").await?;
            ensure!(page.filled("annual_revenue").await? == shown, "{sum} in {locale}");
            no_cards(page).await?;
            page.press("next").await?;
            ensure!(page.text("return host.answers.annual_revenue").await? == sum, "{sum} stays as it is");
        }
        Ok(())
    })
}
