//! The awards and clauses as plain HTML, for whoever opens the page without script: readable, printable, indexable.
//!
//! What it says is the notice's own words, or comes from the policy file and the sentences of the result page. Does not
//! know the rest of the page.

use anyhow::Result;
use maud::{Markup, Render, html};

use crate::policies;
use engine::text::figures::{Piece, last_letters, pieces};
use engine::text::{date, fill, late_sentences};
use policy::{Award, Clause, Condition, Give, Locale, Policy, Test, Words};

/// Where a page wants it.
pub const PLACE: &str = "<!-- policy-table -->";

/// The table of the notice.
///
/// # Errors
/// When the policy file cannot be read or does not compile.
pub fn table() -> Result<String> {
    Ok(whole(policies::built()?).into_string())
}

fn whole(policy: &Policy) -> Markup {
    let words = late_sentences(Locale::Chinese);
    let together = policy.about.together.zh;
    let caveat = format!("“以上”是下限，|不是估算。|{together}|能否享受、享受多少，|以主管部门的决定为准。");
    let awards = html! { @for award in policy.awards { (one_award(policy, award)) } };
    let clauses = policy.clauses.iter().zip(0..);
    html! {
        (section(&format!("{} 项奖励和条件", policy.awards.len()), &awards))
        p class="award-small award-footer" { (phrases(&caveat)) }
        (section(words.keep.clauses, &html! {
            div class="award-related" { @for (one, place) in clauses { (clause(policy, one, place)) } }
        }))
        (section(words.next.title, &html! { p class="award-apply" { (phrases(policy.about.apply.zh)) } }))
        (section(words.source.title, &source(policy)))
    }
}

fn section(title: &str, content: &Markup) -> Markup {
    html! {
        section class="award-section" {
            h2 class="award-section-title award-section-plain" { (phrases(title)) }
            (content)
        }
    }
}

/// Rows of a name and what is said under it; none where nothing is said.
fn rows(class: &str, rows: &[(&str, Option<Markup>)]) -> Markup {
    html! {
        dl class=(class) {
            @for (name, words) in rows {
                @if let Some(words) = words {
                    div class="award-source-row" { dt { (name) } dd { (words) } }
                }
            }
        }
    }
}

fn one_award(policy: &Policy, award: &Award) -> Markup {
    let clause = &policy.clauses[usize::from(award.clause)];
    let is_who = |condition: &&Condition| matches!(condition.test, Test::Roles { .. });
    let who = award.conditions.iter().find(is_who);
    // What tells tiers apart stands with the sum of each.
    let tests = award.conditions.iter().filter(|condition| !is_who(condition) && condition.quotes.len() == 1);
    let tests: Vec<Markup> = tests.map(|condition| named(policy, condition)).collect();
    let all = [
        ("给谁", who.map(quoted)),
        ("条件", (!tests.is_empty()).then(|| lines(&tests))),
        ("给什么", Some(given(policy, award))),
        (
            "谁来定",
            list(award.judgement).map(|judged| html! { (late_sentences(Locale::Chinese).card.judgement) br; (judged) }),
        ),
        ("包括", list(award.benefits)),
        ("说明", award.silence.map(|silence| phrases(silence.zh))),
    ];
    html! {
        section class="award-card" {
            div class="award-card-head" {
                h3 class="award-card-title" { a class="award-link" href=(format!("?award={}", award.id)) { (phrases(award.title.zh)) } }
                p class="award-card-clause" { "第" (clause.number) "条" }
            }
            (rows("award-compact-rows", &all))
        }
    }
}

/// One clause in a fold under its heading, word for word; one without a heading is called as what it grants.
fn clause(policy: &Policy, clause: &Clause, place: u8) -> Markup {
    let award = policy.awards.iter().find(|award| award.clause == place && clause.heading.is_empty());
    html! {
        details class="award-disclosure" {
            summary {
                svg class="award-icon award-icon-turn" viewBox="0 0 24 24" width="24" height="24" fill="none"
                    stroke="currentColor" aria-hidden="true" focusable="false" { path d="M9 5.5l6.5 6.5L9 18.5" {} }
                span {
                    (clause.number)
                    @match award { Some(award) => (phrases(award.title.zh)), None => (clause.heading) }
                }
            }
            div class="award-panel" { p class="award-clause-text" { (verbatim(clause.text)) } }
        }
    }
}

/// Where it comes from.
fn source(policy: &Policy) -> Markup {
    let words = &late_sentences(Locale::Chinese).source;
    let about = &policy.about;
    let issued = fill(words.issued[1], &[about.issuer.zh, &date(policy.issued, Locale::Chinese)]);
    let all = [
        (words.document[0], Some(phrases(&format!("《{}》，|这里简称《{}》", policy.title, about.called)))),
        (words.number, Some(html! { (policy.document) })),
        (words.issued[0], Some(phrases(&issued))),
        (words.in_force, Some(phrases(about.in_force.zh))),
        (words.read, about.read.map(|read| phrases(read.zh))),
        (words.rules, about.rules.map(|rules| phrases(rules.zh))),
        (words.expiry, Some(phrases(about.expiry.zh))),
    ];
    html! {
        (rows("award-source", &all))
        p class="award-small award-footer" { (phrases(words.private)) }
    }
}

/// The words of a condition; for a number, what is counted stands before them.
fn named(policy: &Policy, condition: &Condition) -> Markup {
    let label = policy.facts[usize::from(condition.fact)].label.zh;
    let counted =
        matches!(condition.test, Test::Within(_)) && condition.quotes.iter().all(|quote| !quote.text.contains(label));
    html! { @if counted { (phrases(label)) "：" } (quoted(condition)) }
}

/// The words of a condition.
fn quoted(condition: &Condition) -> Markup {
    html! { @for quote in condition.quotes { (verbatim(quote.text)) } }
}

/// The words that give, each once; behind the threshold of their tier where each tier has its own.
fn given(policy: &Policy, award: &Award) -> Markup {
    let tiered = award.conditions.iter().find(|condition| condition.quotes.len() > 1);
    let tier = |(at, give): (usize, &Give)| {
        let label = |condition: &Condition| phrases(policy.facts[usize::from(condition.fact)].label.zh);
        let threshold = tiered.and_then(|condition| Some((label(condition), condition.quotes.get(at)?)));
        html! {
            @if let Some((label, quote)) = threshold { (label) (verbatim(quote.text)) "：" wbr; }
            b { (verbatim(give.quote.text)) }
        }
    };
    let mut quotes: Vec<Markup> = award.give.iter().enumerate().map(tier).collect();
    quotes.dedup_by(|one, other| one.0 == other.0);
    lines(&quotes)
}

/// One under the other.
fn lines(all: &[Markup]) -> Markup {
    html! { @for (place, one) in all.iter().enumerate() { @if place > 0 { br; } (one) } }
}

/// Words of the notice, one after the other; nothing where there are none.
fn list(words: &[Words]) -> Option<Markup> {
    let words = words.iter().enumerate();
    (words.len() > 0).then(|| {
        html! { @for (place, words) in words { @if place > 0 { "、" wbr; } (verbatim(words.verbatim)) } }
    })
}

/// The notice's words, which break where Chinese does: figures stay with their unit, and the last two letters together.
fn verbatim(words: &str) -> Markup {
    let mut all: Vec<Piece<'_>> = pieces(words).collect();
    if let Some(Piece::Words(last)) = all.last().copied() {
        let (before, end) = last.split_at(last_letters(last));
        all.pop();
        all.extend(
            [Piece::Words(before), Piece::Figure(end)].into_iter().filter(|piece| !matches!(piece, Piece::Figure(""))),
        );
    }
    html! { span class="award-verbatim" { @for one in all { (Shown(one)) } } }
}

/// A sentence of ours with its phrase marks as places to break.
fn phrases(sentence: &str) -> Markup {
    html! { @for one in pieces(sentence) { (Shown(one)) } }
}

/// A piece of a sentence on the page.
struct Shown<'a>(Piece<'a>);

impl Render for Shown<'_> {
    fn render(&self) -> Markup {
        match self.0 {
            Piece::Words(words) => html! { (words) },
            Piece::Figure(figure) => html! { span class="award-num" { (figure) } },
            Piece::Break => html! { wbr; },
        }
    }
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
            let card = text(&one_award(policy, award).into_string());
            for words in award.judgement.iter().chain(award.benefits) {
                assert!(card.contains(words.verbatim), "{}: {}", award.id, words.verbatim);
            }
        }
        let of =
            |id| text(&one_award(policy, policy.awards.iter().find(|award| award.id == id).unwrap()).into_string());
        assert!(of("headquarters").contains("按照其贡献"));
        assert!(of("park_support").contains("按规模、投入、贡献等指标、经认定"));
    }

    #[test]
    fn a_figure_and_the_last_two_letters_stay_whole() {
        assert_eq!(
            verbatim("给予100万元以上的一次性奖励。").0,
            "<span class=\"award-verbatim\">给予<span class=\"award-num\">100万元</span>以上的一次性<span class=\"award-num\">奖励。</span></span>"
        );
        assert_eq!(verbatim("奖励").0, "<span class=\"award-verbatim\">奖励</span>");
    }

    #[test]
    fn words_never_become_markup() {
        assert_eq!(phrases("<b>&").0, "&lt;b&gt;&amp;");
    }
}
