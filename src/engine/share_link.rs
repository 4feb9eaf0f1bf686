//! Answers as a short text for the fragment of a link: versioned, checked, readable by nobody's server.
//!
//! Facts and choices travel by a hash of their names, so that a link outlives a reordered policy file. Knows answers;
//! does not know addresses or words.
//!
//! ```text
//! 1 . fingerprint of the notice . answer . answer … . check
//! ```

use crate::answers::{Answer, Answers, Input};
use policy::{Fact, Policy};

/// What a link held.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The answers that still fit.
    pub answers: Answers,
    /// Whether the notice or its rules have changed since.
    pub changed: bool,
}

/// A link that was cut short, altered, or is none of ours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Damaged;

/// The only version so far.
const VERSION: &str = "1";
/// No link of ours is longer, in characters.
pub const LONGEST: usize = 300;

/// Writes answers down.
///
/// ```
/// use engine::{answers::{Answers, Input}, share_link};
/// use notices::NOTICE;
/// let mut answers = Answers::none(&NOTICE);
/// answers.set("well_known", Input::Flag(true)).unwrap();
/// let opened = share_link::read(&NOTICE, &share_link::write(&answers)).unwrap();
/// assert_eq!(share_link::write(&opened.answers), share_link::write(&answers));
/// ```
#[must_use]
pub fn write(answers: &Answers) -> String {
    write_kind(VERSION, answers)
}

/// Writes answers down as one kind.
pub(crate) fn write_kind(kind: &str, answers: &Answers) -> String {
    let policy = answers.policy();
    let facts = policy.facts.iter().zip(0_u8..);
    let given = facts.filter_map(|(fact, index)| Some(name(fact.id) + &answer(fact, answers.get(index))?));
    seal(kind, policy, given)
}

/// Puts a kind and the fingerprint before some parts, and a check behind them.
pub(crate) fn seal(kind: &str, policy: &Policy, parts: impl Iterator<Item = String>) -> String {
    let mut text = format!("{kind}.{}", short(fingerprint(policy)));
    for part in parts {
        text.push('.');
        text.push_str(&part);
    }
    let check = short(hash(&text));
    [&text, ".", &check].concat()
}

/// The parts of a text of this kind that [`seal`] put together, and whether the notice or its rules have changed since.
pub(crate) fn unseal<'t>(
    kind: &str,
    policy: &Policy,
    text: &'t str,
) -> Result<(bool, impl Iterator<Item = &'t str>), Damaged> {
    if text.len() > LONGEST {
        return Err(Damaged);
    }
    let (body, check) = text.rsplit_once('.').ok_or(Damaged)?;
    let mut parts = body.split('.');
    let whole = check == short(hash(body)) && parts.next() == Some(kind);
    let print = parts.next().filter(|_| whole).ok_or(Damaged)?;
    Ok((print != short(fingerprint(policy)), parts))
}

fn answer(fact: &Fact, given: Answer) -> Option<String> {
    let choice = |place: usize| fact.choices.get(place).map(|choice| name(choice.id)).unwrap_or_default();
    match given {
        Answer::Nothing => None,
        Answer::Unsure => Some("u".to_owned()),
        Answer::Yes => Some("y".to_owned()),
        Answer::No => Some("n".to_owned()),
        Answer::Choice(place) => Some(format!("c{}", choice(usize::from(place)))),
        Answer::Roles(roles) => {
            let held = (0..fact.choices.len()).filter(|place| roles & policy::bit(*place) != 0);
            Some(format!("r{}", held.map(choice).collect::<String>()))
        }
        Answer::Number(value) => Some(format!("d{}", value.to_string().replace('.', "p"))),
    }
}

/// Reads a text that [`write`] wrote. Answers to questions that no longer exist are left out.
///
/// # Errors
/// [`Damaged`] for anything else.
pub fn read(policy: &'static Policy, text: &str) -> Result<Opened, Damaged> {
    read_kind(VERSION, policy, text)
}

/// Reads answers of one kind.
pub(crate) fn read_kind(kind: &str, policy: &'static Policy, text: &str) -> Result<Opened, Damaged> {
    let (mut changed, parts) = unseal(kind, policy, text)?;
    let mut answers = Answers::none(policy);
    for part in parts {
        changed |= !take(&mut answers, part);
    }
    Ok(Opened { answers, changed })
}

/// Takes one written answer, if its question still exists and still takes it.
fn take(answers: &mut Answers, part: &str) -> bool {
    let Some((fact_name, answer)) = part.split_at_checked(NAME) else { return false };
    let Some(fact) = answers.policy().facts.iter().find(|fact| name(fact.id) == fact_name) else { return false };
    let Some((kind, value)) = answer.split_at_checked(1) else { return false };
    let number = value.replace('p', ".");
    let held = choices(fact, value);
    let input = match (kind, held.first()) {
        ("u", _) => Input::Text("unsure"),
        ("y", _) => Input::Flag(true),
        ("n", _) => Input::Flag(false),
        ("c", Some(choice)) => Input::Text(choice),
        ("r", Some(_)) => Input::List(&held),
        ("d", _) => Input::Text(&number),
        _ => return false,
    };
    answers.set(fact.id, input).is_ok()
}

/// The choices whose names are written one after the other.
fn choices(fact: &Fact, value: &str) -> Vec<String> {
    let held = |choice: &&policy::Choice| {
        let written = name(choice.id);
        value.as_bytes().chunks(NAME).any(|chunk| chunk == written.as_bytes())
    };
    fact.choices.iter().filter(held).map(|choice| choice.id.to_owned()).collect()
}

/// Characters of a written name.
const NAME: usize = 3;
const DIGITS: &[u8; 32] = b"0123456789abcdefghijkmnqrstvwxyz";

/// A name in three characters; that no two of a notice agree is tested.
pub(crate) fn name(id: &str) -> String {
    spell(hash(id), NAME)
}

/// A hash in six characters.
fn short(hash: u32) -> String {
    spell(hash, 6)
}

fn spell(mut value: u32, characters: usize) -> String {
    let mut text = String::with_capacity(characters);
    for _ in 0..characters {
        let digit = usize::try_from(value % 32).ok().and_then(|place| DIGITS.get(place));
        text.push(char::from(digit.copied().unwrap_or(b'0')));
        value /= 32;
    }
    text
}

/// The notice as far as answers depend on it: its words, its questions, their choices.
fn fingerprint(policy: &Policy) -> u32 {
    let clauses = policy.clauses.iter().map(|clause| clause.text);
    let facts = policy.facts.iter().map(|fact| fact.id);
    let choices = policy.facts.iter().flat_map(|fact| fact.choices).map(|choice| choice.id);
    clauses.chain(facts).chain(choices).fold(SEED, fold)
}

const SEED: u32 = 0x811c_9dc5;

/// FNV-1a: guards against slips, not against malice; a forged link only holds other answers.
fn hash(text: &str) -> u32 {
    fold(SEED, text)
}

fn fold(seed: u32, text: &str) -> u32 {
    text.bytes().fold(seed, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
