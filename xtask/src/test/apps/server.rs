//! A command that serves an application, from its start until the value goes.

use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::serve;
use crate::test::apps::prepare::Prepared;
use crate::tools::paths;

/// How long the first page may take: a development server compiles it then.
const PATIENCE: Duration = Duration::from_secs(180);
const GLANCE: Duration = Duration::from_millis(100);

/// What answers requests for an application.
pub struct Server {
    /// Where it answers.
    pub url: String,
    process: Option<Child>,
}

/// Serves an application and waits for its first page; nothing where it is a script.
///
/// # Errors
/// When the command ends, or does not answer in time; the message has its output.
pub fn start(prepared: &Prepared) -> Result<Option<Server>> {
    let way = prepared.way;
    let listener = serve::reserve("127.0.0.1", 0)?;
    if let Some(folder) = &way.folder {
        let served = serve::start(&prepared.folder.join(folder), listener)?;
        return Ok(Some(Server { url: served.url() + &way.page, process: None }));
    }
    let Some(words) = &way.server else { return Ok(None) };
    let port = listener.local_addr()?.port();
    drop(listener);
    let log = paths::target().join("apps").join(prepared.name.replace(": ", "-").replace(' ', "-") + ".log");
    let mut command = prepared.command(&words.replace("{port}", &port.to_string()))?;
    // Some servers read these.
    command.env("HOST", "127.0.0.1").env("PORT", port.to_string());
    let process = spawn(&mut command, &log)?;
    let mut server = Server { url: format!("http://127.0.0.1:{port}/{}", way.page), process: Some(process) };
    server.wait(port).with_context(|| std::fs::read_to_string(&log).unwrap_or_default())?;
    Ok(Some(server))
}

/// Starts it in a group of its own: such servers start others.
fn spawn(command: &mut Command, log: &PathBuf) -> Result<Child> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let output = File::create(log)?;
    command.stdin(Stdio::null()).stderr(output.try_clone()?).stdout(output);
    command.spawn().context("cannot start it")
}

impl Server {
    fn wait(&mut self, port: u16) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if let Some(status) = self.process.as_mut().map(Child::try_wait).transpose()?.flatten() {
                bail!("the server ended: {status}");
            }
            if answers(port).unwrap_or(false) {
                return Ok(());
            }
            sleep(GLANCE);
        }
        bail!("no page within {} s", PATIENCE.as_secs())
    }
}

/// Whether the first page is there.
fn answers(port: u16) -> Result<bool> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nConnection: close\r\n\r\n")?;
    let mut head = [0; 12];
    stream.read_exact(&mut head)?;
    Ok(head.ends_with(b" 200"))
}

impl Drop for Server {
    fn drop(&mut self) {
        let Some(process) = &mut self.process else { return };
        // The group goes with its first member.
        let _ =
            Command::new("kill").args(["-KILL", "--", &format!("-{}", process.id())]).stderr(Stdio::null()).status();
        let _ = process.kill();
        let _ = process.wait();
    }
}
