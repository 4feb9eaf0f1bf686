//! Two languages, never mixed: switched at any page, with every answer kept. The notice's own words stay Chinese and
//! say so.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;
use crate::personas::{MCN, PARK, STREAMER};

/// Words in the other language than that of the nearest `lang`; names that are the same in both are not counted.
const MIXED: &str = "
    const walker = document.createTreeWalker(one('.award-calculator'), NodeFilter.SHOW_TEXT);
    const found = [];
    const hidden = Array.from(all('[aria-label]'), (one) => [one, one.getAttribute('aria-label')]);
    const texts = [];
    while (walker.nextNode()) texts.push([walker.currentNode.parentElement, walker.currentNode.data]);
    for (const [element, words] of texts.concat(hidden)) {
        const lang = element.closest('[lang]').lang;
        const foreign = lang === 'en' ? /[\\u3400-\\u9fff\\u3001\\u3002\\u300a\\u300b\\uff0c\\uff1a\\uff1b]/ : /[A-Za-z]{3,}/;
        const known = lang === 'en' ? words : words.replace(/MCN|PDF|App/g, '');
        if (foreign.test(known)) found.push(`${lang}: ${words}`);
    }
    return found.join(' / ');";

/// Switches to the other language and back.
async fn switched(page: &PageDriver) -> Result<()> {
    let state = "return JSON.stringify([host.answers, all('input:checked').map((input) => input.value),
        all('input[type=text]').map((input) => input.value)])";
    let (place, before) = (page.place().await?, page.text(state).await?);
    for lang in ["en", "zh-CN"] {
        page.click(&page.element("[data-action=locale]").await?).await?;
        page.until(
            "the language",
            &format!("return one('.award-calculator').lang === '{lang}' && host.locale === '{lang}'"),
        )
        .await?;
        // The page is ours alone, so its title and language are, too.
        let titled = format!(
            "return document.documentElement.lang === '{lang}' && document.title === one('.award-header-title').textContent"
        );
        page.until("the page's own title", &titled).await?;
        let mixed = page.text(MIXED).await?;
        ensure!(mixed.is_empty(), "mixed at {place}: {mixed}");
        ensure!(page.place().await? == place && page.text(state).await? == before, "something was lost at {place}");
    }
    Ok(())
}

#[test]
fn at_any_page_the_language_can_be_switched_without_losing_or_mixing_anything() -> Result<()> {
    in_browser(Engine::Chromium, "language", async |page| {
        for answers in [&MCN[..], &STREAMER, &PARK] {
            page.begin("").await?;
            while page.place().await?.starts_with("question ") {
                let fact = page.question().await?;
                page.press("next").await?;
                switched(page).await?;
                let Some((_, say)) = answers.iter().find(|(name, _)| *name == fact) else { break };
                page.answer(&fact, *say).await?;
                switched(page).await?;
                page.press("next").await?;
            }
            switched(page).await?;
            page.press("next").await?;
            page.run("all('details').forEach((fold) => { fold.open = true; })", vec![]).await?;
            page.click(&page.element("[data-action=try]").await?).await?;
            page.press_inside("share").await?;
            page.until("all open", "return one('#award-link') !== null && one('[data-try] select') !== null").await?;
            switched(page).await?;
        }
        page.is_quiet().await
    })
}
