//! What is said of an example: who it is, and that it is nobody's result.

use crate::view::context::Context;
use engine::answers::{Answer, Answers};
use engine::report::answer;
use engine::text::fill;
use policy::Kind;

/// That an example is shown, if one is.
pub(crate) fn example_said(ctx: &Context<'_>) -> Option<String> {
    let words = &ctx.late_sentences().ways;
    ctx.state.example.as_ref().map(|_| fill(words.example, &[&example_name(ctx, &ctx.state.answers)]))
}

/// Who the example is, and the figures: 主播（个人），年销售额 4 亿元.
pub(crate) fn example_name(ctx: &Context<'_>, answers: &Answers) -> String {
    let facts = ctx.policy().facts.iter().zip(0_u8..);
    let parts = facts.filter_map(|(fact, index)| {
        let given = answers.get(index);
        let words = answer(fact, given, &ctx.state.settings)?.marked().to_owned();
        match (fact.kind, given) {
            (Kind::Roles, _) => Some(words),
            (_, Answer::Number(_)) => Some(format!("{} {words}", ctx.localized(fact.label))),
            _ => None,
        }
    });
    parts.collect::<Vec<_>>().join(ctx.late_sentences().ways.between)
}
