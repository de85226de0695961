//! The history: what was done to the book, when and by whom, as the journal has it.

use super::reader::Reader;
use super::record::{self, COLUMNS, Kind, Record};
use super::{fault, journal::Step};
use crate::error::{Error, Result};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// One operation of the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Operation {
    /// Its number: the order of the history, whatever the clocks said.
    pub seq: i64,
    /// Its id.
    pub id: String,
    /// What kind of operation it was.
    pub kind: Kind,
    /// What it is called: for an undo or a redo, the name of what was undone or redone.
    pub label: String,
    /// The meeting whose rows it changed, where it was one alone.
    pub meeting: Option<String>,
    /// When it was done, or begun if it was typing.
    pub at: DateTime<Utc>,
    /// When it was last saved: later than `at` for typing.
    pub until: DateTime<Utc>,
    /// Who did it.
    pub who: String,
    /// The reason that a rule asked for.
    pub reason: Option<String>,
    /// The number of the operation that an undo or a redo took back.
    pub undoes: Option<i64>,
    /// The rows it changed, in the order in which it did.
    pub changes: Vec<Change>,
}

/// What an operation did to one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Change {
    /// The table.
    pub table: String,
    /// The row's id.
    pub id: String,
    /// The row before, by column; `None` where the operation made it.
    pub before: Option<Value>,
    /// The row after, by column; `None` where the operation removed it.
    pub after: Option<Value>,
}

impl Reader<'_> {
    /// The operations before the one numbered `before` (or up to now), the latest first, at most `limit`.
    ///
    /// Of one meeting: those done to it, and those that changed a row of it among others, an import say.
    pub fn history(&self, meeting: Option<&str>, before: Option<i64>, limit: usize) -> Result<Vec<Operation>> {
        let mut records = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM operation
             WHERE seq < ?1 AND (?2 IS NULL OR meeting = ?2 OR instr(' ' || also || ' ', ' ' || ?2 || ' '))
             ORDER BY seq DESC LIMIT ?3"
        ))?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let records = records.query_map(params![before.unwrap_or(i64::MAX), meeting, limit], Record::from_row)?;
        records.map(|record| self.operation(record?)).collect()
    }

    /// When the book was last written to, by the clock of then: the latest reading among the last thousand operations,
    /// since a clock may have been set back among them.
    pub fn last_written(&self) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT max(until) FROM (SELECT until FROM operation ORDER BY seq DESC LIMIT 1000)";
        let latest: Option<String> = self.connection().prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        latest.map(|stamp| record::instant(&stamp)).transpose()
    }

    /// The same before an instant, where the clock was ahead of it for a while.
    pub fn last_written_before(&self, limit: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT max(until) FROM (SELECT until FROM operation ORDER BY seq DESC LIMIT 1000) WHERE until < ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        let latest: Option<String> = statement.query_row([record::stamp(limit)], |row| row.get(0))?;
        latest.map(|stamp| record::instant(&stamp)).transpose()
    }

    /// The last image of a row, by column: as it is now or, where it is gone, as it was last.
    pub fn last_image(&self, table: &str, id: &str) -> Result<Option<Value>> {
        self.image(
            r#"SELECT coalesce(after, before) FROM change WHERE "table" = ?1 AND "row" = ?2 ORDER BY seq DESC LIMIT 1"#,
            table,
            id,
        )
    }

    /// The same of the row that was last to have a value in a column: the last name of a body.
    pub fn last_image_under(&self, table: &str, column: &str, id: &str) -> Result<Option<Value>> {
        let sql = format!(
            r#"SELECT coalesce(after, before) AS image FROM change
               WHERE "table" = ?1 AND image ->> '$.{column}' = ?2 ORDER BY seq DESC LIMIT 1"#
        );
        self.image(&sql, table, id)
    }

    fn image(&self, sql: &str, table: &str, id: &str) -> Result<Option<Value>> {
        let text = self.connection().prepare_cached(sql)?.query_row([table, id], |row| row.get::<_, String>(0));
        let Some(text) = text.optional()? else { return Ok(None) };
        let unreadable = |_| fault::damaged(format!("The history of a record ({table} {id}) cannot be read."));
        serde_json::from_str(&text).map(Some).map_err(unreadable)
    }

    fn operation(&self, record: Record) -> Result<Operation> {
        let changes = record.steps(self.connection())?.into_iter().map(change).collect::<Result<_>>()?;
        Ok(Operation {
            seq: record.seq,
            at: record::instant(&record.at)?,
            until: record::instant(&record.until)?,
            id: record.id,
            kind: record.kind,
            label: record.label,
            meeting: record.meeting,
            who: record.who,
            reason: record.reason,
            undoes: record.undoes,
            changes,
        })
    }
}

fn change(step: Step) -> Result<Change> {
    let read = |image: Option<String>| image.map(|image| serde_json::from_str(&image)).transpose();
    let unreadable = |_| -> Error {
        fault::damaged(format!("The history of a record ({} {}) cannot be read.", step.table, step.row))
    };
    let (before, after) =
        (read(step.before.clone()).map_err(unreadable)?, read(step.after.clone()).map_err(unreadable)?);
    Ok(Change { table: step.table, id: step.row, before, after })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Trial, write};
    use super::super::{Kind, Op};
    use serde_json::json;

    #[test]
    fn the_history_says_who_did_what_when_and_why_the_latest_first() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meetings", "INSERT INTO meeting VALUES ('m', 'March', NULL), ('n', 'May', NULL)");
        trial.pass(60);
        let op = Op::new("Rename the meeting").reason("The papers say so");
        book.transact(op, |tx| tx.execute("UPDATE meeting SET title = '21 March' WHERE id = 'm'", [])).unwrap();
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', 0.5)");
        book.undo().unwrap();

        let history = book.read(|reader| reader.history(None, None, 100)).unwrap();
        let labels: Vec<(i64, Kind, &str)> = history.iter().map(|o| (o.seq, o.kind, o.label.as_str())).collect();
        assert_eq!(
            labels,
            [
                (5, Kind::Undo, "Add Cllr Stay"),
                (4, Kind::Write, "Add Cllr Stay"),
                (3, Kind::Write, "Rename the meeting"),
                (2, Kind::Write, "Call the meetings"),
                (1, Kind::Migration, "Make the book"),
            ]
        );
        assert_eq!(history[0].undoes, Some(4));
        let renamed = &history[2];
        assert_eq!((renamed.who.as_str(), renamed.reason.as_deref()), ("Helen", Some("The papers say so")));
        assert_eq!(renamed.at.to_rfc3339(), "2011-01-18T12:01:00+00:00");
        assert_eq!(renamed.changes.len(), 1);
        assert_eq!(renamed.changes[0].before, Some(json!({"id": "m", "title": "March", "follows": null})));
        assert_eq!(renamed.changes[0].after, Some(json!({"id": "m", "title": "21 March", "follows": null})));
        assert_eq!(history[0].changes[0].after, None, "the undo removed the row");

        let page = book.read(|reader| reader.history(None, Some(4), 2)).unwrap();
        assert_eq!(page.iter().map(|o| o.seq).collect::<Vec<_>>(), [3, 2], "a page goes on where the last one ended");
    }

    #[test]
    fn a_meetings_history_has_what_was_done_to_it_among_others() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(
            &mut book,
            "Import",
            "INSERT INTO meeting VALUES ('m', 'March', NULL), ('n', 'May', NULL), ('o', 'June', NULL)",
        );
        write(&mut book, "Rename", "UPDATE meeting SET title = 'x' WHERE id = 'n'");
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', NULL)");
        let of = |meeting: &str| {
            let history = book.read(|reader| reader.history(Some(meeting), None, 100)).unwrap();
            history.into_iter().map(|operation| operation.label).collect::<Vec<_>>()
        };
        assert_eq!(of("n"), ["Rename", "Import"], "the meeting of a write is found from its rows");
        assert_eq!(of("o"), ["Import"]);
        assert!(of("nobody").is_empty());
    }
}
