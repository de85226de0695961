//! Meetings: putting them in the diary, the steps they go through, and who presides.

use super::{agenda, starts};
use crate::domain::attendance::{Attendance, Capacity, Outcome, Substitution};
use crate::domain::body::{Body, Year};
use crate::domain::day::{self, Day};
use crate::domain::entry::{Action, Entry};
use crate::domain::id::{BodyId, MeetingId, PersonId, PresiderId, SittingId};
use crate::domain::item::Item;
use crate::domain::meeting::{Meeting, MeetingState, Presider, PresidesBy, Sitting};
use crate::domain::membership::{MembershipKind, Position};
use crate::domain::people::Person;
use crate::domain::room::When;
use crate::domain::substitutes::may_preside;
use crate::domain::text;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::{RoomRecord, Settings, Tx};

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

/// Takes a meeting a step on (or back): publishes its agenda, starts, ends or cancels it.
///
/// `now` is the clock’s time as a time of the meeting: there is none on another day, on which no meeting can start.
pub fn step(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    to: MeetingState,
    reason: &str,
    today: Day,
    now: Option<Time>,
) -> Result<()> {
    let mut stepped: Meeting = tx.get(meeting)?;
    stepped.state.step(to)?;
    let reason = text::line("The reason", reason)?;
    if to == MeetingState::Cancelled && reason.is_empty() {
        return Err(Error::needs_reason("A meeting is cancelled for a reason.", "Type why it will not take place."));
    }
    let day = day::long(stepped.day);
    let takes_back = stepped.state.is_held() && matches!(to, MeetingState::Planned | MeetingState::Published);
    if takes_back {
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
        MeetingState::InSession => start(tx, &stepped, now.ok_or_else(|| not_its_day(&stepped))?)?,
        MeetingState::Ended if stepped.day > today && stepped.state != MeetingState::InSession => {
            return Err(Error::refused(
                format!("The meeting of {} is still to come.", day::long(stepped.day)),
                "Record it as held when it has been.",
            ));
        }
        MeetingState::Ended => end(tx, &stepped, now)?,
        MeetingState::Cancelled => {}
    }
    let label = match (stepped.state, to) {
        (MeetingState::Ended, MeetingState::InSession) => format!("Reopen the meeting of {day}"),
        (MeetingState::InSession, _) if takes_back => format!("Take back the start of the meeting of {day}"),
        (_, _) if takes_back => format!("Take back that the meeting of {day} was held"),
        (MeetingState::Cancelled, _) => format!("Put the meeting of {day} back in the diary"),
        (_, MeetingState::Planned) => format!("Take back the agenda of {day}"),
        (_, MeetingState::Published) => format!("Publish the agenda of {day}"),
        (_, MeetingState::InSession) => format!("Start the meeting of {day}"),
        (MeetingState::InSession, MeetingState::Ended) => format!("End the meeting of {day}"),
        (_, MeetingState::Ended) => format!("Record the meeting of {day} as held"),
        (_, MeetingState::Cancelled) => format!("Cancel the meeting of {day}"),
    };
    stepped.published_day = match to {
        // Whoever publishes an agenda after the meeting writes up an old record, and does not say when it went out.
        MeetingState::Published => stepped.published_day.or((today <= stepped.day).then_some(today)),
        MeetingState::Planned => None,
        _ => stepped.published_day,
    };
    stepped.state = to;
    stepped.state_reason = reason;
    stepped.fits(&tx.under::<Meeting, _>(&stepped.body)?)?;
    tx.change(&stepped)?;
    tx.call(label);
    Ok(())
}

fn not_its_day(meeting: &Meeting) -> Error {
    let on = day::full(meeting.day);
    match meeting.state {
        MeetingState::Ended => Error::refused(
            format!("The meeting was on {on}, and cannot go on today."),
            "It can be mended as it is: its minutes, its roll and its times.",
        ),
        _ => Error::refused(
            format!("The meeting is on {on}, not today."),
            "Change its date, or record it as held if you are writing it up.",
        ),
    }
}

fn start(tx: &mut Tx<'_>, meeting: &Meeting, now: Time) -> Result<()> {
    agenda::fix_numbers(tx, &meeting.id)?;
    match tx.under::<Sitting, _>(&meeting.id)?.pop() {
        Some(last) => tx.change(&Sitting { ended: None, ..last })?,
        None => {
            let began = now.on(meeting.day);
            tx.add(&Sitting { id: SittingId(tx.new_id()), meeting: meeting.id.clone(), began, ended: None })?;
        }
    }
    agenda::open_first(tx, &meeting.id, now)?;
    if tx.count_under::<Presider, _>(&meeting.id)? > 0 {
        return Ok(());
    }
    let record = tx.room(&meeting.id)?;
    let chairman = record.memberships.iter().find(|one| one.position == Position::Chairman);
    if let Some(chairman) = chairman
        && may_be_there(&record, &chairman.person)
    {
        preside(tx, &meeting.id, &chairman.person, PresidesBy::Office, None, false)?;
    }
    Ok(())
}

fn may_be_there(record: &RoomRecord, person: &PersonId) -> bool {
    let said = record.attendance.iter().filter(|one| one.person == *person);
    said.clone().count() == 0 || said.into_iter().any(|one| matches!(one.outcome, Outcome::Present | Outcome::Expected))
}

fn end(tx: &mut Tx<'_>, meeting: &Meeting, now: Option<Time>) -> Result<()> {
    agenda::fix_numbers(tx, &meeting.id)?;
    if let Some(last) = tx.under::<Sitting, _>(&meeting.id)?.pop()
        && last.ended.is_none()
    {
        // A clock set back must not make a meeting end before it began.
        let ended = now.map(|now| last.began.max(now.on(meeting.day)));
        tx.change(&Sitting { ended, ..last })?;
    }
    match now {
        Some(now) => agenda::close_open(tx, &meeting.id, now),
        None => Ok(()),
    }
}

/// Corrects when a meeting really began and ended.
pub fn set_sitting(tx: &mut Tx<'_>, meeting: &MeetingId, began: Option<Time>, ended: Option<Time>) -> Result<()> {
    let of: Meeting = tx.get(meeting)?;
    let known = tx.under::<Sitting, _>(meeting)?.pop();
    let at = |time: Time| time.on(of.day);
    match (known, began, ended) {
        (_, Some(began), Some(ended)) if ended < began => {
            return Err(Error::refused("The meeting would end before it began.", "Correct one of the two times."));
        }
        (None, None, None) => {}
        (None, None, Some(_)) | (Some(_), None, Some(_)) => {
            return Err(Error::invalid("The time it began is missing.", "Give both times, or neither."));
        }
        (None, Some(began), ended) => {
            let sitting = Sitting {
                id: SittingId(tx.new_id()),
                meeting: meeting.clone(),
                began: at(began),
                ended: ended.map(at),
            };
            tx.add(&sitting)?;
        }
        (Some(sitting), Some(began), ended) => {
            tx.change(&Sitting { began: at(began), ended: ended.map(at), ..sitting })?
        }
        (Some(sitting), None, None) if of.state == MeetingState::InSession => {
            return Err(Error::refused(
                format!("The meeting is in session, and began at {}.", sitting.began.format("%H.%M")),
                "Correct the time, or undo the start.",
            ));
        }
        (Some(sitting), None, None) => tx.remove::<Sitting>(&sitting.id)?,
    }
    tx.call("Correct when the meeting sat");
    Ok(())
}

/// Puts somebody in the chair, from a time on or from the start. A turn that would begin no earlier never took place.
/// `reasoned`: a reason was typed for a substitute’s taking it where the rules do not let one.
pub fn preside(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    how: PresidesBy,
    from_time: Option<Time>,
    reasoned: bool,
) -> Result<()> {
    let name = tx.get::<Person>(person)?.short_name();
    let record = tx.room(meeting)?;
    if !may_be_there(&record, person) || from_time.is_some_and(|from| has_gone(&record, person, from)) {
        return Err(Error::refused(
            match from_time {
                None => format!("{name} is not at the meeting."),
                Some(at) => format!("{name} is not at the meeting at {at}."),
            },
            "Whoever presides is there: mark that first.",
        ));
    }
    if !reasoned {
        may_preside(&record.room(), person, |person| record.short_name(person))?;
    }
    for turn in tx.under::<Presider, _>(meeting)?.into_iter().filter(|turn| turn.from_time >= from_time) {
        tx.remove::<Presider>(&turn.id)?;
    }
    tx.add(&Presider {
        id: PresiderId(tx.new_id()),
        meeting: meeting.clone(),
        person: person.clone(),
        from_time,
        how,
    })?;
    tx.call(format!("Put {name} in the chair"));
    Ok(())
}

/// Takes a turn in the chair out of the record: whoever presided before it goes on.
pub fn remove_turn(tx: &mut Tx<'_>, turn: &PresiderId) -> Result<()> {
    let removed: Presider = tx.get(turn)?;
    tx.remove::<Presider>(turn)?;
    tx.call(format!("Take {} out of the chair", tx.get::<Person>(&removed.person)?.short_name()));
    Ok(())
}

/// Says whether somebody who was there is not at a time.
fn has_gone(record: &RoomRecord, person: &PersonId, at: Time) -> bool {
    let room = record.room();
    let mut present = record.attendance.iter().filter(|one| one.person == *person && one.outcome == Outcome::Present);
    present.clone().count() > 0 && present.all(|one| room.there(one, When::At(at)).is_none())
}

/// How somebody comes to preside, by their office.
pub fn presides_by(tx: &Tx<'_>, meeting: &MeetingId, person: &PersonId) -> Result<PresidesBy> {
    let record = tx.room(meeting)?;
    Ok(match record.membership(person, MembershipKind::Member).map(|one| one.position) {
        Some(Position::Chairman) => PresidesBy::Office,
        Some(Position::ViceChair | Position::DeputyChair) => PresidesBy::Deputising,
        _ => PresidesBy::Elected,
    })
}

/// Makes an empty book a practice book that goes by a day of its own, moves that day, or makes it a real book again.
pub fn set_practice_day(tx: &mut Tx<'_>, day: Option<Day>) -> Result<()> {
    let settings = Settings { id: crate::domain::id::BookId("book".into()), practice_today: day };
    let known = tx.find::<Settings>("book")?;
    let practice = known.as_ref().is_some_and(|known| known.practice_today.is_some());
    if day.is_some() && !practice && !tx.all::<Body>()?.is_empty() {
        return Err(Error::refused("A book with records in it does not become a practice book.", "Make a new book."));
    }
    match known {
        Some(_) => tx.change(&settings)?,
        None => tx.add(&settings)?,
    }
    tx.call("Set the practice day");
    Ok(())
}
