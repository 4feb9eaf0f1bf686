//! Sentences of the result page in Chinese.

use crate::text::sentence_types::{
    CardSentences, ConditionSentences, Counted, KeepSentences, NextSentences, ResultSentences, RulerSentences,
    SourceSentences, WaySentences,
};

/// The result page.
pub(super) const RESULT: ResultSentences = ResultSentences {
    caption: "测算结果",
    caption_of: "测算结果·{}",
    disclaimer: "程序按您填的|对照§推算，|不是行政机关的|认定、承诺或答复。",
    likely_and_possible: [Counted::always("{} 项很可能符合，|"), Counted::always("{} 项尚不能确定")],
    likely: Counted::always("{} 项很可能符合"),
    possible: Counted::always("{} 项尚不能确定"),
    nothing: "目前没有|符合的奖励",
    nothing_but: Counted::always("与您有关的|有 {} 项，|差在哪里，|都写在下面。|情况变了，|随时可以再来看一次。"),
    nothing_at_all: "这 {} 项奖励|给的是别的申请人，|分别给谁，|写在下面。|您也属于其中一类的，|可以改选。",
    change_roles: "改申请人类别",
    unfinished: Counted::always("还有 {} 题没有回答，|答了结果可能会变。"),
    unfinished_go: "接着回答",
    verdict: ["很可能符合", "尚不能确定", "目前不符合"],
    count: Counted::always("{} 项"),
    sums: "写明的金额",
    sum_of: "{}| {}",
    more_without_sum: Counted::always("另 {} 项没写金额"),
    not_added: "金额不相加：|{}",
    list: "各项奖励",
    floor: "不低于 {}",
    span: "{}|或 {}",
    no_sum: "没写金额",
    others: "给其他|申请人的奖励",
    others_counted: Counted::always("给其他申请人的奖励 |{} 项"),
    for_whom: "给{}",
    related: "有关的|其他条款",
    related_hint: "这些条款不直接给奖励，|只列原文，|不作判断。",
    related_count: Counted::always("{} 处"),
    next_steps: "下一步|怎么办",
    change: "改回答",
    shared: ["我也测一份", "看回答"],
    moved: "“{}”变了：|现在{}",
    stayed: "“{}”没有变：|仍然{}",
};

/// What to do now.
pub(super) const NEXT: NextSentences = NextSentences {
    title: "下一步|怎么办",
    first_ask: Counted::always("先问清|下面 {} 个问题，|再准备材料。"),
    letter: "替我问",
    letter_hint: "信已经写好，|没定的每一处|都列成了问题。|补上名称和联系人|就能发。",
    letter_language: "",
    letter_label: "信的全文",
    with_sums: "信里写上金额",
    without_sums: "现在只写“{}”",
    copy_letter: "复制这封信",
    whom: "问谁",
    issuer: "发文的是{}，|可以先问它。",
    host: "以下由本网站提供，|不是§的内容",
    back: "回到结果",
};

/// Keeping the result.
pub(super) const KEEP: KeepSentences = KeepSentences {
    title: "留一份|结果",
    print: "打印或存 PDF",
    copy: "复制文字",
    by_hand: "没能自动复制，|请长按下面的文字，|全选后复制",
    share: "链接和|二维码",
    share_label: "您的链接",
    share_copy: "复制链接",
    share_alone: "链接只带您的回答，|不带|本页面设置的|比例门槛；|在别处打开，|结果可能不一样。",
    share_code: "扫码可打开|同一份回答",
    columns: ["奖励", "结论", "条件"],
    sign: ["申请人", "联系人、电话", "签章、日期"],
    clauses: "条款原文",
    printed: "打印于 {}",
    heading: "{}|结果",
};

/// Where the result comes from.
pub(super) const SOURCE: SourceSentences = SourceSentences {
    title: "依据的是|哪份文件",
    document: ["文件", "《{}》，|这里简称§"],
    number: "文号",
    issued: ["发文", "{}，|{}"],
    in_force: "施行",
    rules: "细则",
    read: "怎样理解",
    expiry: "有效期",
    version: ["版本", "计算器 {}"],
    private: "本计算器不上传、|不保存|您填写的内容；|嵌入它的网页|由其主办方负责。",
};

pub(super) const CARD: CardSentences = CardSentences {
    floor: "不低于",
    or: "或",
    exact: "定额",
    frequency: ["一次性", "每年", "{} 年"],
    benefits: "包括",
    judgement: "主管部门定：",
    nothing_missing: "不差什么",
    conditions: "条件",
    all_met: Counted::always("§写明的 {} 项条件|都已满足"),
    set_met: "；|{}|按另外设的门槛算，|也满足",
    set_unmet: "|（按另外设的门槛）",
    open: Counted::always("还有 {} 项没定下来：|{}"),
    missing: "还差 {} 处：|{}",
    unsaid: "{}，|§没写",
    unsure_of: "您选了“不确定”：|{}",
    unanswered: "还没有回答：|{}",
    must: "要{}",
    change: "改回答",
    readings: "这些词怎么理解",
};

pub(super) const CONDITION: ConditionSentences = ConditionSentences {
    outcome: ["符合", "不符合", "没定"],
    required: "要求",
    answer: "您填的",
    unanswered: ["您", "还没有回答"],
    basis: ["以有关材料为准", "以认定文件为准", "自我判断，|最终由主管部门认定"],
    why_open: "为什么没定：|",
    why: ["您还没有回答。", "您选了“不确定”。", "§没写。"],
    idle: "至少一个条件不满足，|没定下来的|暂不影响结论。",
    answer_now: "现在有答案了？",
    take: "更新结果",
    short: "还差 {}",
    next_tier: "离下一档|还差 {}",
    above: "比 {}的门槛|高 {}",
    exactly: "正好达到 |{}的门槛",
    points: "{} 个百分点",
    you: "您填的 {}",
    threshold: "门槛 {}",
};

pub(super) const RULER: RulerSentences = RulerSentences {
    title: "门槛在哪里",
    next: "还差 {}|就到 {}的门槛，|{}",
    likely: Counted::always("多 {} 项：|{}"),
    possible: Counted::always("多 {} 项可能：|{}"),
    and: "；|",
    next_tier: "已到 {}这一档；|还差 {}|到下一档",
    reached: "已到 {}的门槛",
    wanted: "要求是 {}",
};

pub(super) const WAY: WaySentences = WaySentences {
    title: "还差什么",
    tier: "再上一档",
    be: "{}：|{}",
    reach: "{}|达到 {}",
    reach_by: "{}|达到 {}，|还差 {}",
    at_most: "{}|不超过 {}",
    above_zero: "{}|要多于 0",
    find_out: "{}：|先问清算不算",
    then_likely: "满足后，|这项就“很可能符合”",
    then_open: "即使这样，|没写的部分|仍要看主管部门",
    exact: "定额 {}",
    then_sum: "到这一档，|奖励{}",
    nothing_left: "别的条件|都满足了。|§没写|{}，|可以问|主管部门",
};
