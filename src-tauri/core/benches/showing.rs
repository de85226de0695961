//! How long the screens take to be worked out from a large book: one body's six meetings, each of 60 items, 800 lines and
//! 120 people on its roll. The frame is asked for at every save, so it has to be quick.
//!
//! Aims: the frame 20 ms, Today and a meeting's page 50 ms.

#![allow(clippy::panic, reason = "a benchmark that cannot go on stops")]

mod measure;

use clerkwell::clock::Clock;
use clerkwell::commands::{Desk, Reply};
use measure::{median_of, processors};
use serde_json::{Value, json};

const ROUNDS: usize = 20;
const MEETINGS: usize = 6;
const ITEMS: usize = 60;
const LINES: usize = 800;
const PEOPLE: usize = 120;

fn main() {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder to work in: {error}"));
    let file = folder.path().join("large.json");
    std::fs::write(&file, large().to_string()).unwrap_or_else(|error| panic!("cannot write: {error}"));
    let mut desk = Desk::new(Clock::machine(), "Clerk");
    desk.create(&folder.path().join("large.minutebook")).unwrap_or_else(|error| panic!("{error}"));
    let mut ask = |name: &str, payload: Value| match desk.call(name, payload).map(|answer| answer.reply) {
        Ok(Reply::Json(value)) => value,
        Ok(Reply::File { .. }) => Value::Null,
        Err(error) => panic!("{name}: {error}"),
    };
    ask("book.import", json!({ "path": file }));
    let body = ask("body.find", json!({}));
    let meeting = ask("meeting.find", json!({ "body": body, "day": "2011-01-18" }));

    println!("Showing a book of {MEETINGS} meetings, medians of {ROUNDS}, {} processors:", processors());
    for (what, name, payload, aim) in [
        ("the frame", "book.shelf", json!({}), 20),
        ("Today", "today.show", json!({}), 50),
        ("a meeting's page", "meeting.show", json!({ "meeting": meeting }), 50),
        ("a body's page", "body.show", json!({ "body": body }), 50),
        ("a note", "note.show", json!({ "meeting": meeting }), 50),
        ("a meeting's history", "history.show", json!({ "meeting": meeting }), 200),
    ] {
        let took = median_of(ROUNDS, || drop(ask(name, payload.clone())));
        println!("  {what:<22} {took:>8.2} ms  (aim {aim})");
    }
}

/// The book, in the import format.
fn large() -> Value {
    let name = |n: usize| format!("p{n}");
    let people: serde_json::Map<_, _> =
        (0..PEOPLE).map(|n| (name(n), json!(format!("Cllr Forename{n} Surname{n}")))).collect();
    let (members, substitutes, officers) = (0..60, 60..80, 80..PEOPLE);
    let line = |n: usize| match n % 4 {
        0 => json!({ "point": "Members noted the progress made and asked that officers report back. ".repeat(4) }),
        1 => json!({ "text": "The report was presented by officers. ".repeat(6) }),
        2 => json!({ "decision": "The Board agreed the recommendations as set out." }),
        _ => {
            json!({ "action": { "wording": "Officers to bring an update.", "owners": [name(81)], "due": "next_meeting" } })
        }
    };
    let meetings: Vec<Value> = ["2010-09-09", "2010-10-12", "2010-11-17", "2010-12-14", "2011-01-18", "2011-02-15"]
        .into_iter()
        .take(MEETINGS)
        .map(|day| {
            let items: Vec<Value> = (0..ITEMS)
                .map(|n| {
                    let lines = LINES * (n + 1) / ITEMS - LINES * n / ITEMS;
                    json!({ "title": format!("Business {n}"), "entries": (0..lines).map(line).collect::<Vec<_>>() })
                })
                .collect();
            let present: serde_json::Map<_, _> =
                members.clone().map(|n| (name(n), json!(if n < 50 { "present" } else { "apologies" }))).collect();
            json!({
                "day": day, "state": "ended", "presiders": [name(0)], "items": items,
                "attendance": {
                    "members": present,
                    "officers": [{ "organisation": "LGID", "people": officers.clone().map(name).collect::<Vec<_>>() }],
                },
            })
        })
        .collect();
    json!({
        "format": "clerkwell", "version": 1, "name": "a large book", "practice_day": "2011-03-11",
        "groups": [{ "full_name": "Labour" }],
        "authorities": [{ "short_name": "Barnsley MBC" }],
        "people": people,
        "bodies": [{
            "full_name": "Improvement Board", "short_name": "Improvement Board", "profile": "lga_board",
            "years": [{
                "first_day": "2010-09-01", "last_day": "2011-08-31",
                "membership": [{
                    "group": "Labour", "seats": 60,
                    "members": members.clone().map(|n| json!({ "person": name(n), "authority": "Barnsley MBC" })).collect::<Vec<_>>(),
                    "substitutes": substitutes.map(|n| json!({ "person": name(n), "authority": "Barnsley MBC" })).collect::<Vec<_>>(),
                }],
            }],
            "meetings": meetings,
        }],
    })
}
