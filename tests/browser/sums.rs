//! Every kind of sum, in a fictional notice that was never built: asked for, told with its calculation on page, paper and
//! text, and checked at a counter.

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds};
use crate::exchange::copied;
use crate::late::page_in;
use crate::layout::OVERPRINTED;
use crate::page_driver::{PageDriver, Say};
use crate::personas::{UNSURE, YES};
use crate::print::{PAPER, printed};
use crate::share::{SQUARES, arrive, link};
use crate::site::Site;
use crate::walks::look;

const YUNGANG: &str = include_str!("../fixtures/yungang-2035-6.md");

/// An exhibition company that knows some of its figures.
const COMPANY: [(&str, Say); 9] = [
    ("roles", Say::Choose(&["company"])),
    ("area", Say::Type("14500", None)),
    ("booths", Say::Type("20", None)),
    ("settled", YES),
    ("rent", UNSURE),
    ("increase", Say::Type("1.2亿", None)),
    ("national", UNSURE),
    ("talents", YES),
    ("visitors", Say::Type("12", None)),
];

/// What the row of each award says, and how its sum is calculated.
const TOLD: [(&str, &str, &str); 8] = [
    (
        "exhibition",
        "40 万元",
        "30 万元 + （展览面积超出 10,000 平方米的部分 4,500 平方米，满 2 个 2,000 平方米）× 5 万元 = 40 万元，最高 80 万元",
    ),
    ("booths", "最高 30 万元", "境外展位 20 个 × 最高 1.5 万元 = 最高 30 万元，最高 60 万元"),
    ("rent", "按实际计算，没写上限", "年租金（没填） × 最高 20%"),
    ("growth", "36 万元", "（营业收入增量 1.2 亿元，满 12 个 1,000 万元）× 3 万元 = 36 万元，最高 100 万元"),
    ("settling", "10 万元", "5 年"),
    ("national", "最高 100 万元", "最高"),
    ("talents", "给引进的人才，20 万元", "这笔钱给引进的人才，不计入您的金额"),
    ("visitors", "1.2 万元", "境外专业观众 12 人 × 1,000 元 = 1.2 万元"),
];

async fn opened(page: &PageDriver) -> Result<Site> {
    let policy = compiler::compile("yungang-2035-6.md", YUNGANG).map_err(|_| anyhow!("it does not compile"))?;
    let policy = serde_json::to_string(&policy::file::write(policy))?;
    let html = page_in("zh-CN", "</main>")
        .replace(
            "<!doctype html>",
            "<!doctype html><html lang=zh-CN><title>会展业奖励</title><main><h1>会展业奖励</h1>",
        )
        .replace("<award-calculator ", "<award-calculator policy=yungang.json ");
    let site = Site::start()?.page("host.html", &html).page("yungang.json", &policy);
    page.open_at(&site.url("host.html")).await?;
    page.until("the calculator", READY).await?;
    Ok(site)
}

/// What would go to paper, as text.
async fn on_paper(page: &PageDriver) -> Result<String> {
    let paper = printed(page, "one('[data-action=print]').click()").await?;
    Ok(paper["text"].as_str().unwrap_or_default().to_owned())
}

/// To the result; what is printed is caught.
async fn at_the_result(page: &PageDriver) -> Result<Site> {
    let script = json!({ "source": format!("{OVERPRINTED}{SQUARES}{PAPER}") });
    page.tell("Page.addScriptToEvaluateOnNewDocument", script).await?;
    let site = opened(page).await?;
    page.answer_all(&COMPANY).await?;
    page.press("next").await?;
    page.until("the result", "return one('[data-page=result]') !== null").await?;
    Ok(site)
}

async fn sums_are_told(page: &PageDriver) -> Result<()> {
    let site = opened(page).await?;
    let asked = page.answer_all(&COMPANY).await?;
    ensure!(asked.len() == COMPANY.len(), "{asked:?}");
    page.press("next").await?;
    page.until("the result", "return one('[data-page=result]') !== null").await?;
    for (award, sum, calculation) in TOLD {
        let words = "const award = one(`[data-award=${arguments[0]}]`); award.open = true;
            return [award.querySelector('.award-item-sum').textContent, award.textContent]";
        let said = page.run(words, vec![json!(award)]).await?;
        ensure!(said[0] == sum, "{award}: {}", said[0]);
        ensure!(said[1].as_str().is_some_and(|said| said.contains(calculation)), "{award}: {}", said[1]);
    }
    let totals = "return !one('.award-sums').textContent.includes('20 万元')";
    holds(page, "what goes to the talent is not among the applicant’s sums", totals).await?;
    let limits = "return one('.award-sums').textContent.includes('展览奖励、增长奖励、落户奖励：“就高不重复享受”')";
    holds(page, "limits stand beside the sums", limits).await?;
    look(page, "sums").await?;
    drop(site);
    Ok(())
}

in_all_engines! {
    sums_are_told: every_sum_is_told_with_its_calculation,
        every_sum_is_told_with_its_calculation_in_firefox,
        every_sum_is_told_with_its_calculation_in_webkit;
}

#[test]
fn paper_text_and_counter_tell_the_calculation_too() -> Result<()> {
    in_browser(Engine::Chromium, "sums-kept", async |page| {
        let site = at_the_result(page).await?;
        let (text, calculation) = (on_paper(page).await?, TOLD[0].2);
        ensure!(text.contains(calculation), "{text}");
        let copied = copied(page, "copy").await?;
        ensure!(copied.contains(calculation) && copied.contains("这笔钱给引进的人才，不计入您的金额"), "{copied}");
        let scanned = link(page).await?;
        let (_, answers) = scanned.split_once("#award=1.").context("a link")?;
        arrive(page, &format!("{}#award=c.1.{answers}", site.url("host.html"))).await?;
        page.until("the counter", "return one('[data-page=counter]') !== null").await?;
        let row = page.text("return one('[data-fact=visitors]').textContent").await?;
        ensure!(row.contains("每人给予1000元补助") && row.contains("定金额"), "{row}");
        drop(site);
        Ok(())
    })
}

#[test]
fn a_sum_that_is_kept_back_cannot_be_inferred() -> Result<()> {
    in_browser(Engine::Chromium, "sums-kept-back", async |page| {
        let site = at_the_result(page).await?;
        page.run("const box = one('input[name=without-sums]'); if (!box.checked) box.click();", vec![]).await?;
        let text = on_paper(page).await?;
        ensure!(!text.contains("36 万元") && !text.contains("1.2 亿元"), "{text}");
        ensure!(text.contains("营业收入增量，每满 1,000 万元给 3 万元，最高 100 万元"), "{text}");
        drop(site);
        Ok(())
    })
}

#[test]
fn a_figure_is_asked_with_the_words_that_calculate_from_it() -> Result<()> {
    in_browser(Engine::Chromium, "sums-why", async |page| {
        let site = opened(page).await?;
        page.run("host.answers = { roles: ['hall'], new_hall: true, settled: false }", vec![]).await?;
        page.until("the base", "return one('[data-question=investment]') !== null").await?;
        let why = page.text("return one('[data-page]').textContent").await?;
        ensure!(why.contains("按实际投资额的50%给予补助，最高500万元"), "{why}");
        drop(site);
        Ok(())
    })
}
