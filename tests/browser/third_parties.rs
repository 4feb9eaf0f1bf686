//! Scripts of others in the page: translators, reading aids, converters and extensions that wrap, replace, move, remove and
//! edit nodes, and password managers that fill fields without an event. The page shows what the state says all the same.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::people::{MCN_AS_GIVEN, at_the_result};
use crate::site::Site;
use crate::walk::{BEGUN, Say, Walk};

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
async fn alike(page: &Walk, what: &str) -> Result<()> {
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

async fn edited(page: &Walk) -> Result<()> {
    for (what, edit) in EDITS {
        at_the_result(page, "hosts/plain.html", MCN_AS_GIVEN).await?;
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

async fn to_the_revenue(page: &Walk) -> Result<()> {
    page.begin("hosts/plain.html").await?;
    page.run("host.answers = { roles: ['mcn'], registered_in_hangzhou: true, well_known: 'unsure', base_in_hangzhou: 'none', outstanding_contribution: 'unsure' }", vec![])
        .await?;
    page.until("the sum", "return one('[data-question=annual_revenue]') !== null").await
}

async fn filled(page: &Walk) -> Result<()> {
    to_the_revenue(page).await?;
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

async fn pasted(page: &Walk) -> Result<()> {
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

async fn units(page: &Walk) -> Result<()> {
    let sum = async |typed: &str| -> Result<String> {
        page.fill("annual_revenue", typed).await?;
        page.text("return one('output').textContent.replace(/[\\s,]/g, '')").await
    };
    to_the_revenue(page).await?;
    page.fill("annual_revenue", "500万").await?;
    let plain = sum("5000000").await?;
    ensure!(plain.contains("500万元"), "元 stays chosen: {plain}");
    page.choose_unit("annual_revenue", "wan").await?;
    page.fill("annual_revenue", "1.2亿").await?;
    let eighty = sum("80").await?;
    ensure!(eighty.contains("80万元"), "万元 stays chosen: {eighty}");
    page.fill("annual_revenue", "12000元").await?;
    let field = page.element("input[name=annual_revenue]").await?;
    field.send_keys(char::from(thirtyfour::Key::Backspace).to_string()).await?;
    let thousands = page.text("return one('output').textContent.replace(/[\\s,]/g, '')").await?;
    ensure!(thousands.contains("12000万元") || thousands.contains("1.2亿元"), "万元 decides again: {thousands}");
    // Opened anew from the review, a sum names its unit itself.
    page.fill("annual_revenue", "5000000元").await?;
    page.press("next").await?;
    page.run("host.answers = Object.assign({}, host.answers, { annual_revenue: '120000000' })", vec![]).await?;
    page.press("back").await?;
    let again = sum("5000000").await?;
    ensure!(again.contains("500万元"), "no unit has been chosen by itself: {again}");
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

/// Two calculators go the same random way, one of them among random edits; gives where they part for longer than a second.
const HOSTILE: &str = "
    let state = SEED;
    const below = (limit) => { state ^= state << 13; state ^= state >>> 17; state ^= state << 5; return (state >>> 0) % limit; };
    const [ours, twin] = document.querySelectorAll('award-calculator');
    const drawn = () => new Promise((seen) => setTimeout(seen));
    // Hours between two edits, as far as the page can tell: what is edited once is put right at once.
    const clock = Date.now;
    let hours = 0;
    Date.now = () => clock.call(Date) + hours * 3600000;
    const told = [];
    for (const name of ['award-ready', 'award-step', 'award-result', 'award-reset', 'award-error']) {
        addEventListener(name, ({ target, detail }) => target === ours && (detail || name === 'award-error') && told.push([name, detail]));
    }
    const [begun, entries] = [performance.now(), history.length];
    const wrappers = ['display:flex', 'display:inline-block', 'display:table-cell', 'float:left', 'position:absolute;top:0', 'width:fit-content', 'width:280px',
        'transform:scale(.9)', 'display:grid;justify-content:center', 'overflow:hidden;height:300px', 'display:none', 'columns:2', 'zoom:1.3', 'direction:rtl',
        'letter-spacing:3px;text-indent:2em', 'white-space:nowrap', 'font-size:75px', 'visibility:hidden', 'filter:grayscale(1)', 'writing-mode:vertical-rl'];
    const shown = (element) => { const page = element.shadowRoot.querySelector('.award-calculator'); return page ? page.innerHTML : ''; };
    const pick = (list) => list[below(list.length)];
    const within = (element, selector) => Array.from(element.shadowRoot.querySelectorAll(selector));
    const texts = () => {
        const walker = document.createTreeWalker(ours.shadowRoot.querySelector('.award-calculator'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found;
    };
    const some = () => pick(within(ours, '.award-calculator *'));
    const wrap = (node) => { const font = document.createElement('font'); node.replaceWith(font); font.append(node); };
    const edits = [
        () => wrap(pick(texts())), () => wrap(some()), () => texts().forEach(wrap),
        () => some().remove(), () => pick(texts()).remove(), () => { pick(texts()).data = String(below(1e9)); },
        () => texts().forEach((text) => { text.data = text.data.replace(/\\d/g, '7'); }),
        () => { const node = some(); node.parentNode.append(node); }, () => { const node = some(); node.parentNode.prepend(node); },
        () => { const node = some(); node.innerHTML = node.innerHTML; }, () => { const node = some(); node.replaceWith(node.cloneNode(true)); },
        () => some().insertAdjacentHTML(pick(['beforebegin', 'afterbegin', 'beforeend', 'afterend']), '<b>99 亿元</b>'),
        () => ours.shadowRoot.querySelector('.award-calculator').normalize(), () => { const text = pick(texts()); if (text.length > 1) text.splitText(1); },
        () => { const node = some(); document.body.append(node); node.textContent = '1'; }, () => some().setAttribute(pick(['id', 'name', 'for', 'value', 'data-verdict']), 'x'),
        () => { const [one, other] = [some(), some()]; if (!one.contains(other) && !other.contains(one)) one.before(other); },
    ];
    const deeds = (element) => within(element, 'form input, form select, [data-action=next], [data-action=back], [data-action=try], [data-action=edit], [data-action=take]')
        .filter((node) => !/print|copy|share/.test(node.getAttribute('data-action')));
    const act = (node, text) => {
        if (node.type === 'text') { node.value = text; node.dispatchEvent(new Event('input', { bubbles: true, composed: true })); } else if (node.localName !== 'select') node.click();
    };
    const path = (node) => { const found = []; for (let at = node; at; at = at.parentNode) found.push(at); return found; };
    const alike = async () => {
        const begun = performance.now();
        while (shown(ours) !== shown(twin)) {
            if (performance.now() - begun > 3000) return false;
            await drawn();
        }
        return true;
    };
    (async () => {
        const wrong = [];
        for (let session = 0; session < COUNT && !wrong.length; session++) {
            ours.parentNode.style.cssText = pick(wrappers) + ';' + pick(wrappers);
            ours.reset(); twin.reset();
            await drawn();
            for (let step = 0; step < 25; step++) {
                if (!await alike()) { wrong.push(['start', session, step]); break; }
                const all = deeds(twin);
                const next = all.findIndex((node) => node.getAttribute('data-action') === 'next');
                const at = next >= 0 && below(2) ? next : below(all.length);
                const text = pick(['5亿', '1.2', '99', '0', '60', '3000万']);
                let node = deeds(ours)[at];
                const before = path(node);
                const done = [];
                hours++;
                for (let times = below(3) ? 0 : below(3) + 1; times > 0; times--) {
                    const edit = below(edits.length);
                    try { edits[edit](); done.push(edit); } catch (_) { /* What an earlier edit has taken away cannot be edited. */ }
                }
                const after = path(node);
                if (done.length && (below(2) || after.length !== before.length || after.some((one, place) => one !== before[place]))) {
                    if (!await alike()) { wrong.push(['before', session, step, done]); break; }
                    node = deeds(ours)[at];
                }
                act(node, text); act(all[at], text);
                await drawn();
            }
            if (!wrong.length && !await alike()) wrong.push(['end', session]);
            if (JSON.stringify(ours.answers) !== JSON.stringify(twin.answers)) wrong.push(['answers', session]);
            if (ours.state !== 'ready' || told.length) wrong.push([ours.state, session, told]);
        }
        const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime > begun).map(({ name }) => name);
        if (asked.length || document.cookie || localStorage.length || sessionStorage.length || location.hash || history.length !== entries) wrong.push(['asked or kept', asked]);
        if (wrong.length) { 
            const [one, other] = [shown(ours), shown(twin)];
            const at = Array.from(one).findIndex((letter, place) => letter !== other[place]);
            wrong.push(at, one.slice(Math.max(0, at - 200), at + 200), other.slice(Math.max(0, at - 200), at + 200));
        }
        return JSON.stringify(wrong);
    })().then(done, (error) => done(String(error.stack)));";

async fn among_edits(page: &Walk, sessions: u32) -> Result<()> {
    let html = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,><script type=module src=award-calculator.js></script>\
        <div><award-calculator loading=eager></award-calculator></div><award-calculator loading=eager></award-calculator>";
    let site = Site::start()?.page("host.html", html);
    page.open_at(&site.url("host.html")).await?;
    page.until("the first", BEGUN).await?;
    page.until(
        "the second",
        "return Array.from(document.querySelectorAll('award-calculator')).every((one) => one.state === 'ready')",
    )
    .await?;
    for seed in 1..=sessions.div_ceil(4) {
        let script = HOSTILE.replace("SEED", &(seed * 7919).to_string()).replace("COUNT", "4");
        let wrong = page.run_async(&script).await?;
        ensure!(wrong == "[]", "seed {seed}: {wrong}");
    }
    page.is_quiet().await
}

#[test]
fn random_edits_change_no_figure_and_lose_no_answer() -> Result<()> {
    let full = std::env::var_os("AWARD_FULL").is_some();
    let sessions = std::env::var("AWARD_SESSIONS").ok().and_then(|count| count.parse().ok());
    let sessions = sessions.unwrap_or(if full { 200 } else { 12 });
    in_browser(Engine::Chromium, "edits", async |page| among_edits(page, sessions).await)
}
