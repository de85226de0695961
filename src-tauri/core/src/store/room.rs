//! All that a book knows of who was at one meeting, gathered in one go.

use super::Reader;
use crate::domain::attendance::{Attendance, Presence, Substitution};
use crate::domain::body::{Body, Seats, Year};
use crate::domain::id::{MeetingId, PersonId};
use crate::domain::meeting::{Meeting, Sitting};
use crate::domain::membership::{Membership, MembershipKind};
use crate::domain::people::{Group, Person};
use crate::domain::room::Room;
use crate::domain::time::Time;
use crate::error::Result;
use std::collections::HashMap;

/// The records behind a [`Room`].
#[derive(Debug, Clone)]
pub struct RoomRecord {
    /// The meeting.
    pub meeting: Meeting,
    /// Its body.
    pub body: Body,
    /// The year that the meeting falls in; `None` where the body has none for that day.
    pub year: Option<Year>,
    /// The seats of that year.
    pub seats: Vec<Seats>,
    /// The memberships in force on the day, by group and place.
    pub memberships: Vec<Membership>,
    /// When it began, or was to begin; `None` where nothing is known.
    pub began: Option<Time>,
    /// What was said of each.
    pub attendance: Vec<Attendance>,
    /// When they were there.
    pub presence: Vec<Presence>,
    /// Who stood in for whom.
    pub substitutions: Vec<Substitution>,
    /// The groups, in printed order.
    pub groups: Vec<Group>,
    /// Everyone in the book.
    pub people: HashMap<PersonId, Person>,
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
        }
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
}

impl Reader<'_> {
    /// Gathers what is known of a meeting’s room.
    pub fn room(&self, meeting: &MeetingId) -> Result<RoomRecord> {
        let meeting: Meeting = self.get(meeting)?;
        let year = self.year_of(&meeting)?;
        let groups = self.all::<Group>()?;
        let rank: HashMap<_, _> = groups.iter().enumerate().map(|(rank, group)| (&group.id, rank)).collect();
        let (mut memberships, mut seats) = (Vec::new(), Vec::new());
        if let Some(year) = &year {
            memberships = self.under::<Membership, _>(&year.id)?;
            memberships.retain(|one| one.in_force(meeting.day));
            memberships
                .sort_by_key(|one| one.group.as_ref().and_then(|group| rank.get(group)).copied().unwrap_or(usize::MAX));
            seats = self.under(&year.id)?;
        }
        let sitting = self.under::<Sitting, _>(&meeting.id)?.into_iter().next();
        Ok(RoomRecord {
            began: sitting.and_then(|sitting| Time::since(meeting.day, sitting.began)).or(meeting.start_time),
            body: self.get(&meeting.body)?,
            year,
            seats,
            memberships,
            attendance: self.under(&meeting.id)?,
            presence: self.under(&meeting.id)?,
            substitutions: self.under(&meeting.id)?,
            people: self.all::<Person>()?.into_iter().map(|person| (person.id.clone(), person)).collect(),
            groups,
            meeting,
        })
    }

    /// Finds the year a meeting falls in.
    pub fn year_of(&self, meeting: &Meeting) -> Result<Option<Year>> {
        Ok(self.under::<Year, _>(&meeting.body)?.into_iter().find(|year| year.holds(meeting.day)))
    }
}
