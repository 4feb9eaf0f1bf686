//! The browser around the page: addresses, frames, and what only Chromium can be asked.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::WebElement;

use crate::walk::{GLANCE, Walk};

impl Walk {
    /// Goes to an address.
    pub async fn open_at(&self, url: &str) -> Result<()> {
        // The same page with another word after # would not be loaded anew.
        self.driver.goto("about:blank").await?;
        Ok(self.driver.goto(url).await?)
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

    /// Presses an element. What stands in a frame of another origin no driver scrolls to.
    pub async fn click(&self, element: &WebElement) -> Result<()> {
        if self.framed.get() {
            self.driver.execute("arguments[0].click()", vec![element.to_json()?]).await?;
            return Ok(());
        }
        Ok(element.click().await?)
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
