//! Sentences about several applicants in Chinese.

use crate::text::sentence_types::{ApplicantsSentences, Counted};

pub(super) const APPLICANTS: ApplicantsSentences = ApplicantsSentences {
    persons: Counted::always("这是 {} 个申请人"),
    persons_hint: "收入、入驻、认定|各算各的，|所以一个一个测，|最后放在一起看。",
    turns: ["先测", "再测"],
    reorder: "换个顺序",
    only_this: "只测这个",
    who: "第 {} 个申请人，|共 {} 个：|{}",
    copied: "照抄自{}，|请核对",
    waiting: Counted::always("还有 {} 个申请人|没测完"),
    go_on: "接着测：{}",
    add: "再加|一个申请人",
    add_hint: "另一个单位|或者另一个人，|另测一份，|回答互不相混。",
    copy: "照抄{}的回答",
    copy_note: "每一题|都会再问，|您核对了|再往下走",
    begin: "开始",
    compare: "放在一起看",
    compare_hint: "一个申请人一份结果，|金额不跨申请人相加。",
    rename: ["改名", "名称", "好了"],
    remove: ["移除", "移除“{}”？|填过的回答会清空", "移除", "不移除"],
    full: "最多 {} 个，|已满。|移除一个才能再加。",
    unfinished: "还没测完",
    not_concerned: "不涉及",
    keep_all: "全部|留一份",
};
