//! Pages that have spoilt the objects which all scripts share, and input of any size and kind: a clear error or a
//! default, never an exception for the page, never markup.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::hosts::{PARK, to_the_result};
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, at_the_result};
use crate::site::Site;

const MODULES: &str = "<script type=module src=award-calculator.js></script>";
const SINGLE: &str = "<script defer src=award-calculator.single.js></script>";

/// As libraries of the years before 2010 did it, and some answers on top of it.
const INHERITED: &str = "
    for (const one of [Object, Array, String, Function]) {
        one.prototype.junk = 'junk';
        one.prototype.extend = function () { return this; };
    }
    Array.prototype.last = function () { return this[this.length - 1]; };
    Object.prototype.roles = ['mcn'];
    Object.prototype.annual_revenue = '120000000';";

/// Names that our scripts give to their own things, and names of options that browsers look for in what they are handed:
/// whoever asks for them gets nonsense, whoever sets them sets nothing.
const TAKEN: &str = "
    window.taken = [];
    const ours = () => /award[-_]calculator|wasm/.test(new Error().stack);
    const spoil = (names, read) => {
        for (const name of names.split(' ')) Object.defineProperty(Object.prototype, name, {
            get: read,
            // The browser's driver walks through everything that it finds.
            set(value) {
                if (ours()) window.taken.push(name);
                else Object.defineProperty(this, name, { __proto__: null, value, writable: true, configurable: true, enumerable: true });
            },
            configurable: true,
            enumerable: true,
        });
    };
    spoil('state answers place settings link view copy print report code fact locale mode theme version glue build ' +
        'verdict total alive turn crashes first screen wanted did footer styled cancel observer mounted wish greeted keeping ' +
        'emit refused setMode setLocale share parameters standalone apply read begin pressed focus index remaining likely possible ' +
        'unlikely box hostChanged domGuard start pending clicked focused how assemble factory module_or_path detail foot doctor memory open basis ' +
        'clause quote at required answer requiredValue answerValue gap source reading policy awards related relevant next', () => 'nonsense');
    // With these the driver could not click.
    spoil('signal attributeFilter attributes childList subtree characterData attributeOldValue root rootMargin threshold once capture ' +
        'passive bubbles cancelable composed delegatesFocus slotAssignment clonable serializable preventScroll focusVisible behavior ' +
        'block inline credentials integrity method body headers cache redirect referrer referrerPolicy keepalive priority duplex ' +
        'targetOrigin transfer createHTML createScript createScriptURL fatal ignoreBOM button buttons relatedTarget clientX key ' +
        'height width display hidden title', () => (ours() ? 'nonsense' : undefined));";

async fn stands(page: &PageDriver, script: &str, spoilt: &str) -> Result<()> {
    let html = format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>t</title><link rel=icon href=data:,>\
         <script>window.taken = [];{spoilt}</script>{script}<award-calculator loading=eager share></award-calculator>"
    );
    let site = Site::start()?.page("host.html", &html);
    page.open_at(&site.url("host.html")).await?;
    page.until("the first question", crate::page_driver::BEGUN).await?;
    let next = page.text("host.answers = {}; return host.report.next").await?;
    ensure!(next == "roles", "what is inherited is no answer, but next is {next}");
    to_the_result(page, &PARK).await?;
    let own = "for (const award of host.report.awards) for (const condition of award.conditions) if (condition.outcome === 'open' && !Object.hasOwn(condition, 'open')) return condition.fact; return ''";
    let lost = page.text(own).await?;
    ensure!(lost.is_empty(), "the report has lost why {lost} is open");
    let taken = page.text("return Array.from(new Set(window.taken)).join()").await?;
    ensure!(taken.is_empty(), "set on what is not ours: {taken}");
    page.is_quiet().await
}

#[test]
fn spoilt_prototypes_change_nothing() -> Result<()> {
    in_browser(Engine::Chromium, "spoilt", async |page| {
        for script in [MODULES, SINGLE] {
            for spoilt in [INHERITED, TAKEN] {
                stands(page, script, spoilt).await?;
            }
        }
        Ok(())
    })
}

/// Ten million letters wherever a host can put a text.
const HUGE: &str = "
    const huge = 'x'.repeat(1e7);
    const codes = window.codes = [];
    document.addEventListener('award-error', (event) => codes.push(event.detail.code));
    for (const name of ['locale', 'mode', 'theme', 'loading', 'share', 'share-url', 'parameters', 'data-doctor-not', 'lang']) host.setAttribute(name, huge);
    for (const name of ['locale', 'mode', 'theme', 'loading', 'share', 'shareUrl', 'parameters']) host[name] = huge;
    host.parameters = JSON.stringify({ hangzhou_share_threshold: { value: '30', source: huge } });
    host.parameters = JSON.stringify({ hangzhou_share_threshold: { value: '9'.repeat(1e7) } });
    host.parameters = '['.repeat(1e7);
    for (const answers of [huge, { roles: [huge] }, { annual_revenue: '1'.repeat(1e7) }, { [huge]: true }, { hangzhou_share: huge }, { well_known: huge }]) host.answers = answers;
    host.answers = { roles: Array.from({ length: 1e6 }, () => 'mcn') };
    return codes.length";

#[test]
fn ten_million_letters_are_refused_or_replaced_by_a_default() -> Result<()> {
    in_browser(Engine::Chromium, "huge", async |page| {
        page.begin("").await?;
        page.run(HUGE, vec![]).await?;
        page.until("six complaints", "return window.codes.filter((code) => code !== 'bad_option').length >= 6").await?;
        let defaults = "return [host.state, host.locale, host.mode, host.theme, host.loading, window.codes.includes('crash')].join()";
        let found = page.text(defaults).await?;
        ensure!(found == "ready,zh-CN,standard,light,lazy,false", "{found}");
        let shown = page.run("return root.textContent.length", vec![]).await?;
        ensure!(shown.as_u64().is_some_and(|length| length < 100_000), "{shown} letters are shown");
        Ok(())
    })
}

/// Damages a good link in ways that a generator chooses; gives what went wrong.
const DAMAGE: &str = "
    const good = GOOD;
    let state = SEED;
    const below = (limit) => { state ^= state << 13; state ^= state >>> 17; state ^= state << 5; return (state >>> 0) % limit; };
    const letters = '0123456789abcdefghijkmnqrstvwxyzABCZ._-~%&=#?/<>\\\"\\'政 ';
    const letter = () => letters[below(letters.length)];
    const ways = [
        (text) => text.slice(0, below(text.length)),
        (text) => { const at = below(text.length); return text.slice(0, at) + letter() + text.slice(at + 1); },
        (text) => { const at = below(text.length); return text.slice(0, at) + letter() + text.slice(at); },
        (text) => { const at = below(text.length); return text.slice(0, at) + text.slice(at + 1); },
        (text) => { const at = below(text.length); return text.slice(at) + text.slice(0, at); },
        () => 'award=' + Array.from({ length: below(400) }, letter).join(''),
        () => 'award=1.' + '<img src=x onerror=alert(1)>'.repeat(below(3) + 1),
        (text) => text + '.' + text,
        (text) => text.repeat(below(2000) + 2),
    ];
    const wrong = [];
    const drawn = () => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
    const told = (event) => wrong.push(event.detail.code);
    addEventListener('award-error', told);
    (async () => {
        for (let round = 0; round < 20; round++) {
            let text = good;
            for (let times = below(3); times >= 0; times--) text = ways[below(ways.length)](text).slice(0, 1e5);
            location.hash = text;
            await drawn();
            const report = host.report;
            if (host.state !== 'ready' || report === null || report.awards.length !== 12) wrong.push([text.slice(0, 400), host.state]);
            if (all('script, img, iframe, object, embed, base, meta').length || all('*').some((node) => node.getAttributeNames().some((name) => /^on|^style$/.test(name)))) wrong.push([text.slice(0, 400), 'markup']);
        }
        removeEventListener('award-error', told);
        return JSON.stringify(wrong);
    })().then(done, (error) => done(String(error)));";

#[test]
fn no_damaged_link_throws_or_makes_markup() -> Result<()> {
    in_browser(Engine::Chromium, "damaged-links", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        page.press_inside("share").await?;
        page.until("the link", "return one('#award-link') !== null").await?;
        let good = page.text("return one('#award-link').value.split('#')[1]").await?;
        let rounds = if std::env::var_os("AWARD_FULL").is_some() { 100 } else { 5 };
        for round in 1..=rounds {
            let script = DAMAGE.replace("GOOD", &format!("{good:?}")).replace("SEED", &(round * 7919).to_string());
            let wrong = page.run_async(&script).await?;
            ensure!(wrong == "[]", "round {round}: {wrong}");
        }
        page.is_quiet().await
    })
}
