//! The benchmarks: what they measure is printed beside what it shall be. Nothing fails by being slow.
//!
//! Knows the goals. Does not know how anything is measured: that stands in `tests/bench/`.

pub mod figures;
pub mod peers;

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::build;
use crate::build::files::Place;
use crate::build::sizes;
use crate::tools::paths;
use figures::{figure, output, thousands_of_bytes};

/// What is measured: its name in the benchmarks' output, what it is, the goal, and its unit.
const GOALS: [(&str, &str, Goal, &str); 16] = [
    ("native", "native: evaluate and report, one core", Goal::AtLeast(1_000_000.0), "a second"),
    ("cores", "the same on all cores together", Goal::AtLeast(1_000_000.0), "a second"),
    ("evaluate", "JavaScript API in Node: evaluate", Goal::AtLeast(70_000.0), "reports a second"),
    ("evaluateMany", "JavaScript API in Node: evaluateMany", Goal::AtLeast(70_000.0), "reports a second"),
    ("decideMany", "JavaScript API in Node: decideMany", Goal::AtLeast(300_000.0), "applicants a second"),
    ("decideMany, MB more", "memory for a million applicants of a generator", Goal::AtMost(64.0), "MB"),
    ("cold", "cold start in Node, load to first report", Goal::AtMost(10.0), "ms"),
    ("first", "what answers the first question, brotli", Goal::AtMost(11.5), "KB"),
    ("ready", "everything before award-ready, brotli", Goal::AtMost(106.0), "KB"),
    ("all", "one language with its result, brotli", Goal::AtMost(165.0), "KB"),
    ("visible", "first question visible; 1.6 Mbit/s, 150 ms, CPU ÷ 4", Goal::AtMost(0.55), "s"),
    ("visible, preloaded", "the same on a page that preloads it", Goal::AtMost(0.55), "s"),
    ("live", "first question live; the same line and phone", Goal::AtMost(1.2), "s"),
    ("live, preloaded", "the same on a page that preloads it", Goal::AtMost(1.0), "s"),
    ("step", "slowest step of a walk, after 4 s of reading, CPU ÷ 6", Goal::AtMost(50.0), "ms"),
    ("hasty", "the same, nothing read", Goal::AtMost(70.0), "ms"),
];

#[derive(Clone, Copy)]
enum Goal {
    AtLeast(f64),
    AtMost(f64),
}

/// One line of a benchmark.
#[derive(Deserialize)]
struct Line {
    name: String,
    value: f64,
}

type Measured = BTreeMap<String, f64>;

/// Builds, measures, and prints the table; with `peers` the others on the same notice too.
///
/// # Errors
/// When the build or a benchmark fails, or a peer disagrees.
pub fn run(peers: bool) -> Result<()> {
    let files = build::files()?;
    let dist = Place::usual().dist;
    let mut measured = Measured::new();
    for (name, bytes) in sizes::waited_for(&files)? {
        measured.insert(name.to_owned(), thousands_of_bytes(bytes));
    }
    let mut cargo = paths::command("cargo");
    measure(cargo.args(["bench", "--quiet", "--locked", "--bench", "engine"]), &mut measured)?;
    measure(paths::command("node").arg("tests/bench/api.mjs").arg(&dist), &mut measured)?;
    if let Some(chromium) = paths::find_program("chromium") {
        measure(paths::command("node").arg("tests/bench/page.mjs").arg(&dist).arg(chromium), &mut measured)?;
    } else {
        println!("no Chromium here: how long a visitor waits is not measured");
    }
    print(&measured);
    if peers { peers::compare(&files) } else { Ok(()) }
}

/// Takes over what a benchmark prints, a line of JSON each.
fn measure(command: &mut Command, measured: &mut Measured) -> Result<()> {
    for line in output(command)?.lines() {
        let line: Line = serde_json::from_str(line).with_context(|| format!("a benchmark says {line:?}"))?;
        measured.insert(line.name, line.value);
    }
    Ok(())
}

fn print(measured: &Measured) {
    println!("{:<54} {:>13} {:>13}", "", "goal", "measured");
    for (name, what, goal, unit) in GOALS {
        let Some(value) = measured.get(name) else { continue };
        let (sign, aim) = match goal {
            Goal::AtLeast(aim) => ("≥", aim),
            Goal::AtMost(aim) => ("≤", aim),
        };
        let mark = if goal.reached(*value) { "✓" } else { "not yet" };
        println!("{what:<54} {:>13} {:>13} {unit}, {mark}", format!("{sign} {}", figure(aim)), figure(*value));
    }
}

impl Goal {
    fn reached(self, value: f64) -> bool {
        match self {
            Goal::AtLeast(aim) => value >= aim,
            Goal::AtMost(aim) => value <= aim,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_goal_itself_is_reached_and_what_misses_it_is_not() {
        assert!(Goal::AtLeast(2.0).reached(2.0) && !Goal::AtLeast(2.0).reached(1.9));
        assert!(Goal::AtMost(2.0).reached(2.0) && !Goal::AtMost(2.0).reached(2.1));
    }

    #[test]
    fn figures_are_as_fine_as_they_can_be_told_apart() {
        assert_eq!([1_234_567.4, 1000.0, 48.25, 0.456].map(figure), ["1,234,567", "1,000", "48.2", "0.46"]);
    }

    #[test]
    fn each_goal_has_a_benchmark_that_tells_it_and_what_is_no_line_is_an_error() {
        let mut measured = Measured::new();
        measure(Command::new("echo").arg(r#"{"name":"cold","value":12.5}"#), &mut measured).unwrap();
        assert_eq!(measured["cold"].to_string(), "12.5");
        assert!(measure(Command::new("echo").arg("12.5"), &mut measured).is_err());
    }
}
