//! What the view asks of the page around it. Knows no browser; `js` does it.

use super::state::Signal;

/// What the view needs from the page around it.
pub(crate) trait Host {
    /// The first page is drawn.
    fn ready(&self);
    /// Something happened that others may want to know.
    fn signal(&self, signal: Signal);
    /// Copies a text; whether that went well comes back as `Action::Copied`.
    fn copy(&self, text: String);
    /// The day, as `2026-11-24`.
    fn today(&self) -> String;
    /// Prints the sheet, which is drawn and hidden.
    fn print(&self);
    /// Comes back to `Session::go_on` once what is drawn has been painted.
    fn soon(&self);
    /// Keeps the place where the visitor is: should drawing fail, another instance goes on there.
    fn keep(&self);
    /// Puts the nodes back that other scripts have changed: before fields are read, and before anything is `drawing`.
    fn restore(&self, drawing: bool);
    /// Another page is shown, or a question in the place of a button: what is tapped right now was meant for what stood
    /// there before.
    fn turned(&self);
    /// The value of the input with this id, and whether it is ticked.
    fn field(&self, id: &str) -> Option<(String, bool)>;
    /// Takes the keyboard's focus off what is about to go. A browser that loses a focused element lays out what comes
    /// and what goes in between, both at once.
    fn blur(&self);
    /// Scrolls as little as it takes for an element to be seen.
    fn show(&self, selector: &str);
    /// Moves the keyboard's focus within the widget and scrolls there.
    fn focus(&self, selector: &str, from_the_top: bool);
}
