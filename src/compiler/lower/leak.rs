//! Makes texts and lists static: a policy is made once and lives as long as the program.

use crate::ast::Bilingual;
use crate::diagnostic::Reported;
use policy::Text;

/// A static text.
pub fn leak(text: &str) -> &'static str {
    Box::leak(text.into())
}

/// A static list.
pub fn each<T, U>(items: impl IntoIterator<Item = T>, make: impl Fn(T) -> U) -> &'static [U] {
    Box::leak(items.into_iter().map(make).collect())
}

/// A static list of what may not have been resolved.
///
/// # Errors
/// When an item was reported.
pub fn try_each<T, U>(
    items: impl IntoIterator<Item = T>,
    make: impl Fn(T) -> Result<U, Reported>,
) -> Result<&'static [U], Reported> {
    items.into_iter().map(make).collect::<Result<Vec<U>, Reported>>().map(|all| -> &'static [U] { all.leak() })
}

/// A static sentence.
pub fn text(sentence: &Bilingual) -> Text {
    Text { zh: leak(&sentence.zh.value), en: leak(&sentence.en.value) }
}

/// An index as policies hold it; `check::capacity` refuses files with more than fit.
pub fn index(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(u8::MAX)
}
