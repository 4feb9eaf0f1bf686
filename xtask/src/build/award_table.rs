//! The awards and clauses as plain HTML, for whoever opens the page without script: readable, printable, indexable.
//!
//! What it says is the notice's own words, or comes from the policy file and the sentences of the result page. Does not
//! know the rest of the page.

use anyhow::Result;

use crate::policies;
use engine::text::figures::{Piece, last_letters, pieces};
use engine::text::{date, fill, sentences};
use policy::{Award, Clause, Condition, Give, Locale, Policy, Test, Words};

/// Where a page wants it.
pub const PLACE: &str = "<!-- policy-table -->";

/// The arrow of a fold.
const ARROW: &str = "<svg class=\"award-icon award-icon-turn\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\" stroke=\"currentColor\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M9 5.5l6.5 6.5L9 18.5\"/></svg>";

/// The table of the notice.
///
/// # Errors
/// When the policy file cannot be read or does not compile.
pub fn table() -> Result<String> {
    Ok(draw(policies::built()?))
}

fn draw(policy: &Policy) -> String {
    let words = &sentences(Locale::Chinese).view;
    let awards: String = policy.awards.iter().map(|award| one_award(policy, award)).collect();
    let together = policy.about.together.zh;
    let caveat = format!("“以上”是下限，|不是估算。|{together}|能否享受、享受多少，|以主管部门的决定为准。");
    let clauses: String = policy.clauses.iter().zip(0..).map(|(one, place)| clause(policy, one, place)).collect();
    [
        section(&format!("{} 项奖励和条件", policy.awards.len()), &awards),
        format!("<p class=\"award-small award-foot\">{}</p>\n", phrases(&caveat)),
        section(words.keep.clauses, &format!("<div class=\"award-related\">\n{clauses}</div>\n")),
        section(words.result.apply, &format!("<p class=\"award-apply\">{}</p>\n", phrases(policy.about.apply.zh))),
        section(words.source.title, &source(policy)),
    ]
    .concat()
}

fn section(title: &str, content: &str) -> String {
    let title = phrases(title);
    format!(
        "<section class=\"award-section\"><h2 class=\"award-section-title award-section-plain\">{title}</h2>\n{content}</section>\n"
    )
}

/// Rows of a name and what is said under it.
fn rows(class: &str, rows: &[(&str, String)]) -> String {
    let row = |(name, words): &(&str, String)| {
        format!("<div class=\"award-source-row\"><dt>{name}</dt><dd>{words}</dd></div>")
    };
    format!("<dl class=\"{class}\">{}</dl>", rows.iter().map(row).collect::<String>())
}

fn one_award(policy: &Policy, award: &Award) -> String {
    let clause = &policy.clauses[usize::from(award.clause)];
    let is_who = |condition: &&Condition| matches!(condition.test, Test::Roles { .. });
    let who = award.conditions.iter().find(is_who);
    // What tells tiers apart stands with the sum of each.
    let tests = award.conditions.iter().filter(|condition| !is_who(condition) && condition.quotes.len() == 1);
    let tests = tests.map(|condition| named(policy, condition)).collect::<Vec<_>>().join("<br>");
    let judged = list(award.judgement);
    let judged = if judged.is_empty() { judged } else { format!("由主管部门判断：<br>{judged}") };
    let all = [
        ("给谁", who.map(quoted).unwrap_or_default()),
        ("条件", tests),
        ("给什么", given(policy, award)),
        ("谁来定", judged),
        ("包括", list(award.benefits)),
        ("说明", award.silence.map(|silence| phrases(silence.zh)).unwrap_or_default()),
    ];
    let all: Vec<_> = all.into_iter().filter(|(_, words)| !words.is_empty()).collect();
    format!(
        "<section class=\"award-card\"><div class=\"award-card-head\"><h3 class=\"award-card-title\">{}</h3>\
         <p class=\"award-card-clause\">{}{}</p></div>\n{}</section>\n",
        phrases(award.title.zh),
        escaped(policy.about.called),
        escaped(clause.number),
        rows("award-plain", &all),
    )
}

/// One clause in a fold under its heading, word for word; one without a heading is called as what it grants.
fn clause(policy: &Policy, clause: &Clause, place: u8) -> String {
    let award = policy.awards.iter().find(|award| award.clause == place && clause.heading.is_empty());
    let heading = award.map_or_else(|| escaped(clause.heading), |award| phrases(award.title.zh));
    format!(
        "<details class=\"award-fold\"><summary>{ARROW}<span>{}{}</span></summary>\
         <div class=\"award-panel\"><p class=\"award-clause-text\">{}</p></div></details>\n",
        escaped(clause.number),
        heading,
        verbatim(clause.text),
    )
}

/// Where it comes from.
fn source(policy: &Policy) -> String {
    let words = &sentences(Locale::Chinese).view.source;
    let about = &policy.about;
    let issued = fill(words.issued[1], &[about.issuer.zh, &date(policy.issued, Locale::Chinese)]);
    let all = [
        // The tasks' own sentences call every notice a document; the page calls this one by its word.
        (words.document[0], phrases(&format!("《{}》，|这里简称“{}”", policy.title, about.called))),
        (words.number, escaped(policy.document)),
        (words.issued[0], phrases(&issued)),
        (words.in_force, phrases(about.in_force.zh)),
        (words.read, about.read.map(|read| phrases(read.zh)).unwrap_or_default()),
        (words.rules, about.rules.map(|rules| phrases(rules.zh)).unwrap_or_default()),
        (words.expiry, phrases(about.expiry.zh)),
    ];
    let all: Vec<_> = all.into_iter().filter(|(_, words)| !words.is_empty()).collect();
    format!("{}\n<p class=\"award-small award-foot\">{}</p>\n", rows("award-source", &all), phrases(words.private))
}

/// The words of a condition; for a number, what is counted stands before them.
fn named(policy: &Policy, condition: &Condition) -> String {
    let label = policy.facts[usize::from(condition.fact)].label.zh;
    match condition.test {
        Test::Within(_) if condition.quotes.iter().all(|quote| !quote.text.contains(label)) => {
            format!("{}：{}", phrases(label), quoted(condition))
        }
        _ => quoted(condition),
    }
}

/// The words of a condition.
fn quoted(condition: &Condition) -> String {
    condition.quotes.iter().map(|quote| verbatim(quote.text)).collect()
}

/// The words that give, each once; behind the threshold of their tier where each tier has its own.
fn given(policy: &Policy, award: &Award) -> String {
    let tiered = award.conditions.iter().find(|condition| condition.quotes.len() > 1);
    let tier = |(at, give): (usize, &Give)| {
        let label = |condition: &Condition| phrases(policy.facts[usize::from(condition.fact)].label.zh);
        let threshold = tiered.and_then(|condition| Some((label(condition), condition.quotes.get(at)?)));
        let threshold = threshold.map(|(label, quote)| format!("{label}{}：<wbr>", verbatim(quote.text)));
        format!("{}<b>{}</b>", threshold.unwrap_or_default(), verbatim(give.quote.text))
    };
    let mut quotes: Vec<String> = award.give.iter().enumerate().map(|(at, give)| tier((at, give))).collect();
    quotes.dedup();
    quotes.join("<br>")
}

/// Words of the notice, one after the other.
fn list(words: &[Words]) -> String {
    words.iter().map(|words| verbatim(words.verbatim)).collect::<Vec<_>>().join("、<wbr>")
}

/// The notice's words, which break where Chinese does: figures stay with their unit, and the last two letters together.
fn verbatim(words: &str) -> String {
    let mut all: Vec<Piece<'_>> = pieces(words).collect();
    if let Some(Piece::Words(last)) = all.last().copied() {
        let (before, end) = last.split_at(last_letters(last));
        all.pop();
        all.extend(
            [Piece::Words(before), Piece::Figure(end)].into_iter().filter(|piece| !matches!(piece, Piece::Figure(""))),
        );
    }
    format!("<span class=\"award-run\">{}</span>", all.into_iter().map(piece).collect::<String>())
}

/// A sentence of ours with its phrase marks as places to break.
fn phrases(sentence: &str) -> String {
    pieces(sentence).map(piece).collect()
}

fn piece(piece: Piece<'_>) -> String {
    match piece {
        Piece::Words(words) => escaped(words),
        Piece::Figure(figure) => format!("<span class=\"award-num\">{}</span>", escaped(figure)),
        Piece::Break => "<wbr>".to_owned(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader sees of it.
    fn text(html: &str) -> String {
        html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
    }

    #[test]
    fn every_award_and_every_clause_is_there_word_for_word() {
        let table = table().unwrap();
        assert_eq!(table.matches("<h3 ").count(), 12);
        assert_eq!(table.matches("<details ").count(), 13);
        let text = text(&table);
        for clause in policies::built().unwrap().clauses {
            assert!(text.contains(clause.text), "{}", clause.number);
        }
        assert!(text.contains("年主营业务收入在1亿元（含）以上"));
        assert!(text.contains("给什么给予100万元以上的一次性奖励"));
        assert!(
            text.contains("年销售额在1亿元（含）-5亿元：按贡献给予100万元以上的奖励"),
            "each threshold with its sum"
        );
        assert!(text.contains("年销售额在5亿元以上：按贡献给予200万元以上的奖励"), "each threshold with its sum");
        assert!(text.contains("给谁直播电商示范企业"), "the notice's own word for whom it is");
        let apply = engine::text::plain(policies::built().unwrap().about.apply.zh);
        assert!(!apply.is_empty() && text.contains(&apply), "how to apply");
        assert!(text.contains("文号杭商务〔2020〕137号"), "what it rests on");
        assert!(!table.contains('|'));
    }

    #[test]
    fn every_award_carries_what_the_authority_weighs_and_what_is_given_in_kind() {
        let policy = policies::built().unwrap();
        for award in policy.awards {
            let card = text(&one_award(policy, award));
            for words in award.judgement.iter().chain(award.benefits) {
                assert!(card.contains(words.verbatim), "{}: {}", award.id, words.verbatim);
            }
        }
        let of = |id| text(&one_award(policy, policy.awards.iter().find(|award| award.id == id).unwrap()));
        assert!(of("headquarters").contains("按照其贡献"));
        assert!(of("park_support").contains("按规模、投入、贡献等指标、经认定"));
    }

    #[test]
    fn a_figure_and_the_last_two_letters_stay_whole() {
        assert_eq!(
            verbatim("给予100万元以上的一次性奖励。"),
            "<span class=\"award-run\">给予<span class=\"award-num\">100万元</span>以上的一次性<span class=\"award-num\">奖励。</span></span>"
        );
        assert_eq!(verbatim("奖励"), "<span class=\"award-run\">奖励</span>");
    }

    #[test]
    fn words_never_become_markup() {
        assert_eq!(escaped("<b>&"), "&lt;b&gt;&amp;");
    }
}
