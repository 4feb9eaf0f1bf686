//! The iframe door: a calculator behind a wall, from a server that sends no CORS headers, and whom the page around it
//! believes.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::hosts::{PARK, to_the_result};
use crate::page_driver::PageDriver;
use crate::site::Site;

/// A page of one server with a frame of another; keeps what it is told.
fn around(embed: &str) -> String {
    format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>t</title><link rel=icon href=data:,>
        <style>iframe {{ display: block; width: 100%; height: 700px; border: 0 }}</style>
        <script>window.told = []; addEventListener('message', (event) => told.push([event.origin, event.data]));
        window.heard = []; for (const name of ['ready', 'step', 'result', 'error'])
            addEventListener('award-' + name, (event) => heard.push([name, event.detail, event.target.localName]));</script>
        <script src=embed-parent.js></script>
        <p>before</p>
        <iframe data-award-calculator src='{embed}' sandbox='allow-scripts allow-modals' title=t></iframe>"
    )
}

/// Opens both and turns to the frame.
async fn opened(page: &PageDriver, wishes: &str) -> Result<(Site, Site)> {
    let other = Site::start()?;
    let site = Site::start()?.page("host.html", &around(&other.url(&format!("embed.html#{wishes}"))));
    page.open_at(&site.url("host.html")).await?;
    page.enter_frame().await?;
    page.until("the first question", "return host !== null && host.state === 'ready' && one('[data-page]') !== null")
        .await?;
    Ok((site, other))
}

async fn whole_way(page: &PageDriver) -> Result<()> {
    let (_site, other) = opened(page, "id=door&locale=zh-CN").await?;
    let asked = other.asked();
    let modules: Vec<_> = asked
        .iter()
        .filter(|name| name.contains("award_calculator") || name.ends_with("award-calculator.js"))
        .collect();
    ensure!(modules.is_empty(), "a module or something fetched: {asked:?}");
    to_the_result(page, &PARK).await?;
    let height = page.run("return Math.ceil(host.getBoundingClientRect().height)", vec![]).await?;
    ensure!(other.asked().is_empty(), "asked for after the first question");
    page.leave_frame().await?;
    let fits =
        format!("return document.querySelector('iframe').getBoundingClientRect().height === Math.min(6000, {height})");
    page.until("the frame as high as what is in it", &fits).await?;
    let told = "const fair = { ready: [], height: ['height'], step: [], result: [] };
        return told.length > 4 && told.every(([origin, data]) => origin === 'null' && data.type === 'award-calculator' && data.v === 1 && data.id === 'door' &&
            Object.keys(data).sort().join() === ['type', 'v', 'id', 'event', ...fair[data.event]].sort().join() &&
            fair[data.event].every((part) => Number.isSafeInteger(data[part])))";
    page.until("nothing told but names and heights", told).await?;
    let heard = "return JSON.stringify([heard[0], heard[heard.length - 1]]) === JSON.stringify([['ready', null, 'iframe'], ['result', null, 'iframe']])";
    page.until("the page's own events", heard).await
}

#[test]
fn behind_the_wall_the_whole_way_works_and_tells_no_answers() -> Result<()> {
    in_browser(Engine::Chromium, "door", async |page| whole_way(page).await)
}

#[test]
fn firefox_behind_the_wall() -> Result<()> {
    in_browser(Engine::Firefox, "door-firefox", async |page| whole_way(page).await)
}

#[test]
fn webkit_behind_the_wall() -> Result<()> {
    in_browser(Engine::WebKit, "door-webkit", async |page| whole_way(page).await)
}

#[test]
fn behind_the_wall_it_runs_as_script_where_nothing_may_be_compiled() -> Result<()> {
    in_browser(Engine::Chromium, "door-script", async |page| {
        let other = Site::start()?;
        let from = other.url("");
        let policy = format!("script-src {from}; style-src {from} 'unsafe-inline'");
        let other = other.header("embed.html", "Content-Security-Policy", &policy);
        let site = Site::start()?.page("host.html", &around(&other.url("embed.html#id=door")));
        page.open_at(&site.url("host.html")).await?;
        page.enter_frame().await?;
        to_the_result(page, &PARK).await?;
        ensure!(other.asked().iter().any(|name| name == "award-calculator.script.js"), "it is not the script");
        Ok(())
    })
}

#[test]
fn what_the_address_wishes_is_done_and_nonsense_is_not() -> Result<()> {
    in_browser(Engine::Chromium, "wishes", async |page| {
        let wishes = "id=door&locale=en&mode=elder&theme=%3Cb%3E&onload=alert(1)&parameters=%7B%22x%22%7D";
        let (_site, _other) = opened(page, wishes).await?;
        let done = "return [host.locale, host.mode, host.theme, host.hasAttribute('onload'), document.documentElement.lang].join() === 'en,elder,light,false,en'";
        page.until("the wishes", done).await
    })
}

#[test]
fn the_sheet_is_printed_in_the_place_of_the_calculator_and_the_text_can_be_copied_by_hand() -> Result<()> {
    in_browser(Engine::Chromium, "door-print", async |page| {
        let (_site, _other) = opened(page, "id=door").await?;
        to_the_result(page, &PARK).await?;
        page.run(
            "window.print = () => { window.printed = document.querySelector('.award-print-host').shadowRoot.textContent; }",
            vec![],
        )
        .await?;
        page.press_inside("print").await?;
        page.until("the sheet", "return String(window.printed).includes('园区') && window.printed.includes('杭商务')")
            .await?;
        page.run("dispatchEvent(new Event('afterprint'))", vec![]).await?;
        page.until(
            "the calculator alone",
            "return document.querySelector('.award-print-host') === null && host.offsetHeight > 500",
        )
        .await?;
        page.run("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })", vec![]).await?;
        page.press_inside("copy").await?;
        page.until("the text", "const text = one('textarea'); return text !== null && text.value.includes('园区')")
            .await
    })
}

/// A frame that says whatever the page's test tells it to; its own words come from its address.
const LIAR: &str = "<!doctype html><title>t</title><script>
    addEventListener('message', (event) => { for (const word of event.data) parent.postMessage(word, '*'); });
    parent.postMessage({ up: decodeURIComponent(location.hash) }, '*');</script>";

/// What is said, and the height that the frame has afterwards; it begins with 700.
const WORDS: &str = r"[
    [{ event: 'height', height: 900 }, '900px'],
    [{ event: 'height', height: 901, id: 'other' }, '900px'],
    [{ event: 'height', height: 901, id: '' }, '900px'],
    [{ event: 'height', height: 901, id: undefined }, '900px'],
    [{ event: 'height', height: 901, type: 'award' }, '900px'],
    [{ event: 'height', height: 901, v: 2 }, '900px'],
    [{ event: 'height', height: '901' }, '900px'],
    [{ event: 'height', height: NaN }, '900px'],
    [{ event: 'height', height: Infinity }, '900px'],
    [{ event: 'height', height: { valueOf: 1 } }, '900px'],
    [{ event: 'height', height: 1e9 }, '6000px'],
    [{ event: 'height', height: -5 }, '120px'],
    [{ event: 'height', height: 300.2 }, '301px'],
    [{ event: 'constructor' }, '301px'],
    [{ event: '__proto__' }, '301px'],
]";

/// Says them all, one after another, and what else could be tried; gives what went wrong.
const LIES: &str = "
            const frame = document.querySelector('[data-award-calculator]');
            const fair = { type: 'award-calculator', v: 1, id: 'door' };
            const drawn = () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
            const say = async (window, words) => {
                const before = told.length;
                window.postMessage(words, '*');
                while (told.length < before + words.length) await drawn();
                await drawn();
            };
            (async () => {
                const wrong = [];
                for (const [word, height] of WORDS) {
                    await say(frame.contentWindow, [{ ...fair, ...word }]);
                    if (frame.style.height !== height) wrong.push([word, frame.style.height, height]);
                }
                // From a stranger's frame, and from the page itself.
                await say(document.getElementById('stranger').contentWindow, [{ ...fair, event: 'height', height: 555 }]);
                window.postMessage({ ...fair, event: 'height', height: 555 }, '*');
                for (const word of [null, 1, 'award-calculator', [], { type: 'award-calculator' }]) window.postMessage(word, '*');
                await drawn();
                await drawn();
                if (frame.style.height !== '301px') wrong.push(['a stranger', frame.style.height]);
                // However many, one is drawn at a time, and nothing but names and codes is passed on.
                let drawings = 0;
                new MutationObserver((changes) => { drawings += changes.length; }).observe(frame, { attributeFilter: ['style'] });
                await say(frame.contentWindow, Array.from({ length: 3000 }, (_, index) => ({ ...fair, event: 'height', height: 200 + index })));
                if (frame.style.height !== '3199px' || drawings > 1500) wrong.push(['a flood', frame.style.height, drawings]);
                heard.length = 0;
                await say(frame.contentWindow, [
                    { ...fair, event: 'step', index: 2, detail: { remaining: 1 }, answers: { roles: ['mcn'] } },
                    { ...fair, event: 'error', code: 'crash', index: 2 },
                    { ...fair, event: 'error', code: '<b>' },
                    { ...fair, event: 'error', code: 7 },
                ]);
                if (JSON.stringify(heard) !== '[[\"step\",null,\"iframe\"],[\"error\",{\"code\":\"crash\"},\"iframe\"]]') wrong.push(heard);
                return wrong;
            })().then(done, (error) => done(String(error)));";

#[test]
fn the_page_believes_only_its_own_frame_and_only_what_is_sound() -> Result<()> {
    in_browser(Engine::Chromium, "liar", async |page| {
        let other = Site::start()?.page("liar.html", LIAR);
        let html = around(&other.url("liar.html#id=door"));
        let stranger = format!(
            "<iframe id=stranger src='{}' sandbox=allow-scripts title=s></iframe>",
            other.url("liar.html#id=door")
        );
        let site = Site::start()?.page("host.html", &format!("{html}{stranger}"));
        page.open_at(&site.url("host.html")).await?;
        page.until("both up", "return told.filter(([, data]) => data.up).length === 2").await?;
        let wrong = page.run_async(&LIES.replace("WORDS", WORDS)).await?;
        ensure!(wrong.as_array().is_some_and(Vec::is_empty), "{wrong}");
        Ok(())
    })
}

#[test]
fn a_frame_of_another_origin_than_it_should_be_is_not_believed() -> Result<()> {
    in_browser(Engine::Chromium, "origin", async |page| {
        let other = Site::start()?.page("liar.html", LIAR);
        let third = Site::start()?.page("liar.html", LIAR);
        // Not walled: what counts is the address's origin. Then the frame goes elsewhere by itself.
        let html = around(&other.url("liar.html#id=door")).replace("sandbox='allow-scripts allow-modals'", "");
        let site = Site::start()?.page("host.html", &html);
        page.open_at(&site.url("host.html")).await?;
        page.until("up", "return told.some(([, data]) => data.up)").await?;
        let say = "const frame = document.querySelector('iframe');
            frame.contentWindow.postMessage([{ type: 'award-calculator', v: 1, id: 'door', event: 'height', height: HEIGHT }, 'end'], '*');";
        page.run(&say.replace("HEIGHT", "400"), vec![]).await?;
        page.until("believed", "return document.querySelector('iframe').style.height === '400px'").await?;
        let away = format!(
            "window.told.length = 0; document.querySelector('iframe').contentWindow.location = '{}'",
            third.url("liar.html#id=door")
        );
        page.run(&away, vec![]).await?;
        page.until("elsewhere", "return told.some(([, data]) => data.up)").await?;
        page.run(&say.replace("HEIGHT", "500"), vec![]).await?;
        page.until(
            "said",
            "window.rounds = (window.rounds || 0) + told.some(([, data]) => data === 'end'); return window.rounds > 3",
        )
        .await?;
        page.until("not believed", "return document.querySelector('iframe').style.height === '400px'").await
    })
}
