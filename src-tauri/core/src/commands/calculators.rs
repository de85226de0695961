//! The calculators and what they are fed with: closed days, approved absences, the councillors of each group.

use super::answers::Done;
use super::payload::*;
use super::{day, id, set};
use crate::domain::day::Day;
use crate::domain::id::{ApprovedAbsenceId, ClosedDayId};
use crate::error::{Error, Result};
use crate::ops::{Session, absences, closed_days, councils};

pub(super) fn add_closed_day(session: &mut Session, new: AddClosedDay) -> Result<ClosedDayId> {
    let first = needed(&new.first_day)?;
    let last = day(new.last_day.as_deref().unwrap_or_default())?.unwrap_or(first);
    session.write(|tx| closed_days::add(tx, first, last, &new.reason))
}

pub(super) fn change_closed_day(session: &mut Session, given: ChangeClosedDay) -> Result<Done> {
    let first = given.first_day.as_deref().map(needed).transpose()?;
    let last = given.last_day.as_deref().map(needed).transpose()?;
    session.write(|tx| {
        closed_days::change(tx, &given.closed_day, |closed| {
            set(&mut closed.first_day, first);
            set(&mut closed.last_day, last);
            set(&mut closed.reason, given.reason);
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove_closed_day(session: &mut Session, of: RemoveClosedDay) -> Result<Done> {
    session.write(|tx| closed_days::remove(tx, &of.closed_day).map(|()| Done {}))
}

pub(super) fn add_absence(session: &mut Session, new: AddAbsence) -> Result<ApprovedAbsenceId> {
    let days = (needed(&new.from_day)?, needed(&new.until_day)?);
    let reason = new.reason.unwrap_or_default();
    session.write(|tx| absences::add(tx, &new.person, new.authority.as_ref(), days, &new.approved_by, &reason))
}

pub(super) fn change_absence(session: &mut Session, given: ChangeAbsence) -> Result<Done> {
    let from = given.from_day.as_deref().map(needed).transpose()?;
    let until = given.until_day.as_deref().map(needed).transpose()?;
    session.write(|tx| {
        absences::change(tx, &given.absence, |absence| {
            set(&mut absence.from_day, from);
            set(&mut absence.until_day, until);
            set(&mut absence.authority, given.authority.map(id));
            set(&mut absence.approved_by, given.approved_by);
            set(&mut absence.reason, given.reason);
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove_absence(session: &mut Session, of: RemoveAbsence) -> Result<Done> {
    session.write(|tx| absences::remove(tx, &of.absence).map(|()| Done {}))
}

pub(super) fn set_council_seats(session: &mut Session, given: SetCouncilSeats) -> Result<Done> {
    session.write(|tx| {
        councils::set_seats(tx, given.authority.as_ref(), given.group.as_ref(), given.seats).map(|()| Done {})
    })
}

fn needed(text: &str) -> Result<Day> {
    day(text)?.ok_or_else(|| Error::invalid("A day is missing.", "Type it as 18 January 2011."))
}
