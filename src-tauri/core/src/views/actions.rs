//! Actions across a body’s meetings: what was asked of whom, and how far it has got.

use super::agenda::{ItemLine, agenda};
use crate::domain::day::{self, Day};
use crate::domain::entry::{Action, ActionState, EntryKind};
use crate::domain::id::{BodyId, EntryId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::error::Result;
use crate::store::Reader;
use serde::Serialize;
use ts_rs::TS;

/// One action.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ActionLine {
    /// Which.
    pub entry: EntryId,
    /// From which meeting.
    pub meeting: MeetingId,
    /// That meeting’s day.
    pub day: Day,
    /// 18 January 2011.
    pub day_printed: String,
    /// The number of its item.
    pub number: String,
    /// Its item.
    pub title: String,
    /// What is to be done.
    pub wording: String,
    /// By whom; empty where nobody is named.
    pub owners: String,
    /// By when; or empty.
    pub due: String,
    /// How far it has got.
    pub state: ActionState,
}

/// Lists a body’s actions, latest meeting last.
pub fn actions(book: &Reader<'_>, body: &BodyId) -> Result<Vec<ActionLine>> {
    let mut lines = Vec::new();
    for of in book.under::<Meeting, _>(body)? {
        if book.count_under::<Action, _>(&of.id)? > 0 {
            let states = book.under::<Action, _>(&of.id)?;
            for item in agenda(book, &book.room(&of.id)?)? {
                lines.extend(of_item(&of, item, &states));
            }
        }
    }
    Ok(lines)
}

fn of_item(of: &Meeting, item: ItemLine, states: &[Action]) -> Vec<ActionLine> {
    let actions = item.entries.into_iter().filter(|entry| entry.kind == EntryKind::Action);
    actions
        .map(|entry| ActionLine {
            meeting: of.id.clone(),
            day: of.day,
            day_printed: day::long(of.day),
            number: item.number.clone(),
            title: item.title.clone(),
            wording: entry.wording,
            owners: entry.owners.iter().map(|owner| owner.name.as_str()).collect::<Vec<_>>().join(", "),
            due: entry.due_printed,
            state: states.iter().find(|one| one.id.0 == entry.id.0).map_or(ActionState::Open, |one| one.state),
            entry: entry.id,
        })
        .collect()
}
