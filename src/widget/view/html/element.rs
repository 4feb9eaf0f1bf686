//! Element builder: composes Yew's virtual elements at run time.
//!
//! Replaces `html!`, which generates separate code for every element; `docs/decisions.md` has the sizes. Knows
//! elements and attributes only.

use std::rc::Rc;
use yew::virtual_dom::{Listener, VNode, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, InputEvent, MouseEvent, SubmitEvent};

/// An element under construction.
pub(crate) struct ElementBuilder(Rc<VTag>);

/// An element with a class; an empty class is left out.
#[inline(never)]
pub(crate) fn element(name: &'static str, class: &'static str) -> ElementBuilder {
    let element = ElementBuilder(Rc::new(VTag::new(name)));
    if class.is_empty() { element } else { element.set("class", AttrValue::Static(class)) }
}

/// A text node from an attribute value.
#[inline(never)]
pub(crate) fn text_node(text: AttrValue) -> Html {
    VNode::VText(VText::new(text))
}

/// A text node.
pub(crate) fn text(text: String) -> Html {
    text_node(AttrValue::from(text))
}

impl ElementBuilder {
    /// Changes the element, which nobody else refers to yet.
    #[inline]
    fn change(mut self, change: impl FnOnce(&mut VTag)) -> ElementBuilder {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }

    #[inline(never)]
    fn set(self, name: &'static str, value: AttrValue) -> ElementBuilder {
        self.change(|tag| tag.add_attribute(name, value))
    }

    /// An attribute with a fixed value.
    #[inline(never)]
    pub(crate) fn attr(self, name: &'static str, value: &'static str) -> ElementBuilder {
        self.set(name, AttrValue::Static(value))
    }

    /// An attribute.
    #[inline(never)]
    pub(crate) fn attr_string(self, name: &'static str, value: String) -> ElementBuilder {
        self.set(name, AttrValue::from(value))
    }

    /// A boolean attribute.
    #[inline(never)]
    pub(crate) fn flag(self, name: &'static str, on: bool) -> ElementBuilder {
        if on { self.attr(name, "") } else { self }
    }

    /// The key, unique among siblings.
    #[inline(never)]
    pub(crate) fn key(self, key: &'static str) -> ElementBuilder {
        self.change(|tag| tag.key = Some(key.into()))
    }

    /// Appends HTML. Empty HTML keeps the position of the siblings after it.
    #[inline(never)]
    pub(crate) fn html(self, child: Html) -> ElementBuilder {
        self.change(|tag| tag.add_child(child))
    }

    /// Appends an element.
    #[inline(never)]
    pub(crate) fn child(self, child: ElementBuilder) -> ElementBuilder {
        self.html(child.build())
    }

    /// Appends HTML that may be absent.
    #[inline(never)]
    pub(crate) fn optional_child(self, child: Option<Html>) -> ElementBuilder {
        self.html(child.unwrap_or_default())
    }

    /// Appends a list of children.
    #[inline(never)]
    pub(crate) fn children(self, children: Vec<Html>) -> ElementBuilder {
        self.html(children.into_iter().collect())
    }

    /// Appends fixed text.
    #[inline(never)]
    pub(crate) fn text(self, text: &'static str) -> ElementBuilder {
        self.html(text_node(AttrValue::Static(text)))
    }

    /// Turns off checking, completion and correction: browsers may send typed text to a service for them.
    pub(crate) fn unassisted(self) -> ElementBuilder {
        const OFF: [(&str, &str); 5] = [
            ("autocapitalize", "off"),
            ("autocomplete", "off"),
            ("autocorrect", "off"),
            ("spellcheck", "false"),
            ("writingsuggestions", "false"),
        ];
        OFF.into_iter().fold(self, |element, (name, value)| element.attr(name, value))
    }

    #[inline(never)]
    fn listen(self, listener: Rc<dyn Listener>) -> ElementBuilder {
        self.change(|tag| {
            tag.add_listener(listener);
        })
    }

    /// Listens to `click`.
    pub(crate) fn on_click(self, callback: Callback<MouseEvent>) -> ElementBuilder {
        self.listen(Rc::new(yew::html::onclick::Wrapper::new(callback)))
    }

    /// Listens to `change`.
    pub(crate) fn on_change(self, callback: Callback<Event>) -> ElementBuilder {
        self.listen(Rc::new(yew::html::onchange::Wrapper::new(callback)))
    }

    /// Listens to `input`.
    pub(crate) fn on_input(self, callback: Callback<InputEvent>) -> ElementBuilder {
        self.listen(Rc::new(yew::html::oninput::Wrapper::new(callback)))
    }

    /// Listens to `error`: what the element shows could not be loaded.
    pub(crate) fn on_error(self, callback: Callback<Event>) -> ElementBuilder {
        self.listen(Rc::new(yew::html::onerror::Wrapper::new(callback)))
    }

    /// Listens to `submit`.
    pub(crate) fn on_submit(self, callback: Callback<SubmitEvent>) -> ElementBuilder {
        self.listen(Rc::new(yew::html::onsubmit::Wrapper::new(callback)))
    }

    /// Sets the property `checked`.
    #[inline(never)]
    pub(crate) fn checked(self, checked: bool) -> ElementBuilder {
        self.change(|tag| tag.set_checked(checked))
    }

    /// Sets the property `value`.
    #[inline(never)]
    pub(crate) fn value(self, value: String) -> ElementBuilder {
        self.change(|tag| tag.set_value(AttrValue::from(value)))
    }

    /// The finished element.
    #[inline(never)]
    pub(crate) fn build(self) -> Html {
        VNode::VTag(self.0)
    }
}
