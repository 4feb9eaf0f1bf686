//! Which of a notice's awards are somebody's, why, and in which words: worked out in the visitor's browser.
//!
//! ```text
//! src/policy/*.md ──compile──▶ Policy                 at build time; a mistake stops the build at file:line:column
//! ──────────────────────────────────────────────
//! Answers ─┐                                          at run time, in the visitor's browser
//! Policy  ─┴─evaluate──▶ Evaluation ─┬─interview──▶ next question
//!                                    └─report─────▶ Report ─┬─view──▶ the page
//!                                                           └─js────▶ the host page
//! ```
//! Modules stand in the order of the flow and look only upwards in this list. The engine knows nothing of Hangzhou:
//! another notice is another Markdown file. No module keeps, sends or stores what an applicant says.

// What Chinese sentences call the notice, put into them when they are compiled: `called!()`.
include!(concat!(env!("OUT_DIR"), "/called.rs"));

pub mod number;
pub mod money;
pub mod policy;
pub mod truth;
pub mod answers;
pub mod settings;
pub mod link;
pub mod evaluate;
pub mod nearest;
#[cfg(not(target_family = "wasm"))]
pub mod combinations;
pub mod interview;
pub mod text;
pub mod report;
pub mod catalogue;
#[cfg(target_family = "wasm")]
pub mod view;
#[cfg(target_family = "wasm")]
pub mod js;

/// The notice that this build calculates, compiled from `src/policy/`.
#[allow(clippy::unreadable_literal)]
mod notice {
    include!(concat!(env!("OUT_DIR"), "/notice.rs"));
}
pub use notice::POLICY as NOTICE;

/// Where memory comes from. `cargo xtask bench` is the judge: 2 KB less to fetch and 2 ms less before the first report
/// than with what the standard library brings, for a fifteenth of the reports a second.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
