//! The steps of a meeting through its states, and what the minutes say of them by themselves.

use super::{agenda, events, sittings, starts};
use crate::domain::body::Body;
use crate::domain::day::{self, Day};
use crate::domain::event::{self, Told};
use crate::domain::id::MeetingId;
use crate::domain::item::Item;
use crate::domain::meeting::{Meeting, MeetingState, Sitting};
use crate::domain::minute_numbers;
use crate::domain::profile::MinuteNumbers;
use crate::domain::text;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Takes a meeting a step on (or back) as it happens: the minutes say when it adjourned, resumed or was abandoned.
pub fn take(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    to: MeetingState,
    reason: &str,
    today: Day,
    now: Option<Time>,
) -> Result<()> {
    let before: Meeting = tx.get(meeting)?;
    let label = step(tx, meeting, to, reason, today, now)?;
    let told = Told::of(tx.get::<Body>(&before.body)?.profile.words.time_style, before.day);
    let sittings = tx.under::<Sitting, _>(meeting)?;
    match (before.state, to) {
        (_, MeetingState::Adjourned) => {
            if let Some(said) = event::of_sittings(&told, &sittings).pop() {
                events::add(tx, meeting, &said)?;
            }
        }
        (MeetingState::Adjourned, MeetingState::InSession) => {
            let rose = event::of_sittings(&told, &sittings[..sittings.len().saturating_sub(1)]).pop();
            if let Some((before, after)) = rose.zip(event::of_sittings(&told, &sittings).pop()) {
                events::reword(tx, meeting, [(before, after)])?;
            }
        }
        (_, MeetingState::Abandoned) => {
            if let Some(now) = now {
                events::add(tx, meeting, &event::abandoned(&told, now, reason))?;
            }
        }
        _ => {}
    }
    tx.call(label);
    Ok(())
}

/// Takes a meeting a step on (or back): publishes its agenda, starts, adjourns, ends or cancels it. Gives the
/// operation’s name.
///
/// `now` is the clock’s time as a time of the meeting: there is none on another day, on which no meeting can start.
pub fn step(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    to: MeetingState,
    reason: &str,
    today: Day,
    now: Option<Time>,
) -> Result<String> {
    let mut stepped: Meeting = tx.get(meeting)?;
    stepped.state.step(to)?;
    let reason = text::line("The reason", reason)?;
    if to.wants_a_reason() && reason.is_empty() {
        return Err(Error::needs_reason(
            format!("A meeting is {} for a reason.", to.word().to_lowercase()),
            match to {
                MeetingState::Abandoned => "Type why it did not go on.",
                MeetingState::Postponed => "Type why it is put off.",
                _ => "Type why it will not take place.",
            },
        ));
    }
    let label = label(&stepped, to);
    if takes_back(stepped.state, to) {
        starts::take_back(tx, &stepped)?;
    }
    match to {
        MeetingState::Planned => agenda::release_numbers(tx, meeting)?,
        MeetingState::Published => {
            if tx.count_under::<Item, _>(meeting)? == 0 {
                return Err(Error::refused("The agenda is empty.", "Add its items first."));
            }
            agenda::fix_numbers(tx, meeting)?;
        }
        MeetingState::InSession => sittings::begin(tx, &stepped, now.ok_or_else(|| not_its_day(&stepped, today))?)?,
        MeetingState::Adjourned => {
            sittings::rise(tx, &stepped, Some(now.ok_or_else(|| not_its_day(&stepped, today))?))?
        }
        MeetingState::Ended if stepped.day > today && !stepped.state.is_under_way() => {
            return Err(Error::refused(
                format!("The meeting of {} is still to come.", day::long(stepped.day)),
                "Record it as held when it has been.",
            ));
        }
        MeetingState::Ended | MeetingState::Abandoned => sittings::end(tx, &stepped, now)?,
        MeetingState::Cancelled | MeetingState::Postponed => {}
    }
    stepped.published_day = match to {
        // Whoever publishes an agenda after the meeting writes up an old record, and does not say when it went out.
        MeetingState::Published => stepped.published_day.or((today <= stepped.day).then_some(today)),
        MeetingState::Planned => None,
        _ => stepped.published_day,
    };
    let through_the_year = tx.get::<Body>(&stepped.body)?.profile.minutes.numbers == MinuteNumbers::ThroughTheYear;
    stepped.first_minute = match stepped.first_minute {
        _ if !to.is_held() => None,
        None if through_the_year => Some(minute_numbers::next(tx.minutes_before(&stepped)?)),
        first => first,
    };
    stepped.state = to;
    stepped.state_reason = reason;
    stepped.fits(&tx.under::<Meeting, _>(&stepped.body)?)?;
    tx.change(&stepped)?;
    tx.call(&label);
    Ok(label)
}

fn takes_back(from: MeetingState, to: MeetingState) -> bool {
    from.is_held() && to.is_to_come()
}

fn label(meeting: &Meeting, to: MeetingState) -> String {
    let day = day::long(meeting.day);
    match (meeting.state, to) {
        (MeetingState::Adjourned, MeetingState::InSession) => format!("Resume the meeting of {day}"),
        (from, MeetingState::InSession) if from.is_over() => format!("Reopen the meeting of {day}"),
        (MeetingState::InSession, _) if takes_back(meeting.state, to) => {
            format!("Take back the start of the meeting of {day}")
        }
        (from, _) if takes_back(from, to) => format!("Take back that the meeting of {day} was held"),
        (MeetingState::Cancelled | MeetingState::Postponed, MeetingState::Planned | MeetingState::Published) => {
            format!("Put the meeting of {day} back in the diary")
        }
        (_, MeetingState::Planned) => format!("Take back the agenda of {day}"),
        (_, MeetingState::Published) => format!("Publish the agenda of {day}"),
        (_, MeetingState::InSession) => format!("Start the meeting of {day}"),
        (_, MeetingState::Adjourned) => format!("Adjourn the meeting of {day}"),
        (from, MeetingState::Ended) if from.is_under_way() => format!("End the meeting of {day}"),
        (_, MeetingState::Ended) => format!("Record the meeting of {day} as held"),
        (_, MeetingState::Abandoned) => format!("Abandon the meeting of {day}"),
        (_, MeetingState::Postponed) => format!("Postpone the meeting of {day}"),
        (_, MeetingState::Cancelled) => format!("Cancel the meeting of {day}"),
    }
}

fn not_its_day(meeting: &Meeting, today: Day) -> Error {
    let on = day::full(meeting.day);
    if meeting.state.is_held() {
        Error::refused(
            format!("The meeting was on {on}, and cannot go on today."),
            "It can be mended as it is: its minutes, its roll and its times.",
        )
    } else {
        Error::refused(
            format!("The meeting is on {on}, and by the computer’s clock it is {}.", day::full(today)),
            "Change its date, or record it as held if you are writing it up; or set the clock right.",
        )
    }
}
