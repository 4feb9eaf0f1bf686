//! What a page may put the calculator into: each gives it a width that one can read, within the screen, and a way on
//! that can be reached.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::page_driver::{BEGUN, PageDriver};
use crate::site::{Fault, Site};

const PAGE: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content='width=device-width'>\
    <link rel=icon href=data:,><title>t</title><script type=module src=award-calculator.js></script>\
    <body><award-calculator loading=eager></award-calculator>";

/// Name, markup with `<i>` where the calculator goes, and its width, where it is not a small phone's.
const WRAPPERS: &str = "[
    ['dialog', '<dialog open><i></i></dialog>'],
    ['modal dialog', '<dialog><i></i></dialog>', 'modal'],
    ['dialog as a form', '<dialog open><form method=dialog><i></i><button>x</button></form></dialog>'],
    ['popover', '<div popover style=max-height:100%><i></i></div>', 'popover'],
    ['table cell', '<table><tr><td><i></i></table>'],
    ['cell beside a label', '<table><tr><td>办理条件<td><i></i></table>'],
    ['cell of css', '<div style=display:table><div style=display:table-cell><i></i></div></div>'],
    ['flex item', '<div style=display:flex><div><i></i></div></div>'],
    ['itself a flex item', '<div style=display:flex><i></i></div>'],
    ['centred in a flex row', '<div style=\"display:flex;justify-content:center;align-items:center;min-height:100vh\"><div><i></i></div></div>'],
    ['centred in a flex column', '<div style=\"display:flex;flex-direction:column;align-items:center\"><i></i></div>'],
    ['flex item beside a long text', '<div style=display:flex><div><i></i></div><p>测算结果仅供参考以主管部门的决定为准测算结果仅供参考以主管部门的决定为准测算结果仅供参考</p></div>'],
    ['inline flex', '<div style=display:inline-flex><div><i></i></div></div>'],
    ['float', '<div style=float:left><i></i></div>'],
    ['float to the right', '<div style=float:right><i></i></div>'],
    ['grid, auto', '<div style=\"display:grid;grid-template-columns:auto\"><i></i></div>'],
    ['grid, auto and the rest', '<div style=\"display:grid;grid-template-columns:auto 1fr\"><i></i><b>x</b></div>'],
    ['grid, placed in the middle', '<div style=\"display:grid;place-items:center\"><i></i></div>'],
    ['inline grid', '<div style=display:inline-grid><i></i></div>'],
    ['absolute', '<div style=position:absolute><i></i></div>'],
    ['fixed', '<div style=\"position:fixed;top:0;left:0;max-height:100%;overflow:auto\"><i></i></div>'],
    ['fixed at the right', '<div style=\"position:fixed;bottom:0;right:0;max-height:80%;overflow:auto\"><i></i></div>'],
    ['fit-content', '<div style=width:fit-content><i></i></div>'],
    ['min-content', '<div style=width:min-content><i></i></div>'],
    ['max-content within the screen', '<div style=\"width:max-content;max-width:100%\"><i></i></div>'],
    ['inline-block', '<div style=display:inline-block><i></i></div>'],
    ['within a line', '<span><i></i></span>'],
    ['fieldset', '<fieldset style=width:fit-content><legend>x</legend><i></i></fieldset>'],
    ['centre', '<center><table><tr><td align=center><i></i></table></center>'],
    ['transformed', '<div style=\"transform:translateX(0);display:inline-block\"><i></i></div>'],
    ['hidden at first', '<div style=display:none><div style=display:inline-block><i></i></div></div>', 'hidden'],
    ['280 px', '<div style=width:280px><i></i></div>'],
    ['200 px', '<div style=width:200px><i></i></div>', '', 200],
    ['an indented quotation', '<blockquote><i></i></blockquote>', '', 200],
    ['with a margin of its own', '<i style=margin:12px></i>'],
    ['with a padding of its own', '<i style=padding:12px;width:100%></i>'],
    ['made a flex row', '<i style=display:flex></i>'],
    ['made a grid', '<i style=display:grid></i>'],
    ['made inline-block', '<i style=display:inline-block></i>'],
    ['made a float', '<i style=float:left></i>'],
    ['without a box', '<div style=display:flex><i style=display:contents></i></div>'],
    ['in vertical lines', '<div style=writing-mode:vertical-rl;height:600px;position:absolute;left:0><i></i></div>', 'vertical'],
]";

/// Goes through all wrappers at the width that the screen has now; what is wrong, a line each.
const FLAWS: &str = "
    const flaws = [];
    const inside = (selector) => host.shadowRoot.querySelector(selector);
    const tried = async ([name, markup, act, least = Math.min(280, innerWidth * .7)]) => {
        const old = Array.from(document.body.children);
        document.body.insertAdjacentHTML('beforeend', markup);
        const wrapper = document.body.lastElementChild;
        const place = document.querySelector('i');
        host.style.cssText = place.style.cssText;
        place.replaceWith(host);
        old.filter((one) => one !== host).forEach((one) => one.remove());
        void wrapper.offsetWidth;
        if (act === 'modal') wrapper.showModal();
        if (act === 'popover' && wrapper.showPopover) wrapper.showPopover();
        if (act === 'hidden') wrapper.style.display = 'block';
        // The stylesheet of an element that has been moved is loaded anew.
        const styled = () => inside('.award-frame') && getComputedStyle(inside('.award-frame')).display === 'flex';
        for (let glance = 0; !styled(); glance++) {
            if (glance > 600) throw new Error(name + ': no look, ' + host.state + host.shadowRoot.innerHTML.slice(0, 300));
            await new Promise((passed) => setTimeout(passed, 5));
        }
        const told = (what) => flaws.push(name + ' at ' + innerWidth + ' px: ' + what);
        // A flow across another is as wide as the screen, a scrollbar in it included.
        const screen = act === 'vertical' ? innerWidth : document.documentElement.clientWidth;
        const box = inside('.award-frame').getBoundingClientRect();
        if (box.width < least - 1) told(box.width + ' px wide');
        if (box.left < -.5 || box.right > screen + .5) told('from ' + box.left + ' to ' + box.right);
        if (document.documentElement.scrollWidth > screen) told('the page is ' + document.documentElement.scrollWidth + ' px wide');
        const next = inside('button.award-button');
        next.scrollIntoView({ block: 'center', inline: 'center' });
        const { left, top, width, height } = next.getBoundingClientRect();
        const hit = host.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
        if (!next.contains(hit)) told('the way on is not reached, but ' + (hit && hit.className));
    };
    (async () => {
        for (const wrapper of WRAPPERS) await tried(wrapper);
        document.body.append(host);
        return flaws.join('\\n');
    })().then(done, (error) => done(String(error)));";

async fn has_room(page: &PageDriver) -> Result<()> {
    let flaws = page.run_async(&FLAWS.replace("WRAPPERS", WRAPPERS)).await?;
    ensure!(flaws == "", "{}", flaws.as_str().unwrap_or_default());
    Ok(())
}

async fn has_room_on_every_screen(page: &PageDriver) -> Result<()> {
    for (width, mode) in [(320, "elder"), (320, "standard"), (390, "standard"), (1280, "standard")] {
        let screen = json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": false });
        page.tell("Emulation.setDeviceMetricsOverride", screen).await?;
        page.run("host.mode = arguments[0]", vec![json!(mode)]).await?;
        page.until(
            "the screen",
            &format!("return innerWidth === {width} && one('.award-calculator').dataset.mode === '{mode}'"),
        )
        .await?;
        has_room(page).await?;
    }
    Ok(())
}

#[test]
fn every_wrapper_gives_a_width_that_one_can_read() -> Result<()> {
    in_browser(Engine::Chromium, "wrappers", async |page| {
        let site = Site::start()?.page("wrapped.html", PAGE);
        page.open_at(&site.url("wrapped.html")).await?;
        page.until("the first question", BEGUN).await?;
        has_room_on_every_screen(page).await
    })
}

#[test]
fn so_does_it_before_the_program_has_come() -> Result<()> {
    in_browser(Engine::Chromium, "wrappers-first", async |page| {
        let site = Site::start()?.page("wrapped.html", PAGE).fault("award_calculator", Fault::Late);
        page.open_at(&site.url("wrapped.html")).await?;
        page.until("what the build has drawn", "return one('[data-page]') !== null").await?;
        has_room_on_every_screen(page).await
    })
}

async fn elsewhere(page: &PageDriver) -> Result<()> {
    let site = Site::start()?.page("wrapped.html", PAGE);
    page.open_at(&site.url("wrapped.html")).await?;
    page.until("the first question", BEGUN).await?;
    has_room(page).await
}

in_all_engines! {
    elsewhere: wrappers_in_chromium, wrappers_in_firefox, wrappers_in_webkit;
}
