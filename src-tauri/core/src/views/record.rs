//! A person’s attendance across bodies and years: as a member, as a substitute, in attendance and as an officer, kept
//! apart.

use super::matrix::RateLine;
use super::names::{self, join, span};
use crate::domain::attendance::{Attendance, Capacity, Outcome, Presence};
use crate::domain::body::{Body, Year};
use crate::domain::day::Day;
use crate::domain::id::{BodyId, GroupId, MeetingId, PersonId, YearId};
use crate::domain::marks::{Mark, Marked};
use crate::domain::meeting::Meeting;
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::{Group, Person};
use crate::domain::profile::Words;
use crate::domain::rates::Tally;
use crate::domain::room::{Room, When};
use crate::error::Result;
use crate::store::Reader;
use serde::Serialize;
use std::collections::HashMap;
use std::ops::AddAssign;
use ts_rs::TS;

/// A person’s record.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonRecord {
    /// Whose.
    pub person: PersonId,
    /// Sir David Williams CBE.
    pub name: String,
    /// Body by body, in the book’s order.
    pub bodies: Vec<BodyRecord>,
    /// On all of them together.
    pub in_all: RecordCounts,
}

/// A person’s record on one body.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BodyRecord {
    /// Which.
    pub body: BodyId,
    /// What it is called today, short.
    pub name: String,
    /// Year by year, latest first.
    pub years: Vec<RecordYear>,
    /// In all of them together.
    pub in_all: RecordCounts,
}

/// A person’s record on one body in one year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecordYear {
    /// Which; `None` for meetings that fall in no year of the body.
    pub year: Option<YearId>,
    /// 2010/11.
    pub label: String,
    /// As what they sat: “Chairman, Conservative, until 30 November 2010”; empty for a guest or an officer.
    pub sat_as: String,
    /// How often.
    pub counts: RecordCounts,
}

/// How often somebody was there, and as what. Only meetings that have ended count.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecordCounts {
    /// As a member, by outcome.
    pub member: Tally,
    /// The attendance rate as a member.
    pub rate: RateLine,
    /// As a substitute.
    pub substitute: Attended,
    /// As a guest.
    pub in_attendance: Attended,
    /// As an officer.
    pub officer: Attended,
}

/// How often somebody was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Attended {
    /// In all.
    pub times: u32,
    /// Of these, from afar.
    pub remote: u32,
}

impl AddAssign for Attended {
    fn add_assign(&mut self, other: Self) {
        self.times += other.times;
        self.remote += other.remote;
    }
}

/// Counts by capacity, as they are added up.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    member: Tally,
    substitute: Attended,
    in_attendance: Attended,
    officer: Attended,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.member += other.member;
        self.substitute += other.substitute;
        self.in_attendance += other.in_attendance;
        self.officer += other.officer;
    }
}

impl From<Counts> for RecordCounts {
    fn from(counts: Counts) -> Self {
        let Counts { member, substitute, in_attendance, officer } = counts;
        Self { member, rate: member.rate().into(), substitute, in_attendance, officer }
    }
}

/// Works out a person’s record.
pub fn record(book: &Reader<'_>, person: &PersonId, today: Day) -> Result<PersonRecord> {
    let of: Person = book.get(person)?;
    let own = Own::read(book, person)?;
    let mut bodies = Vec::new();
    let mut in_all = Counts::default();
    for body in book.all::<Body>()? {
        if let Some((record, counts)) = on_body(book, &own, &body, today)? {
            in_all += counts;
            bodies.push(record);
        }
    }
    Ok(PersonRecord { person: of.id.clone(), name: of.name(), bodies, in_all: in_all.into() })
}

/// All that the book has of one person.
struct Own<'a> {
    person: &'a PersonId,
    memberships: HashMap<YearId, Vec<Membership>>,
    said: HashMap<MeetingId, Vec<Attendance>>,
    presence: HashMap<MeetingId, Vec<Presence>>,
    /// The bodies at whose meetings they are recorded.
    met: Vec<BodyId>,
    groups: HashMap<GroupId, String>,
}

impl<'a> Own<'a> {
    fn read(book: &Reader<'_>, person: &'a PersonId) -> Result<Self> {
        let mut own = Self {
            person,
            memberships: HashMap::new(),
            said: HashMap::new(),
            presence: HashMap::new(),
            met: book.bodies_met(person)?,
            groups: book.all::<Group>()?.into_iter().map(|group| (group.id, group.full_name)).collect(),
        };
        for one in book.under::<Membership, _>(person)? {
            own.memberships.entry(one.year.clone()).or_default().push(one);
        }
        for one in book.under::<Attendance, _>(person)? {
            own.said.entry(one.meeting.clone()).or_default().push(one);
        }
        for one in book.presence_of(person)? {
            own.presence.entry(one.meeting.clone()).or_default().push(one);
        }
        Ok(own)
    }

    /// Counts one meeting.
    fn count(&self, meeting: &Meeting, year: Option<&Year>, body: &Body) -> Counts {
        let sat = year.and_then(|year| self.memberships.get(&year.id)).map(Vec::as_slice).unwrap_or_default();
        let memberships: Vec<_> = sat.iter().filter(|one| one.in_force(meeting.day)).cloned().collect();
        let of = |id| self.said.get(id).map(Vec::as_slice).unwrap_or_default();
        let attendance = of(&meeting.id);
        let room = Room {
            profile: &body.profile,
            seats: 0,
            memberships: &memberships,
            attendance,
            presence: self.presence.get(&meeting.id).map(Vec::as_slice).unwrap_or_default(),
            substitutions: &[],
            interests: &[],
        };
        // When the meeting began and ended tells who was late, which nothing here counts.
        let marked = Marked { room, over: true, began: None, ended: None };
        let seat = memberships.iter().find(|one| one.kind == MembershipKind::Member);
        let member = seat.map(|seat| marked.of_member(self.person, seat.group.as_ref()));
        let stood_in = room.attendance_of(self.person, Capacity::Substitute);
        let stood_in = stood_in.map(|said| marked.of_substitute(self.person, room.group_of(said)));
        let there = |capacity| {
            let there = room.attendance_of(self.person, capacity).and_then(|said| room.there(said, When::Ever));
            there.map_or(Attended::default(), |there| Attended { times: 1, remote: u32::from(there.remote) })
        };
        Counts {
            member: Tally::of(member),
            substitute: match stood_in {
                Some(Mark::Present(part)) => Attended { times: 1, remote: u32::from(part.remote) },
                _ => Attended::default(),
            },
            in_attendance: there(Capacity::InAttendance),
            officer: there(Capacity::Officer),
        }
    }

    /// Says whether anything came of a meeting, so that its year belongs in the record.
    fn speaks_of(&self, meeting: &Meeting) -> bool {
        self.said.get(&meeting.id).is_some_and(|said| said.iter().any(|one| one.outcome != Outcome::Expected))
    }

    /// As what somebody sat in a year.
    fn sat_as(&self, year: &Year, words: &Words) -> String {
        let mut sat: Vec<_> = self.memberships.get(&year.id).into_iter().flatten().collect();
        sat.sort_by_key(|one| one.from_day);
        let parts = sat.into_iter().map(|one| {
            let what = match (one.kind, one.position) {
                (MembershipKind::Substitute, _) => "Substitute",
                (MembershipKind::Member, Position::Member) => "Member",
                (MembershipKind::Member, office) => office.word(words),
            };
            let group = one.group.as_ref().and_then(|id| self.groups.get(id)).map_or("", String::as_str);
            join(&[what, group, &span(one.from_day, one.to_day)], ", ")
        });
        parts.collect::<Vec<_>>().join("; ")
    }
}

/// The record on one body, and the same counted; none where the person has nothing to do with it.
fn on_body(book: &Reader<'_>, own: &Own<'_>, body: &Body, today: Day) -> Result<Option<(BodyRecord, Counts)>> {
    let years = book.under::<Year, _>(&body.id)?;
    let sat = |year: &Year| own.memberships.contains_key(&year.id);
    if !own.met.contains(&body.id) && !years.iter().any(sat) {
        return Ok(None);
    }
    let meetings = book.under::<Meeting, _>(&body.id)?;
    let ended: Vec<_> = meetings.iter().filter(|one| one.state.is_over()).collect();
    let mut lines = Vec::new();
    let mut in_all = Counts::default();
    for year in years.iter().map(Some).chain([None]).rev() {
        let within = |meeting: &&&Meeting| match year {
            Some(year) => year.holds(meeting.day),
            None => !years.iter().any(|year| year.holds(meeting.day)),
        };
        let within: Vec<_> = ended.iter().filter(within).collect();
        if !year.is_some_and(sat) && !within.iter().any(|meeting| own.speaks_of(meeting)) {
            continue;
        }
        let mut counts = Counts::default();
        within.iter().for_each(|meeting| counts += own.count(meeting, year, body));
        in_all += counts;
        lines.push(RecordYear {
            year: year.map(|year| year.id.clone()),
            label: year.map_or_else(|| "In no year".into(), |year| year.label(body.profile.year_label)),
            sat_as: year.map(|year| own.sat_as(year, &body.profile.words)).unwrap_or_default(),
            counts: counts.into(),
        });
    }
    let name = names::body_name(book, &body.id, today)?.1;
    let record = BodyRecord { body: body.id.clone(), name, years: lines, in_all: in_all.into() };
    Ok((!record.years.is_empty()).then_some((record, in_all)))
}
