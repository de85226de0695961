//! Bad input: each gets a sentence and a hint, and changes nothing.

use crate::by_hand::board;
use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::json;

#[test]
fn what_does_not_exist_is_said_so() {
    let mut trial = Trial::sample();
    let body = trial.body();
    trial.refused("body.find", json!({ "name": "Audit Committee" }), Code::Unknown);
    let error = trial.refused("meeting.find", json!({ "body": body, "day": "19 January 2011" }), Code::Unknown);
    assert_eq!(error.hint, "The nearest is on Tuesday 18 January 2011.");
    trial.refused("meeting.find", json!({ "body": body, "day": "31 April 2011" }), Code::Invalid);
    trial.refused("meeting.find", json!({ "body": body, "day": "Monday 18 January 2011" }), Code::Refused);
    trial.refused("meeting.show", json!({ "meeting": "nothing" }), Code::Unknown);
    let error = trial.refused("meeting.burn", json!({}), Code::Unknown);
    assert!(error.hint.contains("meeting.show"), "{}", error.hint);
    trial.refused("today.show", json!({ "colour": "blue" }), Code::Invalid);
    trial.refused("meeting.show", json!([]), Code::Invalid);
}

#[test]
fn no_book_no_answer() {
    let mut trial = Trial::bare();
    trial.refused("today.show", json!({}), Code::Unknown);
    let missing = trial.path("missing.minutebook");
    trial.refused("book.open", json!({ "path": missing }), Code::Unknown);
}

#[test]
fn a_refused_book_leaves_the_open_one_open() {
    let mut trial = Trial::sample();
    let file = trial.path("notes.txt");
    std::fs::write(&file, "These are not the minutes you are looking for.").unwrap();
    trial.refused("book.open", json!({ "path": file }), Code::Damaged);
    assert_eq!(trial.ask("book.shelf", json!({}))["file_name"], "sample.minutebook");
}

#[test]
fn rules_of_membership_refuse() {
    let (mut trial, _) = board();
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    let year = page["year"]["id"].clone();
    let (stay, blackwell) = (trial.person("Stay"), trial.person("Blackwell"));
    trial.refused("membership.add", json!({ "year": year, "person": stay, "kind": "substitute" }), Code::Refused);
    trial.refused("membership.add", json!({ "year": year, "person": blackwell, "kind": "member" }), Code::Refused);
    let chair = json!({ "year": year, "name": "Cllr Peter Fleming", "kind": "member", "position": "chairman" });
    trial.refused("membership.add", chair, Code::Refused);
    assert!(
        trial.ask("book.directory", json!({}))["people"]
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["surname"] != "Fleming"),
        "the person made for a refused membership is not left behind"
    );
    trial.refused(
        "year.add",
        json!({ "body": body, "first_day": "1/1/2011", "last_day": "31/12/2011" }),
        Code::Refused,
    );
    trial.refused("person.remove", json!({ "person": stay }), Code::Refused);
}

#[test]
fn a_character_that_no_font_has_is_named() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let item = trial.page(&meeting)["agenda"][0]["id"].clone();
    trial.ask("entry.add", json!({ "item": item, "kind": "point", "wording": "A cheerful 😀 point." }));
    let error = trial.refused(
        "paper.print",
        json!({ "paper": { "kind": "note", "meeting": meeting }, "format": "pdf" }),
        Code::Invalid,
    );
    assert!(error.message.contains('😀'), "{}", error.message);
    let hidden = json!({ "item": item, "kind": "point", "wording": "a\u{7}b" });
    trial.refused("entry.add", hidden, Code::Invalid);
}

#[test]
fn a_reason_is_fit_to_keep_and_an_authority_is_there() {
    let mut trial = Trial::sample();
    let meeting = trial.meeting("2011-03-21");
    let (webb, barrett) = (trial.person("Jeremy Webb"), trial.person("Barrett"));
    let reasoned = |reason: &str| json!({ "meeting": meeting, "person": barrett, "member": webb, "reason": reason });
    trial.refused("roll.substitute", reasoned("rang\u{7}"), Code::Invalid);
    trial.refused("roll.substitute", reasoned(" \u{FEFF} "), Code::NeedsReason);
    trial.ask("roll.substitute", reasoned("  Agreed by\ttelephone "));
    assert_eq!(trial.history()[0]["reason"], "Agreed by telephone");

    let guest = json!({ "meeting": meeting, "capacity": "in_attendance", "name": "Cllr Geoff Moore" });
    let guest = trial.ask("guest.add", guest);
    trial.refused("guest.change", json!({ "attendance": guest, "authority": "nowhere" }), Code::Unknown);
}

#[test]
fn markup_is_text() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let item = trial.page(&meeting)["agenda"][0]["id"].clone();
    let markup = "<img src=x onerror=alert(1)>";
    trial.ask("entry.add", json!({ "item": item, "kind": "decision", "wording": markup }));
    trial
        .ask("guest.add", json!({ "meeting": meeting, "capacity": "in_attendance", "name": format!("Cllr {markup}") }));
    let text = String::from_utf8(trial.paper(json!({ "kind": "note", "meeting": meeting }), "text")).unwrap();
    assert_eq!(text.matches(markup).count(), 2, "as a name and as a decision, letter for letter");
    trial.paper(json!({ "kind": "note", "meeting": meeting }), "pdf");
}

#[test]
fn meetings_take_no_steps_that_make_no_sense() {
    let (mut trial, meeting) = board();
    trial.refused("meeting.step", json!({ "meeting": meeting, "to": "published" }), Code::Refused);
    trial.refused("meeting.step", json!({ "meeting": meeting, "to": "cancelled" }), Code::NeedsReason);
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "cancelled", "reason": "Snow" }));
    trial.refused("meeting.step", json!({ "meeting": meeting, "to": "in_session" }), Code::Refused);
    let body = trial.body();
    let again = json!({ "body": body, "day": "21 March 2011", "start_time": "11.30am" });
    trial.refused("meeting.add", again, Code::Refused);
    trial.refused("meeting.change", json!({ "meeting": meeting, "end_time": "11.00" }), Code::Refused);
}
