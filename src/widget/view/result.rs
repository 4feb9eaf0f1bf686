//! The result page: what it comes to, every award with its grounds, and what one can do with it.

use super::frame::restart;
use super::icon::Icon;
use super::scene::Scene;
use super::state::{Action, Focus, State};
use super::tag::{button, fold, section, tag};
use super::why::whom;
use super::words::{awards, chinese, clause_number};
use super::{keep, part, source, summary};
use engine::answers::Answers;
use engine::evaluate::{Evaluation, evaluate};
use engine::report::{Award, Report, Standing, Verdict, report_on};
use engine::settings::Settings;
use engine::text::{fill, naming};
use policy::Locale;
use std::rc::Rc;
use yew::Html;

/// What the page is drawn from, worked out once a drawing.
pub(super) struct Findings {
    /// The report.
    pub(super) report: Report,
    /// The evaluation behind it.
    pub(super) evaluation: Evaluation,
}

impl Findings {
    /// Works out everything about the answers.
    pub(super) fn over(state: &State) -> Findings {
        Findings::on(&state.answers, &state.settings)
    }

    /// Works out everything about other answers.
    pub(super) fn on(answers: &Answers, settings: &Settings) -> Findings {
        let evaluation = evaluate(answers, &settings.measures);
        let report = report_on(answers, settings, &evaluation);
        Findings { report, evaluation }
    }

    /// The awards of a verdict, by place; those that the roles rule out stand apart.
    pub(super) fn group(&self, verdict: Verdict) -> Vec<usize> {
        let places = self.report.awards.iter().enumerate();
        places.filter(|(_, award)| award.verdict == verdict && !for_others(award)).map(|(place, _)| place).collect()
    }

    /// The awards for other kinds of applicants, by place.
    pub(super) fn others(&self) -> Vec<usize> {
        let places = self.report.awards.iter().enumerate();
        places.filter(|(_, award)| for_others(award)).map(|(place, _)| place).collect()
    }
}

/// Whether the roles alone rule an award out.
fn for_others(award: &Award) -> bool {
    award.conditions.first().is_some_and(|roles| roles.outcome == Standing::Unmet)
}

/// The verdicts with their signs, in the order of the page.
pub(super) const GROUPS: [(Verdict, Icon, &str); 3] = [
    (Verdict::Likely, Icon::Met, "likely"),
    (Verdict::Possible, Icon::Open, "possible"),
    (Verdict::Unlikely, Icon::Unmet, "unlikely"),
];

/// The place of a verdict in lists of three.
pub(super) const fn place_of(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Likely => 0,
        Verdict::Possible => 1,
        Verdict::Unlikely => 2,
    }
}

/// The page. It begins with what it comes to; awards follow bit by bit, and last what comes after them.
pub(super) fn draw(scene: &Scene<'_>) -> Html {
    let findings = Rc::new(Findings::over(scene.state));
    let opened = GROUPS.iter().find_map(|(verdict, ..)| findings.group(*verdict).first().copied());
    let main = tag("div", "award-result-main").all(groups(scene, &findings, opened));
    let unfinished = scene.state.unfinished();
    let rest = if unfinished { Vec::new() } else { rest(scene, &findings) };
    let side = (!unfinished).then(|| side(scene));
    let body = tag("div", "award-body award-result").add(summary::draw(scene, &findings)).holding(main.all(rest));
    // To those who look from outside, the page before stands until all of this one does.
    let reached = if unfinished { "review" } else { "result" };
    let page = tag("div", "award-step").key("result").with("part", "result").with("data-page", reached);
    page.holding(body.maybe(side)).add(buttons(scene)).draw()
}

/// What follows the awards for this kind of applicant.
fn rest(scene: &Scene<'_>, findings: &Rc<Findings>) -> Vec<Html> {
    vec![others(scene, findings), part::trial(scene, findings), related(scene, &findings.report)]
}

/// What one can do with the result, and where it comes from.
fn side(scene: &Scene<'_>) -> Html {
    let side = tag("div", "award-result-side").add(apply(scene)).add(keep::draw(scene));
    side.add(source::draw(scene)).add(restart(scene)).draw()
}

/// The awards by notice, and within each by verdict.
fn groups(scene: &Scene<'_>, findings: &Rc<Findings>, opened: Option<usize>) -> Vec<Html> {
    super::several::groups(scene, findings, |group, places| draw_group(scene, findings, group, places, opened))
}

fn draw_group(
    scene: &Scene<'_>,
    findings: &Rc<Findings>,
    (verdict, icon, id): (Verdict, Icon, String),
    places: &[usize],
    opened: Option<usize>,
) -> Html {
    if places.is_empty() {
        return Html::default();
    }
    let words = &scene.view().result;
    let title = words.verdict.get(place_of(verdict)).copied().unwrap_or_default();
    let means = words.verdict_means.get(place_of(verdict)).copied().unwrap_or_default();
    let means = naming(means, scene.policy());
    let class = match verdict {
        Verdict::Likely => "award-section-head award-is-met",
        Verdict::Possible => "award-section-head award-is-open",
        Verdict::Unlikely => "award-section-head award-is-unmet",
    };
    let heading = tag(scene.heading(1), "award-section-title").having("id", id.clone()).with("tabindex", "-1");
    let head = tag("div", class)
        .add(icon.draw())
        .holding(heading.say(title))
        .holding(tag("span", "award-section-count").add(awards(scene, places.len())));
    tag("section", "award-section")
        .having("aria-labelledby", id)
        .holding(head)
        .holding(tag("p", "award-small award-section-sub").say(&means))
        .all(places.iter().map(|place| part::award(scene, findings, *place, opened)).collect())
        .draw()
}

/// Awards for other kinds of applicants, folded away.
fn others(scene: &Scene<'_>, findings: &Rc<Findings>) -> Html {
    let places = findings.others();
    if places.is_empty() {
        return Html::default();
    }
    let words = &scene.view().result;
    let title = fill(words.others.of(places.len()), &[&places.len().to_string()]);
    // Where nothing concerns the applicant, whom the awards are for is the answer and not an aside.
    let all = places.len() == findings.report.awards.len();
    let list = all.then(|| whom(scene, &scene.policy().awards.iter().collect::<Vec<_>>(), 0));
    let fold = fold("award-fold award-others", tag("span", "").say(&title).draw())
        .all(places.iter().map(|place| part::award(scene, findings, *place, None)).collect());
    [list.unwrap_or_default(), fold.draw()].into_iter().collect()
}

/// Provisions that concern the applicant without granting anything, verbatim and without a verdict.
fn related(scene: &Scene<'_>, report: &Report) -> Html {
    if report.related.is_empty() {
        return Html::default();
    }
    let words = &scene.view().result;
    let provision = |related: &engine::report::Related| {
        let title = tag("span", "")
            .add(clause_number(scene, related.clause))
            .text(between(scene, related.clause))
            .holding(tag("wbr", ""))
            .say(related.title.marked());
        let words = tag("p", "award-clause-text").add(chinese(scene, related.text));
        fold("award-fold", title.draw()).holding(tag("div", "award-panel").holding(words)).draw()
    };
    section(scene, words.related)
        .holding(tag("p", "award-hint").say(words.related_hint))
        .holding(tag("div", "award-related").all(report.related.iter().map(provision).collect()))
        .draw()
}

/// Between a clause's number and a title: nothing after the brackets of （六）.
fn between(scene: &Scene<'_>, number: &str) -> &'static str {
    match scene.locale() {
        Locale::English => " ",
        Locale::Chinese if number.starts_with('\u{ff08}') => "",
        Locale::Chinese => scene.view().frame.colon,
    }
}

/// What the notice does not say about applying, and what the host page adds.
fn apply(scene: &Scene<'_>) -> Html {
    let words = &scene.view().result;
    let host = tag("div", "award-apply-host").flag("hidden", !scene.state.look.apply);
    section(scene, words.apply)
        .holding(tag("p", "award-apply").say(scene.say(scene.policy().about.apply)))
        .holding(
            host.holding(tag("p", "award-small").say(words.apply_host)).holding(tag("slot", "").with("name", "apply")),
        )
        .draw()
}

fn buttons(scene: &Scene<'_>) -> Html {
    let keep = Action::Jump(Focus::Selector("#award-keep".to_owned()));
    // What it leads to comes last: pressed before that, it goes on with the page.
    let (name, keep) = if scene.state.unfinished() { ("next", Action::GoOn) } else { ("keep", keep) };
    let back = button(false, "back", scene.press(Action::Back)).text(scene.view().result.change);
    let keep = button(true, name, scene.press(keep)).label(scene.view().keep.title);
    tag("div", "award-bar award-bar-even").holding(back).holding(keep).draw()
}

/// What is read aloud after an answer on this page.
pub(super) fn taken(scene: &Scene<'_>, award: usize, moved: bool) -> String {
    let findings = Findings::over(scene.state);
    findings.report.awards.get(award).map_or_else(String::new, |award| what_came(scene, award, moved))
}

/// What came of an answer that was taken for an award.
pub(super) fn what_came(scene: &Scene<'_>, award: &Award, moved: bool) -> String {
    let words = &scene.view().result;
    let verdict = words.verdict.get(place_of(award.verdict)).copied().unwrap_or_default();
    fill(if moved { words.moved } else { words.stayed }, &[award.title.marked(), verdict])
}
