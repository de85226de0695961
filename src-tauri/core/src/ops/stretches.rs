//! Comings and goings: the stretches in which somebody was in the room.

use super::interests;
use super::roll::on_the_roll;
use crate::domain::attendance::{Attendance, Capacity, Outcome, Presence};
use crate::domain::id::{AttendanceId, MeetingId, PersonId, PresenceId};
use crate::domain::people::Person;
use crate::domain::profile::WhenMemberArrives;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Notes that somebody came in, or came back. Where the body’s rules say so, the member’s substitute yields then.
///
/// Somebody marked present throughout is taken to have come at `at` if the clerk typed it (`typed`); the clock’s own time
/// would be a slip of the key, and is refused.
pub fn arrive(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    capacity: Option<Capacity>,
    at: Time,
    typed: bool,
    remote: bool,
) -> Result<()> {
    let record = tx.room(meeting)?;
    let mut said = on_the_roll(tx, &record, person, capacity)?;
    let name = record.short_name(person);
    let stretches = tx.under::<Presence, _>(&said.id)?;
    if record.room().away(&said.id, at).is_some() {
        return interests::come_back(tx, meeting, person, at);
    }
    let inside = if stretches.is_empty() { !typed } else { stretches.iter().any(|stretch| stretch.went.is_none()) };
    if said.outcome == Outcome::Present && inside {
        return Err(Error::refused(
            format!("{name} is in the room already."),
            "Correct the time beside the name instead.",
        ));
    }
    if said.outcome != Outcome::Present {
        said.outcome = Outcome::Present;
        said.forget_apologies();
        tx.change(&said)?;
    }
    match stretches.iter().find(|stretch| stretch.went == Some(at) && stretch.remote == remote) {
        // Whoever is back in the minute in which they left was there throughout it.
        Some(just_left) => {
            let goes_on = Presence { went: None, ..just_left.clone() };
            goes_on.fits(&stretches)?;
            tx.change(&goes_on)?;
        }
        None => put(tx, meeting, &said.id, &stretches, Some(at), None, remote)?,
    }
    let rule = record.body.profile.substitutes.when_member_arrives;
    if rule == WhenMemberArrives::SubstituteYields
        && let Some(substitute) = record.room().substitute_for(&said.id)
        && record.room().there(substitute, crate::domain::room::When::At(at)).is_some()
    {
        leave(tx, meeting, &substitute.person, Some(Capacity::Substitute), at)?;
    }
    tx.call(format!("Note that {name} came in at {}", record.told().time(at)));
    Ok(())
}

/// Notes that somebody left.
pub fn leave(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    capacity: Option<Capacity>,
    at: Time,
) -> Result<()> {
    let record = tx.room(meeting)?;
    let said = on_the_roll(tx, &record, person, capacity)?;
    let name = record.short_name(person);
    let stretches = tx.under::<Presence, _>(&said.id)?;
    let open = stretches.iter().find(|stretch| stretch.went.is_none());
    match (said.outcome, open) {
        (Outcome::Present, Some(open)) => {
            let closed = Presence { went: Some(at), ..open.clone() };
            closed.fits(&stretches)?;
            tx.change(&closed)?;
        }
        (Outcome::Present, None) if stretches.is_empty() => put(tx, meeting, &said.id, &[], None, Some(at), false)?,
        _ => return Err(Error::refused(format!("{name} is not in the room."), "Mark the arrival first.")),
    }
    tx.call(format!("Note that {name} left at {}", record.told().time(at)));
    Ok(())
}

fn put(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    attendance: &AttendanceId,
    others: &[Presence],
    came: Option<Time>,
    went: Option<Time>,
    remote: bool,
) -> Result<()> {
    let stretch = Presence {
        id: PresenceId(tx.new_id()),
        meeting: meeting.clone(),
        attendance: attendance.clone(),
        came,
        went,
        remote,
    };
    stretch.fits(others)?;
    tx.add(&stretch)
}

/// Adds a stretch as it was noted elsewhere.
pub fn add(
    tx: &mut Tx<'_>,
    attendance: &AttendanceId,
    came: Option<Time>,
    went: Option<Time>,
    remote: bool,
) -> Result<()> {
    let said: Attendance = tx.get(attendance)?;
    if said.outcome != Outcome::Present {
        return Err(Error::refused(
            "Only somebody who was present has times.",
            "Say that they were present, or leave the times out.",
        ));
    }
    let others = tx.under::<Presence, _>(attendance)?;
    put(tx, &said.meeting, attendance, &others, came, went, remote)
}

/// Corrects a stretch.
pub fn change(tx: &mut Tx<'_>, presence: &PresenceId, change: impl FnOnce(&mut Presence)) -> Result<()> {
    let mut stretch: Presence = tx.get(presence)?;
    change(&mut stretch);
    stretch.fits(&tx.under::<Presence, _>(&stretch.attendance)?)?;
    tx.change(&stretch)?;
    tx.call(format!("Correct when {} was there", name_of(tx, &stretch)?));
    Ok(())
}

/// Removes a stretch; whoever has none left was there throughout. Refused for a member whose substitute serves, who
/// would be there beside them.
pub fn remove(tx: &mut Tx<'_>, presence: &PresenceId) -> Result<()> {
    let stretch: Presence = tx.get(presence)?;
    let record = tx.room(&stretch.meeting)?;
    let name = name_of(tx, &stretch)?;
    if record.room().stretches(&stretch.attendance).len() == 1
        && let Some(substitute) = record.room().substitute_for(&stretch.attendance)
    {
        return Err(Error::refused(
            format!(
                "{name} would count as there throughout, while {} stood in.",
                record.short_name(&substitute.person)
            ),
            "Mark the member’s apologies instead, or remove the substitute first.",
        ));
    }
    tx.remove::<Presence>(presence)?;
    tx.call(format!("Remove a time of {name}"));
    Ok(())
}

fn name_of(tx: &Tx<'_>, stretch: &Presence) -> Result<String> {
    let said: Attendance = tx.get(&stretch.attendance)?;
    Ok(tx.get::<Person>(&said.person)?.short_name())
}
