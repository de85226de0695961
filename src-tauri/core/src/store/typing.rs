//! Typing: saves in one field, each soon after the last, are one operation.
//!
//! Only the last operation of a book can be open to more typing, and it has no hash while it is. It closes when another
//! is recorded, when the clerk leaves the field ([`Book::close_typing`]), and when the book is closed or next opened.

use super::journal::{Step, join_neighbours};
use super::record::{self, Record};
use super::transact::Field;
use super::{Book, chain};
use crate::error::Result;
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, TransactionBehavior, params};

/// How soon after the last save another one joins it.
const SOON: TimeDelta = TimeDelta::seconds(5);

/// Whether a save in `field` would join the last operation.
pub(super) fn joins(last: &Record, field: &Field, who: &str, at: DateTime<Utc>) -> Result<bool> {
    let same = last.hash.is_none() && last.field.as_deref() == Some(field.key().as_str()) && last.who == who;
    // A clock set back in between does not join: the journal's times must not run backwards within an operation.
    Ok(same && (TimeDelta::zero()..=SOON).contains(&(at - record::instant(&last.until)?)))
}

/// Joins a save to the open operation; one that thereby comes back to where it began is forgotten.
pub(super) fn join(
    connection: &Connection,
    last: &Record,
    label: &str,
    at: DateTime<Utc>,
    steps: Vec<Step>,
) -> Result<()> {
    let (seq, newest) = connection
        .prepare_cached(r#"SELECT seq, "table", "row", before, after FROM change ORDER BY seq DESC LIMIT 1"#)?
        .query_row([], |row| {
            let step = Step { table: row.get(1)?, row: row.get(2)?, before: row.get(3)?, after: row.get(4)? };
            Ok((row.get::<_, i64>(0)?, step))
        })?;
    let joined = join_neighbours(std::iter::once(newest.clone()).chain(steps));
    match joined.split_first() {
        Some((first, rest))
            if (&first.table, &first.row, &first.before) == (&newest.table, &newest.row, &newest.before) =>
        {
            connection
                .prepare_cached("UPDATE change SET after = ?1 WHERE seq = ?2")?
                .execute(params![first.after, seq])?;
            record::add_changes(connection, last.seq, rest)?;
        }
        _ => {
            connection.prepare_cached("DELETE FROM change WHERE seq = ?1")?.execute([seq])?;
            record::add_changes(connection, last.seq, &joined)?;
        }
    }
    if record::next_change(connection)? == last.first_change {
        connection.prepare_cached("DELETE FROM operation WHERE seq = ?1")?.execute([last.seq])?;
    } else {
        connection.prepare_cached("UPDATE operation SET label = ?1, until = ?2 WHERE seq = ?3")?.execute(params![
            label,
            record::stamp(at),
            last.seq
        ])?;
    }
    Ok(())
}

/// Closes an open operation: gives it its hash.
pub(super) fn close(connection: &Connection, record: &mut Record) -> Result<()> {
    if record.hash.is_none() {
        let before = chain::before(connection, record.seq)?;
        let hash = chain::hash(&before, record, &record.steps(connection)?);
        connection
            .prepare_cached("UPDATE operation SET hash = ?1 WHERE seq = ?2")?
            .execute(params![hash, record.seq])?;
        record.hash = Some(hash);
    }
    Ok(())
}

impl Book {
    /// Ends the typing under way, as when the clerk leaves the field: what is typed next is an operation of its own.
    pub fn close_typing(&mut self) -> Result<()> {
        let connection = self.connection_mut();
        let Some(mut last) = Record::last(connection)?.filter(|last| last.hash.is_none()) else {
            return Ok(());
        };
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        close(&transaction, &mut last)?;
        Ok(transaction.commit()?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Trial, operations, rows, write};
    use super::super::{Book, Op};

    fn typed(book: &mut Book, wording: &str) {
        let op = Op::new(format!("Type “{wording}”")).typing("entry", "e", "wording");
        book.transact(op, |tx| tx.execute("UPDATE entry SET wording = ?1 WHERE id = 'e'", [wording])).unwrap();
    }

    fn begun() -> (Trial, Book) {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
        write(&mut book, "Add an item", "INSERT INTO item VALUES ('i', 'm', 'a', NULL, 1)");
        write(
            &mut book,
            "Add an entry",
            "INSERT INTO entry VALUES ('e', 'm', 'i', '', NULL), ('f', 'm', 'i', '', NULL)",
        );
        (trial, book)
    }

    fn wording(book: &Book) -> String {
        book.connection().query_row("SELECT wording FROM entry WHERE id = 'e'", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn saves_that_follow_soon_are_one_operation_and_undo_takes_it_whole() {
        let (trial, mut book) = begun();
        let before = operations(&book);
        for end in 1..=20 {
            typed(&mut book, &"The Board noted the report."[..end]);
            trial.pass(5);
        }
        assert_eq!(operations(&book), before + 1, "each save came within five seconds of the last");
        let changes: i64 = book
            .connection()
            .query_row("SELECT count(*) FROM change WHERE operation = ?1", [before + 1], |row| row.get(0))
            .unwrap();
        assert_eq!(changes, 1, "squashed to first before and last after");
        let undone = book.undo().unwrap();
        assert_eq!(undone.label, "Type “The Board noted the ”", "the last name stands");
        assert_eq!(wording(&book), "");
        book.redo().unwrap();
        assert_eq!(wording(&book), "The Board noted the ");
    }

    #[test]
    fn a_pause_another_field_or_leaving_the_field_ends_it() {
        let (trial, mut book) = begun();
        let before = operations(&book);
        typed(&mut book, "a");
        trial.pass(6);
        typed(&mut book, "ab");
        assert_eq!(operations(&book), before + 2, "after more than five seconds");
        book.close_typing().unwrap();
        typed(&mut book, "abc");
        assert_eq!(operations(&book), before + 3, "after leaving the field");
        let other = Op::new("Type").typing("entry", "f", "wording");
        book.transact(other, |tx| tx.execute("UPDATE entry SET wording = 'x' WHERE id = 'f'", [])).unwrap();
        typed(&mut book, "abcd");
        assert_eq!(operations(&book), before + 5, "after another field");
        write(&mut book, "Call another", "INSERT INTO meeting VALUES ('n', 'May', NULL)");
        typed(&mut book, "abcde");
        assert_eq!(operations(&book), before + 7, "after another operation");
        let reasoned = Op::new("Type").typing("entry", "e", "wording").reason("The chair asked");
        book.transact(reasoned, |tx| tx.execute("UPDATE entry SET wording = 'f'", [])).unwrap();
        assert_eq!(operations(&book), before + 8, "a reason is kept with what it was given for");
        let open = "SELECT count(*) FROM operation WHERE hash IS NULL";
        assert_eq!(
            book.connection().query_row(open, [], |row| row.get::<_, i64>(0)).unwrap(),
            1,
            "only the last is open"
        );
    }

    #[test]
    fn typing_back_to_where_it_began_leaves_no_operation() {
        let (_trial, mut book) = begun();
        let before = (operations(&book), book.undo_labels().unwrap());
        typed(&mut book, "a");
        typed(&mut book, "");
        assert_eq!((operations(&book), book.undo_labels().unwrap()), before);
        typed(&mut book, "b");
        assert_eq!(operations(&book), before.0 + 1, "and typing can begin again");
    }

    #[test]
    fn a_new_row_that_is_typed_in_at_once_is_one_operation() {
        let (_trial, mut book) = begun();
        let before = (operations(&book), rows(&book));
        let typing = || Op::new("Type").typing("entry", "g", "wording");
        book.transact(typing(), |tx| tx.execute("INSERT INTO entry VALUES ('g', 'm', 'i', 'N', NULL)", [])).unwrap();
        book.transact(typing(), |tx| tx.execute("UPDATE entry SET wording = 'Noted' WHERE id = 'g'", [])).unwrap();
        assert_eq!(operations(&book), before.0 + 1);
        book.undo().unwrap();
        assert_eq!(rows(&book), before.1, "undo removes the row with its text");
    }

    #[test]
    fn a_save_of_several_rows_is_joined_in_the_order_it_was_made() {
        let (_trial, mut book) = begun();
        write(&mut book, "Add two", "INSERT INTO person VALUES ('p', 'a', NULL), ('q', 'b', NULL)");
        let before = rows(&book);
        for _ in 0..3 {
            let swap = Op::new("Swap").typing("person", "p", "name");
            book.transact(swap, |tx| {
                tx.execute("UPDATE person SET name = name || '!' WHERE id = 'p'", [])?;
                tx.execute("UPDATE person SET name = 'a' WHERE name = 'b'", [])?;
                tx.execute("UPDATE person SET name = 'b' WHERE id = 'p'", [])?;
                tx.execute("UPDATE person SET name = name || '?' WHERE id = 'p'", [])?;
                tx.execute("UPDATE person SET name = 'b' WHERE id = 'q'", [])?;
                tx.execute("UPDATE person SET name = 'a' WHERE id = 'p'", [])
            })
            .unwrap();
        }
        write(&mut book, "Rename", "UPDATE person SET name = 'c' WHERE id = 'p'");
        book.undo().unwrap();
        assert_eq!(rows(&book), before);
    }

    #[test]
    fn closing_the_book_closes_the_typing_and_so_does_opening_it() {
        let (trial, mut book) = begun();
        typed(&mut book, "a");
        drop(book);
        let mut book = trial.open().unwrap();
        let before = operations(&book);
        typed(&mut book, "ab");
        assert_eq!(operations(&book), before + 1, "the typing of the last sitting is closed");

        // A program that is killed closes nothing: copy the file as it is then.
        let left = trial.file("left.minutebook");
        book.connection().execute("VACUUM INTO ?1", [left.to_str().unwrap()]).unwrap();
        let mut book = trial.open_file(&left).unwrap();
        typed(&mut book, "abc");
        assert_eq!(operations(&book), before + 2, "opening closed it");
    }
}
