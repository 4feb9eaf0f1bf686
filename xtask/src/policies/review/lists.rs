//! The lists behind the clauses: readings, provisions that are only shown, words that grant nothing, open thresholds.
//!
//! Knows how they are shown on paper. Does not know the clauses.

use maud::{Markup, html};

use super::html::{both, english, phrases, section, table, tick, used};
use crate::policies::Notice;
use crate::policies::prose::{day, labels, plain};
use compiler::{QuotedFor, Reason, WithoutRule};
use policy::{Policy, Reading, Text};

/// How the notice is read where it can be read in more than one way: each with a box to agree or not.
pub fn readings(notice: &Notice) -> Markup {
    let readings = notice.policy.readings.iter().enumerate();
    let rows = html! { @for (at, reading) in readings { (one_reading(notice, at, reading)) } };
    let intro = "原文有不止一种读法、或者没有写明的地方，程序这样理解，并写给申请人看。请逐条核对。";
    section("理解登记", intro, &table("lists", &["", "条", "程序的理解，以及为什么", "用在", "核对"], &rows))
}

fn one_reading(notice: &Notice, at: usize, reading: &'static Reading) -> Markup {
    let policy = notice.policy;
    let quote = quoted(notice, &QuotedFor::Reading(reading.id.to_string()));
    let alone = if quote.0.is_empty() { "整个文件" } else { "左边所引的字" };
    let uses = uses(policy, at, reading);
    html! {
        tr {
            td { "理" (at + 1) }
            td { (clause(policy, reading.clause)) }
            td { (quote) (phrases(reading.text.zh)) br; (english(reading.text.en)) (for_whom(policy, reading)) }
            td { @if uses.is_empty() { (alone) } @else { (phrases(&uses.join("、"))) } }
            td { (tick("同意")) br; (tick("不同意")) }
        }
    }
}

/// Where a reading is shown: awards, and sentences about the whole.
fn uses(policy: &Policy, at: usize, reading: &Reading) -> Vec<&'static str> {
    let awards = policy.awards.iter().filter(|award| {
        let of_conditions = award.conditions.iter().flat_map(|condition| condition.readings);
        of_conditions.chain(award.readings).any(|used| usize::from(*used) == at)
    });
    let at_end = policy.about.read.is_some_and(|read| read.zh.contains(reading.text.zh));
    let beside_total = policy.about.together.zh.contains(reading.text.zh);
    let besides = [at_end.then_some("结果末尾“怎样理解”"), beside_total.then_some("各项合计旁边")];
    awards.map(|award| award.title.zh).chain(besides.into_iter().flatten()).collect()
}

/// Whose case a reading is, and what is open to them.
fn for_whom(policy: &Policy, reading: &Reading) -> Markup {
    html! {
        @if reading.roles != 0 {
            p.quiet { "写给：" (labels(&policy.facts[0], reading.roles)) }
            (used("没有写明的写作", reading.point))
        }
    }
}

/// Thresholds that the notice leaves open.
pub fn thresholds(policy: &'static Policy) -> Markup {
    let rows = html! {
        @for parameter in policy.parameters {
            tr {
                td { p.quoted { (parameter.quote) } (plain(policy.facts[usize::from(parameter.fact)].label.zh)) }
                td {
                    @if let Some(fixed) = &parameter.fixed { (phrases(fixed.source.zh)) "。 " (english(fixed.source.en)) }
                    @else { "没有文件定下来，程序不猜数；嵌入程序的网页可以设一个，结果里写明是网页设的。" }
                }
                td { (tick("")) }
            }
        }
    };
    let intro = "原文提到、但没有定多少的量。以后有文件定下来，写进规则文件，这里就写明是哪个文件。";
    let drawn = section("没有写明的量", intro, &table("lists", &["量", "由谁定", "核对"], &rows));
    html! { @if !policy.parameters.is_empty() { (drawn) } }
}

/// Provisions that are shown without a verdict.
pub fn related(policy: &'static Policy) -> Markup {
    let roles = &policy.facts[0];
    let everyone = (0..roles.choices.len()).fold(0, |all, at| all | policy::bit(at));
    let rows = html! {
        @for related in policy.related {
            tr {
                td { (clause(policy, related.clause)) }
                td { (both(related.title)) p.quoted { (related.text) } }
                td { @if related.roles == everyone { "所有人" } @else { (labels(roles, related.roles)) } }
                td { (tick("")) }
            }
        }
    };
    let intro = "这些条款不直接给奖励。程序把原文列给有关的申请人看，不作判断。";
    section("只列原文的条款", intro, &table("lists", &["条", "题目和原文", "列给谁看", "核对"], &rows))
}

/// Words that grant nothing and are shown to nobody.
pub fn silent(policy: &Policy, silent: &[WithoutRule]) -> Markup {
    let rows = html! {
        @for silent in silent {
            tr {
                td { (silent.clause.as_deref().unwrap_or("条款之外")) }
                td { p.quoted { (silent.words) } }
                td {
                    @match &silent.because {
                        Reason::NoAward(reason) => { "不给奖励：" (reason) }
                        Reason::OtherWords(award) => { "在“" (title(policy, award)) "”里不决定什么" }
                    }
                }
                td { (tick("")) }
            }
        }
    };
    let intro = "程序不用这些话。请看一看，里面没有条件，也没有奖励。";
    section("不给奖励的话", intro, &table("lists silent", &["条", "原文", "为什么", "核对"], &rows))
}

/// What the notice says of itself.
pub fn about(notice: &Notice) -> Markup {
    let policy = notice.policy;
    let about = &policy.about;
    let said = |text: Text, by: QuotedFor| html! { (quoted(notice, &by)) (both(text)) };
    let all = [
        ("测算名称", Some(both(about.calculator))),
        ("文件", Some(html! { "《" (policy.title) "》，简称“" (about.called) "”" })),
        ("文号", Some(html! { (policy.document) })),
        ("发文", Some(html! { (policy.issuer) "，" (day(policy.issued)) " " (english(about.issuer.en)) })),
        ("施行", Some(html! { (day(policy.in_force)) "：" (both(about.in_force)) })),
        ("有效期", Some(said(about.expiry, QuotedFor::Expiry))),
        ("怎样理解", about.read.map(both)),
        ("细则", about.rules.map(both)),
        ("先提醒", about.warning.map(both)),
        ("怎么申报", Some(said(about.apply, QuotedFor::Apply))),
        ("合计旁边写", Some(both(about.together))),
        ("首页写作", Some(both(about.basis))),
    ];
    let rows = html! {
        @for (name, words) in all {
            @if let Some(words) = words { tr { td { (name) } td { (words) } td { (tick("")) } } }
        }
    };
    table("lists", &["项目", "程序里的写法", "核对"], &rows)
}

/// The words on which something rests, where it quotes any.
fn quoted(notice: &Notice, by: &QuotedFor) -> Markup {
    let found = notice.aside.quoted.iter().find(|quoted| quoted.by == *by);
    html! { @if let Some(quoted) = found { p.quoted { (quoted.words) } } }
}

/// The title of an award by its name.
fn title(policy: &Policy, award: &str) -> String {
    let found = policy.awards.iter().find(|one| one.id == award);
    found.map(|award| plain(award.title.zh)).unwrap_or_default()
}

fn clause(policy: &Policy, place: u8) -> &'static str {
    policy.clauses[usize::from(place)].number
}
