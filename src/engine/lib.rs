//! The engine: from an applicant's answers to a report, by the rules of a policy.
//!
//! ```text
//! Answers ─┐
//! Policy  ─┴─evaluate──▶ Evaluation ─┬─interview──▶ next question
//!                                    └─report─────▶ Report
//! ```
//! Modules stand in the order of the flow and look only upwards in this list. The engine knows no notice and no
//! browser, reads no clock, and keeps, sends or stores nothing of what an applicant says.

pub mod truth;
pub mod answers;
pub mod settings;
pub mod share_link;
pub mod sent_link;
pub mod evaluate;
pub mod nearest;
pub mod enumerate;
pub mod interview;
pub mod examples;
pub mod text;
pub mod report;
pub mod schema;
