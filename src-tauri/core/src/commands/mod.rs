//! What can be asked of a book, from every face alike: the window, the command line, the development server, the tests.
//!
//! A handler reads its payload, calls `ops` or `views`, and hands back the answer; no rule lives here.

mod agenda;
pub mod answers;
mod bodies;
mod book;
mod calculators;
mod declare;
mod desk;
mod interests;
mod jobs;
mod list;
mod meetings;
mod members;
mod minutes;
mod paper;
pub mod payload;
mod people;
mod phrases;
mod roll;
mod speakers;
mod standing;
mod types;
mod votes;

pub use crate::ops::Changed;
pub use desk::{Answer, Desk, Reply, restore};
pub use jobs::Jobs;
pub use list::COMMANDS;
pub use types::{reference, typescript};

use crate::domain::day::Day;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::ops::set;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What kind of command one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Opens or closes a book.
    Desk,
    /// Changes nothing.
    Read,
    /// Is one operation.
    Write,
    /// Gives bytes.
    File,
    /// Changes nothing, and may take over a second.
    LongRead,
    /// Is one operation, and may take over a second.
    LongWrite,
    /// Is about the job under way, and answered while it is.
    Aside,
}

/// Reads a payload.
fn take<T: DeserializeOwned>(name: &str, payload: Value) -> Result<T> {
    serde_path_to_error::deserialize(payload).map_err(|fault| {
        let place = match fault.path().to_string() {
            path if path == "." => String::new(),
            path => format!(" at {path}"),
        };
        Error::invalid(
            format!("“{name}” cannot take what it was given{place}: {}.", fault.inner()),
            "See docs/commands.md for what it takes.",
        )
    })
}

fn no_such_command(name: &str, known: &[(&str, Kind)]) -> Error {
    let subject = name.split('.').next().unwrap_or_default();
    let like: Vec<_> =
        known.iter().map(|(name, _)| *name).filter(|other| other.split('.').next() == Some(subject)).collect();
    let hint = match like.as_slice() {
        [] => "See docs/commands.md for the list.".to_owned(),
        like => format!("There are: {}.", like.join(", ")),
    };
    Error::unknown(format!("There is no command “{name}”."), hint)
}

/// Reads a time as typed; nothing typed is no time.
fn time(text: &str) -> Result<Option<Time>> {
    if text.trim().is_empty() { Ok(None) } else { Time::read(text).map(Some) }
}

/// Reads a day as typed; nothing typed is no day.
fn day(text: &str) -> Result<Option<Day>> {
    if text.trim().is_empty() { Ok(None) } else { crate::domain::day::read(text).map(Some) }
}

/// An id as typed; nothing typed is none.
fn id<T: From<String>>(text: String) -> Option<T> {
    (!text.trim().is_empty()).then(|| text.into())
}

/// Reads a reason as typed, made fit to keep in the history; nothing typed is none.
fn reason(typed: Option<String>) -> Result<Option<String>> {
    let reason = crate::domain::text::line("The reason", &typed.unwrap_or_default())?;
    Ok((!reason.is_empty()).then_some(reason))
}
