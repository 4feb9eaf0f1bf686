//! Random visits among random edits of the page's nodes, wrappers and styles: no wrong figure, no crash, nothing asked for,
//! kept or told.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::page_driver::{BEGUN, PageDriver};
use crate::site::Site;

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
        // A copy looks like what it has replaced: not before the page was put right is anybody quick enough to press it.
        await drawn(); await drawn();
        // On a busy machine seconds may pass between two turns of the page: it has as many turns as it needs, too.
        const begun = performance.now();
        for (let turns = 0; shown(ours) !== shown(twin); turns++) {
            if (turns > 500 && performance.now() - begun > 3000) return false;
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
                let [node, mate] = [deeds(ours)[at], all[at]];
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
                    // A result is drawn piece by piece: what stood at this place may stand at another by now, on both.
                    [node, mate] = [deeds(ours)[at], deeds(twin)[at]];
                }
                act(node, text); act(mate, text);
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

async fn among_edits(page: &PageDriver, sessions: u32) -> Result<()> {
    let html = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,><style>body{width:700px}</style><script type=module src=award-calculator.js></script>\
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
