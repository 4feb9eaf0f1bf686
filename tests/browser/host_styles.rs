//! Styles of the page, whatever they are and wherever they are set: inside, nothing changes its look. What a page is
//! offered on purpose still arrives.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::browser::{Engine, in_browser};
use crate::element::nothing_constructed;
use crate::page_driver::{BEGUN, PageDriver};
use crate::site::{Fault, Site};

const PAGE: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content='width=device-width'>\
    <link rel=icon href=data:,><title>t</title><script type=module src=award-calculator.js></script>\
    <body><main><award-calculator loading=eager></award-calculator></main>";

/// One declaration for each inherited property that a page may set.
const INHERITED: &str = "border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: red; color: red; \
    cursor: crosshair; empty-cells: hide; font: italic small-caps 900 expanded 40px/3 fantasy; font-feature-settings: 'zero'; \
    font-kerning: none; font-synthesis: none; font-variation-settings: 'wght' 900; font-variant-east-asian: full-width; \
    font-variant-numeric: oldstyle-nums; font-optical-sizing: none; font-palette: dark; hanging-punctuation: first; hyphens: auto; \
    image-rendering: pixelated; letter-spacing: 3px; line-break: anywhere; list-style: square inside; orphans: 9; overflow-wrap: anywhere; \
    quotes: '<' '>'; tab-size: 20; text-align: right; text-align-last: center; text-emphasis: dot red; text-indent: 2em; \
    text-justify: inter-character; text-rendering: geometricPrecision; text-shadow: 2px 2px red; text-transform: uppercase; \
    text-underline-position: under; text-wrap: nowrap; white-space: nowrap; widows: 9; word-break: break-all; word-spacing: 20px; \
    accent-color: red; color-scheme: dark; forced-color-adjust: none; print-color-adjust: exact; ruby-position: under; \
    fill: red; stroke: red; stroke-width: 9; text-anchor: end; paint-order: stroke; clip-rule: evenodd; fill-rule: evenodd; \
    user-select: none; -webkit-user-select: none; -webkit-text-fill-color: red; -webkit-text-stroke: 2px red; -webkit-text-security: disc; \
    -webkit-font-smoothing: antialiased; -webkit-tap-highlight-color: red; -webkit-touch-callout: none; text-spacing-trim: space-all; \
    -webkit-rtl-ordering: visual; -webkit-line-break: loose; -webkit-nbsp-mode: space; interpolate-size: allow-keywords;";

/// Styles of pages: what differs from one of another page is the calculator's own fault.
fn sheets() -> Vec<String> {
    let important = INHERITED.replace(';', " !important;");
    let mut sheets: Vec<String> =
        ["*", "html", "body", "main", "award-calculator"].map(|what| format!("{what} {{ {INHERITED} }}")).into();
    sheets.push(format!("* {{ {important} }}"));
    for more in [
        "* { letter-spacing: 3px; text-indent: 2em; font-style: italic; white-space: nowrap }",
        "* { direction: rtl; unicode-bidi: bidi-override }",
        "html { direction: rtl }",
        "html { writing-mode: vertical-rl; text-orientation: upright }",
        "award-calculator { writing-mode: vertical-lr }",
        "* { writing-mode: vertical-rl; text-combine-upright: all }",
        "* { text-decoration: line-through red 5px }",
        "*::first-line { color: red; letter-spacing: 9px } *::first-letter { font-size: 40px; float: left }",
        "* { box-sizing: content-box; vertical-align: top; transition: all 1ms; line-height: 5 !important }",
        "div, p, button, input, label, span, h2, svg, path { all: unset !important; color: red !important }",
    ] {
        sheets.push(more.to_owned());
    }
    sheets
}

/// Puts a style into the page and the calculator to a fixed width, since its layout follows that.
const DRESS: &str = "
    document.getElementById('worn')?.remove();
    const sheet = document.createElement('style');
    sheet.id = 'worn';
    sheet.textContent = arguments[0];
    document.head.append(sheet);
    host.style.setProperty('width', '330px', 'important');
    host.style.setProperty('display', 'block', 'important');";

/// All that the browser has worked out for everything in the calculator's outermost layer, which holds no words itself.
const LOOK: &str = "
    return all('.award-calculator *').map((node) => {
        const style = getComputedStyle(node);
        const told = Array.from(style, (name) => name + ': ' + style.getPropertyValue(name));
        return node.localName + '.' + node.getAttribute('class') + '\\n' + told.join('\\n');
    });";

/// The first thing that looks otherwise, with what it was.
fn difference(found: &Value, wanted: &Value) -> Option<String> {
    let texts = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (found, wanted) = (texts(found), texts(wanted));
    let (one, other) = found.iter().zip(&wanted).find(|(one, other)| one != other)?;
    let lines = one.lines().zip(other.lines()).filter(|(one, other)| one != other);
    let lines: Vec<String> = lines.take(5).map(|(one, other)| format!("{one} (was {other})")).collect();
    Some(format!("{}: {}", one.lines().next().unwrap_or_default(), lines.join("; ")))
}

async fn nothing_leaks(page: &PageDriver) -> Result<()> {
    page.run(DRESS, vec![json!("")]).await?;
    let plain = page.run(LOOK, vec![]).await?;
    for sheet in sheets() {
        page.run(DRESS, vec![json!(sheet)]).await?;
        if let Some(told) = difference(&page.run(LOOK, vec![]).await?, &plain) {
            anyhow::bail!("{sheet}\nchanges {told}");
        }
    }
    Ok(())
}

async fn no_style_of_the_page_is_seen_inside(page: &PageDriver) -> Result<()> {
    let site = Site::start()?.page("dressed.html", PAGE);
    page.open_at(&site.url("dressed.html")).await?;
    page.until("the first question", BEGUN).await?;
    nothing_leaks(page).await?;
    // Neither does the language of the page, by which browsers choose fonts, nor its direction.
    let plain = page.run(LOOK, vec![]).await?;
    page.run("document.documentElement.lang = 'ja'; document.documentElement.dir = 'rtl'", vec![]).await?;
    let told = difference(&page.run(LOOK, vec![]).await?, &plain);
    ensure!(told.is_none(), "language and direction change {told:?}");
    Ok(())
}

in_all_engines! {
    no_style_of_the_page_is_seen_inside: no_style_is_seen_inside_chromium, no_style_is_seen_inside_firefox, no_style_is_seen_inside_webkit;
}

#[test]
fn what_is_offered_to_the_page_still_arrives() -> Result<()> {
    in_browser(Engine::Chromium, "offered", async |page| {
        let site = Site::start()?.page("dressed.html", PAGE);
        page.open_at(&site.url("dressed.html")).await?;
        page.until("the first question", BEGUN).await?;
        let own = "html { --award-accent: #010203; --award-font-size: 25px; --award-font-family: fantasy; text-size-adjust: 150% }";
        page.run(DRESS, vec![json!(own)]).await?;
        let found = page
            .text(
                "const { backgroundColor, fontFamily } = getComputedStyle(one('.award-button'));
                const { fontSize, textSizeAdjust, webkitLocale } = getComputedStyle(one('.award-calculator'));
                return [backgroundColor, fontFamily, fontSize, textSizeAdjust, webkitLocale].join()",
            )
            .await?;
        // Twenty-five pixels, made half as large again.
        ensure!(found == "rgb(1, 2, 3),fantasy,37.5px,150%,\"zh-CN\"", "{found}");
        // A part of the page that is not shown does not show the calculator.
        page.run(DRESS, vec![json!("main { visibility: hidden }")]).await?;
        let shown = page.text("return getComputedStyle(one('.award-button')).visibility").await?;
        ensure!(shown == "hidden", "in a hidden part of the page it is {shown}");
        Ok(())
    })
}

/// Larger than text is none, and the way on is on the page.
const PLAIN: &str = "
    const large = all('svg').filter((node) => !node.getAttribute('width') || !node.getAttribute('height') || node.getBoundingClientRect().height > 90);
    return large.map((node) => node.getAttribute('class')).join()";

#[test]
fn without_its_stylesheet_it_is_a_plain_page() -> Result<()> {
    in_browser(Engine::Chromium, "no-stylesheet", async |page| {
        let site = Site::start()?.page("bare.html", &nothing_constructed(PAGE));
        let site = site.fault("award-calculator.css", Fault::Missing);
        page.open_at(&site.url("bare.html")).await?;
        page.until("the first question", BEGUN).await?;
        let large = page.text(PLAIN).await?;
        ensure!(large.is_empty(), "as large as the screen: {large}");
        crate::hosts::to_the_result(page, &crate::hosts::PARK).await?;
        page.run("all('details').forEach((fold) => { fold.open = true })", vec![]).await?;
        let large = page.text(PLAIN).await?;
        ensure!(large.is_empty(), "as large as the screen: {large}");
        Ok(())
    })
}
