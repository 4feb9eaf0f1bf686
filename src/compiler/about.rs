//! Sentences about the notice itself, put together from what its policy file states of it.
//!
//! Here and not at run time, so that a page carries finished sentences and no code that counts days. Knows both
//! languages. Does not check: the promises have.

use super::book::{Book, Fixed, Name, Notice, Pair, Superseded};
use super::dates::{self, Entry, date, in_chinese, in_english};
use super::written::Written;
use jiff::civil::Date;
use policy::{About, Text};

/// The sentences; `None` where a date cannot be read or a name leads nowhere.
pub fn about(book: &Book, notice: &Notice) -> Option<About> {
    let (issued, in_force) = (date(&notice.issued).ok()?, date(&notice.in_force).ok()?);
    let called = notice.called.value.as_str();
    let calculator = notice.calculator.as_ref();
    let calculator = calculator.map_or_else(|| text("奖励测算".to_string(), "Award calculator".to_string()), pair);
    let rules = notice.rules.as_ref().map(|rules| text(format!("“{}”", rules.zh.value), rules.en.value.clone()));
    let standing = standing(notice, called)?;
    let [month, month_en] = dates::month(issued);
    Some(About {
        calculator,
        called: called.to_owned().leak(),
        issuer: pair(&notice.issuer),
        basis: text(
            format!("依据{}|{month}的{called}；|{}", notice.issuer.zh.value, standing.line.0),
            format!("Based on a notice that the {} issued in {month_en}. {}", notice.issuer.en.value, standing.line.1),
        ),
        introduced: text(format!("奖励写在|《{}》里，|这里简称“{called}”。", notice.title.value), String::new()),
        apply: pair(&notice.apply.text),
        together: together(book, notice)?,
        in_force: entry(book, issued, in_force)?,
        read: read(book, notice),
        rules,
        expiry: text(standing.row.0, standing.row.1),
        warning: standing.warning.map(|(zh, en)| text(zh, en)),
    })
}

/// What the readings say of holding several awards, one after the other.
fn together(book: &Book, notice: &Notice) -> Option<Text> {
    let reading = |name: &Name| Some(&book.readings.get(book.reading(&name.value)?)?.text);
    let all = notice.together.iter().map(reading).collect::<Option<Vec<&Pair>>>()?;
    Some(said_of(&all))
}

/// What the readings say that no award shows and that is not said of sums: whatever is read is shown somewhere.
fn read(book: &Book, notice: &Notice) -> Option<Text> {
    let rest = book.readings.iter().filter(|reading| {
        let id = &reading.id.value;
        let named = |names: &[Name]| names.iter().any(|name| name.value == *id);
        let of_condition = book.conditions().any(|(_, condition)| named(&condition.readings));
        let of_award = book.awards.iter().any(|award| book.weighs(reading, award));
        !of_condition && !of_award && !named(&notice.together)
    });
    let rest: Vec<&Pair> = rest.map(|reading| &reading.text).collect();
    (!rest.is_empty()).then(|| said_of(&rest))
}

/// Sentences one after the other.
fn said_of(pairs: &[&Pair]) -> Text {
    let said = |language: fn(&Pair) -> &Written<String>, joint: &str| {
        pairs.iter().map(|pair| language(pair).value.as_str()).collect::<Vec<_>>().join(joint)
    };
    text(said(|pair| &pair.zh, "|"), said(|pair| &pair.en, " "))
}

fn text(zh: String, en: String) -> Text {
    Text { zh: Box::leak(zh.into_boxed_str()), en: Box::leak(en.into_boxed_str()) }
}

fn pair(pair: &Pair) -> Text {
    text(pair.zh.value.clone(), pair.en.value.clone())
}

fn entry(book: &Book, issued: Date, in_force: Date) -> Option<Text> {
    let (zh, en) = (in_chinese(in_force), in_english(in_force));
    Some(match dates::entry(&book.outline.notice.text, issued, in_force)? {
        Entry::After(words, days, _) => text(
            format!("{}实施|（按发文日期推算为|{zh}）", words.replacen("之日起", "之日起|", 1)),
            format!("Once {days} days have passed since issue (worked out from the date of issue: {en})"),
        ),
        Entry::AtOnce => text(format!("自发布之日起施行|（{zh}）"), format!("From the day of issue, {en}")),
        Entry::OnTheDay => text(format!("自{zh}起施行"), format!("From {en}")),
    })
}

/// A sentence in Chinese and in English.
type Said = (String, String);

/// Whether the notice still applies, as far as can be said.
struct Standing {
    /// After the date of issue, on the first page.
    line: Said,
    /// In the list of what the result rests on.
    row: Said,
    /// Above a result, where there is something to warn of.
    warning: Option<Said>,
}

fn standing(notice: &Notice, called: &str) -> Option<Standing> {
    const CHECK: [&str; 2] = ["请先确认现行有效", "Please check first that"];
    let note = notice.note.as_ref();
    let note_zh = note.map(|note| format!("{}；|", note.zh.value)).unwrap_or_default();
    if let Some(by) = &notice.superseded {
        let said = replaced(by, called)?;
        return Some(Standing { line: said.clone(), row: said.clone(), warning: Some(said) });
    }
    let Some(expires) = &notice.expires else {
        let also = note.map(|note| format!(" and {}", note.en.value)).unwrap_or_default();
        let zh = format!("{called}未写明有效期，|{note_zh}{}", CHECK[0]);
        return Some(Standing {
            line: (zh.clone(), format!("It states no expiry{also}. {} it still applies.", CHECK[1])),
            row: (
                zh,
                format!("None is stated{}. {} the notice still applies.", also.replacen(" and", ", and", 1), CHECK[1]),
            ),
            warning: None,
        });
    };
    let on = date(&expires.on).ok()?;
    let zh = format!("有效期到|{}为止；|{note_zh}{}", in_chinese(on), CHECK[0]);
    let en = format!("In force until {}. {} it still applies.", in_english(on), CHECK[1]);
    Some(Standing { line: (zh.clone(), en.clone()), row: (zh.clone(), en.clone()), warning: Some((zh, en)) })
}

fn replaced(by: &Superseded, called: &str) -> Option<Said> {
    let from = date(&by.from).ok()?;
    let (title, document) = (&by.title.value, &by.document.value);
    let zh = format!("自{}起，|已由|《{title}》|（{document}）|代替；|这里仍按原{called}测算", in_chinese(from));
    let title = title.replace('|', "");
    let en = format!(
        "From {} it is replaced by 《{title}》 ({document}). This calculator still follows the old notice.",
        in_english(from)
    );
    Some((zh, en))
}

/// Which later document set a measure, in which words, and from when.
pub fn source(quote: &str, fixed: &Fixed) -> Option<Text> {
    let from = date(&fixed.from).ok()?;
    let (title, document, clause) = (&fixed.title.value, &fixed.document.value, &fixed.clause.value);
    let words = &fixed.quote.value;
    Some(text(
        format!("“{quote}”|由《{title}》|（{document}）|{clause}规定：|“{words}”，|自{}起适用", in_chinese(from)),
        format!(
            "“{quote}” is set by 《{}》 ({document}), {clause}: “{words}”, from {}",
            title.replace('|', ""),
            in_english(from)
        ),
    ))
}
