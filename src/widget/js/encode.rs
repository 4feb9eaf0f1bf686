//! Encodes a report for JavaScript: one buffer of numbers that point to the texts in memory.
//!
//! What is the same in every report has a permanent buffer of its own. JavaScript decodes it once and caches the result by
//! address; fixed texts likewise. Serializing every report text by text takes ten times as long. `report_table.rs` says
//! what is encoded, and `www/src/report-decoder.ts` decodes the kinds of values that stand here.

use super::report_table::report_table;
use engine::report::{Amount, AwardReport, Change, ConditionReport, Phrase, Related, Report, Total};
use js_sys::Function;
use policy::number::Number;
use policy::{Policy, bit};
use std::borrow::Cow;
use std::sync::OnceLock;
use wasm_bindgen::JsValue;

/// In place of the first field of a value: there is none. No value begins like this.
const NOTHING: u32 = u32::MAX;

/// Room for most reports, so that the buffer need not grow.
const USUAL_LENGTH: usize = 1024;

/// The report as a plain object. `read` builds it and is given the address of the buffer.
pub(super) fn encode(report: &Report, read: &Function) -> JsValue {
    let mut encoder = ReportEncoder { fields: Vec::with_capacity(USUAL_LENGTH), made: Vec::new() };
    encoder.report(report);
    let at = address(encoder.fields.as_ptr().addr());
    // Report and encoder outlive the call, so every address is valid until the decoder returns.
    read.call1(&JsValue::NULL, &at.into()).unwrap_or(JsValue::NULL)
}

pub(super) fn address(at: usize) -> u32 {
    // Memory of this target ends at 4 GiB.
    u32::try_from(at).unwrap_or(NOTHING)
}

/// The buffer, and the texts composed for it.
#[derive(Default)]
struct ReportEncoder {
    fields: Vec<u32>,
    made: Vec<String>,
}

/// A method of [`ReportEncoder`] for each record of the table.
macro_rules! methods {
    ($($record:ident($value:ident: $type:ty $(, fixed in $kept:expr)?) -> $typescript:literal { $($lines:tt)* })*) => {
        impl ReportEncoder {
            $(fn $record(&mut self, $value: $type) { lines!(self, [$($kept)?], $($lines)*); })*
        }
    };
}

/// Encodes the properties of a record: first the fixed ones, if it has any.
macro_rules! lines {
    ($to:ident, [], $($name:ident: $($kind:ident)+ $([$($choice:ident)+])? = $value:expr;)*) => {
        $(value!($to, $value, $($kind)+);)*
    };
    ($to:ident, [$kept:expr], $($name:ident: $($kind:ident)+ $([$($choice:ident)+])? = $value:expr;)*) => {
        $to.part($kept, |to| { $(if_fixed!(to, $value, $($kind)+);)* });
        $(unless_fixed!($to, $value, $($kind)+);)*
    };
}

macro_rules! if_fixed {
    ($to:ident, $value:expr, fixed $($kind:ident)+) => { value!($to, $value, $($kind)+) };
    ($to:ident, $value:expr, $($kind:ident)+) => {};
}

macro_rules! unless_fixed {
    ($to:ident, $value:expr, fixed $($kind:ident)+) => {};
    ($to:ident, $value:expr, $($kind:ident)+) => { value!($to, $value, $($kind)+) };
}

/// Encodes a value of a kind. What is no word of the table's own is a method of [`ReportEncoder`].
macro_rules! value {
    ($to:ident, $value:expr, optional $($kind:ident)+) => { value!($to, $value, nullable $($kind)+) };
    ($to:ident, $value:expr, nullable $($kind:ident)+) => {
        match $value {
            Some(value) => value!($to, value, $($kind)+),
            None => $to.fields.push(NOTHING),
        }
    };
    ($to:ident, $value:expr, list $($kind:ident)+) => {{
        $to.count($value.len());
        for value in $value {
            value!($to, value, $($kind)+);
        }
    }};
    ($to:ident, $value:expr, $kind:ident) => { $to.$kind($value) };
}

report_table!(methods);

impl ReportEncoder {
    // The upper bits of a text's length tell how to decode it; none are set for a text that never moves.
    /// The decoder removes phrase marks.
    const MARKED: usize = 30;
    /// The text is valid for this report only, so it must not be cached.
    const TEMPORARY: usize = 31;
    /// A number instead of a text: five bits of decimals, and 21 above the 32 in place of the address.
    const NUMBER: usize = 29;
    const DECIMALS: u32 = 24;
    const UPPER: usize = 21;

    /// What `write` encodes, in a permanent buffer of its own: its address. If there is none, 0 and then the same.
    fn part(&mut self, kept: Option<&OnceLock<Vec<u32>>>, write: impl Fn(&mut ReportEncoder)) {
        let Some(kept) = kept else {
            self.fields.push(0);
            return write(self);
        };
        let part = kept.get_or_init(|| {
            let mut encoder = ReportEncoder::default();
            write(&mut encoder);
            encoder.fields
        });
        self.fields.push(address(part.as_ptr().addr()));
    }

    fn flag(&mut self, flag: bool) {
        self.fields.push(u32::from(flag));
    }

    fn choice(&mut self, number: u32) {
        self.fields.push(number);
    }

    fn count(&mut self, length: usize) {
        self.fields.push(address(length));
    }

    fn span(&mut self, (start, end): &(u32, u32)) {
        self.fields.extend([*start, *end]);
    }

    fn texts(&mut self, texts: &[&'static str]) {
        self.count(texts.len());
        for text in texts {
            self.text(text);
        }
    }

    fn text(&mut self, text: &'static str) {
        self.pointer(text, 0);
    }

    #[expect(clippy::ptr_arg, reason = "only a borrowed text is the same in every report")]
    fn dynamic_text(&mut self, text: &Cow<'static, str>) {
        match text {
            Cow::Borrowed(text) => self.text(text),
            Cow::Owned(text) => self.temporary_text(text),
        }
    }

    fn temporary_text(&mut self, text: &str) {
        self.pointer(text, bit(Self::TEMPORARY));
    }

    fn phrase(&mut self, phrase: &Phrase) {
        let temporary = if phrase.fixed().is_some() { 0 } else { bit(Self::TEMPORARY) };
        self.pointer(phrase.marked(), temporary | bit(Self::MARKED));
    }

    /// A number, which JavaScript formats canonically; as text if it has more than 53 bits.
    fn number(&mut self, value: Number) {
        let (low, mid, high, scale) = value.parts();
        if high == 0 && mid < bit(Self::UPPER) && (scale == 0 || scale == value.decimals()) {
            return self.fields.extend([bit(Self::NUMBER) | scale << Self::DECIMALS | mid, low]);
        }
        let text = value.to_string();
        self.temporary_text(&text);
        self.made.push(text);
    }

    fn pointer(&mut self, text: &str, how: u32) {
        // No text comes near 2²⁹ bytes; a longer one would be truncated, not misread.
        let length = address(text.len()).min(bit(Self::NUMBER) - 1);
        self.fields.extend([length | how, address(text.as_ptr().addr())]);
    }
}
