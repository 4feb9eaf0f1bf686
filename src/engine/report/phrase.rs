//! A sentence that remembers where its lines may break. Does not know how breaks are drawn.

use crate::text::plain;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A sentence with `|` between phrases; it crosses the public interface without these marks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Phrase(Cow<'static, str>);

impl Phrase {
    /// A fixed sentence.
    #[must_use]
    pub const fn of(sentence: &'static str) -> Phrase {
        Phrase(Cow::Borrowed(sentence))
    }

    /// A sentence put together at run time.
    #[must_use]
    pub const fn made(sentence: String) -> Phrase {
        Phrase(Cow::Owned(sentence))
    }

    /// The sentence with its phrase marks.
    #[must_use]
    pub fn marked(&self) -> &str {
        &self.0
    }

    /// The sentence with its phrase marks, where it is a fixed one.
    #[must_use]
    pub const fn fixed(&self) -> Option<&'static str> {
        match &self.0 {
            Cow::Borrowed(sentence) => Some(sentence),
            Cow::Owned(_) => None,
        }
    }

    /// The sentence as it is read.
    #[must_use]
    pub fn plain(&self) -> String {
        plain(&self.0)
    }
}

impl Serialize for Phrase {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.plain())
    }
}
