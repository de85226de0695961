//! The roll of a meeting: members by group with what was said of them, substitutes, guests, officers, and the quorum.

use super::names::{self, join};
use super::quorum::{QuorumLine, quorum_line};
use crate::domain::attendance::{Attendance, Capacity, Outcome, Presence};
use crate::domain::day::{self, Day};
use crate::domain::event::Told;
use crate::domain::id::{AttendanceId, AuthorityId, GroupId, ItemId, PersonId, PresenceId};
use crate::domain::interest::{Interest, InterestKind};
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::Authority;
use crate::domain::profile::{Pairing, Words};
use crate::domain::room::{Room, When};
use crate::domain::substitutes::{moment, notice_by};
use crate::domain::time::Time;
use crate::store::RoomRecord;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// Who is there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Roll {
    /// Where the meeting stands against its quorum.
    pub quorum: QuorumLine,
    /// The members by group, in printed order, each group's substitutes who serve below.
    pub groups: Vec<RollGroup>,
    /// Guests, in order.
    pub guests: Vec<GuestLine>,
    /// Observers, in order.
    pub observers: Vec<GuestLine>,
    /// Officers, in order.
    pub officers: Vec<GuestLine>,
    /// Voting members of whom nothing is said yet.
    pub unmarked: usize,
    /// A substitute may stand in for the group alone, no member named.
    pub unpaired: bool,
    /// By when word of a substitute is due, where the rules ask for notice; or empty.
    pub notice: String,
}

/// A group on the roll.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RollGroup {
    /// Which; `None` for those without one.
    pub group: Option<GroupId>,
    /// Conservative.
    pub name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Its office, as apologies name it: Conservative Group Office; empty for no group.
    pub office: String,
    /// 5 of 6.
    pub tally: String,
    /// Its members, in printed order.
    pub members: Vec<RollRow>,
    /// Its substitutes at this meeting.
    pub substitutes: Vec<RollRow>,
}

/// A member or substitute on the roll.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RollRow {
    /// Who.
    pub person: PersonId,
    /// Member or substitute.
    pub capacity: Capacity,
    /// What was said of them; `None` while nothing was.
    pub attendance: Option<AttendanceId>,
    /// David Parsons CBE.
    pub name: String,
    /// Chairman · Leicestershire CC.
    pub detail: String,
    /// What came of it; `None` while expected.
    pub outcome: Option<Outcome>,
    /// In the room (or joined from afar) now; after the meeting, at any time of it.
    pub there: bool,
    /// Joined from afar.
    pub remote: bool,
    /// Away from the table for an item: out of the room, or stepped down to speak.
    pub away: bool,
    /// What the pill says: Present, Present from 11.41am, Left 12.10pm, Apologies, Expected.
    pub mark: String,
    /// When they came and went; empty where present throughout or not at all.
    pub stretches: Vec<StretchLine>,
    /// When the apologies came.
    pub apology_day: Option<Day>,
    /// The same as it prints: 17 January 2011; or empty.
    pub apology_printed: String,
    /// At what time of that day they came, as it prints; or empty.
    pub apology_time: String,
    /// Through whom.
    pub apology_via: String,
    /// Who took them.
    pub apology_received_by: String,
    /// When word of a substitute came: 17 January 2011; or empty.
    pub notified_printed: String,
    /// At what time of that day, as it prints; or empty.
    pub notified_time: String,
    /// For a member: the substitute who serves. For a substitute: the member stood in for.
    pub other: Option<Counterpart>,
    /// What the row says of substitutes: “Substitute: Theo Blackwell”, “No substitute yet”; or empty.
    pub substitute_words: String,
    /// The name the paper of the day printed, where it differs.
    pub printed_name: Option<String>,
}

/// The other half of a substitution.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Counterpart {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

/// A stretch of presence.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StretchLine {
    /// Which.
    pub id: PresenceId,
    /// From when; none from the start.
    pub came: Option<Time>,
    /// Until when; none to the end.
    pub went: Option<Time>,
    /// The first as it prints: 11.41am; or empty.
    pub came_printed: String,
    /// The second as it prints; or empty.
    pub went_printed: String,
    /// One of them is of another day than the meeting’s, and prints with its day.
    pub other_day: bool,
    /// Joined from afar.
    pub remote: bool,
}

/// A guest or an officer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GuestLine {
    /// Which attendance.
    pub attendance: AttendanceId,
    /// Who.
    pub person: PersonId,
    /// Cllr Geoff Driver.
    pub name: String,
    /// A guest's council.
    pub authority: Option<AuthorityId>,
    /// An officer's organisation, or what stands where a guest's council would.
    pub organisation: String,
    /// What prints beside the name: Lancashire CC, LGID Board Member, LGID.
    pub detail: String,
    /// The name the paper of the day printed, where it differs.
    pub printed_name: Option<String>,
    /// The item for which alone they came.
    pub for_item: Option<ItemId>,
    /// There now; after the meeting, at any time of it.
    pub there: bool,
    /// When they came and went; empty where there throughout.
    pub stretches: Vec<StretchLine>,
}

/// Works out the roll of a meeting: in session at this minute, else over the whole of it.
pub(super) fn roll(record: &RoomRecord, when: When, authorities: &HashMap<AuthorityId, Authority>) -> Roll {
    let rows = Rows { record, room: record.room(), when, authorities };
    let groups: Vec<_> = record.groups.iter().map(Some).chain([None]).filter_map(|group| rows.group(group)).collect();
    let guests = |capacity| {
        let of = record.attendance.iter().filter(move |one| one.capacity == capacity);
        of.map(|said| rows.guest(said)).collect()
    };
    let unmarked = rows.room.voting_members().filter(|seat| rows.unmarked(&seat.person)).count();
    Roll {
        quorum: quorum_line(record, when),
        guests: guests(Capacity::InAttendance),
        observers: guests(Capacity::Observer),
        officers: guests(Capacity::Officer),
        unpaired: record.body.profile.substitutes.paired == Pairing::Optional,
        notice: notice_by(&record.body.profile, record.meeting.begins())
            .map(|by| format!("Word of a substitute is due by {}.", moment(by, &record.body.profile)))
            .unwrap_or_default(),
        unmarked,
        groups,
    }
}

/// What the rows of a roll are worked out from.
struct Rows<'a> {
    record: &'a RoomRecord,
    room: Room<'a>,
    when: When,
    authorities: &'a HashMap<AuthorityId, Authority>,
}

impl Rows<'_> {
    fn words(&self) -> &Words {
        &self.record.body.profile.words
    }

    fn group(&self, group: Option<&crate::domain::people::Group>) -> Option<RollGroup> {
        let id = group.map(|group| &group.id);
        let members: Vec<&Membership> = self
            .record
            .memberships
            .iter()
            .filter(|one| one.kind == MembershipKind::Member && one.group.as_ref() == id)
            .collect();
        // Somebody who is recorded as a member and is none on the day must not vanish from the record.
        let strangers = self.record.attendance.iter().filter(|said| {
            let none = self.record.membership(&said.person, MembershipKind::Member).is_none();
            said.capacity == Capacity::Member && none && said.group.as_ref() == id
        });
        let mut rows: Vec<_> = members
            .iter()
            .map(|one| self.row(&one.person, Capacity::Member, Some(one), self.said(&one.person)))
            .collect();
        rows.extend(strangers.map(|said| self.row(&said.person, Capacity::Member, None, Some(said))));
        let substitutes: Vec<_> = self
            .record
            .attendance
            .iter()
            .filter(|said| said.capacity == Capacity::Substitute && self.room.group_of(said) == id)
            .map(|said| {
                let listed = self.record.membership(&said.person, MembershipKind::Substitute);
                self.row(&said.person, Capacity::Substitute, listed, Some(said))
            })
            .collect();
        if rows.is_empty() && substitutes.is_empty() {
            return None;
        }
        let filled = self.room.voters(self.when).iter().filter(|voter| voter.group == id).count();
        let seats = self
            .record
            .seats
            .iter()
            .find(|one| one.group.as_ref() == id)
            .map_or_else(|| members.iter().filter(|one| one.voting).count(), |one| one.seats as usize);
        Some(RollGroup {
            group: id.cloned(),
            name: group.map_or_else(|| "No group".to_owned(), |group| group.full_name.clone()),
            colour: group.and_then(|group| group.colour.clone()),
            office: group.map(|group| format!("{} Office", group.heading)).unwrap_or_default(),
            tally: format!("{filled} of {seats}"),
            members: rows,
            substitutes,
        })
    }

    /// Nothing is said of a member, nor of a substitute in their place.
    fn unmarked(&self, person: &PersonId) -> bool {
        self.said(person)
            .is_none_or(|said| said.outcome == Outcome::Expected && self.room.substitute_for(&said.id).is_none())
    }

    fn said(&self, person: &PersonId) -> Option<&Attendance> {
        self.room.attendance_of(person, Capacity::Member)
    }

    fn row(
        &self,
        person: &PersonId,
        capacity: Capacity,
        membership: Option<&Membership>,
        said: Option<&Attendance>,
    ) -> RollRow {
        let outcome = said.map(|said| said.outcome).filter(|outcome| *outcome != Outcome::Expected);
        let there = said.and_then(|said| self.room.there(said, self.when));
        let away = said.and_then(|said| self.away(said));
        let other = said.and_then(|said| self.counterpart(said));
        let substitution = said.and_then(|said| self.room.substitution_by(&said.id));
        let position = membership.map_or(Position::Member, |one| one.position);
        let authority =
            membership.and_then(|one| one.authority.as_ref()).or(said.and_then(|said| said.authority.as_ref()));
        let authority = authority.and_then(|id| self.authorities.get(id)).map_or("", |one| &one.short_name);
        let office = if position == Position::Member { "" } else { position.word(self.words()) };
        let standing = match (&other, capacity) {
            (Some(other), Capacity::Substitute) => format!("for {}", other.name),
            (None, Capacity::Substitute) => "substitute".to_owned(),
            (_, Capacity::Member) if membership.is_none() => "not a member on this day".to_owned(),
            _ => String::new(),
        };
        let missing = matches!(outcome, Some(Outcome::Apologies | Outcome::Absent | Outcome::NotRecorded));
        let ended = self.record.meeting.state.is_over();
        let substitute_words = match (capacity, &other) {
            (Capacity::Member, Some(other)) => format!("Substitute: {}", other.name),
            (Capacity::Member, None) if missing && !ended => "No substitute yet".into(),
            _ => String::new(),
        };
        RollRow {
            person: person.clone(),
            capacity,
            attendance: said.map(|said| said.id.clone()),
            name: self.record.name(person),
            detail: join(&[office, &standing, authority], " · "),
            outcome,
            there: there.is_some(),
            remote: there.is_some_and(|there| there.remote),
            away: away.is_some(),
            mark: match away {
                Some(interest) => self.away_mark(interest),
                None => self.mark(outcome, said, there.is_some_and(|there| there.remote)),
            },
            stretches: said.map(|said| self.stretches(said)).unwrap_or_default(),
            apology_day: said.and_then(|said| said.apology_day),
            apology_printed: said.and_then(|said| said.apology_day).map(day::long).unwrap_or_default(),
            apology_time: names::time(said.and_then(|said| said.apology_time), self.words()),
            apology_via: said.map(|said| said.apology_via.clone()).unwrap_or_default(),
            apology_received_by: said.map(|said| said.apology_received_by.clone()).unwrap_or_default(),
            notified_printed: substitution.and_then(|one| one.notified_day).map(day::long).unwrap_or_default(),
            notified_time: names::time(substitution.and_then(|one| one.notified_time), self.words()),
            other,
            substitute_words,
            printed_name: said.and_then(|said| said.printed_name.clone()),
        }
    }

    fn counterpart(&self, said: &Attendance) -> Option<Counterpart> {
        let other = match said.capacity {
            Capacity::Member => self.room.substitute_for(&said.id),
            _ => {
                let member = self.room.substitution_by(&said.id)?.member.as_ref()?;
                self.record.attendance.iter().find(|one| one.id == *member)
            }
        }?;
        Some(Counterpart { person: other.person.clone(), name: self.record.short_name(&other.person) })
    }

    fn mark(&self, outcome: Option<Outcome>, said: Option<&Attendance>, remote: bool) -> String {
        let Some((outcome, said)) = outcome.zip(said) else {
            let over = self.record.meeting.state.is_over();
            return if over { "Not marked".into() } else { "Expected".into() };
        };
        match outcome {
            Outcome::Present => match times(&self.room, said, &self.record.told()) {
                times if times.is_empty() && remote => "Present, remote".into(),
                times if times.is_empty() => "Present".into(),
                times => capital(&times),
            },
            Outcome::NotRecorded => "Not present".into(),
            outcome => outcome.word().into(),
        }
    }

    fn away_mark(&self, interest: &Interest) -> String {
        let since = self.record.told().known(interest.went);
        match interest.kind {
            InterestKind::Speaking => format!("Stepped down {since}"),
            _ => format!("Withdrew {since}"),
        }
    }

    fn guest(&self, said: &Attendance) -> GuestLine {
        let person = self.record.people.get(&said.person);
        GuestLine {
            attendance: said.id.clone(),
            person: said.person.clone(),
            name: person.map(|person| names::titled(person, self.words())).unwrap_or_default(),
            authority: said.authority.clone(),
            organisation: said.organisation.clone(),
            detail: names::council(said, self.authorities),
            printed_name: said.printed_name.clone(),
            for_item: said.for_item.clone(),
            there: self.room.there(said, self.when).is_some(),
            stretches: self.stretches(said),
        }
    }

    fn stretches(&self, said: &Attendance) -> Vec<StretchLine> {
        let line = |one: &&Presence| StretchLine {
            id: one.id.clone(),
            came: one.came,
            went: one.went,
            came_printed: self.record.told().known(one.came),
            went_printed: self.record.told().known(one.went),
            other_day: [one.came, one.went].into_iter().flatten().any(|at| at.days_on() > 0),
            remote: one.remote,
        };
        self.room.stretches(&said.id).iter().map(line).collect()
    }

    /// The interest on whose account somebody is away from the table now.
    fn away(&self, said: &Attendance) -> Option<&Interest> {
        match self.when {
            When::At(at) => self.room.away(&said.id, at),
            When::Ever => None,
        }
    }
}

/// When somebody came and went, as a note says it: from 11.41am; until 12.10pm; empty where present throughout.
pub(super) fn times(room: &Room<'_>, said: &Attendance, told: &Told) -> String {
    let stretches = room.stretches(&said.id);
    let parts: Vec<String> = stretches
        .iter()
        .filter_map(|one| match (one.came, one.went) {
            (None, None) => None,
            (Some(came), None) => Some(format!("from {}", told.time(came))),
            (None, Some(went)) => Some(format!("until {}", told.time(went))),
            (Some(came), Some(went)) => Some(told.span(came, went, " to ")),
        })
        .collect();
    parts.join(", ")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
