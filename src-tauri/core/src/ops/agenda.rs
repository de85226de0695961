//! The agenda: its items, their order and their numbers; opening and closing them in the room.

use super::last;
use crate::domain::id::{ItemId, MeetingId};
use crate::domain::item::{Item, ItemKind, numbers};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::time::Time;
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Adds an item after another, or last.
pub fn add(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    title: &str,
    kind: ItemKind,
    planned_time: Option<Time>,
    after: Option<&ItemId>,
) -> Result<ItemId> {
    tx.get::<Meeting>(meeting)?;
    let items = tx.under::<Item, _>(meeting)?;
    let place = match after {
        None => last(items.iter().map(|other| other.place.as_str()))?,
        Some(after) => {
            let at = items.iter().position(|other| other.id == *after).ok_or_else(|| {
                Error::unknown("The item to put it after is not on this agenda.", "Go back and look again.")
            })?;
            place::at(&items.iter().map(|other| other.place.as_str()).collect::<Vec<_>>(), at + 1)?
        }
    };
    let item = Item {
        id: ItemId(tx.new_id()),
        meeting: meeting.clone(),
        place,
        kind,
        title: text::needed("The item’s title", title)?,
        joined: false,
        number: None,
        planned_time,
        began: None,
        ended: None,
    };
    tx.add(&item)?;
    tx.call(format!("Add the item “{}”", shown(&item.title)));
    Ok(item.id)
}

/// Changes an item.
pub fn change(tx: &mut Tx<'_>, item: &ItemId, change: impl FnOnce(&mut Item)) -> Result<()> {
    let mut changed: Item = tx.get(item)?;
    tx.call(format!("Change the item “{}”", shown(&changed.title)));
    change(&mut changed);
    changed.title = text::needed("The item’s title", &changed.title)?;
    if let (Some(began), Some(ended)) = (changed.began, changed.ended)
        && ended < began
    {
        return Err(Error::refused("The item would end before it began.", "Correct one of the two times."));
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

/// Removes an item and what is minuted under it.
pub fn remove(tx: &mut Tx<'_>, item: &ItemId) -> Result<()> {
    let removed: Item = tx.get(item)?;
    tx.remove::<Item>(item)?;
    tx.call(format!("Remove the item “{}”", shown(&removed.title)));
    Ok(())
}

/// Opens an item in the room, closing the one that is open. Outside a meeting in session there is nothing to open, and
/// on another day than its own (`now` none) no time to note.
pub fn open(tx: &mut Tx<'_>, item: &ItemId, now: Option<Time>) -> Result<()> {
    let mut opened: Item = tx.get(item)?;
    tx.call(format!("Open the item “{}”", shown(&opened.title)));
    if tx.get::<Meeting>(&opened.meeting)?.state != MeetingState::InSession || is_open(&opened) {
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
    let following = items.iter().skip_while(|other| other.id != closed.id).skip(1).find(|other| other.ended.is_none());
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
    match items.iter().find(|item| item.kind != ItemKind::Break) {
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
