//! The backups a book makes by itself, in a folder beside it, and how long they are kept.
//!
//! One is made before the first write after opening, if the book has changed since the last and none was made within
//! the hour; before every migration; and whenever asked for, as before an import. Kept are all of the last day, the newest
//! of each day for 31 days, and the newest of each month before that. Other files in the folder are left alone.

use super::backup::{copy_to, look_into};
use super::{Book, fault};
use crate::clock::Clock;
use crate::error::{Error, Result};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const TIME: &str = "%Y-%m-%d %H.%M.%S";

/// A backup the book made by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// When, on the clerk's wall.
    pub at: NaiveDateTime,
    /// Where it lies.
    pub path: PathBuf,
}

impl Book {
    /// The newest of the backups that the book made by itself.
    pub fn last_backup(&self) -> Result<Option<Kept>> {
        Ok(all(self.path())?.pop())
    }

    /// Makes one now, as before an import, and gives where it lies; nothing if the newest is the book as it is.
    pub fn keep_backup(&self) -> Result<Option<Kept>> {
        keep(self.connection(), self.path(), self.clock())
    }

    /// Why the last backup could not be made, if it could not. It does not keep the clerk from writing.
    pub fn backup_trouble(&self) -> Option<&Error> {
        self.sitting.trouble.as_ref()
    }

    /// Sees to the backup before the first write of a sitting.
    pub(super) fn before_write(&mut self) {
        if !std::mem::replace(&mut self.sitting.begun, true) {
            self.sitting.trouble = self.keep_if_old().err();
        }
    }

    fn keep_if_old(&self) -> Result<()> {
        let now = self.clock().local();
        // One from a time still to come was made while the clock was wrong, or before it was set back: it says nothing
        // of how old the newest is, and must not keep the book without another until then.
        let lately = now - TimeDelta::hours(1)..=now;
        if !all(self.path())?.iter().any(|kept| lately.contains(&kept.at)) {
            self.keep_backup()?;
        }
        Ok(())
    }
}

/// How far the work since opening has come.
#[derive(Default)]
pub(super) struct Sitting {
    begun: bool,
    trouble: Option<Error>,
}

impl Sitting {
    /// A book just made has nothing to lose, so its first write needs no backup.
    pub(super) fn of_a_new_book() -> Self {
        Self { begun: true, trouble: None }
    }
}

/// Makes a backup of the book at `path` unless the newest is the book as it is, and lets go of those that are too old.
pub(super) fn keep(connection: &Connection, path: &Path, clock: &Clock) -> Result<Option<Kept>> {
    let mut kept = all(path)?;
    let is_the_same = |last: &Kept| look_into(&last.path).and_then(|copy| head(&copy)).ok() == head(connection).ok();
    if kept.last().is_some_and(is_the_same) {
        return Ok(None);
    }
    let folder = folder(path);
    std::fs::create_dir_all(&folder).map_err(|error| fault::disk("Making the folder", &folder, &error))?;
    let place = |at: NaiveDateTime| folder.join(format!("{} {}.minutebook", stem(path), at.format(TIME)));
    let mut at = clock.local();
    // Two in one second are both kept.
    while place(at).exists() {
        at += TimeDelta::seconds(1);
    }
    let path = place(at);
    copy_to(connection, &path)?;
    let new = Kept { at, path };
    kept.push(new.clone());
    for old in superfluous(&kept) {
        // One that cannot be removed takes room and does no harm.
        let _ = std::fs::remove_file(&old.path);
    }
    Ok(Some(new))
}

/// What tells one state of a book from another: the number and the hash of the last operation.
fn head(connection: &Connection) -> Result<Option<(i64, Option<String>)>> {
    let last = "SELECT seq, hash FROM operation ORDER BY seq DESC LIMIT 1";
    Ok(connection.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// The backups of the book at `path`, the newest last.
fn all(path: &Path) -> Result<Vec<Kept>> {
    let folder = folder(path);
    let files = match std::fs::read_dir(&folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        files => files.map_err(|error| fault::disk("Looking into", &folder, &error))?,
    };
    let stem = stem(path);
    let mut kept: Vec<Kept> = files
        .flatten()
        .filter_map(|file| {
            let name = file.file_name().into_string().ok()?;
            let time = name.strip_prefix(&stem)?.strip_prefix(' ')?.strip_suffix(".minutebook")?;
            Some(Kept { at: NaiveDateTime::parse_from_str(time, TIME).ok()?, path: file.path() })
        })
        .collect();
    kept.sort_by_key(|kept| kept.at);
    Ok(kept)
}

/// The days of which every backup is kept, and those of which the newest is.
const DAYS: (usize, usize) = (2, 32);

/// Those that need not be kept, of backups sorted by time. Counted are days that have one, not days gone by: a clock that
/// was a year ahead for an hour lets go of nothing.
fn superfluous(kept: &[Kept]) -> Vec<&Kept> {
    let mut days: BTreeSet<NaiveDate> = BTreeSet::new();
    let mut months: BTreeSet<(i32, u32)> = BTreeSet::new();
    let mut old = Vec::new();
    for backup in kept.iter().rev() {
        let day = backup.at.date();
        let newest = days.insert(day);
        let stays = match days.len() {
            nth if nth <= DAYS.0 => true,
            nth if nth <= DAYS.1 => newest,
            _ => months.insert((day.year(), day.month())),
        };
        if !stays {
            old.push(backup);
        }
    }
    old
}

fn folder(path: &Path) -> PathBuf {
    path.with_file_name(format!("{} backups", stem(path)))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{NEWER, Trial, rows, write};
    use super::*;
    use crate::error::Code;
    use std::fs;

    fn names(trial: &Trial) -> Vec<String> {
        let kept = all(&trial.path()).unwrap().into_iter();
        kept.map(|kept| kept.path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
    }

    fn add(book: &mut Book, name: &str) {
        write(book, name, &format!("INSERT INTO person VALUES ('{name}', '{name}', NULL)"));
    }

    #[test]
    fn the_first_write_of_a_sitting_makes_one_if_the_last_is_old_and_the_book_has_changed() {
        let trial = Trial::new();
        let mut book = trial.create();
        add(&mut book, "a");
        let first = rows(&book);
        drop(book);
        assert_eq!(names(&trial), [""; 0], "a book just made has nothing to lose");

        let mut book = trial.open().unwrap();
        assert_eq!(book.last_backup().unwrap(), None, "reading makes none");
        add(&mut book, "b");
        add(&mut book, "c");
        assert_eq!(names(&trial), ["trial 2011-01-18 12.00.00.minutebook"]);
        let last = book.last_backup().unwrap().unwrap();
        assert_eq!(rows(&trial.open_file(&last.path).unwrap()), first, "it is the book before the write");
        drop(book);

        trial.pass(3600);
        add(&mut trial.open().unwrap(), "d");
        assert_eq!(names(&trial).len(), 1, "the last is not over an hour old");
        trial.pass(1);
        let mut book = trial.open().unwrap();
        book.undo().unwrap();
        assert_eq!(names(&trial).len(), 2, "an undo is a write");
        drop(book);
        trial.pass(7200);
        let mut book = trial.open().unwrap();
        book.keep_backup().unwrap().unwrap();
        assert_eq!(book.keep_backup().unwrap(), None, "the newest is the book as it is");
        add(&mut book, "f");
        book.keep_backup().unwrap().unwrap();
        assert_eq!(names(&trial).len(), 4, "two in one second are both kept");
        trial.pass(7200);
        add(&mut book, "e");
        assert_eq!(names(&trial).len(), 4, "one sitting, one backup");
    }

    #[test]
    fn a_clock_that_was_wrong_does_not_keep_the_book_without_one() {
        let trial = Trial::new();
        add(&mut trial.create(), "a");
        let year = 365 * 24 * 3600;
        trial.pass(year);
        add(&mut trial.open().unwrap(), "b");
        trial.pass(-year);
        add(&mut trial.open().unwrap(), "c");
        trial.pass(600);
        add(&mut trial.open().unwrap(), "d");
        assert_eq!(
            names(&trial),
            ["trial 2011-01-18 12.00.00.minutebook", "trial 2012-01-18 12.00.00.minutebook"],
            "the one of next year is passed over, and one an hour is enough"
        );
    }

    #[test]
    fn a_migration_makes_one_first_and_does_not_begin_without() {
        let trial = Trial::new();
        drop(trial.create());
        fs::write(folder(&trial.path()), "in the way").unwrap();
        let refused = Book::open_in_form(&trial.path(), &trial.clock, "Helen", NEWER).err().unwrap();
        assert_eq!(refused.code, Code::Disk);
        assert!(trial.open().is_ok(), "the book is as it was");
        fs::remove_file(folder(&trial.path())).unwrap();
        drop(Book::open_in_form(&trial.path(), &trial.clock, "Helen", NEWER).unwrap());
        let kept = all(&trial.path()).unwrap();
        assert!(trial.open_file(&kept[0].path).is_ok(), "the backup is in the older form");
    }

    #[test]
    fn a_backup_that_cannot_be_made_is_told_and_does_not_stop_the_clerk() {
        let trial = Trial::new();
        add(&mut trial.create(), "a");
        fs::write(folder(&trial.path()), "in the way").unwrap();
        let mut book = trial.open().unwrap();
        assert_eq!(book.backup_trouble(), None);
        add(&mut book, "b");
        assert_eq!(book.backup_trouble().map(|error| error.code), Some(Code::Disk));
        assert_eq!(rows(&book).len(), 2);
    }

    /// Those that stay of backups made so many hours before a moment, the newest first.
    fn staying(hours: impl DoubleEndedIterator<Item = i64>) -> Vec<String> {
        let now: NaiveDateTime = "2011-03-21T12:00:00".parse().unwrap();
        let made = |hours: i64| Kept { at: now - TimeDelta::hours(hours), path: PathBuf::from(hours.to_string()) };
        let kept: Vec<Kept> = hours.rev().map(made).collect();
        let old = superfluous(&kept);
        kept.iter().rev().filter(|kept| !old.contains(kept)).map(|kept| kept.at.to_string()).collect()
    }

    #[test]
    fn they_are_thinned_by_age() {
        let stays = staying(0..24 * 100);
        assert_eq!(stays.len(), 13 + 24 + 30 + 3, "two days of hours, a month of days, and the months before");
        assert_eq!(stays[36..39], ["2011-03-20 00:00:00", "2011-03-19 23:00:00", "2011-03-18 23:00:00"]);
        assert_eq!(
            stays[66..],
            ["2011-02-18 23:00:00", "2011-02-17 23:00:00", "2011-01-31 23:00:00", "2010-12-31 23:00:00"]
        );
    }

    #[test]
    fn a_clock_that_was_a_year_ahead_lets_go_of_none() {
        let usual: Vec<String> = staying(0..24 * 30);
        let ahead: Vec<String> = staying((-24 * 365..-24 * 365 + 2).chain(0..24 * 30));
        let gone: Vec<_> = usual.iter().filter(|name| !ahead.contains(name)).collect();
        let of_yesterday = gone.iter().all(|name| name.starts_with("2011-03-20"));
        assert!(of_yesterday, "the hours of yesterday at most, of which the last stays: {gone:?}");
        assert!(ahead.contains(&"2011-03-20 23:00:00".to_owned()));
    }

    #[test]
    fn other_files_in_the_folder_are_left_alone() {
        let trial = Trial::new();
        let mut book = trial.create();
        add(&mut book, "a");
        fs::create_dir(folder(&trial.path())).unwrap();
        let others = ["trial 2001-01-01.minutebook", "other 2001-01-01 00.00.00.minutebook", "letter.txt"];
        others.iter().for_each(|name| fs::write(folder(&trial.path()).join(name), "x").unwrap());
        book.keep_backup().unwrap().unwrap();
        assert!(others.iter().all(|name| folder(&trial.path()).join(name).exists()));
        assert_eq!(names(&trial).len(), 1);
    }
}
