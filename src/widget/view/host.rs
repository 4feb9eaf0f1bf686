//! The page around the widget, as the view needs it. `js` implements it; no browser type appears here.

use super::state::effect::Event;
use super::state::picture::Picture;
use policy::Locale;

/// Services of the page around the widget.
pub(crate) trait Host {
    /// The first page has been rendered.
    fn ready(&self);
    /// Dispatches an event to the host page.
    fn emit(&self, event: Event);
    /// Sets the `locale` attribute. The new locale comes back as `Action::Settings`.
    fn set_locale(&self, locale: Locale);
    /// Sets the `mode` attribute to `elder` or `standard`. The new mode comes back as `Action::Look`.
    fn set_elder(&self, elder: bool);
    /// Copies a text to the clipboard; the outcome comes back as `Action::CopyFinished`.
    fn copy(&self, text: String);
    /// Today's date, as `2026-11-24`.
    fn today(&self) -> String;
    /// Prints the print sheet, which has been rendered hidden.
    fn print(&self);
    /// Draws a picture; its address, or nothing where the browser does not draw. The second module does it.
    fn draw(&self, picture: &Picture) -> Option<String>;
    /// Whether the page is shown by `WeChat`, which neither prints nor downloads; and whether files can be downloaded.
    fn surroundings(&self) -> (bool, bool);
    /// Calls `Session::continue_rendering` once the browser has painted.
    fn soon(&self);
    /// Asks for the second module; the outcome comes back as `Session::late_came`. Asking again changes nothing while it is
    /// on its way.
    fn fetch_late(&self);
    /// Saves a snapshot: should this instance trap, its successor resumes from it.
    fn keep(&self);
    /// Another page is shown, from its beginning: with the positions before and now, a step for the browser's back.
    fn page_turned(&self, from: usize, to: usize);
    /// Undoes changes that other scripts made to our nodes: before inputs are read, and before rendering (`drawing`).
    fn restore(&self, drawing: bool);
    /// Ignores the current tap: new content has replaced what it was meant for.
    fn turned(&self);
    /// Value and checked state of the input with this id.
    fn field(&self, id: &str) -> Option<(String, bool)>;
    /// Removes the keyboard focus before its element goes. A browser that loses a focused element computes the layout
    /// of the old and the new page at once.
    fn blur(&self);
    /// Whether rows of awards have a column of their own, beside that of the opened award.
    fn shows_columns(&self) -> bool;
    /// Scrolls an element into view, as little as possible.
    fn show(&self, selector: &str);
    /// Focuses an element within the widget; `from_the_top` also scrolls to the beginning of the widget.
    fn focus(&self, selector: &str, from_the_top: bool);
}
