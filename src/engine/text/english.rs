//! The English sentences. They are compiled into native programs. The browser's program is given them when English is
//! chosen, as a list; until then it says the Chinese ones.

#[cfg(any(target_family = "wasm", test))]
use super::sentence_types::Listed;
#[cfg(any(target_family = "wasm", test))]
use policy::file::SEPARATOR;

/// Sentences with those of a list in their place; `None` where the list is too short.
#[cfg(any(target_family = "wasm", test))]
fn replaced<T: Listed>(mut sentences: T, list: &mut impl Iterator<Item = &'static str>) -> Option<T> {
    let mut complete = true;
    sentences.visit(&mut |sentence| match list.next() {
        Some(other) => *sentence = other,
        None => complete = false,
    });
    complete.then_some(sentences)
}

#[cfg(target_family = "wasm")]
pub use given::{late_sentences, sentences, set};
#[cfg(not(target_family = "wasm"))]
pub use own::{late_sentences, list, sentences};

#[cfg(target_family = "wasm")]
mod given {
    use super::super::sentence_types::{LateSentences, Sentences};
    use super::super::zh_cn;
    use super::{SEPARATOR, replaced};
    use std::str::Split;
    use std::sync::OnceLock;

    static SENTENCES: OnceLock<Sentences> = OnceLock::new();
    static LATE: OnceLock<LateSentences> = OnceLock::new();
    /// What is left of the list after the first ones.
    static REST: OnceLock<Split<'static, char>> = OnceLock::new();

    /// Gives the program its English sentences, once. False where the list is too short.
    pub fn set(list: &'static str) -> bool {
        let mut list = list.split(SEPARATOR);
        let Some(sentences) = replaced(zh_cn::SENTENCES, &mut list) else { return false };
        SENTENCES.get_or_init(|| sentences);
        REST.get_or_init(|| list);
        true
    }

    /// The sentences that the first module says.
    pub fn sentences() -> &'static Sentences {
        SENTENCES.get().unwrap_or(&zh_cn::SENTENCES)
    }

    /// The sentences that the second module says. They are read here, because whatever else reached the Chinese ones would
    /// draw them into the first.
    pub fn late_sentences() -> &'static LateSentences {
        let Some(rest) = REST.get() else { return &zh_cn::LATE };
        LATE.get_or_init(|| replaced(zh_cn::LATE.clone(), &mut rest.clone()).unwrap_or_else(|| zh_cn::LATE.clone()))
    }
}

#[cfg(not(target_family = "wasm"))]
mod own {
    use super::super::en;
    use super::super::sentence_types::{LateSentences, Listed, Sentences};

    /// The sentences that the first module says.
    #[must_use]
    pub fn sentences() -> &'static Sentences {
        &en::SENTENCES
    }

    /// The sentences that the second module says.
    #[must_use]
    pub fn late_sentences() -> &'static LateSentences {
        &en::LATE
    }

    /// All of them, in the order in which the browser's program reads them.
    #[must_use]
    pub fn list() -> Vec<&'static str> {
        let mut list = Vec::new();
        let mut take = |sentence: &mut &'static str| list.push(*sentence);
        en::SENTENCES.clone().visit(&mut take);
        en::LATE.clone().visit(&mut take);
        list
    }
}

#[cfg(test)]
mod tests {
    use super::super::zh_cn;
    use super::*;

    #[test]
    fn the_list_replaces_each_sentence_of_another_language() {
        let mut list = list().into_iter();
        let first = replaced(zh_cn::SENTENCES, &mut list);
        assert_eq!(format!("{first:?}"), format!("{:?}", Some(sentences())));
        let late = replaced(zh_cn::LATE.clone(), &mut list);
        assert_eq!(format!("{late:?}"), format!("{:?}", Some(late_sentences())));
        assert_eq!(list.next(), None);
        assert_eq!(replaced(zh_cn::SENTENCES, &mut ["one"].into_iter()).map(|all| all.report.yes), None);
    }

    #[test]
    fn no_sentence_holds_the_separator() {
        assert_eq!(list().into_iter().find(|sentence| sentence.contains(SEPARATOR)), None);
    }
}
