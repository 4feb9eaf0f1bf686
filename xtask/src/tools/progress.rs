//! Runs a slow command under a spinner and keeps its output in a log until it is needed.
//!
//! Knows nothing of what the command does.

use std::fs::{self, File};
use std::io::{IsTerminal, Read, Seek, SeekFrom, stderr};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};

use crate::tools::paths;

const LOOK: Duration = Duration::from_millis(50);
/// Without a terminal a line tells this often that the work goes on.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// Runs `command` to its end, saying first what it is for and how long it takes on a small machine.
///
/// # Errors
/// When it cannot start or does not succeed; its whole output is printed then.
pub fn run(what: &str, about: &str, command: &mut Command) -> Result<()> {
    let log = log_file(what)?;
    let mut child = start(command, &log)?;
    let started = Instant::now();
    let mut sign = Sign::new(&format!("{what} (about {about})"));
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        sign.tick(started.elapsed(), &log);
        sleep(LOOK);
    };
    let took = spell(started.elapsed());
    if status.success() {
        sign.end(&format!("✓ {what}, {took}"));
        return Ok(());
    }
    sign.end(&format!("✗ {what}, {took}"));
    eprintln!("{}", fs::read_to_string(&log).unwrap_or_default());
    bail!("{what} failed: {}", shown(command))
}

/// A time as people say it: `0.4 s`, `12 s`, `3 min 5 s`.
pub fn spell(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let parts = std::iter::once(program).chain(command.get_args());
    let parts: Vec<_> = parts.map(|part| part.to_string_lossy()).collect();
    parts.join(" ")
}

fn start(command: &mut Command, log: &Path) -> Result<Child> {
    let output = File::create(log)?;
    command
        .stdin(Stdio::null())
        .stderr(output.try_clone()?)
        .stdout(output)
        .spawn()
        .with_context(|| format!("cannot start {}", shown(command)))
}

fn log_file(what: &str) -> Result<PathBuf> {
    let directory = paths::target().join("xtask/log");
    fs::create_dir_all(&directory)?;
    let name: String = what.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    Ok(directory.join(name + ".log"))
}

/// What the person waiting sees.
enum Sign {
    Spinner(ProgressBar),
    Lines { next: Duration },
}

impl Sign {
    fn new(message: &str) -> Self {
        if !stderr().is_terminal() {
            eprintln!("· {message}");
            return Self::Lines { next: SIGN_OF_LIFE };
        }
        let style = ProgressStyle::with_template("{spinner} {prefix} {wide_msg:.dim}");
        let style = style.unwrap_or_else(|_| ProgressStyle::default_spinner());
        let bar = ProgressBar::new_spinner().with_style(style);
        bar.set_prefix(message.to_owned());
        Self::Spinner(bar)
    }

    fn tick(&mut self, elapsed: Duration, log: &Path) {
        match self {
            Self::Spinner(bar) => {
                bar.set_message(format!("{} {}", spell(elapsed), last_line(log)));
                bar.tick();
            }
            Self::Lines { next } if elapsed >= *next => {
                eprintln!("  {}: {}", spell(elapsed), last_line(log));
                *next += SIGN_OF_LIFE;
            }
            Self::Lines { .. } => {}
        }
    }

    fn end(self, message: &str) {
        if let Self::Spinner(bar) = self {
            bar.finish_and_clear();
        }
        eprintln!("{message}");
    }
}

/// The last full line of a growing log; empty where there is none yet.
fn last_line(log: &Path) -> String {
    let tail = tail(log, 500).unwrap_or_default();
    let lines = tail.trim_end();
    lines.rsplit(['\n', '\r']).next().unwrap_or_default().trim().to_owned()
}

fn tail(log: &Path, length: u64) -> std::io::Result<String> {
    let mut file = File::open(log)?;
    let end = file.metadata()?.len();
    file.seek(SeekFrom::Start(end.saturating_sub(length)))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_spelt_as_people_say_them() {
        assert_eq!(spell(Duration::from_millis(440)), "0.4 s");
        assert_eq!(spell(Duration::from_secs(12)), "12 s");
        assert_eq!(spell(Duration::from_secs(185)), "3 min 5 s");
    }
}
