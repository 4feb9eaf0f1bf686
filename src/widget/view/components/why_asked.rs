//! “Why we ask”: the awards that the answer can still change, and the sentences of the notice that the question comes
//! from.

use crate::late::{is_here, late};
use crate::view::components::citation::citation;
use crate::view::components::controls::details;
use crate::view::components::waiting::waiting_notice;
use crate::view::components::who_for::who_for;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::phrase::{counted_phrase, verbatim};
use crate::view::html::utf16::byte_offset;
use crate::view::state::progress::awards_affected_by;
use policy::{Award, Fact, Kind, Quote};
use yew::Html;

/// A sentence of a clause, with the byte ranges of the quoted words.
struct Passage {
    clause: u8,
    start: usize,
    end: usize,
    marks: Vec<(usize, usize)>,
}

/// The fold under a question. What is in it comes with the second module.
pub(crate) fn why_asked(ctx: &Context<'_>, index: u8, fact: &'static Fact) -> Html {
    let panel = element("div", "award-panel");
    let content = if is_here() { late_reasons(ctx, index, fact) } else { waiting_notice(ctx) };
    details("award-disclosure", element("span", "").text(ctx.sentences().question.why).build())
        .child(panel.children(content))
        .build()
}

late! { "09" fn late_reasons(ctx: &Context<'_>, index: u8, fact: &'static Fact) -> Vec<Html> {
    reasons(ctx, index, fact)
} }

/// What a question bears on, and where it comes from.
fn reasons(ctx: &Context<'_>, index: u8, fact: &'static Fact) -> Vec<Html> {
    let state = ctx.state;
    let awards = awards_affected_by(&state.answers, &state.settings, index);
    let awards: Vec<&'static Award> = awards.into_iter().filter_map(|index| ctx.policy().awards.get(index)).collect();
    let words = if fact.kind == Kind::Roles {
        vec![who_for(ctx, &awards, index)]
    } else {
        source_passages(ctx, index).iter().map(|passage| passage_html(ctx, passage)).collect()
    };
    let why = fact.why.map(|why| element("p", "").sentence(ctx.localized(why)).build());
    std::iter::once(affected_awards(ctx, &awards)).chain(words).chain(why).collect()
}

fn affected_awards(ctx: &Context<'_>, awards: &[&'static Award]) -> Html {
    let words = &ctx.sentences().question;
    let count = awards.len();
    if count == 0 {
        return element("p", "").sentence(words.bears_on_none).build();
    }
    if count == ctx.policy().awards.len() {
        let introduced = ctx.localized(ctx.policy().about.introduced);
        return element("p", "").html(counted_phrase(words.bears_on_all, count)).sentence(introduced).build();
    }
    let comma = ctx.sentences().frame.comma;
    let names: Vec<&str> = awards.iter().map(|award| ctx.localized(award.title)).collect();
    let names = element("b", "").sentence(&names.join(&format!("{comma}|")));
    element("p", "").html(counted_phrase(words.bears_on.of(count), count)).child(names).build()
}

/// The sentences of the notice that a question comes from, without duplicates.
fn source_passages(ctx: &Context<'_>, index: u8) -> Vec<Passage> {
    let awards = || ctx.policy().awards.iter();
    let conditions = awards().flat_map(|award| award.conditions).filter(|condition| condition.fact == index);
    let gives = awards().flat_map(|award| award.give).filter(|give| give.base() == Some(index));
    let quotes = conditions.flat_map(|condition| condition.quotes).chain(gives.map(|give| &give.quote));
    let mut passages: Vec<Passage> = Vec::new();
    for quote in quotes {
        for mark in quote_ranges(ctx, quote) {
            let Some(clause) = ctx.policy().clauses.get(usize::from(quote.clause)) else { continue };
            let (start, end) = sentence_around(clause.text, mark.0, mark.1);
            match passages.iter_mut().find(|one| one.clause == quote.clause && one.start == start) {
                Some(passage) => passage.mark(mark),
                None => passages.push(Passage { clause: quote.clause, start, end, marks: vec![mark] }),
            }
        }
    }
    passages
}

impl Passage {
    /// Adds a mark in text order, unless it overlaps an earlier one.
    fn mark(&mut self, (start, end): (usize, usize)) {
        let after = self.marks.iter().position(|(other, _)| *other >= start).unwrap_or(self.marks.len());
        if self.marks.iter().all(|(from, to)| end <= *from || start >= *to) {
            self.marks.insert(after, (start, end));
        }
    }
}

/// Byte ranges of quoted words.
fn quote_ranges(ctx: &Context<'_>, quote: &Quote) -> Vec<(usize, usize)> {
    let text = ctx.policy().clauses.get(usize::from(quote.clause)).map_or("", |clause| clause.text);
    let byte = |unit: u32| byte_offset(text, unit);
    quote.at.iter().map(|(start, end)| (byte(*start), byte(*end))).collect()
}

/// The byte range of the sentence around a range: from the full stop before it to the one after.
fn sentence_around(text: &str, start: usize, end: usize) -> (usize, usize) {
    const STOP: char = '\u{3002}';
    let from = text.get(..start).and_then(|before| before.rfind(STOP)).map_or(0, |stop| stop + STOP.len_utf8());
    let rest =
        text.get(end..).and_then(|after| after.find(STOP)).map_or(text.len(), |stop| end + stop + STOP.len_utf8());
    (from, rest)
}

fn passage_html(ctx: &Context<'_>, passage: &Passage) -> Html {
    let Some(clause) = ctx.policy().clauses.get(usize::from(passage.clause)) else { return Html::default() };
    let mut from = passage.start;
    let mut words = Vec::new();
    for &(start, end) in &passage.marks {
        words.push(verbatim(clause.text.get(from..start).unwrap_or_default()));
        let marked = clause.text.get(start..end).unwrap_or_default();
        words.push(element("b", "award-quoted-words").html(verbatim(marked)).build());
        from = end;
    }
    words.push(verbatim(clause.text.get(from..passage.end).unwrap_or_default()));
    let title = citation(ctx, ctx.sentences().frame.clause_words, clause.number);
    let quote = element("blockquote", "award-clause-text").attr("lang", "zh-CN").children(words);
    element("div", "").child(element("p", "award-clause-title").html(title)).child(quote).build()
}
