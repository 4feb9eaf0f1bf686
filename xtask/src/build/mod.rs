//! Builds `dist/` from the crate and `www/`.
//!
//! Knows the files' names and how they depend on each other, not what is in them.

pub mod award_table;
pub mod bundle;
pub mod compile;
pub mod components;
pub mod declarations;
pub mod embedded_bytes;
pub mod files;
pub mod glue;
pub mod hosts;
pub mod integrity;
pub mod legal_files;
pub mod link;
pub mod lower;
pub mod machine_paths;
pub mod notice_data;
pub mod notice_types;
pub mod third_party_notices;
pub mod package;
pub mod placeholders;
pub mod prerender;
pub mod report_readers;
pub mod sbom;
pub mod sections;
pub mod short_names;
pub mod single;
pub mod sizes;
pub mod split;
pub mod string_cache;
pub mod wasm2js;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::policies;
use crate::tools::hash;
use crate::tools::paths;
use crate::tools::setup;
use bundle::Defines;
use files::{CRATE, Files, Place};
use notice_data::NoticeData;
use split::Modules;

/// Sets up, builds `dist/` and prints its sizes; or, in a folder of its own, what stands in that folder's `dist/`.
///
/// # Errors
/// As [`files`], and when the first view is too big.
pub fn build(to: Option<&Path>, small: bool) -> Result<()> {
    let alone = setup::alone()?;
    setup::for_build()?;
    if small {
        setup::sources_of_std()?;
    }
    let place = match to {
        None => Place::usual(),
        Some(folder) => {
            fs::create_dir_all(folder)?;
            Place::within(&folder.canonicalize()?)
        }
    };
    let files = build_in(&Place { small, ..place })?;
    drop(alone);
    // Fixtures are built elsewhere; only the product itself has a budget.
    if to.is_some() && !small { Ok(()) } else { sizes::report(&files) }
}

/// Sets up and builds `dist/`.
///
/// # Errors
/// When a step fails or a shipped file names a path of this machine.
pub fn files() -> Result<Files> {
    let _alone = setup::alone()?;
    setup::for_build()?;
    build_in(&Place::usual())
}

/// Builds without setting up; gives the files it wrote.
///
/// # Errors
/// As [`files`].
pub fn build_in(place: &Place) -> Result<Files> {
    report_readers::write()?;
    let package = compile::compile(place)?;
    let first = package.join(format!("{}_bg.wasm", CRATE.0));
    let linked = place.target.join(setup::WASM_TARGET).join("release/deps").join(CRATE.0).with_extension("wasm");
    let modules = split::lowered(&first, &split::late_of(&linked), &place.work)?;
    let glue = fs::read_to_string(package.join(format!("{}.js", CRATE.0)))?;
    let glue = string_cache::remembered(&glue, [&modules.first, &modules.late])?;
    let (glue, modules) = short_names::shorten(&glue, &modules)?;
    [&modules.first, &modules.late, &modules.whole].into_iter().try_for_each(|module| lower::validate(module))?;
    let mut files = assemble(&place.work, &glue, modules)?;
    files.extend(hosts::program(place)?);
    machine_paths::refuse(&files)?;
    write(&files, &place.dist)?;
    Ok(files)
}

/// What the stages before have made.
struct Made {
    modules: Modules,
    /// As wasm-bindgen and our changes to it left it.
    glue: String,
    /// The glue as a module.
    factory: Vec<u8>,
    style: Vec<u8>,
    /// The program as script, as a module and as a classic one.
    scripts: [Vec<u8>; 2],
    notice: NoticeData,
    first: prerender::FirstPage,
}

fn assemble(work: &Path, glue: &str, modules: Modules) -> Result<Files> {
    let www = paths::root().join("www");
    let version = setup::locked_version(&setup::lock_text()?, CRATE.1)?;
    let factory = bundle::factory(&www, work, glue, &version)?;
    let notice = NoticeData::of(policies::built()?)?;
    let first = prerender::draw(work, &factory, &modules.first, &notice)?;
    let scripts = wasm2js::build(work, &modules.whole, glue)?;
    let style = bundle::style(&www)?;
    let mut made = Made { modules, glue: glue.to_owned(), factory, style, scripts, notice, first };
    lower::add_section(&mut made.modules.late, "styles", &bundle::later_styles(&www)?);
    let defines = defines(&www, &mut made, version)?;
    let mut files = scripts_of(&www, work, &made, &defines)?;
    copy_others(&www, &www, &defines, &mut files)?;
    files.extend(declarations::generate(&defines.version)?);
    let (vendored, packages) = hosts::vendor(work)?;
    files.extend(vendored);
    files.extend(legal_files::of(CRATE.1, &packages)?);
    files.extend(made.first.fetched);
    files.extend(made.notice.files(&defines.hash));
    files.insert(format!("{}_bg.wasm", CRATE.0).into(), made.modules.first);
    files.insert(format!("{}_late.wasm", CRATE.0).into(), made.modules.late);
    files.insert(format!("{}_whole.wasm", CRATE.0).into(), made.modules.whole);
    files.insert("award-calculator.css".into(), made.style);
    integrity::fill(&mut files, &defines.hash)?;
    Ok(files)
}

/// The hash names the contents before it is written into them: the loader asks for files of that name, and whatever is
/// fetched says to which build it belongs.
fn defines(www: &Path, made: &mut Made, version: String) -> Result<Defines> {
    let Made { modules, factory, style, scripts, notice, first, .. } = made;
    let unnamed = notice.embedded("");
    let mut contents: Vec<&[u8]> = vec![factory, &modules.first, &modules.late, style, &scripts[0]];
    contents.extend([first.contained.as_bytes(), unnamed.as_bytes()]);
    contents.extend(first.fetched.values().map(Vec::as_slice));
    let hash = hash::short(&contents);
    for module in [&mut modules.first, &mut modules.late, &mut modules.whole] {
        lower::stamp(module, &hash)?;
    }
    let english = notice.english(&hash);
    let english_sum = notice.english_sum(&hash).to_string();
    let fetched = [&modules.first, &modules.late, style, notice.policy.as_bytes(), english.as_bytes()];
    let policy = policies::built()?;
    Ok(Defines {
        version,
        hash,
        several: policy.parts.len() > 1,
        checked: fetched.map(integrity::of),
        notice: [notice.id.clone(), notice.sums.clone(), english_sum],
        first: [first.contained.clone(), bundle::first_styles(www)?],
        parameters: placeholders::open_parameters(policy)?,
    })
}

/// The scripts: those that are files by themselves, the single one, the entries of the package, glue and program.
fn scripts_of(www: &Path, work: &Path, made: &Made, defines: &Defines) -> Result<Files> {
    let [script, classic] = &made.scripts;
    let data = made.notice.embedded(&defines.hash);
    let parts = single::Parts {
        module: &made.modules.whole,
        glue: &made.glue,
        style: &made.style,
        script: classic,
        data: &data,
    };
    let factory = defines.fill(std::str::from_utf8(&made.factory)?);
    let mut files = bundle::scripts(www, work, defines)?;
    files.insert(single::NAME.into(), single::build(www, work, &parts, defines)?);
    files.extend(package::build(www, work, &parts, defines)?);
    // Where no module can run, nothing may be fetchable either.
    let styles = String::from_utf8(bundle::later_styles(www)?)?;
    let contained =
        format!("export const data={},styles={};\n", serde_json::to_string(&data)?, serde_json::to_string(&styles)?);
    files.insert(wasm2js::NAME.into(), [script, contained.as_bytes()].concat());
    files.insert(wasm2js::CLASSIC.into(), classic.clone());
    let glue = format!("{factory}export const build=\"{}\";\n", defines.hash);
    files.insert(format!("{}.js", CRATE.0).into(), glue.into_bytes());
    Ok(files)
}

/// Takes over what needs no tool: pages, pictures, and whatever lies in a folder.
fn copy_others(www: &Path, folder: &Path, defines: &Defines, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(www)?.to_path_buf();
        let extension = path.extension().and_then(|extension| extension.to_str());
        match extension {
            _ if name == Path::new(bundle::SOURCES) || name == Path::new("tsconfig.json") => {}
            _ if path.ends_with("Cargo.toml") => {}
            _ if path.is_dir() => copy_others(www, &path, defines, files)?,
            Some("js" | "css") if folder == www => {}
            Some("html") => drop(files.insert(name, page(&fs::read_to_string(path)?, defines)?)),
            _ if name == Path::new("package.json") => {
                let text = placeholders::fill(&fs::read_to_string(path)?, policies::built()?);
                files.insert(name, manifest(&text, &defines.version)?);
            }
            _ if name == Path::new("README.md") => {
                let text = defines.fill(&fs::read_to_string(path)?);
                files.insert(name, placeholders::fill(&text, policies::built()?).into_bytes());
            }
            _ => drop(files.insert(name, fs::read(path)?)),
        }
    }
    Ok(())
}

/// A page with the names of the build and of the notice, and with the table of awards where it wants one.
fn page(text: &str, defines: &Defines) -> Result<Vec<u8>> {
    let policy = policies::built()?;
    let text = placeholders::fill(&defines.fill(text), policy);
    let filled =
        if text.contains(award_table::PLACE) { text.replace(award_table::PLACE, &award_table::table()?) } else { text };
    Ok(hosts::encoded(filled))
}

/// The npm manifest with the crate's version.
fn manifest(text: &str, version: &str) -> Result<Vec<u8>> {
    let mut manifest: serde_json::Value = serde_json::from_str(text).context("www/package.json")?;
    manifest["version"] = version.into();
    Ok(serde_json::to_string_pretty(&manifest)?.into_bytes())
}

/// Replaces `dist` as a whole, so that nothing of an earlier build stays.
fn write(files: &Files, dist: &Path) -> Result<()> {
    let fresh = dist.with_extension("new");
    let _ = fs::remove_dir_all(&fresh);
    for (name, content) in files {
        let path = fresh.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&fresh))?;
        fs::write(path, content)?;
    }
    let _ = fs::remove_dir_all(dist);
    fs::rename(&fresh, dist).with_context(|| format!("cannot write {}", dist.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_gets_the_version_and_keeps_its_order() {
        let filled = manifest(r#"{"name":"a","version":"?","type":"module"}"#, "1.2.3").unwrap();
        let text = String::from_utf8(filled).unwrap().replace(['\n', ' '], "");
        assert_eq!(text, r#"{"name":"a","version":"1.2.3","type":"module"}"#);
    }
}
