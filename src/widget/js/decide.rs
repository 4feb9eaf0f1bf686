//! Verdicts and sums for long lists of applicants, in batches of 32-bit words.
//!
//! The layout of the words is known to this file and to `www/src/decide-many.ts` only. JavaScript has checked every
//! answer; a word that means nothing counts as not answered.

use super::encode::address;
use super::notice::notice;
use engine::answers::{Answer, Answers};
use engine::report::{Decision, Verdict, decide};
use engine::settings::Settings;
use js_sys::Function;
use policy::number::Number;
use wasm_bindgen::JsValue;

/// At most this many applicants in a batch.
const BATCH: usize = 256;
/// Words of an answer: what it is, and two for a number or a set of choices.
const ANSWER: usize = 3;

/// Decides batch after batch. `next` is given the address of the answers that it is to write and that of the decisions
/// on the batch before; it writes 0 applicants when there are no more. `next` throws nothing.
pub(super) fn decide_many(settings: &Settings, next: &Function) -> Result<JsValue, JsValue> {
    let policy = notice();
    let mut given = vec![0_u32; 1 + BATCH * (1 + ANSWER * policy.facts.len())];
    let mut decisions: Vec<u32> = Vec::new();
    // One for all applicants: to make it anew takes as long as to decide.
    let mut answers = Answers::none(policy);
    loop {
        // Exposed, because JavaScript writes there.
        let answers_at = address(given.as_mut_ptr().expose_provenance());
        let decisions_at = address(decisions.as_ptr().addr());
        next.call2(&JsValue::NULL, &answers_at.into(), &decisions_at.into())?;
        let mut words = given.iter().copied();
        let applicants = words.next().unwrap_or_default();
        if applicants == 0 {
            return Ok(JsValue::UNDEFINED);
        }
        decisions.clear();
        for _ in 0..applicants {
            read(&mut words, &mut answers);
            write(&decide(&answers, &settings.thresholds), &mut decisions);
        }
    }
}

/// Replaces the answers by those of the next applicant: their number, and each of them.
fn read(words: &mut impl Iterator<Item = u32>, answers: &mut Answers) {
    (0_u8..).zip(answers.policy().facts).for_each(|(fact, _)| answers.put(fact, Answer::Nothing));
    for _ in 0..words.next().unwrap_or_default() {
        let mut word = || words.next().unwrap_or_default();
        let (head, low, high) = (word(), word(), word());
        let [fact, kind, scale, _] = head.to_le_bytes();
        let answer = match kind {
            1 => Answer::Unsure,
            2 => Answer::Yes,
            3 => Answer::No,
            4 => Answer::Choice(low.to_le_bytes()[0]),
            5 => Answer::Roles(low),
            6 => Answer::Number(Number::from_parts(low, high, 0, u32::from(scale))),
            _ => Answer::Nothing,
        };
        answers.put(fact, answer);
    }
}

/// The verdicts, and both sums as the parts of their numbers.
fn write(decision: &Decision, words: &mut Vec<u32>) {
    let (mut word, mut shift) = (0, 0);
    for verdict in decision.verdicts() {
        let bits = match verdict {
            Verdict::Likely => 0_u32,
            Verdict::Possible => 1,
            Verdict::Unlikely => 2,
        };
        word |= bits << shift;
        shift += 2;
        if shift == u32::BITS {
            words.push(word);
            (word, shift) = (0, 0);
        }
    }
    if shift > 0 {
        words.push(word);
    }
    for sum in [Some(decision.total.likely), decision.total.possible] {
        // No number has so many decimals: there is none.
        let (low, mid, high, scale) = sum.map_or((0, 0, 0, u32::MAX), Number::parts);
        words.extend([low, mid, high, scale]);
    }
}
