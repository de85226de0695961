//! Bringing a book to the newest form. A released migration is never edited: a later one mends it.
//!
//! All that are missing run in one transaction, with foreign keys off (a table built anew with them on would cascade
//! its children away) and checked at the end, and are recorded as one operation that undo does not pass.

use super::fault;
use super::journal::{Step, Table};
use super::record::{self, Kind, Record};
use super::{chain, typing};
use crate::clock::Clock;
use crate::error::{Code, Error, Result};
use rusqlite::{Connection, Transaction};
use rusqlite_migration::{HookError, M, Migrations};
use std::sync::{Arc, Mutex, PoisonError};

/// The migrations, in order: each brings a book from the version of its number to the next.
pub(super) const RELEASED: &[&str] =
    &[include_str!("migrations/0001_journal.sql"), include_str!("migrations/0002_records.sql")];

/// The version of a book: how many migrations it has had.
pub(super) fn version(connection: &Connection) -> Result<usize> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| fault::damaged("The book's version is damaged."))
}

/// Runs the migrations the book has not had yet, all or none.
pub(super) fn run(
    connection: &mut Connection,
    migrations: &'static [&'static str],
    clock: &Clock,
    who: &str,
) -> Result<()> {
    let from = version(connection)?;
    if from == migrations.len() {
        return Ok(());
    }
    // The library gives only text out of a hook, so our own error is handed out beside it.
    let failure = Arc::new(Mutex::new(None));
    let (handed, clock, who) = (Arc::clone(&failure), clock.clone(), who.to_owned());
    let finish = move |transaction: &Transaction<'_>| {
        conclude(transaction, from, &clock, &who).map_err(|error| {
            let text = error.message.clone();
            *handed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
            HookError::Hook(text)
        })
    };
    let last = migrations.len() - 1;
    let steps = migrations.iter().enumerate().map(|(n, sql)| match n {
        n if n == last => M::up_with_hook(sql, finish.clone()),
        _ => M::up(sql),
    });
    let steps = Migrations::new(steps.collect());
    connection.pragma_update(None, "foreign_keys", false)?;
    let outcome = steps.to_latest(connection);
    connection.pragma_update(None, "foreign_keys", true)?;
    outcome.map_err(|error| {
        failure.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_else(|| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => Error::fault(format!("The book could not be brought to the newest form: {other}.")),
        })
    })
}

/// Checks what the migrations made of the book and records it.
fn conclude(transaction: &Transaction<'_>, from: usize, clock: &Clock, who: &str) -> Result<()> {
    let broken: i64 = transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if broken > 0 {
        return Err(Error::new(
            Code::Damaged,
            format!(
                "The book could not be brought to the newest form: {broken} of its records name others that are gone."
            ),
            "Nothing was changed. Check the book with the Clerkwell that wrote it, or restore a backup.",
        ));
    }
    rebuild_search(transaction)?;
    let mut last = Record::last(transaction)?;
    if let Some(last) = &mut last {
        typing::close(transaction, last)?;
    }
    let steps = unrecorded(transaction, &Table::all(transaction)?)?;
    let at = record::stamp(clock.instant());
    let label = if from == 0 { "Make the book" } else { "Bring the book to the newest form" };
    let mut record = Record {
        seq: last.as_ref().map_or(1, |last| last.seq + 1),
        id: clock.new_id(),
        kind: Kind::Migration,
        label: label.to_owned(),
        meeting: None,
        also: None,
        field: None,
        reason: None,
        who: who.to_owned(),
        until: at.clone(),
        at,
        undoes: None,
        undo_top: None,
        redo_top: None,
        first_change: record::next_change(transaction)?,
        hash: None,
    };
    let before = last.and_then(|last| last.hash).unwrap_or_default();
    record.hash = Some(chain::hash(&before, &record, &steps));
    record.insert(transaction)?;
    record::add_changes(transaction, record.seq, &steps)
}

/// The steps from the images last recorded to the rows as they are: what a migration did.
pub(super) fn unrecorded(connection: &Connection, tables: &[Table]) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    for table in tables {
        let mut rows = connection.prepare(&table.unrecorded())?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let (id, before, after) = (row.get(0)?, row.get(1)?, row.get(2)?);
            steps.push(Step { table: table.name.clone(), row: id, before, after });
        }
        let mut rows = connection.prepare(&table.missing())?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            steps.push(Step { table: table.name.clone(), row: row.get(0)?, before: row.get(1)?, after: None });
        }
    }
    let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    let mut gone = connection.prepare(
        r#"SELECT change."table", change."row", change.after
           FROM (SELECT max(seq) AS seq FROM change
                 WHERE "table" NOT IN (SELECT value FROM json_each(?1)) GROUP BY "table", "row") AS last
           JOIN change ON change.seq = last.seq WHERE change.after IS NOT NULL"#,
    )?;
    let names = serde_json::to_string(&names).map_err(|error| Error::fault(error.to_string()))?;
    let mut gone = gone.query([names])?;
    while let Some(row) = gone.next()? {
        steps.push(Step { table: row.get(0)?, row: row.get(1)?, before: row.get(2)?, after: None });
    }
    Ok(steps)
}

/// Has every full-text table read its text anew.
fn rebuild_search(connection: &Connection) -> Result<()> {
    let mut tables = connection.prepare(
        "SELECT replace(name, '\"', '\"\"') FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'",
    )?;
    let tables = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    for table in tables {
        connection.execute_batch(&format!(r#"INSERT INTO "{table}" ("{table}") VALUES ('rebuild')"#))?;
    }
    Ok(())
}
