//! Substitutes before and in the meeting: what a body’s rules limit, and what is kept of when word came.

use crate::by_hand::board;
use crate::desk::{Trial, row};
use clerkwell::error::Code;
use serde_json::{Value, json};

/// Changes one rule of the board, by its path.
fn rule(trial: &mut Trial, path: &str, value: Value) {
    let body = trial.ask("book.shelf", json!({}))["bodies"][0]["id"].clone();
    let mut profile = trial.ask("body.show", json!({ "body": body }))["profile"].clone();
    *profile.pointer_mut(path).unwrap_or_else(|| panic!("there is no rule {path}")) = value;
    trial.ask("body.change", json!({ "body": body, "profile": profile }));
}

fn stand_in(meeting: &Value, person: &Value, member: &Value) -> Value {
    json!({ "meeting": meeting, "person": person, "member": member })
}

fn with(mut given: Value, more: Value) -> Value {
    given.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    given
}

#[test]
fn apologies_keep_when_and_how_they_came() {
    let (mut trial, meeting) = board();
    let cheetham = trial.person("Cheetham");
    let of = |more: Value| with(json!({ "meeting": meeting, "person": cheetham }), more);
    trial.ask(
        "roll.apologies",
        of(json!({ "day": "17/1/11", "time": "4.40pm", "via": "Labour Group Office", "received_by": "Jo Clerk" })),
    );
    let says = |trial: &mut Trial| {
        let page = trial.page(&meeting);
        let row = row(&page, &cheetham);
        ["mark", "apology_printed", "apology_time", "apology_via", "apology_received_by"]
            .map(|field| row[field].as_str().unwrap().to_owned())
    };
    assert_eq!(says(&mut trial), ["Apologies", "17 January 2011", "4.40pm", "Labour Group Office", "Jo Clerk"]);
    trial.ask("roll.apologies", of(json!({ "via": "" })));
    assert_eq!(says(&mut trial)[1..4], ["17 January 2011", "4.40pm", ""], "what is left out stays");
    trial.refused("roll.apologies", of(json!({ "day": "19/1/11" })), Code::Refused);
    trial.refused("roll.apologies", of(json!({ "day": "", "time": "5pm" })), Code::Invalid);
    trial.ask("roll.apologies", of(json!({ "day": "" })));
    assert_eq!(says(&mut trial)[1..3], ["", ""], "a time is of a day");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "present" }));
    assert_eq!(says(&mut trial), ["Present", "", "", "", ""], "who is there sent none");
}

#[test]
fn word_of_a_substitute_that_came_late_wants_a_reason() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    rule(&mut trial, "/substitutes/notice_hours", json!(2));
    assert_eq!(trial.page(&meeting)["roll"]["notice"], "Word of a substitute is due by 9.30am on 18 January 2011.");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
    let late = with(
        stand_in(&meeting, &blackwell, &cheetham),
        json!({ "notified_day": "18/1/11", "notified_time": "9.31am" }),
    );
    let error = trial.refused("roll.substitute", late.clone(), Code::NeedsReason);
    assert_eq!(error.message, "Word of the substitute was due by 9.30am on 18 January 2011.");
    let after = json!({ "notified_day": "19/1/11" });
    trial.refused("roll.substitute", with(stand_in(&meeting, &blackwell, &cheetham), after), Code::Refused);

    trial.ask("roll.substitute", with(late, json!({ "reason": "The train was late." })));
    assert_eq!(trial.history()[0]["reason"], "The train was late.");
    let says = |trial: &mut Trial| {
        let page = trial.page(&meeting);
        let row = row(&page, &blackwell);
        (row["notified_printed"].clone(), row["notified_time"].clone())
    };
    assert_eq!(says(&mut trial), (json!("18 January 2011"), json!("9.31am")));
    let notified = |on: &str, at: &str| json!({ "meeting": meeting, "person": blackwell, "day": on, "time": at });
    trial.refused("roll.notified", notified("18/1/11", "10am"), Code::NeedsReason);
    trial.ask("roll.notified", notified("17/1/11", ""));
    assert_eq!(says(&mut trial), (json!("17 January 2011"), json!("")));
    trial.ask("roll.substitute", stand_in(&meeting, &blackwell, &cheetham));
    assert_eq!(says(&mut trial).0, "17 January 2011", "what is left out stays");
    trial.refused(
        "roll.notified",
        json!({ "meeting": meeting, "person": cheetham, "day": "", "time": "" }),
        Code::Refused,
    );
    let moved = json!({ "meeting": meeting, "day": "16 January 2011" });
    let error = trial.refused("meeting.change", moved, Code::Refused);
    assert_eq!(error.message, "Word of a substitute came after that day.");
}

#[test]
fn a_member_has_a_substitute_so_often_a_year() {
    let (mut trial, january) = board();
    let (cheetham, holland, blackwell) = (trial.person("Cheetham"), trial.person("Holland"), trial.person("Blackwell"));
    let march = trial.meeting("21 March 2011");
    rule(&mut trial, "/substitutes/times_a_year", json!(1));
    for meeting in [&january, &march] {
        for member in [&cheetham, &holland] {
            trial.ask("roll.mark", json!({ "meeting": meeting, "person": member, "outcome": "apologies" }));
        }
    }
    trial.ask("roll.substitute", stand_in(&january, &blackwell, &cheetham));
    trial.ask("roll.substitute", stand_in(&january, &blackwell, &cheetham));
    let error = trial.refused("roll.substitute", stand_in(&march, &blackwell, &cheetham), Code::NeedsReason);
    assert_eq!(error.message, "Cllr Cheetham has had a substitute once this year, as often as the rules allow.");
    let choices = trial.ask("roll.substitutes", json!({ "meeting": march, "member": cheetham }));
    assert_eq!((&choices[0]["can"], &choices[0]["needs_reason"]), (&json!(false), &json!(true)));
    assert_eq!(choices[0]["why"], error.message, "the choice says so before it is made");
    trial.ask("roll.substitute", stand_in(&march, &blackwell, &holland));
    trial.ask("roll.unsubstitute", json!({ "meeting": march, "person": blackwell }));

    trial.ask(
        "roll.mark",
        json!({ "meeting": january, "person": blackwell, "capacity": "substitute", "outcome": "apologies" }),
    );
    trial.ask("roll.substitute", stand_in(&march, &blackwell, &cheetham));
}

#[test]
fn a_substitute_in_the_chair_wants_a_reason() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
    trial.ask("roll.substitute", stand_in(&meeting, &blackwell, &cheetham));
    let chair = json!({ "meeting": meeting, "person": blackwell });
    let error = trial.refused("meeting.preside", chair.clone(), Code::NeedsReason);
    assert_eq!(error.message, "Cllr Blackwell is a substitute, who by the rules does not take the chair.");
    trial.ask("meeting.preside", with(chair.clone(), json!({ "reason": "Nobody else would." })));
    trial.ask("undo", json!({}));
    rule(&mut trial, "/substitutes/may_chair", json!(true));
    trial.ask("meeting.preside", chair);
}

#[test]
fn substitutes_count_for_the_quorum_where_the_rules_say_so() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    for name in ["Parsons", "Stay", "Gordon", "Lord"] {
        let person = trial.person(name);
        trial.ask("roll.mark", json!({ "meeting": meeting, "person": person, "outcome": "present" }));
    }
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
    trial.ask("roll.substitute", stand_in(&meeting, &blackwell, &cheetham));
    trial.ask(
        "roll.mark",
        json!({ "meeting": meeting, "person": blackwell, "capacity": "substitute", "outcome": "present" }),
    );
    let counts = |trial: &mut Trial| trial.page(&meeting)["roll"]["quorum"]["headline"].as_str().unwrap().to_owned();
    assert_eq!(counts(&mut trial), "5 of 14 voting members");
    rule(&mut trial, "/substitutes/count_for_quorum", json!(false));
    assert_eq!(counts(&mut trial), "4 of 14 voting members");
}

#[test]
fn who_sits_on_another_body_for_another_group_is_known_to() {
    let (mut trial, meeting) = board();
    let (cheetham, other) = (trial.person("Cheetham"), trial.group("Conservative"));
    let days = json!({ "first_day": "1 September 2010", "last_day": "31 August 2011" });
    let panel = json!({ "full_name": "Panel", "short_name": "Panel", "preset": "lga_board" });
    let panel = trial.ask("body.add", with(panel, days));
    let year = trial.ask("body.show", json!({ "body": panel }))["year"]["id"].clone();
    let sits = json!({ "year": year, "name": "Cllr Clarence Bartlett", "kind": "member", "group": other });
    trial.ask("membership.add", sits);
    let bartlett = trial.person("Bartlett");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
    let error = trial.refused("roll.substitute", stand_in(&meeting, &bartlett, &cheetham), Code::NeedsReason);
    assert_eq!(
        error.message,
        "Cllr Bartlett is not on the year’s list of substitutes, and is of another group than the member."
    );
    rule(&mut trial, "/substitutes/pool", json!("group"));
    let error = trial.refused("roll.substitute", stand_in(&meeting, &bartlett, &cheetham), Code::NeedsReason);
    assert_eq!(error.message, "Cllr Bartlett is of another group than the member.");
    let seat = seat_of(&mut trial, &panel);
    trial.ask("membership.change", json!({ "membership": seat, "to_day": "1 January 2011" }));
    trial.ask("roll.substitute", stand_in(&meeting, &bartlett, &cheetham));
}

/// The one membership of a body.
fn seat_of(trial: &mut Trial, body: &Value) -> Value {
    let page = trial.ask("body.show", json!({ "body": body }));
    let groups = page["groups"].as_array().unwrap().clone();
    groups.into_iter().find_map(|group| group["members"].get(0).map(|one| one["id"].clone())).unwrap()
}

#[test]
fn a_body_may_have_no_substitutes() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    rule(&mut trial, "/substitutes/pool", json!("nobody"));
    let error = trial.refused("roll.substitute", stand_in(&meeting, &blackwell, &cheetham), Code::NeedsReason);
    assert_eq!(error.message, "This body’s rules provide for no substitutes.");
    trial.ask(
        "roll.substitute",
        with(stand_in(&meeting, &blackwell, &cheetham), json!({ "reason": "The chairman let him." })),
    );
}
