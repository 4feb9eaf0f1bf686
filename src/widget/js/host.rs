//! The host of a session: the loader's object, and the element that is rendered into.
//!
//! Calls the loader, moves the focus, reads inputs. Exceptions of the page end here.

use super::object::{get, object};
use super::picture::{late_draw, late_surroundings};
use crate::view::{Event, Host, Picture};
use engine::answers::AnswerError;
use js_sys::{Array, Function};
use policy::Locale;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The loader's object, and the element that is rendered into.
pub(super) struct Page {
    /// The loader's object.
    pub(super) host: JsValue,
    /// The element that is rendered into.
    pub(super) root: Element,
}

impl Page {
    /// Calls a function of the loader's object, if there is one. Its result and exceptions are ignored.
    fn call(&self, name: &str, arguments: &Array) {
        if let Ok(function) = get(&self.host, name).dyn_into::<Function>() {
            let _ = function.apply(&self.host, arguments);
        }
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).ok().flatten()?.dyn_into().ok()
    }

    fn dispatch(&self, name: &str, detail: &JsValue) {
        self.call("emit", &Array::of2(&name.into(), detail));
    }

    /// Reports an invalid value of the host page with `award-error`.
    pub(super) fn refuse(&self, error: &AnswerError) {
        self.dispatch("award-error", &object(&[("code", error.code.id().into())]));
    }
}

impl Host for Page {
    fn ready(&self) {
        self.dispatch("award-ready", &JsValue::UNDEFINED);
    }

    fn emit(&self, event: Event) {
        let name = match event {
            Event::Step => "award-step",
            Event::Result => "award-result",
            Event::Reset => "award-reset",
        };
        self.dispatch(name, &JsValue::UNDEFINED);
    }

    fn set_locale(&self, locale: Locale) {
        self.call("setLocale", &Array::of1(&tag(locale).into()));
    }

    fn set_elder(&self, elder: bool) {
        self.call("setMode", &Array::of1(&if elder { "elder" } else { "standard" }.into()));
    }

    fn copy(&self, text: String) {
        self.call("copy", &Array::of1(&text.into()));
    }

    fn today(&self) -> String {
        let now = js_sys::Date::new_0();
        format!("{}-{}-{}", now.get_full_year(), now.get_month() + 1, now.get_date())
    }

    fn print(&self) {
        if let Ok(Some(sheet)) = self.root.query_selector(".award-print-sheet") {
            self.call("print", &Array::of1(&sheet));
        }
    }

    fn draw(&self, picture: &Picture) -> Option<String> {
        late_draw(&self.root, picture)
    }

    fn surroundings(&self) -> (bool, bool) {
        late_surroundings()
    }

    fn soon(&self) {
        self.call("soon", &Array::new());
    }

    fn fetch_late(&self) {
        self.call("fetchLate", &Array::new());
    }

    fn keep(&self) {
        self.call("keep", &Array::new());
    }

    fn page_turned(&self, from: usize, to: usize) {
        self.call("pageTurned", &Array::of2(&from.into(), &to.into()));
    }

    fn restore(&self, drawing: bool) {
        self.call("restore", &Array::of1(&drawing.into()));
    }

    fn turned(&self) {
        self.call("turned", &Array::new());
    }

    fn field(&self, id: &str) -> Option<(String, bool)> {
        let input = self.find(&format!("#{id}"))?.dyn_into::<HtmlInputElement>().ok()?;
        Some((input.value(), input.checked()))
    }

    fn blur(&self) {
        let _ = self.find(":focus").map(|element| element.blur());
    }

    fn shows_columns(&self) -> bool {
        // The stylesheet decides; it does so by the width of the column and by what the browser knows.
        let style = get(&js_sys::global(), "getComputedStyle").dyn_into::<Function>().ok();
        let list = self.find(".award-result-main .award-list");
        let display = style.zip(list).and_then(|(style, list)| style.call1(&JsValue::UNDEFINED, &list).ok());
        display.is_some_and(|style| get(&style, "display").as_string().as_deref() == Some("grid"))
    }

    fn show(&self, selector: &str) {
        if let Some(element) = self.find(selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            // jsdom, in which applications are tested, has no such method.
            let scroll = get(&element, "scrollIntoView").dyn_into::<Function>();
            let _ = scroll.map(|scroll| scroll.call1(&element, &options));
        }
    }

    fn focus(&self, selector: &str, from_the_top: bool) {
        let Some(element) = self.find(selector) else { return };
        if !from_the_top {
            let _ = element.focus();
            // Text to be copied by hand is selected, so that one gesture copies it.
            if element.tag_name() == "TEXTAREA" {
                let select = get(&element, "select").dyn_into::<Function>();
                let _ = select.map(|select| select.call0(&element));
            }
            return;
        }
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
        self.show(".award-header");
    }
}

/// The language tag of a locale.
pub(super) const fn tag(locale: Locale) -> &'static str {
    match locale {
        Locale::Chinese => "zh-CN",
        Locale::English => "en",
    }
}
