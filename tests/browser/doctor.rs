//! The doctor: for each thing that can stand in the way, it names that thing and no other.

use anyhow::{Context, Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::site::{Fault, Site};

const SCRIPT: &str = "<script type=module src=award-calculator.js></script>";
const ELEMENT: &str = "<award-calculator data-doctor loading=eager></award-calculator>";

/// What is wrong with the page.
struct Case {
    name: &'static str,
    body: String,
    policy: &'static str,
    fault: Option<(&'static str, Fault)>,
    /// Each of these is said.
    said: &'static [&'static str],
    /// How many are to be mended, and how many are hints.
    count: (usize, usize),
}

fn case(name: &'static str, said: &'static [&'static str], count: (usize, usize)) -> Case {
    Case { name, body: format!("{SCRIPT}{ELEMENT}"), policy: "", fault: None, said, count }
}

fn cases() -> Vec<Case> {
    let faulty = |name, file, fault, said, count| Case { fault: Some((file, fault)), ..case(name, said, count) };
    let strict = |name, policy, said, count| Case { policy, ..case(name, said, count) };
    let odd = |name, body: &str, said, count| Case { body: body.to_owned(), ..case(name, said, count) };
    vec![
        case("nothing", &["没有发现问题", "ready"], (0, 0)),
        strict(
            "a strict policy",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
            &["没有发现问题"],
            (0, 0),
        ),
        strict("no keyword", "script-src 'self'", &["'wasm-unsafe-eval'", "ready"], (0, 1)),
        strict(
            "nothing may be fetched",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
            &["connect-src", "error"],
            (4, 0),
        ),
        strict(
            "no style allowed",
            "script-src 'self' 'wasm-unsafe-eval'; style-src 'none'",
            &["样式文件没有起作用"],
            (1, 0),
        ),
        faulty(
            "the module is missing",
            "award_calculator_bg.wasm",
            Fault::Missing,
            &["没有取到 award_calculator_bg.wasm（404）"],
            (1, 0),
        ),
        faulty(
            "the glue is missing",
            "award_calculator.js",
            Fault::Missing,
            &["没有取到 award_calculator.js（404）"],
            (1, 0),
        ),
        faulty(
            "the stylesheet is missing",
            "award-calculator.css",
            Fault::Missing,
            &["没有取到 award-calculator.css（404）"],
            (2, 0),
        ),
        faulty(
            "the module has another type",
            "award_calculator_bg.wasm",
            Fault::Type("application/octet-stream"),
            &["application/octet-stream", "application/wasm"],
            (0, 1),
        ),
        faulty(
            "the glue has another type",
            "award_calculator.js",
            Fault::Type("text/plain"),
            &["award_calculator.js 说成“text/plain”", "text/javascript"],
            (1, 0),
        ),
        faulty(
            "the glue is said to be in GBK",
            "award_calculator.js",
            Fault::Type("text/javascript; charset=gbk"),
            &["award_calculator.js 是 gbk 编码"],
            (1, 0),
        ),
        faulty(
            "a page stands for the module",
            "award_calculator_bg.wasm",
            Fault::Instead("<!doctype html>login"),
            &["没有取到 award_calculator_bg.wasm"],
            (1, 0),
        ),
        odd("too narrow", &format!("{SCRIPT}<div class=narrow>{ELEMENT}</div>"), &["只有 200 像素宽"], (1, 0)),
        odd("cut off", &format!("{SCRIPT}<div class=cut>{ELEMENT}</div>"), &["<div class=\"cut\"> 限定了高度"], (1, 0)),
        odd("not shown", &format!("{SCRIPT}<div hidden>{ELEMENT}</div>"), &["没有显示出来"], (0, 1)),
        odd("scaled", &format!("{SCRIPT}<div class=scaled>{ELEMENT}</div>"), &["缩放到了 0.50 倍"], (1, 0)),
        odd(
            "twice",
            &format!("{SCRIPT}<script type=module src='award-calculator.js?old'></script>{ELEMENT}"),
            &["不止一份脚本", "?old"],
            (1, 0),
        ),
        odd(
            "no module",
            &format!("<script src=award-calculator.js></script><script src=doctor.js defer></script>{ELEMENT}"),
            &["脚本没有运行", "type=\"module\""],
            (1, 0),
        ),
        odd(
            "no element",
            "<p>p</p><script type=module src=award-calculator.js></script><script src=doctor.js defer></script>",
            &["没有 <award-calculator>"],
            (1, 0),
        ),
        odd(
            "in English",
            &format!("{SCRIPT}<div class=narrow>{}</div>", ELEMENT.replace("data-doctor", "data-doctor locale=en")),
            &["only 200 px wide"],
            (1, 0),
        ),
    ]
}

#[test]
fn names_what_stands_in_the_way_and_nothing_else() -> Result<()> {
    in_browser(Engine::Chromium, "doctor", async |page| {
        for case in cases() {
            examine(page, &case).await.with_context(|| case.name)?;
        }
        Ok(())
    })
}

async fn examine(page: &crate::walk::Walk, case: &Case) -> Result<()> {
    let head = "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>t</title>\
                <link rel=icon href=data:,><link rel=stylesheet href=host.css>";
    let css = ".narrow { width: 200px } .cut { height: 300px; overflow: hidden } .scaled { transform: scale(.5) }";
    let site = Site::start()?.page("host.html", &format!("{head}{}", case.body)).page("host.css", css);
    let site =
        if case.policy.is_empty() { site } else { site.header("host.html", "Content-Security-Policy", case.policy) };
    let site = match &case.fault {
        Some((file, fault)) => site.fault(file, fault.clone()),
        None => site,
    };
    page.open_at(&site.url("host.html")).await?;
    page.until_within(30, "the doctor", "return document.getElementById('award-doctor') !== null").await?;
    let told = page.text("return document.getElementById('award-doctor').shadowRoot.textContent").await?;
    for words in case.said {
        ensure!(told.contains(words), "{words} is not said: {told}");
    }
    let count =
        (told.matches("要处理：").count() + told.matches("to be mended：").count(), told.matches("提示：").count());
    ensure!(count == case.count, "{count:?} are said, not {:?}: {told}", case.count);
    Ok(())
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
