//! Links: what was answered goes into the fragment and comes back from it, and nothing else of the address is touched.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds, stranger};
use crate::page_driver::PageDriver;
use crate::personas::{MCN, MCN_AS_GIVEN, at_the_result};

/// Warned of before anything is made.
const WARNING: &str = "链接里带着您填的内容（含金额），请只发给信任的人";

const RESULT: &str = "return one('[data-page=result]') !== null";

/// Presses the button and takes the link that appears.
pub async fn link(page: &PageDriver) -> Result<String> {
    let shown = page.text("return root.textContent").await?;
    ensure!(shown.contains(WARNING), "the warning stands before the link is made");
    ensure!(page.count("#award-link").await? == 0, "no link before it is asked for");
    page.press_inside("share").await?;
    page.until("the link", "return one('#award-link') !== null && root.activeElement === one('#award-link')").await?;
    page.text("return one('#award-link').value").await
}

/// In the page: which squares of a drawn code are dark.
pub const SQUARES: &str = "
    const squares = (code) => {
        const size = code.viewBox.baseVal.width;
        const dark = code.querySelector('path:last-child');
        const point = code.createSVGPoint();
        return Array.from({ length: size * size }, (_, index) => {
            point.x = index % size + .5;
            point.y = Math.floor(index / size) + .5;
            return dark.isPointInFill(point);
        });
    };";

/// What the drawn code says.
async fn scanned(page: &PageDriver) -> Result<String> {
    decoded(page.run(&format!("{SQUARES} return squares(one('[data-share] svg[role=img]'))"), vec![]).await?)
}

/// What a code says, read by a decoder that knows nothing of us.
pub fn decoded(squares: serde_json::Value) -> Result<String> {
    let squares: Vec<bool> = serde_json::from_value(squares)?;
    let size = squares.len().isqrt();
    let pixel = |x: usize, y: usize| if squares[y / 4 * size + x / 4] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * 4, size * 4, pixel);
    let grids = image.detect_grids();
    Ok(grids.first().context("no code is seen")?.decode()?.1)
}

/// Goes to an address as if it had been opened from a message: a page of its own.
pub async fn arrive(page: &PageDriver, address: &str) -> Result<()> {
    page.leave().await?;
    page.go(address).await?;
    page.until("ready", READY).await?;
    page.until("a page", "return one('[data-page]') !== null").await
}

#[test]
fn a_link_made_on_a_question_page_leads_back_to_that_question_with_every_answer() -> Result<()> {
    in_browser(Engine::Chromium, "link", async |page| {
        page.begin("").await?;
        ensure!(page.count("[data-action=share]").await? == 0, "nothing to keep on the first page");
        for (fact, say) in &MCN[..3] {
            page.answer(fact, *say).await?;
            page.press("next").await?;
        }
        let link = link(page).await?;
        page.is_sound().await?;
        page.screenshot("link").await?;
        let (base, fragment) = link.split_once('#').context("a fragment")?;
        ensure!(base == page.address().await?.replace("index.html", "") + "index.html", "{base} is the own page");
        ensure!(fragment.starts_with("award=1.") && fragment.len() <= 300, "{fragment}");
        ensure!(scanned(page).await? == link, "the code says the link");
        page.has_left_no_trace().await?;
        let before = page.run("return host.answers", vec![]).await?;
        arrive(page, &link).await?;
        ensure!(page.question().await? == "demonstration_level", "where it was left");
        ensure!(page.run("return host.answers", vec![]).await? == before, "the same answers");
        holds(page, "it says so", "return one('[data-arrival]').textContent.includes('链接里的回答')").await?;
        page.is_sound().await?;
        page.press("back").await?;
        ensure!(page.filled("annual_revenue").await? == "1.2亿元", "shown in their fields");
        ensure!(page.count("[data-arrival]").await? == 0, "said once");
        ensure!(page.address().await? == link, "the address is left alone");
        page.run("host.reset()", vec![]).await?;
        page.until("afresh", "return one('[data-question=roles]') !== null").await?;
        // As SECURITY.md says: begun afresh, the link still holds what it held.
        page.run("location.reload()", vec![]).await?;
        page.until("ready", READY).await?;
        page.until("where it was left", "return one('[data-question=demonstration_level]') !== null").await?;
        ensure!(page.run("return host.answers", vec![]).await? == before, "a reload brings the link's answers back");
        page.has_left_no_trace().await
    })
}

#[test]
fn where_a_page_may_not_copy_the_link_is_selected() -> Result<()> {
    in_browser(Engine::Chromium, "copy", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        page.run("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))", vec![]).await?;
        let link = link(page).await?;
        page.press_inside("copy-link").await?;
        page.until("asked to do it", "return one('[data-share] label').textContent.includes('没能自动复制')").await?;
        let selected = "const field = root.activeElement;
            return field.id === 'award-link' && field.selectionStart === 0 && field.selectionEnd === field.value.length";
        page.until("the link selected", selected).await?;
        page.run(
            "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }",
            vec![],
        )
        .await?;
        page.press_inside("copy-link").await?;
        page.until("done", "return one('[data-action=copy-link]').textContent.includes('已复制')").await?;
        ensure!(page.text("return window.copied").await? == link, "the link is copied");
        holds(
            page,
            "the other button copied nothing",
            "return one('[data-action=copy]').textContent.includes('复制文字')",
        )
        .await?;
        page.is_accessible().await
    })
}

#[test]
fn a_damaged_link_says_so_and_starts_afresh_and_an_older_one_says_that_rules_changed() -> Result<()> {
    in_browser(Engine::Chromium, "damaged", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let link = link(page).await?;
        arrive(page, &link[..link.len() - 2]).await?;
        ensure!(page.question().await? == "roles", "afresh");
        holds(page, "it says so", "return one('[data-arrival]').textContent.includes('链接不完整，没能还原回答')")
            .await?;
        page.is_sound().await?;
        page.screenshot("link-damaged").await?;
        arrive(page, &older(&link)?).await?;
        page.until("all answers still fit", RESULT).await?;
        holds(page, "it says so", "return one('[data-arrival]').textContent.includes('题目或条款后来改过')").await?;
        page.is_sound().await?;
        // Messages put a full stop behind a link, or lose what stands behind the #.
        arrive(page, &format!("{link}。")).await?;
        page.until("what is not ours is left off", RESULT).await?;
        arrive(page, link.split('#').next().unwrap_or_default()).await?;
        ensure!(page.question().await? == "roles" && page.count("[data-arrival]").await? == 0, "a fresh start");
        Ok(())
    })
}

/// The same answers as another build would have written them: another fingerprint, rightly checked (FNV-1a).
fn older(link: &str) -> Result<String> {
    let (address, text) = link.split_once('=').context("ours")?;
    let (body, _) = text.rsplit_once('.').context("checked")?;
    let fingerprint = body.split('.').nth(1).context("fingerprint")?;
    let body = body.replacen(fingerprint, "000000", 1);
    let mut hash = body.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut check = String::new();
    for _ in 0..6 {
        check.push(char::from(b"0123456789abcdefghijkmnqrstvwxyz"[hash as usize % 32]));
        hash /= 32;
    }
    Ok(format!("{address}={body}.{check}"))
}

#[test]
fn a_link_opened_in_the_page_that_stands_there_is_taken_too() -> Result<()> {
    in_browser(Engine::Chromium, "hash", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let fragment = link(page).await?.split_once('#').context("a fragment")?.1.to_owned();
        page.run("host.reset()", vec![]).await?;
        page.until("the first question", "return one('[data-question=roles]') !== null").await?;
        page.run("location.hash = '/elsewhere'", vec![]).await?;
        ensure!(page.question().await? == "roles", "a host's own fragment is none of ours");
        page.run("location.hash = arguments[0]", vec![json!(fragment)]).await?;
        page.until("the answers", "return one('[data-page=result]') !== null").await
    })
}

#[test]
fn only_where_links_are_offered_is_the_address_read() -> Result<()> {
    in_browser(Engine::Chromium, "unread", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let fragment = link(page).await?.split_once('#').context("a fragment")?.1.to_owned();
        page.begin(&format!("hosts/plain.html#{fragment}")).await?;
        page.run("host.scrollIntoView()", vec![]).await?;
        ensure!(page.question().await? == "roles", "a page without links starts afresh");
        page.run("host.answers = { roles: ['park_operator'] }", vec![]).await?;
        page.until("the next question", "return one('[data-question=park_level]') !== null").await?;
        ensure!(page.count("[data-action=share]").await? == 0, "no link is offered");
        page.run("host.shareUrl = 'https://example.org/a#/calculator'; host.share = true", vec![]).await?;
        let made = link(page).await?;
        ensure!(made.starts_with("https://example.org/a#/calculator&award=1."), "{made} keeps the host's own route");
        Ok(())
    })
}

#[test]
fn a_link_goes_before_answers_set_at_the_start_and_those_set_later_before_the_link() -> Result<()> {
    in_browser(Engine::Chromium, "precedence", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let fragment = link(page).await?.split_once('#').context("a fragment")?.1.to_owned();
        page.leave().await?;
        let set_up = "const made = fresh('eager'); made.share = true; made.setAttribute('share', '');
            made.answers = { roles: ['park_operator'] }; body.append(made);";
        stranger(page, &format!("location.hash = '{fragment}'; {set_up}")).await?;
        page.until("the link's answers", "return host.state === 'ready' && one('[data-page=result]') !== null").await?;
        // An application that renders anew sets equal answers: that is no later set.
        page.run("host.answers = { roles: ['park_operator'] }", vec![]).await?;
        page.until(
            "still the link's",
            "return host.answers.roles.join() === 'mcn' && one('[data-page=result]') !== null",
        )
        .await?;
        page.run("host.answers = { roles: ['studio'] }; one('[data-action=back]').click()", vec![]).await?;
        page.until("the host's answers", "return host.answers.roles.join() === 'studio'").await?;
        page.leave().await?;
        stranger(page, &format!("location.hash = '{}'; {set_up}", &fragment[..fragment.len() - 1])).await?;
        page.until("the host's answers", "return host.state === 'ready' && one('[data-question=park_level]') !== null")
            .await
    })
}
