//! Applications that use the npm package, each put together with its own tools: the visitor reaches the result, the page
//! hears of it, what the application computed through the programming interface is shown, and nobody complains.
//!
//! `cargo xtask test` serves them and starts this test by itself; `tests/apps/` has their sources.

use anyhow::{Context, Result, ensure};

use crate::browser::{Engine, in_browser, variable};
use crate::hosts::{PARK, to_the_result};
use crate::page_driver::{PageDriver, strings};

/// Requests that were refused.
const REFUSED: &str = "return performance.getEntriesByType('resource').filter((entry) => entry.responseStatus >= 400)
    .map((entry) => `${entry.responseStatus} ${entry.name}`)";

async fn walk(page: &PageDriver, address: &str) -> Result<()> {
    page.go(address).await?;
    to_the_result(page, &PARK).await?;
    page.until("its look", "return getComputedStyle(one('.award-frame')).display === 'flex'").await?;
    page.until("the programming interface", "return document.getElementById('told').textContent === 'park_level'")
        .await?;
    page.until("the event", "return document.getElementById('heard').textContent === 'park_support'").await?;
    let refused = strings(&page.run(REFUSED, vec![]).await?);
    ensure!(refused.is_empty(), "refused: {refused:?}");
    page.complains_of_nothing().await
}

/// One line for each, which the task runner reads.
#[test]
#[ignore = "AWARD_APPLICATIONS names them, one `name=address` a line; cargo xtask test sets it"]
fn applications_lead_to_the_result() -> Result<()> {
    let applications = variable("AWARD_APPLICATIONS")?;
    let mut failed = Vec::new();
    for line in applications.lines() {
        let (name, address) = line.split_once('=').context("a line is name=address")?;
        let file = name.replace([':', ' '], "-");
        let walked = in_browser(Engine::Chromium, &file, async |page| walk(page, address).await);
        match walked {
            Ok(()) => println!("walked {name} = ok"),
            Err(error) => {
                println!("walked {name} = {}", format!("{error:#}").replace('\n', " "));
                failed.push(name);
            }
        }
    }
    ensure!(failed.is_empty(), "{failed:?}");
    Ok(())
}
