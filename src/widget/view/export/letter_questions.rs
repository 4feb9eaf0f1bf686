//! The questions of the letter: what the notice leaves open, as our own sentences say it.

use crate::view::components::award::AwardCard;
use crate::view::context::Context;
use crate::view::state::assessment::Assessment;
use engine::report::{ConditionReport, Open, Verdict};
use engine::text::{LETTER, fill, naming, plain};
use policy::{Condition, Test};

/// A question of the letter.
pub(crate) struct Question {
    /// The question.
    pub(crate) text: String,
    /// Index of the award that it is about, for the reader of the page; not part of the letter.
    pub(crate) award: Option<usize>,
}

/// The questions: whether the notice applies, what each award leaves open, and where to apply.
pub(crate) fn questions(ctx: &Context<'_>) -> Vec<Question> {
    let of_all = |text: String| Question { text, award: None };
    let assessment = ctx.assessment();
    let mut all = vec![of_all(clear(&fill(LETTER.in_force, &[&notice_name(ctx)])))];
    for index in asked_awards(assessment) {
        let Some(card) = AwardCard::new(ctx, assessment, index) else { continue };
        let text = of_award(&card);
        if !text.is_empty() {
            all.push(Question { text: [&clause_name(&card), LETTER.colon, &text].concat(), award: Some(index) });
        }
    }
    let held = assessment.with_verdict(Verdict::Likely).len() + assessment.with_verdict(Verdict::Possible).len();
    if held > 1 {
        all.push(of_all(clear(LETTER.together)));
    }
    all.push(of_all(clear(LETTER.apply)));
    all
}

/// The likely and the open awards, and those that a number alone keeps from being met.
fn asked_awards(assessment: &Assessment) -> Vec<usize> {
    let mut all = assessment.with_verdict(Verdict::Likely);
    all.extend(assessment.with_verdict(Verdict::Possible));
    let short = |index: &usize| {
        let award = assessment.report.awards.get(*index);
        award.is_some_and(|award| {
            award.nearest.as_ref().is_some_and(|changes| changes.len() == 1)
                && award.conditions.iter().any(|found| found.gap.is_some())
        })
    };
    all.extend(assessment.with_verdict(Verdict::Unlikely).into_iter().filter(short));
    all
}

/// What one award leaves open, as questions one after the other; how to apply where it leaves nothing open.
fn of_award(card: &AwardCard<'_>) -> String {
    let mut all: Vec<String> = Vec::new();
    let conditions = card.report.conditions.iter().zip(card.rule.conditions);
    let quoted: Vec<String> = card.report.judgement.iter().map(|words| format!("“{words}”")).collect();
    for (found, rule) in conditions {
        all.extend(point(found));
        if asks_readings(found, rule) {
            let readings =
                rule.readings.iter().filter_map(|reading| card.ctx.policy().readings.get(usize::from(*reading)));
            all.extend(readings.flat_map(|reading| unsaid(card.ctx, reading.text.zh)));
        }
    }
    if !quoted.is_empty() {
        // What the readings ask of the same words is asked here.
        all.retain(|question| !quoted.iter().any(|words| question.contains(words)));
        all.insert(0, quoted.concat() + &clear(LETTER.judged));
    }
    all.extend(card.rule.silence.iter().flat_map(|silence| unsaid(card.ctx, silence.zh)));
    if all.is_empty() && card.report.verdict == Verdict::Likely {
        return clear(&fill(LETTER.how, &[card.rule.title.zh]));
    }
    let mut once: Vec<String> = Vec::new();
    for question in all {
        if !once.contains(&question) {
            once.push(question);
        }
    }
    once.concat()
}

/// What a condition leaves open by itself: 我们算不算“商家”？
fn point(found: &ConditionReport) -> Option<String> {
    let point = found.point.filter(|_| found.open == Some(Open::Notice))?;
    let [you, we] = LETTER.you_and_we;
    Some(fill(LETTER.point, &[&clear(point.zh).replace(you, we)]))
}

/// Whether the readings of a condition matter: it is open, or a number decides.
fn asks_readings(found: &ConditionReport, rule: &Condition) -> bool {
    match &rule.test {
        Test::Roles { .. } => false,
        Test::Within(_) | Test::Reaches(_) => true,
        _ => found.open.is_some(),
    }
}

/// The parts of our own sentences that end in 《意见》没写, as questions.
pub(crate) fn unsaid(ctx: &Context<'_>, sentence: &str) -> Vec<String> {
    let said = clear(sentence);
    let mark = notice_name(ctx);
    let mut found = Vec::new();
    for part in said.split_inclusive(['。', '；']) {
        if let Some((open, after)) = part.split_once(&mark) {
            let open = open.trim_end_matches(['，', '、']);
            if LETTER.unsaid.iter().any(|unsaid| after.starts_with(unsaid)) && !open.is_empty() {
                found.push(fill(LETTER.point, &[open]));
            }
        }
    }
    found
}

/// The name of a clause: 第（四）条.
fn clause_name(card: &AwardCard<'_>) -> String {
    let number = card.report.clause;
    if policy::is_bare_number(number) { fill(LETTER.clause, &[number]) } else { number.to_owned() }
}

/// Our name of the notice: 《意见》.
fn notice_name(ctx: &Context<'_>) -> String {
    naming("§", ctx.policy())
}

/// A sentence without its phrase marks.
pub(crate) fn clear(sentence: &str) -> String {
    plain(sentence)
}
