//! Simplified Chinese, as a good public servant would say it.

mod field;
mod result;
mod view;

use crate::text::sentence_types::{ErrorSentences, ReportSentences, Sentences};

/// All sentences in Chinese.
pub(super) const SENTENCES: Sentences = Sentences {
    report: ReportSentences {
        yes: "是",
        no: "不是",
        unsure: "不确定",
        and: "；|",
        or: "，|或",
        at_least: "{}以上（含）",
        more_than: "超过 {}",
        at_most: "{}以下（含）",
        below: "不满 {}",
        range: "，|",
        higher_tier: "{}；|{}|是更高一档",
        open_threshold: "§没有写明",
        set_by_page: "比例门槛|由本页面设置，|不是§|写明的",
        set_by_page_on: "比例门槛|由本页面设置，|不是§|写明的；|依据：{}",
    },
    error: ErrorSentences {
        not_an_object: "回答要放在一个普通对象里；evaluateMany 要的是这些对象的数组。",
        unknown_fact: "没有叫“{}”的问题。",
        wrong_type: "“{}”的回答类型不对：是非题用 true、false，金额和比例用字符串，申请人类别用数组，拿不准用 \"unsure\"。",
        unknown_choice: "“{}”没有这个选项。",
        bad_number: "“{}”要填一个规范的数：金额例如 \"120000000\"，比例例如 \"60\"。",
        out_of_range: "“{}”的数超出了范围。",
        too_long: "“{}”的内容太长了。",
        unreadable: "读不出“{}”的内容。",
        bad_option: "“{}”的设置不对：|语言只有 zh-CN 和 en；|金额单位只有 yuan、wan 和 yi；|门槛要大于 0、|比例不超过 100，|写成字符串；|依据最多 500 字节。",
    },
    view: view::VIEW,
};
