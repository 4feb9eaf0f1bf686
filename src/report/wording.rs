//! What a condition requires, in words: the same for every applicant, hence put together once for each policy and
//! language and then only pointed at.
//!
//! Does not know applicants. What depends on a measure that somebody has set is not here.

use super::required::{required, required_value};
use crate::policy::{Award, Condition as Rule, Locale, Policy};
use crate::settings::Settings;
use std::cell::RefCell;

/// What one condition requires.
#[derive(Debug)]
pub(super) struct Required {
    /// In words, with phrase marks.
    pub(super) text: &'static str,
    /// As it crosses the public interface.
    pub(super) value: Option<&'static str>,
}

/// As [`Wording::award`].
type Requirements = Vec<Vec<Required>>;

/// A policy's requirements in one language.
#[derive(Debug)]
pub(super) struct Wording {
    policy: &'static Policy,
    locale: Locale,
    awards: Vec<Requirements>,
}

thread_local! {
    static KNOWN: RefCell<Vec<&'static Wording>> = const { RefCell::new(Vec::new()) };
}

impl Wording {
    /// The wording of a policy in a language. It stays for good: there are as many as policies and languages.
    pub(super) fn of(policy: &'static Policy, locale: Locale) -> &'static Wording {
        let same = |one: &&&'static Wording| std::ptr::eq(one.policy, policy) && one.locale == locale;
        KNOWN.with(|known| {
            let found = known.try_borrow().ok().and_then(|known| known.iter().find(same).copied());
            found.unwrap_or_else(|| {
                let made: &'static Wording = Box::leak(Box::new(Wording::new(policy, locale)));
                if let Ok(mut known) = known.try_borrow_mut() {
                    known.push(made);
                }
                made
            })
        })
    }

    fn new(policy: &'static Policy, locale: Locale) -> Wording {
        let settings = Settings { locale, ..Settings::plain(policy) };
        let awards = policy.awards.iter().map(|award| requirements(policy, award, &settings)).collect();
        Wording { policy, locale, awards }
    }

    /// What the conditions of an award require: for each where no tier is reached, then for each tier.
    pub(super) fn award(&self, place: usize) -> &[Vec<Required>] {
        self.awards.get(place).map_or(&[], Vec::as_slice)
    }
}

fn requirements(policy: &'static Policy, award: &'static Award, settings: &Settings) -> Requirements {
    let of_one = |rule: &'static Rule| {
        let tiers = std::iter::once(None).chain((0..rule.quotes.len()).map(Some));
        tiers.map(|tier| of_tier(policy, rule, tier, settings)).collect()
    };
    award.conditions.iter().map(of_one).collect()
}

fn of_tier(policy: &'static Policy, rule: &'static Rule, tier: Option<usize>, settings: &Settings) -> Required {
    let Some(fact) = policy.facts.get(usize::from(rule.fact)) else { return Required { text: "", value: None } };
    let text = required(fact, rule, tier, settings).leak();
    Required { text, value: required_value(fact, &rule.test, tier, settings).map(|value| &*value.leak()) }
}
