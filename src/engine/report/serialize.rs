//! Reports as plain data, field by field as the public interface has them. Does not know what the fields mean.

use super::{Amount, AwardReport, ConditionReport, Phrase};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

impl Serialize for AwardReport {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut plain = out.serialize_struct("AwardReport", 13)?;
        plain.serialize_field("id", self.id)?;
        plain.serialize_field("clause", self.clause)?;
        plain.serialize_field("title", &self.title)?;
        plain.serialize_field("verdict", &self.verdict)?;
        plain.serialize_field("amount", &self.amount.map(|amount| AmountReport(amount, &self.terms)))?;
        plain.serialize_field("frequency", &self.frequency_id)?;
        plain.serialize_field("judgement", &self.judgement)?;
        plain.serialize_field("benefits", &self.benefits)?;
        plain.serialize_field("judgementText", &self.judgement_text)?;
        plain.serialize_field("benefitsText", &self.benefits_text)?;
        plain.serialize_field("conditions", &self.conditions)?;
        plain.serialize_field("nearest", &self.nearest)?;
        plain.serialize_field("text", self.text)?;
        plain.end()
    }
}

/// A sum and how it is calculated.
struct AmountReport<'a>(Amount, &'a [Phrase]);

impl Serialize for AmountReport<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let AmountReport(amount, terms) = self;
        let mut plain = out.serialize_struct("Amount", 5)?;
        plain.serialize_field("atLeast", &amount.at_least)?;
        plain.serialize_field("atMost", &amount.at_most)?;
        plain.serialize_field("lowest", &amount.lowest)?;
        plain.serialize_field("highest", &amount.highest)?;
        present(&mut plain, "terms", (!terms.is_empty()).then_some(terms))?;
        plain.end()
    }
}

impl Serialize for ConditionReport {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut plain = out.serialize_struct("ConditionReport", 14)?;
        plain.serialize_field("fact", self.fact)?;
        plain.serialize_field("outcome", &self.outcome)?;
        present(&mut plain, "open", self.open)?;
        plain.serialize_field("basis", self.basis)?;
        plain.serialize_field("clause", self.clause)?;
        plain.serialize_field("quote", self.quote)?;
        plain.serialize_field("at", self.at)?;
        plain.serialize_field("required", &self.required)?;
        present(&mut plain, "answer", self.answer.as_ref())?;
        present(&mut plain, "requiredValue", self.required_value.as_deref())?;
        present(&mut plain, "answerValue", self.answer_value.as_deref())?;
        present(&mut plain, "gap", self.gap)?;
        present(&mut plain, "source", self.decider())?;
        present(&mut plain, "reading", self.reading)?;
        plain.end()
    }
}

/// A field that is left out where it has no value.
fn present<S: SerializeStruct>(out: &mut S, name: &'static str, value: Option<impl Serialize>) -> Result<(), S::Error> {
    match value {
        Some(value) => out.serialize_field(name, &value),
        None => out.skip_field(name),
    }
}
