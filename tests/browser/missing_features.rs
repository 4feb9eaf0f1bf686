//! Browsers that lack something, have something that fails, or have no memory to spare: the calculator starts all the
//! same, and where it cannot, what the host itself has to say is what shows. The network is never blamed for it.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::element::READY;
use crate::hosts::{PARK, to_the_result};
use crate::page_driver::PageDriver;
use crate::site::{Fault, Site};

const MODULES: &str = "<script type=module src=award-calculator.js></script>";
const SINGLE: &str = "<script defer src=award-calculator.single.js></script>";

/// Opens a page from whose browser something has been taken before our script runs; keeps its errors and our complaints.
async fn opened(page: &PageDriver, taken: &str, script: &str, fault: Option<(&str, Fault)>) -> Result<Site> {
    let html = format!(
        "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>
        <script>window.wrong = []; window.codes = [];
        // The browser's driver lacks it, too.
        addEventListener('error', (event) => /award[-_]calculator/.test(event.filename) && wrong.push(event.message));
        addEventListener('unhandledrejection', (event) => wrong.push(String(event.reason)));
        addEventListener('award-error', (event) => codes.push(event.detail.code));
        {taken}</script>{script}
        <award-calculator share><p id=words>the host's words</p></award-calculator>"
    );
    let mut site = Site::start()?.page("host.html", &html);
    if let Some((file, fault)) = fault {
        site = site.fault(file, fault);
    }
    page.open_at(&site.url("host.html")).await?;
    Ok(site)
}

async fn nothing_wrong(page: &PageDriver, what: &str) -> Result<()> {
    let wrong = page.text("return [...window.wrong, ...window.codes].join()").await?;
    ensure!(wrong.is_empty(), "{what}: {wrong}");
    Ok(())
}

/// What is missing, or there and of no use. Each alone, then many at once.
const LACKING: [&str; 15] = [
    "delete window.IntersectionObserver;",
    "window.IntersectionObserver = class { constructor() { throw new TypeError('no'); } };",
    "IntersectionObserver.prototype.observe = () => { throw new TypeError('no'); };",
    "window.IntersectionObserver = undefined;",
    "delete window.MutationObserver;",
    "delete window.ResizeObserver;",
    "delete WebAssembly.compileStreaming;",
    "delete window.fetch;",
    "delete window.AbortController;",
    "delete Performance.prototype.now;",
    "delete window.performance;",
    "delete window.requestAnimationFrame;",
    "delete window.requestIdleCallback; delete window.FinalizationRegistry; delete window.TextEncoder.prototype.encodeInto;",
    "delete Navigator.prototype.clipboard;",
    "for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver', 'AbortController', 'requestAnimationFrame', 'performance']) delete window[name];
     delete WebAssembly.compileStreaming; delete Navigator.prototype.clipboard;",
];

#[test]
fn what_a_browser_lacks_costs_nobody_the_calculator() -> Result<()> {
    in_browser(Engine::Chromium, "absent", async |page| {
        for script in [MODULES, SINGLE] {
            for taken in LACKING {
                let _site = opened(page, taken, script, None).await?;
                page.until(taken, &format!("{READY} && one('[data-page]') !== null")).await?;
                to_the_result(page, &PARK).await?;
                page.press_inside("copy").await?;
                page.until("copied, or to be copied by hand", "return one('[data-action=copy]') !== null").await?;
                nothing_wrong(page, taken).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn without_shadow_roots_or_elements_of_ones_own_the_hosts_words_stay() -> Result<()> {
    in_browser(Engine::Chromium, "no-roots", async |page| {
        let none = [
            "delete Element.prototype.attachShadow;",
            "Element.prototype.attachShadow = () => { throw new TypeError('no'); };",
            "Object.defineProperty(window, 'customElements', { value: undefined });",
        ];
        for script in [MODULES, SINGLE] {
            for taken in none {
                let _site = opened(page, taken, script, None).await?;
                page.until("loaded", "return document.readyState === 'complete'").await?;
                let use_it = "const element = document.querySelector('award-calculator');
                    for (const name of ['focus', 'reset', 'destroy']) if (element[name]) element[name]();
                    element.setAttribute('locale', 'en'); element.answers = { roles: ['mcn'] }; element.remove(); document.body.append(element);
                    return document.getElementById('words').offsetHeight > 0 && [undefined, 'fallback'].includes(element.state)";
                page.until("the host's words", use_it).await?;
                nothing_wrong(page, taken).await?;
            }
        }
        Ok(())
    })
}

/// What is said where there is no memory, and other ways in which a module that has come does not run.
const NO_ROOM: [&str; 5] = [
    "WebAssembly.compile = WebAssembly.compileStreaming = none;",
    "WebAssembly.compileStreaming = undefined; WebAssembly.compile = none;",
    "WebAssembly.instantiate = none;",
    "WebAssembly.compile = WebAssembly.compileStreaming = () => { throw new WebAssembly.CompileError('refused'); };",
    "WebAssembly.compile = WebAssembly.compileStreaming = WebAssembly.instantiate = none;",
];

fn no_room(how: &str) -> String {
    format!("const none = () => Promise.reject(new RangeError('could not allocate memory')); {how}")
}

#[test]
fn without_memory_for_the_module_it_runs_as_script() -> Result<()> {
    in_browser(Engine::Chromium, "no-room", async |page| {
        for script in [MODULES, SINGLE] {
            for how in NO_ROOM {
                let _site = opened(page, &no_room(how), script, None).await?;
                page.until(how, READY).await?;
                to_the_result(page, &PARK).await?;
                nothing_wrong(page, how).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn without_memory_and_without_the_script_the_hosts_words_show() -> Result<()> {
    in_browser(Engine::Chromium, "no-room-no-script", async |page| {
        for (script, file) in [(MODULES, "award_calculator_script"), (SINGLE, "award-calculator.script")] {
            for how in NO_ROOM {
                let _site = opened(page, &no_room(how), script, Some((file, Fault::Missing))).await?;
                page.until(how, "return host && host.state === 'fallback'").await?;
                page.until("the host's words", "return document.getElementById('words').offsetHeight > 0").await?;
                let codes = page.text("return window.codes.join()").await?;
                ensure!(codes == "unsupported", "{how}: {codes}");
            }
        }
        Ok(())
    })
}
