//! In the room: who takes the chair, how the meeting keeps to its agenda, lines that go to another item, and what the
//! projector shows.

use crate::desk::Trial;
use crate::sittings::{after, sitting, step, wordings};
use clerkwell::error::Code;
use serde_json::{Value, json};

fn preside(trial: &mut Trial, meeting: &Value, person: &Value, from: Option<&str>) {
    let mut given = json!({ "meeting": meeting, "person": person });
    if let Some(from) = from {
        given["from"] = json!(from);
    }
    trial.ask("meeting.preside", given);
}

#[test]
fn the_minutes_say_who_took_the_chair_in_mid_meeting() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    let (parsons, cadbury, lord) = (trial.person("Parsons"), trial.person("Cadbury"), trial.person("Lord"));
    assert_eq!(trial.page(&meeting)["chair"]["person"], parsons, "the chairman, by office");
    assert!(wordings(&mut trial, &meeting, 0).is_empty(), "nothing is said of the first");

    after(&trial, 20);
    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    preside(&mut trial, &meeting, &cadbury, None);
    assert_eq!(wordings(&mut trial, &meeting, 1), ["Cllr Ruth Cadbury took the chair at 11.50am."]);
    assert_eq!(trial.ask("book.shelf", json!({}))["undo"], "Put Cllr Cadbury in the chair", "one step, with its name");
    let turns = trial.page(&meeting)["turns"].clone();
    assert_eq!((&turns[0]["how"], &turns[1]["how"]), (&json!("office"), &json!("deputising")));

    after(&trial, 5);
    trial.ask("item.open", json!({ "item": items[0] }));
    preside(&mut trial, &meeting, &cadbury, Some("11.48"));
    assert_eq!(wordings(&mut trial, &meeting, 0), [""; 0], "a time put right adds no paragraph");
    assert_eq!(wordings(&mut trial, &meeting, 1), ["Cllr Ruth Cadbury took the chair at 11.48am."]);

    preside(&mut trial, &meeting, &lord, Some("11.48"));
    assert!(wordings(&mut trial, &meeting, 1).is_empty(), "it was somebody else");
    assert_eq!(wordings(&mut trial, &meeting, 0), ["Cllr Edward Lord JP took the chair at 11.48am."]);
    let turn = trial.page(&meeting)["turns"][1]["id"].clone();
    trial.ask("meeting.unpreside", json!({ "turn": turn }));
    assert!(wordings(&mut trial, &meeting, 0).is_empty(), "nobody took it");

    preside(&mut trial, &meeting, &lord, None);
    let entry = trial.page(&meeting)["agenda"][0]["entries"][0]["id"].clone();
    trial.ask("entry.type", json!({ "entry": entry, "wording": "The chair fell ill; Cllr Lord took over." }));
    preside(&mut trial, &meeting, &cadbury, Some("11.40"));
    let said = ["The chair fell ill; Cllr Lord took over.", "Cllr Ruth Cadbury took the chair at 11.40am."];
    assert_eq!(wordings(&mut trial, &meeting, 0), said, "the clerk’s own words are left");
}

#[test]
fn after_the_meeting_a_turn_is_recorded_without_a_paragraph() {
    let (mut trial, meeting, _) = sitting(&["Plan"]);
    step(&mut trial, &meeting, "ended");
    let cadbury = trial.person("Cadbury");
    preside(&mut trial, &meeting, &cadbury, Some("11.30"));
    assert!(wordings(&mut trial, &meeting, 0).is_empty(), "what is minuted is the clerk’s to say by then");
}

#[test]
fn the_clock_says_how_late_the_meeting_runs_and_when_it_may_end() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports", "Budget"]);
    let clock = |trial: &mut Trial| trial.ask("meeting.clock", json!({ "meeting": meeting }));
    assert_eq!(clock(&mut trial)["pace"], "", "an agenda without times");
    for (item, at) in items.iter().zip(["11.30", "11.45", "12.15"]) {
        trial.ask("item.change", json!({ "item": item, "planned_time": at }));
    }
    trial.ask("meeting.change", json!({ "meeting": meeting, "end_time": "1pm" }));
    let mut told = json!({
        "time": "11.30am", "pace": "On time", "behind": false, "likely_end": "Likely to end 1.00pm", "amiss": ""
    });
    assert_eq!(clock(&mut trial), told);
    after(&trial, 24);
    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    after(&trial, 10);
    (told["time"], told["pace"], told["behind"]) = (json!("12.04pm"), json!("9 min behind"), json!(true));
    told["likely_end"] = json!("Likely to end 1.09pm");
    assert_eq!(clock(&mut trial), told);
    let page = trial.page(&meeting);
    let times: Vec<_> = page["agenda"].as_array().unwrap().iter().map(|item| &item["times"]).collect();
    assert_eq!(times, ["11.30am – 11.54am", "planned 11.45am · began 11.54am", "12.15pm · 45 min"]);
    trial.ask("item.set_fate", json!({ "item": items[2], "fate": "deferred" }));
    assert_eq!(clock(&mut trial)["pace"], "36 min ahead", "three quarters of an hour will not be needed");
    step(&mut trial, &meeting, "adjourned");
    assert_eq!((&clock(&mut trial)["time"], &clock(&mut trial)["pace"]), (&json!("12.04pm"), &json!("")));
}

#[test]
fn a_line_goes_to_another_item_with_all_that_hangs_on_it() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    let add = |trial: &mut Trial, item: &Value, kind: &str, wording: &str| {
        trial.ask("entry.add", json!({ "item": item, "kind": kind, "wording": wording }))
    };
    let action = add(&mut trial, &items[0], "action", "Write to the minister.");
    trial.ask("owner.add", json!({ "entry": action, "role": "Lead members" }));
    let first = add(&mut trial, &items[1], "point", "Members asked why.");
    trial.ask("entry.move_to", json!({ "entry": action, "item": items[1] }));
    assert!(wordings(&mut trial, &meeting, 0).is_empty());
    assert_eq!(wordings(&mut trial, &meeting, 1), ["Members asked why.", "Write to the minister."], "last");
    assert_eq!(trial.page(&meeting)["agenda"][1]["entries"][1]["owners"][0]["name"], "Lead members");
    trial.ask("entry.move_to", json!({ "entry": first, "item": items[0], "to": 0 }));
    trial.ask("entry.move_to", json!({ "entry": action, "item": items[0], "to": 0 }));
    assert_eq!(wordings(&mut trial, &meeting, 0), ["Write to the minister.", "Members asked why."]);
    assert_eq!(trial.ask("book.shelf", json!({}))["undo"], "Move a line to item 1");

    let march = trial.meeting("2011-03-21");
    let elsewhere = trial.ask("item.add", json!({ "meeting": march, "title": "Dates" }));
    let error = trial.refused("entry.move_to", json!({ "entry": action, "item": elsewhere }), Code::Refused);
    assert!(error.message.contains("another meeting"), "{error}");
}

#[test]
fn the_rooms_screen_shows_the_open_item_and_what_is_decided_and_nothing_else() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Sale of land", "Dismissal"]);
    let screen = |trial: &mut Trial| trial.ask("screen.show", json!({ "meeting": meeting }));
    for (item, kind, wording) in [
        (0, "point", "The leader was furious."),
        (0, "decision", "That the plan be adopted."),
        (0, "decision", " "),
        (1, "decision", "That the land be sold for £2m."),
        (2, "decision", "That the officer be dismissed."),
    ] {
        trial.ask("entry.add", json!({ "item": items[item], "kind": kind, "wording": wording }));
    }
    let shown = screen(&mut trial);
    assert_eq!(shown["body"], "LG Group Improvement Programme Board");
    assert_eq!((&shown["item"]["number"], &shown["item"]["title"]), (&json!("1"), &json!("Plan")));
    let decisions = shown["item"]["decisions"].as_array().unwrap();
    assert_eq!(decisions.iter().map(|one| &one["wording"]).collect::<Vec<_>>(), ["That the plan be adopted."]);

    let motion = trial.ask("entry.add", json!({ "item": items[0], "kind": "motion", "wording": "That we adjourn." }));
    let labels = |trial: &mut Trial| {
        let shown = trial.ask("screen.show", json!({ "meeting": meeting }));
        let decisions = shown["item"]["decisions"].as_array().unwrap().clone();
        decisions.iter().map(|one| one["label"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(labels(&mut trial), ["Decision", "Motion"]);
    trial.ask("motion.set", json!({ "entry": motion, "fate": "withdrawn" }));
    assert_eq!(labels(&mut trial), ["Decision"], "what is withdrawn is not before the meeting");

    let closed = |access: &str, item: &Value| json!({ "item": item, "access": access, "public_summary": "Land." });
    trial.ask("item.change", closed("exempt", &items[1]));
    trial.ask("item.change", closed("confidential", &items[2]));
    for (item, number) in [(&items[1], "2"), (&items[2], "3")] {
        trial.ask("item.open", json!({ "item": item }));
        let shown = screen(&mut trial);
        assert_eq!(
            (&shown["item"]["number"], &shown["item"]["title"]),
            (&json!(number), &json!("Not open to the public"))
        );
        let all = shown.to_string();
        for word in ["land", "sold", "£2m", "Dismissal", "dismissed", "Sale"] {
            assert!(!all.contains(word), "“{word}” is not for the room: {all}");
        }
    }
    step(&mut trial, &meeting, "adjourned");
    assert_eq!(
        screen(&mut trial),
        json!({
            "body": "LG Group Improvement Programme Board", "day": "Tuesday 18 January 2011",
            "standing": "The meeting is adjourned", "item": null
        })
    );
}
