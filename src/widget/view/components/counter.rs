//! What an official checks at a counter: answers with the papers that show them, and points to judge. The page and the
//! sheet of paper say the same.

use crate::view::components::award::AwardCard;
use crate::view::components::award::label::condition_label;
use crate::view::components::citation::citation;
use crate::view::components::standing::{outcome_sign, outcome_word, result_headline};
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::phrase::{capitalize, verbatim};
use engine::answers::Answer;
use engine::report::{ConditionStatus, Open, Phrase, Verdict, answer};
use engine::text::{fill, naming};
use policy::{Basis, Fact, Kind, Locale, Quote, Test, bit};
use yew::Html;

/// An answer with what it counts for.
pub(crate) struct Point {
    /// Index of its fact.
    pub(crate) index: u8,
    /// Its fact.
    pub(crate) fact: &'static Fact,
    /// The answer.
    pub(crate) answer: Phrase,
    /// What rests on it, without repetition.
    uses: Vec<Use>,
}

/// Words that an answer decides.
#[derive(PartialEq, Eq)]
struct Use {
    clause: &'static str,
    quote: &'static str,
    /// Whether the condition is met; none where the words give a sum that is calculated from the answer.
    outcome: Option<ConditionStatus>,
}

/// Something that the official judges.
pub(crate) struct Judged {
    /// What.
    what: String,
    /// Why the official does.
    why: String,
    /// The numbers of its clauses.
    clauses: Vec<&'static str>,
}

/// The awards that are not for others.
fn own_awards<'a>(ctx: &'a Context<'a>) -> impl Iterator<Item = AwardCard<'a>> {
    let assessment = ctx.assessment();
    let all = (0..ctx.policy().awards.len()).filter_map(move |index| AwardCard::new(ctx, assessment, index));
    all.filter(|card| !card.is_for_others())
}

/// Whether a paper can show an answer: there is none for what one does not have.
fn can_be_shown(ctx: &Context<'_>, index: u8, given: Answer) -> bool {
    let conditions = ctx.policy().awards.iter().flat_map(|award| award.conditions);
    let wanted = |set: u32| {
        let mut tests = conditions.clone().filter(|condition| condition.fact == index).map(|condition| &condition.test);
        tests.any(|test| matches!(test, Test::OneOf(sets) if sets.iter().any(|one| one & set != 0)))
    };
    match given {
        Answer::Nothing | Answer::Unsure | Answer::No => false,
        Answer::Choice(choice) => wanted(bit(usize::from(choice))),
        Answer::Number(value) => !value.is_zero(),
        Answer::Yes | Answer::Roles(_) => true,
    }
}

/// What rests on an answer: conditions, and sums that are calculated from it.
fn uses(ctx: &Context<'_>, index: u8) -> Vec<Use> {
    let mut all: Vec<Use> = Vec::new();
    for card in own_awards(ctx) {
        let conditions = card.report.conditions.iter().zip(card.rule.conditions).filter(|(_, rule)| rule.fact == index);
        let tested =
            conditions.map(|(found, _)| Use { clause: found.clause, quote: found.quote, outcome: Some(found.outcome) });
        let gives = card.rule.give.iter().filter(|give| give.base() == Some(index)).map(|give| &give.quote);
        let clause = |quote: &Quote| ctx.policy().clauses.get(usize::from(quote.clause)).map_or("", |own| own.number);
        let calculated = gives.map(|quote| Use { clause: clause(quote), quote: quote.text, outcome: None });
        for found in tested.chain(calculated) {
            if !all.iter().any(|other| (other.clause, other.quote) == (found.clause, found.quote)) {
                all.push(found);
            }
        }
    }
    all
}

/// The answers that papers show, in asking order.
pub(crate) fn points(ctx: &Context<'_>) -> Vec<Point> {
    let point = |index: &u8| {
        let (index, given) = (*index, ctx.state.answers.get(*index));
        let fact = ctx.fact(index).filter(|_| can_be_shown(ctx, index, given))?;
        Some(Point { index, fact, answer: answer(fact, given, &ctx.state.settings)?, uses: uses(ctx, index) })
    };
    ctx.progress().asked.iter().filter_map(point).collect()
}

/// The points to judge: uncertain answers and own judgements, then what the notice leaves open of each award.
pub(crate) fn judged(ctx: &Context<'_>) -> Vec<Judged> {
    let words = &ctx.late_sentences().counter;
    let [unsure, own, unsaid, weighed] = words.why;
    let mut all = Vec::new();
    for index in ctx.progress().asked.iter().copied() {
        let given = ctx.state.answers.get(index);
        let Some(fact) = ctx.fact(index) else { continue };
        let why = match answer(fact, given, &ctx.state.settings) {
            _ if given == Answer::Unsure => unsure.to_owned(),
            Some(said) if fact.basis == Basis::Own && can_be_shown(ctx, index, given) => fill(own, &[said.marked()]),
            _ => continue,
        };
        for found in uses(ctx, index) {
            add(&mut all, ctx.localized(fact.label), &why, found.clause);
        }
    }
    let [you, applicant] = words.applicant;
    for card in own_awards(ctx).filter(|card| card.report.verdict != Verdict::Unlikely) {
        for found in card.report.conditions.iter().filter(|found| found.open == Some(Open::Notice)) {
            let point = condition_label(ctx.locale(), found).replace(you, applicant);
            add(&mut all, &point, &naming(unsaid, ctx.policy()), found.clause);
        }
        for weighs in weighed_words(&card) {
            add(&mut all, &weighs, weighed, card.report.clause);
        }
    }
    all
}

/// The words by which the authority weighs an award, but for those that a question has asked about.
fn weighed_words(card: &AwardCard<'_>) -> Vec<String> {
    let english = card.ctx.locale() == Locale::English;
    let asked = |words: &str| card.report.conditions.iter().any(|found| found.quote == words);
    let both = card.report.judgement.iter().zip(&card.report.judgement_text).filter(|(words, _)| !asked(words));
    both.map(|(words, text)| if english { format!("“{text}” ({words})") } else { format!("“{words}”") }).collect()
}

fn add(all: &mut Vec<Judged>, what: &str, why: &str, clause: &'static str) {
    match all.iter_mut().find(|known| known.what == what && known.why == why) {
        Some(known) if known.clauses.contains(&clause) => {}
        Some(known) => known.clauses.push(clause),
        None => all.push(Judged { what: what.to_owned(), why: why.to_owned(), clauses: vec![clause] }),
    }
}

impl Point {
    /// Whether its paper has been seen.
    pub(crate) fn is_seen(&self, ctx: &Context<'_>) -> bool {
        ctx.state.counter.has_seen(self.index, ctx.state.answers.get(self.index))
    }

    /// The answer; one's own judgement says so.
    pub(crate) fn value(&self, ctx: &Context<'_>, element: ElementBuilder) -> Html {
        let own = if self.fact.basis == Basis::Own { ctx.late_sentences().counter.own } else { "" };
        element.sentence(self.answer.marked()).text(own).build()
    }

    /// Which paper shows it.
    pub(crate) fn proof(&self, ctx: &Context<'_>) -> &'static str {
        self.fact.proof.map_or(ctx.late_sentences().counter.no_paper, |proof| ctx.localized(proof))
    }

    /// The clauses that ask for it, with their words and whether it meets them.
    pub(crate) fn counts_for(&self, ctx: &Context<'_>) -> Vec<Html> {
        if self.fact.kind == Kind::Roles {
            return vec![element("p", "").text(ctx.late_sentences().counter.all_awards).build()];
        }
        self.uses.iter().map(|found| use_line(ctx, found)).collect()
    }
}

fn use_line(ctx: &Context<'_>, found: &Use) -> Html {
    let outcome = element("span", "award-num");
    let (id, outcome) = match found.outcome {
        Some(status) => {
            let (id, icon) = outcome_sign(status);
            (id, outcome.html(icon.svg()).text(outcome_word(ctx, status)))
        }
        None => ("sum", outcome.text(ctx.late_sentences().amount.decides)),
    };
    let quote = element("span", "award-verbatim").attr("lang", "zh-CN").html(verbatim(&format!("“{}”", found.quote)));
    element("p", "")
        .attr("data-outcome", id)
        .html(citation(ctx, ctx.sentences().frame.clause, found.clause))
        .child(quote)
        .text(" ")
        .child(outcome)
        .build()
}

/// The points to judge as a list; nothing where there are none.
pub(crate) fn judged_list(ctx: &Context<'_>) -> Option<Html> {
    let all = judged(ctx);
    let comma = ctx.sentences().frame.comma;
    let row = |one: &Judged| {
        let clauses = one.clauses.iter().enumerate().fold(element("span", "award-small"), |line, (place, clause)| {
            let line = if place > 0 { line.text(comma).child(element("wbr", "")) } else { line };
            line.html(citation(ctx, ctx.sentences().frame.clause, clause))
        });
        let why = clauses.text(ctx.sentences().frame.colon).child(element("wbr", "")).sentence(&one.why);
        let what = element("span", "award-counter-what").sentence(&capitalize(&one.what));
        element("li", "award-row").child(what).text(" ").child(why).build()
    };
    (!all.is_empty()).then(|| element("ul", "award-rows").children(all.iter().map(row).collect()).build())
}

/// Who applies, what came out, and what that rests on.
pub(crate) fn meta(ctx: &Context<'_>) -> Html {
    let late = ctx.late_sentences();
    let [applicant, result, basis] = late.counter.meta;
    let row = |name: &'static str, said: &str| {
        element("div", "").child(element("dt", "").text(name)).child(element("dd", "").sentence(said)).build()
    };
    let roles = ctx.fact(0).and_then(|fact| answer(fact, ctx.state.answers.get(0), &ctx.state.settings));
    let rests = naming(&fill(late.counter.basis, &[ctx.policy().document]), ctx.policy());
    let rows = vec![
        row(applicant, roles.unwrap_or_default().marked()),
        row(result, &result_headline(&late.result, ctx.assessment())),
        row(basis, &rests),
    ];
    element("dl", "award-counter-meta").children(rows).build()
}

/// Lines to write on: who has checked, when, remarks.
pub(crate) fn blanks(ctx: &Context<'_>) -> Html {
    let blank = |name| element("div", "").child(element("dt", "").text(name)).child(element("dd", "")).build();
    element("dl", "award-counter-sign").children(ctx.late_sentences().counter.sign.map(blank).to_vec()).build()
}
