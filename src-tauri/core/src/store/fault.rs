//! Turns what SQLite and the disk say into sentences. Nothing else in the app reads their error codes.

use crate::error::{Code, Error};
use rusqlite::{ErrorCode, ffi};
use std::path::Path;

/// What a journal trigger says when a row is written with no operation under way.
pub(super) const OUTSIDE: &str = "write outside an operation";

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, text) => sqlite(failure, &text.unwrap_or_default()),
            rusqlite::Error::QueryReturnedNoRows => Error::unknown(
                "That is not in the book, or no longer.",
                "Look again: it may have been removed or undone meanwhile.",
            ),
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => damaged(format!("A value in the book cannot be read ({error}).")),
            other => Error::fault(format!("The book could not be asked: {other}.")),
        }
    }
}

fn sqlite(failure: ffi::Error, text: &str) -> Error {
    match failure.code {
        ErrorCode::ConstraintViolation => constraint(failure.extended_code, text),
        ErrorCode::DiskFull => Error::new(
            Code::Disk,
            "The disk is full, so this was not saved.",
            "Make some room on the disk and do it again. Everything saved before is safe.",
        ),
        ErrorCode::ReadOnly => Error::new(
            Code::Disk,
            "The book cannot be written to, so this was not saved.",
            "Allow writing to the file and its folder, or save a copy of the book elsewhere and open that.",
        ),
        ErrorCode::SystemIoFailure
        | ErrorCode::CannotOpen
        | ErrorCode::PermissionDenied
        | ErrorCode::NoLargeFileSupport => Error::new(
            Code::Disk,
            format!("The disk refused ({text}), so this was not saved."),
            "See that the disk or drive is still there and may be written to, then do it again.",
        ),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => Error::new(
            Code::Locked,
            "Another program is using the book, so this was not done.",
            "Close the other program, or wait until it has finished, and do it again.",
        ),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
            damaged(format!("The book's file is damaged or cut short ({text})."))
        }
        ErrorCode::TooBig => Error::invalid("This is too long to be kept.", "Shorten it, or split it in two."),
        ErrorCode::OutOfMemory => Error::fault("The computer has run out of memory."),
        _ => Error::fault(format!("The book could not be asked: {text}.")),
    }
}

fn constraint(extended: std::ffi::c_int, text: &str) -> Error {
    let detail = text.split_once("failed: ").map_or(String::new(), |(_, what)| format!(" ({what})"));
    match extended {
        ffi::SQLITE_CONSTRAINT_TRIGGER if text == OUTSIDE => Error::fault("A row was written outside an operation."),
        // A trigger of the record tables speaks in whole sentences: it is a rule, such as a seal.
        ffi::SQLITE_CONSTRAINT_TRIGGER => Error::refused(text, ""),
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => Error::refused(
            format!("The book already has one of these{detail}."),
            "Change the one that is there, or remove it first.",
        ),
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Error::refused(
            "This names something that is not in the book, or removes something still in use.",
            "Look again: it may have been removed or undone meanwhile. What is still in use must be freed first.",
        ),
        _ => Error::refused(
            format!("The book cannot keep this as it stands{detail}."),
            "Look again at what was given: something is missing or does not fit together.",
        ),
    }
}

/// What is said of a file whose content does not hold together.
pub(super) fn damaged(message: impl Into<String>) -> Error {
    Error::new(Code::Damaged, message, "Restore the newest backup, which lies in the folder beside the book.")
}

/// Says what the disk refused to do with a file.
pub(super) fn disk(doing: &str, path: &Path, error: &std::io::Error) -> Error {
    let (because, hint) = match error.kind() {
        std::io::ErrorKind::NotFound => ("it is not there", "See that the folder and the drive are there."),
        std::io::ErrorKind::PermissionDenied => ("it is not allowed", "Choose a folder you may write to."),
        std::io::ErrorKind::ReadOnlyFilesystem => ("the disk is read-only", "Choose a disk that can be written to."),
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            ("the disk is full", "Make some room on the disk, or choose another.")
        }
        _ => {
            return Error::new(
                Code::Disk,
                format!("{doing} {} failed: {error}.", name(path)),
                "See that the disk is still there and may be written to.",
            );
        }
    };
    Error::new(Code::Disk, format!("{doing} {} failed: {because}.", name(path)), hint)
}

/// A file's name in quotation marks, as sentences give it.
pub(super) fn name(path: &Path) -> String {
    format!("“{}”", path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}
