//! The browser around the page: addresses, frames, and what only Chromium can be asked.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::page_driver::{GLANCE, PATIENCE, PageDriver};

/// Whether the page has stood as long as it takes for taps to count.
const STANDS: &str = "
    const page = one('[data-page]');
    if (window.standing !== page) [window.standing, window.stood] = [page, Date.now()];
    return Date.now() - window.stood > 400;";

/// Presses an element; gives what lies over it, if anything does.
const PRESS: &str = "
    const [element] = arguments;
    const { left, top, width, height } = element.getBoundingClientRect();
    const within = element.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
    if (within && within !== element && !element.contains(within)) return within.outerHTML.slice(0, 200);
    (element.control || element).focus({ preventScroll: true });
    element.click();
    return null;";

impl PageDriver {
    /// Goes to an address.
    pub async fn open_at(&self, url: &str) -> Result<()> {
        // The same page with another word after # would not be loaded anew.
        self.driver.goto("about:blank").await?;
        Ok(self.driver.goto(url).await?)
    }

    /// Has the page speak a language, whose words may have to come first.
    pub async fn speak(&self, locale: &str) -> Result<()> {
        self.run("host.locale = arguments[0]", vec![json!(locale)]).await?;
        self.until(locale, &format!("return one('.award-calculator').lang === '{locale}'")).await
    }

    /// Waits until the browser is back at the empty page from which a test began. The driver is asked for the address: the
    /// answer of a script that runs while its page goes away may never come.
    pub async fn until_left(&self) -> Result<()> {
        let started = Instant::now();
        while self.driver.current_url().await?.as_str() != "about:blank" {
            ensure!(started.elapsed() < PATIENCE, "waited in vain for the page before");
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Turns to the page within the first frame.
    pub async fn enter_frame(&self) -> Result<()> {
        self.framed.set(true);
        Ok(self.driver.enter_frame(0).await?)
    }

    /// Turns back to the page around all frames.
    pub async fn leave_frame(&self) -> Result<()> {
        self.framed.set(false);
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Presses a button that may be in a fold, which is opened for it.
    pub async fn press_inside(&self, action: &str) -> Result<()> {
        let button = format!("[data-action=\"{action}\"]");
        let open = "for (let fold = one(arguments[0]).closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true";
        self.run(open, vec![json!(button)]).await?;
        self.click(&self.element(&button).await?).await
    }

    /// Presses an element as a key does, which counts from the first moment of a page on; or taps it, once taps count.
    /// Nothing may lie over it.
    pub async fn click(&self, element: &WebElement) -> Result<()> {
        if self.taps.get() {
            self.until("the page to stand", STANDS).await?;
            return Ok(element.click().await?);
        }
        let covered = self.driver.execute(PRESS, vec![element.to_json()?]).await?.json().clone();
        ensure!(covered.is_null(), "{covered} lies over it");
        Ok(())
    }

    /// Asks Chromium itself.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        Ok(self.driver.cdp().send_raw(command, parameters).await?)
    }

    /// Waits as long as it may take, in seconds.
    pub async fn until_within(&self, seconds: u64, what: &str, condition: &str) -> Result<()> {
        let started = Instant::now();
        while self.run(condition, vec![]).await? != Value::Bool(true) {
            ensure!(
                started.elapsed() < Duration::from_secs(seconds),
                "waited in vain for {what}; the page is at {}",
                self.place().await?
            );
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }
}
