//! Thresholds: the figure stands in the quote, and the border words around it say what the rule says.
//!
//! Border words are looked for in the clause, not in the quote alone: 满50人 cut out of 不满50人 is no proof.

use super::cited;
use crate::band;
use crate::book::{Book, Bound, Condition, Operator, Question, Test};
use crate::figures::{Figure, Says};
use crate::problem::{Problem, Problems};
use crate::quote;
use crate::written::Written;
use policy::Kind;

/// A condition on a number, and the question that asks for it.
#[derive(Clone, Copy)]
struct Bounded<'b> {
    condition: &'b Condition,
    question: &'b Question,
}

type Cited<'b> = cited::Cited<'b, Bounded<'b>>;

impl Cited<'_> {
    /// The figures that equal the bound.
    fn equal(&self, bound: &Bound) -> Vec<&Figure> {
        let value = band::value(&bound.value, self.of.question).ok();
        self.figures.iter().filter(|figure| Some(figure.value) == value).collect()
    }

    fn in_quote(&self, problem: Problem) -> Problem {
        problem.beside(self.prose.span(&self.quote), "the quoted words")
    }
}

/// Quotes that cannot be found are another promise's.
fn cited(book: &Book) -> Vec<Cited<'_>> {
    let numbers =
        book.conditions().filter(|(_, condition)| matches!(condition.test.value, Test::Bounds(_) | Test::Reaches(_)));
    let mut all = Vec::new();
    for (award, condition) in numbers {
        let Some(question) = book.question(&condition.fact.value) else { continue };
        let Ok(found) = quote::of_condition(book, award, condition) else { continue };
        all.extend(cited::cite(book, found, &band::measure(question), Bounded { condition, question }));
    }
    all
}

pub fn figures_stand_in_their_quote(book: &Book, problems: &mut Problems) {
    for cited in cited(book) {
        let span = &cited.of.condition.quote.text.span;
        for figure in cited.figures.iter().filter(|figure| !cited.holds(&figure.range)) {
            let message = format!("the quote cuts through “{}”", cited.words(&figure.range));
            problems.push(cited.in_quote(Problem::at(span.clone(), message)).help("quote the whole figure"));
        }
        for bound in cited.of.condition.bounds() {
            match band::value(&bound.value, cited.of.question) {
                Err(problem) => problems.push(problem),
                Ok(_) if cited.equal(bound).is_empty() => problems.push(absent(&cited, &bound.value)),
                Ok(_) => {}
            }
        }
    }
}

fn absent(cited: &Cited, value: &Written<String>) -> Problem {
    let problem = Problem::at(value.span.clone(), format!("the quoted words do not say “{}”", value.value));
    let said: Vec<&str> = cited.figures.iter().map(|figure| cited.words(&figure.range)).collect();
    let help = if said.is_empty() {
        "quote the words that state the figure".to_string()
    } else {
        format!("they say {}", said.join(", "))
    };
    problem.beside(cited.of.condition.quote.text.span.clone(), "quoted here").help(help)
}

pub fn border_words_agree(book: &Book, problems: &mut Problems) {
    for cited in cited(book) {
        for bound in cited.of.condition.bounds() {
            let whole = cited.equal(bound).into_iter().filter(|figure| cited.holds(&figure.range));
            let verdicts: Vec<_> = whole.map(|figure| agrees(&cited, figure, bound)).collect();
            if !verdicts.iter().any(Result::is_ok) {
                problems.keep(verdicts.into_iter().next().unwrap_or(Ok(())));
            }
        }
    }
}

fn agrees(cited: &Cited, figure: &Figure, bound: &Bound) -> Result<(), Problem> {
    let written = bound.operator.value.key();
    let problem = |message: String| Problem::at(bound.operator.span.clone(), message);
    let Some(border) = &figure.border else {
        let message = format!("no border word beside “{}” says `{written}`", cited.words(&figure.range));
        return Err(cited
            .in_quote(problem(message))
            .help("border words are 以上, 以下, 不低于, 不超过, 超过, 不满, 不足, 满 and the like"));
    };
    let words = cited.words(&border.range);
    if !cited.holds(&border.range) {
        let message = format!("the border words “{words}” reach beyond the quote");
        return Err(problem(message)
            .beside(cited.prose.span(&border.range), "the border words")
            .help("quote them as well"));
    }
    match border.says {
        Says::Bound(operator) if operator == bound.operator.value => Ok(()),
        Says::Bound(operator) => Err(disagree(cited, words, bound, operator)),
        Says::Contradiction(..) if cited.of.condition.readings.is_empty() => Err(cited
            .in_quote(problem(format!("“{words}” bounds in two ways at once")))
            .help("the notice contradicts itself here: ask its issuer, and add a `reading` that says how it is taken")),
        Says::RangeEnd if bound.operator.value.is_lower() => Err(disagree(cited, words, bound, Operator::AtMost)),
        Says::RangeEnd if cited.of.condition.readings.is_empty() => {
            let message = format!("whether “{words}” itself belongs to the range is not said");
            Err(cited.in_quote(problem(message)).help("add a `reading` that says how it is taken"))
        }
        // A reading settles which of the two is meant, and no third.
        Says::Contradiction(first, second) if ![first, second].contains(&bound.operator.value) => {
            Err(disagree(cited, words, bound, second))
        }
        Says::Contradiction(..) | Says::RangeEnd => Ok(()),
    }
}

fn disagree(cited: &Cited, words: &str, bound: &Bound, meant: Operator) -> Problem {
    let message = format!("the words say “{words}”, the rule says `{}`", bound.operator.value.key());
    let included = if meant.is_inclusive() { "includes" } else { "does not include" };
    cited
        .in_quote(Problem::at(bound.operator.span.clone(), message))
        .help(format!("“{words}” {included} the figure: write `{}`", meant.key()))
}

pub fn no_bound_is_passed_over(book: &Book, problems: &mut Problems) {
    // Where a bound is not in the quote at all, that is what is wrong.
    let stands = |cited: &&Cited| cited.of.condition.bounds().iter().all(|bound| !cited.equal(bound).is_empty());
    for cited in cited(book).iter().filter(|cited| !cited.of.condition.bounds().is_empty()).filter(stands) {
        let used =
            |figure: &&Figure| cited.of.condition.bounds().iter().any(|bound| cited.equal(bound).contains(figure));
        let bordered = cited.figures.iter().filter(|figure| figure.border.is_some() && !used(figure));
        for figure in bordered {
            let message = format!("the rule passes over “{}”", cited.words(&figure.range));
            let problem = Problem::at(cited.of.condition.test.span.clone(), message)
                .beside(cited.prose.span(&figure.range), "said here");
            problems.push(problem.help("add the bound, or quote fewer words if it belongs to another tier"));
        }
    }
}

pub fn open_measures_are_open(book: &Book, problems: &mut Problems) {
    for cited in cited(book) {
        let Test::Reaches(name) = &cited.of.condition.test.value else { continue };
        if let Some(figure) = cited.figures.first() {
            let message = format!("the measure is not open: the words say “{}”", cited.words(&figure.range));
            problems.push(cited.in_quote(Problem::at(name.span.clone(), message)).help("write the figure as a bound"));
        }
    }
}

pub fn parameters_measure_their_fact(book: &Book, problems: &mut Problems) {
    for (_, condition) in book.conditions() {
        let Test::Reaches(name) = &condition.test.value else { continue };
        let Some(parameter) = book.parameters.iter().find(|parameter| parameter.id.value == name.value) else {
            continue;
        };
        if parameter.fact.value != condition.fact.value {
            let message =
                format!("`{}` measures `{}`, not `{}`", name.value, parameter.fact.value, condition.fact.value);
            let problem =
                Problem::at(name.span.clone(), message).beside(parameter.fact.span.clone(), "what it measures");
            problems.push(problem.help("write the same fact in both places"));
        }
        let share = book.question(&condition.fact.value).is_some_and(|question| question.kind.value == Kind::Percent);
        if parameter.quote.value.contains("比例") != share {
            let message = format!(
                "“{}” and the question `{}` count different things",
                parameter.quote.value, condition.fact.value
            );
            problems.push(
                Problem::at(parameter.quote.span.clone(), message)
                    .help("a 比例 is asked for as a percentage, and nothing else is"),
            );
        }
        if !condition.quote.text.value.contains(&parameter.quote.value) {
            let message = format!("the quote leaves out the open measure “{}”", parameter.quote.value);
            problems.push(
                Problem::at(condition.quote.text.span.clone(), message)
                    .beside(parameter.quote.span.clone(), "the open measure")
                    .help("quote the condition with the words that leave its measure open"),
            );
        }
    }
}
