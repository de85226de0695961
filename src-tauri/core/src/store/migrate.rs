//! Bringing a book to the newest form. A released migration is never edited: a later one mends it.
//!
//! All that are missing run in one transaction, with foreign keys off (a table built anew with them on would cascade
//! its children away) and checked at the end, and are recorded as one operation that undo does not pass.

use super::fault;
use super::journal::Table;
use super::record::{self, Kind, Record};
use super::{chain, check, typing};
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
    let tables = Table::all(transaction)?;
    let mut steps = check::differences(transaction, &tables)?;
    steps.extend(check::dropped(transaction, &tables)?);
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

#[cfg(test)]
mod tests {
    use super::super::trial::{FORM, NEWER, Trial, rows, write};
    use super::super::{Book, Kind};

    fn filled() -> Trial {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
        write(&mut book, "Add items", "INSERT INTO item VALUES ('i', 'm', 'a', NULL, 1), ('j', 'm', 'b', 'i', 2)");
        write(&mut book, "Add an entry", "INSERT INTO entry VALUES ('e', 'm', 'j', 'Noted.', NULL)");
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', NULL)");
        write(&mut book, "Add an owner", "INSERT INTO owner VALUES ('o', 'e', 'p')");
        trial
    }

    #[test]
    fn a_migration_keeps_every_row_and_is_recorded() {
        let trial = filled();
        let mut book = Book::open_in_form(&trial.path(), &trial.clock, "Helen", NEWER).unwrap();
        assert_eq!(rows(&book).len(), 5, "building a table anew removes none of its children");
        assert_eq!(book.check(&mut |_, _| true).unwrap(), [], "what the migration did to the rows is in the history");
        let history = book.read(|reader| reader.history(None, None, 1)).unwrap();
        assert_eq!(history[0].kind, Kind::Migration);
        let mut changed: Vec<&str> = history[0].changes.iter().map(|change| change.id.as_str()).collect();
        changed.sort_unstable();
        assert_eq!(changed, ["i", "j", "o"], "two items with a title more, and the owner of a table dropped");
        assert_eq!(book.undo().unwrap_err().message, "There is nothing to undo.", "undo stops at a migration");
        write(&mut book, "Rename", "UPDATE item SET title = 'Apologies' WHERE id = 'i'");
        book.undo().unwrap();
        assert!(book.undo().is_err());
        let found: i64 =
            book.connection().query_row("SELECT count(*) FROM search('noted')", [], |row| row.get(0)).unwrap();
        assert_eq!(found, 1, "the words can be found after the rebuild");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_book_as_it_was() {
        const BROKEN: [&[&str]; 2] = [
            &[FORM[0], FORM[1], "ALTER TABLE person ADD COLUMN born TEXT; nonsense;"],
            &[FORM[0], FORM[1], "ALTER TABLE person ADD COLUMN born TEXT; DELETE FROM meeting;"],
        ];
        let trial = filled();
        let before = rows(&trial.open().unwrap());
        for form in BROKEN {
            assert!(Book::open_in_form(&trial.path(), &trial.clock, "Helen", form).is_err());
            let book = trial.open().unwrap();
            assert_eq!(rows(&book), before);
            assert_eq!(book.check(&mut |_, _| true).unwrap(), []);
        }
    }

    #[test]
    fn a_new_book_begins_with_how_it_was_made() {
        let trial = Trial::new();
        let book = Book::create(&trial.path(), &trial.clock, "Helen").unwrap();
        let history = book.read(|reader| reader.history(None, None, 10)).unwrap();
        assert_eq!(history.len(), 1);
        assert_eq!((history[0].label.as_str(), history[0].who.as_str()), ("Make the book", "Helen"));
        assert_eq!(book.check(&mut |_, _| true).unwrap(), []);
    }
}
