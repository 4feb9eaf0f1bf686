//! The small tables: `clause`, `related`, `no_award`, `who`, `role_sets`, `reading`.
//!
//! Knows their keys. Does not know whether what they say is right.

use super::Desk;
use crate::book::{Name, NoAward, Reading, Related, RoleSet, Who};
use crate::table::{Table, Value};

pub fn clause(desk: &mut Desk, mut table: Table) {
    desk.claim.mark = table.text("number", desk.problems);
    table.finish(desk.problems);
}

pub fn related(desk: &mut Desk, mut table: Table) {
    let span = table.span.clone();
    let title = desk.pair(&mut table, "title");
    let roles = table.names("roles", desk.problems);
    let everyone = table.flag("everyone", desk.problems);
    let whole_clause = table.flag("whole_clause", desk.problems);
    let because = table.maybe_text("because", desk.problems);
    table.finish(desk.problems);
    desk.claim.related = Some(span.clone());
    if let Some(title) = title {
        desk.book.related.push(Related { span, title, roles, everyone, whole_clause, because, block: desk.block });
    }
}

pub fn no_award(desk: &mut Desk, mut table: Table) {
    let span = table.span.clone();
    let because = table.text("because", desk.problems);
    table.finish(desk.problems);
    desk.claim.no_award = Some(span.clone());
    desk.book.chinese.extend(because.clone());
    desk.book.no_awards.extend(because.map(|because| NoAward { because, block: desk.block }));
}

pub fn who(desk: &mut Desk, id: Name, mut table: Table) {
    let text = desk.languages(&mut table);
    let meant = table.names("meant", desk.problems);
    let open = table.names("open", desk.problems);
    table.finish(desk.problems);
    desk.book.whos.extend(text.map(|text| Who { id, text, meant, open }));
}

pub fn role_set(desk: &mut Desk, id: Name, value: &Value) {
    let roles = value.names(desk.problems);
    desk.book.role_sets.push(RoleSet { id, roles });
}

pub fn reading(desk: &mut Desk, id: Name, mut table: Table) {
    let text = desk.languages(&mut table);
    let quote = table.maybe_text("quote", desk.problems);
    let whole_notice = table.flag("whole_notice", desk.problems);
    let roles = table.names("roles", desk.problems);
    let point = desk.maybe_pair(&mut table, "point");
    table.finish(desk.problems);
    let block = desk.block;
    desk.book.readings.extend(text.map(|text| Reading { id, text, quote, roles, point, whole_notice, block }));
}
