//! Two notices in one widget: what both ask is asked once, the result stands by notice, the host may choose one.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser, variable};
use crate::element::READY;
use crate::page_driver::{PageDriver, Say};

const ANSWERS: [(&str, Say); 10] = [
    ("roles", Say::Choose(&["mcn"])),
    ("registered_in_hangzhou", Say::Choose(&["yes"])),
    ("well_known", Say::Choose(&["no"])),
    ("base_in_hangzhou", Say::Choose(&["none"])),
    ("outstanding_contribution", Say::Choose(&["no"])),
    ("annual_revenue", Say::Type("6000", Some("wan"))),
    ("in_park", Say::Choose(&["no"])),
    ("demonstration_level", Say::Choose(&["none"])),
    ("newly_listed", Say::Choose(&["no"])),
    ("innovation", Say::Choose(&["no"])),
];

/// Opens the page of the build of two notices.
async fn open(page: &PageDriver) -> Result<()> {
    page.go(&format!("{}index.html", variable("AWARD_SEVERAL_URL")?)).await?;
    page.until("ready", READY).await
}

/// The notices of the result with their awards and verdicts.
async fn by_notice(page: &PageDriver) -> Result<serde_json::Value> {
    let script = "return all('[data-notice]').map((part) => [part.dataset.notice,
        Array.from(part.querySelectorAll('[data-award]'), (one) => one.dataset.award + ' ' + one.dataset.verdict)]);";
    page.run(script, vec![]).await
}

#[test]
fn two_notices_ask_once_and_answer_each_for_itself() -> Result<()> {
    in_browser(Engine::Chromium, "several", async |page| {
        open(page).await?;
        let asked = page.answer_all(&ANSWERS).await?;
        let revenue = asked.iter().filter(|fact| *fact == "annual_revenue").count();
        ensure!(revenue == 1, "asked {revenue} times for the revenue: {asked:?}");
        page.press("next").await?;
        let found = by_notice(page).await?;
        ensure!(found[0][0] == "hangzhou-2020-137" && found[1][0] == "binhai-2032-3", "{found}");
        // 6,000 万元 is below 1 亿元 of the one and above 5,000 万元 of the other.
        ensure!(found[0][1].as_array().is_some_and(|awards| awards.contains(&json!("scale_up unlikely"))), "{found}");
        ensure!(found[1][1] == json!(["supplement likely"]), "{found}");
        page.is_sound().await?;
        page.screenshot("several").await
    })
}

#[test]
fn the_host_chooses_one_of_the_notices() -> Result<()> {
    in_browser(Engine::Chromium, "several-chosen", async |page| {
        open(page).await?;
        page.run(
            "const chosen = document.createElement('award-calculator');
            chosen.setAttribute('notice', 'binhai-2032-3'); chosen.setAttribute('loading', 'eager');
            host.replaceWith(chosen);",
            vec![],
        )
        .await?;
        page.until("ready", READY).await?;
        page.answer_all(&[("roles", Say::Choose(&["mcn"])), ("annual_revenue", Say::Type("4999", Some("wan")))])
            .await?;
        page.press("next").await?;
        ensure!(by_notice(page).await? == json!([]), "one notice needs no heading");
        let verdicts = page.verdicts().await?;
        ensure!(verdicts.get("unlikely").is_some_and(|awards| awards == &["supplement", "training"]), "{verdicts:?}");
        ensure!(page.run("return host.report.awards.length", vec![]).await? == 2, "its two awards and no other");
        Ok(())
    })
}
