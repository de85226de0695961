//! A clerk’s desk for tests: a book in a folder of its own, a fixed clock, and short ways to ask.

use chrono::{DateTime, Duration, TimeZone, Utc};
use clerkwell::clock::Clock;
use clerkwell::commands::{Desk, Reply};
use clerkwell::error::{Code, Error};
use serde_json::{Value, json};
use std::path::PathBuf;
use tempfile::TempDir;

/// A desk with a book open on it.
pub(crate) struct Trial {
    pub(crate) desk: Desk,
    pub(crate) clock: Clock,
    folder: TempDir,
}

/// 18 January 2011, 11.30: the clock stands until it is moved on.
pub(crate) fn start_of_meeting() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2011, 1, 18, 11, 30, 0).unwrap()
}

impl Trial {
    /// A desk with nothing on it.
    pub(crate) fn bare() -> Self {
        let clock = Clock::fixed(start_of_meeting(), Duration::zero());
        Self { desk: Desk::new(clock.clone(), "Paul Johnston"), clock, folder: TempDir::new().unwrap() }
    }

    /// An empty book.
    pub(crate) fn empty() -> Self {
        let mut trial = Self::bare();
        let book = trial.path("trial.minutebook");
        trial.desk.create(&book).unwrap();
        trial
    }

    /// The sample book.
    pub(crate) fn sample() -> Self {
        let mut trial = Self::bare();
        let book = trial.path("sample.minutebook");
        trial.ask("book.sample", json!({ "path": book }));
        trial
    }

    /// A book that is this file.
    pub(crate) fn copy_of(file: &[u8]) -> Self {
        let mut trial = Self::bare();
        let book = trial.path("copy.minutebook");
        std::fs::write(&book, file).unwrap();
        trial.desk.open(&book).unwrap();
        trial
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Asks for data that must be given.
    pub(crate) fn ask(&mut self, name: &str, payload: Value) -> Value {
        match self.desk.call(name, payload.clone()) {
            Ok(answer) => match answer.reply {
                Reply::Json(value) => value,
                Reply::File { .. } => panic!("{name} gave a file"),
            },
            Err(error) => panic!("{name} {payload} was refused: {error}"),
        }
    }

    /// Asks for a file that must be given.
    pub(crate) fn file(&mut self, name: &str, payload: Value) -> Vec<u8> {
        match self.desk.call(name, payload).unwrap().reply {
            Reply::File { bytes, .. } => bytes,
            Reply::Json(value) => panic!("{name} gave {value}"),
        }
    }

    /// Prints a paper that must be printed.
    pub(crate) fn paper(&mut self, paper: Value, format: &str) -> Vec<u8> {
        self.file("paper.print", json!({ "paper": paper, "format": format }))
    }

    /// Asks for what must be refused, and sees that the refusal is a sentence and changed nothing.
    pub(crate) fn refused(&mut self, name: &str, payload: Value, code: Code) -> Error {
        let before = self.history();
        let error = match self.desk.call(name, payload.clone()) {
            Err(error) => error,
            Ok(answer) => panic!("{name} {payload} was not refused but gave {answer:?}"),
        };
        assert_eq!(error.code, code, "{error}");
        assert!(error.message.ends_with(['.', '?']), "a refusal is a sentence: {}", error.message);
        assert_eq!(self.history(), before, "a refused operation leaves no trace");
        error
    }

    pub(crate) fn history(&mut self) -> Value {
        if self.desk.path().is_some() { self.ask("history.show", json!({})) } else { Value::Null }
    }

    /// The only body of the book.
    pub(crate) fn body(&mut self) -> Value {
        self.ask("body.find", json!({}))
    }

    /// The body’s meeting on a day.
    pub(crate) fn meeting(&mut self, day: &str) -> Value {
        let body = self.body();
        self.ask("meeting.find", json!({ "body": body, "day": day }))
    }

    /// The meeting of 18 January 2011.
    pub(crate) fn january(&mut self) -> Value {
        self.meeting("2011-01-18")
    }

    /// A meeting’s page.
    pub(crate) fn page(&mut self, meeting: &Value) -> Value {
        self.ask("meeting.show", json!({ "meeting": meeting }))
    }

    /// A person of the book, by name.
    pub(crate) fn person(&mut self, name: &str) -> Value {
        let directory = self.ask("book.directory", json!({}));
        let people = directory["people"].as_array().unwrap();
        let found = people.iter().find(|person| person["name"].as_str().unwrap().contains(name));
        found.unwrap_or_else(|| panic!("nobody is called {name}"))["id"].clone()
    }

    /// A group of the book, by its full name.
    pub(crate) fn group(&mut self, name: &str) -> Value {
        let directory = self.ask("book.directory", json!({}));
        let groups = directory["groups"].as_array().unwrap();
        groups.iter().find(|group| group["full_name"] == name).unwrap_or_else(|| panic!("no group {name}"))["id"]
            .clone()
    }
}

/// A person’s row on the roll.
pub(crate) fn row<'v>(page: &'v Value, person: &Value) -> &'v Value {
    let groups = page["roll"]["groups"].as_array().unwrap();
    groups
        .iter()
        .flat_map(|group| [&group["members"], &group["substitutes"]])
        .flat_map(|rows| rows.as_array().unwrap())
        .find(|row| row["person"] == *person)
        .unwrap_or_else(|| panic!("{person} is not on the roll"))
}
