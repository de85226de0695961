//! The calculators and what they are fed with: closed days, approved absences, the councillors of each group.

use super::answers::Done;
use super::payload::*;
use super::{day, id, set};
use crate::domain::day::Day;
use crate::domain::id::{ApprovedAbsenceId, ClosedDayId};
use crate::domain::profile::DaysCounted;
use crate::error::{Error, Result};
use crate::ops::{self, Session, absences, councils};
use crate::views;

/// The longest count that is tried: a year of days.
const MOST: u32 = 366;

pub(super) fn dates(session: &Session, asked: OfDates) -> Result<views::dates::Dates> {
    let today = session.today()?;
    if let Some(days) = [asked.clear_days, asked.after].into_iter().flatten().find(|days| *days > MOST) {
        return Err(Error::invalid(format!("{days} days are too many."), format!("Give at most {MOST}.")));
    }
    let asked = views::dates::Asked {
        meets: needed(&asked.day)?,
        body: asked.body,
        notice: asked.clear_days.map(|clear| (clear, asked.days.unwrap_or(DaysCounted::WorkingDays))),
        after: asked.after,
        published: day(asked.published.as_deref().unwrap_or_default())?,
    };
    session.read(|book| views::dates::dates(book, &asked, today))
}

pub(super) fn closed_days(session: &Session, _: Nothing) -> Result<Vec<views::dates::ClosedDayLine>> {
    session.read(views::dates::closed_days)
}

pub(super) fn six_months(session: &Session, _: Nothing) -> Result<views::six_months::SixMonths> {
    let today = session.today()?;
    session.read(|book| views::six_months::six_months(book, today))
}

pub(super) fn balance(session: &Session, of: OfCouncil) -> Result<views::balance::BalancePage> {
    let today = session.today()?;
    session.read(|book| views::balance::balance(book, of.authority, today))
}

pub(super) fn try_balance(session: &Session, tried: TryBalance) -> Result<views::balance::Sums> {
    let today = session.today()?;
    session.read(|book| {
        let rows = tried.rows.into_iter().map(|row| (row.group, row.name, row.members));
        let committees = tried.committees.into_iter().map(|one| (one.body, one.name, one.seats));
        let tried = views::balance::tried(book, rows, committees, today)?;
        views::balance::work_out(book, &tried, today)
    })
}

pub(super) fn add_closed_day(session: &mut Session, new: AddClosedDay) -> Result<ClosedDayId> {
    let first = needed(&new.first_day)?;
    let last = day(new.last_day.as_deref().unwrap_or_default())?.unwrap_or(first);
    session.write(|tx| ops::closed_days::add(tx, first, last, &new.reason))
}

pub(super) fn change_closed_day(session: &mut Session, given: ChangeClosedDay) -> Result<Done> {
    let first = given.first_day.as_deref().map(needed).transpose()?;
    let last = given.last_day.as_deref().map(needed).transpose()?;
    session.write(|tx| {
        ops::closed_days::change(tx, &given.closed_day, |closed| {
            set(&mut closed.first_day, first);
            set(&mut closed.last_day, last);
            set(&mut closed.reason, given.reason);
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove_closed_day(session: &mut Session, of: RemoveClosedDay) -> Result<Done> {
    session.write(|tx| ops::closed_days::remove(tx, &of.closed_day).map(|()| Done {}))
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
