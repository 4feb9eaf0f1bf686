//! From answers and policy to what can be said of each award and each condition, exactly.
//!
//! Knows rules and truth. Does not know words, languages, or in which order questions are asked.

use crate::answers::{Answer, Answers};
use crate::truth::Truth;
use policy::number::Number;
use policy::{Award, Condition, Fact, Give, Kind, Policy, Test, bit};

/// Why a condition is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// The applicant has not answered yet.
    Unanswered,
    /// The applicant chose 不确定.
    Unsure,
    /// The notice does not say.
    Notice,
}

/// What can be said of one condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Whether it holds for some tier.
    pub truth: Truth,
    /// Why it is open; present exactly when `truth` is unknown.
    pub why: Option<Why>,
    /// Bit set of tiers for which it may still hold.
    pub tiers: u32,
}

/// What can be said of one award.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AwardOutcome {
    /// Whether all conditions hold.
    pub truth: Truth,
    /// Bit set of tiers still reachable; all tiers when the award fails.
    pub tiers: u32,
    /// Bit set of unanswered facts that can change verdict or sum.
    pub relevant: u32,
}

/// What can be said of all awards.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evaluation {
    /// One entry an award, in the policy's order.
    pub awards: Vec<AwardOutcome>,
    /// Bit set of unanswered facts that can still change something.
    pub relevant: u32,
}

/// Thresholds that the notice leaves open and that somebody has set, one slot a `Policy::parameters`.
pub type Thresholds<'a> = &'a [Option<Number>];

/// Judges every award, exactly over everything still open: unanswered, unsure, and left open by the notice.
///
/// While no role is given, every award is possible and only the roles matter.
///
/// ```
/// use engine::{answers::{Answers, Input}, evaluate::evaluate, truth::Truth};
/// use notices::NOTICE;
/// let mut answers = Answers::none(&NOTICE);
/// answers.set("roles", Input::List(&["chain_leader".to_owned()])).unwrap();
/// answers.set("chain_recognised", Input::Flag(true)).unwrap();
/// let chain = NOTICE.awards.iter().position(|award| award.id == "industry_chain").unwrap();
/// assert_eq!(evaluate(&answers, &[None]).awards[chain].truth, Truth::Yes);
/// ```
#[must_use]
pub fn evaluate(answers: &Answers, thresholds: Thresholds<'_>) -> Evaluation {
    let policy = answers.policy();
    let awards: Vec<AwardOutcome> =
        policy.awards.iter().map(|award| evaluate_award(award, answers, thresholds)).collect();
    let relevant = awards.iter().fold(0, |set, judged| set | judged.relevant);
    Evaluation { awards, relevant }
}

/// Evaluates one award. The result depends only on the facts that this award's conditions test.
///
/// A fact, not answered yet, is relevant if its answer can change the verdict or the sum. Each fact stands in one
/// condition, so it matters if and only if the other conditions leave room for it: none of them has failed, and where
/// one stays open for good, the fact must still be able to make the award fail or move its sum. A fact from which the sum
/// is calculated matters as long as no condition has failed.
#[must_use]
pub fn evaluate_award(award: &Award, answers: &Answers, thresholds: Thresholds<'_>) -> AwardOutcome {
    let mut evaluation = AwardEvaluation::new(award, answers, thresholds);
    for condition in award.conditions {
        if evaluation.add(condition).truth == Truth::No {
            break;
        }
    }
    evaluation.finish()
}

/// The evaluation of one award, to which its conditions are added one by one.
pub(crate) struct AwardEvaluation<'a> {
    answers: &'a Answers,
    thresholds: Thresholds<'a>,
    give: &'static [Give],
    so_far: AwardOutcome,
    all: u32,
    stays_open: bool,
    /// Facts that can only make the award certain; those in `so_far` can make it fail or move its sum.
    reassuring: u32,
}

impl<'a> AwardEvaluation<'a> {
    pub(crate) fn new(award: &Award, answers: &'a Answers, thresholds: Thresholds<'a>) -> AwardEvaluation<'a> {
        let all = all_tiers(award);
        let so_far = AwardOutcome { truth: Truth::Yes, tiers: all, relevant: 0 };
        AwardEvaluation { answers, thresholds, give: award.give, so_far, all, stays_open: false, reassuring: 0 }
    }

    /// Adds a condition, and says what can be said of it.
    pub(crate) fn add(&mut self, condition: &Condition) -> Outcome {
        let outcome = outcome(condition, self.all, self.answers, self.thresholds);
        let so_far = &mut self.so_far;
        so_far.truth = so_far.truth.and(match outcome.truth {
            Truth::Unknown if condition.always => Truth::Yes,
            truth => truth,
        });
        so_far.tiers &= outcome.tiers;
        match outcome.why {
            // No answer moves anything.
            Some(Why::Unanswered) if condition.always && !condition.graded => {}
            Some(Why::Unanswered) => {
                let fails = !condition.always && !matches!(condition.test, Test::Yes { no_is_open: true });
                let bits = if fails || condition.graded { &mut so_far.relevant } else { &mut self.reassuring };
                *bits |= bit(usize::from(condition.fact));
            }
            Some(Why::Unsure | Why::Notice) => self.stays_open = true,
            None => {}
        }
        outcome
    }

    pub(crate) fn finish(self) -> AwardOutcome {
        let AwardOutcome { truth, tiers, relevant } = self.so_far;
        let relevant = relevant | self.unknown_bases();
        match truth {
            _ if self.answers.roles() == 0 => AwardOutcome { truth: Truth::Unknown, tiers: self.all, relevant: 1 },
            Truth::No => AwardOutcome { truth, tiers: self.all, relevant: 0 },
            _ if self.stays_open => AwardOutcome { truth, tiers, relevant },
            _ => AwardOutcome { truth, tiers, relevant: relevant | self.reassuring },
        }
    }

    /// Facts, not answered yet, from which the sum of a tier is calculated that is still reachable.
    fn unknown_bases(&self) -> u32 {
        let reachable = self.give.iter().enumerate().filter(|(tier, _)| self.so_far.tiers & bit(*tier) != 0);
        let bases = reachable.filter_map(|(_, give)| give.base());
        bases.filter(|base| self.answers.get(*base) == Answer::Nothing).fold(0, |set, base| set | bit(base.into()))
    }
}

/// Bit set of all tiers of an award.
#[must_use]
pub fn all_tiers(award: &Award) -> u32 {
    let beyond = 32_usize.saturating_sub(award.give.len());
    u32::try_from(beyond).ok().and_then(|beyond| u32::MAX.checked_shr(beyond)).unwrap_or(0)
}

/// Judges one condition of an award that has these tiers.
#[must_use]
pub fn outcome(condition: &Condition, all: u32, answers: &Answers, thresholds: Thresholds<'_>) -> Outcome {
    let open = |why| Outcome { truth: Truth::Unknown, why: Some(why), tiers: all };
    let settled = |tiers: u32| Outcome { truth: Truth::of(tiers != 0), why: None, tiers };
    match (&condition.test, answers.get(condition.fact)) {
        (_, Answer::Unsure) => open(Why::Unsure),
        (Test::Roles { meant, .. }, Answer::Roles(roles)) if roles & meant != 0 => settled(all),
        (Test::Roles { open: maybe, .. }, Answer::Roles(roles)) if roles & maybe != 0 => open(Why::Notice),
        (Test::Yes { .. }, Answer::Yes) => settled(all),
        (Test::Yes { no_is_open: true }, Answer::No) => open(Why::Notice),
        (Test::Roles { .. }, Answer::Roles(_)) | (Test::Yes { .. }, Answer::No) => settled(0),
        (Test::OneOf(sets), Answer::Choice(choice)) => {
            settled(tiers_where(sets, all, |set| set & bit(usize::from(choice)) != 0))
        }
        (Test::Within(intervals), Answer::Number(value)) => {
            settled(tiers_where(intervals, all, |interval| interval.contains(value)))
        }
        (Test::Reaches(parameter), Answer::Number(value)) => {
            match reaches(fact_of(answers.policy(), condition), threshold(thresholds, *parameter), value) {
                Truth::Yes => settled(all),
                Truth::No => settled(0),
                Truth::Unknown => open(Why::Notice),
            }
        }
        _ => open(Why::Unanswered),
    }
}

/// The tiers whose entry fits; one entry for all tiers stands for each of them.
fn tiers_where<T>(entries: &[T], all: u32, fits: impl Fn(&T) -> bool) -> u32 {
    if let [only] = entries {
        return if fits(only) { all } else { 0 };
    }
    entries.iter().enumerate().filter(|(_, entry)| fits(entry)).fold(0, |set, (tier, _)| set | bit(tier))
}

/// Whether a number reaches a threshold: a set one exactly; an open one, which lies above 0 (and at most at 100 %),
/// surely not from 0 and surely from 100 %.
fn reaches(fact: Option<&Fact>, threshold: Option<Number>, value: Number) -> Truth {
    let percent = fact.is_some_and(|fact| fact.kind == Kind::Percent);
    match threshold {
        Some(threshold) => Truth::of(value >= threshold),
        None if value.is_zero() => Truth::No,
        None if percent && value >= Number::HUNDRED => Truth::Yes,
        None => Truth::Unknown,
    }
}

/// The threshold that somebody has set, if any.
#[must_use]
pub fn threshold(thresholds: Thresholds<'_>, parameter: u8) -> Option<Number> {
    thresholds.get(usize::from(parameter)).copied().flatten()
}

/// The threshold by which the answers to a fact are judged, where somebody has set one, and its place among the parameters.
#[must_use]
pub fn threshold_set_for(policy: &Policy, fact: u8, thresholds: Thresholds<'_>) -> Option<(Number, u8)> {
    let mut own = policy.parameters.iter().zip(0_u8..).filter(|(parameter, _)| parameter.fact == fact);
    own.find_map(|(_, place)| Some((threshold(thresholds, place)?, place)))
}

fn fact_of<'a>(policy: &'a Policy, condition: &Condition) -> Option<&'a Fact> {
    policy.facts.get(usize::from(condition.fact))
}
