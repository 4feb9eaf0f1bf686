//! Single-colour icons. Each accompanies text with the same meaning and is hidden from screen readers.

use crate::view::html::element::{ElementBuilder, element};
use yew::Html;

/// An icon.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    /// A tick in a disc.
    Met,
    /// A cross in a square.
    Unmet,
    /// A question mark in a broken ring.
    Open,
    /// An exclamation mark in a disc.
    Alert,
    /// A chevron that turns when a fold opens.
    Chevron,
    /// An arrow to the right.
    Arrow,
    /// A winding path.
    Route,
    /// A lock.
    Lock,
    /// A printer.
    Print,
    /// Two sheets.
    Copy,
    /// Two links of a chain.
    Link,
    /// A picture in its frame.
    Picture,
}

const DISC: &str = "M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z";

const SQUARE: &str =
    "M6.5 2h11A4.5 4.5 0 0 1 22 6.5v11a4.5 4.5 0 0 1-4.5 4.5h-11A4.5 4.5 0 0 1 2 17.5v-11A4.5 4.5 0 0 1 6.5 2z";

const RING: &str = "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z";

impl Icon {
    /// The background shape with its class, and the lines on it.
    const fn paths(self) -> (Option<(&'static str, &'static str)>, &'static str) {
        const SHAPE: &str = "award-icon-shape";
        match self {
            Icon::Met => (Some((SHAPE, DISC)), "M6.8 12.4l3.6 3.6 6.9-7.6"),
            Icon::Unmet => (Some((SHAPE, SQUARE)), "M8 8l8 8M16 8l-8 8"),
            Icon::Alert => (Some((SHAPE, DISC)), "M12 6.5v6.8M12 17.4v.1"),
            Icon::Open => {
                (Some(("award-icon-ring", RING)), "M9.2 9.6a2.9 2.9 0 1 1 4.4 2.5c-1 .6-1.6 1.1-1.6 2.2M12 17.3v.1")
            }
            Icon::Chevron => (None, "M9 5.5l6.5 6.5L9 18.5"),
            Icon::Arrow => (None, "M4 12h15M13 6l6 6-6 6"),
            Icon::Route => (None, "M3.5 20v-5a4 4 0 0 1 4-4h6a4 4 0 0 0 4-4V4M14 7.5L17.5 4 21 7.5"),
            Icon::Lock => (None, "M6 10.5h12V20H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5"),
            Icon::Print => (
                None,
                "M7 9V3.5h10V9M7 17H4.5A1.5 1.5 0 0 1 3 15.5V10.5A1.5 1.5 0 0 1 4.5 9h15a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6.5H7z",
            ),
            Icon::Picture => (None, "M5 3.5h14v17H5zM5 17l4.5-4.5 3 3L15 13l4 4M9 8.6v.1"),
            Icon::Copy => (None, "M9 8.5h10.5v12H9zM15 8.5V4H4.5v12H9"),
            Icon::Link => (
                None,
                "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.5-1.5",
            ),
        }
    }

    /// The classes; verdicts and outcomes have their own colours.
    const fn class(self) -> &'static str {
        match self {
            Icon::Met => "award-icon award-is-met",
            Icon::Unmet => "award-icon award-is-unmet",
            Icon::Open => "award-icon award-is-open",
            Icon::Chevron => "award-icon award-icon-turn",
            _ => "award-icon",
        }
    }

    /// The icon as SVG, hidden from screen readers: the text beside it says the same.
    #[inline(never)]
    pub(crate) fn svg(self) -> Html {
        let (ground, lines) = self.paths();
        let glyph = if ground.is_some() && self != Icon::Open { "award-icon-glyph" } else { "" };
        let ground = ground.map(|(class, path)| element("path", class).attr("d", path).build());
        drawing(self.class()).optional_child(ground).child(element("path", glyph).attr("d", lines)).build()
    }
}

/// An empty drawing. The stylesheet sets its size and colours as well; the attributes serve pages where it is missing.
fn drawing(class: &'static str) -> ElementBuilder {
    let svg = element("svg", class).attr("viewBox", "0 0 24 24").attr("aria-hidden", "true").attr("focusable", "false");
    svg.attr("width", "24").attr("height", "24").attr("fill", "none").attr("stroke", "currentColor")
}

/// A sheet with lines. Apart from the others, because the second module alone draws it.
pub(crate) fn paper() -> Html {
    let lines = element("path", "").attr("d", "M6 3h8.5L19 7.5V21H6zM14 3.2V8h4.8M9 12.5h7M9 16.5h7");
    drawing("award-icon").child(lines).build()
}
