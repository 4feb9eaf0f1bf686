//! The roles and the eighteen questions, copied by hand from the tables of the reading. It does not know any award.

use super::number::{Number, ONE, canonical, parse};
use serde_json::Value as Json;

/// The roles, in the order of the reading.
pub const ROLES: [&str; 15] = [
    "mcn",
    "studio",
    "platform",
    "service_provider",
    "content_producer",
    "celebrity_agency",
    "other_enterprise",
    "streamer",
    "talent_team",
    "professional",
    "park_operator",
    "merchant",
    "chain_leader",
    "district_government",
    "other",
];

/// What kind of answer a fact takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    YesNo,
    Choice(&'static [&'static str]),
    Money,
    Percent,
}

/// One question, all but `roles`.
pub struct Fact {
    pub id: &'static str,
    pub kind: Kind,
    /// What the answer rests on: `fact`, `recognised` or `self`.
    pub basis: &'static str,
}

const fn fact(id: &'static str, kind: Kind, basis: &'static str) -> Fact {
    Fact { id, kind, basis }
}

/// The seventeen facts after `roles`, in the order in which they are asked.
pub const FACTS: [Fact; 17] = [
    fact("registered_in_hangzhou", Kind::YesNo, "fact"),
    fact("annual_revenue", Kind::Money, "fact"),
    fact("demonstration_level", Kind::Choice(&["provincial", "municipal", "none"]), "recognised"),
    fact("base_in_hangzhou", Kind::Choice(&["headquarters", "regional_centre", "none"]), "fact"),
    fact("newly_listed", Kind::YesNo, "fact"),
    fact("in_park", Kind::YesNo, "fact"),
    fact("park_level", Kind::Choice(&["municipal_or_above", "other"]), "recognised"),
    fact("chain_recognised", Kind::YesNo, "recognised"),
    fact("recognised_talent", Kind::YesNo, "recognised"),
    fact("in_national_top_100", Kind::YesNo, "fact"),
    fact("annual_sales", Kind::Money, "fact"),
    fact("hangzhou_share", Kind::Percent, "fact"),
    fact("settled_in_hangzhou", Kind::YesNo, "self"),
    fact("well_known", Kind::YesNo, "self"),
    fact("outstanding_contribution", Kind::YesNo, "self"),
    fact("innovation", Kind::YesNo, "self"),
    fact("district_performance", Kind::YesNo, "self"),
];

/// The fact of that id; panics when there is none.
pub fn find(id: &str) -> &'static Fact {
    FACTS.iter().find(|fact| fact.id == id).unwrap_or_else(|| panic!("no fact {id}"))
}

/// A definite answer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Value {
    Yes,
    No,
    Choice(&'static str),
    Number(Number),
}

/// What the applicant said to one question.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Answer {
    Unanswered,
    Unsure,
    Given(Value),
}

impl Value {
    /// As the public interface writes it: `yes`, `no`, a choice id, a canonical decimal.
    pub fn canonical(self) -> String {
        match self {
            Value::Yes => "yes".into(),
            Value::No => "no".into(),
            Value::Choice(id) => id.into(),
            Value::Number(number) => canonical(number),
        }
    }
}

impl Fact {
    /// Reads this fact out of the answers object; absent and null are the same.
    pub fn answer(&self, answers: &Json) -> Answer {
        match (&answers[self.id], self.kind) {
            (Json::Null, _) => Answer::Unanswered,
            (Json::Bool(true), Kind::YesNo) => Answer::Given(Value::Yes),
            (Json::Bool(false), Kind::YesNo) => Answer::Given(Value::No),
            (Json::String(text), _) if text == "unsure" => Answer::Unsure,
            (Json::String(text), Kind::Money | Kind::Percent) => Answer::Given(Value::Number(parse(text))),
            (Json::String(text), Kind::Choice(ids)) => {
                Answer::Given(Value::Choice(ids.iter().find(|id| *id == text).expect("a known choice")))
            }
            (other, _) => panic!("{} cannot be {other}", self.id),
        }
    }

    /// Values that stand for every way this fact could turn out: every word, and for numbers the two ends, both sides
    /// of every border that the notice (or the threshold given for 一定比例) draws, and each border itself.
    pub fn representatives(&self, threshold: Option<Number>) -> Vec<Value> {
        match self.kind {
            Kind::YesNo => vec![Value::Yes, Value::No],
            Kind::Choice(ids) => ids.iter().map(|id| Value::Choice(id)).collect(),
            Kind::Money => ["0", "99999999.99", "100000000", "499999999.99", "500000000", "999999999999999.99"]
                .map(|text| Value::Number(parse(text)))
                .to_vec(),
            Kind::Percent => percentages(threshold),
        }
    }
}

fn percentages(threshold: Option<Number>) -> Vec<Value> {
    let mut shares = vec![0, 1, 50 * ONE, 100 * ONE - 1, 100 * ONE];
    shares.extend(threshold.into_iter().flat_map(|t| [t - 1, t, t + 1]).filter(|share| *share <= 100 * ONE));
    shares.sort_unstable();
    shares.dedup();
    shares.into_iter().map(Value::Number).collect()
}
