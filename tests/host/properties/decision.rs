//! Decisions without words say what reports say.

use super::applicant::{answers, settings};
use super::{broken, hold, reported};
use engine::report::{Verdict, decide};

#[test]
fn a_decision_has_the_verdicts_and_sums_of_the_report() {
    hold("verdicts and sums", (answers(), settings()), |(answers, settings)| {
        let (report, decision) = (reported(&answers, &settings), decide(&answers, &settings.thresholds));
        let verdicts: Vec<Verdict> = report.awards.iter().map(|award| award.verdict).collect();
        let decided: Vec<Verdict> = decision.verdicts().collect();
        if (verdicts, report.total) == (decided, decision.total) {
            return Ok(());
        }
        Err(broken(format!("{answers:?}: {decision:?}")))
    });
}
