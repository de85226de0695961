//! Phrases: a body's own list, what the meeting fills in, and putting one in as a step of its own.

use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

fn shorts(trial: &mut Trial, body: &Value) -> Vec<String> {
    let phrases = trial.ask("phrase.list", json!({ "body": body }));
    phrases.as_array().unwrap().iter().map(|phrase| phrase["short"].as_str().unwrap().to_owned()).collect()
}

/// What a phrase stands for under an item of the January meeting.
fn said(trial: &mut Trial, item: usize, short: &str) -> Value {
    let meeting = trial.january();
    let item = trial.page(&meeting)["agenda"][item]["id"].clone();
    let choices = trial.ask("phrase.choices", json!({ "meeting": meeting, "item": item }));
    let found = choices.as_array().unwrap().iter().find(|choice| choice["short"] == short).cloned();
    found.unwrap_or_else(|| panic!("there is no phrase {short}"))
}

#[test]
fn a_body_keeps_its_phrases_in_its_own_order_under_short_words_of_their_own() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let before = shorts(&mut trial, &body);
    assert_eq!(before, ["noted", "agreed", "last", "thanked", "update"]);
    let added =
        trial.ask("phrase.add", json!({ "body": body, "short": "site", "wording": "A site visit was agreed." }));
    trial.ask("phrase.move", json!({ "phrase": added, "to": 0 }));
    assert_eq!(shorts(&mut trial, &body)[0], "site");
    trial.ask("phrase.change", json!({ "phrase": added, "short": "visit-2" }));
    for wrong in ["site visit", "", "a/b", "@x", &"x".repeat(25)] {
        trial.refused("phrase.change", json!({ "phrase": added, "short": wrong }), Code::Invalid);
    }
    trial.refused("phrase.change", json!({ "phrase": added, "wording": " " }), Code::Invalid);
    let again = json!({ "body": body, "short": "NOTED", "wording": "Noted." });
    let refusal = trial.refused("phrase.add", again, Code::Refused);
    assert_eq!(refusal.message, "There is a phrase “NOTED” already.", "whatever the case");
    trial.ask("phrase.remove", json!({ "phrase": added }));
    assert_eq!(shorts(&mut trial, &body), before);
    assert_eq!(trial.ask("undo", json!({}))["label"], "Remove the phrase visit-2");
    assert_eq!(shorts(&mut trial, &body)[0], "visit-2", "and comes back in its place");
}

#[test]
fn a_new_body_begins_with_the_usual_phrases_of_its_kind() {
    let mut trial = Trial::empty();
    let body = trial.ask(
        "body.add",
        json!({ "full_name": "Planning Committee", "short_name": "", "preset": "council_committee",
            "first_day": "20 May 2013", "last_day": "19 May 2014" }),
    );
    let usual = shorts(&mut trial, &body);
    assert!(usual.contains(&"exempt".to_owned()) && usual.contains(&"noted".to_owned()), "{usual:?}");
    assert_eq!(trial.history().as_array().unwrap()[0]["label"], "Start the Planning Committee", "one step of undo");
    let first = trial.ask("phrase.list", json!({ "body": body }))[0]["id"].clone();
    trial.ask("phrase.remove", json!({ "phrase": first }));
    let second = trial.ask("phrase.list", json!({ "body": body }))[0]["id"].clone();
    trial.ask("phrase.change", json!({ "phrase": second, "wording": "Mine." }));
    trial.ask("phrase.add_usual", json!({ "body": body, "preset": "council_committee" }));
    let phrases = trial.ask("phrase.list", json!({ "body": body }));
    assert_eq!(phrases.as_array().unwrap().len(), usual.len(), "only what was missing is added");
    assert_eq!(phrases[0]["wording"], "Mine.", "and what the clerk made of one stays");
}

#[test]
fn the_meeting_fills_in_what_it_knows_and_leaves_the_rest_to_the_clerk() {
    let mut trial = Trial::sample();
    assert_eq!(said(&mut trial, 0, "thanked")["wording"], "Cllr David Parsons thanked {who} for their presentation.");
    assert_eq!(
        said(&mut trial, 0, "last")["wording"],
        "The note of the meeting held on 17 November 2010 was agreed as a correct record."
    );
    assert_eq!(
        said(&mut trial, 0, "update")["wording"],
        "Members asked officers to bring an update to the meeting on 21 March 2011."
    );
    let body = trial.body();
    let all = "{item} {title} {body} {date} {paragraph}";
    trial.ask("phrase.add", json!({ "body": body, "short": "all", "wording": all }));
    let meeting = trial.january();
    let title = trial.page(&meeting)["agenda"][1]["title"].as_str().unwrap().to_owned();
    assert_eq!(
        said(&mut trial, 1, "all")["wording"],
        format!("item 2 {title} Improvement Programme Board 18 January 2011 {{paragraph}}")
    );
    let item = trial.page(&meeting)["agenda"][1]["id"].clone();
    trial.ask("item.change", json!({ "item": item, "access": "exempt", "exempt_paragraph": "3" }));
    assert!(said(&mut trial, 1, "all")["wording"].as_str().unwrap().ends_with(" 3"), "once it is known");
    let elsewhere = trial.meeting("2011-03-21");
    trial.refused("phrase.choices", json!({ "meeting": elsewhere, "item": item }), Code::Unknown);
}

#[test]
fn undo_takes_back_the_phrase_and_not_what_was_typed_before_it() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let item = trial.page(&meeting)["agenda"][3]["id"].clone();
    let entry = trial.ask("entry.add", json!({ "item": item, "kind": "point", "wording": "" }));
    trial.ask("entry.type", json!({ "entry": entry, "wording": "After questions, noted" }));
    let phrase = said(&mut trial, 3, "noted");
    let whole = "After questions, Members noted the report.";
    trial.ask("entry.phrase", json!({ "entry": entry, "phrase": phrase["phrase"], "wording": whole }));
    trial.ask("typing.close", json!({}));
    trial.ask("entry.type", json!({ "entry": entry, "wording": format!("{whole} They") }));
    let wording = |trial: &mut Trial| {
        let page = trial.page(&meeting);
        let entries = page["agenda"][3]["entries"].as_array().unwrap();
        entries.iter().find(|one| one["id"] == entry).unwrap()["wording"].as_str().unwrap().to_owned()
    };
    trial.ask("undo", json!({}));
    assert_eq!(wording(&mut trial), whole, "what was typed after it is a step of its own");
    assert_eq!(trial.ask("undo", json!({}))["label"], "Put in “noted” under item 4");
    assert_eq!(wording(&mut trial), "After questions, noted");
    trial.ask("redo", json!({}));
    assert_eq!(wording(&mut trial), whole);
}

#[test]
fn a_blank_that_nobody_filled_in_is_to_settle() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let item = trial.page(&meeting)["agenda"][3]["id"].clone();
    let wording = "Cllr David Parsons thanked {who} for their presentation.";
    let entry = trial.ask("entry.add", json!({ "item": item, "kind": "point", "wording": wording }));
    let flags = |trial: &mut Trial| {
        let flags = trial.page(&meeting)["flags"].as_array().unwrap().clone();
        flags.into_iter().filter(|flag| flag["kind"] == "blank").collect::<Vec<_>>()
    };
    let found = flags(&mut trial);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["message"], "A blank is left in the minutes of 18 January");
    assert_eq!(found[0]["detail"], "“{who}” would print as it stands.");
    assert_eq!(found[0]["target"]["entry"], entry, "and leads to the line");
    trial.ask("entry.type", json!({ "entry": entry, "wording": "Cllr David Parsons thanked Dr Adams." }));
    assert!(flags(&mut trial).is_empty());
    let motion = trial.ask("entry.add", json!({ "item": item, "kind": "motion", "wording": "That it be noted." }));
    let amended = "That it be noted, and that {who} be thanked.";
    trial.ask("motion.type_amended", json!({ "entry": motion, "wording": amended }));
    let found = flags(&mut trial);
    assert_eq!(found.len(), 1, "what a motion says as amended prints too");
    assert_eq!(found[0]["message"], "A blank is left in the motion of 18 January as amended");
    assert_eq!(
        (&found[0]["detail"], &found[0]["target"]["entry"]),
        (&json!("“{who}” would print as it stands."), &motion)
    );
}
