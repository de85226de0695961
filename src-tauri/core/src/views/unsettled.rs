//! What a meeting that is over leaves unsaid of its agenda: items of which nobody knows what became of them.

use super::flags::{FlagKind, FlagLine, Stage, Target};
use super::meeting::called;
use crate::domain::day;
use crate::domain::entry::Entry;
use crate::domain::item::{Item, numbers};
use crate::error::Result;
use crate::store::{Reader, RoomRecord};

/// Flags the items that a meeting neither took nor called off. Where nobody noted when items were taken, as in older
/// records, there is nothing to miss.
pub(super) fn not_taken(book: &Reader<'_>, record: &RoomRecord) -> Result<Vec<FlagLine>> {
    let meeting = &record.meeting;
    if !meeting.state.is_over() {
        return Ok(Vec::new());
    }
    let items = book.under::<Item, _>(&meeting.id)?;
    if items.iter().all(|item| item.began.is_none()) {
        return Ok(Vec::new());
    }
    let entries = book.under::<Entry, _>(&meeting.id)?;
    let flag = |(item, number): (&Item, Option<String>)| FlagLine {
        kind: FlagKind::NotTaken,
        message: format!("Nothing is said of {} on {}", called(item, number.as_deref()), day::short(meeting.day)),
        detail: "Say that it was deferred or not reached, or minute it.".into(),
        target: Target::Meeting {
            meeting: meeting.id.clone(),
            stage: Stage::Room,
            item: Some(item.id.clone()),
            entry: None,
        },
    };
    let awaits = |item: &Item| item.awaits(entries.iter().any(|entry| entry.item == item.id));
    Ok(items.iter().zip(numbers(&items)).filter(|(item, _)| awaits(item)).map(flag).collect())
}
