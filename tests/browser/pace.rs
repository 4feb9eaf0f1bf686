//! How long each step keeps a slow phone busy. A measurement, never a test: it prints and nothing fails by being slow.
//!
//! Run it beside the others, with `-- --ignored --nocapture pace`. Counts the time of the page's own thread, so that
//! what else the machine does changes little, and multiplies it by what a phone of 2018 is slower.

use anyhow::{Context, Result};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::people::MCN;
use crate::walk::Walk;

/// How much slower than this machine the phone is.
const SLOWER: f64 = 6.0;

/// Seconds that the page's thread has worked so far.
async fn worked(page: &Walk) -> Result<f64> {
    let metrics = page.ask("Performance.getMetrics", json!({})).await?;
    let named = metrics["metrics"].as_array().context("no metrics")?;
    let task = named.iter().find(|metric| metric["name"] == "TaskDuration");
    task.and_then(|metric| metric["value"].as_f64()).context("no duration of tasks")
}

/// Presses and waits until what came of it has been painted.
async fn pace(page: &Walk, name: &str, button: &str) -> Result<()> {
    let before = worked(page).await?;
    let painted = format!(
        "one('{button}').click();
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true))))"
    );
    page.run_async(&painted).await?;
    println!("{name:<28} {:>5.0} ms", (worked(page).await? - before) * 1000.0 * SLOWER);
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
