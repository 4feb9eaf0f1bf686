//! How input is damaged. Does not know what it is for.

use fastrand::Rng;

/// One of the inputs, damaged one to five times; never longer than 200,000 letters.
pub fn damaged(random: &mut Rng, corpus: &[String], words: &[&str]) -> String {
    let mut text: Vec<char> = pick(random, corpus).chars().collect();
    for _ in 0..random.usize(1..=5) {
        damage(random, &mut text, corpus, words);
        text.truncate(200_000);
    }
    text.into_iter().collect()
}

fn pick<'a>(random: &mut Rng, corpus: &'a [String]) -> &'a str {
    &corpus[random.usize(0..corpus.len())]
}

/// A stretch of the text, mostly short.
fn stretch(random: &mut Rng, length: usize) -> std::ops::Range<usize> {
    let start = random.usize(0..=length);
    let most = if random.bool() { 4 } else { 200 };
    start..(start + random.usize(0..=most)).min(length)
}

fn damage(random: &mut Rng, text: &mut Vec<char>, corpus: &[String], words: &[&str]) {
    let place = stretch(random, text.len());
    match random.u32(0..8) {
        0 => drop(text.drain(place)),
        1 => {
            let twice: Vec<char> = text[place.clone()].to_vec();
            text.splice(place.start..place.start, twice);
        }
        2 => {
            let moved: Vec<char> = text.drain(place).collect();
            let to = random.usize(0..=text.len());
            text.splice(to..to, moved);
        }
        3 => drop(text.splice(place, random.choice(words).unwrap().chars())),
        4 => drop(text.splice(place.start..place.start, random.choice(words).unwrap().chars())),
        5 => {
            let other: Vec<char> = pick(random, corpus).chars().collect();
            let piece = stretch(random, other.len());
            text.splice(place, other[piece].iter().copied());
        }
        6 => lines(random, text),
        _ => {
            if let Some(letter) = text.get_mut(place.start) {
                *letter = random.char('\u{0}'..='\u{ffff}');
            }
        }
    }
}

/// Drops, doubles or moves a whole line.
fn lines(random: &mut Rng, text: &mut Vec<char>) {
    let whole: String = text.iter().collect();
    let mut lines: Vec<&str> = whole.split_inclusive('\n').collect();
    if lines.is_empty() {
        return;
    }
    let line = random.usize(0..lines.len());
    let taken = if random.bool() { lines.remove(line) } else { lines[line] };
    if random.bool() {
        lines.insert(random.usize(0..=lines.len()), taken);
    }
    *text = lines.concat().chars().collect();
}

/// A short name for an input: FNV-1a.
pub fn name_of(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
