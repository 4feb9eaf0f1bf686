//! Reports as plain data, field by field as the public interface has them. Does not know what the fields mean.

use super::{Amount, AwardReport, Change, ConditionReport, ConditionStatus, Open, Phrase, Verdict};
use policy::Frequency;
use policy::number::Number;
use serde::{Serialize, Serializer};

impl Serialize for AwardReport {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Plain<'a> {
            id: &'a str,
            clause: &'a str,
            title: &'a Phrase,
            verdict: Verdict,
            amount: Option<Amount>,
            frequency: Option<&'a str>,
            judgement: &'a [&'a str],
            benefits: &'a [&'a str],
            judgement_text: &'a [&'a str],
            benefits_text: &'a [&'a str],
            conditions: &'a [ConditionReport],
            nearest: Option<&'a [Change]>,
            text: &'a str,
        }
        let plain = Plain {
            id: self.id,
            clause: self.clause,
            title: &self.title,
            verdict: self.verdict,
            amount: self.amount,
            frequency: self.frequency.map(Frequency::id),
            judgement: &self.judgement,
            benefits: &self.benefits,
            judgement_text: &self.judgement_text,
            benefits_text: &self.benefits_text,
            conditions: &self.conditions,
            nearest: self.nearest.as_deref(),
            text: self.text,
        };
        plain.serialize(out)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PlainCondition<'a> {
    fact: &'a str,
    outcome: ConditionStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<Open>,
    basis: &'a str,
    clause: &'a str,
    quote: &'a str,
    at: &'a [(u32, u32)],
    required: &'a Phrase,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<&'a Phrase>,
    #[serde(skip_serializing_if = "Option::is_none")]
    required_value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gap: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<&'a str>,
}

impl Serialize for ConditionReport {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let plain = PlainCondition {
            fact: self.fact,
            outcome: self.outcome,
            open: self.open,
            basis: self.basis,
            clause: self.clause,
            quote: self.quote,
            at: self.at,
            required: &self.required,
            answer: self.answer.as_ref(),
            required_value: self.required_value.as_deref(),
            answer_value: self.answer_value.as_deref(),
            gap: self.gap,
            source: self.decider(),
            reading: self.reading,
        };
        plain.serialize(out)
    }
}
