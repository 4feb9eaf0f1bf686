//! Awards: conditions in asking order, tiers folded into the condition that they differ in.

use super::{each, index, leak, text, units};
use crate::book::{self, Book, Give, Sum};
use crate::figures::{self, Measure};
use crate::{band, people, quote};
use policy::{self, Amount, Award, Band, Condition, Quote, Test, bit};

pub fn award(book: &Book, award: &book::Award) -> Option<Award> {
    let first = award.tiers.first()?;
    Some(Award {
        id: leak(&award.id.value),
        clause: index(book.outline.passage(award.block)?.clause?)?,
        title: text(&award.title),
        conditions: conditions(book, award)?,
        give: each(&award.tiers, |tier| give(book, award, &tier.give))?,
        frequency: first.give.paid.as_ref().map(|paid| paid.value),
        judgement: words(&award.judgement)?,
        readings: each(weighing(book, award), index)?,
        benefits: words(&award.benefits)?,
        gist: award.gist.as_ref().map(|gist| text(&gist.value)),
        silence: award.silence.as_ref().map(text),
    })
}

/// Places of the readings that read what the authority weighs, where no condition names them.
fn weighing(book: &Book, award: &book::Award) -> Vec<usize> {
    let readings = book.readings.iter().enumerate().filter(|(_, reading)| {
        let named = |condition: &book::Condition| condition.readings.iter().any(|name| name.value == reading.id.value);
        book.weighs(reading, award) && !award.conditions().any(named)
    });
    readings.map(|(place, _)| place).collect()
}

fn conditions(book: &Book, award: &book::Award) -> Option<&'static [Condition]> {
    let mut all: Vec<Condition> = Vec::new();
    for condition in &award.when {
        all.push(self::condition(book, award, &[condition])?);
    }
    let tiered: Vec<&book::Condition> = award.tiered().collect();
    if !tiered.is_empty() {
        all.push(condition(book, award, &tiered)?);
    }
    all.sort_by_key(|condition| condition.fact);
    Some(Box::leak(all.into_boxed_slice()))
}

/// One condition out of those of all tiers.
fn condition(book: &Book, award: &book::Award, tiers: &[&book::Condition]) -> Option<Condition> {
    let first = tiers.first()?;
    let mut readings: Vec<usize> =
        tiers.iter().flat_map(|tier| &tier.readings).map(|name| book.reading(&name.value)).collect::<Option<_>>()?;
    let mut seen = std::collections::HashSet::new();
    readings.retain(|reading| seen.insert(*reading));
    let question = book.question(&first.fact.value)?;
    let test = test(question, book, tiers)?;
    Some(Condition {
        fact: index(book.asked(&first.fact.value)?)?,
        always: always(&test, question.choices.len()),
        graded: graded(&test) && award.tiers.iter().any(|tier| tier.give.sum.is_some()),
        test,
        label: first.label.as_ref().map(text),
        point: first.point.as_ref().map(|point| text(&point.value)),
        required: first.required.as_ref().map(text),
        quotes: each(distinct(tiers), |quoted| self::quote(book, award, quoted, award.times(first)))?,
        readings: each(readings, index)?,
    })
}

/// One quote where all tiers quote the same words, otherwise one a tier.
fn distinct<'b>(tiers: &[&'b book::Condition]) -> Vec<&'b book::Quote> {
    let quotes: Vec<&book::Quote> = tiers.iter().map(|tier| &tier.quote).collect();
    let same = quotes.windows(2).all(|pair| matches!(pair, [one, other] if one.same(other)));
    quotes.iter().copied().take(if same { 1 } else { quotes.len() }).collect()
}

/// Whether every answer meets it.
fn always(test: &Test, choices: usize) -> bool {
    match test {
        Test::OneOf(sets) => (0..choices).all(|choice| sets.iter().any(|set| set & bit(choice) != 0)),
        // Tiers leave no gap (a promise), so the ends decide.
        Test::Within(bands) => {
            let from_nothing = |band: &Band| band.lower.is_none_or(|end| end.inclusive && end.value.is_zero());
            bands.first().is_some_and(from_nothing) && bands.last().is_some_and(|band| band.upper.is_none())
        }
        _ => false,
    }
}

/// Whether the answer tells tiers apart, which rise in their sums (a promise), where they state any.
fn graded(test: &Test) -> bool {
    match test {
        Test::OneOf(sets) => sets.len() > 1,
        Test::Within(bands) => bands.len() > 1,
        _ => false,
    }
}

fn test(question: &book::Question, book: &Book, tiers: &[&book::Condition]) -> Option<Test> {
    let first = tiers.first()?;
    match &first.test.value {
        book::Test::Yes => Some(Test::Yes { no_is_open: first.no_is_open.is_some() }),
        book::Test::Reaches(name) => Some(Test::Reaches(index(book.parameter(&name.value)?)?)),
        book::Test::Choices(_) => Some(Test::OneOf(each(tiers, |tier| chosen(question, tier))?)),
        book::Test::Bounds(_) => Some(Test::Within(each(tiers, |tier| within(question, tier))?)),
        book::Test::Who(name) => {
            let who = book.who(&name.value)?;
            let bits = |names| people::roles(book, names).ok();
            Some(Test::Roles { who: text(&who.text), meant: bits(&who.meant)?, open: bits(&who.open)? })
        }
    }
}

fn chosen(question: &book::Question, tier: &book::Condition) -> Option<u32> {
    match &tier.test.value {
        book::Test::Choices(names) => people::chosen(&question.choices, names, "choice").ok(),
        _ => None,
    }
}

fn within(question: &book::Question, tier: &book::Condition) -> Option<Band> {
    band::band(tier.bounds(), question).ok()
}

fn give(book: &Book, award: &book::Award, give: &Give) -> Option<policy::Give> {
    let amount = match &give.sum {
        Some(sum) => Some(amount(sum)?),
        None => None,
    };
    Some(policy::Give { amount, quote: quote(book, award, &give.quote, 1)? })
}

fn amount(sum: &Sum) -> Option<Amount> {
    Some(Amount { yuan: figures::whole(&sum.value.value, &Measure::Yuan)?, at_least: sum.at_least.value })
}

fn quote(book: &Book, award: &book::Award, quoted: &book::Quote, times: usize) -> Option<Quote> {
    let found = quote::find(book, quoted, award.block, times).ok()?;
    let words = &book.outline.clauses.get(found.clause)?.prose.text;
    let at = each(&found.at, |range| units(words, range))?;
    Some(Quote { clause: index(found.clause)?, text: leak(&quoted.text.value), at })
}

fn words(words: &[book::Words]) -> Option<&'static [policy::Words]> {
    each(words, |words| Some(policy::Words { verbatim: leak(&words.quote.value), en: leak(&words.en.value) }))
}
