//! Resolves `[award.*]`.

use super::give::give;
use super::notice::who;
use super::scope::{Scope, resolve_all};
use super::types::{ResolvedAward, ResolvedBound, ResolvedCondition, ResolvedTest, ResolvedTier};
use crate::ast::{Ast, Award, Condition, Question, Reading, Test, Tier};
use crate::diagnostic::{Diagnostic, Reported};
use crate::quantity::answer_range;
use crate::spanned::Spanned;
use policy::Kind;

pub fn award<'a>(scope: &mut Scope<'a, '_>, award: &'a Award) -> Result<ResolvedAward<'a>, Reported> {
    let when = resolve_all(&award.when, |condition| self::condition(scope, condition, award.block, award.tiers.len()));
    let tiers = resolve_all(&award.tiers, |tier| self::tier(scope, award.block, tier));
    let mut find = |words: &Spanned<String>| scope.words(words, award.block);
    let judgement = award.judgement.iter().map(|words| find(&words.quote)).collect();
    let benefits = award.benefits.iter().map(|words| find(&words.quote)).collect();
    let other_words = award.other_words.iter().map(find).collect();
    let readings = scope.ast.readings.iter().enumerate().filter(|(_, reading)| weighs(scope.ast, reading, award));
    let judgement_readings = readings.map(|(at, _)| at).collect();
    let (when, tiers) = (when?, tiers?);
    let passage = scope.passage(award.block).ok_or_else(|| {
        // Usually the quotes are not found either, and that was reported.
        let conditions = when.iter().map(|condition| &condition.quote);
        let gives = tiers.iter().map(|tier| &tier.give.quote);
        conditions.chain(gives).find_map(|quote| quote.as_ref().err().copied()).unwrap_or_else(|| {
            let error = Diagnostic::at(&award.span, "no words of a clause stand above this award");
            scope.values.report(error.help("move it to the block below the words that grant it"))
        })
    });
    Ok(ResolvedAward { ast: award, passage, when, tiers, judgement, benefits, other_words, judgement_readings })
}

/// Whether a reading reads words by which the authority weighs an award: it quotes them in the award's clause.
fn weighs(ast: &Ast, reading: &Reading, award: &Award) -> bool {
    let clause = |block: usize| ast.outline.passage(block).and_then(|passage| passage.clause);
    let read = |quote: &Spanned<String>| award.judgement.iter().any(|words| words.quote.value.contains(&quote.value));
    clause(reading.block) == clause(award.block) && reading.quote.as_ref().is_some_and(read)
}

fn tier<'a>(scope: &mut Scope<'a, '_>, block: usize, tier: &'a Tier) -> Result<ResolvedTier<'a>, Reported> {
    let condition = tier.condition.as_ref().map(|condition| self::condition(scope, condition, block, 1));
    let give = give(scope, &tier.give, block);
    Ok(ResolvedTier { condition: condition.transpose()?, give: give? })
}

/// Resolves a condition, whose quote may occur once for each of the `tiers` that it belongs to.
fn condition<'a>(
    scope: &mut Scope<'a, '_>,
    condition: &'a Condition,
    block: usize,
    tiers: usize,
) -> Result<ResolvedCondition<'a>, Reported> {
    let quote = scope.quote(&condition.quote, block, tiers);
    let readings = resolve_all(&condition.readings, |name| scope.reading(name));
    let (fact, question) = scope.fact(&condition.fact)?;
    let test = test(scope, condition, question)?;
    Ok(ResolvedCondition { ast: condition, fact, question, test, quote, readings: readings? })
}

/// Resolves a test by the kind of its question.
fn test<'a>(
    scope: &mut Scope<'a, '_>,
    condition: &'a Condition,
    question: &Question,
) -> Result<ResolvedTest<'a>, Reported> {
    let kind = question.kind.value;
    let is_number = matches!(kind, Kind::Money | Kind::Percent | Kind::Number);
    match (&condition.test.value, kind) {
        (Test::Who(name), Kind::Roles) => {
            let found = scope.who(name)?;
            Ok(ResolvedTest::Roles(who(scope, found)?))
        }
        (Test::Yes, Kind::YesNo) => Ok(ResolvedTest::Yes),
        (Test::Choices(names), Kind::Choice) => Ok(ResolvedTest::OneOf(scope.choices(question, names)?)),
        (Test::Reaches(name), _) if is_number => Ok(ResolvedTest::Reaches(scope.parameter(name)?, name)),
        (Test::Bounds(bounds), _) if is_number => {
            let value = |written| scope.values.check(answer_range::parse_value(written, question));
            let bounds = bounds.iter().map(|bound| ResolvedBound { ast: bound, value: value(&bound.value) });
            Ok(ResolvedTest::Within(bounds.collect()))
        }
        _ => Err(scope.report(mismatch(condition, kind))),
    }
}

/// The error of a test that no answer of the kind can meet.
fn mismatch(condition: &Condition, kind: Kind) -> Diagnostic {
    let wanted = match kind {
        Kind::Roles => "it asks who: write the name of a `[who.…]`",
        Kind::YesNo => "it asks yes or no: write `true`",
        Kind::Choice => "it offers choices: write a list of them, [\"…\"]",
        _ => "it asks for a number: write bounds, { at_least = \"…\" }",
    };
    let message = format!("this is no answer to `{}`", condition.fact.value);
    Diagnostic::at(&condition.test.span, message).help(wanted)
}
