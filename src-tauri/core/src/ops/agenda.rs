//! The agenda: its items, their order and their numbers; opening and closing them in the room.

use super::last;
use crate::domain::entry::Entry;
use crate::domain::id::{ItemId, MeetingId};
use crate::domain::item::{Fate, Item, ItemKind, late_number, numbers};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::time::Time;
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// A line to be put on an agenda.
#[derive(Debug, Clone, Copy)]
pub struct NewItem<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What sort of line.
    pub kind: ItemKind,
    /// Shares the number of the line above.
    pub joined: bool,
    /// When it is to be taken.
    pub planned_time: Option<Time>,
    /// Why the chair agreed to take it, for one that comes late.
    pub urgency: &'a str,
}

/// Adds an item after another, or last. Where the numbers stand it has its own at once, with the next letter under the
/// line above if it is `joined`; and one that is urgent comes with the reason (Local Government Act 1972, s100B(4)).
pub fn add(tx: &mut Tx<'_>, meeting: &MeetingId, new: NewItem<'_>, after: Option<&ItemId>) -> Result<ItemId> {
    let NewItem { kind, joined, planned_time, .. } = new;
    let state = tx.get::<Meeting>(meeting)?.state;
    let items = tx.under::<Item, _>(meeting)?;
    let (at, place) = match after {
        None => (items.len(), last(items.iter().map(|other| other.place.as_str()))?),
        Some(after) => {
            let above = items.iter().position(|other| other.id == *after).ok_or_else(|| {
                Error::unknown("The item to put it after is not on this agenda.", "Go back and look again.")
            })?;
            let places: Vec<_> = items.iter().map(|other| other.place.as_str()).collect();
            (above + 1, place::at(&places, above + 1)?)
        }
    };
    let number = if state.numbers_stand() { late_number(&items, at, kind, joined) } else { None };
    let title = text::needed("The item’s title", new.title)?;
    let urgency = text::paragraphs("The reason of urgency", new.urgency)?;
    if kind == ItemKind::Urgent && state.numbers_stand() && urgency.trim().is_empty() {
        return Err(Error::needs_reason(
            "An item that comes late is taken for a reason of urgency, which is minuted.",
            "Type why the chair agreed to take it.",
        ));
    }
    let blank = Item::blank(ItemId(tx.new_id()), meeting.clone(), place, title);
    let item = Item { kind, joined, number, planned_time, urgency, ..blank };
    tx.add(&item)?;
    tx.call(format!("Add the item “{}”", shown(&item.title)));
    Ok(item.id)
}

/// Changes an item. A number that is in print stays as it is.
pub fn change(tx: &mut Tx<'_>, item: &ItemId, change: impl FnOnce(&mut Item)) -> Result<()> {
    let before: Item = tx.get(item)?;
    let mut changed = before.clone();
    tx.call(format!("Change the item “{}”", shown(&changed.title)));
    change(&mut changed);
    changed.title = text::needed("The item’s title", &changed.title)?;
    if let (Some(began), Some(ended)) = (changed.began, changed.ended)
        && ended < began
    {
        return Err(Error::refused("The item would end before it began.", "Correct one of the two times."));
    }
    let state = tx.get::<Meeting>(&before.meeting)?.state;
    changed.fate_reason = text::line("The reason", &changed.fate_reason)?;
    changed.urgency = text::paragraphs("The reason of urgency", &changed.urgency)?;
    changed.exempt_paragraph = text::line("The paragraph", &changed.exempt_paragraph)?;
    changed.public_summary = text::paragraphs("The public summary", &changed.public_summary)?;
    if state.is_under_way() && changed.is_open() && !before.is_open() {
        let items = tx.under::<Item, _>(&before.meeting)?;
        if let Some(open) = items.iter().find(|other| other.id != before.id && other.is_open()) {
            return Err(Error::refused(
                format!("“{}” is open.", shown(&open.title)),
                "Give this item’s end too, or open it in the room.",
            ));
        }
    }
    if state.numbers_stand() {
        if let Some(number) = &before.number
            && (changed.joined != before.joined || changed.kind == ItemKind::Break)
        {
            return Err(in_print(number));
        }
        if before.number.is_none() && changed.number.is_none() {
            let items = tx.under::<Item, _>(&before.meeting)?;
            let at = items.iter().position(|other| other.id == before.id).unwrap_or(items.len());
            changed.number = late_number(&items, at, changed.kind, changed.joined);
        }
    }
    tx.change(&changed)
}

/// Moves an item; `to` counts from 0 in the agenda without it.
pub fn shift(tx: &mut Tx<'_>, item: &ItemId, to: usize) -> Result<()> {
    let mut moved: Item = tx.get(item)?;
    let others: Vec<Item> =
        tx.under::<Item, _>(&moved.meeting)?.into_iter().filter(|other| other.id != moved.id).collect();
    moved.place = place::at(&others.iter().map(|other| other.place.as_str()).collect::<Vec<_>>(), to)?;
    tx.change(&moved)?;
    tx.call(format!("Move the item “{}”", shown(&moved.title)));
    Ok(())
}

fn in_print(number: &str) -> Error {
    Error::refused(
        format!("The number {number} is in print."),
        "Withdraw the item, which keeps its number; or take back the agenda, if nobody has it yet.",
    )
}

/// Says what became of an item that was not taken as planned, with the reason in the clerk’s words; or, with
/// `Fate::None`, that it stands. It keeps its number, and the papers say so.
pub fn set_fate(tx: &mut Tx<'_>, item: &ItemId, fate: Fate, reason: &str, now: Option<Time>) -> Result<()> {
    let mut changed: Item = tx.get(item)?;
    let state = tx.get::<Meeting>(&changed.meeting)?.state;
    match fate {
        Fate::Withdrawn if changed.number.is_none() => {
            return Err(Error::refused("The item has no number in print.", "Remove it instead."));
        }
        Fate::Withdrawn | Fate::NotReached if changed.is_open() => {
            return Err(Error::refused("The item is open.", "Close it first."));
        }
        Fate::NotReached if changed.began.is_some() => {
            return Err(Error::refused("The item was taken.", "Remove the time it was opened first."));
        }
        Fate::NotReached if tx.under::<Entry, _>(&changed.meeting)?.iter().any(|entry| entry.item == changed.id) => {
            return Err(Error::refused(
                "Something is minuted under the item.",
                "Move it to where it belongs, or remove it, if the meeting did not come to this item.",
            ));
        }
        Fate::Deferred | Fate::NotReached if !state.is_held() => {
            return Err(Error::refused(
                "The meeting has not begun.",
                "Withdraw the item, or take it off the agenda; a meeting defers what it has before it.",
            ));
        }
        _ => {}
    }
    if let Some(now) = now.filter(|_| changed.is_open() && fate == Fate::Deferred) {
        close_open(tx, &changed.meeting, now)?;
        changed = tx.get(item)?;
    }
    let title = shown(&changed.title).to_owned();
    let reason = if fate == Fate::None { "" } else { reason };
    tx.change(&Item { fate, fate_reason: text::line("The reason", reason)?, ..changed })?;
    tx.call(match fate {
        Fate::None => format!("Put the item “{title}” back on the agenda"),
        Fate::Withdrawn => format!("Withdraw the item “{title}”"),
        Fate::Deferred => format!("Defer the item “{title}”"),
        Fate::NotReached => format!("Note that the item “{title}” was not reached"),
    });
    Ok(())
}

/// Says of every item that the meeting did not come to that it was not reached.
pub fn rest_not_reached(tx: &mut Tx<'_>, meeting: &MeetingId) -> Result<()> {
    let state = tx.get::<Meeting>(meeting)?.state;
    if !state.is_over() {
        return Err(Error::refused("The meeting is not over.", "Say so once it has ended."));
    }
    let mut noted = 0;
    for item in not_come_to(tx, meeting)? {
        set_fate(tx, &item.id, Fate::NotReached, "", None)?;
        noted += 1;
    }
    tx.call(format!("Note the rest of the agenda as not reached ({noted})"));
    Ok(())
}

/// The items of which nothing is known: neither taken, nor minuted, nor called off.
fn not_come_to(tx: &Tx<'_>, meeting: &MeetingId) -> Result<Vec<Item>> {
    let entries = tx.under::<Entry, _>(meeting)?;
    let mut items = tx.under::<Item, _>(meeting)?;
    items.retain(|item| item.awaits(entries.iter().any(|entry| entry.item == item.id)));
    Ok(items)
}

/// Removes an item and what is minuted under it. Refused where its number is in print.
pub fn remove(tx: &mut Tx<'_>, item: &ItemId) -> Result<()> {
    let removed: Item = tx.get(item)?;
    if let Some(number) = &removed.number {
        return Err(in_print(number));
    }
    tx.remove::<Item>(item)?;
    tx.call(format!("Remove the item “{}”", shown(&removed.title)));
    Ok(())
}

/// Opens an item in the room, closing the one that is open. Outside a meeting in session there is nothing to open, and
/// on another day than its own (`now` none) no time to note.
pub fn open(tx: &mut Tx<'_>, item: &ItemId, now: Option<Time>) -> Result<()> {
    let mut opened: Item = tx.get(item)?;
    tx.call(format!("Open the item “{}”", shown(&opened.title)));
    if tx.get::<Meeting>(&opened.meeting)?.state != MeetingState::InSession
        || opened.is_open()
        || opened.fate == Fate::Withdrawn
    {
        return Ok(());
    }
    let Some(now) = now else { return Ok(()) };
    close_open(tx, &opened.meeting, now)?;
    // No item begins before another had ended, also where that was typed.
    opened.began = opened.began.or(latest(tx, &opened.meeting)?.max(Some(now)));
    opened.ended = None;
    // What is taken after all was not put off.
    (opened.fate, opened.fate_reason) = (Fate::None, String::new());
    opened.taken = opened.taken.or(Some(next_taken(tx, &opened.meeting)?));
    tx.change(&opened)
}

/// The number in the order taken that the next item to be opened has.
fn next_taken(tx: &Tx<'_>, meeting: &MeetingId) -> Result<u32> {
    Ok(tx.under::<Item, _>(meeting)?.iter().filter_map(|item| item.taken).max().unwrap_or(0) + 1)
}

/// Closes an item and, with `next`, opens the one after it.
pub fn close(tx: &mut Tx<'_>, item: &ItemId, next: bool, now: Option<Time>) -> Result<()> {
    let closed: Item = tx.get(item)?;
    tx.call(format!("Close the item “{}”", shown(&closed.title)));
    if tx.get::<Meeting>(&closed.meeting)?.state != MeetingState::InSession {
        return Ok(());
    }
    if let Some(now) = now.filter(|_| closed.is_open()) {
        close_open(tx, &closed.meeting, now)?;
    }
    let items = tx.under::<Item, _>(&closed.meeting)?;
    let following = items
        .iter()
        .skip_while(|other| other.id != closed.id)
        .skip(1)
        .find(|other| other.ended.is_none() && other.fate == Fate::None);
    match following {
        Some(following) if next => {
            let label = format!("Close the item “{}”", shown(&closed.title));
            open(tx, &following.id, now)?;
            tx.call(label);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Opens the first item that is no break, where none was taken yet, so that a clerk who starts and types is in it.
pub(super) fn open_first(tx: &mut Tx<'_>, meeting: &MeetingId, now: Time) -> Result<()> {
    let items = tx.under::<Item, _>(meeting)?;
    match items.iter().find(|item| item.kind != ItemKind::Break && item.fate == Fate::None) {
        Some(first) if items.iter().all(|item| item.began.is_none()) => {
            tx.change(&Item { began: Some(now), taken: Some(1), ..first.clone() })
        }
        _ => Ok(()),
    }
}

/// The latest time noted beside an item: what comes next comes no earlier, whatever was typed.
pub(super) fn latest(tx: &Tx<'_>, meeting: &MeetingId) -> Result<Option<Time>> {
    Ok(tx.under::<Item, _>(meeting)?.iter().filter_map(|item| item.ended.or(item.began)).max())
}

/// Closes whatever item is open.
pub(super) fn close_open(tx: &mut Tx<'_>, meeting: &MeetingId, now: Time) -> Result<()> {
    for item in tx.under::<Item, _>(meeting)?.into_iter().filter(Item::is_open) {
        // It ends no earlier than it began, also where that was typed.
        let ended = item.began.max(Some(now));
        tx.change(&Item { ended, ..item })?;
    }
    Ok(())
}

/// Makes the numbers stand that the items have now.
pub(super) fn fix_numbers(tx: &mut Tx<'_>, meeting: &MeetingId) -> Result<()> {
    let items = tx.under::<Item, _>(meeting)?;
    let printed = numbers(&items);
    for (item, number) in items.into_iter().zip(printed) {
        tx.change(&Item { number, ..item })?;
    }
    Ok(())
}

/// Lets the numbers flow again.
pub(super) fn release_numbers(tx: &mut Tx<'_>, meeting: &MeetingId) -> Result<()> {
    for item in tx.under::<Item, _>(meeting)? {
        tx.change(&Item { number: None, ..item })?;
    }
    Ok(())
}

/// A title short enough for the name of an operation.
pub(super) fn shown(title: &str) -> String {
    match title.char_indices().nth(48) {
        None => title.to_owned(),
        Some((cut, _)) => format!("{}…", title[..cut].trim_end()),
    }
}
