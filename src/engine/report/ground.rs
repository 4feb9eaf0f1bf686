//! Who set a measure that the notice leaves open, in words. Does not know what is compared with it.

use crate::evaluate::measure;
use crate::settings::{Settings, Source};
use crate::text::{fill, naming, plain, sentences};
use policy::{Condition as Rule, Policy, Test};

/// Who set the measure, and on what ground: without phrase marks, and the host page's own words as it wrote them.
pub(super) fn source(rule: &Rule, policy: &Policy, settings: &Settings) -> Option<String> {
    let Test::Reaches(parameter) = rule.test else { return None };
    measure(&settings.measures, parameter)?;
    Some(set_by(policy, parameter, settings))
}

/// The same of a measure that is known to be set.
#[must_use]
pub fn set_by(policy: &Policy, parameter: u8, settings: &Settings) -> String {
    let (sentence, words) = ground(policy, parameter, settings);
    fill(&plain(&sentence), &[words])
}

/// Who set a measure: a sentence, and the host page's own words that belong into its `{}`.
#[must_use]
pub fn ground<'s>(policy: &Policy, parameter: u8, settings: &'s Settings) -> (String, &'s str) {
    let words = &sentences(settings.locale).report;
    let slot = usize::from(parameter);
    let notice = policy.notice_of_parameter(parameter);
    match settings.sources.get(slot) {
        Some(Source::Page(Some(ground))) => (naming(words.set_by_page_on, notice), ground),
        Some(Source::Page(None)) => (naming(words.set_by_page, notice), ""),
        _ => {
            let fixed = policy.parameters.get(slot).and_then(|parameter| parameter.fixed.as_ref());
            (fixed.map_or_else(String::new, |fixed| fixed.source.of(settings.locale).to_owned()), "")
        }
    }
}
