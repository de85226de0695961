//! What the values of a row are to a reader: names for ids, words for states, days in full.
//!
//! A name is the one that the row has now or, where it is gone, the last that it had.

use super::super::flags::shortened;
use super::super::names::join;
use crate::domain::day::{self, Day};
use crate::domain::id::MeetingId;
use crate::domain::item::{Item, numbers};
use crate::error::Result;
use crate::store::{Change, Reader, word_of};
use serde_json::Value;
use std::collections::HashMap;

/// Finds names, each once.
pub(super) struct Labels<'a> {
    book: &'a Reader<'a>,
    found: HashMap<(&'static str, String), String>,
    /// The numbers of the items of a meeting, by item.
    numbers: HashMap<String, HashMap<String, String>>,
}

impl<'a> Labels<'a> {
    pub(super) fn of(book: &'a Reader<'a>) -> Self {
        Self { book, found: HashMap::new(), numbers: HashMap::new() }
    }

    /// Says what a change was made to: person on the roll, Cllr Richard Stay.
    pub(super) fn record(&mut self, change: &Change) -> Result<String> {
        let row = change.after.as_ref().or(change.before.as_ref());
        let field = |column: &str| row.and_then(|row| row.get(column)).and_then(Value::as_str).map(str::to_owned);
        let of = match change.table.as_str() {
            "apart" => field("one").map(|id| ("person", id)),
            "attendance" | "membership" | "presider" | "approved_absence" => field("person").map(|id| ("person", id)),
            "presence" => field("attendance").map(|id| ("attendance", id)),
            "substitution" => field("substitute").map(|id| ("attendance", id)),
            "seats" | "council_seats" => field("group").map(|id| ("political_group", id)),
            "body_name" | "year" | "standing_notice" | "phrase" => field("body").map(|id| ("body", id)),
            "entry" | "speaker" => field("item").map(|id| ("item", id)),
            "action_owner" => field("action").map(|id| ("entry", id)),
            "action" | "motion" | "vote" => Some(("entry", change.id.clone())),
            "ballot" => field("person").map(|id| ("person", id)),
            "person" => Some(("person", change.id.clone())),
            "authority" => Some(("authority", change.id.clone())),
            "political_group" => Some(("political_group", change.id.clone())),
            "body" => Some(("body", change.id.clone())),
            "item" => Some(("item", change.id.clone())),
            "meeting" => Some(("meeting", change.id.clone())),
            _ => None,
        };
        let name = of.map(|(table, id)| self.name(table, &id)).transpose()?.unwrap_or_default();
        Ok(join(&[word_of(&change.table), &name], ", "))
    }

    /// Says a column's value.
    pub(super) fn value(&mut self, column: &str, value: Option<&Value>) -> Result<String> {
        let Some(value) = value.filter(|value| !value.is_null()) else { return Ok(String::new()) };
        let table = match column {
            "person" | "one" | "other" | "mover" | "seconder" | "casting_by" => "person",
            "group" => "political_group",
            "authority" => "authority",
            "body" | "parent" => "body",
            "year" => "year",
            "item" => "item",
            "action" | "amends" | "vote" => "entry",
            "attendance" | "substitute" | "member" => "attendance",
            _ => return Ok(said(column, value)),
        };
        self.name(table, value.as_str().unwrap_or_default())
    }

    fn name(&mut self, table: &'static str, id: &str) -> Result<String> {
        let key = (table, id.to_owned());
        if let Some(known) = self.found.get(&key) {
            return Ok(known.clone());
        }
        let name = self.look_up(table, id)?;
        self.found.insert(key, name.clone());
        Ok(name)
    }

    fn look_up(&mut self, table: &'static str, id: &str) -> Result<String> {
        let row = match table {
            "body" => self.book.last_image_under("body_name", "body", id)?,
            _ => self.book.last_image(table, id)?,
        };
        // What the journal does not know of has no name to give; its id is better than nothing.
        let Some(row) = row else { return Ok(id.to_owned()) };
        let field = |column: &str| row.get(column).and_then(Value::as_str).unwrap_or_default();
        Ok(match table {
            "person" => join(&["title", "style", "forename", "surname", "post_nominals"].map(field), " "),
            "authority" | "body" => field("short_name").to_owned(),
            "political_group" => field("full_name").to_owned(),
            "attendance" => return self.name("person", field("person")),
            "entry" => format!("“{}”", shortened(field("wording"))),
            "meeting" => said("day", &row["day"]),
            "year" => format!("from {}", said("first_day", &row["first_day"])),
            "item" => {
                let now = self.number(field("meeting"), id)?;
                join(&[now.as_deref().unwrap_or(field("number")), field("title")], " ")
            }
            _ => id.to_owned(),
        })
    }

    /// The number an item has on its agenda now.
    fn number(&mut self, meeting: &str, item: &str) -> Result<Option<String>> {
        if !self.numbers.contains_key(meeting) {
            let items = self.book.under::<Item, _>(&MeetingId(meeting.to_owned()))?;
            let of = items.iter().map(|item| item.id.0.clone()).zip(numbers(&items));
            let of = of.map(|(id, number)| (id, number.unwrap_or_default())).collect();
            self.numbers.insert(meeting.to_owned(), of);
        }
        Ok(self.numbers.get(meeting).and_then(|of| of.get(item)).cloned())
    }
}

/// A value that is no id: whether, which of a few words, a day, or text as it stands.
fn said(column: &str, value: &Value) -> String {
    match (column, value) {
        ("voting" | "co_opted" | "joined" | "remote" | "named_in_public", Value::Number(held)) => {
            yes_or_no(held.as_i64() != Some(0))
        }
        (
            "kind" | "state" | "outcome" | "capacity" | "position" | "how" | "due" | "lines" | "fate" | "access"
            | "choice" | "casting" | "part",
            Value::String(word),
        ) => word.replace('_', " "),
        ("aliases", Value::String(list)) => {
            serde_json::from_str::<Vec<String>>(list).map_or_else(|_| list.clone(), |names| names.join(", "))
        }
        (
            "day" | "due_day" | "apology_day" | "from_day" | "to_day" | "first_day" | "last_day" | "since"
            | "practice_today" | "until_day" | "published_day" | "notified_day",
            Value::String(text),
        ) => text.parse::<Day>().map_or_else(|_| text.clone(), day::long),
        (_, value) => plain(value),
    }
}

/// Text as it stands.
pub(super) fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

pub(super) fn yes_or_no(held: bool) -> String {
    if held { "yes".into() } else { "no".into() }
}
