//! One award: its rule, its part of the report, and what the parts of its card share.

pub(crate) mod benefits;
pub(crate) mod label;
pub(crate) mod reason;
pub(crate) mod readings;
pub(crate) mod threshold_bar;
pub(crate) mod condition;
pub(crate) mod clause;
pub(crate) mod next_steps;
pub(crate) mod miss;
pub(crate) mod row;
pub(crate) mod card;

use crate::view::context::Context;
use crate::view::state::assessment::{Assessment, is_for_others};
use engine::report::AwardReport;
use policy::Award;

/// One award as the result shows it.
pub(crate) struct AwardCard<'a> {
    /// The rendering context.
    pub(crate) ctx: &'a Context<'a>,
    /// Its index in the policy.
    pub(crate) index: usize,
    /// Its rule.
    pub(crate) rule: &'static Award,
    /// Its part of the report.
    pub(crate) report: &'a AwardReport,
}

impl<'a> AwardCard<'a> {
    /// The award with an index; `assessment` need not be that of the context.
    pub(crate) fn new(ctx: &'a Context<'a>, assessment: &'a Assessment, index: usize) -> Option<AwardCard<'a>> {
        let rule = ctx.policy().awards.get(index)?;
        let report = assessment.report.awards.get(index)?;
        Some(AwardCard { ctx, index, rule, report })
    }

    /// Whether the award is for other roles.
    pub(crate) fn is_for_others(&self) -> bool {
        is_for_others(self.report)
    }

    /// The rank of its title among the headings.
    pub(crate) fn heading_rank(&self) -> usize {
        if self.is_for_others() { 1 } else { 2 }
    }
}
