//! What a long life leaves behind: many come and go, many sessions are held, and much goes wrong.

use std::env;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::element::{READY, stranger};
use crate::page_driver::PageDriver;

/// How long timers may hold what has gone.
const PATIENCE: Duration = Duration::from_secs(15);

fn rounds(usual: u32, full: u32) -> u32 {
    if env::var_os("AWARD_FULL").is_some() { full } else { usual }
}

/// One comes, is ready and goes again, so many times; each ticks something first.
const COME_AND_GO: &str = "
    const ready = (made) => new Promise((seen) => made.addEventListener('award-ready', seen, { once: true }));
    (async () => {
        for (let round = 0; round < ROUNDS; round++) {
            const made = document.createElement('award-calculator');
            made.setAttribute('loading', 'eager');
            const wait = ready(made);
            document.body.append(made);
            await wait;
            made.shadowRoot.querySelector('input').click();
            made.remove();
            if (round % 2) made.destroy();
            await Promise.resolve();
        }
    })().then(() => done(true), (error) => done(String(error)));";

/// Listeners, nodes and documents of the page, after its rubbish is collected.
async fn held(page: &PageDriver) -> Result<[i64; 3]> {
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let found = page.cdp("Memory.getDOMCounters", json!({})).await?;
    Ok(["jsEventListeners", "nodes", "documents"].map(|name| found[name].as_i64().unwrap_or(-1)))
}

#[test]
fn who_comes_and_goes_leaves_nothing() -> Result<()> {
    in_browser(Engine::Chromium, "cycles", async |page| {
        stranger(page, "window.listeners = 0;").await?;
        let some = |count: u32| COME_AND_GO.replace("ROUNDS", &count.to_string());
        // What is made once for the page is made by the first ones.
        ensure!(page.run_async(&some(10)).await? == true, "the first ones");
        let before = held(page).await?;
        for _ in 0..rounds(5, 50) {
            let went = page.run_async(&some(10)).await?;
            ensure!(went == true, "{went}");
        }
        // A handful may be about to go, and timers of some seconds hold the last ones; one left by each round would be
        // fifty and more for good.
        let started = Instant::now();
        loop {
            let after = held(page).await?;
            if after.iter().zip(before).all(|(after, before)| after - before < 20) {
                return Ok(());
            }
            ensure!(started.elapsed() < PATIENCE, "listeners, nodes, documents: {before:?}, then {after:?}");
        }
    })
}

/// Random sessions: any choice, any button, the browser's back and forward, and now and then something typed.
const SESSIONS: &str = "
    let state = SEED;
    const below = (limit) => { state ^= state << 13; state ^= state >>> 17; state ^= state << 5; return (state >>> 0) % limit; };
    const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    const tap = async (node) => { node.click(); await frame(); };
    const type = async (field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); await frame(); };
    // Our entries of the history carry a number above 0: the browser's back stays within the page.
    const turn = async (go) => { const turned = new Promise((seen) => addEventListener('popstate', seen, { once: true })); go(); await turned; await frame(); };
    const walk = async () => {
        if (!((history.state || {})['award-calculator'] > 0)) return;
        await turn(() => history.back());
        if (below(2)) await turn(() => history.forward());
    };
    (async () => {
        host.setAttribute('history', '');
        let results = 0;
        for (let session = 0; session < COUNT; session++) {
            host.reset();
            await frame();
            for (let step = 0; step < 60 && !one('[data-page=result]'); step++) {
                const choices = all('form input[type=radio], form input[type=checkbox]').filter((input) => !/-unit$/.test(input.name));
                const fields = all('form input:not([type=radio]):not([type=checkbox])');
                if (fields.length && below(4)) for (const field of fields) await type(field, ['5亿', '1.2', '99', '0', '1e9', ''][below(6)]);
                else if (choices.length) await tap(choices[below(choices.length)]);
                if (below(9) === 0 && one('[data-action=back]')) await tap(one('[data-action=back]'));
                if (below(9) === 0) await walk();
                // What draws review and result may still be on its way, and a result that is still being drawn leads no further.
                if (one('[data-action=next]')) await tap(one('[data-action=next]'));
                else await frame();
            }
            if (one('[data-page=result]')) results++;
        }
        return results;
    })().then(done, (error) => done(String(error)));";

async fn sessions(page: &PageDriver, count: u32) -> Result<()> {
    page.begin("hosts/strict.html").await?;
    page.run("window.readyAt = performance.now()", vec![]).await?;
    let mut results = 0;
    for seed in 1..=count.div_ceil(5) {
        let script = SESSIONS.replace("SEED", &(seed * 7919).to_string()).replace("COUNT", "5");
        let found = page.run_async(&script).await?;
        results += found.as_u64().ok_or_else(|| anyhow::anyhow!("{found}"))?;
    }
    ensure!(results * 2 > u64::from(count), "{results} of {count} came to a result");
    let requests = "return performance.getEntriesByType('resource').filter((entry) => entry.startTime > window.readyAt).map((entry) => entry.name)";
    let requests = page.run(requests, vec![]).await?;
    ensure!(requests.as_array().is_some_and(Vec::is_empty), "{requests}");
    let kept = "indexedDB.databases ? indexedDB.databases().then((found) => done([document.cookie, localStorage.length, sessionStorage.length, found.length].join()),
        (error) => done(String(error))) : done([document.cookie, localStorage.length, sessionStorage.length, 0].join())";
    let kept = page.run_async(kept).await?;
    ensure!(kept == ",0,0,0", "kept: {kept}");
    if page.engine == Engine::Chromium {
        page.is_quiet().await?;
    }
    Ok(())
}

#[test]
fn random_sessions_ask_for_nothing_and_keep_nothing() -> Result<()> {
    in_browser(Engine::Chromium, "sessions", async |page| sessions(page, rounds(10, 200)).await)
}

/// Exports trap when so many calls of them are `left`; those of the next instance, when so many are `fresh`.
const TRAPS: &str = "
    window.codes = [];
    addEventListener('award-error', (event) => window.codes.push(event.detail.code));
    const usual = WebAssembly.instantiate;
    WebAssembly.instantiate = (module, imports) => usual(module, imports).then((instance) => {
        const exports = {};
        for (const name of Object.keys(instance.exports)) {
            const given = instance.exports[name];
            exports[name] = typeof given !== 'function' ? given : (...values) => {
                if (window.left >= 0 && window.left-- === 0) throw new WebAssembly.RuntimeError('unreachable');
                return given(...values);
            };
        }
        if (window.fresh !== undefined) window.left = window.fresh;
        window.fresh = undefined;
        return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
    });
    // A minute apart, as far as the loader can tell: the second crash within one would end it.
    const clock = Date.now;
    let hours = 0;
    Date.now = () => clock.call(Date) + hours * 3600000;
    window.later = () => { hours++; };
    const made = fresh('eager');
    made.append('条款');
    body.append(made);
";

/// Where it crashes, and what brings that about.
const CRASHES: [(&str, &str); 4] = [
    ("in an event", "window.left = 0; all('input')[0].click();"),
    ("in a call of the host", "window.left = 0; host.report;"),
    ("while it draws anew", "window.left = 2; host.mode = host.mode === 'elder' ? 'standard' : 'elder';"),
    (
        "at its start",
        // After the calls that give it its notice.
        "window.fresh = 15; const next = host.nextSibling; const parent = host.parentNode; host.remove();
        Promise.resolve().then(() => Promise.resolve()).then(() => parent.insertBefore(host, next));",
    ),
];

async fn drill(page: &PageDriver) -> Result<()> {
    stranger(page, TRAPS).await?;
    page.until("ready", READY).await?;
    page.choose("roles", "park_operator").await?;
    page.press("next").await?;
    page.choose("park_level", "other").await?;
    let settled = "window.quiet = (window.quiet || 0) + 1; return window.quiet > 2";
    for round in 0..rounds(2, 20) {
        for (place, crash) in CRASHES {
            page.run("window.codes.length = 0; window.later(); window.quiet = 0", vec![]).await?;
            page.until("what was done is kept", settled).await?;
            page.run(crash, vec![]).await?;
            page.until(&format!("the crash {place}, round {round}"), "return window.codes.includes('crash')").await?;
            page.until("ready again", "return host.state === 'ready' && one('[data-question=park_level]') !== null")
                .await?;
            ensure!(page.chosen("park_level").await? == ["other"], "what was ticked is ticked: {place}, round {round}");
        }
    }
    Ok(())
}

#[test]
fn whatever_crashes_comes_back_with_the_answers() -> Result<()> {
    in_browser(Engine::Chromium, "drill", async |page| drill(page).await)
}

#[test]
fn firefox_comes_back_with_the_answers() -> Result<()> {
    in_browser(Engine::Firefox, "drill-firefox", async |page| drill(page).await)
}

#[test]
fn webkit_comes_back_with_the_answers() -> Result<()> {
    in_browser(Engine::WebKit, "drill-webkit", async |page| drill(page).await)
}
