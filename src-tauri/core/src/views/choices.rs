//! What a clerk can choose from in the room: substitutes for a member, owners for an action, movers of a motion.

use super::names::{self, join};
use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::id::{GroupId, ItemId, MeetingId, PersonId};
use crate::domain::item::Item;
use crate::domain::membership::MembershipKind;
use crate::domain::room::When;
use crate::domain::substitutes::{StandIn, may_stand_in};
use crate::domain::time::Time;
use crate::domain::vote::electorate;
use crate::error::{Code, Error, Result};
use crate::store::{Reader, RoomRecord};
use serde::Serialize;
use std::collections::HashSet;
use ts_rs::TS;

/// Somebody who might stand in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SubstituteChoice {
    /// Who.
    pub person: PersonId,
    /// Theo Blackwell.
    pub name: String,
    /// Labour · Camden LB.
    pub detail: String,
    /// For which group.
    pub group: Option<GroupId>,
    /// May serve as things stand.
    pub can: bool,
    /// May serve if a reason is typed.
    pub needs_reason: bool,
    /// Why not, or why only with a reason; or empty.
    pub why: String,
}

/// Somebody or something that might own an action.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnerChoice {
    /// Who, where it is a person.
    pub person: Option<PersonId>,
    /// What, where it is a role.
    pub role: Option<String>,
    /// Helen Platts; Lead members.
    pub name: String,
    /// LGID officer; Conservative; role.
    pub detail: String,
}

/// Somebody who may have moved or seconded a motion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MoverChoice {
    /// Who.
    pub person: PersonId,
    /// Richard Stay.
    pub name: String,
    /// Conservative; Labour, not voting.
    pub detail: String,
}

/// Lists who may stand in for a member: the group’s own list first, then other lists, each with what stands against it.
pub fn substitutes(book: &Reader<'_>, meeting: &MeetingId, member: &PersonId) -> Result<Vec<SubstituteChoice>> {
    let record = book.room(meeting)?;
    let seat = record.membership(member, MembershipKind::Member).ok_or_else(|| {
        Error::refused(format!("{} is not a member of the body.", record.short_name(member)), "Choose a member.")
    })?;
    let authorities = names::authorities(book)?;
    let room = record.room();
    let times = book.times_stood_in_for(member, &record)?;
    let mut choices: Vec<_> = record
        .memberships
        .iter()
        .filter(|one| one.kind == MembershipKind::Substitute)
        .map(|one| {
            let stand_in = StandIn { candidate: &one.person, group: None, elsewhere: None, member: Some(seat), times };
            let asked = may_stand_in(&room, &stand_in, false, |who| record.short_name(who));
            let group = one.group.as_ref().and_then(|id| record.groups.iter().find(|group| group.id == *id));
            let authority = one.authority.as_ref().and_then(|id| authorities.get(id));
            SubstituteChoice {
                person: one.person.clone(),
                name: record.name(&one.person),
                detail: join(
                    &[group.map_or("", |group| &group.full_name), authority.map_or("", |one| &one.short_name)],
                    " · ",
                ),
                group: one.group.clone(),
                can: asked.is_ok(),
                needs_reason: asked.as_ref().is_err_and(|error| error.code == Code::NeedsReason),
                why: asked.err().map(|error| error.message).unwrap_or_default(),
            }
        })
        .collect();
    choices.sort_by_key(|choice| (choice.group != seat.group, !choice.can, !choice.needs_reason));
    Ok(choices)
}

/// Lists who may own an action: roles used before, people of the meeting, officers first, then everyone in the book. By what is
/// typed they are found on the screen, so that no key waits for the book.
pub fn owners(book: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<OwnerChoice>> {
    let record = book.room(meeting)?;
    let mut seen = HashSet::new();
    let mut choices: Vec<OwnerChoice> = book
        .roles()?
        .into_iter()
        .chain(["Officers".to_owned(), "Lead members".to_owned()])
        .filter(|role| seen.insert(role.clone()))
        .map(|role| OwnerChoice { person: None, name: role.clone(), role: Some(role), detail: "role".into() })
        .collect();
    let mut people: Vec<_> = record
        .attendance
        .iter()
        .map(|said| (&said.person, said.capacity))
        .chain(record.memberships.iter().map(|one| (&one.person, Capacity::Member)))
        .collect();
    // Officers see to most actions, so they come first among equals.
    people.sort_by_key(|(_, capacity)| *capacity != Capacity::Officer);
    let of_the_meeting: HashSet<_> = people.iter().map(|(person, _)| *person).collect();
    let mut others: Vec<_> = record.people.values().filter(|person| !of_the_meeting.contains(&person.id)).collect();
    others.sort_by_key(|person| (&person.surname, &person.forename));
    let mut met = HashSet::new();
    let all = people.iter().map(|(person, _)| *person).chain(others.into_iter().map(|person| &person.id));
    choices.extend(all.filter(|person| met.insert(*person)).map(|person| OwnerChoice {
        person: Some(person.clone()),
        role: None,
        name: record.name(person),
        detail: what_they_are(&record, person),
    }));
    Ok(choices)
}

/// Lists who may have moved or seconded a motion: those who might vote then first, and then the body’s other members.
pub fn movers(book: &Reader<'_>, item: &ItemId, at: Option<Time>) -> Result<Vec<MoverChoice>> {
    let item: Item = book.get(item)?;
    let record = book.room(&item.meeting)?;
    let room = record.room();
    let voters: Vec<_> = electorate(&room, at.map_or(When::Ever, When::At), &item.id, item.began).voters;
    let votes = |person: &PersonId| voters.iter().any(|voter| voter.person == person);
    let roll_is_taken = record.attendance.iter().any(|said| said.outcome == Outcome::Present);
    let others = room.voting_members().map(|seat| &seat.person).filter(|person| !votes(person));
    let choices = voters.iter().map(|voter| voter.person).chain(others).map(|person| MoverChoice {
        name: record.name(person),
        detail: join(
            &[&what_they_are(&record, person), if roll_is_taken && !votes(person) { "not voting" } else { "" }],
            ", ",
        ),
        person: person.clone(),
    });
    Ok(choices.collect())
}

fn what_they_are(record: &RoomRecord, person: &PersonId) -> String {
    let officer = record.attendance.iter().find(|said| said.person == *person && said.capacity == Capacity::Officer);
    if let Some(officer) = officer {
        return join(&[&officer.organisation, "officer"], " ");
    }
    let membership = record.memberships.iter().find(|one| one.person == *person);
    let group = membership.and_then(|one| one.group.as_ref());
    group
        .and_then(|id| record.groups.iter().find(|one| one.id == *id))
        .map(|one| one.full_name.clone())
        .unwrap_or_default()
}
