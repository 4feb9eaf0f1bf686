//! The Chinese words of the case files and the names of the public interface that they stand for. It does not know any rule.

use crate::oracle::THRESHOLD;

/// The words of one table, each with the name it stands for.
type Words = &'static [(&'static str, &'static str)];

/// Questions; 一定比例 is what the embedding page may set.
pub const FACTS: Words = &[
    ("申请人", "roles"),
    ("在杭注册", "registered_in_hangzhou"),
    ("知名", "well_known"),
    ("总部或区域中心", "base_in_hangzhou"),
    ("贡献突出", "outstanding_contribution"),
    ("年主营业务收入", "annual_revenue"),
    ("园区级别", "park_level"),
    ("入驻园区", "in_park"),
    ("示范级别", "demonstration_level"),
    ("认定为市级产业链", "chain_recognised"),
    ("新上市", "newly_listed"),
    ("在杭落地", "settled_in_hangzhou"),
    ("全国前100位", "in_national_top_100"),
    ("年销售额", "annual_sales"),
    ("杭产品比例", "hangzhou_share"),
    ("认定的高层次人才", "recognised_talent"),
    ("创新引领", "innovation"),
    ("区县绩效突出", "district_performance"),
    ("本页设定的一定比例", THRESHOLD),
];

/// Applicants.
pub const ROLES: Words = &[
    ("MCN机构", "mcn"),
    ("主播工作室", "studio"),
    ("直播平台", "platform"),
    ("直播电商服务商", "service_provider"),
    ("直播电商内容生产商", "content_producer"),
    ("明星直播经纪机构", "celebrity_agency"),
    ("其他直播电商企业", "other_enterprise"),
    ("主播", "streamer"),
    ("人才团队", "talent_team"),
    ("直播电商人才", "professional"),
    ("园区主办方", "park_operator"),
    ("商家", "merchant"),
    ("链主单位", "chain_leader"),
    ("区县（市）", "district_government"),
    ("其他", "other"),
];

/// Choices of the questions that are neither yes-or-no nor numbers, each after the question it belongs to.
pub const CHOICES: &[(&str, Words)] = &[
    ("base_in_hangzhou", &[("总部", "headquarters"), ("市级以上区域运营中心", "regional_centre"), ("都没有", "none")]),
    ("park_level", &[("市级以上", "municipal_or_above"), ("其他级别", "other")]),
    ("demonstration_level", &[("省级", "provincial"), ("市级", "municipal"), ("都没有", "none")]),
];

/// Awards.
pub const AWARDS: Words = &[
    ("引进奖励", "headquarters"),
    ("人才名额", "talent_quota"),
    ("做大做强奖励", "scale_up"),
    ("园区资金扶持", "park_support"),
    ("租金减免", "rent_relief"),
    ("示范企业奖励", "demonstration"),
    ("产业链资金扶持", "industry_chain"),
    ("上市奖励", "listing"),
    ("头部主播奖励", "top_streamer"),
    ("高层次人才待遇", "talent_treatment"),
    ("创新政策扶持", "innovation_support"),
    ("区县激励", "district_incentive"),
];

/// Verdicts.
pub const VERDICTS: Words = &[("很可能", "likely"), ("可能", "possible"), ("不太可能", "unlikely")];

/// Outcomes of a condition, and for open ones the reason.
pub const OUTCOMES: Words =
    &[("符合", "met"), ("不符", "unmet"), ("未答", "unanswered"), ("不清楚", "unsure"), ("《意见》没写", "notice")];

/// The name that a word stands for, or a complaint.
pub fn name(words: Words, word: &str) -> Result<&'static str, String> {
    let found = words.iter().find(|(known, _)| *known == word.trim()).map(|(_, name)| *name);
    found.ok_or_else(|| {
        format!("「{word}」 is none of {}", words.iter().map(|(known, _)| *known).collect::<Vec<_>>().join("、"))
    })
}

/// The choice that a word stands for at this question, or a complaint.
pub fn choice(fact: &str, word: &str) -> Result<&'static str, String> {
    let words = CHOICES.iter().find(|(known, _)| *known == fact).map_or(&[] as Words, |(_, words)| words);
    name(words, word)
}
