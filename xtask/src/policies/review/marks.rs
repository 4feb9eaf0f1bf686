//! A clause with its quoted words marked and numbered.
//!
//! Knows places in UTF-16 units, which is how quotes are kept. Does not know what is quoted for.

use maud::{Markup, html};

use policy::Quote;

/// What is quoted in one clause, numbered in the order of its words.
pub struct Marks<'p> {
    text: &'p str,
    /// Each quote's places and number.
    numbered: Vec<(&'p Quote, usize)>,
}

impl<'p> Marks<'p> {
    /// Numbers the quotes of a clause: those that stand first come first, the same words share a number.
    pub fn of(text: &'p str, quotes: impl Iterator<Item = &'p Quote>) -> Marks<'p> {
        let mut sorted: Vec<&Quote> = quotes.collect();
        sorted.sort_by_key(|quote| quote.at.first().map(|(start, end)| (*start, u32::MAX - end)));
        let mut numbered: Vec<(&Quote, usize)> = Vec::new();
        for quote in sorted {
            let number = match numbered.last() {
                Some((last, number)) if last.at == quote.at => *number,
                last => last.map_or(0, |(_, number)| *number) + 1,
            };
            numbered.push((quote, number));
        }
        Marks { text, numbered }
    }

    /// The number of a quote; 0 where it stands in another clause.
    pub fn number(&self, quote: &Quote) -> usize {
        let found = self.numbered.iter().find(|(known, _)| std::ptr::eq(*known, quote));
        found.map_or(0, |(_, number)| *number)
    }

    /// The clause.
    pub fn draw(&self) -> Markup {
        let mut ends: Vec<(u32, u32, usize)> = self
            .numbered
            .iter()
            .flat_map(|(quote, number)| quote.at.iter().map(|(start, end)| (*start, *end, *number)))
            .collect();
        ends.sort_unstable();
        ends.dedup();
        let units: Vec<u16> = self.text.encode_utf16().collect();
        let length = u32::try_from(units.len()).unwrap_or(u32::MAX);
        let mut cuts: Vec<u32> = ends.iter().flat_map(|(start, end, _)| [*start, *end]).chain([0, length]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let marked = |from: u32, to: u32| ends.iter().any(|(start, end, _)| *start <= from && to <= *end);
        let closed = |to: u32| -> Vec<String> {
            ends.iter().filter(|(_, end, _)| *end == to).map(|(_, _, number)| number.to_string()).collect()
        };
        html! {
            @for (from, to) in cuts.windows(2).map(|pair| (pair[0], pair[1])) {
                @let words = String::from_utf16_lossy(&units[from as usize..to as usize]);
                @if marked(from, to) { mark { (words) } } @else { (words) }
                @let numbers = closed(to).join(",");
                @if !numbers.is_empty() { sup { "\u{2060}" (numbers) } }
            }
        }
    }
}
