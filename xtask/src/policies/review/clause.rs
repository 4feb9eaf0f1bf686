//! One clause: its words with the quoted ones numbered, and beside each quote what the program makes of it.
//!
//! Knows awards and how they are shown on paper. Does not know the rest of the sheet.

use std::collections::HashSet;

use super::examples::{examples, in_words};
use super::html::{english, escaped, phrases, row, table, tag, tick};
use super::marks::Marks;
use super::question;
use crate::policies::prose::{amount, basis, fact, frequency, plain, required};
use policy::{Award, Clause, Condition, Policy, Quote, Test, Words};

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
    pub fn draw(&mut self, place: usize) -> String {
        let clause: &Clause = &self.policy.clauses[place];
        let index = u8::try_from(place).unwrap_or(u8::MAX);
        let quoted = self.policy.awards.iter().flat_map(quotes).filter(|quote| quote.clause == index);
        let marks = Marks::of(clause.text, quoted);
        let awards: Vec<&'static Award> = self.policy.awards.iter().filter(|award| award.clause == index).collect();
        let drawn: String = awards.iter().map(|award| self.award(award, &marks)).collect();
        let nothing = tag("p", "quiet", "这一条不给奖励，程序不据此作判断；怎样处理见后面的清单。");
        let number = if clause.text.starts_with(clause.number) { "" } else { clause.number };
        let gap = if number.is_empty() { "" } else { "\u{3000}" };
        let law = tag("p", "law", &format!("{}{gap}{}", escaped(number), marks.draw()));
        let heading = tag("h2", "", &escaped(&format!("{}{}", clause.number, clause.heading)));
        tag("section", "clause", &[heading, law, if awards.is_empty() { nothing } else { drawn }].concat())
    }

    fn award(&mut self, award: &'static Award, marks: &Marks) -> String {
        let title = format!("{} {}", phrases(award.title.zh), english(award.title.en));
        let mut conditions: Vec<&'static Condition> = award.conditions.iter().collect();
        conditions.sort_by_key(|condition| condition.quotes.iter().map(|quote| marks.number(quote)).min());
        let mut rows: Vec<String> =
            conditions.into_iter().map(|condition| self.condition(award, condition, marks)).collect();
        rows.extend(gives(award, marks));
        rows.extend(judgement(award));
        let table = table("rules", &["", "原文", "程序怎样处理", "核对"], &rows);
        tag("div", "award", &format!("{}{table}", tag("h3", "", &title)))
    }

    fn condition(&mut self, award: &'static Award, condition: &'static Condition, marks: &Marks) -> String {
        let fact = fact(self.policy, condition);
        let class = if matches!(condition.test, Test::Roles { .. }) { "" } else { "rule" };
        let rule: String = required(self.policy, condition).iter().map(|one| tag("p", class, &escaped(one))).collect();
        let shown = condition.required.map(|required| {
            tag("p", "quiet", &format!("结果里写作：{} {}", phrases(required.zh), english(required.en)))
        });
        let label = condition
            .label
            .map(|label| tag("p", "quiet", &format!("这里叫作：{} {}", phrases(label.zh), english(label.en))));
        let point = condition
            .point
            .map(|point| tag("p", "quiet", &format!("没有写明的写作：{} {}", phrases(point.zh), english(point.en))));
        let who = match condition.test {
            Test::Roles { who, .. } => format!("结果里写作：给{} {}", phrases(who.zh), english(who.en)),
            _ => format!("回答凭：{}", basis(fact.basis)),
        };
        let tried =
            tag("p", "example", &format!("试算：{}", escaped(&in_words(&examples(self.policy, award, condition)))));
        let cell = [
            rule,
            tag("p", "quiet", &who),
            label.unwrap_or_default(),
            point.unwrap_or_default(),
            shown.unwrap_or_default(),
            tried,
            self.readings(condition),
            self.asked(condition),
        ];
        let quotes = condition.quotes.iter().collect::<Vec<_>>();
        numbered(&quotes, marks, &cell.concat())
    }

    fn readings(&self, condition: &Condition) -> String {
        let numbers: Vec<String> = condition.readings.iter().map(|reading| format!("理{}", reading + 1)).collect();
        let words = format!("条文的理解：见理解登记 {}", numbers.join("、"));
        if numbers.is_empty() { String::new() } else { tag("p", "quiet", &words) }
    }

    /// The question, in full where it is first used.
    fn asked(&mut self, condition: &Condition) -> String {
        let number = usize::from(condition.fact) + 1;
        if self.asked.insert(condition.fact) {
            return question::draw(fact(self.policy, condition), number);
        }
        let label = plain(fact(self.policy, condition).label.zh);
        tag("p", "quiet", &format!("第 {number} 题“{}”，题目前面已列出。", escaped(&label)))
    }
}

/// The quotes of conditions and of what is given.
fn quotes(award: &'static Award) -> impl Iterator<Item = &'static Quote> {
    let conditions = award.conditions.iter().flat_map(|condition| condition.quotes);
    conditions.chain(award.give.iter().map(|give| &give.quote))
}

/// A row with its numbers, the quoted words, and what is made of them.
fn numbered(quotes: &[&Quote], marks: &Marks, cell: &str) -> String {
    let number = |quote: &&Quote| match marks.number(quote) {
        0 => "别条".to_string(),
        number => number.to_string(),
    };
    let numbers: Vec<String> = quotes.iter().map(number).collect();
    let words: String = quotes.iter().map(|quote| tag("p", "quoted", &escaped(quote.text))).collect();
    row(&[numbers.join("<br>"), words, cell.to_string(), tick("")])
}

/// What is given: one row for each of the quotes.
fn gives(award: &'static Award, marks: &Marks) -> Vec<String> {
    let mut rows: Vec<(&Quote, Vec<String>)> = Vec::new();
    for give in award.give {
        let sum = give.amount.map(amount);
        let gist = award.gist.map(|gist| plain(gist.zh));
        let said = format!("给：{}，{}。", sum.or(gist).unwrap_or_default(), frequency(award.frequency));
        match rows.iter_mut().find(|(quote, _)| quote.at == give.quote.at) {
            Some((_, all)) => all.push(said),
            None => rows.push((&give.quote, vec![said])),
        }
    }
    let also = also(award);
    let cell = |said: &[String]| {
        let rule: String = said.iter().map(|one| tag("p", "rule", &escaped(one))).collect();
        format!("{rule}{also}")
    };
    rows.iter().map(|(quote, said)| numbered(&[quote], marks, &cell(said))).collect()
}

/// What the result says of it besides: the gist in English, benefits, and what is not said.
fn also(award: &Award) -> String {
    let gist =
        award.gist.map(|gist| tag("p", "quiet", &format!("结果里写作：{} {}", phrases(gist.zh), english(gist.en))));
    let quoted: Vec<&str> = award.benefits.iter().map(|words| words.verbatim).collect();
    let benefits = tag("p", "rule", &format!("包括：{}。", escaped(&quoted.join("、"))));
    let rendered: Vec<&str> = award.benefits.iter().map(|words| words.en).collect();
    let rendered = tag("p", "quiet", &format!("英文写作：{}", english(&rendered.join("; "))));
    let benefits = if quoted.is_empty() { String::new() } else { format!("{benefits}{rendered}") };
    let silence = award
        .silence
        .map(|silence| tag("p", "quiet", &format!("结果里写作：{}。 {}", phrases(silence.zh), english(silence.en))));
    [gist.unwrap_or_default(), benefits, silence.unwrap_or_default()].concat()
}

/// Words that leave room to the authority.
fn judgement(award: &Award) -> Option<String> {
    let one = |words: &Words| format!("{}{}", tag("p", "quoted", &escaped(words.verbatim)), english(words.en));
    let words: String = award.judgement.iter().map(one).collect();
    let rule = tag("p", "rule", "程序不判断，只在结果里照抄，写明由主管部门判断。");
    (!award.judgement.is_empty()).then(|| row(&[String::new(), words, rule, tick("")]))
}
