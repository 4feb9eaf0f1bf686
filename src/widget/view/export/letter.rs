//! The letter to the authority: every open point as a numbered question, in the applicant's words.
//!
//! Always Chinese, whatever the page speaks.

use crate::view::context::Context;
use crate::view::export::letter_questions::{Question, clear, questions};
use engine::answers::Answer;
use engine::report::answer;
use engine::settings::Settings;
use engine::text::{LETTER, fill};
use policy::number::Number;
use policy::{Fact, Kind, Locale, Test, money};

/// The letter in its parts, without phrase marks.
pub(crate) struct Letter {
    /// Who writes; `{}` stands for the blank with the name.
    pub(crate) who: String,
    /// What was answered and what follows.
    pub(crate) situation: String,
    /// How many questions follow.
    pub(crate) asks: String,
    /// The questions.
    pub(crate) questions: Vec<Question>,
}

/// The letter on the current answers; `sums` says whether sums are told.
pub(crate) fn letter(ctx: &Context<'_>, sums: bool) -> Letter {
    let settings = Settings { locale: Locale::Chinese, ..ctx.state.settings.clone() };
    let said = |index: &u8| {
        let (fact, given) = (ctx.fact(*index)?, ctx.state.answers.get(*index));
        if given == Answer::Unsure {
            return None;
        }
        let answer = match given {
            Answer::Number(value) if fact.kind == Kind::Money && !sums => band(ctx, *index, value),
            _ => clear(answer(fact, given, &settings)?.marked()),
        };
        Some((*index, [&clear(fact.label.zh), LETTER.colon, &answer].concat()))
    };
    let said: Vec<(u8, String)> = ctx.progress().asked.iter().filter_map(said).collect();
    let roles = ctx.fact(0).and_then(|fact| answer(fact, ctx.state.answers.get(0), &settings));
    let roles = roles.map_or_else(String::new, |roles| clear(roles.marked()));
    let rest: Vec<String> = said.into_iter().filter(|(index, _)| *index != 0).map(|(_, line)| line).collect();
    let situation = fill(LETTER.situation, &[&rest.join(LETTER.semicolon)]);
    let questions = questions(ctx);
    let asks = fill(LETTER.asks, &[ctx.policy().title, ctx.policy().document, &questions.len().to_string()]);
    Letter {
        who: clear(&fill(LETTER.who, &["{}", &roles])),
        situation: if rest.is_empty() { String::new() } else { clear(&situation) },
        asks: clear(&asks),
        questions,
    }
}

/// The whole letter as text.
pub(crate) fn letter_text(ctx: &Context<'_>) -> String {
    let letter = letter(ctx, ctx.state.letter_sums);
    let mut lines =
        vec![LETTER.greeting.to_owned(), fill(&letter.who, &[LETTER.unit]) + &letter.situation, letter.asks];
    let numbered = letter.questions.iter().zip(1..);
    lines.extend(numbered.map(|(question, number)| format!("{number}. {}", question.text)));
    lines.push(clear(LETTER.thanks) + LETTER.contact);
    lines.join("\n")
}

/// Whether a sum was answered that the letter can tell or not.
pub(crate) fn has_sums(ctx: &Context<'_>) -> bool {
    told_sums(ctx).next().is_some()
}

/// The sums as the letter tells them when it does not tell the figures.
pub(crate) fn bands(ctx: &Context<'_>) -> String {
    told_sums(ctx).map(|(index, value)| band(ctx, index, value)).collect::<Vec<_>>().join(LETTER.comma)
}

fn told_sums<'a>(ctx: &'a Context<'a>) -> impl Iterator<Item = (u8, Number)> + 'a {
    ctx.progress().asked.iter().filter_map(|index| {
        let money = |fact: &&Fact| fact.kind == Kind::Money;
        match (ctx.fact(*index).filter(money), ctx.state.answers.get(*index)) {
            (Some(_), Answer::Number(value)) => Some((*index, value)),
            _ => None,
        }
    })
}

/// A sum by the thresholds between which it lies: 不到 1 亿元.
pub(crate) fn band(ctx: &Context<'_>, fact: u8, value: Number) -> String {
    let conditions = ctx.policy().awards.iter().flat_map(|award| award.conditions);
    let mut stops: Vec<Number> = Vec::new();
    for condition in conditions.filter(|condition| condition.fact == fact) {
        if let Test::Within(intervals) = &condition.test {
            stops.extend(intervals.iter().filter_map(|interval| interval.lower).map(|end| end.value));
        }
    }
    let reached = stops.iter().copied().filter(|stop| *stop <= value).max();
    let next = stops.iter().copied().filter(|stop| *stop > value).min();
    let from = reached.map(|stop| fill(LETTER.from, &[&money::in_chinese(stop)]));
    let below = next.map(|stop| fill(LETTER.below, &[&money::in_chinese(stop)]));
    match (from, below) {
        (None, None) => LETTER.unstated.to_owned(),
        (from, below) => from.into_iter().chain(below).collect::<Vec<_>>().join(LETTER.comma),
    }
}
