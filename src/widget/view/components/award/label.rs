//! Names of conditions in lists.

use crate::view::components::award::AwardCard;
use engine::report::{ConditionReport, ConditionStatus, Open};
use policy::Locale;

impl AwardCard<'_> {
    /// Number and names of the conditions that a predicate selects.
    pub(crate) fn names(&self, selects: &dyn Fn(&ConditionReport) -> bool) -> (usize, String) {
        let (mut count, mut names) = (0, String::new());
        for found in &self.report.conditions {
            if selects(found) {
                names += if count == 0 { "" } else { self.ctx.sentences().frame.comma };
                names += if count == 0 { "" } else { "|" };
                names += condition_label(self.ctx.locale(), found);
                // An answer of 0 fails for any threshold, so who set it does not matter.
                let none = found.answer_value.as_deref() == Some("0");
                let set = found.outcome == ConditionStatus::Unmet && found.source.is_some() && !none;
                names += if set { self.ctx.late_sentences().card.set_unmet } else { "" };
                count += 1;
            }
        }
        (count, names)
    }
}

/// The name of a condition in lists. A condition that the notice leaves open is named by the open point.
pub(crate) fn condition_label(locale: Locale, found: &ConditionReport) -> &str {
    match found.point {
        Some(point) if found.open == Some(Open::Notice) => point.of(locale),
        _ => found.label.marked(),
    }
}
