//! `paid` says how often, as the words do: 一次性, 每年, 3年.

use crate::ast::{Award, FREQUENCIES, Give};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::{self, UnitKind};
use crate::resolve::{Resolved, ResolvedAward};
use crate::spanned::part;
use policy::Frequency;
use policy::number::Number;
use std::ops::Range;

/// A word that says how often; `None` where no `paid` can say it.
struct Often {
    range: Range<usize>,
    says: Option<Frequency>,
}

pub fn frequency_is_what_the_words_say(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        diagnostics.keep(paid_alike(award.ast));
        diagnostics.keep(said_when_paid(award.ast));
        diagnostics.keep(paid_when_said(resolved, award));
    }
}

fn paid_alike(award: &Award) -> Result<(), Diagnostic> {
    let mut gives = award.tiers.iter().map(|tier| &tier.give);
    let Some(first) = gives.next() else { return Ok(()) };
    let how = |give: &Give| give.paid.as_ref().map(|paid| paid.value);
    let Some(other) = gives.find(|give| how(give) != how(first)) else { return Ok(()) };
    [first, other].into_iter().try_for_each(not_forgotten)?;
    Err(Diagnostic::at(&other.span, "tiers of one award are paid equally often")
        .beside(&first.span, "the first tier")
        .help("write an award for each where the notice pays them differently"))
}

/// Reports a tier whose words say how often and whose rule does not.
fn not_forgotten(give: &Give) -> Result<(), Diagnostic> {
    let quoted = &give.quote.text.value;
    let said = words(quoted).into_iter().find_map(|word| Some((word.says?, quoted.get(word.range)?)));
    let Some((says, text)) = said.filter(|_| give.paid.is_none()) else { return Ok(()) };
    Err(Diagnostic::at(&give.span, unsaid(text))
        .label("other tiers say it")
        .help(format!("write paid = {} in this tier too", keyword(says))))
}

fn unsaid(words: &str) -> String {
    format!("the words say “{words}”, the rule does not")
}

/// `paid` needs a word in the quote that says so.
fn said_when_paid(award: &Award) -> Result<(), Diagnostic> {
    for give in award.tiers.iter().map(|tier| &tier.give) {
        let Some(paid) = &give.paid else { continue };
        let words = words(&give.quote.text.value);
        if !words.iter().any(|word| word.says == Some(paid.value)) {
            let said = words.iter().filter_map(|word| give.quote.text.value.get(word.range.clone()));
            let help = match said.collect::<Vec<_>>().join(", ").as_str() {
                "" => "leave `paid` out where the notice does not say how often".to_string(),
                said => format!("they say “{said}”"),
            };
            return Err(Diagnostic::at(&paid.span, format!("no quoted word says “{}”", name(paid.value)))
                .beside(&give.quote.text.span, "quoted here")
                .help(help));
        }
    }
    Ok(())
}

/// A word in the passage, outside conditions and other awards, needs a `paid` that agrees.
fn paid_when_said(resolved: &Resolved, resolved_award: &ResolvedAward) -> Result<(), Diagnostic> {
    let award = resolved_award.ast;
    let Ok(passage) = &resolved_award.passage else { return Ok(()) };
    let Some(clause) = resolved.ast.outline.clauses.get(passage.clause) else { return Ok(()) };
    let aside = aside(resolved, resolved_award);
    let inside = |outer: &Range<usize>, word: &Often| outer.start <= word.range.start && word.range.end <= outer.end;
    let mut said = words(&clause.prose.text);
    said.retain(|word| inside(&passage.range, word) && !aside.iter().any(|outer| inside(outer, word)));
    let paid = award.tiers.iter().find_map(|tier| tier.give.paid.as_ref());
    let paid = paid.map(|paid| paid.value);
    // 连续3年每年: the number of years says more than 每年.
    let several = |word: &&Often| matches!(word.says, None | Some(Frequency::Years(2..)));
    let years = said.iter().find(several);
    let agrees = |word: &Often| word.says.is_some() && word.says == paid;
    // 3年内一次性给予 says for how long one may apply.
    let once = paid == Some(Frequency::Once) && said.iter().any(agrees);
    let agrees = once || years.map_or_else(|| said.iter().any(agrees), agrees);
    let Some(word) = years.or(said.first()).filter(|_| !agrees) else { return Ok(()) };
    let text = clause.prose.text.get(word.range.clone()).unwrap_or_default();
    let help = match word.says {
        Some(says) => format!("write paid = {} and quote the word", keyword(says)),
        None => "`paid` cannot say this: say it in `silence`, and quote the word in `other_words`".to_string(),
    };
    let told = word.says.is_none() && award.other_words.iter().any(|words| words.value.contains(text));
    let span = award.tiers.first().map_or(award.span.clone(), |tier| tier.give.span.clone());
    let error = Diagnostic::at(span, unsaid(text)).beside(clause.prose.span(&word.range), "said here").help(help);
    if told { Ok(()) } else { Err(error) }
}

/// Ranges of words about something else: conditions of the block, and what its other awards give.
fn aside(resolved: &Resolved, award: &ResolvedAward) -> Vec<Range<usize>> {
    let here = || resolved.awards.iter().filter(|other| other.ast.block == award.ast.block);
    let asked = here().flat_map(ResolvedAward::conditions).map(|condition| &condition.quote);
    let others = here().filter(|other| other.ast.id.value != award.ast.id.value).flat_map(|other| &other.tiers);
    let places = asked.chain(others.map(|tier| &tier.give.quote)).filter_map(|quote| quote.as_ref().ok());
    places.flat_map(|place| place.ranges.clone()).collect()
}

/// What a text says of how often.
pub fn says(text: &str) -> Vec<Frequency> {
    words(text).into_iter().filter_map(|word| word.says).collect()
}

/// The words of a text that say how often.
fn words(text: &str) -> Vec<Often> {
    let fixed = |word: &'static str, says| {
        text.match_indices(word).map(move |(at, _)| Often { range: at..at + word.len(), says })
    };
    let mut found: Vec<Often> =
        fixed("一次性", Some(Frequency::Once)).chain(fixed("每年", Some(Frequency::Yearly))).collect();
    for unit in ["年", "个年度", "个会计年度", "个自然年"] {
        found.extend(quantity::find_figures(text, &UnitKind::Count(unit.to_string())).into_iter().filter_map(
            |figure| {
                let years = figure.value.to_string().parse().ok().filter(|years: &u8| *years < 100);
                let spoken = figure.value < Number::HUNDRED && !is_period(text, &figure.range);
                spoken.then(|| Often {
                    says: years.filter(|_| !is_parted(text, &figure.range)).map(Frequency::Years),
                    range: figure.range,
                })
            },
        ));
    }
    found.extend(last_year(text));
    found
}

/// 第一年、第二年、第三年: as many years as the last one says.
fn last_year(text: &str) -> Option<Often> {
    let years = quantity::find_figures(text, &UnitKind::Count("年".to_string())).into_iter();
    let ordinals = years.filter(|figure| part(text, ..figure.range.start).ends_with('第'));
    let last = ordinals.max_by_key(|figure| figure.value)?;
    let years: u8 = last.value.to_string().parse().ok().filter(|years| (2..100).contains(years))?;
    Some(Often { range: last.range, says: Some(Frequency::Years(years)) })
}

/// Whether what stands around a number of years makes it a time and no frequency: 3年内, 5年以上, 满2年, 第2年.
fn is_period(text: &str, years: &Range<usize>) -> bool {
    let (before, after) = (part(text, ..years.start), part(text, years.end..));
    // 三年内每年 says how often.
    let within = after.strip_prefix("期内").or(after.strip_prefix('内')).map(|rest| rest.trim_start_matches('，'));
    if within.is_some_and(|rest| {
        ["每年", "逐年", "分别", "按", "给予", "奖励", "补助", "补贴"].iter().any(|word| rest.starts_with(word))
    }) {
        return false;
    }
    before.ends_with(['满', '近', '上', '第']) || after.starts_with(['内', '以', '后', '前', '期', '度', '来', '起'])
}

/// Whether one sum is paid in parts over the years, or once in so many: 分5年, 每3年.
fn is_parted(text: &str, years: &Range<usize>) -> bool {
    let (before, after) = (part(text, ..years.start), part(text, years.end..));
    before.ends_with(['分', '每']) || after.starts_with("一次") || after.starts_with("累计")
}

/// How a frequency is written in a rule.
fn keyword(frequency: Frequency) -> String {
    let known = FREQUENCIES.iter().find(|(_, known)| *known == frequency);
    match (known, frequency) {
        (Some((keyword, _)), _) => format!("\"{keyword}\""),
        (None, Frequency::Years(years)) => format!("{{ years = {years} }}"),
        (None, _) => String::new(),
    }
}

/// The words for a frequency.
fn name(frequency: Frequency) -> String {
    match frequency {
        Frequency::Once => "一次性".to_string(),
        Frequency::Yearly => "每年".to_string(),
        Frequency::Years(years) => format!("{years}年"),
    }
}
