//! Who attended a meeting, as its note lists them: by position, with what a clerk adds in brackets, and officers by where
//! they come from.

use super::super::{names, roll};
use super::{AttendanceLine, OfficersLine};
use crate::domain::attendance::{Attendance, Capacity, Outcome};
use crate::domain::id::{AuthorityId, ItemId};
use crate::domain::meeting::{InTheChair, Presider, PresidesBy, in_the_chair};
use crate::domain::membership::{MembershipKind, Position};
use crate::domain::people::Authority;
use crate::domain::room::When;
use crate::store::RoomRecord;
use std::collections::HashMap;

/// What the attendance table is worked out from.
pub(super) struct Attended<'a> {
    pub(super) record: &'a RoomRecord,
    /// What each item is called after “for”: for item 3.
    pub(super) items: HashMap<ItemId, String>,
    pub(super) authorities: &'a HashMap<AuthorityId, Authority>,
    /// Who took the chair.
    pub(super) turns: &'a [Presider],
}

impl Attended<'_> {
    /// The rows by position: office holders, members, substitutes, guests, apologies.
    pub(super) fn lines(&self) -> Vec<AttendanceLine> {
        let words = &self.record.body.profile.words;
        let room = self.record.room();
        let mut lines = Vec::new();
        let rules = &self.record.body.profile.remote;
        let there = |said: &Attendance| room.there(said, When::Ever);
        // Where joining from afar is not being present, those who did are shown apart.
        let present = |said: &&Attendance| there(said).is_some_and(|there| !there.remote || rules.present);
        let afar = |said: &&Attendance| there(said).is_some_and(|there| there.remote) && !rules.present;
        for position in [Position::Chairman, Position::ViceChair, Position::DeputyChair, Position::Member] {
            let of = self.members(position).filter(present);
            let label = if position == Position::Member { "Members" } else { position.word(words) };
            self.section(&mut lines, label, position != Position::Member, of);
        }
        self.section(&mut lines, "Substitutes", false, self.substitutes().filter(present));
        let joined: Vec<_> = self.of(Capacity::Member).chain(self.of(Capacity::Substitute)).filter(afar).collect();
        self.section(&mut lines, "Joined remotely", false, joined.into_iter());
        for (capacity, label) in [(Capacity::InAttendance, "In attendance"), (Capacity::Observer, "Observers")] {
            self.section(&mut lines, label, false, self.of(capacity).filter(|said| there(said).is_some()));
        }
        let offices = [Position::Chairman, Position::ViceChair, Position::DeputyChair, Position::Member];
        let apologies = offices
            .into_iter()
            .flat_map(|position| self.members(position).collect::<Vec<_>>())
            .filter(|said| said.outcome == Outcome::Apologies);
        self.section(&mut lines, "Apologies", false, apologies);
        lines
    }

    /// Adds a position’s rows; the label stands on the first, or on each where every row is an office of its own.
    fn section<'b>(
        &self,
        lines: &mut Vec<AttendanceLine>,
        label: &str,
        each: bool,
        of: impl Iterator<Item = &'b Attendance>,
    ) {
        for (n, said) in of.enumerate() {
            lines.push(AttendanceLine {
                position: if n == 0 || each { label.to_owned() } else { String::new() },
                position_read: label.to_owned(),
                first: n == 0,
                name: self.name(said),
                council: self.council(said),
            });
        }
    }

    /// What was said of the members of a position, in printed order; members recorded who were none on the day come last.
    fn members(&self, position: Position) -> impl Iterator<Item = &Attendance> {
        let room = self.record.room();
        let sitting = self
            .record
            .memberships
            .iter()
            .filter(move |one| one.kind == MembershipKind::Member && one.position == position)
            .filter_map(move |one| room.attendance_of(&one.person, Capacity::Member));
        let strangers = self.of(Capacity::Member).filter(move |said| {
            position == Position::Member && self.record.membership(&said.person, MembershipKind::Member).is_none()
        });
        sitting.chain(strangers)
    }

    /// The substitutes in their groups’ order.
    fn substitutes(&self) -> impl Iterator<Item = &Attendance> {
        let room = self.record.room();
        let mut all: Vec<_> = self.of(Capacity::Substitute).collect();
        all.sort_by_key(|said| {
            let group = room.group_of(said);
            self.record.groups.iter().position(|one| Some(&one.id) == group).unwrap_or(usize::MAX)
        });
        all.into_iter()
    }

    fn of(&self, capacity: Capacity) -> impl Iterator<Item = &Attendance> {
        self.record.attendance.iter().filter(move |said| said.capacity == capacity)
    }

    /// The name as the paper of the day prints it, with what a clerk adds in brackets.
    fn name(&self, said: &Attendance) -> String {
        let room = self.record.room();
        let name = names::of_the_day(self.record, said);
        let stands_in = room.substitution_by(&said.id).and_then(|one| one.member.as_ref());
        let member = stands_in.and_then(|id| self.record.attendance.iter().find(|one| one.id == *id));
        // In full: two of one surname may sit.
        let stands_in = member.map(|member| format!("substitute for {}", names::of_the_day(self.record, member)));
        let stands_in = stands_in.unwrap_or_default();
        let times = roll::times(&room, said, &self.record.told());
        let remote = match room.there(said, When::Ever) {
            Some(there) if there.remote => "remotely",
            _ => "",
        };
        let for_item = said.for_item.as_ref().and_then(|item| self.items.get(item)).cloned().unwrap_or_default();
        let brackets = names::join(&[&self.chair(said), &stands_in, remote, &for_item, &times], ", ");
        if brackets.is_empty() { name } else { format!("{name} ({brackets})") }
    }

    /// That somebody was in the chair, and when; empty of the chairman who was throughout, which goes without saying.
    fn chair(&self, said: &Attendance) -> String {
        let told = self.record.told();
        let stretches = in_the_chair(self.turns);
        if let [InTheChair { turn, .. }] = stretches.as_slice()
            && turn.how == PresidesBy::Office
        {
            return String::new();
        }
        let of = stretches.iter().filter(|one| one.turn.person == said.person);
        let times = of.map(|one| match (one.turn.from_time, one.until) {
            (None, None) => String::new(),
            (None, Some(until)) => format!(" until {}", told.time(until)),
            (Some(from), None) => format!(" from {}", told.time(from)),
            (Some(from), Some(until)) => format!(" from {}", told.span(from, until, " to ")),
        });
        let times: Vec<_> = times.collect();
        if times.is_empty() { String::new() } else { format!("in the chair{}", times.join(" and")) }
    }

    fn council(&self, said: &Attendance) -> String {
        let membership = self.record.memberships.iter().find(|one| one.person == said.person);
        let authority = membership.and_then(|one| one.authority.as_ref()).and_then(|id| self.authorities.get(id));
        match (said.capacity, authority) {
            (Capacity::Member | Capacity::Substitute, Some(authority)) => authority.short_name.clone(),
            _ => names::council(said, self.authorities),
        }
    }

    /// The officers by where they come from, in order.
    pub(super) fn officers(&self) -> Vec<OfficersLine> {
        let mut lines: Vec<OfficersLine> = Vec::new();
        let room = self.record.room();
        for said in self.of(Capacity::Officer).filter(|said| room.there(said, When::Ever).is_some()) {
            let (name, organisation) = (self.name(said), self.council(said));
            match lines.iter_mut().find(|line| line.organisation == organisation) {
                Some(line) => line.names.push(name),
                None => lines.push(OfficersLine { organisation, names: vec![name] }),
            }
        }
        lines
    }
}
