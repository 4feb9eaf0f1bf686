//! A slow device draws the result piece by piece: the host is told of it once all of it stands, and each piece shows what
//! is so. A quick one draws it in one go.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::browser::{Engine, in_browser};
use crate::element::holds;
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, at_the_result, at_the_review};

/// From the review to the result, with another clock.
const GO: &str = "
    window.told = 0;
    host.addEventListener('award-result', () => { window.told += 1; });
    one('[data-action=next]').click();";

/// A slow device, whose clock runs ahead: whatever the page means to do after the next picture waits for `later()`.
const SLOW: &str = "
    const usual = setTimeout;
    const clock = Date.now;
    let ahead = 0;
    Date.now = () => clock.call(Date) + (ahead += 1000);
    const waiting = [];
    window.later = () => waiting.splice(0).forEach((act) => act());
    window.requestAnimationFrame = (act) => waiting.push(act);
    window.setTimeout = (act, wait) => wait ? waiting.push(act) : usual(act);";

/// A device so quick that its clock does not move.
const QUICK: &str = "
    const usual = setTimeout;
    const now = Date.now();
    Date.now = () => now;";

/// All awards with everything in them.
const WHOLE: &str = "
    const whole = (award) => award.querySelector('[data-condition]') && award.querySelector('[data-clause] mark');
    const awards = all('[data-award]');
    return awards.length === 12 && awards.every(whole) && one('[data-action=print]') !== null";

#[test]
fn a_slow_device_shows_what_it_comes_to_and_calls_it_the_result_once_all_of_it_stands() -> Result<()> {
    in_browser(Engine::Chromium, "pieces-whole", async |page| {
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        page.run(&format!("{SLOW}{GO}"), vec![]).await?;
        page.until("what it comes to", "return one('[data-page=review] .award-sums') !== null").await?;
        holds(page, "the focus", "return host.shadowRoot.activeElement === one('[part=heading]')").await?;
        let mut pieces = 0;
        while page.run(WHOLE, vec![]).await? != true {
            let yet = "return one('[data-page]').dataset.page === 'review' && !!one('[data-action=next-steps]') && window.told === 0";
            holds(page, "it is not called the result, and who wants to go on can", yet).await?;
            pieces += 1;
            ensure!(pieces < 20, "the result is never whole");
            page.run("later()", vec![]).await?;
        }
        ensure!(pieces > 1, "it is drawn in several pieces, not in {pieces}");
        page.until("the result", "return one('[data-page=result]') !== null && window.told === 1").await
    })
}

#[test]
fn a_quick_device_never_shows_half_of_it() -> Result<()> {
    in_browser(Engine::Chromium, "pieces-quick", async |page| {
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        let seen = format!("{QUICK}{GO} usual(() => done((() => {{ {WHOLE} }})()))");
        ensure!(page.run_async(&seen).await? == true, "the first who looks sees all of it");
        holds(page, "the host is told", "return window.told === 1").await
    })
}

async fn markup(page: &PageDriver) -> Result<Value> {
    page.run("return one('[part=result]').innerHTML", vec![]).await
}

/// Whether a page whose every piece is drawn anew is the one that stands.
async fn up_to_date(page: &PageDriver, after: &str) -> Result<()> {
    let stands = markup(page).await?;
    page.run("host.parameters = host.parameters === '{}' ? ' {}' : '{}'", vec![]).await?;
    page.run_async("setTimeout(done)").await?;
    page.until("all of it", "return one('[data-page=result]') !== null").await?;
    let anew = markup(page).await?;
    ensure!(stands == anew, "after {after} the page should be\n\n{anew}\n\nand is\n\n{stands}");
    Ok(())
}

#[test]
fn no_piece_shows_what_is_no_longer_so() -> Result<()> {
    in_browser(Engine::Chromium, "pieces-fresh", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        up_to_date(page, "the walk").await?;
        for award in ["headquarters", "talent_quota"] {
            let here = format!("[data-award={award}]");
            page.click(&page.element(&format!("{here} > summary")).await?).await?;
            let yes = format!("{here} form input[value=yes]");
            page.run("one(arguments[0]).click()", vec![yes.into()]).await?;
            up_to_date(page, "a choice under a condition").await?;
            page.run("one(arguments[0]).click()", vec![format!("{here} [data-action=take]").into()]).await?;
            let there = format!("return one('{here}').contains(host.shadowRoot.activeElement)");
            page.until("it is taken", &there).await?;
            up_to_date(page, "an answer under a condition").await?;
        }
        page.press_inside("try").await?;
        up_to_date(page, "trying").await?;
        page.run("one('[data-try] input').click()", vec![]).await?;
        up_to_date(page, "another answer that is tried").await?;
        page.speak("en").await?;
        up_to_date(page, "another language").await?;
        page.run("one('[data-action=share]').click()", vec![]).await?;
        up_to_date(page, "a link").await
    })
}
