//! Rows and the types they become: one declaration a table, and the few queries that all tables share.
//!
//! A record type names its columns once (`rows.rs`); reading, adding, changing and removing follow from that. A query
//! that only one subject asks lies in a file of that subject.

use super::{Reader, Tx};
use crate::error::{Error, Result};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{OptionalExtension, params_from_iter};

/// A record that is one row of one table.
pub trait Row: Sized {
    /// The table.
    const TABLE: &'static str;
    /// Its columns, in the order of `read` and `values`; the first is `id`.
    const COLUMNS: &'static [&'static str];
    /// What its lists are sorted by.
    const ORDER: &'static str;
    /// What one record is called, in a sentence.
    const WORD: &'static str;

    /// Reads the record from a row that holds its columns.
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
    /// The columns' values. Errors where one of them is not such as a column can hold.
    fn values(&self) -> rusqlite::Result<Vec<ToSqlOutput<'_>>>;
}

/// A record that lies under another: an item under its meeting.
pub trait Under<Parent>: Row {
    /// The column that names the parent.
    const COLUMN: &'static str;
}

/// The columns of a table, for a query.
pub(super) fn columns<R: Row>() -> String {
    R::COLUMNS.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ")
}

impl Reader<'_> {
    /// Finds a record, or nothing.
    pub fn find<R: Row>(&self, id: impl AsRef<str>) -> Result<Option<R>> {
        let sql = format!("SELECT {} FROM \"{}\" WHERE id = ?1", columns::<R>(), R::TABLE);
        Ok(self.connection().prepare_cached(&sql)?.query_row([id.as_ref()], R::read).optional()?)
    }

    /// Finds a record that must be there.
    pub fn get<R: Row>(&self, id: impl AsRef<str>) -> Result<R> {
        self.find::<R>(id)?.ok_or_else(|| {
            Error::unknown(
                format!("There is no such {} in this book.", R::WORD),
                "It may have been removed. Go back and look again.",
            )
        })
    }

    /// All records of a table, sorted.
    pub fn all<R: Row>(&self) -> Result<Vec<R>> {
        let sql = format!("SELECT {} FROM \"{}\" ORDER BY {}", columns::<R>(), R::TABLE, R::ORDER);
        let mut statement = self.connection().prepare_cached(&sql)?;
        Ok(statement.query_map([], R::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The records under a parent, sorted.
    pub fn under<R: Under<P>, P: ToSql>(&self, parent: &P) -> Result<Vec<R>> {
        let sql = format!(
            "SELECT {} FROM \"{}\" WHERE \"{}\" = ?1 ORDER BY {}",
            columns::<R>(),
            R::TABLE,
            R::COLUMN,
            R::ORDER
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        Ok(statement.query_map([parent], R::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts the records under a parent.
    pub fn count_under<R: Under<P>, P: ToSql>(&self, parent: &P) -> Result<u32> {
        let sql = format!("SELECT count(*) FROM \"{}\" WHERE \"{}\" = ?1", R::TABLE, R::COLUMN);
        Ok(self.connection().prepare_cached(&sql)?.query_row([parent], |row| row.get(0))?)
    }
}

impl Tx<'_> {
    /// Adds a record.
    pub fn add<R: Row>(&mut self, record: &R) -> Result<()> {
        let marks = (1..=R::COLUMNS.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        let sql = format!("INSERT INTO \"{}\" ({}) VALUES ({marks})", R::TABLE, columns::<R>());
        self.execute(&sql, params_from_iter(record.values()?))?;
        Ok(())
    }

    /// Writes a record that is there already, and is at fault where it is not; what has not changed leaves no trace.
    ///
    /// Only the columns that differ are named: SQLite rewrites every index on a column that is, changed or not.
    pub fn change<R: Row>(&mut self, record: &R) -> Result<()> {
        let values = record.values()?;
        let sql = format!("SELECT {} FROM \"{}\" WHERE id = ?1", columns::<R>(), R::TABLE);
        let stored = self.connection().prepare_cached(&sql)?.query_row([&values[0]], R::read).optional()?;
        // Whoever changes a record has read it in the same transaction, so one that is gone is the app's own mistake.
        let Some(stored) = stored else {
            return Err(Error::fault(format!("A {} to change is not in the book.", R::WORD)));
        };
        let stored = stored.values()?;
        let differ: Vec<usize> = (1..values.len()).filter(|&n| values[n] != stored[n]).collect();
        if differ.is_empty() {
            return Ok(());
        }
        let sets = differ.iter().enumerate().map(|(at, &n)| format!("\"{}\" = ?{}", R::COLUMNS[n], at + 2));
        let sql = format!("UPDATE \"{}\" SET {} WHERE id = ?1", R::TABLE, sets.collect::<Vec<_>>().join(", "));
        self.execute(&sql, params_from_iter(std::iter::once(0).chain(differ).map(|n| &values[n])))?;
        Ok(())
    }

    /// Removes a record and all that lies under it.
    pub fn remove<R: Row>(&mut self, id: impl AsRef<str>) -> Result<()> {
        let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", R::TABLE);
        self.execute(&sql, [id.as_ref()])?;
        Ok(())
    }
}

/// A value that is kept as JSON text.
pub(super) struct Json<T>(pub(super) T);

impl<T: serde::de::DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|fault| FromSqlError::Other(fault.into()))
    }
}

/// Declares records: `Type in "table", "word", by "order": columns | columns kept as JSON;`.
macro_rules! rows {
    ($($name:ident in $table:literal, $word:literal, by $order:literal: $($column:ident),* $(| $($json:ident),*)?;)*) => {$(
        impl crate::store::row::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($column),)* $($(stringify!($json),)*)?];
            const ORDER: &'static str = $order;
            const WORD: &'static str = $word;

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                // By number, in the order of `COLUMNS`: looking up a name for each value took most of the reading.
                let mut at = 0usize..;
                let mut next = || at.next().unwrap_or_default();
                Ok(Self {
                    $($column: row.get(next())?,)*
                    $($($json: row.get::<_, crate::store::row::Json<_>>(next())?.0,)*)?
                })
            }

            fn values(&self) -> rusqlite::Result<Vec<rusqlite::types::ToSqlOutput<'_>>> {
                Ok(vec![
                    $(rusqlite::types::ToSql::to_sql(&self.$column)?,)*
                    $($(crate::store::row::json(&self.$json)?,)*)?
                ])
            }
        }
    )*

        /// What one record of a table is called, in a sentence.
        pub fn word_of(table: &str) -> &str {
            match table {
                $($table => $word,)*
                other => other,
            }
        }
    };
}

/// A JSON column's text.
pub(super) fn json<T: serde::Serialize>(value: &T) -> rusqlite::Result<ToSqlOutput<'static>> {
    let text = serde_json::to_string(value).map_err(|fault| rusqlite::Error::ToSqlConversionFailure(fault.into()))?;
    Ok(ToSqlOutput::from(text))
}

/// Lets ids stand in columns.
macro_rules! sql_ids {
    ($($name:ident),* $(,)?) => {$(
        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }
    )*};
}

/// Lets values that have one way of being written stand in columns.
macro_rules! sql_words {
    ($($name:ident),* $(,)?) => {$(
        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.to_string().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|_| rusqlite::types::FromSqlError::InvalidType)
            }
        }
    )*};
}

pub(super) use {rows, sql_ids, sql_words};

#[cfg(test)]
mod tests {
    use super::json;
    use crate::clock::Clock;
    use crate::domain::id::AuthorityId;
    use crate::domain::people::Authority;
    use crate::error::Code;
    use crate::store::{Book, Op, Row};
    use rusqlite::types::{ToSql, ToSqlOutput};
    use std::collections::HashMap;

    /// A record whose names no JSON text can hold.
    struct Odd(HashMap<Vec<u8>, u8>);

    impl Row for Odd {
        const TABLE: &'static str = "authority";
        const COLUMNS: &'static [&'static str] = &["id", "full_name", "short_name", "aliases"];
        const ORDER: &'static str = "id";
        const WORD: &'static str = "authority";

        fn read(_: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
            Ok(Self(HashMap::new()))
        }

        fn values(&self) -> rusqlite::Result<Vec<ToSqlOutput<'_>>> {
            Ok(vec!["odd".to_sql()?, "Odd".to_sql()?, "Odd".to_sql()?, json(&self.0)?])
        }
    }

    #[test]
    fn a_value_that_no_column_can_hold_is_a_fault_and_not_kept_as_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut book = Book::create(&folder.path().join("b.minutebook"), &Clock::machine(), "Helen").unwrap();
        let odd = Odd(HashMap::from([(vec![1], 1)]));
        let error = book.transact(Op::new("Add"), |tx| tx.add(&odd)).unwrap_err();
        assert_eq!(error.code, Code::Fault, "{error}");
        let rows: u32 = book.connection().query_row("SELECT count(*) FROM authority", [], |row| row.get(0)).unwrap();
        assert_eq!(rows, 0, "nothing is half-written");
    }

    #[test]
    fn a_change_to_a_record_that_is_gone_is_a_fault_and_not_lost_in_silence() {
        let folder = tempfile::tempdir().unwrap();
        let mut book = Book::create(&folder.path().join("b.minutebook"), &Clock::machine(), "Helen").unwrap();
        let gone = Authority {
            id: AuthorityId("gone".into()),
            full_name: "Surrey County Council".into(),
            short_name: "Surrey CC".into(),
            aliases: vec![],
        };
        let error = book.transact(Op::new("Change Surrey CC"), |tx| tx.change(&gone)).unwrap_err();
        assert_eq!(error.code, Code::Fault, "{error}");
    }
}
