//! The result is drawn piece by piece: nobody is shown or told half of it as the whole, and each piece shows what is so.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::browser::{Engine, in_browser};
use crate::element::holds;
use crate::people::{MCN_AS_GIVEN, at_the_result, at_the_review};
use crate::walk::Walk;

/// Whatever the page means to do after the next picture waits for `later()`.
const HELD: &str = "
    const waiting = [];
    const usual = setTimeout;
    window.later = () => waiting.splice(0).forEach((act) => act());
    window.requestAnimationFrame = (act) => waiting.push(act);
    window.setTimeout = (act, wait) => wait ? waiting.push(act) : usual(act);
    window.told = 0;
    host.addEventListener('award-result', () => { window.told += 1; });
    one('[data-action=next]').click();";

/// All awards with everything in them.
const WHOLE: &str = "
    const whole = (award) => award.querySelector('[data-condition]') && award.querySelector('[data-clause] mark');
    const awards = all('[data-award]');
    return awards.length === 12 && awards.every(whole) && one('[data-action=print]') !== null";

#[test]
fn a_result_is_called_one_once_all_of_it_stands() -> Result<()> {
    in_browser(Engine::Chromium, "pieces-whole", async |page| {
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        page.run(HELD, vec![]).await?;
        page.until("what it comes to", "return one('#group-likely') !== null").await?;
        holds(page, "the focus", "return host.shadowRoot.activeElement === one('[part=heading]')").await?;
        let before_all = "return one('[data-page]').dataset.page === 'review' && window.told === 0";
        let mut pieces = 0;
        while page.run(WHOLE, vec![]).await? != true {
            holds(page, "nothing is called a result yet", before_all).await?;
            pieces += 1;
            ensure!(pieces < 20, "the result is never whole");
            page.run("later()", vec![]).await?;
        }
        ensure!(pieces > 1, "it is drawn in several pieces, not in {pieces}");
        page.until("the result", "return one('[data-page=result]') !== null && window.told === 1").await
    })
}

async fn markup(page: &Walk) -> Result<Value> {
    page.run("return one('[part=result]').innerHTML", vec![]).await
}

/// Whether a page whose every piece is drawn anew is the one that stands.
async fn up_to_date(page: &Walk, after: &str) -> Result<()> {
    let stands = markup(page).await?;
    page.run("host.parameters = host.parameters === '{}' ? ' {}' : '{}'", vec![]).await?;
    page.run_async("setTimeout(done)").await?;
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
            page.element(&format!("{here} summary")).await?.click().await?;
            let yes = format!("{here} form input[value=yes]");
            page.run("one(arguments[0]).click()", vec![yes.into()]).await?;
            up_to_date(page, "a choice under a condition").await?;
            page.run("one(arguments[0]).click()", vec![format!("{here} [data-action=take]").into()]).await?;
            let there = format!("return one('{here}').contains(host.shadowRoot.activeElement)");
            page.until("it is taken", &there).await?;
            up_to_date(page, "an answer under a condition").await?;
        }
        page.element("[data-action=try]").await?.click().await?;
        up_to_date(page, "trying").await?;
        page.run("one('[data-try] input').click()", vec![]).await?;
        up_to_date(page, "another answer that is tried").await?;
        page.run("host.locale = 'en'", vec![]).await?;
        up_to_date(page, "another language").await?;
        page.run("one('[data-action=share]').click()", vec![]).await?;
        up_to_date(page, "a link").await
    })
}
