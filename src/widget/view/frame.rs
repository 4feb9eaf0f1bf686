//! Around every page: header with its switches, progress, what is read aloud, and the way back to the start.

use super::scene::Scene;
use super::state::{Action, Page, Said, Theme};
use super::tag::{Tag, button, link, tag};
use super::words::text;
use super::{keep, question, result, review, share, sheet};
use engine::text::{fill, plain};
use policy::Locale;
use yew::{Callback, Html, MouseEvent};

/// The whole widget.
pub(super) fn draw(scene: &Scene<'_>) -> Html {
    let look = &scene.state.look;
    let mode = if look.elder { "elder" } else { "standard" };
    let theme = match look.theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::Auto => "auto",
    };
    let class =
        if look.standalone { "award-calculator notranslate award-alone" } else { "award-calculator notranslate" };
    let wide = if scene.on_result() { "award-frame award-frame-wide" } else { "award-frame" };
    let frame = tag("div", wide)
        .add(header(scene))
        .add(bar(scene))
        .holding(tag("p", "award-sr").with("role", "status").add(text(said(scene))))
        .maybe(share::arrival(scene))
        .maybe(keep::unprinted(scene).filter(|_| !scene.on_result()))
        .add(page(scene))
        .holding(tag("slot", "").with("name", "footer"));
    // A translator would wrap and replace what the program draws anew; the page has its own English.
    let widget = tag("div", class).with("translate", "no").with("lang", scene.view().frame.lang);
    let container = tag("div", "award-container").holding(frame);
    let paper = scene.state.printing.as_ref().map(|day| sheet::draw(scene, day));
    widget.with("data-mode", mode).with("data-theme", theme).holding(container).maybe(paper).draw()
}

fn page(scene: &Scene<'_>) -> Html {
    match scene.state.page {
        Page::Question(fact) => question::draw(scene, fact),
        Page::Review => review::draw(scene),
        Page::Result => result::draw(scene),
    }
}

fn header(scene: &Scene<'_>) -> Html {
    let words = &scene.view().frame;
    let elder = scene.state.look.elder;
    let other = match scene.locale() {
        Locale::Chinese => Locale::English,
        Locale::English => Locale::Chinese,
    };
    let size =
        tool("mode", scene.press(Action::Enlarge(!elder))).text(if elder { words.standard } else { words.elder });
    let language = tool("locale", scene.press(Action::Speak(other))).with("lang", words.other_lang);
    let tools = tag("div", "award-tools").with("role", "group").with("aria-label", words.tools);
    tag("header", "award-header")
        .holding(tag("p", "award-name").say(scene.say(scene.policy().about.calculator)))
        .holding(tools.holding(size).holding(language.text(words.other_language)))
        .draw()
}

fn tool(action: &'static str, press: Callback<MouseEvent>) -> Tag {
    tag("button", "award-tool").with("type", "button").with("data-action", action).on_press(press)
}

/// The lower edge of the header: how much is answered.
fn bar(scene: &Scene<'_>) -> Html {
    if scene.on_result() {
        return tag("div", "award-rule award-rule-plain").draw();
    }
    let (done, total) = (scene.path().asked.len().to_string(), scene.path().total.max(1).to_string());
    let label = fill(scene.view().frame.bar, &[&done, &total]);
    let bar = tag("progress", "award-progress-bar").having("max", total).having("value", done);
    tag("div", "award-rule").holding(bar.having("aria-label", label)).draw()
}

/// The line over a question: where we are, and what is still possible.
pub(super) fn progress(scene: &Scene<'_>) -> Html {
    let grown = grown(scene).map(|grown| tag("span", "award-grown").say(&grown).draw());
    tag("p", "award-progress")
        .holding(tag("span", "").say(&step(scene)))
        .text(" ")
        .holding(tag("span", "award-live").say(&possible(scene)))
        .text(" ")
        .maybe(grown)
        .draw()
}

/// Why there are questions again after all had been answered.
fn grown(scene: &Scene<'_>) -> Option<String> {
    let (fact, more) = scene.state.grown?;
    Some(fill(scene.view().frame.grown.of(more), &[scene.label(fact), &more.to_string()]))
}

/// Which question this is, and how many can follow.
fn step(scene: &Scene<'_>) -> String {
    let words = &scene.view().frame;
    if scene.state.editing && scene.path().remaining.is_empty() {
        return words.editing.to_owned();
    }
    let (path, total) = (scene.path(), scene.path().total);
    let Page::Question(fact) = scene.state.page else {
        let done = path.asked.len();
        return fill(words.done.of(done), &[&done.to_string()]);
    };
    let index = path.index(fact);
    let (place, after) = (index.to_string(), total.max(index) - index);
    match after {
        _ if path.asked.is_empty() => fill(words.first, &[&place, &total.to_string()]),
        0 => fill(words.last, &[&place]),
        _ => fill(words.step.of(after), &[&place, &after.to_string()]),
    }
}

fn possible(scene: &Scene<'_>) -> String {
    let words = &scene.view().frame;
    let (possible, all) = (scene.path().possible, scene.policy().awards.len());
    match possible {
        0 => words.none_possible.to_owned(),
        _ if possible == all => fill(words.all_possible, &[&possible.to_string()]),
        _ => fill(words.possible.of(possible), &[&possible.to_string()]),
    }
}

/// What is read aloud politely.
fn said(scene: &Scene<'_>) -> String {
    let words = scene.view();
    let spoken = match scene.state.said {
        Said::Nothing => return String::new(),
        Said::Step if scene.on_result() => words.result.caption.to_owned(),
        Said::Step => {
            [step(scene), possible(scene)].into_iter().chain(grown(scene)).collect::<Vec<_>>().join(words.frame.stop)
        }
        Said::Taken { award, moved } => result::taken(scene, award, moved),
        Said::Copied => words.keep.copied.to_owned(),
        Said::Unprinted => keep::why_unprinted(scene).unwrap_or_default().to_owned(),
    };
    let spoken = plain(&spoken);
    // A blank more or less is not heard, but is a change.
    if scene.state.echo { spoken + "\u{a0}" } else { spoken }
}

/// 重新开始, which asks first, in place.
pub(super) fn restart(scene: &Scene<'_>) -> Html {
    let words = &scene.view().frame;
    if !scene.state.restarting {
        let restart = link("restart", scene.press(Action::AskRestart(true))).text(words.restart);
        return tag("p", "award-foot").key("restart").holding(restart).draw();
    }
    let ask =
        tag("div", "award-foot award-ask").key("ask").with("role", "group").with("aria-labelledby", "restart-ask");
    ask.holding(tag("p", "award-ask-title").with("id", "restart-ask").say(words.restart_ask))
        .holding(button(true, "restart-no", scene.press(Action::AskRestart(false))).text(words.restart_no))
        .holding(button(false, "restart", scene.press(Action::Restart)).text(words.restart_yes))
        .draw()
}
