//! The lists behind the clauses: readings, provisions that are only shown, words that grant nothing, open thresholds.
//!
//! Knows how they are shown on paper. Does not know the clauses.

use super::html::{english, escaped, phrases, row, table, tag, tick};
use crate::policies::Notice;
use crate::policies::prose::{day, labels, plain};
use compiler::{QuotedFor, Reason, WithoutRule};
use policy::{Policy, Reading, Text};

/// How the notice is read where it can be read in more than one way: each with a box to agree or not.
pub fn readings(notice: &Notice) -> String {
    let readings = notice.policy.readings.iter().enumerate();
    let rows: Vec<String> = readings.map(|(at, reading)| one_reading(notice, at, reading)).collect();
    let intro = "原文有不止一种读法、或者没有写明的地方，程序这样理解，并写给申请人看。请逐条核对。";
    section("理解登记", intro, &table("lists", &["", "条", "程序的理解，以及为什么", "用在", "核对"], &rows))
}

fn one_reading(notice: &Notice, at: usize, reading: &'static Reading) -> String {
    let policy = notice.policy;
    let quote = quoted(notice, &QuotedFor::Reading(reading.id.to_string()));
    let text =
        format!("{quote}{}<br>{}{}", phrases(reading.text.zh), english(reading.text.en), for_whom(policy, reading));
    let uses = policy.awards.iter().filter(|award| {
        let of_conditions = award.conditions.iter().flat_map(|condition| condition.readings);
        of_conditions.chain(award.readings).any(|used| usize::from(*used) == at)
    });
    let mut uses: Vec<String> = uses.map(|award| phrases(award.title.zh)).collect();
    if policy.about.read.is_some_and(|read| read.zh.contains(reading.text.zh)) {
        uses.push("结果末尾“怎样理解”".to_string());
    }
    if policy.about.together.zh.contains(reading.text.zh) {
        uses.push("各项合计旁边".to_string());
    }
    let alone = if quote.is_empty() { "整个文件" } else { "左边所引的字" };
    let uses = if uses.is_empty() { alone.to_string() } else { uses.join("、") };
    let boxes = format!("{}<br>{}", tick("同意"), tick("不同意"));
    row(&[format!("理{}", at + 1), clause(policy, reading.clause), text, uses, boxes])
}

/// Whose case a reading is, and what is open to them.
fn for_whom(policy: &Policy, reading: &Reading) -> String {
    if reading.roles == 0 {
        return String::new();
    }
    let whom = format!("写给：{}", labels(&policy.facts[0], reading.roles));
    let point =
        |point: Text| tag("p", "quiet", &format!("没有写明的写作：{} {}", phrases(point.zh), english(point.en)));
    format!("{}{}", tag("p", "quiet", &escaped(&whom)), reading.point.map(point).unwrap_or_default())
}

/// Thresholds that the notice leaves open.
pub fn thresholds(policy: &'static Policy) -> String {
    let one = |parameter: &'static policy::Parameter| {
        let fact = &policy.facts[usize::from(parameter.fact)];
        let quote = tag("p", "quoted", &escaped(parameter.quote));
        let said = match &parameter.fixed {
            Some(fixed) => format!("{}。 {}", phrases(fixed.source.zh), english(fixed.source.en)),
            None => "没有文件定下来，程序不猜数；嵌入程序的网页可以设一个，结果里写明是网页设的。".to_string(),
        };
        row(&[format!("{quote}{}", escaped(&plain(fact.label.zh))), said, tick("")])
    };
    let rows: Vec<String> = policy.parameters.iter().map(one).collect();
    let drawn = table("lists", &["量", "由谁定", "核对"], &rows);
    let intro = "原文提到、但没有定多少的量。以后有文件定下来，写进规则文件，这里就写明是哪个文件。";
    if rows.is_empty() { String::new() } else { section("没有写明的量", intro, &drawn) }
}

/// Provisions that are shown without a verdict.
pub fn related(policy: &'static Policy) -> String {
    let roles = &policy.facts[0];
    let everyone = (0..roles.choices.len()).fold(0, |all, at| all | policy::bit(at));
    let rows: Vec<String> = policy
        .related
        .iter()
        .map(|related| {
            let whom = if related.roles == everyone { "所有人".to_string() } else { labels(roles, related.roles) };
            let title = format!("{} {}", phrases(related.title.zh), english(related.title.en));
            let words = format!("{}{}", title, tag("p", "quoted", &escaped(related.text)));
            row(&[clause(policy, related.clause), words, escaped(&whom), tick("")])
        })
        .collect();
    let intro = "这些条款不直接给奖励。程序把原文列给有关的申请人看，不作判断。";
    section("只列原文的条款", intro, &table("lists", &["条", "题目和原文", "列给谁看", "核对"], &rows))
}

/// Words that grant nothing and are shown to nobody.
pub fn silent(policy: &Policy, silent: &[WithoutRule]) -> String {
    let rows: Vec<String> = silent
        .iter()
        .map(|silent| {
            let because = match &silent.because {
                Reason::NoAward(reason) => format!("不给奖励：{reason}"),
                Reason::OtherWords(award) => format!("在“{}”里不决定什么", title(policy, award)),
            };
            let words = tag("p", "quoted", &escaped(&silent.words));
            let place = silent.clause.as_deref().unwrap_or("条款之外");
            row(&[escaped(place), words, escaped(&because), tick("")])
        })
        .collect();
    let intro = "程序不用这些话。请看一看，里面没有条件，也没有奖励。";
    section("不给奖励的话", intro, &table("lists silent", &["条", "原文", "为什么", "核对"], &rows))
}

/// What the notice says of itself.
pub fn about(notice: &Notice) -> String {
    let policy = notice.policy;
    let about = &policy.about;
    let said = |text: Text, by: Option<QuotedFor>| {
        let quote = by.map(|by| quoted(notice, &by)).unwrap_or_default();
        format!("{quote}{} {}", phrases(text.zh), english(text.en))
    };
    let mut rows = vec![
        pair("测算名称", &format!("{} {}", phrases(about.calculator.zh), english(about.calculator.en))),
        pair("文件", &escaped(&format!("《{}》，简称“{}”", policy.title, about.called))),
        pair("文号", &escaped(policy.document)),
        pair("发文", &format!("{}，{} {}", escaped(policy.issuer), day(policy.issued), english(about.issuer.en))),
        pair(
            "施行",
            &format!("{}：{} {}", day(policy.in_force), phrases(about.in_force.zh), english(about.in_force.en)),
        ),
        pair("有效期", &said(about.expiry, Some(QuotedFor::Expiry))),
    ];
    rows.extend(about.read.map(|read| pair("怎样理解", &said(read, None))));
    rows.extend(about.rules.map(|rules| pair("细则", &said(rules, None))));
    rows.extend(about.warning.map(|warning| pair("先提醒", &said(warning, None))));
    rows.push(pair("怎么申报", &said(about.apply, Some(QuotedFor::Apply))));
    rows.push(pair("合计旁边写", &said(about.together, None)));
    rows.push(pair("首页写作", &said(about.basis, None)));
    table("lists", &["项目", "程序里的写法", "核对"], &rows)
}

/// The words on which something rests, where it quotes any.
fn quoted(notice: &Notice, by: &QuotedFor) -> String {
    let found = notice.aside.quoted.iter().find(|quoted| quoted.by == *by);
    found.map(|quoted| tag("p", "quoted", &escaped(&quoted.words))).unwrap_or_default()
}

/// The title of an award by its name.
fn title(policy: &Policy, award: &str) -> String {
    let found = policy.awards.iter().find(|one| one.id == award);
    found.map(|award| plain(award.title.zh)).unwrap_or_default()
}

fn pair(name: &str, words: &str) -> String {
    row(&[name.to_string(), words.to_string(), tick("")])
}

fn clause(policy: &Policy, place: u8) -> String {
    escaped(policy.clauses[usize::from(place)].number)
}

/// A section with a heading and a sentence about what to look for.
pub fn section(title: &str, intro: &str, inside: &str) -> String {
    let head = format!("{}{}", tag("h2", "", title), tag("p", "quiet", intro));
    tag("section", "", &format!("{head}{inside}"))
}
