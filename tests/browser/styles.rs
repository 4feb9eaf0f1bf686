//! Which of the two stylesheets a rule belongs to: what applies to a question is in question-pages.css, which the loader
//! contains; later-pages.css comes with the program, or later.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;
use crate::personas::{MCN, PARK, STREAMER};

/// Keeps the rules of the second sheet that apply to a question, in whatever state its parts are and on whatever screen.
const WATCH: &str = "
    const [questions, later] = host.shadowRoot.adoptedStyleSheets;
    const selectors = (rules) => Array.from(rules).flatMap((rule) =>
        rule.selectorText ? rule.selectorText.split(/,(?![^(]*\\))/) : selectors(rule.cssRules));
    const part = (selector) => selector.replace(/::?[a-z-]+(\\([^()]*\\))?/g, '').replace(/(^|[>+~]\\s*)$/, '$1*');
    // The ruler is drawn by the second module and styled by the second sheet, which comes no later.
    const applies = (selector) => Array.from(host.shadowRoot.querySelectorAll(part(selector.trim())))
        .some((one) => !one.closest('.award-ruler'));
    window.counted = [selectors(questions.cssRules).length, selectors(later.cssRules).length];
    window.misplaced = window.misplaced || new Set();
    const look = () => {
        if (!one('[data-page=question]')) return;
        for (const selector of selectors(later.cssRules)) if (applies(selector)) window.misplaced.add(selector);
    };
    look();
    new MutationObserver(look).observe(host.shadowRoot, { childList: true, subtree: true, attributes: true });";

async fn walk(page: &PageDriver) -> Result<()> {
    for who in [&MCN[..], &STREAMER, &PARK] {
        page.begin("").await?;
        page.run(WATCH, vec![]).await?;
        page.press("next").await?;
        ensure!(!page.complaint().await?.is_empty(), "nothing was answered");
        page.answer_all(who).await?;
        let misplaced = page.text("return Array.from(window.misplaced).join('; ')").await?;
        ensure!(misplaced.is_empty(), "these apply to a question and are in later-pages.css: {misplaced}");
        let counted = page.text("return String(window.counted.every((rules) => rules > 100))").await?;
        ensure!(counted == "true", "both sheets were looked at");
    }
    Ok(())
}

#[test]
fn no_rule_of_review_and_result_applies_to_a_question() -> Result<()> {
    in_browser(Engine::Chromium, "styles-apart", async |page| walk(page).await)
}
