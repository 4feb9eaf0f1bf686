//! Generates sentences about the notice. At compile time, so that a page carries no calendar code.

use super::leak::{leak, text as bilingual};
use crate::ast::{Bilingual, Notice, Superseded};
use crate::diagnostic::Reported;
use crate::quantity::date::{Entry, in_english, in_our_chinese};
use crate::resolve::{Resolved, ResolvedFixed, ResolvedNotice};
use crate::spanned::Spanned;
use jiff::civil::Date;
use policy::{About, Text};

/// The sentences.
///
/// # Errors
/// When a date was reported.
pub fn about(resolved: &Resolved) -> Result<About, Reported> {
    let notice = &resolved.ast.notice;
    let called = notice.called.value.as_str();
    let document = notice.document.value.as_str();
    let calculator = notice.calculator.as_ref();
    let calculator = calculator.map_or_else(|| text("奖励测算".to_string(), "Award calculator".to_string()), bilingual);
    let rules = notice.rules.as_ref().map(|rules| text(format!("“{}”", rules.zh.value), rules.en.value.clone()));
    let standing = standing(notice, &resolved.notice, called)?;
    Ok(About {
        calculator,
        called: leak(called),
        issuer: bilingual(&notice.issuer),
        basis: text(
            format!("依据{document}|《{called}》，|{}。", standing.line.0),
            format!("Based on the notice {document}. {}", standing.line.1),
        ),
        introduced: text(format!("奖励写在|《{}》里，|这里简称《{called}》。", notice.title.value), String::new()),
        apply: bilingual(&notice.apply.text),
        together: together(resolved),
        in_force: entry(&resolved.notice)?,
        read: read(resolved),
        rules,
        expiry: text(standing.row.0, standing.row.1),
        warning: standing.warning.map(|(zh, en)| text(zh, en)),
    })
}

/// The readings on holding several awards.
fn together(resolved: &Resolved) -> Text {
    let readings = resolved.notice.together.iter().filter_map(|reading| resolved.readings.get(*reading));
    joined(&readings.map(|reading| &reading.ast.text).collect::<Vec<_>>())
}

/// The readings that no award shows and that do not speak of several awards: every reading is shown somewhere.
fn read(resolved: &Resolved) -> Option<Text> {
    let shown = |reading: &usize| {
        resolved.notice.together.contains(reading)
            || resolved.conditions().any(|condition| condition.readings.contains(reading))
            || resolved.awards.iter().any(|award| award.judgement_readings.contains(reading))
    };
    let rest = resolved.readings.iter().enumerate().filter(|(at, _)| !shown(at));
    let rest: Vec<&Bilingual> = rest.map(|(_, reading)| &reading.ast.text).collect();
    (!rest.is_empty()).then(|| joined(&rest))
}

/// Sentences one after the other.
fn joined(pairs: &[&Bilingual]) -> Text {
    let said = |language: fn(&Bilingual) -> &Spanned<String>, joint: &str| {
        pairs.iter().map(|pair| language(pair).value.as_str()).collect::<Vec<_>>().join(joint)
    };
    text(said(|pair| &pair.zh, "|"), said(|pair| &pair.en, " "))
}

fn text(zh: String, en: String) -> Text {
    Text { zh: Box::leak(zh.into_boxed_str()), en: Box::leak(en.into_boxed_str()) }
}

fn entry(notice: &ResolvedNotice) -> Result<Text, Reported> {
    let in_force = notice.in_force?;
    let (zh, en) = (in_our_chinese(in_force), in_english(in_force));
    Ok(match notice.entry.as_ref().map_err(|reported| *reported)? {
        Entry::After(words, days, _) => text(
            format!("{}实施|（按发文日期推算为|{zh}）", words.replacen("之日起", "之日起|", 1)),
            format!("Once {days} days have passed since issue (worked out from the date of issue: {en})"),
        ),
        Entry::AtOnce => text(format!("自发布之日起施行|（{zh}）"), format!("From the day of issue, {en}")),
        Entry::OnTheDay => text(format!("自{zh}起施行"), format!("From {en}")),
    })
}

/// A sentence in Chinese and in English.
type Sentence = (String, String);

/// Whether the notice still applies, as far as can be said.
struct Standing {
    /// On the first page, after the date of issue.
    line: Sentence,
    /// In the list of sources.
    row: Sentence,
    /// Above a result; a warning.
    warning: Option<Sentence>,
}

fn standing(notice: &Notice, dates: &ResolvedNotice, called: &str) -> Result<Standing, Reported> {
    const CHECK: [&str; 2] = ["是否现行有效|请先确认", "Please check first that it still applies."];
    let note = notice.note.as_ref();
    let note_zh = note.map(|note| format!("{}，|", note.zh.value)).unwrap_or_default();
    let check = (CHECK[0].to_string(), CHECK[1].to_string());
    if let Some((by, from)) = notice.superseded.as_ref().zip(dates.superseded) {
        let said = replaced(by, from?, called);
        return Ok(Standing { line: said.clone(), row: said.clone(), warning: Some(said) });
    }
    let Some(on) = dates.expires else {
        let also = note.map(|note| format!(" and {}", note.en.value)).unwrap_or_default();
        let zh = format!("《{called}》没写有效期，|{note_zh}{}", CHECK[0]);
        let en = format!("The notice states no expiry{also}. {}", CHECK[1]);
        return Ok(Standing { line: check, row: (zh, en), warning: None });
    };
    let on = on?;
    let zh = format!("有效期到|{}为止，|{note_zh}{}", in_our_chinese(on), CHECK[0]);
    let en = format!("In force until {}. {}", in_english(on), CHECK[1]);
    Ok(Standing { line: (zh.clone(), en.clone()), row: (zh.clone(), en.clone()), warning: Some((zh, en)) })
}

fn replaced(by: &Superseded, from: Date, called: &str) -> Sentence {
    let (title, document) = (&by.title.value, &by.document.value);
    let zh =
        format!("自{}起，|已由|《{title}》|（{document}）|代替；|这里仍按原《{called}》测算", in_our_chinese(from));
    let title = title.replace('|', "");
    let en = format!(
        "From {} it is replaced by 《{title}》 ({document}). This calculator still follows the old notice.",
        in_english(from)
    );
    (zh, en)
}

/// Which later document sets a parameter, in which words, and from when.
///
/// # Errors
/// When the date was reported.
pub fn source(quote: &str, later: &ResolvedFixed) -> Result<Text, Reported> {
    let (fixed, from) = (later.ast, later.from?);
    let (title, document, clause) = (&fixed.title.value, &fixed.document.value, &fixed.clause.value);
    let words = &fixed.quote.value;
    Ok(text(
        format!("“{quote}”|由《{title}》|（{document}）|{clause}规定：|“{words}”，|自{}起适用", in_our_chinese(from)),
        format!(
            "“{quote}” is set by 《{}》 ({document}), {clause}: “{words}”, from {}",
            title.replace('|', ""),
            in_english(from)
        ),
    ))
}
