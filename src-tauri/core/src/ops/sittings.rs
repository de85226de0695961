//! Sittings: when a meeting really began, rose, went on and ended.

use super::{agenda, chair, closed_sessions, events};
use crate::domain::body::Body;
use crate::domain::event::{self, Told};
use crate::domain::id::{MeetingId, SittingId};
use crate::domain::meeting::{Meeting, MeetingState, Sitting};
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::Tx;
use chrono::NaiveDateTime;

/// Begins a meeting, lets an adjourned one sit again, or reopens one that was ended too soon.
pub(super) fn begin(tx: &mut Tx<'_>, meeting: &Meeting, now: Time) -> Result<()> {
    agenda::fix_numbers(tx, &meeting.id)?;
    let at = now.on(meeting.day);
    match tx.under::<Sitting, _>(&meeting.id)?.pop() {
        Some(last) if meeting.state == MeetingState::Adjourned => {
            // It sits again no earlier than it rose, also where that was typed.
            let began = last.ended.map_or(at, |rose| rose.max(at));
            add(tx, &meeting.id, began, None)?;
        }
        Some(last) => tx.change(&Sitting { ended: None, ..last })?,
        None => add(tx, &meeting.id, at, None)?,
    }
    agenda::open_first(tx, &meeting.id, now)?;
    chair::take_by_office(tx, &meeting.id)
}

/// Adds a sitting.
fn add(tx: &mut Tx<'_>, meeting: &MeetingId, began: NaiveDateTime, ended: Option<NaiveDateTime>) -> Result<()> {
    tx.add(&Sitting { id: SittingId(tx.new_id()), meeting: meeting.clone(), began, ended })
}

/// Closes the sitting that goes on: no earlier than it began, nor than an item did, also where those were typed.
pub(super) fn rise(tx: &mut Tx<'_>, meeting: &Meeting, now: Option<Time>) -> Result<()> {
    if let Some(last) = tx.under::<Sitting, _>(&meeting.id)?.pop()
        && last.ended.is_none()
    {
        let latest = agenda::latest(tx, &meeting.id)?;
        let ended = now.map(|now| last.began.max(latest.map_or(now, |latest| latest.max(now)).on(meeting.day)));
        tx.change(&Sitting { ended, ..last })?;
    }
    Ok(())
}

/// Ends or abandons a meeting: it rises, and the item that is open closes.
pub(super) fn end(tx: &mut Tx<'_>, meeting: &Meeting, now: Option<Time>) -> Result<()> {
    agenda::fix_numbers(tx, &meeting.id)?;
    rise(tx, meeting, now)?;
    // One that was adjourned and never sat again ended when it rose.
    let last = tx.under::<Sitting, _>(&meeting.id)?.pop();
    match last.and_then(|last| Time::since(meeting.day, last.ended?)).or(now) {
        Some(at) => {
            closed_sessions::end(tx, &meeting.id, at)?;
            agenda::close_open(tx, &meeting.id, at)
        }
        None => Ok(()),
    }
}

/// Corrects when a sitting really began and ended: the one named, else the last. A time of which nothing is said stays; with
/// neither time it is removed.
///
/// What the minutes say of its times by themselves is corrected along with it.
pub fn correct(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    sitting: Option<&SittingId>,
    began: Option<Option<Time>>,
    ended: Option<Option<Time>>,
) -> Result<()> {
    let of: Meeting = tx.get(meeting)?;
    let known = tx.under::<Sitting, _>(meeting)?;
    let at = match sitting {
        None => known.len().checked_sub(1),
        Some(id) => Some(known.iter().position(|one| one.id == *id).ok_or_else(|| {
            Error::unknown("That sitting is none of this meeting’s.", "It may have been removed. Look again.")
        })?),
    };
    let goes_on = at.is_some_and(|at| at + 1 == known.len()) && of.state == MeetingState::InSession;
    let told = Told::of(tx.get::<Body>(&of.body)?.profile.words.time_style, of.day);
    let was = at.and_then(|at| known.get(at));
    let began = began.unwrap_or_else(|| Time::since(of.day, was?.began));
    let ended = ended.unwrap_or_else(|| Time::since(of.day, was?.ended?));
    match (was, began, ended) {
        (None, None, None) => {}
        (_, None, Some(_)) => {
            return Err(Error::invalid("The time it began is missing.", "Give both times, or neither."));
        }
        (None, Some(began), ended) => add(tx, meeting, began.on(of.day), ended.map(|ended| ended.on(of.day)))?,
        (Some(sitting), None, None) if goes_on => {
            return Err(Error::refused(
                format!("The meeting is in session, and began at {}.", told.moment(sitting.began)),
                "Correct the time, or undo the start.",
            ));
        }
        (Some(sitting), None, None) => tx.remove::<Sitting>(&sitting.id)?,
        (Some(sitting), Some(began), ended) => {
            let changed =
                Sitting { began: began.on(of.day), ended: ended.map(|ended| ended.on(of.day)), ..sitting.clone() };
            tx.change(&changed)?;
            let before = event::of_sittings(&told, &known);
            let after = event::of_sittings(&told, &tx.under::<Sitting, _>(meeting)?);
            events::reword(tx, meeting, before.into_iter().zip(after))?;
        }
    }
    in_order(&tx.under::<Sitting, _>(meeting)?)?;
    tx.call("Correct when the meeting sat");
    Ok(())
}

/// Sets when a meeting sat, sitting by sitting, as it was noted elsewhere; none are left as they are.
pub fn set(tx: &mut Tx<'_>, meeting: &MeetingId, sittings: Vec<(Time, Option<Time>)>) -> Result<()> {
    if sittings.is_empty() {
        return Ok(());
    }
    let day = tx.get::<Meeting>(meeting)?.day;
    for known in tx.under::<Sitting, _>(meeting)? {
        tx.remove::<Sitting>(&known.id)?;
    }
    for (began, ended) in sittings {
        add(tx, meeting, began.on(day), ended.map(|ended| ended.on(day)))?;
    }
    in_order(&tx.under::<Sitting, _>(meeting)?)
}

/// Refuses sittings that end before they begin, or begin before the one before them has ended.
fn in_order(sittings: &[Sitting]) -> Result<()> {
    if sittings.iter().any(|one| one.ended.is_some_and(|ended| ended < one.began)) {
        return Err(Error::refused("The meeting would end before it began.", "Correct one of the two times."));
    }
    if sittings.windows(2).any(|two| two[0].ended.is_none_or(|rose| two[1].began < rose)) {
        return Err(Error::refused(
            "The meeting would sit again before it rose.",
            "Correct when it adjourned, or when it resumed.",
        ));
    }
    Ok(())
}
