//! Lists of members, in from a spreadsheet and out into one.

use crate::args::{Exported, List, SheetFormat};
use crate::{ask, book, page, print, progress, say, write_out};
use clerkwell::commands::{Desk, Reply};
use clerkwell::error::{Error, Result};
use serde_json::{Value, json};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// Says whether a file is a list by its name, rather than records in JSON.
pub(crate) fn is_one(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    matches!(ending.as_str(), "csv" | "tsv" | "txt" | "xlsx" | "xlsm" | "xls")
}

pub(crate) fn import(desk: &mut Desk, book: &Path, file: &Path, list: List) -> Result<()> {
    desk.open(book)?;
    let of = page(desk, list.body, list.year)?;
    let year = of["year"]["id"].clone();
    if year.is_null() {
        return Err(Error::unknown("The body has no year yet.", "Add its first year."));
    }
    let mut shown = progress::shown(desk, |desk| ask(desk, "members.open", json!({ "path": file })))?;
    if list.sheet.is_some() || list.head.is_some() {
        let mut at = json!({});
        if let Some(sheet) = list.sheet {
            at["sheet"] = json!(sheet);
        }
        if let Some(head) = list.head {
            at["head"] = json!(head);
        }
        shown = ask(desk, "members.look", at)?;
    }
    let wishes = json!({
        "head": shown["head"], "columns": columns(&shown, &list.map)?,
        "new_groups": list.new_groups, "new_authorities": list.new_authorities,
    });
    if list.preview {
        return preview(desk, &shown, &year, &wishes);
    }
    let take = json!({ "year": year, "wishes": wishes, "leave_out": list.leave_out });
    let taken = progress::shown(desk, |desk| ask(desk, "members.take", take))?;
    say(&format!("Imported {}.", taken["taken"].as_str().unwrap_or_default()))?;
    for row in taken["rows"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        say(&format!("  {row}"))?;
    }
    more(&taken["more_rows"], "rows")?;
    book::flags(&taken["flags"])?;
    more(&taken["more_flags"], "in Today")
}

/// Says how much is not listed.
fn more(left: &Value, what: &str) -> Result<()> {
    match left.as_u64() {
        None | Some(0) => Ok(()),
        Some(left) => say(&format!("  … and {left} more {what}.")),
    }
}

/// What each column holds: as guessed, or as said.
fn columns(shown: &Value, said: &[String]) -> Result<Vec<Value>> {
    let all = shown["columns"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut holds: Vec<Value> = all.iter().map(|column| column["guess"].clone()).collect();
    for one in said {
        let Some((column, field)) = one.rsplit_once('=') else {
            return Err(Error::invalid(
                format!("“{one}” does not say what a column holds."),
                "Write it as Party=group.",
            ));
        };
        let is = |of: &Value, key: &str| of[key].as_str().is_some_and(|name| name.eq_ignore_ascii_case(column.trim()));
        let found = all.iter().position(|of| is(of, "heading")).or_else(|| all.iter().position(|of| is(of, "letters")));
        let Some(at) = found else {
            let known: Vec<_> =
                all.iter().filter_map(|of| of["heading"].as_str()).filter(|one| !one.is_empty()).collect();
            return Err(Error::unknown(
                format!("The list has no column “{}”.", column.trim()),
                format!("It has: {}.", known.join(", ")),
            ));
        };
        let field = field.trim().to_lowercase().replace([' ', '-'], "_");
        holds[at] = if field.is_empty() { Value::Null } else { json!(field) };
    }
    Ok(holds)
}

fn preview(desk: &mut Desk, shown: &Value, year: &Value, wishes: &Value) -> Result<()> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    say(&format!("{} is {}.", text(&shown["file"]), text(&shown["form"])))?;
    for column in shown["columns"].as_array().into_iter().flatten() {
        let at = column["at"].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or_default();
        let holds = match wishes["columns"][at].as_str() {
            Some(field) => field.replace('_', " "),
            None => "left out".to_owned(),
        };
        say(&format!("  {}  {}: {holds}", text(&column["letters"]), text(&column["heading"])))?;
    }
    let ask_for = json!({ "year": year, "wishes": wishes, "show": "all", "from": 0, "most": u32::MAX });
    let page = progress::shown(desk, |desk| ask(desk, "members.preview", ask_for))?;
    for line in page["lines"].as_array().into_iter().flatten() {
        let message = text(&line["message"]);
        let why = if message.is_empty() { message } else { format!(": {message}") };
        say(&format!("Row {}, {}: {}{why}", line["row"], text(&line["name"]), text(&line["fate"])))?;
    }
    for warning in page["warnings"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        say(warning)?;
    }
    say(&format!(
        "{} new, {} known, {} there already, {} to look at. Nothing was changed.",
        page["new_people"], page["known_people"], page["same"], page["needs"]
    ))
}

pub(crate) fn export(
    desk: &mut Desk,
    book: &Path,
    list: Exported,
    body: Option<String>,
    year: Option<String>,
    format: Option<SheetFormat>,
    out: Option<PathBuf>,
) -> Result<()> {
    let ending = out.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str()).unwrap_or_default();
    let by_name = if ending.eq_ignore_ascii_case("xlsx") { SheetFormat::Xlsx } else { SheetFormat::Csv };
    let format = format.unwrap_or(by_name);
    if out.is_none() && format == SheetFormat::Xlsx && std::io::stdout().is_terminal() {
        return Err(Error::invalid(
            "A workbook cannot be shown here.",
            "Say where to with --out FILE, or use --format csv.",
        ));
    }
    desk.open(book)?;
    let of = page(desk, body, year)?;
    let command = match list {
        Exported::Members => "members.sheet",
        Exported::Attendance => "attendance.sheet",
    };
    let mut payload = json!({ "body": of["id"], "format": if format == SheetFormat::Xlsx { "xlsx" } else { "csv" } });
    if !of["year"].is_null() {
        payload["year"] = of["year"]["id"].clone();
    }
    let Reply::File { bytes, .. } = desk.call(command, payload)?.reply else {
        return Err(Error::fault(format!("“{command}” gave no file.")));
    };
    match out {
        None => write_out(&bytes),
        Some(out) => {
            print::save(&out, &bytes)?;
            say(&format!("Wrote {}.", out.display()))
        }
    }
}
