//! How figures and the border words around them are read, by example.

use compiler::last_day;
use compiler::quantity::{UnitKind, find_figures, parse_figure};
use policy::number::Number;

/// Words, and each figure in them as `value says`.
type Example = (&'static str, &'static [&'static str]);

const SUMS: [Example; 28] = [
    ("年主营业务收入在1亿元（含）以上的", &["100000000 AtLeast"]),
    ("在1亿元（含）-5亿元的", &["100000000 AtLeast", "500000000 Below"]),
    ("在1亿元-5亿元（含）的", &["100000000 AtLeast", "500000000 AtMost"]),
    ("在1亿元（不含）至5亿元（含）", &["100000000 MoreThan", "500000000 AtMost"]),
    ("在1亿元至5亿元（不含）", &["100000000 AtLeast", "500000000 Below"]),
    ("在1-5亿元的", &["100000000 AtLeast", "500000000 RangeEnd"]),
    ("1亿元以上5亿元以下", &["100000000 AtLeast", "500000000 AtMost"]),
    ("1亿元以上、不足5亿元", &["100000000 AtLeast", "500000000 Below"]),
    ("1亿元（不含）以上", &["100000000 MoreThan"]),
    ("1亿元以上（不含）", &["100000000 MoreThan"]),
    ("1亿元及以上", &["100000000 AtLeast"]),
    ("5000万元（不含本数）以下", &["50000000 Below"]),
    ("500万元以内", &["5000000 AtMost"]),
    ("不低于3000万元", &["30000000 AtLeast"]),
    ("不超过3000万元，超过1000万元", &["30000000 AtMost", "10000000 MoreThan"]),
    ("未达到3000万元、达到1000万元", &["30000000 Below", "10000000 AtLeast"]),
    ("超过1亿元以上", &["100000000 Contradiction(MoreThan, AtLeast"]),
    ("给予最高100万元奖励", &["1000000 AtMost"]),
    ("分别给予一次性100万、50万元奖励", &["1000000 -", "500000 -"]),
    ("分别给予100、50万元奖励", &["1000000 -", "500000 -"]),
    ("一亿元以上", &["100000000 AtLeast"]),
    ("五百万元和三十万元", &["5000000 -", "300000 -"]),
    ("3亿5000万元、1,000万元、1.5亿元、５０万元", &["350000000 -", "10000000 -", "150000000 -", "500000 -"]),
    ("一次性、一定比例、第一批、千方百计、数万元", &[]),
    ("5万人、3万家企业、2031年7月1日", &[]),
    ("5G、8K及以上", &[]),
    ("第3条、50万元", &["500000 -"]),
    ("100元、50万元", &["100 -", "500000 -"]),
];

const SHARES: [Example; 6] = [
    ("达到30%以上", &["30 AtLeast"]),
    ("不低于百分之三十", &["30 AtLeast"]),
    ("30-50%", &["30 AtLeast", "50 RangeEnd"]),
    ("20%（含）至50%", &["20 AtLeast", "50 Below"]),
    ("33.3333％以下", &["33.3333 AtMost"]),
    ("一定比例、100位、30人", &[]),
];

const HEADS: [Example; 7] = [
    ("职工满50人不满300人", &["50 AtLeast", "300 Below"]),
    ("五十人以上", &["50 AtLeast"]),
    ("50至100人（含）", &["50 AtLeast", "100 AtMost"]),
    ("50人、100人和200人", &["50 -", "100 -", "200 -"]),
    ("超过一百二十人", &["120 MoreThan"]),
    ("不足50人或者100人以外", &["50 Below", "100 MoreThan"]),
    ("前100位、50家、30%、20万元", &[]),
];

fn read(text: &str, kind: &UnitKind) -> Vec<String> {
    let says = |figure: &compiler::quantity::Figure| match &figure.border {
        None => "-".to_string(),
        Some(border) => format!("{:?}", border.says).trim_start_matches("Bound(").trim_end_matches(')').to_string(),
    };
    find_figures(text, kind).iter().map(|figure| format!("{} {}", figure.value, says(figure))).collect()
}

#[test]
fn figures_are_read_with_their_border_words() {
    let tables: [(UnitKind, &[Example]); 3] =
        [(UnitKind::Yuan, &SUMS), (UnitKind::Percent, &SHARES), (UnitKind::Count("人".into()), &HEADS)];
    for (kind, table) in tables {
        for (text, expected) in table {
            assert_eq!(read(text, &kind), *expected, "{text}");
        }
    }
}

/// 以上 stands in the clause, whether or not it is quoted: border words are part of the figure's own place.
#[test]
fn a_border_says_where_its_words_stand() {
    let text = "收入不满300万元的";
    let found = find_figures(text, &UnitKind::Yuan);
    let border = found[0].border.as_ref().unwrap();
    assert_eq!((&text[found[0].range.clone()], &text[border.range.clone()]), ("300万元", "不满300万元"));
}

/// A rule may leave out what is counted: the question says it.
#[test]
fn a_count_is_a_figure_with_and_without_its_unit() {
    let heads = UnitKind::Count("人".into());
    assert_eq!(
        ["50", "50人", "50人以上", "50家"].map(|text| parse_figure(text, &heads)),
        [Some(Number::whole(50)), Some(Number::whole(50)), None, None]
    );
    assert_eq!(parse_figure("50", &UnitKind::Yuan), None, "a sum has its unit");
}

/// From the first day on; three years end on the day before.
#[test]
fn the_last_day_is_named_or_follows_from_the_years() {
    let day = |text: &str| text.parse().unwrap();
    let last = |words| last_day(words, day("2031-07-01"), day("2034-06-30")).map(|last| last.to_string());
    assert_eq!(last("有效期至2034年6月30日").as_deref(), Some("2034-06-30"));
    assert_eq!(last("有效期三年").as_deref(), Some("2034-06-30"));
    assert_eq!(last("有效期五年").as_deref(), Some("2036-06-30"));
    assert_eq!(last("有效期内"), None);
}
