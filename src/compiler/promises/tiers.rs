//! Tiers: they rise, touch without overlap, and the higher one gives more.

use crate::band::{self, Interval};
use crate::book::{Award, Book, Condition, Name, Test, Tier};
use crate::figures::{self, Figure, Measure};
use crate::problem::{Problem, Problems};
use policy::number::Number;

pub fn tiers_rise_without_gap(book: &Book, problems: &mut Problems) {
    for award in &book.awards {
        let intervals: Vec<(&Condition, Interval)> =
            award.tiered().filter_map(|tier| Some((tier, interval(book, tier)?))).collect();
        for pair in intervals.windows(2) {
            if let [(below, first), (above, second)] = pair {
                let shown = |value| {
                    book.question(&above.fact.value).map_or(String::new(), |question| band::shown(value, question))
                };
                problems.keep(touch((below, first), (above, second), shown));
            }
        }
    }
}

fn interval(book: &Book, condition: &Condition) -> Option<Interval> {
    let Test::Bounds(bounds) = &condition.test.value else { return None };
    let question = book.question(&condition.fact.value)?;
    let band = band::band(bounds, question).ok()?;
    Some(band::interval(&band, question.kind.value))
}

fn touch(
    (below, first): (&Condition, &Interval),
    (above, second): (&Condition, &Interval),
    shown: impl Fn(Number) -> String,
) -> Result<(), Problem> {
    let problem = |message: String| {
        Problem::at(above.test.span.clone(), message).beside(below.test.span.clone(), "the tier before")
    };
    if second.first < first.first {
        return Err(problem("this tier lies below the one before".to_string()).help("write the lowest tier first"));
    }
    if second.first < first.after {
        return Err(problem(format!("tiers overlap: {} is in both", shown(second.first)))
            .help("where one tier includes a figure (以上, 以下), the other must exclude it (below, more_than)"));
    }
    if second.first > first.after {
        return Err(problem(format!("tiers leave a gap: {} is in neither", shown(first.after))).help(
            "each tier begins where the one before ends; where the notice itself leaves a gap, write an award for each",
        ));
    }
    Ok(())
}

pub fn tiers_share_no_choice(book: &Book, problems: &mut Problems) {
    for award in &book.awards {
        let lists: Vec<&[Name]> = award.tiered().map(choices).collect();
        for (at, list) in lists.iter().enumerate() {
            for name in *list {
                if let Some(first) =
                    lists.iter().take(at).copied().flatten().find(|earlier| earlier.value == name.value)
                {
                    let problem = Problem::at(name.span.clone(), format!("`{}` stands in two tiers", name.value));
                    problems.push(
                        problem.beside(first.span.clone(), "the first").help("leave it in the tier whose sum it earns"),
                    );
                }
            }
        }
    }
}

fn choices(condition: &Condition) -> &[Name] {
    match &condition.test.value {
        Test::Choices(names) => names,
        _ => &[],
    }
}

pub fn sums_rise(book: &Book, problems: &mut Problems) {
    for award in &book.awards {
        let sums: Vec<_> = award.tiers.iter().filter_map(|tier| tier.give.sum.as_ref()).collect();
        for pair in sums.windows(2) {
            let [below, above] = pair else { continue };
            let yuan = |text: &str| figures::whole(text, &Measure::Yuan);
            if yuan(&above.value.value) <= yuan(&below.value.value) {
                let problem = Problem::at(above.value.span.clone(), "this tier gives no more than the one before");
                problems.push(
                    problem.beside(below.value.span.clone(), "the tier before").help("write the lowest tier first"),
                );
            }
        }
    }
}

/// 省、市级……分别给予100万、50万元: the first sum is for the first of the question's choices, which stand in the order
/// of the notice.
pub fn sums_given_respectively_follow_the_choices(book: &Book, problems: &mut Problems) {
    for award in book.awards.iter().filter(|award| respectively(award)) {
        let mut tiers: Vec<(usize, usize, &Tier)> = award.tiers.iter().filter_map(|tier| places(book, tier)).collect();
        tiers.sort_by_key(|(choice, _, _)| *choice);
        for pair in tiers.windows(2) {
            let [(_, first, one), (_, second, other)] = pair else { continue };
            if first > second {
                let problem = Problem::at(other.give.span.clone(), "the words give the sums in another order")
                    .beside(one.give.span.clone(), "stands later in the words, but its choice earlier in the question");
                problems.push(problem.help(
                    "分别 gives the first sum to the first that is named; the question's choices stand in that order",
                ));
            }
        }
    }
}

/// Whether all tiers quote the same words, and these give several sums in turn.
fn respectively(award: &Award) -> bool {
    let mut quotes = award.tiers.iter().map(|tier| &tier.give.quote);
    let Some(first) = quotes.next() else { return false };
    first.text.value.contains("分别") && quotes.all(|quote| quote.same(first))
}

/// Where the tier's choice stands in its question, and its sum in the quoted words.
fn places<'b>(book: &Book, tier: &'b Tier) -> Option<(usize, usize, &'b Tier)> {
    let condition = tier.condition.as_ref()?;
    let question = book.question(&condition.fact.value)?;
    let choice = question
        .choices
        .iter()
        .position(|choice| choices(condition).iter().any(|name| name.value == choice.id.value))?;
    let yuan = figures::whole(&tier.give.sum.as_ref()?.value.value, &Measure::Yuan)?;
    let sums: Vec<Figure> = figures::figures(&tier.give.quote.text.value, &Measure::Yuan);
    Some((choice, sums.iter().position(|sum| sum.value == yuan)?, tier))
}
