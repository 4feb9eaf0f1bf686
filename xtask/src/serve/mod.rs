//! A small static server for `dist/`: for people, and for the browser tests.
//!
//! Does not know what it serves; what certain pages want besides stands in their `_headers`. It never leaves its
//! directory and never lets a browser keep an old file unasked.

pub mod headers;

use std::fs;
use std::io::{ErrorKind, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow, bail};
use percent_encoding::percent_decode_str;
use tiny_http::{Method, Request, Server};

/// A page asks for about six files at once.
const WORKERS: usize = 6;

/// A server at work until the program ends.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    workers: Vec<JoinHandle<()>>,
}

impl Running {
    /// Where a browser finds it, `http://127.0.0.1:8080/`.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program is interrupted.
    pub fn forever(self) {
        for worker in self.workers {
            let _ = worker.join();
        }
    }
}

/// Takes a port, 0 for any free one; visitors wait until [`start`].
///
/// # Errors
/// When the port is taken or the host is not this machine.
pub fn reserve(host: &str, port: u16) -> Result<TcpListener> {
    TcpListener::bind((host, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!("port {port} is taken; choose another one with --port N"),
        _ => anyhow!(error).context(format!("cannot listen on {host}, port {port}")),
    })
}

/// Serves a directory on a reserved port.
///
/// # Errors
/// When the port is lost again.
pub fn start(directory: &Path, listener: TcpListener) -> Result<Running> {
    let address = listener.local_addr()?;
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!("{error}"))?;
    let server = Arc::new(server);
    let workers = (0..WORKERS).map(|_| worker(Arc::clone(&server), directory.to_path_buf()));
    Ok(Running { address, workers: workers.collect() })
}

fn worker(server: Arc<Server>, directory: PathBuf) -> JoinHandle<()> {
    thread::spawn(move || {
        while let Ok(request) = server.recv() {
            // A visitor who hangs up early is no trouble of ours.
            let _ = answer(request, &directory);
        }
    })
}

fn answer(request: Request, directory: &Path) -> Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return send(request, "405 Method Not Allowed", &[], b"405 method not allowed\n");
    }
    let Ok((content, mime)) = read(directory, request.url()) else {
        return send(request, "404 Not Found", &[], b"404 not found\n");
    };
    let mut fields = headers::of(directory, request.url());
    let usual = [("Content-Type", mime), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")];
    for (field, value) in usual {
        if !fields.iter().any(|(known, _)| known == field) {
            fields.push((field.to_owned(), value.to_owned()));
        }
    }
    send(request, "200 OK", &fields, &content)
}

/// One answer a connection: among connections that browsers keep open, the library now and then leaves a new one
/// waiting until one of them ends.
fn send(request: Request, status: &str, fields: &[(String, String)], content: &[u8]) -> Result<()> {
    let wanted = *request.method() != Method::Head;
    let mut stream = request.into_writer();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", content.len())?;
    for (field, value) in fields {
        write!(stream, "{field}: {value}\r\n")?;
    }
    stream.write_all(b"\r\n")?;
    if wanted {
        stream.write_all(content)?;
    }
    Ok(stream.flush()?)
}

fn read(directory: &Path, url: &str) -> Result<(Vec<u8>, &'static str)> {
    let name = locate(url).context("leads outside")?;
    let mut path = directory.join(name);
    if path.is_dir() {
        if !url.split(['?', '#']).next().is_some_and(|path| path.ends_with('/')) {
            bail!("a directory is asked for with a slash, or its relative links break");
        }
        path.push("index.html");
    }
    Ok((fs::read(&path)?, mime(&path)))
}

/// The relative path that an address stands for; nothing where it would leave the directory.
fn locate(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let mut located = PathBuf::new();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        located.push(part);
    }
    Some(located)
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn an_address_is_read_without_its_query() {
        assert_eq!(locate("/hosts/a%20b.html?v=1#x"), Some("hosts/a b.html".into()));
        assert_eq!(locate("/"), Some(PathBuf::new()));
    }

    #[test]
    fn no_address_leads_outside() {
        for url in [
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "/..%2fb",
            "/..%5cb",
            "/c:/b",
            "/.git/config",
            "b",
            "/%00",
            "/%ff",
        ] {
            assert_eq!(locate(url), None, "{url}");
        }
        assert_eq!(locate("//etc/passwd"), Some("etc/passwd".into()));
    }

    #[test]
    fn files_and_their_absence_are_told_over_the_wire() {
        let directory = std::env::temp_dir().join(format!("xtask-serve-{}", std::process::id()));
        fs::create_dir_all(directory.join("sub")).unwrap();
        fs::write(directory.join("index.html"), "start").unwrap();
        fs::write(directory.join("a.wasm"), "module").unwrap();
        let running = start(&directory, reserve("127.0.0.1", 0).unwrap()).unwrap();
        let told = |method, url| ask(running.address, method, url);
        assert!(told("GET", "/").starts_with("HTTP/1.1 200") && told("GET", "/").ends_with("start"));
        assert!(told("GET", "/a.wasm?v=1").contains("Content-Type: application/wasm\r\n"));
        assert!(!told("HEAD", "/a.wasm").contains("module"));
        assert!(told("GET", "/b.wasm").starts_with("HTTP/1.1 404"));
        assert!(told("GET", "/sub").starts_with("HTTP/1.1 404"));
        assert!(told("GET", "/../a.wasm").starts_with("HTTP/1.1 404"));
        assert!(told("POST", "/").starts_with("HTTP/1.1 405"));
        assert!(reserve("127.0.0.1", running.address.port()).is_err());
        fs::remove_dir_all(directory).unwrap();
    }

    fn ask(address: SocketAddr, method: &str, url: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{method} {url} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}
