//! The project's commands: `cargo xtask …`. Each sets up what it needs on a fresh machine.
//!
//! ```text
//! main ─┬─ serve ──────────────────────▶ build ─▶ policies ─▶ tools
//!       ├─ test ───▶ serve, verify ────▶ build
//!       ├─ bench ──────────────────────▶ build
//!       ├─ build                         the stages, in order, are in build/mod.rs
//!       ├─ check, review, diff ────────▶ policies
//!       └─ audit, reproduce, coverage, fuzz, mutants ─▶ verify
//! ```

// The strict lints are for what ships: a task may stop with a message.
#![allow(
    clippy::pedantic,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod bench;
mod build;
mod policies;
mod serve;
mod test;
mod tools;
mod verify;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use build::{link, sizes};
use test::Extent;
use tools::{browsers, paths, setup};
use verify::mutants;

const HELP: &str = "\
Usage: cargo xtask COMMAND

Commands:
  serve [--port N] [--host H]  build dist/ and serve it on http://127.0.0.1:8080/
  test [--fast | --full]       run the tests; --fast needs no browser, --full takes its time
       [--browser NAME]        build, and run only the browser tests whose names contain NAME
       [--apps NAME]           build, and run only the applications whose names contain NAME
  build [--to FOLDER]          write dist/ and print its sizes, or write FOLDER/dist/; AWARD_POLICIES, with paths as in
        [--small]              PATH, builds these policy files together instead of src/notices/; --small compiles the
                               standard library anew for size
  setup                        install now what the others would install when they need it
  check [FILE]                 compile a policy file, or all of them, and print what is wrong
  compile FILE... --to OUT     write the policy file that `load({ policy })` and the attribute `policy` take
  review [FILE]                write a sheet on which a person can check a policy file against its notice and sign
  diff OLD [NEW]               what changed in a policy file and what comes out differently; OLD is a file or a git
                               revision, NEW a file
  audit                        licences, sources and known flaws of everything in Cargo.lock
  reproduce                    build twice from nothing, in two other folders, and compare every byte with dist/
  mutants [OPTIONS]            alter engine and compiler and print what no test notices; takes hours
  coverage                     which lines of engine and compiler the native tests reach
  fuzz [--seconds N]           damaged input for everything that reads, N seconds each (60)
  bench [--peers]              goals beside what is measured: speed, sizes, waiting; --peers: others on the same notice

Each command installs what it needs under target/, browsers through apt-get.
";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let done = if link::is_linker() { link::link(&arguments).map(|()| true) } else { run(arguments) };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        // What is wrong has been printed.
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command; tells whether all is well.
fn run(arguments: Vec<OsString>) -> Result<bool> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let command = match parser.next()? {
        Some(Long("help") | Short('h')) => {
            print!("{HELP}");
            return Ok(true);
        }
        Some(Value(command)) => command.to_string_lossy().into_owned(),
        Some(other) => return Err(unknown(other)),
        None => bail!("a command is missing\n\n{HELP}"),
    };
    match command.as_str() {
        "serve" => serve(&mut parser).map(|()| true),
        "test" => test(&mut parser),
        "build" => build(&mut parser).map(|()| true),
        "setup" => nothing_more(&mut parser).and_then(|()| set_up()).map(|()| true),
        "check" => check(&mut parser),
        "compile" => compile(&mut parser).map(|()| true),
        "diff" => diff(&mut parser).map(|()| true),
        "review" => review(&mut parser).map(|()| true),
        "audit" => nothing_more(&mut parser).and_then(|()| verify::audit()).map(|()| true),
        "reproduce" => nothing_more(&mut parser).and_then(|()| reproduce()).map(|()| true),
        "mutants" => mutants::run(&rest(&mut parser)?).map(|()| true),
        "coverage" => nothing_more(&mut parser).and_then(|()| verify::coverage()).map(|()| true),
        "fuzz" => fuzz(&mut parser).map(|()| true),
        "bench" => bench(&mut parser).map(|()| true),
        _ => bail!("there is no command {command:?}\n\n{HELP}"),
    }
}

fn build(parser: &mut lexopt::Parser) -> Result<()> {
    let (mut folder, mut small) = (None, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("to") => folder = Some(PathBuf::from(parser.value()?)),
            Long("small") => small = true,
            other => return Err(unknown(other)),
        }
    }
    build::build(folder.as_deref(), small)
}

fn serve(parser: &mut lexopt::Parser) -> Result<()> {
    let (mut host, mut port) = ("127.0.0.1".to_owned(), 8080);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => port = parser.value()?.parse().context("--port wants a number up to 65535")?,
            Long("host") => host = parser.value()?.string()?,
            other => return Err(unknown(other)),
        }
    }
    // A taken port is told before the build, not after it.
    let listener = serve::reserve(&host, port)?;
    let files = build::files()?;
    // Somebody who wants to look at it is told of a broken budget, not turned away.
    if let Err(broken) = sizes::report(&files) {
        eprintln!("{broken}");
    }
    let running = serve::start(&paths::dist(), listener)?;
    println!("{}", running.url());
    running.forever();
    Ok(())
}

fn test(parser: &mut lexopt::Parser) -> Result<bool> {
    let mut extent = Extent::Usual;
    while let Some(argument) = parser.next()? {
        extent = match argument {
            Long("browser") => return Ok(test::browser(&parser.value()?.string()?)),
            Long("apps") => return Ok(test::applications(&parser.value()?.string()?)),
            Long("fast") if extent != Extent::Full => Extent::Fast,
            Long("full") if extent != Extent::Fast => Extent::Full,
            Long("fast" | "full") => bail!("--fast and --full exclude each other"),
            other => return Err(unknown(other)),
        }
    }
    Ok(test::run(extent))
}

fn set_up() -> Result<()> {
    let _alone = setup::alone()?;
    setup::for_lints()?;
    setup::for_build()?;
    for app in test::apps::list::all()?.iter().filter(|app| app.usual && !app.install.is_empty()) {
        setup::app(&app.install)?;
    }
    setup::frameworks()?;
    browsers::set_up().map(drop)
}

fn check(parser: &mut lexopt::Parser) -> Result<bool> {
    policies::check::run(file(parser)?)
}

fn compile(parser: &mut lexopt::Parser) -> Result<()> {
    let (mut notices, mut to) = (Vec::new(), None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("to") => to = Some(PathBuf::from(parser.value()?)),
            Value(name) => notices.push(PathBuf::from(name)),
            other => return Err(unknown(other)),
        }
    }
    let to = to.with_context(|| format!("compile wants --to OUT\n\n{HELP}"))?;
    policies::compile::run(&notices, &to)
}

fn diff(parser: &mut lexopt::Parser) -> Result<()> {
    let mut named = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(name) => named.push(name),
            other => return Err(unknown(other)),
        }
    }
    let (old, new) = policies::diff::two(named)?;
    policies::diff::run(&old, new)
}

fn review(parser: &mut lexopt::Parser) -> Result<()> {
    policies::review::run(file(parser)?)
}

/// The one file that may be named.
fn file(parser: &mut lexopt::Parser) -> Result<Option<PathBuf>> {
    let file = match parser.next()? {
        None => None,
        Some(Value(file)) => Some(file.into()),
        Some(other) => return Err(unknown(other)),
    };
    nothing_more(parser)?;
    Ok(file)
}

fn bench(parser: &mut lexopt::Parser) -> Result<()> {
    match parser.next()? {
        None => bench::run(false),
        Some(Long("peers")) => nothing_more(parser).and_then(|()| bench::run(true)),
        Some(other) => Err(unknown(other)),
    }
}

fn reproduce() -> Result<()> {
    build::files()?;
    verify::same_again()?;
    println!("the same bytes, three times");
    Ok(())
}

fn fuzz(parser: &mut lexopt::Parser) -> Result<()> {
    let mut seconds = 60;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("seconds") => seconds = parser.value()?.parse().context("--seconds wants a number")?,
            other => return Err(unknown(other)),
        }
    }
    verify::fuzz(seconds)
}

/// What follows, for another program to understand.
fn rest(parser: &mut lexopt::Parser) -> Result<Vec<String>> {
    parser.raw_args()?.map(|argument| Ok(argument.string()?)).collect()
}

fn nothing_more(parser: &mut lexopt::Parser) -> Result<()> {
    parser.next()?.map_or(Ok(()), |argument| Err(unknown(argument)))
}

fn unknown(argument: lexopt::Arg) -> anyhow::Error {
    anyhow::anyhow!("{}\n\n{HELP}", argument.unexpected())
}
