//! Backup and restore: whole copies of a book, made by SQLite page by page and read back before they count.
//!
//! A copy is written beside its place under another name and moved there when it is whole, so that a full disk or a
//! power cut leaves what was there. Which copies are made by themselves, and kept how long, is the business of `keep`.

use super::book::{self, Book};
use super::journal::Table;
use super::lock::Lock;
use super::path::{beside, looks_like_a_file, placed};
use super::record::Record;
use super::{check, fault, migrate};
use crate::clock::Clock;
use crate::error::{Code, Error, Result};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

impl Book {
    /// Copies the whole book, history included, to a file of its own.
    ///
    /// A file that is there already is replaced only if `replace` says so, and never one that is an open book.
    pub fn backup(&self, to: &Path, replace: bool) -> Result<()> {
        let to = placed(to)?;
        if to == self.path() {
            return Err(Error::refused("A book cannot be its own backup.", "Choose another name or folder."));
        }
        if !to.exists() {
            return copy_to(self.connection(), &to);
        }
        if !replace {
            return Err(Error::refused(
                format!("There is already a file {}.", fault::name(&to)),
                "Choose another name, or say that it is to be replaced.",
            ));
        }
        let lock = Lock::take(&to)?;
        let outcome = copy_to(self.connection(), &to);
        lock.forget();
        outcome
    }
}

/// What restoring did beside putting the book in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the book that was there before is now.
    pub kept_aside: Option<PathBuf>,
}

/// Puts the backup `file` in the place of the book at `book`. What is there is kept beside it under a dated name.
///
/// Refused where the file is not a book that holds together, or the book is open in a program. The file stays.
pub fn restore(file: &Path, book: &Path, clock: &Clock) -> Result<Restored> {
    restore_in_form(file, book, clock, migrate::RELEASED)
}

pub(super) fn restore_in_form(file: &Path, book: &Path, clock: &Clock, form: &[&str]) -> Result<Restored> {
    let file = looks_like_a_file(file)?;
    let book = placed(book)?;
    if book.canonicalize().is_ok_and(|book| book == file) {
        return Err(Error::refused(
            "A book cannot be restored from itself.",
            "Choose a backup; they lie in the folder beside the book.",
        ));
    }
    if book.is_dir() {
        return Err(Error::invalid(format!("{} is a folder.", fault::name(&book)), "Give the name of a file."));
    }
    let lock = Lock::take(&book)?;
    let begun = beside(&book, ".new");
    let outcome = fetch(&file, &begun, form).and_then(|()| exchange(&begun, &book, clock));
    if outcome.is_err() {
        sweep(&begun);
        if !book.exists() {
            lock.forget();
        }
    }
    outcome
}

/// Copies a backup and sees that the copy is a book that holds together.
fn fetch(file: &Path, begun: &Path, form: &[&str]) -> Result<()> {
    let source = look_into(file)?;
    book::identify(&source, file, form.len())?;
    copy(&source, begun)?;
    let copy = look_into(begun)?;
    let breaches = check::breaches(&copy, &Table::all(&copy)?, &mut |_, _| true)?;
    match check::unsound(&fault::name(file), &breaches) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

/// Moves a finished copy to the book's place and what is there out of the way.
fn exchange(begun: &Path, book: &Path, clock: &Clock) -> Result<Restored> {
    let moved =
        |from: &Path, to: &Path| std::fs::rename(from, to).map_err(|error| fault::disk("Restoring", book, &error));
    let aside = free_name(book, &format!(" replaced {}", clock.local().format("%Y-%m-%d %H.%M.%S")));
    // A book whose program was killed has a journal beside it, which SQLite would play into any book of that name.
    let journal = beside(book, "-journal");
    if journal.exists() {
        moved(&journal, &beside(&aside, "-journal"))?;
    }
    let kept_aside = book.exists().then_some(aside);
    if let Some(aside) = &kept_aside {
        moved(book, aside)?;
    }
    if let Err(error) = moved(begun, book) {
        if let Some(aside) = &kept_aside {
            // If even this fails, the error stands and the book lies under its dated name: nothing is lost.
            let _ = std::fs::rename(aside, book);
        }
        return Err(error);
    }
    settle_folder(book);
    Ok(Restored { kept_aside })
}

/// Copies the book behind a connection to `to`, whole or not at all.
pub(super) fn copy_to(connection: &Connection, to: &Path) -> Result<()> {
    let begun = beside(to, ".new");
    let outcome = copy(connection, &begun).and_then(|()| {
        // A journal left by a killed program belongs to the file that is replaced: SQLite would play it into this one.
        let _ = std::fs::remove_file(beside(to, "-journal"));
        std::fs::rename(&begun, to).map_err(|error| fault::disk("Backing up to", to, &error))
    });
    match outcome {
        Ok(()) => settle_folder(to),
        Err(_) => sweep(&begun),
    }
    outcome
}

/// Copies page by page and reads the copy back.
fn copy(from: &Connection, to: &Path) -> Result<()> {
    sweep(to);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = Connection::open_with_flags(to, flags)?;
    {
        let backup = Backup::new(from, &mut copy)?;
        if backup.step(-1)? != StepResult::Done {
            return Err(Error::new(
                Code::Locked,
                "Another program is using the book, so it was not copied.",
                "Close the other program, or wait until it has finished, and do it again.",
            ));
        }
    }
    let verdict: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" || Record::last(&copy)? != Record::last(from)? {
        return Err(fault::damaged("The copy of the book is not sound, so it was not kept."));
    }
    copy.close().map_err(|(_, error)| error.into())
}

/// Opens a file to read it only, and leaves no lock beside it.
pub(super) fn look_into(file: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.execute_batch("PRAGMA trusted_schema = OFF")?;
    Ok(connection)
}

/// Removes what an unfinished copy left, where it left anything.
fn sweep(begun: &Path) {
    let _ = std::fs::remove_file(begun);
    let _ = std::fs::remove_file(beside(begun, "-journal"));
}

/// The path with `ending` put to its stem, or numbered where that name is taken.
fn free_name(path: &Path, ending: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let extension = path.extension().map_or(String::new(), |extension| format!(".{}", extension.to_string_lossy()));
    let numbers = std::iter::once(String::new()).chain((2..).map(|n| format!(" ({n})")));
    let mut names = numbers.map(|number| path.with_file_name(format!("{stem}{ending}{number}{extension}")));
    // The numbers do not run out.
    names.find(|name| !name.exists()).unwrap_or_else(|| path.to_owned())
}

/// Has the disk keep the new name of a file, where the system can be told to.
pub(super) fn settle_folder(file: &Path) {
    if let Some(folder) = file.parent().and_then(|folder| std::fs::File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{FORM, NEWER, Trial, rows, write};
    use super::*;
    use std::fs;

    fn filled() -> (Trial, Book) {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meeting", "INSERT INTO meeting VALUES ('m', 'March', NULL)");
        write(&mut book, "Add Cllr Stay", "INSERT INTO person VALUES ('p', 'Stay', 0.5)");
        (trial, book)
    }

    fn files(trial: &Trial) -> Vec<String> {
        let files = fs::read_dir(trial.folder.path()).unwrap();
        let mut files: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        files.sort();
        files
    }

    #[test]
    fn a_backup_restored_is_the_book_with_its_history() {
        let (trial, mut book) = filled();
        let to = trial.file("copy.minutebook");
        book.backup(&to, false).unwrap();
        let kept = rows(&book);
        write(&mut book, "Add Dr Povey", "INSERT INTO person VALUES ('q', 'Povey', NULL)");
        let later = rows(&book);
        drop(book);

        let Restored { kept_aside } = restore_in_form(&to, &trial.path(), &trial.clock, FORM).unwrap();
        let aside = kept_aside.expect("the book that was there is kept");
        assert_eq!(aside.file_name().unwrap(), "trial replaced 2011-01-18 12.00.00.minutebook");
        let mut book = trial.open().unwrap();
        assert_eq!(rows(&book), kept);
        assert_eq!(rows(&trial.open_file(&aside).unwrap()), later);
        book.undo().unwrap();
        assert!(to.exists(), "the backup stays");
        drop(book);

        fs::remove_file(trial.path()).unwrap();
        assert_eq!(restore_in_form(&to, &trial.path(), &trial.clock, FORM).unwrap(), Restored { kept_aside: None });
    }

    #[test]
    fn a_file_is_replaced_only_when_told_and_an_open_book_never() {
        let (trial, book) = filled();
        let to = trial.file("copy.minutebook");
        fs::write(&to, "the only draft").unwrap();
        assert_eq!(book.backup(&to, false).unwrap_err().code, Code::Refused);
        assert_eq!(fs::read_to_string(&to).unwrap(), "the only draft");
        book.backup(&to, true).unwrap();
        let copy = trial.open_file(&to).unwrap();
        assert_eq!(book.backup(&to, true).unwrap_err().code, Code::Locked);
        assert_eq!(book.backup(&trial.path(), true).unwrap_err().code, Code::Refused, "nor the book itself");
        assert_eq!(rows(&copy), rows(&book));
        assert_eq!(book.backup(&trial.file("no/folder/x.minutebook"), false).unwrap_err().code, Code::Unknown);
    }

    #[test]
    fn a_leftover_journal_is_not_played_into_a_copy() {
        let (trial, book) = filled();
        let to = trial.file("copy.minutebook");
        fs::write(&to, "x").unwrap();
        fs::write(trial.file("copy.minutebook-journal"), [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0xff])
            .unwrap();
        book.backup(&to, true).unwrap();
        assert!(!trial.file("copy.minutebook-journal").exists());
        assert_eq!(rows(&trial.open_file(&to).unwrap()), rows(&book));
    }

    #[test]
    fn only_a_sound_book_is_restored_and_otherwise_nothing_changes() {
        let (trial, book) = filled();
        for name in ["altered", "cut", "older"] {
            book.backup(&trial.file(&format!("{name}.minutebook")), false).unwrap();
        }
        drop(book);
        let raw = Connection::open(trial.file("altered.minutebook")).unwrap();
        raw.execute("UPDATE person SET name = 'Stray'", []).unwrap();
        drop(raw);
        let whole = fs::read(trial.file("cut.minutebook")).unwrap();
        fs::write(trial.file("cut.minutebook"), &whole[..whole.len() / 2]).unwrap();
        fs::write(trial.file("letter.minutebook"), "Dear Sir, ".repeat(900)).unwrap();
        drop(Book::create_in_form(&trial.file("newer.minutebook"), &trial.clock, "Helen", NEWER).unwrap());
        fs::create_dir(trial.file("folder.minutebook")).unwrap();
        let before = (files(&trial), fs::read(trial.path()).unwrap());

        for (name, code) in [
            ("altered", Code::Damaged),
            ("cut", Code::Damaged),
            ("letter", Code::Damaged),
            ("newer", Code::Newer),
            ("absent", Code::Unknown),
            ("folder", Code::Invalid),
            ("trial", Code::Refused),
        ] {
            let from = trial.file(&format!("{name}.minutebook"));
            let error = restore_in_form(&from, &trial.path(), &trial.clock, FORM).unwrap_err();
            assert_eq!(error.code, code, "{name}: {error}");
            assert!(error.message.ends_with('.') && !error.hint.is_empty(), "{error}");
        }
        let from = trial.file("older.minutebook");
        let book = trial.open().unwrap();
        assert_eq!(restore_in_form(&from, &trial.path(), &trial.clock, FORM).unwrap_err().code, Code::Locked);
        drop(book);
        assert_eq!((files(&trial), fs::read(trial.path()).unwrap()), before, "no refusal leaves a trace");
    }

    #[test]
    fn a_damaged_book_can_be_replaced_and_is_kept_with_its_journal() {
        let (trial, book) = filled();
        let to = trial.file("copy.minutebook");
        book.backup(&to, false).unwrap();
        let good = rows(&book);
        drop(book);
        fs::write(trial.path(), "ruined").unwrap();
        fs::write(trial.file("trial.minutebook-journal"), "its journal").unwrap();
        let aside = restore_in_form(&to, &trial.path(), &trial.clock, FORM).unwrap().kept_aside.unwrap();
        assert_eq!(fs::read_to_string(&aside).unwrap(), "ruined");
        assert_eq!(fs::read_to_string(beside(&aside, "-journal")).unwrap(), "its journal");
        assert_eq!(rows(&trial.open().unwrap()), good);
    }
}
