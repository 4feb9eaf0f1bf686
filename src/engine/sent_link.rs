//! What a link can hold besides the answers of one applicant: questions for somebody else, their answers, answers to be
//! checked at a counter, and several applicants.
//!
//! ```text
//! q . fingerprint of the notice . question . question … . check
//! f . fingerprint of the notice . answer . answer … . check
//! c . link to answers
//! m . link to answers _ link to answers …
//! ```

use crate::answers::Answers;
use crate::share_link::{self, Damaged, Opened, name};
use policy::{Policy, bit};

/// What such a link holds.
#[derive(Clone, Debug)]
pub enum Sent {
    /// The answers of one applicant.
    Answers(Opened),
    /// Questions that somebody else is asked to answer, as a bit set of facts.
    Questions(u32),
    /// The answers to such questions.
    Filled(Opened),
    /// Answers to be checked at a counter.
    Counter(Opened),
    /// The answers of several applicants.
    Applicants(Vec<Opened>),
}

/// Asks for facts, given as a bit set.
#[must_use]
pub fn ask(policy: &Policy, facts: u32) -> String {
    let asked = policy.facts.iter().enumerate().filter(|(index, _)| facts & bit(*index) != 0);
    share_link::seal("q", policy, asked.map(|(_, fact)| name(fact.id)))
}

/// Sends answers back.
///
/// ```
/// use engine::{answers::{Answers, Input}, sent_link::{Sent, fill, read}};
/// use notices::NOTICE;
/// let mut answers = Answers::none(&NOTICE);
/// answers.set("annual_revenue", Input::Text("80000000")).unwrap();
/// let Ok(Sent::Filled(opened)) = read(&NOTICE, &fill(&answers)) else { panic!("not what was sent") };
/// assert!(opened.answers.same(&answers));
/// ```
#[must_use]
pub fn fill(answers: &Answers) -> String {
    share_link::write_kind("f", answers)
}

/// Shows answers at a counter.
#[must_use]
pub fn counter(answers: &Answers) -> String {
    format!("c.{}", share_link::write(answers))
}

/// Shows several applicants.
#[must_use]
pub fn applicants(all: &[&Answers]) -> String {
    let links: Vec<String> = all.iter().map(|answers| share_link::write(answers)).collect();
    format!("m.{}", links.join("_"))
}

/// Reads what the functions above wrote, or a link to answers.
///
/// # Errors
/// [`Damaged`] for anything else, also for questions none of which exists any more.
pub fn read(policy: &'static Policy, text: &str) -> Result<Sent, Damaged> {
    let (kind, rest) = text.split_once('.').ok_or(Damaged)?;
    match kind {
        "q" => {
            let (_, asked) = share_link::unseal(kind, policy, text)?;
            let facts = asked.filter_map(|asked| policy.facts.iter().position(|fact| name(fact.id) == asked));
            let facts = facts.fold(0, |set, fact| set | bit(fact));
            if facts == 0 { Err(Damaged) } else { Ok(Sent::Questions(facts)) }
        }
        "f" => share_link::read_kind(kind, policy, text).map(Sent::Filled),
        "c" => share_link::read(policy, rest).map(Sent::Counter),
        "m" => {
            let all: Result<Vec<Opened>, Damaged> =
                rest.split('_').map(|link| share_link::read(policy, link)).collect();
            all.map(Sent::Applicants)
        }
        _ => share_link::read(policy, text).map(Sent::Answers),
    }
}

/// The payload in whatever was pasted: a link, a message with one in it, or the bare code. Empty if there is none.
///
/// ```
/// let message = "填好了：https://example.org/#award=f.abc.d80 请查收";
/// assert_eq!(engine::sent_link::extract(message), "f.abc.d80");
/// assert_eq!(engine::sent_link::extract(" f.abc.d80\n"), "f.abc.d80");
/// ```
#[must_use]
pub fn extract(pasted: &str) -> &str {
    let rest = pasted.split_once("award=").map_or_else(|| pasted.trim(), |(_, rest)| rest);
    let end = rest.find(|letter: char| !matches!(letter, 'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '.'));
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default().trim_end_matches('.')
}
