//! The roll: marks, comings and goings, substitutes, guests and officers.

use super::answers::Done;
use super::payload::*;
use super::{day, id, meetings, set, time};
use crate::domain::attendance::{Outcome, Presence, Received};
use crate::domain::id::{AttendanceId, MeetingId};
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::ops::{Session, guests, people, roll, stretches, substitutes as stand_ins};
use crate::views::choices::{self, SubstituteChoice};

pub(super) fn mark(session: &mut Session, given: Mark) -> Result<Done> {
    let Mark { meeting, person, capacity, outcome, remote } = given;
    session.write(|tx| roll::mark(tx, &meeting, &person, capacity, outcome, remote.unwrap_or(false)).map(|()| Done {}))
}

pub(super) fn mark_rest(session: &mut Session, of: MarkRest) -> Result<Done> {
    session.write(|tx| roll::mark_rest(tx, &of.meeting).map(|()| Done {}))
}

/// A time as typed, else the clock’s; on another day than the meeting’s the clock has none to give.
pub(super) fn at(session: &Session, meeting: &MeetingId, typed: Option<&str>) -> Result<Time> {
    match meetings::time_of(session, meeting, typed)? {
        Some(typed) => Ok(typed),
        None => session
            .time_at(meeting)?
            .ok_or_else(|| Error::invalid("The time is missing.", "The meeting is not today, so type the time.")),
    }
}

pub(super) fn arrive(session: &mut Session, given: Arrive) -> Result<Done> {
    let typed = given.at.as_deref().is_some_and(|at| !at.trim().is_empty());
    let at = at(session, &given.meeting, given.at.as_deref())?;
    let remote = given.remote.unwrap_or(false);
    session.write(|tx| {
        stretches::arrive(tx, &given.meeting, &given.person, given.capacity, at, typed, remote).map(|()| Done {})
    })
}

pub(super) fn leave(session: &mut Session, given: Leave) -> Result<Done> {
    let at = at(session, &given.meeting, given.at.as_deref())?;
    session.write(|tx| stretches::leave(tx, &given.meeting, &given.person, given.capacity, at).map(|()| Done {}))
}

pub(super) fn change_stretch(session: &mut Session, given: ChangeStretch) -> Result<Done> {
    let was: Presence = session.read(|book| book.get(&given.presence))?;
    let read = |typed: Option<&str>, was_at| meetings::corrected(session, &was.meeting, typed, was_at);
    let (came, went) = (read(given.came.as_deref(), was.came)?, read(given.went.as_deref(), was.went)?);
    session.write(|tx| {
        stretches::change(tx, &given.presence, |stretch| {
            set(&mut stretch.came, came);
            set(&mut stretch.went, went);
            set(&mut stretch.remote, given.remote);
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove_stretch(session: &mut Session, of: RemoveStretch) -> Result<Done> {
    session.write(|tx| stretches::remove(tx, &of.presence).map(|()| Done {}))
}

pub(super) fn set_apologies(session: &mut Session, given: SetApologies) -> Result<Done> {
    let SetApologies { meeting, person, day: on, time: at, via, received_by } = given;
    let (on, at) = (on.as_deref().map(day).transpose()?, at.as_deref().map(time).transpose()?);
    session.write(|tx| {
        let record = tx.room(&meeting)?;
        let known = record.attendance.iter().find(|said| said.person == person && said.outcome == Outcome::Apologies);
        let mut received =
            known.map(|known| Received { day: known.apology_day, time: known.apology_time }).unwrap_or_default();
        set(&mut received.day, on);
        set(&mut received.time, at);
        if on == Some(None) && at.is_none() {
            received.time = None;
        }
        roll::set_apologies(tx, &meeting, &person, Some(received), via.as_deref(), received_by.as_deref())
            .map(|()| Done {})
    })
}

/// When word came, as typed.
fn received(on: Option<&str>, at: Option<&str>) -> Result<Received> {
    Ok(Received { day: day(on.unwrap_or_default())?, time: time(at.unwrap_or_default())? })
}

pub(super) fn set_notified(session: &mut Session, given: SetNotified) -> Result<Done> {
    let received = received(Some(&given.day), Some(&given.time))?;
    let reason = super::reason(given.reason)?;
    let reasoned = reason.is_some();
    session.write_because(reason, |tx| {
        stand_ins::notify(tx, &given.meeting, &given.person, received, reasoned).map(|()| Done {})
    })
}

pub(super) fn set_printed_name(session: &mut Session, given: SetPrintedName) -> Result<Done> {
    session.write(|tx| roll::set_printed_name(tx, &given.attendance, &given.name).map(|()| Done {}))
}

pub(super) fn substitutes(session: &Session, wanted: SubstitutesFor) -> Result<Vec<SubstituteChoice>> {
    session.read(|book| choices::substitutes(book, &wanted.meeting, &wanted.member))
}

pub(super) fn set_substitute(session: &mut Session, given: SetSubstitute) -> Result<Done> {
    let SetSubstitute { meeting, person, name, member, group, notified_day, notified_time, reason } = given;
    let notified = match (&notified_day, &notified_time) {
        (None, None) => None,
        (on, at) => Some(received(on.as_deref(), at.as_deref())?),
    };
    let reason = super::reason(reason)?;
    let reasoned = reason.is_some();
    session.write_because(reason, |tx| {
        let person = people::person_or_new(tx, person, name.as_deref())?;
        stand_ins::stand_in(tx, &meeting, &person, member.as_ref(), group.as_ref(), notified, reasoned).map(|_| Done {})
    })
}

pub(super) fn remove_substitute(session: &mut Session, of: RemoveSubstitute) -> Result<Done> {
    session.write(|tx| stand_ins::remove(tx, &of.meeting, &of.person).map(|()| Done {}))
}

pub(super) fn add_guest(session: &mut Session, new: AddGuest) -> Result<AttendanceId> {
    session.write(|tx| {
        let person = people::person_or_new(tx, new.person, new.name.as_deref())?;
        let authority = people::authority_or_new(tx, new.authority, new.authority_name.as_deref())?;
        guests::add(tx, &new.meeting, new.capacity, &person, authority, new.organisation.as_deref().unwrap_or_default())
    })
}

pub(super) fn change_guest(session: &mut Session, given: ChangeGuest) -> Result<Done> {
    session.write(|tx| {
        let (authority, for_item) = (given.authority.map(id), given.for_item.map(id));
        let organisation = given.organisation.as_deref();
        guests::change(tx, &given.attendance, given.capacity, authority, organisation, for_item).map(|()| Done {})
    })
}

pub(super) fn move_guest(session: &mut Session, given: MoveGuest) -> Result<Done> {
    session.write(|tx| guests::shift(tx, &given.attendance, given.to).map(|()| Done {}))
}

pub(super) fn remove_guest(session: &mut Session, of: RemoveGuest) -> Result<Done> {
    session.write(|tx| guests::remove(tx, &of.attendance).map(|()| Done {}))
}
