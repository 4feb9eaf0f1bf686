//! The whole way by keyboard alone: Tab, Space, arrows, Enter. No mouse, no script sets the focus.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;

/// Goes forward until the focus is on an element; what is passed must be seen where it is.
async fn tab_to(page: &PageDriver, selector: &str) -> Result<()> {
    let there = format!("const now = root.activeElement; return now !== null && now.matches(`{selector}`)");
    for _ in 0..60 {
        page.key(Key::Tab).await?;
        let hidden = page.text(SEEN).await?;
        ensure!(hidden.is_empty(), "focus out of sight: {hidden}");
        if page.run(&there, vec![]).await? == true {
            return Ok(());
        }
    }
    anyhow::bail!("Tab never reaches {selector} at {}", page.place().await?)
}

/// What has the focus lies within the screen and under nothing that is not its own.
const SEEN: &str = "
    const now = root.activeElement;
    if (now === null) return '';
    const shown = now.labels && now.labels[0] && now.matches('[type=radio], [type=checkbox]') ? now.labels[0] : now;
    const place = shown.getBoundingClientRect();
    const [x, y] = [place.left + place.width / 2, Math.min(Math.max(place.top + 8, 0), place.bottom - 4)];
    const met = root.elementFromPoint(x, y);
    if (met !== null && (shown.contains(met) || met.contains(shown) || now === met)) return '';
    return now.outerHTML.slice(0, 80) + ' is under ' + (met ? met.outerHTML.slice(0, 80) : 'nothing') + ` at ${x},${y}`;";

async fn heading(page: &PageDriver, place: &str) -> Result<()> {
    let there = format!(
        "const now = root.activeElement; const page = one('[data-page]');
        return [page.dataset.page, page.dataset.question].filter(Boolean).join(' ') === '{place}'
            && now !== null && now.getAttribute('part') === 'heading'"
    );
    page.until(&format!("the heading of {place}"), &there).await
}

#[test]
fn from_the_first_question_to_the_clause_and_back_without_a_mouse() -> Result<()> {
    in_browser(Engine::Chromium, "keyboard", async |page| {
        page.begin("").await?;
        tab_to(page, "[data-action=mode]").await?;
        tab_to(page, "input[name=roles][value=streamer]").await?;
        page.key(Key::Space).await?;
        tab_to(page, "[data-action=next]").await?;
        page.key(Key::Enter).await?;
        first_choice(page, "base_in_hangzhou", "headquarters").await?;
        for fact in ["in_park", "recognised_talent"] {
            choose_no(page, fact).await?;
        }
        first_choice(page, "in_national_top_100", "yes").await?;
        number(page, "annual_sales", "5", Some("yi")).await?;
        number(page, "hangzhou_share", "60", None).await?;
        first_choice(page, "settled_in_hangzhou", "yes").await?;
        choose_no(page, "well_known").await?;
        after_a_slip(page, "outstanding_contribution").await?;
        over_the_review(page).await?;
        about_the_result(page).await?;
        page.has_left_no_trace().await
    })
}

/// Space chooses; Enter goes on.
async fn first_choice(page: &PageDriver, fact: &str, value: &str) -> Result<()> {
    heading(page, &format!("question {fact}")).await?;
    tab_to(page, &format!("input[name={fact}]")).await?;
    page.key(Key::Space).await?;
    ensure!(page.chosen(fact).await? == [value], "Space chooses");
    page.key(Key::Enter).await
}

/// Arrows choose among radio buttons; Enter goes on.
async fn choose_no(page: &PageDriver, fact: &str) -> Result<()> {
    heading(page, &format!("question {fact}")).await?;
    tab_to(page, &format!("input[name={fact}]")).await?;
    while page.chosen(fact).await? != ["no"] {
        page.key(Key::Down).await?;
    }
    page.key(Key::Enter).await
}

/// Types a number and chooses its unit.
async fn number(page: &PageDriver, fact: &str, typed: &str, unit: Option<&str>) -> Result<()> {
    heading(page, &format!("question {fact}")).await?;
    tab_to(page, &format!("input[name={fact}][type=text]")).await?;
    page.type_text(typed).await?;
    if let Some(unit) = unit {
        tab_to(page, &format!("input[name={fact}-unit]")).await?;
        while page.chosen(&format!("{fact}-unit")).await? != [unit] {
            page.key(Key::Down).await?;
        }
    }
    page.key(Key::Enter).await
}

/// Nothing chosen: the list of mistakes takes the focus and leads to the field.
async fn after_a_slip(page: &PageDriver, fact: &str) -> Result<()> {
    heading(page, &format!("question {fact}")).await?;
    tab_to(page, "[data-action=next]").await?;
    page.key(Key::Enter).await?;
    page.until("the complaint", "return root.activeElement === one('[role=alert]')").await?;
    page.key(Key::Tab).await?;
    page.key(Key::Enter).await?;
    page.until("the field", &format!("return root.activeElement.name === '{fact}'")).await?;
    page.key(Key::Space).await?;
    page.key(Key::Enter).await
}

async fn over_the_review(page: &PageDriver) -> Result<()> {
    heading(page, "review").await?;
    tab_to(page, "[data-action=edit][data-fact=hangzhou_share]").await?;
    page.key(Key::Enter).await?;
    heading(page, "question hangzhou_share").await?;
    tab_to(page, "[data-action=next]").await?;
    page.key(Key::Enter).await?;
    heading(page, "review").await?;
    tab_to(page, "[data-action=next]").await?;
    page.key(Key::Enter).await
}

/// Whatever opens there takes the focus, and gives it back.
async fn about_the_result(page: &PageDriver) -> Result<()> {
    heading(page, "result").await?;
    tab_to(page, "[data-award=top_streamer] summary").await?;
    page.key(Key::Enter).await?;
    page.until("the clause", "return one('[data-award=top_streamer] [data-clause]').offsetHeight > 0").await?;
    for fold in ["[data-try]", "[data-keep]"] {
        tab_to(page, &format!("{fold} > summary")).await?;
        page.key(Key::Enter).await?;
        page.until(fold, &format!("return one('{fold}').open")).await?;
    }
    page.run("one('[data-try] > summary').focus()", vec![]).await?;
    for (button, opened) in [
        ("[data-action=try]", "[data-try] select"),
        ("[data-action=try-stop]", "[data-action=try]"),
        ("[data-action=share]", "#award-link"),
        ("[data-action=restart]", "[data-action=restart-no]"),
    ] {
        tab_to(page, button).await?;
        page.key(Key::Enter).await?;
        page.until(opened, &format!("return root.activeElement === one('{opened}')")).await?;
    }
    page.key(Key::Enter).await?;
    page.until("kept", "return root.activeElement === one('[data-action=restart]')").await?;
    // The same name pressed twice starts again: once asks, once more answers.
    page.run("one('[data-action=restart]').click()", vec![]).await?;
    page.until("asked", "return one('[data-action=restart-no]') !== null").await?;
    page.run("one('[data-action=restart]').click()", vec![]).await?;
    page.until("begun again", "return one('[data-question=roles]') !== null").await
}
