//! Decodes untrusted JavaScript values: answers and options.
//!
//! Each value is read once, by type, from own enumerable properties only. A getter or proxy may throw, lie or be endless;
//! each case becomes an `AnswerError`.

use engine::answers::{AnswerError, Answers, Code, Input};
use engine::settings::Settings;
use js_sys::{Array, JsString, Object, Reflect};
use policy::Policy;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// The names of own enumerable properties; a proxy may throw.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(object: &Object) -> Result<Array, JsValue>;

    /// `Object.prototype` of this realm.
    #[wasm_bindgen(thread_local_v2, js_namespace = Object, js_name = prototype)]
    static OBJECT_PROTOTYPE: JsValue;
}

/// Longer strings are refused before they are copied.
const MAX_STRING_LENGTH: u32 = 1000;
/// More than the roles of any notice, duplicates counted.
const MAX_LIST_LENGTH: u32 = 256;

/// A decoded answer, before it is checked against its fact.
enum Value {
    Nothing,
    Flag(bool),
    Text(String),
    List(Vec<String>),
    Other,
}

/// Decodes answers.
pub(crate) fn answers(policy: &'static Policy, value: &JsValue) -> Result<Answers, AnswerError> {
    let object = plain_object(value).map_err(AnswerError::whole)?;
    let mut answers = Answers::none(policy);
    for name in own_names(object).map_err(AnswerError::whole)? {
        let Some(key) = name.as_string() else { continue };
        let known = policy.facts.iter().any(|fact| fact.id == key);
        if !known {
            return Err(AnswerError::about(Code::UnknownFact, &key));
        }
        let read = property(object, &name).and_then(|value| self::value(&value));
        let read = read.map_err(|code| AnswerError::about(code, &key))?;
        answers.set(&key, read.as_input())?;
    }
    Ok(answers)
}

impl Value {
    fn as_input(&self) -> Input<'_> {
        match self {
            Value::Nothing => Input::Nothing,
            Value::Flag(flag) => Input::Flag(*flag),
            Value::Text(text) => Input::Text(text),
            Value::List(list) => Input::List(list),
            Value::Other => Input::Other,
        }
    }
}

/// Decodes options: `locale` and `parameters`.
pub(crate) fn settings(policy: &Policy, options: &JsValue) -> Result<Settings, AnswerError> {
    let mut settings = Settings::plain(policy);
    if !options.is_undefined() && !options.is_null() {
        read_options(policy, &mut settings, options)?;
    }
    Ok(settings)
}

fn read_options(policy: &Policy, settings: &mut Settings, options: &JsValue) -> Result<(), AnswerError> {
    let refused = |_| AnswerError::about(Code::BadOption, "options");
    let options = plain_object(options).map_err(refused)?;
    let mut names: Vec<(String, JsValue)> = Vec::new();
    for name in own_names(options).map_err(refused)? {
        let Some(key) = name.as_string() else { continue };
        let first = if key == "locale" { 0 } else { names.len() };
        names.insert(first, (key, name));
    }
    for (key, name) in names {
        let bad = || AnswerError::about(Code::BadOption, &key);
        let value = property(options, &name).map_err(|_| bad())?;
        match key.as_str() {
            _ if value.is_undefined() || value.is_null() => {}
            "locale" => settings.set_locale(&text(&value).map_err(|_| bad())?)?,
            "parameters" => parameters(policy, settings, &value)?,
            _ => return Err(bad()),
        }
    }
    Ok(())
}

fn parameters(policy: &Policy, settings: &mut Settings, value: &JsValue) -> Result<(), AnswerError> {
    let refused = |_| AnswerError::about(Code::BadOption, "parameters");
    let object = plain_object(value).map_err(refused)?;
    for name in own_names(object).map_err(refused)? {
        let Some(key) = name.as_string() else { continue };
        let bad = |_| AnswerError::about(Code::BadOption, &key);
        let one = property(object, &name).map_err(bad)?;
        let one = plain_object(&one).map_err(bad)?;
        let (mut threshold, mut source) = (None, None);
        for field in own_names(one).map_err(bad)? {
            let content = property(one, &field).map_err(bad)?;
            match field.as_string().as_deref() {
                Some("value") => threshold = Some(text(&content).map_err(bad)?),
                Some("source") if content.is_undefined() || content.is_null() => {}
                Some("source") => source = Some(text(&content).map_err(bad)?),
                _ => return Err(AnswerError::about(Code::BadOption, &key)),
            }
        }
        settings.set_threshold(policy, &key, &threshold.unwrap_or_default(), source)?;
    }
    Ok(())
}

/// A string of reasonable length.
pub(crate) fn text(value: &JsValue) -> Result<String, Code> {
    let string = value.dyn_ref::<JsString>().ok_or(Code::WrongType)?;
    if string.length() > MAX_STRING_LENGTH {
        return Err(Code::TooLong);
    }
    Ok(String::from(string))
}

fn value(value: &JsValue) -> Result<Value, Code> {
    if value.is_string() {
        return text(value).map(Value::Text);
    }
    if let Some(flag) = value.as_bool() {
        return Ok(Value::Flag(flag));
    }
    if value.is_undefined() || value.is_null() {
        return Ok(Value::Nothing);
    }
    if value.is_object() && is_array(value)? {
        return list(value.unchecked_ref()).map(Value::List);
    }
    Ok(Value::Other)
}

fn list(array: &Array) -> Result<Vec<String>, Code> {
    // It may be a proxy.
    let length = Reflect::get(array, &"length".into()).map_err(|_| Code::Unreadable)?;
    let length = length.as_f64().filter(|length| *length <= f64::from(MAX_LIST_LENGTH)).ok_or(Code::TooLong)?;
    let element = |index| Reflect::get_u32(array, index).map_err(|_| Code::Unreadable);
    let indices = (0..MAX_LIST_LENGTH).take_while(|index| f64::from(*index) < length);
    indices.map(|index| element(index).and_then(|element| text(&element))).collect()
}

/// An object whose prototype is `Object.prototype` of any realm, or null.
fn plain_object(value: &JsValue) -> Result<&Object, Code> {
    if !value.is_object() || value.is_function() {
        return Err(Code::NotAnObject);
    }
    if is_array(value)? {
        return Err(Code::NotAnObject);
    }
    let prototype = prototype_of(value)?;
    if !OBJECT_PROTOTYPE.with(|usual| *usual == prototype) && !prototype.is_null() {
        // Object.prototype of any realm: it has no prototype itself, and it owns isPrototypeOf.
        let root = prototype_of(&prototype)?.is_null();
        let owns = own_descriptor(&prototype, &"isPrototypeOf".into())?;
        if !root || owns.is_undefined() {
            return Err(Code::NotAnObject);
        }
    }
    Ok(value.unchecked_ref())
}

fn prototype_of(value: &JsValue) -> Result<JsValue, Code> {
    Reflect::get_prototype_of(value).map(JsValue::from).map_err(|_| Code::Unreadable)
}

fn own_descriptor(object: &JsValue, name: &JsValue) -> Result<JsValue, Code> {
    Reflect::get_own_property_descriptor(object.unchecked_ref::<Object>(), name).map_err(|_| Code::Unreadable)
}

/// The names of own enumerable properties.
fn own_names(object: &Object) -> Result<Array, Code> {
    keys(object).map_err(|_| Code::Unreadable)
}

fn property(object: &Object, name: &JsValue) -> Result<JsValue, Code> {
    Reflect::get(object, name).map_err(|_| Code::Unreadable)
}

/// `Array.isArray` throws for a revoked proxy, so the prototype is read through `Reflect` first.
fn is_array(value: &JsValue) -> Result<bool, Code> {
    prototype_of(value)?;
    Ok(Array::is_array(value))
}
