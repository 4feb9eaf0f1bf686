//! How long each step keeps a slow phone busy. A measurement, never a test: it prints and nothing fails by being slow.
//!
//! Run it beside the others, with `-- --ignored --nocapture pace`. Counts the time of the page's own thread, so that
//! what else the machine does changes little, and multiplies it by what a phone of 2018 is slower.

use anyhow::{Context, Result};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;
use crate::personas::MCN;

/// How much slower than this machine the phone is.
const SLOWER: f64 = 6.0;

/// Seconds that the page's thread has worked so far.
async fn worked(page: &PageDriver) -> Result<f64> {
    let metrics = page.ask("Performance.getMetrics", json!({})).await?;
    let named = metrics["metrics"].as_array().context("no metrics")?;
    let task = named.iter().find(|metric| metric["name"] == "TaskDuration");
    task.and_then(|metric| metric["value"].as_f64()).context("no duration of tasks")
}

/// Keeps back what the page means to do later, so that only the step itself is measured; `later()` does it.
const HELD: &str = "
    if (!window.later) {
        const [timeout, frame] = [setTimeout, requestAnimationFrame];
        const held = [];
        window.painted = (then) => frame(() => frame(() => timeout(then)));
        window.later = () => { const acts = held.splice(0); acts.forEach((act) => act()); return acts.length; };
        // The slower phone's clock runs ahead of this one's.
        const clock = Date.now;
        window.letGo = () => {
            [window.setTimeout, window.requestAnimationFrame, window.later] = [timeout, frame];
            Date.now = clock;
        };
        let ahead = 0;
        Date.now = () => clock.call(Date) + (ahead += 1000);
        window.setTimeout = (act, wait) => wait ? held.push(act) : timeout(act);
        window.requestAnimationFrame = (act) => held.push(act);
    }";

/// A visitor reads the first question for a while, and the page goes through what may come.
const READ: &str = "setTimeout(() => done(true), 4000)";

/// Does something and waits until what came of it has been painted; gives milliseconds of the slower phone.
async fn paced(page: &PageDriver, act: &str) -> Result<f64> {
    let before = worked(page).await?;
    page.run_async(&format!("{HELD} {act}; painted(() => done(true))")).await?;
    Ok((worked(page).await? - before) * 1000.0 * SLOWER)
}

/// Presses a button, then lets the page do what it put off, and prints how long each kept it busy.
async fn pace(page: &PageDriver, name: &str, button: &str) -> Result<()> {
    let step = paced(page, &format!("one('{button}').click()")).await?;
    let mut rest = Vec::new();
    while rest.len() < 20 {
        let took = paced(page, "window.did = later()").await?;
        if page.run("return window.did === 0", vec![]).await? == true {
            break;
        }
        rest.push(took);
    }
    page.run("letGo()", vec![]).await?;
    let longest = rest.iter().copied().fold(0.0, f64::max);
    let sum: f64 = rest.iter().sum();
    println!("{name:<28} {step:>5.0} ms, then {} pieces: {sum:.0} ms, the longest {longest:.0} ms", rest.len());
    Ok(())
}

#[test]
#[ignore = "a measurement"]
fn pace_of_each_step() -> Result<()> {
    in_browser(Engine::Chromium, "pace", async |page| {
        page.tell("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
        for round in ["first time", "again"] {
            println!("── {round}, {SLOWER} times slower ──");
            page.begin("").await?;
            page.run_async(READ).await?;
            for (fact, say) in &MCN {
                page.answer(fact, *say).await?;
                pace(page, fact, "[data-action=next]").await?;
            }
            pace(page, "review, to the result", "[data-action=next]").await?;
            for (name, button) in [
                ("an award's fold", "[data-award=demonstration] summary"),
                ("a link with its code", "[data-action=share]"),
                ("a different answer", "[data-action=try]"),
                ("large type", "[data-action=mode]"),
            ] {
                pace(page, name, button).await?;
            }
        }
        Ok(())
    })
}
