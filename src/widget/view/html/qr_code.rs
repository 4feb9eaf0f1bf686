//! Text as a QR code in SVG: one path with all dark modules.

use crate::view::html::element::element;
use engine::text::plain;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;
use yew::Html;

/// Width of the light border that scanners need, in modules.
const QUIET_ZONE: i32 = 4;

/// A QR code with an accessible name; nothing if the text is too long for one.
pub(crate) fn qr_code(content: &str, name: &'static str) -> Option<Html> {
    let (lines, size) = qr_lines(content)?;
    let picture = element("svg", "award-qr-code").attr("role", "img").attr_string("aria-label", plain(name));
    let picture = picture.attr_string("viewBox", format!("0 0 {size} {size}")).attr("shape-rendering", "crispEdges");
    let picture = picture.attr("width", "234").attr("height", "234");
    let ground = element("path", "").attr("fill", "#fff").attr_string("d", format!("M0 0h{size}v{size}H0z"));
    Some(picture.child(ground).child(element("path", "").attr_string("d", lines)).build())
}

/// A QR code as path data, and its width in modules; nothing if the text is too long for one.
pub(crate) fn qr_lines(content: &str) -> Option<(String, i32)> {
    let code = QrCode::encode_binary(content.as_bytes(), QrCodeEcc::Medium).ok()?;
    Some((dark_modules_path(&code), code.size() + 2 * QUIET_ZONE))
}

/// Path data: one rectangle for each horizontal run of dark modules.
fn dark_modules_path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing into a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE);
            }
            x += run + 1;
        }
    }
    path
}
