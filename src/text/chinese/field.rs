//! Sentences of fields in Chinese.

use crate::text::view::{FieldSentences, NumberMistakes};

/// Fields to choose and type in.
pub(super) const FIELD: FieldSentences = FieldSentences {
    unsure_note: "先往下走，|结果里标“未定”",
    units: "金额单位",
    unit: ["元", "万元", "亿元"],
    read_back: "您填的是",
    equals: "{}| = {}",
    slip_small: "这个数|比常见的小很多，|单位选对了吗？",
    slip_large: "这个数|比常见的大很多，|单位选对了吗？",
    slip_near: "只比 {}的门槛|少 {}，|请再核对一下。",
    none_of_roles: "这一题|还没有回答；|都不是的，|选“其他”",
    none_chosen: "这一题|还没有回答；|拿不准|就选“不确定”",
    none_here: "请先选一项",
    money: NumberMistakes {
        empty: "请填一个金额；|拿不准|就勾“不确定”",
        too_long: "填的字太多了，|请只填一个金额，|例如 1.2亿",
        sign: "“{}”带了正负号，|请去掉再填",
        points: "“{}”里|有两个小数点，|请改成一个数，|例如 1.25",
        groups: "“{}”里|逗号的位置不对，|请去掉逗号再填",
        vague: "“{}”|不是一个确定的数，|请只填一个数；|拿不准就勾“不确定”",
        dangling: "“{}”|可以有两种读法，|请把单位写全，|例如 3亿5000万",
        too_large: "“{}”|太大了，|请看看单位|选对了没有",
        too_fine: "“{}”|的小数太多了，|请填到分为止",
        unreadable: "没看懂“{}”，|请填一个金额，|例如 1.2亿|或 12000万",
    },
    percent: NumberMistakes {
        empty: "请填一个百分数；|拿不准|就勾“不确定”",
        too_long: "填的字太多了，|请只填一个|0 到 100 的数",
        sign: "“{}”带了正负号，|请去掉再填",
        points: "“{}”里|有两个小数点，|请改成一个数，|例如 62.5",
        groups: "没看懂“{}”，|请填|0 到 100 的数，|例如 60",
        vague: "“{}”|不是一个确定的数，|请只填一个数；|拿不准就勾“不确定”",
        dangling: "没看懂“{}”，|请填|0 到 100 的数，|例如 60",
        too_large: "占比最多 100%，|请填|0 到 100 的数",
        too_fine: "“{}”|的小数太多了，|最多四位",
        unreadable: "没看懂“{}”，|请填|0 到 100 的数，|例如 60",
    },
    number: NumberMistakes {
        empty: "请填一个数；|拿不准|就勾“不确定”",
        too_long: "填的字太多了，|请只填一个数",
        sign: "“{}”带了正负号，|请去掉再填",
        points: "“{}”里|有两个小数点，|请改成一个整数",
        groups: "“{}”里|逗号的位置不对，|请去掉逗号再填",
        vague: "“{}”|不是一个确定的数，|请只填一个数；|拿不准就勾“不确定”",
        dangling: "“{}”|可以有两种读法，|请改成数字",
        too_large: "“{}”|太大了，|请再核对一下",
        too_fine: "请填整数，|“{}”带了小数",
        unreadable: "没看懂“{}”，|请填一个整数，|例如 50",
    },
};
