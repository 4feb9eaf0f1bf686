//! Appearance and surroundings of the widget. Plain data.

/// Appearance and surroundings, as the host page sets them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Look {
    /// Large type.
    pub(crate) elder: bool,
    /// Colour theme.
    pub(crate) theme: Theme,
    /// Whether the page is the widget's own, so that its headings begin at the first level.
    pub(crate) standalone: bool,
    /// Whom the letter is addressed to, where the host page adds text on how to apply; empty if it does not say.
    pub(crate) apply: Option<String>,
    /// Base address of share links; none are offered without it.
    pub(crate) share: Option<String>,
    /// Version of the calculator.
    pub(crate) version: String,
}

/// Colour theme.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Theme {
    /// White background.
    #[default]
    Light,
    /// Dark background.
    Dark,
    /// As the reader's device prefers.
    Auto,
}
