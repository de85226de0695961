//! Substitutes at a meeting: who stands in for whom.

use super::roll::on_the_roll;
use crate::domain::attendance::{Attendance, Capacity, Outcome, Substitution};
use crate::domain::id::{AttendanceId, GroupId, MeetingId, PersonId, SubstitutionId};
use crate::domain::meeting::MeetingState;
use crate::domain::membership::MembershipKind;
use crate::domain::substitutes::may_stand_in;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Lets somebody stand in for a member, or for a group where no member is named. `reasoned`: a reason was typed.
pub fn stand_in(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    member: Option<&PersonId>,
    group: Option<&GroupId>,
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
    may_stand_in(&record.room(), person, group, seat, reasoned, |person| record.short_name(person))?;

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
                outcome: match record.meeting.state {
                    MeetingState::InSession | MeetingState::Ended => Outcome::Present,
                    MeetingState::Planned | MeetingState::Published | MeetingState::Cancelled => Outcome::Expected,
                },
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
    let substitution = Substitution {
        id: SubstitutionId(tx.new_id()),
        meeting: meeting.clone(),
        substitute: said.id.clone(),
        member: of_member.map(|one| one.id),
    };
    match record.room().substitution_by(&said.id) {
        Some(known) => tx.change(&Substitution { id: known.id.clone(), ..substitution })?,
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
