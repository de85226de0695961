//! The note of a meeting (paper 7): what it says, in the order it says it.

use crate::domain::entry::EntryKind;
use crate::domain::id::{EntryId, ItemId, MeetingId};
use serde::Serialize;
use ts_rs::TS;

/// The “Note of decisions taken and actions required” of one meeting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Note {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Note of decisions taken and actions required.
    pub title: String,
    /// LG Group Improvement Programme Board.
    pub body_name: String,
    /// Improvement Programme Board.
    pub body_short_name: String,
    /// 18 January 2011.
    pub day: String,
    /// Tuesday 18 January 2011, 11.30am.
    pub when: String,
    /// County Hall, Preston.
    pub venue: String,
    /// The word on every page while the note is not agreed.
    pub mark: Option<String>,
    /// Who attended, by position.
    pub attendance: Vec<AttendanceLine>,
    /// Officers by organisation, in order.
    pub officers: Vec<OfficersLine>,
    /// What was minuted, item by item.
    pub items: Vec<NoteItem>,
    /// Monday 21 March 2011; `None` where the diary has no later meeting.
    pub next_meeting: Option<String>,
    /// Paul Johnston; or empty.
    pub clerk: String,
    /// The file's name when the note is saved, without its ending.
    pub file_name: String,
}

/// A row of the attendance table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AttendanceLine {
    /// Chairman, Members, Apologies …; empty where it is the row's above.
    pub position: String,
    /// The same, on every row, for a reader who hears the table.
    pub position_read: String,
    /// A new position begins here.
    pub first: bool,
    /// Cllr David Parsons.
    pub name: String,
    /// Leicestershire CC; may be empty.
    pub council: String,
}

/// An organisation's officers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OfficersLine {
    /// LGID; may be empty.
    pub organisation: String,
    /// Their names, in order.
    pub names: Vec<String>,
}

/// What was minuted under one item.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NoteItem {
    /// Which.
    pub item: ItemId,
    /// 1; empty for a break.
    pub number: String,
    /// LG Group Business Plan.
    pub title: String,
    /// Its paragraphs, in order.
    pub parts: Vec<NotePart>,
}

/// A paragraph of the note.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NotePart {
    /// Which entry.
    pub entry: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// “Decision” or “Action”, on the first of a run.
    pub heading: Option<String>,
    /// 1.2; empty for what is no point.
    pub number: String,
    /// What it says.
    pub text: String,
    /// Who is to do it; empty where nobody is named.
    pub action_by: String,
}
