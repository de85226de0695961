//! Bodies, their years and seats.

use super::answers::Done;
use super::day;
use super::payload::*;
use crate::domain::day::Day;
use crate::domain::id::{BodyId, BodyNameId, YearId};
use crate::domain::profile::Profile;
use crate::error::{Error, Result};
use crate::ops::carry_over::{self, CarriedOver};
use crate::ops::{Session, bodies, phrases};
use crate::views;

pub(super) fn find(session: &Session, wanted: FindBody) -> Result<BodyId> {
    let today = session.today()?;
    session.read(|book| views::find::body(book, wanted.name.as_deref(), today))
}

pub(super) fn show(session: &Session, of: OfBody) -> Result<views::body::BodyPage> {
    let today = session.today()?;
    session.read(|book| views::body::body(book, &of.body, of.year.as_ref(), today))
}

pub(super) fn attendance(session: &Session, of: OfAttendance) -> Result<views::matrix::Matrix> {
    let OfAttendance { body, year, marks, all_substitutes } = of;
    let today = session.today()?;
    let (style, all) = (marks.unwrap_or_default(), all_substitutes.unwrap_or(false));
    session.read(|book| views::matrix::matrix(book, &body, year.as_ref(), style, all, today))
}

pub(super) fn attendance_by_year(session: &Session, of: OneBody) -> Result<views::matrix::years::MatrixYears> {
    let today = session.today()?;
    session.read(|book| views::matrix::years::years(book, &of.body, today))
}

pub(super) fn actions(session: &Session, of: OfBody) -> Result<Vec<views::actions::ActionLine>> {
    session.read(|book| views::actions::actions(book, &of.body))
}

pub(super) fn preset(_: &Session, of: OfPreset) -> Result<Profile> {
    Ok(Profile::preset(of.preset))
}

pub(super) fn add(session: &mut Session, new: AddBody) -> Result<BodyId> {
    let (first, last) = (needed(&new.first_day)?, needed(&new.last_day)?);
    session.write(|tx| {
        let body = bodies::add(tx, &new.full_name, &new.short_name, Profile::preset(new.preset))?;
        bodies::add_year(tx, &body, first, last)?;
        phrases::add_usual(tx, &body, new.preset)?;
        let name = bodies::latest_name(tx, &body)?.short_name;
        tx.call(format!("Start the {name}"));
        Ok(body)
    })
}

fn needed(text: &str) -> Result<Day> {
    day(text)?.ok_or_else(|| Error::invalid("A day is missing.", "Type it as 1 September 2010."))
}

pub(super) fn change(session: &mut Session, given: ChangeBody) -> Result<Done> {
    session.write(|tx| {
        let before = bodies::latest_name(tx, &given.body)?.short_name;
        let changed = bodies::change(tx, &given.body, |body| {
            super::set(&mut body.contact_name, given.contact_name);
            super::set(&mut body.contact_phone, given.contact_phone);
            super::set(&mut body.contact_email, given.contact_email);
            super::set(&mut body.parent, given.parent.map(super::id));
            super::set(&mut body.authority, given.authority.map(super::id));
            super::set(&mut body.profile, given.profile);
        })?;
        let renamed = bodies::rename(tx, &given.body, given.full_name.as_deref(), given.short_name.as_deref())?;
        if renamed && changed {
            tx.call(format!("Rename and change the {before}"));
        }
        Ok(Done {})
    })
}

pub(super) fn shift(session: &mut Session, given: MoveBody) -> Result<Done> {
    session.write(|tx| bodies::shift(tx, &given.body, given.to).map(|()| Done {}))
}

pub(super) fn add_name(session: &mut Session, new: AddBodyName) -> Result<BodyNameId> {
    let since = needed(&new.since)?;
    let short_name = new.short_name.unwrap_or_default();
    session.write(|tx| bodies::add_name(tx, &new.body, Some(since), &new.full_name, &short_name))
}

pub(super) fn change_name(session: &mut Session, given: ChangeBodyName) -> Result<Done> {
    let since = given.since.as_deref().map(day).transpose()?;
    session.write(|tx| {
        bodies::change_name(tx, &given.name, |name| {
            super::set(&mut name.full_name, given.full_name);
            super::set(&mut name.short_name, given.short_name);
            super::set(&mut name.since, since);
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove_name(session: &mut Session, of: RemoveBodyName) -> Result<Done> {
    session.write(|tx| bodies::remove_name(tx, &of.name).map(|()| Done {}))
}

pub(super) fn remove(session: &mut Session, of: RemoveBody) -> Result<Done> {
    session.write(|tx| bodies::remove(tx, &of.body).map(|()| Done {}))
}

pub(super) fn add_year(session: &mut Session, new: AddYear) -> Result<YearId> {
    let (first, last) = (needed(&new.first_day)?, needed(&new.last_day)?);
    session.write(|tx| bodies::add_year(tx, &new.body, first, last))
}

pub(super) fn carry_over(session: &mut Session, given: CarryOver) -> Result<CarriedOver> {
    let (first, last) = (needed(&given.first_day)?, needed(&given.last_day)?);
    session.write(|tx| carry_over::carry_over(tx, &given.year, first, last, given.positions))
}

pub(super) fn change_year(session: &mut Session, given: ChangeYear) -> Result<Done> {
    let (first, last) = (needed(&given.first_day)?, needed(&given.last_day)?);
    session.write(|tx| bodies::change_year(tx, &given.year, first, last).map(|()| Done {}))
}

pub(super) fn remove_year(session: &mut Session, of: RemoveYear) -> Result<Done> {
    session.write(|tx| bodies::remove_year(tx, &of.year).map(|()| Done {}))
}

pub(super) fn set_seats(session: &mut Session, given: SetSeats) -> Result<Done> {
    session.write(|tx| bodies::set_seats(tx, &given.year, given.group.as_ref(), given.seats).map(|()| Done {}))
}
