//! Lowers awards: conditions in asking order, those of the tiers as one.

use super::leak::{each, index, leak, text, try_each};
use crate::ast::{self, RateKind, SumMeaning, Words};
use crate::diagnostic::Reported;
use crate::resolve::{
    self, Place, Resolved, ResolvedAward, ResolvedCondition, ResolvedFormula, ResolvedGive, ResolvedLimit, ResolvedSum,
    ResolvedTest,
};
use crate::spanned::part;
use policy::number::Number;
use policy::{Amount, Award, Condition, Formula, Give, Interval, Quote, Rate, Test, bit};
use std::ops::Range;

pub fn award(resolved: &Resolved, resolved_award: &ResolvedAward) -> Result<Award, Reported> {
    let award = resolved_award.ast;
    Ok(Award {
        id: leak(&award.id.value),
        clause: index(resolved_award.passage.clone()?.clause),
        title: text(&award.title),
        conditions: conditions(resolved, resolved_award)?,
        give: try_each(&resolved_award.tiers, |tier| give(resolved, &tier.give))?,
        beneficiary: award.beneficiary.as_ref().map(|other| text(&other.value)),
        frequency: award.tiers.first().and_then(|tier| tier.give.paid.as_ref()).map(|paid| paid.value),
        judgement: each(&award.judgement, words),
        readings: each(readings(resolved_award), index),
        benefits: each(&award.benefits, words),
        gist: award.gist.as_ref().map(|gist| text(&gist.value)),
        silence: award.silence.as_ref().map(text),
    })
}

/// Readings of `judgement` and of what is given that no condition names.
fn readings(award: &ResolvedAward) -> Vec<usize> {
    let given = award.tiers.iter().flat_map(|tier| &tier.give.readings);
    let named = |reading: &usize| award.conditions().any(|condition| condition.readings.contains(reading));
    let mut readings: Vec<usize> = Vec::new();
    for reading in award.judgement_readings.iter().chain(given).filter(|reading| !named(reading)) {
        if !readings.contains(reading) {
            readings.push(*reading);
        }
    }
    readings
}

fn conditions(resolved: &Resolved, award: &ResolvedAward) -> Result<&'static [Condition], Reported> {
    let when = award.when.iter().map(|one| condition(resolved, award, one, &[one]));
    let tiered: Vec<&ResolvedCondition> = award.tiered().collect();
    let tiers = tiered.first().map(|first| condition(resolved, award, first, &tiered));
    let mut all = when.chain(tiers).collect::<Result<Vec<Condition>, Reported>>()?;
    all.sort_by_key(|condition| condition.fact);
    Ok(all.leak())
}

/// One condition out of those of all tiers.
fn condition(
    resolved: &Resolved,
    award: &ResolvedAward,
    first: &ResolvedCondition,
    tiers: &[&ResolvedCondition],
) -> Result<Condition, Reported> {
    let mut readings: Vec<usize> = Vec::new();
    for reading in tiers.iter().flat_map(|tier| &tier.readings) {
        if !readings.contains(reading) {
            readings.push(*reading);
        }
    }
    let test = test(&first.test, tiers)?;
    Ok(Condition {
        fact: index(first.fact),
        always: always(&test, first.question.choices.len()),
        graded: graded(&test) && award.tiers.iter().any(|tier| tier.give.sum.is_some()),
        test,
        label: first.ast.label.as_ref().map(text),
        point: first.ast.point.as_ref().map(|point| text(&point.value)),
        required: first.ast.required.as_ref().map(text),
        quotes: try_each(distinct(tiers), |tier| quote(resolved, &tier.ast.quote, &tier.quote))?,
        readings: each(readings, index),
    })
}

/// The first condition if all tiers quote the same words, otherwise all.
fn distinct<'r, 'a>(tiers: &[&'r ResolvedCondition<'a>]) -> Vec<&'r ResolvedCondition<'a>> {
    let same = tiers.windows(2).all(|pair| matches!(pair, [one, other] if one.ast.quote.same(&other.ast.quote)));
    tiers.iter().copied().take(if same { 1 } else { tiers.len() }).collect()
}

/// Whether every answer meets it.
fn always(test: &Test, choices: usize) -> bool {
    match test {
        Test::OneOf(sets) => (0..choices).all(|choice| sets.iter().any(|set| set & bit(choice) != 0)),
        // Tiers leave no gap (`check::tiers`), so the ends decide.
        Test::Within(intervals) => {
            let from_zero = |interval: &Interval| interval.lower.is_none_or(|end| end.inclusive && end.value.is_zero());
            intervals.first().is_some_and(from_zero)
                && intervals.last().is_some_and(|interval| interval.upper.is_none())
        }
        _ => false,
    }
}

/// Whether the answer tells tiers apart, which rise in their sums (`check::tiers`), where they state any.
fn graded(test: &Test) -> bool {
    match test {
        Test::OneOf(sets) => sets.len() > 1,
        Test::Within(intervals) => intervals.len() > 1,
        _ => false,
    }
}

/// The test of all tiers, which are of the kind of the first (`check::conditions`).
fn test(first: &ResolvedTest, tiers: &[&ResolvedCondition]) -> Result<Test, Reported> {
    Ok(match first {
        ResolvedTest::Yes => Test::Yes { no_is_open: tiers.iter().any(|tier| tier.ast.no_is_open.is_some()) },
        ResolvedTest::Reaches(parameter, _) => Test::Reaches(index(*parameter)),
        ResolvedTest::Roles(who) => Test::Roles { who: text(&who.ast.text), meant: who.meant, open: who.open() },
        ResolvedTest::OneOf(_) => {
            let choices = |tier: &&ResolvedCondition| match tier.test {
                ResolvedTest::OneOf(choices) => Some(choices),
                _ => None,
            };
            Test::OneOf(each(tiers.iter().filter_map(choices), |choices| choices))
        }
        ResolvedTest::Within(_) => Test::Within(try_each(tiers, |tier| resolve::interval(tier.bounds()))?),
    })
}

fn give(resolved: &Resolved, give: &ResolvedGive) -> Result<Give, Reported> {
    Ok(Give {
        amount: give.sum.as_ref().map(amount).transpose()?,
        quote: quote(resolved, &give.ast.quote, &give.quote)?,
    })
}

pub fn limit(resolved: &Resolved, limit: &ResolvedLimit) -> Result<policy::Limit, Reported> {
    Ok(policy::Limit {
        awards: each(&limit.awards, |award| index(*award)),
        most: limit.most.transpose()?,
        frequency: limit.ast.paid.as_ref().map(|paid| paid.value),
        quote: quote(resolved, &limit.ast.quote, &limit.quote)?,
    })
}

fn amount(sum: &ResolvedSum) -> Result<Amount, Reported> {
    Ok(match sum {
        ResolvedSum::Stated(_, from, Some(to)) => Amount::Between((*from)?, (*to)?),
        ResolvedSum::Stated(stated, yuan, None) => match stated.meaning.value {
            SumMeaning::Exactly => Amount::Exactly((*yuan)?),
            SumMeaning::AtLeast => Amount::AtLeast((*yuan)?),
            SumMeaning::AtMost => Amount::AtMost((*yuan)?),
        },
        ResolvedSum::Calculated(formula) => Amount::Calculated(self::formula(formula)?),
    })
}

fn formula(formula: &ResolvedFormula) -> Result<Formula, Reported> {
    let every = formula.every.transpose()?;
    let rate = |rate: &Result<Number, Reported>| {
        let rate = (*rate)?;
        Ok(match (formula.ast.key.value, every) {
            (RateKind::Share, _) => Rate::Share(rate),
            (RateKind::Each, None) => Rate::Each(rate),
            (RateKind::Each, Some(every)) => Rate::Step(rate, every),
        })
    };
    Ok(Formula {
        base: formula.base.transpose()?.unwrap_or(Number::ZERO),
        of: index(formula.of),
        above: formula.above.transpose()?.unwrap_or(Number::ZERO),
        rates: try_each(&formula.rates, rate)?,
        at_most: formula.ast.at_most,
        cap: formula.cap.transpose()?,
    })
}

fn quote(resolved: &Resolved, quote: &ast::Quote, place: &Result<Place, Reported>) -> Result<Quote, Reported> {
    let Place { clause, ranges } = place.clone()?;
    let text = resolved.clause_text(clause);
    Ok(Quote { clause: index(clause), text: leak(&quote.text.value), at: each(&ranges, |range| utf16(text, range)) })
}

/// Bytes of a text as UTF-16 units, which is how browsers count.
fn utf16(text: &str, range: &Range<usize>) -> (u32, u32) {
    let count = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    (count(part(text, ..range.start)), count(part(text, ..range.end)))
}

fn words(words: &Words) -> policy::Words {
    policy::Words { verbatim: leak(&words.quote.value), en: leak(&words.en.value) }
}
