//! The one error of the app: a code to branch on, a sentence for the clerk and a hint of what to do next.
//!
//! Every module may name it. It knows nothing of SQL or files; the store turns its own errors into these.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a function of the core gives back.
pub type Result<T> = std::result::Result<T, Error>;

/// What kind of refusal an error is, for code to branch on; never match on its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Something named does not exist: a body, a meeting, a person, a command.
    Unknown,
    /// What was given cannot be read: a date, a time, a payload, a file's form.
    Invalid,
    /// A rule of the body refuses it, whatever the reason.
    Refused,
    /// A rule asks for a typed reason before it lets this through.
    NeedsReason,
    /// The book, or the thing to be undone, is not as it was when this was asked.
    Changed,
    /// Another program has the book open.
    Locked,
    /// The file is not a book, is cut short, or its record does not hold together.
    Damaged,
    /// The book was written by a newer Clerkwell.
    Newer,
    /// The clerk stopped long work before it was done.
    Stopped,
    /// The disk refused: full, read-only, missing.
    Disk,
    /// A fault of the program itself.
    Fault,
}

/// A refusal: what happened, as a sentence with a full stop, and what the clerk can do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Error {
    /// What kind of refusal this is.
    pub code: Code,
    /// What happened: one sentence, or one a line where several places are at fault.
    pub message: String,
    /// What the clerk can do: a sentence, or empty where there is nothing to add.
    pub hint: String,
}

impl Error {
    /// Makes an error of any kind.
    pub fn new(code: Code, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: hint.into() }
    }

    /// Something named does not exist.
    pub fn unknown(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Code::Unknown, message, hint)
    }

    /// What was given cannot be read.
    pub fn invalid(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Code::Invalid, message, hint)
    }

    /// A rule refuses.
    pub fn refused(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Code::Refused, message, hint)
    }

    /// A rule asks for a reason.
    pub fn needs_reason(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Code::NeedsReason, message, hint)
    }

    /// The clerk stopped long work.
    pub fn stopped() -> Self {
        Self::new(Code::Stopped, "It was stopped before it was done.", "Nothing was changed.")
    }

    /// A fault of the program itself, never the clerk's.
    pub fn fault(message: impl Into<String>) -> Self {
        Self::new(Code::Fault, message, "This is a fault in Clerkwell. Nothing was changed; please report it.")
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        if self.hint.is_empty() { Ok(()) } else { write!(f, "\n{}", self.hint) }
    }
}

impl std::error::Error for Error {}
