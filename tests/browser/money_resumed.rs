//! Sums across a crash: the next instance has text and choice, whichever release wrote the snapshot.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds, stranger};
use crate::money::TO_REVENUE;

/// An element whose first instance can be made to crash. What the second one is given is brought into the form of the
/// release before, on demand: its first line is all that differs once a unit was chosen.
const AGED: &str = "
    window.codes = [];
    addEventListener('award-error', (event) => window.codes.push(event.detail.code));
    const usual = WebAssembly.instantiate;
    WebAssembly.instantiate = (module, imports) => usual(module, imports).then((instance) => {
        const memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
        const exports = {};
        for (const name of Object.keys(instance.exports)) {
            const given = instance.exports[name];
            exports[name] = typeof given !== 'function' ? given : (...values) => {
                if (window.trap) { window.trap = false; throw new WebAssembly.RuntimeError('unreachable'); }
                // A text that is not only ASCII grows while it is handed over.
                if (window.codes.length && window.old && values.length === 4) {
                    const bytes = new Uint8Array(memory.buffer, values[0], 10);
                    if (String.fromCharCode(...bytes) === '2\\nhangzhou') { bytes[0] = 49; window.aged = true; }
                }
                return given(...values);
            };
        }
        return Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
    });
    body.append(fresh('eager'));";

#[test]
fn a_new_instance_keeps_text_and_choice_and_of_an_old_one_no_unit_that_nobody_chose() -> Result<()> {
    in_browser(Engine::Chromium, "money-resumed", async |page| {
        for (unit, old, kept) in
            [("wan", false, &["wan"][..]), ("yuan", false, &["yuan"]), ("wan", true, &["wan"]), ("yuan", true, &[])]
        {
            stranger(page, AGED).await?;
            page.until("ready", READY).await?;
            page.run(&format!("window.old = {old}; host.answers = {TO_REVENUE}"), vec![]).await?;
            page.until("the revenue", "return one('[data-question=annual_revenue]') !== null").await?;
            page.fill("annual_revenue", "８０００").await?;
            page.choose_unit("annual_revenue", unit).await?;
            page.until("kept", "window.rounds = (window.rounds || 0) + 1; return window.rounds > 3").await?;
            page.run("window.trap = true; one('#annual_revenue-unsure').click()", vec![]).await?;
            page.until("the crash is told", "return window.codes.join() === 'crash'").await?;
            page.until("again", "return host.state === 'ready' && one('#annual_revenue') !== null").await?;
            holds(page, "of which release", "return Boolean(window.aged) === window.old").await?;
            ensure!(page.filled("annual_revenue").await? == "８０００", "what was typed stands");
            ensure!(page.chosen("annual_revenue-unit").await? == kept, "{unit}, old: {old}");
        }
        Ok(())
    })
}
