//! History: who changed what, when, from what to what, in a clerk's words.

use crate::domain::day;
use crate::domain::id::MeetingId;
use crate::error::Result;
use crate::store::{Change, Kind, Reader};
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
    /// The record: attendance, entry.
    pub record: String,
    /// The field, or empty where the record was made or removed whole.
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
    let operations = book.history(meeting.map(MeetingId::as_str), before, PAGE)?;
    Ok(operations
        .into_iter()
        .map(|operation| {
            let at = operation.at.with_timezone(&chrono::Local).naive_local();
            HistoryLine {
                number: operation.seq,
                at: format!("{}, {}", day::long(at.date()), at.format("%H:%M:%S")),
                who: operation.who,
                label: match operation.kind {
                    Kind::Undo => format!("Undo: {}", operation.label),
                    Kind::Redo => format!("Do again: {}", operation.label),
                    Kind::Write | Kind::Migration => operation.label,
                },
                reason: operation.reason,
                changes: operation.changes.iter().flat_map(fields).collect(),
            }
        })
        .collect())
}

/// The fields of a row that changed. Ids and places in lists say nothing to a reader, so they are left out.
fn fields(change: &Change) -> Vec<HistoryChange> {
    let record = change.table.replace('_', " ");
    let shown = |value: Option<&Value>| match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let Some(columns) = after.or(before).and_then(Value::as_object) else { return Vec::new() };
    columns
        .keys()
        .filter(|column| {
            !matches!(column.as_str(), "id" | "place" | "office_place" | "meeting" | "aliases" | "profile")
        })
        .filter_map(|column| {
            let (was, is) =
                (shown(before.and_then(|row| row.get(column))), shown(after.and_then(|row| row.get(column))));
            let says = was != is && !is_id(&was) && !is_id(&is);
            says.then(|| HistoryChange {
                record: record.clone(),
                field: column.replace('_', " "),
                before: was,
                after: is,
            })
        })
        .collect()
}

fn is_id(text: &str) -> bool {
    text.len() == 36
        && text
            .bytes()
            .enumerate()
            .all(|(at, b)| if matches!(at, 8 | 13 | 18 | 23) { b == b'-' } else { b.is_ascii_hexdigit() })
}
