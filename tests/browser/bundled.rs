//! An application that a bundler has put together from the npm package: the element by its `define`, and the
//! programming interface beside it. Its source lies in `tests/vite/`.

use anyhow::Result;

use crate::browser::{Engine, in_browser, variable};
use crate::hosts::{PARK, to_the_result};

#[test]
fn vite_takes_element_and_interface_as_they_are() -> Result<()> {
    in_browser(Engine::Chromium, "vite", async |page| {
        page.open_at(&variable("AWARD_VITE_URL")?).await?;
        to_the_result(page, &PARK).await?;
        page.until("the interface", "return document.getElementById('told').textContent === 'park_level'").await?;
        page.until("its look", "return getComputedStyle(one('.award-frame')).display === 'flex'").await?;
        page.is_quiet().await
    })
}
