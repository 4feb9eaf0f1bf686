//! The ruler under a number: where the thresholds are that are still open, and what the next one brings. It promises
//! nothing: an award counts as one more only where all its other conditions hold.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::holds;
use crate::money::at_the_revenue;
use crate::page_driver::PageDriver;

/// A streamer whose other conditions of 头部主播 are open, but for the rank.
const STREAMER: &str = "roles: ['streamer'], in_park: false, recognised_talent: false, base_in_hangzhou: 'none',
    in_national_top_100: true";

const RULER: &str = "return one('.award-ruler') !== null";

async fn at_question(page: &PageDriver, given: &str, fact: &str) -> Result<()> {
    page.begin("").await?;
    page.run(&format!("host.answers = {{ {given} }}"), vec![]).await?;
    page.until(fact, &format!("return one('[data-question={fact}]') !== null")).await
}

/// The sentence under the ruler; nothing without one.
async fn says(page: &PageDriver, fact: &str, typed: &str) -> Result<String> {
    page.fill(fact, typed).await?;
    page.text("const said = one('.award-ruler-sentence'); return said ? said.textContent : ''").await
}

async fn all_are(page: &PageDriver, fact: &str, cases: &[(&str, &str)]) -> Result<()> {
    for (typed, said) in cases {
        let found = says(page, fact, typed).await?;
        ensure!(found == *said, "{typed}: {found}");
    }
    Ok(())
}

#[test]
fn before_an_answer_it_shows_the_thresholds_alone() -> Result<()> {
    in_browser(Engine::Chromium, "ruler-empty", async |page| {
        at_the_revenue(page, "zh-CN").await?;
        page.until("the ruler", RULER).await?;
        let words = page.text("return one('.award-ruler').innerText.replace(/\\s+/g, ' ')").await?;
        ensure!(words == "门槛在哪里：做大做强奖励 1 亿元 1 亿元以上（含） 不低于 100 万元", "{words}");
        holds(
            page,
            "no answer is drawn",
            "return one('.award-ruler-dot, .award-ruler-fill, .award-ruler-sentence') === null",
        )
        .await?;
        // A figure that can mean several sums is no answer yet.
        ensure!(says(page, "annual_revenue", "8000").await?.is_empty(), "nothing is said of three readings");
        page.choose_unit("annual_revenue", "wan").await?;
        holds(page, "the chosen one is drawn", "return one('.award-ruler-dot') !== null").await
    })
}

#[test]
fn one_more_is_said_only_where_everything_else_holds() -> Result<()> {
    in_browser(Engine::Chromium, "ruler-sure", async |page| {
        at_the_revenue(page, "zh-CN").await?;
        page.until("the ruler", RULER).await?;
        let cases = [
            ("8000万", "还差 2,000 万元就到 1 亿元的门槛，多 1 项：做大做强奖励"),
            ("0", "还差 1 亿元就到 1 亿元的门槛，多 1 项：做大做强奖励"),
            ("99999999.99元", "还差 0.01 元就到 1 亿元的门槛，多 1 项：做大做强奖励"),
            ("1亿", "已到 1 亿元的门槛"),
            ("3亿", "已到 1 亿元的门槛"),
        ];
        all_are(page, "annual_revenue", &cases).await?;
        // 其他从事直播电商的企业: whether they are meant is not stated, so the award is only possible.
        at_question(page, "roles: ['other_enterprise'], registered_in_hangzhou: true", "annual_revenue").await?;
        page.until("the ruler", RULER).await?;
        all_are(page, "annual_revenue", &[("8000万", "还差 2,000 万元就到 1 亿元的门槛，多 1 项可能：做大做强奖励")])
            .await?;
        // Registered elsewhere, or unsure: the first rules it out, the second leaves it open.
        at_question(page, "roles: ['mcn'], registered_in_hangzhou: 'unsure'", "annual_revenue").await?;
        page.until("the ruler", RULER).await?;
        all_are(page, "annual_revenue", &[("8000万", "还差 2,000 万元就到 1 亿元的门槛，多 1 项可能：做大做强奖励")])
            .await
    })
}

#[test]
fn tiers_are_said_as_tiers() -> Result<()> {
    in_browser(Engine::Chromium, "ruler-tiers", async |page| {
        at_question(page, STREAMER, "annual_sales").await?;
        page.until("the ruler", RULER).await?;
        let cases = [
            ("8000万", "还差 2,000 万元就到 1 亿元的门槛，多 1 项可能：头部主播奖励"),
            ("1.2亿", "已到 1 亿元这一档；还差 3.8 亿元到下一档"),
            ("5亿", "已到 5 亿元的门槛"),
        ];
        all_are(page, "annual_sales", &cases).await?;
        let named = page.text("return one('.award-ruler [role=img]').getAttribute('aria-label')").await?;
        ensure!(named == "门槛 1 亿元、门槛 5 亿元、您填的 5 亿元", "{named}");
        page.run("host.locale = 'en'", vec![]).await?;
        page.until("English", "return one('.award-calculator').lang === 'en'").await?;
        let cases = [
            (
                "80 million",
                "CNY 20 million short of the threshold of CNY 100 million, where 1 more award becomes possible: Leading streamer award",
            ),
            ("120 million", "In the tier from CNY 100 million; CNY 380 million short of the next"),
            ("500 million", "The threshold of CNY 500 million is reached"),
        ];
        all_are(page, "annual_sales", &cases).await?;
        page.is_sound().await
    })
}

#[test]
fn a_share_has_one_where_somebody_has_set_a_threshold() -> Result<()> {
    in_browser(Engine::Chromium, "ruler-share", async |page| {
        at_question(
            page,
            &format!("{STREAMER}, settled_in_hangzhou: true, annual_sales: '500000000'"),
            "hangzhou_share",
        )
        .await?;
        ensure!(says(page, "hangzhou_share", "20").await?.is_empty(), "一定比例 has no place on a ruler");
        page.run(
            "host.parameters = JSON.stringify({ hangzhou_share_threshold: { value: '30', source: '某细则第三条' } })",
            vec![],
        )
        .await?;
        page.until("the ruler", RULER).await?;
        let cases = [("20", "还差 10 个百分点就到 30%的门槛，多 1 项：头部主播奖励"), ("30", "已到 30%的门槛")];
        all_are(page, "hangzhou_share", &cases).await
    })
}

#[test]
fn it_is_gone_where_no_threshold_is_open() -> Result<()> {
    in_browser(Engine::Chromium, "ruler-none", async |page| {
        at_the_revenue(page, "zh-CN").await?;
        page.until("the ruler", RULER).await?;
        page.fill("annual_revenue", "8000万").await?;
        page.press("next").await?;
        page.press("back").await?;
        page.until("the ruler, with an answer given", RULER).await?;
        page.press("back").await?;
        page.choose("registered_in_hangzhou", "no").await?;
        page.press("next").await?;
        // Asked no more; whoever opens it from the review finds no threshold.
        page.run("host.answers = { roles: ['park_operator'], annual_revenue: '80000000', park_level: 'other', innovation: false }", vec![]).await?;
        page.until("the review", "return one('[data-page=review]') !== null").await?;
        page.edit("annual_revenue").await?;
        holds(page, "no ruler", "return one('.award-ruler') === null").await
    })
}
