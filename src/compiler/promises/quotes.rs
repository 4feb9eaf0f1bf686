//! Quotes: verbatim, and clear about which words are meant.

use crate::book::{Book, Condition};
use crate::problem::{Problem, Problems};
use crate::quote;
use crate::written::Written;

pub fn quotes_stand_in_the_notice(book: &Book, problems: &mut Problems) {
    for (award, condition) in book.conditions() {
        problems.keep(quote::of_condition(book, award, condition));
    }
    for award in &book.awards {
        for tier in &award.tiers {
            problems.keep(quote::find(book, &tier.give.quote, award.block, 1));
        }
    }
}

/// A condition that rests on the words of another is no condition of the notice.
pub fn conditions_rest_on_words_of_their_own(book: &Book, problems: &mut Problems) {
    for award in &book.awards {
        let first_tier = award.tiered().take(1);
        let places = |condition: &Condition| quote::of_condition(book, award, condition).ok();
        let found: Vec<_> =
            award.when.iter().chain(first_tier).filter_map(|condition| Some((condition, places(condition)?))).collect();
        for (at, (condition, found_here)) in found.iter().enumerate() {
            let shared = found.iter().take(at).find(|(_, earlier)| earlier.overlaps(found_here));
            if let Some((earlier, _)) = shared {
                let message =
                    format!("`{}` rests on words that `{}` rests on already", condition.fact.value, earlier.fact.value);
                let problem = Problem::at(condition.quote.text.span.clone(), message)
                    .beside(earlier.quote.text.span.clone(), "quoted here already");
                problems.push(problem.help("quote for each condition the words that state it"));
            }
        }
    }
}

pub fn quoted_words_stand_in_the_notice(book: &Book, problems: &mut Problems) {
    let parameters = book.parameters.iter().map(|parameter| (&parameter.quote, parameter.block));
    let readings = book.readings.iter().filter_map(|reading| Some((reading.quote.as_ref()?, reading.block)));
    let awards = book.awards.iter().flat_map(|award| award.words().map(|words| (words, award.block)));
    let all: Vec<(&Written<String>, usize)> = parameters.chain(readings).chain(awards).collect();
    for (words, block) in all {
        problems.keep(quote::find_words(book, words, block));
    }
}
