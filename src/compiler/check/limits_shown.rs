//! Words that limit what several awards add up to are shown to applicants.
//!
//! No sum is calculated from them, because the notice decides what counts as one matter.

use crate::ast::{Ast, Operator};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::{self, BorderMeaning, Figure, UnitKind};
use crate::spanned::{Prose, part};
use std::ops::Range;

/// Words that limit, the most specific first.
const LIMITS: &str = "就高不重复 就高不就低 不重复享受 不重复 不得重复 不能重复 不可重复 不得同时享受 \
        不能同时享受 不同时享受 同一事项 最高不超过 累计不超过 合计不超过 总额不超过 \
        总计不超过 封顶 最高限额";

/// Limits on several awards are shown by the readings in `together`, a limit on one award by the award.
pub fn limits_are_shown(ast: &Ast, diagnostics: &Diagnostics) {
    for block in 0..ast.outline.blocks.len() {
        diagnostics.keep(shown(ast, block));
    }
}

fn shown(ast: &Ast, block: usize) -> Result<(), Diagnostic> {
    let Some(passage) = ast.outline.passage(block) else { return Ok(()) };
    let granting = ast.awards.iter().any(|award| award.block == block);
    let limits = limits(&passage.prose.text, granting);
    let untold = limits.into_iter().find(|at| !is_told(ast, block, &passage.prose, at));
    let Some(at) = untold else { return Ok(()) };
    let word = part(&passage.prose.text, at.clone());
    let error = Diagnostic::at(
        passage.prose.span(&at),
        format!("these words limit what applicants may receive, and no applicant is told: “{word}”"),
    );
    let named = ast.notice.together.first().into_iter();
    let error = named.fold(error, |error, name| error.beside(&name.span, "does not speak of them"));
    let unnamed = ast.readings.iter().find(|reading| {
        reading.block == block && reading.quote.as_ref().is_some_and(|quote| quote.value.contains(word))
    });
    Err(match unnamed {
        Some(reading) => error.help(format!("name `{}` in `together` of `[notice]`", reading.id.value)),
        None => error.help(help(ast, block)),
    })
}

fn help(ast: &Ast, block: usize) -> &'static str {
    if ast.awards.iter().any(|award| award.block == block) {
        return "if they limit this award alone, quote them in `give` and write `at_most`; if they limit \
                several together, write a `[reading.NAME]` here with `quote`, and name it in `together` of `[notice]`";
    }
    if ast.no_awards.iter().any(|no_award| no_award.block == block) {
        return "part the paragraph if only some of its words do; below these write `[related]` with `everyone = true`, \
                and a `[reading.NAME]` with `quote` that says what it means for sums; name it in `together` of \
                `[notice]`; if they limit no applicant, quote them in `because` and say why";
    }
    "write a `[reading.NAME]` here with `quote` that says what it means for sums, and name it in `together` of \
     `[notice]`; if they limit no applicant, quote them in `because` and say why"
}

/// Words of a passage that limit; in granting words also those that make a sum the maximum.
fn limits(text: &str, granting: bool) -> Vec<Range<usize>> {
    let words = LIMITS.split(' ').flat_map(|word| text.match_indices(word));
    let mut found: Vec<Range<usize>> = words.map(|(at, word)| at..at + word.len()).collect();
    if granting {
        found.extend(quantity::find_figures(text, &UnitKind::Yuan).iter().filter_map(most));
    }
    found
}

/// The words that make a sum the maximum: 最高100万元.
fn most(figure: &Figure) -> Option<Range<usize>> {
    let border = figure.border.as_ref()?;
    (border.says == BorderMeaning::Bound(Operator::AtMost)).then(|| border.range.clone())
}

fn is_told(ast: &Ast, block: usize, prose: &Prose, at: &Range<usize>) -> bool {
    let word = part(&prose.text, at.clone());
    let reasons = ast.no_awards.iter().filter(|no_award| no_award.block == block).map(|no_award| &no_award.because);
    let related = ast.related.iter().filter(|related| related.block == block);
    let mut reasons = reasons.chain(related.filter_map(|related| related.because.as_ref()));
    let awards = || ast.awards.iter().filter(|award| award.block == block);
    let given = awards().flat_map(|award| award.tiers.iter().map(|tier| &tier.give.quote.text));
    let asked = awards().flat_map(|award| award.conditions().map(|condition| &condition.quote.text));
    let in_kind = awards().flat_map(|award| award.benefits.iter().map(|words| &words.quote));
    let limited = ast.limits.iter().filter(|limit| limit.block == block).map(|limit| &limit.quote.text);
    reasons.any(|reason| reason.value.replace('|', "").contains(word))
        || given.chain(asked).chain(in_kind).chain(limited).any(|quote| quote.value.contains(word))
        || together(ast, block).any(|quote| quote.contains(word) || sentence(&prose.text, at).contains(quote))
}

/// Quotes of the block's readings that `together` names.
fn together(ast: &Ast, block: usize) -> impl Iterator<Item = &str> {
    let named = |id: &str| ast.notice.together.iter().any(|name| name.value == id);
    let readings = ast.readings.iter().filter(move |reading| reading.block == block && named(&reading.id.value));
    readings.filter_map(|reading| reading.quote.as_ref()).map(|quote| quote.value.as_str())
}

/// The sentence around words.
fn sentence<'t>(text: &'t str, at: &Range<usize>) -> &'t str {
    let start = part(text, ..at.start).rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
    let end = part(text, at.end..).find('。').map_or(text.len(), |stop| at.end + stop);
    part(text, start..end)
}
