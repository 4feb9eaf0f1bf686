//! The picture of the result: drawn on the device, with what the paper holds, with sums or without, and never of other
//! answers than those shown.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::holds;
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, STREAMER_AS_GIVEN, at_the_result};
use crate::print::{MET, NEEDED, printed};

/// Notes all words that are drawn, without blanks: what a picture says cannot be read back from its dots.
pub const NOTE: &str = "
    window.drawn = '';
    const fillText = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (words, x, y) {
        window.drawn += words.replace(/\\s/g, '');
        return fillText.call(this, words, x, y);
    };";

/// The picture has been drawn and is shown.
pub const DRAWN: &str = "const picture = one('[data-picture] img'); return picture !== null && picture.complete && picture.naturalWidth > 0";

async fn draw(page: &PageDriver) -> Result<String> {
    page.run("window.drawn = ''", vec![]).await?;
    page.press_inside("picture").await?;
    page.until("the picture", DRAWN).await?;
    page.text("return window.drawn").await
}

/// What is on paper alone: lines to write on, heads of columns, and what stands under the code.
const ON_PAPER_ALONE: [&str; 5] =
    ["申请人联系人、电话签章、日期", "奖励结论条件", "扫码可打开同一份回答", "柜台扫码核对（含全部回答）", "打印于"];

/// Words without blanks and the dots that styles put between them.
fn bare(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace() && *letter != '·').collect()
}

async fn holds_what_paper_holds(page: &PageDriver) -> Result<()> {
    at_the_result(page, "", MCN_AS_GIVEN).await?;
    page.press("next-steps").await?;
    page.run(NOTE, vec![]).await?;
    let drawn = bare(&draw(page).await?);
    for needed in NEEDED.iter().filter(|needed| !ON_PAPER_ALONE.iter().any(|alone| alone.contains(*needed))) {
        ensure!(drawn.contains(&bare(needed)), "the picture does not say {needed}: {drawn}");
    }
    ensure!(drawn.contains("扫码可打开"), "with a code");
    // Readable at the width of a phone.
    holds(page, "its width", "return one('[data-picture] img').naturalWidth === 750").await?;
    page.is_sound().await?;
    page.screenshot("picture").await?;
    // In WebKit the sheet cannot be met on its way to paper.
    if page.engine == Engine::WebKit {
        return Ok(());
    }
    let paper = printed(page, MET).await?;
    let mut paper = bare(paper["text"].as_str().unwrap_or_default());
    ensure!(paper.chars().count() > 500, "no sheet: {paper}");
    // What was printed then was drawn now.
    paper = paper.replace("打印于", "测算于");
    for alone in ON_PAPER_ALONE {
        paper = paper.replace(alone, "\n");
    }
    for part in paper
        .lines()
        .flat_map(|part| part.chars().collect::<Vec<_>>().chunks(40).map(String::from_iter).collect::<Vec<_>>())
    {
        ensure!(drawn.contains(&part), "on paper and not in the picture: {part}\n{drawn}");
    }
    Ok(())
}

#[test]
fn it_holds_what_the_paper_holds() -> Result<()> {
    in_browser(Engine::Chromium, "picture", async |page| holds_what_paper_holds(page).await)
}

#[test]
fn firefox_draws_what_the_paper_holds() -> Result<()> {
    in_browser(Engine::Firefox, "picture-firefox", async |page| holds_what_paper_holds(page).await)
}

#[test]
fn webkit_draws_what_the_paper_holds() -> Result<()> {
    in_browser(Engine::WebKit, "picture-webkit", async |page| holds_what_paper_holds(page).await)
}

#[test]
fn without_sums_no_figure_of_the_applicant_is_in_picture_text_or_link() -> Result<()> {
    in_browser(Engine::Chromium, "picture-sums", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        page.press("next-steps").await?;
        page.run(NOTE, vec![]).await?;
        ensure!(draw(page).await?.contains("1.2亿元"), "told unless left out");
        page.run("one('#award-without-sums').click()", vec![]).await?;
        page.until("the other picture is gone", "return one('[data-picture]') === null").await?;
        let drawn = draw(page).await?;
        ensure!(!drawn.contains("1.2亿") && drawn.contains("1亿元以上（含）"), "{drawn}");
        let copy = "window.copied = undefined;
            navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };";
        page.run(copy, vec![]).await?;
        page.press_inside("copy").await?;
        page.until("the text", "return typeof window.copied === 'string'").await?;
        let text = page.text("return window.copied").await?;
        ensure!(!text.contains("1.2 亿") && text.contains("1 亿元以上（含）"), "{text}");
        page.press_inside("share").await?;
        page.until("the link", "return one('#award-link') !== null").await?;
        let link = page.text("return one('#award-link').value").await?;
        page.leave().await?;
        page.go(&link).await?;
        page.until("the sum is asked for", "return one('[data-question=annual_revenue]') !== null").await?;
        holds(page, "the rest is there", "return host.answers.demonstration_level === 'municipal'").await?;
        ensure!(page.run("return host.answers.annual_revenue === undefined", vec![]).await? == true, "and it is not");
        Ok(())
    })
}

#[test]
fn it_goes_with_the_answers_that_it_shows() -> Result<()> {
    in_browser(Engine::Chromium, "picture-stale", async |page| {
        at_the_result(page, "", STREAMER_AS_GIVEN).await?;
        page.press("next-steps").await?;
        page.run(NOTE, vec![]).await?;
        draw(page).await?;
        page.run("host.answers = { ...host.answers, annual_sales: '100' }", vec![]).await?;
        page.until("gone", "return one('[data-picture]') === null").await?;
        draw(page).await?;
        page.run("host.locale = 'en'", vec![]).await?;
        page.until("gone", "return one('[data-picture]') === null").await?;
        let drawn = draw(page).await?;
        ensure!(drawn.contains("Dated"), "{drawn}");
        page.is_sound().await
    })
}

#[test]
fn where_a_page_shows_no_pictures_it_can_still_be_downloaded() -> Result<()> {
    in_browser(Engine::Chromium, "picture-refused", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let refuse = "const policy = document.createElement('meta');
            policy.httpEquiv = 'Content-Security-Policy'; policy.content = \"img-src 'none'\"; document.head.append(policy);";
        page.run(refuse, vec![]).await?;
        page.press("next-steps").await?;
        page.press_inside("picture").await?;
        page.until(
            "told",
            "return one('[data-picture]') !== null && one('[data-picture]').textContent.includes('不让显示图片')",
        )
        .await?;
        holds(page, "a way", "return one('[data-action=download]').href.startsWith('data:image/png')").await?;
        page.is_accessible().await
    })
}

#[test]
fn wechat_is_offered_the_picture_and_no_print() -> Result<()> {
    in_browser(Engine::Chromium, "picture-wechat", async |page| {
        let agent = "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.49' })";
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        page.run(agent, vec![]).await?;
        page.press("next-steps").await?;
        ensure!(page.count("[data-action=print]").await? == 0, "it would do nothing");
        holds(page, "what to do", "return one('.award-next').textContent.includes('选“在浏览器打开”')").await?;
        holds(page, "first", "return one('.award-save button').dataset.action === 'picture'").await?;
        page.press_inside("picture").await?;
        page.until("the picture", DRAWN).await?;
        ensure!(page.count("[data-action=download]").await? == 0, "nothing is downloaded there");
        page.is_sound().await
    })
}
