//! The whole sheet: what it is, the notice, every clause, the lists, and where to sign.
//!
//! Knows the order of the sheet. Does not know where it is written.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::clause::Clauses;
use super::html::{css_text, escaped, tag, tick};
use super::{lists, question};
use crate::policies::Notice;
use crate::tools::hash;
use policy::Policy;

const STYLE: &str = include_str!("sheet.css");

/// The sheet as HTML.
pub fn draw(notice: &Notice) -> String {
    let policy = notice.policy;
    let sum = hash::whole(notice.text.as_bytes());
    let title = format!("规则核对单：{}", policy.document);
    let mut clauses = Clauses::of(policy);
    let body = [
        head(policy, &sum),
        lists::section("一、文件", "先核对文件本身。", &lists::about(notice)),
        lists::section("二、申请人", "第一题问申请人是谁，各条给谁由它决定。", &question::draw(&policy.facts[0], 1)),
        tag("h2", "part", "三、逐条核对"),
        tag(
            "p",
            "quiet",
            "灰底是原文，一字不改；画线的字是规则所依据的字，右上角的数字和下表对应。试算由程序现算，别的条件都按满足算。",
        ),
        (0..policy.clauses.len()).map(|place| clauses.draw(place)).collect(),
        tag("h2", "part", "四、清单"),
        lists::readings(notice),
        lists::thresholds(policy),
        lists::related(policy),
        lists::silent(policy, &notice.aside.silent),
        signature(notice, &sum),
    ];
    let page = format!(
        "@page{{@top-left{{content:\"{}\"}}@top-right{{content:\"校验码 {}\"}}}}",
        css_text(&title),
        &sum[..16]
    );
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{}</title><style>{STYLE}{page}</style></head><body>{}</body></html>\n",
        escaped(&title),
        body.concat()
    )
}

fn head(policy: &Policy, sum: &str) -> String {
    let conditions: usize = policy.awards.iter().map(|award| award.conditions.len()).sum();
    let counts = format!(
        "{} 条条文，{} 项奖励，{} 个条件，{} 道题，{} 条理解。",
        policy.clauses.len(),
        policy.awards.len(),
        conditions,
        policy.facts.len(),
        policy.readings.len()
    );
    let how = "这份核对单由规则文件自动生成，列出程序依据的每一句原文和程序的处理。请对照正式文件逐项核对，对的在方框里打勾，\
               不对的写在旁边。看不懂的地方，也是不对的地方。";
    [
        tag("h1", "", "规则核对单"),
        tag("p", "notice", &escaped(&format!("《{}》（{}）", policy.title, policy.document))),
        tag("p", "", how),
        tag("p", "quiet", &format!("{counts}规则文件校验码 {}", tag("code", "", &sum[..16]))),
    ]
    .concat()
}

fn signature(notice: &Notice, sum: &str) -> String {
    let policy = notice.policy;
    let today = Offset::constant(8).to_datetime(Timestamp::now()).date();
    let printed = format!("{}年{}月{}日", today.year(), today.month(), today.day());
    let grouped: Vec<&str> = (0..sum.len()).step_by(8).map(|at| &sum[at..at + 8]).collect();
    let line = |name: &str, words: &str| format!("<tr><th>{name}</th><td>{words}</td></tr>");
    let facts = [
        line("文号", &escaped(policy.document)),
        line("规则文件", &escaped(&notice.name)),
        line(
            "校验码",
            &format!(
                "<code>{}</code><br><span class=\"quiet\">SHA-256；规则文件改动一个字，它就不同</span>",
                grouped.join(" ")
            ),
        ),
        line("生成日期", &printed),
        line("结论", &[tick("规则与原文一致，同意使用"), tick("按旁注修改后使用"), tick("不同意")].join("<br>")),
        line("批注", "<div class=\"room\"></div>"),
    ];
    let people = ["核对人", "复核人", "批准人"]
        .map(|who| format!("<tr><th>{who}</th><td>签字</td><td>职务</td><td>日期</td></tr>"));
    let inside = format!(
        "<table class=\"sign\">{}</table><table class=\"sign people\">{}</table><p class=\"seal\">（单位盖章）</p>",
        facts.concat(),
        people.concat()
    );
    tag("section", "signature", &format!("{}{inside}", tag("h2", "part", "五、签署")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policies;
    use policy::Text;

    #[test]
    fn everything_that_decides_stands_on_the_sheet() {
        let notice = policies::read(&policies::file().unwrap()).unwrap();
        let sheet = draw(&notice);
        for award in notice.policy.awards {
            assert!(sheet.contains(&super::super::html::phrases(award.title.zh)), "{}", award.id);
        }
        for fact in notice.policy.facts {
            assert_eq!(sheet.matches(&super::super::html::phrases(fact.question.zh)).count(), 1, "{}", fact.id);
        }
        for reading in notice.policy.readings {
            assert!(sheet.contains(&super::super::html::phrases(reading.text.zh)), "{}", reading.id);
        }
        assert_eq!(
            sheet.matches("不同意</span></td>").count(),
            notice.policy.readings.len() + 1,
            "a box each, and one to sign"
        );
        assert!(sheet.contains("写给：主播（个人）"), "whose case a reading is");
        let leading = notice.policy.readings.iter().find_map(|reading| reading.point).unwrap();
        assert!(sheet.contains(&super::super::html::phrases(leading.zh)), "what is open to them");
        assert!(sheet.contains("99,999,999.99 元：不符合；100,000,000 元：符合"));
        assert!(sheet.contains("到2022年，全市实现直播电商成交额10000亿元"), "what grants nothing is there as well");
        assert!(!sheet.contains('|') && !sheet.contains("<script"));
    }

    /// Both languages reach applicants, so both are signed for.
    #[test]
    fn every_text_that_is_shown_stands_on_the_sheet_in_both_languages() {
        for file in ["src/notices/hangzhou-2020-137.md", "tests/fixtures/lakeside-2031-7.md"] {
            let notice = policies::read(&crate::tools::paths::root().join(file)).unwrap();
            let sheet = draw(&notice);
            let stands = |zh: &str, en: &str| {
                assert!(sheet.contains(&super::super::html::phrases(zh)), "{zh}");
                assert!(sheet.contains(&escaped(&crate::policies::prose::plain(en))), "{en}");
            };
            let both = |text: Text| stands(text.zh, text.en);
            let policy = notice.policy;
            let about = &policy.about;
            let always = [about.calculator, about.in_force, about.expiry, about.basis, about.apply, about.together];
            always.into_iter().for_each(both);
            [about.read, about.rules, about.warning].into_iter().flatten().for_each(both);
            for award in policy.awards {
                both(award.title);
                award.gist.into_iter().chain(award.silence).for_each(both);
                award.benefits.iter().chain(award.judgement).for_each(|words| stands(words.verbatim, words.en));
                for condition in award.conditions {
                    [condition.label, condition.point, condition.required].into_iter().flatten().for_each(both);
                }
            }
            for fact in policy.facts {
                let maybe = [fact.hint, fact.why, fact.step, fact.yes, fact.no, fact.unit, fact.means];
                let all = [fact.label, fact.question].into_iter().chain(maybe.into_iter().flatten());
                all.chain(fact.groups.iter().copied()).for_each(both);
                fact.choices.iter().filter_map(|choice| choice.step).for_each(both);
            }
            policy.related.iter().for_each(|related| both(related.title));
            policy.readings.iter().for_each(|reading| both(reading.text));
        }
    }

    #[test]
    fn clauses_stay_word_for_word_under_their_marks() {
        let notice = policies::read(&policies::file().unwrap()).unwrap();
        let sheet = draw(&notice);
        let mut plain = String::new();
        let mut rest = sheet.as_str();
        while let Some((before, after)) = rest.split_once('<') {
            plain.push_str(before);
            let number = after.starts_with("sup>");
            let end = if number { after.find("</sup>").unwrap() + 6 } else { after.find('>').unwrap() + 1 };
            rest = &after[end..];
        }
        for clause in notice.policy.clauses {
            assert!(plain.contains(clause.text), "{}", clause.number);
        }
    }
}
