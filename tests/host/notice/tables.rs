//! What the notice grants, written out by hand. `SIX` stands for the six kinds of organisation that （一） lists.

use policy::Basis::{self, Fact, Own, Recognised};
use policy::Frequency::{self, Once, Yearly, Years};
use policy::Kind::{self, Choice, Money, Percent, Roles, YesNo};

pub const SIX: &str = "mcn studio platform service_provider content_producer celebrity_agency";

pub const CHOICES: [(&str, &[&str]); 4] = [
    (
        "roles",
        &[
            "mcn",
            "studio",
            "platform",
            "service_provider",
            "content_producer",
            "celebrity_agency",
            "other_enterprise",
            "streamer",
            "talent_team",
            "professional",
            "park_operator",
            "merchant",
            "chain_leader",
            "district_government",
            "other",
        ],
    ),
    ("base_in_hangzhou", &["headquarters", "regional_centre", "none"]),
    ("park_level", &["municipal_or_above", "other"]),
    ("demonstration_level", &["provincial", "municipal", "none"]),
];

pub fn facts() -> Vec<(&'static str, Kind, Basis, Vec<&'static str>)> {
    let all = ["（一）", "（二）", "（三）", "（四）", "（六）", "（八）", "（九）", "（十）", "（十二）"];
    vec![
        ("roles", Roles, Fact, all.to_vec()),
        ("registered_in_hangzhou", YesNo, Fact, vec!["（二）", "（八）"]),
        ("annual_revenue", Money, Fact, vec!["（二）"]),
        ("demonstration_level", Choice, Recognised, vec!["（四）"]),
        ("base_in_hangzhou", Choice, Fact, vec!["（一）"]),
        ("newly_listed", YesNo, Fact, vec!["（八）"]),
        ("in_park", YesNo, Fact, vec!["（三）"]),
        ("park_level", Choice, Recognised, vec!["（三）"]),
        ("chain_recognised", YesNo, Recognised, vec!["（六）"]),
        ("recognised_talent", YesNo, Recognised, vec!["（九）"]),
        ("in_national_top_100", YesNo, Fact, vec!["（九）"]),
        ("annual_sales", Money, Fact, vec!["（九）"]),
        ("hangzhou_share", Percent, Fact, vec!["（九）"]),
        ("settled_in_hangzhou", YesNo, Own, vec!["（九）"]),
        ("well_known", YesNo, Own, vec!["（一）"]),
        ("outstanding_contribution", YesNo, Own, vec!["（一）"]),
        ("innovation", YesNo, Own, vec!["（十）"]),
        ("district_performance", YesNo, Own, vec!["（十二）"]),
    ]
}

/// One award.
pub struct Award {
    pub id: &'static str,
    pub clause: &'static str,
    pub meant: &'static str,
    pub open: &'static str,
    pub conditions: &'static [&'static str],
    pub sums: &'static [&'static str],
    pub frequency: Option<Frequency>,
    pub judgement: &'static [&'static str],
    pub benefits: &'static [&'static str],
    pub readings: &'static [&'static str],
}

const NONE: Award = Award {
    id: "",
    clause: "",
    meant: "",
    open: "",
    conditions: &[],
    sums: &[],
    frequency: None,
    judgement: &[],
    benefits: &[],
    readings: &[],
};

pub const AWARDS: [Award; 12] = [
    Award {
        id: "headquarters",
        clause: "（一）",
        meant: "SIX",
        open: "other_enterprise streamer",
        conditions: &["base_in_hangzhou: headquarters or regional_centre", "well_known: yes"],
        sums: &["≥500000"],
        frequency: Some(Once),
        judgement: &["知名", "按照其贡献"],
        readings: &["roster", "leading", "headquarters_base", "regional_centre", "well_known"],
        ..NONE
    },
    Award {
        id: "talent_quota",
        clause: "（一）",
        meant: "SIX talent_team",
        open: "other_enterprise streamer",
        conditions: &["outstanding_contribution: yes"],
        frequency: Some(Yearly),
        judgement: &["贡献突出", "若干"],
        benefits: &["落户", "子女入学", "购买首套住房", "车牌竞价补贴"],
        readings: &["roster", "leading", "trade_word", "outstanding_contribution"],
        ..NONE
    },
    Award {
        id: "scale_up",
        clause: "（二）",
        meant: "SIX",
        open: "other_enterprise",
        conditions: &["registered_in_hangzhou: yes", "annual_revenue: [100000000, …)"],
        sums: &["≥1000000"],
        frequency: Some(Once),
        readings: &["roster", "individuals", "which_year", "at_least"],
        ..NONE
    },
    Award {
        id: "park_support",
        clause: "（三）",
        meant: "park_operator",
        conditions: &["park_level: municipal_or_above"],
        sums: &["≥5000000"],
        frequency: Some(Once),
        judgement: &["按规模、投入、贡献等指标", "经认定"],
        ..NONE
    },
    Award {
        id: "rent_relief",
        clause: "（三）",
        meant: "streamer merchant",
        open: "SIX other_enterprise",
        conditions: &["in_park: yes"],
        frequency: Some(Years(3)),
        benefits: &["3年的办公场地租金减免"],
        readings: &["merchant", "which_park"],
        ..NONE
    },
    Award {
        id: "demonstration",
        clause: "（四）",
        meant: "SIX",
        open: "other_enterprise",
        conditions: &["demonstration_level: municipal / provincial"],
        sums: &["=500000", "=1000000"],
        frequency: Some(Once),
        readings: &["roster", "individuals", "whose_titles", "both_levels"],
        ..NONE
    },
    Award {
        id: "industry_chain",
        clause: "（六）",
        meant: "chain_leader",
        conditions: &["chain_recognised: yes"],
        sums: &["=3000000"],
        frequency: Some(Once),
        readings: &["chain_recognition"],
        ..NONE
    },
    Award {
        id: "listing",
        clause: "（八）",
        meant: "SIX",
        open: "other_enterprise",
        conditions: &["registered_in_hangzhou: yes, no is open", "newly_listed: yes"],
        judgement: &["按照上市有关政策"],
        benefits: &["奖励"],
        readings: &["roster", "individuals", "local", "newly_listed"],
        ..NONE
    },
    Award {
        id: "top_streamer",
        clause: "（九）",
        meant: "streamer",
        conditions: &[
            "in_national_top_100: yes",
            "annual_sales: [100000000, 500000000) / [500000000, …)",
            "hangzhou_share: reaches hangzhou_share_threshold",
            "settled_in_hangzhou: yes",
        ],
        sums: &["≥1000000", "≥2000000"],
        judgement: &["按贡献", "一定比例"],
        readings: &[
            "leading_by_rank",
            "top_100",
            "which_year",
            "at_least",
            "share_threshold",
            "hangzhou_products",
            "settled",
        ],
        ..NONE
    },
    Award {
        id: "talent_treatment",
        clause: "（九）",
        meant: "streamer talent_team professional",
        conditions: &["recognised_talent: yes"],
        judgement: &["相应待遇"],
        benefits: &["落户", "优先购房", "购（租）房补贴", "子女入学", "车牌竞价补贴", "医疗"],
        readings: &["talent_recognition"],
        ..NONE
    },
    Award {
        id: "innovation_support",
        clause: "（十）",
        meant: "SIX other_enterprise",
        open: "park_operator merchant chain_leader",
        conditions: &["innovation: yes"],
        benefits: &["政策扶持"],
        readings: &["enterprise", "individuals", "innovation_any"],
        ..NONE
    },
    Award {
        id: "district_incentive",
        clause: "（十二）",
        meant: "district_government",
        conditions: &["district_performance: yes"],
        frequency: Some(Yearly),
        judgement: &["评选"],
        benefits: &["激励"],
        ..NONE
    },
];

/// Provisions that grant nothing, in the order of the notice; those of （八） stand before and after an award.
pub const RELATED: [(&str, &str); 14] = [
    ("（一）", "SIX other_enterprise"),
    ("（二）", "SIX other_enterprise"),
    ("（三）", "park_operator district_government"),
    ("（四）", "SIX other_enterprise"),
    ("（五）", "SIX other_enterprise merchant chain_leader district_government"),
    ("（六）", "SIX other_enterprise merchant chain_leader"),
    ("（七）", "SIX other_enterprise merchant chain_leader district_government"),
    ("（八）", "SIX other_enterprise merchant"),
    ("（八）", "SIX other_enterprise merchant"),
    ("（九）", "SIX other_enterprise streamer talent_team professional"),
    ("（十）", "SIX other_enterprise merchant"),
    ("（十一）", "SIX other_enterprise district_government"),
    ("（十二）", "district_government"),
    ("五、其它", "EVERYONE"),
];

/// The register of readings, each under the clause that it reads.
pub const READINGS: [(&str, &str); 29] = [
    ("roster", "（一）"),
    ("leading", "（一）"),
    ("individuals", "（一）"),
    ("well_known", "（一）"),
    ("headquarters_base", "（一）"),
    ("regional_centre", "（一）"),
    ("trade_word", "（一）"),
    ("outstanding_contribution", "（一）"),
    ("at_least", "（二）"),
    ("which_year", "（二）"),
    ("recognised", "（三）"),
    ("which_park", "（三）"),
    ("merchant", "（三）"),
    ("whose_titles", "（四）"),
    ("both_levels", "（四）"),
    ("chain_recognition", "（六）"),
    ("local", "（八）"),
    ("newly_listed", "（八）"),
    ("leading_by_rank", "（九）"),
    ("settled", "（九）"),
    ("top_100", "（九）"),
    ("share_threshold", "（九）"),
    ("hangzhou_products", "（九）"),
    ("talent_recognition", "（九）"),
    ("enterprise", "（十）"),
    ("innovation_any", "（十）"),
    ("in_force", "五、其它"),
    ("before_entry", "五、其它"),
    ("combining", "五、其它"),
];
