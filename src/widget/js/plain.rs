//! Plain objects for JavaScript. Does not know what they say.

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

/// An object with these properties; one that is undefined is left out.
pub(crate) fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let said = properties.iter().filter(|(_, value)| !value.is_undefined());
    let entries: Array = said.map(|(name, value)| Array::of2(&(*name).into(), value)).collect();
    // Defined, not set: what a page has put into `Object.prototype` catches none of it.
    Object::from_entries(&entries).map_or(JsValue::NULL, JsValue::from)
}
