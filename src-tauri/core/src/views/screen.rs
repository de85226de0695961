//! The screen of the room: what the projector shows of a meeting that sits. The body, the item, and what is being decided,
//! as last saved: its decisions, and the motion that is put.
//!
//! Nothing else goes in here, and of an item that is not public neither its title nor a word of its minutes.

use super::motion::{self, MotionLine};
use super::names;
use crate::domain::entry::{Entry, EntryKind};
use crate::domain::id::{EntryId, ItemId, MeetingId};
use crate::domain::item::{Access, Item, numbers};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::motion::MotionFate;
use crate::domain::vote::VoteResult;
use crate::error::Result;
use crate::store::Reader;
use serde::Serialize;
use ts_rs::TS;

/// What the room sees.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoomScreen {
    /// The body’s full name on the day.
    pub body: String,
    /// Tuesday 18 January 2011
    pub day: String,
    /// What stands where no item is open: The meeting is adjourned; or empty.
    pub standing: String,
    /// The item that is open.
    pub item: Option<ScreenItem>,
}

/// The item that is open.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ScreenItem {
    /// Which.
    pub id: ItemId,
    /// 2; empty for a break.
    pub number: String,
    /// What it is called; or that it is not open to the public.
    pub title: String,
    /// What is decided under it, in order; of an item that is not public, nothing.
    pub decisions: Vec<ScreenDecision>,
}

/// The wording of a decision, or of a motion, as saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ScreenDecision {
    /// Which.
    pub id: EntryId,
    /// Decision; Motion; Amendment; Motion, carried.
    pub label: String,
    /// What it says.
    pub wording: String,
}

/// Shows what the room sees of a meeting.
pub fn screen(book: &Reader<'_>, meeting: &MeetingId) -> Result<RoomScreen> {
    let of: Meeting = book.get(meeting)?;
    let items = book.under::<Item, _>(meeting)?;
    let numbers = numbers(&items);
    let open = items.into_iter().zip(numbers).find(|(item, _)| of.state == MeetingState::InSession && item.is_open());
    let item = open.map(|(item, number)| shown(book, item, number.unwrap_or_default())).transpose()?;
    Ok(RoomScreen {
        body: names::body_name(book, &of.body, of.day)?.0,
        day: crate::domain::day::full(of.day),
        standing: if item.is_some() { String::new() } else { standing(of.state).into() },
        item,
    })
}

fn shown(book: &Reader<'_>, item: Item, number: String) -> Result<ScreenItem> {
    if item.access != Access::Public {
        let title = "Not open to the public".into();
        return Ok(ScreenItem { id: item.id, number, title, decisions: Vec::new() });
    }
    let entries = book.under::<Entry, _>(&item.id)?;
    let mut motions = match entries.iter().any(|entry| entry.kind == EntryKind::Motion) {
        true => motion::motions(book, &book.room(&item.meeting)?)?,
        false => Default::default(),
    };
    let decisions = entries.into_iter().filter_map(|entry| {
        let motion = motions.remove(entry.id.as_str());
        let (label, amended) = match entry.kind {
            EntryKind::Decision => ("Decision", String::new()),
            EntryKind::Motion => (standing_of(motion.as_ref())?, motion.map(|motion| motion.amended)?),
            _ => return None,
        };
        let wording = if amended.trim().is_empty() { entry.wording } else { amended };
        (!wording.trim().is_empty()).then(|| ScreenDecision { id: entry.id, label: label.into(), wording })
    });
    Ok(ScreenItem { decisions: decisions.collect(), id: item.id, number, title: item.title })
}

/// What a motion is called on the screen; nothing of one that is not before the meeting any more, nor of an amendment that
/// was settled: what it changed is in the motion.
fn standing_of(motion: Option<&MotionLine>) -> Option<&'static str> {
    let motion = motion.filter(|motion| motion.fate == MotionFate::None)?;
    let result = motion.vote.as_ref().map_or(VoteResult::Open, |vote| vote.result);
    match (motion.amends.is_some(), result) {
        (true, VoteResult::Open) => Some("Amendment"),
        (false, VoteResult::Open) => Some("Motion"),
        (false, VoteResult::Carried) => Some("Motion, carried"),
        _ => None,
    }
}

fn standing(state: MeetingState) -> &'static str {
    match state {
        MeetingState::InSession => "",
        MeetingState::Planned | MeetingState::Published => "The meeting has not begun",
        MeetingState::Adjourned => "The meeting is adjourned",
        MeetingState::Ended => "The meeting has ended",
        MeetingState::Abandoned => "The meeting was abandoned",
        MeetingState::Postponed => "The meeting is postponed",
        MeetingState::Cancelled => "The meeting is cancelled",
    }
}
