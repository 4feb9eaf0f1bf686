//! Fields: cards to choose from, and numbers with unit and read-back. The same on a question page, under an open
//! condition, and in “try it”.
//!
//! Knows one question and the place where it stands. Does not know what follows from the answer.

mod choice;
mod number;

pub(super) use number::full_sum;

use super::draft::{Draft, Mistake};
use super::icon::Icon;
use super::scene::Scene;
use super::state::Spot;
use super::tag::tag;
use engine::answers::Given;
use engine::text::fill;
use policy::money;
use policy::{Fact, Kind};
use yew::Html;

/// The fields of one question in one place.
pub(super) struct Field<'a> {
    /// What the page is drawn from.
    pub(super) scene: &'a Scene<'a>,
    /// Where it stands.
    pub(super) spot: Spot,
    /// The question.
    pub(super) index: u8,
    /// The question.
    pub(super) fact: &'static Fact,
    /// The beginning of all ids, unique on the page.
    pub(super) id: String,
    /// Whether 不确定 is offered; not where one wants to settle what is open.
    pub(super) unsure: bool,
}

impl Field<'_> {
    /// Whether the answer is typed.
    pub(super) fn typed(&self) -> bool {
        matches!(self.fact.kind, Kind::Money | Kind::Percent | Kind::Number)
    }

    /// The fields.
    pub(super) fn draw(&self) -> Html {
        match self.fact.kind {
            Kind::Roles => choice::roles(self),
            Kind::YesNo | Kind::Choice => choice::one(self),
            Kind::Money | Kind::Percent | Kind::Number => number::draw(self),
        }
    }

    fn draft(&self) -> Option<&Draft> {
        self.scene.state.draft(self.spot, self.index)
    }

    /// Whether 不确定 counts: where it is not offered, what is typed does.
    fn is_unsure(&self, draft: &Draft) -> bool {
        self.unsure && draft.unsure
    }

    /// What is wrong, in words, where something is.
    pub(super) fn mistake(&self) -> Option<String> {
        let wrong = self.scene.state.wrong_at(self.spot, self.index)?;
        if wrong.mistake == Mistake::NothingChosen && !self.unsure {
            return Some(self.scene.view().field.none_here.to_owned());
        }
        Some(complaint(self.scene, self.fact.kind, wrong.mistake, &wrong.typed))
    }

    /// What follows from 不确定, where anything does: a supposition leads nowhere.
    fn unsure_note(&self) -> Option<&'static str> {
        (self.spot != Spot::Trial).then_some(self.scene.view().field.unsure_note)
    }

    /// Whether something is wrong with what stands in the fields now.
    pub(super) fn invalid(&self) -> bool {
        // Where one wants to settle what is open, 不确定 settles nothing.
        let settles = |given| self.unsure || given != Given::Unsure;
        let mended = || self.draft().is_some_and(|draft| draft.read(self.fact).is_ok_and(settles));
        self.scene.state.wrong_at(self.spot, self.index).is_some() && !mended()
    }

    /// The mistake as it stands beside the fields. Mended, it is gone, and its room stays: nothing moves under a finger.
    pub(super) fn mistake_here(&self) -> Html {
        let Some(mistake) = self.mistake() else { return Html::default() };
        let id = format!("{}-error", self.id);
        let class = if self.invalid() { "award-error" } else { "award-error award-error-mended" };
        let hidden = tag("span", "award-sr").text(self.scene.view().question.mistake);
        let error = tag("p", class).with("part", "error").having("id", id).add(Icon::Alert.draw());
        // A question page says at its head what is wrong.
        let error =
            if matches!(self.spot, Spot::Card(_)) && self.invalid() { error.with("role", "alert") } else { error };
        error.holding(tag("span", "").holding(hidden).say(&mistake)).draw()
    }

    /// The ids of what describes the fields: the hint where there is one, and the mistake.
    pub(super) fn described_by(&self, hint: bool) -> Option<String> {
        let hint = hint.then(|| format!("{}-hint", self.id));
        let error = self.invalid().then(|| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The id of the field that a mistake leads to.
    pub(super) fn first_input(&self) -> String {
        let first = match self.fact.kind {
            Kind::Roles | Kind::Choice => self.fact.choices.first().map_or("", |choice| choice.id),
            Kind::YesNo => "yes",
            _ => return self.id.clone(),
        };
        format!("{}-{first}", self.id)
    }
}

/// What is wrong with what was typed, in words.
pub(super) fn complaint(scene: &Scene<'_>, kind: Kind, mistake: Mistake, typed: &str) -> String {
    let words = &scene.view().field;
    let sentence = match (mistake, kind) {
        (Mistake::NothingChosen, Kind::Roles) => words.none_of_roles,
        (Mistake::NothingChosen, _) => words.none_chosen,
        (Mistake::Unread(refusal), _) => words.on(kind, refusal),
    };
    fill(sentence, &[&shortened(money::visible(typed).trim())])
}

/// How many characters of what was typed are quoted: in large type a figure of these fits a line of a small phone.
const QUOTED: usize = 10;

/// What was typed, short enough to be quoted. The sign that marks phrases in our own sentences is shown in full width.
fn shortened(typed: &str) -> String {
    let shown = |character| if character == '|' { '\u{ff5c}' } else { character };
    let quoted: String = typed.chars().take(QUOTED).map(shown).collect();
    if typed.chars().nth(QUOTED).is_some() { format!("{quoted}…") } else { quoted }
}
