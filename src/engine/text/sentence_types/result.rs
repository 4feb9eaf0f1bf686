//! Sentences of the result page and its parts.

use super::counted::Counted;

/// The result page.
#[derive(Clone, Debug)]
pub struct ResultSentences {
    /// Over the heading.
    pub caption: &'static str,
    /// The same with the kinds of applicant {}.
    pub caption_of: &'static str,
    /// What the result is not: no recognition, promise or reply of an authority.
    pub disclaimer: &'static str,
    /// {} likely and {} possible.
    pub likely_and_possible: [Counted; 2],
    /// {} likely, none possible.
    pub likely: Counted,
    /// {} possible, none likely.
    pub possible: Counted,
    /// Nothing applies.
    pub nothing: &'static str,
    /// Under it: {} awards concern this applicant.
    pub nothing_but: Counted,
    /// Under it: none of the {} awards concerns this applicant.
    pub nothing_at_all: &'static str,
    /// Change who one is.
    pub change_roles: &'static str,
    /// {} questions could still change the result.
    pub unfinished: Counted,
    /// Answer them.
    pub unfinished_go: &'static str,
    /// Names of the verdicts: likely, possible, unlikely.
    pub verdict: [&'static str; 3],
    /// A number of awards: {} 项.
    pub count: Counted,
    /// Name of the part with the sums.
    pub sums: &'static str,
    /// Label of the sums of a verdict: the verdict {} and the number of awards {}.
    pub sum_of: &'static str,
    /// Beside sums: {} more awards state none.
    pub more_without_sum: Counted,
    /// That sums are not added up, and why: {}.
    pub not_added: &'static str,
    /// Name of the list of awards.
    pub list: &'static str,
    /// A floor: 不低于 {}.
    pub floor: &'static str,
    /// The sum {} of the lowest tier or {} of the highest.
    pub span: &'static str,
    /// In place of a sum.
    pub no_sum: &'static str,
    /// Title of the fold with other applicants' awards.
    pub others: &'static str,
    /// On paper: {} awards for other applicants.
    pub others_counted: Counted,
    /// Whom an award is for: {}.
    pub for_whom: &'static str,
    /// Heading over related provisions.
    pub related: &'static str,
    /// What they are.
    pub related_hint: &'static str,
    /// How many they are: {}.
    pub related_count: Counted,
    /// To what can be done now.
    pub next_steps: &'static str,
    /// Back to the answers.
    pub change: &'static str,
    /// Under the result of a link: answers of one's own, the answers of the link.
    pub shared: [&'static str; 2],
    /// Announced when an answer on this page changed the award {} to the verdict {}.
    pub moved: &'static str,
    /// Announced when the award {} stays at {}.
    pub stayed: &'static str,
}

/// One award.
#[derive(Clone, Debug)]
pub struct CardSentences {
    /// Before a sum that is a floor.
    pub floor: &'static str,
    /// Between the sums of two tiers.
    pub or: &'static str,
    /// Said of an exact sum.
    pub exact: &'static str,
    /// How often: once, yearly, for three years.
    pub frequency: [&'static str; 3],
    /// Before what is given in kind.
    pub benefits: &'static str,
    /// Before what the authority weighs.
    pub judgement: &'static str,
    /// Heading where nothing is missing.
    pub nothing_missing: &'static str,
    /// Heading over the conditions.
    pub conditions: &'static str,
    /// All {} stated conditions are met.
    pub all_met: Counted,
    /// After it: the condition {} is met by a threshold that somebody else has set.
    pub set_met: &'static str,
    /// After the name of a condition that is not met by a threshold that somebody else has set.
    pub set_unmet: &'static str,
    /// {} conditions are open: {}.
    pub open: Counted,
    /// In a row: {} things are missing, named {}.
    pub missing: &'static str,
    /// In a row: the notice does not say {}.
    pub unsaid: &'static str,
    /// In a row: the answer to {} is “not sure”.
    pub unsure_of: &'static str,
    /// In a row: {} is not answered.
    pub unanswered: &'static str,
    /// In a row: what would have to be done, {}.
    pub must: &'static str,
    /// Button under the conditions: change the answers.
    pub change: &'static str,
    /// Title of the fold that says how words were read.
    pub readings: &'static str,
}

/// One condition.
#[derive(Clone, Debug)]
pub struct ConditionSentences {
    /// Outcomes: met, unmet, open.
    pub outcome: [&'static str; 3],
    /// Label of what is required.
    pub required: &'static str,
    /// Label of the answer.
    pub answer: &'static str,
    /// Label and words in place of an answer.
    pub unanswered: [&'static str; 2],
    /// What an answer rests on: fact, recognition, own judgement.
    pub basis: [&'static str; 3],
    /// Before the reason for being open.
    pub why_open: &'static str,
    /// Reasons: unanswered, unsure, the notice.
    pub why: [&'static str; 3],
    /// Conditions that can no longer change the award.
    pub idle: &'static str,
    /// Legend: answer it now.
    pub answer_now: &'static str,
    /// Button that takes the answer.
    pub take: &'static str,
    /// The number lies {} below the threshold.
    pub short: &'static str,
    /// The number lies {} below the next tier.
    pub next_tier: &'static str,
    /// The number lies above the threshold {}, by {}.
    pub above: &'static str,
    /// The number is exactly the threshold {}.
    pub exactly: &'static str,
    /// {} percentage points.
    pub points: &'static str,
    /// The applicant's number {}, in a drawing.
    pub you: &'static str,
    /// A threshold {}, in a drawing.
    pub threshold: &'static str,
}

/// Thresholds under a field, and what the next one brings.
#[derive(Clone, Debug)]
pub struct RulerSentences {
    /// Title.
    pub title: &'static str,
    /// {} are missing to the threshold {}; what it brings, {}.
    pub next: &'static str,
    /// {} awards become likely: {}. Only where all their other conditions hold.
    pub likely: Counted,
    /// {} awards become possible: {}.
    pub possible: Counted,
    /// Between the two.
    pub and: &'static str,
    /// The tier {} is reached; {} are missing to the next.
    pub next_tier: &'static str,
    /// The threshold {} is reached, and no higher one lies ahead.
    pub reached: &'static str,
    /// The number is outside of what is wanted, {}.
    pub wanted: &'static str,
}

/// The shortest way to a yes.
#[derive(Clone, Debug)]
pub struct WaySentences {
    /// Heading.
    pub title: &'static str,
    /// Heading where a higher tier is meant.
    pub tier: &'static str,
    /// The fact {} has to be {}.
    pub be: &'static str,
    /// The fact {} has to reach {}.
    pub reach: &'static str,
    /// The fact {} has to reach {}, which is {} more.
    pub reach_by: &'static str,
    /// The fact {} must not exceed {}.
    pub at_most: &'static str,
    /// The fact {} has to be more than nothing.
    pub above_zero: &'static str,
    /// To see whether one's own judgement is a yes; {} is the name of the condition.
    pub find_out: &'static str,
    /// What follows when all is done.
    pub then_likely: &'static str,
    /// What follows when the notice's silence remains.
    pub then_open: &'static str,
    /// An exact sum {}.
    pub exact: &'static str,
    /// What the next tier gives: {}.
    pub then_sum: &'static str,
    /// Nothing is left to do; the open points are {}.
    pub nothing_left: &'static str,
}

/// Keeping the result.
#[derive(Clone, Debug)]
pub struct KeepSentences {
    /// Heading and button that leads to it.
    pub title: &'static str,
    /// Print.
    pub print: &'static str,
    /// Copy.
    pub copy: &'static str,
    /// Copying failed: copy this by hand.
    pub by_hand: &'static str,
    /// Make a link.
    pub share: &'static str,
    /// Label of the link.
    pub share_label: &'static str,
    /// Copy the link.
    pub share_copy: &'static str,
    /// Said beside a link that cannot carry what the host page has set.
    pub share_alone: &'static str,
    /// What the QR code does.
    pub share_code: &'static str,
    /// On paper, over the columns: award, verdict, conditions.
    pub columns: [&'static str; 3],
    /// On paper, before blanks to write in: applicant, contact, seal and date.
    pub sign: [&'static str; 3],
    /// On paper, over the clauses.
    pub clauses: &'static str,
    /// On paper: printed on {}.
    pub printed: &'static str,
    /// The first line of the copied text; {} is the calculator's name.
    pub heading: &'static str,
}

/// Where the result comes from.
#[derive(Clone, Debug)]
pub struct SourceSentences {
    /// Heading.
    pub title: &'static str,
    /// Label and sentence of the document; {} is its title.
    pub document: [&'static str; 2],
    /// Label of the document number.
    pub number: &'static str,
    /// Label of the issuer and date, and the sentence with {} and {}.
    pub issued: [&'static str; 2],
    /// Label of entry into force.
    pub in_force: &'static str,
    /// Label of detailed rules.
    pub rules: &'static str,
    /// Label of how the notice is read where that bears on no single award.
    pub read: &'static str,
    /// Label of expiry.
    pub expiry: &'static str,
    /// Label and sentence of the version {}.
    pub version: [&'static str; 2],
    /// What the calculator does with answers, and who answers for the page.
    pub private: &'static str,
}
