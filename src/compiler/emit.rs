//! Writes a policy as Rust source, so that nothing is parsed or allocated at run time.

use policy::number::Number;
use policy::{
    About, Amount, Award, Basis, Bound, Choice, Clause, Condition, Fact, Fixed, Frequency, Give, Interval, JointPart,
    Kind, Parameter, Policy, Quote, Reading, Related, Test, Text, Words,
};

/// Rust source of `pub static NOTICE`, to be included where `policy` and `policy::number` are known.
#[must_use]
pub fn emit(policy: &Policy) -> String {
    format!(
        "/// The notice `{}`, compiled from its policy file.\npub static NOTICE: policy::Policy = {};\n",
        policy.id,
        policy.source()
    )
}

/// A value that can be written as a Rust expression.
trait Source {
    fn source(&self) -> String;
}

impl Source for str {
    fn source(&self) -> String {
        format!("{self:?}")
    }
}

impl<T: Source + ?Sized> Source for &T {
    fn source(&self) -> String {
        (**self).source()
    }
}

impl<T: Source> Source for [T] {
    fn source(&self) -> String {
        let items: Vec<String> = self.iter().map(Source::source).collect();
        format!("&[{}]", items.join(",\n"))
    }
}

impl<T: Source> Source for Option<T> {
    fn source(&self) -> String {
        self.as_ref().map_or("None".to_string(), |value| format!("Some({})", value.source()))
    }
}

impl<T: Source, U: Source> Source for (T, U) {
    fn source(&self) -> String {
        format!("({}, {})", self.0.source(), self.1.source())
    }
}

impl Source for Number {
    fn source(&self) -> String {
        let (low, middle, high, scale) = self.parts();
        format!("policy::number::Number::from_parts({low}, {middle}, {high}, {scale})")
    }
}

/// Types whose `Debug` output is a Rust expression.
macro_rules! plain {
    ($($name:ty),*) => {$(
        impl Source for $name {
            fn source(&self) -> String {
                format!("{self:?}")
            }
        }
    )*};
}
plain!(u8, u32, bool);

/// Variants without data.
macro_rules! variants {
    ($($name:ident),*) => {$(
        impl Source for $name {
            fn source(&self) -> String {
                format!(concat!("policy::", stringify!($name), "::{:?}"), self)
            }
        }
    )*};
}
variants!(Kind, Basis, Frequency);

/// Structs, by their fields. A forgotten field does not compile where the source is included.
macro_rules! records {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Source for $name {
            fn source(&self) -> String {
                let fields = [$(format!(concat!(stringify!($field), ": {}"), self.$field.source())),*];
                format!(concat!("policy::", stringify!($name), " {{ {} }}"), fields.join(", "))
            }
        }
    )*};
}
records! {
    Policy { id, document, title, issuer, issued, in_force, about, clauses, facts, parameters, awards, related, readings, parts }
    About { calculator, called, issuer, basis, introduced, apply, together, in_force, read, rules, expiry, warning }
    Text { zh, en }
    Clause { number, heading, text }
    Fact { id, kind, basis, label, question, hint, why, step, yes, no, unit, means, choices, groups, usual, clauses }
    Choice { id, label, note, step, group }
    Parameter { name, fact, quote, fixed }
    Fixed { value, document, from, source }
    Award { id, clause, title, conditions, give, frequency, judgement, readings, benefits, gist, silence }
    Words { verbatim, en }
    Condition { fact, test, label, point, required, quotes, readings, always, graded }
    Interval { lower, upper }
    Bound { value, inclusive }
    Quote { clause, text, at }
    Give { amount, quote }
    Amount { yuan, at_least }
    Related { clause, title, text, roles }
    Reading { id, clause, text, roles, point }
}

impl Source for JointPart {
    fn source(&self) -> String {
        let (policy, first, after) = (self.policy.source(), self.first, self.after);
        format!("policy::JointPart {{ policy: &{policy}, first: {first}, after: {after} }}")
    }
}

impl Source for Test {
    fn source(&self) -> String {
        let inner = match self {
            Test::Roles { who, meant, open } => {
                format!("Roles {{ who: {}, meant: {meant}, open: {open} }}", who.source())
            }
            Test::Yes { no_is_open } => format!("Yes {{ no_is_open: {no_is_open} }}"),
            Test::OneOf(choices) => format!("OneOf({})", choices.source()),
            Test::Within(intervals) => format!("Within({})", intervals.source()),
            Test::Reaches(parameter) => format!("Reaches({parameter})"),
        };
        format!("policy::Test::{inner}")
    }
}
