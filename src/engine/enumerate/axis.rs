//! All that can be said to one question of one award, sorted into slots that a table can name.
//!
//! Does not know what follows from it.

use super::named_answer::NamedAnswer;
use crate::nearest::step;
use policy::money::in_chinese;
use policy::number::Number;
use policy::{Choice, Condition, Fact, Interval, Kind, Policy, Test, bit};

/// One question of one award, with everything that can be said to it.
#[derive(Debug)]
pub struct Axis {
    /// The question's short name.
    pub name: String,
    /// The question.
    pub fact: &'static Fact,
    /// The threshold that the notice leaves open here, by name.
    pub parameter: Option<&'static str>,
    /// Whom the clause means, and of whom it does not say so, by label; only for roles.
    pub who: Option<[Vec<String>; 2]>,
    /// Names of what a table tells apart.
    pub slots: Vec<String>,
    /// What can be said, each entry in its slot.
    pub members: Vec<Member>,
}

/// Something that can be said.
#[derive(Clone, Debug)]
pub struct Member {
    /// Index of this entry.
    pub place: usize,
    /// Index into `Axis::slots`.
    pub slot: usize,
    /// What is said.
    pub said: NamedAnswer,
    /// The threshold that the page sets at the same time.
    pub threshold: Option<Number>,
}

/// A place between numbers: just below a value, or just above it.
type Cut = (Number, bool);
/// A condition with the policy and the fact that it belongs to.
type Tested = (&'static Policy, &'static Fact, &'static Condition);

/// What can be said to a fact that these conditions, the weightiest policy's first, rest on.
pub(super) fn axis(fact: &'static Fact, tested: &[Tested]) -> Axis {
    let parameter = tested.iter().find_map(|(policy, _, condition)| match condition.test {
        Test::Reaches(place) => policy.parameters.get(usize::from(place)).map(|parameter| parameter.name),
        _ => None,
    });
    let name = fact.label.zh.replace('|', "");
    let mut axis = Axis { name, fact, parameter, who: None, slots: Vec::new(), members: Vec::new() };
    match fact.kind {
        Kind::Roles => roles(&mut axis, tested),
        Kind::YesNo => {
            axis.add("是", NamedAnswer::Yes, None);
            axis.add("否", NamedAnswer::No, None);
        }
        Kind::Choice => {
            fact.choices.iter().for_each(|choice| axis.add(&label(choice), NamedAnswer::Choice(choice.id), None));
        }
        _ => numbers(&mut axis, &cuts(tested)),
    }
    if fact.kind != Kind::Roles {
        axis.add("不确定", NamedAnswer::Unsure, None);
    }
    axis.add("未答", NamedAnswer::Nothing, None);
    axis
}

impl Axis {
    fn add(&mut self, slot: &str, said: NamedAnswer, threshold: Option<Number>) {
        let known = self.slots.iter().position(|name| name == slot);
        let slot = known.unwrap_or_else(|| {
            self.slots.push(slot.to_owned());
            self.slots.len() - 1
        });
        let member = Member { place: self.members.len(), slot, said, threshold };
        if !self.members.iter().any(|known| known.said == member.said && known.threshold == member.threshold) {
            self.members.push(member);
        }
    }

    /// The question and what is said, for a reader: 「年销售额：100,000,000 元」.
    #[must_use]
    pub fn in_words(&self, member: &Member) -> String {
        let said = match &member.said {
            NamedAnswer::Roles(ids) => {
                let named = self.fact.choices.iter().filter(|choice| ids.contains(&choice.id)).map(label);
                named.collect::<Vec<_>>().join("、")
            }
            NamedAnswer::Number(number) => self.figure(*number),
            _ => self.slots.get(member.slot).cloned().unwrap_or_default(),
        };
        let threshold = member.threshold.map(|threshold| format!("（设定为{}）", self.figure(threshold)));
        format!("{}：{said}{}", self.name, threshold.unwrap_or_default())
    }

    /// A number with its unit.
    #[must_use]
    pub fn figure(&self, number: Number) -> String {
        match self.fact.kind {
            Kind::Money => in_chinese(number).replace(' ', ""),
            Kind::Percent => format!("{number}%"),
            _ => format!("{number}{}", self.fact.unit.map_or("", |unit| unit.zh)),
        }
    }

    /// The most that can be answered.
    fn most(&self) -> Number {
        match self.fact.kind {
            Kind::Percent => Number::HUNDRED,
            Kind::Money => Number::from_parts(0x5d89_ffff, 0x0163_4578, 0, 2), // 999,999,999,999,999.99
            _ => Number::whole(999_999_999_999_999),
        }
    }

    /// A number with its neighbours, as far as they can be answered.
    fn around(&self, number: Number) -> impl Iterator<Item = Number> {
        let step = step(self.fact);
        let most = self.most();
        [number.excess_over(step), (number == step).then_some(Number::ZERO), Some(number), number.plus(step)]
            .into_iter()
            .flatten()
            .filter(move |number| *number <= most)
    }
}

pub(super) fn label(choice: &Choice) -> String {
    choice.label.zh.replace('|', "")
}

/// Each role alone; each mixture of those who are meant, of whom nothing is said, and of the others; everyone.
fn roles(axis: &mut Axis, tested: &[Tested]) {
    let sets = tested.iter().find_map(|(_, _, condition)| match condition.test {
        Test::Roles { meant, open, .. } => Some((meant, open)),
        _ => None,
    });
    let (meant, open) = sets.unwrap_or_default();
    let all = (0..axis.fact.choices.len()).fold(0, |set, place| set | bit(place));
    let others = all & !meant & !open;
    let first = |set: u32| set & set.wrapping_neg();
    let single = (0..axis.fact.choices.len()).map(bit);
    let mixed = [first(meant) | first(open), first(meant) | first(others), first(open) | first(others)];
    let whole = [meant, open, others, meant | open, meant | others, open | others, all];
    for set in single.chain(mixed).chain(whole).filter(|set| *set != 0) {
        let slot = match set {
            _ if set & meant != 0 => MEANT,
            _ if set & open != 0 => UNSAID,
            _ => OTHERS,
        };
        axis.add(slot, NamedAnswer::Roles(named(axis.fact, set).map(|choice| choice.id).collect()), None);
    }
    axis.who = Some([meant, open].map(|set| named(axis.fact, set).map(label).collect()));
}

/// Whoever holds a role that the clause means.
pub(super) const MEANT: &str = "写明的";
/// Whoever holds no such role, but one of which the clause does not say whether it means it.
pub(super) const UNSAID: &str = "没有写明的";
/// Whoever holds other roles.
pub(super) const OTHERS: &str = "其他人";

fn named(fact: &'static Fact, set: u32) -> impl Iterator<Item = &'static Choice> {
    fact.choices.iter().enumerate().filter(move |(place, _)| set & bit(*place) != 0).map(|(_, choice)| choice)
}

/// Where the conditions part the numbers, in rising order.
fn cuts(tested: &[Tested]) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for (policy, _, condition) in tested {
        let intervals = if let Test::Within(intervals) = condition.test { intervals } else { &[] };
        for Interval { lower, upper } in intervals {
            cuts.extend(lower.map(|end| (end.value, !end.inclusive)));
            cuts.extend(upper.map(|end| (end.value, end.inclusive)));
        }
        let Test::Reaches(place) = condition.test else { continue };
        let fixed = policy.parameters.get(usize::from(place)).and_then(|parameter| parameter.fixed.as_ref());
        cuts.extend(fixed.map(|fixed| (fixed.value, false)));
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Nothing, the least, the most, every border with its neighbours; where a threshold is open, the same around thresholds.
fn numbers(axis: &mut Axis, cuts: &[Cut]) {
    let (step, most) = (step(axis.fact), axis.most());
    let mut thresholds = vec![None];
    if axis.parameter.is_some() {
        thresholds.extend([Some(step), Some(Number::whole(30)), most.excess_over(step), Some(most)]);
    }
    for threshold in thresholds {
        let borders = cuts.iter().map(|(cut, _)| *cut).chain(threshold).flat_map(|value| axis.around(value));
        let ends = [Number::ZERO, step, Number::whole(50), most];
        let mut values: Vec<Number> = borders.chain(ends).collect();
        values.sort_unstable();
        values.dedup();
        for value in values {
            let open = axis.parameter.is_some() && (threshold.is_some() || cuts.is_empty());
            let slot = if open { measured(axis, value, threshold) } else { between(axis, value, cuts) };
            axis.add(&slot, NamedAnswer::Number(value), threshold);
        }
    }
}

/// Where a number stands to a threshold that may be open.
fn measured(axis: &Axis, value: Number, threshold: Option<Number>) -> String {
    match threshold {
        Some(threshold) if value >= threshold => "达到设定的比例".to_owned(),
        Some(_) => "不到设定的比例".to_owned(),
        None if value.is_zero() => "没有设定，为 0".to_owned(),
        None if axis.fact.kind == Kind::Percent && value >= axis.most() => "没有设定，为 100%".to_owned(),
        None => "没有设定，在中间".to_owned(),
    }
}

/// The range between two cuts in which a number lies: 「≥1亿元 <5亿元」.
fn between(axis: &Axis, value: Number, cuts: &[Cut]) -> String {
    let above = |(cut, after): &&Cut| value > *cut || (value == *cut && !after);
    let lower = cuts.iter().rev().find(above).map(|(cut, after)| (if *after { ">" } else { "≥" }, cut));
    let upper = cuts.iter().find(|cut| !above(cut)).map(|(cut, after)| (if *after { "≤" } else { "<" }, cut));
    let ends = [lower, upper].into_iter().flatten();
    ends.map(|(sign, cut)| format!("{sign}{}", axis.figure(*cut))).collect::<Vec<_>>().join(" ")
}
