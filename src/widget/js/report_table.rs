//! What JavaScript gets as a report: the one table from which encoder and decoder are made.
//!
//! `encode.rs` expands it to the functions that encode a report. `cargo xtask build` generates the functions that decode
//! one, `www/src/report-readers.ts`. So a new property is one line here; its type stands in `www/src/report-types.ts`.
//!
//! A record begins with its name, the Rust value and the TypeScript type. Then follows a line for each property, in the
//! order in which JavaScript sees them:
//!
//! ```text
//! name: kind = Rust value;
//! ```
//!
//! | kind | Rust value |
//! |---|---|
//! | `text` | `&'static str` |
//! | `dynamic_text` | `&Cow<'static, str>`, borrowed if it is the same in every report |
//! | `temporary_text` | `&str` |
//! | `phrase` | `&Phrase`; JavaScript gets it without marks |
//! | `number` | `Number`; JavaScript gets a canonical decimal |
//! | `texts` | `&[&'static str]` |
//! | `span` | `&(u32, u32)`: where words start and end |
//! | `flag` | `bool` |
//! | `choice [a b]` | the number of a name; an enum whose variants stand in the order of the names, `as u32` |
//! | the name of a record | what stands in its parentheses |
//! | `list KIND` | a list, whose entries are of that kind by reference |
//! | `nullable KIND` | an `Option`; JavaScript gets `null` for `None` |
//! | `optional KIND` | an `Option`; for `None` there is no such property |
//! | `fixed KIND` | the same in every report: encoded and decoded once, then kept |
//!
//! The fixed properties of a record are kept in the `EncodedWords` that it names after `fixed in`. If that is `None`, they
//! are encoded with the others.

macro_rules! report_table {
    ($expand:ident) => {
        $expand! {
            report(report: &Report) -> "Report" {
                policy: policy = report.policy;
                awards: list award = &report.awards;
                related: list related = &report.related;
                total: total = &report.total;
                relevant: texts = &report.relevant;
                next: nullable text = report.next;
            }

            policy(policy: &Policy) -> "Notice" {
                id: text = policy.id;
                document: text = policy.document;
                title: text = policy.title;
                issuer: text = policy.issuer;
                issued: text = policy.issued;
                inForce: text = policy.in_force;
            }

            related(related: &Related) -> "Report['related'][number]" {
                clause: text = related.clause;
                text: text = related.text;
            }

            total(total: &Total) -> "Report['total']" {
                likely: number = total.likely;
                possible: nullable number = total.possible;
            }

            award(award: &AwardReport, fixed in Some(&award.encoded)) -> "Award" {
                id: fixed text = award.id;
                clause: fixed text = award.clause;
                title: fixed phrase = &award.title;
                verdict: choice [likely possible unlikely] = award.verdict as u32;
                amount: nullable amount = award.amount.map(|amount| (amount, award.terms.as_slice()));
                frequency: fixed nullable dynamic_text = award.frequency_id.as_ref();
                judgement: fixed texts = &award.judgement;
                benefits: fixed texts = &award.benefits;
                judgementText: fixed texts = &award.judgement_text;
                benefitsText: fixed texts = &award.benefits_text;
                conditions: list condition = &award.conditions;
                nearest: nullable list change = award.nearest.as_deref();
                text: fixed text = award.text;
            }

            amount(amount: (Amount, &[Phrase])) -> "NonNullable<Award['amount']>" {
                atLeast: flag = amount.0.at_least;
                atMost: flag = amount.0.at_most;
                lowest: number = amount.0.lowest;
                highest: nullable number = amount.0.highest;
                terms: optional list phrase = Some(amount.1).filter(|terms| !terms.is_empty());
            }

            condition(
                condition: &ConditionReport,
                fixed in condition.fixed().map(|words| &words.encoded)
            ) -> "Condition" {
                fact: fixed text = condition.fact;
                outcome: choice [met unmet open] = condition.outcome as u32;
                open: optional choice [unanswered unsure notice] = condition.open.map(|open| open as u32);
                basis: fixed text = condition.basis;
                clause: fixed text = condition.clause;
                quote: fixed text = condition.quote;
                at: fixed list span = condition.at;
                required: fixed phrase = &condition.required;
                answer: optional phrase = condition.answer.as_ref();
                requiredValue: fixed optional dynamic_text = condition.required_value.as_ref();
                answerValue: optional dynamic_text = condition.answer_value.as_ref();
                gap: optional number = condition.gap;
                source: fixed optional temporary_text = condition.decider();
                reading: fixed optional text = condition.reading;
            }

            change(change: &Change) -> "Change" {
                fact: text = change.fact;
                to: dynamic_text = &change.to;
            }
        }
    };
}

pub(super) use report_table;
