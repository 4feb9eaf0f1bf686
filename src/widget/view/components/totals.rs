//! The sums of likely and of possible awards, each by itself: whether they can be held together, the notice may not say.

use crate::view::components::amount::amount_range;
use crate::view::components::standing::{VERDICTS, verdict_index};
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::state::assessment::Assessment;
use engine::report::Verdict;
use engine::text::fill;
use policy::Limit;
use yew::Html;

/// The sums by verdict, and why they are not added up. Nothing where no award is likely or possible.
pub(crate) fn totals_section(ctx: &Context<'_>, assessment: &Assessment) -> Html {
    let words = &ctx.late_sentences().result;
    let rows: Vec<Html> =
        VERDICTS.iter().take(2).filter_map(|(verdict, ..)| sums_row(ctx, assessment, *verdict)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let stated = |verdict| sums(ctx, assessment, verdict).len();
    let several = stated(Verdict::Likely) + stated(Verdict::Possible) > 1;
    let note = several.then(|| {
        let note = fill(words.not_added, &[ctx.localized(ctx.policy().about.together)]);
        element("p", "award-sums-note").sentence(&note).build()
    });
    let limits = ctx.policy().limits.iter().filter_map(|limit| limit_said(ctx, assessment, limit));
    let limits = limits.map(|said| element("p", "award-sums-note").sentence(&said).build());
    element("section", "award-sums")
        .attr("aria-label", words.sums)
        .child(element("dl", "").children(rows))
        .optional_child(note)
        .children(limits.collect())
        .build()
}

/// A limit on awards that are likely or possible, in the notice's own words: 「展览奖励、展位补助：“就高不重复”」.
pub(crate) fn limit_said(ctx: &Context<'_>, assessment: &Assessment, limit: &Limit) -> Option<String> {
    let open = |index: &u8| {
        let report = assessment.report.awards.get(usize::from(*index))?;
        (report.verdict != Verdict::Unlikely).then(|| report.title.marked())
    };
    let names: Vec<&str> = limit.awards.iter().filter_map(open).collect();
    let needed = if limit.most.is_some() { 1 } else { 2 };
    let joined = names.join(ctx.sentences().frame.comma);
    (names.len() >= needed).then(|| fill(ctx.late_sentences().amount.limit, &[&joined, limit.quote.text]))
}

/// The sums of the awards with a verdict that the applicant gets.
fn sums(ctx: &Context<'_>, assessment: &Assessment, verdict: Verdict) -> Vec<String> {
    let words = ctx.late_sentences();
    let own = |index: &usize| ctx.policy().awards.get(*index).is_some_and(|rule| rule.beneficiary.is_none());
    let awards = assessment.with_verdict(verdict).into_iter().filter(own);
    let amounts = awards.filter_map(|index| assessment.report.awards.get(index)?.amount);
    amounts.map(|amount| amount_range(ctx.locale(), words, amount)).collect()
}

/// The sums of a verdict, one after the other, and how many of its awards state none.
fn sums_row(ctx: &Context<'_>, assessment: &Assessment, verdict: Verdict) -> Option<Html> {
    let words = &ctx.late_sentences().result;
    let count = assessment.with_verdict(verdict).len();
    if count == 0 {
        return None;
    }
    let sums = sums(ctx, assessment, verdict);
    let states_none = |index: &usize| assessment.report.awards.get(*index).is_some_and(|award| award.amount.is_none());
    let without = assessment.with_verdict(verdict).iter().filter(|index| states_none(index)).count();
    let verdict = verdict_index(verdict);
    let (name, icon) = (words.verdict.get(verdict).copied().unwrap_or_default(), VERDICTS.get(verdict)?.1);
    let number = fill(words.count.of(count), &[&count.to_string()]);
    let name = element("dt", "").html(icon.svg()).label(&fill(words.sum_of, &[name, &number]));
    let more = (without > 0 && !sums.is_empty()).then(|| {
        let more = fill(words.more_without_sum.of(without), &[&without.to_string()]);
        element("span", "award-sums-more").sentence(&more).build()
    });
    let sums: Vec<Html> = sums.iter().map(|sum| element("span", "award-sums-sum").sentence(sum).build()).collect();
    let none =
        (sums.is_empty() && without > 0).then(|| element("span", "award-sums-more").sentence(words.no_sum).build());
    let value = element("dd", "").children(sums).optional_child(none).optional_child(more);
    Some(element("div", "award-sums-row").child(name).child(value).build())
}
