//! 分别: figures of one list and the sums that belong to them in turn.

use super::{base, changed, printed};

const LAW: &str = "对在本市注册的渔家餐馆，年营业收入在200万元以上的，给予5万元一次性奖励。";
const WHEN: &str = "  { revenue = { at_least = \"200万元\" }, quote = \"年营业收入在200万元以上\" },\n";
const GIVE: &str = "give = { exactly = \"5万元\", paid = \"once\", quote = \"给予5万元一次性奖励\" }";

/// The base with a list in its first award: the words, the bounds and sums of its tiers.
fn listed(list: &str, tiers: &[(&str, &str)]) -> String {
    let given = "分别给予5万元、10万元、20万元一次性奖励";
    let tier = |(bounds, sum): &(&str, &str)| {
        format!(
            "  {{ revenue = {{ {bounds} }}, quote = \"{list}\", give = {{ exactly = \"{sum}\", paid = \"once\", quote = \"{given}\" }} }},\n"
        )
    };
    let tiers: String = tiers.iter().map(tier).collect();
    let law = format!("对在本市注册的渔家餐馆，{list}的，{given}。");
    printed(&changed(&base(), &[(LAW, &law), (WHEN, ""), (GIVE, &format!("tiers = [\n{tiers}]\nrespectively = true"))]))
}

#[test]
fn the_figures_of_a_list_belong_to_the_sums_in_turn() {
    let whole = [
        ("at_least = \"200万元\", below = \"500万元\"", "5万元"),
        ("at_least = \"500万元\", below = \"1000万元\"", "10万元"),
        ("at_least = \"1000万元\"", "20万元"),
    ];
    assert_eq!(listed("年营业收入达到200万元、500万元、1000万元", &whole), "");
    assert_eq!(listed("年营业收入200万元、500万元、1000万元以上", &whole), "");
    let beyond = [
        ("more_than = \"200万元\", at_most = \"500万元\"", "5万元"),
        ("more_than = \"500万元\", at_most = \"1000万元\"", "10万元"),
        ("more_than = \"1000万元\"", "20万元"),
    ];
    assert_eq!(listed("年营业收入首次突破200万元、500万元、1000万元", &beyond), "");
    assert!(
        listed("年营业收入达到200万元、500万元、1000万元", &beyond)
            .contains("no border word of the list says `more_than`")
    );
    assert!(
        listed("年营业收入突破200万元、500万元、1000万元", &whole)
            .contains("no border word of the list says `at_least`")
    );
}

#[test]
fn another_order_another_end_and_another_length_are_refused() {
    let list = "年营业收入达到200万元、500万元、1000万元";
    let swapped = [
        ("at_least = \"200万元\", below = \"500万元\"", "5万元"),
        ("at_least = \"500万元\", below = \"1000万元\"", "20万元"),
        ("at_least = \"1000万元\"", "20万元"),
    ];
    assert!(listed(list, &swapped).contains("the words give another sum for this figure"));
    let short = [("at_least = \"200万元\", below = \"500万元\"", "5万元"), ("at_least = \"500万元\"", "10万元")];
    assert!(listed(list, &short).contains("3 figures for 2 tiers"));
    let ended = [
        ("at_least = \"200万元\", below = \"500万元\"", "5万元"),
        ("at_least = \"500万元\", below = \"1000万元\"", "10万元"),
        ("at_least = \"1000万元\", below = \"200万元\"", "20万元"),
    ];
    assert!(listed(list, &ended).contains("ends where the next one begins"));
}
