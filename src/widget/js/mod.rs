//! The JavaScript border: the only modules that know `JsValue`, and the functions of the JavaScript API without an
//! element.
//!
//! Values are decoded and encoded here. Errors are returned as `Err`; nothing throws, and nothing is kept between calls.
//! What an error says is composed in `www/src/error-messages.ts`, so that pages without the API do not load it.

mod object;
mod picture;
mod answers;
mod decode;
mod report_table;
mod encode;
mod decide;
mod host;
mod notice;
mod mounted;

use crate::late::late;
use answers::answers_to_js;
use engine::answers::{AnswerError, Answers, Code, read_sum};
use engine::report::report;
use engine::schema::schema;
use engine::settings::Settings;
use engine::share_link;
use engine::text::sentences;
use js_sys::Function;
use notice::notice;
use object::object;
use policy::money::{self, Refusal, Unit};
use policy::{Kind, Locale};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// What was refused, as JavaScript gets it.
#[derive(Serialize)]
struct RefusalObject {
    code: &'static str,
    fact: Option<String>,
    message: Option<String>,
}

/// An [`AnswerError`] as a plain object; the JavaScript API makes an error class of it.
fn refused(error: AnswerError) -> JsValue {
    refusal(error.code, error.fact, None)
}

fn refusal(code: Code, fact: Option<String>, message: Option<String>) -> JsValue {
    plain(&RefusalObject { code: code.id(), fact, message })
}

/// Data of our own as plain objects; serializing it cannot fail.
fn plain(data: &impl Serialize) -> JsValue {
    data.serialize(&Serializer::new()).unwrap_or(JsValue::NULL)
}

// What can be asked; `www/src/glue.ts` has the same numbers.
const EVALUATE: u8 = 0;
const DECIDE_MANY: u8 = 1;
const PARSE_MONEY: u8 = 2;
const FORMAT_MONEY: u8 = 3;
const CANONICAL: u8 = 4;
const ENCODE_LINK: u8 = 5;
const DECODE_LINK: u8 = 6;

/// What the JavaScript API asks for.
///
/// One function for all of it, because each function that is exported costs bytes in module and glue. What `given` and
/// `more` are depends on what is asked; what is none of the above is `policy`. The second module has to be there.
///
/// # Errors
/// `{code, fact, message}` for what does not fit; the message only where it is not composed in JavaScript.
#[wasm_bindgen]
pub fn ask(asked: u8, given: &JsValue, options: &JsValue, more: &JsValue) -> Result<JsValue, JsValue> {
    late_ask(asked, given, options, more)
}

late! { "06" fn late_ask(asked: u8, given: &JsValue, options: &JsValue, more: &JsValue) -> Result<JsValue, JsValue> {
    let settings = decode::settings(notice(), options).map_err(refused)?;
    let read = more.unchecked_ref::<Function>();
    match asked {
        EVALUATE => evaluate(given, &settings, read),
        DECIDE_MANY => decide::decide_many(&settings, read),
        PARSE_MONEY => parse_money(given, more, settings.locale),
        FORMAT_MONEY => format_money(given, settings.locale),
        CANONICAL => answers(given).map(|answers| answers_to_js(&answers)),
        ENCODE_LINK => answers(given).map(|answers| share_link::write(&answers).into()),
        DECODE_LINK => decode_link(given),
        _ => Ok(plain(&schema(notice(), &settings))),
    }
} }

fn answers(given: &JsValue) -> Result<Answers, JsValue> {
    decode::answers(notice(), given).map_err(refused)
}

/// The report on one applicant. `read` (`www/src/report-readers.ts`) builds it from the encoded buffer.
fn evaluate(given: &JsValue, settings: &Settings, read: &Function) -> Result<JsValue, JsValue> {
    Ok(encode::encode(&report(&answers(given)?, settings), read))
}

/// Parses an amount of money in any usual notation; returns yuan.
fn parse_money(text: &JsValue, unit: &JsValue, locale: Locale) -> Result<JsValue, JsValue> {
    let failed = |code, name| refused(AnswerError::about(code, name));
    let unit = match unit.as_string() {
        None if unit.is_undefined() || unit.is_null() => Some(Unit::Yuan),
        name => name.as_deref().and_then(Unit::named),
    };
    let unit = unit.ok_or_else(|| failed(Code::BadOption, "unit"))?;
    let text = decode::text(text).map_err(|code| match code {
        Code::TooLong => unread(Refusal::TooLong, locale),
        code => failed(code, "text"),
    })?;
    let sum = money::read(&text, unit).map_err(|refusal| unread(refusal, locale))?;
    Ok(sum.yuan.to_string().into())
}

/// Why an amount could not be parsed, in the words of the input field, which JavaScript fills in.
fn unread(refusal: Refusal, locale: Locale) -> JsValue {
    let sentence = sentences(locale).view.field.on(Kind::Money, refusal);
    self::refusal(money_code(refusal), None, Some(sentence.to_owned()))
}

const fn money_code(refusal: Refusal) -> Code {
    match refusal {
        Refusal::TooLong => Code::TooLong,
        Refusal::TooLarge => Code::OutOfRange,
        _ => Code::BadNumber,
    }
}

/// A sum in yuan as the page writes it.
fn format_money(yuan: &JsValue, locale: Locale) -> Result<JsValue, JsValue> {
    let sum = decode::text(yuan).and_then(|text| read_sum(&text));
    let sum = sum.map_err(|code| refused(AnswerError::about(code, "yuan")))?;
    let text = match locale {
        Locale::Chinese => money::in_chinese(sum),
        Locale::English => money::in_english(sum),
    };
    Ok(text.into())
}

/// The answers of a share link's payload, and whether the notice or its rules have changed since.
fn decode_link(payload: &JsValue) -> Result<JsValue, JsValue> {
    let failed = |code| refused(AnswerError::about(code, "text"));
    let text = decode::text(payload).map_err(failed)?;
    let opened = share_link::read(notice(), &text).map_err(|share_link::Damaged| failed(Code::Unreadable))?;
    Ok(object(&[("answers", answers_to_js(&opened.answers)), ("changed", opened.changed.into())]))
}
