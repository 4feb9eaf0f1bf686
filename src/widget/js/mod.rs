//! The JavaScript border: the only modules that know `JsValue`, and the functions of the JavaScript API without an
//! element.
//!
//! Values are decoded and encoded here. Errors are returned as `Err`; nothing throws, and nothing is kept between calls.

mod object;
mod decode;
mod report_table;
mod encode;
mod host;
mod mounted;

use engine::answers::{AnswerError, Code};
use engine::report::report;
use engine::schema::schema;
use engine::settings::Settings;
use engine::text::{self, fill, sentences};
use js_sys::Function;
use notices::NOTICE;
use object::object;
use policy::money::{self, Refusal, Unit};
use policy::{Kind, Locale};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// An [`AnswerError`] as a plain object; the JavaScript API makes an error class of it.
fn refused(error: AnswerError, index: Option<u32>, locale: Locale) -> JsValue {
    let message = error.message(locale);
    refusal(error.code, error.fact, index, message)
}

fn refusal(code: Code, fact: Option<String>, index: Option<u32>, message: String) -> JsValue {
    object(&[
        ("code", code.id().into()),
        ("fact", fact.map_or(JsValue::UNDEFINED, JsValue::from)),
        ("index", index.map_or(JsValue::UNDEFINED, JsValue::from)),
        ("message", message.into()),
    ])
}

fn settings(options: &JsValue) -> Result<Settings, JsValue> {
    decode::settings(&NOTICE, options).map_err(|(error, locale)| refused(error, None, locale))
}

/// The report on one applicant. `read` (`www/src/report-readers.ts`) builds it from the encoded buffer.
///
/// # Errors
/// `{code, fact, message}` for answers or options that do not fit.
#[wasm_bindgen]
pub fn evaluate(answers: &JsValue, options: &JsValue, read: &Function) -> Result<JsValue, JsValue> {
    let settings = settings(options)?;
    let answers = decode::answers(&NOTICE, answers).map_err(|error| refused(error, None, settings.locale))?;
    Ok(encode::encode(&report(&answers, &settings), read))
}

/// The reports on many applicants.
///
/// # Errors
/// As [`evaluate`], with the `index` of the applicant.
#[wasm_bindgen(js_name = evaluateMany)]
pub fn evaluate_many(many: &JsValue, options: &JsValue, read: &Function) -> Result<JsValue, JsValue> {
    let settings = settings(options)?;
    let (list, indices) = decode::applicants(many).map_err(|error| refused(error, None, settings.locale))?;
    let reports = js_sys::Array::new();
    for index in indices {
        let answers = decode::element(list, index).and_then(|one| decode::answers(&NOTICE, &one));
        let answers = answers.map_err(|error| refused(error, Some(index), settings.locale))?;
        reports.push(&encode::encode(&report(&answers, &settings), read));
    }
    Ok(reports.into())
}

/// Parses an amount of money in any usual notation; returns yuan.
///
/// # Errors
/// `{code, message}` for what cannot be read with certainty, and for options that do not fit.
#[wasm_bindgen(js_name = parseMoney)]
pub fn parse_money(text: &JsValue, unit: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let Settings { locale, .. } = settings(options)?;
    let failed = |code, name| refused(AnswerError::about(code, name), None, locale);
    let unit = match unit.as_string() {
        None if unit.is_undefined() || unit.is_null() => Some(Unit::Yuan),
        name => name.as_deref().and_then(Unit::named),
    };
    let unit = unit.ok_or_else(|| failed(Code::BadOption, "unit"))?;
    let text = decode::text(text).map_err(|code| match code {
        Code::TooLong => unread("", Refusal::TooLong, locale),
        code => failed(code, "text"),
    })?;
    let sum = money::read(&text, unit).map_err(|refusal| unread(&text, refusal, locale))?;
    Ok(sum.yuan.to_string())
}

/// Why an amount could not be parsed, in the words of the input field.
fn unread(text: &str, refusal: Refusal, locale: Locale) -> JsValue {
    let sentence = sentences(locale).view.field.on(Kind::Money, refusal);
    let quoted: String = money::visible(text).chars().take(24).collect();
    let message = fill(&text::plain(sentence), &[&quoted]);
    self::refusal(money_code(refusal), None, None, message)
}

const fn money_code(refusal: Refusal) -> Code {
    match refusal {
        Refusal::TooLong => Code::TooLong,
        Refusal::TooLarge => Code::OutOfRange,
        _ => Code::BadNumber,
    }
}

/// The policy as data, complete enough for another front end.
///
/// # Errors
/// `{code, message}` for options that do not fit.
#[wasm_bindgen]
pub fn policy(options: &JsValue) -> Result<JsValue, JsValue> {
    let settings = settings(options)?;
    // Plain data of our own, so serialization cannot fail.
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(schema(&NOTICE, &settings).serialize(&serializer).unwrap_or(JsValue::NULL))
}
