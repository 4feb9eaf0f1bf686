//! Messages with questions for somebody else, and with their answers.

use crate::view::components::share::link_with;
use crate::view::context::Context;
use crate::view::state::scope::Scope;
use engine::answers::{Answer, Answers};
use engine::report::answer;
use engine::sent_link;
use engine::text::{fill, plain};
use policy::{bit, members};

/// The message that asks somebody else; empty where no links are offered.
pub(crate) fn questions_text(ctx: &Context<'_>) -> String {
    let facts = ctx.state.passed_on();
    let Some(link) = link_with(ctx.state, &sent_link::ask(ctx.policy(), facts)) else { return String::new() };
    let names: Vec<&str> = members(facts).map(|fact| ctx.fact_label(fact)).collect();
    let words = &ctx.late_sentences().exchange.message;
    let message = fill(words.of(names.len()), &[&names.len().to_string(), &names.join(ctx.sentences().frame.comma)]);
    plain(&message) + "\n" + &link
}

/// The facts that are sent back: those that were asked for, or, where answers have been received, all of them.
pub(crate) fn filled_facts(ctx: &Context<'_>) -> Vec<u8> {
    let asked = |fact: &u8| match ctx.state.scope() {
        Scope::Questions(facts) => facts & bit(usize::from(*fact)) != 0,
        _ => true,
    };
    (0..32).filter(|fact| ctx.state.answers.get(*fact) != Answer::Nothing).filter(asked).collect()
}

/// The message that brings the answers back.
pub(crate) fn filled_text(ctx: &Context<'_>) -> String {
    let (words, frame) = (&ctx.late_sentences().exchange, &ctx.sentences().frame);
    let mut answers = Answers::none(ctx.policy());
    let mut said = Vec::new();
    for index in filled_facts(ctx) {
        let given = ctx.state.answers.get(index);
        answers.put(index, given);
        let answer = ctx.fact(index).and_then(|fact| answer(fact, given, &ctx.state.settings));
        said.extend(answer.map(|answer| [ctx.fact_label(index), frame.colon, answer.marked()].concat()));
    }
    let code = sent_link::fill(&answers);
    let code = link_with(ctx.state, &code).unwrap_or(code);
    plain(
        &[
            words.reply,
            &said.join(ctx.late_sentences().ways.between),
            frame.stop.trim_end(),
            "\n",
            words.reply_how,
            "\n",
        ]
        .concat(),
    ) + &code
}
