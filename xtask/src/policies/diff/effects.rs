//! What comes out differently: every combination of answers, put to both policies.
//!
//! Knows how the outcomes are told. Does not know what was written differently.

use std::fmt::Write;

use engine::enumerate::{Combination, Decision, NamedAnswer, Space, decide, spaces};
use engine::truth::Truth;
use policy::Policy;

/// How many examples an award gets.
const EXAMPLES: usize = 3;

/// A combination that comes to something else.
struct Moved {
    /// What is said, as a sentence.
    said: String,
    /// How much has to be read.
    length: usize,
    before: Option<Decision>,
    after: Option<Decision>,
}

/// The report on all awards.
pub fn in_words(old: &'static Policy, new: &'static Policy) -> String {
    let spaces = spaces(&[old, new]);
    let all: usize = spaces.iter().map(Space::size).sum();
    let moved: Vec<(&Space, Vec<Moved>)> = spaces.iter().map(|space| (space, moved(space, old, new))).collect();
    let count: usize = moved.iter().map(|(_, moved)| moved.len()).sum();
    if count == 0 {
        return format!("结果：{all} 种回答逐一算过，没有不同。\n");
    }
    let mut out = format!("结果：{all} 种回答逐一算过，{count} 种的结论或金额不同。\n");
    for (space, moved) in moved.into_iter().filter(|(_, moved)| !moved.is_empty()) {
        let _ =
            writeln!(out, "\n  {}{}：{} 种里有 {} 种不同，例如", space.clause, space.title, space.size(), moved.len());
        for one in shortest(moved) {
            let _ = writeln!(
                out,
                "    · {}：原来{}，现在{}。",
                one.said,
                outcome(one.before.as_ref()),
                outcome(one.after.as_ref())
            );
        }
    }
    out
}

/// What comes to something else under the new policy.
fn moved(space: &Space, old: &'static Policy, new: &'static Policy) -> Vec<Moved> {
    let judged = space.combinations().map(|combination| {
        let decided = |policy| decide(policy, space.award, &combination).map(given);
        let (before, after) = (decided(old), decided(new));
        (combination, before, after)
    });
    let moved = judged.filter(|(_, before, after)| before != after);
    moved
        .map(|(combination, before, after)| {
            let said = sentence(&combination);
            Moved { length: said.chars().count(), said, before, after }
        })
        .collect()
}

/// Where an award fails, what it would have given is nobody's.
fn given(decision: Decision) -> Decision {
    let sums = if decision.truth == Truth::No { Vec::new() } else { decision.sums };
    Decision { sums, ..decision }
}

/// What is said; what is left unanswered is left out.
fn sentence(combination: &Combination<'_>) -> String {
    let answered = combination.said.iter().filter(|(_, member)| member.said != NamedAnswer::Nothing);
    let words: Vec<String> = answered.map(|(axis, member)| axis.in_words(member)).collect();
    if words.is_empty() { "什么也没有回答".to_string() } else { words.join("，") }
}

/// The shortest of each change from one verdict to another, then the shortest of all.
fn shortest(mut moved: Vec<Moved>) -> Vec<Moved> {
    moved.sort_by_key(|one| one.length);
    let mut seen: Vec<(Option<Truth>, Option<Truth>)> = Vec::new();
    let (mut firsts, others): (Vec<Moved>, Vec<Moved>) = moved.into_iter().partition(|one| {
        let truth = |decision: &Option<Decision>| decision.as_ref().map(|decision| decision.truth);
        let kind = (truth(&one.before), truth(&one.after));
        let new = !seen.contains(&kind);
        seen.push(kind);
        new
    });
    firsts.extend(others);
    firsts.truncate(EXAMPLES);
    firsts
}

fn outcome(decision: Option<&Decision>) -> String {
    let Some(decision) = decision else { return "没有这项奖励".to_string() };
    let verdict = match decision.truth {
        Truth::Yes => "很可能符合",
        Truth::Unknown => "尚不能确定",
        Truth::No => "不符合",
    };
    if decision.sums.is_empty() { verdict.to_string() } else { format!("{verdict}（{}）", decision.sums.join("或")) }
}
