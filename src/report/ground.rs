//! Who set a measure that the notice leaves open, in words. Does not know what is compared with it.

use crate::answers::Given;
use crate::evaluate::measure;
use crate::policy::{Condition as Rule, Policy, Test};
use crate::settings::{Settings, Source};
use crate::text::{fill, sentences};

/// Who set the measure that decided, and on what ground.
pub(super) fn source(rule: &Rule, given: Given, policy: &Policy, settings: &Settings) -> Option<String> {
    let (Test::Reaches(parameter), Given::Number(_)) = (&rule.test, given) else {
        return None;
    };
    measure(&settings.measures, *parameter)?;
    Some(ground(policy, *parameter, settings))
}

/// Who set a measure, and on what ground.
#[must_use]
pub fn ground(policy: &Policy, parameter: u8, settings: &Settings) -> String {
    let words = &sentences(settings.locale).report;
    let slot = usize::from(parameter);
    match settings.sources.get(slot) {
        Some(Source::Page(Some(ground))) => fill(words.set_by_page_on, &[ground]),
        Some(Source::Page(None)) => words.set_by_page.to_owned(),
        _ => {
            let fixed = policy.parameters.get(slot).and_then(|parameter| parameter.fixed.as_ref());
            fixed.map_or("", |fixed| fixed.source.of(settings.locale)).to_owned()
        }
    }
}
