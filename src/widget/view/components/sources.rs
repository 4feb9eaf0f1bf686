//! Sources of the result: the notice, its dates, what it leaves open, and what happens to answers.

use crate::view::components::citation::chinese_text;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::phrase::{fill_placeholder, phrase};
use engine::text::{date, fill, naming};
use policy::Policy;
use yew::Html;

/// The data of every notice of the policy.
pub(crate) fn source_list(ctx: &Context<'_>) -> Html {
    if let [_, _, ..] = ctx.policy().parts {
        return ctx.policy().parts.iter().map(|part| notice_source(ctx, part.policy)).collect();
    }
    notice_source(ctx, ctx.policy())
}

fn notice_source(ctx: &Context<'_>, policy: &'static Policy) -> Html {
    let words = &ctx.late_sentences().source;
    let [document, named] = words.document;
    let mut rows = vec![
        source_row(
            document,
            fill_placeholder(
                &naming(named, policy),
                element("span", "award-verbatim").html(chinese_text(ctx, policy.title)).build(),
            ),
        ),
        source_row(words.number, chinese_text(ctx, policy.document)),
    ];
    for_each_source_line(ctx, policy, &mut |label, words| rows.push(source_row(label, phrase(words))));
    element("dl", "award-source").children(rows).build()
}

/// Calls `line` with label and text of each fact about a notice, title and number excluded.
pub(crate) fn for_each_source_line(ctx: &Context<'_>, policy: &Policy, line: &mut dyn FnMut(&'static str, &str)) {
    let locale = ctx.locale();
    let words = &ctx.late_sentences().source;
    let about = &policy.about;
    let [issued, by] = words.issued;
    let [version, calculator] = words.version;
    line(issued, &fill(by, &[about.issuer.of(locale), &date(policy.issued, locale)]));
    line(words.in_force, about.in_force.of(locale));
    if let Some(read) = about.read {
        line(words.read, read.of(locale));
    }
    if let Some(rules) = about.rules {
        line(words.rules, rules.of(locale));
    }
    line(words.expiry, about.expiry.of(locale));
    line(version, &fill(calculator, &[&ctx.state.look.version]));
}

fn source_row(label: &'static str, content: Html) -> Html {
    let name = element("dt", "").text(label);
    element("div", "award-source-row").child(name).child(element("dd", "").html(content)).build()
}
