//! Plain JavaScript objects from names and values.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these properties; undefined ones are left out.
pub(crate) fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let defined = properties.iter().filter(|(_, value)| !value.is_undefined());
    let entries: Array = defined.map(|(name, value)| Array::of2(&(*name).into(), value)).collect();
    // `fromEntries` defines properties: setters that a page has added to `Object.prototype` are not called.
    Object::from_entries(&entries).map_or(JsValue::NULL, JsValue::from)
}

/// A property, or undefined where there is none or reading it throws.
pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
