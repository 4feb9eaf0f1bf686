//! Four people at the counter, from the first question to the result; what they must get is read from the notice.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::notice;
use crate::page_driver::{PageDriver, Say};
use crate::personas::{MCN, PARK, STREAMER, STREAMER_AS_GIVEN, YES, at_the_result};

/// Walks from the first question to the result, looking around at each page.
async fn to_the_result(page: &PageDriver, answers: &[(&str, Say)]) -> Result<Vec<String>> {
    page.begin("").await?;
    page.is_sound().await?;
    let asked = page.answer_all(answers).await?;
    ensure!(page.place().await? == "review", "after the last question comes the review");
    page.is_sound().await?;
    ensure!(page.press("next").await? == "result", "after the review comes the result");
    page.is_sound().await?;
    Ok(asked)
}

fn is<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> Result<()> {
    ensure!(found == expected, "found {found:?}\nexpected {expected:?}");
    Ok(())
}

/// The awards of one verdict are these, in any order.
async fn awards(page: &PageDriver, verdict: &str, expected: &[&str]) -> Result<()> {
    let mut found = page.verdicts().await?.remove(verdict).unwrap_or_default();
    found.sort();
    let mut expected: Vec<_> = expected.iter().map(|award| (*award).to_owned()).collect();
    expected.sort();
    is((verdict, found), (verdict, expected))
}

/// The clause stands there word for word, and these words are lit up in it.
async fn clause(page: &PageDriver, award: &str, number: &str, lit: &[(&str, &str)]) -> Result<()> {
    let (shown, text) = (notice::bare(&page.clause(award).await?), notice::bare(&notice::clause(number)?));
    ensure!(shown.contains(&text), "{award} shows {shown}\ninstead of {text}");
    let marks = page.marks(award).await?;
    let marks = marks.iter().map(|(outcome, words)| (outcome.clone(), notice::bare(words))).collect::<Vec<_>>();
    is(marks, lit.iter().map(|(outcome, words)| ((*outcome).to_owned(), (*words).to_owned())).collect())
}

/// The end of every walk: the page is as quiet as it was, and a picture is kept.
async fn farewell(page: &PageDriver, name: &str) -> Result<()> {
    page.screenshot(name).await?;
    page.has_left_no_trace().await
}

#[test]
fn an_mcn_with_120_million_gets_clause_two_and_its_municipal_title() -> Result<()> {
    in_browser(Engine::Chromium, "mcn", async |page| {
        let asked = to_the_result(page, &MCN).await?;
        is(asked, MCN.iter().map(|(fact, _)| (*fact).to_owned()).collect())?;
        awards(page, "likely", &["scale_up", "demonstration"]).await?;
        awards(page, "possible", &["headquarters", "talent_quota", "rent_relief"]).await?;
        let lit = [("met", "在杭注册"), ("met", "直播电商企业"), ("met", "年主营业务收入在1亿元（含）以上")];
        clause(page, "scale_up", "（二）", &lit).await?;
        ensure!(notice::bare(&page.award_text("scale_up").await?).contains("不低于100万元"), "以上 is a floor");
        ensure!(
            notice::bare(&page.award_text("demonstration").await?).contains("50万元"),
            "the municipal sum is 50 万元"
        );
        farewell(page, "result-mcn").await
    })
}

#[test]
fn a_top_streamer_with_500_million_is_kept_open_by_the_share_alone() -> Result<()> {
    in_browser(Engine::Chromium, "streamer", async |page| {
        let asked = to_the_result(page, &STREAMER).await?;
        is(asked, STREAMER.iter().map(|(fact, _)| (*fact).to_owned()).collect())?;
        awards(page, "likely", &["talent_treatment"]).await?;
        awards(page, "possible", &["top_streamer"]).await?;
        let lit = [
            ("met", "在杭州落地"),
            ("met", "排入全国（全网销售）前100位"),
            ("met", "头部主播"),
            ("open", "含一定比例杭产品"),
            ("met", "在5亿元以上"),
            ("open", "含一定比例杭产品"),
        ];
        clause(page, "top_streamer", "（九）", &lit).await?;
        ensure!(
            notice::bare(&page.award_text("top_streamer").await?).contains("不低于200万元"),
            "the upper tier is shown"
        );
        farewell(page, "result-streamer").await
    })
}

/// The share that is enough is not stated, so that a share alone makes nothing likely.
#[test]
fn the_way_to_an_open_measure_ends_with_the_authority() -> Result<()> {
    in_browser(Engine::Chromium, "share", async |page| {
        at_the_result(page, "", &STREAMER_AS_GIVEN.replace("'60'", "'unsure'")).await?;
        awards(page, "possible", &["top_streamer"]).await?;
        let text = notice::bare(&page.award_text("top_streamer").await?);
        ensure!(text.contains("杭产品占比要多于0"), "{text}");
        ensure!(text.contains("没写的部分仍要看主管部门") && !text.contains("成立的话"), "{text}");
        Ok(())
    })
}

#[test]
fn a_park_operator_is_asked_three_questions_and_gets_clause_three() -> Result<()> {
    in_browser(Engine::Chromium, "park", async |page| {
        let asked = to_the_result(page, &PARK).await?;
        is(asked, PARK.iter().map(|(fact, _)| (*fact).to_owned()).collect())?;
        awards(page, "likely", &["park_support"]).await?;
        awards(page, "possible", &[]).await?;
        clause(page, "park_support", "（三）", &[("met", "市级以上直播电商园区（基地）"), ("met", "园区主办方")])
            .await?;
        farewell(page, "result-park").await
    })
}

#[test]
fn somebody_whom_no_clause_means_is_asked_one_question_and_told_so() -> Result<()> {
    in_browser(Engine::Chromium, "nobody", async |page| {
        page.begin("").await?;
        page.answer("roles", Say::Choose(&["other"])).await?;
        let mut place = page.press("next").await?;
        if place == "review" {
            place = page.press("next").await?;
        }
        is(place.as_str(), "result")?;
        page.is_sound().await?;
        awards(page, "likely", &[]).await?;
        awards(page, "possible", &[]).await?;
        is(page.verdicts().await?.remove("unlikely").map(|awards| awards.len()), Some(12))?;
        farewell(page, "result-nobody").await
    })
}

#[test]
fn back_keeps_what_was_answered() -> Result<()> {
    in_browser(Engine::Chromium, "back", async |page| {
        page.begin("").await?;
        for (fact, say) in &MCN[..5] {
            is(page.question().await?.as_str(), fact)?;
            page.answer(fact, *say).await?;
            page.press("next").await?;
        }
        is(page.question().await?.as_str(), "newly_listed")?;
        for fact in ["base_in_hangzhou", "demonstration_level", "annual_revenue"] {
            is(page.press("back").await?, format!("question {fact}"))?;
        }
        is(page.filled("annual_revenue").await?.as_str(), "1.2")?;
        is(page.chosen("annual_revenue-unit").await?, vec!["yi".to_owned()])?;
        for fact in ["registered_in_hangzhou", "roles"] {
            is(page.press("back").await?, format!("question {fact}"))?;
        }
        is(page.chosen("roles").await?, vec!["mcn".to_owned()])?;
        page.is_sound().await?;
        page.has_left_no_trace().await
    })
}

#[test]
fn whoever_went_back_goes_on_page_by_page_and_no_change_is_passed_over() -> Result<()> {
    in_browser(Engine::Chromium, "onward", async |page| {
        page.begin("").await?;
        for (fact, say) in &MCN[..3] {
            page.answer(fact, *say).await?;
            page.press("next").await?;
        }
        is(page.press("back").await?.as_str(), "question annual_revenue")?;
        page.fill("annual_revenue", "3亿").await?;
        is(page.press("back").await?.as_str(), "question registered_in_hangzhou")?;
        is(page.press("next").await?.as_str(), "question annual_revenue")?;
        is(page.filled("annual_revenue").await?.as_str(), "3亿")?;
        is(page.press("next").await?.as_str(), "question demonstration_level")?;
        is(page.text("return host.answers.annual_revenue").await?.as_str(), "300000000")
    })
}

#[test]
fn what_cannot_be_taken_is_complained_about_where_one_looks() -> Result<()> {
    in_browser(Engine::Chromium, "errors", async |page| {
        page.begin("").await?;
        is(page.press("next").await?.as_str(), "question roles")?;
        let focus = "return root.activeElement !== null && root.activeElement.closest('[role=alert]') !== null";
        page.until("focus on the complaint", focus).await?;
        page.is_sound().await?;
        for (fact, say) in &MCN[..2] {
            page.answer(fact, *say).await?;
            page.press("next").await?;
        }
        for typed in ["", "1.2.5亿", "一亿二", "-1"] {
            page.fill("annual_revenue", typed).await?;
            is((typed, page.press("next").await?.as_str()), (typed, "question annual_revenue"))?;
            is(page.filled("annual_revenue").await?.as_str(), typed)?;
            page.until("focus on the complaint", focus).await?;
            let marked =
                "return one('input[name=annual_revenue]:not([type=checkbox])').getAttribute('aria-invalid') === 'true'";
            page.until("the field marked as wrong", marked).await?;
        }
        page.is_sound().await?;
        page.screenshot("error").await?;
        page.answer("annual_revenue", Say::Type("1.2亿", None)).await?;
        is(page.press("next").await?.as_str(), "question demonstration_level")?;
        is(page.complaint().await?.as_str(), "")
    })
}

#[test]
fn focus_moves_to_the_heading_of_each_new_page() -> Result<()> {
    in_browser(Engine::Chromium, "focus", async |page| {
        page.begin("").await?;
        let heading = "const now = root.activeElement; return now !== null && /^H[1-6]$/.test(now.tagName) && now.closest('[data-page]') !== null";
        for (fact, say) in &PARK {
            page.answer(fact, *say).await?;
            page.press("next").await?;
            page.until("focus on the heading", heading).await?;
        }
        page.press("next").await?;
        page.until("focus on the heading", heading).await?;
        page.press("back").await?;
        page.until("focus on the heading", heading).await
    })
}

#[test]
fn an_answer_changed_at_the_review_leads_back_to_it_and_changes_the_result() -> Result<()> {
    in_browser(Engine::Chromium, "review", async |page| {
        page.begin("").await?;
        page.answer_all(&MCN).await?;
        is(page.edit("annual_revenue").await?.as_str(), "question annual_revenue")?;
        is(page.filled("annual_revenue").await?.as_str(), "1.2")?;
        page.answer("annual_revenue", Say::Type("99999999.99", Some("yuan"))).await?;
        is(page.press("next").await?.as_str(), "review")?;
        page.is_sound().await?;
        page.press("next").await?;
        awards(page, "likely", &["demonstration"]).await?;
        let conditions = page.conditions("scale_up").await?;
        is(conditions.get("annual_revenue").map(String::as_str), Some("unmet"))?;
        page.has_left_no_trace().await
    })
}

#[test]
fn a_new_role_at_the_review_asks_only_what_is_new() -> Result<()> {
    in_browser(Engine::Chromium, "roles", async |page| {
        page.begin("").await?;
        page.answer_all(&PARK).await?;
        page.edit("roles").await?;
        page.choose("roles", "chain_leader").await?;
        is(page.press("next").await?.as_str(), "question chain_recognised")?;
        page.answer("chain_recognised", YES).await?;
        is(page.press("next").await?.as_str(), "review")?;
        page.press("next").await?;
        awards(page, "likely", &["park_support", "industry_chain"]).await
    })
}

#[test]
fn firefox_walks_to_the_same_result() -> Result<()> {
    in_browser(Engine::Firefox, "firefox", async |page| smoke(page).await)
}

#[test]
fn webkit_walks_to_the_same_result() -> Result<()> {
    in_browser(Engine::WebKit, "webkit", async |page| smoke(page).await)
}

async fn smoke(page: &PageDriver) -> Result<()> {
    page.begin("").await?;
    page.answer_all(&MCN).await?;
    is(page.press("next").await?.as_str(), "result")?;
    awards(page, "likely", &["scale_up", "demonstration"]).await?;
    awards(page, "possible", &["headquarters", "talent_quota", "rent_relief"]).await
}
