//! The items of an agenda and how they are numbered (invariant 12).

use super::id::{ItemId, MeetingId};
use super::time::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// A line of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Item {
    /// Which.
    pub id: ItemId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Its place on the agenda.
    pub place: String,
    /// What sort of line.
    pub kind: ItemKind,
    /// What it is called.
    pub title: String,
    /// Shares the number of the line above, so that the two are lettered 1a and 1b.
    pub joined: bool,
    /// The number that stands since the agenda was published; `None` while numbers flow.
    pub number: Option<String>,
    /// When it is to be taken.
    pub planned_time: Option<Time>,
    /// When it was opened.
    pub began: Option<Time>,
    /// When it was closed.
    pub ended: Option<Time>,
}

/// What sort of line an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ItemKind {
    /// Something to discuss.
    Business,
    /// The notes of the last meeting, and actions arising.
    LastNotes,
    /// Lunch, travel: neither number nor page.
    Break,
}

/// Gives each item its printed number: 1, 2a, 2b, or none for a break.
///
/// A number that stands is kept. Items without one are numbered on from the highest before them, so that a late item
/// never takes a number that is in print.
pub fn numbers(items: &[Item]) -> Vec<Option<String>> {
    let mut counted: Vec<Option<(u32, u32)>> = Vec::with_capacity(items.len());
    let highest_in_print = items.iter().filter_map(|item| item.number.as_deref().and_then(leading)).max().unwrap_or(0);
    let (mut number, mut letter) = (highest_in_print, 0);
    for item in items {
        counted.push(match (item.kind, &item.number) {
            (ItemKind::Break, _) | (_, Some(_)) => None,
            (_, None) if item.joined && letter > 0 => {
                letter += 1;
                Some((number, letter))
            }
            (_, None) => {
                number += 1;
                letter = 1;
                Some((number, letter))
            }
        });
        if item.number.is_some() {
            letter = 0;
        }
    }
    let lettered = |number: u32| counted.iter().flatten().filter(|(other, _)| *other == number).count() > 1;
    items
        .iter()
        .zip(&counted)
        .map(|(item, counted)| match counted {
            Some((number, letter)) if lettered(*number) => Some(format!("{number}{}", letters(*letter))),
            Some((number, _)) => Some(number.to_string()),
            None if item.kind == ItemKind::Break => None,
            None => item.number.clone(),
        })
        .collect()
}

fn leading(number: &str) -> Option<u32> {
    let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    number[..end].parse().ok()
}

/// a … z, aa, ab …
fn letters(mut n: u32) -> String {
    let mut out = String::new();
    while n > 0 {
        n -= 1;
        out.insert(0, char::from(b'a' + (n % 26) as u8));
        n /= 26;
    }
    out
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn item(id: &str, kind: ItemKind, joined: bool, number: Option<&str>) -> Item {
        Item {
            id: ItemId(id.into()),
            meeting: MeetingId("m".into()),
            place: id.into(),
            kind,
            title: id.into(),
            joined,
            number: number.map(Into::into),
            planned_time: None,
            began: None,
            ended: None,
        }
    }

    fn printed(items: &[Item]) -> Vec<String> {
        numbers(items).into_iter().map(Option::unwrap_or_default).collect()
    }

    #[test]
    fn lettered_items_share_a_number_and_breaks_have_none() {
        // The agenda of 21 March 2011.
        let agenda = [
            item("plan", ItemKind::Business, false, None),
            item("closer", ItemKind::Business, true, None),
            item("lead", ItemKind::Business, false, None),
            item("lunch", ItemKind::Break, false, None),
            item("notes", ItemKind::LastNotes, false, None),
        ];
        assert_eq!(printed(&agenda), ["1a", "1b", "2", "", "3"]);
    }

    #[test]
    fn published_numbers_stand_and_a_late_item_goes_on_from_them() {
        let agenda = [
            item("one", ItemKind::Business, false, Some("1")),
            item("late", ItemKind::Business, false, None),
            item("two", ItemKind::Business, false, Some("2")),
        ];
        assert_eq!(printed(&agenda), ["1", "3", "2"], "no printed number is given twice");
    }

    #[test]
    fn a_joined_first_item_and_many_letters_come_out() {
        assert_eq!(printed(&[item("only", ItemKind::Business, true, None)]), ["1"]);
        let many: Vec<Item> = (0..28).map(|n| item(&n.to_string(), ItemKind::Business, n > 0, None)).collect();
        assert_eq!(printed(&many)[27], "1ab");
    }
}
