//! `apply` quotes the notice where the notice says how to apply.

use crate::ast::Ast;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Words about applying. Not 申报 alone, which is also said of statistics and taxes.
const APPLIES: &str = "提出申请 提交申请 申请材料 申报材料 申请时间 申报时间 申请期限 申报期限 申请程序 \
        申报程序 申请流程 申报流程 申报通知 申报指南 负责受理 受理部门 受理单位";

pub fn how_to_apply_is_told_as_it_is_said(ast: &Ast, diagnostics: &Diagnostics) {
    diagnostics.keep(told(ast));
}

fn told(ast: &Ast) -> Result<(), Diagnostic> {
    let notice = &ast.notice;
    let words = &ast.outline.notice;
    let quoted = notice.apply.quote.as_ref();
    if let Some(quote) = quoted.filter(|quote| quote.value.is_empty() || !words.text.contains(&quote.value)) {
        return Err(Diagnostic::at(&quote.span, format!("“{}” does not stand in the notice", quote.value))
            .help("quote the words that say how one applies, or leave `quote` out where none do"));
    }
    let said = APPLIES.split(' ').filter_map(|word| Some((words.text.find(word)?, word))).min();
    let Some((at, word)) = said else { return Ok(()) };
    if quoted.is_some_and(|quote| APPLIES.split(' ').any(|word| quote.value.contains(word))) {
        return Ok(());
    }
    let message = format!("the notice says how one applies, `apply` does not rest on it: “{word}”");
    Err(Diagnostic::at(words.span(&(at..at + word.len())), message)
        .beside(&notice.apply.text.zh.span, "to be said here")
        .help("tell in `apply` what the notice says, and add quote = \"…\", the words that say it"))
}
