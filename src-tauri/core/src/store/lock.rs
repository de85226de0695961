//! The lock that keeps two programs from writing one book: a file beside it, held while the book is open.
//!
//! The book's own file is never opened except by SQLite: closing any other handle on it would drop SQLite's locks.

use super::fault;
use super::path::beside;
use crate::error::{Code, Error, Result};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Holds a book for this program until it is dropped. Its file stays, ready for the next.
pub(super) struct Lock {
    file: File,
    path: PathBuf,
    made: bool,
}

impl Lock {
    /// Takes the lock of the book at `book`, or says that another program has it.
    pub(super) fn take(book: &Path) -> Result<Self> {
        let path = beside(book, ".lock");
        loop {
            let made = !path.exists();
            let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
            let file = opened.map_err(|error| fault::disk("Locking", book, &error))?;
            match file.try_lock() {
                // Another may have removed the file between its opening and its locking here: a lock on a file that
                // has no name would keep nobody out.
                Ok(()) if !is_at(&file, &path) => continue,
                Ok(()) => return Ok(Self { file, path, made }),
                Err(TryLockError::WouldBlock) => {
                    return Err(Error::new(
                        Code::Locked,
                        format!("{} is open in another program.", fault::name(book)),
                        "Close it there first, or work in the window that has it open.",
                    ));
                }
                Err(TryLockError::Error(error)) => return Err(fault::disk("Locking", book, &error)),
            }
        }
    }

    /// Gives the lock back and removes its file if this made it: where there is no book to be locked after all.
    pub(super) fn forget(self) {
        if self.made && is_at(&self.file, &self.path) {
            // A lock file left behind does no harm, so a failure to remove it is passed over.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |found: std::io::Result<std::fs::Metadata>| found.map(|found| (found.dev(), found.ino())).ok();
    let here = id(file.metadata());
    here.is_some() && here == id(std::fs::metadata(path))
}

/// Elsewhere an open file cannot be taken from under its name.
#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::super::trial::Trial;
    use super::*;
    use std::io::{BufRead, BufReader, Lines, Write};
    use std::process::{Child, ChildStdout, Command, Stdio};

    #[test]
    #[ignore = "the other program of the test below, which starts it"]
    fn the_other_program() {
        let book = std::env::var("CLERKWELL_TEST_LOCK").unwrap();
        let _lock = Lock::take(Path::new(&book)).unwrap();
        println!("\nlocked");
        std::io::stdin().read_line(&mut String::new()).unwrap();
    }

    /// Starts another program and waits until it has the book. What it says later must find a listener, or it fails.
    fn other_program(trial: &Trial) -> (Child, Lines<BufReader<ChildStdout>>) {
        let mut other = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::lock::tests::the_other_program", "--ignored", "--nocapture"])
            .env("CLERKWELL_TEST_LOCK", trial.path().canonicalize().unwrap())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(other.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap() == "locked"), "the other program has the book");
        (other, lines)
    }

    #[test]
    fn a_book_open_in_another_program_is_refused_until_that_has_ended() {
        let trial = Trial::new();
        drop(trial.create());
        let (mut other, _said) = other_program(&trial);
        let error = trial.open().err().unwrap();
        assert_eq!(
            (error.code, error.message.as_str()),
            (Code::Locked, "“trial.minutebook” is open in another program.")
        );
        other.stdin.take().unwrap().write_all(b"\n").unwrap();
        assert!(other.wait().unwrap().success());
        assert!(trial.open().is_ok());
    }

    #[test]
    fn a_program_that_is_killed_leaves_its_file_and_bars_nobody() {
        let trial = Trial::new();
        drop(trial.create());
        let (mut other, _said) = other_program(&trial);
        other.kill().unwrap();
        other.wait().unwrap();
        assert!(beside(&trial.path(), ".lock").exists());
        assert!(trial.open().is_ok());
    }

    #[test]
    #[cfg(unix)]
    fn a_lock_on_a_file_that_was_removed_keeps_nobody_out_and_is_taken_anew() {
        let trial = Trial::new();
        let book = trial.path();
        let first = Lock::take(&book).unwrap();
        std::fs::remove_file(beside(&book, ".lock")).unwrap();
        let second = Lock::take(&book).unwrap();
        first.forget();
        assert!(beside(&book, ".lock").exists(), "the first does not remove the second's file");
        assert_eq!(Lock::take(&book).err().unwrap().code, Code::Locked);
        second.forget();
        assert!(!beside(&book, ".lock").exists());
    }
}
