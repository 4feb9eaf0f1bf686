//! The twelve awards, each condition a small function, copied by hand from the table of the reading.
//! It does not know how an open question is settled: every function sees one definite answer and one definite silence.

use super::facts::Value;
use super::number::{Number, parse};

/// One way in which what the notice leaves open could turn out.
#[derive(Clone, Copy, Debug)]
pub struct Silence {
    /// Whether a role that the notice neither names nor excludes is meant after all.
    pub open_role_is_meant: bool,
    /// Whether a company registered elsewhere is 本地.
    pub local_without_registration: bool,
    /// What 一定比例 is.
    pub threshold: Number,
}

/// Whether a definite answer meets a condition; some conditions also choose the tier of the award, the lowest being 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Met {
    No,
    Yes,
    Tier(usize),
}

/// One condition of an award on one fact other than `roles`.
pub struct Condition {
    pub fact: &'static str,
    pub test: fn(Value, Silence) -> Met,
    /// The numbers the notice names for this fact, lowest first.
    pub borders: &'static [&'static str],
}

/// One award.
pub struct Award {
    pub id: &'static str,
    pub clause: &'static str,
    /// Roles the clause means.
    pub meant: &'static [&'static str],
    /// Roles of which the clause does not say whether it means them.
    pub open: &'static [&'static str],
    pub conditions: &'static [Condition],
    /// Yuan, lowest tier first; empty when no sum is stated.
    pub sums: &'static [&'static str],
    /// 以上: the sum is a floor.
    pub at_least: bool,
    pub frequency: Option<&'static str>,
    pub judgement: &'static [&'static str],
    pub benefits: &'static [&'static str],
}

fn met(holds: bool) -> Met {
    if holds { Met::Yes } else { Met::No }
}

fn yes(value: Value, _: Silence) -> Met {
    met(value == Value::Yes)
}

fn headquarters_or_regional_centre(value: Value, _: Silence) -> Met {
    met(value == Value::Choice("headquarters") || value == Value::Choice("regional_centre"))
}

fn municipal_or_above(value: Value, _: Silence) -> Met {
    met(value == Value::Choice("municipal_or_above"))
}

fn municipal_then_provincial(value: Value, _: Silence) -> Met {
    match value {
        Value::Choice("municipal") => Met::Tier(0),
        Value::Choice("provincial") => Met::Tier(1),
        _ => Met::No,
    }
}

fn at_least_100_million(value: Value, _: Silence) -> Met {
    met(number(value) >= parse("100000000"))
}

fn from_100_million_then_from_500_million(value: Value, _: Silence) -> Met {
    match number(value) {
        sales if sales >= parse("500000000") => Met::Tier(1),
        sales if sales >= parse("100000000") => Met::Tier(0),
        _ => Met::No,
    }
}

fn yes_or_local_anyway(value: Value, silence: Silence) -> Met {
    met(value == Value::Yes || silence.local_without_registration)
}

fn at_least_the_threshold(value: Value, silence: Silence) -> Met {
    met(number(value) >= silence.threshold)
}

fn number(value: Value) -> Number {
    match value {
        Value::Number(number) => number,
        other => panic!("{other:?} is not a number"),
    }
}

const fn on(fact: &'static str, test: fn(Value, Silence) -> Met) -> Condition {
    Condition { fact, test, borders: &[] }
}

const fn on_number(fact: &'static str, test: fn(Value, Silence) -> Met, borders: &'static [&'static str]) -> Condition {
    Condition { fact, test, borders }
}

/// 六类机构: the six kinds of organisation that （一） lists by name.
const THE_SIX: &[&str] = &["mcn", "studio", "platform", "service_provider", "content_producer", "celebrity_agency"];
const THE_SIX_AND_TEAMS: &[&str] =
    &["mcn", "studio", "platform", "service_provider", "content_producer", "celebrity_agency", "talent_team"];
/// 等: an enterprise in the trade that the list of （一） does not name.
const UNNAMED: &[&str] = &["other_enterprise"];
const THE_SIX_AND_UNNAMED: &[&str] =
    &["mcn", "studio", "platform", "service_provider", "content_producer", "celebrity_agency", "other_enterprise"];
/// 头部 or 等: whether they are meant is open in （一）.
const STREAMERS_AND_UNNAMED: &[&str] = &["streamer", "other_enterprise"];
/// Whether they are an enterprise (企业) is not known from the role.
const ENTERPRISES_PERHAPS: &[&str] = &["park_operator", "merchant", "chain_leader"];

/// What an award is when its row in the table is empty.
const NOTHING: Award = Award {
    id: "",
    clause: "",
    meant: &[],
    open: &[],
    conditions: &[],
    sums: &[],
    at_least: false,
    frequency: None,
    judgement: &[],
    benefits: &[],
};

/// The awards in the order of the reading; conditions in the order in which their facts are asked.
pub static AWARDS: [Award; 12] = [
    Award {
        id: "headquarters",
        clause: "（一）",
        meant: THE_SIX,
        open: STREAMERS_AND_UNNAMED,
        conditions: &[on("base_in_hangzhou", headquarters_or_regional_centre), on("well_known", yes)],
        sums: &["500000"],
        at_least: true,
        frequency: Some("once"),
        judgement: &["知名", "按照其贡献"],
        ..NOTHING
    },
    Award {
        id: "talent_quota",
        clause: "（一）",
        meant: THE_SIX_AND_TEAMS,
        open: STREAMERS_AND_UNNAMED,
        conditions: &[on("outstanding_contribution", yes)],
        frequency: Some("yearly"),
        judgement: &["贡献突出", "若干"],
        benefits: &["落户", "子女入学", "购买首套住房", "车牌竞价补贴"],
        ..NOTHING
    },
    Award {
        id: "scale_up",
        clause: "（二）",
        meant: THE_SIX,
        open: UNNAMED,
        conditions: &[
            on("registered_in_hangzhou", yes),
            on_number("annual_revenue", at_least_100_million, &["100000000"]),
        ],
        sums: &["1000000"],
        at_least: true,
        frequency: Some("once"),
        ..NOTHING
    },
    Award {
        id: "park_support",
        clause: "（三）",
        meant: &["park_operator"],
        conditions: &[on("park_level", municipal_or_above)],
        sums: &["5000000"],
        at_least: true,
        frequency: Some("once"),
        judgement: &["按规模、投入、贡献等指标", "经认定"],
        ..NOTHING
    },
    Award {
        id: "rent_relief",
        clause: "（三）",
        meant: &["merchant", "streamer"],
        open: THE_SIX_AND_UNNAMED,
        conditions: &[on("in_park", yes)],
        frequency: Some("three_years"),
        benefits: &["3年的办公场地租金减免"],
        ..NOTHING
    },
    Award {
        id: "demonstration",
        clause: "（四）",
        meant: THE_SIX,
        open: UNNAMED,
        conditions: &[on("demonstration_level", municipal_then_provincial)],
        sums: &["500000", "1000000"],
        frequency: Some("once"),
        ..NOTHING
    },
    Award {
        id: "industry_chain",
        clause: "（六）",
        meant: &["chain_leader"],
        conditions: &[on("chain_recognised", yes)],
        sums: &["3000000"],
        frequency: Some("once"),
        ..NOTHING
    },
    Award {
        id: "listing",
        clause: "（八）",
        meant: THE_SIX,
        open: UNNAMED,
        conditions: &[on("registered_in_hangzhou", yes_or_local_anyway), on("newly_listed", yes)],
        judgement: &["按照上市有关政策"],
        benefits: &["奖励"],
        ..NOTHING
    },
    Award {
        id: "top_streamer",
        clause: "（九）",
        meant: &["streamer"],
        conditions: &[
            on("in_national_top_100", yes),
            on_number("annual_sales", from_100_million_then_from_500_million, &["100000000", "500000000"]),
            on("hangzhou_share", at_least_the_threshold),
            on("settled_in_hangzhou", yes),
        ],
        sums: &["1000000", "2000000"],
        at_least: true,
        judgement: &["按贡献", "一定比例"],
        ..NOTHING
    },
    Award {
        id: "talent_treatment",
        clause: "（九）",
        meant: &["streamer", "professional", "talent_team"],
        conditions: &[on("recognised_talent", yes)],
        judgement: &["相应待遇"],
        benefits: &["落户", "优先购房", "购（租）房补贴", "子女入学", "车牌竞价补贴", "医疗"],
        ..NOTHING
    },
    Award {
        id: "innovation_support",
        clause: "（十）",
        meant: THE_SIX_AND_UNNAMED,
        open: ENTERPRISES_PERHAPS,
        conditions: &[on("innovation", yes)],
        benefits: &["政策扶持"],
        ..NOTHING
    },
    Award {
        id: "district_incentive",
        clause: "（十二）",
        meant: &["district_government"],
        conditions: &[on("district_performance", yes)],
        frequency: Some("yearly"),
        judgement: &["评选"],
        benefits: &["激励"],
        ..NOTHING
    },
];
