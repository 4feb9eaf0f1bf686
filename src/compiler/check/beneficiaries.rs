//! What is given goes to the applicant, or the rule says to whom.

use super::sentence;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::{Resolved, ResolvedAward, ResolvedGive, ResolvedTest};
use crate::spanned::part;
use std::ops::Range;

/// People who often get what is granted on account of somebody else.
const PEOPLE: [&str; 32] = [
    "主播",
    "个人",
    "人才",
    "高管",
    "员工",
    "职工",
    "农户",
    "团队",
    "负责人",
    "法定代表人",
    "法人代表",
    "经营者",
    "业主",
    "房东",
    "消费者",
    "购房者",
    "租户",
    "商户",
    "导师",
    "讲师",
    "教师",
    "学员",
    "管理人员",
    "技术人员",
    "引荐人",
    "中介",
    "村集体",
    "本人",
    "创作者",
    "农民",
    "厨师",
    "游客",
];

/// Words that hand something to whoever is named next.
const TO: [&str; 7] = ["给予", "奖励", "补贴", "补助", "给", "归", "发放至"];

/// Words that may stand before the name.
const WHOSE: [&str; 13] =
    ["其", "该", "企业", "主要", "运营", "核心", "经营", "管理", "相关", "专业", "引进的", "推荐的", "上述"];

/// After a name: it is a part of another word, 人才引进奖励.
const NO_PERSON: [&str; 8] = ["引进", "培训", "培养", "公寓", "名额", "奖金池", "数量", "规模"];

pub fn the_applicant_gets_it(resolved: &Resolved, diagnostics: &Diagnostics) {
    let own = resolved.gives().filter(|(award, _)| award.ast.beneficiary.is_none());
    for (award, give) in own.filter(|(_, give)| give.sum.is_some() && !is_read(give)) {
        diagnostics.keep(applicant_gets(resolved, award, give));
    }
}

/// Whether a reading may say that the applicant gets it; one on steps says something else.
fn is_read(give: &ResolvedGive) -> bool {
    let steps = give.formula().is_some_and(|formula| formula.every.is_some());
    !give.readings.is_empty() && !steps
}

fn applicant_gets(resolved: &Resolved, award: &ResolvedAward, give: &ResolvedGive) -> Result<(), Diagnostic> {
    for sentence in sentence::around(resolved, award, give) {
        let text = sentence.text();
        let named = PEOPLE.iter().flat_map(|name| text.match_indices(name).map(|(at, name)| at..at + name.len()));
        let asked = |name: &Range<usize>| is_asked(award, &sentence.place(name));
        let other =
            |name: &Range<usize>| gets(text, name) && !asked(name) && !is_meant(award, part(text, name.clone()));
        if let Some(name) = named.into_iter().find(other) {
            let person = part(text, name.clone());
            let error =
                Diagnostic::at(&give.ast.span, format!("this seems to go to “{person}” and not to the applicant"))
                    .beside(sentence.prose.span(&sentence.place(&name)), "named here");
            return Err(error.help(format!(
                "write for = {{ zh = \"{person}\", en = \"…\" }} in the award: then the sum is told and counts in no total; where it goes to the applicant, say so in a `reading` of this `give`"
            )));
        }
    }
    Ok(())
}

/// Whether a condition quotes a name and what is done for it: 对引进的人才给予住房保障 is no grant of this award.
fn is_asked(award: &ResolvedAward, name: &Range<usize>) -> bool {
    let with_verb = name.start..name.end + '给'.len_utf8();
    award.conditions().filter_map(|condition| condition.quote.as_ref().ok()).any(|place| place.holds(&with_verb))
}

/// Whether a name in a sentence is that of who gets something.
fn gets(text: &str, name: &Range<usize>) -> bool {
    let (before, after) = (part(text, ..name.start), part(text, name.end..));
    if NO_PERSON.iter().any(|word| after.starts_with(word)) {
        return false;
    }
    let after = after.trim_start_matches(['，', ',', '、']).trim_start_matches('可').trim_start_matches("以");
    let enjoys = after.starts_with("享受") || after.starts_with("获得");
    let mut named = before;
    while let Some(rest) = WHOSE.iter().find_map(|word| named.strip_suffix(word)) {
        named = rest;
    }
    let handed = TO.iter().any(|word| named.ends_with(word));
    // 每新增一名职工给予5万元: who is counted is not who gets it.
    let counted = before.rsplit(['，', '；', '。', '、']).next().is_some_and(|piece| piece.contains('每'));
    let directed = !counted && ["给予", "奖励", "补", "发放"].iter().any(|word| after.starts_with(word));
    enjoys || handed || directed
}

/// Whether the award is for people of that name.
fn is_meant(award: &ResolvedAward, name: &str) -> bool {
    award.when.iter().any(|condition| match &condition.test {
        ResolvedTest::Roles(who) => {
            let labels = condition.question.choices.iter().enumerate();
            let mut meant = labels.filter(|(place, _)| (who.meant | who.open()) & policy::bit(*place) != 0);
            condition.ast.quote.text.value.contains(name)
                || who.ast.text.zh.value.replace('|', "").contains(name)
                || meant.any(|(_, choice)| choice.label.zh.value.replace('|', "").contains(name))
        }
        _ => false,
    })
}
