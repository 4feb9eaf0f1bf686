//! A question page: the question is the heading, one field or group, why we ask, and the way on.

use super::condition::who_set;
use super::field::Field;
use super::frame::progress;
use super::icon::Icon;
use super::scene::Scene;
use super::share;
use super::state::{Action, Focus, Spot};
use super::tag::{Tag, button, link, tag};
use super::why;
use super::words::{clause_number, fill_in, phrase};
use engine::evaluate::set_for;
use engine::text::{fill, naming, number};
use policy::Fact;
use yew::Html;

/// The page of one question.
pub(super) fn draw(scene: &Scene<'_>, index: u8) -> Html {
    let Some(fact) = scene.fact(index) else { return Html::default() };
    let field = Field { scene, spot: Spot::Page, index, fact, id: fact.id.to_owned(), unsure: true };
    let lead = (index == 0 && scene.path().asked.is_empty()).then(|| lead(scene));
    let body = tag("div", "award-body")
        .add(mistakes(&field))
        .maybe(lead)
        .add(progress(scene))
        .all(asked(&field))
        .add(why::draw(scene, index, fact))
        .maybe(share::later(scene));
    let form = tag("form", "award-step").key(fact.id).with("part", "step").flag("novalidate", true);
    form.with("autocomplete", "off")
        .with("data-page", "question")
        .with("data-question", fact.id)
        .on_submit(scene.submit(Action::Next))
        .holding(body)
        .add(buttons(scene, index))
        .draw()
}

/// The list of mistakes, which takes the focus.
fn mistakes(field: &Field<'_>) -> Html {
    let Some(mistake) = field.mistake() else { return Html::default() };
    let scene = field.scene;
    let there = Action::Jump(Focus::Selector(format!("#{}", field.first_input())));
    // It stands before the heading of the page: no rank may be left out on the way down from the host's.
    let words = &scene.view().question;
    // Once mended it says so, and its room stays: nothing moves under a finger.
    let mended = scene.state.wrong_at(field.spot, field.index).is_some_and(|wrong| wrong.mended);
    let (class, title, role) = if mended {
        ("award-summary award-summary-mended", words.mended, "status")
    } else {
        ("award-summary", words.mistake_title, "alert")
    };
    let title = tag("h2", "award-summary-title").say(title);
    let item = tag("li", "").holding(link("", scene.press(there)).say(&mistake));
    let summary = tag("div", class).with("part", "error").with("role", role).with("tabindex", "-1");
    summary.holding(title).holding(tag("ul", "").holding(item)).draw()
}

/// What this is, what it rests on, and that nothing is kept.
fn lead(scene: &Scene<'_>) -> Html {
    let words = &scene.view().question;
    let awards = scene.policy().awards.len().to_string();
    let line =
        |icon: Icon, sentence: &str| tag("p", "award-private").add(icon.draw()).holding(tag("span", "").say(sentence));
    tag("div", "award-lead")
        .holding(tag("p", "award-lead-title").say(&fill(words.lead, &[&awards])))
        .holding(line(Icon::Sheet, scene.say(scene.policy().about.basis)))
        .holding(line(Icon::Lock, words.lead_private))
        .draw()
}

/// The question with its fields: the heading is the label of one field or the legend of several.
fn asked(field: &Field<'_>) -> Vec<Html> {
    let (scene, fact) = (field.scene, field.fact);
    let title = phrase(scene.say(fact.question));
    let hint = hint(scene, field.index, fact);
    if field.typed() {
        let label = tag("label", "").having("for", field.id.clone()).add(title);
        return vec![heading(scene, label.draw()), hint, field.draw()];
    }
    let group = tag("fieldset", "").holding(tag("legend", "").add(heading(scene, title))).add(hint);
    let group = group.add(field.mistake_here()).add(field.draw());
    let described = field.described_by(fact.hint.is_some());
    vec![
        match described {
            Some(ids) => group.having("aria-describedby", ids),
            None => group,
        }
        .draw(),
    ]
}

/// The heading of a page.
pub(super) fn heading(scene: &Scene<'_>, title: Html) -> Html {
    tag(scene.heading(0), "award-heading").with("part", "heading").with("tabindex", "-1").add(title).draw()
}

/// Help with the question; where the measure that decides has been set, who set it and on what ground.
fn hint(scene: &Scene<'_>, index: u8, fact: &'static Fact) -> Html {
    let id = format!("{}-hint", fact.id);
    let Some((value, place)) = set_for(scene.policy(), index, &scene.state.settings.measures) else {
        let Some(hint) = fact.hint else { return Html::default() };
        // A measure that nobody has set is said before the field: first of all, that it is open.
        let open = scene.policy().parameters.iter().any(|parameter| parameter.fact == index);
        let stop = scene.view().frame.stop.trim_end();
        let (first, rest) =
            scene.say(hint).split_once(stop.chars().next().unwrap_or('|')).unwrap_or((scene.say(hint), ""));
        let (element, class) = if open { ("b", "") } else { ("p", "award-hint") };
        let first = tag(element, class).say(first).text(stop);
        let rest = (!rest.is_empty()).then(|| tag("p", class).say(rest).draw());
        let said = tag("div", "").having("id", id).holding(first).maybe(rest);
        return if open { notice(said) } else { said.draw() };
    };
    let value = number(fact, value, scene.locale());
    let set = tag("b", "").say(&fill(scene.view().question.threshold, &[&value]));
    notice(tag("div", "").having("id", id).holding(set).holding(tag("br", "")).add(who_set(scene, place)))
}

/// What one must know before the field is filled in.
fn notice(said: Tag) -> Html {
    tag("div", "award-notice").add(Icon::Open.draw()).holding(said).draw()
}

/// Back and next.
fn buttons(scene: &Scene<'_>, index: u8) -> Html {
    let words = &scene.view().frame;
    let editing = scene.state.editing;
    let (back, next) = if editing { (words.cancel, words.save) } else { (words.back, words.next) };
    let leads_back = editing || scene.path().before(index).is_some();
    let back = leads_back.then(|| button(false, "back", scene.press(Action::Back)).text(back).draw());
    let button = tag("button", "award-button").with("type", "submit").with("part", "button");
    tag("div", "award-bar").maybe(back).holding(button.with("data-action", "next").text(next)).draw()
}

/// A sentence about a clause, its number filled in.
pub(super) fn about_clause(scene: &Scene<'_>, sentence: &str, number: &str) -> Html {
    fill_in(&naming(sentence, scene.policy()), clause_number(scene, number))
}
