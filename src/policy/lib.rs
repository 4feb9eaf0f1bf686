//! What a compiled notice is: plain static data, checked when it is compiled; and the exact numbers and money in it.
//!
//! Knows the shape of rules. Does not know any notice or any applicant. Of evaluation it has two steps,
//! [`Interval::contains`] and [`Formula::sum`].

mod about;
mod amount;
mod fact;
pub mod file;
pub mod money;
pub mod number;
mod policy;
mod rule;
mod text;

pub use about::{About, Fixed};
pub use amount::{Amount, Formula, Rate};
pub use fact::{Basis, Choice, Fact, Kind};
pub use policy::{Clause, JointPart, Limit, Parameter, Policy, Reading, Related, bit, is_bare_number, members};
pub use rule::{Award, Bound, Condition, Frequency, Give, Interval, Quote, Test, Words};
pub use text::{Locale, Text};
