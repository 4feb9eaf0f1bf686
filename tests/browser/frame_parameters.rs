//! What the address of `embed.html` may say: anybody can make such an address and send it to a visitor.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::page_driver::{BEGUN, PageDriver};
use crate::site::Site;

const PARAMETERS: &str =
    "%7B%22hangzhou_share_threshold%22%3A%7B%22value%22%3A%2250%22%2C%22source%22%3A%22an%20invented%20law%22%7D%7D";

const TAKEN: &str = "return JSON.stringify([host.getAttribute('parameters') !== null, host.getAttribute('share-url')])";

async fn taken(page: &PageDriver) -> Result<String> {
    page.until("the first question", BEGUN).await?;
    page.text(TAKEN).await
}

#[test]
fn opened_by_itself_it_takes_no_ground_and_no_other_place_for_links() -> Result<()> {
    in_browser(Engine::Chromium, "wishes-alone", async |page| {
        let site = Site::start()?;
        let own = site.url("embed.html");
        for share in ["https%3A%2F%2Felsewhere.example%2F", "index.html"] {
            let wishes = format!("locale=en&share=&parameters={PARAMETERS}&share-url={share}");
            page.open_at(&format!("{own}#{wishes}")).await?;
            ensure!(taken(page).await? == "[false,null]", "taken at the top: {}", taken(page).await?);
            ensure!(page.text("return host.locale").await? == "en", "what changes no meaning is still taken");
            // Also where the address changes later.
            page.run("window.turned = 0; addEventListener('hashchange', () => { window.turned += 1; }); location.hash += '&id=x'", vec![]).await?;
            page.until("the new address", "return window.turned === 1").await?;
            ensure!(taken(page).await? == "[false,null]", "taken later: {}", taken(page).await?);
            let said = page.console().await?;
            for name in ["parameters", "share-url"] {
                let about = format!("{name} in the address");
                ensure!(
                    said.iter().filter(|line| line.contains(&about)).count() == 1,
                    "{name} is not warned of once: {said:?}"
                );
            }
        }
        Ok(())
    })
}

/// Addresses that links shall lead to, and whether they are on the frame's own server.
fn wishes(frame: &Site, elsewhere: &str) -> Vec<(String, bool)> {
    let own = frame.url("pages/index.html");
    let blob = format!("blob:{}", frame.url("1234"));
    let host = frame.url("").trim_start_matches("http://").trim_end_matches('/').to_owned();
    vec![
        (own, true),
        ("index.html".to_owned(), true),
        ("/any/page.html?a=b".to_owned(), true),
        (elsewhere.to_owned(), false),
        ("https://elsewhere.example/".to_owned(), false),
        ("//elsewhere.example/".to_owned(), false),
        (format!("https://{host}/"), false),
        (format!("http://{host}.elsewhere.example/"), false),
        (format!("http://{host}@elsewhere.example/"), false),
        (format!("http://user:pass@{host}/"), false),
        ("javascript:alert(1)".to_owned(), false),
        ("data:text/html,hello".to_owned(), false),
        (blob, false),
        ("http://".to_owned(), false),
    ]
}

#[test]
fn in_a_frame_links_lead_only_to_its_own_server() -> Result<()> {
    in_browser(Engine::Chromium, "wishes-framed", async |page| {
        let other = Site::start()?;
        let elsewhere = Site::start()?;
        let wishes = wishes(&other, &elsewhere.url("index.html"));
        for sandbox in ["sandbox='allow-scripts'", ""] {
            for (share, believed) in &wishes {
                let encoded: String = share.bytes().map(|byte| format!("%{byte:02X}")).collect();
                let embed = other.url(&format!("embed.html#id=a&share=&parameters={PARAMETERS}&share-url={encoded}"));
                let html = format!(
                    "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,><iframe src='{embed}' {sandbox} title=t></iframe>"
                );
                let site = Site::start()?.page("host.html", &html);
                page.open_at(&site.url("host.html")).await?;
                page.enter_frame().await?;
                let found = taken(page).await?;
                let wanted = if *believed { format!("[true,\"{share}\"]") } else { "[true,null]".to_owned() };
                ensure!(found == wanted, "{share} in {sandbox}: {found}");
                page.leave_frame().await?;
            }
        }
        Ok(())
    })
}

/// Frames that are no calculator, or not yet; what each of them says is not for anybody.
const STRANGE: &str = "
    window.wrong = [];
    addEventListener('error', (event) => wrong.push(event.message));
    const words = { type: 'award-calculator', v: 1, id: 'door', event: 'height', height: 300 };
    const drawn = () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
    (async () => {
        for (const given of [{}, { srcdoc: '<p>a' }, { src: '' }, { src: 'about:blank' }, { src: 'http://[' }, { src: 'javascript:0' }, { srcdoc: '<p>a', src: 'embed.html#id=door' }]) {
            const frame = document.createElement('iframe');
            frame.setAttribute('data-award-calculator', '');
            for (const name of Object.keys(given)) frame.setAttribute(name, given[name]);
            document.body.append(frame);
            await drawn();
            if (frame.contentWindow.eval) frame.contentWindow.eval(`parent.postMessage(${JSON.stringify(words)}, '*')`);
            await drawn();
            if (frame.style.getPropertyValue('height')) wrong.push('believed: ' + JSON.stringify(given));
            frame.remove();
        }
        const later = document.createElement('iframe');
        later.setAttribute('data-award-calculator', '');
        document.body.append(later);
        await drawn();
        later.src = 'embed.html#id=door';
        for (let rounds = 0; rounds < 600 && !later.style.getPropertyValue('height'); rounds++) await drawn();
        if (!later.style.getPropertyValue('height')) wrong.push('an address that came later');
        return wrong.join();
    })().then(done, (error) => done(String(error)));";

#[test]
fn the_pages_helper_stands_frames_of_every_kind() -> Result<()> {
    in_browser(Engine::Chromium, "frames-strange", async |page| {
        let spoilt = "for (const name of ['height', 'code', 'event', 'id', 'v', 'type', 'detail', 'cancelable', 'composed', 'index'])
            Object.defineProperty(Object.prototype, name, { get: () => 'nonsense', set() { window.taken = name; }, configurable: true });";
        for script in ["", spoilt] {
            let html = format!(
                "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,><script>{script}</script><script src=embed-parent.js></script><body>"
            );
            let site = Site::start()?.page("host.html", &html);
            page.open_at(&site.url("host.html")).await?;
            let wrong = page.run_async(STRANGE).await?;
            ensure!(wrong == "", "{wrong}");
        }
        Ok(())
    })
}
