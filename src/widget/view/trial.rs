//! Trying a different answer: a supposition that moves nothing but its own frame.

use super::card::Card;
use super::draft::Mistake;
use super::field::{Field, complaint};
use super::icon::Icon;
use super::result::{Findings, place_of};
use super::scene::Scene;
use super::state::{Action, Spot, Trial};
use super::summary::span_of;
use super::tag::{Tag, button, section, tag};
use super::transcript::comma;
use super::words::{counted, phrase, text};
use engine::answers::{Answers, Given};
use engine::report::{Award, Verdict, answer};
use engine::text::{fill, plain};
use policy::money::Refusal;
use web_sys::HtmlSelectElement;
use yew::{Event, Html, SubmitEvent, TargetCast};

/// The section.
pub(super) fn draw(scene: &Scene<'_>, findings: &Findings) -> Html {
    let Some(first) = what_helps(scene, findings).or(scene.path().asked.first().copied()) else {
        return Html::default();
    };
    let words = &scene.view().trial;
    let content = if let Some(trial) = &scene.state.trial {
        open(scene, findings, trial)
    } else {
        let start = button(false, "try", scene.press(Action::Try(first))).label(words.start);
        tag("p", "award-start").holding(start).draw()
    };
    section(scene, words.title).with("data-try", "").holding(tag("p", "award-hint").say(words.hint)).add(content).draw()
}

/// The first answer on the shortest way to an award that is not likely yet.
fn what_helps(scene: &Scene<'_>, findings: &Findings) -> Option<u8> {
    let open = findings.report.awards.iter().filter(|award| award.verdict != Verdict::Likely);
    let mut first = open.filter_map(|award| scene.fact_named(award.nearest.as_ref()?.first()?.fact));
    first.find(|fact| scene.path().asked.contains(fact))
}

fn open(scene: &Scene<'_>, findings: &Findings, trial: &Trial) -> Html {
    let Some(fact) = scene.fact(trial.fact) else { return Html::default() };
    let words = &scene.view().trial;
    let id = scene.state.field_id(Spot::Trial, trial.fact).unwrap_or_default();
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
    let form = tag("form", "").key(fact.id).flag("novalidate", true).with("autocomplete", "off");
    tag("div", "award-try")
        .add(which(scene, trial))
        .holding(form.on_submit(still).add(body))
        .holding(tag("div", "award-try-result").with("role", "status").all(moves(scene, findings, trial)))
        .holding(button(false, "try-stop", scene.press(Action::StopTrying)).label(words.stop))
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
    let (answers, value) = match suppose(scene, trial) {
        Ok(Some(supposed)) => supposed,
        Ok(None) => return vec![small().say(words.begin).draw()],
        Err(mistake) => return vec![small().say(&fill(words.unread, &[&mistake])).draw()],
    };
    let there = Findings::on(&answers, &scene.state.settings);
    let here = findings.report.awards.iter().enumerate();
    let moved = here.filter_map(|(place, here)| change(scene, here, &Card::of(scene, &there, place)?));
    let moved: Vec<Html> = moved.collect();
    let same = findings.report.awards.len() - moved.len();
    let rest = if moved.is_empty() { phrase(words.same) } else { counted(words.others.of(same), same) };
    let [number, choice] = words.suppose;
    let suppose = if matches!(answers.get(trial.fact), Given::Number(_)) { number } else { choice };
    let title = tag("p", "award-try-title").say(&fill(suppose, &[scene.label(trial.fact), &value]));
    std::iter::once(title.draw()).chain(moved).chain([small().add(rest).draw()]).collect()
}

/// The answers with the tried one in place, and that one in words; nothing where it is the real one or none yet.
fn suppose(scene: &Scene<'_>, trial: &Trial) -> Result<Option<(Answers, String)>, String> {
    let Some(fact) = scene.fact(trial.fact) else { return Ok(None) };
    let given = match trial.draft.read(fact) {
        Ok(given) if given != scene.state.answers.get(trial.fact) => given,
        Ok(_) | Err(Mistake::NothingChosen | Mistake::Unread(Refusal::Empty)) => return Ok(None),
        Err(mistake) => return Err(complaint(scene, fact.kind, mistake, &trial.draft.text)),
    };
    let mut answers = scene.state.answers.clone();
    answers.put(trial.fact, given);
    Ok(answer(fact, given, &scene.state.settings).map(|words| (answers, words.marked().to_owned())))
}

/// How one award would move, in words, and what would still be open then.
fn change(scene: &Scene<'_>, here: &Award, there: &Card<'_>) -> Option<Html> {
    let standing = |verdicts, award| standing(scene, verdicts, award);
    let given = &scene.view().result.verdict;
    let (before, same) = (standing(given, here), standing(given, there.award));
    let after = standing(&scene.view().trial.verdict, there.award);
    (before != same).then(|| {
        let [then, now] = scene.view().trial.moves.map(|said| tag("span", "award-sr").text(said));
        let line = tag("p", "award-change-line")
            .holding(tag("s", "award-change-from").holding(then).say(&before))
            .text(" ")
            .holding(tag("b", "award-change-to").add(Icon::Arrow.draw()).holding(now).label(&after));
        let title = tag("p", "").say(here.title.marked());
        let open = (there.award.verdict == Verdict::Possible).then(|| {
            let (count, names) = there.names(&|condition| condition.open.is_some());
            let open = fill(scene.view().card.open.of(count), &[&count.to_string(), &names]);
            tag("p", "award-small").say(&open).draw()
        });
        tag("div", "award-change").with("data-change", here.id).holding(title).holding(line).maybe(open).draw()
    })
}

/// A verdict with its sum.
fn standing(scene: &Scene<'_>, verdicts: &[&str; 3], award: &Award) -> String {
    let words = &scene.view().result;
    let verdict = verdicts.get(place_of(award.verdict)).copied().unwrap_or_default();
    let sum = award.amount.map(|amount| span_of(scene.locale(), words, amount));
    sum.filter(|_| award.verdict != Verdict::Unlikely)
        .map_or_else(|| verdict.to_owned(), |sum| format!("{verdict}{}|{sum}", comma(scene.locale())))
}
