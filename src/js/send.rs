//! A report on its way to JavaScript: numbers in one buffer that say where in memory the words stand.
//!
//! Most words of a report are fixed: JavaScript reads each of them once, keeps it, and from then on takes it by its
//! place (`www/report.js`). Serialising every report word by word costs ten times as much. Both sides know the order
//! of the fields; nothing else does.

use crate::number::Number;
use crate::policy::{Frequency, bit};
use crate::report::{Amount, Award, Change, Condition, Open, Phrase, Report, Standing, Verdict};
use js_sys::Function;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// In the place of a length or a count: there is nothing.
const NOTHING: u32 = u32::MAX;

/// The report as a plain object, put together by `read`, which is given the buffer's address and length.
pub(super) fn send(report: &Report, read: &Function) -> JsValue {
    let mut letter = Letter::default();
    letter.report(report);
    let (at, length) = (address(letter.fields.as_ptr().addr()), address(letter.fields.len()));
    // The words stay where they are until the reader is done: report and letter outlive the call.
    read.call2(&JsValue::NULL, &at.into(), &length.into()).unwrap_or(JsValue::NULL)
}

fn address(at: usize) -> u32 {
    // Memory of this target ends at 4 GiB.
    u32::try_from(at).unwrap_or(NOTHING)
}

/// The buffer, and the texts made for it.
#[derive(Default)]
struct Letter {
    fields: Vec<u32>,
    made: Vec<String>,
}

impl Letter {
    // How a text is to be taken stands in the upper bits of its length; none are set for one that never changes its place.
    /// Phrase marks in it are to be left out.
    const MARKED: usize = 30;
    /// A text that is gone after this report.
    const PASSING: usize = 31;

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

    fn award(&mut self, award: &Award) {
        self.fixed(award.id);
        self.fixed(award.clause);
        self.phrase(&award.title);
        self.fields.push(match award.verdict {
            Verdict::Likely => 0,
            Verdict::Possible => 1,
            Verdict::Unlikely => 2,
        });
        self.amount(award.amount);
        self.fixed(award.frequency.map_or("", Frequency::id));
        for list in [&award.judgement, &award.benefits, &award.judgement_text, &award.benefits_text] {
            self.list(list);
        }
        self.count(award.conditions.len());
        award.conditions.iter().for_each(|condition| self.condition(condition));
        self.nearest(award.nearest.as_deref());
        self.fixed(award.text);
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

    fn condition(&mut self, condition: &Condition) {
        self.fixed(condition.fact);
        self.fields.push(match condition.outcome {
            Standing::Met => 0,
            Standing::Unmet => 1,
            Standing::Open => 2,
        });
        self.fields.push(match condition.open {
            None => NOTHING,
            Some(Open::Unanswered) => 0,
            Some(Open::Unsure) => 1,
            Some(Open::Notice) => 2,
        });
        self.fixed(condition.basis);
        self.fixed(condition.clause);
        self.fixed(condition.quote);
        self.count(condition.at.len());
        for (start, end) in condition.at {
            self.fields.extend([*start, *end]);
        }
        self.phrase(&condition.required);
        self.maybe(condition.answer.as_ref(), Self::phrase);
        self.some(condition.required_value.as_ref());
        self.some(condition.answer_value.as_ref());
        self.maybe(condition.gap, Self::number);
        self.maybe(condition.source.as_ref(), Self::phrase);
        self.maybe(condition.reading, Self::fixed);
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
        self.maybe(text, |letter, text| match text {
            Cow::Borrowed(text) => letter.fixed(text),
            Cow::Owned(text) => letter.text(text, bit(Self::PASSING)),
        });
    }

    fn phrase(&mut self, phrase: &Phrase) {
        let passing = if phrase.fixed().is_some() { 0 } else { bit(Self::PASSING) };
        self.text(phrase.marked(), passing | bit(Self::MARKED));
    }

    fn fixed(&mut self, text: &'static str) {
        self.text(text, 0);
    }

    /// A number as its canonical text: the notice's own sums are at hand.
    fn number(&mut self, value: Number) {
        let text = value.to_string();
        self.text(&text, bit(Self::PASSING));
        self.made.push(text);
    }

    fn text(&mut self, text: &str, how: u32) {
        // No text of ours comes near 2³⁰ bytes; one that did would be cut short, not misread.
        let length = address(text.len()).min(bit(Self::MARKED) - 1);
        self.fields.extend([address(text.as_ptr().addr()), length | how]);
    }
}
