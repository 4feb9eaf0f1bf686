//! The doctor: for each thing that can stand in the way, it names that thing and no other.

use anyhow::{Context, Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::site::{Fault, Site};

/// `{}` in what follows.
const SCRIPT: &str = "<script type=module src=award-calculator.js></script>";
/// `[]` in what follows.
const ELEMENT: &str = "<award-calculator data-doctor loading=eager></award-calculator>";
const USUAL: &str = "{}[]";

/// What is wrong with the page.
struct Case {
    name: &'static str,
    body: &'static str,
    policy: &'static str,
    fault: Option<(&'static str, Fault)>,
    /// Each of these is said.
    said: &'static [&'static str],
    /// How many are to be mended, and how many are hints.
    count: (usize, usize),
}

type Said = &'static [&'static str];

const fn body(name: &'static str, body: &'static str, said: Said, count: (usize, usize)) -> Case {
    Case { name, body, policy: "", fault: None, said, count }
}

const fn policy(name: &'static str, policy: &'static str, said: Said, count: (usize, usize)) -> Case {
    Case { name, body: USUAL, policy, fault: None, said, count }
}

const fn fault(name: &'static str, file: &'static str, fault: Fault, said: Said, count: (usize, usize)) -> Case {
    Case { name, body: USUAL, policy: "", fault: Some((file, fault)), said, count }
}

static CASES: &[Case] = &[
    body("nothing", USUAL, &["没有发现问题", "ready"], (0, 0)),
    policy(
        "a strict policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
        &["没有发现问题"],
        (0, 0),
    ),
    policy("no keyword", "script-src 'self'", &["'wasm-unsafe-eval'", "ready"], (0, 1)),
    policy(
        "nothing may be fetched",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
        &["connect-src", "error"],
        (4, 0),
    ),
    policy(
        "no style allowed",
        "script-src 'self' 'wasm-unsafe-eval'; style-src 'none'",
        &["样式文件没有起作用"],
        (1, 0),
    ),
    fault(
        "no module",
        "award_calculator_bg.wasm",
        Fault::Missing,
        &["没有取到 award_calculator_bg.wasm（404）"],
        (1, 0),
    ),
    fault("no glue", "award_calculator.js", Fault::Missing, &["没有取到 award_calculator.js（404）"], (1, 0)),
    fault("no stylesheet", "award-calculator.css", Fault::Missing, &["没有取到 award-calculator.css（404）"], (2, 0)),
    fault(
        "a module of another type",
        "award_calculator_bg.wasm",
        Fault::Type("application/octet-stream"),
        &["application/octet-stream", "application/wasm"],
        (0, 1),
    ),
    fault(
        "glue of another type",
        "award_calculator.js",
        Fault::Type("text/plain"),
        &["award_calculator.js 说成“text/plain”", "text/javascript"],
        (1, 0),
    ),
    fault(
        "glue said to be in GBK",
        "award_calculator.js",
        Fault::Type("text/javascript; charset=gbk"),
        &["award_calculator.js 是 gbk 编码"],
        (1, 0),
    ),
    fault(
        "a page for the module",
        "award_calculator_bg.wasm",
        Fault::Instead("<!doctype html>login"),
        &["没有取到 award_calculator_bg.wasm"],
        (1, 0),
    ),
    body("too narrow", "{}<div class=narrow>[]</div>", &["只有 200 像素宽"], (1, 0)),
    body("cut off", "{}<div class=cut>[]</div>", &["<div class=\"cut\"> 限定了高度"], (1, 0)),
    body("not shown", "{}<div hidden>[]</div>", &["没有显示出来"], (0, 1)),
    body("scaled", "{}<div class=scaled>[]</div>", &["缩放到了 0.50 倍"], (1, 0)),
    body("twice", "{}<script type=module src='award-calculator.js?old'></script>[]", &["不止一份脚本", "?old"], (1, 0)),
    body(
        "lines of an earlier release",
        "<link rel=preload as=style crossorigin href='award-calculator.css?v=0'>\
         <link rel=modulepreload href='award-calculator.first.zh-CN.js'><link rel=preload as=style href=host.css>{}[]",
        &["award-calculator.css 是另一次", "award-calculator.first.zh-CN.js 是另一次"],
        (0, 2),
    ),
    body(
        "not as a module",
        "<script src=award-calculator.js></script><script src=doctor.js defer></script>[]",
        &["脚本没有运行", "type=\"module\""],
        (1, 0),
    ),
    body("no element", "<p>p</p>{}<script src=doctor.js defer></script>", &["没有 <award-calculator>"], (1, 0)),
    body(
        "in English",
        "{}<div class=narrow><award-calculator data-doctor locale=en></award-calculator></div>",
        &["only 200 px wide"],
        (1, 0),
    ),
];

#[test]
fn names_what_stands_in_the_way_and_nothing_else() -> Result<()> {
    in_browser(Engine::Chromium, "doctor", async |page| {
        for case in CASES {
            examine(page, case).await.with_context(|| case.name)?;
        }
        Ok(())
    })
}

async fn examine(page: &crate::page_driver::PageDriver, case: &Case) -> Result<()> {
    let head = "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>t</title>\
                <link rel=icon href=data:,><link rel=stylesheet href=host.css>";
    let body = case.body.replace("{}", SCRIPT).replace("[]", ELEMENT);
    let css = ".narrow { width: 200px } .cut { height: 300px; overflow: hidden } .scaled { transform: scale(.5) }";
    let site = Site::start()?.page("host.html", &format!("{head}{body}")).page("host.css", css);
    let site =
        if case.policy.is_empty() { site } else { site.header("host.html", "Content-Security-Policy", case.policy) };
    let site = match &case.fault {
        Some((file, fault)) => site.fault(file, fault.clone()),
        None => site,
    };
    page.open_at(&site.url("host.html")).await?;
    let (told, count) = told(page).await?;
    for words in case.said {
        ensure!(told.contains(words), "{words} is not said: {told}");
    }
    ensure!(count == case.count, "{count:?} are said, not {:?}: {told}", case.count);
    Ok(())
}

/// What the doctor says: the words, how many are to be mended, and how many are hints.
async fn told(page: &crate::page_driver::PageDriver) -> Result<(String, (usize, usize))> {
    page.until_within(30, "the doctor", "return document.getElementById('award-doctor') !== null").await?;
    let told = page.text("return document.getElementById('award-doctor').shadowRoot.textContent").await?;
    let mended = told.matches("要处理：").count() + told.matches("to be mended：").count();
    let hints = told.matches("提示：").count();
    Ok((told, (mended, hints)))
}

#[test]
fn lines_of_this_release_are_fine() -> Result<()> {
    in_browser(Engine::Chromium, "preloads", async |page| {
        page.begin("hosts/preload.html").await?;
        page.run("host.setAttribute('data-doctor', ''); host.parentNode.append(host)", vec![]).await?;
        let (told, count) = told(page).await?;
        ensure!(count == (0, 0), "{told}");
        Ok(())
    })
}

#[test]
fn nobody_who_did_not_ask_pays_for_it() -> Result<()> {
    in_browser(Engine::Chromium, "no-doctor", async |page| {
        let site = Site::start()?;
        page.open_at(&site.url("hosts/plain.html")).await?;
        page.until("ready", crate::element::READY).await?;
        ensure!(!site.asked().iter().any(|name| name.contains("doctor")), "the doctor was fetched");
        Ok(())
    })
}
