//! Real applications that use the npm package: each is put together with its own tools and served, and browsers walk it to
//! a result. What runs without a browser runs to its end.
//!
//! ```text
//! mod ─┬─ server ─▶ prepare ─▶ list     tests/apps/apps.toml
//!      └─ walk
//! ```

pub mod list;
mod prepare;
mod server;
mod walk;

use std::time::Instant;

use anyhow::{Result, ensure};

use crate::test::count::Count;
use crate::tools::progress::{shown, spell};
use crate::tools::setup;
use list::{App, Way};
use prepare::{Package, Prepared};
use walk::Outcome;

/// Puts together, serves and walks those that `wanted` chooses; prints a table. An application that fails is one failure.
///
/// # Errors
/// When nothing could be tried at all.
pub fn run(wanted: impl Fn(&App) -> bool) -> Result<Count> {
    let _alone = setup::alone()?;
    let package = prepare::pack()?;
    let apps: Vec<App> = list::all()?.into_iter().filter(wanted).collect();
    ensure!(!apps.is_empty(), "no application has such a name");
    let mut outcomes = Vec::new();
    // Those with one installation are served together, and end before the next ones start.
    for group in apps.chunk_by(|one, next| one.install == next.install) {
        outcomes.extend(run_group(group, &package)?);
    }
    println!("\n{}", result_table(&apps, &outcomes));
    for (name, outcome) in &outcomes {
        if let Err(error) = outcome {
            println!("{name}: {error}");
        }
    }
    let failed = outcomes.iter().filter(|(_, outcome)| outcome.is_err()).count() as u64;
    Ok(Count { passed: outcomes.len() as u64 - failed, failed })
}

/// Applications with the same installation.
fn run_group(apps: &[App], package: &Package) -> Result<Vec<Outcome>> {
    let (mut outcomes, mut servers) = (Vec::new(), Vec::new());
    let home = prepare::install(&apps[0].install, package)?;
    for (app, way) in ways(apps) {
        let name = full_name(app, way);
        let started = prepare::prepare(app, way, package, &home).and_then(|prepared| match &way.script {
            Some(script) => run_script(&prepared, script).map(|()| None),
            None => server::start(&prepared),
        });
        match started {
            Ok(Some(server)) => servers.push((name, server)),
            Ok(None) => outcomes.push((name, Ok(()))),
            Err(error) => outcomes.push((name, Err(format!("{error:#}")))),
        }
    }
    let addresses: Vec<_> = servers.iter().map(|(name, server)| (name.clone(), server.url.clone())).collect();
    if !addresses.is_empty() {
        outcomes.extend(walk::all(&addresses)?);
    }
    Ok(outcomes)
}

fn ways(apps: &[App]) -> impl Iterator<Item = (&App, &Way)> {
    apps.iter().flat_map(|app| app.ways.iter().map(move |way| (app, way)))
}

fn full_name(app: &App, way: &Way) -> String {
    format!("{}: {}", app.name, way.name)
}

/// A script must end well and say what is expected.
fn run_script(prepared: &Prepared, script: &str) -> Result<()> {
    let started = Instant::now();
    let mut command = prepared.command(script)?;
    let output = command.output()?;
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    let right = output.status.success() && said.contains(&prepared.way.says);
    ensure!(right, "{} ended with {} and said:\n{said}", shown(&command), output.status);
    eprintln!("✓ running {} with {}, {}", prepared.name, prepared.app.title, spell(started.elapsed()));
    Ok(())
}

/// A row for each way of each application.
fn result_table(apps: &[App], outcomes: &[Outcome]) -> String {
    let mut table = String::from("| tools | run as | imports | result | to know |\n|---|---|---|---|---|\n");
    for (app, way) in ways(apps) {
        let outcome = outcomes.iter().find(|(name, _)| *name == full_name(app, way));
        let result = match outcome {
            Some((_, Ok(()))) => "works",
            Some((_, Err(_))) => "FAILED",
            None => "not tried",
        };
        table += &format!("| {} | {} | `{}` | {result} | {} |\n", app.title, way.name, app.entry, app.remark);
    }
    table
}
