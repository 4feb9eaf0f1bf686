//! A mounted widget: the functions that the loader calls.
//!
//! Knows the loader's object and elements. Does not know what is rendered. Exceptions of the page neither enter nor
//! leave.

use super::answers::answers_to_js;
use super::host::{Page, tag};
use super::notice::notice as whole_notice;
use super::object::{get, object};
use super::{decode, encode};
use crate::late::{self, late};
use crate::view::{Action, Host, Look, PrintFailure, Region, Session, State, Theme, mount as render, resume, snapshot};
use engine::answers::{AnswerError, Answers};
use engine::report::report;
use engine::settings::Settings;
use js_sys::{Function, JSON};
use policy::Policy;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::AppHandle;

/// A mounted widget.
#[wasm_bindgen]
pub struct Mounted {
    session: Rc<Session>,
    page: Rc<Page>,
    app: RefCell<Option<AppHandle<Region>>>,
}

/// Renders the widget into an empty element, with the settings of the loader's object.
#[wasm_bindgen]
#[must_use]
pub fn mount(root: Element, host: JsValue) -> Mounted {
    let page = Rc::new(Page { host, root: root.clone() });
    let attributes = get(&page.host, "settings");
    let settings = settings(&page, &get(&attributes, "locale"), &get(&attributes, "parameters"));
    let (answers, place) = initial_answers(&page);
    let mut state = State::new(answers, settings, look(&attributes));
    state.narrow(award(&state, &page, get(&attributes, "award").as_string()));
    if let Some(place) = place {
        resume(&mut state, &place);
    } else if let Some(link) = get(&page.host, "link").as_string() {
        state.open_link(&link);
    }
    let session = Session::new(state, Rc::<Page>::clone(&page));
    if get(&page.host, "whole").is_truthy() {
        late::arrived();
    }
    let app = render(root, Rc::clone(&session));
    Mounted { session, page, app: RefCell::new(Some(app)) }
}

#[wasm_bindgen]
impl Mounted {
    /// Sets one of `locale`, `mode`, `theme`, `parameters`, `share`, `apply`, `award`, `link`; goes `back` or `forward` to a
    /// position; or takes over the `notice` that was set anew.
    pub fn set(&self, name: &str, value: &JsValue) {
        let text = value.as_string();
        match name {
            "locale" | "parameters" => self.set_settings(name, value),
            "mode" => self.change_look(|look| look.elder = text.as_deref() == Some("elder")),
            "theme" => self.change_look(|look| look.theme = theme(text.as_deref())),
            "share" => self.change_look(|look| look.share = text),
            "apply" => self.change_look(|look| look.apply = text),
            "notice" => self.session.act(Action::Notice(notice(&self.page))),
            "award" => {
                let award = self.session.read(|state| award(state, &self.page, text));
                self.session.act(Action::Narrow(award.flatten()));
            }
            "back" | "forward" => self.turn(text, name == "back"),
            "link" => text.into_iter().for_each(|link| self.session.act(Action::OpenLink(link))),
            _ => {}
        }
    }

    fn turn(&self, position: Option<String>, back: bool) {
        if let Some(to) = position.and_then(|position| position.parse().ok()) {
            self.session.act(Action::Turn { to, back });
        }
    }

    fn set_settings(&self, name: &str, value: &JsValue) {
        let Some(before) = self.session.read(|state| state.settings.clone()) else { return };
        let settings = if name == "locale" {
            let locale = value.as_string().and_then(|tag| engine::settings::locale(&tag));
            Settings { locale: locale.unwrap_or_default(), ..before }
        } else {
            settings(&self.page, &tag(before.locale).into(), value)
        };
        self.session.act(Action::Settings(Rc::new(settings)));
    }

    fn change_look(&self, change: impl FnOnce(&mut Look)) {
        if let Some(mut look) = self.session.read(|state| state.look.clone()) {
            change(&mut look);
            self.session.act(Action::Look(Rc::new(look)));
        }
    }

    /// The answers in canonical form.
    #[must_use]
    pub fn answers(&self) -> JsValue {
        self.session.read(|state| answers_to_js(state.own_answers())).unwrap_or(JsValue::NULL)
    }

    /// Replaces the answers. Invalid ones are ignored and reported with `award-error`.
    #[wasm_bindgen(js_name = setAnswers)]
    pub fn set_answers(&self, value: &JsValue) {
        match decode::answers(notice(&self.page), value) {
            Ok(answers) => self.session.act(Action::Answers(Rc::new(answers))),
            Err(error) => self.page.refuse(&error),
        }
    }

    /// The report on the answers; null without the second module. `read` (`www/src/report-readers.ts`) builds it from the
    /// encoded buffer.
    #[must_use]
    pub fn report(&self, read: &Function) -> JsValue {
        if late::is_here() { late_report(&self.session, read) } else { JsValue::NULL }
    }

    /// The second module has been added, or could not be fetched.
    #[wasm_bindgen(js_name = lateCame)]
    pub fn late_came(&self, failed: bool) {
        if !failed {
            late::arrived();
        }
        self.session.late_came(failed);
    }

    /// A snapshot as an opaque string, for `place` of the loader's object.
    #[must_use]
    pub fn place(&self) -> String {
        self.session.read(snapshot).unwrap_or_default()
    }

    /// Deletes all answers.
    pub fn reset(&self) {
        self.session.act(Action::Restart);
    }

    /// Moves the focus to the heading.
    pub fn focus(&self) {
        self.page.focus("[part=heading]", true);
    }

    /// Checks a text that is being pasted into the input with this id; returns whether to refuse it.
    pub fn paste(&self, id: &str, text: &str) -> bool {
        self.session.paste(id, text)
    }

    /// Prints the result.
    pub fn print(&self) {
        self.session.print();
    }

    /// Reports that nothing was printed; `wechat`: because the page is shown by `WeChat`.
    pub fn unprinted(&self, wechat: bool) {
        self.session.act(Action::PrintFailed(if wechat { PrintFailure::WeChat } else { PrintFailure::Here }));
    }

    /// Reports whether the text given to `host.copy` has been copied.
    pub fn copied(&self, done: bool) {
        self.session.act(Action::CopyFinished(done));
    }

    /// Continues the rendering for which `host.soon` asked for a pause.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&self) {
        self.session.continue_rendering();
    }

    /// Unmounts the widget.
    pub fn destroy(&self) {
        let app = self.app.try_borrow_mut().ok().and_then(|mut app| app.take());
        self.session.stop();
        if let Some(app) = app {
            app.destroy();
        }
    }
}

late! { "05" fn late_report(session: &Session, read: &Function) -> JsValue {
    let report = session.read(|state| report(state.own_answers(), &state.settings));
    report.map_or(JsValue::NULL, |report| encode::encode(&report, read))
} }

/// The policy of this widget: all notices of the build, or the one that the attribute `notice` names.
fn notice(page: &Page) -> &'static Policy {
    let element = get(&page.host, "element").dyn_into::<Element>().ok();
    let name = element.and_then(|element| element.get_attribute("notice"));
    let whole = whole_notice();
    whole.parts.iter().find(|part| name.as_deref() == Some(part.policy.id)).map_or(whole, |part| part.policy)
}

/// The award that the host page names; another name is reported with `award-error`.
fn award(state: &State, page: &Page, id: Option<String>) -> Option<usize> {
    let id = id?;
    let award = state.award_index(&id);
    if award.is_none() {
        page.refuse(&AnswerError::about(engine::answers::Code::BadOption, "award"));
    }
    award
}

fn theme(name: Option<&str>) -> Theme {
    match name {
        Some("dark") => Theme::Dark,
        Some("auto") => Theme::Auto,
        _ => Theme::Light,
    }
}

fn look(attributes: &JsValue) -> Look {
    let text = |name: &str| get(attributes, name).as_string();
    Look {
        elder: text("mode").as_deref() == Some("elder"),
        theme: theme(text("theme").as_deref()),
        standalone: get(attributes, "standalone").is_truthy(),
        apply: text("apply"),
        share: text("share"),
        version: text("version").unwrap_or_else(|| env!("CARGO_PKG_VERSION").to_owned()),
    }
}

/// Locale and thresholds. Invalid thresholds are ignored and reported with `award-error`.
fn settings(page: &Page, locale: &JsValue, parameters: &JsValue) -> Settings {
    let tag = locale.as_string().and_then(|tag| engine::settings::locale(&tag)).unwrap_or_default();
    let plain = Settings { locale: tag, ..Settings::plain(notice(page)) };
    let Some(json) = parameters.as_string().filter(|json| !json.trim().is_empty()) else { return plain };
    let bad = || AnswerError::about(engine::answers::Code::BadOption, "parameters");
    let read = JSON::parse(&json).map_err(|_| bad()).and_then(|parameters| {
        let options = object(&[("locale", self::tag(tag).into()), ("parameters", parameters)]);
        decode::settings(notice(page), &options)
    });
    read.unwrap_or_else(|error| {
        page.refuse(&error);
        plain
    })
}

/// The newest valid of what the loader offers: answers from the host page, or a snapshot. Invalid answers are reported
/// with `award-error`, and the older ones before them hold.
fn initial_answers(page: &Page) -> (Answers, Option<String>) {
    let mut given = page.host.clone();
    while given.is_object() {
        let answers = get(&given, "answers");
        let read = if answers.is_undefined() {
            Ok(Answers::none(notice(page)))
        } else {
            decode::answers(notice(page), &answers)
        };
        match read {
            Ok(answers) => return (answers, get(&given, "place").as_string()),
            Err(error) => page.refuse(&error),
        }
        given = get(&given, "page");
    }
    (Answers::none(notice(page)), None)
}
