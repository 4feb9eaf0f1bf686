//! The engine as the tests see it: JSON in, JSON out, exactly as the JavaScript API has it.

use engine::answers::{AnswerError, Answers, Code, Input};
use engine::report::report as draw_up;
use engine::settings::Settings;
use notices::NOTICE;
use policy::Policy;
use policy::money::{self, Refusal, Unit};
use serde_json::{Value, json};

/// The report on an applicant, or the error as `{code, fact}`.
pub fn report(answers: &Value, options: &Value) -> Result<Value, Value> {
    report_under(&NOTICE, answers, options)
}

/// The same under any notice.
pub fn report_under(policy: &'static Policy, answers: &Value, options: &Value) -> Result<Value, Value> {
    let settings = settings(policy, options).map_err(|error| described(&error))?;
    let answers = read(policy, answers).map_err(|error| described(&error))?;
    Ok(serde_json::to_value(draw_up(&answers, &settings)).unwrap())
}

/// Answers from JSON.
pub fn read(policy: &'static Policy, value: &Value) -> Result<Answers, AnswerError> {
    let object = value.as_object().ok_or(AnswerError::whole(Code::NotAnObject))?;
    let mut answers = Answers::none(policy);
    for (fact, value) in object {
        set(&mut answers, fact, value)?;
    }
    Ok(answers)
}

/// One answer from JSON.
pub fn set(answers: &mut Answers, fact: &str, value: &Value) -> Result<(), AnswerError> {
    match value {
        Value::Null => answers.set(fact, Input::Nothing),
        Value::Bool(flag) => answers.set(fact, Input::Flag(*flag)),
        Value::String(text) => answers.set(fact, Input::Text(text)),
        Value::Array(list) => {
            let words: Option<Vec<String>> = list.iter().map(|word| word.as_str().map(str::to_owned)).collect();
            answers.set(fact, words.as_deref().map_or(Input::Other, Input::List))
        }
        _ => answers.set(fact, Input::Other),
    }
}

/// What options of the interface set.
pub fn settings(policy: &Policy, options: &Value) -> Result<Settings, AnswerError> {
    let mut settings = Settings::plain(policy);
    if let Some(locale) = options.get("locale").and_then(Value::as_str) {
        settings.set_locale(locale)?;
    }
    for (name, parameter) in options.get("parameters").and_then(Value::as_object).into_iter().flatten() {
        let value = parameter.get("value").and_then(Value::as_str).unwrap_or_default();
        let source = parameter.get("source").and_then(Value::as_str).map(str::to_owned);
        settings.set_threshold(policy, name, value, source)?;
    }
    Ok(settings)
}

fn described(error: &AnswerError) -> Value {
    json!({ "code": error.code.id(), "fact": error.fact })
}

/// A typed sum in yuan, or why it was refused.
pub fn parse_money(text: &str, unit: &str) -> Result<String, Value> {
    let unit = Unit::named(unit).ok_or(json!({ "code": "bad_option" }))?;
    let code = |refusal: Refusal| match refusal {
        Refusal::TooLong => "too_long",
        Refusal::TooLarge => "out_of_range",
        _ => "bad_number",
    };
    money::read(text, unit).map(|sum| sum.yuan.to_string()).map_err(|refusal| json!({ "code": code(refusal) }))
}
