//! What pages, types and manifest say of the notice that is built, put where they leave room for it.
//!
//! Knows compiled policies. Does not know which files have such places.

use maud::{Markup, html};

use crate::build::notice_types;
use crate::policies::prose::plain;
use policy::{Fact, Kind, Parameter, Policy, Test};

/// Where a page wants a field for each threshold that the notice leaves open.
const MEASURES: &str = "<!-- thresholds -->";

/// A text with the notice in its places.
pub fn fill(text: &str, policy: &Policy) -> String {
    let about = &policy.about;
    let first = |ids: Vec<&str>| ids.first().copied().unwrap_or_default().to_string();
    let roles: Vec<&str> = policy.facts.iter().take(1).flat_map(|roles| roles.choices).map(|role| role.id).collect();
    let awards: Vec<&str> = policy.awards.iter().map(|award| award.id).collect();
    let clause = policy.awards.first().map_or("", |award| policy.clauses[usize::from(award.clause)].number);
    let places = [
        ("__CALCULATOR__", plain(about.calculator.zh)),
        ("__TITLE__", policy.title.replace('|', "")),
        ("__DOCUMENT__", policy.document.to_string()),
        ("__ISSUER__", policy.issuer.to_string()),
        ("__ISSUED__", policy.issued.to_string()),
        ("__IN_FORCE__", policy.in_force.to_string()),
        ("__ID__", policy.id.to_string()),
        ("__AWARDS__", awards.len().to_string()),
        ("__ROLE__", first(roles)),
        ("__AWARD__", first(awards)),
        ("__CLAUSE__", clause.to_string()),
        ("__TOGETHER__", plain(about.together.en)),
        ("__MEASURES__", open_measures(policy)),
        (MEASURES, html! { @for threshold in policy.parameters { (field(policy, threshold)) } }.into_string()),
    ];
    let places = places.into_iter().chain(notice_types::places(policy));
    places.fold(text.to_string(), |text, (place, words)| text.replace(place, &words))
}

fn open_measures(policy: &Policy) -> String {
    let threshold = |parameter: &Parameter| match fact(policy, parameter).kind {
        Kind::Percent => format!("`{}`, a percentage above 0 and up to 100", parameter.name),
        _ => format!("`{}`, above 0", parameter.name),
    };
    let named: Vec<String> = policy.parameters.iter().map(threshold).collect();
    if named.is_empty() { "nothing here".to_string() } else { named.join("; ") }
}

/// The thresholds that the notice leaves open, each with what it is compared with: `[["share", "percent"]]`.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn open_parameters(policy: &Policy) -> serde_json::Result<String> {
    let kind = |parameter| match fact(policy, parameter).kind {
        Kind::Percent => "percent",
        Kind::Money => "money",
        _ => "count",
    };
    let parameters: Vec<_> = policy.parameters.iter().map(|parameter| [parameter.name, kind(parameter)]).collect();
    serde_json::to_string(&parameters)
}

fn fact<'p>(policy: &'p Policy, parameter: &Parameter) -> &'p Fact {
    &policy.facts[usize::from(parameter.fact)]
}

/// A field in which whoever embeds the calculator fixes a threshold.
fn field(policy: &Policy, parameter: &Parameter) -> Markup {
    let fact = fact(policy, parameter);
    let percent = fact.kind == Kind::Percent;
    let (most, wrong) = if percent {
        ("100", "请填大于 0、不超过 100 的数，例如 30。")
    } else {
        ("1e15", "请填大于 0 的数。")
    };
    let unit = fact.unit.map_or("元", |unit| unit.zh);
    let label = if percent { "百分比".to_string() } else { format!("多少{unit}") };
    let measured =
        |test: &Test| matches!(test, Test::Reaches(at) if policy.parameters[usize::from(*at)].name == parameter.name);
    let awards =
        policy.awards.iter().filter(|award| award.conditions.iter().any(|condition| measured(&condition.test)));
    let clause = awards.map(|award| policy.clauses[usize::from(award.clause)].number).next().unwrap_or_default();
    let clause = if policy::is_bare_number(clause) { format!("第{clause}条") } else { clause.to_string() };
    html! {
        fieldset data-threshold=(parameter.name) data-most=(most) data-wrong=(wrong) {
            legend { (clause) "的“" (parameter.quote) "”" }
            p class="note" {
                (policy.about.called) "没有规定是多少。实施细则规定了，再填；不填，测算会说明“尚未规定”。"
            }
            label class="row" { (label) " " input type="text" name="threshold" inputmode="decimal"; }
            label class="row" { "依据 " input type="text" name="source" placeholder="××实施细则第×条"; }
            p class="note" role="alert" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policies;

    fn lakeside() -> &'static Policy {
        policies::read(&crate::tools::paths::root().join("tests/fixtures/lakeside-2031-7.md")).unwrap().policy
    }

    #[test]
    fn another_notice_fills_the_same_places_with_its_own_words() {
        let filled = fill("__TITLE__ __DOCUMENT__ __AWARDS__ __ROLE__ __CLAUSE__ __MEASURES__", lakeside());
        let wanted = "关于支持乡村旅游的若干措施 湖文旅〔2031〕7号 6 inn 第一条 `green_power_threshold`, a percentage above 0 and up to 100";
        assert_eq!(filled, wanted);
        assert!(fill("type Role = __ROLES__;", lakeside()).contains("  | \"inn\"\n"));
    }

    #[test]
    fn each_open_measure_has_a_field_that_quotes_its_words() {
        let filled = fill(MEASURES, lakeside());
        assert_eq!(filled.matches("data-threshold=").count(), lakeside().parameters.len());
        assert!(filled.contains("<legend>第三条的“一定比例”</legend>"), "{filled}");
        assert!(filled.contains("措施没有规定是多少"));
    }

    #[test]
    fn the_doctor_knows_what_each_open_threshold_is_compared_with() {
        assert_eq!(open_parameters(lakeside()).unwrap(), r#"[["green_power_threshold","percent"]]"#);
    }

    #[test]
    fn no_page_is_left_with_an_empty_place() {
        let www = crate::tools::paths::root().join("www");
        for name in [
            "index.html",
            "embed.html",
            "src/api-types.ts",
            "src/report-types.ts",
            "package.json",
            "hosts/index.html",
            "hosts/gbk.html",
        ] {
            let text = std::fs::read_to_string(www.join(name)).unwrap();
            let filled = fill(&text, lakeside()).replace("__HASH__", "").replace("__VERSION__", "");
            assert!(!filled.contains("__"), "{name}");
            assert!(!text.contains("杭"), "{name} speaks of one notice");
        }
    }
}
