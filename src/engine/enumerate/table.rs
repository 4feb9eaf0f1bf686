//! What an award comes to, as rows that a person reads: drawn up from a policy, or read from a file.
//!
//! Knows slots and decisions. Does not know how rows are written down.

use super::axis::{MEANT, OTHERS, UNSAID};
use super::cover::{Covering, places, rows};
use super::{Axis, Combination, Decision, Member, NamedAnswer, Space, decide};
use crate::truth::Truth;
use policy::Policy;
use policy::money::{Unit, read};
use policy::number::Number;

/// What holds for whoever reads it: such a row names all that it takes.
const LIKELY: &str = "很可能符合";

/// One award: whoever reads it takes the first row that fits.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    /// The number of its clause.
    pub clause: String,
    /// Its identifier.
    pub award: String,
    /// Its title.
    pub title: String,
    /// Whom the clause means, and of whom it does not say so.
    pub who: [Vec<String>; 2],
    /// Names of the questions, roles first.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// For each column the names of what fits; nothing where everything does.
    pub cells: Vec<Vec<String>>,
    /// What it comes to: verdict and sums in words.
    pub says: String,
}

impl Table {
    /// Draws up the table of one award.
    #[must_use]
    pub fn of(policy: &'static Policy, space: &Space) -> Table {
        let sizes: Vec<usize> = space.axes.iter().map(|axis| axis.slots.len()).collect();
        let says =
            |at: &[usize]| space.in_slots(at).map_or_else(String::new, |combination| said(policy, space, &combination));
        let mut known: Vec<String> = Vec::new();
        let results: Vec<usize> = places(&sizes)
            .map(|at| {
                let says = says(&at);
                known.iter().position(|known| *known == says).unwrap_or_else(|| {
                    known.push(says);
                    known.len() - 1
                })
            })
            .collect();
        let result = |at: &[usize]| {
            let turns = at.iter().zip(&sizes).rev();
            let number = turns.fold(0, |number, (place, size)| number * size + place);
            results.get(number).copied().unwrap_or_default()
        };
        let row = |(area, result): Covering| Row {
            cells: space.axes.iter().zip(area).map(|(axis, covered)| names(axis, covered)).collect(),
            says: known.get(result).cloned().unwrap_or_default(),
        };
        let likely = |result: usize| known.get(result).is_some_and(|says| says.starts_with(LIKELY));
        Table {
            clause: space.clause.to_owned(),
            award: space.award.to_owned(),
            title: space.title.clone(),
            who: space.axes.iter().find_map(|axis| axis.who.clone()).unwrap_or_default(),
            columns: space.axes.iter().map(|axis| axis.name.clone()).collect(),
            rows: rows(&sizes, result, likely).into_iter().map(row).collect(),
        }
    }

    /// The table put to a space, so that it answers fast. Columns stand for questions by name; a question without a
    /// column makes no difference.
    #[must_use]
    pub fn over(&self, space: &Space) -> Reader<'_> {
        let fits = |axis: &Axis, member: &Member, row: &Row| {
            let own =
                self.columns.iter().position(|column| *column == axis.name).and_then(|column| row.cells.get(column));
            own.is_none_or(|cell| cell.is_empty() || cell.iter().any(|name| self.fits(axis, member, name)))
        };
        let asked = |column: &String| space.axes.iter().any(|axis| axis.name == *column);
        let whole =
            |row: &Row| self.columns.iter().zip(&row.cells).all(|(column, cell)| cell.is_empty() || asked(column));
        let rows =
            |axis: &Axis, member: &Member| self.rows.iter().map(|row| whole(row) && fits(axis, member, row)).collect();
        let axes = space.axes.iter().map(|axis| axis.members.iter().map(|member| rows(axis, member)).collect());
        Reader { table: self, fits: axes.collect() }
    }

    fn fits(&self, axis: &Axis, member: &Member, name: &str) -> bool {
        match &member.said {
            NamedAnswer::Roles(ids) => {
                let held = |set: &[String]| {
                    let mut held = axis.fact.choices.iter().filter(|choice| ids.contains(&choice.id));
                    held.any(|choice| set.contains(&super::axis::label(choice)))
                };
                let [meant, open] = &self.who;
                name == if held(meant) {
                    MEANT
                } else if held(open) {
                    UNSAID
                } else {
                    OTHERS
                }
            }
            NamedAnswer::Number(number) if axis.parameter.is_none() => name.split(' ').all(|end| within(*number, end)),
            _ => axis.slots.get(member.slot).is_some_and(|slot| slot == name),
        }
    }
}

/// A table put to one space.
#[derive(Debug)]
pub struct Reader<'a> {
    table: &'a Table,
    /// For each axis and each of its members, which rows fit.
    fits: Vec<Vec<Vec<bool>>>,
}

impl Reader<'_> {
    /// What the table says of a combination of that space: the first row that fits.
    #[must_use]
    pub fn says(&self, combination: &Combination<'_>) -> Option<&str> {
        let fits = |row: usize| {
            self.fits.iter().zip(&combination.said).all(|(axis, (_, member))| {
                axis.get(member.place).and_then(|rows| rows.get(row)).copied().unwrap_or_default()
            })
        };
        self.table.rows.iter().enumerate().find(|(row, _)| fits(*row)).map(|(_, row)| row.says.as_str())
    }
}

impl Space {
    /// The first combination in these slots, one an axis.
    fn in_slots(&self, slots: &[usize]) -> Option<Combination<'_>> {
        let mut said = Vec::with_capacity(self.axes.len());
        for (axis, slot) in self.axes.iter().zip(slots) {
            said.push((axis, axis.members.iter().find(|member| member.slot == *slot)?));
        }
        Some(Combination { said })
    }
}

/// The slots of a set; nothing when it holds all of them.
fn names(axis: &Axis, covered: u32) -> Vec<String> {
    let held = |place: &usize| covered & policy::bit(*place) != 0;
    if (0..axis.slots.len()).all(|place| held(&place)) {
        return Vec::new();
    }
    axis.slots.iter().enumerate().filter(|(place, _)| held(place)).map(|(_, slot)| slot.clone()).collect()
}

/// What a policy says of a combination, in words.
#[must_use]
pub(super) fn said(policy: &'static Policy, space: &Space, combination: &Combination<'_>) -> String {
    decide(policy, space.award, combination).map_or_else(|| "没有这一项".to_owned(), |decision| decision.in_words())
}

impl Decision {
    /// Verdict and sums: 「很可能符合，100万元以上」.
    #[must_use]
    pub fn in_words(&self) -> String {
        let verdict = match self.truth {
            Truth::Yes => LIKELY,
            Truth::Unknown => "尚不能确定",
            Truth::No => "不符合",
        };
        if self.sums.is_empty() { verdict.to_owned() } else { format!("{verdict}，{}", self.sums.join("或")) }
    }
}

/// Whether a number lies on the right side of a written end: `≥1亿元`, `<30%`, `≤50人`.
fn within(number: Number, end: &str) -> bool {
    let mut letters = end.chars();
    let sign = letters.next();
    let written = letters.as_str();
    let plain = written.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let border =
        if written.ends_with('元') { read(written, Unit::Yuan).ok().map(|sum| sum.yuan) } else { Number::read(plain) };
    let Some(border) = border else { return false };
    match sign {
        Some('≥') => number >= border,
        Some('>') => number > border,
        Some('≤') => number <= border,
        Some('<') => number < border,
        _ => false,
    }
}
