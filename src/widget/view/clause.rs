//! The clause, word for word, with the words that a verdict rests on lit up. The text stays what it is: what is said
//! of a mark is an attribute, drawn and read aloud by the stylesheet.

use super::card::Card;
use super::icon::Icon;
use super::question::about_clause;
use super::scene::Scene;
use super::tag::tag;
use super::words::verbatim;
use engine::report::{Award, Standing};
use yew::Html;

/// Words of a clause that decide, by bytes.
struct Mark {
    start: usize,
    end: usize,
    outcome: Standing,
}

/// The byte at a place counted in UTF-16 units; the end of the text for places beyond it.
pub(super) fn byte_at(text: &str, unit: u32) -> usize {
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        if units >= unit {
            return byte;
        }
        units += if character.len_utf16() == 1 { 1 } else { 2 };
    }
    text.len()
}

/// The clause of an award.
pub(super) fn draw(card: &Card<'_>) -> Html {
    let (scene, award) = (card.scene, card.award);
    let marks = marks(&[award]);
    let title = about_clause(scene, scene.view().frame.clause_words, award.clause);
    let words = tag("p", "award-clause-text").with("lang", "zh-CN").with("data-clause", award.clause);
    tag("section", "award-clause")
        .with("part", "clause")
        .holding(tag(scene.heading(card.rank() + 1), "award-clause-title").add(title))
        .holding(words.all(lit(scene, award.text, &marks)))
        .add(key(scene, &marks))
        .draw()
}

/// The clause that several awards share, with the words lit up that decided any of them.
pub(super) fn shared(scene: &Scene<'_>, awards: &[&Award]) -> Html {
    let Some(award) = awards.first() else { return Html::default() };
    let words = tag("p", "award-clause-text").with("lang", "zh-CN");
    words.all(lit(scene, award.text, &marks(awards))).draw()
}

/// The quotes of all conditions, in the order of the text; where two overlap, the later begins after the earlier.
fn marks(awards: &[&Award]) -> Vec<Mark> {
    let mut quoted = Vec::new();
    for award in awards {
        for condition in award.conditions.iter().filter(|condition| condition.clause == award.clause) {
            let place = |(start, end): &(u32, u32)| (byte_at(award.text, *start), byte_at(award.text, *end));
            let mark = |(start, end)| Mark { start, end, outcome: condition.outcome };
            quoted.extend(condition.at.iter().map(place).map(mark));
        }
    }
    let mut marks: Vec<Mark> = Vec::new();
    for mark in quoted {
        let after = marks.iter().position(|other| other.start > mark.start).unwrap_or(marks.len());
        marks.insert(after, mark);
    }
    let mut clear = 0;
    for mark in &mut marks {
        mark.start = mark.start.max(clear);
        clear = clear.max(mark.end);
    }
    marks.retain(|mark| mark.start < mark.end);
    marks
}

fn lit(scene: &Scene<'_>, text: &str, marks: &[Mark]) -> Vec<Html> {
    let mut from = 0;
    let mut words = Vec::new();
    for mark in marks {
        let before = text.get(from..mark.start).unwrap_or_default();
        // A bracket stays with what it opens.
        let closed = before.trim_end_matches(['\u{ff08}', '\u{201c}']);
        let drawn = draw_mark(scene, text.get(mark.start..mark.end).unwrap_or_default(), mark.outcome);
        words.push(verbatim(closed));
        words.push(match before.get(closed.len()..) {
            Some(opens) if !opens.is_empty() => tag("span", "award-num").add(verbatim(opens)).add(drawn).draw(),
            _ => drawn,
        });
        from = mark.end;
    }
    words.push(verbatim(text.get(from..).unwrap_or_default()));
    words
}

fn draw_mark(scene: &Scene<'_>, words: &str, outcome: Standing) -> Html {
    let (id, icon) = sign(outcome);
    // The sign stays on the line of the first letter, and few letters stay together.
    let whole = words.chars().nth(4).is_none();
    let first = if whole { words.len() } else { words.chars().next().map_or(0, char::len_utf8) };
    let (head, tail) = words.split_at_checked(first).unwrap_or((words, ""));
    let head = tag("span", "award-num").add(icon.draw()).add(verbatim(head));
    let mark = tag("mark", "award-mark").with("data-outcome", id).with("data-word", word(scene, outcome));
    mark.holding(head).add(verbatim(tail)).draw()
}

/// The identifier and drawing of an outcome.
pub(super) const fn sign(outcome: Standing) -> (&'static str, Icon) {
    match outcome {
        Standing::Met => ("met", Icon::Met),
        Standing::Unmet => ("unmet", Icon::Unmet),
        Standing::Open => ("open", Icon::Open),
    }
}

/// The word for an outcome.
pub(super) fn word(scene: &Scene<'_>, outcome: Standing) -> &'static str {
    let [met, unmet, open] = scene.view().condition.outcome;
    match outcome {
        Standing::Met => met,
        Standing::Unmet => unmet,
        Standing::Open => open,
    }
}

/// What the signs mean.
fn key(scene: &Scene<'_>, marks: &[Mark]) -> Html {
    legend(scene, |outcome| marks.iter().any(|mark| mark.outcome == outcome))
}

/// The signs that are used, with their words.
pub(super) fn legend(scene: &Scene<'_>, used: impl Fn(Standing) -> bool) -> Html {
    let outcomes = [Standing::Met, Standing::Unmet, Standing::Open].into_iter().filter(|outcome| used(*outcome));
    let entry = |outcome| {
        let (id, icon) = sign(outcome);
        let word = tag("span", "award-mark").with("data-outcome", id).text(word(scene, outcome));
        tag("span", "").add(icon.draw()).holding(word).draw()
    };
    tag("p", "award-key").with("aria-hidden", "true").all(outcomes.map(entry).collect()).draw()
}
