//! The whole sheet: what it is, the notice, every clause, the lists, and where to sign.
//!
//! Knows the order of the sheet. Does not know where it is written.

use jiff::Timestamp;
use jiff::tz::Offset;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::clause::Clauses;
use super::html::{section, tick};
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
    let page = html! {
        (DOCTYPE)
        html lang="zh-CN" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(edges(&title, &sum))) }
            }
            body {
                (head(policy, &sum))
                (section("一、文件", "先核对文件本身。", &lists::about(notice)))
                (section("二、申请人", "第一题问申请人是谁，各条给谁由它决定。", &question::draw(&policy.facts[0], 1)))
                h2.part { "三、逐条核对" }
                p.quiet {
                    "灰底是原文，一字不改；画线的字是规则所依据的字，右上角的数字和下表对应。"
                    "试算由程序现算，别的条件都按满足算。"
                }
                @for place in 0..policy.clauses.len() { (clauses.draw(place)) }
                h2.part { "四、清单" }
                (lists::readings(notice))
                (lists::thresholds(policy))
                (lists::related(policy))
                (lists::silent(policy, &notice.aside.silent))
                (signature(notice, &sum))
            }
        }
    };
    page.into_string()
}

/// The style of what stands at the upper edge of every printed page.
fn edges(title: &str, sum: &str) -> String {
    let title: String = title.chars().filter(|sign| !matches!(sign, '"' | '\\' | '\n' | '<')).collect();
    format!("@page{{@top-left{{content:\"{title}\"}}@top-right{{content:\"校验码 {}\"}}}}", &sum[..16])
}

fn head(policy: &Policy, sum: &str) -> Markup {
    let conditions: usize = policy.awards.iter().map(|award| award.conditions.len()).sum();
    html! {
        h1 { "规则核对单" }
        p.notice { "《" (policy.title) "》（" (policy.document) "）" }
        p {
            "这份核对单由规则文件自动生成，列出程序依据的每一句原文和程序的处理。请对照正式文件逐项核对，"
            "对的在方框里打勾，不对的写在旁边。看不懂的地方，也是不对的地方。"
        }
        p.quiet {
            (policy.clauses.len()) " 条条文，" (policy.awards.len()) " 项奖励，" (conditions) " 个条件，"
            (policy.facts.len()) " 道题，" (policy.readings.len()) " 条理解。规则文件校验码 " code { (&sum[..16]) }
        }
    }
}

fn signature(notice: &Notice, sum: &str) -> Markup {
    let today = Offset::constant(8).to_datetime(Timestamp::now()).date();
    let grouped: Vec<&str> = (0..sum.len()).step_by(8).map(|at| &sum[at..at + 8]).collect();
    let hash = html! {
        code { (grouped.join(" ")) } br; span.quiet { "SHA-256；规则文件改动一个字，它就不同" }
    };
    let verdict = html! { (tick("规则与原文一致，同意使用")) br; (tick("按旁注修改后使用")) br; (tick("不同意")) };
    let rows = [
        ("文号", html! { (notice.policy.document) }),
        ("规则文件", html! { (notice.name) }),
        ("校验码", hash),
        ("生成日期", html! { (today.year()) "年" (today.month()) "月" (today.day()) "日" }),
        ("结论", verdict),
        ("批注", html! { div.room {} }),
    ];
    html! {
        section.signature {
            h2.part { "五、签署" }
            table.sign { @for (name, words) in rows { tr { th { (name) } td { (words) } } } }
            table.sign.people {
                @for who in ["核对人", "复核人", "批准人"] { tr { th { (who) } td { "签字" } td { "职务" } td { "日期" } } }
            }
            p.seal { "（单位盖章）" }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policies;
    use crate::policies::prose::plain;
    use crate::policies::review::html::phrases;
    use policy::Text;

    #[test]
    fn everything_that_decides_stands_on_the_sheet() {
        let notice = policies::read(&policies::file().unwrap()).unwrap();
        let sheet = draw(&notice);
        for award in notice.policy.awards {
            assert!(sheet.contains(&phrases(award.title.zh).0), "{}", award.id);
        }
        for fact in notice.policy.facts {
            assert_eq!(sheet.matches(&phrases(fact.question.zh).0).count(), 1, "{}", fact.id);
        }
        for reading in notice.policy.readings {
            assert!(sheet.contains(&phrases(reading.text.zh).0), "{}", reading.id);
        }
        assert_eq!(
            sheet.matches("不同意</span></td>").count(),
            notice.policy.readings.len() + 1,
            "a box each, and one to sign"
        );
        assert!(sheet.contains("写给：主播（个人）"), "whose case a reading is");
        let leading = notice.policy.readings.iter().find_map(|reading| reading.point).unwrap();
        assert!(sheet.contains(&phrases(leading.zh).0), "what is open to them");
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
                assert!(sheet.contains(&phrases(zh).0), "{zh}");
                assert!(sheet.contains(&html! { (plain(en)) }.0), "{en}");
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
                let maybe = [fact.hint, fact.why, fact.step, fact.yes, fact.no, fact.unit, fact.means, fact.proof];
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
        let mut text = String::new();
        let mut rest = sheet.as_str();
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            let number = after.starts_with("sup>");
            let end = if number { after.find("</sup>").unwrap() + 6 } else { after.find('>').unwrap() + 1 };
            rest = &after[end..];
        }
        for clause in notice.policy.clauses {
            assert!(text.contains(clause.text), "{}", clause.number);
        }
    }
}
