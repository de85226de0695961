//! The record as somebody would read it who means to contest it: it claims nothing that was not noted, what does not fit
//! together is flagged, and the public version is the same to the byte whatever stands behind closed doors.

use crate::desk::Trial;
use crate::sittings::{after, sitting, step};
use clerkwell::error::Code;
use serde_json::{Value, json};

fn note(trial: &mut Trial, meeting: &Value) -> String {
    String::from_utf8(trial.paper(json!({ "kind": "note", "meeting": meeting }), "text")).unwrap()
}

/// What is flagged of the meeting, of one kind: message and detail.
fn flagged(trial: &mut Trial, meeting: &Value, kind: &str) -> Vec<(String, String)> {
    let flags = trial.page(meeting)["flags"].as_array().unwrap().clone();
    let text = |flag: &Value, field: &str| flag[field].as_str().unwrap().to_owned();
    let of_kind = flags.iter().filter(|flag| flag["kind"] == kind);
    of_kind.map(|flag| (text(flag, "message"), text(flag, "detail"))).collect()
}

fn marked(trial: &mut Trial, meeting: &Value) {
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
}

fn of(trial: &mut Trial, name: &str, meeting: &Value, who: &str, mut more: Value) {
    more["meeting"] = meeting.clone();
    more["person"] = trial.person(who);
    trial.ask(name, more);
}

fn rule(trial: &mut Trial, pointer: &str, value: Value) {
    let body = trial.body();
    let mut profile = trial.ask("body.show", json!({ "body": body }))["profile"].clone();
    *profile.pointer_mut(pointer).unwrap() = value;
    trial.ask("body.change", json!({ "body": body, "profile": profile }));
}

#[test]
fn the_note_says_who_was_in_the_chair_where_it_was_not_the_chairman_throughout() {
    let (mut trial, meeting, _) = sitting(&["Plan"]);
    marked(&mut trial, &meeting);
    assert!(!note(&mut trial, &meeting).contains("in the chair"), "the chairman’s office says it");
    of(&mut trial, "meeting.preside", &meeting, "Shortland", json!({ "from": "" }));
    let said = note(&mut trial, &meeting);
    assert!(said.contains("Cllr Jill Shortland (in the chair)"), "from the start, by no paragraph of its own: {said}");
    assert!(!said.contains("Parsons CBE (in the chair"), "{said}");
    after(&trial, 40);
    of(&mut trial, "meeting.preside", &meeting, "Parsons", json!({}));
    let said = note(&mut trial, &meeting);
    assert!(said.contains("Cllr David Parsons CBE (in the chair from 12.10pm)"), "{said}");
    assert!(said.contains("Cllr Jill Shortland (in the chair until 12.10pm)"), "{said}");
}

#[test]
fn that_nobody_sent_apologies_is_said_only_where_everybody_is_accounted_for() {
    let (mut trial, meeting, items) = sitting(&["Apologies"]);
    trial.ask("item.change", json!({ "item": items[0], "kind": "apologies" }));
    let none = "There were no apologies.";
    assert!(!note(&mut trial, &meeting).contains(none), "the roll is not called yet");
    of(&mut trial, "roll.mark", &meeting, "Stay", json!({ "outcome": "not_recorded" }));
    marked(&mut trial, &meeting);
    assert!(!note(&mut trial, &meeting).contains(none), "nobody knows why Stay was not there");
    of(&mut trial, "roll.mark", &meeting, "Stay", json!({ "outcome": "absent" }));
    assert!(note(&mut trial, &meeting).contains(none), "absent without a word is no apology");
}

#[test]
fn an_item_that_was_opened_again_does_not_claim_the_time_of_those_between() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    rule(&mut trial, "/minutes/times", json!("items"));
    after(&trial, 10);
    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    after(&trial, 10);
    trial.ask("item.open", json!({ "item": items[0] }));
    after(&trial, 10);
    trial.ask("item.close", json!({ "item": items[0], "next": false }));
    let said = note(&mut trial, &meeting);
    assert!(said.contains("11.30am to 12.00pm, with other items in between"), "{said}");
    assert!(said.contains("11.40am to 11.50am") && said.matches("in between").count() == 1, "{said}");
}

#[test]
fn whoever_presided_and_had_gone_is_flagged() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    marked(&mut trial, &meeting);
    after(&trial, 10);
    of(&mut trial, "interest.withdraw", &meeting, "Parsons", json!({ "item": items[0] }));
    let found = flagged(&mut trial, &meeting, "presider_away");
    assert_eq!(found[0].0, "Cllr Parsons presided on 18 January but was not there at 11.40am");
    of(&mut trial, "meeting.preside", &meeting, "Shortland", json!({}));
    assert!(flagged(&mut trial, &meeting, "presider_away").is_empty(), "another took the chair in that minute");
    after(&trial, 10);
    of(&mut trial, "interest.come_back", &meeting, "Parsons", json!({}));
    of(&mut trial, "meeting.preside", &meeting, "Parsons", json!({}));
    of(&mut trial, "roll.leave", &meeting, "Shortland", json!({}));
    after(&trial, 10);
    step(&mut trial, &meeting, "ended");
    assert!(flagged(&mut trial, &meeting, "presider_away").is_empty(), "who left after their turn was there in it");
}

#[test]
fn times_outside_the_meeting_are_flagged_on_one_line() {
    let (mut trial, meeting, items) = sitting(&["Plan"]);
    marked(&mut trial, &meeting);
    after(&trial, 60);
    step(&mut trial, &meeting, "ended");
    assert!(flagged(&mut trial, &meeting, "outside_time").is_empty());
    of(&mut trial, "roll.leave", &meeting, "Stay", json!({ "at": "3.00pm" }));
    trial.ask("item.change", json!({ "item": items[0], "began": "11.00" }));
    let (message, detail) = flagged(&mut trial, &meeting, "outside_time").remove(0);
    assert_eq!(message, "2 times are noted on 18 January outside the meeting");
    assert_eq!(detail, "It went 11.30am to 12.30pm: Cllr Richard Stay left at 3.00pm; item 1 was opened at 11.00am.");
}

#[test]
fn an_item_with_minutes_was_reached() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    trial.ask("entry.add", json!({ "item": items[1], "kind": "decision", "wording": "That they be noted." }));
    step(&mut trial, &meeting, "ended");
    let not_reached = json!({ "item": items[1], "fate": "not_reached" });
    trial.refused("item.set_fate", not_reached.clone(), Code::Refused);
    let entry = trial.page(&meeting)["agenda"][1]["entries"][0]["id"].clone();
    trial.ask("entry.remove", json!({ "entry": entry }));
    trial.ask("item.set_fate", not_reached);
    trial.ask("entry.add", json!({ "item": items[1], "kind": "decision", "wording": "That they be noted." }));
    let found = flagged(&mut trial, &meeting, "not_taken");
    assert_eq!(found[0].0, "By the record item 2 of 18 January was not reached, and has minutes");
}

/// A motion on which the votes stand equal, put at 11.40 with Parsons in the chair.
fn tied(trial: &mut Trial, item: &Value) -> Value {
    let motion = trial.ask("entry.add", json!({ "item": item, "kind": "motion", "wording": "That it be done." }));
    trial.ask("vote.open", json!({ "entry": motion, "how": "show_of_hands" }));
    trial.ask("vote.count", json!({ "entry": motion, "in_favour": 3, "against": 3, "abstained": 0 }));
    motion
}

#[test]
fn a_casting_vote_is_of_whoever_presided_and_had_no_interest() {
    let (mut trial, meeting, items) = sitting(&["Plan"]);
    rule(&mut trial, "/casting_vote", json!("yes"));
    marked(&mut trial, &meeting);
    after(&trial, 10);
    let motion = tied(&mut trial, &items[0]);
    let interest = json!({
        "meeting": meeting, "person": trial.person("Parsons"), "item": items[0], "kind": "disclosable_pecuniary",
    });
    let interest = trial.ask("interest.declare", interest);
    let error = trial.refused("vote.casting", json!({ "entry": motion, "side": "for" }), Code::NeedsReason);
    assert!(error.message.starts_with("Cllr Parsons has an interest in the item"), "{error}");
    trial.ask("vote.casting", json!({ "entry": motion, "side": "for", "reason": "Nobody else would" }));
    let found = flagged(&mut trial, &meeting, "doubtful_vote");
    assert!(found[0].1.contains("with an interest that keeps them from voting"), "it stays in sight: {found:?}");
    trial.ask("interest.remove", json!({ "interest": interest }));
    assert!(flagged(&mut trial, &meeting, "doubtful_vote").is_empty());
    of(&mut trial, "meeting.preside", &meeting, "Shortland", json!({ "from": "11.35" }));
    let found = flagged(&mut trial, &meeting, "doubtful_vote");
    assert_eq!(found[0].1, "Cllr Parsons gave the casting vote, and Cllr Shortland was in the chair then.");
}

#[test]
fn a_vote_outside_the_meeting_wants_a_look() {
    let (mut trial, meeting, items) = sitting(&["Plan"]);
    marked(&mut trial, &meeting);
    after(&trial, 10);
    let motion = trial.ask("entry.add", json!({ "item": items[0], "kind": "motion", "wording": "That it be done." }));
    trial.ask("vote.open", json!({ "entry": motion, "how": "general", "at": "14.00" }));
    step(&mut trial, &meeting, "ended");
    let found = flagged(&mut trial, &meeting, "doubtful_vote");
    assert_eq!(found[0].1, "It was put at 2.00pm, when the meeting did not sit.");
}

#[test]
fn a_vote_by_hands_does_not_outnumber_the_roll_as_it_was_corrected() {
    let (mut trial, meeting, items) = sitting(&["Plan"]);
    marked(&mut trial, &meeting);
    after(&trial, 10);
    let motion = trial.ask("entry.add", json!({ "item": items[0], "kind": "motion", "wording": "That it be done." }));
    trial.ask("vote.open", json!({ "entry": motion, "how": "show_of_hands" }));
    trial.ask("vote.count", json!({ "entry": motion, "in_favour": 8, "against": 0, "abstained": 0 }));
    assert!(flagged(&mut trial, &meeting, "doubtful_vote").is_empty());
    of(&mut trial, "roll.leave", &meeting, "Stay", json!({ "at": "11.35" }));
    let found = flagged(&mut trial, &meeting, "doubtful_vote");
    assert_eq!(found[0].1, "8 hands were counted, and by the roll 7 might vote at 11.40am.");
}

#[test]
fn whoever_goes_home_as_the_meeting_ends_takes_no_quorum_from_its_decisions() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    marked(&mut trial, &meeting);
    trial.ask("entry.add", json!({ "item": items[1], "kind": "decision", "wording": "That they be noted." }));
    after(&trial, 60);
    step(&mut trial, &meeting, "ended");
    for who in ["Parsons", "Gordon", "Stay", "Cadbury", "Cheetham", "Holland"] {
        of(&mut trial, "roll.leave", &meeting, who, json!({ "at": "12.30pm" }));
    }
    assert!(flagged(&mut trial, &meeting, "inquorate").is_empty(), "an item without times of its own");
    of(&mut trial, "roll.leave", &meeting, "Shortland", json!({ "at": "12.00" }));
    assert!(flagged(&mut trial, &meeting, "inquorate").is_empty(), "seven were there to the end");
}

#[test]
fn an_amendment_that_was_moved_from_its_motion_wants_a_look() {
    let (mut trial, _, items) = sitting(&["Plan", "Reports"]);
    let meeting = trial.january();
    marked(&mut trial, &meeting);
    let mut motion =
        |wording: &str| trial.ask("entry.add", json!({ "item": items[0], "kind": "motion", "wording": wording }));
    let (main, amendment) = (motion("That it be done."), motion("Twice."));
    trial.ask("motion.set", json!({ "entry": amendment, "amends": main }));
    assert!(flagged(&mut trial, &meeting, "doubtful_vote").is_empty());
    trial.ask("entry.move_to", json!({ "entry": amendment, "item": items[1] }));
    let found = flagged(&mut trial, &meeting, "doubtful_vote");
    assert_eq!(found[0].1, "What it amends does not stand above it under this item.");
}

#[test]
fn an_item_for_the_public_that_was_taken_while_they_were_out_is_flagged() {
    let (mut trial, meeting, items) = sitting(&["Lease", "Roads"]);
    marked(&mut trial, &meeting);
    trial.ask("public.exclude", json!({ "item": items[0], "paragraph": "3" }));
    after(&trial, 10);
    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    after(&trial, 1);
    trial.ask("public.readmit", json!({ "meeting": meeting }));
    assert!(
        flagged(&mut trial, &meeting, "public_out").is_empty(),
        "the door is opened as soon as the clerk gets to it"
    );
    after(&trial, 10);
    step(&mut trial, &meeting, "ended");
    let closed = trial.page(&meeting)["agenda"][0]["closed"][0]["id"].clone();
    trial.ask("public.change", json!({ "closed": closed, "ended": "" }));
    let found = flagged(&mut trial, &meeting, "public_out");
    assert_eq!(found[0].0, "The public were still out when item 2 of 18 January was opened");
}

/// All that the public may get of a meeting, to the byte: the note in each form with the name of its file, the room’s
/// screen, the notice and the register.
fn public(trial: &mut Trial, meeting: &Value) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let note = json!({ "kind": "note", "meeting": meeting, "public": true });
    for paper in
        [note, json!({ "kind": "notice", "meeting": meeting }), json!({ "kind": "register", "meeting": meeting })]
    {
        for format in ["pdf", "html", "text"] {
            all.push(trial.paper(paper.clone(), format));
        }
    }
    all.push(trial.ask("screen.show", json!({ "meeting": meeting })).to_string().into_bytes());
    let shown = trial.ask("note.show", json!({ "meeting": meeting, "public": true }));
    all.push(shown["file_name"].to_string().into_bytes());
    all
}

#[test]
fn the_public_version_is_the_same_to_the_byte_whatever_is_minuted_behind_closed_doors() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Lease"]);
    marked(&mut trial, &meeting);
    let lease = &items[1];
    trial.ask(
        "item.change",
        json!({
            "item": lease, "access": "exempt", "exempt_paragraph": "3", "public_summary": "Terms were agreed.",
        }),
    );
    trial.ask("item.open", json!({ "item": lease }));
    let before = public(&mut trial, &meeting);
    for (kind, wording) in [
        ("text", "The surveyor valued the lease at £400,000."),
        ("point", "Mr Grabham would take less."),
        ("decision", "That £380,000 be offered."),
        ("event", "Mr Grabham’s agent came in."),
        ("action", "Officers to write to Mr Grabham."),
        ("motion", "That Mr Grabham be offered £380,000."),
    ] {
        trial.ask("entry.add", json!({ "item": lease, "kind": kind, "wording": wording }));
    }
    let entries = trial.page(&meeting)["agenda"][1]["entries"].as_array().unwrap().clone();
    let of_kind = |kind: &str| entries.iter().find(|entry| entry["kind"] == kind).unwrap()["id"].clone();
    trial.ask("owner.add", json!({ "entry": of_kind("action"), "name": "Gus Grabham" }));
    let motion = of_kind("motion");
    let (stay, gordon) = (trial.person("Stay"), trial.person("Gordon"));
    trial.ask("motion.set", json!({ "entry": motion, "mover": stay, "seconder": gordon }));
    trial.ask("motion.type_amended", json!({ "entry": motion, "wording": "That he be offered £390,000." }));
    trial.ask("vote.open", json!({ "entry": motion, "how": "named" }));
    trial.ask("vote.cast", json!({ "entry": motion, "person": stay, "choice": "against" }));
    trial.ask("vote.cast_rest", json!({ "entry": motion, "choice": "for" }));
    let speaker = trial.ask("speaker.add", json!({ "item": lease, "part": "deputation" }));
    let named = json!({ "speaker": speaker, "name": "Gus Grabham", "about": "his rent", "named_in_public": true });
    trial.ask("speaker.change", named);
    trial.ask("item.change", json!({ "item": lease, "urgency": "Mr Grabham is about to sell." }));
    let body = trial.body();
    trial.ask("phrase.add", json!({ "body": body, "short": "grabham", "wording": "Mr Grabham" }));
    let after = public(&mut trial, &meeting);
    for (nth, (before, after)) in before.iter().zip(&after).enumerate() {
        let (was, is) = (String::from_utf8_lossy(before), String::from_utf8_lossy(after));
        assert!(before == after, "the {nth}. of what the public get has changed:\n{was}\n\n{is}");
    }
    let whole = note(&mut trial, &meeting);
    for said in ["£400,000", "Grabham", "as amended was put:", "£390,000", "his rent", "about to sell"] {
        assert!(whole.contains(said), "{said} stands in the whole note: {whole}");
    }
}
