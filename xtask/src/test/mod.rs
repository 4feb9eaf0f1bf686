//! Runs every kind of test in order, streams what they print, and counts.
//!
//! Knows the order of the steps, not what is tested.

pub mod apps;
pub mod count;

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::build;
use crate::build::bundle;
use crate::build::files::Files;
use crate::build::hosts;
use crate::build::sizes;
use crate::policies;
use crate::serve;
use crate::tools::browsers::{self, Display};
use crate::tools::paths;
use crate::tools::progress::{shown, spell};
use crate::tools::setup;
use crate::verify;
use count::Count;

/// How much is tested.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extent {
    /// What needs no browser.
    Fast,
    /// Also the build, Node and the browsers.
    Usual,
    /// Also what takes long.
    Full,
}

impl Extent {
    /// How many made-up applicants the engine and the oracle are compared on.
    fn applicants(self) -> &'static str {
        match self {
            Extent::Fast => "10000",
            Extent::Usual => "100000",
            Extent::Full => "1000000",
        }
    }
}

/// Runs the tests; the last line is `N passed, N failed`. Tells whether some passed and none failed.
pub fn run(extent: Extent) -> bool {
    let mut run = Run { extent, count: Count::default() };
    run.native();
    if extent != Extent::Fast {
        run.built();
    }
    run.end()
}

/// Builds and runs the browser tests whose names contain a text, for whoever works on them. Tells whether some passed and
/// none failed.
pub fn browser(name: &str) -> bool {
    let mut run = Run { extent: Extent::Usual, count: Count::default() };
    run.step("build", || build::files().map(|_| Count::default()));
    run.step("tests in browsers", || in_browsers(false, name));
    run.end()
}

/// Builds, and runs the applications whose names contain a text. Tells whether some passed and none failed.
pub fn applications(name: &str) -> bool {
    let mut run = Run { extent: Extent::Usual, count: Count::default() };
    run.step("build", || build::files().map(|_| Count::default()));
    run.step("applications that use the npm package", || apps::run(|app| app.name.contains(name)));
    run.end()
}

struct Run {
    extent: Extent,
    count: Count,
}

impl Run {
    /// Prints the last line; tells whether some passed and none failed.
    fn end(&self) -> bool {
        let Count { passed, failed } = self.count;
        println!("\n{passed} passed, {failed} failed");
        passed > 0 && failed == 0
    }

    /// What needs nothing but the compiler.
    fn native(&mut self) {
        let set_up = || {
            setup::for_lints()?;
            setup::npm_tools()?;
            setup::frameworks()?;
            Ok(Count::default())
        };
        if !self.step("setting up", set_up) {
            return;
        }
        self.check("formatting", cargo(&["fmt", "--all", "--check"]));
        let strict = ["--", "-D", "warnings"];
        let lints = ["clippy", "--workspace", "--all-targets", "--locked"];
        self.check("lints", cargo(&[&lints[..], &strict].concat()));
        let packages = ["--package", "award-calculator", "--package", hosts::PROGRAM];
        let lints = [&["clippy", "--locked", "--target", setup::WASM_TARGET][..], &packages].concat();
        self.check("lints of what runs in the browser", cargo(&[&lints[..], &strict].concat()));
        self.check("types of the scripts", bundle::type_check());
        let mut tests = cargo(&["test", "--workspace", "--exclude", "browser-tests", "--locked", "--no-fail-fast"]);
        tests.env("AWARD_CASES", self.extent.applicants());
        self.tests("native tests", tests, count::of_cargo);
    }

    /// What needs `dist/`.
    fn built(&mut self) {
        let mut files = Files::new();
        if !self.step("build", || build::files().map(|built| files = built).map(|()| ONE_PASSED)) {
            return skip("tests of the build", "there is none");
        }
        self.step("the policy compiler as WebAssembly", || compiler_wasm().map(|()| ONE_PASSED));
        self.step("sizes", || sizes::report(&files).map(|()| ONE_PASSED));
        match node_tests() {
            files if files.is_empty() => skip("tests in Node", "no tests/node/*.mjs"),
            files => {
                let mut node = paths::command("node");
                node.args(["--test", "--test-reporter=spec"]).args(files);
                self.tests("tests in Node", node, count::of_node);
            }
        }
        if self.extent == Extent::Full {
            self.step("two clean builds in two folders give the same bytes", || {
                verify::same_again().map(|()| ONE_PASSED)
            });
            self.step("licences, sources and known flaws", || verify::audit().map(|()| ONE_PASSED));
        }
        if !paths::root().join("tests/browser/Cargo.toml").exists() {
            return skip("tests in browsers", "no tests/browser");
        }
        let full = self.extent == Extent::Full;
        self.step("tests in browsers", || in_browsers(full, ""));
        self.step("applications that use the npm package", || apps::run(|app| full || app.usual));
    }

    /// A command that passes or fails as a whole.
    fn check(&mut self, heading: &str, mut command: Command) {
        self.step(heading, || {
            ensure!(command.status()?.success(), "failed: {}", shown(&command));
            Ok(ONE_PASSED)
        });
    }

    /// A command that tells how many tests passed and failed.
    fn tests(&mut self, heading: &str, command: Command, read: fn(&str) -> Count) {
        let full = self.extent == Extent::Full;
        self.step(heading, || counted(command, full, read));
    }

    /// Runs one step under its heading; an error is one failure. Tells whether all went well.
    fn step(&mut self, heading: &str, work: impl FnOnce() -> Result<Count>) -> bool {
        println!("\n── {heading} ──");
        let started = Instant::now();
        let count = work().unwrap_or_else(|error| {
            println!("{error:#}");
            Count { passed: 0, failed: 1 }
        });
        self.count += count;
        let mark = if count.failed == 0 { '✓' } else { '✗' };
        println!("{mark} {heading}, {}", spell(started.elapsed()));
        count.failed == 0
    }
}

const ONE_PASSED: Count = Count { passed: 1, failed: 0 };

fn skip(heading: &str, why: &str) {
    println!("\n── {heading} ──\nskipped: {why}");
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = paths::cargo();
    cargo.args(arguments);
    cargo
}

/// The test files themselves: what Node makes of a directory differs between its versions.
fn node_tests() -> Vec<PathBuf> {
    let entries = fs::read_dir(paths::root().join("tests/node")).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "mjs"));
    files.sort();
    files
}

/// Builds the policy compiler as WebAssembly, and beside it what it makes of the notice natively.
fn compiler_wasm() -> Result<()> {
    let built = cargo(&["build", "--locked", "-p", "compiler-wasm", "--target", setup::WASM_TARGET]).status()?;
    ensure!(built.success(), "the policy compiler does not build as WebAssembly");
    let folder = paths::target().join("compiler-wasm");
    fs::create_dir_all(&folder)?;
    let module = paths::target().join(setup::WASM_TARGET).join("debug/compiler_wasm.wasm");
    fs::copy(&module, folder.join("compiler.wasm")).with_context(|| format!("cannot copy {}", module.display()))?;
    let native = policies::written(policies::built()?)?;
    fs::write(folder.join("native.json"), serde_json::to_string(&native)?)?;
    for (name, file) in [("lakeside", "lakeside-2031-7"), ("yungang", "yungang-2035-6")] {
        let other = policies::read(&paths::root().join(format!("tests/fixtures/{file}.md")))?.policy;
        fs::write(folder.join(format!("{name}.json")), serde_json::to_string(&policies::written(other)?)?)?;
    }
    Ok(())
}

/// Streams a test runner's output and adds up what it tells.
fn counted(mut command: Command, full: bool, read: fn(&str) -> Count) -> Result<Count> {
    if full {
        command.env("AWARD_FULL", "1");
    }
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", shown(&command)))?;
    let mut count = Count::default();
    for line in BufReader::new(child.stdout.take().context("no output")?).lines() {
        let line = line?;
        println!("{line}");
        count += read(&line);
    }
    // A crash leaves no count behind.
    if !child.wait()?.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// Two notices in one widget, which the product's own build has not: the second is a fixture.
fn several_notices() -> Result<PathBuf> {
    let home = paths::target().join("several");
    let files = ["src/notices/hangzhou-2020-137.md", "tests/fixtures/binhai-2032-3.md"];
    let mut build = Command::new(env::current_exe()?);
    build
        .args(["build", "--to"])
        .arg(&home)
        .env("AWARD_POLICIES", env::join_paths(files.map(|file| paths::root().join(file)))?);
    ensure!(build.status()?.success(), "failed: {}", shown(&build));
    Ok(home.join("dist"))
}

/// Runs the browser tests whose names contain `name`.
fn in_browsers(full: bool, name: &str) -> Result<Count> {
    let needs = |module: &str| name.is_empty() || name.starts_with(module);
    let serve_built = |dist: PathBuf| serve::start(&dist, serve::reserve("127.0.0.1", 0)?);
    let several = needs("joint_notices").then(several_notices).transpose()?.map(serve_built).transpose()?;
    let drivers = setup::alone().and_then(|_alone| browsers::set_up())?;
    let display = Display::start()?;
    let server = serve::start(&paths::dist(), serve::reserve("127.0.0.1", 0)?)?;
    let mut tests = cargo(&["test", "--locked", "-p", "browser-tests", "--no-fail-fast", "--", name]);
    tests.env("AWARD_BASE_URL", server.url()).env("DISPLAY", &display.name);
    tests.env("AWARD_CHROMEDRIVER", drivers.chrome).env("AWARD_GECKODRIVER", drivers.gecko);
    tests.env("AWARD_WEBKITDRIVER", drivers.webkit);
    tests.envs(several.as_ref().map(|site| ("AWARD_SEVERAL_URL", site.url())));
    // They wait for browsers most of the time: optimising them and their crates would cost minutes.
    tests.env("CARGO_PROFILE_TEST_OPT_LEVEL", "0").env("CARGO_PROFILE_TEST_DEBUG", "0");
    counted(tests, full, count::of_cargo)
}
