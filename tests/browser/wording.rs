//! What the result says in words where people stumbled over them. Does not know how it looks.

use anyhow::{Result, ensure};

use crate::browser::{Engine, in_browser};
use crate::page_driver::PageDriver;
use crate::personas::{MCN_AS_GIVEN, STREAMER, STREAMER_AS_GIVEN, at_the_result};

/// What is copied as text.
pub async fn copied(page: &PageDriver) -> Result<String> {
    let keep = "window.copied = undefined;
        navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };
        one('[data-action=copy]').click();";
    page.run(keep, vec![]).await?;
    page.until("the copied text", "return typeof window.copied === 'string'").await?;
    page.text("return window.copied").await
}

/// Chooses by its name which answer is tried, and waits for its field.
pub async fn try_another(page: &PageDriver, name: &str, field: &str) -> Result<()> {
    let choose = format!(
        "const select = one('[data-try] select');
        select.value = Array.from(select.options).find((option) => option.text === '{name}').value;
        select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    page.run(&choose, vec![]).await?;
    page.until(field, &format!("return one('{field}') !== null")).await
}

#[test]
fn the_copied_text_names_what_is_open_and_what_it_rests_on() -> Result<()> {
    in_browser(Engine::Chromium, "wording-copy", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        let text = copied(page).await?;
        for words in [
            "· 做大做强奖励（二）：不低于 100 万元，一次性",
            "50 万元，定额，一次性",
            "  没定：您算不算“商家”",
            // Whoever passes a sum on passes on what the authority weighs, and what is not said.
            "不低于 50 万元，一次性\n  主管部门定：“知名”“按照其贡献”",
            "  减还是免、减免多少，《意见》没写",
            "文件：关于加快杭州市直播电商经济发展的若干意见 杭商务〔2020〕137号",
            "发文：杭州市商务局，2020 年 7 月 9 日",
            "施行：",
            "细则：",
            "有效期：",
            "版本：",
            "\n测算于 20",
            "\n打开同一份回答：http",
        ] {
            ensure!(text.contains(words), "{words} is missing in {text}");
        }
        page.run("host.locale = 'en'", vec![]).await?;
        page.until("English", "return one('.award-calculator').lang === 'en'").await?;
        let english = copied(page).await?;
        ensure!(english.contains("· Growth award (Clause 2): at least CNY 1 million, once"), "{english}");
        ensure!(!english.contains(['（', '）']) && english.chars().count() < 3000, "{english}");
        ensure!(!text.lines().chain(english.lines()).any(|line| line.ends_with(' ')), "{text}{english}");
        Ok(())
    })
}

#[test]
fn whoever_is_not_meant_reads_in_a_list_whom_the_awards_are_for() -> Result<()> {
    in_browser(Engine::Chromium, "wording-other", async |page| {
        at_the_result(page, "", r#"{ "roles": ["other"] }"#).await?;
        ensure!(page.count(".award-more > .award-rows > li").await? == 12, "a line an award");
        ensure!(page.count("details[open] [data-award]").await? == 0, "the cards are folded away");
        ensure!(page.count("details:not([open]) [data-award]").await? == 12, "and are there");
        page.is_sound().await
    })
}

#[test]
fn sums_and_shares_are_read_back_as_they_were_understood() -> Result<()> {
    in_browser(Engine::Chromium, "wording-read-back", async |page| {
        page.begin("").await?;
        for (fact, say) in &STREAMER[..5] {
            page.answer(fact, *say).await?;
            page.press("next").await?;
        }
        for (fact, typed, chinese, english) in [
            ("annual_sales", "300元", "您填的是 300 元", "You entered CNY 300"),
            (
                "annual_sales",
                "5亿",
                "您填的是 5 亿元 = 500,000,000 元",
                "You entered CNY 500 million = CNY 500,000,000",
            ),
            (
                "hangzhou_share",
                "62.5",
                "您填的是 62.5%，每卖 100 元，有 62.5 元是杭产品",
                "You entered 62.5%, or CNY 62.5 of every CNY 100 sold",
            ),
            (
                "hangzhou_share",
                "100",
                "您填的是 100%，每卖 100 元，有 100 元是杭产品",
                "You entered 100%, or CNY 100 of every CNY 100 sold",
            ),
        ] {
            if page.question().await? != fact {
                page.press("next").await?;
            }
            page.fill(fact, typed).await?;
            for (locale, said) in [("en", english), ("zh-CN", chinese)] {
                let read = format!("host.locale = '{locale}'; return one('output').textContent === '{said}'");
                page.until(said, &read).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn a_share_is_no_sum_of_money_and_a_mended_mistake_is_said_to_be_mended() -> Result<()> {
    in_browser(Engine::Chromium, "wording-mended", async |page| {
        page.begin("").await?;
        for (fact, say) in &STREAMER[..6] {
            page.answer(fact, *say).await?;
            page.press("next").await?;
        }
        page.fill("hangzhou_share", "5元").await?;
        page.press("next").await?;
        page.until("refused", "return one('.award-error-summary:not(.award-error-summary-fixed)') !== null").await?;
        page.fill("hangzhou_share", "六十").await?;
        let mended = "return one('.award-error-summary-title').textContent === '已经改好，可以继续'";
        page.until("mended", mended).await?;
        page.press("next").await?;
        page.until("taken", "return one('.award-error-summary') === null").await
    })
}

#[test]
fn a_supposition_that_cannot_be_read_is_told_so_and_moves_nothing() -> Result<()> {
    in_browser(Engine::Chromium, "wording-trial", async |page| {
        at_the_result(page, "", MCN_AS_GIVEN).await?;
        page.press_inside("try").await?;
        page.until("what would help", "return one('[data-try] select').selectedOptions[0].text === '知名直播电商企业'")
            .await?;
        page.until("nothing yet", "return one('.award-what-if-result').textContent === '换一个回答，变化写在这里'")
            .await?;
        try_another(page, "年主营业务收入", "#try-annual_revenue").await?;
        for (typed, said) in [
            ("abc", "没看懂“abc”，请填一个金额，例如 1.2亿或 8000万。结果先不动"),
            ("3000万", "如果年主营业务收入是 3,000 万元"),
        ] {
            let script = format!(
                "const input = one('#try-annual_revenue'); input.value = '{typed}';
                input.dispatchEvent(new Event('input', {{ bubbles: true }}));"
            );
            page.run(&script, vec![]).await?;
            page.until(said, &format!("return one('.award-what-if-result').textContent.startsWith('{said}')")).await?;
        }
        page.is_sound().await
    })
}

#[test]
fn a_supposition_names_what_would_still_be_open() -> Result<()> {
    in_browser(Engine::Chromium, "wording-open", async |page| {
        at_the_result(page, "", STREAMER_AS_GIVEN).await?;
        page.press_inside("try").await?;
        try_another(page, "知名直播电商企业", "#try-well_known-yes").await?;
        page.run("one('#try-well_known-yes').click()", vec![]).await?;
        let open = "return one('[data-change=headquarters]').textContent.includes('还有 2 项没定下来')";
        page.until("what would be open", open).await
    })
}

#[test]
fn a_threshold_that_the_page_set_is_not_counted_among_the_notices_conditions() -> Result<()> {
    in_browser(Engine::Chromium, "wording-set", async |page| {
        at_the_result(page, "", STREAMER_AS_GIVEN).await?;
        let open = page.award_text("top_streamer").await?;
        ensure!(open.contains("杭产品要占多少，《意见》没写"), "{open}");
        let set =
            r#"host.parameters = JSON.stringify({ hangzhou_share_threshold: { value: "50", source: "本区通知" } })"#;
        page.run(set, vec![]).await?;
        page.until("likely", "return one('[data-award=top_streamer]').dataset.verdict === 'likely'").await?;
        let text = page.award_text("top_streamer").await?;
        for words in
            ["《意见》写明的 4 项条件都已满足；杭产品占比按另外设的门槛算，也满足", "50%以上（含）", "依据：本区通知"]
        {
            ensure!(text.contains(words), "{words} is missing in {text}");
        }
        let copied = copied(page).await?;
        ensure!(
            copied.contains("\n  比例门槛由本页面设置，不是《意见》写明的；依据：本区通知"),
            "the copy hides who set it: {copied}"
        );
        page.run(&set.replace("50", "70"), vec![]).await?;
        page.until("unlikely", "return one('[data-award=top_streamer]').dataset.verdict === 'unlikely'").await?;
        let text = page.award_text("top_streamer").await?;
        ensure!(text.contains("还差 10 个百分点（按另外设的门槛）"), "{text}");
        page.press_inside("share").await?;
        let alone = "return one('.award-share').textContent.includes('链接只带您的回答，不带本页面设置的比例门槛')";
        page.until("what the link leaves behind", alone).await
    })
}

/// What stands left of the other begins after it has ended.
const APART: &str = "
  const names = all('[data-award=top_streamer] .award-ruler-label:not(.award-ruler-answer)').map((name) => name.getBoundingClientRect());
  return names.every((name, place) => place === 0 || names[place - 1].right <= name.left);";

#[test]
fn thresholds_under_a_meter_never_stand_in_each_other() -> Result<()> {
    in_browser(Engine::Chromium, "wording-meter", async |page| {
        for sales in ["380000000", "600000000", "800000000", "1500000000", "2000000000"] {
            let streamer = STREAMER_AS_GIVEN.replace("500000000", sales);
            at_the_result(page, "", &streamer).await?;
            for locale in ["zh-CN", "en"] {
                page.run(&format!("host.locale = '{locale}'"), vec![]).await?;
                page.until(locale, &format!("return one('.award-calculator').lang === '{locale}'")).await?;
                page.run("one('[data-award=top_streamer]').open = true", vec![]).await?;
                let drawn = "return one('[data-award=top_streamer] .award-ruler-answer') !== null";
                page.until("a meter", drawn).await?;
                page.until(&format!("{sales} {locale}: apart"), APART).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn a_refusal_names_the_reason_in_the_language_of_the_page() -> Result<()> {
    in_browser(Engine::Chromium, "wording-refusals", async |page| {
        page.begin("").await?;
        for (fact, say) in &STREAMER[..5] {
            page.answer(fact, *say).await?;
            page.press("next").await?;
        }
        for (fact, typed, chinese, english) in [
            ("annual_sales", "-100", "金额不能是负数", "A sum cannot be negative"),
            ("annual_sales", "1.2E+08", "是科学记数法", "is scientific notation"),
            ("annual_sales", "1亿（含）以上", "是约数或范围", "is a rough figure or a range"),
            ("annual_sales", "$100", "这里只填人民币", "Sums are in yuan (CNY) only"),
            ("annual_sales", "。1亿", "的小数点前面没有数字", "has no digit before the decimal point"),
            ("annual_sales", "05亿", "可以有两种读法", "can be read in two ways"),
            ("hangzhou_share", "60%-70%", "是约数或范围", "is a rough figure or a range"),
            ("hangzhou_share", "120%", "占比最多 100%", "A share is at most 100%"),
        ] {
            if page.question().await? != fact {
                page.fill("annual_sales", "1亿").await?;
                page.press("next").await?;
                page.until("the share", "return one('[data-question=hangzhou_share]') !== null").await?;
            }
            page.fill(fact, typed).await?;
            page.press("next").await?;
            for (locale, said) in [("en", english), ("zh-CN", chinese)] {
                let told = format!(
                    "host.locale = '{locale}'; return (one('.award-error-summary') || {{ textContent: '' }}).textContent.includes('{said}')"
                );
                page.until(said, &told).await?;
            }
        }
        page.is_sound().await
    })
}

#[test]
fn a_bare_fraction_is_taken_and_asked_about() -> Result<()> {
    in_browser(Engine::Chromium, "wording-fraction", async |page| {
        page.begin("").await?;
        for (fact, say) in &STREAMER[..6] {
            page.answer(fact, *say).await?;
            page.press("next").await?;
        }
        for (typed, chinese, english) in
            [("0.6", "是不是想填 60%？", "Did you mean 60%?"), ("1", "是不是想填 100%？", "Did you mean 100%?")]
        {
            page.fill("hangzhou_share", typed).await?;
            for (locale, said) in [("en", english), ("zh-CN", chinese)] {
                let asked = format!(
                    "host.locale = '{locale}'; return one('.award-field .award-callout').textContent === '{said}'"
                );
                page.until(said, &asked).await?;
            }
        }
        for typed in ["0.6%", "六成", "百分之一", "60"] {
            page.fill("hangzhou_share", typed).await?;
            page.until(
                "no question",
                "return one('.award-field .award-callout') === null && one('output').textContent !== ''",
            )
            .await?;
        }
        page.press("next").await?;
        page.until("taken", "return one('.award-error-summary') === null").await?;
        page.is_sound().await
    })
}
