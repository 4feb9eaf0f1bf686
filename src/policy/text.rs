//! Sentences in the languages of the widget.

/// A language of the widget. The clause itself is never translated.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Locale {
    /// Simplified Chinese, `zh-CN`.
    #[default]
    Chinese,
    /// English, `en`.
    English,
}

/// A sentence in both languages. `|` in it marks where a line may break between phrases.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The sentence in a language, phrase marks included.
    #[must_use]
    pub const fn of(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::Chinese => self.zh,
            Locale::English => self.en,
        }
    }
}
