//! Encodes a report for JavaScript: one buffer of numbers that point to the texts in memory.
//!
//! The parts of an award or a condition that are equal for all applicants have a permanent buffer of their own.
//! JavaScript decodes it once and caches the result by address; fixed texts likewise. Serializing every report text by
//! text takes ten times as long. The order of the fields is known to this file and to `www/src/report-decoder.ts` only.

use engine::report::{
    Amount, AwardReport, AwardWords, Change, ConditionReport, ConditionStatus, ConditionWords, Open, Phrase, Report,
    Verdict,
};
use js_sys::Function;
use policy::number::Number;
use policy::{Frequency, bit};
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// In place of a length or a count: no value.
const NOTHING: u32 = u32::MAX;

/// The report as a plain object. `read` builds it and is given the address of the buffer.
pub(super) fn encode(report: &Report, read: &Function) -> JsValue {
    let mut encoder = ReportEncoder::default();
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

    fn report(&mut self, report: &Report) {
        let document = &report.policy;
        for part in
            [document.id, document.document, document.title, document.issuer, document.issued, document.in_force]
        {
            self.fixed(part);
        }
        self.count(report.awards.len());
        report.awards.iter().for_each(|award| self.award(award));
        self.count(report.related.len());
        for related in &report.related {
            self.fixed(related.clause);
            self.fixed(related.text);
        }
        self.number(report.total.likely);
        self.number(report.total.possible);
        self.list(&report.relevant);
    }

    fn award(&mut self, award: &AwardReport) {
        self.kept(award.encoded.get_or_init(|| ReportEncoder::written(|encoder| encoder.award_words(award))));
        self.fields.push(match award.verdict {
            Verdict::Likely => 0,
            Verdict::Possible => 1,
            Verdict::Unlikely => 2,
        });
        self.amount(award.amount);
        self.count(award.conditions.len());
        award.conditions.iter().for_each(|condition| self.condition(condition));
        self.nearest(award.nearest.as_deref());
    }

    fn award_words(&mut self, words: &AwardWords) {
        self.fixed(words.id);
        self.fixed(words.clause);
        self.phrase(&words.title);
        self.fixed(words.frequency.map_or("", Frequency::id));
        for list in [&words.judgement, &words.benefits, &words.judgement_text, &words.benefits_text] {
            self.list(list);
        }
        self.fixed(words.text);
    }

    /// The address of a permanent buffer.
    fn kept(&mut self, encoder: &[u32]) {
        self.fields.push(address(encoder.as_ptr().addr()));
    }

    fn written(write: impl FnOnce(&mut ReportEncoder)) -> Vec<u32> {
        let mut encoder = ReportEncoder::default();
        write(&mut encoder);
        encoder.fields
    }

    fn amount(&mut self, amount: Option<Amount>) {
        let Some(amount) = amount else { return self.fields.push(NOTHING) };
        self.fields.push(u32::from(amount.at_least));
        self.number(amount.lowest);
        self.number(amount.highest);
    }

    fn nearest(&mut self, changes: Option<&[Change]>) {
        let Some(changes) = changes else { return self.fields.push(NOTHING) };
        self.count(changes.len());
        for change in changes {
            self.fixed(change.fact);
            self.some(Some(&change.to));
        }
    }

    fn condition(&mut self, condition: &ConditionReport) {
        if let Some(words) = condition.fixed() {
            self.kept(
                words.encoded.get_or_init(|| ReportEncoder::written(|encoder| encoder.condition_words(words, None))),
            );
        } else {
            self.fields.push(0);
            self.condition_words(condition, condition.decider());
        }
        let outcome = match condition.outcome {
            ConditionStatus::Met => 0,
            ConditionStatus::Unmet => 1,
            ConditionStatus::Open => 2,
        };
        let open = match condition.open {
            None => 0,
            Some(Open::Unanswered) => 1,
            Some(Open::Unsure) => 2,
            Some(Open::Notice) => 3,
        };
        let (answered, short) = (u32::from(condition.answer.is_some()), u32::from(condition.gap.is_some()));
        self.fields.push(outcome | open << 2 | answered << 4 | short << 5);
        if let Some(answer) = &condition.answer {
            self.phrase(answer);
            self.some(condition.answer_value.as_ref());
        }
        condition.gap.into_iter().for_each(|gap| self.number(gap));
    }

    fn condition_words(&mut self, words: &ConditionWords, decider: Option<&str>) {
        for text in [words.fact, words.basis, words.clause, words.quote] {
            self.fixed(text);
        }
        self.count(words.at.len());
        for (start, end) in words.at {
            self.fields.extend([*start, *end]);
        }
        self.phrase(&words.required);
        self.some(words.required_value.as_ref());
        self.maybe(decider, |encoder, decider| encoder.text(decider, bit(Self::TEMPORARY)));
        self.maybe(words.reading, Self::fixed);
    }

    fn list(&mut self, words: &[&'static str]) {
        self.count(words.len());
        for word in words {
            self.fixed(word);
        }
    }

    fn count(&mut self, length: usize) {
        self.fields.push(address(length));
    }

    fn maybe<T>(&mut self, value: Option<T>, write: fn(&mut Self, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.fields.extend([0, NOTHING]),
        }
    }

    fn some(&mut self, text: Option<&Cow<'static, str>>) {
        self.maybe(text, |encoder, text| match text {
            Cow::Borrowed(text) => encoder.fixed(text),
            Cow::Owned(text) => encoder.text(text, bit(Self::TEMPORARY)),
        });
    }

    fn phrase(&mut self, phrase: &Phrase) {
        let temporary = if phrase.fixed().is_some() { 0 } else { bit(Self::TEMPORARY) };
        self.text(phrase.marked(), temporary | bit(Self::MARKED));
    }

    fn fixed(&mut self, text: &'static str) {
        self.text(text, 0);
    }

    /// A number, which JavaScript formats canonically; as text if it has more than 53 bits.
    fn number(&mut self, value: Number) {
        let (low, mid, high, scale) = value.parts();
        if high == 0 && mid < bit(Self::UPPER) && (scale == 0 || scale == value.decimals()) {
            return self.fields.extend([low, bit(Self::NUMBER) | scale << Self::DECIMALS | mid]);
        }
        let text = value.to_string();
        self.text(&text, bit(Self::TEMPORARY));
        self.made.push(text);
    }

    fn text(&mut self, text: &str, how: u32) {
        // No text comes near 2²⁹ bytes; a longer one would be truncated, not misread.
        let length = address(text.len()).min(bit(Self::NUMBER) - 1);
        self.fields.extend([address(text.as_ptr().addr()), length | how]);
    }
}
