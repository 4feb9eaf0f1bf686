//! The head of the result: the disclaimer, one honest sentence, counts, and sums with their caveat beside them.

use super::icon::Icon;
use super::question::heading;
use super::result::{Findings, GROUPS, place_of};
use super::scene::Scene;
use super::state::{Action, Focus};
use super::tag::{button, link, tag};
use super::words::{counted, phrase, text};
use crate::number::Number;
use crate::policy::Locale;
use crate::report::Verdict;
use crate::text::fill;
use crate::{money, text::view::ResultSentences};
use yew::Html;

/// What one must know before the result: that the notice ends on a day, or has been replaced.
pub(super) fn warn(scene: &Scene<'_>, warning: crate::policy::Text) -> Html {
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
        (0, 0) => phrase(words.nothing_at_all),
        (0, _) => counted(words.nothing_but.of(missed), missed),
        _ => return Html::default(),
    };
    let edit = (missed == 0).then(|| {
        let edit = button(false, "edit", scene.press(Action::Edit(0))).say(words.change_roles);
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
    let rows: Vec<Html> =
        [Verdict::Likely, Verdict::Possible].iter().filter_map(|verdict| sum(scene, findings, *verdict)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let words = &scene.view().result;
    tag("section", "award-sums")
        .holding(tag(scene.heading(1), "award-sums-title").say(words.sums))
        .holding(tag("dl", "").all(rows))
        .holding(tag("p", "award-small").say(scene.say(scene.policy().about.together)))
        .draw()
}

fn sum(scene: &Scene<'_>, findings: &Findings, verdict: Verdict) -> Option<Html> {
    let words = &scene.view().result;
    let awards = findings.report.awards.iter().filter(|award| award.verdict == verdict);
    let amounts: Vec<_> = awards.filter_map(|award| award.amount).collect();
    if amounts.is_empty() {
        return None;
    }
    let add = |pick: fn(&crate::report::Amount) -> Number| {
        amounts.iter().try_fold(Number::ZERO, |sum, amount| sum.plus(pick(amount)))
    };
    let (lowest, highest) = (add(|amount| amount.lowest)?, add(|amount| amount.highest)?);
    let at_least = amounts.iter().any(|amount| amount.at_least);
    let from = money_in(scene.locale(), lowest);
    // For likely awards the lowest tier is the honest sum; for possible ones the reader sees how far it may go.
    let range = if lowest == highest || verdict == Verdict::Likely {
        from
    } else {
        fill(words.span, &[&from, &money_in(scene.locale(), highest)])
    };
    let value = if at_least { fill(words.floor, &[&range]) } else { range };
    let name = words.verdict.get(place_of(verdict)).copied().unwrap_or_default();
    let count = fill(words.count.of(amounts.len()), &[&amounts.len().to_string()]);
    let name = tag("dt", "").say(&fill(words.sum_of, &[name, &count]));
    Some(tag("div", "award-sums-row").holding(name).holding(tag("dd", "").say(&value)).draw())
}

/// A sum as the reader knows it.
pub(super) fn money_in(locale: Locale, yuan: Number) -> String {
    match locale {
        Locale::Chinese => money::in_chinese(yuan),
        Locale::English => money::in_english(yuan),
    }
}
