//! What must be so of every applicant, whoever it is: properties, tried on thousands of them and shrunk when they fail.
//!
//! The same applicants on every run; `AWARD_CASES` sets how many for each property, `AWARD_SEED` draws others.

mod applicant;
mod decision;
mod knowledge;
mod nearest;
mod order;
mod spelling;
mod talk;

use engine::answers::Answers;
use engine::report::{AwardReport, Report, Verdict, report};
use engine::settings::Settings;
use notices::NOTICE;
use proptest::prelude::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// What a property says of one case.
type Held = Result<(), TestCaseError>;

/// Tries a property; panics with the smallest case that breaks it.
fn hold<S: Strategy>(name: &str, strategy: S, property: impl Fn(S::Value) -> Held) {
    let cases = u32::try_from(crate::agreement::cases(10_000)).unwrap();
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 100_000, ..Config::default() };
    let mut seed = [137; 32];
    if let Ok(other) = std::env::var("AWARD_SEED") {
        seed.iter_mut().zip(other.bytes()).for_each(|(slot, byte)| *slot = byte);
    }
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    if let Err(broken) = TestRunner::new_with_rng(config, random).run(&strategy, property) {
        panic!("{name}: {broken}");
    }
    println!("{name}: {cases} cases");
}

/// Why a property does not hold.
fn broken(why: String) -> TestCaseError {
    TestCaseError::fail(why)
}

fn reported(answers: &Answers, settings: &Settings) -> Report {
    report(answers, settings)
}

/// Likely above possible above unlikely.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Unlikely => 0,
        Verdict::Possible => 1,
        Verdict::Likely => 2,
    }
}

/// All awards of two reports side by side.
fn pairs<'a>(left: &'a Report, right: &'a Report) -> impl Iterator<Item = (&'a AwardReport, &'a AwardReport)> {
    left.awards.iter().zip(&right.awards)
}

fn fact(id: &str) -> u8 {
    u8::try_from(NOTICE.facts.iter().position(|fact| fact.id == id).unwrap()).unwrap()
}
