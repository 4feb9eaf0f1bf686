//! How a sum is calculated, in words: 「投资额 1,200 万元 × 50% = 600 万元，最高 500 万元」.

use super::phrase::Phrase;
use super::sums::Bases;
use crate::settings::Settings;
use crate::text::sentence_types::AmountSentences;
use crate::text::{fill, late_sentences, money, number};
use policy::money::grouped;
use policy::number::Number;
use policy::{Amount, Award, Fact, Formula, Policy, Rate, bit};

/// The calculations of the tiers in a bit set, one a year where the years differ.
pub(super) fn terms(rule: &Award, tiers: u32, bases: Bases<'_>, settings: &Settings) -> Vec<Phrase> {
    let reachable = rule.give.iter().enumerate().filter(|(tier, _)| tiers & bit(*tier) != 0);
    let formulas = reachable.filter_map(|(_, give)| give.amount?.formula());
    let mut found: Vec<Phrase> = Vec::new();
    for formula in formulas {
        let Some(fact) = bases.answers.policy().facts.get(usize::from(formula.of)) else { continue };
        let (known, missing) = (bases.known(formula.of), bases.is_missing(formula.of));
        let words = &late_sentences(settings.locale).amount;
        found.extend(Calculation { formula, fact, known, missing, settings, words }.years());
    }
    found
}

/// A sum as the notice states it, for whoever reviews it: 「100万元以上」, 「投资额×50%，最高500万元」.
#[must_use]
pub fn stated_in_chinese(policy: &Policy, sum: Amount) -> String {
    let settings = Settings::plain(policy);
    let yuan = |sum| money(sum, settings.locale);
    let said = match sum {
        Amount::Exactly(sum) => yuan(sum),
        Amount::AtLeast(sum) => yuan(sum) + "以上",
        Amount::AtMost(sum) => format!("最高{}", yuan(sum)),
        Amount::Between(from, to) => format!("{}至{}", yuan(from), yuan(to)),
        Amount::Calculated(formula) => {
            let Some(fact) = policy.facts.get(usize::from(formula.of)) else { return String::new() };
            let words = &late_sentences(settings.locale).amount;
            let calculation = Calculation { formula, fact, known: None, missing: false, settings: &settings, words };
            calculation.years().map(|year| year.plain()).collect::<Vec<_>>().join("；")
        }
    };
    said.replace(' ', "")
}

/// One formula, and the answer where it is known.
struct Calculation<'a> {
    formula: Formula,
    fact: &'static Fact,
    known: Option<Number>,
    /// Whether the applicant has not given it.
    missing: bool,
    settings: &'a Settings,
    words: &'static AmountSentences,
}

impl Calculation<'_> {
    fn years(&self) -> impl Iterator<Item = Phrase> + '_ {
        let one = self.formula.rates.len() == 1;
        (1_u8..).zip(self.formula.rates).map(move |(year, rate)| {
            let said = self.year(*rate);
            Phrase::made(if one { said } else { fill(self.words.year, &[&year.to_string(), &said]) })
        })
    }

    fn year(&self, rate: Rate) -> String {
        let mut said = self.product(rate);
        if !self.formula.base.is_zero() {
            said = fill(self.words.plus, &[&self.yuan(self.formula.base), &said]);
        }
        if let Some(sum) = self.known.and_then(|answer| Formula { cap: None, ..self.formula }.sum(rate, answer)) {
            said = fill(self.words.equals, &[&said, &self.limited(self.yuan(sum))]);
        }
        self.formula.cap.map_or(said.clone(), |cap| fill(self.words.capped, &[&said, &self.yuan(cap)]))
    }

    fn product(&self, rate: Rate) -> String {
        let base = self.base();
        match rate {
            Rate::Share(percent) => fill(self.words.times, &[&base, &self.limited(format!("{percent}%"))]),
            Rate::Each(yuan) => fill(self.words.times, &[&base, &self.limited(self.yuan(yuan))]),
            Rate::Step(yuan, every) => {
                let (step, gives) = (self.answer(every), self.limited(self.yuan(yuan)));
                let steps = self.known.and_then(|answer| self.formula.counted(answer).whole_steps(every));
                match steps {
                    Some(steps) => fill(self.words.steps, &[&base, &grouped(steps), &step, &gives]),
                    None => fill(self.words.step, &[&base, &step, &gives]),
                }
            }
        }
    }

    /// A figure, with 最高 before it where the words only forbid to give more.
    fn limited(&self, figure: String) -> String {
        if self.formula.at_most { fill(self.words.at_most, &[&figure]) } else { figure }
    }

    /// The answer, or what of it counts.
    fn base(&self) -> String {
        let label = self.fact.label.of(self.settings.locale);
        let label = if self.missing { &fill(self.words.missing, &[label]) } else { label };
        let counted = self.known.map(|answer| self.answer(self.formula.counted(answer)));
        if self.formula.above.is_zero() {
            return counted.map_or(label.to_owned(), |counted| fill(self.words.base, &[label, &counted]));
        }
        let above = self.answer(self.formula.above);
        match counted {
            Some(counted) => fill(self.words.excess_of, &[label, &above, &counted]),
            None => fill(self.words.excess, &[label, &above]),
        }
    }

    fn answer(&self, value: Number) -> String {
        number(self.fact, value, self.settings.locale)
    }

    fn yuan(&self, sum: Number) -> String {
        money(sum, self.settings.locale)
    }
}
