//! The browser's back and forward: page by page on the standalone page and wherever the attribute `history` stands, with
//! nothing in an entry but a number beside what the page keeps there.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Engine, in_browser};
use crate::element::{holds, stranger};
use crate::page_driver::{PageDriver, Say};
use crate::personas::{MCN, PARK};

/// Nothing of an answer is in the entry or the address: one number beside what the page itself keeps.
const BARE: &str = "const { 'award-calculator': number, ...rest } = history.state || {};
    return (number === undefined || Number.isInteger(number)) && Object.keys(rest).length === 0 && !/[#?]/.test(location.href);";

/// A page with two calculators, which keep a history each.
const TWO: &str = "
    history.replaceState({ mine: { page: 1 } }, '');
    for (const id of ['a', 'b']) {
        const made = fresh('eager');
        made.id = id;
        made.setAttribute('history', '');
        body.append(made);
    }";

/// Where both are, as `roles,park_level`.
const BOTH: &str = "return ['a', 'b'].map((id) => {
        const host = document.getElementById(id);
        const page = host && host.shadowRoot.querySelector('[data-page]');
        return page ? page.dataset.question || page.dataset.page : '';
    }).join()";

/// Answers the question of one of them, which must be the first. A second press on a choice would take it back.
pub(crate) const ANSWER: &str =
    "const form = document.getElementById(arguments[0]).shadowRoot.querySelector('[data-question=roles]');
    const choice = form.querySelector('[value=park_operator]');
    if (!choice.checked) choice.click();
    form.querySelector('[data-action=next]').click();";

/// Presses a button of the page as a script does: what the driver holds of the page goes with each turn of the history.
pub(crate) async fn tap(page: &PageDriver, action: &str) -> Result<()> {
    let script = "one(`[data-action=${arguments[0]}]`).click()";
    page.run(script, vec![json!(action)]).await.map(drop)
}

/// The browser's back. WebKit's button passes over what no finger has made.
pub(crate) async fn back(page: &PageDriver) -> Result<()> {
    match page.engine {
        Engine::WebKit => page.run("setTimeout(() => history.back())", vec![]).await.map(drop),
        _ => Ok(page.driver.back().await?),
    }
}

/// The browser's forward.
async fn forward(page: &PageDriver) -> Result<()> {
    match page.engine {
        Engine::WebKit => page.run("setTimeout(() => history.forward())", vec![]).await.map(drop),
        _ => Ok(page.driver.forward().await?),
    }
}

pub(crate) async fn at(page: &PageDriver, place: &str) -> Result<()> {
    let script = format!(
        "const page = one('[data-page]');
        return page !== null && [page.dataset.page, page.dataset.question].filter(Boolean).join(' ') === '{place}'"
    );
    page.until(place, &script).await
}

pub(crate) async fn both_at(page: &PageDriver, places: &str) -> Result<()> {
    page.until(places, &format!("return (() => {{ {BOTH} }})() === '{places}'")).await
}

/// Goes to the result as somebody does; gives every page on the way.
pub(crate) async fn walk(page: &PageDriver, answers: &[(&str, Say)]) -> Result<Vec<String>> {
    let mut places = vec![page.place().await?];
    while let Some(fact) = page.place().await?.strip_prefix("question ") {
        let (_, say) = answers.iter().find(|(name, _)| *name == fact).expect("an answer");
        page.answer(fact, *say).await?;
        places.push(page.press("next").await?);
        holds(page, "only a number is kept", BARE).await?;
    }
    places.push(page.press("next").await?);
    Ok(places)
}

pub(crate) async fn two(page: &PageDriver) -> Result<()> {
    page.leave().await?;
    stranger(page, TWO).await?;
    // Until then a view is drawn but hidden, where nobody could press.
    let ready =
        "return Array.from(document.querySelectorAll('award-calculator')).every((one) => one.state === 'ready')";
    page.until("both ready", ready).await?;
    both_at(page, "roles,roles").await
}

pub(crate) async fn press_in(page: &PageDriver, id: &str, action: &str) -> Result<()> {
    let script =
        "document.getElementById(arguments[0]).shadowRoot.querySelector(`[data-action=${arguments[1]}]`).click()";
    page.run(script, vec![json!(id), json!(action)]).await.map(drop)
}

/// Back from the result to the first question, forward again, and back until the page is left.
async fn at_every_step(page: &PageDriver) -> Result<()> {
    page.leave().await?;
    page.begin("").await?;
    let places = walk(page, &MCN).await?;
    ensure!(places.len() == MCN.len() + 2 && places.last().is_some_and(|last| last == "result"), "{places:?}");
    for place in places.iter().rev().skip(1) {
        back(page).await?;
        at(page, place).await?;
        holds(page, "only a number is kept", BARE).await?;
    }
    ensure!(page.chosen("roles").await? == ["mcn"], "the answers are kept");
    for place in places.iter().skip(1) {
        forward(page).await?;
        at(page, place).await?;
    }
    for place in places.iter().rev().skip(1) {
        back(page).await?;
        at(page, place).await?;
    }
    back(page).await?;
    page.until_left().await
}

/// Whatever was in view when a page was left, it begins at its beginning again.
async fn from_the_top(page: &PageDriver) -> Result<()> {
    page.leave().await?;
    page.begin("").await?;
    let begins =
        "const top = one('.award-header').getBoundingClientRect().top; return top > -1 && top < innerHeight / 2";
    page.choose("roles", "other_enterprise").await?;
    page.run("scrollTo(0, 9999)", vec![]).await?;
    tap(page, "next").await?;
    at(page, "question registered_in_hangzhou").await?;
    page.run("scrollTo(0, 9999)", vec![]).await?;
    back(page).await?;
    at(page, "question roles").await?;
    page.until("the beginning after the browser's back", begins).await?;
    page.run("scrollTo(0, 9999)", vec![]).await?;
    tap(page, "next").await?;
    at(page, "question registered_in_hangzhou").await?;
    tap(page, "back").await?;
    page.until("the browser in step", "return history.state['award-calculator'] === 0").await?;
    at(page, "question roles").await?;
    page.until("the beginning after the page's back", begins).await?;
    page.until("the page's own entry scrolls as before", "return history.scrollRestoration === 'auto'").await
}

in_all_engines! {
    from_the_top: a_page_gone_back_to_begins_at_its_beginning,
        firefox_begins_at_the_beginning, webkit_begins_at_the_beginning;
    at_every_step: back_goes_one_page_back_at_every_step_and_then_leaves,
        firefox_goes_one_page_back_at_every_step, webkit_goes_one_page_back_at_every_step;
    alone_in_turn: each_of_two_calculators_goes_back_for_itself,
        firefox_goes_back_in_each_of_two_calculators, webkit_goes_back_in_each_of_two_calculators;
}

/// Somebody presses whatever there is: the page is where the presses lead, and the entries do not pile up.
#[test]
fn any_order_of_back_and_forward_in_browser_and_page_leads_where_it_should() -> Result<()> {
    in_browser(Engine::Chromium, "history-random", async |page| {
        page.leave().await?;
        page.begin("").await?;
        let entries = page.run("return history.length", vec![]).await?.as_u64().unwrap_or_default();
        let places = walk(page, &PARK).await?;
        let mut dice = fastrand::Rng::with_seed(19);
        // What is ahead, as the browser's forward would find it.
        let (mut here, mut ahead) = (places.len() - 1, 0);
        for step in 0..120 {
            let last = here == places.len() - 1;
            match dice.u8(0..4) {
                0 if here > 0 => {
                    back(page).await?;
                    (here, ahead) = (here - 1, ahead + 1);
                }
                1 if ahead > 0 => {
                    forward(page).await?;
                    (here, ahead) = (here + 1, ahead - 1);
                }
                2 if here > 0 => {
                    tap(page, "back").await?;
                    (here, ahead) = (here - 1, ahead + 1);
                }
                3 if !last => {
                    tap(page, "next").await?;
                    (here, ahead) = (here + 1, 0);
                }
                _ => {}
            }
            at(page, &places[here]).await.map_err(|error| error.context(format!("step {step}")))?;
            let number = format!("return history.state['award-calculator'] === {here}");
            page.until("the browser in step", &number).await?;
        }
        let now = page.run("return history.length", vec![]).await?.as_u64().unwrap_or_default();
        ensure!(now <= entries + places.len() as u64, "{now} entries for {} pages", places.len());
        Ok(())
    })
}

#[test]
fn a_question_opened_from_review_or_result_leads_back_to_it() -> Result<()> {
    in_browser(Engine::Chromium, "history-edit", async |page| {
        page.leave().await?;
        page.begin("").await?;
        walk(page, &PARK).await?;
        back(page).await?;
        at(page, "review").await?;
        tap(page, "edit][data-fact=park_level").await?;
        at(page, "question park_level").await?;
        page.choose("park_level", "other").await?;
        back(page).await?;
        at(page, "review").await?;
        ensure!(page.text("return host.answers.park_level").await? == "municipal_or_above", "nothing was saved");
        tap(page, "edit][data-fact=park_level").await?;
        at(page, "question park_level").await?;
        ensure!(page.chosen("park_level").await? == ["municipal_or_above"], "and nothing is kept in the field");
        page.choose("park_level", "other").await?;
        tap(page, "next").await?;
        at(page, "review").await?;
        back(page).await?;
        at(page, &format!("question {}", PARK[2].0)).await?;
        forward(page).await?;
        at(page, "review").await?;
        forward(page).await?;
        at(page, "result").await
    })
}

#[test]
fn what_was_begun_anew_cannot_be_gone_back_into() -> Result<()> {
    in_browser(Engine::Chromium, "history-restart", async |page| {
        page.leave().await?;
        page.begin("").await?;
        walk(page, &PARK).await?;
        tap(page, "back").await?;
        at(page, "review").await?;
        for _ in 0..2 {
            tap(page, "restart").await?;
        }
        at(page, "question roles").await?;
        page.until("the first entry", "return history.state['award-calculator'] === 0").await?;
        forward(page).await?;
        page.until("the end of what is ahead", "return history.state['award-calculator'] > 0").await?;
        at(page, "question roles").await?;
        page.choose("roles", "merchant").await?;
        page.press("next").await?;
        back(page).await?;
        at(page, "question roles").await?;
        back(page).await?;
        page.until_left().await
    })
}

async fn alone_in_turn(page: &PageDriver) -> Result<()> {
    two(page).await?;
    for id in ["a", "b"] {
        page.run(ANSWER, vec![json!(id)]).await?;
    }
    both_at(page, "park_level,park_level").await?;
    let state = "const { mine, ...rest } = history.state; return mine.page === 1 && Object.keys(rest).join() === 'award-calculator'";
    holds(page, "the page's own state is there", state).await?;
    back(page).await?;
    both_at(page, "park_level,roles").await?;
    forward(page).await?;
    both_at(page, "park_level,park_level").await?;
    // The first goes back in the page, past the entry of the second.
    press_in(page, "a", "back").await?;
    both_at(page, "roles,park_level").await?;
    page.until("the browser in step", "return history.state['award-calculator'] === 1").await?;
    back(page).await?;
    both_at(page, "roles,roles").await?;
    holds(page, "the page's own state is there", state).await?;
    back(page).await?;
    page.until_left().await
}
