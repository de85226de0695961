//! Meetings: putting them in the diary, moving them there, and taking them out.

use crate::domain::attendance::{Attendance, Capacity, Outcome, Substitution};
use crate::domain::body::{Body, Year};
use crate::domain::day::{self, Day};
use crate::domain::entry::{Action, Entry};
use crate::domain::id::{BodyId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState, Sitting};
use crate::domain::people::Person;
use crate::domain::time::Time;
use crate::domain::{minute_numbers, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Puts a meeting in the diary.
pub fn add(
    tx: &mut Tx<'_>,
    body: &BodyId,
    day: Day,
    start_time: Option<Time>,
    end_time: Option<Time>,
    venue: &str,
) -> Result<MeetingId> {
    let mut meeting = Meeting {
        id: MeetingId(tx.new_id()),
        body: tx.get::<Body>(body)?.id,
        day,
        start_time,
        end_time,
        venue: venue.to_owned(),
        state: MeetingState::Planned,
        state_reason: String::new(),
        published_day: None,
        printed_day: None,
        first_minute: None,
    };
    tidy(&mut meeting)?;
    meeting.fits(&tx.under::<Meeting, _>(body)?)?;
    tx.add(&meeting)?;
    tx.call(format!("Add the meeting of {}", day::long(day)));
    Ok(meeting.id)
}

/// Changes a meeting’s day, times or venue. What is known of when it sat moves along with its day.
pub fn change(tx: &mut Tx<'_>, meeting: &MeetingId, change: impl FnOnce(&mut Meeting)) -> Result<()> {
    let before: Meeting = tx.get(meeting)?;
    let mut changed = before.clone();
    tx.call(format!("Change the meeting of {}", day::long(changed.day)));
    change(&mut changed);
    tidy(&mut changed)?;
    changed.fits(&tx.under::<Meeting, _>(&changed.body)?)?;
    if changed.day != before.day {
        let years = tx.under::<Year, _>(&changed.body)?;
        if !years.iter().any(|year| year.holds(changed.day)) && roll_is_taken(tx, meeting)? {
            return Err(Error::refused(
                format!("The body has no year that holds {}: the roll would lose its members.", day::long(changed.day)),
                "Check the date, or add that year first.",
            ));
        }
        if let Some(late) = tx.under::<Attendance, _>(meeting)?.iter().find(|said| said.apology_day > Some(changed.day))
        {
            return Err(Error::refused(
                format!("The apologies of {} came after that day.", tx.get::<Person>(&late.person)?.short_name()),
                "Check the date, or correct the day of those apologies first.",
            ));
        }
        if tx.under::<Substitution, _>(meeting)?.iter().any(|one| one.notified_day > Some(changed.day)) {
            return Err(Error::refused(
                "Word of a substitute came after that day.",
                "Check the date, or correct the day on which that word came first.",
            ));
        }
        let early = |action: &Action| action.due_day.is_some_and(|due| due < changed.day);
        if tx.under::<Action, _>(meeting)?.iter().any(early) {
            return Err(Error::refused(
                "An action of the meeting is due before that day.",
                "Check the date, or change that due date first.",
            ));
        }
        let moved = changed.day - before.day;
        for sitting in tx.under::<Sitting, _>(meeting)? {
            let (began, ended) = (sitting.began + moved, sitting.ended.map(|ended| ended + moved));
            tx.change(&Sitting { began, ended, ..sitting })?;
        }
    }
    tx.change(&changed)
}

/// Says whether anything is recorded of who was at a meeting, as members or for them.
pub(super) fn roll_is_taken(tx: &Tx<'_>, meeting: &MeetingId) -> Result<bool> {
    let on_the_roll = |said: &Attendance| {
        matches!(said.capacity, Capacity::Member | Capacity::Substitute) && said.outcome != Outcome::Expected
    };
    Ok(tx.under::<Attendance, _>(meeting)?.iter().any(on_the_roll))
}

fn tidy(meeting: &mut Meeting) -> Result<()> {
    meeting.venue = text::line("The venue", &meeting.venue)?;
    meeting.printed_day = meeting
        .printed_day
        .take()
        .map(|printed| text::line("The printed date", &printed))
        .transpose()?
        .filter(|p| !p.is_empty());
    meeting.first_minute.map_or(Ok(()), minute_numbers::fits)?;
    // An evening meeting may be planned to end after midnight.
    meeting.end_time = meeting.end_time.map(|end| end.in_meeting(meeting.start_time));
    Ok(())
}

/// Removes a meeting and everything in it. One that was held, or has minutes, is removed for a reason alone.
pub fn remove(tx: &mut Tx<'_>, meeting: &MeetingId, reasoned: bool) -> Result<()> {
    let removed: Meeting = tx.get(meeting)?;
    let held = removed.state.is_held();
    let lines = tx.count_under::<Entry, _>(meeting)?;
    let with = match lines {
        0 => String::new(),
        1 => " and 1 minuted line".into(),
        lines => format!(" and {lines} minuted lines"),
    };
    if (held || lines > 0) && !reasoned {
        return Err(Error::needs_reason(
            format!("This would remove the record of the meeting of {}{with}.", day::long(removed.day)),
            "Type why it is to go.",
        ));
    }
    tx.remove::<Meeting>(meeting)?;
    tx.call(format!("Remove the meeting of {}{with}", day::long(removed.day)));
    Ok(())
}
