//! Guests in attendance, and officers by organisation.

use super::last;
use crate::domain::attendance::{Attendance, Capacity, Outcome};
use crate::domain::id::{AttendanceId, AuthorityId, ItemId, MeetingId, PersonId};
use crate::domain::item::Item;
use crate::domain::meeting::Meeting;
use crate::domain::membership::MembershipKind;
use crate::domain::people::{Authority, Person};
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Adds a guest or an officer, last of their kind.
pub fn add(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    capacity: Capacity,
    person: &PersonId,
    authority: Option<AuthorityId>,
    organisation: &str,
) -> Result<AttendanceId> {
    if !capacity.is_beside() {
        return Err(Error::invalid("Only guests, observers and officers are added so.", "Mark members on the roll."));
    }
    let meeting = tx.get::<Meeting>(meeting)?.id;
    let name = tx.get::<Person>(person)?.short_name();
    let all = tx.under::<Attendance, _>(&meeting)?;
    match all.iter().find(|other| other.person == *person).map(|other| other.capacity) {
        Some(on_the_roll) if !on_the_roll.is_beside() => {
            return Err(Error::refused(format!("{name} is on the roll of this meeting."), "Mark them there."));
        }
        Some(_) => {
            let hint = "Remove the other line first, if it is wrong.";
            return Err(Error::refused(format!("{name} is listed already."), hint));
        }
        None => {}
    }
    if tx.room(&meeting)?.membership(person, MembershipKind::Member).is_some() {
        return Err(Error::refused(format!("{name} is a member of the body."), "Mark them on the roll."));
    }
    let guest = Attendance {
        place: last(all.iter().filter(|other| other.capacity == capacity).map(|other| other.place.as_str()))?,
        outcome: Outcome::Present,
        authority,
        organisation: text::line("The organisation", organisation)?,
        ..Attendance::blank(AttendanceId(tx.new_id()), meeting.clone(), person.clone(), capacity)
    };
    tx.add(&guest)?;
    tx.call(match capacity {
        Capacity::Officer => format!("Add {name} as an officer"),
        Capacity::Observer => format!("Add {name} as an observer"),
        _ => format!("Add {name} as in attendance"),
    });
    Ok(guest.id)
}

/// Changes where a guest or officer comes from, as what they are there, and for which item alone; what is `None` stays.
pub fn change(
    tx: &mut Tx<'_>,
    attendance: &AttendanceId,
    capacity: Option<Capacity>,
    authority: Option<Option<AuthorityId>>,
    organisation: Option<&str>,
    for_item: Option<Option<ItemId>>,
) -> Result<()> {
    let mut guest = guest(tx, attendance)?;
    if let Some(authority) = authority {
        guest.authority = authority.map(|id| tx.get::<Authority>(id)).transpose()?.map(|known| known.id);
    }
    if let Some(organisation) = organisation {
        guest.organisation = text::line("The organisation", organisation)?;
    }
    if let Some(for_item) = for_item {
        let items = tx.under::<Item, _>(&guest.meeting)?;
        if for_item.as_ref().is_some_and(|item| items.iter().all(|other| other.id != *item)) {
            return Err(Error::unknown("The item is not on this agenda.", "Go back and look again."));
        }
        guest.for_item = for_item;
    }
    if let Some(capacity) = capacity.filter(|capacity| *capacity != guest.capacity) {
        if !capacity.is_beside() {
            return Err(Error::invalid("A guest does not become a member so.", "Add them as a member of the year."));
        }
        let all = tx.under::<Attendance, _>(&guest.meeting)?;
        guest.place = last(all.iter().filter(|other| other.capacity == capacity).map(|other| other.place.as_str()))?;
        guest.capacity = capacity;
    }
    tx.change(&guest)?;
    tx.call(format!("Change what is known of {}", tx.get::<Person>(&guest.person)?.short_name()));
    Ok(())
}

/// Moves a guest or officer; `to` counts from 0 among those of the same kind without them.
pub fn shift(tx: &mut Tx<'_>, attendance: &AttendanceId, to: usize) -> Result<()> {
    let mut moved = guest(tx, attendance)?;
    let all = tx.under::<Attendance, _>(&moved.meeting)?;
    let others: Vec<&str> = all
        .iter()
        .filter(|other| other.capacity == moved.capacity && other.id != moved.id)
        .map(|other| other.place.as_str())
        .collect();
    moved.place = place::at(&others, to)?;
    tx.change(&moved)?;
    tx.call(format!("Move {}", tx.get::<Person>(&moved.person)?.short_name()));
    Ok(())
}

/// Removes a guest or officer.
pub fn remove(tx: &mut Tx<'_>, attendance: &AttendanceId) -> Result<()> {
    let guest = guest(tx, attendance)?;
    tx.remove::<Attendance>(attendance)?;
    tx.call(format!("Remove {}", tx.get::<Person>(&guest.person)?.short_name()));
    Ok(())
}

fn guest(tx: &Tx<'_>, attendance: &AttendanceId) -> Result<Attendance> {
    let guest: Attendance = tx.get(attendance)?;
    if guest.capacity.is_beside() {
        return Ok(guest);
    }
    Err(Error::invalid("That is a member’s place on the roll.", "Mark members on the roll."))
}
