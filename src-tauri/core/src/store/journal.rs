//! The journal's pen: triggers that note the image of every row before and after each change.
//!
//! They are temporary, made from the tables as they are when a book is opened, so no migration can forget them. What
//! they note waits in a temporary table until the operation is recorded, and goes with it if it is rolled back. With
//! no operation under way they refuse the write. What becomes of the notes is the business of `transact`.

use super::fault::OUTSIDE;
use crate::error::{Error, Result};
use rusqlite::Connection;

/// The tables that are not records: the journal itself.
const SYSTEM: [&str; 2] = ["operation", "change"];

/// A table of records, as the journal sees it.
pub(super) struct Table {
    pub(super) name: String,
    columns: Vec<String>,
}

/// One row's step from one image to the next; no image where there is no row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) table: String,
    pub(super) row: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// A step as its trigger noted it, with the meeting the row belongs to and the one it left.
pub(super) struct Note {
    pub(super) step: Step,
    pub(super) meeting: Option<String>,
    pub(super) left: Option<String>,
}

impl Table {
    /// Lists the tables of records. Fails where a table could not be journaled, which is a fault of a migration.
    pub(super) fn all(connection: &Connection) -> Result<Vec<Self>> {
        let mut tables = connection.prepare(
            "SELECT name, strict FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
        )?;
        let tables = tables.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)))?;
        let tables = tables.collect::<rusqlite::Result<Vec<_>>>()?;
        let records = tables.into_iter().filter(|(name, _)| !SYSTEM.contains(&name.as_str()));
        records.map(|(name, strict)| Self::describe(connection, name, strict)).collect()
    }

    fn describe(connection: &Connection, name: String, strict: bool) -> Result<Self> {
        let mut columns =
            connection.prepare("SELECT name, type, pk FROM pragma_table_xinfo(?1) WHERE hidden = 0 ORDER BY cid")?;
        let columns = columns.query_map([&name], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))
        })?;
        let columns = columns.collect::<rusqlite::Result<Vec<_>>>()?;
        let keyed = columns.iter().filter(|(.., pk)| *pk > 0).map(|(name, kind, _)| (name.as_str(), kind.as_str()));
        let plain = columns.iter().all(|(_, kind, _)| matches!(kind.as_str(), "TEXT" | "INTEGER" | "REAL"));
        if !strict || !plain || !keyed.eq([("id", "TEXT")]) {
            return Err(Error::fault(format!("The table {name} cannot be journaled.")));
        }
        Ok(Self { name, columns: columns.into_iter().map(|(name, ..)| name).collect() })
    }

    /// The SQL that gives the image of a row, called `row` there.
    pub(super) fn image(&self, row: &str) -> String {
        let fields: Vec<String> =
            self.columns.iter().map(|column| format!("{}, {row}.{}", text(column), quoted(column))).collect();
        format!("json_object({})", fields.join(", "))
    }

    /// The SQL that gives the image of the row with the id `?1`.
    pub(super) fn select(&self) -> String {
        format!("SELECT {} FROM main.{1} AS present WHERE id = ?1", self.image("present"), quoted(&self.name))
    }

    /// The SQL that makes a row anew from its image `?1`.
    pub(super) fn insert(&self) -> String {
        let columns: Vec<String> = self.columns.iter().map(|column| quoted(column)).collect();
        let values: Vec<String> = self.columns.iter().map(|column| field(column)).collect();
        format!("INSERT INTO main.{} ({}) VALUES ({})", quoted(&self.name), columns.join(", "), values.join(", "))
    }

    /// The SQL that makes a row what its image `?1` says.
    pub(super) fn update(&self) -> String {
        let fields = self.columns.iter().map(|column| format!("{} = {}", quoted(column), field(column)));
        let fields: Vec<String> = fields.collect();
        format!("UPDATE main.{} SET {} WHERE id = {}", quoted(&self.name), fields.join(", "), field("id"))
    }

    /// The SQL that removes the row with the id `?1`.
    pub(super) fn delete(&self) -> String {
        format!("DELETE FROM main.{} WHERE id = ?1", quoted(&self.name))
    }

    /// The SQL of the rows whose image is not the last one recorded: id, recorded (if any), present.
    pub(super) fn unrecorded(&self) -> String {
        format!(
            r#"SELECT present.id,
                 (SELECT after FROM main.change WHERE "table" = {0} AND "row" = present.id ORDER BY seq DESC LIMIT 1)
                   AS recorded,
                 {1} AS image
               FROM main.{2} AS present WHERE recorded IS NOT image"#,
            text(&self.name),
            self.image("present"),
            quoted(&self.name)
        )
    }

    /// The SQL of the rows that are recorded but not there: id, recorded.
    pub(super) fn missing(&self) -> String {
        format!(
            r#"SELECT change."row", change.after
               FROM (SELECT "row", max(seq) AS seq FROM main.change WHERE "table" = {} GROUP BY "row") AS last
               JOIN main.change ON change.seq = last.seq
               WHERE NOT EXISTS (SELECT 1 FROM main.{} AS present WHERE present.id = last."row")
                 AND change.after IS NOT NULL"#,
            text(&self.name),
            quoted(&self.name)
        )
    }

    fn triggers(&self) -> String {
        let (table, name) = (quoted(&self.name), text(&self.name));
        let (old, new) = (self.image("OLD"), self.image("NEW"));
        // Told apart byte by byte: a column's own collation might call two spellings the same.
        let changed = self.columns.iter().map(|column| quoted(column));
        let changed: Vec<String> = changed.map(|c| format!("NEW.{c} COLLATE BINARY IS NOT OLD.{c}")).collect();
        let meeting = |row: &str| match self.name.as_str() {
            "meeting" => format!("{row}.id"),
            _ if self.columns.iter().any(|column| column == "meeting") => format!("{row}.meeting"),
            _ => "NULL".to_owned(),
        };
        let (entered, left) = (meeting("NEW"), meeting("OLD"));
        let guard = format!("SELECT RAISE(ABORT, '{OUTSIDE}') WHERE NOT EXISTS (SELECT 1 FROM journal_under_way)");
        let note = r#"INSERT INTO journal_note ("table", "row", meeting, "left", before, after) VALUES"#;
        format!(
            r#"CREATE TEMP TRIGGER {insert} AFTER INSERT ON main.{table} BEGIN
                 {guard};
                 {note} ({name}, NEW.id, {entered}, NULL, NULL, {new});
               END;
               CREATE TEMP TRIGGER {update} AFTER UPDATE ON main.{table} WHEN {changed} BEGIN
                 {guard};
                 SELECT RAISE(ABORT, 'a row keeps its id') WHERE NEW.id IS NOT OLD.id;
                 {note} ({name}, NEW.id, {entered}, {left}, {old}, {new});
               END;
               CREATE TEMP TRIGGER {delete} AFTER DELETE ON main.{table} BEGIN
                 {guard};
                 {note} ({name}, OLD.id, NULL, {left}, {old}, NULL);
               END;"#,
            insert = quoted(&format!("journal_{}_insert", self.name)),
            update = quoted(&format!("journal_{}_update", self.name)),
            delete = quoted(&format!("journal_{}_delete", self.name)),
            changed = changed.join(" OR "),
        )
    }
}

/// Makes the triggers for a connection, for as long as it lasts.
pub(super) fn arm(connection: &Connection, tables: &[Table]) -> Result<()> {
    let mut sql = String::from(
        r#"BEGIN;
           CREATE TEMP TABLE journal_under_way (one INTEGER PRIMARY KEY);
           CREATE TEMP TABLE journal_note (
             n INTEGER PRIMARY KEY, "table" TEXT, "row" TEXT, meeting TEXT, "left" TEXT, before TEXT, after TEXT);"#,
    );
    tables.iter().for_each(|table| sql.push_str(&table.triggers()));
    sql.push_str("COMMIT;");
    Ok(connection.execute_batch(&sql)?)
}

/// Lets rows be written in the transaction under way; a rollback takes this back by itself.
pub(super) fn begin(connection: &Connection) -> Result<()> {
    connection.prepare_cached("INSERT INTO journal_under_way VALUES (1)")?.execute([])?;
    Ok(())
}

/// Ends what [`begin`] allowed and gives the notes, in the order in which the rows changed.
pub(super) fn end(connection: &Connection) -> Result<Vec<Note>> {
    let mut notes = connection
        .prepare_cached(r#"SELECT "table", "row", before, after, meeting, "left" FROM journal_note ORDER BY n"#)?;
    let notes = notes.query_map([], |row| {
        let step = Step { table: row.get(0)?, row: row.get(1)?, before: row.get(2)?, after: row.get(3)? };
        Ok(Note { step, meeting: row.get(4)?, left: row.get(5)? })
    })?;
    let notes = notes.collect::<rusqlite::Result<Vec<_>>>()?;
    connection.prepare_cached("DELETE FROM journal_note")?.execute([])?;
    connection.prepare_cached("DELETE FROM journal_under_way")?.execute([])?;
    Ok(notes)
}

/// Joins steps that follow each other on one row, and drops what came back to where it began.
///
/// Only neighbours are joined: taken in this order, forwards or backwards, the steps never meet a row that a UNIQUE
/// or a reference would refuse, which a swap of two rows could if their steps were gathered.
pub(super) fn join_neighbours(steps: impl IntoIterator<Item = Step>) -> Vec<Step> {
    let mut joined: Vec<Step> = Vec::new();
    for step in steps {
        match joined.last_mut() {
            Some(last) if last.table == step.table && last.row == step.row => last.after = step.after,
            _ => joined.push(step),
        }
        if joined.last().is_some_and(|last| last.before == last.after) {
            joined.pop();
        }
    }
    joined
}

/// Refuses an image whose text holds a control character other than a newline: the last line of that guard.
///
/// In an image such a character stands escaped, or begins with a byte that begins no other.
pub(super) fn refuse_unseen(step: &Step) -> Result<()> {
    let mut bytes = step.after.as_deref().unwrap_or_default().bytes();
    let mut unseen = false;
    while let Some(byte) = bytes.next() {
        unseen |= match byte {
            b'\\' => !matches!(bytes.next(), Some(b'n' | b'"' | b'\\' | b'/')),
            0xC2 => matches!(bytes.next(), Some(0x80..=0x9F)),
            0x7F => true,
            _ => false,
        };
    }
    if unseen {
        return Err(Error::invalid(
            "The text holds a character that cannot be shown.",
            "Type it again, or paste it as plain text.",
        ));
    }
    Ok(())
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn text(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

fn field(column: &str) -> String {
    format!("json_extract(?1, {})", text(&format!("$.\"{column}\"")))
}

#[cfg(test)]
mod tests {
    use super::super::Op;
    use super::super::trial::{Trial, rows, write};
    use super::*;
    use crate::error::Code;
    use proptest::prelude::*;
    use rusqlite::params;

    #[test]
    fn a_write_outside_an_operation_is_refused() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', NULL)");
        for sql in [
            "INSERT INTO person VALUES ('q', 'Povey', NULL)",
            "INSERT OR IGNORE INTO person VALUES ('q', 'Povey', NULL)",
            "REPLACE INTO person VALUES ('p', 'Povey', NULL)",
            "UPDATE person SET name = 'Povey'",
            "DELETE FROM person",
        ] {
            let error = Error::from(book.connection().execute(sql, []).unwrap_err());
            assert_eq!(error, Error::fault("A row was written outside an operation."), "{sql}");
        }
        book.transact(Op::new("Rename"), |tx| tx.execute("UPDATE person SET name = 'Povey'", [])).unwrap();
        assert!(book.connection().execute("DELETE FROM person", []).is_err(), "the leave ends with the operation");
    }

    #[test]
    fn a_row_keeps_its_id() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', NULL)");
        assert!(book.transact(Op::new("Renumber"), |tx| tx.execute("UPDATE person SET id = 'q'", [])).is_err());
    }

    #[test]
    fn a_table_that_cannot_be_journaled_is_a_fault() {
        for table in ["id TEXT PRIMARY KEY, b BLOB) STRICT", "id INTEGER PRIMARY KEY) STRICT", "id TEXT PRIMARY KEY)"] {
            let connection = Connection::open_in_memory().unwrap();
            connection.execute_batch(&format!("CREATE TABLE t ({table}")).unwrap();
            assert_eq!(Table::all(&connection).err().unwrap().code, Code::Fault, "{table}");
        }
    }

    #[test]
    fn text_nobody_can_see_is_refused_at_the_last() {
        let trial = Trial::new();
        let mut book = trial.create();
        for (text, kept) in [
            ("two\nlines, \"quoted\" \\u0007 / Llŷn £ – ½ ¿ é", true),
            ("bell\u{7}", false),
            ("tab\t", false),
            ("delete\u{7F}", false),
            ("next line\u{85}", false),
            ("nul\0", false),
        ] {
            let write = book.transact(Op::new("Add"), |tx| {
                tx.execute("INSERT INTO person VALUES (?1, ?2, NULL)", params![tx.new_id(), text])
            });
            assert_eq!(write.is_ok(), kept, "{text:?}");
        }
    }

    #[test]
    fn only_neighbours_are_joined() {
        let step = |row: &str, before: Option<&str>, after: Option<&str>| Step {
            table: "t".to_owned(),
            row: row.to_owned(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        };
        let joined = join_neighbours([
            step("a", None, Some("1")),
            step("a", Some("1"), Some("2")),
            step("b", Some("1"), Some("2")),
            step("b", Some("2"), Some("1")),
            step("a", Some("2"), Some("3")),
            step("b", Some("1"), None),
            step("a", Some("3"), Some("4")),
        ]);
        assert_eq!(
            joined,
            [step("a", None, Some("3")), step("b", Some("1"), None), step("a", Some("3"), Some("4"))],
            "what came back to where it began is dropped, and its neighbours meet"
        );
        assert!(join_neighbours([step("a", None, Some("1")), step("a", Some("1"), None)]).is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn values_come_back_from_their_images_exactly(
            name in "[^\\p{C}]{0,40}", rate in prop::option::of(prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO),
            order in prop::option::of(any::<i64>()),
        ) {
            let trial = Trial::new();
            let mut book = trial.create();
            trial.hurry(&book);
            write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
            book.transact(Op::new("Add"), |tx| {
                tx.execute("INSERT INTO person VALUES ('p', ?1, ?2)", params![name, rate])?;
                tx.execute("INSERT INTO item VALUES ('i', 'm', ?1, NULL, ?2)", params![name, order])
            }).unwrap();
            let before = rows(&book);
            write(&mut book, "Remove", "DELETE FROM person");
            write(&mut book, "Remove", "DELETE FROM item");
            book.undo().unwrap();
            book.undo().unwrap();
            let row: (String, Option<f64>) = book.connection()
                .query_row("SELECT name, rate FROM person", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            prop_assert_eq!(&row.0, &name);
            prop_assert_eq!(row.1.map(f64::to_bits), rate.map(|rate| if rate == 0.0 { 0.0 } else { rate }).map(f64::to_bits));
            let back: Option<i64> = book.connection().query_row("SELECT \"order\" FROM item", [], |row| row.get(0)).unwrap();
            prop_assert_eq!(back, order);
            prop_assert_eq!(rows(&book), before);
        }
    }
}
