//! The head of the result: the disclaimer, one honest sentence, counts, and sums with their caveat beside them.

use super::icon::Icon;
use super::question::heading;
use super::result::{Findings, GROUPS, place_of};
use super::scene::Scene;
use super::state::{Action, Focus};
use super::tag::{button, link, tag};
use super::words::{counted, phrase, text};
use engine::report::{Amount, Award, Verdict};
use engine::text::fill;
use engine::text::messages::ResultSentences;
use policy::Locale;
use policy::money;
use policy::number::Number;
use yew::Html;

/// What one must know before the result: that the notice ends on a day, or has been replaced.
pub(super) fn warn(scene: &Scene<'_>, warning: policy::Text) -> Html {
    let said = tag("span", "").say(scene.say(warning));
    tag("div", "award-notice").add(Icon::Open.draw()).holding(said).draw()
}

/// The head of the page.
pub(super) fn draw(scene: &Scene<'_>, findings: &Findings) -> Html {
    let words = &scene.view().result;
    let disclaimer = tag("p", "award-small award-disclaimer").with("id", "award-disclaimer").say(words.disclaimer);
    let said = tag("div", "")
        .holding(tag("p", "award-caption").text(words.caption))
        .holding(disclaimer)
        .maybe(scene.policy().about.warning.map(|warning| warn(scene, warning)))
        .add(heading(scene, phrase(&headline(words, findings))))
        .add(nothing(scene, findings))
        .add(unfinished(scene))
        .add(counts(scene, findings));
    tag("div", "award-result-top").holding(said).add(sums(scene, findings)).draw()
}

/// What it comes to, in one sentence.
pub(super) fn headline(words: &ResultSentences, findings: &Findings) -> String {
    let likely = findings.group(Verdict::Likely).len();
    let possible = findings.group(Verdict::Possible).len();
    let say = |sentence: &str, count: usize| fill(sentence, &[&count.to_string()]);
    let [first, second] = words.likely_and_possible;
    match (likely, possible) {
        (0, 0) => words.nothing.to_owned(),
        (_, 0) => say(words.likely.of(likely), likely),
        (0, _) => say(words.possible.of(possible), possible),
        _ => say(first.of(likely), likely) + &say(second.of(possible), possible),
    }
}

/// Where nothing applies: what is missing stands below, or whom the awards are for.
fn nothing(scene: &Scene<'_>, findings: &Findings) -> Html {
    let words = &scene.view().result;
    let found = findings.group(Verdict::Likely).len() + findings.group(Verdict::Possible).len();
    let missed = findings.group(Verdict::Unlikely).len();
    let sentence = match (found, missed) {
        (0, 0) => counted(words.nothing_at_all, findings.report.awards.len()),
        (0, _) => counted(words.nothing_but.of(missed), missed),
        _ => return Html::default(),
    };
    let edit = (missed == 0).then(|| {
        let edit = button(false, "edit", scene.press(Action::Edit(0))).label(words.change_roles);
        tag("p", "award-roles").holding(edit.with("data-fact", scene.fact(0).map_or("", |fact| fact.id))).draw()
    });
    tag("div", "").holding(tag("p", "").add(sentence)).maybe(edit).draw()
}

/// The counts, each leading to its group; left out where there is nothing to count.
fn counts(scene: &Scene<'_>, findings: &Findings) -> Html {
    if findings.others().len() == findings.report.awards.len() {
        return Html::default();
    }
    tag("ul", "award-counts").all(GROUPS.iter().map(|group| count(scene, findings, *group)).collect()).draw()
}

/// Questions that came up again after an answer was changed here.
pub(super) fn unfinished(scene: &Scene<'_>) -> Html {
    let open = scene.path().remaining.len();
    if open == 0 {
        return Html::default();
    }
    let words = &scene.view().result;
    let go = link("next", scene.press(Action::Next)).text(words.unfinished_go);
    let said = tag("span", "").add(counted(words.unfinished.of(open), open)).text(" ").holding(go);
    tag("div", "award-notice").holding(said).draw()
}

/// One count; it leads to its group.
fn count(
    scene: &Scene<'_>,
    findings: &Findings,
    (verdict, icon, id): (Verdict, super::icon::Icon, &'static str),
) -> Html {
    let words = &scene.view().result;
    let found = findings.group(verdict).len();
    let word = words.verdict_short.get(place_of(verdict)).copied().unwrap_or_default();
    let unit = tag("span", "award-count-unit").text(words.count_unit);
    let number = tag("span", "award-num").add(text(found.to_string())).holding(unit);
    let figure = tag("span", "award-count-figure").add(icon.draw()).holding(number);
    let word = tag("span", "award-count-word").say(word);
    let class = match verdict {
        Verdict::Likely => "award-count award-is-met",
        Verdict::Possible => "award-count award-is-open",
        Verdict::Unlikely => "award-count award-is-unmet",
    };
    if found == 0 {
        return tag("li", "").holding(tag("div", class).holding(figure).holding(word)).draw();
    }
    let there = Action::Jump(Focus::Selector(format!("#group-{id}")));
    let button = tag("button", class).with("type", "button").on_press(scene.press(there));
    tag("li", "").holding(button.holding(figure).holding(word)).draw()
}

/// Sums of awards with a stated sum, and that they may not add up.
pub(super) fn sums(scene: &Scene<'_>, findings: &Findings) -> Html {
    let stated = |award: &Award| award.verdict != Verdict::Unlikely && award.amount.is_some();
    if !findings.report.awards.iter().any(stated) {
        return Html::default();
    }
    let words = &scene.view().result;
    let mut all = Vec::new();
    rows(scene, findings, Verdict::Likely, &mut all);
    rows(scene, findings, Verdict::Possible, &mut all);
    tag("section", "award-sums")
        .holding(tag(scene.heading(1), "award-sums-title").say(words.sums))
        .holding(tag("dl", "").all(all))
        .holding(tag("p", "award-small").say(scene.say(scene.policy().about.together)))
        .draw()
}

/// The awards of a verdict with a stated sum, added up, and how many have none.
fn rows(scene: &Scene<'_>, findings: &Findings, verdict: Verdict, rows: &mut Vec<Html>) {
    let words = &scene.view().result;
    let (mut with, mut without) = (0, 0);
    let mut total = Amount { at_least: false, lowest: Number::ZERO, highest: Number::ZERO };
    for award in findings.report.awards.iter().filter(|award| award.verdict == verdict) {
        let Some(amount) = award.amount else {
            without += 1;
            continue;
        };
        with += 1;
        total.at_least |= amount.at_least;
        // For likely awards the lowest tier is the honest sum; for possible ones the reader sees how far it may go.
        let highest = if verdict == Verdict::Likely { amount.lowest } else { amount.highest };
        total.lowest = total.lowest.plus(amount.lowest).unwrap_or(total.lowest);
        total.highest = total.highest.plus(highest).unwrap_or(total.highest);
    }
    let name = words.verdict.get(place_of(verdict)).copied().unwrap_or_default();
    let mut row = |count: usize, value: &str| {
        if count > 0 {
            let number = fill(words.count.of(count), &[&count.to_string()]);
            let name = tag("dt", "").say(&fill(words.sum_of, &[name, &number]));
            let value = tag("dd", "").say(value);
            rows.push(tag("div", "award-sums-row").holding(name).holding(value).draw());
        }
    };
    row(with, &span_of(scene.locale(), words, total));
    row(without, words.no_sum);
}

/// A sum, or what the lowest and the highest tier give: 「不低于 100 万元」.
pub(super) fn span_of(locale: Locale, words: &ResultSentences, amount: Amount) -> String {
    let say = |yuan: Number| {
        let sum = money_in(locale, yuan);
        if amount.at_least { fill(words.floor, &[&sum]) } else { sum }
    };
    if amount.lowest == amount.highest {
        return say(amount.lowest);
    }
    fill(words.span, &[&say(amount.lowest), &say(amount.highest)])
}

/// A sum as the reader knows it.
pub(super) fn money_in(locale: Locale, yuan: Number) -> String {
    match locale {
        Locale::Chinese => money::in_chinese(yuan),
        Locale::English => money::in_english(yuan),
    }
}
