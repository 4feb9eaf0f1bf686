//! The page on which answers are checked: every answer in words, each with a way to change it.

use super::field::full_sum;
use super::frame::{progress, restart};
use super::icon::Icon;
use super::question::heading;
use super::scene::Scene;
use super::share;
use super::state::Action;
use super::tag::{button, link, section, tag};
use super::words::phrase;
use engine::answers::Given;
use engine::report::answer;
use engine::text::{fill, number};
use policy::Kind;
use yew::Html;

/// The page.
pub(super) fn draw(scene: &Scene<'_>) -> Html {
    let words = &scene.view().review;
    let body = tag("div", "award-body")
        .add(progress(scene))
        .add(heading(scene, phrase(words.title)))
        .holding(tag("p", "award-hint").say(words.hint))
        .add(rows(scene, &scene.path().asked, false))
        .maybe((!scene.path().idle.is_empty()).then(|| idle(scene)))
        .maybe(share::later(scene))
        .add(restart(scene));
    let page = tag("div", "award-step").key("review").with("part", "step").with("data-page", "review");
    page.holding(body).add(buttons(scene)).draw()
}

/// Answers that matter no more.
fn idle(scene: &Scene<'_>) -> Html {
    let words = &scene.view().review;
    section(scene, words.idle)
        .holding(tag("p", "award-hint").say(words.idle_hint))
        .add(rows(scene, &scene.path().idle, true))
        .draw()
}

fn rows(scene: &Scene<'_>, facts: &[u8], idle: bool) -> Html {
    tag("dl", "award-review").all(facts.iter().map(|fact| row(scene, *fact, idle)).collect()).draw()
}

fn row(scene: &Scene<'_>, index: u8, idle: bool) -> Html {
    let Some(fact) = scene.fact(index) else { return Html::default() };
    let given = scene.state.answers.get(index);
    let words = answer(fact, given, &scene.state.settings).unwrap_or_default();
    let label = scene.label(index);
    let class = if idle { "award-review-row award-review-idle" } else { "award-review-row" };
    let full = in_full(scene, index).map(|full| tag("span", "award-review-more").say(&full).draw());
    let unsure = (given == Given::Unsure).then(|| Icon::Open.draw());
    let answer = tag("dd", "award-review-answer").maybe(unsure).say(words.marked()).text(" ").maybe(full);
    let hidden = tag("span", "award-sr").say(label);
    let edit = link("edit", scene.press(Action::Edit(index))).with("data-fact", fact.id);
    let edit = edit.text(scene.view().review.edit).text(" ").holding(hidden);
    tag("div", class)
        .key(fact.id)
        .holding(tag("dt", "award-review-fact").say(label))
        .holding(answer)
        .holding(tag("dd", "award-review-edit").holding(edit))
        .draw()
}

/// The same sum with all its digits, where it is said shorter.
fn in_full(scene: &Scene<'_>, index: u8) -> Option<String> {
    let fact = scene.fact(index).filter(|fact| fact.kind == Kind::Money)?;
    let Given::Number(value) = scene.state.answers.get(index) else { return None };
    let full = full_sum(scene, value);
    (number(fact, value, scene.locale()) != full).then(|| fill(scene.view().review.same_as, &[&full]))
}

fn buttons(scene: &Scene<'_>) -> Html {
    let back = button(false, "back", scene.press(Action::Back)).text(scene.view().frame.back);
    let next = button(true, "next", scene.press(Action::Next)).text(scene.view().review.result);
    tag("div", "award-bar").holding(back).holding(next).draw()
}
