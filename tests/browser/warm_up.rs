//! While somebody reads, the page goes through a visit for nothing, so that the browser has compiled what comes: nobody
//! sees or hears of it, and it steps aside for whoever does something.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds, stranger};
use crate::faults::TRAPPED;
use crate::page_driver::{PageDriver, Say};

/// Tells of results that are drawn outside every page, and of all that a host can hear.
const WATCHED: &str = "
    window.results = 0;
    window.heard = [];
    for (const name of ['step', 'result', 'reset', 'error']) {
        addEventListener('award-' + name, () => window.heard.push(name));
    }
    const usually = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
        if (name === 'data-page' && value === 'result' && !this.isConnected) window.results += 1;
        usually.call(this, name, value);
    };";

/// Everything of the page that a person could notice.
const SEEN: &str = "return [one('.award-calculator').outerHTML, document.body.outerHTML, document.title, location.href, scrollY, document.activeElement.localName, JSON.stringify(host.answers)].join('\\n')";

async fn nobody_notices(page: &PageDriver) -> Result<()> {
    // What there is of it waits until the page has been looked at.
    let held = "
        const soon = setTimeout;
        const held = [];
        window.begin = () => { window.setTimeout = soon; held.splice(0).forEach((act) => soon(act)); };
        window.setTimeout = (act, wait) => wait === 30 ? held.push(act) : soon(act, wait);
        const two = [fresh('eager'), fresh('eager')];
        body.append(...two);";
    stranger(page, &format!("{WATCHED}{held}")).await?;
    let both = "return Array.from(document.querySelectorAll('award-calculator')).every((one) => one.state === 'ready')";
    page.until("both", both).await?;
    let before = page.text(SEEN).await?;
    holds(page, "not yet", "return window.results === 0").await?;
    page.run("window.begin()", vec![]).await?;
    page.until("it has been gone through", "return window.results > 0").await?;
    ensure!(page.text(SEEN).await? == before, "the page stays as it was");
    let quiet = "return window.heard.length === 0 && window.results === 1";
    holds(page, "nothing is told, and one of the two did it", quiet).await
}

in_all_engines! {
    nobody_notices: nobody_notices_a_rehearsal, nobody_notices_a_rehearsal_in_firefox, nobody_notices_a_rehearsal_in_webkit;
}

/// A clock that only the test moves, and whatever waits for it; counts what is drawn outside the page.
const CLOCK: &str = "
    const soon = setTimeout;
    let now = performance.now();
    let waiting = [];
    performance.now = () => now;
    window.setTimeout = (act, wait) => wait ? waiting.push([now + wait, act]) : soon(act);
    window.pass = (time) => {
        now += time;
        const due = waiting.filter(([when]) => when <= now);
        waiting = waiting.filter(([when]) => when > now);
        due.forEach(([, act]) => act());
    };
    window.drawn = 0;
    const usually = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function (...nodes) {
        if (!this.isConnected) window.drawn += 1;
        return usually.apply(this, nodes);
    };
    body.append(fresh('eager'));";

#[test]
fn it_steps_aside_for_whoever_does_something() -> Result<()> {
    in_browser(Engine::Chromium, "rehearsal-aside", async |page| {
        stranger(page, CLOCK).await?;
        page.until("ready", READY).await?;
        // Nothing in the page waits for more than a few promises once its clock has moved.
        let drawn = "pass(TIME); window.drawn = 0; setTimeout(() => setTimeout(() => done(window.drawn)))";
        let drawn = async |time: &str| page.run_async(&drawn.replace("TIME", time)).await;
        ensure!(drawn("299").await? == 0, "it waits until the page has been read for a while");
        let mut begun = false;
        for _ in 0..3 {
            begun |= drawn("300").await? != 0;
        }
        ensure!(begun, "then it begins");
        page.run("all('input')[0].click()", vec![]).await?;
        for _ in 0..5 {
            ensure!(drawn("50").await? == 0, "nothing for a while after somebody did something");
        }
        let mut goes_on = false;
        for _ in 0..3 {
            goes_on |= drawn("300").await? != 0;
        }
        ensure!(goes_on, "then it goes on");
        Ok(())
    })
}

#[test]
fn an_instance_that_traps_at_it_is_replaced_and_nothing_is_lost() -> Result<()> {
    in_browser(Engine::Chromium, "rehearsal-trap", async |page| {
        stranger(page, TRAPPED).await?;
        page.until("ready", READY).await?;
        page.answer("roles", Say::Choose(&["park_operator"])).await?;
        page.until("kept", "window.rounds = (window.rounds || 0) + 1; return window.rounds > 3").await?;
        let begun = "window.before = window.before || window.calls[0]; return window.calls[0] > window.before + 50";
        page.until("it has begun", begun).await?;
        let listen = "addEventListener('award-error', () => { window.last = window.calls[0]; }); window.trap = true";
        page.run(listen, vec![]).await?;
        page.until("the crash is told", "return window.codes.join() === 'crash'").await?;
        page.until("ready again", "return host.state === 'ready' && one('[data-question=roles]') !== null").await?;
        ensure!(page.chosen("roles").await? == ["park_operator"], "what was ticked is ticked");
        let next = page.press("next").await?;
        ensure!(next == "question park_level", "the way goes on, not to {next}");
        page.until("some time has passed", "window.waits = (window.waits || 0) + 1; return window.waits > 5").await?;
        holds(page, "an instance that has trapped is left alone", "return window.calls[0] === window.last").await?;
        Ok(())
    })
}
