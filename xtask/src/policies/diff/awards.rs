//! What differs in awards: conditions, thresholds and their borders, who is meant, sums, quoted words.
//!
//! Tests are compared by names and figures, so that a renamed choice is no other threshold. Does not know what follows.

use super::list::{List, Named};
use crate::policies::prose::{amount, frequency, plain, tested};
use policy::{Award, Condition, Fact, Policy, Test, Words};

pub fn awards(list: &mut List, old: &Policy, new: &Policy) {
    for award in new.awards {
        let under = format!("奖励“{}”", plain(award.title.zh));
        match old.awards.iter().find(|before| before.id == award.id) {
            Some(before) => one(&mut At { list, under: &under, old, new }, before, award),
            None => list.push(&under, format!("新的奖励（{}）", award.id)),
        }
    }
    for gone in old.awards.iter().filter(|one| !new.awards.iter().any(|after| after.id == one.id)) {
        list.push(&format!("奖励“{}”", plain(gone.title.zh)), format!("去掉了这项奖励（{}）", gone.id));
    }
}

/// The award that is compared.
struct At<'a> {
    list: &'a mut List,
    under: &'a str,
    old: &'a Policy,
    new: &'a Policy,
}

fn one(at: &mut At, old: &Award, new: &Award) {
    let number = |policy: &Policy, award: &Award| policy.clauses[usize::from(award.clause)].number;
    at.list.words(at.under, "所在的条", number(at.old, old), number(at.new, new));
    at.list.text(at.under, "名称", Some(old.title), Some(new.title));
    conditions(at, old, new);
    gives(at, old, new);
    at.list.words(at.under, "多久一次", &frequency(old.frequency), &frequency(new.frequency));
    at.list.text(at.under, "给谁", old.beneficiary, new.beneficiary);
    at.list.text(at.under, "给什么的写法", old.gist, new.gist);
    at.list.text(at.under, "没有写明什么", old.silence, new.silence);
    for (what, old, new) in
        [("由主管部门判断的词", old.judgement, new.judgement), ("包括的待遇", old.benefits, new.benefits)]
    {
        let verbatim = |words: &[Words]| words.iter().map(|words| words.verbatim.to_string()).collect::<Vec<_>>();
        at.list.replaced(at.under, what, &verbatim(old), &verbatim(new));
        for words in new {
            if let Some(before) = old.iter().find(|before| before.verbatim == words.verbatim) {
                at.list.words(at.under, &format!("{what}“{}”的英文", words.verbatim), before.en, words.en);
            }
        }
    }
}

fn conditions(at: &mut At, old: &Award, new: &Award) {
    for condition in new.conditions {
        let fact = &at.new.facts[usize::from(condition.fact)];
        let same = |before: &&Condition| at.old.facts[usize::from(before.fact)].id == fact.id;
        match old.conditions.iter().find(same) {
            Some(before) => one_condition(at, before, condition, fact),
            None => {
                let words = tested(at.new, condition).join("；");
                at.list.push(at.under, format!("新的条件“{}”：{words}", plain(fact.label.zh)));
            }
        }
    }
    for gone in old.conditions {
        let fact = &at.old.facts[usize::from(gone.fact)];
        if !new.conditions.iter().any(|after| at.new.facts[usize::from(after.fact)].id == fact.id) {
            at.list.push(at.under, format!("去掉了条件“{}”", plain(fact.label.zh)));
        }
    }
}

fn one_condition(at: &mut At, old: &Condition, new: &Condition, fact: &Fact) {
    let name = plain(fact.label.zh);
    match (&old.test, &new.test) {
        (Test::Roles { who, meant, open }, Test::Roles { who: who_now, meant: meant_now, open: open_now }) => {
            at.list.text(at.under, "给谁的写法", Some(*who), Some(*who_now));
            at.list.named(at.under, "算的人：", &roles(at.old, *meant), &roles(at.new, *meant_now));
            at.list.named(at.under, "没有写明算不算的人：", &roles(at.old, *open), &roles(at.new, *open_now));
        }
        _ if told(at.old, old) != told(at.new, new) => {
            let (before, after) = (tested(at.old, old).join("；"), tested(at.new, new).join("；"));
            at.list.push(at.under, format!("“{name}”的要求由“{before}”改为“{after}”"));
        }
        _ => {}
    }
    let quotes = |condition: &Condition| condition.quotes.iter().map(|quote| quote.text).collect::<Vec<_>>().join("；");
    at.list.words(at.under, &format!("“{name}”依据的字"), &quotes(old), &quotes(new));
    at.list.text(at.under, &format!("“{name}”在这里的名称"), old.label, new.label);
    at.list.text(at.under, &format!("“{name}”没有写明什么"), old.point, new.point);
    at.list.text(at.under, &format!("“{name}”要求的写法"), old.required, new.required);
    let readings = |policy: &Policy, condition: &Condition| -> Vec<String> {
        condition.readings.iter().map(|reading| policy.readings[usize::from(*reading)].id.to_string()).collect()
    };
    at.list.names(at.under, &format!("“{name}”的理解"), &readings(at.old, old), &readings(at.new, new));
}

/// A test by names and figures.
fn told(policy: &Policy, condition: &Condition) -> String {
    let fact = &policy.facts[usize::from(condition.fact)];
    match &condition.test {
        Test::OneOf(sets) => format!("{:?}", sets.iter().map(|set| ids(fact, *set)).collect::<Vec<_>>()),
        Test::Reaches(parameter) => policy.parameters[usize::from(*parameter)].name.to_string(),
        Test::Roles { meant, open, .. } => format!("{:?} {:?}", ids(fact, *meant), ids(fact, *open)),
        test => format!("{test:?}"),
    }
}

fn ids(fact: &Fact, set: u32) -> Vec<&'static str> {
    fact.choices.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, choice)| choice.id).collect()
}

/// The roles of a set, by name and as applicants read them.
pub fn roles(policy: &Policy, set: u32) -> Vec<Named> {
    let inside = policy.facts[0].choices.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
    inside.map(|(_, choice)| (choice.id.to_string(), plain(choice.label.zh))).collect()
}

fn gives(at: &mut At, old: &Award, new: &Award) {
    if old.give.len() != new.give.len() {
        at.list.push(at.under, format!("由 {} 档改为 {} 档", old.give.len(), new.give.len()));
    }
    let tiers = new.give.len();
    for (tier, (before, after)) in old.give.iter().zip(new.give).enumerate() {
        let which = if tiers > 1 { format!("第 {} 档", tier + 1) } else { String::new() };
        let sum = |policy: &Policy, give: &policy::Give| give.amount.map(|sum| amount(policy, sum));
        let (old, new) = (sum(at.old, before), sum(at.new, after));
        at.list.maybe(at.under, &format!("{which}金额"), old.as_deref(), new.as_deref());
        at.list.words(at.under, &format!("{which}金额依据的字"), before.quote.text, after.quote.text);
    }
}
