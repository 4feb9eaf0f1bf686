//! Input fields of one question, in any of its three locations: question page, award, what-if.
//!
//! Knows one question and its location. Does not know the consequences of the answer.

pub(crate) mod choice;
mod typo_warning;
mod number;
mod readings;
pub(crate) mod input;

use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::FieldLocation;
use crate::view::state::draft::{Draft, InputError};
use engine::answers::Answer;
use engine::text::fill;
use policy::money::Unit;
use policy::number::Number;
use policy::{Basis, Fact, Kind, money};
use yew::Html;

/// The input fields of one question in one location.
pub(crate) struct Field<'a> {
    /// The rendering context.
    pub(crate) ctx: &'a Context<'a>,
    /// The location.
    pub(crate) location: FieldLocation,
    /// The index of its fact.
    pub(crate) index: u8,
    /// Its fact.
    pub(crate) fact: &'static Fact,
    /// The prefix of all ids, unique on the page.
    pub(crate) id: String,
    /// Whether “not sure” is offered; not under an award, where it would change nothing.
    pub(crate) unsure: bool,
}

impl Field<'_> {
    /// Whether the answer is typed.
    pub(crate) fn typed(&self) -> bool {
        matches!(self.fact.kind, Kind::Money | Kind::Percent | Kind::Number)
    }

    fn draft(&self) -> Option<&Draft> {
        self.ctx.state.draft(self.location, self.index)
    }

    /// Whether “not sure” applies. Where it is not offered, the typed number does.
    fn is_unsure(&self, draft: &Draft) -> bool {
        self.unsure && draft.unsure
    }

    /// The error of the last submit as a sentence.
    pub(crate) fn error_text(&self) -> Option<String> {
        let error = self.ctx.state.error_at(self.location, self.index)?;
        if error.cause == InputError::NothingChosen && !self.unsure {
            return Some(self.ctx.sentences().field.none_here.to_owned());
        }
        // The unit is missing for what stands in the field now.
        let now = self.draft().filter(|_| error.cause == InputError::NoUnit && !self.readings().is_empty());
        let typed = now.map_or(&error.typed, |draft| &draft.text);
        Some(input_error_text(self.ctx, self.fact.kind, error.cause, typed))
    }

    /// The consequence of “not sure”; none in the what-if section, and none for whoever fills in for another.
    fn unsure_note(&self) -> Option<&'static str> {
        let [usual, others] = self.ctx.sentences().field.unsure_note;
        let known_by_others = self.fact.basis != Basis::Own && self.ctx.state.look.share.is_some();
        let own = !self.ctx.state.fills_in_for_another();
        let note = if known_by_others { others } else { usual };
        (own && self.location != FieldLocation::WhatIf).then_some(note)
    }

    /// What a sum without a unit can mean, for the visitor to choose; empty where there is nothing to choose.
    fn readings(&self) -> Vec<(Unit, Number)> {
        let asked = self.draft().filter(|draft| self.fact.kind == Kind::Money && !self.is_unsure(draft));
        let readings = asked.and_then(|draft| draft.readings(self.fact).ok());
        readings.filter(|readings| readings.len() > 1).unwrap_or_default()
    }

    /// Whether the last submit failed for want of a unit: then the error is one of the readings, not of the text.
    fn lacks_unit(&self) -> bool {
        self.ctx.state.error_at(self.location, self.index).is_some_and(|error| error.cause == InputError::NoUnit)
    }

    /// Whether the last submit failed and the fields are still invalid.
    pub(crate) fn invalid(&self) -> bool {
        let corrected = || match self.draft().map(|draft| draft.read(self.fact)) {
            // Where “not sure” is not offered, it is no answer.
            Some(Ok(given)) => self.unsure || given != Answer::Unsure,
            // The text can be read by now.
            Some(Err(InputError::NoUnit)) => !self.lacks_unit(),
            _ => false,
        };
        self.ctx.state.error_at(self.location, self.index).is_some() && !corrected()
    }

    /// The error beside the fields. Once corrected it is hidden but keeps its space, so that nothing moves while typing.
    pub(crate) fn error_message(&self) -> Html {
        let Some(text) = self.error_text() else { return Html::default() };
        let id = format!("{}-error", self.id);
        let class = if self.invalid() { "award-error" } else { "award-error award-error-fixed" };
        let hidden = element("span", "award-sr-only").text(self.ctx.sentences().question.mistake);
        let error = element("p", class).attr("part", "error").attr_string("id", id).html(Icon::Alert.svg());
        // On a question page the error summary is the alert.
        let error = if matches!(self.location, FieldLocation::Award(_)) && self.invalid() {
            error.attr("role", "alert")
        } else {
            error
        };
        error.child(element("span", "").child(hidden).sentence(&text)).build()
    }

    /// The ids for `aria-describedby`: hint, if there is one, and error.
    pub(crate) fn described_by(&self, hint: bool) -> Option<String> {
        let hint = hint.then(|| format!("{}-hint", self.id));
        let error = self.invalid().then(|| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The id of the input that the error summary links to.
    pub(crate) fn first_input(&self) -> String {
        let first = match self.fact.kind {
            Kind::Roles | Kind::Choice => self.fact.choices.first().map_or("", |choice| choice.id),
            Kind::YesNo => "yes",
            _ => match self.readings().first() {
                Some((unit, _)) if self.lacks_unit() => return format!("{}-unit-{}", self.id, unit.id()),
                _ => return self.id.clone(),
            },
        };
        format!("{}-{first}", self.id)
    }
}

/// An input error as a sentence.
pub(crate) fn input_error_text(ctx: &Context<'_>, kind: Kind, error: InputError, typed: &str) -> String {
    let words = &ctx.sentences().field;
    let sentence = match (error, kind) {
        (InputError::NothingChosen, Kind::Roles) => words.none_of_roles,
        (InputError::NothingChosen, _) => words.none_chosen,
        (InputError::Unread(refusal), _) => words.on(kind, refusal),
        (InputError::NoUnit, _) => words.no_unit,
    };
    fill(sentence, &[&quoted(typed)])
}

/// The input, as sentences quote it.
fn quoted(typed: &str) -> String {
    shortened_quote(money::visible(typed).trim())
}

/// How many characters of the input an error quotes: in large type, so many digits fit a line of a small phone.
const QUOTED_CHARS: usize = 10;

/// The input, shortened for quoting. `|`, the phrase mark of our sentences, is shown in full width.
fn shortened_quote(typed: &str) -> String {
    let shown = |character| if character == '|' { '\u{ff5c}' } else { character };
    let quoted: String = typed.chars().take(QUOTED_CHARS).map(shown).collect();
    if typed.chars().nth(QUOTED_CHARS).is_some() { format!("{quoted}…") } else { quoted }
}
