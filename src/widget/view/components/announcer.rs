//! Text of the live region, which screen readers read after an action.

use crate::late::{is_here, late};
use crate::view::components::first_page::length_text;
use crate::view::components::progress::{follow_up_text, possible_awards_text, step_text};
use crate::view::components::standing::verdict_after_answer;
use crate::view::components::warning::print_failure_text;
use crate::view::context::Context;
use crate::view::state::action::Announcement;
use engine::text::plain;

/// The text of the live region.
pub(crate) fn announcement_text(ctx: &Context<'_>) -> String {
    let words = ctx.sentences();
    let text = match ctx.state.announcement {
        Announcement::Step if ctx.on_first_page() && ctx.state.only().is_none() => length_text(ctx),
        Announcement::Step if !ctx.on_result() => [step_text(ctx), possible_awards_text(ctx)]
            .into_iter()
            .chain(follow_up_text(ctx))
            .collect::<Vec<_>>()
            .join(words.frame.stop),
        Announcement::Step | Announcement::Taken { .. } if is_here() => late_announcement(ctx),
        Announcement::Nothing | Announcement::Step | Announcement::Taken { .. } => return String::new(),
        Announcement::Copied => words.sharing.copied.to_owned(),
        Announcement::PrintFailed => print_failure_text(ctx).unwrap_or_default().to_owned(),
    };
    let text = plain(&text);
    // A trailing space makes a repeated text different, so that screen readers read it again.
    if ctx.state.repeat_marker { text + "\u{a0}" } else { text }
}

late! { "02" fn late_announcement(ctx: &Context<'_>) -> String {
    let Announcement::Taken { award, moved } = ctx.state.announcement else {
        return ctx.late_sentences().result.caption.to_owned();
    };
    let award = ctx.assessment().report.awards.get(award);
    award.map_or_else(String::new, |award| verdict_after_answer(ctx, award, moved))
} }
