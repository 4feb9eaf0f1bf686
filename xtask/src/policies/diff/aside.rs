//! What differs in words that no award holds: those without rules, and those on which readings and sentences rest.
//!
//! Knows what the compiler keeps for reviewers. Does not know rules.

use super::list::List;
use crate::policies::Notice;
use crate::policies::prose::plain;
use compiler::{Quotation, QuotedFor, Reason, WithoutRule};

/// Words without rules, paired in order where they differ.
pub fn silent(list: &mut List, old: &Notice, new: &Notice) {
    const UNDER: &str = "不给奖励的话";
    let (before, after) = (&old.aside.silent, &new.aside.silent);
    let mut gone = before.iter().filter(|one| !after.contains(one));
    let mut come = after.iter().filter(|one| !before.contains(one));
    loop {
        match (gone.next(), come.next()) {
            (None, None) => return,
            (Some(one), Some(other)) => {
                list.words(UNDER, "原文", &one.words, &other.words);
                list.words(UNDER, "理由", &reason(old, one), &reason(new, other));
                list.maybe(UNDER, "所在的条", one.clause.as_deref(), other.clause.as_deref());
            }
            (Some(one), None) => list.push(UNDER, format!("不再列出“{}”", one.words)),
            (None, Some(other)) => list.push(UNDER, format!("新列出“{}”：{}", other.words, reason(new, other))),
        }
    }
}

fn reason(notice: &Notice, silent: &WithoutRule) -> String {
    match &silent.because {
        Reason::NoAward(reason) => reason.clone(),
        Reason::OtherWords(award) => {
            let found = notice.policy.awards.iter().find(|one| one.id == award);
            format!("在“{}”里不决定什么", found.map_or(String::new(), |award| plain(award.title.zh)))
        }
    }
}

/// Words on which something rests that is in both; what is new or gone is told elsewhere.
pub fn quoted(list: &mut List, old: &[Quotation], new: &[Quotation]) {
    for after in new {
        let before = old.iter().find(|before| before.by == after.by);
        list.maybe(&under(&after.by), "依据的字", before.map(|before| before.words.as_str()), Some(&after.words));
    }
    for gone in old.iter().filter(|before| !new.iter().any(|after| after.by == before.by)) {
        list.maybe(&under(&gone.by), "依据的字", Some(&gone.words), None);
    }
}

fn under(by: &QuotedFor) -> String {
    match by {
        QuotedFor::Reading(id) => format!("理解“{id}”"),
        QuotedFor::Apply => "怎么申报".to_string(),
        QuotedFor::Expiry => "有效期".to_string(),
    }
}
