//! Files at the edge of what the import format can say: the first and the last year, times of far days, the largest counts.
//! Whatever is taken in, every view and every paper answers or refuses in a sentence, and never panics.

use crate::desk::Trial;
use clerkwell::error::Code;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A file that says all that the format can.
const EVERYTHING: &str = include_str!("../../src-tauri/core/src/exchange/json/tests/everything.json");

/// Every value of a file that has an edge, as a JSON pointer.
fn edges(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| edges(value, &format!("{at}/{key}"), found)),
        Value::Array(lines) => {
            lines.iter().enumerate().for_each(|(line, value)| edges(value, &format!("{at}/{line}"), found))
        }
        _ if at == "/version" => {}
        Value::Number(_) => found.push(at.to_owned()),
        Value::String(text) if is_day(text) || is_time(text) => found.push(at.to_owned()),
        _ => {}
    }
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok()
}

fn is_time(text: &str) -> bool {
    text.rsplit('+').next().is_some_and(|clock| clock.len() == 5 && clock.as_bytes()[2] == b':')
}

/// What stands at the edge of a value of a kind; times of a meeting may be of a far day.
fn edge(of: &Value, which: usize) -> Value {
    let one = |all: &[&str]| json!(all[which % all.len()]);
    match of {
        Value::Number(_) => {
            let numbers = [0, 1, 2, 99, 999, i32::MAX as u64, u64::from(u32::MAX) - 1, u64::from(u32::MAX)];
            json!(numbers[which % numbers.len()])
        }
        Value::String(text) if is_day(text) => {
            one(&["0000-01-01", "0001-01-01", "0001-12-31", "2012-02-29", "9999-01-01", "9999-12-31"])
        }
        _ => one(&["00:00", "23:59", "1+05:59", "1+06:00", "365+00:00", "365+23:59"]),
    }
}

/// Asks all that a screen may ask of a book, and prints every paper.
fn see_all(trial: &mut Trial) {
    let look = |trial: &mut Trial, name: &str, payload: Value| match trial.desk.call(name, payload.clone()) {
        Ok(answer) => match answer.reply {
            clerkwell::commands::Reply::Json(value) => value,
            clerkwell::commands::Reply::File { .. } => Value::Null,
        },
        Err(error) => {
            assert!(!matches!(error.code, Code::Fault | Code::Damaged), "{name} {payload}: {error}");
            assert!(error.message.ends_with(['.', '?']), "a refusal is a sentence: {error}");
            Value::Null
        }
    };
    let rows = |value: &Value| value.as_array().cloned().unwrap_or_default();
    for name in [
        "book.shelf",
        "book.flags",
        "book.check",
        "history.show",
        "today.show",
        "double.list",
        "six_months.show",
        "closed_day.list",
    ] {
        look(trial, name, json!({}));
    }
    let shelf = trial.ask("book.shelf", json!({}));
    let directory = trial.ask("book.directory", json!({}));
    for authority in rows(&directory["authorities"]).iter().map(|one| one["id"].clone()).chain([Value::Null]) {
        look(trial, "balance.show", json!({ "authority": authority }));
    }
    for person in rows(&directory["people"]) {
        for name in ["person.show", "person.record"] {
            look(trial, name, json!({ "person": person["id"] }));
        }
    }
    for body in rows(&shelf["bodies"]) {
        let body = &body["id"];
        for name in ["attendance.years", "phrase.list"] {
            look(trial, name, json!({ "body": body }));
        }
        look(trial, "dates.show", json!({ "day": "31 December 9999", "body": body, "after": 366, "clear_days": 366 }));
        look(trial, "dates.show", json!({ "day": "1 January 0001", "body": body, "after": 366, "clear_days": 366 }));
        let page = trial.ask("body.show", json!({ "body": body }));
        for year in rows(&page["years"]).iter().map(|year| year["id"].clone()).chain([Value::Null]) {
            let of = json!({ "body": body, "year": year });
            for name in ["body.show", "attendance.show", "action.list", "standing.list"] {
                look(trial, name, of.clone());
            }
            for format in ["csv", "xlsx"] {
                look(trial, "members.sheet", json!({ "body": body, "year": year, "format": format }));
                look(trial, "attendance.sheet", json!({ "body": body, "year": year, "format": format }));
            }
            for paper in [json!({ "kind": "membership" }), json!({ "kind": "attendance", "rates": true })] {
                print(trial, &look, with(paper, &of), year.is_null());
            }
        }
        for (nth, meeting) in rows(&page["meetings"]).iter().enumerate() {
            see_meeting(trial, &look, &meeting["id"], nth == 0);
        }
    }
}

fn see_meeting(trial: &mut Trial, look: &impl Fn(&mut Trial, &str, Value) -> Value, meeting: &Value, first: bool) {
    let of = json!({ "meeting": meeting });
    for name in ["owner.choices", "meeting.show", "meeting.clock", "screen.show", "note.show", "history.show"] {
        look(trial, name, of.clone());
    }
    for paper in [
        json!({ "kind": "notice" }),
        json!({ "kind": "register", "blank_rows": 4 }),
        json!({ "kind": "note" }),
        json!({ "kind": "note", "public": true }),
    ] {
        print(trial, look, with(paper, &of), first);
    }
    let page = trial.page(meeting);
    for item in page["agenda"].as_array().unwrap() {
        look(trial, "phrase.choices", json!({ "meeting": meeting, "item": item["id"] }));
        look(trial, "mover.choices", json!({ "meeting": meeting, "item": item["id"] }));
    }
    for group in page["roll"]["groups"].as_array().unwrap() {
        for row in group["members"].as_array().unwrap() {
            look(trial, "roll.substitutes", json!({ "meeting": meeting, "member": row["person"] }));
        }
    }
}

/// Every paper as text; the other formats are of the same tree, and one of each kind serves.
fn print(trial: &mut Trial, look: &impl Fn(&mut Trial, &str, Value) -> Value, paper: Value, first: bool) {
    for format in if first { &["text", "html", "pdf"][..] } else { &["text"] } {
        look(trial, "paper.print", json!({ "paper": paper, "format": format }));
    }
}

fn with(mut one: Value, other: &Value) -> Value {
    one.as_object_mut().unwrap().extend(other.as_object().unwrap().clone());
    one
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn a_file_at_the_edge_is_shown_and_printed_or_refused(
        places in prop::collection::vec((any::<prop::sample::Index>(), 0usize..24), 1..6),
        today in prop::sample::select(vec!["2012-06-12", "2013-02-12", "0001-01-01", "9999-12-31"]),
    ) {
        let mut file: Value = serde_json::from_str(EVERYTHING).unwrap();
        file["practice_day"] = json!(today);
        let mut found = Vec::new();
        edges(&file, "", &mut found);
        let mut trial = Trial::empty();
        let path = trial.path("edge.json");
        let mut taken = false;
        // Of what would be refused together, something is taken alone.
        let mut changed = file.clone();
        for (place, which) in &places {
            let before = changed.clone();
            let pointer: &String = place.get(&found);
            let value = changed.pointer_mut(pointer).unwrap();
            *value = edge(value, *which);
            std::fs::write(&path, changed.to_string()).unwrap();
            match trial.desk.call("book.import", json!({ "path": path })) {
                Ok(_) => {
                    taken = true;
                    see_all(&mut trial);
                    trial.ask("undo", json!({}));
                }
                Err(error) => {
                    prop_assert!(error.code != Code::Fault && !error.message.is_empty(), "{}", error);
                    changed = before;
                }
            }
        }
        if !taken {
            std::fs::write(&path, file.to_string()).unwrap();
            trial.ask("book.import", json!({ "path": path }));
            see_all(&mut trial);
        }
    }
}
