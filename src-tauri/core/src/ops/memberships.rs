//! Who sits on a body in a year, and who may stand in.

use crate::domain::attendance::{Attendance, Outcome};
use crate::domain::body::{Body, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::{AuthorityId, GroupId, MembershipId, YearId};
use crate::domain::meeting::Meeting;
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::{Authority, Group, Person};
use crate::domain::place;
use crate::domain::roster::Roster;
use crate::error::{Error, Result};
use crate::store::{Reader, Tx};
use std::collections::HashMap;

/// Adds a membership, last in its group; its id and place are given here.
pub fn add(tx: &mut Tx<'_>, mut membership: Membership) -> Result<MembershipId> {
    let mut roster = roster(tx, &membership.year)?;
    membership.place = place::between(roster.last_place(), None)?;
    add_to(tx, &mut roster, membership)
}

/// Gathers the memberships of a year, so that many can be added one after another.
pub fn roster(book: &Reader<'_>, year: &YearId) -> Result<Roster> {
    let year: Year = book.get(year)?;
    let body: Body = book.get(&year.body)?;
    let memberships = book.under::<Membership, _>(&year.id)?;
    let names = book.all::<Person>()?.into_iter().map(|person| (person.id.clone(), person.name())).collect();
    Ok(Roster::new(year, body.profile, memberships, names))
}

/// Adds a membership, at its place, to a year whose memberships were gathered in this transaction; its id is given here.
pub fn add_to(tx: &mut Tx<'_>, roster: &mut Roster, mut membership: Membership) -> Result<MembershipId> {
    let name = names_what_is_there(tx, &membership)?;
    membership.id = MembershipId(tx.new_id());
    roster.admit(membership.clone())?;
    tx.add(&membership)?;
    tx.call(match membership.kind {
        MembershipKind::Member => format!("Add {name} as a member"),
        MembershipKind::Substitute => format!("Add {name} as a substitute"),
    });
    Ok(membership.id)
}

/// What is different about a membership from a day on; what is `None` stays.
#[derive(Debug, Default)]
pub struct Differently {
    /// The office.
    pub position: Option<Position>,
    /// The group, or none.
    pub group: Option<Option<GroupId>>,
    /// The council, or none.
    pub authority: Option<Option<AuthorityId>>,
}

/// Changes a membership from a day on: the one ends the day before and another begins, so that earlier papers stay.
pub fn change_from(
    tx: &mut Tx<'_>,
    membership: &MembershipId,
    from: Day,
    differently: Differently,
) -> Result<MembershipId> {
    let before: Membership = tx.get(membership)?;
    let year: Year = tx.get(&before.year)?;
    let begins = before.from_day.unwrap_or(year.first_day);
    let ends = before.to_day.unwrap_or(year.last_day);
    if from <= begins || from > ends {
        return Err(Error::refused(
            format!("The membership runs from {} to {}.", day::long(begins), day::long(ends)),
            "Give a day after its first, up to its last; to change the whole of it, change it outright.",
        ));
    }
    let mut after = Membership { id: MembershipId(tx.new_id()), from_day: Some(from), ..before.clone() };
    super::set(&mut after.position, differently.position);
    super::set(&mut after.group, differently.group);
    super::set(&mut after.authority, differently.authority);
    tx.change(&Membership { to_day: from.pred_opt(), ..before.clone() })?;
    let others = tx.under::<Membership, _>(&before.year)?;
    let peers: Vec<&str> = others.iter().map(|other| other.place.as_str()).collect();
    // Who joins another group comes last there, as any joiner does.
    let above = others.iter().position(|other| other.id == before.id && other.group == after.group);
    after.place = place::at(&peers, above.map_or(others.len(), |above| above + 1))?;
    let name = checked(tx, &after, &others)?;
    tx.add(&after)?;
    tx.call(format!("Change {name}’s membership from {}", day::long(from)));
    Ok(after.id)
}

/// Changes a membership throughout. Refused where that takes away a day on which the roll of a meeting names them.
pub fn change(tx: &mut Tx<'_>, membership: &MembershipId, change: impl FnOnce(&mut Membership)) -> Result<()> {
    let before: Membership = tx.get(membership)?;
    let mut changed = before.clone();
    change(&mut changed);
    keeps_the_rolls(tx, &before, Some(&changed))?;
    let others = tx.under::<Membership, _>(&changed.year)?;
    let name = checked(tx, &changed, &others)?;
    tx.change(&changed)?;
    tx.call(format!("Change {name}’s membership"));
    Ok(())
}

/// Checks a membership against the rules of its year and gives the person’s name.
fn checked(tx: &Tx<'_>, membership: &Membership, others: &[Membership]) -> Result<String> {
    let year: Year = tx.get(&membership.year)?;
    let body: Body = tx.get(&year.body)?;
    let own = names_what_is_there(tx, membership)?;
    let names: HashMap<_, _> =
        tx.all::<Person>()?.into_iter().map(|person| (person.id.clone(), person.name())).collect();
    membership.fits(&year, others, &body.profile, |person| names.get(person).cloned().unwrap_or_default())?;
    Ok(own)
}

/// Sees that a membership’s person, group and authority are in the book, and gives the person’s name.
fn names_what_is_there(tx: &Tx<'_>, membership: &Membership) -> Result<String> {
    if let Some(group) = &membership.group {
        tx.get::<Group>(group)?;
    }
    if let Some(authority) = &membership.authority {
        tx.get::<Authority>(authority)?;
    }
    Ok(tx.get::<Person>(&membership.person)?.name())
}

/// Moves a membership among those of its group and kind; `to` counts from 0 in the list without it.
pub fn shift(tx: &mut Tx<'_>, membership: &MembershipId, to: usize) -> Result<()> {
    let mut moved: Membership = tx.get(membership)?;
    let others = tx.under::<Membership, _>(&moved.year)?;
    let peers: Vec<&str> = others
        .iter()
        .filter(|other| other.id != moved.id && other.kind == moved.kind && other.group == moved.group)
        .map(|other| other.place.as_str())
        .collect();
    moved.place = place::at(&peers, to)?;
    tx.change(&moved)?;
    tx.call(format!("Move {}", tx.get::<Person>(&moved.person)?.name()));
    Ok(())
}

/// Refuses to take away a day of which a roll speaks: the note of that day would lose the office, group and council.
fn keeps_the_rolls(tx: &Tx<'_>, before: &Membership, after: Option<&Membership>) -> Result<()> {
    let year: Year = tx.get(&before.year)?;
    for said in tx.under::<Attendance, _>(&before.person)? {
        if said.capacity != before.kind.capacity() || said.outcome == Outcome::Expected {
            continue;
        }
        let meeting: Meeting = tx.get(&said.meeting)?;
        if meeting.body != year.body || !year.holds(meeting.day) || !before.loses(after, meeting.day) {
            continue;
        }
        let name = tx.get::<Person>(&before.person)?.short_name();
        let held = meeting.state.is_held();
        return Err(Error::refused(
            format!("The roll of {} says of {name}: {}.", day::long(meeting.day), said.outcome.word().to_lowercase()),
            match (held, after) {
                (true, None) => "Give a leaving date instead.",
                (true, Some(_)) => "Keep that day in the membership; give a leaving date after it, if they have left.",
                (false, _) => "Clear that mark first.",
            },
        ));
    }
    Ok(())
}

/// Removes a membership that no roll speaks of. One who sat and left is given a leaving date.
pub fn remove(tx: &mut Tx<'_>, membership: &MembershipId) -> Result<()> {
    let removed: Membership = tx.get(membership)?;
    keeps_the_rolls(tx, &removed, None)?;
    tx.remove::<Membership>(membership)?;
    tx.call(format!("Remove {}’s membership", tx.get::<Person>(&removed.person)?.name()));
    Ok(())
}
