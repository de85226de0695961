//! Undo and redo: an operation taken back by putting the images of its rows back, last change first.
//!
//! An undo is an operation like any other, so undoing it is redo, and both can be read in the history and survive a
//! restart. What is next to undo and to redo stands in each operation's `undo_top` and `redo_top`: two stacks whose
//! lower parts are found in the operations below. No operation has an inverse written by hand.

use super::journal::{Step, Table};
use super::record::{Kind, Record};
use super::under_way::{Draft, UnderWay};
use super::{Book, Changed, Op, Progress};
use crate::error::{Code, Error, Result};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The names of what undo and redo would do now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoLabels {
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
}

pub(super) fn labels(connection: &Connection) -> Result<UndoLabels> {
    let label = |seq: Option<i64>| seq.map(|seq| Record::get(connection, seq).map(|record| record.label)).transpose();
    let Some(last) = Record::last(connection)? else { return Ok(UndoLabels::default()) };
    Ok(UndoLabels { undo: label(last.undo_top)?, redo: label(last.redo_top)? })
}

impl Book {
    /// Takes back the last operation that has not been taken back.
    ///
    /// Refused where there is none, or where a row is no longer as that operation left it.
    pub fn undo(&mut self) -> Result<Changed> {
        self.undo_telling(&mut |_, _| true)
    }

    /// The same, telling how far it has got; changes nothing where it is told to stop.
    pub fn undo_telling(&mut self, progress: &mut Progress<'_>) -> Result<Changed> {
        self.take_back(Kind::Undo, progress)
    }

    /// Does again what was last undone. A write since then leaves nothing to redo.
    pub fn redo(&mut self) -> Result<Changed> {
        self.redo_telling(&mut |_, _| true)
    }

    /// The same, telling how far it has got; changes nothing where it is told to stop.
    pub fn redo_telling(&mut self, progress: &mut Progress<'_>) -> Result<Changed> {
        self.take_back(Kind::Redo, progress)
    }

    /// The names of what undo and redo would do now.
    pub fn undo_labels(&self) -> Result<UndoLabels> {
        self.read(|reader| labels(reader.connection()))
    }

    fn take_back(&mut self, kind: Kind, progress: &mut Progress<'_>) -> Result<Changed> {
        self.before_write();
        let (connection, tables, clock, who) = self.parts();
        let mut under_way = UnderWay::begin(connection, clock)?;
        let last = under_way.last.as_ref();
        let top = last.and_then(|last| if kind == Kind::Redo { last.redo_top } else { last.undo_top });
        let Some(top) = top else { return Err(nothing(kind)) };
        let target = Record::get(&under_way.transaction, top)?;
        let seq = under_way.next_seq();
        // Whatever came between was undone again, so below it both stacks are as they were before it was recorded.
        let below = Record::get(&under_way.transaction, target.seq - 1)?;
        let tops = match kind {
            Kind::Redo => (Some(seq), below.redo_top),
            _ => (below.undo_top, Some(seq)),
        };
        let plan = Plan::of(target.steps(&under_way.transaction)?);
        plan.replay(&under_way.transaction, tables, progress).map_err(|error| explained(kind, &target.label, error))?;
        let outcome = under_way.finish()?;
        if outcome.steps.iter().any(|step| !plan.rows.contains_key(&(step.table.clone(), step.row.clone()))) {
            return Err(explained(kind, &target.label, depended_on()));
        }
        let op = Op::new(target.label.clone());
        let draft = Draft { kind, op, who, id: clock.new_id(), undoes: Some(target.seq), tops, open: false };
        let changed = under_way.record(draft, outcome)?;
        // References were left unchecked until now.
        under_way.commit().map_err(|error| explained(kind, &target.label, error))?;
        self.forget(&changed);
        Ok(changed)
    }
}

/// After how many rows a long undo says how far it is.
const STRIDE: u64 = 256;

/// The images to put back, and for each row the one it had first and the one it must have now.
struct Plan {
    steps: Vec<Step>,
    rows: BTreeMap<(String, String), (Option<String>, Option<String>)>,
}

impl Plan {
    fn of(steps: Vec<Step>) -> Self {
        let mut rows = BTreeMap::new();
        for step in &steps {
            rows.entry((step.table.clone(), step.row.clone())).or_insert_with(|| (step.before.clone(), None)).1 =
                step.after.clone();
        }
        Self { steps, rows }
    }

    fn replay(&self, connection: &Connection, tables: &[Table], progress: &mut Progress<'_>) -> Result<()> {
        let total = (2 * self.rows.len() + self.steps.len()) as u64;
        let mut done = 0;
        let mut step = || {
            done += 1;
            if !u64::is_multiple_of(done, STRIDE) || progress(done, total) { Ok(()) } else { Err(Error::stopped()) }
        };
        connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        for ((table, row), (_, after)) in &self.rows {
            if present(connection, find(tables, table)?, row)? != *after {
                return Err(changed_since());
            }
            step()?;
        }
        for image in self.steps.iter().rev() {
            put(connection, find(tables, &image.table)?, image)?;
            step()?;
        }
        // A cascade or a rule of the tables could have gone its own way.
        for ((table, row), (before, _)) in &self.rows {
            if present(connection, find(tables, table)?, row)? != *before {
                return Err(depended_on());
            }
            step()?;
        }
        Ok(())
    }
}

fn find<'t>(tables: &'t [Table], name: &str) -> Result<&'t Table> {
    // Undo stops at a migration, so a table that has gone since cannot be met by it in a sound book.
    tables.iter().find(|table| table.name == name).ok_or_else(changed_since)
}

fn present(connection: &Connection, table: &Table, row: &str) -> Result<Option<String>> {
    Ok(connection.prepare_cached(&table.select())?.query_row([row], |row| row.get(0)).optional()?)
}

/// Puts a row's image from before a step back. One that is there already, by a cascade, is left.
fn put(connection: &Connection, table: &Table, step: &Step) -> Result<()> {
    let now = present(connection, table, &step.row)?;
    match (&now, &step.before) {
        (now, before) if now == before => 0,
        (_, None) => connection.prepare_cached(&table.delete())?.execute([&step.row])?,
        (None, Some(before)) => connection.prepare_cached(&table.insert())?.execute([before])?,
        (Some(_), Some(before)) => connection.prepare_cached(&table.update())?.execute([before])?,
    };
    Ok(())
}

fn nothing(kind: Kind) -> Error {
    match kind {
        Kind::Redo => Error::refused("There is nothing to redo.", "Redo is there only just after an undo."),
        _ => Error::refused(
            "There is nothing to undo.",
            "Undo goes back to where the book was made or brought up to date, or a note was agreed.",
        ),
    }
}

fn changed_since() -> Error {
    Error::new(
        Code::Changed,
        "a record it changed is not as it left it",
        "Change the record by hand. If nobody did so, check the book.",
    )
}

fn depended_on() -> Error {
    Error::new(Code::Changed, "other records have come to depend on what it changed", "Change or remove those first.")
}

/// Says which operation could not be taken back, in front of why.
fn explained(kind: Kind, label: &str, error: Error) -> Error {
    let refused = match error.code {
        Code::Changed | Code::Refused => error.message.trim_end_matches('.').to_owned(),
        _ => return error,
    };
    let doing = if kind == Kind::Redo { "done again" } else { "undone" };
    Error::new(Code::Changed, format!("“{label}” cannot be {doing}: {refused}."), error.hint)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Trial, operations, rows, write};
    use super::*;

    fn labels(book: &Book) -> (Option<String>, Option<String>) {
        let UndoLabels { undo, redo } = book.undo_labels().unwrap();
        (undo, redo)
    }

    fn some(undo: &str, redo: &str) -> (Option<String>, Option<String>) {
        let label = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (label(undo), label(redo))
    }

    fn add(book: &mut Book, name: &str) {
        write(book, name, &format!("INSERT INTO person VALUES ('{name}', '{name}', NULL)"));
    }

    #[test]
    fn undo_and_redo_go_up_and_down_like_a_good_editors() {
        let trial = Trial::new();
        let mut book = trial.create();
        assert_eq!(labels(&book), some("", ""));
        assert_eq!(book.undo().unwrap_err().message, "There is nothing to undo.");
        assert_eq!(book.redo().unwrap_err().message, "There is nothing to redo.");
        ["a", "b", "c"].iter().for_each(|name| add(&mut book, name));
        let all = rows(&book);
        assert_eq!(labels(&book), some("c", ""));

        let undone = book.undo().unwrap();
        assert_eq!((undone.kind, undone.label.as_str(), undone.flags.len()), (Kind::Undo, "c", 1));
        assert_eq!((undone.undo.as_deref(), undone.redo.as_deref()), (Some("b"), Some("c")));
        book.undo().unwrap();
        assert_eq!(labels(&book), some("a", "b"));
        assert_eq!(book.redo().unwrap().kind, Kind::Redo);
        assert_eq!(labels(&book), some("b", "c"));
        book.undo().unwrap();
        book.undo().unwrap();
        assert_eq!((labels(&book), rows(&book).len()), (some("", "a"), 0));
        ["a", "b", "c"].iter().for_each(|name| assert_eq!(book.redo().unwrap().label, *name));
        assert_eq!((labels(&book), rows(&book)), (some("c", ""), all));
        assert!(book.redo().is_err());

        book.undo().unwrap();
        add(&mut book, "d");
        assert_eq!(labels(&book), some("d", ""), "a new write leaves nothing to redo");
        let walked: Vec<String> = (0..3).map(|_| book.undo().unwrap().label).collect();
        assert_eq!(walked, ["d", "b", "a"], "what was undone before it is not met again");
    }

    #[test]
    fn it_survives_a_restart() {
        let trial = Trial::new();
        let mut book = trial.create();
        ["a", "b"].iter().for_each(|name| add(&mut book, name));
        book.undo().unwrap();
        drop(book);
        let mut book = trial.open().unwrap();
        assert_eq!(labels(&book), some("a", "b"));
        book.redo().unwrap();
        drop(book);
        let mut book = trial.open().unwrap();
        book.undo().unwrap();
        book.undo().unwrap();
        assert_eq!(rows(&book), []);
    }

    #[test]
    fn nothing_goes_behind_what_is_to_last() {
        let trial = Trial::new();
        let mut book = trial.create();
        add(&mut book, "a");
        book.transact(Op::new("Agree the note"), |tx| {
            tx.make_lasting();
            tx.execute("UPDATE person SET rate = 1", [])
        })
        .unwrap();
        assert_eq!(labels(&book), some("", ""));
        add(&mut book, "b");
        book.undo().unwrap();
        assert!(book.undo().is_err());
    }

    #[test]
    fn cascades_swaps_and_replacements_come_back() {
        let trial = Trial::new();
        let mut book = trial.create();
        for sql in [
            "INSERT INTO person VALUES ('p', 'Stay', 0.1), ('q', 'Povey', NULL)",
            "INSERT INTO meeting VALUES ('m', 'March', NULL), ('n', 'May', 'm')",
            "INSERT INTO item VALUES ('i', 'm', 'a', NULL, 1), ('j', 'm', 'b', 'i', NULL), ('k', 'm', 'c', 'j', 3)",
            "INSERT INTO entry VALUES ('e', 'm', 'k', 'Noted.', 4), ('f', 'm', 'i', 'Agreed.', NULL)",
            "INSERT INTO owner VALUES ('o', 'e', 'p')",
        ] {
            write(&mut book, "Set out", sql);
        }
        let acts: [&[&str]; 7] = [
            &[
                "UPDATE item SET place = 'x' WHERE id = 'i'",
                "UPDATE item SET place = 'a' WHERE id = 'j'",
                "UPDATE item SET place = 'b' WHERE id = 'i'",
            ],
            &["REPLACE INTO person VALUES ('r', 'POVEY', 2.5)"],
            &["UPDATE OR REPLACE person SET name = 'povey' WHERE id = 'p'"],
            &["UPDATE item SET meeting = 'n' WHERE id = 'i'"],
            &["DELETE FROM item WHERE id = 'i'"],
            &["DELETE FROM meeting WHERE id = 'm'"],
            &["DELETE FROM owner", "DELETE FROM person"],
        ];
        let mut states = vec![rows(&book)];
        for act in acts {
            book.transact(Op::new(act[0]), |tx| act.iter().try_for_each(|sql| tx.execute(sql, []).map(|_| ())))
                .unwrap();
            states.push(rows(&book));
        }
        for round in 0..2 {
            for n in (0..acts.len()).rev() {
                book.undo().unwrap();
                assert_eq!(rows(&book), states[n], "round {round}: undoing {:?}", acts[n]);
            }
            for (n, act) in acts.iter().enumerate() {
                book.redo().unwrap();
                assert_eq!(rows(&book), states[n + 1], "round {round}: redoing {act:?}");
            }
        }
        assert_eq!(book.check(&mut |_, _| true).unwrap(), []);
    }

    #[test]
    fn it_is_refused_where_a_row_is_not_as_it_was_left() {
        let trial = Trial::new();
        let mut book = trial.create();
        add(&mut book, "a");
        drop(book);
        let raw = Connection::open(trial.path()).unwrap();
        raw.execute("UPDATE person SET name = 'somebody else'", []).unwrap();
        drop(raw);
        let mut book = trial.open().unwrap();
        let before = (rows(&book), operations(&book), labels(&book));
        let error = book.undo().unwrap_err();
        assert_eq!(error.code, Code::Changed);
        assert_eq!(error.message, "“a” cannot be undone: a record it changed is not as it left it.");
        assert_eq!((rows(&book), operations(&book), labels(&book)), before);
    }

    #[test]
    fn it_is_refused_where_it_would_reach_other_rows() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
        drop(book);
        let raw = Connection::open(trial.path()).unwrap();
        raw.execute("INSERT INTO item VALUES ('i', 'm', 'a', NULL, 1)", []).unwrap();
        drop(raw);
        let mut book = trial.open().unwrap();
        let error = book.undo().unwrap_err();
        assert!(error.message.contains("other records have come to depend on"), "{error}");
        assert_eq!(rows(&book).len(), 2, "the cascade was taken back");
    }

    #[test]
    fn a_rule_of_the_tables_can_refuse_it() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
        write(&mut book, "Seal it", "UPDATE meeting SET title = 'sealed'");
        let error = book.undo().unwrap_err();
        assert_eq!(error.message, "“Seal it” cannot be undone: The meeting is sealed.");
        assert_eq!(labels(&book), some("Seal it", ""));
    }
}
