//! Starts a browser for one test and ends it with the test. Does not know what is tested.

use std::env;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::page_driver::PageDriver;

/// A phone as many people hold it, in px.
const PHONE: (u32, u32) = (390, 844);
/// How long a driver may take to listen.
const START: Duration = Duration::from_secs(60);

/// Which browser walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless, 390 × 844.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// WebKitGTK's MiniBrowser; needs a display.
    WebKit,
}

/// A driver; killed when the value goes.
struct Driver {
    process: Child,
    port: u16,
}

/// Runs a walk in a fresh browser; what the page looked like when it failed stays in `target/screens/`.
pub fn in_browser(engine: Engine, name: &str, walk: impl AsyncFnOnce(&PageDriver) -> Result<()>) -> Result<()> {
    let driver = Driver::start(engine)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let address = format!("http://127.0.0.1:{}", driver.port);
        let session = WebDriver::new(address, engine.capabilities()?).await.context("no browser")?;
        let page = PageDriver::new(session.clone(), variable("AWARD_BASE_URL")?, engine);
        if engine == Engine::Chromium {
            let watch = json!({ "source": crate::audit::WATCH });
            session.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", watch).await?;
        }
        let walked = walk(&page).await;
        if walked.is_err() {
            let _ = page.screenshot(&format!("failed-{name}")).await;
        }
        session.quit().await?;
        walked
    })
}

/// Where a picture goes.
pub fn screen(name: &str) -> Result<PathBuf> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/screens"));
    std::fs::create_dir_all(&folder)?;
    Ok(folder.join(name).with_extension("png"))
}

impl Engine {
    fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "AWARD_CHROMEDRIVER",
            Engine::Firefox => "AWARD_GECKODRIVER",
            Engine::WebKit => "AWARD_WEBKITDRIVER",
        }
    }

    fn capabilities(self) -> Result<Capabilities> {
        let (width, height) = PHONE;
        let wanted = match self {
            // A test may go to two thousand damaged addresses in a minute: Chromium would drop the later ones.
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=zh-CN",
                        "--disable-ipc-flooding-protection",
                    ],
                    "mobileEmulation": { "deviceMetrics": { "width": width, "height": height, "pixelRatio": 2, "touch": true } },
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless", format!("--width={width}"), format!("--height={height}")],
                    "prefs": { "intl.accept_languages": "zh-CN" },
                },
            }),
            Engine::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
            }),
        };
        match wanted {
            Value::Object(wanted) => Ok(wanted.into()),
            _ => bail!("capabilities are an object"),
        }
    }
}

/// The browser that comes with WebKit's driver, beside its library.
fn mini_browser() -> Result<String> {
    let libraries = [env::consts::ARCH.to_owned() + "-linux-gnu", String::from("")];
    let candidates = libraries.iter().flat_map(|library| {
        ["4.1", "4.0", "6.0"]
            .map(|version| PathBuf::from(format!("/usr/lib/{library}/webkit2gtk-{version}/MiniBrowser")))
    });
    let found = candidates.into_iter().find(|path| path.exists());
    Ok(found.context("no MiniBrowser: install webkit2gtk-driver")?.display().to_string())
}

impl Driver {
    fn start(engine: Engine) -> Result<Self> {
        let program = variable(engine.driver())?;
        // Another one may take the port before the driver does; then the driver ends, and we take the next.
        for _ in 0..3 {
            let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
            let mut command = Command::new(&program);
            command.arg(format!("--port={port}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            let mut driver = Self { process: command.spawn().with_context(|| program.clone())?, port };
            if driver.listens()? {
                return Ok(driver);
            }
        }
        bail!("{program} does not listen")
    }

    fn listens(&mut self) -> Result<bool> {
        let started = Instant::now();
        while started.elapsed() < START && self.process.try_wait()?.is_none() {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(true);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(false)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What the task runner has set.
pub fn variable(name: &str) -> Result<String> {
    env::var(name).with_context(|| format!("{name} is not set; cargo xtask test sets it"))
}
