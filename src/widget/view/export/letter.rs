//! The letter to the authority: every open point as a numbered question, in the applicant's words.
//!
//! Always Chinese, whatever the page speaks.

use crate::view::context::Context;
use crate::view::export::letter_questions::{Question, clear, questions};
use engine::answers::Answer;
use engine::report::answer;
use engine::settings::Settings;
use engine::text::{LETTER, fill, naming};
use policy::Locale;

/// The letter in its parts, without phrase marks.
pub(crate) struct Letter {
    /// Whom it is addressed to, if the host page says; and a greeting.
    pub(crate) greeting: Vec<String>,
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
    let bands = (!sums).then(|| ctx.policy());
    let settings = Settings { locale: Locale::Chinese, bands, ..ctx.state.settings.clone() };
    let said = |index: &u8| {
        let (fact, given) = (ctx.fact(*index)?, ctx.state.answers.get(*index));
        if given == Answer::Unsure {
            return None;
        }
        let answer = clear(answer(fact, given, &settings)?.marked());
        Some((*index, [&clear(fact.label.zh), LETTER.colon, &answer].concat()))
    };
    let said: Vec<(u8, String)> = ctx.progress().asked.iter().filter_map(said).collect();
    let roles = ctx.fact(0).and_then(|fact| answer(fact, ctx.state.answers.get(0), &settings));
    let roles = roles.map_or_else(String::new, |roles| clear(roles.marked()));
    let rest: Vec<String> = said.into_iter().filter(|(index, _)| *index != 0).map(|(_, line)| line).collect();
    let situation = fill(LETTER.situation, &[&rest.join(LETTER.semicolon)]);
    let questions = questions(ctx);
    let asks = naming(LETTER.asks, ctx.policy());
    let asks = fill(&asks, &[ctx.policy().title, ctx.policy().document, &questions.len().to_string()]);
    let to = ctx.state.look.apply.iter().map(|to| to.trim()).filter(|to| !to.is_empty());
    let to = to.map(|to| [to, LETTER.colon].concat());
    Letter {
        greeting: to.chain([LETTER.greeting.to_owned()]).collect(),
        who: clear(&fill(LETTER.who, &["{}", &roles])),
        situation: if rest.is_empty() { String::new() } else { clear(&situation) },
        asks: clear(&asks),
        questions,
    }
}

/// The whole letter as text.
pub(crate) fn letter_text(ctx: &Context<'_>) -> String {
    let letter = letter(ctx, ctx.state.letter_sums);
    let mut lines = letter.greeting;
    lines.extend([fill(&letter.who, &[LETTER.unit]) + &letter.situation, letter.asks]);
    let numbered = letter.questions.iter().zip(1..);
    lines.extend(numbered.map(|(question, number)| format!("{number}. {}", question.text)));
    lines.push(clear(LETTER.thanks) + LETTER.contact);
    lines.join("\n")
}
