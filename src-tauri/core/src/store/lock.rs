//! The lock that keeps two programs from writing one book: a file beside it, held while the book is open.
//!
//! The book's own file is never opened except by SQLite: closing any other handle on it would drop SQLite's locks.

use super::book::beside;
use super::fault;
use crate::error::{Code, Error, Result};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Holds a book for this program until it is dropped. The file stays, for its removal could let two in at once.
pub(super) struct Lock {
    _file: File,
    path: PathBuf,
    made: bool,
}

impl Lock {
    /// Takes the lock of the book at `book`, or says that another program has it.
    pub(super) fn take(book: &Path) -> Result<Self> {
        let path = beside(book, ".lock");
        let made = !path.exists();
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| fault::disk("Locking", book, &error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file, path, made }),
            Err(TryLockError::WouldBlock) => Err(Error::new(
                Code::Locked,
                format!("{} is open in another program.", fault::name(book)),
                "Close it there first, or work in the window that has it open.",
            )),
            Err(TryLockError::Error(error)) => Err(fault::disk("Locking", book, &error)),
        }
    }

    /// Gives the lock back and removes its file if this made it: for a file that turned out to be no book.
    pub(super) fn forget(self) {
        if self.made {
            // A lock file left behind does no harm, so a failure to remove it is passed over.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}
