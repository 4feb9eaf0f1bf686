//! Effects: what an action asks of the session beyond a new state. Plain values; nothing happens here.

use policy::Locale;

/// A consequence of an action outside the state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Effect {
    /// Dispatches an event to the host page.
    Emit(Event),
    /// Sets the `locale` attribute. The state follows the attribute.
    SetLocale(Locale),
    /// Sets the `mode` attribute to `elder` or `standard`. The state follows the attribute.
    SetElder(bool),
    /// Copies a text to the clipboard.
    Copy(String),
    /// Ignores the current tap: new content replaces what it was meant for.
    IgnoreTap,
    /// Moves the focus once the new state is rendered.
    Focus(Focus),
    /// Prints the print sheet once it is rendered.
    Print,
}

/// An event for the host page. It carries no answer, and no number: counts of steps and awards reveal answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Event {
    /// A question or the review is shown.
    Step,
    /// The whole result is shown.
    Result,
    /// All answers were deleted.
    Reset,
}

/// Target of the keyboard focus.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Focus {
    /// The heading of the page, scrolled to its beginning.
    Step,
    /// The error summary.
    Errors,
    /// The element that a selector matches.
    Selector(String),
    /// Keeps the focus and only scrolls an element into view.
    Show(&'static str),
}

/// Moves the focus to the element that a selector matches.
pub(super) fn focus_on(selector: &str, effects: &mut Vec<Effect>) {
    effects.push(Effect::Focus(Focus::Selector(selector.to_owned())));
}
