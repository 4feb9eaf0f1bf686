//! Plain objects for JavaScript. Does not know what they say.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these properties; one that is undefined is left out.
pub(crate) fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties.iter().filter(|(_, value)| !value.is_undefined()) {
        // A new plain object takes any property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
