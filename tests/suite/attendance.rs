//! The roll: marks, comings and goings, substitutes, and what the quorum makes of them.

use crate::by_hand::board;
use crate::desk::{Trial, row};
use clerkwell::error::Code;
use serde_json::{Value, json};

fn mark(trial: &mut Trial, meeting: &Value, person: &Value, outcome: &str) {
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": person, "outcome": outcome }));
}

#[test]
fn the_sample_counts_as_the_papers_do() {
    let mut trial = Trial::sample();
    for (day, headline, detail) in [
        ("9 September 2010", "14 of 14 voting members", "needs 5 from 2 groups · 4 groups here"),
        ("17 November 2010", "12 of 14 voting members", "needs 5 from 2 groups · 4 groups here"),
        ("18 January 2011", "11 of 14 voting members", "needs 5 from 2 groups · 4 groups here"),
    ] {
        let meeting = trial.meeting(day);
        let quorum = trial.page(&meeting)["roll"]["quorum"].clone();
        assert_eq!((quorum["headline"].as_str(), quorum["detail"].as_str()), (Some(headline), Some(detail)), "{day}");
    }
}

#[test]
fn the_samples_faults_are_flagged_and_nothing_else_is() {
    let mut trial = Trial::sample();
    let flags = trial.ask("book.flags", json!({}));
    let flags: Vec<_> = flags.as_array().unwrap().iter().map(|flag| flag["message"].as_str().unwrap()).collect();
    assert_eq!(
        flags,
        [
            "Clarence Barrett is on no list of substitutes",
            "Clarence Barrett has no authority",
            "An action of 18 January has no owner",
            "An action of 18 January has no owner",
            "A paper gives the meeting of 21 March 2011 as 22/03/11",
        ]
    );
    let checked = trial.ask("book.check", json!({}));
    assert_eq!(checked["breaches"], json!([]), "the sample’s own record holds together");
}

#[test]
fn a_member_who_comes_late_takes_the_seat_back_on_a_board() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    mark(&mut trial, &meeting, &cheetham, "apologies");
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
    assert_eq!(trial.page(&meeting)["roll"]["quorum"]["present"], 1, "the substitute counts");

    trial.refused("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "present" }), Code::Refused);
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": cheetham, "at": "12.05pm" }));
    trial.clock.advance(chrono::Duration::minutes(60));
    let page = trial.page(&meeting);
    assert_eq!(page["roll"]["quorum"]["present"], 1, "never both");
    assert_eq!(row(&page, &cheetham)["mark"], "From 12.05pm");
    assert_eq!(row(&page, &blackwell)["mark"], "Until 12.05pm", "the substitute yields");
    assert_eq!(row(&page, &blackwell)["there"], false);
}

#[test]
fn substitutes_are_offered_with_what_stands_against_them() {
    let mut trial = Trial::sample();
    let meeting = trial.meeting("2011-03-21");
    let cheetham = trial.person("Cheetham");
    mark(&mut trial, &meeting, &cheetham, "apologies");
    let choices = trial.ask("roll.substitutes", json!({ "meeting": meeting, "member": cheetham }));
    let offered: Vec<_> = choices
        .as_array()
        .unwrap()
        .iter()
        .map(|choice| {
            (choice["name"].as_str().unwrap(), choice["can"].as_bool().unwrap(), choice["why"].as_str().unwrap())
        })
        .collect();
    assert_eq!(offered[0], ("Theo Blackwell", true, ""));
    assert_eq!(offered[1], ("Russell Roberts", true, ""));
    assert!(offered[2..].iter().all(|(_, can, why)| !can && why.contains("another group")), "{offered:?}");

    let today = trial.ask("today.show", json!({}));
    let needs: Vec<_> = today["needs"].as_array().unwrap().iter().map(|need| need["title"].as_str().unwrap()).collect();
    assert!(needs.contains(&"Find a substitute for Cllr Cheetham"), "{needs:?}");
}

#[test]
fn an_unlisted_substitute_wants_a_reason_and_the_history_keeps_it() {
    let mut trial = Trial::sample();
    let meeting = trial.meeting("2011-03-21");
    let webb = trial.person("Jeremy Webb");
    let barrett = trial.person("Barrett");
    let payload = json!({ "meeting": meeting, "person": barrett, "member": webb });
    trial.refused("roll.substitute", payload.clone(), Code::NeedsReason);
    let mut reasoned = payload;
    reasoned["reason"] = json!("Agreed by the group leader by telephone");
    trial.ask("roll.substitute", reasoned);
    assert_eq!(trial.history()[0]["reason"], "Agreed by the group leader by telephone");
}

#[test]
fn somebody_can_leave_and_come_back_and_the_times_can_be_corrected() {
    let (mut trial, meeting) = board();
    let gordon = trial.person("Gordon");
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    mark(&mut trial, &meeting, &gordon, "present");
    trial.refused("roll.arrive", json!({ "meeting": meeting, "person": gordon }), Code::Refused);
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": gordon, "at": "12.10" }));
    trial.refused("roll.leave", json!({ "meeting": meeting, "person": gordon, "at": "12.20" }), Code::Refused);
    trial.refused("roll.arrive", json!({ "meeting": meeting, "person": gordon, "at": "12.05" }), Code::Refused);
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": gordon, "at": "12.30" }));
    let page = trial.page(&meeting);
    assert_eq!(row(&page, &gordon)["mark"], "Until 12.10pm, from 12.30pm");
    let first = row(&page, &gordon)["stretches"][0]["id"].clone();
    trial.refused("roll.change_stretch", json!({ "presence": first, "went": "12.45" }), Code::Refused);
    trial.ask("roll.change_stretch", json!({ "presence": first, "went": "12.15" }));
    let page = trial.page(&meeting);
    assert_eq!(row(&page, &gordon)["mark"], "Until 12.15pm, from 12.30pm");
}

#[test]
fn whoever_presides_is_there() {
    let (mut trial, meeting) = board();
    let (parsons, shortland) = (trial.person("Parsons"), trial.person("Shortland"));
    mark(&mut trial, &meeting, &parsons, "apologies");
    trial.refused("meeting.preside", json!({ "meeting": meeting, "person": parsons }), Code::Refused);
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    assert_eq!(trial.page(&meeting)["chair"], Value::Null, "a chairman who sent apologies is not put in the chair");
    trial.ask("meeting.preside", json!({ "meeting": meeting, "person": shortland }));
    assert_eq!(trial.page(&meeting)["chair"]["name"], "Cllr Jill Shortland");
}
