//! One condition: how it stands, what is required, what was answered, why it is open, and a way to settle it.

use super::card::Card;
use super::clause::{sign, word};
use super::field::Field;
use super::meter;
use super::scene::Scene;
use super::state::{Action, Spot};
use super::tag::{Tag, tag};
use super::words::{blank, capital, fill_in, phrase, verbatim};
use engine::evaluate::threshold;
use engine::report::{ConditionReport, Open, Standing, Verdict, ground};
use engine::text::naming;
use policy::{Condition, Locale, Reading, Test};
use yew::Html;

/// A condition of an award.
pub(super) fn draw(card: &Card<'_>, found: &ConditionReport, rule: &'static Condition) -> Html {
    let scene = card.scene;
    let (id, icon) = sign(found.outcome);
    let class = match found.outcome {
        Standing::Met => "award-outcome award-is-met",
        Standing::Unmet => "award-outcome award-is-unmet",
        Standing::Open => "award-outcome award-is-open",
    };
    let outcome = tag("span", class).text(word(scene, found.outcome));
    let name = tag("span", "").holding(outcome).text(" ").say(found.label.marked());
    let item = tag("li", "award-condition").key(found.fact).with("data-condition", found.fact).with("data-outcome", id);
    item.holding(tag("p", "award-condition-name").add(icon.draw()).holding(name))
        .add(pairs(scene, found, rule))
        .add(meter::draw(scene, found, rule))
        .all(why_open(card, found, rule))
        .draw()
}

/// Required and answered.
pub(super) fn pairs(scene: &Scene<'_>, found: &ConditionReport, rule: &Condition) -> Html {
    let words = &scene.view().condition;
    // Where a plain yes is needed, the name says it already.
    let plain = matches!(rule.test, Test::Yes { .. }) && rule.required.is_none();
    let [nobody, unanswered] = words.unanswered;
    let answered = found.answer.as_ref().map(|answer| (words.answer, answer.marked()));
    let (name, answer) = answered.unwrap_or((nobody, unanswered));
    let pair =
        |name: &'static str, content: Tag| tag("div", "award-pair").holding(tag("dt", "").text(name)).holding(content);
    let required = (!plain).then(|| {
        let content = tag("dd", "").say(&capital(found.required.marked()));
        pair(words.required, content).draw()
    });
    let answered = tag("dd", "").say(answer).text(" ").add(basis(scene, found, rule));
    tag("dl", "award-pairs").maybe(required).holding(pair(name, answered)).draw()
}

/// What the answer rests on; said of real answers only.
fn basis(scene: &Scene<'_>, found: &ConditionReport, rule: &Condition) -> Html {
    let [fact, recognised, own] = scene.view().condition.basis;
    let real = found.answer.is_some() && !matches!(found.open, Some(Open::Unsure | Open::Unanswered));
    if !real || matches!(rule.test, Test::Roles { .. }) {
        return Html::default();
    }
    match found.basis {
        "self" => tag("span", "award-basis award-basis-self").say(own).draw(),
        "recognised" => tag("span", "award-basis").text(recognised).draw(),
        _ => tag("span", "award-basis").text(fact).draw(),
    }
}

/// Whether the first reading is part of why a condition is open: the notice is silent, or sets no threshold for what
/// the applicant is to judge.
pub(super) fn says_reading(found: &ConditionReport) -> bool {
    found.open.is_some_and(|open| open == Open::Notice || found.basis == "self")
}

/// Why it is open, how the words were read, and fields to settle it.
fn why_open(card: &Card<'_>, found: &ConditionReport, rule: &'static Condition) -> Vec<Html> {
    let settled = matches!(found.open, None | Some(Open::Notice)) || card.award.verdict == Verdict::Unlikely;
    let here = (!settled).then(|| answer_here(card, found));
    [set_by(card.scene, rule), reason(card, found), here].into_iter().flatten().collect()
}

/// Who has set the threshold that decides, answered or not.
pub(super) fn set_by(scene: &Scene<'_>, rule: &Condition) -> Option<Html> {
    let Test::Reaches(parameter) = rule.test else { return None };
    let settings = &scene.state.settings;
    threshold(&settings.thresholds, parameter)?;
    Some(tag("p", "award-why-open").add(who_set(scene, parameter)).draw())
}

/// Who has set a threshold; the host page's own words as it wrote them.
pub(super) fn who_set(scene: &Scene<'_>, parameter: u8) -> Html {
    let (sentence, words) = ground(scene.policy(), parameter, &scene.state.settings);
    fill_in(&sentence, verbatim(words))
}

/// Said once of all conditions that can no longer change the award.
pub(super) fn idle(card: &Card<'_>) -> Option<Html> {
    let open = card.award.conditions.iter().any(|condition| condition.open.is_some());
    let idle = card.award.verdict == Verdict::Unlikely && open;
    idle.then(|| tag("p", "award-why-open").say(card.scene.view().condition.idle).draw())
}

/// How a condition is named where it is listed: what only the notice leaves open by that very point.
pub(super) fn named(locale: Locale, found: &ConditionReport) -> &str {
    match found.point {
        Some(point) if found.open == Some(Open::Notice) => point.of(locale),
        _ => found.label.marked(),
    }
}

/// Why it is open and how the words were read.
pub(super) fn reason(card: &Card<'_>, found: &ConditionReport) -> Option<Html> {
    let scene = card.scene;
    let words = &scene.view().condition;
    let open = found.open.filter(|_| card.award.verdict != Verdict::Unlikely)?;
    let [unanswered, unsure, notice] = words.why;
    let said = |reading: &&Reading| says_reading(found) && found.reading == Some(reading.id);
    let reading = scene.policy().readings.iter().find(said);
    let reason = match open {
        Open::Unanswered => unanswered,
        Open::Unsure => unsure,
        // The reading says what it is that the notice does not say.
        Open::Notice if reading.is_some() => "",
        Open::Notice => notice,
    };
    let reason = &naming(reason, scene.policy());
    let said = tag("p", "award-why-open").say(words.why_open).say(reason).text(blank(scene)).holding(tag("wbr", ""));
    Some(said.maybe(reading.map(|reading| phrase(scene.say(reading.text)))).draw())
}

/// Fields that settle an open condition in place.
fn answer_here(card: &Card<'_>, found: &ConditionReport) -> Html {
    let scene = card.scene;
    let found = scene.fact_named(found.fact).and_then(|index| Some((index, scene.fact(index)?)));
    let Some((index, fact)) = found else { return Html::default() };
    let id = scene.state.field_id(Spot::Card(card.place), index).unwrap_or_default();
    let field = Field { scene, spot: Spot::Card(card.place), index, fact, id: id.clone(), unsure: false };
    let words = &scene.view().condition;
    let take = tag("button", "award-button award-button-secondary").with("type", "submit").with("part", "button");
    let take = take.with("data-action", "take").with("data-fact", fact.id).text(words.take);
    let body = if field.typed() {
        let label = tag("label", "award-label").having("for", id).say(words.answer_now);
        [label.draw(), field.draw()].into_iter().collect()
    } else {
        let legend = tag("legend", "award-label").say(words.answer_now);
        let group = tag("fieldset", "").holding(legend).add(field.mistake_here()).add(field.draw());
        match field.described_by(false) {
            Some(ids) => group.having("aria-describedby", ids).draw(),
            None => group.draw(),
        }
    };
    let form = tag("form", "award-answer-here").flag("novalidate", true).with("autocomplete", "off");
    form.on_submit(scene.submit(Action::Take(index, card.place))).add(body).holding(take).draw()
}
