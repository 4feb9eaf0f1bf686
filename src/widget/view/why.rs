//! Why a question is asked: the awards that the answer can still change, and the words that it comes from.

use super::path::bearing;
use super::question::about_clause;
use super::scene::Scene;
use super::tag::{Tag, fold, tag};
use super::words::{counted, phrase, verbatim};
use policy::{Award, Fact, Kind, Locale, Quote, Test};
use yew::Html;

/// A sentence of a clause, and the byte range of the words in it that matter.
struct Passage {
    clause: u8,
    start: usize,
    end: usize,
    marks: Vec<(usize, usize)>,
}

/// The fold.
pub(super) fn draw(scene: &Scene<'_>, index: u8, fact: &'static Fact) -> Html {
    let state = scene.state;
    let awards = bearing(&state.answers, &state.settings, index);
    let awards: Vec<&'static Award> = awards.into_iter().filter_map(|place| scene.policy().awards.get(place)).collect();
    let words = if fact.kind == Kind::Roles {
        vec![whom(scene, &awards, index)]
    } else {
        passages(scene, index).iter().map(|passage| draw_passage(scene, passage)).collect()
    };
    let why = fact.why.map(|why| tag("p", "").say(scene.say(why)).draw());
    let panel = tag("div", "award-panel").add(bears_on(scene, &awards));
    fold("award-fold", tag("span", "").text(scene.view().question.why).draw())
        .holding(words.into_iter().fold(panel, Tag::add).maybe(why))
        .draw()
}

fn bears_on(scene: &Scene<'_>, awards: &[&'static Award]) -> Html {
    let words = &scene.view().question;
    let count = awards.len();
    if count == 0 {
        return tag("p", "").say(words.bears_on_none).draw();
    }
    if count == scene.policy().awards.len() {
        let introduced = scene.say(scene.policy().about.introduced);
        return tag("p", "").add(counted(words.bears_on_all, count)).say(introduced).draw();
    }
    let comma = scene.view().frame.comma;
    let names: Vec<&str> = awards.iter().map(|award| scene.say(award.title)).collect();
    let names = tag("b", "").say(&names.join(&format!("{comma}|")));
    tag("p", "").add(counted(words.bears_on.of(count), count)).holding(names).draw()
}

/// Whom each award is for: in the notice's words, or in English.
pub(super) fn whom(scene: &Scene<'_>, awards: &[&'static Award], index: u8) -> Html {
    let row = |award: &&'static Award| {
        let condition = award.conditions.iter().find(|condition| condition.fact == index)?;
        let words = match (scene.locale(), &condition.test) {
            (Locale::English, Test::Roles { who, .. }) => phrase(who.en),
            _ => verbatim(&format!("\u{201c}{}\u{201d}", condition.quotes.first()?.text)),
        };
        let title = tag("span", "").say(scene.say(award.title));
        let words = tag("span", "award-row-words").add(words);
        Some(tag("li", "award-row").holding(title).holding(words).draw())
    };
    tag("ul", "award-rows").all(awards.iter().filter_map(row).collect()).draw()
}

/// The sentences of the notice from which a question comes, each once.
fn passages(scene: &Scene<'_>, index: u8) -> Vec<Passage> {
    let conditions = scene.policy().awards.iter().flat_map(|award| award.conditions);
    let quotes = conditions.filter(|condition| condition.fact == index).flat_map(|condition| condition.quotes);
    let mut passages: Vec<Passage> = Vec::new();
    for quote in quotes {
        for mark in places(scene, quote) {
            let Some(clause) = scene.policy().clauses.get(usize::from(quote.clause)) else { continue };
            let (start, end) = sentence(clause.text, mark.0, mark.1);
            match passages.iter_mut().find(|one| one.clause == quote.clause && one.start == start) {
                Some(passage) => passage.mark(mark),
                None => passages.push(Passage { clause: quote.clause, start, end, marks: vec![mark] }),
            }
        }
    }
    passages
}

impl Passage {
    /// Marks more words, in the order of the text; what overlaps is marked already.
    fn mark(&mut self, (start, end): (usize, usize)) {
        let after = self.marks.iter().position(|(other, _)| *other >= start).unwrap_or(self.marks.len());
        if self.marks.iter().all(|(from, to)| end <= *from || start >= *to) {
            self.marks.insert(after, (start, end));
        }
    }
}

/// Where quoted words stand, in bytes.
fn places(scene: &Scene<'_>, quote: &Quote) -> Vec<(usize, usize)> {
    let text = scene.policy().clauses.get(usize::from(quote.clause)).map_or("", |clause| clause.text);
    let byte = |unit: u32| super::clause::byte_at(text, unit);
    quote.at.iter().map(|(start, end)| (byte(*start), byte(*end))).collect()
}

/// The whole sentence around a place: from the full stop before it to the one after.
fn sentence(text: &str, start: usize, end: usize) -> (usize, usize) {
    const STOP: char = '\u{3002}';
    let from = text.get(..start).and_then(|before| before.rfind(STOP)).map_or(0, |stop| stop + STOP.len_utf8());
    let rest =
        text.get(end..).and_then(|after| after.find(STOP)).map_or(text.len(), |stop| end + stop + STOP.len_utf8());
    (from, rest)
}

fn draw_passage(scene: &Scene<'_>, passage: &Passage) -> Html {
    let Some(clause) = scene.policy().clauses.get(usize::from(passage.clause)) else { return Html::default() };
    let mut from = passage.start;
    let mut words = Vec::new();
    for &(start, end) in &passage.marks {
        words.push(verbatim(clause.text.get(from..start).unwrap_or_default()));
        let marked = clause.text.get(start..end).unwrap_or_default();
        words.push(tag("b", "award-words").add(verbatim(marked)).draw());
        from = end;
    }
    words.push(verbatim(clause.text.get(from..passage.end).unwrap_or_default()));
    let title = about_clause(scene, scene.view().frame.clause_words, clause.number);
    let quote = tag("blockquote", "award-clause-text").with("lang", "zh-CN").all(words);
    tag("div", "").holding(tag("p", "award-clause-title").add(title)).holding(quote).draw()
}
