//! The result as plain text for a message. Says the same as the page, disclaimer first.

use crate::view::components::amount::{amount_range, clause_comma, payment_terms};
use crate::view::components::applicants::applicant_name;
use crate::view::components::award::label::condition_label;
use crate::view::components::disclaimer::disclaimer_text;
use crate::view::components::example::example_said;
use crate::view::components::share::share_url;
use crate::view::components::sources::for_each_source_line;
use crate::view::components::standing::{VERDICTS, result_headline, verdict_index};
use crate::view::components::totals::limit_said;
use crate::view::context::Context;
use crate::view::state::action::Page;
use engine::answers::Answer;
use engine::report::{AwardReport, ConditionReport, ConditionStatus, Verdict, answer};
use engine::text::sentence_types::LateSentences;
use engine::text::{date, fill, plain};
use policy::{Award, Basis, Locale};

/// The result as text, as others are told: of one applicant, or of all where they stand side by side.
pub(crate) fn plain_text(ctx: &Context<'_>) -> String {
    let mut texts = Vec::new();
    ctx.each_told(&mut |own| {
        let several = (ctx.state.page == Page::Compare).then(|| applicant_name(own, own.state.applicant));
        let name = several.map_or_else(String::new, |name| plain(&name) + "\n");
        texts.push(name + &applicant_text(own));
    });
    let words = &ctx.late_sentences().picture;
    texts.push(plain(&fill(words.dated, &[&date(&ctx.session().today(), ctx.locale())])));
    let link = share_url(ctx.state).map(|link| fill(&plain(words.same), &[&link]));
    let joint = if link.is_some() { "\n" } else { "" };
    [&texts.join("\n\n"), joint, &link.unwrap_or_default()].concat()
}

/// The whole result of one applicant as text.
fn applicant_text(ctx: &Context<'_>) -> String {
    let late = ctx.late_sentences();
    let heading = fill(late.keep.heading, &[ctx.localized(ctx.policy().about.calculator)]);
    let headline = result_headline(&late.result, ctx.assessment());
    let mut out = String::new();
    let example = example_said(ctx).map_or_else(String::new, |said| said + "\n");
    push_all(&mut out, &[&heading, "\n", &example, &disclaimer_text(ctx), "\n\n", &headline]);
    for (verdict, ..) in VERDICTS {
        push_verdict(&mut out, ctx, verdict);
    }
    let about = &ctx.policy().about;
    for said in ctx.policy().limits.iter().filter_map(|limit| limit_said(ctx, ctx.assessment(), limit)) {
        push_all(&mut out, &["\n\n", &said]);
    }
    push_all(&mut out, &["\n\n", ctx.localized(about.together), "\n", ctx.localized(about.apply)]);
    push_all(&mut out, &["\n\n", late.review.title_on_paper]);
    for index in &ctx.progress().asked {
        push_answer(&mut out, ctx, *index);
    }
    push_source(&mut out, ctx);
    plain(&out)
}

/// Appends several texts.
#[inline(never)]
fn push_all(out: &mut String, words: &[&str]) {
    for word in words {
        out.push_str(word);
    }
}

/// The awards with a verdict, under its title.
fn push_verdict(out: &mut String, ctx: &Context<'_>, verdict: Verdict) {
    let (locale, words, late, assessment) = (ctx.locale(), ctx.sentences(), ctx.late_sentences(), ctx.assessment());
    let colon = words.frame.colon;
    for (position, index) in assessment.with_verdict(verdict).into_iter().enumerate() {
        let (Some(award), Some(rule)) = (assessment.report.awards.get(index), ctx.policy().awards.get(index)) else {
            continue;
        };
        if position == 0 {
            let title = late.result.verdict.get(verdict_index(verdict)).copied().unwrap_or_default();
            push_all(out, &["\n\n", title, colon.trim_end()]);
        }
        let clause = match locale {
            Locale::Chinese => award.clause.to_owned(),
            Locale::English => format!(" ({})", fill(words.frame.clause, &[&(rule.clause + 1).to_string()])),
        };
        push_all(out, &["\n· ", award.title.marked(), &clause, colon]);
        push_benefit(out, ctx, award, rule);
        push_notes(out, ctx, award, rule);
        for condition in &award.conditions {
            if let Some(word) = outcome_note(late, verdict, condition) {
                push_all(out, &["\n  ", word, colon, condition_label(locale, condition)]);
            }
            if let Some(source) = &condition.source {
                push_all(out, &["\n  ", source]);
            }
        }
    }
}

/// The benefit of an award: amount and payment terms, or a few words.
fn push_benefit(out: &mut String, ctx: &Context<'_>, award: &AwardReport, rule: &Award) {
    let (locale, late) = (ctx.locale(), ctx.late_sentences());
    let Some(amount) = award.amount else {
        return push_all(out, &[rule.gist.map_or("", |gist| gist.of(locale))]);
    };
    push_all(out, &[&amount_range(locale, late, amount)]);
    let terms = payment_terms(locale, late, award);
    if !terms.is_empty() {
        push_all(out, &[clause_comma(locale), &terms]);
    }
}

/// How the amount is calculated, further benefits, what the authority weighs, what the notice leaves open: an amount is never passed on without them.
fn push_notes(out: &mut String, ctx: &Context<'_>, award: &AwardReport, rule: &Award) {
    let (locale, words, late) = (ctx.locale(), ctx.sentences(), ctx.late_sentences());
    for term in &award.terms {
        push_all(out, &["\n  ", term.marked()]);
    }
    if let Some(other) = rule.beneficiary {
        push_all(out, &["\n  ", &fill(late.amount.for_other, &[other.of(locale)])]);
    }
    if award.benefits.len() > 1 {
        push_all(out, &["\n  ", late.card.benefits, &award.benefits_text.join(words.frame.comma)]);
    }
    if let Some(silence) = rule.silence {
        push_all(out, &["\n  ", silence.of(locale)]);
    }
    for (index, (quoted, text)) in award.judgement.iter().zip(&award.judgement_text).enumerate() {
        if index == 0 {
            push_all(out, &["\n  ", late.card.judgement]);
        }
        match locale {
            Locale::Chinese => push_all(out, &["“", quoted, "”"]),
            Locale::English => push_all(out, &[if index == 0 { "" } else { "; " }, "“", text, "” (", quoted, ")"]),
        }
    }
}

/// The word for a condition that keeps an award from being likely; nothing for other conditions.
fn outcome_note(late: &LateSentences, verdict: Verdict, condition: &ConditionReport) -> Option<&'static str> {
    let [_, unmet, open] = late.condition.outcome;
    match verdict {
        Verdict::Likely => None,
        Verdict::Possible => condition.open.map(|_| open),
        Verdict::Unlikely => (condition.outcome == ConditionStatus::Unmet).then_some(unmet),
    }
}

fn push_answer(out: &mut String, ctx: &Context<'_>, index: u8) {
    let (words, late) = (ctx.sentences(), ctx.late_sentences());
    let Some(fact) = ctx.fact(index) else { return };
    let given = ctx.state.answers.get(index);
    let Some(answer) = answer(fact, given, &ctx.state.settings) else { return };
    push_all(out, &["\n· ", ctx.localized(fact.label), words.frame.colon, answer.marked()]);
    if fact.basis == Basis::Own && given != Answer::Unsure {
        let [.., own] = late.condition.basis;
        push_all(out, &[words.frame.stop, own]);
    }
}

fn push_source(out: &mut String, ctx: &Context<'_>) {
    let (policy, words, late) = (ctx.policy(), ctx.sentences(), ctx.late_sentences());
    let colon = words.frame.colon;
    let [document, _] = late.source.document;
    push_all(out, &["\n\n", document, colon, policy.title, " ", policy.document]);
    for_each_source_line(ctx, policy, &mut |label, words| push_all(out, &["\n", label, colon, words]));
}
