//! The attendance register of a meeting (paper 9), to be signed in the room: everyone who may come, and room for others.

use super::names;
use crate::domain::attendance::{Attendance, Capacity, Outcome};
use crate::domain::day;
use crate::domain::id::{AuthorityId, GroupId, MeetingId};
use crate::domain::membership::{Membership, MembershipKind};
use crate::domain::people::Authority;
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use std::collections::HashMap;

/// Who is to sign.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// LG Group Improvement Programme Board.
    pub body_name: String,
    /// Improvement Programme Board.
    pub body_short_name: String,
    /// 21 March 2011.
    pub day: String,
    /// Monday 21 March 2011, 12.00pm.
    pub when: String,
    /// Where; or empty.
    pub venue: String,
    /// The members in force on the day, in printed order.
    pub members: Vec<SignLine>,
    /// The substitutes who are known to come.
    pub substitutes: Vec<SignLine>,
    /// The guests and officers who are known to come.
    pub guests: Vec<SignLine>,
    /// The clerk; or empty.
    pub clerk: String,
    /// The file's name, without its ending.
    pub file_name: String,
}

/// A line to sign.
#[derive(Debug, Clone, PartialEq)]
pub struct SignLine {
    /// Cllr David Parsons CBE; with “(apologies)” where they were sent.
    pub name: String,
    /// The council; a guest's organisation; or empty.
    pub authority: String,
    /// Lib Dem; or empty.
    pub group: String,
    /// The member whose place is taken; or empty.
    pub substituting: String,
}

/// Works out the register of a meeting.
pub fn register(book: &Reader<'_>, meeting: &MeetingId) -> Result<Register> {
    let record = book.room(meeting)?;
    let of = &record.meeting;
    let (body_name, body_short_name) = names::body_name(book, &of.body, of.day)?;
    let signing = Signing { record: &record, authorities: names::authorities(book)? };
    Ok(Register {
        day: day::long(of.day),
        when: names::day_and_time(of, &record.body.profile.words),
        venue: of.venue.clone(),
        members: signing.members(),
        substitutes: signing.substitutes(),
        guests: signing.guests(),
        clerk: record.body.contact_name.clone(),
        file_name: names::file_name(&[&body_short_name, "register", &of.day.to_string()]),
        body_name,
        body_short_name,
    })
}

struct Signing<'a> {
    record: &'a RoomRecord,
    authorities: HashMap<AuthorityId, Authority>,
}

impl Signing<'_> {
    fn members(&self) -> Vec<SignLine> {
        let room = self.record.room();
        let sitting = self.record.memberships.iter().filter(|one| one.kind == MembershipKind::Member);
        let line = |one: &Membership| {
            let said = room.attendance_of(&one.person, Capacity::Member);
            let away = said.is_some_and(|said| said.outcome == Outcome::Apologies);
            let name = self.titled(&one.person);
            SignLine {
                name: if away { format!("{name} (apologies)") } else { name },
                authority: self.authority(one.authority.as_ref()),
                group: self.group(one.group.as_ref()),
                substituting: String::new(),
            }
        };
        sitting.map(line).collect()
    }

    /// The substitutes on the roll, in their groups' order, save those who sent apologies too.
    fn substitutes(&self) -> Vec<SignLine> {
        let room = self.record.room();
        let mut coming: Vec<&Attendance> =
            self.of(Capacity::Substitute).filter(|said| said.outcome != Outcome::Apologies).collect();
        let rank = |said: &Attendance| {
            let group = room.group_of(said);
            self.record.groups.iter().position(|one| Some(&one.id) == group).unwrap_or(usize::MAX)
        };
        coming.sort_by_key(|said| rank(said));
        let line = |said: &Attendance| {
            let listed = self.record.membership(&said.person, MembershipKind::Substitute);
            let authority = said.authority.as_ref().or(listed.and_then(|one| one.authority.as_ref()));
            let member = room.substitution_by(&said.id).and_then(|one| one.member.as_ref());
            let member = member.and_then(|id| self.record.attendance.iter().find(|one| one.id == *id));
            SignLine {
                name: self.titled(&said.person),
                authority: self.authority(authority),
                group: self.group(room.group_of(said)),
                substituting: member.map(|member| self.titled(&member.person)).unwrap_or_default(),
            }
        };
        coming.into_iter().map(line).collect()
    }

    fn guests(&self) -> Vec<SignLine> {
        let line = |said: &Attendance| SignLine {
            name: self.titled(&said.person),
            authority: names::council(said, &self.authorities),
            group: String::new(),
            substituting: String::new(),
        };
        self.of(Capacity::InAttendance).chain(self.of(Capacity::Officer)).map(line).collect()
    }

    fn of(&self, capacity: Capacity) -> impl Iterator<Item = &Attendance> {
        self.record.attendance.iter().filter(move |said| said.capacity == capacity)
    }

    fn titled(&self, person: &crate::domain::id::PersonId) -> String {
        let words = &self.record.body.profile.words;
        self.record.people.get(person).map(|person| names::titled(person, words)).unwrap_or_default()
    }

    fn authority(&self, authority: Option<&AuthorityId>) -> String {
        authority.and_then(|id| self.authorities.get(id)).map(|one| one.short_name.clone()).unwrap_or_default()
    }

    fn group(&self, group: Option<&GroupId>) -> String {
        let group = group.and_then(|id| self.record.groups.iter().find(|one| one.id == *id));
        group.map(|one| one.short_name.clone()).unwrap_or_default()
    }
}
