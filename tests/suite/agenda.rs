//! The agenda once it is out: its numbers stand, whatever comes on it late or is taken off it.

use crate::by_hand::board;
use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The board’s January meeting with its agenda published: one, two and three, lunch after two.
fn published() -> (Trial, Value) {
    let (mut trial, meeting) = board();
    for (title, kind) in [("One", "business"), ("Two", "business"), ("Lunch", "break"), ("Three", "business")] {
        trial.ask("item.add", json!({ "meeting": meeting, "title": title, "kind": kind }));
    }
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "published" }));
    (trial, meeting)
}

fn item(trial: &mut Trial, meeting: &Value, title: &str) -> Value {
    let page = trial.page(meeting);
    page["agenda"].as_array().unwrap().iter().find(|item| item["title"] == title).unwrap()["id"].clone()
}

fn numbered(trial: &mut Trial, meeting: &Value) -> Vec<String> {
    let page = trial.page(meeting);
    let said = |item: &Value| format!("{} {}", item["number"].as_str().unwrap(), item["title"].as_str().unwrap());
    page["agenda"].as_array().unwrap().iter().map(said).collect()
}

#[test]
fn late_items_have_numbers_of_their_own_at_once_and_keep_them() {
    let (mut trial, meeting) = published();
    let (two, three) = (item(&mut trial, &meeting, "Two"), item(&mut trial, &meeting, "Three"));
    trial.ask("item.add", json!({ "meeting": meeting, "title": "Late", "after": three }));
    assert_eq!(numbered(&mut trial, &meeting).last().unwrap(), "4 Late");
    trial.ask("item.add", json!({ "meeting": meeting, "title": "Later", "after": two }));
    let with = json!({ "meeting": meeting, "title": "With two", "joined": true, "after": two });
    trial.ask("item.add", with);
    let agenda = ["1 One", "2 Two", "2a With two", "5 Later", " Lunch", "3 Three", "4 Late"];
    assert_eq!(numbered(&mut trial, &meeting), agenda, "a later item above takes no number from one below");

    let lunch = item(&mut trial, &meeting, "Lunch");
    trial.ask("item.change", json!({ "item": lunch, "kind": "business" }));
    assert_eq!(numbered(&mut trial, &meeting)[4], "6 Lunch", "a break that becomes business goes on from the highest");
    trial.refused("item.change", json!({ "item": two, "kind": "break" }), Code::Refused);
    trial.refused("item.change", json!({ "item": two, "joined": true }), Code::Refused);
    trial.ask("item.change", json!({ "item": two, "title": "Two, again" }));
}

#[test]
fn a_number_in_print_is_withdrawn_and_never_given_again() {
    let (mut trial, meeting) = published();
    let three = item(&mut trial, &meeting, "Three");
    trial.refused("item.remove", json!({ "item": three }), Code::Refused);
    trial.ask("item.set_fate", json!({ "item": three, "fate": "withdrawn" }));
    trial.ask("item.add", json!({ "meeting": meeting, "title": "Late" }));
    assert_eq!(numbered(&mut trial, &meeting)[3..], ["3 Three", "4 Late"], "3 is not given a second time");
    let page = trial.page(&meeting);
    assert_eq!((&page["agenda"][3]["fate"], &page["agenda"][3]["outcome"]), (&json!("withdrawn"), &json!("Withdrawn")));
    let text = String::from_utf8(trial.paper(json!({ "kind": "note", "meeting": meeting }), "text")).unwrap();
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let at = lines.iter().position(|line| line.contains("Three")).unwrap();
    assert!(lines[at].contains('3') && lines[at..=at + 1].concat().contains("Withdrawn"), "{text}");

    trial.ask("item.set_fate", json!({ "item": three, "fate": "none" }));
    assert_eq!(trial.page(&meeting)["agenda"][3]["fate"], "none", "it can be put back");
    let lunch = item(&mut trial, &meeting, "Lunch");
    trial.refused("item.set_fate", json!({ "item": lunch, "fate": "withdrawn" }), Code::Refused);
    trial.ask("item.remove", json!({ "item": lunch }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "planned" }));
    trial.ask("item.remove", json!({ "item": three }));
}

#[test]
fn a_meeting_put_back_in_the_diary_keeps_the_numbers_in_print() {
    let (mut trial, meeting) = published();
    let two = item(&mut trial, &meeting, "Two");
    let with = json!({ "meeting": meeting, "title": "With two", "joined": true, "after": two });
    trial.ask("item.add", with);
    let before = numbered(&mut trial, &meeting);
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "cancelled", "reason": "Snow" }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "published" }));
    assert_eq!(numbered(&mut trial, &meeting), before);
    assert_eq!(trial.ask("book.shelf", json!({}))["undo"], "Put the meeting of 18 January 2011 back in the diary");
}

#[test]
fn a_withdrawn_item_is_not_taken_in_the_room() {
    let (mut trial, meeting) = published();
    let one = item(&mut trial, &meeting, "One");
    let two = item(&mut trial, &meeting, "Two");
    let three = item(&mut trial, &meeting, "Three");
    trial.ask("item.set_fate", json!({ "item": one, "fate": "withdrawn" }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    assert_eq!(trial.page(&meeting)["current"], two, "the first that is taken");
    trial.refused("item.set_fate", json!({ "item": two, "fate": "withdrawn" }), Code::Refused);
    trial.ask("item.open", json!({ "item": one }));
    assert_eq!(trial.page(&meeting)["current"], two, "a withdrawn item does not open");
    trial.ask("item.set_fate", json!({ "item": three, "fate": "withdrawn" }));
    let lunch = item(&mut trial, &meeting, "Lunch");
    trial.ask("item.close", json!({ "item": two, "next": true }));
    assert_eq!(trial.page(&meeting)["current"], lunch);
    trial.ask("item.close", json!({ "item": lunch, "next": true }));
    assert_eq!(trial.page(&meeting)["current"], Value::Null, "nothing is left to take");
}
