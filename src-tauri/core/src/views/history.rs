//! History: who changed what, when, from what to what, in a clerk's words.
//!
//! What the ids in a row stand for is `labels`'s to say.

mod labels;

use crate::domain::day;
use crate::domain::id::MeetingId;
use crate::error::Result;
use crate::store::{Change, Kind, Reader};
use labels::Labels;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// One operation.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryLine {
    /// Its number in the journal.
    pub number: i64,
    /// 11 March 2011, 14:03:22.
    pub at: String,
    /// Who.
    pub who: String,
    /// Mark Cllr Stay: apologies.
    pub label: String,
    /// The reason a rule asked for, if one did.
    pub reason: Option<String>,
    /// What changed: record, field, before and after.
    pub changes: Vec<HistoryChange>,
}

/// One field that changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryChange {
    /// The record and what it is of: person on the roll, Cllr Richard Stay; body, Audit Committee.
    pub record: String,
    /// The field: outcome; rules, quorum, minimum.
    pub field: String,
    /// What it was; empty if nothing.
    pub before: String,
    /// What it became; empty if nothing.
    pub after: String,
}

/// How many operations one page of the history holds.
const PAGE: usize = 100;

/// Shows what was done, the latest first: to the book, or to one meeting; `before` pages back.
pub fn history(book: &Reader<'_>, meeting: Option<&MeetingId>, before: Option<i64>) -> Result<Vec<HistoryLine>> {
    let mut labels = Labels::of(book);
    let operations = book.history(meeting.map(MeetingId::as_str), before, PAGE)?;
    operations
        .into_iter()
        .map(|operation| {
            let at = operation.at.with_timezone(&chrono::Local).naive_local();
            let mut changes = Vec::new();
            for change in &operation.changes {
                fields(&mut labels, change, &mut changes)?;
            }
            Ok(HistoryLine {
                number: operation.seq,
                at: format!("{}, {}", day::long(at.date()), at.format("%H:%M:%S")),
                who: operation.who,
                label: match operation.kind {
                    Kind::Undo => format!("Undo: {}", operation.label),
                    Kind::Redo => format!("Do again: {}", operation.label),
                    Kind::Write | Kind::Migration => operation.label,
                },
                reason: operation.reason,
                changes,
            })
        })
        .collect()
}

/// The fields of a row that changed. Places in lists say nothing to a reader, so they are left out.
fn fields(labels: &mut Labels<'_>, change: &Change, changes: &mut Vec<HistoryChange>) -> Result<()> {
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let Some(columns) = after.or(before).and_then(Value::as_object) else { return Ok(()) };
    let record = labels.record(change)?;
    for column in columns.keys() {
        if matches!(column.as_str(), "id" | "place" | "office_place" | "meeting") {
            continue;
        }
        let (was, is) = (before.and_then(|row| row.get(column)), after.and_then(|row| row.get(column)));
        if was == is {
            continue;
        }
        let mut add = |field: String, before: String, after: String| {
            if before != after || !before.is_empty() {
                changes.push(HistoryChange { record: record.clone(), field, before, after });
            }
        };
        if column == "profile" {
            let (was, is) = (leaves(was), leaves(is));
            for (path, _) in is.iter().chain(was.iter().filter(|(path, _)| of(&is, path).is_none())) {
                let (was, is) = (of(&was, path), of(&is, path));
                if was != is {
                    let shown = |value: Option<&Value>| value.map(|value| rule(path, value)).unwrap_or_default();
                    add(format!("rules, {}", path.replace('_', " ")), shown(was), shown(is));
                }
            }
        } else {
            add(column.replace('_', " "), labels.value(column, was)?, labels.value(column, is)?);
        }
    }
    Ok(())
}

/// The values of a body's rules by path (“quorum, minimum”), in their order.
fn leaves(profile: Option<&Value>) -> Vec<(String, Value)> {
    fn walk(path: &str, value: Value, found: &mut Vec<(String, Value)>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    walk(&if path.is_empty() { name } else { format!("{path}, {name}") }, value, found);
                }
            }
            value => found.push((path.to_owned(), value)),
        }
    }
    let mut found = Vec::new();
    if let Some(profile) = profile.and_then(Value::as_str).and_then(|text| serde_json::from_str(text).ok()) {
        walk("", profile, &mut found);
    }
    found
}

fn of<'a>(leaves: &'a [(String, Value)], path: &str) -> Option<&'a Value> {
    leaves.iter().find(|(other, _)| other == path).map(|(_, value)| value)
}

/// One rule as a clerk reads it; the words of a body stand as they were typed.
fn rule(path: &str, value: &Value) -> String {
    match value {
        Value::Bool(held) => labels::yes_or_no(*held),
        Value::String(word) if !path.starts_with("words") => word.replace('_', " "),
        other => labels::plain(other),
    }
}
