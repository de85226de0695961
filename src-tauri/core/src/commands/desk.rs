//! The clerk's desk: which book lies open on it, and the answers that go back.

use super::answers::Bytes;
use super::jobs::Jobs;
use super::list;
use super::members::OpenList;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ops::{self, Changed, Session};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Where a face of the app puts its questions.
pub struct Desk {
    pub(super) clock: Clock,
    pub(super) who: String,
    session: Option<Session>,
    pub(super) list: Option<OpenList>,
    jobs: Jobs,
}

/// What a command answers, and what it changed.
#[derive(Debug)]
pub struct Answer {
    /// The answer.
    pub reply: Reply,
    /// What a write changed, for every window to hear.
    pub changed: Option<Changed>,
}

/// An answer as data or as a file.
#[derive(Debug)]
pub enum Reply {
    /// Data.
    Json(Value),
    /// A file.
    File {
        /// The name it is offered under.
        name: String,
        /// `application/pdf`.
        media_type: &'static str,
        /// What is in it.
        bytes: Vec<u8>,
    },
}

impl Answer {
    pub(super) fn json(data: impl Serialize) -> Result<Self> {
        let value = serde_json::to_value(data).map_err(|_| Error::fault("An answer could not be written."))?;
        Ok(Self { reply: Reply::Json(value), changed: None })
    }

    pub(super) fn file(file: Bytes) -> Self {
        let Bytes { name, media_type, bytes } = file;
        Self { reply: Reply::File { name, media_type, bytes }, changed: None }
    }
}

impl Desk {
    /// An empty desk. `who` stands in the history of what is done at it.
    pub fn new(clock: Clock, who: impl Into<String>) -> Self {
        Self { clock, who: who.into(), session: None, list: None, jobs: Jobs::default() }
    }

    /// Opens a book, closing the one that was open; that one stays where the new one is refused.
    pub fn open(&mut self, path: &Path) -> Result<()> {
        if self.is_open_at(path) {
            return Ok(());
        }
        self.session = Some(Session::open(path, &self.clock, &self.who)?);
        Ok(())
    }

    /// Makes an empty book and opens it.
    pub fn create(&mut self, path: &Path) -> Result<()> {
        self.session = Some(Session::create(path, &self.clock, &self.who)?);
        Ok(())
    }

    /// Closes the open book.
    pub fn close(&mut self) {
        self.session = None;
    }

    /// Where the open book lies.
    pub fn path(&self) -> Option<&Path> {
        self.session.as_ref().map(|session| session.book().path())
    }

    /// Where to ask, from another thread, how far the question under way has got.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    fn is_open_at(&self, path: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| PathBuf::from(path));
        self.path().is_some_and(|open| real(open) == real(path))
    }

    /// Answers a command of the list.
    pub fn call(&mut self, name: &str, payload: Value) -> Result<Answer> {
        list::dispatch(self, name, payload)
    }

    pub(super) fn session(&self) -> Result<&Session> {
        self.session.as_ref().ok_or_else(no_book)
    }

    pub(super) fn session_mut(&mut self) -> Result<&mut Session> {
        self.session.as_mut().ok_or_else(no_book)
    }
}

fn no_book() -> Error {
    Error::unknown("No book is open.", "Open one, or start a new one.")
}

/// Puts a backup in a book’s place, keeping what was there aside; says where that went, if anything was there.
pub fn restore(file: &Path, book: &Path, clock: &Clock) -> Result<String> {
    let restored = ops::restore(file, book, clock)?;
    Ok(match restored.kept_aside {
        Some(aside) => format!("The book that was there is kept as {}.", aside.display()),
        None => String::new(),
    })
}
