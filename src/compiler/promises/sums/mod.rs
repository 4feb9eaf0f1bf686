//! Sums: equal to the quoted digits, floors where the words make them floors, as often as the words say.

mod frequency;

use super::cited;
use crate::band;
use crate::book::{Award, Book, Give, Operator, Sum};
use crate::figures::{self, Figure, Measure, Says};
use crate::problem::{Problem, Problems};
use crate::quote;
pub use frequency::frequency_is_what_the_words_say;
use policy::Kind;
use policy::number::Number;

/// What a tier gives, and its award.
#[derive(Clone, Copy)]
struct Given<'b> {
    award: &'b Award,
    give: &'b Give,
}

type Cited<'b> = cited::Cited<'b, Given<'b>>;

impl Cited<'_> {
    fn equal(&self, sum: &Sum) -> Option<&Figure> {
        let value = yuan(sum);
        self.figures.iter().find(|figure| Some(figure.value) == value)
    }
}

/// Quotes that cannot be found are another promise's.
fn cited(book: &Book) -> Vec<Cited<'_>> {
    let all =
        book.awards.iter().flat_map(|award| award.tiers.iter().map(move |tier| Given { award, give: &tier.give }));
    let cite = |given: Given<'_>| quote::find(book, &given.give.quote, given.award.block, 1).ok();
    all.filter_map(|given| Some((cite(given)?, given)))
        .flat_map(|(found, given)| cited::cite(book, found, &Measure::Yuan, given))
        .collect()
}

fn yuan(sum: &Sum) -> Option<Number> {
    figures::whole(&sum.value.value, &Measure::Yuan)
}

pub fn sums_stand_in_their_quote(book: &Book, problems: &mut Problems) {
    for cited in cited(book) {
        for figure in cited.figures.iter().filter(|figure| !cited.holds(&figure.range)) {
            let message = format!("the quote cuts through “{}”", cited.words(&figure.range));
            let problem = Problem::at(cited.of.give.quote.text.span.clone(), message);
            problems.push(problem.beside(cited.prose.span(&figure.range), "the sum").help("quote the whole sum"));
        }
        if let Some(sum) = &cited.of.give.sum {
            problems.keep(stands(&cited, sum));
        }
    }
}

fn stands(cited: &Cited, sum: &Sum) -> Result<(), Problem> {
    let written = || {
        Problem::at(sum.value.span.clone(), format!("“{}” is not a sum such as \"100万元\"", sum.value.value))
            .help("write the sum as in the notice: digits and 元, 万元 or 亿元")
    };
    let value = yuan(sum).ok_or_else(written)?;
    if value.is_zero() || value >= band::all(Kind::Money).after {
        return Err(Problem::at(sum.value.span.clone(), "no award gives such a sum")
            .help("a sum is above 0 and below 1,000 万亿元"));
    }
    if cited.equal(sum).is_some() {
        return Ok(());
    }
    let said: Vec<&str> = cited.figures.iter().map(|figure| cited.words(&figure.range)).collect();
    let help = if said.is_empty() {
        "they state no sum: say what is given in `gist`".to_string()
    } else {
        format!("they say {}", said.join(", "))
    };
    Err(Problem::at(sum.value.span.clone(), format!("the quoted words do not say “{}”", sum.value.value))
        .beside(cited.of.give.quote.text.span.clone(), "quoted here")
        .help(help))
}

pub fn floors_are_floors(book: &Book, problems: &mut Problems) {
    for cited in cited(book) {
        if let Some((sum, figure)) = cited.of.give.sum.as_ref().and_then(|sum| Some((sum, cited.equal(sum)?))) {
            problems.keep(floor(&cited, sum, figure));
        }
    }
}

fn floor(cited: &Cited, sum: &Sum, figure: &Figure) -> Result<(), Problem> {
    let problem = |message: String| Problem::at(sum.at_least.span.clone(), message);
    let words = figure.border.as_ref().map_or("", |border| cited.words(&border.range));
    if let Some(border) = figure.border.as_ref().filter(|border| !cited.holds(&border.range)) {
        return Err(problem(format!("the words “{words}” reach beyond the quote"))
            .beside(cited.prose.span(&border.range), "the sum")
            .help("quote them as well"));
    }
    let beside = |problem: Problem| problem.beside(cited.prose.span(&figure.range), "the sum");
    match (figure.border.as_ref().map(|border| border.says), sum.at_least.value) {
        (None, false) | (Some(Says::Bound(Operator::AtLeast)), true) => Ok(()),
        (None, true) => {
            Err(beside(problem("the words state an exact sum, the rule a floor".to_string())).help("write `exactly`"))
        }
        (Some(Says::Bound(Operator::AtLeast)), false) => {
            Err(beside(problem(format!("“{words}” is a floor, not an exact sum"))).help("write `at_least`"))
        }
        (Some(_), _) => Err(beside(problem(format!("“{words}” is neither an exact sum nor a floor")))
            .help("a rule cannot state such a sum: leave it out and say in `gist` what is given")),
    }
}

/// A sum in quoted words must be given, by this tier or by another that shares the quote.
pub fn no_sum_is_passed_over(book: &Book, problems: &mut Problems) {
    // Where a tier states no sum, or one that is not in its quote, that is what is wrong.
    let stands = |cited: &Cited| cited.of.give.sum.as_ref().is_none_or(|sum| cited.equal(sum).is_some());
    for cited in cited(book).into_iter().filter(stands).filter(|cited| !some_tiers_only(cited.of.award)) {
        let given: Vec<Number> = cited.of.award.tiers.iter().filter_map(|tier| yuan(tier.give.sum.as_ref()?)).collect();
        let bound = |figure: &Figure| {
            figure.border.as_ref().is_some_and(|border| !matches!(border.says, Says::Bound(Operator::AtLeast)))
        };
        let told = |figure: &Figure| cited.of.award.gist.is_some() && bound(figure);
        for figure in cited.figures.iter().filter(|figure| !given.contains(&figure.value) && !told(figure)) {
            let message = format!("the rule passes over “{}”", cited.words(&figure.range));
            let problem =
                Problem::at(cited.of.give.span.clone(), message).beside(cited.prose.span(&figure.range), "said here");
            problems
                .push(problem.help("state the sum with `exactly`, or with `at_least` where the words make it a floor"));
        }
    }
}

fn some_tiers_only(award: &Award) -> bool {
    let sums = award.tiers.iter().filter(|tier| tier.give.sum.is_some()).count();
    sums > 0 && sums < award.tiers.len()
}

pub fn what_is_given_is_said_once(book: &Book, problems: &mut Problems) {
    for award in &book.awards {
        let sums = award.tiers.iter().any(|tier| tier.give.sum.is_some());
        let message = match (&award.gist, sums) {
            (None, false) => [
                "states neither a sum nor, in `gist`, what is given",
                "add `at_least` or `exactly` to `give`; where the notice states no sum, gist = { zh = \"…\", en = \"…\" }",
            ],
            (Some(_), true) => ["states a sum and a `gist`; the sum says it all", "take the `gist` out"],
            (None, true) if some_tiers_only(award) => {
                ["states a sum for some tiers only", "state the sum of each tier, or write an award for each"]
            }
            _ => continue,
        };
        let [message, help] = message;
        problems
            .push(Problem::at(award.id.span.clone(), format!("the award `{}` {message}", award.id.value)).help(help));
    }
}
