//! Knowing more, and having more.

use super::applicant::{answers, full, money, settings, share, with};
use super::{Held, broken, fact, hold, pairs, rank, reported};
use engine::answers::{Answers, Given};
use engine::report::{Award, Verdict};
use engine::settings::Settings;
use policy::number::Number;
use proptest::prelude::*;

/// What is settled stays settled, and sums that are out of reach stay so.
fn narrows(before: &Award, after: &Award) -> Held {
    let settled = before.verdict == Verdict::Possible || before.verdict == after.verdict;
    let inside = match (before.amount, after.amount) {
        (Some(before), Some(after)) => before.lowest <= after.lowest && after.highest <= before.highest,
        (before, after) => before == after,
    };
    if settled && (inside || after.verdict == Verdict::Unlikely) {
        return Ok(());
    }
    Err(broken(format!(
        "{}: {:?} {:?} became {:?} {:?}",
        before.id, before.verdict, before.amount, after.verdict, after.amount
    )))
}

#[test]
fn learning_more_never_turns_likely_into_unlikely_or_back() {
    let learnt = |(before, all, mask): &(Answers, Answers, u32)| {
        let mut after = before.clone();
        for place in 0..18_u8 {
            let open = matches!(before.get(place), Given::Nothing | Given::Unsure);
            if open && mask & (1 << place) != 0 {
                after.put(place, all.get(place));
            }
        }
        after
    };
    hold("learning more", (answers(), full(), any::<u32>(), settings()), |(before, all, mask, settings)| {
        let after = learnt(&(before.clone(), all, mask));
        let (before, after) = (reported(&before, &settings), reported(&after, &settings));
        pairs(&before, &after).try_for_each(|(before, after)| narrows(before, after))
    });
}

#[test]
fn learning_the_share_that_is_required_never_turns_likely_into_unlikely_or_back() {
    hold("a measure set", (answers(), settings()), |(answers, settings)| {
        let (open, set) = (reported(&answers, &with(None)), reported(&answers, &settings));
        pairs(&open, &set).try_for_each(|(before, after)| narrows(before, after))
    });
}

/// More of it is never worse: neither in the verdict nor in the sums.
fn rises(answers: &Answers, settings: &Settings, id: &str, one: Number, other: Number) -> Held {
    let (mut less, mut more) = (answers.clone(), answers.clone());
    less.put(fact(id), Given::Number(one.min(other)));
    more.put(fact(id), Given::Number(one.max(other)));
    let (less, more) = (reported(&less, settings), reported(&more, settings));
    pairs(&less, &more).try_for_each(|(less, more)| {
        let sums = less.verdict == Verdict::Unlikely
            || match (less.amount, more.amount) {
                (Some(less), Some(more)) => less.lowest <= more.lowest && less.highest <= more.highest,
                (less, more) => less == more,
            };
        if rank(less.verdict) <= rank(more.verdict) && sums {
            return Ok(());
        }
        Err(broken(format!("{}: more {id} is worse", less.id)))
    })
}

#[test]
fn more_revenue_more_sales_and_a_larger_share_are_never_worse() {
    hold("more revenue", (answers(), settings(), money(), money()), |(answers, settings, one, other)| {
        rises(&answers, &settings, "annual_revenue", one, other)
    });
    hold("more sales", (answers(), settings(), money(), money()), |(answers, settings, one, other)| {
        rises(&answers, &settings, "annual_sales", one, other)
    });
    hold("a larger share", (answers(), settings(), share(), share()), |(answers, settings, one, other)| {
        rises(&answers, &settings, "hangzhou_share", one, other)
    });
}

/// Only the borders matter: two numbers between the same borders come to the same.
#[test]
fn numbers_between_the_same_borders_come_to_the_same() {
    let borders = ["100000000", "500000000"].map(|border| Number::read(border).unwrap());
    let band = move |number: Number| borders.iter().filter(|border| number >= **border).count();
    hold("between borders", (answers(), settings(), money(), money()), |(answers, settings, one, other)| {
        for id in ["annual_revenue", "annual_sales"] {
            let said = |number| {
                let mut answers = answers.clone();
                answers.put(fact(id), Given::Number(number));
                let report = reported(&answers, &settings);
                report.awards.iter().map(|award| (award.verdict, award.amount)).collect::<Vec<_>>()
            };
            if band(one) == band(other) && said(one) != said(other) {
                return Err(broken(format!("{id}: {one} and {other} differ")));
            }
        }
        Ok(())
    });
}
