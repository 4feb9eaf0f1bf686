//! The border to JavaScript: the only room that knows `JsValue`.
//!
//! Knows how values cross. Does not know rules or words. Nothing here can throw past `Result`, and nothing is kept.

mod element;
mod plain;
mod read;
mod send;

use engine::answers::{AnswerError, Code};
use engine::report::report;
use engine::schema::schema;
use engine::settings::Settings;
use engine::text::{self, fill, sentences};
use js_sys::Function;
use notices::NOTICE;
use plain::object;
use policy::money::{self, Refusal, Unit};
use policy::{Kind, Locale};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// An [`AnswerError`] as a plain object; `api.js` makes the error class of it.
pub(crate) fn refused(error: AnswerError, index: Option<u32>, locale: Locale) -> JsValue {
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
    read::settings(&NOTICE, options).map_err(|(error, locale)| refused(error, None, locale))
}

/// The report on one applicant, put together by `read` (`www/src/report-decoder.ts`).
///
/// # Errors
/// `{code, fact, message}` for answers or options that do not fit.
#[wasm_bindgen]
pub fn evaluate(answers: &JsValue, options: &JsValue, read: &Function) -> Result<JsValue, JsValue> {
    let settings = settings(options)?;
    let answers = read::answers(&NOTICE, answers).map_err(|error| refused(error, None, settings.locale))?;
    Ok(send::send(&report(&answers, &settings), read))
}

/// The reports on many applicants.
///
/// # Errors
/// As [`evaluate`]; `index` says which applicant it was.
#[wasm_bindgen(js_name = evaluateMany)]
pub fn evaluate_many(many: &JsValue, options: &JsValue, read: &Function) -> Result<JsValue, JsValue> {
    let settings = settings(options)?;
    let (list, indices) = read::applicants(many).map_err(|error| refused(error, None, settings.locale))?;
    let reports = js_sys::Array::new();
    for index in indices {
        let answers = read::element(list, index).and_then(|one| read::answers(&NOTICE, &one));
        let answers = answers.map_err(|error| refused(error, Some(index), settings.locale))?;
        reports.push(&send::send(&report(&answers, &settings), read));
    }
    Ok(reports.into())
}

/// Reads a sum as people type it, in yuan.
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
    let text = read::text(text).map_err(|code| match code {
        Code::TooLong => unread("", Refusal::TooLong, locale),
        code => failed(code, "text"),
    })?;
    let sum = money::read(&text, unit).map_err(|refusal| unread(&text, refusal, locale))?;
    Ok(sum.yuan.to_string())
}

/// Why a sum could not be read, in the words of the field that people type into.
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

/// Everything needed to draw another front end.
///
/// # Errors
/// `{code, message}` for options that do not fit.
#[wasm_bindgen]
pub fn policy(options: &JsValue) -> Result<JsValue, JsValue> {
    let settings = settings(options)?;
    // Plain data of our own: there is nothing in it that could fail to cross.
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(schema(&NOTICE, &settings).serialize(&serializer).unwrap_or(JsValue::NULL))
}
