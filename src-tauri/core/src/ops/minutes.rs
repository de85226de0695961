//! Minutes: the entries under an item, typed, split, joined, moved and changed in kind.

use super::{actions, agenda, motions};
use crate::domain::entry::{Action, ActionState, Due, Entry, EntryKind};
use crate::domain::id::{ActionId, EntryId, ItemId};
use crate::domain::item::{Item, numbers};
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Where among an item’s entries a new one goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot<'a> {
    /// After all of them.
    Last,
    /// After this one.
    After(&'a EntryId),
    /// Before this one.
    Before(&'a EntryId),
}

/// Adds an entry under an item.
pub fn add(tx: &mut Tx<'_>, item: &ItemId, kind: EntryKind, wording: &str, spot: Spot<'_>) -> Result<EntryId> {
    let item: Item = tx.get(item)?;
    let entries = tx.under::<Entry, _>(&item.id)?;
    let at = |beside: &EntryId| {
        entries.iter().position(|other| other.id == *beside).ok_or_else(|| {
            Error::unknown("The line to put it beside is not under this item.", "It may have been removed. Look again.")
        })
    };
    let to = match spot {
        Spot::Last => entries.len(),
        Spot::After(other) => at(other)? + 1,
        Spot::Before(other) => at(other)?,
    };
    let place = place::at(&entries.iter().map(|other| other.place.as_str()).collect::<Vec<_>>(), to)?;
    let entry = Entry {
        id: EntryId(tx.new_id()),
        meeting: item.meeting.clone(),
        item: item.id.clone(),
        place,
        kind,
        wording: text::paragraphs("The wording", wording)?,
    };
    tx.add(&entry)?;
    become_kind(tx, &entry)?;
    tx.call(format!("Add {} under {}", a(kind), item_name(tx, &item.id)?));
    Ok(entry.id)
}

/// Keeps what an entry says, as typed so far.
pub fn type_wording(tx: &mut Tx<'_>, entry: &EntryId, wording: &str) -> Result<()> {
    let mut typed: Entry = tx.get(entry)?;
    typed.wording = text::paragraphs("The wording", wording)?;
    tx.change(&typed)?;
    tx.call(format!("Type under {}", item_name(tx, &typed.item)?));
    Ok(())
}

/// Breaks an entry in two at a character, counted in UTF-16 units, and gives the second half, of the same kind.
///
/// Owners and due date stay with the words: broken at its very start, the entry itself is the second half.
pub fn split(tx: &mut Tx<'_>, entry: &EntryId, at: usize) -> Result<EntryId> {
    let first: Entry = tx.get(entry)?;
    let cut = utf16_boundary(&first.wording, at);
    let (head, tail) = first.wording.split_at(cut);
    let (head, tail) = (head.trim_end().to_owned(), tail.trim_start().to_owned());
    if head.is_empty() && !tail.is_empty() {
        add(tx, &first.item, first.kind, "", Spot::Before(entry))?;
        tx.call(format!("Split a line under {}", item_name(tx, &first.item)?));
        return Ok(first.id);
    }
    let second = add(tx, &first.item, first.kind, &tail, Spot::After(entry))?;
    tx.call(format!("Split a line under {}", item_name(tx, &first.item)?));
    tx.change(&Entry { wording: head, ..first })?;
    Ok(second)
}

/// The byte at which the `units`th UTF-16 unit begins; never inside a character.
fn utf16_boundary(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (byte, c) in text.char_indices() {
        if seen >= units {
            return byte;
        }
        seen += c.len_utf16();
    }
    text.len()
}

/// Joins an entry to the one above it, which keeps its kind, and the owners of both if both are actions; gives that one and where the second’s words begin in it,
/// in UTF-16 units. A space goes between words that would run together.
pub fn join(tx: &mut Tx<'_>, entry: &EntryId) -> Result<(EntryId, usize)> {
    let second: Entry = tx.get(entry)?;
    let entries = tx.under::<Entry, _>(&second.item)?;
    let at = entries.iter().position(|other| other.id == second.id).unwrap_or(0);
    let Some(first) = at.checked_sub(1).and_then(|above| entries.get(above)) else {
        return Err(Error::refused("There is no line above to join it to.", "It is the first line under its item."));
    };
    let open = |text: &str, end: Option<char>| !text.is_empty() && end.is_some_and(|c| !c.is_whitespace());
    let apart =
        open(&first.wording, first.wording.chars().last()) && open(&second.wording, second.wording.chars().next());
    let head = format!("{}{}", first.wording, if apart { " " } else { "" });
    let met = head.encode_utf16().count();
    let wording = head + &second.wording;
    if second.kind == EntryKind::Motion {
        motions::may_be_joined(tx, &second.id)?;
    }
    if second.kind == EntryKind::Action {
        actions::hand_over(tx, &second.id, &first.id, first.kind == EntryKind::Action)?;
    }
    tx.remove::<Entry>(&second.id)?;
    tx.change(&Entry { wording: text::paragraphs("The wording", &wording)?, ..first.clone() })?;
    tx.call(format!("Join two lines under {}", item_name(tx, &second.item)?));
    Ok((first.id.clone(), met))
}

/// Puts several paragraphs in an entry’s stead: the first becomes its wording, the others follow it. Gives the last.
pub fn paste(tx: &mut Tx<'_>, entry: &EntryId, paragraphs: &[String]) -> Result<EntryId> {
    let first: Entry = tx.get(entry)?;
    let mut kept = paragraphs.iter().map(|paragraph| paragraph.trim()).filter(|paragraph| !paragraph.is_empty());
    let Some(wording) = kept.next() else {
        return Err(Error::invalid("There is nothing to paste.", "Copy some text first."));
    };
    type_wording(tx, entry, wording)?;
    let mut after = entry.clone();
    for paragraph in kept {
        after = add(tx, &first.item, first.kind, paragraph, Spot::After(&after))?;
    }
    tx.call(format!("Paste under {}", item_name(tx, &first.item)?));
    Ok(after)
}

/// Makes an entry another kind, and keeps its wording. What is no action has no owners; a motion that was put to the vote
/// stays one.
pub fn set_kind(tx: &mut Tx<'_>, entry: &EntryId, kind: EntryKind) -> Result<()> {
    let mut changed: Entry = tx.get(entry)?;
    changed.kind = kind;
    tx.change(&changed)?;
    become_kind(tx, &changed)?;
    tx.call(format!("Make a line under {} {}", item_name(tx, &changed.item)?, a(kind)));
    Ok(())
}

fn become_kind(tx: &mut Tx<'_>, entry: &Entry) -> Result<()> {
    motions::become_kind(tx, entry)?;
    let known = tx.find::<Action>(entry.id.as_str())?;
    match (entry.kind == EntryKind::Action, known) {
        (true, None) => tx.add(&Action {
            id: ActionId(entry.id.0.clone()),
            meeting: entry.meeting.clone(),
            due: Due::None,
            due_day: None,
            state: ActionState::Open,
        }),
        (false, Some(known)) => tx.remove::<Action>(&known.id),
        (true, Some(_)) | (false, None) => Ok(()),
    }
}

/// Moves an entry; `to` counts from 0 among the item’s others.
pub fn shift(tx: &mut Tx<'_>, entry: &EntryId, to: usize) -> Result<()> {
    let mut moved: Entry = tx.get(entry)?;
    let others: Vec<Entry> =
        tx.under::<Entry, _>(&moved.item)?.into_iter().filter(|other| other.id != moved.id).collect();
    moved.place = place::at(&others.iter().map(|other| other.place.as_str()).collect::<Vec<_>>(), to)?;
    tx.change(&moved)?;
    tx.call(format!("Move a line under {}", item_name(tx, &moved.item)?));
    Ok(())
}

/// Moves an entry under another item of its meeting; `to` counts from 0 among that item’s entries, and is after all of
/// them if it is left out. What hangs on it, owners or a vote, comes along.
pub fn move_to(tx: &mut Tx<'_>, entry: &EntryId, item: &ItemId, to: Option<usize>) -> Result<()> {
    let moved: Entry = tx.get(entry)?;
    let under: Item = tx.get(item)?;
    if under.meeting != moved.meeting {
        return Err(Error::refused(
            "That item is on the agenda of another meeting.",
            "Choose an item of this meeting.",
        ));
    }
    let others: Vec<Entry> = tx.under::<Entry, _>(item)?.into_iter().filter(|other| other.id != moved.id).collect();
    let places: Vec<_> = others.iter().map(|other| other.place.as_str()).collect();
    let place = place::at(&places, to.unwrap_or(places.len()))?;
    tx.change(&Entry { item: item.clone(), place, ..moved })?;
    tx.call(format!("Move a line to {}", item_name(tx, item)?));
    Ok(())
}

/// Removes an entry.
pub fn remove(tx: &mut Tx<'_>, entry: &EntryId) -> Result<()> {
    let removed: Entry = tx.get(entry)?;
    tx.remove::<Entry>(entry)?;
    tx.call(format!("Remove {} under {}", a(removed.kind), item_name(tx, &removed.item)?));
    Ok(())
}

fn a(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Text => "a paragraph",
        EntryKind::Point => "a point",
        EntryKind::Decision => "a decision",
        EntryKind::Action => "an action",
        EntryKind::Event => "an event",
        EntryKind::Motion => "a motion",
    }
}

/// “item 2”, or the title of one without a number.
pub(super) fn item_name(tx: &Tx<'_>, item: &ItemId) -> Result<String> {
    let of: Item = tx.get(item)?;
    if let Some(number) = &of.number {
        return Ok(format!("item {number}"));
    }
    let items = tx.under::<Item, _>(&of.meeting)?;
    let number = items.iter().zip(numbers(&items)).find(|(other, _)| other.id == of.id).and_then(|(_, number)| number);
    Ok(number.map_or_else(|| format!("“{}”", agenda::shown(&of.title)), |number| format!("item {number}")))
}

#[cfg(test)]
mod tests {
    use super::utf16_boundary;

    #[test]
    fn a_cut_counts_as_the_screens_count_and_never_halves_a_character() {
        assert_eq!(utf16_boundary("Llŷn", 3), 4, "ŷ is one unit and two bytes");
        assert_eq!(utf16_boundary("a😀b", 3), 5, "😀 is two units and four bytes");
        assert_eq!(utf16_boundary("a😀b", 2), 5, "a cut inside a character falls after it");
        assert_eq!(utf16_boundary("ab", 9), 2);
    }
}
