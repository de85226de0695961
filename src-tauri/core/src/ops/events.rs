//! Paragraphs that the minutes write by themselves: under the item that was open when something happened.

use super::minutes::{self, Spot};
use crate::domain::entry::{Entry, EntryKind};
use crate::domain::id::{EntryId, MeetingId};
use crate::domain::item::{Item, ItemKind};
use crate::error::Result;
use crate::store::Tx;

/// Adds a paragraph under the item that is open, else under the one that was taken last, else the first. A meeting
/// without an agenda has no minutes to write it in.
pub(super) fn add(tx: &mut Tx<'_>, meeting: &MeetingId, wording: &str) -> Result<Option<EntryId>> {
    let items = tx.under::<Item, _>(meeting)?;
    let taken_last = || items.iter().filter(|item| item.began.is_some()).max_by_key(|item| (item.taken, item.began));
    let open = items.iter().find(|item| item.is_open());
    let first = || items.iter().find(|item| item.kind != ItemKind::Break);
    let Some(item) = open.or_else(taken_last).or_else(first) else { return Ok(None) };
    minutes::add(tx, &item.id, EntryKind::Event, wording, Spot::Last).map(Some)
}

/// Finds the paragraph of a meeting that still reads as it was composed.
pub(super) fn find(tx: &Tx<'_>, meeting: &MeetingId, wording: &str) -> Result<Option<Entry>> {
    let mut entries = tx.under::<Entry, _>(meeting)?.into_iter().filter(|entry| entry.kind == EntryKind::Event);
    Ok(entries.find(|entry| entry.wording == wording))
}

/// Removes a paragraph that still reads as it was composed.
pub(super) fn remove(tx: &mut Tx<'_>, meeting: &MeetingId, wording: &str) -> Result<()> {
    match find(tx, meeting, wording)? {
        Some(entry) => tx.remove::<Entry>(&entry.id),
        None => Ok(()),
    }
}

/// Rewords what stands as it was composed, at the end of a paragraph or as the whole of it; what the clerk has changed is
/// left.
pub(super) fn reword(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    reworded: impl IntoIterator<Item = (String, String)>,
) -> Result<()> {
    for (before, after) in reworded.into_iter().filter(|(before, after)| before != after) {
        let mut entries = tx.under::<Entry, _>(meeting)?.into_iter().filter(|entry| entry.kind == EntryKind::Event);
        if let Some(entry) = entries.find(|entry| entry.wording.ends_with(&before)) {
            let lead = entry.wording.strip_suffix(&before).unwrap_or_default();
            tx.change(&Entry { wording: format!("{lead}{after}"), ..entry })?;
        }
    }
    Ok(())
}
