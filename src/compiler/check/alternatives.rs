//! Conditions of which one is enough are not required together.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::{Resolved, ResolvedAward, ResolvedCondition, ResolvedTest};
use crate::spanned::{Prose, part};
use std::ops::Range;

/// Words that speak of a list of which some items are enough.
const OF_A_LIST: &str = "条件之一 情形之一 情况之一 要求之一 标准之一 资质之一 任意条件 任一条件 任何条件 条件中一项 条件中1项 条件中两项 条件中2项 其中之一 \
                         其中一项 其中两项 其中二项 其中三项 其中1项 其中2项 其中3项 其中一个 其中两个 中的一项 中的一个 \
                         中的1项 中的2项 中的两项 中任意 中任一 至少一项 至少1项 至少两项 至少2项 两项以上 2项以上 \
                         任何一项 任何一个 一个条件 一项即可 1项即可 一个即可 之一即可 满足其一 具备其一 居其一 任选其一 下列一项 以下一项";

/// The same; within the words of one condition they choose among its own: 获得任一省级称号.
const ANY: &str = "之一 任一 任意一 任意两 任意1 任意2 任何一 任选";

/// Words between two conditions of which one is enough.
const OR: [&str; 7] = ["抑或", "亦或", "要么", "或者", "或", "/", "／"];

const HELP: &str = "the conditions of an award are required together: ask whether one of these holds in one question, yes \
                    or no, and quote all of them in its condition";

pub fn alternatives_are_not_required_together(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let mut clauses: Vec<usize> = places(award).map(|(_, clause, _)| clause).collect();
        clauses.sort_unstable();
        clauses.dedup();
        for clause in clauses {
            let Some(words) = resolved.ast.outline.clauses.get(clause) else { continue };
            let (quotes, roles) = (quotes(award, clause, false), quotes(award, clause, true));
            if let Err(error) =
                some_are_enough(&words.prose, &quotes).and_then(|()| joined(&words.prose, &quotes, &roles))
            {
                diagnostics.push(error);
            }
        }
    }
}

/// Conditions, one for each fact, with the clause and the range of their quote.
fn places<'r>(award: &'r ResolvedAward) -> impl Iterator<Item = (&'r ResolvedCondition<'r>, usize, Range<usize>)> {
    award.conditions_by_fact().filter_map(|condition| {
        let place = condition.quote.as_ref().ok()?;
        Some((condition, place.clause, place.ranges.first()?.clone()))
    })
}

/// Where conditions on the roles, or all others, are quoted in a clause, in its order.
fn quotes(award: &ResolvedAward, clause: usize, roles: bool) -> Vec<Range<usize>> {
    let here = places(award)
        .filter(|(condition, place, _)| *place == clause && matches!(condition.test, ResolvedTest::Roles(_)) == roles);
    let mut quotes: Vec<Range<usize>> = here.map(|(.., quote)| quote).collect();
    quotes.sort_by_key(|quote| quote.start);
    quotes
}

/// 符合下列条件之一, in a sentence with two conditions.
fn some_are_enough(prose: &Prose, quotes: &[Range<usize>]) -> Result<(), Diagnostic> {
    for (words, in_one) in [(OF_A_LIST, false), (ANY, true)] {
        for (at, found) in words.split_whitespace().flat_map(|word| prose.text.match_indices(word)) {
            let word = at..at + found.len();
            let end = part(&prose.text, word.end..).find('。').map_or(prose.text.len(), |stop| word.end + stop);
            let start = part(&prose.text, ..word.start).rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
            let here: Vec<_> = quotes.iter().filter(|quote| quote.start < end && quote.end > start).collect();
            let holder = here.iter().find(|quote| quote.start <= word.start && word.end <= quote.end);
            // One condition that holds the word and a list holds all of it, unless another one follows.
            let lists = |holder: &Range<usize>| {
                let (before, whole) = (part(&prose.text, holder.start..word.start), part(&prose.text, holder.clone()));
                whole.contains(['、', '；', '：']) || ["下列", "以下", "如下"].iter().any(|word| before.contains(word))
            };
            let enough = match holder {
                Some(_) if in_one => false,
                Some(holder) if lists(holder) => here.iter().any(|other| other.start >= holder.end),
                _ => here.len() > 1,
            };
            if enough {
                return Err(refused(prose, &word, &here));
            }
        }
    }
    Ok(())
}

/// A condition, 或者, and another condition. Whom the award is for may stand between them.
fn joined(prose: &Prose, quotes: &[Range<usize>], roles: &[Range<usize>]) -> Result<(), Diagnostic> {
    let mut all = [quotes, roles].concat();
    all.sort_by_key(|quote| quote.start);
    for pair in all.windows(2) {
        let [first, second] = pair else { continue };
        if roles.contains(first) && roles.contains(second) {
            continue;
        }
        let ends = OR.iter().find(|word| part(&prose.text, first.clone()).ends_with(**word));
        let starts = OR.iter().find(|word| part(&prose.text, second.clone()).starts_with(**word));
        let word = match (ends, starts) {
            (Some(word), _) => Some(first.end - word.len()..first.end),
            (_, Some(word)) => Some(second.start..second.start + word.len()),
            _ => between(prose, first.end..second.start, roles).filter(|word| {
                // 企业或其门店: whom the award is for goes on.
                !roles.contains(first) || part(&prose.text, word.end..second.start).is_empty()
            }),
        };
        if let Some(word) = word {
            return Err(refused(prose, &word, &[first, second]));
        }
    }
    Ok(())
}

/// The word for alternatives in words that no condition quotes; nothing where a sentence ends.
fn between(prose: &Prose, range: Range<usize>, roles: &[Range<usize>]) -> Option<Range<usize>> {
    let text = prose.text.get(range.clone()).filter(|text| !text.contains(['。', '；']))?;
    let found = OR.iter().flat_map(|word| text.match_indices(word));
    let mut found = found.map(|(at, word)| range.start + at..range.start + at + word.len());
    found.find(|word| !roles.iter().any(|role| role.start <= word.start && word.end <= role.end))
}

fn refused(prose: &Prose, word: &Range<usize>, quotes: &[&Range<usize>]) -> Diagnostic {
    let message = format!(
        "“{}”: one of these conditions is enough, but the rule requires them together",
        part(&prose.text, word.clone())
    );
    let error = Diagnostic::at(prose.span(word), message).help(HELP);
    quotes.iter().fold(error, |error, quote| error.beside(prose.span(quote), "required"))
}
