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
            "4 meetings lack their time or venue",
            "Clarence Barrett is on no list of substitutes",
            "Clarence Barrett has no authority",
            "An action of 18 January has no owner",
            "An action of 18 January has no owner",
            "A paper gives the meeting of 21 March 2011 as 22/03/11",
        ]
    );
    let flags = trial.ask("book.flags", json!({}));
    assert_eq!(
        (&flags[0]["detail"], &flags[0]["target"]["tab"]),
        (
            &json!(
                "Improvement Programme Board · no time or venue: 9 September, 17 November, 19 July; no time: 17 May"
            ),
            &json!("meetings")
        ),
        "as the papers leave them out, on one line and with the place that settles it"
    );
    let checked = trial.ask("book.check", json!({}));
    assert_eq!(checked["breaches"], json!([]), "the sample’s own record holds together");
}

#[test]
fn a_meeting_in_no_year_of_the_body_is_flagged_as_that() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let meeting = trial.ask("meeting.add", json!({ "body": body, "day": "1 September 2019" }));
    let flags = trial.page(&meeting)["flags"].clone();
    assert_eq!(flags[0]["kind"], "no_year", "{flags}");
}

#[test]
fn a_group_that_outvotes_its_seats_is_flagged_though_the_body_does_not() {
    let (mut trial, meeting) = board();
    let body = trial.body();
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    let labour = trial.group("Labour");
    trial.ask("seats.set", json!({ "year": year, "group": labour, "seats": 1 }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    let flags = trial.page(&meeting)["flags"].clone();
    let said: Vec<_> = flags.as_array().unwrap().iter().map(|flag| flag["message"].as_str().unwrap()).collect();
    assert_eq!(said, ["Labour had 3 voters for 1 seat on 18 January"]);
}

#[test]
fn a_member_without_a_vote_is_neither_awaited_nor_tallied() {
    let (mut trial, meeting) = board();
    let before = trial.page(&meeting)["roll"].clone();
    let body = trial.body();
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    for (name, voting) in [("Cllr Ann Adviser", false), ("Cllr Vera Voter", true)] {
        trial.ask("membership.add", json!({ "year": year, "name": name, "kind": "member", "voting": voting }));
    }
    let after = trial.page(&meeting)["roll"].clone();
    let unmarked = |roll: &Value| roll["unmarked"].as_u64().unwrap();
    assert_eq!(unmarked(&after), unmarked(&before) + 1, "only who has a vote");
    let groups = after["groups"].as_array().unwrap();
    let none = groups.iter().find(|group| group["name"] == "No group").unwrap();
    assert_eq!(none["tally"], "0 of 1", "only who has a vote");
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

#[test]
fn the_clock_counts_only_on_the_meetings_own_day() {
    let (mut trial, meeting) = board();
    trial.clock.advance(chrono::Duration::days(1));
    trial.refused("meeting.step", json!({ "meeting": meeting, "to": "in_session" }), Code::Refused);
    let gordon = trial.person("Gordon");
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
    let page = trial.page(&meeting);
    assert_eq!((&page["began"], &page["ended"]), (&json!(""), &json!("")), "nobody knows when it sat");
    trial.refused("meeting.step", json!({ "meeting": meeting, "to": "in_session" }), Code::Refused);
    trial.refused("roll.arrive", json!({ "meeting": meeting, "person": gordon }), Code::Invalid);
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": gordon, "at": "11.41" }));
    let march = trial.meeting("2011-03-21");
    trial.refused("meeting.step", json!({ "meeting": march, "to": "in_session" }), Code::Refused);
    trial.refused("meeting.step", json!({ "meeting": march, "to": "ended" }), Code::Refused);
}

#[test]
fn a_meeting_past_midnight_goes_on() {
    let (mut trial, meeting) = board();
    trial.ask("meeting.change", json!({ "meeting": meeting, "start_time": "7.00pm" }));
    trial.clock.advance(chrono::Duration::minutes(450));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    trial.clock.advance(chrono::Duration::minutes(320));
    let (gordon, page) = (trial.person("Gordon"), trial.page(&meeting));
    assert_eq!(page["roll"]["quorum"]["present"], 8, "everyone is still there at twenty past midnight");
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": gordon }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
    let page = trial.page(&meeting);
    assert_eq!((&page["began"], &page["ended"]), (&json!("7.00pm"), &json!("12.20am")));
    assert_eq!(row(&page, &gordon)["mark"], "Until 12.20am");
    let stretch = row(&page, &gordon)["stretches"][0]["id"].clone();
    trial.ask("roll.change_stretch", json!({ "presence": stretch, "went": "11.50pm" }));
    trial.ask("meeting.sitting", json!({ "meeting": meeting, "began": "7.05pm", "ended": "0.15" }));
    assert_eq!(trial.page(&meeting)["ended"], "12.15am");
}

#[test]
fn the_rest_are_marked_but_not_a_substitute_whose_member_came() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    mark(&mut trial, &meeting, &cheetham, "apologies");
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": cheetham, "at": "12.00" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    assert_eq!(row(&trial.page(&meeting), &blackwell)["outcome"], Value::Null);
}

#[test]
fn a_substitute_who_sends_apologies_leaves_the_seat_free() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    mark(&mut trial, &meeting, &cheetham, "apologies");
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
    mark(&mut trial, &meeting, &blackwell, "apologies");
    trial.ask(
        "roll.substitute",
        json!({ "meeting": meeting, "name": "Cllr Russell Roberts", "member": cheetham, "reason": "Agreed by the leader" }),
    );
    let page = trial.page(&meeting);
    assert_eq!(row(&page, &cheetham)["substitute_words"], "Substitute: Cllr Roberts");
    mark(&mut trial, &meeting, &cheetham, "absent");
}

#[test]
fn times_noted_are_not_wiped_by_a_slip_of_the_key() {
    let (mut trial, meeting) = board();
    let gordon = trial.person("Gordon");
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    mark(&mut trial, &meeting, &gordon, "present");
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": gordon, "at": "12.10" }));
    trial.refused("roll.mark", json!({ "meeting": meeting, "person": gordon, "outcome": "present" }), Code::Refused);
    trial.refused(
        "roll.apologies",
        json!({ "meeting": meeting, "person": gordon, "via": "Group office" }),
        Code::Refused,
    );
    mark(&mut trial, &meeting, &gordon, "absent");
    assert_eq!(trial.history()[0]["label"], "Mark Cllr Gordon: absent, without the times noted");
}

#[test]
fn a_quorum_lost_on_the_way_is_flagged_with_its_time() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    for name in ["Fleming", "Goldsworthy", "Gordon", "Povey", "McDermott", "Williams", "Lord", "Webb"] {
        let person = trial.person(name);
        trial.ask("roll.leave", json!({ "meeting": meeting, "person": person, "at": "11.35" }));
    }
    let page = trial.page(&meeting);
    let quorum = &page["roll"]["quorum"];
    assert_eq!((&quorum["headline"], &quorum["verdict"]), (&json!("11 of 14 voting members"), &json!("Not quorate")));
    assert_eq!(quorum["detail"], "needs 5 from 2 groups · only 3 from 11.35am");
    let flags = page["flags"].as_array().unwrap().iter().filter(|flag| flag["kind"] == "inquorate").count();
    assert_eq!(flags, 3, "each of the three items with decisions");
}

#[test]
fn guests_and_members_are_not_mixed_up() {
    let (mut trial, meeting) = board();
    let stay = trial.person("Stay");
    trial.refused("guest.add", json!({ "meeting": meeting, "capacity": "officer", "person": stay }), Code::Refused);
    let guest = json!({ "meeting": meeting, "capacity": "in_attendance", "name": "Cllr Geoff Driver" });
    trial.ask("guest.add", guest);
    let driver = trial.person("Driver");
    trial.refused("guest.add", json!({ "meeting": meeting, "capacity": "officer", "person": driver }), Code::Refused);
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": driver, "at": "12.00" }));
    let lancashire =
        json!({ "meeting": meeting, "capacity": "officer", "name": "Ann Clerk", "authority_name": "Lancashire CC" });
    trial.ask("guest.add", lancashire);
    let note = trial.ask("note.show", json!({ "meeting": meeting }));
    assert_eq!(note["attendance"][0]["name"], "Cllr Geoff Driver (until 12.00pm)");
    assert_eq!(note["officers"], json!([{ "organisation": "Lancashire CC", "names": ["Ann Clerk"] }]));
}

#[test]
fn the_chair_can_change_hands_and_be_corrected() {
    let (mut trial, meeting) = board();
    let (parsons, shortland) = (trial.person("Parsons"), trial.person("Shortland"));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    trial.ask("meeting.preside", json!({ "meeting": meeting, "person": shortland, "from": "12.30" }));
    let turns = trial.page(&meeting)["turns"].clone();
    assert_eq!(turns[1]["from_printed"], "12.30pm");
    trial.ask("meeting.unpreside", json!({ "turn": turns[1]["id"] }));
    assert_eq!(trial.page(&meeting)["chair"]["name"], "Cllr David Parsons CBE");
    mark(&mut trial, &meeting, &parsons, "apologies");
    assert_eq!(trial.page(&meeting)["turns"], json!([]), "one who was away never presided");
}
