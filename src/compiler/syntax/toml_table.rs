//! TOML tables with the spans of their keys and values. A key that the parser never took is unknown, and reported.

use super::toml_error;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spanned::{Span, Spanned};
use crate::suggest::nearest;
use toml::de::{DeTable, DeValue};

/// A table being parsed.
pub struct Table<'t> {
    /// Its name in diagnostics: `award`, `question`.
    pub what: &'static str,
    /// Its `[header]` or `{ … }`.
    pub span: Span,
    origin: Origin<'t>,
    entries: Vec<(Spanned<String>, Value<'t>)>,
    asked: Vec<&'static str>,
}

/// A value being parsed.
pub struct Value<'t> {
    /// The key that holds it.
    pub key: String,
    pub span: Span,
    held: &'t DeValue<'t>,
    origin: Origin<'t>,
}

/// The block of a table: its offset in the file, and where its errors are reported.
#[derive(Clone, Copy)]
struct Origin<'t> {
    offset: usize,
    diagnostics: &'t Diagnostics,
}

impl Origin<'_> {
    fn place(&self, span: Span) -> Span {
        span.start + self.offset..span.end + self.offset
    }
}

/// The TOML of a block.
pub struct Parsed<'t> {
    origin: Origin<'t>,
    root: toml::Spanned<DeTable<'t>>,
    span: Span,
}

/// Parses the TOML at `span`; `None` after reporting an error.
pub fn parse<'t>(text: &'t str, span: &Span, diagnostics: &'t Diagnostics) -> Option<Parsed<'t>> {
    let source = text.get(span.clone()).unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(source);
    // Later errors often only follow from the first.
    if let Some(error) = errors.first() {
        diagnostics.push(toml_error::explain(source, error, span.start));
    }
    errors.is_empty().then(|| Parsed {
        origin: Origin { offset: span.start, diagnostics },
        root: table,
        span: span.clone(),
    })
}

impl<'t> Parsed<'t> {
    /// The table of the whole block.
    pub fn table(&'t self) -> Table<'t> {
        Table::new(self.root.get_ref(), "block", self.span.clone(), self.origin)
    }
}

impl<'t> Table<'t> {
    fn new(table: &'t DeTable<'t>, what: &'static str, span: Span, origin: Origin<'t>) -> Table<'t> {
        let entry = |(key, value): (&toml::Spanned<_>, &'t toml::Spanned<DeValue<'t>>)| {
            let key = Spanned { value: std::borrow::Cow::to_string(key.get_ref()), span: origin.place(key.span()) };
            let value = Value::new(&key.value, value, origin);
            (key, value)
        };
        Table { what, span, origin, entries: table.iter().map(entry).collect(), asked: Vec::new() }
    }

    /// The value of a key that may be absent.
    pub fn take(&mut self, key: &'static str) -> Option<Value<'t>> {
        self.take_keyed(key).map(|(_, value)| value)
    }

    /// The value of a key that may be absent, and where the key stands.
    pub fn take_keyed(&mut self, key: &'static str) -> Option<(Spanned<String>, Value<'t>)> {
        self.asked.push(key);
        let at = self.entries.iter().position(|(written, _)| written.value == key)?;
        Some(self.entries.remove(at))
    }

    /// The value of a key that must be there.
    pub fn need(&mut self, key: &'static str) -> Option<Value<'t>> {
        let value = self.take(key);
        if value.is_none() {
            let error = Diagnostic::at(&self.span, format!("`{key}` is missing from this {}", self.what));
            self.origin.diagnostics.push(error.help(format!("add {}", example(key))));
        }
        value
    }

    /// Text that must be there.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.need(key)?.text()
    }

    /// Text that may be absent.
    pub fn maybe_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.take(key)?.text()
    }

    /// One name or a list of names; none when the key is absent.
    pub fn names(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        self.take(key).map(|value| value.names()).unwrap_or_default()
    }

    /// Whether a key says `true`.
    pub fn flag(&mut self, key: &'static str) -> bool {
        self.take(key).and_then(|value| value.flag()).unwrap_or(false)
    }

    /// Takes all other keys, whose names the file chooses.
    pub fn rest(&mut self) -> Vec<(Spanned<String>, Value<'t>)> {
        std::mem::take(&mut self.entries)
    }

    /// The keys that were taken or looked for.
    pub fn known(&self) -> &[&'static str] {
        &self.asked
    }

    /// Whether there are keys that were not taken.
    pub fn has_more(&self) -> bool {
        !self.entries.is_empty()
    }

    /// Reports the keys that were not taken.
    pub fn finish(self) {
        for (key, _) in &self.entries {
            self.origin.diagnostics.push(unknown_key(key, self.what, &self.asked));
        }
    }
}

/// An example of a key, for help.
fn example(key: &str) -> String {
    let value = match key {
        "quote" => "\"the words of the notice\"",
        "called" => "\"意见\"",
        "apply" => {
            "{ zh = \"…\", en = \"…\" }: where, when and with which papers one applies, or that this is not said"
        }
        "together" => {
            "\"NAME\": the `[reading.NAME]` that says whether several awards can be held together, or that this is not said"
        }
        "title" | "label" | "ask" | "issuer" | "required" | "hint" | "calculator" => "{ zh = \"…\", en = \"…\" }",
        "kind" => "\"roles\", \"yes_no\", \"choice\", \"money\", \"percent\" or \"number\"",
        "basis" => "\"fact\", \"recognised\" or \"self\"",
        "issued" | "in_force" | "on" | "from" => "\"2020-07-09\"",
        "when" => "[{ roles = \"…\", quote = \"…\" }]",
        "of" => "\"investment\": the question whose answer counts",
        "years" => "5",
        "give" => "{ at_least = \"100万元\", paid = \"once\", quote = \"…\" }",
        "choices" => "[{ id = \"…\", zh = \"…\", en = \"…\" }, …]",
        "tiers" | "groups" | "judgement" | "benefits" => "[{ … }, { … }]",
        "usual" => "{ from = \"10万元\", to = \"10亿元\" }",
        _ => "\"…\"",
    };
    format!("{key} = {value}")
}

/// The error of an unknown key.
pub fn unknown_key(key: &Spanned<String>, what: &str, known: &[&str]) -> Diagnostic {
    let meant = nearest(&key.value, known.iter().copied());
    let help = meant.map_or_else(|| format!("known: {}", known.join(", ")), |name| format!("did you mean `{name}`?"));
    Diagnostic::at(&key.span, format!("`{}` is no key of `{what}`", key.value)).help(help)
}

impl<'t> Value<'t> {
    fn new(key: &str, value: &'t toml::Spanned<DeValue<'t>>, origin: Origin<'t>) -> Value<'t> {
        Value { key: key.to_string(), span: origin.place(value.span()), held: value.get_ref(), origin }
    }

    /// The error of a value of another shape.
    pub fn wrong(&self, wanted: &str) -> Diagnostic {
        let key = &self.key;
        let help = match wanted {
            "text in quotes" => match self.held {
                DeValue::Integer(number) => format!("write {key} = \"{}\", with its unit", number.as_str()),
                _ => format!("write {key} = \"…\""),
            },
            "true or false" => format!("write {key} = true, or leave it out"),
            "a list" | "a table" => format!("write {}", example(key)),
            _ => "write it as in the examples of the guide".to_string(),
        };
        Diagnostic::at(&self.span, format!("`{key}` must be {wanted}, not {}", shape(self.held).1)).help(help)
    }

    /// Text in quotes.
    pub fn text(&self) -> Option<Spanned<String>> {
        match self.held {
            DeValue::String(text) => {
                Some(Spanned { value: text.to_string(), span: self.span.start + 1..self.span.end - 1 })
            }
            _ => self.origin.diagnostics.keep(Err(self.wrong("text in quotes"))),
        }
    }

    /// One name or a list of names.
    pub fn names(&self) -> Vec<Spanned<String>> {
        match self.held {
            DeValue::Array(_) => self.items().iter().filter_map(Value::text).collect(),
            _ => self.text().into_iter().collect(),
        }
    }

    /// The meaning of a keyword, which `what` names in diagnostics.
    pub fn keyword<T: Copy>(&self, what: &str, known: &[(&str, T)]) -> Option<Spanned<T>> {
        let word = self.text()?;
        let found = known.iter().find(|(name, _)| *name == word.value).map(|(_, meaning)| word.with(*meaning));
        self.origin.diagnostics.keep(found.ok_or_else(|| {
            let names = || known.iter().map(|(name, _)| *name);
            let help = nearest(&word.value, names()).map(|meant| format!("did you mean `{meant}`?"));
            Diagnostic::at(&word.span, format!("`{}` is no {what}", word.value))
                .help(help.unwrap_or_else(|| format!("it is one of: {}", names().collect::<Vec<_>>().join(", "))))
        }))
    }

    /// `true` or `false`.
    pub fn flag(&self) -> Option<bool> {
        match self.held {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.origin.diagnostics.keep(Err(self.wrong("true or false"))),
        }
    }

    /// A whole number from 1 to 255.
    pub fn small(&self) -> Option<Spanned<u8>> {
        let number = match self.held {
            DeValue::Integer(number) => u8::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|number| *number > 0).ok_or_else(|| self.wrong("a whole number from 1 to 255"));
        Some(Spanned { value: self.origin.diagnostics.keep(number)?, span: self.span.clone() })
    }

    /// The items of a list.
    pub fn items(&self) -> Vec<Value<'t>> {
        let DeValue::Array(items) = self.held else {
            self.origin.diagnostics.push(self.wrong("a list"));
            return Vec::new();
        };
        items.iter().map(|item| Value::new(&self.key, item, self.origin)).collect()
    }

    /// A table; `what` names it in sentences.
    pub fn table(&self, what: &'static str) -> Option<Table<'t>> {
        match self.held {
            DeValue::Table(table) => Some(Table::new(table, what, self.span.clone(), self.origin)),
            _ => self.origin.diagnostics.keep(Err(self.wrong("a table"))),
        }
    }

    /// Its shape.
    pub fn is(&self) -> Shape {
        shape(self.held).0
    }
}

/// The shape of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    Text,
    Flag,
    List,
    Table,
    /// A number or a date.
    Other,
}

/// The shape of a value, and its name in diagnostics.
fn shape(value: &DeValue<'_>) -> (Shape, &'static str) {
    match value {
        DeValue::String(_) => (Shape::Text, "text"),
        DeValue::Boolean(_) => (Shape::Flag, "true or false"),
        DeValue::Array(_) => (Shape::List, "a list"),
        DeValue::Table(_) => (Shape::Table, "a table"),
        DeValue::Integer(_) | DeValue::Float(_) => (Shape::Other, "a number"),
        DeValue::Datetime(_) => (Shape::Other, "a date"),
    }
}
