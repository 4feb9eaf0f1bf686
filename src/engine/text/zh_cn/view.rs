//! Sentences of the pages in Chinese.

use crate::text::sentence_types::{
    Counted, FrameSentences, LateSentences, QuestionSentences, ReviewSentences, SharingSentences, TrialSentences,
    ViewSentences, WaitingSentences, WaysSentences,
};

/// The sentences around questions.
pub(in super::super) const VIEW: ViewSentences =
    ViewSentences { frame: FRAME, question: QUESTION, field: super::field::FIELD, sharing: SHARING, waiting: WAITING };

/// A static of its own: data that only the second module reaches moves there.
pub(in super::super) static LATE: LateSentences = LateSentences {
    review: REVIEW,
    result: super::result::RESULT,
    card: super::result::CARD,
    condition: super::result::CONDITION,
    ruler: super::result::RULER,
    way: super::result::WAY,
    next: super::result::NEXT,
    applicants: super::applicants::APPLICANTS,
    exchange: super::exchange::EXCHANGE,
    picture: super::picture::PICTURE,
    amount: super::amount::AMOUNT,
    counter: super::counter::COUNTER,
    keep: super::result::KEEP,
    source: super::result::SOURCE,
    trial: TRIAL,
    ways: WAYS,
};

const SHARING: SharingSentences = SharingSentences {
    unprinted: [
        "没看到打印窗口？|这里可能|不能打印。|请用结果页的|“存图片”|或“复制文字”|存下来；|要打印，|请用别的浏览器|单独打开计算器，|重新填写。",
        "微信里|不能打印。|请用结果页的|“存图片”|或“复制文字”|存下来；|要打印，|请点右上角|“···”，|选“在浏览器|打开”，|重新填写。",
    ],
    copied: "已复制",
    later: "存成链接，|下次接着填",
    warning: "链接里|带着您填的内容|（含金额），|请只发给信任的人。",
};

const WAITING: WaitingSentences = WaitingSentences {
    coming: "正在准备…",
    failed: "这一页没有打开，|可能是网络不通。|您的回答都在，|请再试一次。",
    retry: "再试一次",
};

const FRAME: FrameSentences = FrameSentences {
    lang: "zh-CN",
    tools: "显示设置",
    elder: "大字版",
    standard: "标准版",
    other_language: "EN",
    other_name: "EN, English",
    other_lang: "en",
    step: Counted::always("第 {} 题，|之后最多 {} 题"),
    last: "第 {} 题，|最后一题",
    done: Counted::always("{} 题已答完"),
    bar: "已答 {} 题，最多 {} 题",
    possible: Counted::always("还有 {} 项|可能符合"),
    none_possible: "按您填的，|没有一项|可能符合",
    grown: Counted::always("您改了“{}”，|多了 {} 题"),
    editing: "正在修改，|改完回到核对",
    back: "上一步",
    next: "下一步",
    cancel: "不改了",
    save: "改好了",
    restart: "重新开始",
    restart_ask: "会清空|全部回答",
    restart_yes: "清空重来",
    restart_no: "不清空",
    clause: "{}",
    clause_words: "§{}原文",
    comma: "、",
    stop: "。",
    colon: "：",
};

const QUESTION: QuestionSentences = QuestionSentences {
    private: "|不上传、不保存。",
    ways: ["只测某一项", "看看例子"],
    only: "只测|“{}”",
    several: "可多选",
    length: "，|约 {}–{} 题",
    why: "为什么问这个",
    bears_on: Counted::always("这一题|还关系到 {} 项："),
    bears_on_all: "这一题|关系到全部 {} 项。|",
    bears_on_none: "按您的其他回答，|这一题|已不影响结果。",
    threshold: "门槛|是 {}。",
    mistake_title: "有一处|要改",
    mended: "已经改好，|可以继续",
    mistake: "错误：",
};

const REVIEW: ReviewSentences = ReviewSentences {
    title: "核对您的回答",
    title_on_paper: "填写的内容",
    hint: "点“修改”|只改那一题，|改完回到这里；|多出新题的，|先答新题。",
    edit: "修改",
    idle: "现在用不上的|回答",
    idle_hint: "按您现在的|其他回答，|这些不影响结果，|先替您留着。",
    result: "看结果",
    same_as: "= {}",
};

const TRIAL: TrialSentences = TrialSentences {
    title: "换个数试试",
    hint: "换一个回答，|看看结果怎么变；|您填的不会动。",
    start: "选一题试试",
    which: "换哪个回答",
    instead: "改成",
    suppose: ["如果{}|是 {}", "如果“{}”|填“{}”"],
    begin: "换一个回答，|变化写在这里",
    same: "结果没有变化",
    unread: "{}。|结果先不动",
    others: Counted::always("其余 {} 项|没有变化"),
    moves: ["原来：", "换了以后："],
    verdict: ["就很可能符合", "就还不能确定", "就不符合"],
    stop: "回到我的回答",
};

const WAYS: WaysSentences = WaysSentences {
    which: "只测|哪一项？",
    which_hint: "选一项，|只问这一项要用的题，|约 {}–{} 题。",
    all: "全部都测",
    examples: "看看例子",
    examples_hint: Counted::always("{} 份测好的结果，|打开就能看，|也可以改成您的。"),
    begin: "开始测我的",
    likely: Counted::always("{} 项|很可能符合"),
    possible: Counted::always("{} 项|尚不能确定"),
    between: "，|",
    example: "这是例子，|不是您的结果：|{}。",
    adopt: "改成我的",
    others: "看别的例子",
    asked_only: "只测了|“{}”：|{}。",
    go_on: Counted::always("接着测|其余 {} 项"),
};
