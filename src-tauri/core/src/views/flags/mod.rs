//! Flags: what stands in the book as it was given and wants the clerk's eye. Listed until settled, never a failure.

mod alike;
mod meeting;
mod year;

pub(super) use alike::{Alike, alike};
pub(super) use meeting::{Flagged, together};
pub(super) use year::of_year;

use super::{deadlines, doubles, names};
use crate::domain::body::{Body, Year};
use crate::domain::day::Day;
use crate::domain::id::{BodyId, EntryId, ItemId, MeetingId};
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
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
    /// A substitute stood in for a group none of whose seats was empty (invariant 4).
    NoSeat,
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
    /// A meeting that is over says nothing of an item, or says that it was not reached and has minutes of it.
    NotTaken,
    /// A time noted of a meeting lies before it began or after it ended.
    OutsideTime,
    /// An item for the public was opened while they were still out for another.
    PublicOut,
    /// An interest of which nobody said what kind it was.
    KindNotSaid,
    /// A stretch without a quorum of which the minutes do not tell (invariant 18).
    NotMinuted,
    /// An entry without wording.
    Empty,
    /// An entry with a blank of a phrase that nobody filled in.
    Blank,
    /// The body has no year for the day of a meeting.
    NoYear,
    /// Somebody is recorded as a member who was none on the day.
    NotAMember,
    /// The presider was not there, or not throughout (invariant 7).
    PresiderAway,
    /// The agenda went out after the last day for it (invariant 21).
    LateAgenda,
    /// Meetings of a year whose time or venue nobody gave, as older papers leave them out.
    Incomplete,
    /// Two people of one name may be one (invariant 23).
    Double,
    /// What came of a motion at a meeting that is over.
    NoResult,
    /// Who moved, seconded or voted does not fit the roll, or an amendment is open (invariant 19).
    DoubtfulVote,
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
    /// Who must attend before six months run out.
    SixMonths,
    /// The directory, at a tab.
    People {
        /// Which tab.
        tab: PeopleTab,
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

impl Target {
    /// A meeting’s page, at a stage.
    pub(super) fn at(record: &RoomRecord, stage: Stage) -> Self {
        Self::Meeting { meeting: record.meeting.id.clone(), stage, item: None, entry: None }
    }
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

/// The tabs of the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeopleTab {
    /// Everyone.
    People,
    /// The political groups.
    Groups,
    /// The councils.
    Authorities,
    /// Who may stand in the book twice.
    Doubles,
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

/// All flags of a book, body by body and year by year.
pub fn of_book(book: &Reader<'_>, today: Day) -> Result<Vec<FlagLine>> {
    let calendar = deadlines::calendar(book)?;
    let people = book.people()?;
    let mut flags = of_people(book)?;
    for body in book.all::<Body>()? {
        let name = names::body_name(book, &body.id, today)?.1;
        for year in book.under::<Year, _>(&body.id)? {
            flags.extend(of_year(book, &year, today)?);
        }
        let records = book.records(&people, &body.id, None)?;
        let flagged = records.iter().map(|one| Flagged::of(book, one, &calendar)).collect::<Result<Vec<_>>>()?;
        flags.extend(together(&flagged, &name));
    }
    Ok(flags)
}

/// The flags of the directory: people of one name (invariant 23).
pub(super) fn of_people(book: &Reader<'_>) -> Result<Vec<FlagLine>> {
    let flag = |(one, other): (String, String)| FlagLine {
        kind: FlagKind::Double,
        message: format!("{one} and {other} may be one person"),
        detail: "Merge them, or say that they are two.".into(),
        target: Target::People { tab: PeopleTab::Doubles },
    };
    Ok(doubles::of_one_name(book)?.into_iter().map(flag).collect())
}

/// The first words of a text, for a line of a list.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(90) {
        None => text.to_owned(),
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
    }
}
