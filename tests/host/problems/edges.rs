//! Where the compiler's promises end: what is just allowed, and what is just not. Each policy is one of `tests/problems/`
//! with a change or two.

use super::{base, changed, policy, printed};

/// What the compiler prints about a policy after changes; nothing where it has nothing to say.
fn told(policy: &str, changes: &[(&str, &str)]) -> String {
    printed(&changed(policy, changes))
}

#[test]
fn whoever_is_listed_twice_is_named() {
    let twice = ("meant = [\"restaurant\", \"all\"]", "meant = [\"other\", \"all\"]");
    let told = told(&policy("nobody_is_listed_twice"), &[twice]);
    assert!(told.contains("twice: other\n"), "{told}");
}

/// Words that touch share none.
#[test]
fn two_conditions_may_rest_on_words_side_by_side() {
    let before = ("quote = \"在本市注册\"", "quote = \"在本市注册的\"");
    assert_eq!(told(&base(), &[before]), "");
    let after = ("quote = \"渔家餐馆\"", "quote = \"的渔家餐馆\"");
    assert_eq!(told(&base(), &[after]), "");
    let comma = ("quote = \"渔家餐馆\"", "quote = \"渔家餐馆，\"");
    assert_eq!(told(&base(), &[comma]), "");
    assert!(told(&base(), &[before, after]).contains("error: "));
}

/// Whoever stands beside a figure does not touch it.
#[test]
fn a_quote_may_end_where_another_figure_begins() {
    let longer = ("quote = \"年营业收入在200万元以上\"", "quote = \"年营业收入在200万元以上的，给予\"");
    let sum = ("quote = \"给予5万元一次性奖励\"", "quote = \"5万元一次性奖励\"");
    assert_eq!(told(&base(), &[longer, sum]), "");
}

/// A reading says whether the figure itself belongs to the range, not at which end of it it stands.
#[test]
fn no_reading_makes_the_end_of_a_range_its_beginning() {
    let file = &policy("the_end_of_a_range_is_said");
    let reading =
        "[reading.border]\nzh = \"这里按包括本数算。\"\nen = \"Taken to include the figure.\"\n\n[reading.combining]";
    let read = ("[reading.combining]", reading);
    let quoted = ("年营业收入在200万元至500万元\"", "年营业收入在200万元至500万元\", reading = \"border\"");
    let turned = ("at_least = \"200万元\", at_most = \"500万元\"", "at_least = \"500万元\"");
    assert_eq!(told(file, &[read, quoted]), "");
    let told = told(file, &[read, quoted, turned]);
    assert!(told.contains("the words say “500万元”, the rule says `at_least`"), "{told}");
}

/// A provision that is shown may say why its words limit nobody.
#[test]
fn words_that_limit_nobody_may_be_explained_where_they_are_shown() {
    let file = &policy("limits_in_related_words_are_shown");
    let why = "everyone = true\nbecause = \"“同一事项就高不重复享受”|说的是|部门之间的统计\"";
    assert_eq!(told(file, &[("everyone = true", why)]), "");
}

/// However short the words are: a full-width sign for a half-width one is a slip of the keyboard, not another word.
#[test]
fn words_in_another_width_are_found() {
    let words = ("在200万元以上的", "在200万元（含）以上的");
    let quoted = ("quote = \"年营业收入在200万元以上\"", "quote = \"(含)\"");
    let told = told(&base(), &[words, quoted]);
    assert!(told.contains("did you mean “（含）”?"), "{told}");
}

#[test]
fn a_figure_that_decides_may_stand_at_either_end_of_what_is_usual() {
    let file = &policy("usual_answers_hold_every_figure");
    let usual = |from: &str, to: &str| format!("usual = {{ from = \"{from}\", to = \"{to}\" }}");
    let told = |from: &str, to: &str| told(file, &[(&usual("250万元", "2000万元"), &usual(from, to))]);
    assert_eq!(told("1万元", "1000万元"), "");
    assert_eq!(told("200万元", "9000万元"), "");
    assert!(told("201万元", "9000万元").contains("but is called unusual"));
    assert!(told("1万元", "999万元").contains("but is called unusual"));
}

#[test]
fn a_document_of_the_same_day_may_fix_a_measure() {
    let file = &policy("a_fixed_measure_comes_later");
    assert_eq!(told(file, &[("issued = \"2030-02-01\"", "issued = \"2031-03-01\"")]), "");
    assert_ne!(told(file, &[("issued = \"2030-02-01\"", "issued = \"2031-02-28\"")]), "");
}

/// The base with so many roles.
fn with_roles(count: usize) -> String {
    let other = "  { id = \"other\", zh = \"其他\", en = \"Someone else\" },\n";
    let more = (3..=count).map(|number| other.replace("\"other\"", &format!("\"other_{number}\"")));
    changed(&base(), &[(other, &(other.to_owned() + &more.collect::<String>()))])
}

#[test]
fn thirty_two_choices_fit() {
    assert_eq!(printed(&with_roles(32)), "");
    assert!(printed(&with_roles(33)).contains("33 choices are more than 32"));
}

#[test]
fn no_choice_of_any_question_is_named_twice() {
    let file = &policy("sums_given_respectively_follow_the_choices");
    let twice = told(file, &[("{ id = \"none\", zh", "{ id = \"city\", zh")]);
    assert!(twice.contains("there are two choices called `city`"), "{twice}");
}

/// 按 before a share is arithmetic only where it is the share of something, and nothing is weighed in between.
#[test]
fn a_share_of_nothing_is_weighed() {
    let file = &policy("judgement_is_named");
    let weighed = |words: &str| told(file, &[("按贡献给予5万元", words)]).contains("“按” leaves room for judgement");
    assert!(!weighed("按投资额的30%给予5万元"));
    assert!(weighed("按30%的比例给予5万元"));
    assert!(weighed("按投资额的30%以上给予5万元"));
    assert!(weighed("按贡献给予投资额的30%即5万元"));
}

#[test]
fn whoever_is_both_meant_and_open_is_not_called_nobody() {
    let file = &policy("everyone_is_meant_or_open");
    let same = told(file, &[("open = [\"restaurant\", \"other\"]", "open = [\"restaurant\"]")]);
    assert!(same.contains("restaurant cannot be both meant and open"), "{same}");
    assert!(!same.contains("`restaurant` means nobody"), "{same}");
}

#[test]
fn chinese_in_english_is_shown_as_a_whole_its_punctuation_too() {
    let file = &policy("english_quotes_the_notice");
    let ask = ("(渔夫 or “餐馆”)? 谁", "渔夫和餐馆");
    let whole = told(file, &[ask]);
    assert!(whole.contains("1 problem\n"), "{whole}");
    let comma = told(file, &[("(渔夫 or “餐馆”)? 谁", "yourself，please?")]);
    assert!(comma.contains("Chinese in an English sentence"), "{comma}");
}

/// Where both begin at the same figure, neither lies below the other.
#[test]
fn tiers_that_begin_together_overlap() {
    let file = &policy("tiers_do_not_overlap");
    let same = [
        ("at_least = \"1000万元\"", "at_least = \"300万元\""),
        ("quote = \"在1000万元以上\"", "quote = \"在300万元以上\""),
        ("在1000万元以上", "在300万元以上"),
    ];
    let same = told(file, &same);
    assert!(same.contains("tiers overlap: 300 万元 is in both"), "{same}");
    assert!(!same.contains("lies below"), "{same}");
}

#[test]
fn sums_in_turn_follow_the_choices_where_the_words_say_so() {
    let file = &policy("sums_given_respectively_follow_the_choices");
    let order = "the words give the sums in another order";
    assert!(told(file, &[]).contains(order));
    assert_eq!(told(file, &[("分别给予", "给予")]), "", "nothing says which sum is whose");
    let same = told(file, &[("exactly = \"10万元\"", "exactly = \"8万元\"")]);
    assert!(same.contains("gives no more") && !same.contains(order), "{same}");
}

#[test]
fn up_to_twenty_names_are_listed() {
    let unknown = ("meant = [\"restaurant\"]\n\n", "meant = [\"restaurant\", \"quarterdeck\"]\n\n");
    let of = |names: usize| told(&with_roles(names), &[unknown]);
    assert!(of(19).contains("there are: restaurant, other, other_3,"), "{}", of(19));
    assert!(of(20).contains("there are: restaurant, other, other_3,"), "{}", of(20));
    assert!(of(21).contains("there are 21 of them"), "{}", of(21));
}

#[test]
fn words_that_markdown_keeps_are_pointed_at_without_the_blank_lines_above() {
    let file = &policy("markdown_leaves_the_words_alone");
    let told = told(file, &[("[见附件]: 另行印发", "\n\n\n[见附件]: 另行印发")]);
    assert!(told.contains("43 | [见附件]: 另行印发\n   | ^^^^^^^^^^^^^^^^^^\n"), "{told}");
}

#[test]
fn markup_within_markup_is_told_once() {
    let file = &policy("markdown_leaves_the_words_alone");
    let told = |words: &str| told(file, &[("[见附件]: 另行印发", words)]).matches("Markdown would not show").count();
    assert_eq!(told("- 一项**两项**三项"), told("- 一项两项三项"));
    assert_eq!(told("- 一项两项三项"), told("一项两项三项") + 1);
}

#[test]
fn markup_side_by_side_is_told_each() {
    let file = &policy("markdown_leaves_the_words_alone");
    let told = |words: &str| told(file, &[("[见附件]: 另行印发", words)]).matches("Markdown would not show").count();
    assert_eq!(told("[甲](a)[乙](b)"), told("[甲](a)") + 1);
}

/// A clause of one sentence is its heading; a block speaks of that once.
#[test]
fn a_block_may_speak_of_a_heading_that_is_all_of_a_clause() {
    let related = "```toml\n[related]\ntitle = { zh = \"创新\", en = \"Innovation\" }\nroles = \"restaurant\"\n```\n\n";
    let clause = format!("### （五）鼓励渔家餐馆创新。\n\n{related}");
    let end = "## 二、附则";
    assert_eq!(told(&base(), &[(end, &format!("{clause}{end}"))]), "");
    let twice = told(&base(), &[(end, &format!("{clause}{related}{end}"))]);
    assert!(twice.contains("there are no words above this block of which it could speak"), "{twice}");
}

const TITLE: &str = "title = { zh = \"上岸奖励\", en";

/// What is said of a title that is written so.
fn titled(words: &str) -> String {
    told(&base(), &[(TITLE, words)])
}

#[test]
fn what_stands_in_a_text_is_no_slip_and_what_stands_behind_one_is() {
    let keyboard = "is a sign of the Chinese keyboard";
    let escaped = titled("title = { zh = \"上\\\"岸，奖励\" en");
    assert!(escaped.contains("a comma is missing before this") && !escaped.contains(keyboard), "{escaped}");
    let outside = titled("title = { zh = \\\"上岸，奖励\", en");
    assert!(outside.contains("not TOML") && !outside.contains(keyboard), "{outside}");
    let hash = titled("title = { zh = \"上#岸\"， en");
    assert!(hash.contains(keyboard), "{hash}");
}

#[test]
fn true_and_false_are_written_small() {
    for word in ["True", "FALSE"] {
        let told = told(&base(), &[("registered = true", &format!("registered = {word}"))]);
        assert!(told.contains(&format!("write `{}`, in small letters", word.to_lowercase())), "{told}");
    }
}

/// Whoever leaves a key out, or writes it otherwise, reads how it is written.
#[test]
fn a_key_is_shown_as_it_is_written() {
    let give = "give = { exactly = \"5万元\", paid = \"once\", quote = \"给予5万元一次性奖励\" }";
    let kind = "kind = \"money\"\n";
    for (words, others, shown) in [
        (kind, "", "add kind = \"roles\", \"yes_no\", \"choice\", \"money\", \"percent\" or \"number\""),
        ("issued = \"2031-03-01\"\n", "", "add issued = \"2020-07-09\""),
        ("when = [\n", "when = \"…\"\nother = [\n", "write when = [{ roles = \"…\", quote = \"…\" }]"),
        (give, "give = 5", "write give = { at_least = \"100万元\", paid = \"once\", quote = \"…\" }"),
        (give, &format!("{give}\njudgement = 5"), "write judgement = [{ … }, { … }]"),
        (kind, &format!("{kind}usual = 5\n"), "write usual = { from = \"10万元\", to = \"10亿元\" }"),
    ] {
        let told = told(&base(), &[(words, others)]);
        assert!(told.contains(shown), "{shown}: {told}");
    }
}
