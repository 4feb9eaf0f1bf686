//! How unclear passages of the notice are understood.

use crate::view::components::award::AwardCard;
use crate::view::components::award::reason::shows_reading;
use crate::view::components::controls::details;
use crate::view::context::Context;
use crate::view::html::element::element;
use engine::report::ConditionReport;
use yew::Html;

impl AwardCard<'_> {
    /// Indices of the readings of an award, without those shown under an open condition.
    pub(crate) fn shown_readings(&self) -> impl Iterator<Item = u8> {
        let conditions = self.report.conditions.iter().zip(self.rule.conditions);
        let id = |index: u8| self.ctx.policy().readings.get(usize::from(index)).map(|reading| reading.id);
        let shown_there = move |found: &ConditionReport, index: u8| shows_reading(found) && found.reading == id(index);
        let shown = conditions
            .flat_map(move |(found, rule)| rule.readings.iter().filter(move |index| !shown_there(found, **index)));
        shown.chain(self.rule.readings).copied()
    }

    /// The readings in a fold.
    pub(crate) fn readings(&self) -> Html {
        let shown: Vec<u8> = self.shown_readings().collect();
        // The readings of an award for other roles are irrelevant to this applicant.
        if shown.is_empty() || self.is_for_others() {
            return Html::default();
        }
        let title = element("span", "").sentence(self.ctx.late_sentences().card.readings);
        details("award-disclosure award-how-read", title.build()).html(reading_list(self.ctx, &shown)).build()
    }
}

/// Readings as a list without duplicates, in the order of the notice.
pub(crate) fn reading_list(ctx: &Context<'_>, shown: &[u8]) -> Html {
    let readings = ctx.policy().readings.iter().zip(0_u8..).filter(|(_, index)| shown.contains(index));
    let lines = readings.map(|(reading, _)| element("li", "").sentence(ctx.localized(reading.text)).build());
    element("ul", "award-reading-list").children(lines.collect()).build()
}
