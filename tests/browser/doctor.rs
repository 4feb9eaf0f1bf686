//! The doctor: for each thing that can stand in the way, it names that thing and no other.

use anyhow::{Context, Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::doctor_cases::{Case, ELEMENT, FILES, POLICIES, SCRIPT, SCRIPTS};
use crate::doctor_markup::MARKUP;
use crate::page_driver::PageDriver;
use crate::site::{Fault, Site};

/// Examines every page of a list; tells of all that are not as they should be.
fn examine_all(name: &str, cases: &[Case]) -> Result<()> {
    in_browser(Engine::Chromium, name, async |page| {
        let mut wrong = Vec::new();
        for case in cases {
            if let Err(error) = examine(page, case).await {
                wrong.push(format!("{}: {error:#}", case.name));
            }
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
}

#[test]
fn names_what_is_wrong_with_the_script_and_nothing_else() -> Result<()> {
    examine_all("doctor-scripts", SCRIPTS)
}

#[test]
fn names_the_file_that_is_wrong_and_nothing_else() -> Result<()> {
    examine_all("doctor-files", FILES)
}

#[test]
fn names_the_policy_in_the_way_and_how_it_should_read() -> Result<()> {
    examine_all("doctor-policies", POLICIES)
}

#[test]
fn names_what_is_wrong_with_the_tag_and_its_place() -> Result<()> {
    examine_all("doctor-markup", MARKUP)
}

async fn examine(page: &PageDriver, case: &Case) -> Result<()> {
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
async fn told(page: &PageDriver) -> Result<(String, (usize, usize))> {
    let done =
        "const sheet = document.getElementById('award-doctor'); return sheet !== null && sheet.dataset.done === 'true'";
    page.until_within(30, "the doctor", done).await?;
    ensure!(page.run("return document.querySelectorAll('#award-doctor').length", vec![]).await? == 1, "two sheets");
    let told = page.text("return document.getElementById('award-doctor').shadowRoot.textContent").await?;
    let mended = told.matches("要处理：").count() + told.matches("to be mended: ").count();
    let hints = told.matches("提示：").count() + told.matches("hint: ").count();
    Ok((told, (mended, hints)))
}

/// What the sheet says so far, or nothing.
const SAID_SO_FAR: &str =
    "const sheet = document.getElementById('award-doctor'); const said = sheet ? sheet.shadowRoot.textContent : '';";

/// Two seconds after the doctor has come, the first finding stands on the page.
async fn is_prompt(page: &PageDriver, words: &str) -> Result<()> {
    page.until(words, &format!("{SAID_SO_FAR} return said.includes('{words}')")).await?;
    let since = "return performance.now() - performance.getEntriesByName(new URL('doctor.js', location.href).href)[0].responseEnd";
    let waited = page.run(since, vec![]).await?.as_f64().unwrap_or(f64::INFINITY);
    ensure!(waited < 2000.0, "{words} is said after {waited} ms");
    Ok(())
}

const EMPTY: &str = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>";
const DOCTOR: &str = "<script src=doctor.js async></script>";

#[test]
fn a_wrong_path_is_told_within_two_seconds() -> Result<()> {
    in_browser(Engine::Chromium, "doctor-prompt", async |page| {
        let body = format!("{EMPTY}{DOCTOR}<script type=module src=/wrong/award-calculator.js></script>{ELEMENT}");
        let site = Site::start()?.page("host.html", &body);
        page.open_at(&site.url("host.html")).await?;
        is_prompt(page, "/wrong/award-calculator.js（404）").await
    })
}

#[test]
fn a_script_that_does_not_come_is_named_while_it_is_waited_for() -> Result<()> {
    in_browser(Engine::Chromium, "doctor-late", async |page| {
        let site = Site::start()?.page("host.html", &format!("{EMPTY}{ELEMENT}"));
        let site = site.fault("award-calculator.js", Fault::Late);
        page.open_at(&site.url("host.html")).await?;
        // Put in later: a page with a module that does not come is not loaded, for the driver.
        let put = "for (const [src, type] of [['award-calculator.js', 'module'], ['doctor.js', '']])
            document.head.append(Object.assign(document.createElement('script'), { src, type }))";
        page.run(put, vec![]).await?;
        is_prompt(page, "正在等：/award-calculator.js").await?;
        site.mend();
        page.until("healthy", &format!("{SAID_SO_FAR} return said.includes('没有发现问题') && said.includes('ready')"))
            .await
    })
}

#[test]
fn files_of_another_release_are_named() -> Result<()> {
    in_browser(Engine::Chromium, "doctor-release", async |page| {
        let site = Site::start()?;
        page.open_at(&site.url("award-calculator.js")).await?;
        let script = page.text("return document.body.textContent").await?;
        let (_, rest) = script.split_once("?v=").context("no release")?;
        let release: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let site = site.page("award-calculator.js", &script.replace(&release, "0000000000"));
        let site = site.page("host.html", &format!("{EMPTY}{SCRIPT}{ELEMENT}"));
        page.open_at(&site.url("host.html")).await?;
        let (told, count) = told(page).await?;
        for words in [
            "脚本和 doctor.js 不是同一次",
            "award_calculator.js 和脚本",
            "award_calculator_bg.wasm 和脚本",
            "award_calculator_late.wasm 和脚本",
        ] {
            ensure!(told.contains(words), "{words} is not said: {told}");
        }
        ensure!(count == (4, 0), "{told}");
        Ok(())
    })
}

#[test]
fn another_server_that_does_not_let_the_page_read_is_told() -> Result<()> {
    in_browser(Engine::Chromium, "doctor-cors", async |page| {
        let other = Site::start()?;
        let script = format!("<script type=module src={}></script>", other.url("award-calculator.js"));
        let site = Site::start()?.page("host.html", &format!("{EMPTY}{DOCTOR}{script}{ELEMENT}"));
        page.open_at(&site.url("host.html")).await?;
        let (said, count) = told(page).await?;
        ensure!(said.contains("CORS") && said.contains(&other.url("award-calculator.js")) && count == (1, 0), "{said}");
        let other = other.header("*", "Access-Control-Allow-Origin", "*");
        page.open_at(&site.url("host.html")).await?;
        let (said, count) = told(page).await?;
        ensure!(count == (0, 0), "{said}");
        drop(other);
        Ok(())
    })
}

#[test]
fn a_policy_that_only_reports_is_not_in_the_way() -> Result<()> {
    in_browser(Engine::Chromium, "doctor-report", async |page| {
        let site = Site::start()?.page("host.html", &format!("{EMPTY}{SCRIPT}{ELEMENT}"));
        let site = site.header("host.html", "Content-Security-Policy-Report-Only", "default-src 'none'");
        page.open_at(&site.url("host.html")).await?;
        let (said, count) = told(page).await?;
        ensure!(count == (0, 0), "{said}");
        Ok(())
    })
}

#[test]
fn the_state_that_is_shown_is_the_latest() -> Result<()> {
    in_browser(Engine::Chromium, "doctor-state", async |page| {
        let site = Site::start()?.page("host.html", &format!("{EMPTY}{SCRIPT}{ELEMENT}"));
        page.open_at(&site.url("host.html")).await?;
        let (said, _) = told(page).await?;
        ensure!(said.contains("测算的状态：ready"), "{said}");
        page.run("host.destroy()", vec![]).await?;
        page.until(
            "the state",
            &format!("{SAID_SO_FAR} return said.includes('测算的状态：' + host.state) && !said.includes('ready')"),
        )
        .await
    })
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
