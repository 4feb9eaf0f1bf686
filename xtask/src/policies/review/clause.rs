//! One clause: its words with the quoted ones numbered, and beside each quote what the program makes of it.
//!
//! Knows awards and how they are shown on paper. Does not know the rest of the sheet.

use std::collections::HashSet;

use maud::{Markup, html};

use super::examples::{examples, in_words};
use super::html::{both, english, phrases, table, tick, used};
use super::marks::Marks;
use super::question;
use crate::policies::prose::{amount, basis, fact, frequency, plain, required};
use policy::{Award, Clause, Condition, Policy, Quote, Test};

/// Draws clauses in order; a question is shown where it is first used.
pub struct Clauses {
    policy: &'static Policy,
    asked: HashSet<u8>,
}

impl Clauses {
    /// Of a policy. The first question, who is asking, stands before all clauses.
    pub fn of(policy: &'static Policy) -> Clauses {
        Clauses { policy, asked: HashSet::from([0]) }
    }

    /// The clause at a place.
    pub fn draw(&mut self, place: usize) -> Markup {
        let clause: &Clause = &self.policy.clauses[place];
        let index = u8::try_from(place).unwrap_or(u8::MAX);
        let quoted = self.policy.awards.iter().flat_map(quotes).filter(|quote| quote.clause == index);
        let marks = Marks::of(clause.text, quoted);
        let awards: Vec<&'static Award> = self.policy.awards.iter().filter(|award| award.clause == index).collect();
        html! {
            section.clause {
                h2 { (clause.number) (clause.heading) }
                p.law {
                    @if !clause.text.starts_with(clause.number) { (clause.number) "\u{3000}" }
                    (marks.draw())
                }
                @if awards.is_empty() { p.quiet { "这一条不给奖励，程序不据此作判断；怎样处理见后面的清单。" } }
                @for award in awards { (self.award(award, &marks)) }
            }
        }
    }

    fn award(&mut self, award: &'static Award, marks: &Marks) -> Markup {
        let mut conditions: Vec<&'static Condition> = award.conditions.iter().collect();
        conditions.sort_by_key(|condition| condition.quotes.iter().map(|quote| marks.number(quote)).min());
        let rows = html! {
            @for condition in conditions { (self.condition(award, condition, marks)) }
            (gives(self.policy, award, marks))
            (judgement(award))
        };
        html! {
            div.award { h3 { (both(award.title)) } (table("rules", &["", "原文", "程序怎样处理", "核对"], &rows)) }
        }
    }

    fn condition(&mut self, award: &'static Award, condition: &'static Condition, marks: &Marks) -> Markup {
        let class = (!matches!(condition.test, Test::Roles { .. })).then_some("rule");
        let readings: Vec<String> = condition.readings.iter().map(|reading| format!("理{}", reading + 1)).collect();
        let cell = html! {
            @for one in required(self.policy, condition) { p class=[class] { (one) } }
            p.quiet {
                @if let Test::Roles { who, .. } = condition.test { "结果里写作：给" (both(who)) }
                @else { "回答凭：" (basis(fact(self.policy, condition).basis)) }
            }
            (used("这里叫作", condition.label))
            (used("没有写明的写作", condition.point))
            (used("结果里写作", condition.required))
            p.example { "试算：" (in_words(&examples(self.policy, award, condition))) }
            @if !readings.is_empty() { p.quiet { "条文的理解：见理解登记 " (readings.join("、")) } }
            (self.asked(condition))
        };
        numbered(&condition.quotes.iter().collect::<Vec<_>>(), marks, &cell)
    }

    /// The question, in full where it is first used.
    fn asked(&mut self, condition: &Condition) -> Markup {
        let fact = fact(self.policy, condition);
        let number = usize::from(condition.fact) + 1;
        if self.asked.insert(condition.fact) {
            return question::draw(fact, number);
        }
        html! { p.quiet { "第 " (number) " 题“" (plain(fact.label.zh)) "”，题目前面已列出。" } }
    }
}

/// The quotes of conditions and of what is given.
fn quotes(award: &'static Award) -> impl Iterator<Item = &'static Quote> {
    let conditions = award.conditions.iter().flat_map(|condition| condition.quotes);
    conditions.chain(award.give.iter().map(|give| &give.quote))
}

/// A row with its numbers, the quoted words, and what is made of them.
fn numbered(quotes: &[&Quote], marks: &Marks, cell: &Markup) -> Markup {
    html! {
        tr {
            td {
                @for (place, quote) in quotes.iter().enumerate() {
                    @if place > 0 { br; }
                    @match marks.number(quote) { 0 => "别条", number => (number) }
                }
            }
            td { @for quote in quotes { p.quoted { (quote.text) } } }
            td { (cell) }
            td { (tick("")) }
        }
    }
}

/// What is given: one row for each of the quotes.
fn gives(policy: &Policy, award: &'static Award, marks: &Marks) -> Markup {
    let mut rows: Vec<(&Quote, Vec<String>)> = Vec::new();
    for give in award.give {
        let sum = give.amount.map(|sum| amount(policy, sum));
        let gist = award.gist.map(|gist| plain(gist.zh));
        let said = format!("给：{}，{}。", sum.or(gist).unwrap_or_default(), frequency(award.frequency));
        match rows.iter_mut().find(|(quote, _)| quote.at == give.quote.at) {
            Some((_, all)) => all.push(said),
            None => rows.push((&give.quote, vec![said])),
        }
    }
    let also = also(award);
    html! {
        @for (quote, said) in rows {
            (numbered(&[quote], marks, &html! { @for one in said { p.rule { (one) } } (also) }))
        }
    }
}

/// What the result says of it besides: the gist in English, benefits, and what is not said.
fn also(award: &Award) -> Markup {
    let quoted: Vec<&str> = award.benefits.iter().map(|words| words.verbatim).collect();
    let rendered: Vec<&str> = award.benefits.iter().map(|words| words.en).collect();
    html! {
        (used("结果里写作", award.gist))
        @if !quoted.is_empty() {
            p.rule { "包括：" (quoted.join("、")) "。" }
            p.quiet { "英文写作：" (english(&rendered.join("; "))) }
        }
        @if let Some(other) = award.beneficiary { p.rule { "给的不是申请人，是" (plain(other.zh)) "；不计入合计。" } }
        @if let Some(silence) = award.silence {
            p.quiet { "结果里写作：" (phrases(silence.zh)) "。 " (english(silence.en)) }
        }
    }
}

/// Words that leave room to the authority.
fn judgement(award: &Award) -> Markup {
    html! {
        @if !award.judgement.is_empty() {
            tr {
                td {}
                td { @for words in award.judgement { p.quoted { (words.verbatim) } (english(words.en)) } }
                td { p.rule { "程序不判断，只在结果里照抄，写明由主管部门判断。" } }
                td { (tick("")) }
            }
        }
    }
}
