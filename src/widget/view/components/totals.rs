//! Totals of the awards with a stated amount, with the caveat that they may not add up.

use crate::view::components::amount::amount_range;
use crate::view::components::standing::verdict_index;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::state::assessment::Assessment;
use engine::report::{Amount, AwardReport, Verdict};
use engine::text::fill;
use policy::number::Number;
use yew::Html;

/// The totals by verdict, and the caveat.
pub(crate) fn totals_section(ctx: &Context<'_>, assessment: &Assessment) -> Html {
    let stated = |award: &AwardReport| award.verdict != Verdict::Unlikely && award.amount.is_some();
    if !assessment.report.awards.iter().any(stated) {
        return Html::default();
    }
    let words = &ctx.late_sentences().result;
    let mut all = Vec::new();
    totals_rows(ctx, assessment, Verdict::Likely, &mut all);
    totals_rows(ctx, assessment, Verdict::Possible, &mut all);
    element("section", "award-totals")
        .child(element(ctx.heading(1), "award-totals-title").sentence(words.sums))
        .child(element("dl", "").children(all))
        .child(element("p", "award-small").sentence(ctx.localized(ctx.policy().about.together)))
        .build()
}

/// The total of a verdict, and how many of its awards state no amount.
fn totals_rows(ctx: &Context<'_>, assessment: &Assessment, verdict: Verdict, rows: &mut Vec<Html>) {
    let words = &ctx.late_sentences().result;
    let (mut with, mut without) = (0, 0);
    let mut total = Amount { at_least: false, lowest: Number::ZERO, highest: Number::ZERO };
    for award in assessment.report.awards.iter().filter(|award| award.verdict == verdict) {
        let Some(amount) = award.amount else {
            without += 1;
            continue;
        };
        with += 1;
        total.at_least |= amount.at_least;
        // The total of likely awards counts the lowest tier only; that of possible awards shows the whole range.
        let highest = if verdict == Verdict::Likely { amount.lowest } else { amount.highest };
        total.lowest = total.lowest.plus(amount.lowest).unwrap_or(total.lowest);
        total.highest = total.highest.plus(highest).unwrap_or(total.highest);
    }
    let name = words.verdict.get(verdict_index(verdict)).copied().unwrap_or_default();
    let mut row = |count: usize, value: &str| {
        if count > 0 {
            let number = fill(words.count.of(count), &[&count.to_string()]);
            let name = element("dt", "").sentence(&fill(words.sum_of, &[name, &number]));
            let value = element("dd", "").sentence(value);
            rows.push(element("div", "award-totals-row").child(name).child(value).build());
        }
    };
    row(with, &amount_range(ctx.locale(), words, total));
    row(without, words.no_sum);
}
