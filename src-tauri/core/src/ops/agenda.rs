//! The agenda: its items, their order and their numbers; opening and closing them in the room.

use super::last;
use crate::domain::id::{ItemId, MeetingId};
use crate::domain::item::{Item, ItemKind, late_number, numbers};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::time::Time;
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Adds an item after another, or last. Where the numbers stand it has its own at once, with the next letter under the
/// line above if it is `joined`.
pub fn add(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    title: &str,
    kind: ItemKind,
    joined: bool,
    planned_time: Option<Time>,
    after: Option<&ItemId>,
) -> Result<ItemId> {
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
    let item = Item {
        id: ItemId(tx.new_id()),
        meeting: meeting.clone(),
        place,
        kind,
        title: text::needed("The item’s title", title)?,
        joined,
        withdrawn: false,
        number,
        planned_time,
        began: None,
        ended: None,
    };
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
    if state == MeetingState::InSession && is_open(&changed) && !is_open(&before) {
        let items = tx.under::<Item, _>(&before.meeting)?;
        if let Some(open) = items.iter().find(|other| other.id != before.id && is_open(other)) {
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

/// Takes an item off an agenda that is out, or puts it back on: it keeps its number, and the papers say so.
pub fn withdraw(tx: &mut Tx<'_>, item: &ItemId, withdrawn: bool) -> Result<()> {
    let changed: Item = tx.get(item)?;
    if withdrawn && changed.number.is_none() {
        return Err(Error::refused("The item has no number in print.", "Remove it instead."));
    }
    if withdrawn && changed.began.is_some() && changed.ended.is_none() {
        return Err(Error::refused("The item is open.", "Close it first."));
    }
    let title = shown(&changed.title).to_owned();
    tx.change(&Item { withdrawn, ..changed })?;
    tx.call(match withdrawn {
        true => format!("Withdraw the item “{title}”"),
        false => format!("Put the item “{title}” back on the agenda"),
    });
    Ok(())
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
    if tx.get::<Meeting>(&opened.meeting)?.state != MeetingState::InSession || is_open(&opened) || opened.withdrawn {
        return Ok(());
    }
    let Some(now) = now else { return Ok(()) };
    close_open(tx, &opened.meeting, now)?;
    opened.began = opened.began.or(Some(now));
    opened.ended = None;
    tx.change(&opened)
}

/// Closes an item and, with `next`, opens the one after it.
pub fn close(tx: &mut Tx<'_>, item: &ItemId, next: bool, now: Option<Time>) -> Result<()> {
    let closed: Item = tx.get(item)?;
    tx.call(format!("Close the item “{}”", shown(&closed.title)));
    if tx.get::<Meeting>(&closed.meeting)?.state != MeetingState::InSession {
        return Ok(());
    }
    if let Some(now) = now.filter(|_| is_open(&closed)) {
        close_open(tx, &closed.meeting, now)?;
    }
    let items = tx.under::<Item, _>(&closed.meeting)?;
    let following = items
        .iter()
        .skip_while(|other| other.id != closed.id)
        .skip(1)
        .find(|other| other.ended.is_none() && !other.withdrawn);
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
    match items.iter().find(|item| item.kind != ItemKind::Break && !item.withdrawn) {
        Some(first) if items.iter().all(|item| item.began.is_none()) => {
            tx.change(&Item { began: Some(now), ..first.clone() })
        }
        _ => Ok(()),
    }
}

/// Closes whatever item is open.
pub(super) fn close_open(tx: &mut Tx<'_>, meeting: &MeetingId, now: Time) -> Result<()> {
    for item in tx.under::<Item, _>(meeting)?.into_iter().filter(is_open) {
        // A clock set back must not make an item end before it began.
        let ended = item.began.max(Some(now));
        tx.change(&Item { ended, ..item })?;
    }
    Ok(())
}

fn is_open(item: &Item) -> bool {
    item.began.is_some() && item.ended.is_none()
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
