//! Tiers that leave nobody out: the condition is met whatever is answered, and only the sum may depend on it. No notice
//! at hand has such tiers; the compiler lets them through, and says of each condition whether it is one.

use crate::problems::{NAME, base, changed};
use engine::answers::{Answer, Answers};
use engine::evaluate::{AwardOutcome, evaluate_award};
use engine::truth::Truth;
use notices::NOTICE;
use policy::number::Number;
use policy::{Amount, Award, Bound, Condition, Give, Interval, Quote, Test, bit};

/// From nothing to a hundred, and from there on.
const INTERVALS: &[Interval] = &[
    Interval { lower: None, upper: Some(Bound { value: Number::HUNDRED, inclusive: false }) },
    Interval { lower: Some(Bound { value: Number::HUNDRED, inclusive: true }), upper: None },
];

fn fact(id: &str) -> u8 {
    u8::try_from(NOTICE.facts.iter().position(|fact| fact.id == id).unwrap()).unwrap()
}

/// The award for scale with these tiers in the place of its threshold, each with its sum; and whether they leave nobody
/// out.
fn award(fact: u8, test: Test, always: bool, sums: [u64; 2]) -> Award {
    let scale = NOTICE.awards.iter().find(|award| award.id == "scale_up").unwrap();
    let [roles, ..] = scale.conditions else { panic!("roles come first") };
    let Test::Roles { who, meant, open } = roles.test else { panic!("roles come first") };
    let condition = |fact, test, always, graded| {
        let (label, required, point) = (None, None, None);
        Condition { fact, test, label, required, point, quotes: &[], readings: &[], always, graded }
    };
    let who = condition(0, Test::Roles { who, meant, open }, false, false);
    let conditions = vec![who, condition(fact, test, always, sums[0] != sums[1])];
    let give = sums.map(|sum| Give {
        amount: Some(Amount::AtLeast(Number::whole(sum))),
        quote: Quote { clause: 0, text: "", at: &[] },
    });
    Award { conditions: conditions.leak(), give: Box::leak(Box::new(give)), ..*scale }
}

fn judged(award: &Award, fact: u8, given: Answer) -> AwardOutcome {
    let mut answers = Answers::none(&NOTICE);
    answers.put(0, Answer::Roles(1));
    answers.put(fact, given);
    evaluate_award(award, &answers, &[None])
}

#[test]
fn what_every_number_meets_is_met_before_it_is_answered_and_asked_for_the_sum_alone() {
    let revenue = fact("annual_revenue");
    for (sums, asked) in [([1, 2], bit(revenue.into())), ([1, 1], 0)] {
        let award = award(revenue, Test::Within(INTERVALS), true, sums);
        let silent = judged(&award, revenue, Answer::Nothing);
        assert_eq!((silent.truth, silent.tiers, silent.relevant), (Truth::Yes, 0b11, asked));
        let unsure = judged(&award, revenue, Answer::Unsure);
        assert_eq!((unsure.truth, unsure.tiers, unsure.relevant), (Truth::Yes, 0b11, 0));
        let answered = judged(&award, revenue, Answer::Number(Number::HUNDRED));
        assert_eq!((answered.truth, answered.tiers), (Truth::Yes, 0b10));
    }
}

#[test]
fn what_every_choice_meets_is_met_before_it_is_answered_and_asked_for_the_sum_alone() {
    let base = fact("base_in_hangzhou");
    for (sums, asked) in [([1, 2], bit(base.into())), ([1, 1], 0)] {
        let award = award(base, Test::OneOf(&[0b001, 0b110]), true, sums);
        let silent = judged(&award, base, Answer::Nothing);
        assert_eq!((silent.truth, silent.tiers, silent.relevant), (Truth::Yes, 0b11, asked));
        assert_eq!(judged(&award, base, Answer::Choice(2)).tiers, 0b10);
    }
}

#[test]
fn what_some_choice_fails_is_not_met_before_it_is_answered() {
    let base = fact("base_in_hangzhou");
    let award = award(base, Test::OneOf(&[0b001, 0b010]), false, [1, 1]);
    let silent = judged(&award, base, Answer::Nothing);
    assert_eq!((silent.truth, silent.relevant), (Truth::Unknown, bit(base.into())));
}

/// Of each condition of an award, whether every answer meets it and whether it moves the sum.
fn conditions(award: &str, changes: &[(&str, &str)]) -> Vec<(bool, bool)> {
    let policy = changed(&base(), changes);
    let compiled = compiler::compile(NAME, &policy);
    let compiled = compiled.unwrap_or_else(|problems| panic!("{}", compiler::render(NAME, &policy, &problems)));
    let award = compiled.awards.iter().find(|compiled| compiled.id == award).unwrap();
    award.conditions.iter().map(|condition| (condition.always, condition.graded)).collect()
}

const PLAIN: (bool, bool) = (false, false);

#[test]
fn the_compiler_sees_whether_bands_leave_somebody_out() {
    assert_eq!(conditions("growth", &[]), [PLAIN, (false, true), PLAIN]);
    let from_nothing = ("年营业收入在300万元（含）-1000万元", "年营业收入不满1000万元");
    let no_end = ("at_least = \"300万元\", below = \"1000万元\"", "below = \"1000万元\"");
    assert_eq!(conditions("growth", &[from_nothing, no_end]), [PLAIN, (true, true), PLAIN]);
    // Where no sum is stated, no answer moves one.
    let gist = ("[award.growth]\n", "[award.growth]\ngist = { zh = \"奖励\", en = \"an award\" }\n");
    let (low, high) = (("exactly = \"3万元\", ", ""), ("exactly = \"6万元\", ", ""));
    let (lows, highs) = (("给予3万元一次性奖励", "给予小额一次性奖励"), ("给予6万元一次性奖励", "给予大额一次性奖励"));
    let changes = [from_nothing, no_end, gist, low, high, lows, highs];
    assert_eq!(conditions("growth", &changes), [PLAIN, (true, false), PLAIN]);
}

#[test]
fn the_compiler_sees_whether_choices_leave_somebody_out() {
    assert_eq!(conditions("titles", &[]), [PLAIN, (false, true)]);
    let nobody_else = ("  { id = \"none\", zh = \"没有\", en = \"None\" },\n", "");
    assert_eq!(conditions("titles", &[nobody_else]), [PLAIN, (true, true)]);
}
