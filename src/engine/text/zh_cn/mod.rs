//! Simplified Chinese, as a good public servant would say it.

mod amount;
mod applicants;
mod counter;
mod exchange;
mod field;
mod letter;
mod picture;
mod result;
mod view;

pub use letter::LETTER;
pub(super) use view::LATE;

use crate::text::sentence_types::{ReportSentences, Sentences};

/// The sentences of the first module in Chinese.
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
        open_threshold: "§没写",
        set_by_page: "比例门槛|由本页面设置，|不是§|写明的",
        set_by_page_on: "比例门槛|由本页面设置，|不是§|写明的；|依据：{}",
    },
    view: view::VIEW,
};
