//! What the host page may set: the language, and thresholds that the notice leaves open.
//!
//! Valid by construction. Does not know answers.

use crate::answers::{Answer, AnswerError, Code, read_number};
use policy::number::Number;
use policy::{Kind, Locale, Policy};

/// Language and thresholds.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The language of our own sentences.
    pub locale: Locale,
    /// One slot a `Policy::parameters`: the threshold that a later document or the host page has set.
    pub thresholds: Vec<Option<Number>>,
    /// One slot a `Policy::parameters`: who has set it.
    pub sources: Vec<Source>,
    /// The notice between whose thresholds sums of money are told; none to tell the figures.
    pub bands: Option<&'static Policy>,
}

/// Who has set a threshold that the notice leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A later document, as the policy file says; or nobody.
    Policy,
    /// The host page, on a ground that it may have named. It wins over the policy file: somebody set it on purpose,
    /// and the report names the page as the one who did.
    Page(Option<String>),
}

/// A longer ground than this is not a citation.
const LONGEST_SOURCE: usize = 500;

impl Settings {
    /// Chinese, and nothing set but what a later document has.
    #[must_use]
    pub fn plain(policy: &Policy) -> Settings {
        let fixed = policy.parameters.iter().map(|parameter| parameter.fixed.as_ref().map(|fixed| fixed.value));
        let sources = vec![Source::Policy; policy.parameters.len()];
        Settings { locale: Locale::Chinese, thresholds: fixed.collect(), sources, bands: None }
    }

    /// Sets the language by its tag: `zh-CN` or `en`.
    ///
    /// # Errors
    /// `bad_option` for any other tag.
    pub fn set_locale(&mut self, tag: &str) -> Result<(), AnswerError> {
        self.locale = locale(tag).ok_or_else(|| AnswerError::about(Code::BadOption, "locale"))?;
        Ok(())
    }

    /// Sets a threshold that the notice leaves open, in the unit of the fact that is compared with it.
    ///
    /// # Errors
    /// `bad_option` for an unknown name, a value that is no canonical decimal above 0 (and at most 100 for percent),
    /// or a source of more than 500 bytes.
    ///
    /// ```
    /// use engine::settings::Settings;
    /// use notices::NOTICE;
    /// let mut settings = Settings::plain(&NOTICE);
    /// assert!(settings.set_threshold(&NOTICE, "hangzhou_share_threshold", "30", None).is_ok());
    /// assert!(settings.set_threshold(&NOTICE, "hangzhou_share_threshold", "0", None).is_err());
    /// ```
    pub fn set_threshold(
        &mut self,
        policy: &Policy,
        name: &str,
        value: &str,
        source: Option<String>,
    ) -> Result<(), AnswerError> {
        let refused = || AnswerError::about(Code::BadOption, name);
        let slot = policy.parameters.iter().position(|parameter| parameter.name == name).ok_or_else(refused)?;
        let fact = policy.parameters.get(slot).and_then(|parameter| policy.facts.get(usize::from(parameter.fact)));
        let threshold = fact.and_then(|fact| threshold(fact.kind, value)).ok_or_else(refused)?;
        if source.as_ref().is_some_and(|source| source.len() > LONGEST_SOURCE) {
            return Err(refused());
        }
        if let (Some(thresholds), Some(sources)) = (self.thresholds.get_mut(slot), self.sources.get_mut(slot)) {
            *thresholds = Some(threshold);
            *sources = Source::Page(source.filter(|source| !source.trim().is_empty()));
        }
        Ok(())
    }
}

/// The language of a tag.
#[must_use]
pub fn locale(tag: &str) -> Option<Locale> {
    match tag {
        "zh-CN" => Some(Locale::Chinese),
        "en" => Some(Locale::English),
        _ => None,
    }
}

fn threshold(kind: Kind, value: &str) -> Option<Number> {
    let read = match kind {
        Kind::Percent => read_number(value, 3, 4, Some(Number::HUNDRED)),
        Kind::Money => read_number(value, 15, 2, None),
        _ => read_number(value, 15, 0, None),
    };
    match read {
        Ok(Answer::Number(number)) if !number.is_zero() => Some(number),
        _ => None,
    }
}
