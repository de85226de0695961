//! The rows of `operation` and `change`: how an operation is recorded and found again.

use super::fault;
use super::journal::Step;
use crate::error::Result;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of operation it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Something the clerk did.
    Write,
    /// Something undone.
    Undo,
    /// Something undone and then done again.
    Redo,
    /// The book being made, or brought to a newer form.
    Migration,
}

/// An operation as its row has it. Times are text here, for the hash is of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) seq: i64,
    pub(super) id: String,
    pub(super) kind: Kind,
    pub(super) label: String,
    pub(super) meeting: Option<String>,
    pub(super) also: Option<String>,
    pub(super) field: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) who: String,
    pub(super) at: String,
    pub(super) until: String,
    pub(super) undoes: Option<i64>,
    pub(super) undo_top: Option<i64>,
    pub(super) redo_top: Option<i64>,
    pub(super) first_change: i64,
    pub(super) hash: Option<String>,
}

/// The columns of a [`Record`], in its order.
pub(super) const COLUMNS: &str = "seq, id, kind, label, meeting, also, field, reason, who, at, until, undoes, undo_top, \
                                  redo_top, first_change, hash";

impl Record {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            id: row.get(1)?,
            kind: row.get(2)?,
            label: row.get(3)?,
            meeting: row.get(4)?,
            also: row.get(5)?,
            field: row.get(6)?,
            reason: row.get(7)?,
            who: row.get(8)?,
            at: row.get(9)?,
            until: row.get(10)?,
            undoes: row.get(11)?,
            undo_top: row.get(12)?,
            redo_top: row.get(13)?,
            first_change: row.get(14)?,
            hash: row.get(15)?,
        })
    }

    /// The last operation of the book.
    pub(super) fn last(connection: &Connection) -> Result<Option<Self>> {
        let sql = format!("SELECT {COLUMNS} FROM operation ORDER BY seq DESC LIMIT 1");
        Ok(connection.prepare_cached(&sql)?.query_row([], Self::from_row).optional()?)
    }

    /// The operation with this number. Fails where the journal has lost it.
    pub(super) fn get(connection: &Connection, seq: i64) -> Result<Self> {
        let sql = format!("SELECT {COLUMNS} FROM operation WHERE seq = ?1");
        let found = connection.prepare_cached(&sql)?.query_row([seq], Self::from_row).optional()?;
        found.ok_or_else(|| fault::damaged(format!("Operation {seq} is missing from the book.")))
    }

    /// Adds the operation's row.
    pub(super) fn insert(&self, connection: &Connection) -> Result<()> {
        let sql = format!(
            "INSERT INTO operation ({COLUMNS})
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
        );
        connection.prepare_cached(&sql)?.execute(params![
            self.seq,
            self.id,
            self.kind,
            self.label,
            self.meeting,
            self.also,
            self.field,
            self.reason,
            self.who,
            self.at,
            self.until,
            self.undoes,
            self.undo_top,
            self.redo_top,
            self.first_change,
            self.hash
        ])?;
        Ok(())
    }

    /// The operation's changes, in the order in which they were made.
    pub(super) fn steps(&self, connection: &Connection) -> Result<Vec<Step>> {
        let mut steps = connection.prepare_cached(
            r#"SELECT "table", "row", before, after FROM change WHERE seq >= ?1
                 AND seq < coalesce((SELECT first_change FROM operation WHERE seq = ?2 + 1), 9223372036854775807)
               ORDER BY seq"#,
        )?;
        let steps = steps.query_map([self.first_change, self.seq], |row| {
            Ok(Step { table: row.get(0)?, row: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
        })?;
        Ok(steps.collect::<rusqlite::Result<Vec<_>>>()?)
    }
}

/// The number the next change will have.
pub(super) fn next_change(connection: &Connection) -> Result<i64> {
    Ok(connection.prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM change")?.query_row([], |row| row.get(0))?)
}

/// Adds changes to those of the operation with this number.
pub(super) fn add_changes(connection: &Connection, operation: i64, steps: &[Step]) -> Result<()> {
    let mut insert = connection.prepare_cached(
        r#"INSERT INTO change (operation, "table", "row", before, after) VALUES (?1, ?2, ?3, ?4, ?5)"#,
    )?;
    for step in steps {
        insert.execute(params![operation, step.table, step.row, step.before, step.after])?;
    }
    Ok(())
}

/// Writes an instant as the journal keeps it.
pub(super) fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Reads an instant from the journal.
pub(super) fn instant(stamp: &str) -> Result<DateTime<Utc>> {
    let read = DateTime::parse_from_rfc3339(stamp).map(|at| at.to_utc());
    read.map_err(|_| fault::damaged(format!("The book's journal holds a time that is none: {stamp}.")))
}

impl Kind {
    /// The word the journal keeps.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Migration => "migration",
        }
    }
}

impl ToSql for Kind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.word().into())
    }
}

impl FromSql for Kind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        [Self::Write, Self::Undo, Self::Redo, Self::Migration]
            .into_iter()
            .find(|kind| kind.word() == word)
            .ok_or(FromSqlError::InvalidType)
    }
}
