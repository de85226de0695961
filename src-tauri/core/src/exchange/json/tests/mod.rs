//! The import format, tried on real books: the sample, what is written by hand, and what is wrong.

mod by_hand;
mod calculators;
mod refused;
mod sample;

use super::{Imported, import};
use crate::clock::Clock;
use crate::domain::attendance::{Attendance, Presence, Substitution};
use crate::domain::balance::CouncilSeats;
use crate::domain::body::{Body, BodyName, Seats, Year};
use crate::domain::calendar::ClosedDay;
use crate::domain::doubles::Apart;
use crate::domain::entry::{Action, ActionOwner, Entry};
use crate::domain::item::Item;
use crate::domain::meeting::{Meeting, Presider, Sitting};
use crate::domain::membership::Membership;
use crate::domain::motion::Motion;
use crate::domain::people::{Authority, Group, Person};
use crate::domain::phrase::Phrase;
use crate::domain::six_months::ApprovedAbsence;
use crate::domain::speaker::Speaker;
use crate::domain::standing::StandingNotice;
use crate::domain::vote::{Ballot, Vote};
use crate::error::{Error, Result};
use crate::exchange::sample::SEED;
use crate::ops::Session;
use chrono::{DateTime, TimeDelta};
use serde_json::Value;
use tempfile::TempDir;

/// An empty book in a folder of its own.
struct Desk {
    session: Session,
    _folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2011-03-11T09:00:00Z".parse::<DateTime<_>>().unwrap(), TimeDelta::seconds(1));
        let session = Session::create(&folder.path().join("trial.minutebook"), &clock, "Paul Johnston").unwrap();
        Self { session, _folder: folder }
    }

    fn sample() -> Self {
        let mut desk = Self::new();
        desk.import(SEED).unwrap();
        desk
    }

    fn import(&mut self, text: &str) -> Result<Imported> {
        import(&mut self.session, text)
    }

    /// Imports what must be refused, and sees that it changed nothing.
    fn refuse(&mut self, text: &str) -> Error {
        let before = self.rows();
        let undo = self.undo();
        let refused = self.import(text).expect_err("the file is at fault");
        assert_eq!(self.rows(), before, "a refused import changes no row: {refused}");
        assert_eq!(self.undo(), undo, "nor what undo would do");
        refused
    }

    fn undo(&self) -> Option<String> {
        self.session.book().undo_labels().unwrap().undo
    }

    /// Every record of the book, in words.
    fn rows(&self) -> Vec<String> {
        macro_rules! rows {
            ($($name:ident),*) => {
                self.session.read(|book| {
                    let mut rows = vec![format!("{:?}", book.find::<crate::store::Settings>("book")?)];
                    $(rows.extend(book.all::<$name>()?.iter().map(|row| format!("{row:?}")));)*
                    Ok(rows)
                })
            };
        }
        rows!(
            Group,
            Authority,
            Person,
            Apart,
            Body,
            ClosedDay,
            CouncilSeats,
            ApprovedAbsence,
            BodyName,
            StandingNotice,
            Phrase,
            Year,
            Seats,
            Membership,
            Meeting,
            Sitting,
            Item,
            Attendance,
            Presence,
            Substitution,
            Speaker,
            Presider,
            Entry,
            Action,
            ActionOwner,
            Motion,
            Vote,
            Ballot
        )
        .unwrap()
    }

    fn all<R: crate::store::Row>(&self) -> Vec<R> {
        self.session.read(|book| book.all::<R>()).unwrap()
    }
}

/// The sample with one of its values changed; no value removes it.
fn altered(pointer: &str, value: Option<Value>) -> String {
    altered_in(serde_json::from_str(SEED).unwrap(), pointer, value)
}

/// The same of any file.
fn altered_in(mut file: Value, pointer: &str, value: Option<Value>) -> String {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).expect("the file has that place");
    match (parent, value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(last.into(), value)),
        (Value::Object(fields), None) => drop(fields.shift_remove(last).expect("the file has that field")),
        (Value::Array(lines), Some(value)) => lines[last.parse::<usize>().unwrap()] = value,
        (Value::Array(lines), None) => drop(lines.remove(last.parse::<usize>().unwrap())),
        _ => panic!("{pointer} lies in no object or list"),
    }
    serde_json::to_string_pretty(&file).unwrap()
}
