//! The clauses of the notice and its sentences that grant nothing, cut from the clean copy. It does not know any answer.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// The clean copy of the notice.
const NOTICE: &str = include_str!("../../fixtures/hangzhou-2020-137.clean.md");

/// The chapter that holds the closing paragraph.
pub const CLOSING: &str = "五、其它";

/// The paragraphs of the clauses and the closing paragraph, each under its number.
static CLAUSES: LazyLock<HashMap<&'static str, Clause>> = LazyLock::new(|| {
    let numbered = NOTICE.lines().filter(|line| line.starts_with('（') && !line.starts_with("（此件"));
    let numbered = numbered.map(|line| (&line[..line.find('）').expect("a number ends") + '）'.len_utf8()], line));
    let closing = NOTICE.lines().filter(|line| line.starts_with("本意见自发布之日起")).map(|line| (CLOSING, line));
    numbered
        .chain(closing)
        .map(|(number, text)| (number, Clause { text, utf16: text.encode_utf16().collect() }))
        .collect()
});

struct Clause {
    text: &'static str,
    utf16: Vec<u16>,
}

/// The whole text of a clause, `（一）` to `（十二）`, or the closing paragraph.
pub fn text(clause: &str) -> &'static str {
    CLAUSES.get(clause).unwrap_or_else(|| panic!("no clause {clause}")).text
}

/// The same text in UTF-16 units.
pub fn utf16(clause: &str) -> &'static [u16] {
    &CLAUSES.get(clause).unwrap_or_else(|| panic!("no clause {clause}")).utf16
}

/// What concerns whom without granting anything.
struct Provision {
    clause: &'static str,
    /// Which sentences, the first (for most clauses the heading) being 0; all of them when `None`.
    sentences: Option<RangeInclusive<usize>>,
    /// Whether it concerns the six and `other_enterprise`.
    trade: bool,
    /// Whom it concerns besides.
    others: &'static [&'static str],
}

const fn provision(
    clause: &'static str,
    sentences: Option<RangeInclusive<usize>>,
    trade: bool,
    others: &'static [&'static str],
) -> Provision {
    Provision { clause, sentences, trade, others }
}

const TRADE: [&str; 7] =
    ["mcn", "studio", "platform", "service_provider", "content_producer", "celebrity_agency", "other_enterprise"];

/// In the order of the notice; the closing paragraph concerns everyone.
const PROVISIONS: [Provision; 13] = [
    provision("（一）", Some(1..=1), true, &[]),
    provision("（二）", Some(1..=1), true, &[]),
    provision("（三）", Some(1..=3), false, &["park_operator", "district_government"]),
    provision("（四）", Some(1..=1), true, &[]),
    provision("（五）", None, true, &["merchant", "chain_leader", "district_government"]),
    provision("（六）", Some(1..=3), true, &["merchant", "chain_leader"]),
    provision("（七）", None, true, &["merchant", "chain_leader", "district_government"]),
    provision("（八）", Some(1..=2), true, &["merchant"]),
    provision("（八）", Some(4..=4), true, &["merchant"]),
    provision("（九）", Some(3..=5), true, &["streamer", "professional", "talent_team"]),
    provision("（十）", Some(1..=3), true, &["merchant"]),
    provision("（十一）", None, true, &["district_government"]),
    provision("（十二）", Some(0..=0), false, &["district_government"]),
];

/// Clause and words of every provision that concerns one of these roles; nothing when there is no role.
pub fn related(roles: &BTreeSet<String>) -> Vec<(&'static str, String)> {
    if roles.is_empty() {
        return vec![];
    }
    let any_of = |ids: &[&str]| ids.iter().any(|id| roles.contains(*id));
    let concern = |provision: &&Provision| any_of(provision.others) || (provision.trade && any_of(&TRADE));
    let mut found: Vec<_> =
        PROVISIONS.iter().filter(concern).map(|provision| (provision.clause, words(provision))).collect();
    found.push((CLOSING, text(CLOSING).to_owned()));
    found
}

/// The words of a provision: whole clauses begin at their number, sentences do not carry it.
fn words(provision: &Provision) -> String {
    let whole = text(provision.clause);
    match &provision.sentences {
        None => whole.to_owned(),
        Some(range) => {
            let sentences = whole.trim_start_matches(provision.clause).split_inclusive('。');
            sentences.enumerate().filter(|(index, _)| range.contains(index)).map(|(_, sentence)| sentence).collect()
        }
    }
}

#[test]
fn the_notice_has_twelve_clauses_and_a_closing_paragraph() {
    let numbers = [
        "（一）",
        "（二）",
        "（三）",
        "（四）",
        "（五）",
        "（六）",
        "（七）",
        "（八）",
        "（九）",
        "（十）",
        "（十一）",
        "（十二）",
        CLOSING,
    ];
    assert_eq!(CLAUSES.keys().copied().collect::<BTreeSet<_>>(), numbers.into());
}

#[test]
fn provisions_begin_and_end_at_these_words() {
    let borders = [
        ("充分利用杭州电商优势资源", "促进直播产业在本市的集聚发展。"),
        ("充分利用我市电商资源优势", "壮大我市直播电商市场主体。"),
        ("积极鼓励集内容制造", "短租公寓等配套硬件设施。"),
        ("积极开展“树标杆带示范”工程", "提升展示功能和消费体验。"),
        ("（五）打造杭货品牌IP。", "助力打造“杭货”品牌IP。"),
        ("鼓励直播电商产业化发展", "构建“名品直播城”。"),
        ("（七）助推商业转型升级。", "营造全品类直播的商业氛围。"),
        ("通过计划规模约50亿元的", "政策性金融机构的资金支持。"),
        ("鼓励社会各类风险投资等", "支持直播电商产业发展。"),
        ("积极引导旅游、文化等", "全市高层次人才分类认定目录。"),
        ("鼓励直播电商企业积极开展", "智能化、服务化方向发展。"),
        ("（十一）创新政府服务管理体系。", "直播电商企业的监测监管。"),
        ("市、区应加强对直播电商的", "形成共同推动的合力。"),
        ("本意见自发布之日起30日后", "具体实施细则另行制定。"),
    ];
    let found = related(&["mcn".to_owned(), "district_government".to_owned()].into());
    assert_eq!(found.len(), borders.len());
    for ((clause, words), (start, end)) in found.iter().zip(borders) {
        assert!(words.starts_with(start) && words.ends_with(end), "{clause}: {words}");
    }
}
