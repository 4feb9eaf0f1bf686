//! What differs in the notice itself, its clauses, questions, open thresholds, and readings.
//!
//! Knows what of these can differ. Does not know awards.

use super::awards::roles;
use super::list::List;
use crate::policies::prose::{basis, kind, plain};
use policy::{Choice, Fact, Policy, Related, Text};

pub fn notice(list: &mut List, old: &Policy, new: &Policy) {
    const UNDER: &str = "文件";
    for (what, old, new) in [
        ("简称（id）", old.id, new.id),
        ("文号", old.document, new.document),
        ("标题", old.title, new.title),
        ("在我们的句子里的简称", old.about.called, new.about.called),
        ("发文机关", old.issuer, new.issuer),
        ("发文日期", old.issued, new.issued),
        ("施行日期", old.in_force, new.in_force),
    ] {
        list.words(UNDER, what, old, new);
    }
    let (before, after) = (&old.about, &new.about);
    list.text(UNDER, "测算器的名称", Some(before.calculator), Some(after.calculator));
    list.words(UNDER, "发文机关（英文）", before.issuer.en, after.issuer.en);
    list.text(UNDER, "施行的写法", Some(before.in_force), Some(after.in_force));
    list.text(UNDER, "有效期的写法", Some(before.expiry), Some(after.expiry));
    list.text(UNDER, "细则的写法", before.rules, after.rules);
    list.text(UNDER, "怎么申报的写法", Some(before.apply), Some(after.apply));
    let apart = |policy: &Policy| policy.about.read.map_or_else(Vec::new, |read| said(policy, read));
    list.names(UNDER, "“怎样理解”里的理解", &apart(old), &apart(new));
    list.names(UNDER, "合计旁边的理解", &said(old, before.together), &said(new, after.together));
}

/// The readings that a text is put together from, by name: what they say is compared where readings are.
fn said(policy: &Policy, text: Text) -> Vec<String> {
    let said = policy.readings.iter().filter(|reading| text.zh.contains(reading.text.zh));
    said.map(|reading| reading.id.to_string()).collect()
}

pub fn clauses(list: &mut List, old: &Policy, new: &Policy) {
    for clause in new.clauses {
        let under = format!("条文{}", clause.number);
        match old.clauses.iter().find(|before| before.number == clause.number) {
            Some(before) => list.words(&under, "原文", before.text, clause.text),
            None => list.push(&under, "新的一条".to_string()),
        }
    }
    for clause in old.clauses.iter().filter(|clause| !new.clauses.iter().any(|after| after.number == clause.number)) {
        list.push(&format!("条文{}", clause.number), "去掉了这一条".to_string());
    }
}

pub fn questions(list: &mut List, old: &Policy, new: &Policy) {
    for fact in new.facts {
        let under = format!("题目“{}”", plain(fact.label.zh));
        match old.facts.iter().find(|before| before.id == fact.id) {
            Some(before) => question(list, &under, before, fact),
            None => list.push(&under, format!("新的一题（{}）", fact.id)),
        }
    }
    for fact in old.facts.iter().filter(|fact| !new.facts.iter().any(|after| after.id == fact.id)) {
        list.push(&format!("题目“{}”", plain(fact.label.zh)), format!("去掉了这一题（{}）", fact.id));
    }
    let kept = |one: &Policy, other: &Policy| -> Vec<&'static str> {
        one.facts.iter().map(|fact| fact.id).filter(|id| other.facts.iter().any(|fact| fact.id == *id)).collect()
    };
    if kept(old, new) != kept(new, old) {
        list.push("题目", format!("换了次序：{}", kept(new, old).join("、")));
    }
}

fn question(list: &mut List, under: &str, old: &Fact, new: &Fact) {
    list.words(under, "怎样回答", kind(old.kind), kind(new.kind));
    list.words(under, "回答凭什么", basis(old.basis), basis(new.basis));
    for (what, old, new) in [
        ("短名称", Some(old.label), Some(new.label)),
        ("问法", Some(old.question), Some(new.question)),
        ("提示", old.hint, new.hint),
        ("为什么问", old.why, new.why),
        ("怎样做到", old.step, new.step),
        ("答“是”的写法", old.yes, new.yes),
        ("答“不是”的写法", old.no, new.no),
        ("单位", old.unit, new.unit),
        ("占比是什么意思", old.means, new.means),
        ("通常看什么材料", old.proof, new.proof),
    ] {
        list.text(under, what, old, new);
    }
    for (at, group) in new.groups.iter().enumerate() {
        list.text(under, &format!("第 {} 组选项的标题", at + 1), old.groups.get(at).copied(), Some(*group));
    }
    let ids = |fact: &Fact| fact.choices.iter().map(|choice| choice.id.to_string()).collect::<Vec<_>>();
    list.names(under, "选项", &ids(old), &ids(new));
    for choice in new.choices {
        if let Some(before) = old.choices.iter().find(|before| before.id == choice.id) {
            one_choice(list, under, before, choice);
        }
    }
    let usual = |fact: &Fact| fact.usual.map(|(from, to)| format!("{from} 到 {to}"));
    list.maybe(under, "常见范围", usual(old).as_deref(), usual(new).as_deref());
}

fn one_choice(list: &mut List, under: &str, old: &Choice, new: &Choice) {
    let what = format!("选项“{}”", new.id);
    list.text(under, &format!("{what}的字"), Some(old.label), Some(new.label));
    list.text(under, &format!("{what}的说明"), old.note, new.note);
    list.text(under, &format!("{what}怎样做到"), old.step, new.step);
    let group = |choice: &Choice| format!("第 {} 组", choice.group + 1);
    list.words(under, &format!("{what}的分组"), &group(old), &group(new));
    let person = |choice: &Choice| format!("第 {} 个人", choice.person + 1);
    list.words(under, &format!("{what}属于谁"), &person(old), &person(new));
}

pub fn thresholds(list: &mut List, old: &Policy, new: &Policy) {
    for parameter in new.parameters {
        let under = format!("没有写明的量“{}”", plain(new.facts[usize::from(parameter.fact)].label.zh));
        let Some(before) = old.parameters.iter().find(|before| before.name == parameter.name) else {
            list.push(&under, format!("新的量（{}）", parameter.name));
            continue;
        };
        let fixed = |parameter: &policy::Parameter| parameter.fixed.as_ref().map(|fixed| fixed.source);
        list.text(&under, "由谁定的说明", fixed(before), fixed(parameter));
        let value = |parameter: &policy::Parameter| parameter.fixed.as_ref().map(|fixed| fixed.value.to_string());
        list.words(&under, "依据的字", before.quote, parameter.quote);
        list.maybe(&under, "定下的数", value(before).as_deref(), value(parameter).as_deref());
    }
    for gone in old.parameters.iter().filter(|one| !new.parameters.iter().any(|after| after.name == one.name)) {
        list.push("没有写明的量", format!("去掉了 {}", gone.name));
    }
}

pub fn readings(list: &mut List, old: &Policy, new: &Policy) {
    for reading in new.readings {
        let under = format!("理解“{}”", reading.id);
        match old.readings.iter().find(|before| before.id == reading.id) {
            Some(before) => {
                list.text(&under, "写法", Some(before.text), Some(reading.text));
                list.named(&under, "写给谁看：", &roles(old, before.roles), &roles(new, reading.roles));
                list.text(&under, "没有写明什么", before.point, reading.point);
            }
            None => list.push(&under, format!("新的理解：“{}”", plain(reading.text.zh))),
        }
    }
    for gone in old.readings.iter().filter(|one| !new.readings.iter().any(|after| after.id == one.id)) {
        list.push(&format!("理解“{}”", gone.id), "去掉了这条理解".to_string());
    }
}

/// Provisions are the same by clause and words or by clause and title; a change of their words is told with the clause.
pub fn related(list: &mut List, old: &Policy, new: &Policy) {
    let number = |policy: &Policy, place: u8| policy.clauses[usize::from(place)].number;
    let same = |before: &Related, after: &Related| {
        let alike = before.title.zh == after.title.zh || before.text == after.text;
        alike && number(old, before.clause) == number(new, after.clause)
    };
    for related in new.related {
        let under = format!("只列原文的条款{}“{}”", number(new, related.clause), plain(related.title.zh));
        let Some(before) = old.related.iter().find(|before| same(before, related)) else {
            list.push(&under, "新列出的条款".to_string());
            continue;
        };
        list.named(&under, "列给谁看：", &roles(old, before.roles), &roles(new, related.roles));
        list.text(&under, "题目", Some(before.title), Some(related.title));
        let clause = |policy: &Policy, place: u8| policy.clauses[usize::from(place)].text;
        if clause(old, before.clause) == clause(new, related.clause) {
            list.words(&under, "列出的原文", before.text, related.text);
        }
    }
    for gone in old.related.iter().filter(|one| !new.related.iter().any(|after| same(one, after))) {
        list.push("只列原文的条款", format!("不再列出{}“{}”", number(old, gone.clause), plain(gone.title.zh)));
    }
}
