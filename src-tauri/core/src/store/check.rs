//! The check: whether the book holds together, and is what its history says it is.
//!
//! It asks whether SQLite finds the file sound and every reference met, whether the hash chain is whole, and whether
//! every row is as its last image has it and the reverse. The chain alone would not see a row altered behind the
//! journal's back. The rules of a meeting are not asked here.

use super::journal::{Step, Table};
use super::record::{COLUMNS, Record};
use super::{Book, chain};
use crate::error::{Code, Error, Result};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// Something in the book that does not hold together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Breach {
    /// What kind of breach it is.
    pub kind: BreachKind,
    /// What is wrong, as a sentence.
    pub message: String,
    /// The operation it was found at.
    pub operation: Option<i64>,
    /// The table of the row it was found at.
    pub table: Option<String>,
    /// The id of the row it was found at.
    pub id: Option<String>,
}

/// What part of the check found a breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BreachKind {
    /// The file itself is damaged.
    File,
    /// A row names another that is not there.
    Reference,
    /// The history was altered.
    Chain,
    /// A row is not as the history has it.
    Row,
}

/// Told how much is done and of how much; says whether to go on.
pub type Progress<'p> = dyn FnMut(u64, u64) -> bool + 'p;

impl Book {
    /// Checks the whole book and gives every breach; none in a sound one.
    ///
    /// Fails with [`Code::Stopped`] where `progress` said to stop.
    pub fn check(&self, progress: &mut Progress<'_>) -> Result<Vec<Breach>> {
        self.read(|reader| breaches(reader.connection(), self.tables(), progress))
    }
}

/// The breaches of the book behind a connection.
pub(super) fn breaches(connection: &Connection, tables: &[Table], progress: &mut Progress<'_>) -> Result<Vec<Breach>> {
    let operations: i64 = connection.query_row("SELECT count(*) FROM operation", [], |row| row.get(0))?;
    let total = u64::try_from(operations).unwrap_or_default() + tables.len() as u64 + 1;
    let mut done = 0;
    let mut step = |steps: u64| {
        done += steps;
        if progress(done, total) { Ok(()) } else { Err(Error::stopped()) }
    };
    let mut found = file(connection)?;
    step(1)?;
    found.extend(references(connection)?);
    found.extend(history(connection, &mut step)?);
    for table in tables {
        found.extend(differences(connection, std::slice::from_ref(table))?.into_iter().map(row));
        step(1)?;
    }
    found.extend(dropped(connection, tables)?.into_iter().map(row));
    Ok(found)
}

fn file(connection: &Connection) -> Result<Vec<Breach>> {
    let mut lines = connection.prepare("PRAGMA integrity_check")?;
    let lines = lines.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let wrong = lines.into_iter().filter(|line| line != "ok");
    Ok(wrong.map(|line| breach(BreachKind::File, format!("The file is damaged: {line}."))).collect())
}

fn references(connection: &Connection) -> Result<Vec<Breach>> {
    let mut rows =
        connection.prepare(r#"SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2"#)?;
    let rows =
        rows.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?)))?;
    rows.map(|row| {
        let (table, parent, count) = row?;
        let message = format!("{count} of the records in {table} name one in {parent} that is not there.");
        Ok(Breach { table: Some(table), ..breach(BreachKind::Reference, message) })
    })
    .collect()
}

/// Walks the operations and their changes side by side and hashes them again.
fn history(connection: &Connection, step: &mut impl FnMut(u64) -> Result<()>) -> Result<Vec<Breach>> {
    const STRIDE: u64 = 256;
    let mut found = Vec::new();
    let mut records = connection.prepare(&format!("SELECT {COLUMNS} FROM operation ORDER BY seq"))?;
    let mut records = records.query_map([], Record::from_row)?.peekable();
    let mut changes =
        connection.prepare(r#"SELECT seq, operation, "table", "row", before, after FROM change ORDER BY seq"#)?;
    let mut changes = changes.query([])?;
    let mut change = changes.next()?;
    let (mut seq, mut next_change, mut before, mut walked) = (0, 1, String::new(), 0);
    while let Some(record) = records.next() {
        let record = record?;
        seq += 1;
        let mut wrong = |message: &str| {
            found.push(Breach {
                operation: Some(record.seq),
                ..breach(BreachKind::Chain, format!("Operation {} {message}.", record.seq))
            });
        };
        if record.seq != seq {
            wrong("does not follow the one before it: some are missing");
            seq = record.seq;
        }
        let mut placed = record.first_change == next_change;
        let mut hash = Sha256::new();
        chain::open(&mut hash, &before, &record);
        while let Some(row) = change {
            if row.get::<_, i64>(1)? > record.seq {
                break;
            }
            placed &= row.get::<_, i64>(0)? == next_change && row.get::<_, i64>(1)? == record.seq;
            next_change = row.get::<_, i64>(0)? + 1;
            let text = |column: usize| -> Result<Option<&str>> {
                Ok(row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?)
            };
            chain::add(&mut hash, text(2)?, text(3)?, text(4)?, text(5)?);
            change = changes.next()?;
        }
        if !placed {
            wrong("has lost or gained changes");
        }
        match record.hash {
            Some(kept) if kept == chain::close(hash) => before = kept,
            Some(kept) => {
                wrong("is not as it was recorded, or one before it is not");
                before = kept;
            }
            None if records.peek().is_some() => wrong("was never closed"),
            None => {}
        }
        walked += 1;
        if walked == STRIDE {
            step(std::mem::take(&mut walked))?;
        }
    }
    if change.is_some() {
        found.push(breach(BreachKind::Chain, "There are changes that belong to no operation.".to_owned()));
    }
    step(walked)?;
    Ok(found)
}

/// The steps from the images last recorded to the rows as they are, of these tables: none in a sound book.
pub(super) fn differences(connection: &Connection, tables: &[Table]) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    for table in tables {
        let name = &table.name;
        let mut rows = connection.prepare(&table.unrecorded())?;
        let rows = rows.query_map([], |row| {
            Ok(Step { table: name.clone(), row: row.get(0)?, before: row.get(1)?, after: row.get(2)? })
        })?;
        steps.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
        let mut rows = connection.prepare(&table.missing())?;
        let rows = rows.query_map([], |row| {
            Ok(Step { table: name.clone(), row: row.get(0)?, before: row.get(1)?, after: None })
        })?;
        steps.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(steps)
}

/// The same for rows recorded in tables that are not there.
pub(super) fn dropped(connection: &Connection, tables: &[Table]) -> Result<Vec<Step>> {
    let known = serde_json::Value::from_iter(tables.iter().map(|table| table.name.as_str()));
    let mut rows = connection.prepare(
        r#"SELECT change."table", change."row", change.after
           FROM (SELECT max(seq) AS seq FROM change
                 WHERE "table" NOT IN (SELECT value FROM json_each(?1)) GROUP BY "table", "row") AS last
           JOIN change ON change.seq = last.seq WHERE change.after IS NOT NULL"#,
    )?;
    let rows = rows.query_map([known.to_string()], |row| {
        Ok(Step { table: row.get(0)?, row: row.get(1)?, before: row.get(2)?, after: None })
    })?;
    Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
}

fn row(step: Step) -> Breach {
    let what = match (&step.before, &step.after) {
        (None, _) => "is in the book, but its history does not know it",
        (_, None) => "is gone from the book, though nobody removed it",
        _ => "is not as it was last saved",
    };
    let message = format!("A record ({} {}) {what}.", step.table, step.row);
    Breach { table: Some(step.table), id: Some(step.row), ..breach(BreachKind::Row, message) }
}

fn breach(kind: BreachKind, message: String) -> Breach {
    Breach { kind, message, operation: None, table: None, id: None }
}

/// What is said of a file with breaches, where only a sound one will do.
pub(super) fn unsound(name: &str, breaches: &[Breach]) -> Option<Error> {
    let first = breaches.first()?;
    let more = match breaches.len() - 1 {
        0 => String::new(),
        n => format!(" And {n} more like it."),
    };
    Some(Error::new(
        Code::Damaged,
        format!("{name} does not hold together. {}{more}", first.message),
        "Use an older backup.",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::Op;
    use super::super::trial::{Trial, write};
    use super::*;

    fn check(book: &Book) -> Vec<Breach> {
        book.check(&mut |_, _| true).unwrap()
    }

    fn written() -> (Trial, Book) {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
        write(&mut book, "Add two", "INSERT INTO person VALUES ('p', 'Stay', 0.5), ('q', 'Povey', NULL)");
        write(&mut book, "Add an item", "INSERT INTO item VALUES ('i', 'm', 'a', NULL, 1)");
        write(&mut book, "Correct the name", "UPDATE person SET name = 'Cllr Stay' WHERE id = 'p'");
        write(&mut book, "Remove Dr Povey", "DELETE FROM person WHERE id = 'q'");
        book.undo().unwrap();
        (trial, book)
    }

    #[test]
    fn a_sound_book_has_no_breach_with_typing_under_way_too() {
        let (_trial, mut book) = written();
        assert_eq!(check(&book), []);
        let typing = Op::new("Type").typing("person", "p", "name");
        book.transact(typing, |tx| tx.execute("UPDATE person SET name = 'x' WHERE id = 'p'", [])).unwrap();
        assert_eq!(check(&book), []);
    }

    #[test]
    fn progress_comes_to_its_end_and_can_stop_the_check() {
        let (_trial, book) = written();
        let mut seen = Vec::new();
        book.check(&mut |done, total| {
            seen.push((done, total));
            true
        })
        .unwrap();
        assert!(seen.is_sorted() && seen.last().is_some_and(|(done, total)| done == total), "{seen:?}");
        assert_eq!(book.check(&mut |_, _| false).unwrap_err().code, Code::Stopped);
    }

    /// Alters a book from outside, as somebody would who knows SQLite, and gives what the check says then.
    fn attacked(sql: &str) -> Vec<Breach> {
        let (trial, book) = written();
        drop(book);
        let raw = Connection::open(trial.path()).unwrap();
        raw.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
        drop(raw);
        check(&trial.open().unwrap())
    }

    #[test]
    fn every_alteration_from_outside_is_found() {
        let attacks = [
            ("UPDATE person SET name = 'Stray' WHERE id = 'p'", BreachKind::Row),
            ("UPDATE person SET rate = 0.50000000000000011 WHERE id = 'p'", BreachKind::Row),
            ("UPDATE person SET rate = NULL WHERE id = 'p'", BreachKind::Row),
            ("DELETE FROM person WHERE id = 'q'", BreachKind::Row),
            ("INSERT INTO person VALUES ('z', 'Nobody', NULL)", BreachKind::Row),
            ("DELETE FROM meeting", BreachKind::Reference),
            ("DROP TABLE owner; DROP TABLE person", BreachKind::Row),
            ("UPDATE operation SET label = 'Add three' WHERE seq = 3", BreachKind::Chain),
            ("UPDATE operation SET who = 'Somebody else' WHERE seq = 3", BreachKind::Chain),
            ("UPDATE operation SET at = '2012-01-18T12:00:00.000Z' WHERE seq = 3", BreachKind::Chain),
            ("UPDATE operation SET reason = 'The chair agreed' WHERE seq = 3", BreachKind::Chain),
            ("UPDATE operation SET undo_top = 2 WHERE seq = 7", BreachKind::Chain),
            ("UPDATE operation SET hash = NULL WHERE seq = 3", BreachKind::Chain),
            ("UPDATE operation SET first_change = 2 WHERE seq = 5", BreachKind::Chain),
            ("DELETE FROM operation WHERE seq = 3", BreachKind::Chain),
            ("DELETE FROM operation WHERE seq = 7", BreachKind::Chain),
            ("DELETE FROM operation", BreachKind::Chain),
            ("DELETE FROM change WHERE seq = 5", BreachKind::Chain),
            ("UPDATE change SET before = NULL WHERE seq = 5", BreachKind::Chain),
            ("UPDATE change SET operation = 4 WHERE seq = 5", BreachKind::Chain),
            ("INSERT INTO change (operation, \"table\", \"row\") VALUES (9, 'person', 'z')", BreachKind::Chain),
            // A row and its last image, altered alike: the chain sees it.
            (
                "UPDATE person SET name = 'Stray' WHERE id = 'p';
                 UPDATE change SET after = replace(after, 'Cllr Stay', 'Stray') WHERE after LIKE '%Cllr Stay%'",
                BreachKind::Chain,
            ),
            // The last operation taken out with its changes, and its row put back: what is left is whole, but the
            // row is not as the history has it.
            (
                "DELETE FROM operation WHERE seq >= 6; DELETE FROM change WHERE operation >= 6; DELETE FROM person WHERE id = 'q'",
                BreachKind::Row,
            ),
        ];
        for (sql, kind) in attacks {
            let found = attacked(sql);
            assert!(found.iter().any(|breach| breach.kind == kind), "{sql}: {found:?}");
            assert!(found.iter().all(|breach| breach.message.ends_with('.')), "{found:?}");
        }
    }

    #[test]
    fn an_operation_and_its_doings_cut_off_whole_are_shown_by_the_head_hash_alone() {
        let (trial, book) = written();
        let head = book.read(|reader| reader.head_hash()).unwrap();
        drop(book);
        let raw = Connection::open(trial.path()).unwrap();
        raw.execute_batch("DELETE FROM operation WHERE seq >= 6; DELETE FROM change WHERE operation >= 6").unwrap();
        drop(raw);
        let book = trial.open().unwrap();
        assert_eq!(check(&book), [], "a book as it was two operations ago is a sound book");
        assert_ne!(
            book.read(|reader| reader.head_hash()).unwrap(),
            head,
            "so the hash on an agreed note is the anchor"
        );
    }

    #[test]
    fn bytes_flipped_in_the_file_are_found() {
        let (trial, book) = written();
        drop(book);
        let mut bytes = std::fs::read(trial.path()).unwrap();
        let at = bytes.windows(9).rposition(|window| window == b"Cllr Stay").unwrap();
        bytes[at] = b'X';
        std::fs::write(trial.path(), bytes).unwrap();
        assert!(!check(&trial.open().unwrap()).is_empty());
    }
}
