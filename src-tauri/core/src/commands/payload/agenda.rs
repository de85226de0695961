//! The items of an agenda.

use super::payloads;
use crate::domain::id::{ItemId, MeetingId};
use crate::domain::item::{Access, Fate, ItemKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// A new item, after another or last; `joined`: it shares the number of the line above; `urgency`: why the chair agreed
    /// to take it, where it is urgent and the agenda is out.
    AddItem {
        meeting: MeetingId, title: String, kind: Option<ItemKind>, joined: Option<bool>, planned_time: Option<String>,
        urgency: Option<String>, after: Option<ItemId>,
    }
    /// Changes to an item; what is left out stays, an empty time means none.
    ChangeItem {
        item: ItemId, title: Option<String>, kind: Option<ItemKind>, joined: Option<bool>, planned_time: Option<String>,
        began: Option<String>, ended: Option<String>, urgency: Option<String>, access: Option<Access>,
        exempt_paragraph: Option<String>, public_summary: Option<String>,
    }
    /// Moves an item; `to` counts from 0 in the list without it.
    MoveItem { item: ItemId, to: usize }
    /// What became of an item that was not taken as planned, and why; `none`: it stands.
    SetFate { item: ItemId, fate: Fate, reason: Option<String> }
    /// One item, with what is minuted under it.
    RemoveItem { item: ItemId }
    /// Opens an item in the room, closing the one that is open.
    OpenItem { item: ItemId }
    /// Closes the open item, and opens the next if `next`.
    CloseItem { item: ItemId, next: bool }
}
