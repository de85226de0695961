//! Writing: every write is an operation, named as the clerk would say it, done as a whole or not at all.
//!
//! An operation that fails, in the work or on the disk, leaves the book as it was: rows, undo, redo and open typing.

use super::record::Kind;
use super::under_way::{Draft, UnderWay};
use super::{Book, Reader};
use crate::clock::Clock;
use crate::error::Result;
use chrono::{DateTime, Utc};
use rusqlite::Params;
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use ts_rs::TS;

/// What a write is called, and what it is done in and for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    pub(super) label: String,
    pub(super) field: Option<Field>,
    pub(super) reason: Option<String>,
    pub(super) lasting: bool,
}

/// A field that is typed in: one column of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The table.
    pub table: String,
    /// The row's id.
    pub id: String,
    /// The column.
    pub column: String,
}

/// What an operation did, for screens to refetch by, and what undo and redo would do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Changed {
    /// The rows that changed. None where the work changed nothing: then no operation was recorded.
    pub flags: Vec<Flag>,
    /// What kind of operation it was.
    pub kind: Kind,
    /// What it is called: for an undo or a redo, the name of what was undone or redone.
    pub label: String,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// The name of what undo would take back now.
    pub undo: Option<String>,
    /// The name of what redo would do again now.
    pub redo: Option<String>,
}

/// A row that changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Flag {
    /// The table.
    pub table: String,
    /// The row's id; empty where so many changed that they are told together.
    pub id: String,
    /// The meeting it belongs to, where it belongs to one.
    pub meeting: Option<String>,
}

/// A write under way: reads like a [`Reader`], sees what it has written, and is all undone if its work fails.
pub struct Tx<'c> {
    reader: Reader<'c>,
    clock: &'c Clock,
    at: DateTime<Utc>,
    op: Op,
}

impl Op {
    /// Names an operation as the clerk would say it: "Mark Cllr Stay: apologies".
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), field: None, reason: None, lasting: false }
    }

    /// Says that it is typing in a field: it joins the operation before, if that was in the same field just now.
    pub fn typing(mut self, table: &str, id: impl ToString, column: &str) -> Self {
        self.field = Some(Field { table: table.to_owned(), id: id.to_string(), column: column.to_owned() });
        self
    }

    /// Keeps the reason that a rule asked for and the clerk typed.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

impl Field {
    pub(super) fn key(&self) -> String {
        format!("{}/{}/{}", self.table, self.id, self.column)
    }
}

impl<'c> Deref for Tx<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl Tx<'_> {
    /// Writes with one SQL statement and gives the number of rows it changed. The statement is kept prepared.
    pub(crate) fn execute(&mut self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.connection().prepare_cached(sql)?.execute(params)?)
    }

    /// A new id, for a row that is to be made.
    pub fn new_id(&self) -> String {
        self.clock.new_id()
    }

    /// When this operation is done: one instant for all of it.
    pub fn now(&self) -> DateTime<Utc> {
        self.at
    }

    /// Makes the operation one that cannot be undone, nor anything before it: as when a note is agreed.
    pub fn make_lasting(&mut self) {
        self.op.lasting = true;
    }

    /// The name that the operation has by now.
    pub fn label(&self) -> String {
        self.op.label.clone()
    }

    /// Names the operation anew from within, where its name depends on what the book says. The last name stands.
    pub fn call(&mut self, label: impl Into<String>) {
        self.op.label = label.into();
    }
}

impl Book {
    /// Does one operation: all of `work` or, if it fails, nothing. Work that changes no row is no operation.
    pub fn transact<T>(&mut self, op: Op, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<(T, Changed)> {
        self.before_write();
        let (connection, _, clock, who) = self.parts();
        let mut under_way = UnderWay::begin(connection, clock)?;
        let mut tx = Tx { reader: Reader::new(&under_way.transaction), clock, at: under_way.at, op };
        let value = work(&mut tx)?;
        let Tx { op, .. } = tx;
        let outcome = under_way.finish()?;
        let changed = if outcome.steps.is_empty() {
            under_way.unchanged(op.label)?
        } else if under_way.joins(&op, who)? {
            under_way.join(&op.label, outcome)?
        } else {
            let seq = under_way.next_seq();
            let tops = if op.lasting { (None, None) } else { (Some(seq), None) };
            let open = op.field.is_some();
            under_way
                .record(Draft { kind: Kind::Write, op, who, id: clock.new_id(), undoes: None, tops, open }, outcome)?
        };
        under_way.commit()?;
        self.forget(&changed);
        Ok((value, changed))
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Trial, operations, rows, write};
    use super::*;
    use crate::error::{Code, Error};

    fn flag(table: &str, id: &str, meeting: Option<&str>) -> Flag {
        Flag { table: table.to_owned(), id: id.to_owned(), meeting: meeting.map(str::to_owned) }
    }

    #[test]
    fn a_write_says_which_rows_changed_and_of_which_meeting() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL), ('n', 'May', NULL)");
        let (id, changed) = book
            .transact(Op::new("Add an item").reason("The chair agreed"), |tx| {
                tx.execute("INSERT INTO item VALUES ('i', 'm', 'a', NULL, 1)", [])?;
                tx.execute("INSERT INTO entry VALUES ('e', 'm', 'i', 'Noted.', NULL)", [])?;
                tx.execute("INSERT INTO person VALUES ('p', 'Stay', NULL)", [])?;
                Ok(tx.new_id())
            })
            .unwrap();
        assert_eq!(id.len(), 36, "what the work gives is handed on");
        assert_eq!(
            changed.flags,
            [flag("entry", "e", Some("m")), flag("item", "i", Some("m")), flag("person", "p", None)]
        );
        assert_eq!((changed.label.as_str(), changed.undo.as_deref()), ("Add an item", Some("Add an item")));
        let changed = write(&mut book, "Move the item", "UPDATE item SET meeting = 'n' WHERE id = 'i'");
        let moved = [("entry", "e", "m"), ("entry", "e", "n"), ("item", "i", "m"), ("item", "i", "n")];
        let moved = moved.map(|(table, id, meeting)| flag(table, id, Some(meeting)));
        assert_eq!(changed.flags, moved, "both meetings have changed, and the entry went with its item");
        book.undo().unwrap();
        let changed = write(&mut book, "Remove the meeting", "DELETE FROM meeting WHERE id = 'm'");
        assert_eq!(changed.flags.len(), 3, "what a cascade removes is flagged too");
    }

    #[test]
    fn work_that_changes_nothing_is_no_operation() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', 1.5)");
        let before = operations(&book);
        let changed = write(&mut book, "Save", "UPDATE person SET name = 'Stay', rate = 1.5");
        assert!(changed.flags.is_empty() && operations(&book) == before);
        assert_eq!(changed.undo.as_deref(), Some("Add Cllr Stay"));
        book.transact(Op::new("Think again"), |tx| {
            tx.execute("UPDATE person SET name = 'Gone'", [])?;
            tx.execute("UPDATE person SET name = 'Stay'", [])
        })
        .unwrap();
        assert_eq!(operations(&book), before, "there and back is nothing");
        write(&mut book, "Correct the name", "UPDATE person SET name = 'STAY'");
        assert_eq!(operations(&book), before + 1, "a column's collation does not hide a change");
    }

    #[test]
    fn a_refused_operation_changes_nothing_undo_and_typing_included() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', 1.5)");
        write(&mut book, "Add Dr Povey", "INSERT INTO person VALUES ('q', 'Povey', 1.5)");
        book.undo().unwrap();
        let redo = book.undo_labels().unwrap();
        let before = (rows(&book), operations(&book));
        let refused = book.transact(Op::new("Lose everything"), |tx| {
            tx.execute("DELETE FROM person", [])?;
            Err::<(), _>(Error::refused("No.", ""))
        });
        assert_eq!(refused.unwrap_err().message, "No.");
        assert_eq!((rows(&book), operations(&book)), before);
        assert_eq!(book.undo_labels().unwrap(), redo, "redo is still there");

        let typing = || Op::new("Type").typing("person", "p", "name");
        book.transact(typing(), |tx| tx.execute("UPDATE person SET name = 'Sta'", [])).unwrap();
        let open = operations(&book);
        let refused = book.transact(Op::new("Add a second Stay"), |tx| {
            tx.execute("INSERT INTO person VALUES ('r', 'sta', NULL)", [])
        });
        assert_eq!(refused.unwrap_err().code, Code::Refused, "UNIQUE refuses");
        book.transact(typing(), |tx| tx.execute("UPDATE person SET name = 'Stay again'", [])).unwrap();
        assert_eq!(operations(&book), open, "the typing went on as if nothing had been tried");
    }

    #[test]
    fn a_failed_statement_that_the_work_passes_over_leaves_no_trace() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Add two", "INSERT INTO person VALUES ('p', 'Stay', NULL), ('q', 'Povey', NULL)");
        let (_, changed) = book
            .transact(Op::new("Rename"), |tx| {
                let clash = tx.execute("UPDATE person SET name = 'Same'", []);
                assert!(clash.is_err(), "the second row clashes with the first");
                tx.execute("UPDATE person SET rate = 1 WHERE id = 'q'", [])
            })
            .unwrap();
        assert_eq!(
            changed.flags,
            [flag("person", "q", None)],
            "the row the failed statement had changed is not flagged"
        );
        book.undo().unwrap();
    }

    #[test]
    fn a_full_disk_is_told_in_a_sentence_and_loses_nothing() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
        let before = (rows(&book), operations(&book));
        let pages: i64 = book.connection().query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        book.connection().query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
        let much = "x".repeat(100_000);
        let fill = |book: &mut Book| {
            book.transact(Op::new("Paste"), |tx| tx.execute("UPDATE meeting SET title = ?1", [much.as_str()]))
        };
        let error = fill(&mut book).unwrap_err();
        assert_eq!(error.code, Code::Disk);
        assert!(error.message.contains("disk is full"), "{error}");
        assert_eq!((rows(&book), operations(&book)), before);

        let passed_over = book.transact(Op::new("Paste"), |tx| {
            let _ = tx.execute("UPDATE meeting SET title = ?1", [much.as_str()]);
            Ok(())
        });
        let recorded = operations(&book);
        assert!(
            passed_over.is_err() || recorded == before.1,
            "work that passes over a full disk is not taken for done"
        );

        book.connection().query_row("PRAGMA max_page_count = 1000000", [], |_| Ok(())).unwrap();
        fill(&mut book).unwrap();
        book.undo().unwrap();
        assert_eq!(rows(&book), before.0, "the book went on being usable");
    }

    #[test]
    fn a_failing_commit_takes_everything_back_open_typing_included() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Add two", "INSERT INTO person VALUES ('p', 'Stay', NULL), ('q', 'Povey', NULL)");
        let typing = || Op::new("Type").typing("person", "p", "name");
        book.transact(typing(), |tx| tx.execute("UPDATE person SET name = 'Sta' WHERE id = 'p'", [])).unwrap();
        let before = (rows(&book), operations(&book), book.undo_labels().unwrap());
        let failed = book.transact(Op::new("Add an entry nowhere"), |tx| {
            tx.execute("PRAGMA defer_foreign_keys = ON", [])?;
            tx.execute("INSERT INTO entry VALUES ('e', 'm', 'i', 'Noted.', NULL)", [])
        });
        assert_eq!(failed.unwrap_err().code, Code::Refused, "references are asked at the commit");
        assert_eq!((rows(&book), operations(&book), book.undo_labels().unwrap()), before);
        book.transact(typing(), |tx| tx.execute("UPDATE person SET name = 'Stay' WHERE id = 'q'", [])).unwrap();
        assert_eq!(operations(&book), before.1, "the typing goes on");
        assert_eq!(book.check(&mut |_, _| true).unwrap(), []);
    }

    #[test]
    fn a_program_killed_in_mid_write_loses_that_write_alone() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
        let before = (rows(&book), operations(&book));
        let killed = book.transact(Op::new("Import"), |tx| {
            // So little memory that pages are written to the file before the operation is done.
            tx.connection().execute_batch("PRAGMA cache_size = 1")?;
            for n in 0..200 {
                tx.execute(
                    "INSERT INTO person VALUES (?1, ?2, NULL)",
                    (tx.new_id(), format!("{n} {}", "x".repeat(2000))),
                )?;
            }
            for ending in ["", "-journal"] {
                let name = |stem: &str| trial.file(&format!("{stem}.minutebook{ending}"));
                std::fs::copy(name("trial"), name("left")).unwrap();
            }
            Err::<(), _>(Error::fault("killed"))
        });
        assert!(killed.is_err());
        let left = trial.file("left.minutebook");
        let size = std::fs::metadata(&left).unwrap().len();
        assert!(size > 400_000, "what the killed program left is half-written: {size} bytes");
        let book = trial.open_file(&left).unwrap();
        assert_eq!((rows(&book), operations(&book)), before);
        assert_eq!(book.check(&mut |_, _| true).unwrap(), []);
    }

    #[test]
    fn an_operation_can_be_named_from_within() {
        let trial = Trial::new();
        let mut book = trial.create();
        let (_, changed) = book
            .transact(Op::new("Add a person"), |tx| {
                tx.call("Add Cllr Stay");
                tx.execute("INSERT INTO person VALUES (?1, 'Stay', NULL)", [tx.new_id()])
            })
            .unwrap();
        assert_eq!(changed.undo.as_deref(), Some("Add Cllr Stay"));
    }

    #[test]
    fn a_rule_of_the_tables_speaks_for_itself() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'sealed', NULL)");
        let refused = book.transact(Op::new("Rename"), |tx| tx.execute("UPDATE meeting SET title = 'open'", []));
        assert_eq!(refused.unwrap_err(), Error::refused("The meeting is sealed.", ""));
    }
}
