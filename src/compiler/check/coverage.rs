//! Every word of a granting sentence is quoted or listed, and words that are called related grant nothing.

use crate::diagnostic::{Diagnostic, Diagnostics, Reported};
use crate::quantity::{self, UnitKind};
use crate::resolve::{Place, Resolved, ResolvedAward, ResolvedPassage, ResolvedRelated};
use crate::spanned::{Prose, part};
use crate::syntax::outline::Passage;
use std::ops::Range;

/// Words that only join others. Without 或, which makes alternatives and so belongs into a quote.
const JOINTS: &str = "可享受 对于 给予 获得 对 在 的 且 并";

/// Punctuation joins as well.
const PUNCTUATION: &str = "，、；。：（）“”,;:() ";

/// Words that often grant something.
pub const GRANTS: [&str; 9] = ["给予", "奖励", "补助", "补贴", "资助", "减免", "享受", "激励", "扶持"];

/// Words that leave room for judgement.
const WEIGHS: [&str; 9] = ["按", "根据", "经认定", "评选", "评审", "择优", "酌情", "若干", "相应"];

/// Words between 按 and a share after which 按 does not refer to the share.
const ROOM: [&str; 10] = ["给予", "予以", "奖励", "补助", "补贴", "资助", "最高", "最多", "不超过", "情况"];

/// A block that holds awards, and the words above it.
struct Granting<'r> {
    prose: &'r Prose,
    passage: Range<usize>,
    awards: Vec<&'r ResolvedAward<'r>>,
}

fn granting<'r>(resolved: &'r Resolved) -> Vec<Granting<'r>> {
    let mut blocks: Vec<usize> = resolved.awards.iter().map(|award| award.ast.block).collect();
    blocks.dedup();
    let here = |block: usize| {
        let awards: Vec<_> = resolved.awards.iter().filter(|award| award.ast.block == block).collect();
        let passage = awards.first()?.passage.as_ref().ok()?;
        let clause = resolved.ast.outline.clauses.get(passage.clause)?;
        Some(Granting { prose: &clause.prose, passage: passage.range.clone(), awards })
    };
    blocks.into_iter().filter_map(here).collect()
}

/// A condition that the rules forgot leaves its words unquoted.
pub fn no_words_are_passed_over(resolved: &Resolved, diagnostics: &Diagnostics) {
    for here in granting(resolved) {
        let places = here
            .awards
            .iter()
            .map(|award| Ok([asked(award)?, given(award)?, named(award)?, ranges(&award.benefits)?].concat()));
        let Ok(quoted) = places.collect::<Result<Vec<Vec<Range<usize>>>, Reported>>() else { continue };
        for left in left_over(&here.prose.text, &here.passage, &quoted.concat()) {
            let message = format!("no quote holds “{}”", part(&here.prose.text, left.clone()));
            let help = "quote it in a condition, in `give`, `judgement` or `benefits`; if it decides nothing, list it in `other_words`";
            diagnostics.push(Diagnostic::at(here.prose.span(&left), message).help(help));
        }
    }
}

/// Where the conditions of an award are quoted in the words above it.
fn asked(award: &ResolvedAward) -> Result<Vec<Range<usize>>, Reported> {
    let here = award.conditions().filter(|condition| condition.ast.quote.clause.is_none());
    ranges(here.map(|condition| &condition.quote))
}

/// Where its `give`s are quoted in the words above it.
fn given(award: &ResolvedAward) -> Result<Vec<Range<usize>>, Reported> {
    let here = award.tiers.iter().map(|tier| &tier.give).filter(|give| give.ast.quote.clause.is_none());
    ranges(here.map(|give| &give.quote))
}

/// Where judgement and words that decide nothing are quoted.
fn named(award: &ResolvedAward) -> Result<Vec<Range<usize>>, Reported> {
    ranges(award.judgement.iter().chain(&award.other_words))
}

fn ranges<'r>(quotes: impl IntoIterator<Item = &'r Result<Place, Reported>>) -> Result<Vec<Range<usize>>, Reported> {
    let places = quotes.into_iter().map(Result::as_ref).collect::<Result<Vec<&Place>, &Reported>>();
    Ok(places.map_err(|reported| *reported)?.into_iter().flat_map(|place| place.ranges.clone()).collect())
}

/// Runs of characters that are neither quoted nor joints.
fn left_over(text: &str, passage: &Range<usize>, quoted: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut at = passage.start;
    while at < passage.end {
        let rest = part(text, at..passage.end);
        let first = rest.chars().next().unwrap_or_default();
        if let Some(range) = quoted.iter().find(|range| range.contains(&at)) {
            at = range.end;
        } else if let Some(joint) = JOINTS.split(' ').find(|joint| rest.starts_with(joint)) {
            at += joint.len();
        } else if PUNCTUATION.contains(first) {
            at += first.len_utf8();
        } else {
            let next = at + first.len_utf8();
            match runs.last_mut().filter(|run| run.end == at) {
                Some(run) => run.end = next,
                None => runs.push(with_preposition(text, at, quoted)..next),
            }
            at = next;
        }
    }
    runs
}

/// The start of a run, with a 在 before it: 在杭注册 rather than 杭注册.
fn with_preposition(text: &str, at: usize, quoted: &[Range<usize>]) -> usize {
    let before = at - part(text, ..at).chars().next_back().map_or(0, char::len_utf8);
    let joins = part(text, before..at) == "在" && !quoted.iter().any(|range| range.contains(&before));
    if joins { before } else { at }
}

/// Words that leave room for judgement are quoted in `judgement`, in a condition or in `other_words`.
pub fn judgement_is_named(resolved: &Resolved, diagnostics: &Diagnostics) {
    for here in granting(resolved) {
        let places = here.awards.iter().map(|award| Ok([asked(award)?, named(award)?].concat()));
        let Ok(known) = places.collect::<Result<Vec<Vec<Range<usize>>>, Reported>>() else { continue };
        let known = known.concat();
        let unknown =
            |word: &Range<usize>| !known.iter().any(|range| range.start <= word.start && word.end <= range.end);
        for word in weighing(&here.prose.text, &here.passage).into_iter().filter(unknown) {
            let message = format!("“{}” leaves room for judgement", part(&here.prose.text, word.clone()));
            let error = here.awards.iter().fold(Diagnostic::at(here.prose.span(&word), message), |error, award| {
                error.beside(&award.ast.span, "does not name it")
            });
            diagnostics
                .push(error.help("quote it in `judgement`; if nothing is weighed here, list it in `other_words`"));
        }
    }
}

/// Words of a passage that leave room for judgement.
fn weighing(text: &str, passage: &Range<usize>) -> Vec<Range<usize>> {
    let found = WEIGHS.iter().flat_map(|word| part(text, passage.clone()).match_indices(word));
    let found = found.map(|(at, word)| passage.start + at..passage.start + at + word.len());
    found.filter(|word| part(text, word.clone()) != "按" || !is_arithmetic(part(text, word.end..passage.end))).collect()
}

/// Whether 按 refers to a rate, so that nothing is left to judgement: 按投资额的30%, 按15元/平方米, but not 按贡献给予30%.
fn is_arithmetic(after: &str) -> bool {
    // 按30%的比例 does not say of what.
    let is_rate = |unit| {
        let mut figures = quantity::find_figures(after, unit).into_iter();
        figures.any(|figure| figure.range.start == 0 && !part(after, figure.range.end..).starts_with('的'))
    };
    if is_rate(&UnitKind::Yuan) || is_rate(&UnitKind::Percent) {
        return true;
    }
    let ends = |sign: char| matches!(sign, '，' | '、' | '；' | '。' | '（' | ',' | ';');
    let piece = after.split(ends).next().unwrap_or_default();
    let shares = quantity::find_figures(piece, &UnitKind::Percent);
    let [share] = shares.as_slice() else { return false };
    let base = part(piece, ..share.range.start);
    let of_something = base.strip_suffix("的").is_some_and(|base| !base.is_empty());
    share.border.is_none() && of_something && !ROOM.iter().chain(&WEIGHS).any(|word| base.contains(word))
}

pub fn related_words_grant_nothing(resolved: &Resolved, diagnostics: &Diagnostics) {
    for related in resolved.related.iter().filter(|related| related.ast.because.is_none()) {
        let Ok(ResolvedPassage { clause, range }) = &related.passage else { continue };
        let Some(clause) = resolved.ast.outline.clauses.get(*clause) else { continue };
        let text = part(&clause.prose.text, range.clone());
        let grants = GRANTS.iter().flat_map(|word| text.match_indices(word));
        // 不得重复享受 limits awards and grants none.
        let takes = |at: usize| ["重复", "同时"].iter().any(|word| part(text, ..at).ends_with(word));
        let mut grants = grants.filter(|(at, _)| !takes(*at));
        if let Some(grant) = grants.next().map(|(at, word)| range.start + at..range.start + at + word.len()) {
            let error = Diagnostic::at(
                clause.prose.span(&grant),
                "these words seem to grant something, but are only called related",
            );
            let error = error.beside(&related.ast.span, "called related here");
            diagnostics.push(error.help("write an `[award.…]`, or say in `because = \"…\"` why they grant nothing"));
        }
    }
}

pub fn related_passages_are_whole(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (at, related) in resolved.related.iter().enumerate() {
        diagnostics.keep(related_is_whole(resolved, related));
        let before = at.checked_sub(1).and_then(|before| resolved.related.get(before));
        diagnostics.keep(before.map_or(Ok(()), |before| neighbours_differ(before, related)));
    }
}

fn related_is_whole(resolved: &Resolved, related: &ResolvedRelated) -> Result<(), Diagnostic> {
    let problem = |message: &str| Diagnostic::at(&related.ast.span, message);
    if related.ast.everyone != related.ast.roles.is_empty() {
        return Err(problem("say whom these words concern, once").help("`roles = [\"…\"]`, or `everyone = true`"));
    }
    let same_clause = |passage: &&Passage| related.passage.as_ref().is_ok_and(|own| passage.clause == Some(own.clause));
    if related.ast.whole_clause && resolved.ast.outline.passages.iter().filter(same_clause).count() > 1 {
        return Err(
            problem("`whole_clause`, but other blocks speak of this clause too").help("leave `whole_clause` out")
        );
    }
    Ok(())
}

/// Neighbouring words that concern the same people are shown as one.
fn neighbours_differ(before: &ResolvedRelated, related: &ResolvedRelated) -> Result<(), Diagnostic> {
    let (Ok(first), Ok(second)) = (&before.passage, &related.passage) else { return Ok(()) };
    let whom = |related: &ResolvedRelated| (related.ast.everyone, related.roles);
    if first.clause != second.clause || first.range.end != second.range.start || whom(before) != whom(related) {
        return Ok(());
    }
    Err(Diagnostic::at(&related.ast.span, "these words follow those above and concern the same people")
        .beside(&before.ast.span, "those above")
        .help("write one block below both"))
}
