//! Whatever somebody types is theirs: no field lets the browser check, complete or rewrite it, since some browsers send it
//! elsewhere for that.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;
use crate::personas::{STREAMER, at_the_result};

/// Keeps each form and text field, from the first page on, that leaves one of these to the browser; and counts them.
const WATCH: &str = "
    const off = { autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off', spellcheck: 'false', writingsuggestions: 'false' };
    window.bare = [];
    window.seen = {};
    const look = () => {
        for (const field of all('input[type=text], input:not([type]), input[type=search], input[type=number], textarea, form')) {
            const kind = field.localName;
            window.seen[kind] = (window.seen[kind] || 0) + 1;
            const names = kind === 'form' ? ['autocomplete'] : Object.keys(off);
            for (const name of names) if (field.getAttribute(name) !== off[name]) window.bare.push([kind, field.id, name].join(' '));
        }
    };
    look();
    new MutationObserver(look).observe(root, { childList: true, subtree: true, attributes: true });";

async fn none_bare(page: &PageDriver, kinds: &[&str]) -> Result<()> {
    let bare = page.text("return Array.from(new Set(window.bare)).join()").await?;
    ensure!(bare.is_empty(), "left to the browser: {bare}");
    for kind in kinds {
        ensure!(page.text(&format!("return String(window.seen['{kind}'] > 0)")).await? == "true", "no {kind} was seen");
    }
    Ok(())
}

#[test]
fn no_question_lets_the_browser_meddle_with_what_is_typed() -> Result<()> {
    in_browser(Engine::Chromium, "fields", async |page| {
        page.begin("").await?;
        page.run(WATCH, vec![]).await?;
        page.answer_all(&STREAMER).await?;
        none_bare(page, &["form", "input"]).await
    })
}

#[test]
fn no_field_of_the_result_does_either() -> Result<()> {
    in_browser(Engine::Chromium, "fields-result", async |page| {
        let unsure = "{ roles: ['streamer'], well_known: false, outstanding_contribution: false, in_park: false,
            settled_in_hangzhou: true, in_national_top_100: true, annual_sales: 'unsure', hangzhou_share: 'unsure', recognised_talent: true }";
        at_the_result(page, "", unsure).await?;
        page.run(WATCH, vec![]).await?;
        page.run("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })", vec![]).await?;
        page.run("for (const fold of all('details')) fold.open = true; for (const button of all('[data-action=share], [data-action=copy]')) button.click()", vec![]).await?;
        page.until("both texts", "return one('#award-link') !== null && one('#award-plain-text') !== null").await?;
        page.until("a field under an open condition", "return one('form input[type=text]') !== null").await?;
        none_bare(page, &["form", "input", "textarea"]).await
    })
}
