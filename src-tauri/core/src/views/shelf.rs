//! The frame round every screen: which book is open, its bodies, and the lists that forms choose from.

use super::names;
use super::today;
use crate::domain::body::{Body, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::{AuthorityId, BodyId, GroupId, PersonId};
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::{Authority, Group, Person};
use crate::error::Result;
use crate::store::{Reader, Settings};
use chrono::NaiveDateTime;
use serde::Serialize;
use std::collections::HashMap;
use std::path::Path;
use ts_rs::TS;

/// The open book.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Shelf {
    /// The file's name, without its folder.
    pub file_name: String,
    /// The file's whole path.
    pub path: String,
    /// The day the screens go by: the practice book's own, or the clock's.
    pub today: Day,
    /// Set where this is a practice book: a sentence saying so.
    pub practice: Option<String>,
    /// When the last backup was made, as it prints; `None` if never.
    pub backed_up: Option<String>,
    /// What Ctrl+Z would undo.
    pub undo: Option<String>,
    /// What Ctrl+Shift+Z would do again.
    pub redo: Option<String>,
    /// The bodies, in order.
    pub bodies: Vec<BodyLine>,
    /// How many things on Today need the clerk.
    pub needs: usize,
}

/// A body in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BodyLine {
    /// Which.
    pub id: BodyId,
    /// What it is called now.
    pub full_name: String,
    /// The same, short.
    pub short_name: String,
}

/// Everyone and everything a form chooses from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Directory {
    /// People by surname.
    pub people: Vec<PersonLine>,
    /// Groups in printed order.
    pub groups: Vec<GroupLine>,
    /// Authorities by name.
    pub authorities: Vec<AuthorityLine>,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// Sir David Williams CBE.
    pub name: String,
    /// Cllr, Dr.
    pub title: String,
    /// Sir, Baroness.
    pub style: String,
    /// First names.
    pub forename: String,
    /// Last name.
    pub surname: String,
    /// CBE, JP.
    pub post_nominals: String,
    /// Other names in the papers.
    pub aliases: Vec<String>,
    /// Where they sit, or what they do, in a few words; may be empty.
    pub detail: String,
}

/// A group in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GroupLine {
    /// Which.
    pub id: GroupId,
    /// Liberal Democrat.
    pub full_name: String,
    /// Lib Dem.
    pub short_name: String,
    /// Lib Dem Group.
    pub heading: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Its office’s place, from 0, in the order that notices print.
    pub office: usize,
    /// Who answers in its office.
    pub office_contact: String,
    /// Telephone.
    pub office_phone: String,
    /// E-mail.
    pub office_email: String,
}

/// An authority in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AuthorityLine {
    /// Which.
    pub id: AuthorityId,
    /// Leicestershire County Council.
    pub full_name: String,
    /// Leicestershire CC.
    pub short_name: String,
    /// Other names in the papers.
    pub aliases: Vec<String>,
}

/// What is known of a book’s file and journal, which the rows do not say.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover<'a> {
    /// Where the book lies.
    pub path: &'a Path,
    /// When it was last backed up.
    pub backed_up: Option<NaiveDateTime>,
    /// What undo would undo.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
}

/// Shows which book is open.
pub fn shelf(book: &Reader<'_>, cover: Cover<'_>, today: Day) -> Result<Shelf> {
    let practice = book.find::<Settings>("book")?.and_then(|settings| settings.practice_today);
    let mut bodies = Vec::new();
    for body in book.all::<Body>()? {
        let (full_name, short_name) = names::body_name(book, &body.id, today)?;
        bodies.push(BodyLine { id: body.id, full_name, short_name });
    }
    Ok(Shelf {
        file_name: cover.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        path: cover.path.to_string_lossy().into_owned(),
        today,
        practice: practice.map(|day| format!("A practice book: here it is {}.", day::full(day))),
        backed_up: cover.backed_up.map(|at| format!("{}, {}", day::long(at.date()), at.format("%H:%M"))),
        undo: cover.undo,
        redo: cover.redo,
        bodies,
        needs: today::needs(book, today)?.len(),
    })
}

/// Lists everyone and everything a form chooses from.
pub fn directory(book: &Reader<'_>) -> Result<Directory> {
    let details = where_they_sit(book)?;
    let person = |one: Person| {
        let detail = details.get(&one.id).cloned().unwrap_or_default();
        person_line(one, detail)
    };
    let groups = book.all::<Group>()?;
    let mut offices: Vec<_> = groups.iter().map(|one| (one.office_place.clone(), one.id.clone())).collect();
    offices.sort();
    let group = |one: Group| GroupLine {
        office: offices.iter().position(|(_, id)| *id == one.id).unwrap_or_default(),
        id: one.id,
        full_name: one.full_name,
        short_name: one.short_name,
        heading: one.heading,
        colour: one.colour,
        office_contact: one.office_contact,
        office_phone: one.office_phone,
        office_email: one.office_email,
    };
    let authority = |one: Authority| AuthorityLine {
        id: one.id,
        full_name: one.full_name,
        short_name: one.short_name,
        aliases: one.aliases,
    };
    Ok(Directory {
        people: book.all::<Person>()?.into_iter().map(person).collect(),
        groups: groups.into_iter().map(group).collect(),
        authorities: book.all::<Authority>()?.into_iter().map(authority).collect(),
    })
}

/// A person’s names in their parts, with what they are in a few words.
pub(super) fn person_line(one: Person, detail: String) -> PersonLine {
    PersonLine {
        detail,
        name: one.name(),
        id: one.id,
        title: one.title,
        style: one.style,
        forename: one.forename,
        surname: one.surname,
        post_nominals: one.post_nominals,
        aliases: one.aliases,
    }
}

/// What each person is, in a few words: their latest membership, else the organisation they came from.
fn where_they_sit(book: &Reader<'_>) -> Result<HashMap<PersonId, String>> {
    let groups: HashMap<_, _> = book.all::<Group>()?.into_iter().map(|one| (one.id.clone(), one.full_name)).collect();
    let authorities = names::authorities(book)?;
    let years = book.all::<Year>()?;
    let latest: HashMap<_, _> = years.iter().map(|year| (&year.id, year.first_day)).collect();
    let mut details = book.organisations()?;
    let mut memberships = book.all::<Membership>()?;
    memberships.sort_by_key(|one| latest.get(&one.year).copied());
    for one in memberships {
        let group = one.group.as_ref().and_then(|id| groups.get(id)).map_or("", String::as_str);
        let authority = one.authority.as_ref().and_then(|id| authorities.get(id)).map_or("", |one| &one.short_name);
        let what = match (one.kind, one.position) {
            (MembershipKind::Substitute, _) => "substitute",
            (_, Position::Member) => "",
            _ => "office holder",
        };
        details.insert(one.person, names::join(&[group, authority, what], " · "));
    }
    Ok(details)
}
