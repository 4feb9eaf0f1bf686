//! The lists behind the other ways in, and what the result says of them: awards to check alone, and examples.

use crate::view::components::citation::citation;
use crate::view::components::controls::{button, link, page_heading};
use crate::view::components::example::{example_name, example_said};
use crate::view::components::paste_box::paste_box;
use crate::view::components::share::link_status_notice;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::html::phrase::phrase;
use crate::view::state::action::{Action, LateAction, LinkStatus, Page};
use crate::view::state::assessment::Assessment;
use crate::view::state::scope::Scope;
use engine::answers::Answers;
use engine::examples::examples;
use engine::report::{Verdict, answer};
use engine::text::fill;
use policy::{Award, Test, members};
use yew::Html;

/// The list of awards: choosing one asks only what it needs.
pub(crate) fn awards_page(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().ways;
    let awards = ctx.policy().awards;
    let lengths = || awards.iter().map(|award| award.facts().count());
    let (fewest, most) = (lengths().min().unwrap_or_default(), lengths().max().unwrap_or_default());
    let rows = awards.iter().enumerate().map(|(index, award)| award_row(ctx, index, award)).collect();
    let back = button(false, "back", ctx.on_click(Action::Back)).text(words.all);
    let hint = fill(words.which_hint, &[&fewest.to_string(), &most.to_string()]);
    list_page(ctx, "awards", [words.which, &hint], rows, vec![back.build()])
}

/// The list of examples.
pub(crate) fn examples_page(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().ways;
    let made = examples(ctx.policy());
    let rows: Vec<Html> = made.iter().enumerate().map(|(index, answers)| example_row(ctx, index, answers)).collect();
    let hint = fill(words.examples_hint.of(rows.len()), &[&rows.len().to_string()]);
    let back = button(false, "back", ctx.on_click(Action::Back)).text(ctx.sentences().frame.back);
    let begin = button(true, "next", ctx.on_click(Action::Next)).text(words.begin);
    list_page(ctx, "examples", [words.examples, &hint], rows, vec![back.build(), begin.build()])
}

fn list_page(
    ctx: &Context<'_>,
    name: &'static str,
    [title, hint]: [&str; 2],
    rows: Vec<Html>,
    buttons: Vec<Html>,
) -> Html {
    let body = element("div", "award-body")
        .html(page_heading(ctx, phrase(title)))
        .child(element("p", "award-hint").sentence(hint))
        .child(element("ul", "award-links").children(rows));
    let page = element("div", "award-step").key(name).attr("part", "step").attr("data-page", name);
    page.child(body).child(element("div", "award-button-bar").children(buttons)).build()
}

fn award_row(ctx: &Context<'_>, index: usize, award: &Award) -> Html {
    let who = award.conditions.iter().find_map(|condition| match condition.test {
        Test::Roles { who, .. } => Some(ctx.localized(who)),
        _ => None,
    });
    let clause = ctx.policy().clauses.get(usize::from(award.clause)).map_or("", |clause| clause.number);
    let more = element("span", "award-link-more")
        .html(citation(ctx, ctx.sentences().frame.clause, clause))
        .text(" · ")
        .sentence(who.unwrap_or_default());
    let row = link_row(ctx, LateAction::AskOnly(Some(index)), ctx.localized(award.title), more);
    element("li", "").child(row.attr("data-only", award.id)).build()
}

fn example_row(ctx: &Context<'_>, index: usize, answers: &Answers) -> Html {
    let assessment = Assessment::new(answers, &ctx.state.settings);
    let (likely, possible) = (assessment.with_verdict(Verdict::Likely), assessment.with_verdict(Verdict::Possible));
    let words = &ctx.late_sentences().ways;
    let counts = [(words.likely, likely.len()), (words.possible, possible.len())];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts.map(|(words, count)| fill(words.of(count), &[&count.to_string()])).collect();
    let more = element("span", "award-link-more").sentence(&counts.join(words.between));
    let row = link_row(ctx, LateAction::ShowExample(index), &example_name(ctx, answers), more);
    element("li", "").child(row.attr_string("data-example", index.to_string())).build()
}

/// A row that is pressed as a whole.
fn link_row(ctx: &Context<'_>, action: LateAction, name: &str, more: ElementBuilder) -> ElementBuilder {
    let words = element("span", "").child(element("span", "award-link-name").sentence(name)).child(more);
    let row = element("button", "award-link-row").attr("type", "button").on_click(ctx.on_click(action));
    row.child(words).html(Icon::Chevron.svg())
}

/// Above a page: that somebody else has asked or answered; above a result: that it is an example, or that only one award
/// was asked for, and how to go on.
pub(crate) fn way_notice(ctx: &Context<'_>) -> Option<Html> {
    let notices: Vec<Html> = [link_status_notice(ctx), other_notice(ctx)].into_iter().flatten().collect();
    (!notices.is_empty()).then(|| notices.into_iter().collect())
}

fn other_notice(ctx: &Context<'_>) -> Option<Html> {
    let words = &ctx.late_sentences().ways;
    let notice = |sentence: &str| {
        let text = element("p", "").child(element("b", "").sentence(sentence));
        element("div", "award-callout award-callout-info award-way-notice").child(text)
    };
    if let Some(words) = exchange_text(ctx) {
        return Some(notice(&words).attr("data-exchange", "").build());
    }
    if ctx.state.link_status == Some(LinkStatus::Damaged) {
        let words = &ctx.late_sentences().exchange;
        return Some(paste_box(ctx, words.paste_link, words.open));
    }
    if !ctx.on_result() {
        return None;
    }
    if let Some(said) = example_said(ctx) {
        let adopt = link("adopt", ctx.on_click(LateAction::AdoptExample)).text(words.adopt);
        let others = link("examples", ctx.on_click(Action::Open(Page::Examples))).text(words.others);
        return Some(notice(&said).child(adopt).child(others).build());
    }
    let index = ctx.state.only()?;
    let award = ctx.assessment().report.awards.get(index)?;
    let rule = ctx.policy().awards.get(index)?;
    let verdict = match award.verdict {
        Verdict::Likely => 0,
        Verdict::Possible => 1,
        Verdict::Unlikely => 2,
    };
    let verdict = ctx.late_sentences().result.verdict.get(verdict).copied().unwrap_or_default();
    let others = ctx.policy().awards.len().saturating_sub(1);
    let go_on = fill(words.go_on.of(others), &[&others.to_string()]);
    let go_on = link("go-on", ctx.on_click(LateAction::AskOnly(None))).sentence(&go_on);
    Some(notice(&fill(words.asked_only, &[ctx.localized(rule.title), verdict])).child(go_on).build())
}

/// What somebody else has asked or filled in.
fn exchange_text(ctx: &Context<'_>) -> Option<String> {
    let words = &ctx.late_sentences().exchange;
    if let (Scope::Questions(facts), Page::Question(_)) = (ctx.state.scope(), ctx.state.page) {
        return Some(fill(words.asked.of(facts.count_ones() as usize), &[&facts.count_ones().to_string()]));
    }
    let filled = members(ctx.state.exchange.filled);
    let said: Vec<String> = filled
        .filter_map(|index| {
            let answer = answer(ctx.fact(index)?, ctx.state.answers.get(index), &ctx.state.settings)?;
            Some([ctx.fact_label(index), ctx.sentences().frame.colon, answer.marked()].concat())
        })
        .collect();
    let frame = &ctx.sentences().frame;
    let count = fill(words.filled.of(said.len()), &[&said.len().to_string()]);
    (!said.is_empty())
        .then(|| [&count, frame.colon, &said.join(ctx.late_sentences().ways.between), frame.stop.trim_end()].concat())
}
