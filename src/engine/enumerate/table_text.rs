//! Tables as Markdown, and back. Knows the form, not what it means.

use super::{Row, Table};
use std::fmt;

/// Stands for whatever is said.
const ANYTHING: &str = "·";
/// Between the names that fit.
const OR: &str = " / ";
/// Before the roles of which the clause does not say whether it means them.
const WHO: [&str; 2] = ["写明的：", "没有写明的："];
/// The last column.
const RESULT: &str = "结论";

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "## {} {} `{}`\n", self.clause, self.title, self.award)?;
        for (mark, names) in WHO.iter().zip(&self.who).filter(|(_, names)| !names.is_empty()) {
            writeln!(out, "- {mark}{}", names.join(OR))?;
        }
        writeln!(out, "\n| {} | {RESULT} |", self.columns.join(" | "))?;
        writeln!(out, "|{}", "---|".repeat(self.columns.len() + 1))?;
        for Row { cells, says } in &self.rows {
            let cell = |names: &Vec<String>| if names.is_empty() { ANYTHING.to_owned() } else { names.join(OR) };
            writeln!(out, "| {} | {says} |", cells.iter().map(cell).collect::<Vec<_>>().join(" | "))?;
        }
        Ok(())
    }
}

impl Table {
    /// Reads tables that were written down; lines that belong to none are passed over.
    #[must_use]
    pub fn read(text: &str) -> Vec<Table> {
        text.split("\n## ").skip(1).filter_map(one).collect()
    }
}

fn one(text: &str) -> Option<Table> {
    let mut lines = text.lines();
    let (title, award) = lines.next()?.trim_end_matches('`').rsplit_once(" `")?;
    let (clause, title) = title.split_once(' ')?;
    let mut table = Table { clause: clause.into(), award: award.into(), title: title.into(), ..Table::default() };
    for line in lines {
        for (mark, names) in WHO.iter().zip(&mut table.who) {
            if let Some(list) = line.strip_prefix("- ").and_then(|line| line.strip_prefix(mark)) {
                *names = list.split(OR).map(str::to_owned).collect();
            }
        }
        let Some(cells) = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")) else { continue };
        let mut cells: Vec<&str> = cells.split(" | ").collect();
        let says = cells.pop()?;
        if says == RESULT {
            table.columns = cells.into_iter().map(str::to_owned).collect();
        } else {
            let names =
                |cell: &str| if cell == ANYTHING { Vec::new() } else { cell.split(OR).map(str::to_owned).collect() };
            table.rows.push(Row { cells: cells.into_iter().map(names).collect(), says: says.to_owned() });
        }
    }
    Some(table)
}
