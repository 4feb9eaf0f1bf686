//! Questions have what their kind needs, are asked once, and are used by some award.

use crate::ast::{Ast, Bilingual, Question};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::{Resolved, ResolvedBound, ResolvedCondition, ResolvedQuestion};
use policy::Kind;

pub fn roles_are_asked_first(ast: &Ast, diagnostics: &Diagnostics) {
    let notice = &ast.notice;
    if notice.ask.first().is_none_or(|first| first.value != "roles") {
        let span = notice.ask.first().map_or(notice.span.clone(), |first| first.span.clone());
        let error = Diagnostic::at(span, "the first question is not `roles`");
        diagnostics.push(error.help("put `roles` first in `ask`: who is asking decides what else is asked"));
    }
    for question in &ast.questions {
        if (question.kind.value == Kind::Roles) != (question.id.value == "roles") {
            let error = Diagnostic::at(&question.kind.span, "the question `roles`, and no other, is of kind \"roles\"");
            diagnostics.push(error.help("other questions with choices are of kind \"choice\""));
        }
    }
}

pub fn questions_are_whole(ast: &Ast, diagnostics: &Diagnostics) {
    for question in &ast.questions {
        let (kind, id) = (question.kind.value, &question.id);
        let chosen = matches!(kind, Kind::Roles | Kind::Choice);
        let number = matches!(kind, Kind::Money | Kind::Percent | Kind::Number);
        let must = |fits: bool, message: &str, help: &str| {
            if !fits {
                let error = Diagnostic::at(&id.span, format!("the question `{}` {message}", id.value));
                diagnostics.push(error.help(help));
            }
        };
        let out = "take it out, or change the `kind`";
        must(
            !chosen || question.choices.len() > 1,
            "has fewer than two choices",
            "add choices = [{ id = \"…\", zh = \"…\", en = \"…\" }, …]",
        );
        must(chosen || question.choices.is_empty(), "has choices, but its kind has none", out);
        must(chosen || question.groups.is_empty(), "has groups, but its kind has no choices", out);
        must(
            kind != Kind::Number || question.unit.is_some(),
            "does not say what is counted",
            "add unit = { zh = \"人\", en = \"people\" }, as in the notice",
        );
        must(kind == Kind::Number || question.unit.is_none(), "has a `unit`, but its kind has one already", out);
        must(number || question.usual.is_none(), "has a `usual` range, but its answers are no numbers", out);
        must(kind == Kind::YesNo || question.step.is_none(), "has a `step`, but nobody answers it with yes", out);
        must(
            kind == Kind::Percent || question.means.is_none(),
            "says what a share `means`, but its answers are no shares",
            out,
        );
        must(
            question.means.as_ref().is_none_or(|means| has_place(&means.value)),
            "says what a share `means` without the share",
            "write {} once in each language, where the number belongs: 每卖 100 元，有 {} 元是……",
        );
    }
}

/// Whether a number has its place in both languages.
fn has_place(words: &Bilingual) -> bool {
    [&words.zh, &words.en].iter().all(|text| text.value.matches("{}").count() == 1)
}

/// Roles have no `step`: no action changes who the applicant is.
pub fn steps_lead_somewhere(ast: &Ast, diagnostics: &Diagnostics) {
    for step in ast.roles().iter().flat_map(|roles| &roles.choices).filter_map(|choice| choice.step.as_ref()) {
        let error = Diagnostic::at(&step.span, "no step leads to being another kind of applicant");
        diagnostics.push(error.help("take it out; `step` is for yes/no questions and for choices of other questions"));
    }
}

/// `yes` and `no` come together, and only for yes/no questions.
pub fn yes_and_no_have_their_words(ast: &Ast, diagnostics: &Diagnostics) {
    for question in &ast.questions {
        let Some(said) = question.yes.as_ref().or(question.no.as_ref()) else { continue };
        let both = question.yes.is_some() && question.no.is_some();
        let id = &question.id.value;
        if question.kind.value != Kind::YesNo {
            let error = Diagnostic::at(&said.span, format!("nobody answers `{id}` with yes or no"));
            diagnostics.push(error.help("take it out, or change the `kind`"));
        } else if !both {
            let error = Diagnostic::at(&said.span, format!("`{id}` has words for one of its two answers only"));
            diagnostics.push(error.help("write `yes` and `no`, or neither: 是 and 不是 stand for both"));
        }
    }
}

/// Only a yes/no question can leave its no open.
pub fn only_no_can_be_open(ast: &Ast, diagnostics: &Diagnostics) {
    for (_, condition) in ast.conditions() {
        let is_yes_no = |question: &Question| question.kind.value == Kind::YesNo;
        if let (Some(span), Some(false)) = (&condition.no_is_open, ast.question(&condition.fact.value).map(is_yes_no)) {
            let error = Diagnostic::at(span, "`no` is for yes/no questions");
            diagnostics.push(error.help("take it out; roles that may be meant stand in `open` of their `[who.…]`"));
        }
    }
}

pub fn every_fact_asked_is_used(ast: &Ast, diagnostics: &Diagnostics) {
    let used = |fact: &str| {
        ast.conditions().any(|(_, condition)| condition.fact.value == fact) || ast.bases().any(|of| of.value == fact)
    };
    let notice = &ast.notice;
    for (at, fact) in notice.ask.iter().enumerate() {
        if notice.ask.iter().take(at).any(|earlier| earlier.value == fact.value) {
            let error = Diagnostic::at(&fact.span, format!("`{}` is asked twice", fact.value));
            diagnostics.push(error.help("name it once in `ask`, where its turn is"));
        } else if !used(&fact.value) {
            let error = Diagnostic::at(&fact.span, format!("`{}` is asked, but no award depends on it", fact.value));
            diagnostics.push(error.help("never ask what decides nothing: take it out, or write the condition"));
        }
    }
}

pub fn every_fact_used_is_asked(ast: &Ast, diagnostics: &Diagnostics) {
    let ids = ast.questions.iter().map(|question| &question.id);
    for id in ids.filter(|id| ast.asked(&id.value).is_none()) {
        let error = Diagnostic::at(&id.span, format!("`{}` is never asked", id.value));
        diagnostics.push(error.help("add it to `ask` of `[notice]`, where its turn is"));
    }
}

pub fn usual_answers_hold_every_figure(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (fact, question) in resolved.questions.iter().enumerate() {
        diagnostics.keep(usual(resolved, fact, question));
    }
}

fn usual(resolved: &Resolved, fact: usize, question: &ResolvedQuestion) -> Result<(), Diagnostic> {
    let (Some(usual), Some((Ok(from), Ok(to)))) = (&question.ast.usual, question.usual) else { return Ok(()) };
    let problem = |message: &str| Diagnostic::at(&usual.span, message);
    if from >= to {
        return Err(problem("`from` is not below `to`").help("write the smaller one as `from`"));
    }
    let conditions = resolved.conditions().filter(|condition| condition.fact == fact);
    let unusual = |bound: &&ResolvedBound| bound.value.is_ok_and(|value| value < from || value > to);
    let Some(bound) = conditions.flat_map(ResolvedCondition::bounds).find(unusual) else { return Ok(()) };
    Err(problem(&format!("“{}” decides, but is called unusual", bound.ast.value.value))
        .beside(&bound.ast.value.span, "decides here")
        .help("widen `usual`: whoever answers with this figure would be asked whether the unit is right"))
}
