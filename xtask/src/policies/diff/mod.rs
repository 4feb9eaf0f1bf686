//! What a change of a policy file does, in words: what is written differently, and what comes out differently.
//!
//! Knows where the two files come from. Does not know what can differ.

mod aside;
mod awards;
mod effects;
mod list;
mod parts;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::policies::{self, Notice};
use crate::tools::paths;
use list::List;

/// Prints what differs between `old`, a file or a git revision, and `new`, a file or the notice that is built.
///
/// # Errors
/// When one of them cannot be read or does not compile.
pub fn run(old: &OsString, new: Option<PathBuf>) -> Result<()> {
    let new_file = new.map_or_else(policies::file, Ok)?;
    let new = copy(&new_file)?;
    let old = if Path::new(old).is_file() { copy(Path::new(old))? } else { revision(old, &new_file, &new)? };
    print!("{}", report(&old, &new));
    Ok(())
}

/// A file; a copy under another name passes for the file that it was copied from.
fn copy(file: &Path) -> Result<Notice> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let id = text.lines().find_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    let own = || file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let name = id.map_or_else(own, |id| format!("{id}.md"));
    policies::compiled(name, text)
}

/// The same file at a git revision.
fn revision(revision: &OsString, file: &Path, new: &Notice) -> Result<Notice> {
    let revision = revision.to_string_lossy();
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut git = paths::command("git");
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    git.arg("-C").arg(std::path::absolute(folder)?).arg("show").arg(format!("{revision}:./{name}"));
    let shown = git.output().context("cannot run git")?;
    if !shown.status.success() {
        bail!("{revision} is neither a file nor a git revision that holds {}", file.display());
    }
    policies::compiled(new.name.clone(), String::from_utf8(shown.stdout)?)
        .with_context(|| format!("{} at {revision} does not compile with the present compiler", new.name))
}

/// The whole report.
fn report(old: &Notice, new: &Notice) -> String {
    let list = differences(old, new);
    let effects = effects::in_words(old.policy, new.policy);
    let head = format!("{} {}\n", new.name, new.policy.document);
    if list.is_empty() {
        return format!("{head}\n写法：没有不同。\n{effects}");
    }
    format!("{head}\n写法：{} 处不同。\n{list}\n{effects}", list.len())
}

fn differences(old: &Notice, new: &Notice) -> List {
    let mut list = List::default();
    parts::notice(&mut list, old.policy, new.policy);
    list.replaced("文件", "标题和章名", &old.aside.headings, &new.aside.headings);
    parts::clauses(&mut list, old.policy, new.policy);
    parts::questions(&mut list, old.policy, new.policy);
    awards::awards(&mut list, old.policy, new.policy);
    parts::thresholds(&mut list, old.policy, new.policy);
    parts::readings(&mut list, old.policy, new.policy);
    parts::related(&mut list, old.policy, new.policy);
    aside::silent(&mut list, old, new);
    aside::quoted(&mut list, &old.aside.quoted, &new.aside.quoted);
    list
}

/// The two that the command line names.
///
/// # Errors
/// When there is none.
pub fn two(mut named: Vec<OsString>) -> Result<(OsString, Option<PathBuf>)> {
    ensure!((1..=2).contains(&named.len()), "diff wants OLD, a file or a git revision, and perhaps NEW, a file");
    let new = if named.len() == 2 { named.pop().map(PathBuf::from) } else { None };
    named.pop().map(|old| (old, new)).context("diff wants OLD")
}

#[cfg(test)]
mod tests;
