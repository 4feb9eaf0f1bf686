//! Sentences of the counter: answers that are checked against papers, on the page and on paper.

use super::counted::Counted;

/// Checking answers at a counter.
#[derive(Clone, Debug)]
pub struct CounterSentences {
    /// Heading: papers of {} answers are to be seen.
    pub heading: Counted,
    /// Where the page comes from and where ticks go.
    pub note: &'static str,
    /// Before the applicant, the result, and the notice.
    pub meta: [&'static str; 3],
    /// The notice by its number {}, which may apply no more.
    pub basis: &'static str,
    /// Heading over the answers.
    pub papers: &'static str,
    /// What the papers named are, after the sentence on how to apply.
    pub papers_hint: &'static str,
    /// {} of {} are seen.
    pub count: &'static str,
    /// In place of the clauses of an answer that each award asks for.
    pub all_awards: &'static str,
    /// Where no paper is named.
    pub no_paper: &'static str,
    /// The paper has been seen.
    pub seen: &'static str,
    /// After an answer that is the applicant's own judgement.
    pub own: &'static str,
    /// Heading over what the official judges.
    pub judged: &'static str,
    /// What that is.
    pub judged_hint: &'static str,
    /// Why it is there: the applicant was not sure; judged it alone, with the answer {}; the notice does not say; the
    /// authority weighs it.
    pub why: [&'static str; 4],
    /// What our own sentences call their reader, and what the official calls that person.
    pub applicant: [&'static str; 2],
    /// Lines to write on: who has checked, when, and remarks.
    pub sign: [&'static str; 3],
    /// Shows the result.
    pub result: &'static str,
    /// Goes back to the counter.
    pub back: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Title on paper.
    pub title: &'static str,
    /// The columns on paper.
    pub columns: [&'static str; 5],
    /// What the result is not, to the official.
    pub disclaimer: &'static str,
    /// Under the code on the applicant's sheet.
    pub scan: &'static str,
}
