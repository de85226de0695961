//! What a meeting that is over leaves unsaid: what became of an item, of what kind an interest was, and that there was no
//! quorum.

use super::agenda::called;
use super::declared::Declared;
use super::flags::{FlagKind, FlagLine, Stage, Target};
use super::quorum::{self, GapLine};
use crate::domain::day;
use crate::domain::id::ItemId;
use crate::domain::interest::{Interest, InterestKind, declared_once};
use crate::domain::item::{Item, numbers};
use crate::error::Result;
use crate::store::{MinutesRecord, Reader, RoomRecord};

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
        target: in_the_room(record, Some(&item.id)),
    };
    let awaits = |item: &Item| item.awaits(minutes.entries.iter().any(|entry| entry.item == item.id));
    items.iter().zip(numbers(items)).filter(|(item, _)| awaits(item)).map(flag).collect()
}

/// Flags the interests of a meeting that is over of which the kind is not said; one for which somebody left twice is one.
pub(super) fn kind_not_said(record: &RoomRecord, minutes: &MinutesRecord) -> Vec<FlagLine> {
    if !record.meeting.state.is_over() || record.interests.is_empty() {
        return Vec::new();
    }
    let numbers = numbers(&minutes.items);
    let declared = Declared { record, items: &minutes.items, numbers: &numbers };
    let unsaid = declared.in_order().into_iter().filter(|one| one.kind == InterestKind::NotSaid);
    let flag = |interest: &Interest| FlagLine {
        kind: FlagKind::KindNotSaid,
        message: format!(
            "What kind of interest {} had in {} on {} is not said",
            declared.name(interest),
            declared.item(interest).unwrap_or_else(|| "the whole meeting".into()),
            day::short(record.meeting.day)
        ),
        detail: "Choose it beside the agenda, so that the minutes can say it.".into(),
        target: in_the_room(record, interest.item.as_ref()),
    };
    declared_once(unsaid).into_iter().map(flag).collect()
}

/// Flags the stretches without a quorum of which the minutes of a meeting that is over do not tell, or not that they ended.
pub(super) fn not_minuted(book: &Reader<'_>, record: &RoomRecord, minutes: &MinutesRecord) -> Result<Vec<FlagLine>> {
    if !record.meeting.state.is_over() {
        return Ok(Vec::new());
    }
    let on = day::short(record.meeting.day);
    let flag = |gap: GapLine| {
        let unsaid = match (gap.minuted, gap.until) {
            (false, _) => format!("that there was no quorum from {}", gap.from_printed),
            (true, Some(_)) if !gap.end_minuted => format!("that there was a quorum again at {}", gap.until_printed),
            (true, _) => return None,
        };
        Some(FlagLine {
            kind: FlagKind::NotMinuted,
            message: format!("The minutes of {on} do not say {unsaid}"),
            detail: gap.sentence,
            target: in_the_room(record, None),
        })
    };
    Ok(quorum::gap_lines(book, record, &minutes.entries, None)?.into_iter().filter_map(flag).collect())
}

fn in_the_room(record: &RoomRecord, item: Option<&ItemId>) -> Target {
    Target::Meeting { meeting: record.meeting.id.clone(), stage: Stage::Room, item: item.cloned(), entry: None }
}
