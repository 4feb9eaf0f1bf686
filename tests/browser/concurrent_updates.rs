//! What visitor, host page and program do at the same time: nobody undoes what another did without meaning to.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::element::{READY, holds, stranger};
use crate::faults::TRAPPED;
use crate::page_driver::{PageDriver, Say};
use crate::personas::{MCN_AS_GIVEN, at_the_result, at_the_review};
use crate::site::{Fault, Site};

/// The link to the answers of a result.
/// The browser has gone back with the page.
const BEGUN_ANEW: &str =
    "return one('[data-question=roles]') !== null && !(history.state && history.state['award-calculator'])";

async fn fragment(page: &PageDriver) -> Result<String> {
    page.press_inside("share").await?;
    page.until("the link", "return one('#award-link') !== null").await?;
    let link = page.text("return one('#award-link').value").await?;
    Ok(link.split_once('#').context("a fragment")?.1.to_owned())
}

#[test]
fn answers_that_come_while_the_first_question_is_on_its_way_leave_no_first_question() -> Result<()> {
    in_browser(Engine::Chromium, "together-early", async |page| {
        let body = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>
            <script type=module src=award-calculator.js></script><award-calculator loading=eager locale=en></award-calculator>";
        let site = Site::start()?.page("host.html", body).fault("award-calculator.first", Fault::Late);
        let site = site.fault("award_calculator", Fault::Late);
        page.open_at(&site.url("host.html")).await?;
        page.until("asked for", "return host !== null && host.state === 'loading'").await?;
        page.run("host.answers = { roles: ['park_operator'], park_level: 'other', innovation: true };
            window.shown = new MutationObserver(() => { window.first = window.first || one('[data-question]') !== null; });
            window.shown.observe(root, { childList: true, subtree: true });", vec![]).await?;
        site.mend();
        page.until("ready", READY).await?;
        ensure!(page.place().await? == "review", "{}", page.place().await?);
        holds(page, "no question was seen", "return window.first !== true").await
    })
}

#[test]
fn a_reset_while_the_first_question_is_on_its_way_still_shows_it_before_the_program_is_there() -> Result<()> {
    in_browser(Engine::Chromium, "together-reset", async |page| {
        let body = "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>
            <script type=module src=award-calculator.js></script><award-calculator loading=eager locale=en></award-calculator>";
        let first = "award-calculator.first";
        let site = Site::start()?.page("host.html", body).fault(first, Fault::Late);
        let site = site.fault("award_calculator", Fault::Late);
        page.open_at(&site.url("host.html")).await?;
        page.until("asked for", "return host !== null && host.state === 'loading'").await?;
        page.run("host.reset()", vec![]).await?;
        site.mend_one(first);
        page.until("the first question", "return host.state === 'loading' && one('[data-question]') !== null").await?;
        site.mend();
        page.until("ready", READY).await
    })
}

#[test]
fn bad_answers_given_before_the_program_is_there_leave_good_ones_as_they_are() -> Result<()> {
    in_browser(Engine::Chromium, "together-bad", async |page| {
        let told = "window.told = []; addEventListener('award-error', (event) => told.push(event.detail.code));";
        let good = "{ roles: ['park_operator'], park_level: 'other', innovation: true }";
        for bad in ["{ roles: 'park' }", "{ roles: ['mcn'], unheard_of: true }"] {
            page.begin("").await?;
            page.run(
                &format!(
                    "{told} host.remove(); const made = document.createElement('award-calculator');
                    made.answers = {good}; for (const answers of [{bad}, {bad}]) made.answers = answers;
                    document.body.append(made);"
                ),
                vec![],
            )
            .await?;
            page.until("ready", READY).await?;
            page.until("the good ones", "return host.answers.park_level === 'other'").await?;
            page.until("both are told", "return window.told.length === 2").await?;
            ensure!(page.place().await? == "review", "{}", page.place().await?);
            // Taken out, the element keeps what was answered in it, whatever it is given then.
            page.run("window.here = host; here.remove()", vec![]).await?;
            page.run(&format!("here.answers = {bad}; document.body.append(here)"), vec![]).await?;
            page.until("told again", "return window.told.length === 3").await?;
            page.until("kept", "return host.answers.park_level === 'other'").await?;
        }
        Ok(())
    })
}

#[test]
fn a_host_that_writes_back_what_it_has_read_moves_nobody() -> Result<()> {
    in_browser(Engine::Chromium, "together-back", async |page| {
        page.begin("").await?;
        page.run("addEventListener('award-step', () => { host.answers = host.answers; })", vec![]).await?;
        page.answer("roles", Say::Choose(&["mcn"])).await?;
        page.press("next").await?;
        let second = page.question().await?;
        page.choose(&second, "yes").await?;
        page.press("next").await?;
        page.press("back").await?;
        ensure!(page.question().await? == second, "one question back");
        ensure!(page.chosen(&second).await? == ["yes"], "what was chosen is chosen");
        holds(page, "the focus", "return root.activeElement === one('[part=heading]')").await
    })
}

/// React sets `answers={{…}}` anew whenever it renders.
#[test]
fn a_host_that_sets_equal_answers_again_moves_nobody_until_it_resets() -> Result<()> {
    in_browser(Engine::Chromium, "together-equal", async |page| {
        page.begin("").await?;
        let equal = "window.set = () => { host.answers = { roles: ['mcn'] }; }; set();
            addEventListener('award-step', set)";
        page.run(equal, vec![]).await?;
        page.until("the question", "return one('[data-question]') !== null").await?;
        let second = page.question().await?;
        page.choose(&second, "yes").await?;
        page.press("next").await?;
        ensure!(page.question().await? != second, "the visitor is asked the next question");
        holds(page, "what was answered", &format!("return host.answers.{second} === true")).await?;
        page.run("removeEventListener('award-step', set); host.reset(); set()", vec![]).await?;
        holds(page, "what the host set", &format!("return host.answers.{second} === undefined")).await
    })
}

#[test]
fn the_same_link_again_undoes_nothing() -> Result<()> {
    in_browser(Engine::Chromium, "together-link", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let fragment = fragment(page).await?;
        page.run("host.reset()", vec![]).await?;
        page.until("begun anew", BEGUN_ANEW).await?;
        page.run("location.hash = arguments[0]", vec![json!(fragment)]).await?;
        page.until("the answers", "return one('[data-page=result]') !== null").await?;
        page.press("back").await?;
        page.edit("innovation").await?;
        page.choose("innovation", "yes").await?;
        page.press("next").await?;
        let heard =
            "window.hashes = 0; addEventListener('hashchange', () => { window.hashes += 1; }); location.hash = '#faq'";
        page.run(heard, vec![]).await?;
        page.until("the anchor", "return window.hashes === 1").await?;
        page.run("history.back()", vec![]).await?;
        page.until("back", "return window.hashes === 2").await?;
        holds(page, "what was changed since", "return host.answers.innovation === true").await?;
        page.run("host.reset()", vec![]).await?;
        page.until("begun anew", BEGUN_ANEW).await?;
        page.run("location.hash = '#faq'", vec![]).await?;
        page.until("the anchor", "return window.hashes === 3 && one('[data-question=roles]') !== null").await?;
        page.run("location.hash = arguments[0]", vec![json!(fragment)]).await?;
        page.until("opened afresh", "return one('[data-page=result]') !== null").await
    })
}

#[test]
fn a_fragment_that_is_no_link_of_ours_ends_no_edit() -> Result<()> {
    in_browser(Engine::Chromium, "together-foreign", async |page| {
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        page.edit("base_in_hangzhou").await?;
        page.run("location.hash = '#award=gold'", vec![]).await?;
        page.until("it is told", "return one('[data-arrival]') !== null").await?;
        ensure!(page.question().await? == "base_in_hangzhou", "still the same question");
        page.choose("base_in_hangzhou", "regional_centre").await?;
        page.press("next").await?;
        ensure!(page.place().await? == "review", "an edit leads straight back, not to {}", page.place().await?);
        Ok(())
    })
}

#[test]
fn who_changes_an_answer_goes_on_doing_so_in_an_element_that_was_taken_out_and_put_back() -> Result<()> {
    in_browser(Engine::Chromium, "together-moved", async |page| {
        at_the_review(page, "", MCN_AS_GIVEN).await?;
        page.edit("innovation").await?;
        let moved = "const { parentNode } = host; host.remove(); setTimeout(() => parentNode.append(host), 50);";
        page.run(moved, vec![]).await?;
        page.until(
            "back",
            "return host !== null && host.state === 'ready' && one('[data-question=innovation]') !== null",
        )
        .await?;
        page.press("back").await?;
        ensure!(
            page.place().await? == "review",
            "whoever changes nothing is back where they were, not at {}",
            page.place().await?
        );
        Ok(())
    })
}

#[test]
fn a_host_may_take_it_down_when_it_hears_of_a_crash() -> Result<()> {
    in_browser(Engine::Chromium, "together-down", async |page| {
        stranger(page, TRAPPED).await?;
        page.until("ready", READY).await?;
        page.run(
            "addEventListener('award-error', () => host.destroy());
            window.faults = []; addEventListener('unhandledrejection', (event) => window.faults.push(String(event.reason)));
            window.trap = true; one('input').click();",
            vec![],
        )
        .await?;
        page.until("the crash", "return window.codes.join() === 'crash'").await?;
        page.until("the host's own words", "return host.state === 'idle' && one('slot:not([name])') !== null").await?;
        holds(page, "nothing is thrown", "return window.faults.length === 0").await
    })
}

#[test]
fn where_it_cannot_run_something_is_said_whatever_the_host_has_put_in() -> Result<()> {
    in_browser(Engine::Chromium, "together-blank", async |page| {
        for inside in ["", "\n  ", "\n  <p slot=apply>申请</p>\n", "<!-- -->"] {
            let body = format!(
                "<!doctype html><meta charset=utf-8><title>t</title><link rel=icon href=data:,>
                <script>delete window.WebAssembly</script><script type=module src=award-calculator.js></script>
                <award-calculator loading=eager>{inside}</award-calculator>"
            );
            let site = Site::start()?.page("host.html", &body).fault("award_calculator_script", Fault::Missing);
            page.open_at(&site.url("host.html")).await?;
            page.until("fallback", "return host !== null && host.state === 'fallback'").await?;
            let said = "const line = one('.award-load-status'); return line.textContent.includes('打不开测算') && line.getBoundingClientRect().height > 0";
            holds(page, inside, said).await?;
        }
        Ok(())
    })
}

#[test]
fn the_language_that_was_chosen_early_is_the_pages_too() -> Result<()> {
    in_browser(Engine::Chromium, "together-language", async |page| {
        let site = Site::start()?.fault("award_calculator", Fault::Late);
        page.open_at(&site.url("index.html")).await?;
        page.until(
            "the first question",
            "return host !== null && root !== null && one('[data-action=locale]') !== null",
        )
        .await?;
        page.run("one('[data-action=locale]').click()", vec![]).await?;
        site.mend();
        page.until("ready", READY).await?;
        page.until(
            "the page's language",
            "return document.documentElement.lang === 'en' && !/[一-龥]/.test(document.title)",
        )
        .await
    })
}
