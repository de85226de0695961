//! What is minuted: entries, and actions with their owners.

use super::payloads;
use crate::domain::entry::{ActionState, Due, EntryKind};
use crate::domain::id::{ActionOwnerId, EntryId, ItemId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// A new entry under an item, after another, before another, or last.
    AddEntry { item: ItemId, kind: EntryKind, wording: String, after: Option<EntryId>, before: Option<EntryId> }
    /// What an entry says, as typed so far.
    TypeEntry { entry: EntryId, wording: String }
    /// Breaks an entry in two at a character (counted in UTF-16 units, as the screens count).
    SplitEntry { entry: EntryId, at: usize }
    /// Joins an entry to the one above it.
    JoinEntry { entry: EntryId }
    /// Puts several paragraphs in an entry’s stead: the first becomes its wording, the others follow it as entries of its kind.
    PasteEntries { entry: EntryId, paragraphs: Vec<String> }
    /// What an entry is.
    SetKind { entry: EntryId, kind: EntryKind }
    /// Moves an entry; `to` counts from 0 among the item's others.
    MoveEntry { entry: EntryId, to: usize }
    /// Moves an entry under another item of its meeting; `to` counts from 0 among that item’s entries, last if left out.
    MoveEntryTo { entry: EntryId, item: ItemId, to: Option<usize> }
    /// One entry.
    RemoveEntry { entry: EntryId }
    /// Adds an owner to an action: a person of the book, a new one by `name`, or a role.
    AddOwner { entry: EntryId, person: Option<PersonId>, name: Option<String>, role: Option<String> }
    /// Removes an owner.
    RemoveOwner { owner: ActionOwnerId }
    /// By when an action is to be done; `day` as typed.
    SetDue { entry: EntryId, due: Due, day: Option<String> }
    /// How far an action has got.
    SetActionState { entry: EntryId, state: ActionState }
}
