//! Sentences of the counter in Chinese.

use crate::text::sentence_types::{Counted, CounterSentences};

pub(super) const COUNTER: CounterSentences = CounterSentences {
    heading: Counted::always("核对 {} 处材料"),
    note: "扫结果单上的|二维码打开。|勾选只留在这一页，|不上传；|关掉就没了，|要留请打印。",
    meta: ["申请人", "推算结果", "依据"],
    basis: "{}§，|是否现行有效|请先确认",
    papers: "看材料",
    papers_hint: "下面写的|是常见的材料。",
    count: "已看 {} 处，|共 {} 处",
    all_awards: "各项",
    no_paper: "看什么材料，|按主管部门的规定",
    seen: "已看材料",
    own: "（自我判断）",
    judged: "由您判断",
    judged_hint: "申请人拿不准的、|凭自己判断的，|还有§没写|怎么算的。",
    why: ["选了“不确定”", "自我判断：{}", "§没写", "由主管部门定"],
    applicant: ["您", "申请人"],
    sign: ["经办人", "日期", "备注"],
    result: "看结果",
    back: "回到核对",
    print: "打印核对单",
    title: "柜台核对单",
    columns: ["要核对的", "填写的", "看什么材料", "哪一条", "已看"],
    disclaimer: "程序按申请人填的|对照§推算，|不是行政机关的|认定、承诺或答复。",
    scan: "柜台扫码核对|（含全部回答）",
};
