//! Guests in attendance, and officers by organisation.

use super::last;
use crate::domain::attendance::{Attendance, Capacity, Outcome};
use crate::domain::id::{AttendanceId, AuthorityId, MeetingId, PersonId};
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
    if !matches!(capacity, Capacity::InAttendance | Capacity::Officer) {
        return Err(Error::invalid("Only guests and officers are added so.", "Mark members on the roll."));
    }
    let meeting = tx.get::<Meeting>(meeting)?.id;
    let name = tx.get::<Person>(person)?.short_name();
    let all = tx.under::<Attendance, _>(&meeting)?;
    match all.iter().find(|other| other.person == *person).map(|other| other.capacity) {
        Some(Capacity::Member | Capacity::Substitute) => {
            return Err(Error::refused(format!("{name} is on the roll of this meeting."), "Mark them there."));
        }
        Some(Capacity::InAttendance | Capacity::Officer) => {
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
        _ => format!("Add {name} as in attendance"),
    });
    Ok(guest.id)
}

/// Changes where a guest or officer comes from; what is `None` stays.
pub fn change(
    tx: &mut Tx<'_>,
    attendance: &AttendanceId,
    authority: Option<Option<AuthorityId>>,
    organisation: Option<&str>,
) -> Result<()> {
    let mut guest = guest(tx, attendance)?;
    if let Some(authority) = authority {
        guest.authority = authority.map(|id| tx.get::<Authority>(id)).transpose()?.map(|known| known.id);
    }
    if let Some(organisation) = organisation {
        guest.organisation = text::line("The organisation", organisation)?;
    }
    tx.change(&guest)?;
    tx.call(format!("Change where {} comes from", tx.get::<Person>(&guest.person)?.short_name()));
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
    match guest.capacity {
        Capacity::InAttendance | Capacity::Officer => Ok(guest),
        Capacity::Member | Capacity::Substitute => {
            Err(Error::invalid("That is a member’s place on the roll.", "Mark members on the roll."))
        }
    }
}
