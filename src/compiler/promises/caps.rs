//! Words that limit what awards come to: whoever may receive less than the sums add up to is told so.
//!
//! Knows such words. No sum follows from them: what counts as one matter is for the notice to say.

use crate::book::{Book, Operator};
use crate::figures::{self, Figure, Measure, Says};
use crate::problem::{Problem, Problems};
use crate::written::{Prose, part};
use std::ops::Range;

/// The most telling first.
const LIMITS: [&str; 18] = [
    "就高不重复",
    "就高不就低",
    "不重复享受",
    "不重复",
    "不得重复",
    "不能重复",
    "不可重复",
    "不得同时享受",
    "不能同时享受",
    "不同时享受",
    "同一事项",
    "最高不超过",
    "累计不超过",
    "合计不超过",
    "总额不超过",
    "总计不超过",
    "封顶",
    "最高限额",
];

/// Limits are said under the sums, by the readings that `together` names; a limit of one award, by the award.
pub fn limits_are_shown(book: &Book, problems: &mut Problems) {
    for block in 0..book.outline.blocks.len() {
        problems.keep(shown(book, block));
    }
}

fn shown(book: &Book, block: usize) -> Result<(), Problem> {
    let Some(passage) = book.outline.passage(block) else { return Ok(()) };
    let granting = book.awards.iter().any(|award| award.block == block);
    let limits = limits(&passage.prose.text, granting);
    let untold = limits.into_iter().find(|at| !is_told(book, block, &passage.prose, at));
    let Some(at) = untold else { return Ok(()) };
    let word = part(&passage.prose.text, at.clone());
    let problem = Problem::at(
        passage.prose.span(&at),
        format!("these words limit what applicants may receive, and no applicant is told: “{word}”"),
    );
    let named = book.notice.iter().filter_map(|notice| notice.together.first());
    let problem = named.fold(problem, |problem, name| problem.beside(name.span.clone(), "does not speak of them"));
    let unnamed = book.readings.iter().find(|reading| {
        reading.block == block && reading.quote.as_ref().is_some_and(|quote| quote.value.contains(word))
    });
    Err(match unnamed {
        Some(reading) => problem.help(format!("name `{}` in `together` of `[notice]`", reading.id.value)),
        None => problem.help(help(book, block)),
    })
}

fn help(book: &Book, block: usize) -> &'static str {
    if book.awards.iter().any(|award| award.block == block) {
        return "if they limit this award alone, quote them in `give`, and say in `gist` what is given; if they limit \
                several together, write a `[reading.NAME]` here with `quote`, and name it in `together` of `[notice]`";
    }
    let hidden = book.no_awards.iter().any(|no_award| no_award.block == block);
    if hidden {
        return "part the paragraph if only some of its words do; below these write `[related]` with `everyone = true`, \
                and a `[reading.NAME]` with `quote` that says what it means for sums; name it in `together` of \
                `[notice]`; if they limit no applicant, quote them in `because` and say why";
    }
    "write a `[reading.NAME]` here with `quote` that says what it means for sums, and name it in `together` of \
     `[notice]`; if they limit no applicant, quote them in `because` and say why"
}

/// Where words of a passage limit; in granting words also wherever a sum is the most that is given.
fn limits(text: &str, granting: bool) -> Vec<Range<usize>> {
    let words = LIMITS.iter().flat_map(|word| text.match_indices(word));
    let mut found: Vec<Range<usize>> = words.map(|(at, word)| at..at + word.len()).collect();
    if granting {
        found.extend(figures::figures(text, &Measure::Yuan).iter().filter_map(most));
    }
    found
}

/// 最高100万元, with the words that make it the most.
fn most(figure: &Figure) -> Option<Range<usize>> {
    let border = figure.border.as_ref()?;
    (border.says == Says::Bound(Operator::AtMost)).then(|| border.range.clone())
}

fn is_told(book: &Book, block: usize, prose: &Prose, at: &Range<usize>) -> bool {
    let word = part(&prose.text, at.clone());
    let reasons = book.no_awards.iter().filter(|no_award| no_award.block == block).map(|no_award| &no_award.because);
    let related = book.related.iter().filter(|related| related.block == block);
    let mut reasons = reasons.chain(related.filter_map(|related| related.because.as_ref()));
    let awards = || book.awards.iter().filter(|award| award.block == block);
    let given = awards().flat_map(|award| award.tiers.iter().map(|tier| &tier.give.quote.text));
    let asked = awards().flat_map(|award| award.conditions().map(|condition| &condition.quote.text));
    let in_kind = awards().flat_map(|award| award.benefits.iter().map(|words| &words.quote));
    reasons.any(|reason| reason.value.replace('|', "").contains(word))
        || given.chain(asked).chain(in_kind).any(|quote| quote.value.contains(word))
        || together(book, block).any(|quote| quote.contains(word) || sentence(&prose.text, at).contains(quote))
}

/// What the readings quote that speak of holding several awards and stand in a block.
fn together(book: &Book, block: usize) -> impl Iterator<Item = &str> {
    let named = |id: &str| book.notice.iter().flat_map(|notice| &notice.together).any(|name| name.value == id);
    let readings = book.readings.iter().filter(move |reading| reading.block == block && named(&reading.id.value));
    readings.filter_map(|reading| reading.quote.as_ref()).map(|quote| quote.value.as_str())
}

/// The sentence in which words stand.
fn sentence<'t>(text: &'t str, at: &Range<usize>) -> &'t str {
    let start = part(text, ..at.start).rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
    let end = part(text, at.end..).find('。').map_or(text.len(), |stop| at.end + stop);
    part(text, start..end)
}
