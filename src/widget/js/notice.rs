//! The notice of this instance. It is data that JavaScript fetches and gives once an instance has started, and again
//! when the words of another language have arrived.

use engine::text::english;
use policy::Policy;
use policy::file::{self, Source};
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static NOTICE: Cell<Option<&'static Policy>> = const { Cell::new(None) };
}

/// Takes the notice of a policy file, packed by `www/src/policy-file.ts`: the check sums before the rules, and each list of
/// texts as one text. Returns false for a file that does not fit, which changes nothing.
#[wasm_bindgen(js_name = setNotice)]
#[must_use]
pub fn set_notice(rules: &[u32], words: String, chinese: String, english: Option<String>) -> bool {
    let Some((sums, rules)) = rules.split_first_chunk() else { return false };
    // Texts of the policy point into these lists, so they stay.
    let source = Source {
        rules,
        words: words.leak(),
        chinese: chinese.leak(),
        english: english.map(|words| &*words.leak()),
        sums: *sums,
    };
    let Ok(policy) = file::read(&source) else { return false };
    NOTICE.set(Some(policy));
    true
}

/// Takes our own sentences in English, as one text. Returns false for a list that is too short.
#[wasm_bindgen(js_name = setEnglish)]
#[must_use]
pub fn set_english(sentences: String) -> bool {
    english::set(sentences.leak())
}

/// The notice. JavaScript sets it before it calls anything else.
pub(super) fn notice() -> &'static Policy {
    NOTICE.get().unwrap_or_else(|| std::arch::wasm32::unreachable())
}
