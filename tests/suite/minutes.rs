//! Minutes: typing, splitting, joining, moving, and what numbers do.

use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The January meeting of the sample, and the entries of one of its items: kind, label and wording.
fn entries(trial: &mut Trial, item: usize) -> Vec<(String, String, String)> {
    let meeting = trial.january();
    let page = trial.page(&meeting);
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap().to_owned();
    page["agenda"][item]["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (text(entry, "id"), text(entry, "label"), text(entry, "wording")))
        .collect()
}

fn labels(trial: &mut Trial, item: usize) -> Vec<String> {
    entries(trial, item).into_iter().map(|(_, label, _)| label).collect()
}

#[test]
fn points_renumber_as_lines_change_kind_and_place() {
    let mut trial = Trial::sample();
    let before = entries(&mut trial, 0);
    trial.ask("entry.kind", json!({ "entry": before[1].0, "kind": "text" }));
    assert_eq!(labels(&mut trial, 0), ["Text", "Text", "1.1", "1.2", "Decision", "Decision", "Action"]);
    trial.ask("entry.move", json!({ "entry": before[3].0, "to": 0 }));
    let after = entries(&mut trial, 0);
    assert_eq!((after[0].0.as_str(), after[0].1.as_str()), (before[3].0.as_str(), "1.1"), "the moved line leads");
    trial.ask("undo", json!({}));
    trial.ask("undo", json!({}));
    assert_eq!(entries(&mut trial, 0), before, "undone, it stands as it stood");
}

#[test]
fn a_blank_point_has_no_number_on_the_page_nor_in_the_note() {
    let mut trial = Trial::sample();
    let before = entries(&mut trial, 0);
    trial.ask("entry.type", json!({ "entry": before[2].0, "wording": " " }));
    let shown = labels(&mut trial, 0);
    assert_eq!(shown, ["Text", "1.1", "Point", "1.2", "Decision", "Decision", "Action"]);
    let meeting = trial.january();
    let note = trial.ask("note.show", json!({ "meeting": meeting }));
    let parts = note["items"][0]["parts"].as_array().unwrap();
    let printed: Vec<_> = parts.iter().filter_map(|part| part["number"].as_str()).filter(|it| !it.is_empty()).collect();
    assert_eq!(printed, ["1.1", "1.2"], "the note numbers as the page does, without a gap");
}

#[test]
fn a_line_splits_where_the_cursor_is_and_joins_again() {
    let mut trial = Trial::sample();
    let item = {
        let meeting = trial.january();
        trial.page(&meeting)["agenda"][3]["id"].clone()
    };
    let entry =
        trial.ask("entry.add", json!({ "item": item, "kind": "point", "wording": "Llŷn first. Then 😀 the rest." }));
    let second = trial.ask("entry.split", json!({ "entry": entry, "at": 12 }));
    let lines = entries(&mut trial, 3);
    assert_eq!(lines[1].2, "Llŷn first.");
    assert_eq!((lines[2].0.as_str(), lines[2].2.as_str()), (second.as_str().unwrap(), "Then 😀 the rest."));
    let joined = trial.ask("entry.join", json!({ "entry": second }));
    assert_eq!(joined, json!({ "entry": entry, "at": 12 }), "the cursor goes to where the second began");
    assert_eq!(entries(&mut trial, 3)[1].2, "Llŷn first. Then 😀 the rest.");
    let first = entries(&mut trial, 3)[0].0.clone();
    trial.refused("entry.join", json!({ "entry": first }), Code::Refused);
}

#[test]
fn several_paragraphs_pasted_become_several_lines() {
    let mut trial = Trial::sample();
    let entry = entries(&mut trial, 3)[0].0.clone();
    trial.ask("entry.paste", json!({ "entry": entry, "paragraphs": ["One.", " ", "Two.", "Three."] }));
    let wordings: Vec<_> = entries(&mut trial, 3).into_iter().map(|line| line.2).collect();
    assert_eq!(wordings, ["One.", "Two.", "Three."]);
    trial.ask("undo", json!({}));
    assert_eq!(entries(&mut trial, 3).len(), 1, "a paste is one operation");
}

#[test]
fn typing_in_one_field_is_one_operation() {
    let mut trial = Trial::sample();
    let entry = entries(&mut trial, 3)[0].clone();
    let before = trial.history().as_array().unwrap().len();
    for n in 1..=20 {
        trial.clock.advance(chrono::Duration::milliseconds(700));
        trial.ask("entry.type", json!({ "entry": entry.0, "wording": "x".repeat(n) }));
    }
    assert_eq!(trial.history().as_array().unwrap().len(), before + 1, "twenty saves, one operation");
    trial.ask("typing.close", json!({}));
    trial.ask("entry.type", json!({ "entry": entry.0, "wording": "After leaving the field." }));
    assert_eq!(trial.history().as_array().unwrap().len(), before + 2, "leaving the field ends it");
    trial.ask("undo", json!({}));
    trial.ask("undo", json!({}));
    assert_eq!(entries(&mut trial, 3)[0], entry, "two undos give the old wording back");
}

#[test]
fn a_clock_that_jumps_while_a_sentence_is_typed_parts_it_in_two_and_loses_nothing() {
    for jump in [chrono::Duration::hours(1), chrono::Duration::hours(-1)] {
        let mut trial = Trial::sample();
        let entry = entries(&mut trial, 3)[0].clone();
        let before = trial.history().as_array().unwrap().len();
        for n in 1..=20 {
            trial.clock.advance(chrono::Duration::milliseconds(700));
            if n == 10 {
                trial.clock.advance(jump);
            }
            trial.ask("entry.type", json!({ "entry": entry.0, "wording": "x".repeat(n) }));
        }
        assert_eq!(entries(&mut trial, 3)[0].2, "x".repeat(20));
        assert_eq!(trial.history().as_array().unwrap().len(), before + 2, "what follows the jump is grouped again");
        trial.ask("undo", json!({}));
        assert_eq!(entries(&mut trial, 3)[0].2, "x".repeat(9), "back to the jump");
        trial.ask("undo", json!({}));
        assert_eq!(entries(&mut trial, 3)[0], entry);
    }
}

#[test]
fn what_is_no_action_has_no_owners() {
    let mut trial = Trial::sample();
    let action = entries(&mut trial, 0)[6].0.clone();
    let platts = trial.person("Helen Platts");
    trial.refused("owner.add", json!({ "entry": action, "person": platts }), Code::Refused);
    trial.ask("entry.kind", json!({ "entry": action, "kind": "decision" }));
    trial.refused("owner.add", json!({ "entry": action, "role": "Officers" }), Code::Refused);
    trial.ask("undo", json!({}));
    let meeting = trial.january();
    let page = trial.page(&meeting);
    assert_eq!(page["agenda"][0]["entries"][6]["owners"][0]["name"], "Helen Platts", "undo gives the owner back");
}

#[test]
fn due_dates_are_read_as_typed_and_never_before_the_meeting() {
    let mut trial = Trial::sample();
    let action = entries(&mut trial, 0)[6].0.clone();
    trial.ask("action.due", json!({ "entry": action, "due": "next_meeting" }));
    let meeting = trial.january();
    assert_eq!(trial.page(&meeting)["agenda"][0]["entries"][6]["due_printed"], "by next meeting, 21 March");
    trial.ask("action.due", json!({ "entry": action, "due": "day", "day": "1 April 2011" }));
    assert_eq!(trial.page(&meeting)["agenda"][0]["entries"][6]["due_printed"], "by 1 April");
    trial.refused("action.due", json!({ "entry": action, "due": "day", "day": "1 April 2010" }), Code::Refused);
    trial.refused("action.due", json!({ "entry": action, "due": "day", "day": "30 February 2011" }), Code::Invalid);
}

#[test]
fn owners_are_offered_with_roles_and_officers_first() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let offered = trial.ask("owner.choices", json!({ "meeting": meeting }));
    let offered = offered.as_array().unwrap();
    let place = |name: &str| offered.iter().position(|one| one["name"] == name).unwrap_or_else(|| panic!("{name}"));
    let platts = place("Helen Platts");
    assert_eq!(offered[platts]["detail"], "LGID officer");
    assert!(place("Lead members") < platts && platts < place("David Parsons CBE"), "{offered:?}");
    let people = offered.iter().filter(|one| !one["person"].is_null());
    assert_eq!(people.count(), trial.ask("book.directory", json!({}))["people"].as_array().unwrap().len());
}

#[test]
fn the_agenda_of_march_is_lettered_and_published_numbers_stand() {
    let mut trial = Trial::sample();
    let meeting = trial.meeting("2011-03-21");
    let numbers = |page: &Value| -> Vec<String> {
        page["agenda"].as_array().unwrap().iter().map(|item| item["number"].as_str().unwrap().to_owned()).collect()
    };
    let page = trial.page(&meeting);
    assert_eq!(numbers(&page), ["1a", "1b", "2", "3", "4", "5", "6", "", "", ""]);
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "published" }));
    trial.ask("item.set_fate", json!({ "item": page["agenda"][2]["id"], "fate": "withdrawn" }));
    trial.ask("item.add", json!({ "meeting": meeting, "title": "Late business", "after": page["agenda"][0]["id"] }));
    assert_eq!(numbers(&trial.page(&meeting)), ["1a", "7", "1b", "2", "3", "4", "5", "6", "", "", ""]);
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "planned" }));
    trial.ask("item.remove", json!({ "item": page["agenda"][2]["id"] }));
    let flowing = ["1", "2a", "2b", "3", "4", "5", "6", "", "", ""];
    assert_eq!(
        numbers(&trial.page(&meeting)),
        flowing,
        "taken back, numbers flow again, and letters follow their neighbour"
    );
}

#[test]
fn an_action_keeps_its_owner_however_it_is_broken_and_joined() {
    let mut trial = Trial::sample();
    let (meeting, action) = (trial.january(), entries(&mut trial, 0)[6].0.clone());
    let owners =
        |trial: &mut Trial, at: usize| trial.page(&meeting)["agenda"][0]["entries"][at]["owners"][0]["name"].clone();
    assert_eq!(
        trial.ask("entry.split", json!({ "entry": action, "at": 0 })),
        json!(action),
        "the words stay where they are"
    );
    assert_eq!(owners(&mut trial, 7), "Helen Platts", "a line is put in above them");
    trial.ask("undo", json!({}));
    trial.refused("entry.join", json!({ "entry": action }), Code::Refused);
    let second = trial.ask("entry.split", json!({ "entry": action, "at": 30 }));
    trial.ask("owner.add", json!({ "entry": second, "role": "Officers" }));
    trial.ask("action.due", json!({ "entry": second, "due": "day", "day": "21 March" }));
    trial.ask("entry.join", json!({ "entry": second }));
    let line = trial.page(&meeting)["agenda"][0]["entries"][6].clone();
    let names: Vec<_> =
        line["owners"].as_array().unwrap().iter().map(|owner| owner["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Helen Platts", "Officers"], "the owners of both");
}
