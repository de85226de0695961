//! A book: one file, opened by one program at a time.
//!
//! Opening looks at the header, the mark and the version only; `check` looks at the rest.

use super::journal::{self, Table};
use super::keep::{self, Sitting};
use super::lock::Lock;
use super::memo::Memo;
use super::path::{beside, looks_like_a_file, placed};
use super::{backup, fault, migrate};
use crate::clock::Clock;
use crate::error::{Code, Error, Result};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The mark in a book's header, `application_id`: the letters CkWl.
const MARK: i64 = 1_131_108_204;

/// An open minute book. Closing it, by dropping it, ends the typing under way.
pub struct Book {
    // Closed before the lock is given back: fields are dropped in this order.
    connection: Connection,
    tables: Vec<Table>,
    path: PathBuf,
    clock: Clock,
    who: String,
    pub(super) sitting: Sitting,
    pub(super) memo: Memo,
    _lock: Lock,
}

impl Book {
    /// Makes an empty book at `path`, where there must be no file yet, and opens it. `who` is kept in its history.
    ///
    /// Where that fails, no half-made file is left.
    pub fn create(path: &Path, clock: &Clock, who: &str) -> Result<Self> {
        Self::create_in_form(path, clock, who, migrate::RELEASED)
    }

    /// Opens the book at `path`, brought to the newest form if it is older.
    ///
    /// Refused, each with its own sentence: a file that is missing, empty, a folder, read-only, no book, damaged or cut
    /// short, written by a newer Clerkwell, or open in another program.
    pub fn open(path: &Path, clock: &Clock, who: &str) -> Result<Self> {
        Self::open_in_form(path, clock, who, migrate::RELEASED)
    }

    /// Where the book lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The clock the book was opened with.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Who keeps it, as its history names them.
    pub fn who(&self) -> &str {
        &self.who
    }

    pub(super) fn create_in_form(path: &Path, clock: &Clock, who: &str, form: &'static [&'static str]) -> Result<Self> {
        let path = placed(path)?;
        let lock = Lock::take(&path)?;
        if path.exists() {
            lock.forget();
            return Err(Error::refused(
                format!("There is already a file {}.", fault::name(&path)),
                "Open it, or choose another name for the new book.",
            ));
        }
        if beside(&path, "-journal").exists() {
            lock.forget();
            return Err(Error::refused(
                format!("There is a leftover of another book, {}.", fault::name(&beside(&path, "-journal"))),
                "Put the book it belongs to back beside it, or choose another name for the new book.",
            ));
        }
        let begun = beside(&path, ".new");
        let made = build(&begun, clock, who, form)
            .and_then(|()| std::fs::rename(&begun, &path).map_err(|error| fault::disk("Making", &path, &error)));
        if let Err(error) = made {
            // What is left over is ours alone, and made anew next time; that it cannot be removed changes nothing.
            let _ = std::fs::remove_file(&begun);
            let _ = std::fs::remove_file(beside(&begun, "-journal"));
            lock.forget();
            return Err(error);
        }
        backup::settle_folder(&path);
        let mut book = Self::open_locked(path, lock, clock, who, form)?;
        book.sitting = Sitting::of_a_new_book();
        Ok(book)
    }

    pub(super) fn open_in_form(path: &Path, clock: &Clock, who: &str, form: &'static [&'static str]) -> Result<Self> {
        let path = looks_like_a_file(path)?;
        if std::fs::metadata(&path).is_ok_and(|found| found.permissions().readonly()) {
            return Err(read_only(&path));
        }
        let lock = Lock::take(&path)?;
        // A lock file is not left beside a file that turns out to be no book.
        match connect(&path).and_then(|connection| identify(&connection, &path, form.len())) {
            Ok(_) => Self::open_locked(path, lock, clock, who, form),
            Err(error) => {
                lock.forget();
                Err(error)
            }
        }
    }

    fn open_locked(path: PathBuf, lock: Lock, clock: &Clock, who: &str, form: &'static [&'static str]) -> Result<Self> {
        let mut connection = connect(&path)?;
        if migrate::version(&connection)? < form.len() {
            keep::keep(&connection, &path, clock)?;
        }
        migrate::run(&mut connection, form, clock, who)?;
        let tables = Table::all(&connection)?;
        journal::arm(&connection, &tables)?;
        let (clock, who, sitting) = (clock.clone(), who.to_owned(), Sitting::default());
        let mut book = Self { connection, tables, path, clock, who, sitting, memo: Memo::default(), _lock: lock };
        book.close_typing()?;
        Ok(book)
    }

    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(super) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    pub(super) fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// What a write needs, borrowed apart.
    pub(super) fn parts(&mut self) -> (&mut Connection, &[Table], &Clock, &str) {
        (&mut self.connection, &self.tables, &self.clock, &self.who)
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        // If the disk refuses now, the typing is closed when the book is next opened.
        let _ = self.close_typing();
    }
}

/// Opens a connection as every book has it.
fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    settle(&connection).map_err(|error| first_look(error, path))?;
    if connection.is_readonly("main")? {
        return Err(read_only(path));
    }
    Ok(connection)
}

fn settle(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::from_secs(2))?;
    connection.set_prepared_statement_cache_capacity(512);
    // A book is one file: not a -wal beside it, which a copy or a mail would leave behind.
    connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;",
    )
}

/// Tells whether the file is a book this program can open, and of which version.
pub(super) fn identify(connection: &Connection, path: &Path, newest: usize) -> Result<usize> {
    let mark: i64 =
        connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|error| first_look(error, path))?;
    if mark != MARK {
        return Err(Error::new(
            Code::Damaged,
            format!("{} is a database of another program, not a minute book.", fault::name(path)),
            "Choose a file whose name ends in .minutebook.",
        ));
    }
    let version = migrate::version(connection)?;
    if version > newest {
        return Err(Error::new(
            Code::Newer,
            format!("{} was written by a newer Clerkwell.", fault::name(path)),
            "Open it with that one, or bring this computer's Clerkwell up to date.",
        ));
    }
    Ok(version)
}

/// Says what SQLite found on first looking at a file.
fn first_look(error: rusqlite::Error, path: &Path) -> Error {
    let name = fault::name(path);
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::new(
            Code::Damaged,
            format!("{name} is not a minute book."),
            "Choose a file whose name ends in .minutebook.",
        ),
        Some(ErrorCode::DatabaseCorrupt) => fault::damaged(format!("{name} is cut short or damaged.")),
        _ => {
            let error = Error::from(error);
            Error { message: format!("{name} cannot be opened. {}", error.message), ..error }
        }
    }
}

fn build(path: &Path, clock: &Clock, who: &str, form: &'static [&'static str]) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(fault::disk("Making", path, &error));
        }
        _ => {}
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    settle(&connection)?;
    migrate::run(&mut connection, form, clock, who)?;
    connection.close().map_err(|(_, error)| error.into())
}

fn read_only(path: &Path) -> Error {
    Error::new(
        Code::Disk,
        format!("{} is read-only.", fault::name(path)),
        "Allow writing to the file and its folder, or save a copy elsewhere and open that.",
    )
}

#[cfg(test)]
mod tests {
    use super::super::trial::{NEWER, Trial, rows, write};
    use super::*;
    use std::fs;

    fn refusal(trial: &Trial, name: &str) -> Error {
        let error = trial.open_file(&trial.file(name)).err().expect("the file must be refused");
        assert!(error.message.contains(name) && error.message.ends_with('.'), "a sentence that names it: {error}");
        assert!(!error.hint.is_empty(), "every refusal says what to do: {error}");
        error
    }

    #[test]
    fn the_released_form_opens_and_is_kept() {
        let trial = Trial::new();
        let book = Book::create(&trial.path(), &trial.clock, "Helen").unwrap();
        assert!(book.tables().iter().any(|table| table.name == "entry"), "the records are journaled");
        drop(book);
        let book = Book::open(&trial.path(), &trial.clock, "Helen").unwrap();
        let mode: (String, i64, i64, i64) = book
            .connection()
            .query_row(
                "SELECT (SELECT journal_mode FROM pragma_journal_mode), (SELECT synchronous FROM pragma_synchronous),
                   (SELECT foreign_keys FROM pragma_foreign_keys), (SELECT recursive_triggers FROM pragma_recursive_triggers)",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
            )
            .unwrap();
        assert_eq!(mode, ("delete".to_owned(), 2, 1, 1));
    }

    #[test]
    fn what_is_written_is_there_again() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', 0.1)");
        let before = rows(&book);
        drop(book);
        assert_eq!(rows(&trial.open().unwrap()), before);
    }

    #[test]
    fn a_file_already_there_is_never_replaced() {
        let trial = Trial::new();
        fs::write(trial.path(), "minutes of 1911").unwrap();
        let error = Book::create(&trial.path(), &trial.clock, "Helen").err().unwrap();
        assert_eq!(error.code, Code::Refused);
        assert_eq!(fs::read_to_string(trial.path()).unwrap(), "minutes of 1911");
        assert_eq!(fs::read_dir(trial.folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_book_is_not_made_beside_the_journal_of_another() {
        let trial = Trial::new();
        fs::write(trial.file("trial.minutebook-journal"), "the last minutes of another book").unwrap();
        let error = Book::create(&trial.path(), &trial.clock, "Helen").err().unwrap();
        assert_eq!(error.code, Code::Refused, "SQLite would play it into the new one");
        assert_eq!(fs::read_dir(trial.folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failed_creation_leaves_nothing() {
        let trial = Trial::new();
        const BROKEN: &[&str] = &[migrate::RELEASED[0], "CREATE TABLE half (id TEXT PRIMARY KEY) STRICT; nonsense;"];
        assert!(Book::create_in_form(&trial.path(), &trial.clock, "Helen", BROKEN).is_err());
        assert_eq!(fs::read_dir(trial.folder.path()).unwrap().count(), 0);
        let error = Book::create(&trial.file("no/such/folder.minutebook"), &trial.clock, "Helen").err().unwrap();
        assert_eq!(error.code, Code::Unknown);
    }

    #[test]
    fn what_is_no_book_is_refused_in_its_own_words() {
        let trial = Trial::new();
        drop(trial.create());
        fs::remove_file(trial.file("trial.minutebook.lock")).unwrap();
        let book = fs::read(trial.path()).unwrap();
        fs::create_dir(trial.file("folder.minutebook")).unwrap();
        fs::write(trial.file("empty.minutebook"), "").unwrap();
        fs::write(trial.file("letter.minutebook"), "Dear Sir, ".repeat(900)).unwrap();
        fs::write(trial.file("short.minutebook"), "Dear").unwrap();
        fs::write(trial.file("cut.minutebook"), &book[..book.len() / 2]).unwrap();
        fs::write(trial.file("stub.minutebook"), &book[..600]).unwrap();
        Connection::open(trial.file("other.minutebook")).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
        let newer = Book::create_in_form(&trial.file("newer.minutebook"), &trial.clock, "Helen", NEWER).unwrap();
        drop(newer);
        fs::remove_file(trial.file("newer.minutebook.lock")).unwrap();
        fs::write(trial.file("read.minutebook"), &book).unwrap();
        let mut read_only = fs::metadata(trial.file("read.minutebook")).unwrap().permissions();
        read_only.set_readonly(true);
        fs::set_permissions(trial.file("read.minutebook"), read_only).unwrap();
        let before = fs::read_dir(trial.folder.path()).unwrap().count();

        let cases = [
            ("absent.minutebook", Code::Unknown, "no file"),
            ("folder.minutebook", Code::Invalid, "folder"),
            ("empty.minutebook", Code::Damaged, "empty"),
            ("letter.minutebook", Code::Damaged, "not a minute book"),
            ("short.minutebook", Code::Damaged, "not a minute book"),
            ("cut.minutebook", Code::Damaged, "cut short"),
            ("stub.minutebook", Code::Damaged, "cut short"),
            ("other.minutebook", Code::Damaged, "another program"),
            ("newer.minutebook", Code::Newer, "newer Clerkwell"),
            ("read.minutebook", Code::Disk, "read-only"),
        ];
        for (name, code, words) in cases {
            let error = refusal(&trial, name);
            assert_eq!(error.code, code, "{error}");
            assert!(error.message.contains(words), "{error}");
        }
        assert_eq!(fs::read_dir(trial.folder.path()).unwrap().count(), before, "no lock is left beside a file refused");
        assert_eq!(
            fs::read(trial.file("cut.minutebook")).unwrap(),
            &book[..book.len() / 2],
            "nothing is written to it"
        );
    }

    #[test]
    fn a_second_opener_is_refused_until_the_first_has_gone() {
        let trial = Trial::new();
        let book = trial.create();
        let error = trial.open().err().unwrap();
        assert_eq!(error.code, Code::Locked);
        assert!(error.message.contains("open in another program"), "{error}");
        let link = trial.file("link.minutebook");
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(trial.path(), &link).unwrap();
            assert_eq!(trial.open_file(&link).err().unwrap().code, Code::Locked, "by another name it is the same book");
        }
        drop(book);
        assert!(trial.open().is_ok());
    }
}
