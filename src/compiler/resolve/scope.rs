//! The names of a file. Errors of names are kept apart from errors of quotes and values, which often follow from them.

use super::place::Place;
use super::quote;
use super::roles::{choice_bits, role_bits};
use super::types::ResolvedPassage;
use crate::ast::{Ast, Award, Name, Question, Quote, Who};
use crate::diagnostic::{Diagnostic, Diagnostics, Reported};
use crate::spanned::Spanned;
use crate::suggest;

/// Help where no reading says whether several awards can be held together.
const TOGETHER: &str = "write it in the block of any clause: whether one applicant can hold several awards, with the \
                        `quote` that says so, or with `whole_notice = true` that this is not stated";

/// The names of a file.
pub struct Scope<'a, 'd> {
    pub ast: &'a Ast,
    /// Questions in asking order, then those that are never asked.
    pub questions: Vec<&'a Question>,
    /// Errors of names.
    names: &'d Diagnostics,
    /// Errors of quotes and values; dropped where names are unknown.
    pub values: Diagnostics,
}

impl<'a, 'd> Scope<'a, 'd> {
    pub fn new(ast: &'a Ast, names: &'d Diagnostics) -> Scope<'a, 'd> {
        Scope { ast, questions: in_asking_order(ast), names, values: Diagnostics::default() }
    }

    /// Reports the errors of names or, if there are none, those of quotes and values.
    ///
    /// # Errors
    /// When a name is unknown, or an earlier check reported an error.
    pub fn finish(self) -> Result<(), Reported> {
        if let Some(reported) = self.names.reported() {
            return Err(reported);
        }
        self.names.append(self.values);
        Ok(())
    }

    /// Reports an error of a name.
    pub fn report(&mut self, error: Diagnostic) -> Reported {
        self.names.report(error)
    }

    /// The index of a fact, and the question that asks for it.
    pub fn fact(&mut self, name: &Name) -> Result<(usize, &'a Question), Reported> {
        let found = self.questions.iter().copied().enumerate().find(|(_, question)| question.id.value == name.value);
        let known = self.ast.questions.iter().map(|question| question.id.value.as_str());
        found.ok_or_else(|| self.names.report(suggest::unknown(name, "question", known)))
    }

    pub fn reading(&mut self, name: &Name) -> Result<usize, Reported> {
        self.names.check(index(self.ast.readings.iter().map(|reading| &reading.id), name, "reading"))
    }

    pub fn award(&mut self, name: &Name) -> Result<usize, Reported> {
        self.names.check(index(self.ast.awards.iter().map(|award| &award.id), name, "award"))
    }

    /// A reading on holding several awards.
    pub fn together(&mut self, name: &Name) -> Result<usize, Reported> {
        let ids = || self.ast.readings.iter().map(|reading| &reading.id);
        let alike = suggest::nearest(&name.value, ids().map(|id| id.value.as_str())).is_some();
        let found = index(ids(), name, "reading");
        self.names.check(found.map_err(|unknown| if alike { unknown } else { unknown.help(TOGETHER) }))
    }

    pub fn parameter(&mut self, name: &Name) -> Result<usize, Reported> {
        self.names.check(index(self.ast.parameters.iter().map(|parameter| &parameter.id), name, "parameter"))
    }

    pub fn who(&mut self, name: &Name) -> Result<&'a Who, Reported> {
        let found = self.ast.whos.iter().find(|who| who.id.value == name.value);
        let known = self.ast.whos.iter().map(|who| who.id.value.as_str());
        found.ok_or_else(|| self.names.report(suggest::unknown(name, "`who`", known)))
    }

    /// The bit set of choices of a question.
    pub fn choices(&mut self, question: &Question, names: &[Name]) -> Result<u32, Reported> {
        self.names.check(choice_bits(&question.choices, names, "choice"))
    }

    /// The bit set of each role or role set.
    pub fn roles(&mut self, names: &[Name]) -> Result<Vec<u32>, Reported> {
        self.names.check(role_bits(self.ast, names))
    }

    /// The place of a quote, which may occur `tiers` times.
    pub fn quote(&mut self, quote: &Quote, block: usize, tiers: usize) -> Result<Place, Reported> {
        self.values.check(quote::find(&self.ast.outline, quote, block, tiers))
    }

    /// The place of words in the passage of a block.
    pub fn words(&mut self, words: &Spanned<String>, block: usize) -> Result<Place, Reported> {
        self.values.check(quote::find_words(&self.ast.outline, words, block))
    }

    /// The words above a block; `None` where they are in no clause.
    pub fn passage(&self, block: usize) -> Option<ResolvedPassage> {
        let passage = self.ast.outline.passage(block)?;
        Some(ResolvedPassage { clause: passage.clause?, range: passage.range.clone() })
    }
}

/// Questions as in `ask`, those that are never asked last. One from which only sums are calculated comes after the
/// conditions of its awards, wherever it stands: where a condition fails, nobody need look the figure up.
fn in_asking_order(ast: &Ast) -> Vec<&Question> {
    let mut questions: Vec<&Question> = ast.questions.iter().collect();
    questions.sort_by_key(|question| ast.asked(&question.id.value).unwrap_or(usize::MAX));
    let decides = |id: &str| ast.conditions().any(|(_, condition)| condition.fact.value == id);
    for base in ast.bases().filter(|base| !decides(&base.value)) {
        let place = |id: &str| questions.iter().position(|question| question.id.value == id);
        let uses = |award: &&Award| award.bases().any(|of| of.value == base.value);
        let conditions = ast.awards.iter().filter(uses).flat_map(Award::conditions);
        let last = conditions.filter_map(|condition| place(&condition.fact.value)).max();
        if let (Some(from), Some(last)) = (place(&base.value), last)
            && from < last
        {
            // What stood behind it moves one place up.
            let question = questions.remove(from);
            questions.insert(last, question);
        }
    }
    questions
}

/// Resolves all items before it returns the first error, so that all errors are reported.
pub fn resolve_all<'a, T, U>(
    items: &'a [T],
    resolve: impl FnMut(&'a T) -> Result<U, Reported>,
) -> Result<Vec<U>, Reported> {
    let all: Vec<_> = items.iter().map(resolve).collect();
    all.into_iter().collect()
}

fn index<'n>(names: impl Iterator<Item = &'n Name> + Clone, name: &Name, what: &str) -> Result<usize, Diagnostic> {
    let found = names.clone().position(|known| known.value == name.value);
    found.ok_or_else(|| suggest::unknown(name, what, names.map(|known| known.value.as_str())))
}
