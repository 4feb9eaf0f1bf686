//! What an award gives: amount, payment terms, further benefits, and what the authority weighs.

use crate::view::components::amount::{format_money, payment_terms};
use crate::view::components::award::AwardCard;
use crate::view::components::citation::chinese_text;
use crate::view::html::element::{element, text};
use crate::view::html::phrase::{capitalize, verbatim};
use engine::report::Amount;
use policy::Locale;
use yew::Html;

impl AwardCard<'_> {
    /// The benefit: an amount, or a few words.
    pub(crate) fn benefit(&self) -> Html {
        let words = &self.ctx.late_sentences().card;
        let Some(amount) = self.report.amount else {
            let gist = self.rule.gist.map_or("", |gist| self.ctx.localized(gist));
            let kind = element("span", "award-benefit-kind").sentence(&capitalize(gist));
            return element("p", "award-amount").child(kind).build();
        };
        let floor = amount.at_least.then(|| element("span", "award-amount-text").text(words.floor).build());
        let amounts = element("span", "").optional_child(floor).text(" ").children(self.amounts(amount));
        let terms = element("span", "award-payment-terms").sentence(&payment_terms(
            self.ctx.locale(),
            self.ctx.late_sentences(),
            self.report,
        ));
        element("p", "award-amount").child(amounts).text(" ").child(terms).build()
    }

    /// The amounts of the lowest and the highest tier that are still possible.
    fn amounts(&self, amount: Amount) -> Vec<Html> {
        let lowest = amount_figure(&format_money(self.ctx.locale(), amount.lowest), self.ctx.locale());
        if amount.lowest == amount.highest {
            return vec![lowest];
        }
        let or = element("span", "award-amount-text").text(" ").text(self.ctx.late_sentences().card.or).text(" ");
        vec![lowest, or.build(), amount_figure(&format_money(self.ctx.locale(), amount.highest), self.ctx.locale())]
    }

    /// Notes on the benefit: what comes with it, what the authority weighs, what the notice leaves open.
    pub(crate) fn benefit_notes(&self) -> Vec<Html> {
        let words = &self.ctx.late_sentences().card;
        let comma = format!("{}|", self.ctx.sentences().frame.comma);
        let line = || element("p", "award-benefit-note");
        let mut lines = Vec::new();
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
