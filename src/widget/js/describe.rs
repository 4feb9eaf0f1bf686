//! A policy's description as one text, which `www/src/policy-decoder.ts` takes apart; the two change together.
//!
//! Every field is followed by a separator, every list begins with its length, and what is not there is empty. Objects
//! with names take 1 KB more in the module (`cargo xtask build`), and only the JavaScript API asks for them. That both
//! sides agree is tested against the JSON of `engine::schema`.

use engine::report::Phrase;
use engine::schema::{
    AwardSchema, ChoiceSchema, ClauseSchema, ParameterSchema, PolicySchema, QuestionSchema, ReadingSchema, TextsSchema,
};

/// Occurs in no text.
const SEPARATOR: char = '\u{1f}';

pub(super) fn describe(schema: &PolicySchema) -> String {
    let mut out = Description(String::new());
    let notice = schema.policy;
    out.fixed(&[notice.id, notice.document, notice.title, notice.issuer, notice.issued, notice.in_force]);
    out.list(&schema.clauses, Description::clause);
    out.list(&schema.awards, Description::award);
    out.list(&schema.questions, Description::question);
    out.list(&schema.parameters, Description::parameter);
    out.texts(&schema.texts);
    out.list(&schema.readings, Description::reading);
    out.0
}

struct Description(String);

impl Description {
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push(SEPARATOR);
    }

    fn fixed(&mut self, texts: &[&'static str]) {
        for text in texts {
            self.text(text);
        }
    }

    fn phrase(&mut self, phrase: &Phrase) {
        self.text(&phrase.plain());
    }

    fn optional(&mut self, phrase: Option<&Phrase>) {
        self.text(&phrase.map(Phrase::plain).unwrap_or_default());
    }

    fn count(&mut self, count: usize) {
        self.text(&count.to_string());
    }

    fn list<T>(&mut self, items: &[T], put: fn(&mut Self, &T)) {
        self.count(items.len());
        for item in items {
            put(self, item);
        }
    }

    fn names(&mut self, names: &[&'static str]) {
        self.list(names, |out, name| out.text(name));
    }

    fn clause(&mut self, clause: &ClauseSchema) {
        self.fixed(&[clause.number, clause.heading, clause.text]);
        self.names(&clause.awards);
    }

    fn award(&mut self, award: &AwardSchema) {
        self.fixed(&[award.id, award.clause]);
        self.phrase(&award.title);
    }

    fn question(&mut self, question: &QuestionSchema) {
        self.fixed(&[question.fact, question.kind]);
        self.optional(question.unit.as_ref());
        self.phrase(&question.text);
        self.text(question.hint.as_deref().unwrap_or_default());
        self.optional(question.why.as_ref());
        self.text(if question.unsure { "1" } else { "" });
        self.optional(question.yes.as_ref());
        self.optional(question.no.as_ref());
        self.list(question.groups.as_deref().unwrap_or_default(), Description::phrase);
        self.list(question.choices.as_deref().unwrap_or_default(), Description::choice);
        self.names(&question.clauses);
    }

    fn choice(&mut self, choice: &ChoiceSchema) {
        self.text(choice.id);
        self.phrase(&choice.label);
        self.optional(choice.note.as_ref());
        match choice.group {
            Some(group) => self.count(usize::from(group)),
            None => self.text(""),
        }
    }

    fn parameter(&mut self, parameter: &ParameterSchema) {
        self.fixed(&[parameter.name, parameter.fact, parameter.over, parameter.up_to]);
    }

    fn texts(&mut self, texts: &TextsSchema) {
        for phrase in [&texts.disclaimer, &texts.together, &texts.apply, &texts.in_force, &texts.expiry] {
            self.phrase(phrase);
        }
        self.optional(texts.warning.as_ref());
        for phrase in [&texts.yes, &texts.no, &texts.unsure] {
            self.phrase(phrase);
        }
    }

    fn reading(&mut self, reading: &ReadingSchema) {
        self.fixed(&[reading.id, reading.clause]);
        self.phrase(&reading.text);
    }
}
