//! The first question, drawn at build time by the program itself, so that the loader can show it before the program
//! has arrived.
//!
//! Knows how the drawing is made and in which files it travels. Does not know what is on it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::build::files::Files;
use crate::build::notice_data::NoticeData;
use crate::tools::paths;
use crate::tools::progress;

/// One script a language, `award-calculator.first.LOCALE.js`: its default export is a tree for each size of type.
///
/// # Errors
/// When the program cannot be run, or draws something else than a question.
pub fn pages(work: &Path, glue: &[u8], module: &[u8], notice: &NoticeData) -> Result<Files> {
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
    files(&String::from_utf8(output.stdout)?)
}

fn files(pages: &str) -> Result<Files> {
    let pages: serde_json::Map<String, serde_json::Value> = serde_json::from_str(pages)?;
    let script = |(locale, page): (String, serde_json::Value)| {
        let text = page.to_string();
        ensure!(text.contains(r#""data-page":"question""#), "the first page in {locale} is no question");
        Ok((format!("award-calculator.first.{locale}.js").into(), format!("export default {text};\n").into_bytes()))
    };
    pages.into_iter().map(script).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_a_script_of_its_own() {
        let drawn = files(r#"{"en":{"standard":["form",{"data-page":"question"},"Who?"]}}"#).unwrap();
        let (name, script) = drawn.first_key_value().unwrap();
        assert_eq!(name, Path::new("award-calculator.first.en.js"));
        assert!(script.starts_with(b"export default {\"standard\":[\"form\""));
    }

    #[test]
    fn a_page_without_a_question_stops_the_build() {
        assert!(files(r#"{"en":{"standard":["p",{},"nothing"]}}"#).is_err());
    }
}
