//! What the words of the notice come to, in whole fen, copied by hand: each award a small function of one answer.

/// 10,000 yuan in fen.
const WAN: i128 = 1_000_000;

/// What an award gives: whether it is a ceiling, the lowest and the highest sum in fen.
type Given = (bool, i128, Option<i128>);

/// One award of the notice: who, what it asks, the answer from which it is calculated, and the sum for an answer.
pub(super) struct Clause {
    pub(super) id: &'static str,
    pub(super) role: &'static str,
    pub(super) yes: Option<&'static str>,
    pub(super) base: Option<&'static str>,
    pub(super) gives: fn(Option<i128>) -> Given,
}

pub(super) const CLAUSES: [Clause; 10] = [
    Clause { id: "exhibition", role: "company", yes: None, base: Some("area"), gives: exhibition },
    Clause { id: "booths", role: "company", yes: None, base: Some("booths"), gives: booths },
    Clause { id: "new_hall", role: "hall", yes: Some("new_hall"), base: Some("investment"), gives: new_hall },
    Clause { id: "rent", role: "company", yes: Some("settled"), base: Some("rent"), gives: rent },
    Clause { id: "rent_of_halls", role: "hall", yes: Some("settled"), base: Some("rent"), gives: rent_of_halls },
    Clause { id: "growth", role: "company", yes: None, base: Some("increase"), gives: growth },
    Clause {
        id: "settling",
        role: "company",
        yes: Some("settled"),
        base: None,
        gives: |_| (false, 10 * WAN, Some(10 * WAN)),
    },
    Clause {
        id: "national",
        role: "company",
        yes: Some("national"),
        base: None,
        gives: |_| (true, 0, Some(100 * WAN)),
    },
    Clause {
        id: "talents",
        role: "company",
        yes: Some("talents"),
        base: None,
        gives: |_| (false, 20 * WAN, Some(20 * WAN)),
    },
    Clause { id: "visitors", role: "company", yes: None, base: Some("visitors"), gives: visitors },
];

fn exact(sum: i128) -> Given {
    (false, sum, Some(sum))
}

/// 基础奖励30万元，超出1万平方米的部分每满2000平方米再奖励5万元，最高80万元.
fn exhibition(area: Option<i128>) -> Given {
    let of = |area: i128| (30 * WAN + (area - 10_000).max(0) / 2_000 * 5 * WAN).min(80 * WAN);
    area.map_or((false, 30 * WAN, Some(80 * WAN)), |area| exact(of(area)))
}

/// 每引进一个境外展位，给予最高1.5万元补助，最高不超过60万元.
fn booths(booths: Option<i128>) -> Given {
    (true, 0, Some(booths.map_or(60 * WAN, |booths| (booths * 15_000 * 100).min(60 * WAN))))
}

/// 按实际投资额的50%给予补助，最高500万元.
fn new_hall(investment: Option<i128>) -> Given {
    investment.map_or((false, 0, Some(500 * WAN)), |fen| exact((fen / 2).min(500 * WAN)))
}

/// 不超过年租金20%的补贴.
fn rent(rent: Option<i128>) -> Given {
    (true, 0, rent.map(|fen| fen / 5))
}

/// 连续3年按年租金的100%、80%、50%给予补贴，每年最高30万元: the lowest and the highest year.
fn rent_of_halls(rent: Option<i128>) -> Given {
    rent.map_or((false, 0, Some(30 * WAN)), |fen| (false, (fen / 2).min(30 * WAN), Some(fen.min(30 * WAN))))
}

/// 每满1000万元奖励3万元，最高100万元.
fn growth(increase: Option<i128>) -> Given {
    increase.map_or((false, 0, Some(100 * WAN)), |fen| exact((fen / (1_000 * WAN) * 3 * WAN).min(100 * WAN)))
}

/// 每人给予1000元补助.
fn visitors(visitors: Option<i128>) -> Given {
    visitors.map_or((false, 0, None), |people| exact(people * 1_000 * 100))
}

/// An award with its verdict, its lowest and its highest sum.
pub(super) type Counted = (&'static str, &'static str, i128, Option<i128>);

/// 同时符合第一条、第五条的，就高不重复享受.
const ONE_OF: [&str; 3] = ["exhibition", "growth", "settling"];
/// 第二条、第六条的补助，合计最高不超过35万元.
const TOGETHER: [&str; 2] = ["booths", "visitors"];
const MOST: i128 = 35 * WAN;

/// The lowest sums of likely awards.
pub(super) fn likely(counted: &[Counted]) -> i128 {
    let sums = |of: &[&str]| -> Vec<i128> {
        counted
            .iter()
            .filter(|(id, verdict, ..)| *verdict == "likely" && of.contains(id))
            .map(|(.., low, _)| *low)
            .collect()
    };
    let free = counted
        .iter()
        .filter(|(id, verdict, ..)| *verdict == "likely" && !ONE_OF.contains(id) && !TOGETHER.contains(id));
    let free: i128 = free.map(|(.., low, _)| low).sum();
    free + sums(&ONE_OF).into_iter().max().unwrap_or(0) + sums(&TOGETHER).into_iter().sum::<i128>().min(MOST)
}

/// The highest sums of possible awards.
pub(super) fn possible(counted: &[Counted]) -> Option<i128> {
    let mine = || counted.iter().filter(|(_, verdict, ..)| *verdict == "possible");
    let (mut free, mut one, mut together, mut endless) = (0, 0, 0, false);
    for (id, _, _, high) in mine() {
        match high {
            _ if TOGETHER.contains(id) => together += high.unwrap_or(MOST),
            None => endless = true,
            Some(high) if ONE_OF.contains(id) => one = one.max(*high),
            Some(high) => free += high,
        }
    }
    (!endless).then_some(free + one + together.min(MOST))
}
