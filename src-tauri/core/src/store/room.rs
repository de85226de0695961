//! All that a book knows of who was at a meeting, or at each of a body's from one day to another, gathered in one go.

use super::Reader;
use super::row::{Row, Under, columns};
use crate::domain::attendance::{Attendance, Presence, Substitution};
use crate::domain::body::{Body, Seats, Year};
use crate::domain::day::Day;
use crate::domain::event::Told;
use crate::domain::id::{BodyId, MeetingId, PersonId};
use crate::domain::interest::Interest;
use crate::domain::marks::Marked;
use crate::domain::meeting::{Meeting, Sitting};
use crate::domain::membership::{Membership, MembershipKind};
use crate::domain::people::{Group, Person};
use crate::domain::room::Room;
use crate::domain::time::Time;
use crate::error::Result;
use std::collections::HashMap;
use std::sync::Arc;

/// Everyone in the book, shared by all that name them.
pub type Everyone = Arc<HashMap<PersonId, Person>>;

/// The records behind a [`Room`]. What several meetings have in common is shared by them.
#[derive(Debug, Clone)]
pub struct RoomRecord {
    /// The meeting.
    pub meeting: Meeting,
    /// Its body.
    pub body: Arc<Body>,
    /// The year that the meeting falls in; `None` where the body has none for that day.
    pub year: Option<Year>,
    /// The seats of that year.
    pub seats: Arc<[Seats]>,
    /// The memberships in force on the day, by group and place.
    pub memberships: Arc<[Membership]>,
    /// When it began, or was to begin; `None` where nothing is known.
    pub began: Option<Time>,
    /// When it ended; `None` where nothing is known.
    pub ended: Option<Time>,
    /// What was said of each.
    pub attendance: Vec<Attendance>,
    /// When they were there.
    pub presence: Vec<Presence>,
    /// Who stood in for whom.
    pub substitutions: Vec<Substitution>,
    /// Who declared an interest.
    pub interests: Vec<Interest>,
    /// The groups, in printed order.
    pub groups: Arc<[Group]>,
    /// Everyone in the book.
    pub people: Everyone,
}

impl RoomRecord {
    /// What the rules look at.
    pub fn room(&self) -> Room<'_> {
        Room {
            profile: &self.body.profile,
            seats: self.voting_seats(),
            memberships: &self.memberships,
            attendance: &self.attendance,
            presence: &self.presence,
            substitutions: &self.substitutions,
            interests: &self.interests,
        }
    }

    /// What the marks of the attendance table are read off.
    pub fn marked(&self) -> Marked<'_> {
        let over = self.meeting.state.is_over();
        Marked { room: self.room(), over, began: self.began, ended: self.ended }
    }

    /// The voting seats of the year; where none are set, one for each voting member.
    fn voting_seats(&self) -> u32 {
        let set: u32 = self.seats.iter().map(|one| one.seats).sum();
        let sitting = self.memberships.iter().filter(|one| one.kind == MembershipKind::Member && one.voting).count();
        if set > 0 { set } else { sitting as u32 }
    }

    /// Finds somebody’s membership on the day.
    pub fn membership(&self, person: &PersonId, kind: MembershipKind) -> Option<&Membership> {
        self.memberships.iter().find(|one| one.person == *person && one.kind == kind)
    }

    /// Prints somebody’s name: David Parsons CBE.
    pub fn name(&self, person: &PersonId) -> String {
        self.people.get(person).map(Person::name).unwrap_or_default()
    }

    /// Prints somebody’s name as a clerk says it: Cllr Stay.
    pub fn short_name(&self, person: &PersonId) -> String {
        self.people.get(person).map(Person::short_name).unwrap_or_default()
    }

    /// How the body tells the times of the meeting.
    pub fn told(&self) -> Told {
        Told::of(self.body.profile.words.time_style, self.meeting.day)
    }
}

impl Reader<'_> {
    /// Gathers what is known of a meeting’s room.
    pub fn room(&self, meeting: &MeetingId) -> Result<RoomRecord> {
        let meeting: Meeting = self.get(meeting)?;
        let mut shared = Shared::read(self, &meeting.body, &self.people()?)?;
        shared.room(
            Said {
                sittings: self.under(&meeting.id)?,
                attendance: self.under(&meeting.id)?,
                presence: self.under(&meeting.id)?,
                substitutions: self.under(&meeting.id)?,
                interests: self.under(&meeting.id)?,
            },
            meeting,
        )
    }

    /// Gathers what is known of the rooms of a body’s meetings from one day to another, both included, in their order.
    pub fn rooms(&self, body: &BodyId, from: Day, to: Day) -> Result<Vec<RoomRecord>> {
        self.rooms_of(&self.people()?, body, from, to)
    }

    /// The same, where everyone in the book is known already.
    pub(super) fn rooms_of(&self, people: &Everyone, body: &BodyId, from: Day, to: Day) -> Result<Vec<RoomRecord>> {
        let meetings = self.meetings(body, from, Some(to))?;
        let mut shared = Shared::read(self, body, people)?;
        let mut said: HashMap<MeetingId, Said> = HashMap::new();
        for one in self.of_meetings::<Sitting>(body, from, to)? {
            said.entry(one.meeting.clone()).or_default().sittings.push(one);
        }
        for one in self.of_meetings::<Attendance>(body, from, to)? {
            said.entry(one.meeting.clone()).or_default().attendance.push(one);
        }
        for one in self.of_meetings::<Presence>(body, from, to)? {
            said.entry(one.meeting.clone()).or_default().presence.push(one);
        }
        for one in self.of_meetings::<Substitution>(body, from, to)? {
            said.entry(one.meeting.clone()).or_default().substitutions.push(one);
        }
        for one in self.of_meetings::<Interest>(body, from, to)? {
            said.entry(one.meeting.clone()).or_default().interests.push(one);
        }
        let rooms = meetings.into_iter().map(|one| shared.room(said.remove(&one.id).unwrap_or_default(), one));
        rooms.collect()
    }

    /// A body’s meetings from one day on, to another if one is given, both included, in their order.
    pub fn meetings(&self, body: &BodyId, from: Day, to: Option<Day>) -> Result<Vec<Meeting>> {
        let sql = format!(
            "SELECT {} FROM meeting WHERE body = ?1 AND day >= ?2 AND (?3 IS NULL OR day <= ?3) ORDER BY {}",
            columns::<Meeting>(),
            Meeting::ORDER
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        Ok(statement.query_map((body, from, to), Meeting::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Everyone in the book.
    pub fn people(&self) -> Result<Everyone> {
        self.remember_all(|| Ok(self.all::<Person>()?.into_iter().map(|person| (person.id.clone(), person)).collect()))
    }

    /// The records under a body’s meetings from one day to another, sorted.
    pub(super) fn of_meetings<R: Under<MeetingId>>(&self, body: &BodyId, from: Day, to: Day) -> Result<Vec<R>> {
        let sql = format!(
            "SELECT {} FROM \"{}\" WHERE \"{}\" IN (SELECT id FROM meeting WHERE body = ?1 AND day BETWEEN ?2 AND ?3)
             ORDER BY {}",
            columns::<R>(),
            R::TABLE,
            R::COLUMN,
            R::ORDER
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        Ok(statement.query_map((body, from, to), R::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Finds the year a meeting falls in.
    pub fn year_of(&self, meeting: &Meeting) -> Result<Option<Year>> {
        Ok(self.under::<Year, _>(&meeting.body)?.into_iter().find(|year| year.holds(meeting.day)))
    }
}

/// What was said at one meeting.
#[derive(Default)]
struct Said {
    sittings: Vec<Sitting>,
    attendance: Vec<Attendance>,
    presence: Vec<Presence>,
    substitutions: Vec<Substitution>,
    interests: Vec<Interest>,
}

/// What the meetings of one body have in common, each year's members and seats read when first asked for.
struct Shared<'a, 'c> {
    book: &'a Reader<'c>,
    body: Arc<Body>,
    groups: Arc<[Group]>,
    people: Everyone,
    years: Vec<(Year, Option<YearRecord>)>,
}

/// A year's seats, and its memberships by group and place.
#[derive(Clone)]
struct YearRecord {
    seats: Arc<[Seats]>,
    memberships: Arc<[Membership]>,
}

impl<'a, 'c> Shared<'a, 'c> {
    fn read(book: &'a Reader<'c>, body: &BodyId, people: &Everyone) -> Result<Self> {
        Ok(Self {
            book,
            body: Arc::new(book.get(body)?),
            groups: book.all::<Group>()?.into(),
            people: Arc::clone(people),
            years: book.under::<Year, _>(body)?.into_iter().map(|year| (year, None)).collect(),
        })
    }

    fn room(&mut self, said: Said, meeting: Meeting) -> Result<RoomRecord> {
        let at = self.years.iter().position(|(year, _)| year.holds(meeting.day));
        let (year, seats, memberships) = match at {
            None => (None, Arc::default(), Arc::default()),
            Some(at) => {
                let record = self.year(at)?;
                (Some(self.years[at].0.clone()), record.seats, in_force(record.memberships, meeting.day))
            }
        };
        let began = said.sittings.first().and_then(|first| Time::since(meeting.day, first.began));
        let ended = said.sittings.last().and_then(|last| Time::since(meeting.day, last.ended?));
        Ok(RoomRecord {
            began: began.or(meeting.start_time),
            ended,
            body: Arc::clone(&self.body),
            year,
            seats,
            memberships,
            attendance: said.attendance,
            presence: said.presence,
            substitutions: said.substitutions,
            interests: said.interests,
            groups: Arc::clone(&self.groups),
            people: Arc::clone(&self.people),
            meeting,
        })
    }

    fn year(&mut self, at: usize) -> Result<YearRecord> {
        let (year, known) = &mut self.years[at];
        if let Some(known) = known {
            return Ok(known.clone());
        }
        let rank: HashMap<_, _> = self.groups.iter().enumerate().map(|(rank, group)| (&group.id, rank)).collect();
        let mut memberships = self.book.under::<Membership, _>(&year.id)?;
        memberships
            .sort_by_key(|one| one.group.as_ref().and_then(|group| rank.get(group)).copied().unwrap_or(usize::MAX));
        let record =
            YearRecord { seats: self.book.under::<Seats, _>(&year.id)?.into(), memberships: memberships.into() };
        Ok(known.insert(record).clone())
    }
}

/// Those in force on a day; of a year without comings and goings all of them, shared.
fn in_force(memberships: Arc<[Membership]>, on: Day) -> Arc<[Membership]> {
    if memberships.iter().all(|one| one.in_force(on)) {
        return memberships;
    }
    memberships.iter().filter(|one| one.in_force(on)).cloned().collect()
}
