//! The names of a file. Errors of names are kept apart from errors of quotes and values, which often follow from them.

use super::roles;
use super::types::ResolvedWho;
use crate::ast::{Ast, Name, Question};
use crate::diagnostic::{Diagnostic, Diagnostics, Reported};
use crate::suggest;

/// Help where no reading says whether several awards can be held together.
const TOGETHER: &str = "write it in the block of any clause: whether one applicant can hold several awards, with the \
                        `quote` that says so, or with `whole_notice = true` that this is not stated";

/// The names of a file.
pub struct Scope<'a, 'd> {
    /// The syntax tree.
    pub ast: &'a Ast,
    /// Questions in asking order, then those that are never asked.
    pub questions: Vec<&'a Question>,
    /// `[who.*]` in the order of the file.
    pub whos: Vec<Result<ResolvedWho<'a>, Reported>>,
    /// Errors of names.
    names: &'d mut Diagnostics,
    /// Errors of quotes and values; dropped where names are unknown.
    pub values: Diagnostics,
}

impl<'a, 'd> Scope<'a, 'd> {
    pub fn new(ast: &'a Ast, names: &'d mut Diagnostics) -> Scope<'a, 'd> {
        let mut questions: Vec<&Question> = ast.questions.iter().collect();
        questions.sort_by_key(|question| ast.asked(&question.id.value).unwrap_or(usize::MAX));
        Scope { ast, questions, whos: Vec::new(), names, values: Diagnostics::default() }
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
    pub fn report(&mut self, diagnostic: Diagnostic) -> Reported {
        self.names.report(diagnostic)
    }

    /// The index of a fact, and the question that asks for it.
    pub fn fact(&mut self, name: &Name) -> Result<(usize, &'a Question), Reported> {
        let found = self.questions.iter().copied().enumerate().find(|(_, question)| question.id.value == name.value);
        let known = self.ast.questions.iter().map(|question| &question.id);
        self.known(found, name, "question", known)
    }

    /// The index of a reading.
    pub fn reading(&mut self, name: &Name) -> Result<usize, Reported> {
        let known = self.ast.readings.iter().map(|reading| &reading.id);
        self.known(position(known.clone(), name), name, "reading", known)
    }

    /// The index of a reading on holding several awards.
    pub fn together(&mut self, name: &Name) -> Result<usize, Reported> {
        let ids = self.ast.readings.iter().map(|reading| &reading.id);
        let known = || ids.clone().map(|id| id.value.as_str());
        position(ids.clone(), name).ok_or_else(|| {
            let unknown = suggest::unknown(name, "reading", known());
            let alike = suggest::nearest(&name.value, known()).is_some();
            self.names.report(if alike { unknown } else { unknown.help(TOGETHER) })
        })
    }

    /// The index of a parameter.
    pub fn parameter(&mut self, name: &Name) -> Result<usize, Reported> {
        let known = self.ast.parameters.iter().map(|parameter| &parameter.id);
        self.known(position(known.clone(), name), name, "parameter", known)
    }

    /// A `[who.*]`.
    pub fn who(&mut self, name: &Name) -> Result<ResolvedWho<'a>, Reported> {
        let known = self.ast.whos.iter().map(|who| &who.id);
        let found = position(known.clone(), name).and_then(|at| self.whos.get(at).cloned());
        self.known(found, name, "`who`", known)?
    }

    /// The bit set of choices of a question.
    pub fn choices(&mut self, question: &Question, names: &[Name]) -> Result<u32, Reported> {
        self.names.check(roles::choice_bits(&question.choices, names, "choice"))
    }

    /// The bit set of each role or role set.
    pub fn roles(&mut self, names: &[Name]) -> Result<Vec<u32>, Reported> {
        self.names.check(roles::role_bits(self.ast, names))
    }

    fn known<'n, T>(
        &mut self,
        found: Option<T>,
        name: &Name,
        what: &str,
        known: impl Iterator<Item = &'n Name>,
    ) -> Result<T, Reported> {
        let known = known.map(|name| name.value.as_str());
        found.ok_or_else(|| self.names.report(suggest::unknown(name, what, known)))
    }
}

fn position<'n>(mut names: impl Iterator<Item = &'n Name>, wanted: &Name) -> Option<usize> {
    names.position(|name| name.value == wanted.value)
}
