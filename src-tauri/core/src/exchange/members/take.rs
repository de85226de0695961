//! Taking a list in: one operation, as the preview foretold it.

use super::preview::{FateLine, FateWord, tried};
use super::wishes::Wishes;
use crate::domain::id::YearId;
use crate::error::{Error, Result};
use crate::exchange::sheet::Table;
use crate::ops::enrol::Enrolled;
use crate::ops::{Progress, Session};

/// How many rows a refusal names.
const LISTED: usize = 50;

/// What came of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// What was added: “14 members, 2 substitutes (5 people new to the book)”.
    pub said: String,
    /// The rows that want the clerk’s eye still, as sentences.
    pub rows: Vec<String>,
}

/// Takes a list into a year, or nothing of it. With `leave_out`, rows that cannot be taken are left out; without it
/// they have the whole list refused. `of` names the body and year, for the operation.
pub fn take(
    session: &mut Session,
    year: &YearId,
    of: &str,
    table: &Table,
    wishes: &Wishes,
    leave_out: bool,
    progress: &mut Progress<'_>,
) -> Result<Taken> {
    session.write(|tx| {
        let tried = tried(tx, year, table, wishes, &mut |done, total| progress(done, total * 2))?;
        let left_out: Vec<&FateLine> = tried.fates.iter().filter(|line| line.fate.is_left_out()).collect();
        if !left_out.is_empty() && !leave_out {
            return Err(refused(&left_out));
        }
        let rows = tried.fates.iter().filter(|line| line.fate.needs()).map(sentence).collect();
        let done = tried.enrolment.write(tx, &mut |done, total| progress(done + total, total * 2))?;
        let said = said(&done);
        tx.call(format!("Import {said} of {of}"));
        Ok(Taken { said, rows })
    })
}

/// A row’s fate, said with its number.
fn sentence(line: &FateLine) -> String {
    let fate = match line.fate {
        FateWord::Doubtful => "Taken to be the person of the book. ",
        FateWord::Differs | FateWord::New | FateWord::Known | FateWord::Same => "",
        FateWord::Asks | FateWord::Refused => "Left out. ",
    };
    format!("{}: {fate}{}", named(line), line.message)
}

/// Row 7, Cllr Late; the row alone where it names nobody.
fn named(line: &FateLine) -> String {
    if line.name.is_empty() { format!("Row {}", line.row) } else { format!("Row {}, {}", line.row, line.name) }
}

fn refused(lines: &[&FateLine]) -> Error {
    let mut said: Vec<String> =
        lines.iter().take(LISTED).map(|line| format!("{}: {}", named(line), line.message)).collect();
    if lines.len() > LISTED {
        said.push(format!("… and {} more.", lines.len() - LISTED));
    }
    let hint = match lines {
        [one] => format!("Nothing was imported. {}", one.hint),
        all => format!("Nothing was imported. Mend these {} rows, or have them left out.", all.len()),
    };
    Error::refused(said.join("\n"), hint.trim_end())
}

fn said(done: &Enrolled) -> String {
    let count = |n: usize, one: &str, many: &str| (n > 0).then(|| format!("{n} {}", if n == 1 { one } else { many }));
    let list = |parts: [Option<String>; 3]| parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let added =
        list([count(done.members, "member", "members"), count(done.substitutes, "substitute", "substitutes"), None]);
    let new = list([
        count(done.people, "person", "people"),
        count(done.groups, "group", "groups"),
        count(done.authorities, "authority", "authorities"),
    ]);
    match (added.is_empty(), new.is_empty()) {
        (true, true) => "nothing".to_owned(),
        (_, true) => added,
        (_, false) => format!("{added} ({new} new to the book)"),
    }
}
