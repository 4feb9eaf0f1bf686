//! The element in strangers' pages: what it takes, what it survives, what it leaves alone.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;

/// Opens a page that has nothing of ours, sets it up, and only then runs the script that defines the element.
pub async fn stranger(page: &PageDriver, set_up: &str) -> Result<()> {
    page.open("award-calculator.css").await?;
    let script = format!(
        "{{
            const body = document.body;
            const fresh = (loading) => {{
                const made = document.createElement('award-calculator');
                made.setAttribute('loading', loading);
                return made;
            }};
            {set_up}
            const script = document.createElement('script');
            script.type = 'module';
            script.src = new URL('award-calculator.js', location.href).href;
            document.head.append(script);
        }}"
    );
    // A script of the page: what the driver runs has other globals in Firefox.
    let put = "const script = document.createElement('script'); script.textContent = arguments[0]; document.head.append(script); script.remove()";
    page.run(put, vec![json!(script)]).await?;
    page.until("the element", "return customElements.get('award-calculator') !== undefined").await
}

/// A page as a browser has it that knows no constructed stylesheets.
pub fn nothing_constructed(page: &str) -> String {
    page.replace("<title>", "<script>delete ShadowRoot.prototype.adoptedStyleSheets</script><title>")
}

/// A condition holds in the page, now.
pub async fn holds(page: &PageDriver, what: &str, condition: &str) -> Result<()> {
    ensure!(page.run(condition, vec![]).await? == json!(true), "{what}");
    Ok(())
}

/// The calculator is there.
pub const READY: &str = "return host.state === 'ready' && host.report !== null";

#[test]
fn a_lazy_calculator_far_below_asks_for_nothing_until_it_is_near() -> Result<()> {
    in_browser(Engine::Chromium, "lazy", async |page| {
        stranger(
            page,
            "
            const far = document.createElement('canvas');
            far.height = 5000;
            body.textContent = '';
            body.append(far, fresh('lazy'));
        ",
        )
        .await?;
        page.until("two frames", "window.frames_ = (window.frames_ || 0) + 1; return window.frames_ > 5").await?;
        let asked =
            "return performance.getEntriesByType('resource').some((entry) => /award_calculator/.test(entry.name))";
        holds(page, "it waits", &format!("return host.state === 'idle' && !(() => {{ {asked} }})()")).await?;
        page.run("document.querySelector('canvas').height = 300", vec![]).await?;
        page.until("ready when near", READY).await
    })
}

#[test]
fn the_room_it_will_take_is_kept_free() -> Result<()> {
    in_browser(Engine::Chromium, "room", async |page| {
        stranger(
            page,
            "
            window.fetch = () => new Promise(() => {});
            body.append(fresh('eager'), fresh('lazy'));
        ",
        )
        .await?;
        let roomy = "const every = Array.from(document.querySelectorAll('award-calculator'));
            return every.every((one) => one.state !== 'ready' && one.getBoundingClientRect().height > 500)";
        holds(page, "room before anything was fetched", roomy).await
    })
}

#[test]
fn what_was_set_before_the_script_ran_counts() -> Result<()> {
    in_browser(Engine::Chromium, "upgrade", async |page| {
        stranger(
            page,
            "
            const element = document.createElement('award-calculator');
            element.loading = 'eager'; element.mode = 'elder'; element.locale = 'en';
            element.answers = { roles: ['park_operator'] };
            body.append(element);
        ",
        )
        .await?;
        page.until("ready", READY).await?;
        holds(page, "properties", "return host.getAttribute('mode') === 'elder' && host.locale === 'en' && host.answers.roles[0] === 'park_operator'").await?;
        holds(
            page,
            "the view",
            "const box = one('.award-calculator'); return box.lang === 'en' && box.dataset.mode === 'elder'",
        )
        .await?;
        ensure!(page.next_fact().await?.as_deref() == Some("park_level"), "the answers count");
        Ok(())
    })
}

#[test]
fn wrong_attributes_fall_back_with_one_warning() -> Result<()> {
    in_browser(Engine::Chromium, "attributes", async |page| {
        page.begin("").await?;
        page.run(
            "
            for (const name of ['locale', 'mode', 'theme', 'loading']) host.setAttribute(name, 'odd');
            host.setAttribute('theme', 'other'); host.setAttribute('theme', 'odd');
            host.setAttribute('parameters', '{'); host.setAttribute('parameters', '{\"hangzhou_share_threshold\":{\"value\":\"0\"}}');
        ",
            vec![],
        )
        .await?;
        holds(
            page,
            "defaults",
            "return [host.locale, host.mode, host.theme, host.loading].join() === 'zh-CN,standard,light,lazy'",
        )
        .await?;
        page.until("warnings", "return window.watched.faults.length === 6").await?;
        holds(page, "still ready", READY).await
    })
}

#[test]
fn nothing_a_host_sets_throws_at_it() -> Result<()> {
    in_browser(Engine::Chromium, "hostile", async |page| {
        page.begin("").await?;
        page.run("
            const codes = window.codes = [];
            document.addEventListener('award-error', (event) => codes.push(event.detail.code));
            const explode = { get roles() { throw new Error('hostile'); } };
            const { proxy, revoke } = Proxy.revocable({}, {});
            revoke();
            for (const answers of [explode, proxy, 1, null, 'x', Symbol('x'), { roles: 'mcn' }, { annual_revenue: 1 }, { x: 1 }]) host.answers = answers;
            for (const name of ['locale', 'mode', 'theme', 'loading', 'share', 'shareUrl', 'parameters']) {
                for (const value of [Symbol('x'), { toString() { throw new Error('hostile'); } }, 1, {}, '\\u0000', 'x'.repeat(1e6)]) host[name] = value;
            }
            host.parameters = '{\"hangzhou_share_threshold\":{\"value\":\"-1\"}}';
        ", vec![]).await?;
        page.until("complaints", "return window.codes.length > 8").await?;
        holds(page, "still ready", READY).await?;
        holds(page, "still empty", "return host.report.next === 'roles'").await?;
        holds(page, "no crash", "return !window.codes.includes('crash')").await
    })
}

#[test]
fn several_calculators_do_not_know_of_each_other() -> Result<()> {
    in_browser(Engine::Chromium, "several", async |page| {
        page.begin("").await?;
        page.run(
            "
            for (const role of ['mcn', 'park_operator']) {
                const other = document.createElement('award-calculator');
                other.loading = 'eager'; other.answers = { roles: [role] };
                document.querySelector('main').append(other);
            }
        ",
            vec![],
        )
        .await?;
        let every = "const every = Array.from(document.querySelectorAll('award-calculator'));";
        page.until(
            "all ready",
            &format!("{every} return every.length === 3 && every.every((one) => one.state === 'ready')"),
        )
        .await?;
        holds(page, "own answers", &format!("{every} return every.map((one) => one.report.next).join() === 'roles,registered_in_hangzhou,park_level'")).await?;
        page.choose("roles", "other").await?;
        holds(page, "no cross-firing", &format!("{every} return every[1].shadowRoot.querySelectorAll('input:checked').length === every[2].shadowRoot.querySelectorAll('input:checked').length")).await?;
        let fetched = "return performance.getEntriesByType('resource').filter((entry) => /\\.wasm/.test(entry.name)).length === 2";
        holds(page, "each module once", fetched).await
    })
}

#[test]
fn moved_removed_and_put_back_it_goes_on_where_it_was() -> Result<()> {
    in_browser(Engine::Chromium, "moved", async |page| {
        page.begin("").await?;
        page.choose("roles", "park_operator").await?;
        page.press("next").await?;
        page.run("document.body.prepend(host)", vec![]).await?;
        holds(page, "moved", "return host.state === 'ready' && one('[data-question=park_level]') !== null").await?;
        page.choose("park_level", "other").await?;
        page.run("window.kept = host; host.remove()", vec![]).await?;
        page.until("gone", "return window.kept.state === 'idle' && window.kept.shadowRoot.childNodes.length === 0")
            .await?;
        page.run("document.body.prepend(window.kept)", vec![]).await?;
        page.until("back", READY).await?;
        page.until("the same question", "return one('[data-question=park_level]') !== null").await?;
        ensure!(page.chosen("park_level").await? == ["other"], "what was ticked is ticked");
        Ok(())
    })
}

#[test]
fn the_visible_switches_and_the_attributes_are_one() -> Result<()> {
    in_browser(Engine::Chromium, "switches", async |page| {
        page.begin("").await?;
        page.run("host.mode = 'elder'; host.theme = 'dark'; host.locale = 'en'", vec![]).await?;
        page.until(
            "shown",
            "const box = one('.award-calculator');
            return box.dataset.mode === 'elder' && box.dataset.theme === 'dark' && box.lang === 'en'",
        )
        .await?;
        page.is_sound().await?;
        page.run("host.removeAttribute('mode'); host.removeAttribute('locale')", vec![]).await?;
        page.until(
            "back",
            "return one('.award-calculator').dataset.mode === 'standard' && one('.award-calculator').lang === 'zh-CN'",
        )
        .await
    })
}

#[test]
fn destroyed_it_holds_nothing() -> Result<()> {
    in_browser(Engine::Chromium, "destroy", async |page| {
        page.begin("").await?;
        page.choose("roles", "mcn").await?;
        page.press("next").await?;
        page.run("host.destroy()", vec![]).await?;
        holds(page, "idle", "return host.state === 'idle' && host.report === null && host.answers === undefined").await
    })
}
