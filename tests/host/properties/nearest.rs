//! The shortest way leads to its goal, and nothing smaller does.

use super::applicant::{answers, settings};
use super::{Held, broken, hold};
use engine::answers::{Answer, Answers};
use engine::evaluate::{AwardOutcome, Thresholds, Why, all_tiers, evaluate_award, outcome};
use engine::nearest::{Change, Goal, nearest, step};
use engine::truth::Truth;
use notices::NOTICE;
use policy::number::Number;
use policy::{Award, Kind, Test};

/// Whether everything is met that an answer can settle: a way to a higher tier must reach it.
fn arrived(award: &Award, before: &AwardOutcome, answers: &Answers, thresholds: Thresholds<'_>) -> bool {
    let after = evaluate_award(award, answers, thresholds);
    let settled = award.conditions.iter().all(|condition| {
        let outcome = outcome(condition, all_tiers(award), answers, thresholds);
        match condition.test {
            // Nobody can change who he is, or what the notice leaves open of a share.
            Test::Roles { .. } => outcome.truth != Truth::No,
            Test::Reaches(_) => outcome.truth == Truth::Yes || outcome.why == Some(Why::Notice),
            _ => outcome.truth == Truth::Yes,
        }
    });
    let higher = before.truth != Truth::Yes || after.tiers.trailing_zeros() > before.tiers.trailing_zeros();
    settled && higher
}

fn changed(answers: &Answers, changes: &[(u8, Answer)]) -> Answers {
    let mut answers = answers.clone();
    for (fact, given) in changes {
        answers.put(*fact, *given);
    }
    answers
}

fn given(change: &Change) -> (u8, Answer) {
    let least = step(&NOTICE.facts[usize::from(change.fact)]);
    let given = match change.to {
        Goal::Yes => Answer::Yes,
        Goal::Choice(choice) => Answer::Choice(choice),
        Goal::AtLeast(number) | Goal::AtMost(number) => Answer::Number(number),
        Goal::AboveZero => Answer::Number(least),
    };
    (change.fact, given)
}

/// Whatever is worth answering to a question: every word; numbers at and around every border.
fn tries(fact: u8, thresholds: Thresholds<'_>) -> Vec<Answer> {
    let known = &NOTICE.facts[usize::from(fact)];
    let numbers = |texts: &[&str]| texts.iter().map(|text| Answer::Number(Number::read(text).unwrap())).collect();
    match known.kind {
        Kind::YesNo => vec![Answer::Yes, Answer::No],
        Kind::Choice => (0..u8::try_from(known.choices.len()).unwrap()).map(Answer::Choice).collect(),
        Kind::Percent => [Number::ZERO, step(known), Number::HUNDRED]
            .into_iter()
            .chain(thresholds.iter().flatten().copied())
            .map(Answer::Number)
            .collect(),
        _ => numbers(&["0", "99999999.99", "100000000", "499999999.99", "500000000", "999999999999999.99"]),
    }
}

/// Whether fewer facts than `size`, set to anything, arrive.
fn shorter(award: &Award, before: &AwardOutcome, answers: &Answers, thresholds: Thresholds<'_>, size: usize) -> bool {
    let facts: Vec<u8> = award.conditions.iter().skip(1).map(|condition| condition.fact).collect();
    let sets = (0..1_u32 << facts.len()).filter(|set| (set.count_ones() as usize) < size);
    sets.into_iter().any(|set| {
        let chosen = facts.iter().enumerate().filter(|(place, _)| set & (1 << place) != 0);
        let ways = chosen.fold(vec![Vec::new()], |ways: Vec<Vec<(u8, Answer)>>, (_, fact)| {
            let longer = |way: &Vec<(u8, Answer)>| {
                let way = way.clone();
                tries(*fact, thresholds).into_iter().map(move |given| [way.clone(), vec![(*fact, given)]].concat())
            };
            ways.iter().flat_map(longer).collect()
        });
        ways.iter().any(|way| arrived(award, before, &changed(answers, way), thresholds))
    })
}

/// A number that is a step smaller does not do.
fn least(award: &Award, before: &AwardOutcome, answers: &Answers, thresholds: Thresholds<'_>, way: &[Change]) -> bool {
    way.iter().all(|change| {
        let Goal::AtLeast(number) = change.to else { return true };
        let Some(smaller) = number.excess_over(step(&NOTICE.facts[usize::from(change.fact)])) else { return true };
        let mut way: Vec<(u8, Answer)> = way.iter().map(given).collect();
        way.iter_mut().filter(|(fact, _)| *fact == change.fact).for_each(|(_, given)| *given = Answer::Number(smaller));
        !arrived(award, before, &changed(answers, &way), thresholds)
    })
}

fn check(award: &Award, answers: &Answers, thresholds: Thresholds<'_>) -> Held {
    let before = evaluate_award(award, answers, thresholds);
    let Some(way) = nearest(answers, award, &before, thresholds) else {
        let top =
            before.truth == Truth::Yes && before.tiers.leading_zeros() + u32::try_from(award.give.len()).unwrap() == 32;
        let ruled_out = answers.roles() == 0
            || outcome(&award.conditions[0], all_tiers(award), answers, thresholds).truth == Truth::No;
        return if top || ruled_out { Ok(()) } else { Err(broken(format!("{}: no way is shown", award.id))) };
    };
    let way: Vec<Change> = way.collect();
    let taken: Vec<(u8, Answer)> = way.iter().map(given).collect();
    if !arrived(award, &before, &changed(answers, &taken), thresholds) {
        return Err(broken(format!("{}: {way:?} does not lead there", award.id)));
    }
    if shorter(award, &before, answers, thresholds, way.len()) {
        return Err(broken(format!("{}: there is a shorter way than {way:?}", award.id)));
    }
    if least(award, &before, answers, thresholds, &way) {
        Ok(())
    } else {
        Err(broken(format!("{}: less than {way:?} does", award.id)))
    }
}

#[test]
fn the_nearest_way_leads_to_its_goal_and_nothing_smaller_does() {
    hold("nearest", (answers(), settings()), |(answers, settings)| {
        NOTICE.awards.iter().try_for_each(|award| check(award, &answers, &settings.thresholds))
    });
}
