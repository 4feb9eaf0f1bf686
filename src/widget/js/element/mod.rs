//! The widget on a page: what the loader calls, and what the widget tells it.
//!
//! Knows the loader's object and elements. Does not know what is drawn, and lets no exception of the page in or out.

mod page;

use super::plain::object;
use super::{read, send};
use crate::view::{Action, App, Host, Look, Session, State, Theme, Unprinted, mount as draw, place, resume};
use engine::answers::{Answer, AnswerError, Answers};
use engine::report::report;
use engine::settings::Settings;
use js_sys::{Array, Function, JSON};
use notices::NOTICE;
use page::{Page, get, tag};
use policy::{Fact, Policy};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::AppHandle;

/// A drawn widget.
#[wasm_bindgen]
pub struct Mounted {
    session: Rc<Session>,
    page: Rc<Page>,
    app: RefCell<Option<AppHandle<App>>>,
}

/// Draws the widget into an empty element, as the loader's object says.
#[wasm_bindgen]
#[must_use]
pub fn mount(root: Element, host: JsValue) -> Mounted {
    let page = Rc::new(Page { host, root: root.clone() });
    let wishes = get(&page.host, "settings");
    let settings = settings(&page, &get(&wishes, "locale"), &get(&wishes, "parameters"));
    let (answers, place) = given(&page);
    let mut state = State::new(answers, settings, look(&wishes));
    if let Some(place) = place {
        resume(&mut state, &place);
    } else if let Some(link) = get(&page.host, "link").as_string() {
        state.open(&link);
    }
    let session = Session::new(state, Box::new(Rc::clone(&page)));
    let app = draw(root, Rc::clone(&session));
    Mounted { session, page, app: RefCell::new(Some(app)) }
}

#[wasm_bindgen]
impl Mounted {
    /// Sets one of `locale`, `mode`, `theme`, `parameters`, `share`, `apply`, `link`.
    pub fn set(&self, name: &str, value: &JsValue) {
        let text = value.as_string();
        match name {
            "locale" | "parameters" => self.set_words(name, value),
            "mode" => self.change_look(|look| look.elder = text.as_deref() == Some("elder")),
            "theme" => self.change_look(|look| look.theme = theme(text.as_deref())),
            "share" => self.change_look(|look| look.share = text),
            "apply" => self.change_look(|look| look.apply = value.is_truthy()),
            "link" => text.into_iter().for_each(|link| self.session.act(Action::Open(link))),
            _ => {}
        }
    }

    fn set_words(&self, name: &str, value: &JsValue) {
        let Some(before) = self.session.with(|state| state.settings.clone()) else { return };
        let settings = if name == "locale" {
            let locale = value.as_string().and_then(|tag| engine::settings::locale(&tag));
            Settings { locale: locale.unwrap_or_default(), ..before }
        } else {
            settings(&self.page, &tag(before.locale).into(), value)
        };
        self.session.act(Action::Settings(Box::new(settings)));
    }

    fn change_look(&self, change: impl FnOnce(&mut Look)) {
        if let Some(mut look) = self.session.with(|state| state.look.clone()) {
            change(&mut look);
            self.session.act(Action::Look(Box::new(look)));
        }
    }

    /// What was answered, in its canonical form.
    #[must_use]
    pub fn answers(&self) -> JsValue {
        self.session.with(|state| answers_to_js(&state.answers)).unwrap_or(JsValue::NULL)
    }

    /// Puts answers in place of what was answered; bad ones are ignored and told.
    #[wasm_bindgen(js_name = setAnswers)]
    pub fn set_answers(&self, value: &JsValue) {
        match read::answers(notice(&self.page), value) {
            Ok(answers) => self.session.act(Action::Answers(Box::new(answers))),
            Err(error) => self.page.refuse(&error),
        }
    }

    /// The report on what was answered, put together by `read` (`www/src/report-decoder.ts`).
    #[must_use]
    pub fn report(&self, read: &Function) -> JsValue {
        let report = self.session.with(|state| report(&state.answers, &state.settings));
        report.map_or(JsValue::NULL, |report| send::send(&report, read))
    }

    /// Where the visitor is, as an opaque string for `host.place`.
    #[must_use]
    pub fn place(&self) -> String {
        self.session.with(place).unwrap_or_default()
    }

    /// Throws all answers away.
    pub fn reset(&self) {
        self.session.act(Action::Restart);
    }

    /// Moves the focus to the heading.
    pub fn focus(&self) {
        self.page.focus("[part=heading]", true);
    }

    /// Told what is being pasted into the field with this id; says whether it must not be.
    pub fn paste(&self, id: &str, text: &str) -> bool {
        self.session.paste(id, text)
    }

    /// Prints the result.
    pub fn print(&self) {
        self.session.print();
    }

    /// Tells that nothing was printed, and whether that is because `WeChat` shows the page.
    pub fn unprinted(&self, wechat: bool) {
        self.session.act(Action::Unprinted(if wechat { Unprinted::WeChat } else { Unprinted::Here }));
    }

    /// Tells whether a text that `host.copy` was given has been copied.
    pub fn copied(&self, done: bool) {
        self.session.act(Action::Copied(done));
    }

    /// Goes on with what time was asked for with `host.soon`.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&self) {
        self.session.go_on();
    }

    /// Takes the widget off the page.
    pub fn destroy(&self) {
        let app = self.app.try_borrow_mut().ok().and_then(|mut app| app.take());
        self.session.stop();
        if let Some(app) = app {
            app.destroy();
        }
    }
}

/// What this widget calculates: all notices of the build, or the one that the host's attribute `notice` names.
fn notice(page: &Page) -> &'static Policy {
    let element = get(&page.host, "element").dyn_into::<Element>().ok();
    let name = element.and_then(|element| element.get_attribute("notice"));
    crate::view::several::chosen(&NOTICE, name.as_deref())
}

fn theme(name: Option<&str>) -> Theme {
    match name {
        Some("dark") => Theme::Dark,
        Some("auto") => Theme::Auto,
        _ => Theme::Light,
    }
}

fn look(wishes: &JsValue) -> Look {
    let text = |name: &str| get(wishes, name).as_string();
    Look {
        elder: text("mode").as_deref() == Some("elder"),
        theme: theme(text("theme").as_deref()),
        standalone: get(wishes, "standalone").is_truthy(),
        apply: get(wishes, "apply").is_truthy(),
        share: text("share"),
        version: text("version").unwrap_or_else(|| env!("CARGO_PKG_VERSION").to_owned()),
    }
}

/// Language and thresholds; a bad threshold is ignored and told.
fn settings(page: &Page, locale: &JsValue, parameters: &JsValue) -> Settings {
    let tag = locale.as_string().and_then(|tag| engine::settings::locale(&tag)).unwrap_or_default();
    let plain = Settings { locale: tag, ..Settings::plain(notice(page)) };
    let Some(json) = parameters.as_string().filter(|json| !json.trim().is_empty()) else { return plain };
    let bad = || AnswerError::about(engine::answers::Code::BadOption, "parameters");
    let read = JSON::parse(&json).map_err(|_| bad()).and_then(|parameters| {
        let options = object(&[("locale", self::tag(tag).into()), ("parameters", parameters)]);
        read::settings(notice(page), &options).map_err(|(error, _)| error)
    });
    read.unwrap_or_else(|error| {
        page.refuse(&error);
        plain
    })
}

/// What there is to begin with, the newest that fits: answers from the host page, or the place where somebody was. Bad
/// answers are told, and what was there before them holds.
fn given(page: &Page) -> (Answers, Option<String>) {
    let mut given = page.host.clone();
    while given.is_object() {
        let answers = get(&given, "answers");
        let read = if answers.is_undefined() {
            Ok(Answers::none(notice(page)))
        } else {
            read::answers(notice(page), &answers)
        };
        match read {
            Ok(answers) => return (answers, get(&given, "place").as_string()),
            Err(error) => page.refuse(&error),
        }
        given = get(&given, "page");
    }
    (Answers::none(notice(page)), None)
}

fn answers_to_js(answers: &Answers) -> JsValue {
    let facts = answers.policy().facts.iter().zip(0_u8..);
    let given: Vec<(&str, JsValue)> =
        facts.filter_map(|(fact, index)| Some((fact.id, answer_to_js(fact, answers.get(index))?))).collect();
    object(&given)
}

fn answer_to_js(fact: &Fact, given: Answer) -> Option<JsValue> {
    let choice = |place: usize| fact.choices.get(place).map(|choice| JsValue::from(choice.id));
    match given {
        Answer::Nothing => None,
        Answer::Unsure => Some("unsure".into()),
        Answer::Yes => Some(true.into()),
        Answer::No => Some(false.into()),
        Answer::Choice(place) => choice(usize::from(place)),
        Answer::Roles(roles) => {
            let chosen = (0..fact.choices.len()).filter(|place| roles & policy::bit(*place) != 0);
            Some(chosen.filter_map(choice).collect::<Array>().into())
        }
        Answer::Number(value) => Some(value.to_string().into()),
    }
}
