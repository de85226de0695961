//! What does not fit together in the record of a meeting that is over, each of it possible by itself: times outside of it,
//! somebody in the chair who was not there, the public out for what was theirs, minutes of what it did not come to.
//!
//! What a vote does not fit is `motion`’s.

use super::agenda::called;
use super::flags::{FlagKind, FlagLine, Stage, Target};
use super::names::{count, of_the_day};
use crate::domain::attendance::{Attendance, Outcome};
use crate::domain::closed_session::ClosedSession;
use crate::domain::day;
use crate::domain::id::{AttendanceId, ItemId};
use crate::domain::item::{Access, Fate, Item, ItemKind, numbers};
use crate::domain::meeting::{InTheChair, in_the_chair};
use crate::domain::room::When;
use crate::domain::time::Time;
use crate::error::Result;
use crate::store::{MinutesRecord, Reader, RoomRecord};
use std::cell::LazyCell;
use std::collections::BTreeSet;

/// Flags the times noted of a meeting that lie before it began or after it ended, all on one line.
pub(super) fn outside(record: &RoomRecord, minutes: &MinutesRecord) -> Option<FlagLine> {
    let (Some(began), Some(ended), true) = (record.began, record.ended, record.meeting.state.is_over()) else {
        return None;
    };
    let told = record.told();
    // Names and numbers are worked out for what is found alone: of hundreds of meetings, most have nothing.
    let numbers = LazyCell::new(|| numbers(&minutes.items));
    let mut lie: Vec<String> = Vec::new();
    let mut look = |who: &dyn Fn() -> String, did: &str, at: Option<Time>, earliest: Time| {
        if let Some(at) = at.filter(|at| *at < earliest || *at > ended) {
            lie.push(format!("{} {did} at {}", who(), told.time(at)));
        }
    };
    let name = |id: &AttendanceId| {
        let said = record.attendance.iter().find(|said| said.id == *id);
        said.map(|said| of_the_day(record, said)).unwrap_or_default()
    };
    for one in &record.presence {
        let who = || name(&one.attendance);
        // Whoever is early is there from the start.
        look(&who, "came in", one.came, Time::MIDNIGHT);
        look(&who, "left", one.went, began);
    }
    for one in &record.interests {
        let who = || name(&one.attendance);
        look(&who, "went out", one.went, began);
        look(&who, "was back", one.back, began);
    }
    for (nth, item) in minutes.items.iter().enumerate() {
        let which = || called(item, numbers[nth].as_deref());
        look(&which, "was opened", item.began, began);
        look(&which, "was closed", item.ended, began);
    }
    for turn in &minutes.presiders {
        look(&|| record.short_name(&turn.person), "took the chair", turn.from_time, began);
    }
    let on = day::short(record.meeting.day);
    (!lie.is_empty()).then(|| FlagLine {
        kind: FlagKind::OutsideTime,
        message: format!("{} noted on {on} outside the meeting", count(lie.len(), "time is", "times are")),
        detail: format!("It went {}: {}.", told.span(began, ended, " to "), lie.join("; ")),
        target: Target::at(record, Stage::Room),
    })
}

/// Flags whoever presided and was not there (invariant 7): not marked as present at all, or gone while in the chair.
pub(super) fn presiders_away(record: &RoomRecord, minutes: &MinutesRecord) -> Vec<FlagLine> {
    if !record.meeting.state.is_held() {
        return Vec::new();
    }
    let on = day::short(record.meeting.day);
    let mut flags: Vec<FlagLine> = Vec::new();
    for stretch in in_the_chair(&minutes.presiders) {
        let person = &stretch.turn.person;
        let said: Vec<_> = record.attendance.iter().filter(|one| one.person == *person).collect();
        let name = record.short_name(person);
        let message = match said.iter().any(|one| one.outcome == Outcome::Present) {
            false => format!("{name} presided on {on} but is not marked present"),
            true => match gone(record, stretch, &said) {
                Some(at) => format!("{name} presided on {on} but was not there at {}", record.told().time(at)),
                None => continue,
            },
        };
        if flags.iter().all(|flag| flag.message != message) {
            flags.push(FlagLine {
                kind: FlagKind::PresiderAway,
                message,
                detail: "Check who was there, or say who presided then.".into(),
                target: Target::at(record, Stage::Room),
            });
        }
    }
    flags
}

/// When somebody in the chair was not in the room, or away from the table for an interest, first; up to now only comings and
/// goings that were noted can tell.
fn gone(record: &RoomRecord, stretch: InTheChair<'_>, said: &[&Attendance]) -> Option<Time> {
    let room = record.room();
    let from = stretch.turn.from_time.or(record.began);
    let until = stretch.until.or(record.ended);
    let left = room.presence.iter().filter(|one| said.iter().any(|said| said.id == one.attendance));
    let out = room.interests.iter().filter(|one| said.iter().any(|said| said.id == one.attendance));
    let moments = left.filter_map(|one| one.went).chain(out.filter_map(|one| one.went)).chain(from);
    let during = moments.filter(|at| from.is_none_or(|from| from <= *at) && until.is_none_or(|until| *at < until));
    let moments: BTreeSet<Time> = during.collect();
    let sits = |at: Time, one: &Attendance| room.there(one, When::At(at)).is_some() && room.away(&one.id, at).is_none();
    moments.into_iter().find(|at| !said.iter().any(|one| sits(*at, one)))
}

/// Flags the items for the public that were opened while they were still out for another (Local Government Act 1972, s100A):
/// a minute or so later is the clerk’s hand.
pub(super) fn public_still_out(
    book: &Reader<'_>,
    record: &RoomRecord,
    minutes: &MinutesRecord,
) -> Result<Vec<FlagLine>> {
    let items = &minutes.items;
    if items.iter().all(|item| item.access == Access::Public) {
        return Ok(Vec::new());
    }
    let closed = book.under::<ClosedSession, _>(&record.meeting.id)?;
    let out = |item: &Item| {
        let began = item.began.filter(|_| item.access == Access::Public && item.kind != ItemKind::Break)?;
        let during = |one: &&ClosedSession| {
            let readmitted = one.ended.or(record.ended);
            one.item != item.id && one.began <= began && readmitted.is_some_and(|at| at.minutes_after(began) > 1)
        };
        closed.iter().find(during).map(|_| began)
    };
    let on = day::short(record.meeting.day);
    let flag = |(item, number): (&Item, Option<String>)| {
        let began = record.told().time(out(item)?);
        Some(FlagLine {
            kind: FlagKind::PublicOut,
            message: format!("The public were still out when {} of {on} was opened", called(item, number.as_deref())),
            detail: format!("At {began}. Correct when they were let in again, or say that the item was exempt."),
            target: in_the_room(record, item),
        })
    };
    Ok(items.iter().zip(numbers(items)).filter_map(flag).collect())
}

/// Flags the items that a meeting did not come to, and of which something is minuted all the same.
pub(super) fn minuted_and_not_reached(record: &RoomRecord, minutes: &MinutesRecord) -> Vec<FlagLine> {
    let not_reached = minutes.items.iter().any(|item| item.fate == Fate::NotReached);
    if !record.meeting.state.is_over() || !not_reached {
        return Vec::new();
    }
    let minuted: BTreeSet<&ItemId> = minutes.entries.iter().map(|entry| &entry.item).collect();
    let on = day::short(record.meeting.day);
    let flag = |(item, number): (&Item, Option<String>)| FlagLine {
        kind: FlagKind::NotTaken,
        message: format!("By the record {} of {on} was not reached, and has minutes", called(item, number.as_deref())),
        detail: "Say that it was taken, or move what is minuted to its place.".into(),
        target: in_the_room(record, item),
    };
    let both = |item: &Item| item.fate == Fate::NotReached && minuted.contains(&item.id);
    minutes.items.iter().zip(numbers(&minutes.items)).filter(|(item, _)| both(item)).map(flag).collect()
}

fn in_the_room(record: &RoomRecord, item: &Item) -> Target {
    let item = Some(item.id.clone());
    Target::Meeting { meeting: record.meeting.id.clone(), stage: Stage::Room, item, entry: None }
}
