//! Flags: what stands in the book as it was given and wants the clerk's eye. Listed until settled, never a failure.

use crate::domain::id::{BodyId, EntryId, ItemId, MeetingId};
use serde::Serialize;
use ts_rs::TS;

/// Something to settle, and where.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FlagLine {
    /// What sort of thing it is.
    pub kind: FlagKind,
    /// What is the matter, in one sentence.
    pub message: String,
    /// What is known about it, or what to do.
    pub detail: String,
    /// The screen that settles it.
    pub target: Target,
}

/// The sorts of flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, strum::Display)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FlagKind {
    /// Members in force differ from the seats (invariant 6).
    Vacancy,
    /// More voters than seats (invariant 5).
    TooManyVoters,
    /// A voting member without an outcome at a meeting that is over (invariant 9).
    NoOutcome,
    /// An action without an owner (invariant 14).
    NoOwner,
    /// Somebody who sat has no authority.
    NoAuthority,
    /// A substitute who is on no list of the year (invariant 3).
    Unlisted,
    /// A paper printed another date for the meeting (invariant 10).
    OtherDate,
    /// A decision was minuted at a meeting that had no quorum (invariants 17 and 18).
    Inquorate,
    /// An entry without wording.
    Empty,
    /// The presider was not there (invariant 7).
    PresiderAway,
}

/// A place in the app.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "screen", rename_all = "snake_case")]
pub enum Target {
    /// A body's page, at a tab.
    Body {
        /// Which body.
        body: BodyId,
        /// Which tab.
        tab: BodyTab,
    },
    /// A meeting's page, at a stage and maybe an item or an entry.
    Meeting {
        /// Which meeting.
        meeting: MeetingId,
        /// Which stage.
        stage: Stage,
        /// At which item.
        item: Option<ItemId>,
        /// At which entry.
        entry: Option<EntryId>,
    },
}

/// The tabs of a body's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BodyTab {
    /// Its meetings.
    Meetings,
    /// Its members.
    Members,
}

/// The stages of a meeting's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the meeting.
    Prepare,
    /// During it.
    Room,
    /// Its note.
    Note,
}
