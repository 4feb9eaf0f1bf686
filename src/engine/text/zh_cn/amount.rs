//! Sentences on sums in Chinese.

use crate::text::sentence_types::AmountSentences;

pub(super) const AMOUNT: AmountSentences = AmountSentences {
    at_most: "最高 {}",
    between: "{}|到 {}",
    up_to: "最高",
    to: "到",
    endless: "按实际计算，|没写上限",
    for_other: "这笔钱给{}，|不计入您的金额",
    decides: "定金额",
    base: "{}| {}",
    missing: "{}（没填）",
    excess: "{}|超出 {}的部分",
    excess_of: "{}|超出 {}的部分| {}",
    times: "{}| × {}",
    step: "{}，|每满 {}|给 {}",
    steps: "（{}，|满 {} 个 {}）|× {}",
    plus: "{}| + {}",
    equals: "{}| = {}",
    capped: "{}，|最高 {}",
    limit: "{}：|“{}”",
    year: "第 {} 年：|{}",
};
