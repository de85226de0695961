//! Substitutes at a meeting: who stands in for whom.

use super::roll::on_the_roll;
use crate::domain::attendance::{Attendance, Capacity, Outcome, Received, Substitution};
use crate::domain::body::Year;
use crate::domain::day::Day;
use crate::domain::id::{AttendanceId, GroupId, MeetingId, PersonId, SubstitutionId};
use crate::domain::membership::{Membership, MembershipKind};
use crate::domain::substitutes::{StandIn, in_time, may_stand_in};
use crate::error::{Error, Result};
use crate::store::{RoomRecord, Tx};

/// Lets somebody stand in for a member, or for a group where no member is named. `received` is when word of it came, where
/// that is said; `reasoned`: a reason was typed.
pub fn stand_in(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    member: Option<&PersonId>,
    group: Option<&GroupId>,
    received: Option<Received>,
    reasoned: bool,
) -> Result<AttendanceId> {
    let record = tx.room(meeting)?;
    let seat = match member {
        None => None,
        Some(member) => Some(record.membership(member, MembershipKind::Member).ok_or_else(|| {
            Error::refused(format!("{} is not a member of the body.", record.short_name(member)), "Choose a member.")
        })?),
    };
    let listed = record.membership(person, MembershipKind::Substitute);
    let group = group.or_else(|| listed.and_then(|one| one.group.as_ref()));
    let times = seat.map_or(Ok(0), |seat| tx.times_stood_in_for(&seat.person, &record))?;
    let elsewhere = if listed.is_none() { group_elsewhere(tx, person, record.meeting.day)? } else { None };
    let asked = StandIn { candidate: person, group, elsewhere: elsewhere.as_ref(), member: seat, times };
    may_stand_in(&record.room(), &asked, reasoned, |person| record.short_name(person))?;

    // The group stood in for is kept where it is not the substitute’s own by the list.
    let serves = seat.map_or(group, |seat| seat.group.as_ref());
    let elsewhere = serves.filter(|serves| listed.is_none_or(|one| one.group.as_ref() != Some(*serves))).cloned();
    let of_member = seat.map(|seat| on_the_roll(tx, &record, &seat.person, Some(Capacity::Member))).transpose()?;
    let said = match record.room().attendance_of(person, Capacity::Substitute) {
        Some(said) => {
            let said = Attendance { group: elsewhere, ..said.clone() };
            tx.change(&said)?;
            said
        }
        None => {
            let said = Attendance {
                outcome: if record.meeting.state.is_held() { Outcome::Present } else { Outcome::Expected },
                group: elsewhere.clone(),
                ..Attendance::blank(AttendanceId(tx.new_id()), meeting.clone(), person.clone(), Capacity::Substitute)
            };
            tx.add(&said)?;
            said
        }
    };
    if let Some(member) = &of_member {
        // A pair with somebody who did not come gives way to this one.
        let dead = |one: &&Substitution| one.member.as_ref() == Some(&member.id) && one.substitute != said.id;
        for one in record.substitutions.iter().filter(dead) {
            tx.remove::<Substitution>(&one.id)?;
        }
    }
    let known = record.room().substitution_by(&said.id);
    let received = received.unwrap_or(Received {
        day: known.and_then(|known| known.notified_day),
        time: known.and_then(|known| known.notified_time),
    });
    let substitution = Substitution {
        id: known.map_or_else(|| SubstitutionId(tx.new_id()), |known| known.id.clone()),
        meeting: meeting.clone(),
        substitute: said.id.clone(),
        member: of_member.map(|one| one.id),
        notified_day: received.day,
        notified_time: received.time,
    };
    word_came(&record, &substitution, reasoned)?;
    match known {
        Some(_) => tx.change(&substitution)?,
        None => tx.add(&substitution)?,
    }
    tx.call(match seat {
        Some(seat) => {
            format!("Let {} stand in for {}", record_name(tx, person)?, record.short_name(&seat.person))
        }
        None => format!("Let {} stand in", record_name(tx, person)?),
    });
    Ok(said.id)
}

/// For which group somebody sits on a body on a day; `None` where they sit on none, or for none.
fn group_elsewhere(tx: &Tx<'_>, person: &PersonId, day: Day) -> Result<Option<GroupId>> {
    for membership in tx.under::<Membership, _>(person)? {
        if tx.get::<Year>(&membership.year)?.holds(day) && membership.in_force(day) && membership.group.is_some() {
            return Ok(membership.group);
        }
    }
    Ok(None)
}

/// Notes when word of a substitution came. `reasoned`: a reason was typed for its coming late.
pub fn notify(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    received: Received,
    reasoned: bool,
) -> Result<()> {
    let record = tx.room(meeting)?;
    let name = record.short_name(person);
    let said = record.room().attendance_of(person, Capacity::Substitute);
    let known = said.and_then(|said| record.room().substitution_by(&said.id)).ok_or_else(|| stands_in_not(&name))?;
    let substitution = Substitution { notified_day: received.day, notified_time: received.time, ..known.clone() };
    word_came(&record, &substitution, reasoned)?;
    tx.change(&substitution)?;
    tx.call(format!("Note when word came of {name} as a substitute"));
    Ok(())
}

fn word_came(record: &RoomRecord, substitution: &Substitution, reasoned: bool) -> Result<()> {
    let received = Received { day: substitution.notified_day, time: substitution.notified_time };
    received.fits("Word of the substitute", record.meeting.day)?;
    if reasoned { Ok(()) } else { in_time(&record.body.profile, record.meeting.begins(), substitution) }
}

fn stands_in_not(name: &str) -> Error {
    Error::refused(format!("{name} does not stand in at this meeting."), "Choose them as a substitute first.")
}

fn record_name(tx: &Tx<'_>, person: &PersonId) -> Result<String> {
    Ok(tx.get::<crate::domain::people::Person>(person)?.short_name())
}

/// Takes a substitute off the meeting.
pub fn remove(tx: &mut Tx<'_>, meeting: &MeetingId, person: &PersonId) -> Result<()> {
    let record = tx.room(meeting)?;
    let name = record.short_name(person);
    let said = record.room().attendance_of(person, Capacity::Substitute).ok_or_else(|| {
        Error::refused(format!("{name} does not stand in at this meeting."), "There is nothing to remove.")
    })?;
    tx.remove::<Attendance>(&said.id)?;
    tx.call(format!("Remove {name} as a substitute"));
    Ok(())
}
