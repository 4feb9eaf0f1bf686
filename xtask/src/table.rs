//! The awards and clauses as plain HTML, for whoever opens the page without script: readable, printable, indexable.
//!
//! Everything in it is the notice's own words or comes from the policy file. Does not know the rest of the page.

use anyhow::Result;

use crate::notice;
use crate::policy::{Award, Condition, Give, Policy, Test};

/// Where a page wants it.
pub const PLACE: &str = "<!-- policy-table -->";

/// The table of the notice.
///
/// # Errors
/// When the policy file cannot be read or does not compile.
pub fn table() -> Result<String> {
    Ok(draw(notice::built()?))
}

fn draw(policy: &Policy) -> String {
    let awards: String = policy.awards.iter().map(|award| one_award(policy, award)).collect();
    let clauses: String = policy
        .clauses
        .iter()
        .map(|clause| {
            let number = if clause.text.starts_with(clause.number) { "" } else { clause.number };
            format!("<p class=\"award-clause-text\">{}{}</p>\n", escaped(number), escaped(clause.text))
        })
        .collect();
    format!(
        "<h2 class=\"award-section-title award-section\">{} 项奖励和条件</h2>\n{awards}<p class=\"award-wait\">“以上”是下限，<wbr>不是估算。<wbr>{}\
         <wbr>能否享受、享受多少，<wbr>以主管部门的决定为准。</p>\n<h2 class=\"award-section-title award-section\">条款原文</h2>\n<p>《{}》，{}，{}</p>\n<p>{}。{}。</p>\n{clauses}",
        policy.awards.len(),
        phrases(policy.about.together.zh),
        escaped(policy.title),
        escaped(policy.document),
        escaped(policy.issuer),
        phrases(policy.about.in_force.zh),
        phrases(policy.about.expiry.zh),
    )
}

fn one_award(policy: &Policy, award: &Award) -> String {
    let clause = &policy.clauses[usize::from(award.clause)];
    let who = award.conditions.iter().find(|condition| matches!(condition.test, Test::Roles { .. }));
    let tests = award.conditions.iter().filter(|condition| !matches!(condition.test, Test::Roles { .. }));
    let row =
        |name: &str, words: String| format!("<div class=\"award-source-row\"><dt>{name}</dt><dd>{words}</dd></div>");
    let rows = [
        row("给谁", who.map(words).unwrap_or_default()),
        row("条件", tests.map(|condition| named(policy, condition)).collect::<Vec<_>>().join("<br>")),
        row("给什么", given(award.give)),
    ];
    format!(
        "<section class=\"award-card\"><div class=\"award-card-head\"><h3 class=\"award-card-title\">{}</h3>\
         <p class=\"award-card-clause\">{}{}</p></div>\n<dl class=\"award-source\">{}</dl></section>\n",
        phrases(award.title.zh),
        escaped(policy.about.called),
        escaped(clause.number),
        rows.concat(),
    )
}

/// The words of a condition; for a number, what is counted stands before them.
fn named(policy: &Policy, condition: &Condition) -> String {
    let label = policy.facts[usize::from(condition.fact)].label.zh;
    let quoted = words(condition);
    match condition.test {
        Test::Within(_) if !quoted.contains(label) => format!("{}：{quoted}", phrases(label)),
        _ => quoted,
    }
}

/// The words of a condition; those of all tiers where each has its own.
fn words(condition: &Condition) -> String {
    let quotes: Vec<String> = condition.quotes.iter().map(|quote| escaped(quote.text)).collect();
    quotes.join("，<wbr>或")
}

/// The words that give, each once.
fn given(give: &[Give]) -> String {
    let mut quotes: Vec<String> = give.iter().map(|give| escaped(give.quote.text)).collect();
    quotes.dedup();
    quotes.join("<br>")
}

/// A sentence of the policy file with its phrase marks as places to break.
fn phrases(sentence: &str) -> String {
    escaped(sentence).replace('|', "<wbr>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_award_and_every_clause_is_there_word_for_word() {
        let table = table().unwrap();
        assert_eq!(table.matches("<h3 ").count(), 12);
        assert!(table.contains("年主营业务收入在1亿元（含）以上"));
        assert!(table.contains("给予100万元以上的一次性奖励"));
        assert!(table.contains("年销售额：在1亿元（含）-5亿元，<wbr>或在5亿元以上"));
        assert!(table.contains("<dd>直播电商示范企业</dd>"), "the notice's own word for whom it is");
        assert!(table.contains("五、其它本意见自发布之日起30日后实施。具体实施细则另行制定。"));
        assert!(!table.contains('|'));
    }

    #[test]
    fn words_never_become_markup() {
        assert_eq!(escaped("<b>&"), "&lt;b&gt;&amp;");
    }
}
