//! The directory: who sits where, for which group, since when; and one person, with every place they have had.
//!
//! What somebody did at meetings is another view’s.

use super::names::{self, count, join};
use super::shelf::{PersonLine, person_line};
use crate::domain::body::{Body, BodyName, Year, name_on};
use crate::domain::day::{self, Day};
use crate::domain::entry::ActionOwner;
use crate::domain::id::{AuthorityId, BodyId, GroupId, MembershipId, PersonId, YearId};
use crate::domain::meeting::Presider;
use crate::domain::membership::{Membership, MembershipKind, Position, unbroken_since};
use crate::domain::people::{Authority, Group, Person};
use crate::error::Result;
use crate::store::Reader;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// A person in the directory.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ListedPerson {
    /// Who.
    pub id: PersonId,
    /// Sir David Williams CBE.
    pub name: String,
    /// Other names in the papers, to be found by.
    pub aliases: Vec<String>,
    /// Where they sit today.
    pub seats: Vec<SeatNow>,
    /// For one who sits nowhere today: the organisation, or where they sat last and until when; may be empty.
    pub detail: String,
}

/// Where somebody sits today.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatNow {
    /// On which body.
    pub body: BodyId,
    /// Its short name.
    pub body_name: String,
    /// Chairman; Member; Substitute.
    pub what: String,
    /// Conservative, or empty.
    pub group_name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Leicestershire CC, or empty.
    pub authority_name: String,
    /// Since when without a break, for this group: 1 September 2010.
    pub since: String,
}

/// A person, and every place they have had.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonPage {
    /// The parts of the name.
    pub person: PersonLine,
    /// Where they sit and have sat, the latest first.
    pub seats: Vec<SeatLine>,
    /// The group that they sit for today, where they sit anywhere.
    pub group: Option<GroupId>,
    /// The council that they come from today.
    pub authority: Option<AuthorityId>,
    /// Sits anywhere today, or will.
    pub sits: bool,
    /// Where else the book names them: “3 rolls, 1 action”; or empty.
    pub named: String,
}

/// A place on a body.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeatLine {
    /// Which membership.
    pub membership: MembershipId,
    /// On which body.
    pub body: BodyId,
    /// What it was called then, in short.
    pub body_name: String,
    /// In which year.
    pub year: YearId,
    /// 2010/11.
    pub year_label: String,
    /// Deputy Chair; Co-opted member, no vote; Substitute.
    pub what: String,
    /// Conservative, or empty.
    pub group_name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Leicestershire CC, or empty.
    pub authority_name: String,
    /// 1 September 2010 to 31 August 2011.
    pub dates: String,
    /// In force today.
    pub current: bool,
}

/// Lists everyone in the book by surname, with where they sit today.
pub fn list(book: &Reader<'_>, today: Day) -> Result<Vec<ListedPerson>> {
    let places = Places::of(book)?;
    let organisations = book.organisations()?;
    let mut sits: HashMap<PersonId, Vec<(Membership, Year)>> = HashMap::new();
    for membership in book.all::<Membership>()? {
        if let Some(year) = places.years.get(&membership.year) {
            sits.entry(membership.person.clone()).or_default().push((membership, year.clone()));
        }
    }
    let listed = |person: Person| {
        let mut sits = sits.remove(&person.id).unwrap_or_default();
        places.sort(&mut sits);
        let now = sits.iter().filter(|(one, year)| places.holds(one, year, today));
        let seats: Vec<_> = now.map(|one| places.seat_now(one, &sits, today)).collect();
        let detail = match (seats.is_empty(), organisations.get(&person.id)) {
            (false, _) => String::new(),
            (true, Some(organisation)) => organisation.clone(),
            (true, None) => places.last_seat(&sits, today),
        };
        ListedPerson { name: person.name(), id: person.id, aliases: person.aliases, seats, detail }
    };
    Ok(book.all::<Person>()?.into_iter().map(listed).collect())
}

/// Shows a person and every place they have had.
pub fn person(book: &Reader<'_>, person: &PersonId, today: Day) -> Result<PersonPage> {
    let places = Places::of(book)?;
    let trace = book.trace(person)?;
    let mut sits = trace.sits;
    places.sort(&mut sits);
    let now = sits.iter().find(|(one, year)| places.holds(one, year, today));
    let owned = book.count_under::<ActionOwner, _>(person)? as usize;
    let presided = book.count_under::<Presider, _>(person)? as usize;
    let named = [
        (trace.rolls.len(), "roll", "rolls"),
        (presided, "turn in the chair", "turns in the chair"),
        (owned, "action", "actions"),
    ];
    let named: Vec<_> =
        named.iter().filter(|(number, ..)| *number > 0).map(|(number, one, many)| count(*number, one, many)).collect();
    Ok(PersonPage {
        group: now.and_then(|(one, _)| one.group.clone()),
        authority: now.and_then(|(one, _)| one.authority.clone()),
        sits: sits.iter().any(|(one, year)| one.span(year).1 >= today),
        seats: sits.iter().map(|(one, year)| places.seat(one, year, today)).collect(),
        person: person_line(book.get(person)?, String::new()),
        named: named.join(", "),
    })
}

/// The bodies, years, groups and councils that places are told by.
pub(super) struct Places {
    bodies: HashMap<BodyId, (Body, Vec<BodyName>)>,
    years: HashMap<YearId, Year>,
    groups: HashMap<GroupId, Group>,
    authorities: HashMap<AuthorityId, Authority>,
}

impl Places {
    pub(super) fn of(book: &Reader<'_>) -> Result<Self> {
        let mut bodies: HashMap<_, _> =
            book.all::<Body>()?.into_iter().map(|one| (one.id.clone(), (one, Vec::new()))).collect();
        for name in book.all::<BodyName>()? {
            if let Some((_, names)) = bodies.get_mut(&name.body) {
                names.push(name);
            }
        }
        Ok(Self {
            bodies,
            years: book.all::<Year>()?.into_iter().map(|one| (one.id.clone(), one)).collect(),
            groups: book.all::<Group>()?.into_iter().map(|one| (one.id.clone(), one)).collect(),
            authorities: names::authorities(book)?,
        })
    }

    /// What a body was called on a day, in short.
    pub(super) fn body_name(&self, body: &BodyId, on: Day) -> String {
        let names = self.bodies.get(body).map_or(&[][..], |(_, names)| names);
        name_on(names, on).or(names.first()).map(|name| name.short_name.clone()).unwrap_or_default()
    }

    /// Puts places in order: the latest first, those of one time as the bodies stand.
    pub(super) fn sort(&self, sits: &mut [(Membership, Year)]) {
        let body = |year: &Year| self.bodies.get(&year.body).map(|(body, _)| (&body.place, &body.id));
        sits.sort_by(|(one, year), (other, its)| {
            other.span(its).cmp(&one.span(year)).then_with(|| body(year).cmp(&body(its)))
        });
    }

    fn holds(&self, one: &Membership, year: &Year, on: Day) -> bool {
        year.holds(on) && one.in_force(on)
    }

    /// A place as a person’s page lists it.
    pub(super) fn seat(&self, one: &Membership, year: &Year, today: Day) -> SeatLine {
        let (from, to) = one.span(year);
        let label = self.bodies.get(&year.body).map(|(body, _)| year.label(body.profile.year_label));
        SeatLine {
            membership: one.id.clone(),
            body: year.body.clone(),
            body_name: self.body_name(&year.body, to),
            year: year.id.clone(),
            year_label: label.unwrap_or_default(),
            what: self.what(one, year),
            group_name: self.group_name(one),
            colour: self.colour(one),
            authority_name: self.authority_name(one),
            dates: format!("{} to {}", day::long(from), day::long(to)),
            current: self.holds(one, year, today),
        }
    }

    fn seat_now(&self, of: &(Membership, Year), all: &[(Membership, Year)], today: Day) -> SeatNow {
        let (one, year) = of;
        SeatNow {
            body: year.body.clone(),
            body_name: self.body_name(&year.body, today),
            what: self.what(one, year),
            group_name: self.group_name(one),
            colour: self.colour(one),
            authority_name: self.authority_name(one),
            since: day::long(unbroken_since(of, all)),
        }
    }

    /// Where somebody sat last: Improvement Programme Board, until 31 August 2011; where they will sit; or nothing.
    fn last_seat(&self, sits: &[(Membership, Year)], today: Day) -> String {
        let Some((one, year)) = sits.iter().max_by_key(|(one, year)| one.span(year).1) else { return String::new() };
        let (from, to) = one.span(year);
        let name = self.body_name(&year.body, to);
        match from > today {
            true => format!("{name}, from {}", day::long(from)),
            false => format!("{name}, until {}", day::long(to)),
        }
    }

    /// The office, or what kind of place it is: Deputy Chair; Co-opted member, no vote; Substitute.
    fn what(&self, one: &Membership, year: &Year) -> String {
        let words = self.bodies.get(&year.body).map(|(body, _)| &body.profile.words);
        let office = match (one.kind, one.position) {
            (MembershipKind::Substitute, _) => "Substitute",
            (_, Position::Member) if one.co_opted => "Co-opted member",
            (_, position) => words.map_or("Member", |words| position.word(words)),
        };
        let vote = if one.voting || one.kind == MembershipKind::Substitute { "" } else { "no vote" };
        join(&[office, vote], ", ")
    }

    fn group_name(&self, one: &Membership) -> String {
        one.group.as_ref().and_then(|id| self.groups.get(id)).map(|one| one.full_name.clone()).unwrap_or_default()
    }

    fn colour(&self, one: &Membership) -> Option<String> {
        one.group.as_ref().and_then(|id| self.groups.get(id)).and_then(|one| one.colour.clone())
    }

    fn authority_name(&self, one: &Membership) -> String {
        let authority = one.authority.as_ref().and_then(|id| self.authorities.get(id));
        authority.map(|one| one.short_name.clone()).unwrap_or_default()
    }
}
