//! A meeting's page: its details, its agenda with what is minuted, and its roll.

use super::flags::FlagLine;
use super::roll::Roll;
use crate::domain::day::Day;
use crate::domain::entry::{Due, EntryKind};
use crate::domain::id::{ActionOwnerId, BodyId, EntryId, ItemId, MeetingId, PersonId};
use crate::domain::item::ItemKind;
use crate::domain::meeting::MeetingState;
use crate::domain::time::Time;
use serde::Serialize;
use ts_rs::TS;

/// A meeting, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingPage {
    /// Which.
    pub id: MeetingId,
    /// Of which body.
    pub body: BodyId,
    /// The body's full name on the day.
    pub body_name: String,
    /// The same, short.
    pub body_short_name: String,
    /// Its day.
    pub day: Day,
    /// Tuesday 18 January 2011.
    pub day_printed: String,
    /// When it is to start.
    pub start_time: Option<Time>,
    /// When it is to end.
    pub end_time: Option<Time>,
    /// Where; may be empty.
    pub venue: String,
    /// Tuesday 18 January 2011, 11.30am · County Hall, Preston · Cllr David Parsons in the chair.
    pub headline: String,
    /// How far it has got.
    pub state: MeetingState,
    /// The same in words.
    pub state_word: String,
    /// Why it was cancelled, or empty.
    pub state_reason: String,
    /// The date some paper printed wrongly.
    pub printed_day: Option<String>,
    /// When it began, as it prints; or empty.
    pub began: String,
    /// When it ended, as it prints; or empty.
    pub ended: String,
    /// Who presides.
    pub chair: Option<Chair>,
    /// The body's next meeting after this one: Monday 21 March 2011; or empty.
    pub next_meeting: String,
    /// What the paper of the meeting is called: Note of decisions taken and actions required.
    pub note_title: String,
    /// The agenda, in order, with what is minuted under each item.
    pub agenda: Vec<ItemLine>,
    /// The item that is open, if the meeting is in session.
    pub current: Option<ItemId>,
    /// Who is there.
    pub roll: Roll,
    /// What wants settling.
    pub flags: Vec<FlagLine>,
}

/// Who presides.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chair {
    /// Who.
    pub person: PersonId,
    /// Cllr David Parsons.
    pub name: String,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ItemLine {
    /// Which.
    pub id: ItemId,
    /// 1, 2a; empty for a break.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// What sort of line.
    pub kind: ItemKind,
    /// Shares the number of the line above.
    pub joined: bool,
    /// Its number stands, the agenda being out.
    pub fixed: bool,
    /// When it is to be taken.
    pub planned_time: Option<Time>,
    /// The same as it prints; or empty.
    pub planned_printed: String,
    /// How far it has got.
    pub progress: ItemProgress,
    /// 11.30am – 11.52am; began 11.54am; or empty.
    pub times: String,
    /// What came of it, in a word or two: Agreed, 2 actions; or empty.
    pub outcome: String,
    /// What is minuted under it.
    pub entries: Vec<EntryLine>,
}

/// How far an item has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemProgress {
    /// Not taken yet.
    Pending,
    /// Open now.
    Open,
    /// Closed.
    Done,
}

/// A minuted paragraph.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntryLine {
    /// Which.
    pub id: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// What stands at its left edge: 1.2, Decision, Action, Text.
    pub label: String,
    /// What it says.
    pub wording: String,
    /// Who is to do it, for an action.
    pub owners: Vec<OwnerLine>,
    /// By when, for an action.
    pub due: Due,
    /// The day, where `due` is one.
    pub due_day: Option<Day>,
    /// By next meeting, 21 March; or empty.
    pub due_printed: String,
}

/// One owner of an action.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnerLine {
    /// Which.
    pub id: ActionOwnerId,
    /// Who, where it is a person.
    pub person: Option<PersonId>,
    /// Helen Platts; Lead members.
    pub name: String,
}
