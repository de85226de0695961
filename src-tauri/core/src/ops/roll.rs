//! The roll: what is said of each member and substitute at a meeting.

use crate::domain::attendance::{Attendance, Capacity, Outcome, Presence, Received};
use crate::domain::id::{AttendanceId, MeetingId, PersonId, PresenceId};
use crate::domain::meeting::Presider;
use crate::domain::membership::MembershipKind;
use crate::domain::people::Person;
use crate::domain::text;
use crate::error::{Error, Result};
use crate::store::{RoomRecord, Tx};

/// Marks somebody; `None` means that nothing is said of them any more. `remote`: present, but from afar.
///
/// Present means throughout: times noted before are dropped. Refused for a member whose substitute serves.
pub fn mark(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    capacity: Option<Capacity>,
    outcome: Option<Outcome>,
    remote: bool,
) -> Result<()> {
    let record = tx.room(meeting)?;
    let mut marked = on_the_roll(tx, &record, person, capacity)?;
    let name = record.short_name(person);
    let outcome = outcome.unwrap_or(Outcome::Expected);
    if outcome == Outcome::Present
        && let Some(substitute) = record.room().substitute_for(&marked.id)
    {
        return Err(Error::refused(
            format!("{} stands in for {name}.", record.short_name(&substitute.person)),
            "If the member has come after all, mark the arrival, or remove the substitute.",
        ));
    }
    let stretches = tx.under::<Presence, _>(&marked.id)?;
    let timed = stretches.iter().any(|stretch| stretch.came.is_some() || stretch.went.is_some());
    if outcome == Outcome::Present && marked.outcome == Outcome::Present && timed {
        return Err(Error::refused(
            format!("There are times noted for {name}."),
            "Note that they came in again, or correct or remove the times.",
        ));
    }
    for stretch in stretches {
        tx.remove::<Presence>(&stretch.id)?;
    }
    if matches!(outcome, Outcome::Apologies | Outcome::Absent | Outcome::NotRecorded) {
        // Whoever presides is there; one who is not never did.
        for turn in tx.under::<Presider, _>(meeting)?.into_iter().filter(|turn| turn.person == *person) {
            tx.remove::<Presider>(&turn.id)?;
        }
    }
    marked.outcome = outcome;
    if outcome != Outcome::Apologies {
        marked.forget_apologies();
    }
    tx.change(&marked)?;
    let paired =
        record.substitutions.iter().any(|one| one.substitute == marked.id || one.member.as_ref() == Some(&marked.id));
    if outcome == Outcome::Expected && !paired && marked.printed_name.is_none() {
        tx.remove::<Attendance>(&marked.id)?;
    }
    if remote && outcome == Outcome::Present {
        tx.add(&Presence {
            id: PresenceId(tx.new_id()),
            meeting: meeting.clone(),
            attendance: marked.id.clone(),
            came: None,
            went: None,
            remote: true,
        })?;
    }
    tx.call(match (outcome, remote) {
        (Outcome::Expected, _) => format!("Clear the mark of {name}"),
        (Outcome::Present, true) => format!("Mark {name}: present from afar"),
        (outcome, _) if timed => format!("Mark {name}: {}, without the times noted", outcome.word().to_lowercase()),
        (outcome, _) => format!("Mark {name}: {}", outcome.word().to_lowercase()),
    });
    Ok(())
}

/// Marks as present all members of whom nothing is said, save those whose substitute serves, and the substitutes awaited.
pub fn mark_rest(tx: &mut Tx<'_>, meeting: &MeetingId) -> Result<()> {
    let record = tx.room(meeting)?;
    let room = record.room();
    let members = record.memberships.iter().filter(|one| one.kind == MembershipKind::Member).filter(|one| {
        let said = room.attendance_of(&one.person, Capacity::Member);
        said.is_none_or(|said| said.outcome == Outcome::Expected && room.substitute_for(&said.id).is_none())
    });
    // A substitute is not awaited any more once the member has come.
    let member_came = |substitute: &Attendance| {
        let member = room.substitution_by(&substitute.id).and_then(|one| one.member.as_ref());
        record.attendance.iter().any(|one| Some(&one.id) == member && one.outcome == Outcome::Present)
    };
    let substitutes = record.attendance.iter().filter(|one| {
        one.capacity == Capacity::Substitute
            && one.outcome == Outcome::Expected
            && room.may_serve(one)
            && !member_came(one)
    });
    let awaited: Vec<_> = members
        .map(|one| (&one.person, Capacity::Member))
        .chain(substitutes.map(|one| (&one.person, Capacity::Substitute)))
        .collect();
    for (person, capacity) in &awaited {
        mark(tx, meeting, person, Some(*capacity), Some(Outcome::Present), false)?;
    }
    tx.call(format!("Mark the rest present ({})", awaited.len()));
    Ok(())
}

/// Notes what is known of somebody’s apologies; what is `None` stays.
pub fn set_apologies(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    received: Option<Received>,
    via: Option<&str>,
    received_by: Option<&str>,
) -> Result<()> {
    let record = tx.room(meeting)?;
    let mut said = on_the_roll(tx, &record, person, None)?;
    if said.outcome == Outcome::Present {
        return Err(Error::refused(
            format!("{} is marked present.", record.short_name(person)),
            "Mark the apologies first, if they were not there.",
        ));
    }
    if said.outcome != Outcome::Apologies {
        mark(tx, meeting, person, Some(said.capacity), Some(Outcome::Apologies), false)?;
        said = tx.get(&said.id)?;
    }
    if let Some(received) = received {
        received.fits("The apologies", record.meeting.day)?;
        (said.apology_day, said.apology_time) = (received.day, received.time);
    }
    if let Some(via) = via {
        said.apology_via = text::line("The office", via)?;
    }
    if let Some(received_by) = received_by {
        said.apology_received_by = text::line("The name", received_by)?;
    }
    tx.change(&said)?;
    tx.call(format!("Note the apologies of {}", record.short_name(person)));
    Ok(())
}

/// Keeps the name as the paper of the day prints it; empty for the usual form.
pub fn set_printed_name(tx: &mut Tx<'_>, attendance: &AttendanceId, name: &str) -> Result<()> {
    let mut said: Attendance = tx.get(attendance)?;
    let name = text::line("The printed name", name)?;
    said.printed_name = (!name.is_empty()).then_some(name);
    tx.change(&said)?;
    tx.call(format!("Set how {} prints", tx.get::<Person>(&said.person)?.short_name()));
    Ok(())
}

/// Puts a member on the roll with nothing said yet, or finds what is said of somebody there.
pub fn put(tx: &mut Tx<'_>, meeting: &MeetingId, person: &PersonId, capacity: Capacity) -> Result<AttendanceId> {
    let record = tx.room(meeting)?;
    Ok(on_the_roll(tx, &record, person, Some(capacity))?.id)
}

/// Finds what is said of somebody on the roll, putting a member there if nothing is yet. Refused for strangers to the body.
pub(super) fn on_the_roll(
    tx: &mut Tx<'_>,
    record: &RoomRecord,
    person: &PersonId,
    capacity: Option<Capacity>,
) -> Result<Attendance> {
    let said_as = |capacity: &Capacity| record.room().attendance_of(person, *capacity).is_some();
    let capacity = capacity.or_else(|| Capacity::ALL.into_iter().find(said_as)).unwrap_or(Capacity::Member);
    if let Some(said) = record.room().attendance_of(person, capacity) {
        return Ok(said.clone());
    }
    let name = tx.get::<Person>(person)?.short_name();
    if capacity != Capacity::Member || record.membership(person, MembershipKind::Member).is_none() {
        return Err(Error::refused(
            format!("{name} is not on the roll of this meeting."),
            "Add them as a member of the year, a substitute or a guest first.",
        ));
    }
    let said =
        Attendance::blank(AttendanceId(tx.new_id()), record.meeting.id.clone(), person.clone(), Capacity::Member);
    tx.add(&said)?;
    Ok(said)
}
