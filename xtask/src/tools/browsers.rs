//! Finds the browsers and their drivers, and installs them where the system allows it.
//!
//! Does not know how they are driven.

use std::io::{BufRead, BufReader, IsTerminal, stdin};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::tools::paths;
use crate::tools::progress;
use crate::tools::setup;

/// Debian packages and what shows that each is there: a program, or a file of it.
const PACKAGES: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "Xvfb"),
    ("fonts-noto-cjk", "/usr/share/doc/fonts-noto-cjk"),
];

/// Where the drivers are.
pub struct Drivers {
    /// Drives Chromium.
    pub chrome: PathBuf,
    /// Drives Firefox.
    pub gecko: PathBuf,
    /// Drives WebKitGTK; needs a display.
    pub webkit: PathBuf,
}

/// Installs what is missing and tells where the drivers are.
///
/// # Errors
/// When something is missing and cannot be installed from here; the message says what to do.
pub fn set_up() -> Result<Drivers> {
    let missing: Vec<_> = PACKAGES.iter().filter(|(_, sign)| !is_there(sign)).map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    setup::geckodriver()?;
    let find = |name| paths::find_program(name).with_context(|| format!("{name} is not on the PATH"));
    Ok(Drivers { chrome: find("chromedriver")?, gecko: find("geckodriver")?, webkit: find("WebKitWebDriver")? })
}

fn is_there(sign: &str) -> bool {
    Path::new(sign).is_absolute() && Path::new(sign).exists() || paths::find_program(sign).is_some()
}

fn install(missing: &[&str]) -> Result<()> {
    let names = missing.join(" ");
    let Some(mut update) = as_root(&["update"]) else {
        bail!("install by hand, then try again: {names}");
    };
    progress::run("reading the list of Debian packages", "10 seconds", &mut update)?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(missing);
    let mut install = as_root(&arguments).context("apt-get is gone")?;
    progress::run(&format!("installing {names}"), "a minute", &mut install)
}

/// `apt-get` with these arguments, where we may call it.
fn as_root(arguments: &[&str]) -> Option<Command> {
    paths::find_program("apt-get")?;
    let mut command = if is_root() {
        paths::command("env")
    } else if may_sudo() {
        let mut sudo = paths::command("sudo");
        sudo.args(["-n", "env"]);
        sudo
    } else {
        return None;
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120"]);
    command.args(arguments);
    Some(command)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

/// Asks for the password only where somebody is there to type it.
fn may_sudo() -> bool {
    let option = if stdin().is_terminal() { "-v" } else { "-nv" };
    let allowed = || Command::new("sudo").arg(option).status();
    paths::find_program("sudo").is_some() && allowed().is_ok_and(|status| status.success())
}

/// A display that nobody sees, for as long as the value lives.
pub struct Display {
    server: Child,
    /// Its name, `:99`.
    pub name: String,
}

impl Display {
    /// Starts one on the first free number.
    ///
    /// # Errors
    /// When the X server cannot start.
    pub fn start() -> Result<Self> {
        let mut command = paths::command("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let mut server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("cannot start Xvfb")?;
        let output = server.stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        let name = format!(":{}", number.trim());
        let display = Self { server, name };
        ensure!(display.name.len() > 1, "Xvfb names no display");
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
