//! What pages do to everything that stands on them: listeners and timers wrapped by monitoring, classes of the browser
//! replaced by old libraries, a sandbox instead of the window, copying blocked, a watermark that guards itself, the
//! whole page grey, enlarged or shrunk. Found with the libraries themselves (`docs/testing.md`); imitated here.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::hosts::{PARK, to_the_field, to_the_result};
use crate::page_driver::{BEGUN, PageDriver};
use crate::site::Site;

const MODULES: &str = "<script type=module src=award-calculator.js></script>";

/// As monitoring, session recording and zones do it: every callback goes through a function of theirs.
const WRAPPED: &str = "<script>{
    const around = (act) => typeof act === 'function' ? function () { return act.apply(this, arguments); } : act;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const known = new WeakMap();
    const one = (act) => {
        if (typeof act !== 'function') return act;
        if (!known.has(act)) known.set(act, around(act));
        return known.get(act);
    };
    EventTarget.prototype.addEventListener = function (name, act, how) { return add.call(this, name, one(act), how); };
    EventTarget.prototype.removeEventListener = function (name, act, how) { return remove.call(this, name, one(act), how); };
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
        const own = window[name];
        window[name] = (act, ...rest) => own.call(window, around(act), ...rest);
    }
    const then = Promise.prototype.then;
    Promise.prototype.then = function (well, ill) { return then.call(this, around(well), around(ill)); };
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    Object.defineProperty(HTMLInputElement.prototype, 'value', { get, set(value) { set.call(this, value); }, configurable: true });
}</script>";

/// As MooTools does it with the first two, and its older releases with the third. Chromium's driver needs `ShadowRoot`.
const REPLACED: &str = "<script>
    for (const name of ['Window', 'Document', 'Event', 'Element', 'HTMLInputElement', 'HTMLSelectElement']) {
        window[name] = function () { throw new Error('not the browser\\'s'); };
    }
    Function.prototype.bind = function (self, values) { const act = this; return function () { return act.apply(self, values || arguments); }; };
</script>";

/// As micro front ends do it: the single script runs with a proxy for its window.
const SANDBOX: &str = "<script>{
    const sandbox = new Proxy({}, {
        has: () => true,
        get(_, name) {
            if (name === Symbol.unscopables) return undefined;
            if (['window', 'self', 'globalThis'].includes(name)) return sandbox;
            const value = window[name];
            return typeof value === 'function' && !value.prototype ? value.bind(window) : value;
        },
        set(_, name, value) { window[name] = value; return true; },
    });
    fetch('award-calculator.single.js').then((answer) => answer.text())
        .then((text) => new Function('sandbox', 'with (sandbox) {' + text + '\\n}')(sandbox));
}</script>";

/// As pages do it that shall not be copied from.
const BLOCKED: &str = "<script>
    const refuse = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
    for (const name of ['copy', 'cut', 'paste', 'contextmenu', 'selectstart', 'dragstart']) {
        document['on' + name] = () => false;
        document.addEventListener(name, refuse, true);
    }
    addEventListener('keydown', (event) => { if (event.ctrlKey || event.metaKey || event.key === 'F12') refuse(event); }, true);
</script><style>* { user-select: none; -webkit-user-select: none; }</style>";

/// As watermarks do it that must not be taken away: whatever changes in the page, it is put last and on top again.
const WATERMARK: &str = "<script>
    addEventListener('load', () => {
        const put = () => {
            let mark = document.getElementById('mark');
            if (mark && mark === document.body.lastElementChild && mark.style.opacity === '0.2') return;
            if (mark) mark.remove();
            mark = document.createElement('div');
            mark.id = 'mark';
            mark.style.cssText = 'position: fixed; top: 0; left: 0; width: 100%; height: 100%; pointer-events: none; z-index: 2147483647; opacity: .2; background: #999';
            document.body.append(mark);
        };
        put();
        new MutationObserver(put).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    });
</script>";

/// As FastClick and scrollers do it: the browser's own click is refused, one of theirs goes to what they see as touched.
const TOUCHES: &str = "<script>
    addEventListener('click', (event) => {
        if (event.forwarded) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!event.isTrusted) return;
        const click = new MouseEvent('click', { bubbles: true, cancelable: true });
        click.forwarded = true;
        event.target.dispatchEvent(click);
    }, true);
</script>";

/// On days of mourning.
const GREY: &str = "<style>html { filter: grayscale(1); }</style>";

/// As scale switches and reading aids do it.
const ENLARGED: &str = "<style>html { zoom: 1.5; }</style>";
const SHRUNK: &str = "<style>html { zoom: .9; } body { transform: scale(.8); transform-origin: 0 0; }</style>";

/// In every frame: printing keeps what would go to paper.
const PAPER: &str =
    "window.print = () => { top.printed = document.body.textContent; dispatchEvent(new Event('afterprint')); }";

async fn opened(page: &PageDriver, head: &str) -> Result<Site> {
    let html = format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>t</title>\
         <link rel=icon href=data:,>{head}<body><input id=search><award-calculator loading=eager></award-calculator>"
    );
    let site = Site::start()?.page("host.html", &html);
    page.open_at(&site.url("host.html")).await?;
    page.until("the first question", BEGUN).await?;
    page.run(
        "window.codes = []; document.addEventListener('award-error', (event) => window.codes.push(event.detail.code))",
        vec![],
    )
    .await?;
    Ok(site)
}

/// A whole visit: to the result, whose figures are the report's, in the other language and back again.
async fn serves(page: &PageDriver, head: &str) -> Result<Site> {
    let site = opened(page, head).await?;
    to_the_result(page, &PARK).await?;
    let differs = "return host.report.awards.filter((award) => one(`[data-award='${award.id}']`).dataset.verdict !== award.verdict).map((award) => award.id).join()";
    for (lang, other) in [("zh-CN", "en"), ("en", "zh-CN")] {
        let differing = page.text(differs).await?;
        ensure!(differing.is_empty(), "in {lang} the page says otherwise than the report of {differing}");
        page.click(&page.element("[data-action=locale]").await?).await?;
        page.until(other, &format!("return one('.award-calculator').lang === '{other}'")).await?;
    }
    page.run("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }", vec![])
        .await?;
    page.press_inside("copy").await?;
    page.until("the copied text", "return typeof window.copied === 'string' && window.copied.includes('137号')")
        .await?;
    let codes = page.text("return window.codes.join()").await?;
    ensure!(codes.is_empty(), "told of {codes}");
    Ok(site)
}

#[test]
fn whatever_a_page_does_to_everything_on_it_a_visit_goes_well() -> Result<()> {
    in_browser(Engine::Chromium, "conditions", async |page| {
        page.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PAPER })).await?;
        let conditions = [
            ("wrapped, watermark", [WRAPPED, WATERMARK, MODULES]),
            ("replaced", [REPLACED, "", MODULES]),
            ("blocked, grey", [BLOCKED, GREY, MODULES]),
            ("enlarged", [ENLARGED, "", MODULES]),
            ("shrunk", [SHRUNK, "", MODULES]),
            ("sandbox", [SANDBOX, "", ""]),
        ];
        for (name, head) in conditions {
            serves(page, &head.concat()).await.context(name)?;
            page.press_inside("print").await?;
            page.until("paper", "return typeof window.printed === 'string'").await.context(name)?;
            ensure!(page.text("return window.printed").await?.contains("137号"), "{name}: the sheet names the notice");
            ensure!(page.press("back").await? == "review", "{name}: the way back leads to the review");
        }
        Ok(())
    })
}

/// Scripts of the page see the calculator as the target of a key, not the field in it.
const SHORTCUTS: &str = "<script>
    for (const name of ['keydown', 'keypress']) {
        document.addEventListener(name, (event) => {
            if (event.target.localName === 'input' || event.key.length > 1) return;
            event.preventDefault();
            document.getElementById('search').focus();
        });
    }
    window.pressed = [];
    document.addEventListener('keydown', (event) => window.pressed.push(event.key));
</script>";

async fn what_is_typed_is_no_shortcut(page: &PageDriver) -> Result<()> {
    let _site = opened(page, &format!("{SHORTCUTS}{MODULES}")).await?;
    to_the_field(page).await?;
    page.fill("annual_sales", "5000万元\u{e00c}").await?;
    ensure!(page.filled("annual_sales").await? == "5000万元", "the field has {}", page.filled("annual_sales").await?);
    let others = page.text("return document.getElementById('search').value + window.pressed.join()").await?;
    ensure!(others == "Escape", "keys that do not write are the page's, and no others, but it has {others}");
    Ok(())
}

async fn a_copied_form_sends_nothing(page: &PageDriver) -> Result<()> {
    let site = opened(page, MODULES).await?;
    to_the_field(page).await?;
    page.fill("annual_sales", "5000万元").await?;
    site.asked();
    page.run(
        "const form = one('form'); form.replaceWith(form.cloneNode(true)); one('form [type=submit]').click()",
        vec![],
    )
    .await?;
    let answered = "fetch('award-calculator.css').then(() => done(location.search), (error) => done(String(error)))";
    let address = page.run_async(answered).await?;
    ensure!(address == "" && site.asked() == ["award-calculator.css"], "the answers went into the address: {address}");
    Ok(())
}

async fn nothing_typed_gets_lost_or_out(page: &PageDriver) -> Result<()> {
    what_is_typed_is_no_shortcut(page).await?;
    a_copied_form_sends_nothing(page).await?;
    page.taps.set(true);
    serves(page, &[TOUCHES, MODULES].concat()).await.context("touches")?;
    page.taps.set(false);
    if page.engine != Engine::Chromium {
        serves(page, &[WRAPPED, MODULES].concat()).await.context("wrapped")?;
        serves(page, SANDBOX).await.context("sandbox")?;
    }
    Ok(())
}

in_all_engines! {
    nothing_typed_gets_lost_or_out: chromium_under_conditions, firefox_under_conditions, webkit_under_conditions;
}

#[test]
fn moved_into_a_frame_it_takes_its_look_along() -> Result<()> {
    in_browser(Engine::Chromium, "adopted", async |page| {
        for script in [MODULES, "<script defer src=award-calculator.single.js></script>"] {
            let _site = opened(page, script).await?;
            to_the_field(page).await?;
            page.run("window.moved = host; const frame = document.createElement('iframe'); document.body.append(frame); frame.contentDocument.body.append(host)", vec![]).await?;
            let styled = "const { shadowRoot, state } = window.moved; const next = shadowRoot.querySelector('[data-action=next]');
                return state === 'ready' && next !== null && next.ownerDocument.defaultView.getComputedStyle(next).borderTopLeftRadius !== '0px'";
            page.until(script, styled).await?;
        }
        Ok(())
    })
}
