//! The row of an award: verdict, name, sum and what is missing, before the award is opened.

use crate::view::components::amount::{amount_range, clause_comma};
use crate::view::components::award::AwardCard;
use crate::view::components::award::miss::miss;
use crate::view::components::standing::{VERDICTS, verdict_index};
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::html::phrase::capitalize;
use crate::view::state::action::LateAction;
use engine::report::Verdict;
use engine::text::fill;
use policy::Test;
use yew::{Html, MouseEvent};

impl AwardCard<'_> {
    /// The row. Where the opened award has a column of its own, one is open at a time.
    pub(crate) fn row(&self) -> Html {
        let others = self.is_for_others();
        let icon = VERDICTS.get(verdict_index(self.report.verdict)).map(|(_, icon, _)| icon.svg());
        let name = element("span", "award-item-name").sentence(self.report.title.marked());
        let missing = if others { None } else { miss(self) };
        let text = element("span", "award-item-text").child(name).child(self.verdict_and_sum()).optional_child(missing);
        let (session, index) = (self.ctx.session(), self.index);
        let open_alone = move |event: MouseEvent| {
            if session.shows_columns() {
                event.prevent_default();
                session.act(LateAction::OpenAward(index).into());
            }
        };
        element("summary", "award-item-head")
            .on_click(open_alone.into())
            .optional_child(icon.filter(|_| !others))
            .child(text)
            .html(Icon::Chevron.svg())
            .build()
    }

    /// Verdict and sum; whom it is for, where it is for others.
    fn verdict_and_sum(&self) -> ElementBuilder {
        let line = element("span", "award-item-line");
        if self.is_for_others() {
            return line.child(element("span", "award-item-for").sentence(&self.for_whom()));
        }
        let class = match self.report.verdict {
            Verdict::Likely => "award-item-verdict award-is-met",
            Verdict::Possible => "award-item-verdict award-is-open",
            Verdict::Unlikely => "award-item-verdict award-is-unmet",
        };
        let words = self.ctx.late_sentences().result.verdict.get(verdict_index(self.report.verdict));
        let verdict = element("span", class).sentence(words.copied().unwrap_or_default());
        line.child(verdict).text(" ").child(element("span", "award-item-sum").sentence(&self.sum()))
    }

    /// The sum, or what is given where none is stated.
    pub(crate) fn sum(&self) -> String {
        let words = &self.ctx.late_sentences().result;
        let late = self.ctx.late_sentences();
        let amount = self.report.amount.map(|amount| amount_range(self.ctx.locale(), late, amount));
        let gist =
            || self.rule.gist.map_or_else(|| words.no_sum.to_owned(), |gist| capitalize(self.ctx.localized(gist)));
        let sum = amount.unwrap_or_else(gist);
        let Some(other) = self.rule.beneficiary else { return sum };
        let whom = capitalize(&fill(words.for_whom, &[self.ctx.localized(other)]));
        format!("{whom}{}|{sum}", clause_comma(self.ctx.locale()))
    }

    /// Whom an award for others is for.
    pub(crate) fn for_whom(&self) -> String {
        let who = self.rule.conditions.first().and_then(|condition| match &condition.test {
            Test::Roles { who, .. } => Some(self.ctx.localized(*who)),
            _ => None,
        });
        capitalize(&fill(self.ctx.late_sentences().result.for_whom, &[who.unwrap_or_default()]))
    }
}
