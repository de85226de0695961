//! Lists, as columns or as JSON, and the history.

use crate::args::Listing;
use crate::{ask, body, meeting, page, say};
use clerkwell::commands::Desk;
use clerkwell::error::Result;
use serde_json::{Value, json};
use std::path::Path;

pub(crate) fn list(
    desk: &mut Desk,
    book: &Path,
    what: Listing,
    of: Option<String>,
    year: Option<String>,
    as_json: bool,
) -> Result<()> {
    desk.open(book)?;
    let (data, columns): (Value, &[&str]) = match what {
        Listing::Bodies => (ask(desk, "book.shelf", json!({}))?["bodies"].take(), &["short_name", "full_name"]),
        Listing::Meetings => {
            (page(desk, of, year)?["meetings"].take(), &["day", "time", "state_word", "detail", "venue"])
        }
        Listing::Members => {
            (members(&page(desk, of, year)?), &["group", "kind", "name", "position_word", "authority_name"])
        }
        Listing::Actions => {
            let body = body(desk, of)?;
            let actions = ask(desk, "action.list", json!({ "body": body }))?;
            (actions, &["day", "number", "state", "owners", "due", "wording"])
        }
    };
    if as_json {
        return say(&serde_json::to_string_pretty(&data).unwrap_or_default());
    }
    let rows: Vec<Vec<&str>> = data
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| columns.iter().map(|column| row[*column].as_str().unwrap_or_default()).collect())
        .collect();
    if rows.is_empty() {
        return say("There are none.");
    }
    let widths: Vec<usize> =
        (0..columns.len()).map(|n| rows.iter().map(|row| row[n].chars().count()).max().unwrap_or(0)).collect();
    for row in rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        say(cells.join("  ").trim_end())?;
    }
    Ok(())
}

/// The members of a body’s page, one a row, with their group and kind.
fn members(page: &Value) -> Value {
    let mut rows = Vec::new();
    for group in page["groups"].as_array().into_iter().flatten() {
        for (kind, key) in [("member", "members"), ("substitute", "substitutes")] {
            for member in group[key].as_array().into_iter().flatten() {
                let mut row = member.clone();
                row["group"] = group["name"].clone();
                row["kind"] = json!(kind);
                rows.push(row);
            }
        }
    }
    Value::Array(rows)
}

pub(crate) fn history(desk: &mut Desk, book: &Path, of: Option<String>, day: Option<String>) -> Result<()> {
    desk.open(book)?;
    let of = match day {
        Some(day) => Some(meeting(desk, of, &day)?),
        None => None,
    };
    let mut before = Value::Null;
    loop {
        let mut payload = json!({});
        if let Some(of) = &of {
            payload["meeting"] = of.clone();
        }
        if !before.is_null() {
            payload["before"] = before;
        }
        let lines = ask(desk, "history.show", payload)?;
        let Some(last) = lines.as_array().and_then(|lines| lines.last()) else { return Ok(()) };
        before = last["number"].clone();
        for line in lines.as_array().into_iter().flatten() {
            operation(line)?;
        }
    }
}

fn operation(line: &Value) -> Result<()> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    say(&format!("{}  {}  {}", text(&line["at"]), text(&line["who"]), text(&line["label"])))?;
    if let Some(reason) = line["reason"].as_str() {
        say(&format!("    because: {reason}"))?;
    }
    for change in line["changes"].as_array().into_iter().flatten() {
        let (was, is) = (text(&change["before"]), text(&change["after"]));
        let what = format!("{}, {}", text(&change["record"]), text(&change["field"]));
        match (was.is_empty(), is.is_empty()) {
            (true, _) => say(&format!("    {what}: “{is}”"))?,
            (_, true) => say(&format!("    {what}: “{was}” removed"))?,
            _ => say(&format!("    {what}: “{was}” became “{is}”"))?,
        }
    }
    Ok(())
}
