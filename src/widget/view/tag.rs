//! Elements, put together at run time by a few small functions.
//!
//! Yew's `html!` writes out every element anew in machine code, ten times as much as these calls. Does not know what
//! is drawn.

use super::icon::Icon;
use super::scene::Scene;
use super::words::phrase;
use std::rc::Rc;
use yew::virtual_dom::{Listener, VNode, VTag};
use yew::{AttrValue, Callback, Event, Html, InputEvent, MouseEvent, SubmitEvent};

/// An element in the making.
pub(super) struct Tag(Rc<VTag>);

/// An element with a class; none where it is empty.
#[inline(never)]
pub(super) fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Rc::new(VTag::new(name)));
    if class.is_empty() { tag } else { tag.set("class", AttrValue::Static(class)) }
}

impl Tag {
    /// Changes the element; nobody else has it yet.
    #[inline]
    fn change(mut self, change: impl FnOnce(&mut VTag)) -> Tag {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }

    #[inline(never)]
    fn set(self, name: &'static str, value: AttrValue) -> Tag {
        self.change(|tag| tag.add_attribute(name, value))
    }

    /// An attribute with a fixed value.
    #[inline(never)]
    pub(super) fn with(self, name: &'static str, value: &'static str) -> Tag {
        self.set(name, AttrValue::Static(value))
    }

    /// An attribute.
    #[inline(never)]
    pub(super) fn having(self, name: &'static str, value: String) -> Tag {
        self.set(name, AttrValue::from(value))
    }

    /// An attribute without a value, where a condition holds.
    #[inline(never)]
    pub(super) fn flag(self, name: &'static str, on: bool) -> Tag {
        if on { self.with(name, "") } else { self }
    }

    /// What tells it from its like.
    #[inline(never)]
    pub(super) fn key(self, key: &'static str) -> Tag {
        self.change(|tag| tag.key = Some(key.into()))
    }

    /// A child. An empty one keeps the places of those after it.
    #[inline(never)]
    pub(super) fn add(self, child: Html) -> Tag {
        self.change(|tag| tag.add_child(child))
    }

    /// An element as a child.
    #[inline(never)]
    pub(super) fn holding(self, child: Tag) -> Tag {
        self.add(child.draw())
    }

    /// A child that may not be there.
    #[inline(never)]
    pub(super) fn maybe(self, child: Option<Html>) -> Tag {
        self.add(child.unwrap_or_default())
    }

    /// Children, in a list of their own.
    #[inline(never)]
    pub(super) fn all(self, children: Vec<Html>) -> Tag {
        self.add(children.into_iter().collect())
    }

    /// A sentence with its phrase breaks.
    #[inline(never)]
    pub(super) fn say(self, sentence: &str) -> Tag {
        self.add(phrase(sentence))
    }

    /// A sentence in an element of its own: a button lays out each of its children as a box, and words are one.
    #[inline(never)]
    pub(super) fn label(self, sentence: &str) -> Tag {
        self.holding(tag("span", "").say(sentence))
    }

    /// Plain text.
    #[inline(never)]
    pub(super) fn text(self, text: &'static str) -> Tag {
        self.add(plain_text(AttrValue::Static(text)))
    }

    /// A field that browsers do not check, complete or rewrite: what they offer for that may send elsewhere what is typed.
    pub(super) fn unassisted(self) -> Tag {
        const NO_HELP: [(&str, &str); 5] = [
            ("autocapitalize", "off"),
            ("autocomplete", "off"),
            ("autocorrect", "off"),
            ("spellcheck", "false"),
            ("writingsuggestions", "false"),
        ];
        NO_HELP.into_iter().fold(self, |tag, (name, value)| tag.with(name, value))
    }

    #[inline(never)]
    fn listen(self, listener: Rc<dyn Listener>) -> Tag {
        self.change(|tag| {
            tag.add_listener(listener);
        })
    }

    /// What happens when it is pressed.
    pub(super) fn on_press(self, callback: Callback<MouseEvent>) -> Tag {
        self.listen(Rc::new(yew::html::onclick::Wrapper::new(callback)))
    }

    /// What happens when its choice changes.
    pub(super) fn on_change(self, callback: Callback<Event>) -> Tag {
        self.listen(Rc::new(yew::html::onchange::Wrapper::new(callback)))
    }

    /// What happens when something is typed.
    pub(super) fn on_input(self, callback: Callback<InputEvent>) -> Tag {
        self.listen(Rc::new(yew::html::oninput::Wrapper::new(callback)))
    }

    /// What happens when the form is sent.
    pub(super) fn on_submit(self, callback: Callback<SubmitEvent>) -> Tag {
        self.listen(Rc::new(yew::html::onsubmit::Wrapper::new(callback)))
    }

    /// Whether the box is ticked.
    #[inline(never)]
    pub(super) fn checked(self, checked: bool) -> Tag {
        self.change(|tag| tag.set_checked(checked))
    }

    /// What stands in the field.
    #[inline(never)]
    pub(super) fn value(self, value: String) -> Tag {
        self.change(|tag| tag.set_value(AttrValue::from(value)))
    }

    /// The element.
    #[inline(never)]
    pub(super) fn draw(self) -> Html {
        VNode::VTag(self.0)
    }
}

/// A piece of text.
#[inline(never)]
pub(super) fn plain_text(text: AttrValue) -> Html {
    VNode::VText(yew::virtual_dom::VText::new(text))
}

/// A button of ours: `main`, or quieter.
#[inline(never)]
pub(super) fn button(main: bool, action: &'static str, press: Callback<MouseEvent>) -> Tag {
    let class = if main { "award-button" } else { "award-button award-button-secondary" };
    let button = tag("button", class).with("type", "button").with("part", "button");
    button.with("data-action", action).on_press(press)
}

/// A button that looks like a link.
#[inline(never)]
pub(super) fn link(action: &'static str, press: Callback<MouseEvent>) -> Tag {
    let link = tag("button", "award-link").with("type", "button").on_press(press);
    if action.is_empty() { link } else { link.with("data-action", action) }
}

/// A fold with its title.
#[inline(never)]
pub(super) fn fold(class: &'static str, title: Html) -> Tag {
    tag("details", class).holding(tag("summary", "").add(Icon::Turn.draw()).add(title))
}

/// A section with its heading.
#[inline(never)]
pub(super) fn section(scene: &Scene<'_>, title: &str) -> Tag {
    let heading = tag(scene.heading(1), "award-section-title award-section-plain");
    tag("section", "award-section").holding(heading.say(title))
}
