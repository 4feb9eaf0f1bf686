//! Scripts of others in the page: translators, reading aids, converters and extensions that wrap, replace, move, remove and
//! edit nodes, and password managers that fill fields without an event. The page shows what the state says all the same.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::page_driver::{PageDriver, Say};
use crate::personas::{MCN_AS_GIVEN, at_the_result};

/// What libraries do to the text of a page, each as a function of the element whose inside they edit.
const EDITS: [(&str, &str); 7] = [
    (
        "a translator wraps",
        "texts().forEach((text) => { const font = document.createElement('font'); text.replaceWith(font); font.append(text); })",
    ),
    (
        "a translator replaces",
        "texts().forEach((text) => { const font = document.createElement('font'); font.textContent = text.data; text.replaceWith(font); })",
    ),
    (
        "pinyin is set over the words",
        "texts().forEach((text) => { const ruby = document.createElement('ruby'); ruby.innerHTML = text.data + '<rt>pin</rt>'; text.replaceWith(ruby); })",
    ),
    ("texts are joined", "view().normalize()"),
    ("words are marked", "texts().forEach((text) => text.length > 2 && text.splitText(1))"),
    ("the page is written anew", "view().firstElementChild.innerHTML = view().firstElementChild.innerHTML"),
    ("the page is taken away", "view().remove()"),
];

/// The widget's own element in the root, and the texts in it.
const NODES: &str = "
    const view = () => one('.award-calculator').parentNode;
    const texts = () => {
        const walker = document.createTreeWalker(view(), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found.filter((text) => text.data.trim());
    };";

/// Waits until the page is as it was; says where it is not.
async fn alike(page: &PageDriver, what: &str) -> Result<()> {
    let same = "return one('.award-calculator') !== null && one('.award-calculator').innerHTML === window.before";
    let waited = page.until(what, same).await;
    if waited.is_err() {
        let part = "const is = one('.award-calculator').innerHTML;
            const at = Array.from(is).findIndex((letter, place) => letter !== window.before[place]);
            return at + ': ' + is.slice(Math.max(0, at - 200), at + 200) + ' instead of ' + window.before.slice(Math.max(0, at - 200), at + 200)";
        ensure!(false, "{what}: {}", page.text(part).await?);
    }
    waited
}

async fn edited(page: &PageDriver) -> Result<()> {
    for (what, edit) in EDITS {
        at_the_result(page, "hosts/plain.html", MCN_AS_GIVEN).await?;
        // The English words are there, so that a change of language is drawn in the same task.
        for locale in ["en", "zh-CN"] {
            page.run(&format!("host.locale = '{locale}'"), vec![]).await?;
            let view = "one('[data-page=result]').closest('.award-calculator')";
            page.until(locale, &format!("return {view}.lang === '{locale}'")).await?;
        }
        page.until(
            "the whole result",
            "return all('[data-award]').length === 12 && one('[data-action=copy]') !== null",
        )
        .await?;
        let shown = "return one('.award-calculator').innerHTML";
        let before = page.text(shown).await?;
        page.run(&format!("{NODES} {edit}"), vec![]).await?;
        page.run(&format!("window.before = arguments[0]; {NODES}"), vec![json!(before)]).await?;
        alike(page, what).await?;
        // In the same task as the edit: the page is drawn before anybody could have put it right.
        page.run(&format!("{NODES} {edit}; host.locale = 'en'"), vec![]).await?;
        page.until(
            &format!("English after: {what}"),
            "return one('[lang=en]') !== null && !/[一-龥]/.test(one('[data-page=result] [part=heading]').textContent)",
        )
        .await?;
        page.run(&format!("{NODES} {edit}; host.locale = 'zh-CN'"), vec![]).await?;
        alike(page, &format!("the same page after: {what}")).await?;
        ensure!(page.text("return host.state").await? == "ready", "{what}");
    }
    page.is_quiet().await
}

in_all_engines! {
    edited: what_others_do_to_nodes_is_undone, firefox_undoes_what_others_do_to_nodes, webkit_undoes_what_others_do_to_nodes;
    filled: what_is_filled_in_without_an_event_counts, firefox_takes_what_is_filled_in_without_an_event, webkit_takes_what_is_filled_in_without_an_event;
    pasted: several_lines_are_not_pasted_as_one, firefox_pastes_no_several_lines_as_one, webkit_pastes_no_several_lines_as_one;
    units: a_unit_in_the_text_governs_that_text_alone, firefox_lets_a_unit_in_the_text_govern_that_text_alone, webkit_lets_a_unit_in_the_text_govern_that_text_alone;
}

async fn to_the_revenue(page: &PageDriver) -> Result<()> {
    page.begin("hosts/plain.html").await?;
    page.run("host.answers = { roles: ['mcn'], registered_in_hangzhou: true, well_known: 'unsure', base_in_hangzhou: 'none', outstanding_contribution: 'unsure' }", vec![])
        .await?;
    page.until("the sum", "return one('[data-question=annual_revenue]') !== null").await
}

async fn filled(page: &PageDriver) -> Result<()> {
    to_the_revenue(page).await?;
    // The question after it is one with yes and no.
    page.run("host.answers = { ...host.answers, demonstration_level: 'none', newly_listed: false }", vec![]).await?;
    page.run("one('input[name=annual_revenue]').value = '1.2亿'", vec![]).await?;
    page.press("next").await?;
    ensure!(page.text("return host.answers.annual_revenue").await? == "120000000", "a sum");
    page.run("all('form input').find((input) => input.value === 'yes').checked = true", vec![]).await?;
    let fact = page.question().await?;
    let place = page.press("next").await?;
    ensure!(place != format!("question {fact}"), "a choice is taken: {}", page.complaint().await?);
    // Nor is it lost where something else draws the page anew.
    page.run("one('form').reset; all('form input').find((input) => input.type === 'radio').checked = true; host.mode = 'elder'", vec![]).await?;
    page.until("large type", "return one('[data-mode=elder]') !== null").await?;
    ensure!(page.run("return all('form input')[0].checked", vec![]).await? == true, "what was filled in stays");
    Ok(())
}

/// What a paste into the field comes to: whether it was refused.
const PASTE: &str = "
    const field = one('input[name=annual_revenue]');
    const paste = new Event('paste', { bubbles: true, cancelable: true, composed: true });
    paste.clipboardData = { getData: () => arguments[0] };
    return !field.dispatchEvent(paste)";

async fn pasted(page: &PageDriver) -> Result<()> {
    to_the_revenue(page).await?;
    page.fill("annual_revenue", "3亿").await?;
    for lines in ["35\n200", "8000万\r\n2019", "1亿\u{2028}2000万", "35\t200"] {
        ensure!(page.run(PASTE, vec![json!(lines)]).await? == true, "{lines:?} is refused");
        page.until("the reason", "return one('[role=alert]') !== null").await?;
    }
    ensure!(page.filled("annual_revenue").await? == "3亿", "what stood there stands");
    for line in ["35", "\n8000万\n\n", " 1.2亿\r\n"] {
        ensure!(page.run(PASTE, vec![json!(line)]).await? == false, "{line:?} is one line");
    }
    page.press("next").await?;
    ensure!(page.text("return host.answers.annual_revenue").await? == "300000000", "and counts");
    Ok(())
}

async fn units(page: &PageDriver) -> Result<()> {
    let sum = async |typed: &str| -> Result<String> {
        page.fill("annual_revenue", typed).await?;
        page.text("return one('output').textContent.replace(/[\\s,]/g, '')").await
    };
    to_the_revenue(page).await?;
    let none = "return String(all('[name=annual_revenue-unit]:checked').length)";
    page.fill("annual_revenue", "500万").await?;
    let plain = sum("5000000").await?;
    ensure!(plain.contains("请选一个") && page.text(none).await? == "0", "no unit is left of 500万: {plain}");
    page.choose_unit("annual_revenue", "wan").await?;
    page.fill("annual_revenue", "1.2亿").await?;
    let eighty = sum("80").await?;
    ensure!(
        eighty.contains("请选一个") && page.text(none).await? == "0",
        "万元 was chosen for another figure: {eighty}"
    );
    page.fill("annual_revenue", "12000元").await?;
    let field = page.element("input[name=annual_revenue]").await?;
    field.send_keys(char::from(thirtyfour::Key::Backspace).to_string()).await?;
    let thousands = page.text("return one('output').textContent").await?;
    ensure!(thousands.contains("“12000”是哪一个"), "元 was typed for that text: {thousands}");
    // Opened anew from the review, a sum names its unit itself.
    page.fill("annual_revenue", "5000000元").await?;
    page.press("next").await?;
    page.run("host.answers = Object.assign({}, host.answers, { annual_revenue: '120000000' })", vec![]).await?;
    page.press("back").await?;
    let again = sum("5000000").await?;
    ensure!(again.contains("请选一个") && page.text(none).await? == "0", "no unit has been chosen by itself: {again}");
    Ok(())
}

#[test]
fn the_second_half_of_a_double_tap_does_nothing() -> Result<()> {
    in_browser(Engine::Chromium, "double-tap", async |page| {
        page.begin("hosts/plain.html").await?;
        page.answer("roles", Say::Choose(&["park_operator"])).await?;
        let next = page.element("[data-action=next]").await?;
        page.driver.action_chain().double_click_element(&next).perform().await?;
        page.until("the next question", "return one('[data-question=park_level]') !== null").await?;
        page.until("both halves are through", "window.looks = (window.looks || 0) + 1; return window.looks > 3")
            .await?;
        ensure!(page.chosen("park_level").await?.is_empty() && page.complaint().await?.is_empty(), "nothing is chosen");
        // Nor is what is tapped in the same moment somewhere else; later it is.
        page.choose("park_level", "other").await?;
        page.press("next").await?;
        page.press("back").await?;
        page.taps.set(true);
        page.choose("park_level", "municipal_or_above").await?;
        ensure!(page.chosen("park_level").await? == ["municipal_or_above"], "a tap later counts");
        Ok(())
    })
}
