//! At a counter: the link of a sheet shows which paper shows each answer, what has been seen is ticked, and that is printed.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::element::holds;
use crate::layout::OVERPRINTED;
use crate::notice;
use crate::page_driver::PageDriver;
use crate::page_history::back;
use crate::personas::{MCN_AS_GIVEN, STREAMER_AS_GIVEN, at_the_result};
use crate::print::{PAPER, printed};
use crate::share::{SQUARES, arrive, link};

const COUNTER: &str = "return one('[data-page=counter]') !== null";

/// Scans the code of an applicant's sheet: opens the link for the counter as a page of its own.
pub async fn at_the_counter(page: &PageDriver, given: &str) -> Result<()> {
    at_the_result(page, "", given).await?;
    let scanned = link(page).await?.replace("#award=1.", "#award=c.1.");
    ensure!(scanned.contains("#award=c.1."), "{scanned}");
    arrive(page, &scanned).await?;
    page.until("the counter", COUNTER).await
}

/// How many papers have been seen, as it is said.
async fn seen(page: &PageDriver, said: &str) -> Result<()> {
    page.until(said, &format!("return one('[data-seen]').textContent === '{said}'")).await
}

async fn tick(page: &PageDriver, fact: &str) -> Result<()> {
    page.run("one(`#award-seen-${arguments[0]}`).click()", vec![json!(fact)]).await.map(drop)
}

#[test]
fn each_answer_stands_with_its_paper_and_its_clause_and_what_is_open_is_left_to_judge() -> Result<()> {
    in_browser(Engine::Chromium, "counter-mcn", async |page| {
        at_the_counter(page, MCN_AS_GIVEN).await?;
        holds(page, "six papers", "return one('h1').textContent === '核对 6 处材料'").await?;
        let row = page.text("return one('[data-fact=annual_revenue]').textContent").await?;
        for words in [
            "年主营业务收入",
            "1.2 亿元",
            "审计报告或财务报表",
            "第（二）条",
            "年主营业务收入在1亿元（含）以上",
            "符合",
        ] {
            ensure!(row.contains(words), "{words} is missing in {row}");
        }
        let none = "return ['well_known', 'newly_listed', 'innovation'].every((fact) => one(`li[data-fact=${fact}]`) === null)";
        holds(page, "no paper shows a no or what is not known", none).await?;
        let judged = page.text("return one('[data-judged]').textContent").await?;
        for words in
            ["知名直播电商企业", "选了“不确定”", "第（一）条", "申请人算不算“商家”", "第（三）条", "“按照其贡献”"]
        {
            ensure!(judged.contains(words), "{words} is missing in {judged}");
        }
        ensure!(
            !judged.contains('您') || judged.matches('您').count() == 1,
            "the official is not the applicant: {judged}"
        );
        page.is_sound().await?;
        page.run("one('#award-seen-roles').click()", vec![]).await?;
        seen(page, "已看 1 处，共 6 处").await?;
        page.has_left_no_trace().await?;
        page.screenshot("counter").await
    })
}

#[test]
fn what_is_ticked_is_counted_in_either_language_and_printed() -> Result<()> {
    in_browser(Engine::Chromium, "counter-print", async |page| {
        let source = format!("{OVERPRINTED}{SQUARES}{PAPER}");
        page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        at_the_counter(page, MCN_AS_GIVEN).await?;
        let address = page.address().await?;
        seen(page, "已看 0 处，共 6 处").await?;
        tick(page, "annual_revenue").await?;
        tick(page, "roles").await?;
        seen(page, "已看 2 处，共 6 处").await?;
        tick(page, "roles").await?;
        seen(page, "已看 1 处，共 6 处").await?;
        page.run("host.locale = 'en'", vec![]).await?;
        seen(page, "1 of 6 seen").await?;
        holds(page, "still ticked", "return one('#award-seen-annual_revenue').checked").await?;
        page.is_sound().await?;
        page.run("host.locale = 'zh-CN'", vec![]).await?;
        seen(page, "已看 1 处，共 6 处").await?;
        let paper = printed(page, "one('[data-action=print]').click()").await?;
        let text = notice::bare(paper["text"].as_str().unwrap_or_default());
        for words in [
            "柜台核对单",
            "1.2亿元",
            "审计报告或财务报表",
            "由您判断",
            "经办人",
            "条款原文",
            "不是行政机关的认定、承诺或答复",
        ] {
            ensure!(text.contains(words), "the sheet does not say {words}: {text}");
        }
        ensure!(text.matches('☑').count() == 1 && text.matches('☐').count() == 5, "the tick is on it: {text}");
        ensure!(paper["over"] == "" && paper["codes"] == 0, "{paper}");
        ensure!(page.address().await? == address, "a tick is in no address");
        page.is_quiet().await
    })
}

#[test]
fn the_result_is_a_page_away_and_a_changed_answer_is_to_be_seen_again() -> Result<()> {
    in_browser(Engine::Chromium, "counter-result", async |page| {
        at_the_counter(page, MCN_AS_GIVEN).await?;
        tick(page, "annual_revenue").await?;
        tick(page, "in_park").await?;
        seen(page, "已看 2 处，共 6 处").await?;
        page.press("result").await?;
        page.until("the result", "return one('[data-page=result]') !== null").await?;
        back(page).await?;
        page.until("the counter again", COUNTER).await?;
        seen(page, "已看 2 处，共 6 处").await?;
        page.press("result").await?;
        page.until("the result", "return one('[data-page=result]') !== null").await?;
        page.press("back").await?;
        page.edit("annual_revenue").await?;
        page.fill("annual_revenue", "2亿元").await?;
        page.press("next").await?;
        page.press("next").await?;
        page.until("the result", "return one('[data-page=result]') !== null").await?;
        page.press("counter").await?;
        seen(page, "已看 1 处，共 6 处").await?;
        holds(page, "for another sum", "return !one('#award-seen-annual_revenue').checked").await?;
        page.is_quiet().await
    })
}

#[test]
fn on_a_small_phone_in_large_type_nothing_reaches_beyond_the_screen() -> Result<()> {
    in_browser(Engine::Chromium, "counter-small", async |page| {
        at_the_counter(page, STREAMER_AS_GIVEN).await?;
        page.run("host.mode = 'elder'", vec![]).await?;
        for locale in ["zh-CN", "en"] {
            page.run("host.locale = arguments[0]", vec![json!(locale)]).await?;
            page.until("the language", &format!("return one('.award-calculator').lang === '{locale}'")).await?;
            page.is_sound().await?;
        }
        Ok(())
    })
}
