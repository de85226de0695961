//! Meetings: the diary, the steps, who presides.

use super::answers::Done;
use super::payload::*;
use super::{day, set, time};
use crate::domain::day::Day;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Meeting, Sitting};
use crate::domain::sitting::time_as_typed;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::ops::chair::NewTurn;
use crate::ops::{Reader, Session, chair, meetings, quorum, sittings, steps};
use crate::views;

pub(super) fn find(session: &Session, wanted: FindMeeting) -> Result<MeetingId> {
    let (on, at) = day_and_time(&wanted.day)?;
    session.read(|book| views::find::meeting(book, &wanted.body, on, at))
}

/// Reads a day as typed, with a time after it where a body meets twice: 18 January 2011 2.00pm.
fn day_and_time(typed: &str) -> Result<(Day, Option<Time>)> {
    let read = crate::domain::day::read(typed);
    let split = |at: usize| {
        let (day, time) = typed.split_at(at);
        Some((crate::domain::day::read(day).ok()?, Time::read(time).ok()?))
    };
    let with_time = || typed.char_indices().filter(|(_, c)| c.is_whitespace()).find_map(|(at, _)| split(at));
    match read {
        Ok(on) => Ok((on, None)),
        Err(error) => with_time().map(|(on, at)| (on, Some(at))).ok_or(error),
    }
}

pub(super) fn show(session: &Session, of: OfMeeting) -> Result<views::meeting::MeetingPage> {
    let (today, now) = (session.today()?, session.time_at(&of.meeting)?);
    session.read(|book| views::meeting::meeting(book, &of.meeting, today, now))
}

pub(super) fn clock(session: &Session, of: OfMeeting) -> Result<views::pace::MeetingClock> {
    let (now, clock) = (session.now()?, session.clock_at(&of.meeting)?);
    let (at, fallen_back) = (clock.map(|clock| clock.at), clock.is_some_and(|clock| clock.fallen_back));
    session.read(|book| views::pace::clock(book, &of.meeting, now, at, fallen_back))
}

pub(super) fn screen(session: &Session, of: OfMeeting) -> Result<views::screen::RoomScreen> {
    session.read(|book| views::screen::screen(book, &of.meeting))
}

pub(super) fn add(session: &mut Session, new: AddMeeting) -> Result<MeetingId> {
    let on = crate::domain::day::read(&new.day)?;
    let start = time(new.start_time.as_deref().unwrap_or_default())?;
    let end = time(new.end_time.as_deref().unwrap_or_default())?;
    session.write(|tx| meetings::add(tx, &new.body, on, start, end, new.venue.as_deref().unwrap_or_default()))
}

pub(super) fn change(session: &mut Session, given: ChangeMeeting) -> Result<Done> {
    let on = given.day.as_deref().map(day).transpose()?;
    if on == Some(None) {
        return Err(Error::invalid("A meeting has a date.", "Type it as 18 January 2011."));
    }
    let published = given.published_day.as_deref().map(day).transpose()?;
    let start = given.start_time.as_deref().map(time).transpose()?;
    let end = given.end_time.as_deref().map(time).transpose()?;
    session.write(|tx| {
        meetings::change(tx, &given.meeting, |meeting| {
            set(&mut meeting.day, on.flatten());
            set(&mut meeting.start_time, start);
            set(&mut meeting.end_time, end);
            set(&mut meeting.venue, given.venue);
            set(&mut meeting.published_day, published);
            set(&mut meeting.printed_day, given.printed_day.map(Some));
            set(&mut meeting.first_minute, given.first_minute.map(Some));
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove(session: &mut Session, of: RemoveMeeting) -> Result<Done> {
    let reason = super::reason(of.reason)?;
    let reasoned = reason.is_some();
    session.write_because(reason, |tx| meetings::remove(tx, &of.meeting, reasoned).map(|()| Done {}))
}

pub(super) fn step(session: &mut Session, given: StepMeeting) -> Result<Done> {
    let (today, now) = (session.today()?, session.time_at(&given.meeting)?);
    let reason = given.reason.unwrap_or_default();
    session.write(|tx| steps::take(tx, &given.meeting, given.to, &reason, today, now).map(|()| Done {}))
}

pub(super) fn set_sitting(session: &mut Session, given: SetSitting) -> Result<Done> {
    // A time typed for one sitting is of its day, however near another sat to that hour.
    let its_own = |one: &Sitting| given.sitting.as_ref().is_none_or(|sitting| *sitting == one.id);
    let read = |typed: Option<String>| {
        typed.map(|typed| read_time(session, &given.meeting, its_own, Some(&typed), None)).transpose()
    };
    let (began, ended) = (read(given.began)?, read(given.ended)?);
    session.write(|tx| sittings::correct(tx, &given.meeting, given.sitting.as_ref(), began, ended).map(|()| Done {}))
}

/// Reads a time of a meeting as typed; nothing typed is no time.
pub(super) fn time_of(session: &Session, meeting: &MeetingId, typed: Option<&str>) -> Result<Option<Time>> {
    read_time(session, meeting, |_| true, typed, None)
}

/// Reads what a time of a meeting, as it `was`, is corrected to; none where nothing is said of it, and no time where it is
/// taken away.
pub(super) fn corrected(
    session: &Session,
    meeting: &MeetingId,
    typed: Option<&str>,
    was: Option<Time>,
) -> Result<Option<Option<Time>>> {
    typed.map(|typed| read_time(session, meeting, |_| true, Some(typed), was)).transpose()
}

/// Reads a time as typed, without its day of the sittings that are `near` alone.
fn read_time(
    session: &Session,
    meeting: &MeetingId,
    near: impl Fn(&Sitting) -> bool,
    typed: Option<&str>,
    was: Option<Time>,
) -> Result<Option<Time>> {
    let Some(typed) = typed.map(str::trim).filter(|typed| !typed.is_empty()) else { return Ok(None) };
    let read = |book: &Reader<'_>| {
        let mut sittings = book.under::<Sitting, _>(meeting)?;
        sittings.retain(near);
        time_as_typed(&book.get(meeting)?, &sittings, typed, was)
    };
    session.read(read).map(Some)
}

pub(super) fn set_presider(session: &mut Session, given: SetPresider) -> Result<Done> {
    let from_time = match &given.from {
        Some(typed) => time_of(session, &given.meeting, Some(typed))?,
        // Said in the room without a time it is from now; before and after the meeting, the whole of it.
        None if session.read(|book| book.get::<Meeting>(&given.meeting))?.state.is_under_way() => {
            Some(super::roll::at(session, &given.meeting, None)?)
        }
        None => None,
    };
    let reason = super::reason(given.reason)?;
    let reasoned = reason.is_some();
    let turn = NewTurn { meeting: &given.meeting, person: &given.person, how: given.how, from_time };
    session.write_because(reason, |tx| chair::take(tx, turn, reasoned).map(|()| Done {}))
}

pub(super) fn quorum_lost(session: &mut Session, given: QuorumLost) -> Result<Done> {
    let (today, now) = (session.today()?, session.time_at(&given.meeting)?);
    session.write(|tx| quorum::lost(tx, &given.meeting, given.from, given.followed, today, now).map(|()| Done {}))
}

pub(super) fn quorum_back(session: &mut Session, given: QuorumBack) -> Result<Done> {
    session.write(|tx| quorum::back(tx, &given.meeting, given.at).map(|()| Done {}))
}

pub(super) fn remove_turn(session: &mut Session, of: RemoveTurn) -> Result<Done> {
    session.write(|tx| chair::remove_turn(tx, &of.turn).map(|()| Done {}))
}
