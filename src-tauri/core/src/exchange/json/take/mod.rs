//! Taking a file into a book, through the verbs of `ops`, in the order in which the verbs need things to be there.

mod attendance;
mod bodies;
mod calculators;
mod meetings;
mod minutes;
mod motions;
mod people;
mod profile;

use super::file::File;
use super::mistakes::{Mistakes, Place};
use crate::domain::id::{BodyId, PersonId};
use crate::error::{Error, Result};
use crate::ops::{self, Tx};
use std::collections::{HashMap, HashSet};

/// What an import took in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Bodies.
    pub bodies: usize,
    /// Years of bodies.
    pub years: usize,
    /// Memberships, substitutes on the lists not counted.
    pub members: usize,
    /// Substitutes on the lists.
    pub substitutes: usize,
    /// Meetings.
    pub meetings: usize,
    /// Items of agendas.
    pub items: usize,
    /// Minuted paragraphs.
    pub entries: usize,
    /// People.
    pub people: usize,
    /// Groups that were not in the book.
    pub groups: usize,
    /// Authorities that were not in the book.
    pub authorities: usize,
    /// Closed days, those in a row as one.
    pub closed_days: usize,
    /// Approved absences.
    pub absences: usize,
    /// The names of people who have, or may have, a namesake in the book; never merged.
    pub namesakes: Vec<String>,
}

/// Takes a file in. The transaction must be given up where this fails.
pub(super) fn take(tx: &mut Tx<'_>, file: &File) -> Result<Imported> {
    let mut taking = Taking {
        tx,
        mistakes: Mistakes::default(),
        people: HashMap::new(),
        bodies: Vec::new(),
        refused: HashSet::new(),
        unseated: HashSet::new(),
        votes: Vec::new(),
        imported: Imported::default(),
    };
    taking.file(file)?;
    let Taking { mistakes, imported, .. } = taking;
    mistakes.refuse()?;
    Ok(imported)
}

/// An import under way.
struct Taking<'t, 'c> {
    tx: &'t mut Tx<'c>,
    mistakes: Mistakes,
    /// The file’s people by key; `None` for one who could not be taken in, whose mistake is noted.
    people: HashMap<String, Option<PersonId>>,
    /// The file’s bodies in its order; `None` as above.
    bodies: Vec<Option<BodyId>>,
    /// The names of groups and authorities that could not be taken in, whose mistake is noted.
    refused: HashSet<String>,
    /// The keys of those whose membership could not be taken in: that they are not on the roll is no second mistake.
    unseated: HashSet<String>,
    /// The votes of the meeting that is being taken in.
    votes: Vec<motions::ToVote>,
    imported: Imported,
}

impl<'c> Taking<'_, 'c> {
    fn file(&mut self, file: &File) -> Result<()> {
        let top = Place::default();
        if let Some(day) = file.practice_day {
            self.at(&top.field("practice_day"), |tx| ops::practice::set_practice_day(tx, Some(day.0)))?;
        }
        self.groups(&file.groups, &file.offices)?;
        self.authorities(&file.authorities)?;
        self.people(&file.people)?;
        self.different_people(&file.different_people)?;
        self.bodies(&file.bodies)?;
        self.closed_days(&file.closed_days)?;
        self.councils(&file.councils)?;
        self.approved_absences(&file.approved_absences)
    }

    /// Does a verb for a place of the file. A refusal is noted, and gives nothing.
    fn at<T>(&mut self, place: &Place, verb: impl FnOnce(&mut Tx<'c>) -> Result<T>) -> Result<Option<T>> {
        match verb(self.tx) {
            Ok(done) => Ok(Some(done)),
            Err(error) => self.mistakes.note(place, error).map(|()| None),
        }
    }

    /// Notes a mistake that no verb sees.
    fn wrong(&mut self, place: &Place, message: impl Into<String>, hint: &str) -> Result<()> {
        self.mistakes.note(place, Error::invalid(message, hint))
    }

    /// Finds whom a key means; nothing where that is a mistake.
    fn person(&mut self, place: &Place, key: &str) -> Result<Option<PersonId>> {
        match self.people.get(key) {
            Some(person) => Ok(person.clone()),
            None => {
                let unknown = Error::unknown(
                    format!("Nobody in “people” has the key “{key}”."),
                    "Add the person there, or mend the key.",
                );
                self.mistakes.note(place, unknown).map(|()| None)
            }
        }
    }
}

impl std::fmt::Display for Imported {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let said: Vec<String> = [
            (self.bodies, "body", "bodies"),
            (self.years, "year", "years"),
            (self.members, "member", "members"),
            (self.substitutes, "listed substitute", "listed substitutes"),
            (self.meetings, "meeting", "meetings"),
            (self.items, "item", "items"),
            (self.entries, "minuted paragraph", "minuted paragraphs"),
            (self.people, "person", "people"),
            (self.groups, "group", "groups"),
            (self.authorities, "authority", "authorities"),
            (self.closed_days, "closure", "closures"),
            (self.absences, "approved absence", "approved absences"),
        ]
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
        f.write_str(&if said.is_empty() { "nothing".to_owned() } else { said.join(", ") })?;
        if self.namesakes.is_empty() {
            return Ok(());
        }
        write!(f, "; the book has another person called {}", self.namesakes.join(", "))
    }
}
