//! What an award gives: amount, payment terms, further benefits, and what the authority weighs.

use crate::view::components::amount::{amount_range, payment_terms};
use crate::view::components::award::AwardCard;
use crate::view::components::citation::chinese_text;
use crate::view::html::element::{element, text};
use crate::view::html::phrase::{capitalize, verbatim};
use engine::text::{fill, money};
use policy::Locale;
use yew::Html;

impl AwardCard<'_> {
    /// The benefit: an amount, or a few words.
    pub(crate) fn benefit(&self) -> Html {
        let (ctx, late) = (self.ctx, self.ctx.late_sentences());
        let in_words = |words: &str| {
            let kind = element("span", "award-benefit-kind").sentence(&capitalize(words));
            element("p", "award-amount").child(kind)
        };
        let Some(amount) = self.report.amount else {
            return in_words(self.rule.gist.map_or("", |gist| ctx.localized(gist))).build();
        };
        let said = payment_terms(ctx.locale(), late, self.report);
        let terms = element("span", "award-payment-terms").sentence(&said);
        let Some(highest) = amount.highest else {
            return in_words(&amount_range(ctx.locale(), late, amount)).text(" ").child(terms).build();
        };
        let words = |words| element("span", "award-amount-text").text(words).build();
        let figure = |sum| amount_figure(&money(sum, ctx.locale()), ctx.locale());
        let up_to = amount.between && amount.lowest.is_zero();
        let before = if up_to { Some(late.amount.up_to) } else { amount.at_least.then_some(late.card.floor) };
        let mut amounts = element("span", "").optional_child(before.map(words)).text(" ");
        if amount.lowest != highest && !up_to {
            let joint = if amount.between { late.amount.to } else { late.card.or };
            let joint = element("span", "award-amount-text").text(" ").text(joint).text(" ");
            amounts = amounts.html(figure(amount.lowest)).child(joint);
        }
        element("p", "award-amount").child(amounts.html(figure(highest))).text(" ").child(terms).build()
    }

    /// Notes on the benefit: how it is calculated, who gets it, what comes with it, what the authority weighs, what the notice leaves open.
    pub(crate) fn benefit_notes(&self) -> Vec<Html> {
        let words = &self.ctx.late_sentences().card;
        let comma = format!("{}|", self.ctx.sentences().frame.comma);
        let line = || element("p", "award-benefit-note");
        let mut lines: Vec<Html> =
            self.report.terms.iter().map(|term| line().sentence(term.marked()).build()).collect();
        lines.extend(self.rule.beneficiary.map(|other| {
            let said = fill(self.ctx.late_sentences().amount.for_other, &[self.ctx.localized(other)]);
            line().sentence(&said).build()
        }));
        // A single benefit is the award itself and is shown above.
        if self.report.benefits.len() > 1 {
            lines.push(line().sentence(words.benefits).sentence(&self.report.benefits_text.join(&comma)).build());
        }
        lines.extend(self.rule.silence.map(|silence| line().sentence(self.ctx.localized(silence)).build()));
        if !self.report.judgement.is_empty() {
            lines.push(line().sentence(words.judgement).child(element("wbr", "")).children(self.judgement()).build());
        }
        lines
    }

    /// The criteria that the authority weighs, in the words of the notice, on an English page with a translation.
    fn judgement(&self) -> Vec<Html> {
        let english = self.ctx.locale() == Locale::English;
        let last = self.report.judgement.len().saturating_sub(1);
        let words = self.report.judgement.iter().zip(&self.report.judgement_text).enumerate();
        let quote = |(index, (words, text)): (usize, (&&str, &&'static str))| {
            if !english {
                let quoted = verbatim(&format!("\u{201c}{words}\u{201d}"));
                return element("span", "award-phrase").html(quoted).build();
            }
            let quoted = chinese_text(self.ctx, words);
            let after = if index < last { "); " } else { ")" };
            element("span", "").text("\u{201c}").text(text).text("\u{201d} (").html(quoted).text(after).build()
        };
        words.map(quote).collect()
    }
}

/// An amount with its figure in large type: 「**100** 万元」, “CNY **1 million**”.
fn amount_figure(sum: &str, locale: Locale) -> Html {
    let (before, figure, after) = match locale {
        Locale::Chinese => sum.split_once(' ').map_or(("", sum, ""), |(figure, unit)| ("", figure, unit)),
        Locale::English => sum.split_once(' ').map_or(("", sum, ""), |(unit, figure)| (unit, figure, "")),
    };
    let figure = element("b", "award-amount-value").html(text(figure.to_owned()));
    element("span", "award-num").html(text(format!("{before} "))).child(figure).html(text(format!(" {after}"))).build()
}
