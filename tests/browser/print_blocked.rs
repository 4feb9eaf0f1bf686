//! Printing needs no network, and where it does not work the visitor is told what to do instead.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::hosts::{PARK, to_the_result};
use crate::page_driver::PageDriver;
use crate::site::Site;

/// Printing that does what a browser does around it: two events, and between them what is on paper is looked at.
const PRINTER: &str = "
    const printer = (view) => () => {
        view.dispatchEvent(new Event('beforeprint'));
        const { body, compatMode: mode } = view.document;
        window.printed = { mode, background: view.getComputedStyle(view.document.documentElement).backgroundColor,
            table: view.getComputedStyle(view.document.querySelector('table')).borderCollapse, text: body.textContent };
        view.dispatchEvent(new Event('afterprint'));
    };
    window.meet = (act) => new MutationObserver((changes) => {
        for (const frame of changes.flatMap((change) => Array.from(change.addedNodes))) {
            if (frame.localName === 'iframe') frame.addEventListener('load', () => act(frame.contentWindow));
        }
    }).observe(root, { childList: true });
    window.printer = printer;";

/// What is said where nothing was printed, and what is read aloud of it.
const SAID: &str = "return one('[data-unprinted]') === null ? '' : one('[data-unprinted]').textContent";
const HEARD: &str = "return one('[role=status]').textContent";

const CODES: &str =
    "window.codes = []; document.addEventListener('award-error', (event) => window.codes.push(event.detail.code));";

fn host(head: &str) -> String {
    format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>t</title>\
         <link rel=icon href=data:,>{head}<script type=module src=award-calculator.js></script>\
         <award-calculator loading=eager></award-calculator>"
    )
}

async fn at_a_result(page: &PageDriver, site: &Site) -> Result<()> {
    page.open_at(&site.url("host.html")).await?;
    to_the_result(page, &PARK).await?;
    page.run(CODES, vec![]).await?;
    Ok(())
}

/// The sentence names ways on, is read aloud, and the page hears a code.
async fn is_told(page: &PageDriver, words: &[&str]) -> Result<()> {
    page.until("the visitor told", &format!("return (() => {{ {SAID} }})() !== ''")).await?;
    let said = page.text(SAID).await?;
    for word in words {
        ensure!(said.contains(word), "{word} is not in: {said}");
    }
    let heard = page.text(HEARD).await?;
    ensure!(heard.contains(said.trim()), "read aloud is: {heard}");
    ensure!(page.text("return window.codes.join()").await? == "print", "the page hears of it once");
    let near = "const print = (one('[data-action=print]') || one('.award-save')).getBoundingClientRect();
        const said = one('[data-unprinted]').getBoundingClientRect();
        return said.height > 0 && said.top >= print.bottom && said.top - print.bottom < 300";
    page.until("the sentence near the button", near).await
}

#[test]
fn printing_asks_for_nothing_and_works_without_network() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        in_browser(engine, "print-offline", async |page| {
            let site = Site::start()?.page("host.html", &host(""));
            at_a_result(page, &site).await?;
            page.run(PRINTER, vec![]).await?;
            page.run("meet((view) => { view.print = printer(view); })", vec![]).await?;
            site.asked();
            page.run("one('[data-action=print]').click()", vec![]).await?;
            page.until("paper", "return typeof window.printed === 'object'").await?;
            ensure!(site.asked().is_empty(), "printing asked for something");
            drop(site);
            page.run("window.printed = undefined; host.print()", vec![]).await?;
            page.until("paper without network", "return typeof window.printed === 'object'").await?;
            let paper = page.run("return window.printed", vec![]).await?;
            ensure!(paper["mode"] == "CSS1Compat", "not in quirks mode: {paper}");
            ensure!(paper["background"] == "rgb(255, 255, 255)" && paper["table"] == "collapse", "unstyled: {paper}");
            ensure!(page.text(SAID).await?.is_empty(), "nothing is said where printing works");
            page.until("the frame gone", "return one('iframe') === null").await
        })?;
    }
    Ok(())
}

#[test]
fn where_print_does_nothing_or_throws_the_visitor_is_told() -> Result<()> {
    for (name, print) in [("nothing", "() => {}"), ("throws", "() => { throw new Error('no'); }")] {
        in_browser(Engine::Chromium, "print-nothing", async |page| {
            let source = format!("window.print = {print};");
            page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
            let site = Site::start()?.page("host.html", &host(""));
            at_a_result(page, &site).await?;
            page.run("host.print()", vec![]).await?;
            is_told(page, &["复制文字", "存图片", "浏览器"]).await?;
            ensure!(page.press("back").await? == "review", "{name}: the way back leads to the review");
            ensure!(page.text(SAID).await?.is_empty(), "{name}: nothing is said any more");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_sentence_speaks_the_language_of_the_page() -> Result<()> {
    in_browser(Engine::Firefox, "print-english", async |page| {
        let site = Site::start()?.page("host.html", &host(""));
        at_a_result(page, &site).await?;
        page.run(PRINTER, vec![]).await?;
        page.run("meet((view) => { view.print = () => {}; }); host.locale = 'en'", vec![]).await?;
        page.until("English", "return one('.award-calculator').lang === 'en'").await?;
        page.run("one('[data-action=print]').click()", vec![]).await?;
        is_told(page, &["Copy as text", "browser"]).await
    })
}

#[test]
fn in_a_sandboxed_frame_that_may_not_print_the_visitor_is_told() -> Result<()> {
    for sandbox in ["allow-scripts", "allow-scripts allow-same-origin"] {
        in_browser(Engine::Chromium, "print-sandbox", async |page| {
            let around = format!(
                "<!doctype html><title>t</title><link rel=icon href=data:,>
                 <iframe width=390 height=800 src='embed.html#id=door' sandbox='{sandbox}'></iframe>"
            );
            let site = Site::start()?.page("host.html", &around);
            page.open_at(&site.url("host.html")).await?;
            page.enter_frame().await?;
            to_the_result(page, &PARK).await?;
            page.run(CODES, vec![]).await?;
            page.press_inside("print").await?;
            is_told(page, &["复制文字", "存图片", "单独"]).await?;
            page.press_inside("picture").await?;
            page.until("the picture", crate::picture::DRAWN).await?;
            ensure!(
                page.count("[data-action=download]").await? == 0,
                "a download is not offered where it may do nothing"
            );
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn in_wechat_the_visitor_is_told_how_to_leave_it() -> Result<()> {
    in_browser(Engine::Chromium, "print-wechat", async |page| {
        let agent = "Mozilla/5.0 (Linux; Android 13; P) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
            Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560";
        page.tell("Network.setUserAgentOverride", json!({ "userAgent": agent })).await?;
        page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": "window.print = () => {};" })).await?;
        let site = Site::start()?.page("host.html", &host(""));
        at_a_result(page, &site).await?;
        ensure!(page.count("[data-action=print]").await? == 0, "what does nothing is not offered");
        page.run("host.print()", vec![]).await?;
        is_told(page, &["微信", "右上角“···”", "在浏览器打开", "复制文字", "存图片"]).await
    })
}
