//! Assessment: the report on one set of answers, with the awards grouped by verdict.

use engine::answers::Answers;
use engine::report::{AwardReport, ConditionStatus, Report, Verdict, report};
use engine::settings::Settings;

/// The report on one set of answers.
pub(crate) struct Assessment {
    /// The report.
    pub(crate) report: Report,
}

impl Assessment {
    /// Reports on answers.
    pub(crate) fn new(answers: &Answers, settings: &Settings) -> Assessment {
        Assessment { report: report(answers, settings) }
    }

    /// Indices of the awards with a verdict, without those for other roles.
    pub(crate) fn with_verdict(&self, verdict: Verdict) -> Vec<usize> {
        self.indices(&|award| award.verdict == verdict && !is_for_others(award))
    }

    /// Indices of the awards for other roles.
    pub(crate) fn for_others(&self) -> Vec<usize> {
        self.indices(&is_for_others)
    }

    fn indices(&self, selects: &dyn Fn(&AwardReport) -> bool) -> Vec<usize> {
        let awards = self.report.awards.iter().enumerate();
        awards.filter(|(_, award)| selects(award)).map(|(index, _)| index).collect()
    }
}

/// Whether an award is for other roles than the applicant's. Its first condition is always the one on roles.
pub(crate) fn is_for_others(award: &AwardReport) -> bool {
    award.conditions.first().is_some_and(|roles| roles.outcome == ConditionStatus::Unmet)
}
