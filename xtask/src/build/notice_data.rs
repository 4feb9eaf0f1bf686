//! The notice as data: the policy file, and all English words, the program's own among them, in a file that is fetched when
//! English is chosen.
//!
//! Knows which words are in which file. The form of a policy file is known to `policy::file`.

use std::path::PathBuf;

use anyhow::Result;
use policy::Policy;
use serde_json::{Value, json};

use crate::build::files::Files;
use crate::policies::written;

/// The English words.
pub const ENGLISH: &str = "award-calculator.en.json";

/// The notice of a build, written down.
pub struct NoticeData {
    /// The identifier of the notice.
    pub id: String,
    /// The check sums of the policy file, joined by commas.
    pub sums: String,
    /// The policy file without its English words.
    pub policy: String,
    /// The English words, but for the build that they belong to.
    english: Value,
}

impl NoticeData {
    /// Writes a notice down.
    ///
    /// # Errors
    /// When what was written cannot be read back.
    pub fn of(policy: &Policy) -> Result<NoticeData> {
        let mut file = written(policy)?;
        let english = std::mem::take(&mut file.english);
        Ok(NoticeData {
            id: file.id.clone(),
            sums: file.sums.map(|sum| sum.to_string()).join(","),
            policy: serde_json::to_string(&file)?,
            english: json!({ "sentences": engine::text::english::list(), "notices": { file.id: english } }),
        })
    }

    /// The name of the policy file.
    pub fn file_name(&self) -> PathBuf {
        format!("{}.policy.json", self.id).into()
    }

    /// The English words of a build; it is named at the end, so that the name can be worked out from the rest.
    pub fn english(&self, build: &str) -> String {
        let mut english = self.english.clone();
        english["build"] = build.into();
        english.to_string()
    }

    /// The check sum of the English words of a build, in UTF-16 units as JavaScript counts them.
    pub fn english_sum(&self, build: &str) -> u32 {
        let step = |sum: u32, unit: u16| (sum ^ u32::from(unit)).wrapping_mul(0x0100_0193);
        self.english(build).encode_utf16().fold(0x811c_9dc5, step)
    }

    /// Both in one text, for scripts that contain them.
    pub fn embedded(&self, build: &str) -> String {
        format!("{{\"notice\":{},\"english\":{}}}", self.policy, self.english(build))
    }

    /// Both as files.
    pub fn files(&self, build: &str) -> Files {
        Files::from([
            (self.file_name(), self.policy.clone().into_bytes()),
            (ENGLISH.into(), self.english(build).into_bytes()),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policies;
    use policy::file::PolicyFile;

    #[test]
    fn the_policy_file_is_read_without_its_english_words_and_with_them() {
        let data = NoticeData::of(policies::built().unwrap()).unwrap();
        let mut file: PolicyFile = serde_json::from_str(&data.policy).unwrap();
        let title = file.read().unwrap().awards[0].title;
        assert_eq!(title.en, title.zh, "Chinese stands for what is not there");
        let english: Value = serde_json::from_str(&data.english("abc")).unwrap();
        assert_eq!(english["build"], "abc");
        file.english = serde_json::from_value(english["notices"][&data.id].clone()).unwrap();
        assert_eq!(format!("{:?}", file.read().unwrap()), format!("{:?}", policies::built().unwrap()));
    }
}
