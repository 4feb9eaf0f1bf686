//! What to do now: the letter asks what the notice leaves open for this applicant, in Chinese, and tells sums only when
//! that is chosen.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::holds;
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, PARK, STREAMER_AS_GIVEN, at_the_result};

/// The letter as it is copied.
async fn letter(page: &PageDriver) -> Result<String> {
    let copy = "window.letter = undefined;
        navigator.clipboard.writeText = (text) => { window.letter = text; return Promise.resolve(); };
        one('[data-action=letter]').click();";
    page.run(copy, vec![]).await?;
    page.until("the letter", "return typeof window.letter === 'string'").await?;
    page.text("return window.letter").await
}

#[test]
fn every_open_point_of_an_mcn_is_a_numbered_question() -> Result<()> {
    in_browser(Engine::Chromium, "letter-mcn", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        page.press("next-steps").await?;
        let text = letter(page).await?;
        for words in [
            "对照《关于加快杭州市直播电商经济发展的若干意见》（杭商务〔2020〕137号，下称《意见》）",
            "1. 《意见》现在是否有效？",
            // （一） leaves both to the authority, （三） does not say who is a 商家 and what the relief is.
            "“知名”“按照其贡献”怎样认定",
            "“贡献突出”“若干”怎样认定",
            "我们算不算“商家”？",
            "减还是免、减免多少？",
            "按哪一年的收入、销售额算？",
            "各项奖励能否同时享受？",
            "什么时候申报、要哪些材料、由哪个部门受理？",
            "年主营业务收入：1 亿元以上（含）",
        ] {
            ensure!(text.contains(words), "{words} is missing in {text}");
        }
        ensure!(!text.contains("1.2 亿") && !text.contains("您算") && !text.contains('|'), "{text}");
        let count = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit())).count();
        ensure!(text.contains(&format!("有 {count} 个问题请教")), "{count} questions in {text}");
        // The award of a question is for the reader of the page.
        let shown = page.text("return one('.award-letter-for').textContent.trim()").await?;
        ensure!(!text.contains(&format!("？ {shown}")), "{shown} is copied");
        page.run("one('#award-letter-sums').click()", vec![]).await?;
        page.until("sums", "return one('.award-letter').textContent.includes('1.2 亿元')").await?;
        ensure!(letter(page).await?.contains("年主营业务收入：1.2 亿元"), "told once that is chosen");
        page.is_sound().await
    })
}

#[test]
fn the_letter_is_chinese_on_an_english_page_and_says_why() -> Result<()> {
    in_browser(Engine::Chromium, "letter-english", async |page| {
        let outstanding =
            STREAMER_AS_GIVEN.replace("outstanding_contribution: false", "outstanding_contribution: true");
        at_the_result(page, "", &outstanding).await?;
        page.press("next-steps").await?;
        page.run("host.locale = 'en'", vec![]).await?;
        page.until("English", "return one('.award-calculator').lang === 'en'").await?;
        holds(page, "its language", "return one('.award-letter').lang === 'zh-CN'").await?;
        let text = letter(page).await?;
        ensure!(text.contains("我们算不算“头部主播”？") && text.contains("“一定比例”"), "{text}");
        ensure!(page.text("return one('.award-next').textContent").await?.contains("The letter is in Chinese"));
        page.is_sound().await
    })
}

#[test]
fn whoever_has_one_award_is_not_asked_about_several() -> Result<()> {
    in_browser(Engine::Chromium, "letter-park", async |page| {
        page.begin("").await?;
        page.answer_all(&PARK).await?;
        page.press("next").await?;
        page.until("the result", "return one('[data-page=result]') !== null").await?;
        page.press("next-steps").await?;
        let text = letter(page).await?;
        ensure!(text.contains("“按规模、投入、贡献等指标”“经认定”怎样认定"), "{text}");
        ensure!(!text.contains("同时享受"), "{text}");
        page.press("back").await?;
        page.until("the result", "return one('[data-page=result]') !== null").await
    })
}

#[test]
fn it_is_addressed_as_the_host_page_says() -> Result<()> {
    in_browser(Engine::Chromium, "letter-to", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let tell =
            "const said = document.createElement('p'); said.slot = 'apply'; said.dataset.to = ' 杭州市商务局电商处 ';
            said.textContent = '一楼 3 号窗口'; host.append(said);";
        page.run(tell, vec![]).await?;
        page.press("next-steps").await?;
        let text = letter(page).await?;
        ensure!(text.starts_with("杭州市商务局电商处：\n您好：\n我们是"), "{text}");
        holds(page, "on the page too", "return one('.award-letter').textContent.startsWith('杭州市商务局电商处：')")
            .await?;
        page.is_sound().await
    })
}
