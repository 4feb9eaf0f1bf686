//! Puts an application together: installs its tools, lays its sources and the packed package beside them, and builds it.
//!
//! Every time from a fresh folder; only what npm installed is kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::test::apps::list::{self, App, Runtime, Way};
use crate::tools::paths;
use crate::tools::progress;
use crate::tools::setup;
use crate::verify;

/// The installation that holds the newer Node, and the program in it.
const NEWER_NODE: (&str, &str) = ("runtimes", "node-24/bin/node");

/// Services of the tools that would speak to their makers.
const SILENT: [(&str, &str); 5] = [
    ("ASTRO_TELEMETRY_DISABLED", "1"),
    ("NEXT_TELEMETRY_DISABLED", "1"),
    ("NG_CLI_ANALYTICS", "false"),
    ("NUXT_TELEMETRY_DISABLED", "1"),
    ("CI", "1"),
];

/// The package as npm would send it.
pub struct Package {
    archive: PathBuf,
    version: String,
}

/// Packs `dist/`.
///
/// # Errors
/// When npm refuses.
pub fn pack() -> Result<Package> {
    let folder = paths::target().join("apps");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let mut npm = paths::command("npm");
    npm.args(["pack", "--ignore-scripts", "--pack-destination"]).arg(&folder).arg(paths::dist());
    progress::run("packing the npm package", "2 seconds", &mut npm)?;
    let manifest: Value = serde_json::from_str(&fs::read_to_string(paths::dist().join("package.json"))?)?;
    let version = manifest["version"].as_str().context("the package has a version")?.to_owned();
    Ok(Package { archive: folder.join(format!("award-calculator-{version}.tgz")), version })
}

/// Installs the tools of applications, and our package beside them; gives the folder that holds them.
///
/// # Errors
/// When something cannot be installed.
pub fn install(name: &str, package: &Package) -> Result<PathBuf> {
    if name.is_empty() {
        return Ok(paths::tools().join("app-bare"));
    }
    let home = setup::app(name)?;
    unpack(package, &home.join("node_modules/award-calculator"))?;
    Ok(home)
}

/// An application in its folder.
pub struct Prepared<'list> {
    /// What it is.
    pub app: &'list App,
    /// How it is run.
    pub way: &'list Way,
    /// A name of its own, `vite-8-react: dev server`.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    modules: PathBuf,
}

/// Lays the sources beside the tools in `home`, and builds.
///
/// # Errors
/// When the tool refuses.
pub fn prepare<'list>(app: &'list App, way: &'list Way, package: &Package, home: &Path) -> Result<Prepared<'list>> {
    let name = format!("{}: {}", app.name, way.name);
    let folder = home.join(name.replace(": ", "-").replace(' ', "-"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    verify::copy(&list::folder().join(&app.sources), &folder)?;
    let bare = app.package.as_ref();
    if let Some(place) = bare {
        unpack(package, &folder.join(place.replace("VERSION", &package.version)))?;
    } else {
        write_manifest(home, &folder, package)?;
    }
    let modules = bare.map_or(home, |_| folder.as_path()).join("node_modules");
    fill_version(&folder, package)?;
    let prepared = Prepared { app, way, name, folder, modules };
    if let Some(build) = &way.build {
        let what = format!("building {} with {}", prepared.name, app.title);
        progress::run(&what, "20 seconds", &mut prepared.command(build)?)?;
    }
    Ok(prepared)
}

impl Prepared<'_> {
    /// A command of the list, in the application's folder.
    ///
    /// # Errors
    /// When the tool is not there.
    pub fn command(&self, words: &str) -> Result<Command> {
        let mut words = words.split_whitespace();
        let first = words.next().context("a command has words")?;
        let first = match first.strip_prefix("./") {
            Some(file) => self.folder.join(file),
            None => self.modules.join(first),
        };
        ensure!(first.is_file(), "there is no {}", first.display());
        let mut command = match self.app.runtime {
            Runtime::Itself => Command::new(&first),
            Runtime::Node => paths::command("node"),
            Runtime::NewerNode => Command::new(newer_node()?),
        };
        if self.app.runtime != Runtime::Itself {
            command.arg(first);
        }
        command.args(words).current_dir(&self.folder).envs(SILENT);
        Ok(command)
    }
}

fn newer_node() -> Result<PathBuf> {
    let node = setup::app(NEWER_NODE.0)?.join("node_modules").join(NEWER_NODE.1);
    ensure!(node.is_file(), "there is no {}", node.display());
    Ok(node)
}

/// Lays the package where npm would.
fn unpack(package: &Package, place: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(place);
    fs::create_dir_all(place)?;
    let mut tar = paths::command("tar");
    tar.arg("-xzf").arg(&package.archive).args(["--strip-components=1", "-C"]).arg(place);
    ensure!(tar.status()?.success(), "cannot unpack {}", package.archive.display());
    Ok(())
}

/// The manifest that an author would have: with our package in it, which tools look up there.
fn write_manifest(home: &Path, folder: &Path, package: &Package) -> Result<()> {
    let mut manifest: Value = serde_json::from_str(&fs::read_to_string(home.join("package.json"))?)?;
    manifest["dependencies"]["award-calculator"] = package.version.clone().into();
    let _ = fs::remove_file(folder.join("package-lock.json"));
    Ok(fs::write(folder.join("package.json"), manifest.to_string())?)
}

/// Addresses in a page that name the version.
fn fill_version(folder: &Path, package: &Package) -> Result<()> {
    let page = folder.join("index.html");
    if let Ok(text) = fs::read_to_string(&page) {
        fs::write(page, text.replace("@VERSION", &format!("@{}", package.version)))?;
    }
    Ok(())
}
