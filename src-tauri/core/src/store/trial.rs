//! A made-up form of book for the tests of the store: few tables, with every turn the real ones could take.

use super::{Book, Op, migrate};
use crate::clock::Clock;
use crate::error::Result;
use chrono::{DateTime, TimeDelta, Utc};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The released journal and made-up records.
pub(super) const FORM: &[&str] = &[migrate::RELEASED[0], RECORDS];

/// The same with one migration more, which builds a table anew.
pub(super) const NEWER: &[&str] = &[migrate::RELEASED[0], RECORDS, REBUILT];

const RECORDS: &str = r#"
    CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, rate REAL) STRICT;
    CREATE TABLE meeting (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, follows TEXT REFERENCES meeting (id) ON DELETE SET NULL) STRICT;
    CREATE TABLE item (
      id TEXT PRIMARY KEY, meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
      place TEXT NOT NULL, parent TEXT, "order" INTEGER,
      UNIQUE (meeting, place), UNIQUE (id, meeting),
      FOREIGN KEY (parent, meeting) REFERENCES item (id, meeting) ON DELETE CASCADE ON UPDATE CASCADE) STRICT;
    CREATE TABLE entry (
      id TEXT PRIMARY KEY, meeting TEXT NOT NULL, item TEXT NOT NULL, wording TEXT NOT NULL, votes INTEGER,
      FOREIGN KEY (item, meeting) REFERENCES item (id, meeting) ON DELETE CASCADE ON UPDATE CASCADE) STRICT;
    CREATE TABLE owner (
      id TEXT PRIMARY KEY, entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      person TEXT NOT NULL REFERENCES person (id)) STRICT;
    CREATE VIRTUAL TABLE search USING fts5 (wording);
    CREATE TRIGGER search_entry AFTER INSERT ON entry BEGIN
      INSERT INTO search (wording) VALUES (NEW.wording);
    END;
    CREATE TRIGGER seal BEFORE UPDATE ON meeting WHEN OLD.title = 'sealed' BEGIN
      SELECT RAISE(ABORT, 'The meeting is sealed.');
    END;
"#;

const REBUILT: &str = r#"
    CREATE TABLE item_new (
      id TEXT PRIMARY KEY, meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
      place TEXT NOT NULL, parent TEXT, "order" INTEGER, title TEXT NOT NULL DEFAULT 'untitled',
      UNIQUE (meeting, place), UNIQUE (id, meeting),
      FOREIGN KEY (parent, meeting) REFERENCES item (id, meeting) ON DELETE CASCADE) STRICT;
    INSERT INTO item_new (id, meeting, place, parent, "order") SELECT id, meeting, place, parent, "order" FROM item;
    DROP TABLE item;
    ALTER TABLE item_new RENAME TO item;
    DROP TABLE owner;
"#;

/// A folder with a book in it and the clock it was made by, which stands still until moved.
pub(super) struct Trial {
    pub(super) folder: TempDir,
    pub(super) clock: Clock,
}

impl Trial {
    pub(super) fn new() -> Self {
        let noon: DateTime<Utc> = "2011-01-18T12:00:00Z".parse().unwrap();
        Self { folder: tempfile::tempdir().unwrap(), clock: Clock::fixed(noon, TimeDelta::zero()) }
    }

    pub(super) fn path(&self) -> PathBuf {
        self.file("trial.minutebook")
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn create(&self) -> Book {
        Book::create_in_form(&self.path(), &self.clock, "Helen", FORM).unwrap()
    }

    pub(super) fn open(&self) -> Result<Book> {
        self.open_file(&self.path())
    }

    pub(super) fn open_file(&self, path: &Path) -> Result<Book> {
        Book::open_in_form(path, &self.clock, "Helen", FORM)
    }

    /// Waits for the disk no more, where a test writes much and fears no power cut.
    pub(super) fn hurry(&self, book: &Book) {
        book.connection().execute_batch("PRAGMA synchronous = OFF").unwrap();
    }

    pub(super) fn pass(&self, seconds: i64) {
        self.clock.advance(TimeDelta::seconds(seconds));
    }
}

/// Does one operation of one statement.
pub(super) fn write(book: &mut Book, label: &str, sql: &str) -> super::Changed {
    book.transact(Op::new(label), |tx| tx.execute(sql, [])).unwrap().1
}

/// Every row of every record table, as its image, in order.
pub(super) fn rows(book: &Book) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for table in book.tables() {
        let sql = format!("SELECT {} FROM \"{}\" AS t ORDER BY id", table.image("t"), table.name);
        let mut images = book.connection().prepare(&sql).unwrap();
        let images = images.query_map([], |row| row.get::<_, String>(0)).unwrap();
        rows.extend(images.map(|image| (table.name.clone(), image.unwrap())));
    }
    rows
}

/// The number of operations in the book.
pub(super) fn operations(book: &Book) -> i64 {
    book.connection().query_row("SELECT count(*) FROM operation", [], |row| row.get(0)).unwrap()
}
