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
pub(super) fn joins(last: &Record, field: &Field, meeting: Option<&str>, who: &str, at: DateTime<Utc>) -> Result<bool> {
    let same = last.hash.is_none()
        && last.field.as_deref() == Some(field.key().as_str())
        && last.meeting.as_deref() == meeting
        && last.who == who;
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
