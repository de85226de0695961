//! The clock that the room goes by: the computer's, save that it never runs backwards while a meeting is under way.
//!
//! A clock that falls back (set right, summer time, an empty battery) must not refuse a key pressed in the room, nor note
//! that somebody left before they came. So where it has fallen behind what it showed before, the room stands at the last
//! thing noted until then. What was typed for later than the clock has ever shown does not count: nobody is there yet. A
//! clock of another day (set a year ahead, or a meeting that was never ended) gives no time at all: times are typed.

use crate::domain::attendance::Presence;
use crate::domain::closed_session::ClosedSession;
use crate::domain::day::Day;
use crate::domain::interest::Interest;
use crate::domain::item::Item;
use crate::domain::meeting::{Meeting, MeetingState, Presider, Sitting};
use crate::domain::time::Time;
use crate::domain::vote::Vote;
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDateTime;

/// What the clock shows, and the furthest that it is known to have been.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wall {
    pub(super) now: NaiveDateTime,
    pub(super) reached: NaiveDateTime,
}

/// The time at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoomClock {
    /// What happens now is noted as of this time.
    pub at: Time,
    /// The clock has fallen back behind it.
    pub fallen_back: bool,
}

impl RoomClock {
    /// Until when a meeting that sits can go on; nothing of one that does not sit.
    pub(super) fn latest(book: &Reader<'_>, meeting: &Meeting) -> Result<Option<NaiveDateTime>> {
        let sits = meeting.state == MeetingState::InSession;
        sits.then(|| Ok(Time::NOON_AFTER.on(sat_last(book, meeting)?))).transpose()
    }

    /// Tells the time at a meeting; none on any day but its own, or that to which it adjourned. `trying`: in a practice book
    /// every meeting may be tried out as if it were its day.
    pub(super) fn of(book: &Reader<'_>, meeting: &Meeting, wall: Wall, trying: bool) -> Result<Option<Self>> {
        let sat = sat_last(book, meeting)?;
        let time = |wall: NaiveDateTime| meeting.clock(sat, if trying { sat.and_time(wall.time()) } else { wall });
        let shown = time(wall.now);
        let stands = match wall.now < wall.reached && meeting.state.is_under_way() {
            true => last_noted(book, meeting, time(wall.reached))?.filter(|stands| shown.is_none_or(|at| at < *stands)),
            false => None,
        };
        let fallen_back = stands.is_some();
        Ok(stands.or(shown).map(|at| Self { at, fallen_back }))
    }
}

/// On which day a meeting sat last; its own before it began.
fn sat_last(book: &Reader<'_>, meeting: &Meeting) -> Result<Day> {
    let last = if meeting.state.is_under_way() { book.under::<Sitting, _>(&meeting.id)?.pop() } else { None };
    Ok(last.map_or(meeting.day, |last| last.began.date()))
}

/// The last thing noted of a meeting, up to a time where one is given.
fn last_noted(book: &Reader<'_>, meeting: &Meeting, up_to: Option<Time>) -> Result<Option<Time>> {
    let mut noted: Vec<Option<Time>> = Vec::new();
    for one in book.under::<Sitting, _>(&meeting.id)? {
        let time = |moment| Time::since(meeting.day, moment);
        noted.extend([time(one.began), one.ended.and_then(time)]);
    }
    for one in book.under::<Item, _>(&meeting.id)? {
        noted.extend([one.began, one.ended]);
    }
    for one in book.under::<Presence, _>(&meeting.id)? {
        noted.extend([one.came, one.went]);
    }
    for one in book.under::<Interest, _>(&meeting.id)? {
        noted.extend([one.went, one.back]);
    }
    for one in book.under::<ClosedSession, _>(&meeting.id)? {
        noted.extend([Some(one.began), one.ended]);
    }
    noted.extend(book.under::<Presider, _>(&meeting.id)?.into_iter().map(|one| one.from_time));
    noted.extend(book.under::<Vote, _>(&meeting.id)?.into_iter().map(|one| one.at));
    Ok(noted.into_iter().flatten().filter(|at| up_to.is_none_or(|last| *at <= last)).max())
}
