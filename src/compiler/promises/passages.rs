//! Passages: no word of a granting sentence is passed over, and what is called related grants nothing.

use crate::book::{Award, Book, Related};
use crate::figures::{self, Measure};
use crate::people;
use crate::problem::{Problem, Problems};
use crate::quote::{self, Found};
use crate::written::{Prose, part};
use std::ops::Range;

/// Words that only join others. 或 is not among them: it makes alternatives, so a quote must hold it.
const JOINTS: [&str; 24] = [
    "可享受",
    "对于",
    "给予",
    "获得",
    "对",
    "在",
    "的",
    "且",
    "并",
    "，",
    "、",
    "；",
    "。",
    "：",
    "（",
    "）",
    "“",
    "”",
    ",",
    ";",
    ":",
    "(",
    ")",
    " ",
];

/// Words that often grant something.
const GRANTS: [&str; 9] = ["给予", "奖励", "补助", "补贴", "资助", "减免", "享受", "激励", "扶持"];

/// Words that leave room to whoever decides.
const WEIGHS: [&str; 9] = ["按", "根据", "经认定", "评选", "评审", "择优", "酌情", "若干", "相应"];

/// Words between 按 and a share after which it is no longer the share that is 按.
const ROOM: [&str; 10] = ["给予", "予以", "奖励", "补助", "补贴", "资助", "最高", "最多", "不超过", "情况"];

/// A block that holds awards, the words it speaks of, and which of them are quoted.
struct Granting<'b> {
    prose: &'b Prose,
    passage: Range<usize>,
    awards: Vec<&'b Award>,
}

fn granting(book: &Book) -> Vec<Granting<'_>> {
    let mut blocks: Vec<usize> = book.awards.iter().map(|award| award.block).collect();
    blocks.dedup();
    let here = |block: usize| {
        let (clause, passage) = quote::passage_of(book, block)?;
        let awards = book.awards.iter().filter(|award| award.block == block).collect();
        Some(Granting { prose: &clause.prose, passage, awards })
    };
    blocks.into_iter().filter_map(here).collect()
}

/// A condition that nobody wrote would leave its words unquoted.
pub fn no_words_are_passed_over(book: &Book, problems: &mut Problems) {
    for here in granting(book) {
        let places = here
            .awards
            .iter()
            .map(|award| Some([asked(book, award)?, given(book, award)?, named(book, award, true)?].concat()));
        let Some(quoted) = places.collect::<Option<Vec<Vec<Range<usize>>>>>() else { continue };
        for left in left_over(&here.prose.text, &here.passage, &quoted.concat()) {
            let message = format!("no quote holds “{}”", part(&here.prose.text, left.clone()));
            let help = "quote it in a condition, in `give`, `judgement` or `benefits`; if it decides nothing, list it in `other_words`";
            problems.push(Problem::at(here.prose.span(&left), message).help(help));
        }
    }
}

/// Where the conditions of an award stand; `None` if one stands nowhere, which is another promise's.
fn asked(book: &Book, award: &Award) -> Option<Vec<Range<usize>>> {
    let here = award.conditions().filter(|condition| condition.quote.clause.is_none());
    let found: Option<Vec<Found>> = here.map(|condition| quote::of_condition(book, award, condition).ok()).collect();
    Some(found?.into_iter().flat_map(|found| found.at).collect())
}

/// Where what an award gives stands.
fn given(book: &Book, award: &Award) -> Option<Vec<Range<usize>>> {
    let here = award.tiers.iter().map(|tier| &tier.give.quote).filter(|quote| quote.clause.is_none());
    let found: Option<Vec<Found>> = here.map(|quote| quote::find(book, quote, award.block, 1).ok()).collect();
    Some(found?.into_iter().flat_map(|found| found.at).collect())
}

/// Where judgement and words that decide nothing stand, and the benefits if they are wanted.
fn named(book: &Book, award: &Award, benefits: bool) -> Option<Vec<Range<usize>>> {
    let judgement = award.judgement.iter().map(|words| &words.quote);
    let benefits = award.benefits.iter().filter(|_| benefits).map(|words| &words.quote);
    let words = judgement.chain(benefits).chain(&award.other_words);
    let found: Option<Vec<Found>> = words.map(|words| quote::find_words(book, words, award.block).ok()).collect();
    Some(found?.into_iter().flat_map(|found| found.at).collect())
}

/// Runs of characters that are neither quoted nor joints.
fn left_over(text: &str, passage: &Range<usize>, quoted: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut at = passage.start;
    while at < passage.end {
        let rest = text.get(at..passage.end).unwrap_or_default();
        if let Some(range) = quoted.iter().find(|range| range.contains(&at)) {
            at = range.end;
        } else if let Some(joint) = JOINTS.iter().find(|joint| rest.starts_with(**joint)) {
            at += joint.len();
        } else {
            let next = at + rest.chars().next().map_or(1, char::len_utf8);
            match runs.last_mut().filter(|run| run.end == at) {
                Some(run) => run.end = next,
                None => runs.push(with_preposition(text, at, quoted)..next),
            }
            at = next;
        }
    }
    runs
}

/// Where a run begins: 在杭注册 rather than 杭注册.
fn with_preposition(text: &str, at: usize, quoted: &[Range<usize>]) -> usize {
    let before = at - part(text, ..at).chars().next_back().map_or(0, char::len_utf8);
    let joins = part(text, before..at) == "在" && !quoted.iter().any(|range| range.contains(&before));
    if joins { before } else { at }
}

/// What the authority weighs is shown as its judgement, or asked as a condition.
pub fn judgement_is_named(book: &Book, problems: &mut Problems) {
    for here in granting(book) {
        let places = here.awards.iter().map(|award| Some([asked(book, award)?, named(book, award, false)?].concat()));
        let Some(known) = places.collect::<Option<Vec<Vec<Range<usize>>>>>() else { continue };
        let known = known.concat();
        let unknown =
            |word: &Range<usize>| !known.iter().any(|range| range.start <= word.start && word.end <= range.end);
        for word in weighing(&here.prose.text, &here.passage).into_iter().filter(unknown) {
            let message = format!("“{}” leaves room for judgement", part(&here.prose.text, word.clone()));
            let problem = here.awards.iter().fold(Problem::at(here.prose.span(&word), message), |problem, award| {
                problem.beside(award.span.clone(), "does not name it")
            });
            problems
                .push(problem.help("quote it in `judgement`; if nothing is weighed here, list it in `other_words`"));
        }
    }
}

/// Where words of a passage leave room to whoever decides.
fn weighing(text: &str, passage: &Range<usize>) -> Vec<Range<usize>> {
    let found = WEIGHS.iter().flat_map(|word| part(text, passage.clone()).match_indices(word));
    let found = found.map(|(at, word)| passage.start + at..passage.start + at + word.len());
    found.filter(|word| part(text, word.clone()) != "按" || !is_arithmetic(part(text, word.end..passage.end))).collect()
}

/// Whether what follows 按 is a share that leaves nothing to weigh: 按投资额的30%, but not 按贡献给予30%.
fn is_arithmetic(after: &str) -> bool {
    let ends = |sign: char| matches!(sign, '，' | '、' | '；' | '。' | '（' | ',' | ';');
    let piece = after.split(ends).next().unwrap_or_default();
    let shares = figures::figures(piece, &Measure::Percent);
    let [share] = shares.as_slice() else { return false };
    let base = part(piece, ..share.range.start);
    let of_something = base.strip_suffix("的").is_some_and(|base| !base.is_empty());
    share.border.is_none() && of_something && !ROOM.iter().chain(&WEIGHS).any(|word| base.contains(word))
}

pub fn related_words_grant_nothing(book: &Book, problems: &mut Problems) {
    for related in book.related.iter().filter(|related| related.because.is_none()) {
        let Some((clause, passage)) = quote::passage_of(book, related.block) else { continue };
        let text = clause.prose.text.get(passage.clone()).unwrap_or_default();
        let grants = GRANTS.iter().flat_map(|word| text.match_indices(word));
        // 不得重复享受 takes rather than grants.
        let takes = |at: usize| ["重复", "同时"].iter().any(|word| part(text, ..at).ends_with(word));
        let mut grants = grants.filter(|(at, _)| !takes(*at));
        if let Some(grant) = grants.next().map(|(at, word)| passage.start + at..passage.start + at + word.len()) {
            let problem = Problem::at(
                clause.prose.span(&grant),
                "these words seem to grant something, but are only called related",
            );
            let problem = problem.beside(related.span.clone(), "called related here");
            problems.push(problem.help("write an `[award.…]`, or say in `because = \"…\"` why they grant nothing"));
        }
    }
}

pub fn related_passages_are_whole(book: &Book, problems: &mut Problems) {
    for (at, related) in book.related.iter().enumerate() {
        problems.keep(related_is_whole(book, related));
        let before = at.checked_sub(1).and_then(|before| book.related.get(before));
        problems.keep(before.map_or(Ok(()), |before| neighbours_differ(book, before, related)));
    }
}

fn related_is_whole(book: &Book, related: &Related) -> Result<(), Problem> {
    let problem = |message: &str| Problem::at(related.span.clone(), message);
    if related.everyone != related.roles.is_empty() {
        return Err(problem("say whom these words concern, once").help("`roles = [\"…\"]`, or `everyone = true`"));
    }
    let Some(clause) = book.outline.passage(related.block).and_then(|passage| passage.clause) else {
        return Err(problem("these words stand in no clause")
            .help("add `[clause]` with `number`, the chapter heading above, to make them one"));
    };
    let passages = book.outline.passages.iter().filter(|passage| passage.clause == Some(clause)).count();
    if related.whole_clause && passages > 1 {
        return Err(
            problem("`whole_clause`, but other blocks speak of this clause too").help("leave `whole_clause` out")
        );
    }
    Ok(())
}

/// Neighbouring words that concern the same people are shown as one.
fn neighbours_differ(book: &Book, before: &Related, related: &Related) -> Result<(), Problem> {
    let place =
        |related: &Related| book.outline.passage(related.block).map(|passage| (passage.clause, passage.range.clone()));
    let (Some((clause, first)), Some((same, second))) = (place(before), place(related)) else { return Ok(()) };
    let whom = |related: &Related| (related.everyone, people::roles(book, &related.roles).ok());
    if clause != same || first.end != second.start || whom(before) != whom(related) {
        return Ok(());
    }
    Err(Problem::at(related.span.clone(), "these words follow those above and concern the same people")
        .beside(before.span.clone(), "those above")
        .help("write one block below both"))
}
