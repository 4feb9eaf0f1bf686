//! Made-up applicants, the same ones on every run: plain, near every border, with many roles, and close to success.
//! It does not know what the calculator should say about them.

use crate::oracle::THRESHOLD;
use crate::oracle::facts::{FACTS, Fact, Kind, ROLES};
use crate::oracle::number::{FEN, Number, ONE, canonical, parse};
use fastrand::Rng;
use serde_json::{Map, Value as Json, json};

/// What one call of the engine gets.
#[derive(Clone, Debug)]
pub struct Applicant {
    pub answers: Json,
    pub options: Json,
}

/// How one applicant is made up.
#[derive(Clone, Copy)]
struct Style {
    /// Chances in a hundred that a fact is absent, null, unsure; otherwise it has a value.
    absent: u32,
    null: u32,
    unsure: u32,
    /// Chance in a hundred that a value is the one that helps.
    helpful: u32,
    /// Chance in a hundred that a number stands at or beside a border.
    border: u32,
    /// The most roles, repeated ones counted.
    roles: usize,
}

const UNIFORM: Style = Style { absent: 25, null: 10, unsure: 20, helpful: 0, border: 50, roles: 3 };
const AT_BORDERS: Style = Style { absent: 4, null: 2, unsure: 4, helpful: 75, border: 95, roles: 2 };
const MANY_ROLES: Style = Style { absent: 20, null: 5, unsure: 15, helpful: 40, border: 60, roles: 18 };
const HOPEFUL: Style = Style { absent: 10, null: 3, unsure: 7, helpful: 90, border: 60, roles: 2 };

/// An endless row of applicants; the same seed gives the same row.
pub fn applicants(seed: u64) -> impl Iterator<Item = Applicant> {
    let mut random = Rng::with_seed(seed);
    let styles = [UNIFORM, AT_BORDERS, MANY_ROLES, HOPEFUL];
    styles.into_iter().cycle().map(move |style| applicant(&mut random, style))
}

fn applicant(random: &mut Rng, style: Style) -> Applicant {
    let threshold = threshold(random);
    let mut answers = Map::new();
    roles(random, style).map(|roles| answers.insert("roles".into(), roles));
    for fact in &FACTS {
        let answer = answer(random, style, fact, threshold.as_deref());
        answer.map(|answer| answers.insert(fact.id.into(), answer));
    }
    Applicant { answers: answers.into(), options: options(random, threshold) }
}

/// Whether and to what the page sets 一定比例.
fn threshold(random: &mut Rng) -> Option<String> {
    const THRESHOLDS: [&str; 9] = ["0.0001", "0.5", "1", "30", "30.00", "50", "99.9999", "100", "100.0000"];
    match random.u32(0..10) {
        0..5 => None,
        5..9 => Some(random.choice(THRESHOLDS)?.to_owned()),
        _ => Some(canonical(random.i128(1..=100 * ONE))),
    }
}

fn options(random: &mut Rng, threshold: Option<String>) -> Json {
    let mut options = Map::new();
    match random.u32(0..6) {
        0 => options.insert("locale".into(), "en".into()),
        1 => options.insert("locale".into(), "zh-CN".into()),
        _ => None,
    };
    if let Some(value) = threshold {
        let parameter = if random.bool() {
            json!({ "value": value, "source": "本园区公布的口径" })
        } else {
            json!({ "value": value })
        };
        options.insert("parameters".into(), json!({ THRESHOLD: parameter }));
    }
    options.into()
}

/// Absent, null, empty, or some roles, possibly repeated, in any order.
fn roles(random: &mut Rng, style: Style) -> Option<Json> {
    match random.u32(0..60) {
        0 => None,
        1 => Some(Json::Null),
        2 => Some(json!([])),
        _ => {
            let count = random.usize(1..=style.roles);
            Some((0..count).map(|_| random.choice(ROLES)).collect())
        }
    }
}

fn answer(random: &mut Rng, style: Style, fact: &Fact, threshold: Option<&str>) -> Option<Json> {
    match random.u32(0..100) {
        draw if draw < style.absent => None,
        draw if draw < style.absent + style.null => Some(Json::Null),
        draw if draw < style.absent + style.null + style.unsure => Some("unsure".into()),
        _ => Some(value(random, style, fact, threshold)),
    }
}

fn value(random: &mut Rng, style: Style, fact: &Fact, threshold: Option<&str>) -> Json {
    let helpful = random.u32(0..100) < style.helpful;
    let at_border = random.u32(0..100) < style.border;
    match fact.kind {
        Kind::YesNo => (helpful || random.bool()).into(),
        Kind::Choice(ids) if helpful => ids[random.usize(0..ids.len() - 1)].into(),
        Kind::Choice(ids) => random.choice(ids).copied().into(),
        Kind::Money if at_border => random.choice(money_at_borders()).into(),
        Kind::Money => money(random).into(),
        Kind::Percent if at_border => random.choice(shares_at_borders(threshold)).into(),
        Kind::Percent => canonical(random.i128(0..=100 * ONE)).into(),
    }
}

/// Nothing, a fen, every border that the notice names with a fen to either side, the most, and two spellings that are
/// allowed but not the shortest.
pub fn money_at_borders() -> Vec<String> {
    let borders = ["100000000", "500000000"].map(parse);
    let around = borders.iter().flat_map(|border| [border - FEN, *border, border + FEN]).map(canonical);
    let others = ["0", "0.01", "1", "999999999999999.99", "100000000.00", "500000000.0"].map(str::to_owned);
    around.chain(others).collect()
}

/// Both ends and their neighbours, and the threshold, if there is one, with its neighbours.
pub fn shares_at_borders(threshold: Option<&str>) -> Vec<String> {
    let ends: [Number; 5] = [0, 1, 50 * ONE, 100 * ONE - 1, 100 * ONE];
    let near = threshold.map(parse).into_iter().flat_map(|border| [border - 1, border, border + 1]);
    let inside = near.filter(|share| (0..=100 * ONE).contains(share));
    ends.into_iter().chain(inside).map(canonical).chain(["100.00".to_owned(), "0.0".to_owned()]).collect()
}

/// A sum of any length, with or without fen.
fn money(random: &mut Rng) -> String {
    let digits = random.u32(1..=15);
    let yuan = random.i128(0..10_i128.pow(digits)) * ONE;
    let fen = if random.bool() { random.i128(0..100) * FEN } else { 0 };
    canonical(yuan + fen)
}
