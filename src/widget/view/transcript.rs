//! The result as plain text that fits a message. Says what the page says, the disclaimer first.

use super::condition::named;
use super::result::{Findings, GROUPS, place_of};
use super::source::said;
use super::state::State;
use super::summary::span_of;
use engine::answers::Given;
use engine::report::{Award, Condition, Standing, Verdict, answer};
use engine::text::messages::ViewSentences;
use engine::text::{fill, plain, sentences};
use policy::{Award as Rule, Basis, Frequency, Locale};

/// The whole result as text.
pub(super) fn transcript(state: &State) -> String {
    let locale = state.settings.locale;
    let words = &sentences(locale).view;
    let found = Findings::over(state);
    let heading = fill(words.keep.heading, &[state.policy().about.calculator.of(locale)]);
    let headline = super::summary::headline(&words.result, &found);
    let mut out = String::new();
    put(&mut out, &[&heading, "\n", words.result.disclaimer, "\n\n", &headline]);
    for (verdict, ..) in GROUPS {
        group(&mut out, state, words, &found, verdict);
    }
    let about = &state.policy().about;
    put(&mut out, &["\n\n", about.together.of(locale), "\n", about.apply.of(locale)]);
    put(&mut out, &["\n\n", words.review.title_on_paper]);
    for index in &state.path().asked {
        answered(&mut out, state, words, *index);
    }
    origin(&mut out, state, words);
    plain(&out)
}

/// Writes words one after another.
#[inline(never)]
fn put(out: &mut String, words: &[&str]) {
    for word in words {
        out.push_str(word);
    }
}

fn group(out: &mut String, state: &State, words: &ViewSentences, found: &Findings, verdict: Verdict) {
    let (locale, colon) = (state.settings.locale, words.frame.colon);
    for (at, place) in found.group(verdict).into_iter().enumerate() {
        let (Some(award), Some(rule)) = (found.report.awards.get(place), state.policy().awards.get(place)) else {
            continue;
        };
        if at == 0 {
            let title = words.result.verdict.get(place_of(verdict)).copied().unwrap_or_default();
            put(out, &["\n\n", title, colon.trim_end()]);
        }
        let clause = match locale {
            Locale::Chinese => award.clause.to_owned(),
            Locale::English => format!(" ({})", fill(words.frame.clause, &[&(rule.clause + 1).to_string()])),
        };
        put(out, &["\n· ", award.title.marked(), &clause, colon]);
        given(out, locale, words, award, rule);
        weighed(out, locale, words, award, rule);
        for condition in &award.conditions {
            if let Some(word) = ground(words, verdict, condition) {
                put(out, &["\n  ", word, colon, named(locale, condition)]);
            }
            if let Some(source) = &condition.source {
                put(out, &["\n  ", source]);
            }
        }
    }
}

/// What an award gives and how often, or in a few words.
fn given(out: &mut String, locale: Locale, words: &ViewSentences, award: &Award, rule: &Rule) {
    let Some(amount) = award.amount else {
        return put(out, &[rule.gist.map_or("", |gist| gist.of(locale))]);
    };
    put(out, &[&span_of(locale, &words.result, amount)]);
    let terms = terms(locale, words, award);
    if !terms.is_empty() {
        put(out, &[comma(locale), &terms]);
    }
}

/// What comes with it, what the authority weighs, what the notice does not say: whoever passes a sum on passes these on.
fn weighed(out: &mut String, locale: Locale, words: &ViewSentences, award: &Award, rule: &Rule) {
    if award.benefits.len() > 1 {
        put(out, &["\n  ", words.card.benefits, &award.benefits_text.join(words.frame.comma)]);
    }
    if let Some(silence) = rule.silence {
        put(out, &["\n  ", silence.of(locale)]);
    }
    for (place, (quoted, text)) in award.judgement.iter().zip(&award.judgement_text).enumerate() {
        if place == 0 {
            put(out, &["\n  ", words.card.judgement]);
        }
        match locale {
            Locale::Chinese => put(out, &["“", quoted, "”"]),
            Locale::English => put(out, &[if place == 0 { "" } else { "; " }, "“", text, "” (", quoted, ")"]),
        }
    }
}

/// Whether a sum is exact, and how often it is paid.
#[inline(never)]
pub(super) fn terms(locale: Locale, words: &ViewSentences, award: &Award) -> String {
    let exact = award.amount.is_some_and(|amount| !amount.at_least);
    let mut out = if exact { words.card.exact.to_owned() } else { String::new() };
    if let Some(frequency) = award.frequency {
        out += if exact { comma(locale) } else { "" };
        out += often(words.card.frequency, frequency);
    }
    out
}

const fn often([once, yearly, three]: [&'static str; 3], frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Once => once,
        Frequency::Yearly => yearly,
        Frequency::ThreeYears => three,
    }
}

/// Between the halves of a sentence.
pub(super) const fn comma(locale: Locale) -> &'static str {
    match locale {
        Locale::Chinese => "\u{ff0c}",
        Locale::English => ", ",
    }
}

/// Why an award is not likely: how a condition that is open or not met stands.
fn ground(words: &ViewSentences, verdict: Verdict, condition: &Condition) -> Option<&'static str> {
    let [_, unmet, open] = words.condition.outcome;
    match verdict {
        Verdict::Likely => None,
        Verdict::Possible => condition.open.map(|_| open),
        Verdict::Unlikely => (condition.outcome == Standing::Unmet).then_some(unmet),
    }
}

fn answered(out: &mut String, state: &State, words: &ViewSentences, index: u8) {
    let Some(fact) = state.fact(index) else { return };
    let given = state.answers.get(index);
    let Some(answer) = answer(fact, given, &state.settings) else { return };
    put(out, &["\n· ", fact.label.of(state.settings.locale), words.frame.colon, answer.marked()]);
    if fact.basis == Basis::Own && given != Given::Unsure {
        let [.., own] = words.condition.basis;
        put(out, &[words.frame.stop, own]);
    }
}

fn origin(out: &mut String, state: &State, words: &ViewSentences) {
    let policy = state.policy();
    let colon = words.frame.colon;
    let [document, _] = words.source.document;
    put(out, &["\n\n", document, colon, policy.title, " ", policy.document]);
    said(state, policy, &mut |label, words| put(out, &["\n", label, colon, words]));
}
