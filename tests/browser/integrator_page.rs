//! The integrator's page: what it gives for each way works in a page of another server, under the very policy that it
//! gives along; and the page itself speaks two languages, previews both pages, and says when nothing was copied.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::content_security_policy::{WATCH, violated};
use crate::page_driver::{BEGUN, PageDriver};
use crate::site::Site;

const ACCENT: &str = "#7a1f3d";

/// Chooses a way, an accent and a link; gives what is in the boxes.
async fn boxes(page: &PageDriver, way: &str) -> Result<BTreeMap<String, String>> {
    let choose = "const { elements } = document.getElementById('options');
        elements.way.value = arguments[0];
        elements.accent.value = arguments[1];
        elements.share.checked = true;
        elements.apply.value = '申报“通知”'; elements.link.value = 'https://www.example.gov.cn/?a=1&b=2';
        document.querySelector('[name=threshold]').value = '30';
        elements.way[0].dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(choose, vec![json!(way), json!(ACCENT)]).await?;
    page.until(way, &format!("return document.getElementById('code').dataset.way === '{way}'")).await?;
    let read =
        "return Array.from(document.querySelectorAll('[data-box]'), (field) => [field.dataset.box, field.value])";
    Ok(serde_json::from_value::<Vec<(String, String)>>(page.run(read, vec![]).await?)?.into_iter().collect())
}

/// A page of another server with what the boxes say, under their policy.
fn host(boxes: &BTreeMap<String, String>) -> Result<Site> {
    let said = |name: &str| boxes.get(name).with_context(|| format!("no box {name}"));
    // What a bundler makes of the line for the page's own script.
    let bundle = match boxes.get("script") {
        Some(line) if line == "import \"award-calculator/define\";" => "<script type=module src=define.js></script>",
        Some(line) => anyhow::bail!("{line}"),
        None => "",
    };
    let style = boxes.get("style").map_or("", |_| "<link rel=stylesheet href=own.css>");
    let html = format!(
        "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,><script src=watch.js></script>\
         {style}{bundle}{}",
        said("page")?
    );
    let policy = format!("{}; img-src data:", said("policy")?);
    let site = Site::start()?.page("host.html", &html).page("watch.js", WATCH);
    let site = site.page("own.css", boxes.get("style").map_or("", String::as_str));
    Ok(site.header("host.html", "Content-Security-Policy", &policy))
}

async fn works(page: &PageDriver, way: &str) -> Result<()> {
    let folder = Site::start()?.header("*", "Access-Control-Allow-Origin", "*");
    page.open_at(&folder.url("hosts/index.html?lang=zh")).await?;
    page.until("the element", "return customElements.get('award-calculator') !== undefined").await?;
    let version = page.text("return document.createElement('award-calculator').version").await?;
    let folder = folder.folder(&format!("award-calculator@{version}/"));
    let boxes = boxes(page, way).await?;
    ensure!(
        !boxes.values().any(|text| text.contains("<style") || text.contains(" style=")),
        "inline styles: {boxes:?}"
    );
    let host = host(&boxes)?;
    page.open_at(&host.url("host.html")).await?;
    if way == "frame" {
        page.enter_frame().await?;
    }
    page.until("the first question", BEGUN).await?;
    page.leave_frame().await?;
    let violated = violated(page).await?;
    ensure!(violated.is_empty(), "{violated:?} under {:?}", boxes.get("policy"));
    if way != "frame" {
        let accent = page.text("return getComputedStyle(host).getPropertyValue('--award-accent').trim()").await?;
        ensure!(accent == ACCENT, "the accent is {accent}");
        let rest = "return host.share && JSON.parse(host.parameters).hangzhou_share_threshold.value === '30' && \
            host.querySelector('[slot=apply]').href.endsWith('?a=1&b=2')";
        ensure!(page.run(rest, vec![]).await? == json!(true), "what was chosen counts");
    }
    if ["element", "preload", "cdn", "integrity"].contains(&way) {
        ensure!(!folder.asked().is_empty(), "nothing was asked of the folder");
    }
    Ok(())
}

#[test]
fn the_code_of_every_way_works_under_the_policy_given_along() -> Result<()> {
    in_browser(Engine::Chromium, "integrator-ways", async |page| {
        for way in ["element", "preload", "single", "frame", "npm", "cdn", "integrity"] {
            works(page, way).await.with_context(|| way.to_owned())?;
        }
        Ok(())
    })
}

#[test]
fn it_knows_its_own_address_and_speaks_two_languages() -> Result<()> {
    in_browser(Engine::Chromium, "integrator-language", async |page| {
        let site = Site::start()?;
        page.open_at(&site.url("hosts/index.html?lang=en")).await?;
        let heading = "return document.querySelector('h1').textContent";
        page.until(
            "English",
            "return document.querySelector('h1').textContent === 'Put the calculator into your page'",
        )
        .await?;
        let chinese = "return Array.from(document.querySelectorAll('.top p:not(.languages), label span, legend, h2, .note'))
            .filter((node) => /[\\u4e00-\\u9fff]/.test(node.textContent) && !/^“.*” in /.test(node.textContent)).length";
        ensure!(page.run(chinese, vec![]).await? == json!(0), "something is left in Chinese");
        let folder = page.text("return document.getElementById('options').elements.folder.value").await?;
        ensure!(folder == site.url(""), "the folder is {folder}");
        page.until("code", "return document.getElementById('code').dataset.way === 'element'").await?;
        page.run("document.querySelector('[data-language=zh-CN]').click()", vec![]).await?;
        ensure!(page.text(heading).await? == "把测算放进您的网页", "Chinese again");
        let kept = "return localStorage.length + sessionStorage.length + document.cookie.length";
        ensure!(page.run(kept, vec![]).await? == json!(0), "something is remembered");
        page.fits().await
    })
}

#[test]
fn another_address_of_the_folder_counts_in_every_line() -> Result<()> {
    in_browser(Engine::Chromium, "integrator-folder", async |page| {
        page.open("hosts/index.html?lang=zh").await?;
        for folder in ["/one/", "https://cdn.example.com/two/"] {
            page.run("document.getElementById('options').elements.folder.value = arguments[0]", vec![json!(folder)])
                .await?;
            for way in ["element", "preload", "single", "frame", "cdn", "integrity"] {
                let code = boxes(page, way).await?;
                let folder =
                    if way == "cdn" { folder.trim_end_matches('/').to_owned() + "@" } else { folder.to_owned() };
                let lines = code["page"].lines().filter(|line| line.contains("src=") || line.contains("href="));
                let foreign: Vec<_> = lines.filter(|line| !line.contains(&folder) && !line.contains("slot=")).collect();
                ensure!(foreign.is_empty(), "{way} in {folder}: {foreign:?}");
                let doctor = page.text("return document.querySelector('#doctor code').textContent").await?;
                ensure!(
                    doctor.starts_with(&format!("<script src=\"{folder}")) && doctor.contains("/doctor.js"),
                    "{doctor}"
                );
                let origin = code["policy"].contains("https://cdn.example.com");
                ensure!(origin == folder.starts_with("https:"), "{way} in {folder}: {}", code["policy"]);
            }
        }
        Ok(())
    })
}

#[test]
fn it_previews_the_result_and_keeps_the_focus_where_it_was() -> Result<()> {
    in_browser(Engine::Chromium, "integrator-result", async |page| {
        page.open("hosts/index.html?lang=zh").await?;
        page.until("code", "return document.getElementById('code').dataset.way === 'element'").await?;
        page.run("const result = document.querySelector('[value=result]'); result.focus(); result.click()", vec![])
            .await?;
        page.until("the result", "return one('[data-page=result]') !== null").await?;
        page.until("the focus", "return document.activeElement.value === 'result'").await?;
        page.screenshot("integrator-result").await
    })
}

#[test]
fn a_copy_that_fails_is_said() -> Result<()> {
    in_browser(Engine::Chromium, "integrator-copy", async |page| {
        page.open("hosts/index.html?lang=zh").await?;
        page.until("code", "return document.getElementById('code').dataset.way === 'element'").await?;
        let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
            document.execCommand = () => false; document.querySelector('.box button').click()";
        page.run(refuse, vec![]).await?;
        page.until("said", "return document.querySelector('.told').textContent.startsWith('没能复制')").await?;
        page.until(
            "selected",
            "const field = document.querySelector('.box textarea'); return field.selectionEnd === field.value.length",
        )
        .await
    })
}

#[test]
fn a_share_link_that_misses_what_is_chosen_is_told_until_the_page_has_an_address() -> Result<()> {
    in_browser(Engine::Chromium, "integrator-share", async |page| {
        page.open("hosts/index.html?lang=en").await?;
        let note = "return document.getElementById('share-note').textContent";
        for way in ["element", "preload", "single", "integrity", "frame"] {
            boxes(page, way).await?;
            let told = page.text(note).await?;
            ensure!(told.contains("the numbers") && !told.contains("English"), "{way}: {told}");
            ensure!(
                told.contains("call for") != (way == "frame") && told.contains("server") == (way == "frame"),
                "{told}"
            );
        }
        page.run("document.getElementById('options').elements.locale.value = 'en'", vec![]).await?;
        boxes(page, "element").await?;
        ensure!(page.text(note).await?.contains("English"), "the language is told, too");
        for way in ["npm", "cdn"] {
            boxes(page, way).await?;
            ensure!(page.text(note).await?.is_empty(), "{way} leads to the page itself");
        }
        let address = "https://www.example.gov.cn/page";
        page.run("document.getElementById('options').elements.page.value = arguments[0]", vec![json!(address)]).await?;
        let code = boxes(page, "element").await?;
        ensure!(code["page"].contains(&format!(" share-url=\"{address}\"")), "{}", code["page"]);
        ensure!(page.text(note).await?.is_empty(), "the link leads to the page");
        Ok(())
    })
}

#[test]
fn code_for_frameworks_has_all_that_is_chosen_and_listens_in_strict_types() -> Result<()> {
    in_browser(Engine::Chromium, "integrator-frameworks", async |page| {
        page.open("hosts/index.html?lang=en").await?;
        page.run("document.getElementById('options').elements.locale.value = 'en'", vec![]).await?;
        let code = boxes(page, "npm").await?;
        for name in ["react", "vue"] {
            let text = &code[name];
            for part in [
                "({ currentTarget }) => console.log(currentTarget.report)",
                "slot=\"apply\"",
                "?a=1&amp;b=2",
                "<p>The calculator",
            ] {
                ensure!(text.contains(part), "{part} is not in {text}");
            }
        }
        ensure!(code["react"].starts_with("// With server rendering (Next)"), "{}", code["react"]);
        ensure!(
            page.run("return document.getElementById('doctor').hidden", vec![]).await? == json!(true),
            "no such file"
        );
        Ok(())
    })
}

#[test]
fn opened_from_the_disk_it_asks_for_a_server() -> Result<()> {
    in_browser(Engine::Chromium, "integrator-disk", async |page| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/hosts/index.html").canonicalize()?;
        page.go(&format!("file://{}", file.display())).await?;
        let shown = "const said = document.getElementById('without-scripts'); return said !== null && said.clientHeight > 20 \
            && said.textContent.includes('从服务器打开') && said.textContent.includes('from a server')";
        page.until("a sentence in both languages", shown).await?;
        page.screenshot("integrator-disk").await?;
        page.open("hosts/index.html").await?;
        page.until("no sentence", "return document.getElementById('without-scripts') === null").await
    })
}
