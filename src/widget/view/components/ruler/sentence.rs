//! The sentence under a ruler: how far it is to the next threshold, and what that one brings. It promises nothing: an
//! award counts as one more only where all its other conditions hold.

use super::chart::distance;
use super::thresholds::{OpenAward, rising};
use crate::view::context::Context;
use engine::answers::Answer;
use engine::evaluate::{AwardOutcome, evaluate_award};
use engine::nearest::step;
use engine::report::interval_words;
use engine::text::sentence_types::Counted;
use engine::text::{fill, number};
use engine::truth::Truth;
use policy::number::Number;
use policy::{Bound, Fact};

/// A value on a ruler.
pub(super) struct Place<'a> {
    /// The rendering context.
    pub(super) ctx: &'a Context<'a>,
    /// The index of the fact.
    pub(super) index: u8,
    /// The fact.
    pub(super) fact: &'a Fact,
    /// The awards that the answer can still change.
    pub(super) awards: &'a [OpenAward],
    /// The answer, as far as it is typed.
    pub(super) value: Number,
}

impl Place<'_> {
    /// What is said of it.
    pub(super) fn sentence(&self) -> String {
        let here = self.outcomes(self.value);
        let goals: Vec<Number> =
            self.floors().filter_map(|floor| self.least(floor)).filter(|goal| *goal > self.value).collect();
        let next = rising(&goals).into_iter().find_map(|goal| Some((goal, self.gains(&here, &self.outcomes(goal))?)));
        match next {
            Some((goal, gains)) => self.before(goal, &gains),
            None => self.beyond(&here),
        }
    }

    /// The lower ends of all intervals.
    fn floors(&self) -> impl Iterator<Item = Bound> {
        self.awards.iter().flat_map(|award| &award.intervals).filter_map(|interval| interval.lower)
    }

    /// The least number that is not below a lower end.
    fn least(&self, floor: Bound) -> Option<Number> {
        if floor.inclusive { Some(floor.value) } else { floor.value.plus(step(self.fact)) }
    }

    /// The awards as they would stand with a number as answer.
    fn outcomes(&self, answer: Number) -> Vec<AwardOutcome> {
        let state = self.ctx.state;
        let mut answers = state.answers.clone();
        answers.put(self.index, Answer::Number(answer));
        let awards = self.awards.iter();
        awards.map(|award| evaluate_award(award.rule, &answers, &state.settings.thresholds)).collect()
    }

    /// What a higher number brings, in words; nothing if it changes nothing for the better. A higher tier alone is empty.
    fn gains(&self, here: &[AwardOutcome], there: &[AwardOutcome]) -> Option<Vec<String>> {
        let words = &self.ctx.late_sentences().ruler;
        let (mut likely, mut possible, mut higher) = (Vec::new(), Vec::new(), Vec::new());
        for ((award, here), there) in self.awards.iter().zip(here).zip(there) {
            let title = self.ctx.localized(award.rule.title);
            match (here.truth, there.truth) {
                (_, Truth::No) => {}
                (Truth::No | Truth::Unknown, Truth::Yes) => likely.push(title),
                (Truth::No, Truth::Unknown) => possible.push(title),
                _ if there.tiers > here.tiers => higher.push(title),
                _ => {}
            }
        }
        let comma = format!("{}|", self.ctx.sentences().frame.comma);
        let say = |sentence: Counted, titles: &[&str]| {
            let count = titles.len();
            (count > 0).then(|| fill(sentence.of(count), &[&count.to_string(), &titles.join(&comma)]))
        };
        let new: Vec<String> =
            [say(words.likely, &likely), say(words.possible, &possible)].into_iter().flatten().collect();
        (!new.is_empty() || !higher.is_empty()).then_some(new)
    }

    /// The distance to the next threshold, and what it brings.
    fn before(&self, goal: Number, gains: &[String]) -> String {
        let words = &self.ctx.late_sentences().ruler;
        let ends = self.floors().filter(|floor| self.least(*floor) == Some(goal)).map(|floor| floor.value);
        let end = ends.max().unwrap_or(goal);
        let gap = end.excess_over(self.value).unwrap_or_else(|| step(self.fact));
        let (gap, end) = (distance(self.ctx, self.fact, gap), self.say(end));
        match (gains, self.reached()) {
            ([], Some(reached)) => fill(words.next_tier, &[&self.say(reached), &gap]),
            _ => fill(words.next, &[&gap, &end, &gains.join(words.and)]),
        }
    }

    /// What is said where no threshold lies ahead.
    fn beyond(&self, here: &[AwardOutcome]) -> String {
        let words = &self.ctx.late_sentences().ruler;
        let fits = here.iter().any(|outcome| outcome.truth != Truth::No);
        if let Some(reached) = self.reached().filter(|_| fits) {
            return fill(words.reached, &[&self.say(reached)]);
        }
        let wanted = self.awards.iter().flat_map(|award| &award.intervals).next_back();
        let wanted = wanted.map(|interval| interval_words(self.fact, interval, &self.ctx.state.settings));
        fill(words.wanted, &[&wanted.unwrap_or_default()])
    }

    /// The highest lower end that the value has reached.
    fn reached(&self) -> Option<Number> {
        let reached = self.floors().filter(|floor| self.least(*floor).is_some_and(|least| least <= self.value));
        reached.map(|floor| floor.value).max()
    }

    fn say(&self, value: Number) -> String {
        number(self.fact, value, self.ctx.locale())
    }
}
