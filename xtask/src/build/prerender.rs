//! The first question, drawn at build time by the program itself, so that the loader can show it before the program
//! has arrived.
//!
//! Knows how the drawing is made and how it travels. Does not know what is on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::build::files::Files;
use crate::build::notice_data::NoticeData;
use crate::tools::paths;
use crate::tools::progress;

/// The language in which most visitors begin.
const DEFAULT: &str = "zh-CN";

/// A tree for both sizes of type, in every language.
pub struct FirstPage {
    /// In the default language, as JSON; the loader contains it.
    pub contained: String,
    /// One script for each other language, `award-calculator.first.LOCALE.js`, whose default export it is.
    pub fetched: Files,
}

/// Draws the first page.
///
/// # Errors
/// When the program cannot be run, or draws something else than a question.
pub fn draw(work: &Path, glue: &[u8], module: &[u8], notice: &NoticeData) -> Result<FirstPage> {
    let (script, binary) = (work.join("first.glue.mjs"), work.join("first.wasm"));
    fs::write(&script, glue)?;
    fs::write(&binary, module)?;
    let data = work.join("first.json");
    fs::write(&data, notice.embedded(""))?;
    let mut node = paths::command("node");
    node.arg(paths::root().join("xtask/tools/first.mjs"))
        .arg(script)
        .arg(binary)
        .arg(data)
        .arg(paths::tools().join("npm"));
    let output = node.stderr(std::process::Stdio::inherit()).output().context("cannot start node")?;
    ensure!(output.status.success(), "failed: {}", progress::shown(&node));
    divided(&String::from_utf8(output.stdout)?)
}

fn divided(pages: &str) -> Result<FirstPage> {
    let mut pages: BTreeMap<String, serde_json::Value> = serde_json::from_str(pages)?;
    for (locale, page) in &pages {
        let question = page.to_string().contains(r#""data-page":"question""#);
        ensure!(question, "the first page in {locale} is no question");
    }
    let contained = pages.remove(DEFAULT).with_context(|| format!("no first page in {DEFAULT}"))?.to_string();
    let script = |(locale, page)| {
        (format!("award-calculator.first.{locale}.js").into(), format!("export default {page};\n").into_bytes())
    };
    Ok(FirstPage { contained, fetched: pages.into_iter().map(script).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_but_the_default_is_a_script_of_its_own() {
        let page = |words| format!(r#"["form",{{"data-page":"question"}},"{words}"]"#);
        let (zh, en) = (page("谁？"), page("Who?"));
        let drawn = divided(&format!(r#"{{"zh-CN":{zh},"en":{en}}}"#)).unwrap();
        assert_eq!(drawn.contained, zh);
        assert_eq!(drawn.fetched.len(), 1);
        let (name, script) = drawn.fetched.first_key_value().unwrap();
        assert_eq!(name, Path::new("award-calculator.first.en.js"));
        assert!(script.starts_with(b"export default [\"form\""));
    }

    #[test]
    fn a_page_without_a_question_stops_the_build() {
        assert!(divided(r#"{"zh-CN":["p",{},"nothing"]}"#).is_err());
    }
}
