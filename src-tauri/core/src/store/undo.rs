//! Undo and redo: an operation taken back by putting the images of its rows back, last change first.
//!
//! An undo is an operation like any other, so undoing it is redo, and both can be read in the history and survive a
//! restart. What is next to undo and to redo stands in each operation's `undo_top` and `redo_top`: two stacks whose
//! lower parts are found in the operations below. No operation has an inverse written by hand.

use super::journal::{Step, Table};
use super::record::{Kind, Record};
use super::transact::{Draft, UnderWay};
use super::{Book, Changed, Op};
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
        self.take_back(Kind::Undo)
    }

    /// Does again what was last undone. A write since then leaves nothing to redo.
    pub fn redo(&mut self) -> Result<Changed> {
        self.take_back(Kind::Redo)
    }

    /// The names of what undo and redo would do now.
    pub fn undo_labels(&self) -> Result<UndoLabels> {
        self.read(|reader| labels(reader.connection()))
    }

    fn take_back(&mut self, kind: Kind) -> Result<Changed> {
        let (connection, tables, clock, who) = self.parts();
        let mut under_way = UnderWay::begin(connection, clock)?;
        let last = under_way.last.as_ref();
        let top = last.and_then(|last| if kind == Kind::Redo { last.redo_top } else { last.undo_top });
        let Some(top) = top else { return Err(nothing(kind)) };
        let target = Record::get(&under_way.transaction, top)?;
        let seq = under_way.next_seq();
        let tops = match kind {
            Kind::Redo => (Some(seq), next_to_redo(&under_way.transaction, &target)?),
            _ => (next_to_undo(&under_way.transaction, &target)?, Some(seq)),
        };
        let plan = Plan::of(target.steps(&under_way.transaction)?);
        plan.replay(&under_way.transaction, tables).map_err(|error| explained(kind, &target.label, error))?;
        let outcome = under_way.finish()?;
        if outcome.steps.iter().any(|step| !plan.rows.contains_key(&(step.table.clone(), step.row.clone()))) {
            return Err(explained(kind, &target.label, depended_on()));
        }
        let mut op = Op::new(target.label);
        if let Some(meeting) = target.meeting {
            op = op.meeting(meeting);
        }
        let draft = Draft { kind, op, who, id: clock.new_id(), undoes: Some(target.seq), tops, open: false };
        let changed = under_way.record(draft, outcome)?;
        under_way.commit()?;
        Ok(changed)
    }
}

/// What undo would take back before `target`, an operation on the undo stack, was pushed there.
fn next_to_undo(connection: &Connection, target: &Record) -> Result<Option<i64>> {
    match target.undoes {
        // A redo stands where the operation stood that it did again; below it is what the undo had left.
        Some(undone) => Ok(Record::get(connection, undone)?.undo_top),
        None if target.seq > 1 => Ok(Record::get(connection, target.seq - 1)?.undo_top),
        None => Ok(None),
    }
}

/// What redo would do before `target`, an undo, was pushed on the redo stack.
fn next_to_redo(connection: &Connection, target: &Record) -> Result<Option<i64>> {
    Ok(Record::get(connection, target.seq - 1)?.redo_top)
}

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

    fn replay(&self, connection: &Connection, tables: &[Table]) -> Result<()> {
        connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        for ((table, row), (_, after)) in &self.rows {
            if present(connection, find(tables, table)?, row)? != *after {
                return Err(changed_since());
            }
        }
        for step in self.steps.iter().rev() {
            put(connection, find(tables, &step.table)?, step)?;
        }
        // A cascade or a rule of the tables could have gone its own way.
        for ((table, row), (before, _)) in &self.rows {
            if present(connection, find(tables, table)?, row)? != *before {
                return Err(depended_on());
            }
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
