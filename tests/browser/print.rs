//! On paper: only the sheet, complete, from a frame of its own, under a strict policy too.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::layout::OVERPRINTED;
use crate::notice;
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, at_the_result};
use crate::share::{SQUARES, decoded};

/// In every frame, before anything else: printing keeps what would go to paper.
pub const PAPER: &str = "
    window.print = () => {
        frameElement.width = 680;
        const [style] = [...document.styleSheets, ...document.adoptedStyleSheets];
        top.printed = {
            mode: document.compatMode,
            own: window !== top,
            text: document.body.textContent,
            lang: document.documentElement.lang,
            rules: style ? style.cssRules.length : 0,
            squares: Array.from(document.querySelectorAll('svg[role=img]'), squares),
            codes: document.querySelectorAll('svg[role=img]').length,
            marks: Array.from(document.querySelectorAll('mark'), (mark) => mark.dataset.outcome + ' ' + mark.textContent),
            visible: document.body.firstElementChild.offsetHeight,
            over: overprinted(document.body),
            foot: document.documentElement.style.getPropertyValue('--award-foot'),
        };
        dispatchEvent(new Event('afterprint'));
    };
";

/// What a sheet must say that an MCN takes to the counter.
pub const NEEDED: [&str; 14] = [
    "程序按您填的对照《意见》推算，不是行政机关的认定、承诺或答复。",
    "2项很可能符合",
    "各项能否同时享受，《意见》没写",
    "1.2亿元",
    "奖励结论条件",
    "做大做强奖励",
    "不低于100万元",
    "自我判断，最终由主管部门认定",
    "《意见》没写",
    "杭商务〔2020〕137号",
    "《意见》没写有效期",
    "申请人",
    "申报时间、材料和受理部门，《意见》没写，以主管部门发布的细则和通知为准",
    "打印于",
];

fn says_all(text: &str) -> Result<()> {
    for needed in NEEDED {
        ensure!(text.contains(&notice::bare(needed)), "the sheet does not say {needed}");
    }
    for number in ["（一）", "（二）", "（三）", "（四）", "（八）", "（十）"] {
        ensure!(text.contains(&notice::bare(&notice::clause(number)?)), "clause {number} is not there word for word");
    }
    Ok(())
}

/// Prints, and gives what would go to paper.
pub async fn printed(page: &PageDriver, press: &str) -> Result<serde_json::Value> {
    page.run("window.printed = undefined", vec![]).await?;
    page.run(press, vec![]).await?;
    page.until("paper", "return typeof window.printed === 'object'").await?;
    page.until("the frame gone", "return one('iframe') === null && one('.award-print-sheet') === null").await?;
    page.run("return window.printed", vec![]).await
}

/// Where nothing can run before the page's own scripts: the frame is met as it comes, before its style does.
pub const MET: &str = "
    new MutationObserver((changes) => {
        for (const frame of changes.flatMap((change) => Array.from(change.addedNodes))) {
            if (frame.localName !== 'iframe') continue;
            const met = () => {
                const view = frame.contentWindow;
                view.print = () => {
                    const { styleSheets, adoptedStyleSheets, body, compatMode: mode } = view.document;
                    const [style] = [...styleSheets, ...adoptedStyleSheets];
                    window.printed = { mode, rules: style.cssRules.length, text: body.textContent, visible: body.firstElementChild.offsetHeight };
                    view.dispatchEvent(new Event('afterprint'));
                };
            };
            // Loaded at once, or soon.
            met();
            frame.addEventListener('load', met);
        }
    }).observe(root, { childList: true });
    one('[data-action=print]').click();";

#[test]
fn firefox_prints_the_sheet_too() -> Result<()> {
    in_browser(Engine::Firefox, "print-firefox", async |page| {
        at_the_result(page, "hosts/strict.html", MCN_AS_GIVEN).await?;
        let paper = printed(page, MET).await?;
        ensure!(paper["rules"].as_u64() > Some(20) && paper["visible"].as_f64() > Some(500.0), "{paper}");
        ensure!(paper["mode"] == "CSS1Compat", "not in quirks mode: {paper}");
        says_all(&notice::bare(paper["text"].as_str().unwrap_or_default()))
    })
}

#[test]
fn only_the_sheet_is_printed_and_it_holds_all_evidence() -> Result<()> {
    in_browser(Engine::Chromium, "print", async |page| {
        page.tell(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": format!("{OVERPRINTED}{SQUARES}{PAPER}") }),
        )
        .await?;
        at_the_result(page, "hosts/strict.html", MCN_AS_GIVEN).await?;
        let before = page.text("return document.documentElement.outerHTML").await?;
        page.element("[data-action=print]").await?;
        let paper = printed(page, "one('[data-action=print]').click()").await?;
        ensure!(paper["own"] == true && paper["lang"] == "zh-CN", "from a frame of its own: {paper}");
        ensure!(paper["mode"] == "CSS1Compat", "not in quirks mode");
        ensure!(paper["rules"].as_u64() > Some(20), "the stylesheet is there under a strict policy");
        ensure!(paper["visible"].as_f64() > Some(500.0), "the sheet is shown");
        let foot = paper["foot"].as_str().unwrap_or_default();
        ensure!(foot.contains("杭商务〔2020〕137号") && foot.contains("打印于"), "at the foot of each page: {foot}");
        ensure!(paper["over"] == "", "printed over what stands before: {}", paper["over"]);
        ensure!(paper["codes"] == 0, "no code where no link is offered");
        let text = notice::bare(paper["text"].as_str().unwrap_or_default());
        says_all(&text)?;
        ensure!(!text.contains("为方便市场主体了解政策"), "the host's own words are not printed");
        let marks = paper["marks"].as_array().map(Vec::len);
        ensure!(marks > Some(10), "the deciding words are marked: {marks:?}");
        ensure!(page.text("return document.documentElement.outerHTML").await? == before, "the host is as it was");
        page.is_quiet().await
    })
}

#[test]
fn the_sheet_carries_the_code_where_links_are_offered_and_speaks_english_where_asked() -> Result<()> {
    in_browser(Engine::Chromium, "print-share", async |page| {
        page.tell(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": format!("{OVERPRINTED}{SQUARES}{PAPER}") }),
        )
        .await?;
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        page.run("host.locale = 'en'", vec![]).await?;
        page.until("English", "return one('.award-calculator').lang === 'en'").await?;
        let paper = printed(page, "host.print()").await?;
        ensure!(paper["lang"] == "en" && paper["codes"] == 1, "{paper}");
        ensure!(
            paper["text"].as_str().is_some_and(|text| text.contains("Your answers") && text.contains("Printed on"))
        );
        let code = decoded(paper["squares"][0].clone())?;
        ensure!(code.contains("#award=c.1."), "the code leads to the counter: {code}");
        page.is_quiet().await
    })
}
