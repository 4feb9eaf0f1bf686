//! Sums of money that were answered, and how they are told to others without their figures.

use crate::view::context::Context;
use engine::answers::Answer;
use engine::report::band;
use policy::{Kind, Locale};

/// The sums that were answered, each told by the thresholds between which it lies: of one applicant, or of all where they
/// stand side by side. Empty if there are none.
pub(crate) fn told_sums(ctx: &Context<'_>, locale: Locale) -> Vec<String> {
    let mut all = Vec::new();
    ctx.each_told(&mut |own| all.extend(sums_of(own, locale)));
    all
}

fn sums_of(ctx: &Context<'_>, locale: Locale) -> Vec<String> {
    let told = |index: &u8| {
        let fact = ctx.fact(*index).filter(|fact| fact.kind == Kind::Money)?;
        match ctx.state.answers.get(*index) {
            Answer::Number(value) => Some(band(ctx.policy(), fact, value, locale)),
            _ => None,
        }
    };
    ctx.progress().asked.iter().filter_map(told).collect()
}
