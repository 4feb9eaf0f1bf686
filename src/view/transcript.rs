//! The result as plain text that fits a message. Says what the page says, the disclaimer first.

use super::result::{Findings, GROUPS, place_of};
use super::state::State;
use super::summary::money_in;
use crate::policy::Locale;
use crate::report::{Award, Condition, Verdict, answer};
use crate::text::view::{ResultSentences, ViewSentences};
use crate::text::{date, fill, plain, sentences};

/// What an award gives, where a sum is stated: 「不低于 100 万元」.
pub(super) fn sum_of(locale: Locale, words: &ResultSentences, award: &Award) -> Option<String> {
    let amount = award.amount?;
    let lowest = money_in(locale, amount.lowest);
    let range = if amount.lowest == amount.highest {
        lowest
    } else {
        fill(words.span, &[&lowest, &money_in(locale, amount.highest)])
    };
    Some(if amount.at_least { fill(words.floor, &[&range]) } else { range })
}

/// The whole result as text.
pub(super) fn transcript(state: &State) -> String {
    let locale = state.settings.locale;
    let words = &sentences(locale).view;
    let found = Findings::over(state);
    let heading = fill(words.keep.heading, &[state.policy().about.calculator.of(locale)]);
    let mut lines = vec![heading, words.result.disclaimer.to_owned(), String::new()];
    lines.push(super::summary::headline(&words.result, &found));
    for (verdict, ..) in GROUPS {
        lines.extend(group(state, words, &found, verdict));
    }
    lines.push(String::new());
    let about = &state.policy().about;
    lines.extend([about.together, about.apply].map(|said| said.of(locale).to_owned()));
    lines.extend([String::new(), words.review.title_on_paper.to_owned()]);
    lines.extend(answers(state));
    lines.extend([String::new(), origin(state)]);
    plain(&lines.join("\n"))
}

fn group(state: &State, words: &ViewSentences, found: &Findings, verdict: Verdict) -> Vec<String> {
    let places = found.group(verdict);
    let title = words.result.verdict.get(place_of(verdict)).copied().unwrap_or_default();
    if places.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), format!("{title}{}", words.frame.colon)];
    let awards =
        places.iter().filter_map(|place| found.report.awards.get(*place).zip(state.policy().awards.get(*place)));
    for (award, rule) in awards {
        let gist = rule.gist.map(|gist| gist.of(state.settings.locale).to_owned());
        let given = sum_of(state.settings.locale, &words.result, award).or(gist).unwrap_or_default();
        lines.push(format!("· {}{} {}{}", award.title.marked(), award.clause, given, grounds(words, award)));
    }
    lines
}

/// Why an award is not likely: the conditions that are open or not met.
fn grounds(words: &ViewSentences, award: &Award) -> String {
    let [_, unmet, open] = words.condition.outcome;
    let wanted = |verdict: Verdict, condition: &Condition| match verdict {
        Verdict::Likely => None,
        Verdict::Possible => condition.open.map(|_| open),
        Verdict::Unlikely => (condition.outcome == crate::report::Standing::Unmet).then_some(unmet),
    };
    let found = award.conditions.iter().filter_map(|condition| Some((wanted(award.verdict, condition)?, condition)));
    let names: Vec<String> =
        found.map(|(word, condition)| format!("\n  {word}{}{}", words.frame.colon, condition.label.marked())).collect();
    names.join("")
}

fn answers(state: &State) -> Vec<String> {
    let words = &sentences(state.settings.locale).view;
    let row = |index: &u8| {
        let fact = state.fact(*index)?;
        let answer = answer(fact, state.answers.get(*index), &state.settings)?;
        Some(format!("· {}{}{}", fact.label.of(state.settings.locale), words.frame.colon, answer.marked()))
    };
    state.path().asked.iter().filter_map(row).collect()
}

fn origin(state: &State) -> String {
    let policy = state.policy();
    let locale = state.settings.locale;
    let day = date(policy.issued, locale);
    format!("{} {}\n{day}\n{}", policy.title, policy.document, policy.about.expiry.of(locale))
}
