//! The main job by hand: from an empty book to the note, by the commands that the window uses.

use crate::desk::Trial;
use serde_json::{Value, json};

/// Makes the body, its groups, members and the meeting of 18 January 2011, as a clerk would.
pub(crate) fn board() -> (Trial, Value) {
    let mut trial = Trial::empty();
    let body = trial.ask(
        "body.add",
        json!({
            "full_name": "LG Group Improvement Programme Board", "short_name": "Improvement Programme Board",
            "preset": "lga_board", "first_day": "1 September 2010", "last_day": "31/08/2011",
        }),
    );
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    for (name, seats) in [("Conservative", 6), ("Labour", 4), ("Liberal Democrat", 3), ("Independent", 1)] {
        let group = trial.ask("group.add", json!({ "full_name": name }));
        trial.ask("seats.set", json!({ "year": year, "group": group, "seats": seats }));
    }
    for (name, group, authority, position, kind) in [
        ("Cllr David Parsons CBE", "Conservative", "Leicestershire CC", "chairman", "member"),
        ("Cllr Robert Gordon", "Conservative", "Hertfordshire CC", "member", "member"),
        ("Cllr Richard Stay", "Conservative", "Central Bedfordshire Council", "member", "member"),
        ("Cllr Ruth Cadbury", "Labour", "Hounslow LB", "deputy_chair", "member"),
        ("Cllr Tim Cheetham", "Labour", "Barnsley MBC", "member", "member"),
        ("Cllr Helen Holland", "Labour", "Bristol City", "member", "member"),
        ("Cllr Theo Blackwell", "Labour", "Camden LB", "member", "substitute"),
        ("Cllr Jill Shortland", "Liberal Democrat", "Somerset CC", "vice_chair", "member"),
        ("Cllr Edward Lord JP", "Liberal Democrat", "Corporation of London", "member", "member"),
    ] {
        let group = trial.group(group);
        trial.ask(
            "membership.add",
            json!({ "year": year, "name": name, "kind": kind, "group": group, "authority_name": authority, "position": position }),
        );
    }
    for (day, venue) in [("18 January 2011", "County Hall, Preston"), ("21 March 2011", "")] {
        trial.ask("meeting.add", json!({ "body": body, "day": day, "start_time": "11.30am", "venue": venue }));
    }
    let meeting = trial.january();
    (trial, meeting)
}

#[test]
fn a_clerk_minutes_a_meeting_and_prints_its_note() {
    let (mut trial, meeting) = board();
    for title in ["LG Group Business Plan", "Notes of last meeting"] {
        trial.ask("item.add", json!({ "meeting": meeting, "title": title }));
    }
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    let stay = trial.person("Stay");
    let cheetham = trial.person("Cheetham");
    let blackwell = trial.person("Blackwell");
    let gordon = trial.person("Gordon");
    for person in [&stay, &cheetham] {
        trial.ask("roll.mark", json!({ "meeting": meeting, "person": person, "outcome": "apologies" }));
    }
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": gordon, "at": "11.41" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    trial.ask(
        "guest.add",
        json!({ "meeting": meeting, "capacity": "in_attendance", "name": "Cllr Geoff Driver", "authority_name": "Lancashire CC" }),
    );
    trial.ask(
        "guest.add",
        json!({ "meeting": meeting, "capacity": "officer", "name": "Helen Platts", "organisation": "LGID" }),
    );

    let page = trial.page(&meeting);
    assert_eq!(page["roll"]["quorum"]["headline"], "6 of 14 voting members", "Gordon comes at 11.41; it is 11.30");
    let item = page["agenda"][0]["id"].clone();
    trial.ask("item.open", json!({ "item": item }));
    let point = trial.ask("entry.add", json!({ "item": item, "kind": "point", "wording": "" }));
    for typed in ["The plan", "The plan is", "The plan is welcome."] {
        trial.ask("entry.type", json!({ "entry": point, "wording": typed }));
    }
    trial.ask("entry.add", json!({ "item": item, "kind": "decision", "wording": "Members agreed the plan." }));
    let action = trial.ask("entry.add", json!({ "item": item, "kind": "action", "wording": "Bring an update." }));
    let platts = trial.person("Platts");
    trial.ask("owner.add", json!({ "entry": action, "person": platts }));
    trial.clock.advance(chrono::Duration::minutes(40));
    trial.ask("item.close", json!({ "item": item, "next": true }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));

    let text = String::from_utf8(trial.paper(json!({ "kind": "note", "meeting": meeting }), "text")).unwrap();
    insta::assert_snapshot!(text);
}
