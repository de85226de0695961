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
    /// What became of it where it was not taken: it keeps its number all the same.
    pub fate: Fate,
    /// Why, in the clerk’s words; may be empty.
    pub fate_reason: String,
    /// Why the chair agreed to take it as urgent, late as it came; empty for what was on the agenda in time.
    pub urgency: String,
    /// Who may read what is minuted under it.
    pub access: Access,
    /// The paragraph by which it is exempt, of the law or rule that the body’s profile names: 3; may be empty.
    pub exempt_paragraph: String,
    /// What the public may read of an item that is not public.
    pub public_summary: String,
    /// The number that stands since the agenda was published; `None` while numbers flow.
    pub number: Option<String>,
    /// When it is to be taken.
    pub planned_time: Option<Time>,
    /// When it was opened.
    pub began: Option<Time>,
    /// When it was closed.
    pub ended: Option<Time>,
    /// As the how-manieth item it was taken, counted from 1; `None` before it was, or where nobody noted it.
    pub taken: Option<u32>,
}

impl Item {
    /// An item of which nothing is known but its title.
    pub fn blank(id: ItemId, meeting: MeetingId, place: String, title: String) -> Self {
        Self {
            id,
            meeting,
            place,
            kind: ItemKind::Business,
            title,
            joined: false,
            fate: Fate::None,
            fate_reason: String::new(),
            urgency: String::new(),
            access: Access::Public,
            exempt_paragraph: String::new(),
            public_summary: String::new(),
            number: None,
            planned_time: None,
            began: None,
            ended: None,
            taken: None,
        }
    }

    /// Says whether a meeting that is over leaves open what became of the item: neither taken, nor `minuted`, nor called
    /// off. Breaks, and what writes itself, await nothing.
    pub fn awaits(&self, minuted: bool) -> bool {
        let asks = !matches!(self.kind, ItemKind::Break | ItemKind::Apologies | ItemKind::Interests);
        asks && self.began.is_none() && self.fate == Fate::None && !minuted
    }

    /// Says whether the item is under way: opened, and not closed.
    pub fn is_open(&self) -> bool {
        self.began.is_some() && self.ended.is_none()
    }
}

/// What became of an item that was not taken as planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Fate {
    /// Nothing of the sort.
    None,
    /// Taken off the agenda after its number was in print.
    Withdrawn,
    /// Put off to a later meeting.
    Deferred,
    /// The meeting ended before it came to it.
    NotReached,
}

impl Fate {
    /// Says it in a word or two.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Withdrawn => "Withdrawn",
            Self::Deferred => "Deferred",
            Self::NotReached => "Not reached",
        }
    }
}

/// Who may read what is minuted under an item (Local Government Act 1972, s100A and Schedule 12A).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Access {
    /// Everyone.
    Public,
    /// Not the public: the body may exclude them, by one of the paragraphs of the Schedule.
    Exempt,
    /// Not the public: the law forbids it (s100A(2)).
    Confidential,
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
    /// Apologies and substitutions, which write themselves.
    Apologies,
    /// Declarations of interest, which write themselves.
    Interests,
    /// Members of the public may speak.
    PublicParticipation,
    /// Came late, and the chair agreed to take it as urgent.
    Urgent,
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

/// The number for an item that comes on the agenda, before the line at `at`, when the numbers stand: the next after the
/// highest or, where it shares the number of the line above, that number with the next letter. None for a break.
pub fn late_number(items: &[Item], at: usize, kind: ItemKind, joined: bool) -> Option<String> {
    if kind == ItemKind::Break {
        return None;
    }
    let in_print = || items.iter().filter_map(|item| item.number.as_deref());
    let above = items[..at.min(items.len())].iter().rev().find_map(|item| item.number.as_deref().and_then(leading));
    match above.filter(|_| joined) {
        Some(number) => {
            let last = in_print().filter(|other| leading(other) == Some(number)).map(letter).max().unwrap_or(0);
            Some(format!("{number}{}", letters(last + 1)))
        }
        None => Some((in_print().filter_map(leading).max().unwrap_or(0) + 1).to_string()),
    }
}

/// The place of a number’s letters in their order: 0 for 2, 1 for 2a, 27 for 2aa.
fn letter(number: &str) -> u32 {
    let letters = number.trim_start_matches(|c: char| c.is_ascii_digit()).bytes().filter(u8::is_ascii_lowercase);
    letters.fold(0, |all, letter| all.saturating_mul(26).saturating_add(u32::from(letter - b'a') + 1))
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
            kind,
            joined,
            number: number.map(Into::into),
            ..Item::blank(ItemId(id.into()), MeetingId("m".into()), id.into(), id.into())
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
    fn a_late_item_takes_no_number_that_is_in_print() {
        let business = |id, number| item(id, ItemKind::Business, false, Some(number));
        let lunch = item("lunch", ItemKind::Break, false, None);
        let agenda = [business("one", "1"), business("two", "2"), lunch, business("three", "3")];
        let late = |at, joined| late_number(&agenda, at, ItemKind::Business, joined).unwrap();
        assert_eq!(late(2, false), "4", "wherever it stands, it goes on from the highest");
        assert_eq!(late(2, true), "2a", "item 2 stays 2");
        assert_eq!(late(3, true), "2a", "over lunch it still shares the number above");
        assert_eq!(late(0, true), "4", "there is none above to share");
        assert_eq!(late_number(&agenda, 1, ItemKind::Break, false), None);
        let lettered = [business("a", "7a"), business("b", "7b"), business("c", "7aa")];
        assert_eq!(late_number(&lettered, 1, ItemKind::Business, true).unwrap(), "7ab", "after the last letter");
        assert_eq!(late_number(&[], 0, ItemKind::Business, false).unwrap(), "1");
    }

    #[test]
    fn a_joined_first_item_and_many_letters_come_out() {
        assert_eq!(printed(&[item("only", ItemKind::Business, true, None)]), ["1"]);
        let many: Vec<Item> = (0..28).map(|n| item(&n.to_string(), ItemKind::Business, n > 0, None)).collect();
        assert_eq!(printed(&many)[27], "1ab");
    }
}
