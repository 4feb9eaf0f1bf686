//! Text as a QR code: one outline around all dark squares. Does not know what the text says.

use super::tag::tag;
use engine::text::plain;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;
use yew::Html;

/// Light squares that a reader needs around the code.
const QUIET: i32 = 4;

/// The code, named for those who cannot see it; nothing where the text is too long for one.
pub(super) fn draw(words: &str, name: &'static str) -> Option<Html> {
    let code = QrCode::encode_binary(words.as_bytes(), QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let picture = tag("svg", "award-code").with("role", "img").having("aria-label", plain(name));
    let picture = picture.having("viewBox", format!("0 0 {size} {size}")).with("shape-rendering", "crispEdges");
    let picture = picture.with("width", "234").with("height", "234");
    let ground = tag("path", "").with("fill", "#fff").having("d", format!("M0 0h{size}v{size}H0z"));
    Some(picture.holding(ground).holding(tag("path", "").having("d", outline(&code))).draw())
}

/// Each run of dark squares in a row, as a bar.
fn outline(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing into a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    path
}
