//! Conditions: a fact, what its answer must be, and the words that say so.
//!
//! Knows their keys. Does not know which facts there are: the one key that is not its own names the fact.

use super::Desk;
use crate::book::{Bound, Condition, Operator, Quote, Test};
use crate::lookup;
use crate::problem::Problem;
use crate::table::{Shape, Table, Value, unknown_key};
use crate::written::{Span, Written};

/// Reads a condition; of a tier, after its `give` has been taken out.
pub fn condition(desk: &mut Desk, table: &mut Table) -> Option<Condition> {
    let quote = quote(desk, table);
    let readings = table.names("reading", desk.problems);
    let label = desk.maybe_pair(table, "label").map(|pair| pair.value);
    let point = desk.maybe_pair(table, "point");
    let required = desk.maybe_pair(table, "required").map(|pair| pair.value);
    let no_is_open = no_is_open(desk, table);
    let (fact, value) = fact(desk, table)?;
    let test = test(desk, &value)?;
    let test = Written { value: test, span: value.span };
    Some(Condition {
        span: table.span.clone(),
        fact,
        test,
        quote: quote?,
        readings,
        label,
        point,
        required,
        no_is_open,
    })
}

/// The one key that is left when all others have been taken.
fn fact<'t>(desk: &mut Desk, table: &mut Table<'t>) -> Option<(Written<String>, Value<'t>)> {
    let left = table.rest();
    let slip = |name: &Written<String>| lookup::nearest(&name.value, table.known().iter().copied()).is_some();
    let (slips, mut facts): (Vec<_>, Vec<_>) = left.into_iter().partition(|(name, _)| slip(name));
    for (key, _) in &slips {
        desk.problems.push(unknown_key(key, table.what, table.known()));
    }
    let first = facts.first().map_or(table.span.clone(), |(name, _)| name.span.clone());
    for (name, _) in facts.iter().skip(1) {
        let problem =
            Problem::at(name.span.clone(), format!("this {} tests a second fact, `{}`", table.what, name.value))
                .beside(first.clone(), "the first")
                .help("give each fact a condition and a quote of its own");
        desk.problems.push(problem);
    }
    if facts.is_empty() && slips.is_empty() {
        let problem = Problem::at(table.span.clone(), format!("this {} tests no fact", table.what));
        desk.problems.push(problem.help("add the question's name and what its answer must be: registered = true"));
    }
    facts.truncate(1);
    facts.pop()
}

fn test(desk: &mut Desk, value: &Value) -> Option<Test> {
    match value.is() {
        Shape::Text => value.text(desk.problems).map(Test::Who),
        Shape::List => Some(Test::Choices(value.names(desk.problems))),
        Shape::Table => range(desk, value),
        Shape::Flag if value.flag(desk.problems)? => Some(Test::Yes),
        Shape::Flag => {
            let problem = Problem::at(value.span.clone(), "only a yes can be asked for")
                .help("turn the question round, so that yes meets the condition");
            desk.problems.keep(Err(problem))
        }
        Shape::Other => {
            desk.problems.keep(Err(value.unfit("`true`, a list of choices, or bounds such as { at_least = \"…\" }")))
        }
    }
}

fn range(desk: &mut Desk, value: &Value) -> Option<Test> {
    let mut table = value.table("range", desk.problems)?;
    let reaches = table.maybe_text("reaches", desk.problems);
    let mut bounds = Vec::new();
    for operator in Operator::ALL {
        if let Some((key, value)) = table.take_keyed(operator.key()) {
            let value = value.text(desk.problems)?;
            bounds.push(Bound { operator: key.with(operator), value });
        }
    }
    let span = table.span.clone();
    table.finish(desk.problems);
    match reaches {
        Some(name) if bounds.is_empty() => Some(Test::Reaches(name)),
        Some(_) => desk
            .problems
            .keep(Err(Problem::at(span, "`reaches` stands alone").help("the measure is open, so no bound is known"))),
        None => one_each_way(desk, span, bounds),
    }
}

fn one_each_way(desk: &mut Desk, span: Span, bounds: Vec<Bound>) -> Option<Test> {
    let lower = bounds.iter().filter(|bound| bound.operator.value.is_lower()).count();
    if bounds.is_empty() || lower > 1 || bounds.len() - lower > 1 {
        let problem = Problem::at(span, "a range has at most one lower and one upper bound, and at least one of them")
            .help("lower: at_least, more_than; upper: at_most, below");
        return desk.problems.keep(Err(problem));
    }
    Some(Test::Bounds(bounds))
}

fn no_is_open(desk: &mut Desk, table: &mut Table) -> Option<Span> {
    let word = table.maybe_text("no", desk.problems)?;
    if word.value != "open" {
        desk.problems.push(
            Problem::at(word.span.clone(), "`no` can only be \"open\"")
                .help("leave it out where a no fails the condition"),
        );
    }
    Some(word.span)
}

/// `quote = "…"` or `quote = { text = "…", clause = "（一）" }`.
pub fn quote(desk: &mut Desk, table: &mut Table) -> Option<Quote> {
    let value = table.need("quote", desk.problems)?;
    if value.is() != Shape::Table {
        return Some(Quote { text: value.text(desk.problems)?, clause: None });
    }
    let mut table = value.table("quote", desk.problems)?;
    let (text, clause) = (table.text("text", desk.problems), table.text("clause", desk.problems));
    table.finish(desk.problems);
    Some(Quote { text: text?, clause: Some(clause?) })
}
