//! The TypeScript types that follow from a notice: its facts, roles, awards and clauses, which answer each fact takes,
//! and what an answer would have to be.
//!
//! Knows compiled policies and which answers the engine takes. Does not know in which file the types stand.

use std::fmt::Write;

use crate::policies::prose::plain;
use policy::{Condition, Fact, Interval, Kind, Policy, Test};

/// Each placeholder of a type with the type that takes its place.
pub fn places(policy: &Policy) -> [(&'static str, String); 7] {
    let facts = policy.facts.iter().map(|fact| (fact.id, plain(fact.label.en)));
    let roles = policy.facts.iter().take(1).flat_map(|roles| roles.choices);
    let roles = roles.map(|role| (role.id, format!("{} · {}", plain(role.label.en), plain(role.label.zh))));
    let awards = policy.awards.iter().map(|award| (award.id, plain(award.title.en)));
    let mut clauses: Vec<_> = policy.clauses.iter().map(|clause| (clause.number, clause.heading.to_string())).collect();
    // Clauses of several notices may have the same number.
    let mut seen = Vec::new();
    clauses.retain(|(number, _)| {
        !seen.contains(number) && {
            seen.push(number);
            true
        }
    });
    [
        ("__FACTS__", described_union(facts)),
        ("__ROLES__", described_union(roles)),
        ("__AWARD_IDS__", described_union(awards)),
        ("__CLAUSES__", described_union(clauses.into_iter())),
        ("__ANSWERS__", answers(policy)),
        ("__CHANGES__", changes(policy)),
        ("__NO_UPPER_END__", if has_endless_sum(policy) { "null" } else { "never" }.to_string()),
    ]
}

/// Whether a sum is calculated that nothing ends.
fn has_endless_sum(policy: &Policy) -> bool {
    let gives = policy.awards.iter().flat_map(|award| award.give);
    gives.filter_map(|give| give.amount?.formula()).any(|formula| formula.cap.is_none())
}

/// A union of string literals, each under its description.
fn described_union<'a>(members: impl Iterator<Item = (&'a str, String)>) -> String {
    let member = |(id, description): (&str, String)| format!("\n{}  | {}", comment(&[description]), literal(id));
    members.map(member).collect()
}

/// One optional property for each fact. Absent, `undefined` and `null` are the same.
fn answers(policy: &Policy) -> String {
    let mut fields = String::new();
    for fact in policy.facts {
        let asked = [plain(fact.question.en), plain(fact.question.zh)];
        let described = asked.into_iter().chain(answer_described(fact)).collect::<Vec<_>>();
        let _ = write!(fields, "\n{}  {}?: {} | null | undefined;", comment(&described), fact.id, answer(fact));
    }
    format!("{{{fields}\n}}")
}

/// What answers a fact, besides nothing. Only the roles cannot be unsure: see `engine::answers::read`.
fn answer(fact: &Fact) -> String {
    match fact.kind {
        Kind::Roles => "readonly Role[]".to_string(),
        Kind::YesNo => "boolean | \"unsure\"".to_string(),
        Kind::Choice => format!("{} | \"unsure\"", choices(fact)),
        Kind::Money | Kind::Percent | Kind::Number => "Decimal | \"unsure\"".to_string(),
    }
}

/// What the type does not say about an answer.
fn answer_described(fact: &Fact) -> Vec<String> {
    match fact.kind {
        Kind::Roles => vec!["One or more; none is not answered yet.".to_string()],
        Kind::YesNo => vec![],
        Kind::Choice => {
            fact.choices.iter().map(|choice| format!("- `{}`: {}", choice.id, plain(choice.label.en))).collect()
        }
        Kind::Money => vec!["In yuan, at most 15 digits before the point and 2 after it.".to_string()],
        Kind::Percent => vec!["In percent, from 0 to 100, at most 4 digits after the point.".to_string()],
        Kind::Number => {
            let unit = fact.unit.map(|unit| format!(" ({})", plain(unit.en))).unwrap_or_default();
            vec![format!("A whole number of at most 15 digits{unit}.")]
        }
    }
}

/// One member for each fact that an answer of the applicant can change; the roles are not among them.
fn changes(policy: &Policy) -> String {
    let changed = policy.facts.iter().zip(0_u8..).filter(|(fact, _)| fact.kind != Kind::Roles);
    changed
        .map(|(fact, at)| format!("\n  | {{ fact: {}; to: {} }}", literal(fact.id), goal(policy, fact, at)))
        .collect()
}

/// What an answer would have to be: see `engine::nearest::canonical`.
fn goal(policy: &Policy, fact: &Fact, at: u8) -> String {
    let conditions =
        || policy.awards.iter().flat_map(|award| award.conditions).filter(|condition| condition.fact == at);
    match fact.kind {
        Kind::Roles | Kind::YesNo => "\"yes\" | \"no\"".to_string(),
        Kind::Choice => choices(fact),
        Kind::Money | Kind::Percent | Kind::Number => {
            let above_zero = conditions().any(|condition| matches!(condition.test, Test::Reaches(_)));
            let at_most = conditions().any(can_be_too_high);
            let further = [(above_zero, " | \">0\""), (at_most, " | `<=${Decimal}`")];
            further.iter().filter(|(occurs, _)| *occurs).fold("Decimal".to_string(), |goal, (_, more)| goal + more)
        }
    }
}

/// Whether a number can lie above a tier without lying in the next one.
fn can_be_too_high(condition: &Condition) -> bool {
    let Test::Within(intervals) = condition.test else {
        return false;
    };
    let ends = |interval: &Interval| interval.upper.map(|end| end.value);
    let starts = |interval: &Interval| interval.lower.map(|end| end.value);
    let next = intervals.iter().skip(1).map(starts).chain([None]);
    intervals.iter().zip(next).any(|(interval, next)| ends(interval).is_some() && ends(interval) != next)
}

fn choices(fact: &Fact) -> String {
    fact.choices.iter().map(|choice| literal(choice.id)).collect::<Vec<_>>().join(" | ")
}

/// A documentation comment over what is indented by two blanks; nothing where there is nothing to say.
fn comment(lines: &[String]) -> String {
    let lines: Vec<String> =
        lines.iter().filter(|line| !line.is_empty()).map(|line| line.replace("*/", "* /")).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("  /** {line} */\n"),
        lines => format!("  /**\n{}   */\n", lines.iter().map(|line| format!("   * {line}\n")).collect::<String>()),
    }
}

fn literal(text: &str) -> String {
    format!("\"{text}\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policies;

    fn type_of(place: &str) -> String {
        let lakeside = crate::tools::paths::root().join("tests/fixtures/lakeside-2031-7.md");
        let found = places(policies::read(&lakeside).unwrap().policy);
        found.into_iter().find(|(name, _)| *name == place).unwrap().1
    }

    #[test]
    fn each_fact_takes_the_answers_of_its_kind() {
        let answers = type_of("__ANSWERS__");
        for field in [
            "roles?: readonly Role[] | null | undefined;",
            "inspected?: boolean | \"unsure\" | null | undefined;",
            "medal?: \"gold\" | \"silver\" | \"none\" | \"unsure\" | null | undefined;",
            "revenue?: Decimal | \"unsure\" | null | undefined;",
            "staff?: Decimal | \"unsure\" | null | undefined;",
        ] {
            assert!(answers.contains(&format!("   */\n  {field}\n")), "{field} is not in {answers}");
        }
        assert!(answers.contains("   * What is your annual revenue?\n   * 您的年营业收入是多少？\n   * In yuan,"));
        assert!(answers.contains("   * - `gold`: Gold\n"));
    }

    #[test]
    fn a_change_leads_to_what_the_conditions_of_its_fact_can_require() {
        let changes = type_of("__CHANGES__");
        let wanted = [
            "inspected\"; to: \"yes\" | \"no\"",
            "medal\"; to: \"gold\" | \"silver\" | \"none\"",
            "staff\"; to: Decimal",
            // A threshold that the notice leaves open.
            "green_power\"; to: Decimal | \">0\"",
            // A interval with an upper end and no interval above it.
            "revenue\"; to: Decimal | `<=${Decimal}`",
        ];
        for member in wanted {
            assert!(changes.contains(&format!("\n  | {{ fact: \"{member} }}")), "{member} is not in {changes}");
        }
        assert!(!changes.contains("roles"));
    }

    #[test]
    fn a_union_names_each_member_with_its_description() {
        assert!(type_of("__ROLES__").starts_with("\n  /** Inn · 民宿 */\n  | \"inn\"\n"));
        assert!(type_of("__CLAUSES__").contains("\n  | \"第一条\"\n"));
        assert_eq!(comment(&["a */ b".to_string()]), "  /** a * / b */\n");
        assert_eq!(comment(&[String::new()]), "");
    }
}
