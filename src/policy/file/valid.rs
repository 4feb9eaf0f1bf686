//! Whether a policy that was read holds together: indices that point somewhere, tests that fit their question, quotes that
//! stand in their clause word for word.
//!
//! The compiler writes no other policies. A file from elsewhere may hold anything, and is refused here.

use crate::{Award, Condition, Fact, Formula, Give, Interval, Kind, Policy, Quote, Rate, Test};

/// The size of a set of facts, choices or tiers.
const BITS: usize = 32;
/// The most items that an index of one byte tells apart.
const INDICES: usize = 255;

pub(super) fn is_valid(policy: &Policy) -> bool {
    let Some((roles, others)) = policy.facts.split_first() else { return false };
    let clause = |index: u8| usize::from(index) < policy.clauses.len();
    let reading = |index: &u8| usize::from(*index) < policy.readings.len();
    let lists = [policy.clauses.len(), policy.awards.len(), policy.readings.len(), policy.parameters.len()];
    let quote = |quote: &Quote| stands_in_clause(policy, quote);
    lists.iter().all(|length| *length <= INDICES)
        && !policy.awards.is_empty()
        && policy.facts.len() <= BITS
        && are_different(policy.facts.iter().map(|fact| fact.id))
        && are_different(policy.awards.iter().map(|award| award.id))
        && are_different(policy.parameters.iter().map(|parameter| parameter.name))
        && roles.kind == Kind::Roles
        && others.iter().all(|fact| fact.kind != Kind::Roles)
        && policy.facts.iter().all(|fact| is_question(fact) && fact.clauses.iter().all(|index| clause(*index)))
        && policy.parameters.iter().all(|parameter| fact_of(policy, parameter.fact).is_some_and(is_number))
        && policy.limits.iter().all(|limit| {
            let known = |award: &u8| usize::from(*award) < policy.awards.len();
            quote(&limit.quote) && !limit.awards.is_empty() && limit.awards.iter().all(known)
        })
        && policy.readings.iter().all(|one| clause(one.clause) && is_subset(one.roles, roles))
        && policy.related.iter().all(|one| {
            let text = policy.clauses.get(usize::from(one.clause)).map_or("", |clause| clause.text);
            text.contains(one.text) && is_subset(one.roles, roles)
        })
        && policy.awards.iter().all(|award| {
            let quotes = award.conditions.iter().flat_map(|condition| condition.quotes);
            let readings = award.conditions.iter().flat_map(|condition| condition.readings);
            clause(award.clause)
                && is_rule(policy, award)
                && quotes.chain(award.give.iter().map(|give: &Give| &give.quote)).all(quote)
                && readings.chain(award.readings).all(reading)
        })
        && policy.parts.len() != 1
        && policy.parts.iter().all(|part| {
            part.first <= part.after && usize::from(part.after) <= policy.awards.len() && is_valid(part.policy)
        })
}

fn are_different<'a>(mut names: impl Iterator<Item = &'a str> + Clone) -> bool {
    while let Some(name) = names.next() {
        if name.is_empty() || names.clone().any(|other| other == name) {
            return false;
        }
    }
    true
}

/// Whether the quoted words stand in their clause at each place that is named, in UTF-16 units.
fn stands_in_clause(policy: &Policy, quote: &Quote) -> bool {
    let Some(clause) = policy.clauses.get(usize::from(quote.clause)) else { return false };
    quote.at.iter().all(|(start, end)| {
        let place = |unit: u32| usize::try_from(unit).unwrap_or(usize::MAX);
        let words = clause.text.encode_utf16().skip(place(*start)).take(place(end.saturating_sub(*start)));
        words.eq(quote.text.encode_utf16())
    })
}

fn is_question(fact: &Fact) -> bool {
    let chosen = matches!(fact.kind, Kind::Roles | Kind::Choice);
    chosen != fact.choices.is_empty()
        && fact.choices.len() <= BITS
        && are_different(fact.choices.iter().map(|choice| choice.id))
        && fact.choices.iter().all(|choice| usize::from(choice.group) < fact.groups.len().max(1))
}

fn is_rule(policy: &Policy, award: &Award) -> bool {
    let tiers = award.give.len();
    let fits = |condition: &Condition| {
        let in_tiers = |entries: usize| entries == 1 || entries == tiers;
        fact_of(policy, condition.fact).is_some_and(|fact| is_test(policy, fact, &condition.test, &in_tiers))
            && in_tiers(condition.quotes.len())
    };
    let (first, rising) = (award.conditions.first(), award.conditions.windows(2));
    (1..=BITS).contains(&tiers)
        && first.is_some_and(|first| first.fact == 0)
        && rising.into_iter().all(|pair| matches!(pair, [one, next] if one.fact < next.fact))
        && award.conditions.iter().all(fits)
        && award.give.iter().filter_map(|give| give.amount?.formula()).all(|formula| is_formula(policy, &formula))
}

/// Whether a sum is calculated from a number.
fn is_formula(policy: &Policy, formula: &Formula) -> bool {
    let has_steps = |rate: &Rate| !matches!(rate, Rate::Step(_, every) if every.is_zero());
    fact_of(policy, formula.of).is_some_and(is_number)
        && !formula.rates.is_empty()
        && formula.rates.iter().all(has_steps)
}

/// Whether a test fits the answers to its question. The roles are tested by nothing else, and by each award.
fn is_test(policy: &Policy, fact: &Fact, test: &Test, in_tiers: &dyn Fn(usize) -> bool) -> bool {
    match test {
        Test::Roles { meant, open, .. } => fact.kind == Kind::Roles && is_subset(meant | open, fact),
        Test::Yes { .. } => fact.kind == Kind::YesNo,
        Test::OneOf(sets) => {
            let set = |set: &u32| *set != 0 && is_subset(*set, fact);
            fact.kind == Kind::Choice && in_tiers(sets.len()) && sets.iter().all(set)
        }
        Test::Within(intervals) => is_number(fact) && in_tiers(intervals.len()) && intervals.iter().all(is_interval),
        Test::Reaches(parameter) => {
            let parameter = policy.parameters.get(usize::from(*parameter));
            is_number(fact) && parameter.is_some_and(|parameter| fact_of(policy, parameter.fact).is_some())
        }
    }
}

fn is_interval(interval: &Interval) -> bool {
    match (interval.lower, interval.upper) {
        (Some(lower), Some(upper)) => lower.value <= upper.value,
        (None, None) => false,
        _ => true,
    }
}

fn fact_of(policy: &Policy, index: u8) -> Option<&Fact> {
    policy.facts.get(usize::from(index))
}

fn is_number(fact: &Fact) -> bool {
    matches!(fact.kind, Kind::Money | Kind::Percent | Kind::Number)
}

/// Whether a bit set names choices of a fact only.
fn is_subset(set: u32, fact: &Fact) -> bool {
    let beyond = u32::try_from(BITS.saturating_sub(fact.choices.len())).unwrap_or(0);
    set & !u32::MAX.checked_shr(beyond).unwrap_or(0) == 0
}
