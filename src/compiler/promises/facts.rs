//! Facts: which are asked, that they are used, that questions have all they need.

use crate::band;
use crate::book::{Book, Pair, Question, Test};
use crate::problem::{Problem, Problems};
use policy::Kind;

pub fn roles_are_asked_first(book: &Book, problems: &mut Problems) {
    let Some(notice) = &book.notice else { return };
    if notice.ask.first().is_none_or(|first| first.value != "roles") {
        let span = notice.ask.first().map_or(notice.span.clone(), |first| first.span.clone());
        problems.push(
            Problem::at(span, "the first question is not `roles`")
                .help("put `roles` first in `ask`: who is asking decides what else is asked"),
        );
    }
    for question in &book.questions {
        if (question.kind.value == Kind::Roles) != (question.id.value == "roles") {
            let problem =
                Problem::at(question.kind.span.clone(), "the question `roles`, and no other, is of kind \"roles\"");
            problems.push(problem.help("other questions with choices are of kind \"choice\""));
        }
    }
}

pub fn questions_are_whole(book: &Book, problems: &mut Problems) {
    for question in &book.questions {
        let (kind, id) = (question.kind.value, &question.id);
        let chosen = matches!(kind, Kind::Roles | Kind::Choice);
        let number = matches!(kind, Kind::Money | Kind::Percent | Kind::Number);
        let mut must = |fits: bool, message: &str, help: &str| {
            if !fits {
                let problem = Problem::at(id.span.clone(), format!("the question `{}` {message}", id.value));
                problems.push(problem.help(help));
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
fn has_place(words: &Pair) -> bool {
    [&words.zh, &words.en].iter().all(|text| text.value.matches("{}").count() == 1)
}

/// Who one is does not change by doing something.
pub fn steps_lead_somewhere(book: &Book, problems: &mut Problems) {
    for step in book.roles().iter().flat_map(|roles| &roles.choices).filter_map(|choice| choice.step.as_ref()) {
        let problem = Problem::at(step.span.clone(), "no step leads to being another kind of applicant");
        problems.push(problem.help("take it out; `step` is for yes/no questions and for choices of other questions"));
    }
}

/// Words that answer the question as it is asked: 有, 没有.
pub fn yes_and_no_have_their_words(book: &Book, problems: &mut Problems) {
    for question in &book.questions {
        let (Some(said), others) = (match (&question.yes, &question.no) {
            (Some(yes), no) => (Some(yes), no.is_some()),
            (None, no) => (no.as_ref(), false),
        }) else {
            continue;
        };
        let id = &question.id.value;
        if question.kind.value != Kind::YesNo {
            let problem = Problem::at(said.span.clone(), format!("nobody answers `{id}` with yes or no"));
            problems.push(problem.help("take it out, or change the `kind`"));
        } else if !others {
            let problem = Problem::at(said.span.clone(), format!("`{id}` has words for one of its two answers only"));
            problems.push(problem.help("write `yes` and `no`, or neither: 是 and 不是 stand for both"));
        }
    }
}

pub fn answers_fit_their_question(book: &Book, problems: &mut Problems) {
    for (_, condition) in book.conditions() {
        let Some(question) = book.question(&condition.fact.value) else { continue };
        let fits = match (&condition.test.value, question.kind.value) {
            (Test::Who(_), Kind::Roles) | (Test::Yes, Kind::YesNo) | (Test::Choices(_), Kind::Choice) => true,
            (Test::Bounds(_) | Test::Reaches(_), kind) => matches!(kind, Kind::Money | Kind::Percent | Kind::Number),
            _ => false,
        };
        if !fits {
            let message = format!("this is no answer to `{}`", condition.fact.value);
            problems.push(Problem::at(condition.test.span.clone(), message).help(wanted(question)));
        }
        if let (Some(span), false) = (&condition.no_is_open, question.kind.value == Kind::YesNo) {
            problems.push(
                Problem::at(span.clone(), "`no` is for yes/no questions")
                    .help("take it out; roles that may be meant stand in `open` of their `[who.…]`"),
            );
        }
    }
}

fn wanted(question: &Question) -> &'static str {
    match question.kind.value {
        Kind::Roles => "it asks who: write the name of a `[who.…]`",
        Kind::YesNo => "it asks yes or no: write `true`",
        Kind::Choice => "it offers choices: write a list of them, [\"…\"]",
        _ => "it asks for a number: write bounds, { at_least = \"…\" }",
    }
}

pub fn every_fact_asked_is_used(book: &Book, problems: &mut Problems) {
    let used = |fact: &str| book.conditions().any(|(_, condition)| condition.fact.value == fact);
    let Some(notice) = &book.notice else { return };
    for (at, fact) in notice.ask.iter().enumerate() {
        if notice.ask.iter().take(at).any(|earlier| earlier.value == fact.value) {
            let problem = Problem::at(fact.span.clone(), format!("`{}` is asked twice", fact.value));
            problems.push(problem.help("name it once in `ask`, where its turn is"));
        } else if !used(&fact.value) {
            let problem =
                Problem::at(fact.span.clone(), format!("`{}` is asked, but no award depends on it", fact.value));
            problems.push(problem.help("never ask what decides nothing: take it out, or write the condition"));
        }
    }
}

pub fn every_fact_used_is_asked(book: &Book, problems: &mut Problems) {
    let ids = book.questions.iter().map(|question| &question.id);
    for id in ids.filter(|id| book.asked(&id.value).is_none()) {
        let problem = Problem::at(id.span.clone(), format!("`{}` is never asked", id.value));
        problems.push(problem.help("add it to `ask` of `[notice]`, where its turn is"));
    }
}

pub fn usual_answers_hold_every_figure(book: &Book, problems: &mut Problems) {
    for question in &book.questions {
        problems.keep(usual(book, question));
    }
}

fn usual(book: &Book, question: &Question) -> Result<(), Problem> {
    let Some(usual) = &question.usual else { return Ok(()) };
    let (from, to) = (band::value(&usual.from, question)?, band::value(&usual.to, question)?);
    if from >= to {
        return Err(Problem::at(usual.span.clone(), "`from` is not below `to`").help("write the smaller one as `from`"));
    }
    let conditions = book.conditions().filter(|(_, condition)| condition.fact.value == question.id.value);
    for bound in conditions.flat_map(|(_, condition)| condition.bounds()) {
        let value = band::value(&bound.value, question)?;
        if value < from || value > to {
            return Err(Problem::at(
                usual.span.clone(),
                format!("“{}” decides, but is called unusual", bound.value.value),
            )
            .beside(bound.value.span.clone(), "decides here")
            .help("widen `usual`: whoever answers with this figure would be asked whether the unit is right"));
        }
    }
    Ok(())
}
