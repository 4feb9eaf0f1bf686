//! One award: what it gives, what the authority weighs, how it stands, and in a fold why.

use super::icon::Icon;
use super::question::about_clause;
use super::result::{Findings, what_came};
use super::scene::Scene;
use super::state::Said;
use super::summary::money_in;
use super::tag::{fold, tag};
use super::transcript::terms;
use super::words::{capital, chinese, text, verbatim};
use super::{clause, condition, way};
use engine::evaluate::Judged;
use engine::report::{Amount, Award, Condition, Standing, Verdict};
use engine::text::{fill, naming};
use policy::{Award as Rule, Locale, Test};
use yew::Html;

/// One award on the result page.
pub(super) struct Card<'a> {
    /// What the page is drawn from.
    pub(super) scene: &'a Scene<'a>,
    /// Its place in the notice.
    pub(super) place: usize,
    /// Its rule.
    pub(super) rule: &'static Rule,
    /// What was found about it.
    pub(super) award: &'a Award,
    /// The evaluation behind that.
    pub(super) judged: &'a Judged,
}

impl<'a> Card<'a> {
    /// The card of the award in a place.
    pub(super) fn of(scene: &'a Scene<'a>, findings: &'a Findings, place: usize) -> Option<Card<'a>> {
        let rule = scene.policy().awards.get(place)?;
        let award = findings.report.awards.get(place)?;
        let judged = findings.evaluation.awards.get(place)?;
        Some(Card { scene, place, rule, award, judged })
    }

    /// Whether the award is for other kinds of applicants.
    fn others(&self) -> bool {
        self.award.conditions.first().is_some_and(|roles| roles.outcome == Standing::Unmet)
    }

    /// The rank of its title among the headings.
    pub(super) fn rank(&self) -> usize {
        if self.others() { 1 } else { 2 }
    }

    /// The card, its fold open or not.
    pub(super) fn draw(&self, open: bool) -> Html {
        let (scene, id) = (self.scene, self.award.id);
        let verdict = match self.award.verdict {
            Verdict::Likely => "likely",
            Verdict::Possible => "possible",
            Verdict::Unlikely => "unlikely",
        };
        let title = tag(scene.heading(self.rank()), "award-card-title").having("id", format!("{id}-title"));
        let clause = about_clause(scene, scene.view().frame.clause, self.award.clause);
        let head = tag("div", "award-card-head")
            .holding(title.with("tabindex", "-1").say(self.award.title.marked()))
            .holding(tag("p", "award-card-clause").add(clause));
        let card = tag("article", "award-card").key(id).with("part", "award").with("data-award", id);
        card.with("data-verdict", verdict)
            .having("aria-labelledby", format!("{id}-title"))
            .holding(head)
            .maybe(self.taken())
            .add(self.given())
            .all(self.weighed())
            .add(self.state())
            .add(self.fold(open))
            .draw()
    }

    /// What came of the answer that was just taken under one of its conditions.
    fn taken(&self) -> Option<Html> {
        let Said::Taken { award, moved } = self.scene.state.said else { return None };
        let line = || tag("span", "").say(&what_came(self.scene, self.award, moved));
        (award == self.place).then(|| tag("p", "award-taken").add(Icon::Arrow.draw()).holding(line()).draw())
    }

    /// What is given: a sum, or in a few words.
    pub(super) fn given(&self) -> Html {
        let words = &self.scene.view().card;
        let Some(amount) = self.award.amount else {
            let gist = self.rule.gist.map_or("", |gist| self.scene.say(gist));
            let kind = tag("span", "award-kind").say(&capital(gist));
            return tag("p", "award-amount").holding(kind).draw();
        };
        let floor = amount.at_least.then(|| tag("span", "award-floor").text(words.floor).draw());
        let sums = tag("span", "").maybe(floor).text(" ").all(self.sums(amount));
        let terms = tag("span", "award-frequency").say(&terms(self.scene.locale(), self.scene.view(), self.award));
        tag("p", "award-amount").holding(sums).text(" ").holding(terms).draw()
    }

    /// The sums of the tiers that are still possible.
    fn sums(&self, amount: Amount) -> Vec<Html> {
        let lowest = figure(&money_in(self.scene.locale(), amount.lowest), self.scene.locale());
        if amount.lowest == amount.highest {
            return vec![lowest];
        }
        let or = tag("span", "award-floor").text(" ").text(self.scene.view().card.or).text(" ");
        vec![lowest, or.draw(), figure(&money_in(self.scene.locale(), amount.highest), self.scene.locale())]
    }

    /// What comes with it, what the authority weighs, what the notice does not say.
    pub(super) fn weighed(&self) -> Vec<Html> {
        let words = &self.scene.view().card;
        let comma = format!("{}|", self.scene.view().frame.comma);
        let line = || tag("p", "award-weigh");
        let mut lines = Vec::new();
        // A single benefit is what the award is: it stands above already.
        if self.award.benefits.len() > 1 {
            lines.push(line().say(words.benefits).say(&self.award.benefits_text.join(&comma)).draw());
        }
        lines.extend(self.rule.silence.map(|silence| line().say(self.scene.say(silence)).draw()));
        if !self.award.judgement.is_empty() {
            lines.push(line().say(words.judgement).holding(tag("wbr", "")).all(self.judgement()).draw());
        }
        lines
    }

    /// The notice's own words, with a rendering for those who do not read Chinese.
    fn judgement(&self) -> Vec<Html> {
        let english = self.scene.locale() == Locale::English;
        let last = self.award.judgement.len().saturating_sub(1);
        let words = self.award.judgement.iter().zip(&self.award.judgement_text).enumerate();
        let draw = |(place, (words, text)): (usize, (&&str, &&'static str))| {
            if !english {
                let quoted = verbatim(&format!("\u{201c}{words}\u{201d}"));
                return tag("span", "award-phrase").add(quoted).draw();
            }
            let quoted = chinese(self.scene, words);
            let after = if place < last { "); " } else { ")" };
            tag("span", "").text("\u{201c}").text(text).text("\u{201d} (").add(quoted).text(after).draw()
        };
        words.map(draw).collect()
    }

    /// How it stands, in one line.
    fn state(&self) -> Html {
        let words = &self.scene.view().card;
        if self.others() {
            return self.whom();
        }
        let (outcome, icon) = match self.award.verdict {
            Verdict::Likely => (Standing::Met, Icon::Met),
            Verdict::Possible => (Standing::Open, Icon::Open),
            Verdict::Unlikely => (Standing::Unmet, Icon::Unmet),
        };
        // What a measure decided that is not the notice's own is said apart.
        let (count, names) =
            self.names(&|one| one.outcome == outcome && (outcome != Standing::Met || one.source.is_none()));
        let sentence = match outcome {
            Standing::Met => words.all_met,
            Standing::Unmet => words.unmet,
            Standing::Open => words.open,
        };
        let mut line = fill(&naming(sentence.of(count), self.scene.policy()), &[&count.to_string(), &names]);
        if let (Standing::Met, (1.., names)) = (outcome, self.names(&|one| one.source.is_some())) {
            line += &fill(words.set_met, &[&names]);
        }
        tag("p", "award-state").add(icon.draw()).holding(tag("span", "").say(&line)).draw()
    }

    /// How many conditions are such, and which: what only the notice leaves open by that very point.
    pub(super) fn names(&self, such: &dyn Fn(&Condition) -> bool) -> (usize, String) {
        let (mut count, mut names) = (0, String::new());
        for found in &self.award.conditions {
            if such(found) {
                names += if count == 0 { "" } else { self.scene.view().frame.comma };
                names += if count == 0 { "" } else { "|" };
                names += condition::named(self.scene.locale(), found);
                // Nothing at all fails whatever the measure.
                let none = found.answer_value.as_deref() == Some("0");
                let set = found.outcome == Standing::Unmet && found.source.is_some() && !none;
                names += if set { self.scene.view().card.set_unmet } else { "" };
                count += 1;
            }
        }
        (count, names)
    }

    /// Whom the award is for.
    fn whom(&self) -> Html {
        let who = self.rule.conditions.first().and_then(|condition| match &condition.test {
            Test::Roles { who, .. } => Some(self.scene.say(*who)),
            _ => None,
        });
        let sentence = fill(self.scene.view().result.for_whom, &[who.unwrap_or_default()]);
        tag("p", "award-state").holding(tag("span", "").say(&sentence)).draw()
    }

    /// Conditions, clause, readings and the shortest way.
    fn fold(&self, open: bool) -> Html {
        let scene = self.scene;
        let hidden = tag("span", "award-sr").say(self.award.title.marked());
        let title = tag("span", "").say(scene.view().card.fold).text(" ").holding(hidden);
        fold("award-fold", title.draw()).flag("open", open).add(self.more()).draw()
    }

    /// What lies in the fold.
    fn more(&self) -> Html {
        let conditions = self.award.conditions.iter().zip(self.rule.conditions);
        let conditions = conditions.map(|(found, rule)| condition::draw(self, found, rule)).collect();
        tag("div", "award-card-more")
            .holding(tag("ul", "").all(conditions))
            .maybe(condition::idle(self))
            .add(way::draw(self))
            .add(clause::draw(self))
            .add(self.readings())
            .draw()
    }

    /// How the words were read; what is said under an open condition is not said again.
    pub(super) fn shown_readings(&self) -> impl Iterator<Item = u8> {
        let conditions = self.award.conditions.iter().zip(self.rule.conditions);
        let id = |place: u8| self.scene.policy().readings.get(usize::from(place)).map(|reading| reading.id);
        let said = move |found: &Condition, place: u8| condition::says_reading(found) && found.reading == id(place);
        let shown = conditions.flat_map(move |(found, rule)| rule.readings.iter().filter(move |at| !said(found, **at)));
        shown.chain(self.rule.readings).copied()
    }

    fn readings(&self) -> Html {
        let shown: Vec<u8> = self.shown_readings().collect();
        // How the words of somebody else's award are read decides nothing here.
        if shown.is_empty() || self.others() {
            return Html::default();
        }
        let title = tag("span", "").say(self.scene.view().card.readings);
        fold("award-fold award-readings", title.draw()).add(list_of_readings(self.scene, &shown)).draw()
    }
}

/// Readings in words, each once, in the order of the notice.
pub(super) fn list_of_readings(scene: &Scene<'_>, shown: &[u8]) -> Html {
    let readings = scene.policy().readings.iter().zip(0_u8..).filter(|(_, place)| shown.contains(place));
    let lines = readings.map(|(reading, _)| tag("li", "").say(scene.say(reading.text)).draw());
    tag("ul", "award-reading").all(lines.collect()).draw()
}

/// A sum with its figure large: 「**100** 万元」, “CNY **1 million**”.
fn figure(sum: &str, locale: Locale) -> Html {
    let (before, figure, after) = match locale {
        Locale::Chinese => sum.split_once(' ').map_or(("", sum, ""), |(figure, unit)| ("", figure, unit)),
        Locale::English => sum.split_once(' ').map_or(("", sum, ""), |(unit, figure)| (unit, figure, "")),
    };
    let figure = tag("b", "award-figure").add(text(figure.to_owned()));
    tag("span", "award-num").add(text(format!("{before} "))).holding(figure).add(text(format!(" {after}"))).draw()
}
