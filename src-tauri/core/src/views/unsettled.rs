//! What a meeting that is over leaves unsaid of its agenda: items of which nobody knows what became of them.

use super::agenda::called;
use super::flags::{FlagKind, FlagLine, Stage, Target};
use crate::domain::day;
use crate::domain::item::{Item, numbers};
use crate::store::{MinutesRecord, RoomRecord};

/// Flags the items that a meeting neither took nor called off. Where nobody noted when items were taken, as in older
/// records, there is nothing to miss.
pub(super) fn not_taken(record: &RoomRecord, minutes: &MinutesRecord) -> Vec<FlagLine> {
    let meeting = &record.meeting;
    if !meeting.state.is_over() {
        return Vec::new();
    }
    let items = &minutes.items;
    if items.iter().all(|item| item.began.is_none()) {
        return Vec::new();
    }
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
    let awaits = |item: &Item| item.awaits(minutes.entries.iter().any(|entry| entry.item == item.id));
    items.iter().zip(numbers(items)).filter(|(item, _)| awaits(item)).map(flag).collect()
}
