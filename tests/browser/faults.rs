//! What goes wrong on the way to a page or in it: missing files, strict policies, crashes. Nothing of it is the host's loss.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds, stranger};
use crate::page_driver::Say;
use crate::site::Site;

#[test]
fn without_its_program_it_says_so_and_trying_again_works() -> Result<()> {
    in_browser(Engine::Chromium, "retry", async |page| {
        stranger(
            page,
            "
            const usual = window.fetch;
            window.fetch = () => Promise.resolve(new Response('gone', { status: 404 }));
            window.mend = () => { window.fetch = usual; };
            const made = fresh('eager');
            made.setAttribute('locale', 'en');
            body.append(made);
        ",
        )
        .await?;
        page.until("the message", "return host.state === 'error' && one('[role=alert]') !== null").await?;
        ensure!(page.complaint().await?.contains("Please try again"), "in the user's language");
        page.screenshot("retry").await?;
        page.run("window.mend()", vec![]).await?;
        page.click(&page.element("[data-action=retry]").await?).await?;
        page.until("ready", READY).await
    })
}

#[test]
fn where_no_module_can_run_it_runs_as_script() -> Result<()> {
    in_browser(Engine::Chromium, "script", async |page| {
        stranger(
            page,
            "
            WebAssembly.Instance = class { constructor() { throw new WebAssembly.CompileError('refused'); } };
            body.append(fresh('eager'));
        ",
        )
        .await?;
        page.until("ready", READY).await
    })
}

#[test]
fn where_there_is_no_such_thing_as_a_module_it_runs_as_script() -> Result<()> {
    in_browser(Engine::Chromium, "no-wasm", async |page| {
        stranger(page, "delete window.WebAssembly; body.append(fresh('eager'));").await?;
        page.until("ready", READY).await?;
        let fetched = "return !performance.getEntriesByType('resource').some((entry) => /\\.wasm/.test(entry.name))";
        holds(page, "the module is not even fetched", fetched).await
    })
}

#[test]
fn under_a_strict_policy_nothing_is_violated() -> Result<()> {
    in_browser(Engine::Chromium, "strict", async |page| {
        page.begin("hosts/strict.html").await?;
        page.choose("roles", "mcn").await?;
        page.press("next").await?;
        page.is_quiet().await?;
        page.has_left_no_trace().await
    })
}

/// Every listener of the view ends in its instance: what it throws there is what a trap throws. Counts each one's calls.
pub const TRAPPED: &str = "
            window.codes = [];
            window.calls = [];
            addEventListener('award-error', (event) => window.codes.push(event.detail.code));
            const usual = WebAssembly.instantiate;
            WebAssembly.instantiate = (module, imports) => usual(module, imports).then((instance) => {
                const exports = {};
                const number = window.calls.push(0) - 1;
                for (const name of Object.keys(instance.exports)) {
                    const given = instance.exports[name];
                    exports[name] = typeof given !== 'function' ? given : (...values) => {
                        window.calls[number] += 1;
                        if (window.trap) { window.trap = false; throw new WebAssembly.RuntimeError('unreachable'); }
                        return given(...values);
                    };
                }
                return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
            });
            const made = fresh('eager');
            made.append('条款');
            body.append(made);
        ";

/// Another calculator on the page, with answers of its own.
const NEIGHBOUR: &str = "
    window.neighbour = document.createElement('award-calculator');
    window.neighbour.loading = 'eager';
    window.neighbour.answers = { roles: ['mcn'] };
    document.body.append(window.neighbour);
";

#[test]
fn a_crash_in_an_event_brings_it_back_where_it_was_and_a_second_one_shows_the_hosts_words() -> Result<()> {
    in_browser(Engine::Chromium, "crash", async |page| {
        stranger(page, TRAPPED).await?;
        page.until("ready", READY).await?;
        page.answer("roles", Say::Choose(&["park_operator"])).await?;
        page.press("next").await?;
        page.choose("park_level", "other").await?;
        page.until("kept", "window.rounds = (window.rounds || 0) + 1; return window.rounds > 3").await?;
        page.run(NEIGHBOUR, vec![]).await?;
        page.until("a neighbour", "return window.neighbour.state === 'ready'").await?;
        page.run("window.standing = window.neighbour.shadowRoot.querySelector('[data-question]')", vec![]).await?;
        page.run("window.trap = true; all('input')[0].click()", vec![]).await?;
        page.until("the crash is told", "return window.codes.join() === 'crash'").await?;
        page.until("ready again", "return host.state === 'ready' && one('[data-question=park_level]') !== null")
            .await?;
        let untouched = "return window.standing !== null && window.neighbour.state === 'ready'
            && window.neighbour.shadowRoot.querySelector('[data-question]') === window.standing
            && window.neighbour.answers.roles.join() === 'mcn'";
        holds(page, "the neighbour stands as it stood", untouched).await?;
        ensure!(page.chosen("park_level").await? == ["other"], "what was ticked is ticked");
        page.run("window.trap = true; host.report", vec![]).await?;
        page.until("the host's words", "return host.state === 'fallback' && one('slot:not([name])') !== null").await?;
        holds(page, "both are told", "return window.codes.join() === 'crash,crash'").await
    })
}

#[test]
fn a_module_of_another_build_is_asked_for_once_more_and_then_refused() -> Result<()> {
    in_browser(Engine::Chromium, "builds", async |page| {
        // The build's name stands at the end of the module.
        let stale = "
            const usual = window.fetch;
            window.asked = 0;
            window.fetch = (...wanted) => /_late|json/.test(wanted[0]) ? usual(...wanted) : usual(...wanted).then((response) => response.arrayBuffer()).then((buffer) => {
                const bytes = new Uint8Array(buffer);
                if (window.asked++ < STALE) bytes[bytes.length - 1] ^= 1;
                return new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
            });
            body.append(fresh('eager'));";
        stranger(page, &stale.replace("STALE", "1")).await?;
        page.until("ready", READY).await?;
        holds(page, "asked for twice", "return window.asked === 2").await?;
        stranger(page, &stale.replace("STALE", "2")).await?;
        page.until("refused", "return host.state === 'error' && window.asked === 2").await?;
        page.click(&page.element("[data-action=retry]").await?).await?;
        page.until("ready", READY).await
    })
}

/// Sandboxes fetch a script as text and import it from a `blob:` address, from which no other file can be found.
#[test]
fn a_script_without_a_place_of_its_own_leaves_the_hosts_words() -> Result<()> {
    in_browser(Engine::Chromium, "blob", async |page| {
        let html = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>
            <award-calculator loading=eager><p id=own>请到窗口办理</p></award-calculator>
            <script type=module>
            const text = await (await fetch('award-calculator.js')).text();
            await import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
            </script>";
        let site = Site::start()?.page("host.html", html);
        page.open_at(&site.url("host.html")).await?;
        page.until("fallback", "return host !== null && host.state === 'fallback'").await?;
        let said = "return one('.award-load-status').textContent.includes('打不开测算') && document.querySelector('#own').getBoundingClientRect().height > 0";
        holds(page, "what is the matter, and the host's words", said).await
    })
}
