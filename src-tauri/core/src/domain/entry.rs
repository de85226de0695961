//! What is minuted under an item: text, points, decisions, actions and who is to do them; how points are numbered.

use super::day::Day;
use super::id::{ActionId, ActionOwnerId, EntryId, ItemId, MeetingId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// One minuted paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Entry {
    /// Which.
    pub id: EntryId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Under which item.
    pub item: ItemId,
    /// Its place under the item.
    pub place: String,
    /// What it is.
    pub kind: EntryKind,
    /// What it says.
    pub wording: String,
}

/// What a minuted paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum EntryKind {
    /// A paragraph without a number.
    Text,
    /// A numbered point.
    Point,
    /// What the body decided.
    Decision,
    /// What somebody is to do.
    Action,
    /// What happened to the meeting itself: it adjourned, somebody took the chair.
    Event,
    /// What somebody moved, to be put to the vote.
    Motion,
}

impl EntryKind {
    /// Says what the entry is, for the left edge of its row.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::Point => "Point",
            Self::Decision => "Decision",
            Self::Action => "Action",
            Self::Event => "Event",
            Self::Motion => "Motion",
        }
    }
}

/// What must come of an action entry; its wording is the entry's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Action {
    /// Which: the entry's own id.
    pub id: ActionId,
    /// From which meeting.
    pub meeting: MeetingId,
    /// By when.
    pub due: Due,
    /// The day, where `due` is one.
    pub due_day: Option<Day>,
    /// How far it has got.
    pub state: ActionState,
}

/// By when an action is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Due {
    /// Nothing was said.
    None,
    /// By the body's next meeting.
    NextMeeting,
    /// By a day.
    Day,
}

/// How far an action has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ActionState {
    /// Not begun.
    Open,
    /// Under way.
    InProgress,
    /// Done.
    Done,
    /// Overtaken by another.
    Superseded,
}

/// One who is to see to an action: a person, or a role such as “Lead members”.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionOwner {
    /// Which.
    pub id: ActionOwnerId,
    /// From which meeting.
    pub meeting: MeetingId,
    /// Of which action.
    pub action: ActionId,
    /// Its place among the action's owners.
    pub place: String,
    /// Who, where it is a person.
    pub person: Option<PersonId>,
    /// What, where it is a role.
    pub role: Option<String>,
}

/// Gives each entry of one item its printed number: points restart at n.1 under each item (invariant 13).
/// Points under an item without a number (a break) have none either; nor has one that says nothing yet, as no paper
/// prints it, so that a number on the page is the number in print.
pub fn point_numbers<'a>(
    item: Option<&str>,
    entries: impl IntoIterator<Item = (EntryKind, &'a str)>,
) -> Vec<Option<String>> {
    let mut last = 0;
    entries
        .into_iter()
        .map(|(kind, wording)| {
            let item = item.filter(|_| kind == EntryKind::Point && !wording.trim().is_empty())?;
            last += 1;
            Some(format!("{item}.{last}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_restart_under_each_item_and_skip_what_is_no_point() {
        use EntryKind::{Action, Decision, Point, Text};
        let said = [Text, Point, Decision, Point, Action].map(|kind| (kind, "Said."));
        let numbers = point_numbers(Some("1a"), said);
        assert_eq!(numbers, [None, Some("1a.1".into()), None, Some("1a.2".into()), None]);
        assert_eq!(point_numbers(None, [(Point, "Said.")]), [None]);
        let numbers = point_numbers(Some("1"), [(Point, "One."), (Point, " "), (Point, "Two.")]);
        assert_eq!(numbers, [Some("1.1".into()), None, Some("1.2".into())], "a blank point takes no number");
    }
}
