//! The fields of a policy in the order in which a policy file holds them: writing and reading are made from one list.
//!
//! A field that is forgotten here does not compile. A change of the order or of a type is a new [`super::VERSION`].

use super::tokens::{Reader, Writer};
use crate::number::Number;
use crate::{
    About, Amount, Award, Basis, Bound, Choice, Clause, Condition, Fact, Fixed, Formula, Frequency, Give, Interval,
    JointPart, Kind, Limit, Parameter, Policy, Quote, Rate, Reading, Related, Test, Text, Words,
};

/// What can be written into a policy file and read from it.
pub(super) trait Record: Sized {
    fn write(&self, to: &mut Writer);
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Structs, by their fields.
macro_rules! structs {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Record for $name {
            fn write(&self, to: &mut Writer) {
                $(self.$field.write(to);)*
            }
            fn read(from: &mut Reader<'_>) -> $name {
                $name { $($field: Record::read(from)),* }
            }
        }
    )*};
}
structs! {
    Policy { id, document, title, issuer, issued, in_force, about, clauses, facts, parameters, awards, limits, related, readings, parts }
    About { calculator, called, issuer, basis, introduced, apply, together, in_force, read, rules, expiry, warning }
    Clause { number, heading, text }
    Fact { id, kind, basis, label, question, hint, why, step, yes, no, unit, means, proof, choices, groups, usual, clauses }
    Choice { id, label, note, step, group, person }
    Parameter { name, fact, quote, fixed }
    Fixed { value, document, from, source }
    Award { id, clause, title, conditions, give, frequency, beneficiary, judgement, readings, benefits, gist, silence }
    Condition { fact, test, label, point, required, quotes, readings, always, graded }
    Interval { lower, upper }
    Bound { value, inclusive }
    Quote { clause, text, at }
    Give { amount, quote }
    Formula { base, of, above, rates, at_most, cap }
    Limit { awards, most, frequency, quote }
    Related { clause, title, text, roles }
    Reading { id, clause, text, roles, point }
}

/// Enums without data, by their variants.
macro_rules! names {
    ($($name:ident { $first:ident $(, $variant:ident)* })*) => {$(
        impl Record for $name {
            fn write(&self, to: &mut Writer) {
                to.number(*self as u32);
            }
            fn read(from: &mut Reader<'_>) -> $name {
                let number = from.number();
                let mut names = [$name::$first $(, $name::$variant)*].into_iter();
                names.find(|name| *name as u32 == number).unwrap_or_else(|| {
                    from.fail();
                    $name::$first
                })
            }
        }
    )*};
}
names! {
    Kind { Roles, YesNo, Choice, Money, Percent, Number }
    Basis { Fact, Recognised, Own }
}

impl Record for Test {
    fn write(&self, to: &mut Writer) {
        match self {
            Test::Roles { who, meant, open } => {
                to.number(0);
                who.write(to);
                meant.write(to);
                open.write(to);
            }
            Test::Yes { no_is_open } => {
                to.number(1);
                no_is_open.write(to);
            }
            Test::OneOf(choices) => {
                to.number(2);
                choices.write(to);
            }
            Test::Within(intervals) => {
                to.number(3);
                intervals.write(to);
            }
            Test::Reaches(parameter) => {
                to.number(4);
                parameter.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Test {
        match from.number() {
            0 => Test::Roles { who: Record::read(from), meant: Record::read(from), open: Record::read(from) },
            1 => Test::Yes { no_is_open: Record::read(from) },
            2 => Test::OneOf(Record::read(from)),
            3 => Test::Within(Record::read(from)),
            4 => Test::Reaches(Record::read(from)),
            _ => {
                from.fail();
                Test::OneOf(&[])
            }
        }
    }
}

/// Enums whose variants hold records, by a number each.
macro_rules! variants {
    ($($name:ident { $($number:literal $variant:ident $(($($held:ident),+))?),* } else $other:expr;)*) => {$(
        impl Record for $name {
            fn write(&self, to: &mut Writer) {
                match self {
                    $($name::$variant $(($($held),+))? => {
                        to.number($number);
                        $($($held.write(to);)+)?
                    })*
                }
            }
            fn read(from: &mut Reader<'_>) -> $name {
                match from.number() {
                    $($number => $name::$variant $(($({
                        let $held = Record::read(from);
                        $held
                    }),+))?,)*
                    _ => {
                        from.fail();
                        $other
                    }
                }
            }
        }
    )*};
}
variants! {
    Amount { 0 Exactly(yuan), 1 AtLeast(yuan), 2 AtMost(yuan), 3 Calculated(formula), 4 Between(from, to) } else Amount::Exactly(Number::ZERO);
    Rate { 0 Share(percent), 1 Each(yuan), 2 Step(yuan, every) } else Rate::Each(Number::ZERO);
    Frequency { 0 Once, 1 Yearly, 2 Years(years) } else Frequency::Once;
}

impl Record for JointPart {
    fn write(&self, to: &mut Writer) {
        self.policy.write(to);
        self.first.write(to);
        self.after.write(to);
    }

    fn read(from: &mut Reader<'_>) -> JointPart {
        // The notices of a joint policy are single ones; else a file could nest them until the stack ends.
        if from.within {
            from.fail();
        }
        from.within = true;
        let policy: Policy = Record::read(from);
        from.within = false;
        JointPart { policy: Box::leak(Box::new(policy)), first: Record::read(from), after: Record::read(from) }
    }
}

impl Record for Number {
    fn write(&self, to: &mut Writer) {
        let (low, mid, high, scale) = self.parts();
        to.number(scale);
        for part in [low, mid, high] {
            to.number(part);
        }
    }

    fn read(from: &mut Reader<'_>) -> Number {
        let scale = from.number();
        let known = scale <= Number::MOST_DECIMALS;
        let [low, mid, high] = [from.number(), from.number(), from.number()];
        let number = if known { Number::from_parts(low, mid, high, scale) } else { Number::ZERO };
        // The shortest form alone: what is compared and shown is of that form.
        if number.decimals() != scale {
            from.fail();
        }
        number
    }
}

impl Record for Text {
    fn write(&self, to: &mut Writer) {
        to.text(*self);
    }
    fn read(from: &mut Reader<'_>) -> Text {
        from.text()
    }
}

impl Record for Words {
    fn write(&self, to: &mut Writer) {
        to.text(Text { zh: self.verbatim, en: self.en });
    }
    fn read(from: &mut Reader<'_>) -> Words {
        let Text { zh: verbatim, en } = from.text();
        Words { verbatim, en }
    }
}

impl Record for &'static str {
    fn write(&self, to: &mut Writer) {
        to.words(self);
    }
    fn read(from: &mut Reader<'_>) -> &'static str {
        from.words()
    }
}

impl<T: Record> Record for &'static [T] {
    fn write(&self, to: &mut Writer) {
        to.length(self.len());
        for item in *self {
            item.write(to);
        }
    }
    fn read(from: &mut Reader<'_>) -> &'static [T] {
        from.list(T::read)
    }
}

impl<T: Record> Record for Option<T> {
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }
    fn read(from: &mut Reader<'_>) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Record, U: Record> Record for (T, U) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }
    fn read(from: &mut Reader<'_>) -> (T, U) {
        (T::read(from), U::read(from))
    }
}

impl Record for bool {
    fn write(&self, to: &mut Writer) {
        to.number(u32::from(*self));
    }
    fn read(from: &mut Reader<'_>) -> bool {
        let number = from.number();
        if number > 1 {
            from.fail();
        }
        number == 1
    }
}

impl Record for u8 {
    fn write(&self, to: &mut Writer) {
        to.number(u32::from(*self));
    }
    fn read(from: &mut Reader<'_>) -> u8 {
        let number = u8::try_from(from.number()).ok();
        from.or_fail(number)
    }
}

impl Record for u32 {
    fn write(&self, to: &mut Writer) {
        to.number(*self);
    }
    fn read(from: &mut Reader<'_>) -> u32 {
        from.number()
    }
}
