//! Rules that would say something else than the words, in all the words that notices have for it.

use super::{base, changed, printed};

const LAW: &str = "年营业收入在200万元以上的，给予5万元一次性奖励。";
const GIVE: &str = "give = { exactly = \"5万元\", paid = \"once\", quote = \"给予5万元一次性奖励\" }";

/// What is printed of the first award with other words behind its conditions, all of them quoted in its `give`.
fn given(words: &str, sum: &str) -> String {
    let give = format!("give = {{ {sum}, paid = \"once\", quote = \"{words}\" }}");
    printed(&changed(&base(), &[(LAW, &format!("年营业收入在200万元以上的，{words}。")), (GIVE, &give)]))
}

#[test]
fn a_sum_for_each_is_refused_whatever_is_counted_and_however_the_sum_is_meant() {
    let counted = [
        "每家",
        "每人",
        "每场",
        "每新增一家",
        "每引进1家",
        "每户",
        "每名",
        "每款",
        "每个展位",
        "每届",
        "每次",
        "每吨",
        "每平方米",
        "每举办一场活动",
    ];
    for (words, sum) in counted.iter().flat_map(|each| {
        [
            (format!("{each}给予5万元一次性奖励"), "exactly = \"5万元\""),
            (format!("{each}给予5万元以上一次性奖励"), "at_least = \"5万元\""),
            (format!("{each}给予最高5万元一次性奖励"), "at_most = \"5万元\""),
        ]
    }) {
        let printed = given(&words, sum);
        assert!(printed.contains("the sum is for each of them"), "{words}: {printed}");
    }
    for (words, sum) in [("按5万元/家给予一次性奖励", "5万元"), ("按30元/㎡给予一次性奖励", "30元")]
    {
        assert!(given(words, &format!("exactly = \"{sum}\"")).contains("the sum is for each of them"), "{words}");
    }
}

#[test]
fn how_often_something_is_given_is_no_sum_for_each() {
    for words in ["每年给予5万元奖励", "每两年给予5万元奖励", "每季度给予5万元奖励"] {
        assert!(!given(words, "exactly = \"5万元\"").contains("for each of them"), "{words}");
    }
}

#[test]
fn where_the_applicant_is_the_one_that_is_counted_a_reading_says_so() {
    let words = "每家给予5万元一次性奖励";
    let read = format!("give = {{ exactly = \"5万元\", paid = \"once\", reading = \"each\", quote = \"{words}\" }}\n");
    let reading = "\n[reading.each]\nzh = \"“每家”|说的是|申请的餐馆自己。\"\nen = \"“每家” (each) is the restaurant that applies.\"\n";
    let policy =
        changed(&base(), &[(LAW, &format!("年营业收入在200万元以上的，{words}。")), (GIVE, &(read + reading))]);
    assert_eq!(printed(&policy), "");
}

#[test]
fn a_sum_that_is_handed_to_somebody_else_is_refused() {
    for words in [
        "给予主播5万元一次性奖励",
        "一次性奖励给法定代表人5万元",
        "对其高管给予5万元一次性奖励",
        "可推荐主播，享受5万元一次性补助",
        "向引进的人才给予5万元一次性奖励",
        "给予企业主要负责人5万元一次性奖励",
        "一次性奖励其法定代表人5万元",
        "给予运营团队5万元一次性奖励",
        "一次性奖励5万元，归个人",
    ] {
        let printed = given(words, "exactly = \"5万元\"");
        assert!(printed.contains("and not to the applicant"), "{words}: {printed}");
    }
    for words in ["给予人才引进奖励一次性5万元", "给予一次性奖励5万元，用于职工培训"] {
        assert!(!given(words, "exactly = \"5万元\"").contains("not to the applicant"), "{words}");
    }
}

#[test]
fn alternatives_are_refused_wherever_their_word_is_quoted() {
    let conditions = [
        ("符合下列条件之一的渔家餐馆", "在本市注册", "；年营业收入在200万元以上的"),
        ("具备以下情形之一的渔家餐馆", "在本市注册", "，年营业收入在200万元以上的"),
        ("满足其中两项的渔家餐馆", "在本市注册", "、年营业收入在200万元以上的"),
        ("满足任一条件的渔家餐馆", "在本市注册", "、年营业收入在200万元以上的"),
        ("渔家餐馆", "在本市注册", "或者年营业收入在200万元以上的"),
        ("渔家餐馆", "在本市注册", "，或年营业收入在200万元以上的"),
        ("符合下列情况之一的渔家餐馆", "在本市注册", "，年营业收入在200万元以上的"),
        ("满足下列一项即可的渔家餐馆", "在本市注册", "，年营业收入在200万元以上的"),
        ("具备条件中2项的渔家餐馆", "在本市注册", "，年营业收入在200万元以上的"),
        ("任选其一的渔家餐馆", "在本市注册", "，年营业收入在200万元以上的"),
        ("渔家餐馆", "在本市注册", "抑或年营业收入在200万元以上的"),
    ];
    for (who, first, second) in conditions {
        let law = format!("对{who}，{first}{second}，给予5万元一次性奖励。");
        let was = "对在本市注册的渔家餐馆，年营业收入在200万元以上的，给予5万元一次性奖励。";
        let other = match second.trim_start_matches(['；', '，', '、']).strip_suffix("年营业收入在200万元以上的")
        {
            Some(or) if !or.is_empty() => format!("\"{or}\""),
            _ => format!("\"{}\"", who.trim_end_matches("渔家餐馆")),
        };
        let give = format!("{GIVE}\nother_words = {other}");
        let printed = printed(&changed(&base(), &[(was, &law), (GIVE, &give)]));
        assert!(printed.contains("one of these conditions is enough"), "{law}: {printed}");
    }
}

#[test]
fn alternatives_in_one_question_are_one_condition() {
    let was = "对在本市注册的渔家餐馆，年营业收入在200万元以上的，给予5万元一次性奖励。";
    let law = "对渔家餐馆，符合下列条件之一：在本市注册；年营业收入在200万元以上的，给予5万元一次性奖励。";
    let policy = changed(
        &base(),
        &[
            (was, law),
            (
                "  { registered = true, quote = \"在本市注册\" },\n  { revenue = { at_least = \"200万元\" }, quote = \"年营业收入在200万元以上\" },\n",
                "  { registered = true, quote = \"符合下列条件之一：在本市注册；年营业收入在200万元以上\" },\n",
            ),
        ],
    );
    assert!(!printed(&policy).contains("one of these conditions"), "{}", printed(&policy));
}

#[test]
fn where_another_sentence_names_what_all_need_the_alternatives_are_one_condition() {
    let was = "对在本市注册的渔家餐馆，年营业收入在200万元以上的，给予5万元一次性奖励。";
    let law = "渔家餐馆须在本市注册。年营业收入在200万元以上、职工满5人，符合其中一项的，给予5万元一次性奖励。";
    let two = "  { revenue = { at_least = \"200万元\" }, quote = \"年营业收入在200万元以上\" },\n";
    let one = "  { famous = true, quote = \"年营业收入在200万元以上、职工满5人，符合其中一项\" },\n";
    let ask = base().lines().find(|line| line.starts_with("ask = [")).unwrap().to_owned();
    let question = "\n[question.famous]\nkind = \"yes_no\"\nbasis = \"fact\"\nlabel = { zh = \"其中一项\", en = \"One of both\" }\n\
                    ask = { zh = \"有其中一项吗？\", en = \"Do you meet one of both?\" }\n";
    let other = ask.replace(']', ", \"famous\"]").replace(", \"revenue\"", "");
    let policy =
        changed(&base(), &[(was, law), (two, one), (GIVE, &format!("{GIVE}\nother_words = \"须\"\n{question}"))]);
    let policy = policy.replace(&ask, &other);
    assert!(!printed(&policy).contains("one of these conditions"), "{}", printed(&policy));
}

#[test]
fn years_are_counted_however_they_are_said() {
    let paid = |words: &str, paid: &str| {
        let give = format!("give = {{ exactly = \"5万元\", {paid}quote = \"{words}\" }}");
        printed(&changed(&base(), &[(LAW, &format!("年营业收入在200万元以上的，{words}。")), (GIVE, &give)]))
    };
    for words in
        ["三年内每年给予5万元奖励", "连续3年每年给予5万元奖励", "3个年度每年给予5万元奖励", "前三年每年给予5万元奖励"]
    {
        assert!(paid(words, "paid = \"yearly\", ").contains("the rule does not"), "{words}");
        assert_eq!(paid(words, "paid = { years = 3 }, "), "", "{words}");
    }
    for words in ["分5年给予5万元奖励", "每3年给予5万元奖励"] {
        assert!(paid(words, "paid = { years = 5 }, ").contains("no quoted word says"), "{words}");
        assert!(paid(words, "").contains("`paid` cannot say this"), "{words}");
    }
}

#[test]
fn a_sum_is_set_aside_nowhere() {
    for place in [
        "other_words = \"另给予2万元补助\"",
        "benefits = [{ quote = \"另给予2万元补助\", en = \"more\" }]",
        "judgement = [{ quote = \"另给予2万元补助\", en = \"more\" }]",
    ] {
        let law = "年营业收入在200万元以上的，给予5万元一次性奖励，另给予2万元补助。";
        let printed = printed(&changed(&base(), &[(LAW, law), (GIVE, &format!("{GIVE}\n{place}"))]));
        assert!(printed.contains("“2万元” decides how much is given"), "{place}: {printed}");
    }
}

#[test]
fn figures_of_a_calculation_have_their_places() {
    let each = |words: &str, sum: &str| given(words, &format!("{sum}, of = \"staff\""));
    let ten = "每满10人一次性奖励5万元";
    assert!(each(ten, "each = \"5万元\"").contains("passes over “10人”"));
    assert!(!each(ten, "each = \"5万元\", every = \"10人\"").contains("passes over"));
    let capped = "每招用1人一次性给予最高1.5万元，最高不超过6万元";
    assert!(each(capped, "each = { at_most = \"6万元\" }, at_most = \"1.5万元\"").contains("the cap is below"));
    let foreign = given("给予5万美元一次性奖励", "exactly = \"5万元\"");
    assert!(foreign.contains("do not say “5万元”"), "{foreign}");
}

#[test]
fn steps_without_upper_words_are_tiers() {
    let was = "对在本市注册的渔家餐馆，年营业收入在200万元以上的，给予5万元一次性奖励。";
    let law = "对在本市注册的渔家餐馆，年营业收入在200万元以上的，给予5万元一次性奖励；年营业收入在500万元以上的，给予8万元一次性奖励。";
    let when = "  { revenue = { at_least = \"200万元\" }, quote = \"年营业收入在200万元以上\" },\n";
    let tiers = "tiers = [\n  { revenue = { at_least = \"200万元\", below = \"500万元\" }, quote = \"年营业收入在200万元以上\", give = { exactly = \"5万元\", paid = \"once\", quote = \"给予5万元一次性奖励\" } },\n  { revenue = { at_least = \"500万元\" }, quote = \"年营业收入在500万元以上\", give = { exactly = \"8万元\", paid = \"once\", quote = \"给予8万元一次性奖励\" } },\n]";
    assert_eq!(printed(&changed(&base(), &[(was, law), (when, ""), (GIVE, tiers)])), "");
}
