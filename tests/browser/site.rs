//! A server for one test: `dist/` with the pages, headers and faults that the test wants, and an account of what was
//! asked for.
//!
//! Does not know what it serves.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use tiny_http::{Request, Server};

const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist");
/// Who waits for an answer that does not come gives up sooner.
const FOREVER: Duration = Duration::from_secs(30);

/// What becomes of a file on its way.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The server has no such file.
    Missing,
    /// Half of it arrives, and the server says that this is all.
    Half,
    /// Nothing comes until the site is mended.
    Late,
    /// Something else is sent under its name.
    Instead(&'static str),
    /// It comes with something at its end.
    More(&'static [u8]),
    /// It comes under this type.
    Type(&'static str),
}

#[derive(Default)]
struct Rules {
    pages: BTreeMap<String, String>,
    headers: Vec<(String, &'static str, String)>,
    faults: Vec<(String, Fault)>,
    folders: Vec<String>,
    asked: Vec<String>,
}

/// The server; it ends with the value.
pub struct Site {
    server: Arc<Server>,
    rules: Arc<Mutex<Rules>>,
}

impl Site {
    /// Serves `dist/` as it is.
    pub fn start() -> Result<Self> {
        let server = Arc::new(Server::http("127.0.0.1:0").map_err(|error| anyhow!("{error}"))?);
        let rules = Arc::new(Mutex::new(Rules::default()));
        let site = Self { server: Arc::clone(&server), rules: Arc::clone(&rules) };
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                let rules = Arc::clone(&rules);
                thread::spawn(move || answer(request, &rules));
            }
        });
        Ok(site)
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.server.server_addr())
    }

    /// A page that `dist/` does not have, or has otherwise.
    pub fn page(self, path: &str, html: &str) -> Self {
        self.rules().pages.insert(path.to_owned(), html.to_owned());
        self
    }

    /// Serves everything under this folder, too; its name ends with a slash.
    pub fn folder(self, name: &str) -> Self {
        self.rules().folders.push(name.to_owned());
        self
    }

    /// A header of one file, or of all for `*`.
    pub fn header(self, path: &str, field: &'static str, value: &str) -> Self {
        self.rules().headers.push((path.to_owned(), field, value.to_owned()));
        self
    }

    /// A fault of every file whose name begins so.
    pub fn fault(self, name: &str, fault: Fault) -> Self {
        self.rules().faults.push((name.to_owned(), fault));
        self
    }

    /// From now on everything arrives as it is.
    pub fn mend(&self) {
        self.rules().faults.clear();
    }

    /// Ends the faults of the files that were named like this.
    pub fn mend_one(&self, name: &str) {
        self.rules().faults.retain(|(faulty, _)| faulty != name);
    }

    /// What has been asked for so far, in order; and begins the account anew.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.rules().asked)
    }

    fn rules(&self) -> MutexGuard<'_, Rules> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.rules().faults.clear();
        self.server.unblock();
    }
}

fn answer(request: Request, rules: &Mutex<Rules>) {
    let look = || rules.lock().unwrap_or_else(PoisonError::into_inner);
    let path = request.url().split(['?', '#']).next().unwrap_or_default().trim_start_matches('/').to_owned();
    let path =
        look().folders.iter().find_map(|folder| path.strip_prefix(folder.as_str())).map(str::to_owned).unwrap_or(path);
    look().asked.push(path.clone());
    let fault = || {
        let name = path.rsplit('/').next().unwrap_or_default();
        look().faults.iter().find(|(start, _)| name.starts_with(start.as_str())).map(|(_, fault)| fault.clone())
    };
    let started = Instant::now();
    while matches!(fault(), Some(Fault::Late)) && started.elapsed() < FOREVER {
        thread::sleep(Duration::from_millis(20));
    }
    let page = look().pages.get(&path).map(|page| page.clone().into_bytes());
    let content = page.or_else(|| fs::read(Path::new(DIST).join(&path)).ok());
    let (content, mime) = spoilt(content, fault(), mime(&path));
    let wanted: Vec<_> = look().headers.iter().filter(|(of, ..)| *of == path || of == "*").cloned().collect();
    let fields = wanted.into_iter().map(|(_, field, value)| format!("{field}: {value}\r\n"));
    let status = if content.is_some() { "200 OK" } else { "404 Not Found" };
    let content = content.unwrap_or_default();
    // One answer a connection: among connections that browsers keep open, the library now and then leaves a new one
    // waiting until one of them ends.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\nContent-Type: {mime}\r\nCache-Control: no-store\r\n{}\r\n",
        content.len(),
        fields.collect::<String>(),
    );
    let mut stream = request.into_writer();
    // A browser that hangs up early is no trouble of the test's.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&content)).and_then(|()| stream.flush());
}

/// What arrives, and under which type.
fn spoilt(content: Option<Vec<u8>>, fault: Option<Fault>, mime: &'static str) -> (Option<Vec<u8>>, &'static str) {
    let content = match (content, fault) {
        (None, _) | (_, Some(Fault::Missing)) => None,
        (Some(content), Some(Fault::Half)) => Some(content[..content.len() / 2].to_vec()),
        (Some(content), Some(Fault::More(more))) => Some([&content, more].concat()),
        (_, Some(Fault::Instead(text))) => Some(text.as_bytes().to_vec()),
        (content, Some(Fault::Type(other))) => return (content, other),
        (content, _) => content,
    };
    (content, mime)
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
