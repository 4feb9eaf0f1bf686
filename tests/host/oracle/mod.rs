//! The oracle: what the report must say, worked out from the notice and its readings by brute force, so plainly that a
//! lawyer with a programmer beside him can check it. It shares no code with the engine and does not know it.
//!
//! ```text
//! number   exact decimals            facts    roles and questions       awards     the twelve awards
//! verdict  every completion tried    interview  relevant questions      nearest    the shortest way
//! clauses  verbatim provisions       report (here)  all of it as the JSON of the public interface
//! ```

pub mod awards;
pub mod clauses;
pub mod facts;
mod interview;
mod nearest;
pub mod number;
mod verdict;

use awards::{AWARDS, Award, Condition};
use facts::{Answer, FACTS, Fact, ROLES, Value, find};
use nearest::Change;
use number::{Number, canonical, parse};
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeSet, HashMap};
use verdict::{ConditionStatus, Outcome, Situation, Verdict, evaluate_award, outcome, standing};

/// The name of the parameter that closes 一定比例.
pub const THRESHOLD: &str = "hangzhou_share_threshold";

/// Remembers what it has worked out, since many applicants share the answers that decide one award.
#[derive(Default)]
pub struct Oracle {
    verdicts: HashMap<Situation, Verdict>,
    relevant: HashMap<Situation, Vec<&'static str>>,
    nearest: HashMap<Situation, Option<Vec<Change>>>,
    outcomes: HashMap<(&'static str, &'static str, Answer, Option<Number>), Outcome>,
}

/// One applicant as the oracle sees him.
struct Applicant<'a> {
    answers: &'a Json,
    roles: BTreeSet<String>,
    threshold: Option<Number>,
}

impl Oracle {
    /// One award of the Report, and which of its facts matter to it; of the roles, whether they are still to be asked.
    pub fn report_on_award(&mut self, award: &Award, answers: &Json, options: &Json) -> (Json, Vec<&'static str>) {
        let applicant = applicant(answers, options);
        let unasked = applicant.roles.is_empty();
        let relevant = if unasked { vec!["roles"] } else { self.relevant_to(award, situation(award, &applicant)) };
        (self.award(award, &applicant), relevant)
    }

    /// The part of the Report that follows from the reading alone: everything but wording, titles and quotes.
    pub fn report(&mut self, answers: &Json, options: &Json) -> Json {
        let applicant = applicant(answers, options);
        let awards: Vec<Json> = AWARDS.iter().map(|award| self.award(award, &applicant)).collect();
        let relevant = self.relevant(&applicant);
        let related = clauses::related(&applicant.roles);
        json!({
            "total": total(&awards, applicant.roles.is_empty()),
            "awards": awards,
            "related": related.iter().map(|(clause, text)| json!({ "clause": clause, "text": text })).collect::<Vec<_>>(),
            "next": relevant.first(),
            "relevant": relevant,
        })
    }

    /// The facts that can still matter, in asking order: what the Report calls `relevant`.
    pub fn what_matters(&mut self, answers: &Json, options: &Json) -> Vec<&'static str> {
        self.relevant(&applicant(answers, options))
    }

    fn evaluate_award(&mut self, award: &Award, situation: &Situation) -> Verdict {
        if let Some(known) = self.verdicts.get(situation) {
            return known.clone();
        }
        let verdict = evaluate_award(award, situation);
        remember(&mut self.verdicts, situation.clone(), verdict.clone());
        verdict
    }

    fn nearest(&mut self, award: &Award, situation: &Situation, verdict: &Verdict) -> Option<Vec<Change>> {
        if let Some(known) = self.nearest.get(situation) {
            return known.clone();
        }
        let nearest = nearest::nearest(award, situation, verdict);
        remember(&mut self.nearest, situation.clone(), nearest.clone());
        nearest
    }

    fn award(&mut self, award: &Award, applicant: &Applicant) -> Json {
        let situation = situation(award, applicant);
        let verdict = self.evaluate_award(award, &situation);
        let nearest = self.nearest(award, &situation, &verdict);
        let change = |(fact, to): Change| json!({ "fact": fact, "to": to });
        json!({
            "id": award.id,
            "clause": award.clause,
            "verdict": verdict.word,
            "amount": amount(award, &verdict, situation.standing),
            "frequency": award.frequency,
            "judgement": award.judgement,
            "benefits": award.benefits,
            "conditions": self.conditions(award, &situation, &applicant.roles),
            "nearest": nearest.map(|changes| changes.into_iter().map(change).collect::<Vec<_>>()),
            "text": clauses::text(award.clause),
        })
    }

    fn conditions(&mut self, award: &Award, situation: &Situation, roles: &BTreeSet<String>) -> Vec<Json> {
        let mut told = vec![condition_on_roles(situation.standing, roles)];
        for (condition, answer) in award.conditions.iter().zip(&situation.answers) {
            let key = (award.id, condition.fact, *answer, situation.threshold);
            let found =
                self.outcomes.entry(key).or_insert_with(|| outcome(award, condition, *answer, situation.threshold));
            told.push(condition_on_fact(condition, *answer, *found, situation.threshold));
        }
        told
    }

    /// Every fact that matters to some award, in asking order; first of all the roles, as long as there are none.
    fn relevant(&mut self, applicant: &Applicant) -> Vec<&'static str> {
        if applicant.roles.is_empty() {
            return vec!["roles"];
        }
        let mut found = BTreeSet::new();
        for award in &AWARDS {
            let situation = situation(award, applicant);
            found.extend(self.relevant_to(award, situation));
        }
        FACTS.iter().map(|fact| fact.id).filter(|id| found.contains(id)).collect()
    }

    fn relevant_to(&mut self, award: &Award, situation: Situation) -> Vec<&'static str> {
        if let Some(known) = self.relevant.get(&situation) {
            return known.clone();
        }
        let found = interview::relevant(award, &situation, &mut |other| self.evaluate_award(award, other));
        remember(&mut self.relevant, situation, found.clone());
        found
    }
}

/// A million applicants leave more behind than a machine's memory holds.
fn remember<T>(known: &mut HashMap<Situation, T>, situation: Situation, found: T) {
    const MOST: usize = 500_000;
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(situation, found);
}

fn applicant<'a>(answers: &'a Json, options: &Json) -> Applicant<'a> {
    let given = answers["roles"].as_array().into_iter().flatten();
    let roles = given.map(|role| role.as_str().expect("a role is a string").to_owned()).collect();
    Applicant { answers, roles, threshold: options["parameters"][THRESHOLD]["value"].as_str().map(parse) }
}

fn situation(award: &Award, applicant: &Applicant) -> Situation {
    let share_matters = award.conditions.iter().any(|condition| condition.fact == "hangzhou_share");
    Situation {
        award: award.id,
        standing: standing(award, &applicant.roles),
        answers: award.conditions.iter().map(|condition| find(condition.fact).answer(applicant.answers)).collect(),
        threshold: applicant.threshold.filter(|_| share_matters),
    }
}

/// The sums of the tiers still reachable; of all tiers when the award is unlikely, or when no role is given.
fn amount(award: &Award, verdict: &Verdict, standing: ConditionStatus) -> Option<Json> {
    let all = verdict.word == "unlikely" || standing == ConditionStatus::Unasked;
    let told: Vec<&&str> = award
        .sums
        .iter()
        .enumerate()
        .filter(|(tier, _)| all || verdict.reached.contains(tier))
        .map(|(_, sum)| sum)
        .collect();
    Some(json!({ "atLeast": award.at_least, "atMost": false, "lowest": told.first()?, "highest": told.last()? }))
}

fn condition_on_roles(standing: ConditionStatus, roles: &BTreeSet<String>) -> Json {
    let (outcome, open) = match standing {
        ConditionStatus::Meant => ("met", None),
        ConditionStatus::Open => ("open", Some("notice")),
        ConditionStatus::NotMeant => ("unmet", None),
        ConditionStatus::Unasked => ("open", Some("unanswered")),
    };
    let ids: Vec<&str> = ROLES.into_iter().filter(|role| roles.contains(*role)).collect();
    let answer = Some(ids.join(",")).filter(|ids| !ids.is_empty());
    told([
        ("fact", Some("roles".into())),
        ("outcome", Some(outcome.into())),
        ("open", open.map(Into::into)),
        ("basis", Some("fact".into())),
        ("answerValue", answer),
    ])
}

fn condition_on_fact(
    condition: &Condition,
    answer: Answer,
    (outcome, open): Outcome,
    threshold: Option<Number>,
) -> Json {
    let Fact { id, basis, .. } = *find(condition.fact);
    let value = match answer {
        Answer::Unanswered => None,
        Answer::Unsure => Some("unsure".to_owned()),
        Answer::Given(value) => Some(value.canonical()),
    };
    told([
        ("fact", Some(id.into())),
        ("outcome", Some(outcome.into())),
        ("open", open.map(Into::into)),
        ("basis", Some(basis.into())),
        ("answerValue", value),
        ("gap", gap(condition, answer, threshold)),
    ])
}

/// How far the nearest known border above the given number is: a border that the notice names, or the given threshold.
fn gap(condition: &Condition, answer: Answer, threshold: Option<Number>) -> Option<String> {
    let Answer::Given(Value::Number(number)) = answer else { return None };
    let given = threshold.filter(|_| condition.fact == "hangzhou_share");
    let known = condition.borders.iter().map(|border| parse(border)).chain(given);
    known.filter(|border| *border > number).min().map(|border| canonical(border - number))
}

/// An object of the entries that are there; the others are absent, as the public interface has it.
fn told<const N: usize>(entries: [(&str, Option<String>); N]) -> Json {
    let present = entries.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into())));
    Json::Object(present.collect::<Map<_, _>>())
}

fn total(awards: &[Json], no_roles: bool) -> Json {
    let sum = |word: &str, end: &str| {
        let meant = awards.iter().filter(|award| !no_roles && award["verdict"] == word);
        let sums = meant.filter_map(|award| award["amount"][end].as_str()).map(parse);
        canonical(sums.sum())
    };
    json!({ "likely": sum("likely", "lowest"), "possible": sum("possible", "highest") })
}
