//! Layout around every page: header with its switches, progress bar, live region, notices and footer slot.

use crate::late::{is_here, late};
use crate::view::components::announcer::announcement_text;
use crate::view::components::progress::progress_bar;
use crate::view::components::warning::print_failure_notice;
use crate::view::context::Context;
use crate::view::export::counter_sheet::counter_sheet;
use crate::view::export::print_sheet::print_sheet;
use crate::view::html::element::{ElementBuilder, element, text};
use crate::view::pages::applicants::{add_page, compare_page};
use crate::view::pages::counter::counter_page;
use crate::view::pages::exchange::received_page;
use crate::view::pages::next::next_page;
use crate::view::pages::question::question_page;
use crate::view::pages::result::result_page;
use crate::view::pages::review::review_page;
use crate::view::pages::waiting::waiting_page;
use crate::view::pages::ways::{awards_page, examples_page, way_notice};
use crate::view::state::action::{Action, Page, Theme};
use policy::Locale;
use yew::{Callback, Html, MouseEvent};

/// The whole widget: layout, page and print sheet.
pub(crate) fn layout(ctx: &Context<'_>) -> Html {
    let look = &ctx.state.look;
    let mode = if look.elder { "elder" } else { "standard" };
    let theme = match look.theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::Auto => "auto",
    };
    let class =
        if look.standalone { "award-calculator notranslate award-full-height" } else { "award-calculator notranslate" };
    let wide = if ctx.on_first_page() {
        "award-frame award-frame-first"
    } else if ctx.on_result() {
        "award-frame award-frame-wide"
    } else {
        "award-frame"
    };
    let frame = element("div", wide)
        .html(page_header(ctx))
        .html(progress_bar(ctx))
        .child(element("p", "award-sr-only").attr("role", "status").html(text(announcement_text(ctx))))
        .optional_child(print_failure_notice(ctx).filter(|_| !ctx.on_result()))
        .optional_child(is_here().then(|| late_way_notice(ctx)).flatten())
        .html(current_page(ctx))
        .child(element("slot", "").attr("name", "footer"));
    // Page translators wrap and replace nodes that Yew updates later; the widget has an English version of its own.
    let widget = element("div", class).attr("translate", "no").attr("lang", ctx.sentences().frame.lang);
    let container = element("div", "award-container").child(frame);
    let sheet = ctx.state.print_date.as_ref().filter(|_| is_here()).map(|date| late_sheet(ctx, date));
    widget.attr("data-mode", mode).attr("data-theme", theme).child(container).optional_child(sheet).build()
}

fn current_page(ctx: &Context<'_>) -> Html {
    match ctx.state.page {
        Page::Question(fact) => question_page(ctx, fact),
        _ if is_here() => late_page(ctx),
        _ => waiting_page(ctx),
    }
}

late! { "03" fn late_page(ctx: &Context<'_>) -> Html {
    match ctx.state.page {
        Page::Result => result_page(ctx),
        Page::Awards => awards_page(ctx),
        Page::Examples => examples_page(ctx),
        Page::NextSteps => next_page(ctx),
        Page::AddApplicant => add_page(ctx),
        Page::Compare => compare_page(ctx),
        Page::Received => received_page(ctx),
        Page::Counter => counter_page(ctx),
        Page::Arrival => Html::default(),
        _ => review_page(ctx),
    }
} }

late! { "21" fn late_way_notice(ctx: &Context<'_>) -> Option<Html> {
    way_notice(ctx)
} }

late! { "04" fn late_sheet(ctx: &Context<'_>, date: &str) -> Html {
    match ctx.state.page {
        Page::Counter => counter_sheet(ctx, date),
        _ => print_sheet(ctx, date),
    }
} }

fn page_header(ctx: &Context<'_>) -> Html {
    let words = &ctx.sentences().frame;
    let elder = ctx.state.look.elder;
    let other = match ctx.locale() {
        Locale::Chinese => Locale::English,
        Locale::English => Locale::Chinese,
    };
    let size = tool_button("mode", ctx.on_click(Action::RequestElder(!elder))).text(if elder {
        words.standard
    } else {
        words.elder
    });
    let language = tool_button("locale", ctx.on_click(Action::RequestLocale(other)))
        .attr("lang", words.other_lang)
        .attr("aria-label", words.other_name);
    let tools = element("div", "award-tools").attr("role", "group").attr("aria-label", words.tools);
    let (name, class) = if ctx.on_first_page() {
        (ctx.heading_below(0), "award-header-title award-header-name")
    } else {
        ("p", "award-header-title")
    };
    element("header", "award-header")
        .child(element(name, class).sentence(ctx.localized(ctx.policy().about.calculator)))
        .child(tools.child(size).child(language.text(words.other_language)))
        .build()
}

fn tool_button(action: &'static str, on_click: Callback<MouseEvent>) -> ElementBuilder {
    element("button", "award-tool").attr("type", "button").attr("data-action", action).on_click(on_click)
}
