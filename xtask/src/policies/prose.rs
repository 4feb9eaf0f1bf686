//! Rules in plain Chinese, for people who check a policy file and have never seen code.
//!
//! Knows tests, sums and how a good public servant says them. Does not know where the sentences are shown.

use engine::report::stated_in_chinese;
use engine::text::{self, date};
use policy::money;
use policy::{Amount, Basis, Bound, Condition, Fact, Frequency, Interval, Kind, Locale, Policy, Test};

/// A sentence of the policy file as it is read.
pub fn plain(sentence: &str) -> String {
    text::plain(sentence)
}

/// The fact on which a condition rests.
pub fn fact(policy: &Policy, condition: &Condition) -> &'static Fact {
    &policy.facts[usize::from(condition.fact)]
}

/// The labels in a bit set: MCN机构、主播工作室.
pub fn labels(fact: &Fact, bits: u32) -> String {
    let chosen = fact.choices.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
    chosen.map(|(_, choice)| plain(choice.label.zh)).collect::<Vec<_>>().join("、")
}

/// What a condition asks, one entry a tier where tiers differ in it.
pub fn required(policy: &Policy, condition: &Condition) -> Vec<String> {
    let label = plain(condition.label.unwrap_or(fact(policy, condition).label).zh);
    let said = tested(policy, condition).into_iter();
    match condition.test {
        Test::Roles { .. } => said.collect(),
        _ => said.map(|words| format!("{label}：{words}。")).collect(),
    }
}

/// The same without the name of what is asked.
pub fn tested(policy: &Policy, condition: &Condition) -> Vec<String> {
    let fact = fact(policy, condition);
    match &condition.test {
        Test::Roles { who, meant, open } => vec![who_is_meant(fact, &plain(who.zh), *meant, *open)],
        Test::Yes { no_is_open: false } => vec!["要答“是”".to_string()],
        Test::Yes { no_is_open: true } => vec!["答“是”就算；答“不是”，原文没有写明算不算，按未定".to_string()],
        Test::OneOf(sets) => sets.iter().map(|set| format!("要选“{}”", labels(fact, *set))).collect(),
        Test::Within(intervals) => intervals.iter().map(|interval| range(fact, interval)).collect(),
        Test::Reaches(parameter) => vec![reaches(policy, *parameter, fact)],
    }
}

fn who_is_meant(fact: &Fact, who: &str, meant: u32, open: u32) -> String {
    let open = match labels(fact, open) {
        roles if roles.is_empty() => String::new(),
        roles => format!("原文没有写明算不算：{roles}。"),
    };
    format!("给{who}。算：{}。{open}其余不算。", labels(fact, meant))
}

fn reaches(policy: &Policy, parameter: u8, fact: &Fact) -> String {
    match &policy.parameters[usize::from(parameter)].fixed {
        Some(fixed) => {
            let value = text::number(fact, fixed.value, Locale::Chinese);
            format!("要达到 {value}（含）。{}", plain(fixed.source.zh))
        }
        None => "要达到多少，原文没有写明，不猜。一点没有的不够，在中间的按未定".to_string(),
    }
}

/// A range with its border words: 1 亿元以上（含），不满 5 亿元.
pub fn range(fact: &Fact, interval: &Interval) -> String {
    let value = |bound: Bound| text::number(fact, bound.value, Locale::Chinese);
    let lower = interval.lower.map(|bound| match bound.inclusive {
        true => format!("{}以上（含）", value(bound)),
        false => format!("超过 {}", value(bound)),
    });
    let upper = interval.upper.map(|bound| match bound.inclusive {
        true => format!("{}以下（含）", value(bound)),
        false => format!("不满 {}", value(bound)),
    });
    lower.into_iter().chain(upper).collect::<Vec<_>>().join("，")
}

/// A sum: 不低于 100 万元, 100 万元（定额）, 投资额×50%，最高500万元.
pub fn amount(policy: &Policy, amount: Amount) -> String {
    match amount {
        Amount::Exactly(sum) => format!("{}（定额）", money::in_chinese(sum)),
        Amount::AtLeast(sum) => format!("不低于 {}", money::in_chinese(sum)),
        _ => stated_in_chinese(policy, amount),
    }
}

/// How often.
pub fn frequency(frequency: Option<Frequency>) -> String {
    let word = match frequency {
        Some(Frequency::Once) => "一次性",
        Some(Frequency::Yearly) => "每年",
        Some(Frequency::Years(years)) => return format!("{years} 年"),
        None => "多久一次没有写明",
    };
    word.to_string()
}

/// What an answer rests on.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Fact => "客观事实",
        Basis::Recognised => "须经认定",
        Basis::Own => "申请人自己判断，最终由主管部门认定",
    }
}

/// What an answer looks like.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Roles => "可以选多项",
        Kind::YesNo => "是、不是、不确定",
        Kind::Choice => "选一项，或不确定",
        Kind::Money => "填金额，或不确定",
        Kind::Percent => "填百分数，或不确定",
        Kind::Number => "填整数，或不确定",
    }
}

/// 2020年7月9日.
pub fn day(day: &str) -> String {
    date(day, Locale::Chinese)
}
