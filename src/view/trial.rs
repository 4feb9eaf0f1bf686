//! Trying a different answer: a supposition that moves nothing but its own frame.

use super::field::Field;
use super::icon::Icon;
use super::result::{Findings, place_of};
use super::scene::Scene;
use super::state::{Action, Spot, Trial};
use super::tag::{Tag, button, section, tag};
use super::words::{counted, phrase, text};
use crate::answers::Answers;
use crate::report::{Award, Verdict, answer, report};
use crate::text::{fill, plain};
use web_sys::HtmlSelectElement;
use yew::{Event, Html, SubmitEvent, TargetCast};

/// The section.
pub(super) fn draw(scene: &Scene<'_>, findings: &Findings) -> Html {
    let Some(first) = scene.path().asked.get(1).or(scene.path().asked.first()) else { return Html::default() };
    let words = &scene.view().trial;
    let content = if let Some(trial) = &scene.state.trial {
        open(scene, findings, trial)
    } else {
        let start = button(false, "try", scene.press(Action::Try(*first))).say(words.start);
        tag("p", "award-start").holding(start).draw()
    };
    section(scene, words.title).with("data-try", "").holding(tag("p", "award-hint").say(words.hint)).add(content).draw()
}

fn open(scene: &Scene<'_>, findings: &Findings, trial: &Trial) -> Html {
    let Some(fact) = scene.fact(trial.fact) else { return Html::default() };
    let words = &scene.view().trial;
    let id = format!("try-{}", fact.id);
    let field = Field { scene, spot: Spot::Trial, index: trial.fact, fact, id: id.clone(), unsure: true };
    let body = if field.typed() {
        let label = tag("label", "award-label").having("for", id).text(words.instead);
        [label.draw(), field.draw()].into_iter().collect()
    } else {
        tag("fieldset", "").holding(tag("legend", "award-label").text(words.instead)).add(field.draw()).draw()
    };
    let still = scene.when(|event: SubmitEvent| {
        event.prevent_default();
        None
    });
    tag("div", "award-try")
        .add(which(scene, trial))
        .holding(tag("form", "").key(fact.id).flag("novalidate", true).on_submit(still).add(body))
        .holding(tag("div", "award-try-result").with("role", "status").all(moves(scene, findings, trial)))
        .holding(button(false, "try-stop", scene.press(Action::StopTrying)).say(words.stop))
        .draw()
}

/// Which answer is tried.
fn which(scene: &Scene<'_>, trial: &Trial) -> Html {
    let options = scene.path().asked.iter().map(|index| {
        let option = tag("option", "").having("value", index.to_string()).flag("selected", *index == trial.fact);
        option.add(text(plain(scene.label(*index)))).draw()
    });
    let changed = scene.when(|event: Event| {
        let select: HtmlSelectElement = event.target_dyn_into()?;
        select.value().parse().ok().map(Action::Try)
    });
    let label = tag("label", "award-label").with("for", "try-which").text(scene.view().trial.which);
    let select = tag("select", "award-select").with("part", "field").with("id", "try-which").on_change(changed);
    let select = options.fold(select, Tag::add);
    let field = tag("div", "award-select-box").holding(select).add(Icon::Turn.draw());
    tag("div", "").holding(label).holding(field).draw()
}

/// What would move.
fn moves(scene: &Scene<'_>, findings: &Findings, trial: &Trial) -> Vec<Html> {
    let words = &scene.view().trial;
    let small = || tag("p", "award-small");
    let Some((answers, value)) = suppose(scene, trial) else {
        return vec![small().say(words.same).draw()];
    };
    let there = report(&answers, &scene.state.settings);
    let pairs = findings.report.awards.iter().zip(&there.awards);
    let moved: Vec<Html> = pairs.filter_map(|(here, there)| change(scene, here, there)).collect();
    let same = findings.report.awards.len() - moved.len();
    let rest = if moved.is_empty() { phrase(words.same) } else { counted(words.others.of(same), same) };
    let title = tag("p", "award-try-title").say(&fill(words.suppose, &[scene.label(trial.fact), &value]));
    std::iter::once(title.draw()).chain(moved).chain([small().add(rest).draw()]).collect()
}

/// The answers with the tried one in place, and that one in words; nothing where it is the real one.
fn suppose(scene: &Scene<'_>, trial: &Trial) -> Option<(Answers, String)> {
    let fact = scene.fact(trial.fact)?;
    let given = trial.draft.read(fact).ok()?;
    if given == scene.state.answers.get(trial.fact) {
        return None;
    }
    let mut answers = scene.state.answers.clone();
    answers.put(trial.fact, given);
    Some((answers, answer(fact, given, &scene.state.settings)?.marked().to_owned()))
}

/// How one award would move, in words.
fn change(scene: &Scene<'_>, here: &Award, there: &Award) -> Option<Html> {
    let (before, after) = (standing(scene, here), standing(scene, there));
    (before != after).then(|| {
        let line = tag("p", "award-change-line")
            .holding(tag("s", "award-change-from").say(&before))
            .text(" ")
            .add(Icon::Arrow.draw())
            .text(" ")
            .holding(tag("b", "award-change-to").say(&after));
        let title = tag("p", "").say(here.title.marked());
        tag("div", "award-change").with("data-change", here.id).holding(title).holding(line).draw()
    })
}

/// A verdict with its sum.
fn standing(scene: &Scene<'_>, award: &Award) -> String {
    let words = &scene.view().result;
    let verdict = words.verdict.get(place_of(award.verdict)).copied().unwrap_or_default();
    let comma = scene.words.report.range;
    let sum = super::transcript::sum_of(scene.locale(), words, award);
    sum.filter(|_| award.verdict != Verdict::Unlikely).map_or_else(
        || verdict.to_owned(),
        |sum| format!("{verdict}{}{sum}", if comma.contains('|') { comma } else { ", " }),
    )
}
