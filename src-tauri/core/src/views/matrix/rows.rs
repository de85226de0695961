//! Who has a row in an attendance table, in which order, and what stands beside the name.
//!
//! A person has one row a group they sat for in the year, however many memberships that took.

use crate::domain::attendance::{Attendance, Capacity};
use crate::domain::body::Year;
use crate::domain::day::Day;
use crate::domain::id::{GroupId, PersonId};
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::{Group, Person};
use crate::domain::profile::Words;
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use crate::views::names::{join, span};
use std::collections::HashMap;
use std::sync::Arc;

/// A row’s person, and what stands beside the name.
pub(super) struct Line<'a> {
    pub(super) person: &'a PersonId,
    pub(super) kind: MembershipKind,
    pub(super) group: Option<&'a GroupId>,
    pub(super) name: String,
    pub(super) position: String,
    pub(super) group_name: String,
    /// As it stands in brackets after a substitute: Conservative Group.
    pub(super) group_printed: String,
    pub(super) colour: Option<String>,
    pub(super) detail: String,
}

/// A group with its members’ lines.
pub(super) struct GroupLines<'a> {
    pub(super) id: Option<GroupId>,
    pub(super) name: String,
    pub(super) heading: String,
    pub(super) colour: Option<String>,
    pub(super) lines: Vec<Line<'a>>,
}

/// What the lines are worked out from.
pub(super) struct Lines<'a> {
    memberships: Vec<Membership>,
    groups: Vec<Group>,
    people: Arc<HashMap<PersonId, Person>>,
    rooms: &'a [RoomRecord],
    words: &'a Words,
    /// The day whose offices stand beside the names.
    on: Day,
}

impl<'a> Lines<'a> {
    pub(super) fn read(
        book: &Reader<'_>,
        year: &Year,
        rooms: &'a [RoomRecord],
        words: &'a Words,
        on: Day,
    ) -> Result<Self> {
        Ok(Self { memberships: book.under(&year.id)?, groups: book.all()?, people: book.people()?, rooms, words, on })
    }

    /// The members by group, in printed order. One who is recorded as a member and was none all year comes last in
    /// the group recorded, so that nobody vanishes from the record.
    pub(super) fn members(&self) -> Vec<GroupLines<'_>> {
        let strangers = self.said(Capacity::Member).filter(|(_, said)| {
            !self.memberships.iter().any(|one| one.kind == MembershipKind::Member && one.person == said.person)
        });
        let strangers: Vec<_> = strangers.map(|(_, said)| (&said.person, said.group.as_ref())).collect();
        let groups = self.groups().map(|group| {
            let id = group.map(|group| &group.id);
            let sitting = self.memberships.iter().filter(|one| one.kind == MembershipKind::Member);
            let people = sitting.filter(|one| one.group.as_ref() == id).map(|one| &one.person);
            let others = strangers.iter().filter(|(_, said)| *said == id).map(|(person, _)| *person);
            let lines = once(people.chain(others)).into_iter();
            GroupLines {
                id: id.cloned(),
                name: group.map_or_else(|| "No group".into(), |group| group.full_name.clone()),
                heading: group.map_or_else(|| "No group".into(), |group| group.heading.clone()),
                colour: group.and_then(|group| group.colour.clone()),
                lines: lines.map(|person| self.line(person, MembershipKind::Member, group)).collect(),
            }
        });
        groups.filter(|group| !group.lines.is_empty()).collect()
    }

    /// The substitutes in their groups’ order: those listed, then those who attended without being listed.
    pub(super) fn substitutes(&self) -> Vec<Line<'_>> {
        let attended: Vec<_> = self
            .said(Capacity::Substitute)
            .map(|(room, said)| (&said.person, room.room().group_of(said).cloned()))
            .collect();
        let mut lines = Vec::new();
        for group in self.groups() {
            let id = group.map(|group| &group.id);
            let listed = self.memberships.iter().filter(|one| one.kind == MembershipKind::Substitute);
            let listed = listed.filter(|one| one.group.as_ref() == id).map(|one| &one.person);
            let attended = attended.iter().filter(|(_, of)| of.as_ref() == id).map(|(person, _)| *person);
            let people = once(listed.chain(attended));
            lines.extend(people.into_iter().map(|person| self.line(person, MembershipKind::Substitute, group)));
        }
        lines
    }

    fn groups(&self) -> impl Iterator<Item = Option<&Group>> {
        self.groups.iter().map(Some).chain([None])
    }

    fn said(&self, capacity: Capacity) -> impl Iterator<Item = (&RoomRecord, &Attendance)> {
        let all = self.rooms.iter().flat_map(|room| room.attendance.iter().map(move |said| (room, said)));
        all.filter(move |(_, said)| said.capacity == capacity)
    }

    fn line<'l>(&'l self, person: &'l PersonId, kind: MembershipKind, group: Option<&'l Group>) -> Line<'l> {
        let id = group.map(|group| &group.id);
        let own = |one: &&Membership| one.person == *person && one.kind == kind && one.group.as_ref() == id;
        let mut own: Vec<_> = self.memberships.iter().filter(own).collect();
        own.sort_by_key(|one| one.from_day);
        let now = own.iter().find(|one| one.in_force(self.on)).or(own.last());
        let position = now.map_or(Position::Member, |one| one.position);
        let others = own.iter().filter(|one| one.position != position);
        let others: Vec<_> =
            others.map(|one| join(&[one.position.word(self.words), &span(one.from_day, one.to_day)], " ")).collect();
        let no_vote = kind == MembershipKind::Member && now.is_some_and(|one| !one.voting);
        let co_opted = now.is_some_and(|one| one.co_opted);
        let detail = [
            spans(&own),
            others.join(", "),
            if co_opted { "co-opted".into() } else { String::new() },
            if no_vote { "no vote".into() } else { String::new() },
        ];
        Line {
            person,
            kind,
            group: id,
            name: self.people.get(person).map(Person::name).unwrap_or_default(),
            position: if position == Position::Member { String::new() } else { position.word(self.words).into() },
            group_name: group.map(|group| group.full_name.clone()).unwrap_or_default(),
            group_printed: group.map(|group| in_brackets(&group.heading)).unwrap_or_default(),
            colour: group.and_then(|group| group.colour.clone()),
            detail: join(&detail.each_ref().map(String::as_str), " · "),
        }
    }
}

/// Each person once, where they first stand.
fn once<'a>(people: impl Iterator<Item = &'a PersonId>) -> Vec<&'a PersonId> {
    let mut found: Vec<&PersonId> = Vec::new();
    for person in people {
        if !found.contains(&person) {
            found.push(person);
        }
    }
    found
}

/// A group as it stands in brackets: the papers print “(Independent Group)” though its heading is “Independent”.
fn in_brackets(heading: &str) -> String {
    if heading.ends_with("Group") { heading.to_owned() } else { format!("{heading} Group") }
}

/// From when and until when somebody sat for a group, where that is not the whole year.
fn spans(own: &[&Membership]) -> String {
    let mut spans: Vec<(Option<Day>, Option<Day>)> = Vec::new();
    for one in own {
        match spans.last_mut() {
            // One that begins where the one before ended goes on from it, in another office or with another council.
            Some((_, to)) if to.and_then(|to| to.succ_opt()) == one.from_day && one.from_day.is_some() => {
                *to = one.to_day;
            }
            _ => spans.push((one.from_day, one.to_day)),
        }
    }
    let words: Vec<_> = spans.into_iter().map(|(from, to)| span(from, to)).collect();
    join(&words.iter().map(String::as_str).collect::<Vec<_>>(), ", ")
}
