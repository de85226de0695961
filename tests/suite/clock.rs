//! A computer whose clock falls back in mid-meeting: no key in the room is refused for it, and nothing happens before what
//! happened earlier.

use crate::desk::{Trial, row, start_of_meeting};
use crate::sittings::{after, sitting, step};
use chrono::Duration;
use clerkwell::clock::Clock;
use clerkwell::commands::Desk;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The board in session since 11.30, all there but Gordon, who came at 12.05; then the clock is set back an hour.
fn fallen_back() -> (Trial, Value, Vec<Value>) {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    let gordon = trial.person("Gordon");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": gordon, "outcome": "absent" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    after(&trial, 35);
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": gordon }));
    after(&trial, -60);
    (trial, meeting, items)
}

/// When somebody left last.
fn left<'v>(page: &'v Value, person: &Value) -> &'v Value {
    &row(page, person)["stretches"].as_array().unwrap().last().unwrap()["went"]
}

fn of(trial: &mut Trial, name: &str, meeting: &Value, who: &str) {
    let person = trial.person(who);
    trial.ask(name, json!({ "meeting": meeting, "person": person }));
}

#[test]
fn comings_and_goings_are_noted_as_of_the_last_thing_known() {
    let (mut trial, meeting, _) = fallen_back();
    let clock = trial.ask("meeting.clock", json!({ "meeting": meeting }));
    assert_eq!(clock["time"], "11.05am", "the wall’s own time is shown");
    assert_eq!(
        clock["amiss"],
        "The computer’s clock has gone back to 11.05am. Until it has passed 12.05pm, what happens is noted as 12.05pm."
    );
    of(&mut trial, "roll.leave", &meeting, "Gordon");
    of(&mut trial, "interest.withdraw", &meeting, "Stay");
    after(&trial, 10);
    of(&mut trial, "interest.come_back", &meeting, "Stay");
    of(&mut trial, "roll.arrive", &meeting, "Gordon");
    let page = trial.page(&meeting);
    let gordon = trial.person("Gordon");
    assert_eq!(row(&page, &gordon)["there"], true, "out and in again");
    assert_eq!(row(&page, &gordon)["stretches"].as_array().unwrap().len(), 1, "within one minute that is no absence");
    let interest = &page["interests"][0];
    assert_eq!((&interest["went"], &interest["back"]), (&json!("12.05pm"), &json!("12.05pm")));

    after(&trial, 55);
    of(&mut trial, "roll.leave", &meeting, "Gordon");
    let page = trial.page(&meeting);
    assert_eq!(left(&page, &gordon), "12:10", "once the clock has caught up it is gone by again");
    assert_eq!(trial.ask("meeting.clock", json!({ "meeting": meeting }))["amiss"], "");
}

#[test]
fn items_sittings_the_chair_the_public_and_votes_go_by_it_too() {
    let (mut trial, meeting, items) = fallen_back();
    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    let motion = trial.ask("entry.add", json!({ "item": items[1], "kind": "motion", "wording": "That it be noted." }));
    trial.ask("vote.open", json!({ "entry": motion, "how": "named" }));
    let gordon = trial.person("Gordon");
    trial.ask("vote.cast", json!({ "entry": motion, "person": gordon, "choice": "for" }));
    trial.ask("public.exclude", json!({ "item": items[1] }));
    trial.ask("public.readmit", json!({ "meeting": meeting }));
    of(&mut trial, "meeting.preside", &meeting, "Shortland");
    step(&mut trial, &meeting, "adjourned");
    after(&trial, 5);
    step(&mut trial, &meeting, "in_session");
    step(&mut trial, &meeting, "ended");
    let page = trial.page(&meeting);
    assert_eq!(page["agenda"][0]["times"], "11.30am – 12.05pm");
    assert_eq!(page["agenda"][1]["times"], "12.05pm – 12.05pm");
    assert_eq!(page["agenda"][1]["closed"][0]["began"], "12.05pm");
    assert_eq!(page["turns"][1]["from_printed"], "12.05pm");
    assert_eq!(page["ended"], "12.05pm");
    let sound = trial.ask("book.check", json!({}));
    assert_eq!(sound["breaches"], json!([]));
}

#[test]
fn typed_times_are_still_checked_and_what_was_typed_ahead_moves_no_clock() {
    let (mut trial, meeting, _) = fallen_back();
    let gordon = trial.person("Gordon");
    let early = json!({ "meeting": meeting, "person": gordon, "at": "12.00" });
    let error = trial.refused("roll.leave", early, Code::Refused);
    assert!(error.message.contains("before coming"), "{error}");
    let stay = trial.person("Stay");
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": stay, "at": "12.45" }));
    of(&mut trial, "roll.leave", &meeting, "Gordon");
    let page = trial.page(&meeting);
    assert_eq!(left(&page, &gordon), "12:05", "nobody is at 12.45 yet");

    let (mut trial, meeting, _) = fallen_back();
    let gordon = trial.person("Gordon");
    let presence = row(&trial.page(&meeting), &gordon)["stretches"][0]["id"].clone();
    trial.ask("roll.change_stretch", json!({ "presence": presence, "came": "11.03" }));
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": gordon }));
    let page = trial.page(&meeting);
    assert_eq!(left(&page, &gordon), "11:30", "what was corrected holds the clock no longer");
}

#[test]
fn a_computer_that_starts_again_with_an_older_clock_is_known_by_the_book() {
    for back in [60, 60 * 24 * 4000] {
        let (mut trial, meeting, _) = fallen_back();
        let gordon = trial.person("Gordon");
        let book = trial.desk.path().unwrap().to_owned();
        let now = start_of_meeting() + Duration::minutes(35 - back);
        trial.clock = Clock::fixed(now, Duration::zero());
        trial.desk = Desk::new(trial.clock.clone(), "Paul Johnston");
        trial.desk.open(&book).unwrap();
        of(&mut trial, "roll.leave", &meeting, "Gordon");
        let page = trial.page(&meeting);
        assert_eq!(left(&page, &gordon), "12:05", "{back} minutes back");
    }
}

const YEAR: i64 = 60 * 24 * 365;

#[test]
fn a_clock_that_leaps_a_year_ahead_is_said_and_set_right_it_is_gone_by_again() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    after(&trial, 10 + YEAR);
    let clock = trial.ask("meeting.clock", json!({ "meeting": meeting }));
    assert_eq!(
        clock["amiss"],
        "By the computer’s clock it is 11.40am on 18 January 2012, and this meeting sits on 18 January 2011. Type each \
         time, or set the clock right."
    );
    let (stay, gordon) = (trial.person("Stay"), trial.person("Gordon"));
    trial.refused("roll.leave", json!({ "meeting": meeting, "person": stay }), Code::Invalid);
    let turns = trial.page(&meeting)["turns"].clone();
    trial.refused("meeting.preside", json!({ "meeting": meeting, "person": stay }), Code::Invalid);
    assert_eq!(trial.page(&meeting)["turns"], turns, "or who presided until now never would have");
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": stay, "at": "11.40" }));
    trial.ask("entry.add", json!({ "item": items[0], "kind": "point", "wording": "What is typed is kept." }));
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": gordon, "at": "12.45" }));

    after(&trial, 5 - YEAR);
    assert_eq!(trial.ask("meeting.clock", json!({ "meeting": meeting }))["amiss"], "", "it is right again");
    of(&mut trial, "roll.leave", &meeting, "Shortland");
    let (shortland, page) = (trial.person("Shortland"), trial.page(&meeting));
    assert_eq!(left(&page, &shortland), "11:45", "what was typed ahead holds nothing up");
}

#[test]
fn a_clock_that_was_a_year_ahead_once_leaves_meetings_alone() {
    let mut trial = Trial::sample();
    trial.desk.close();
    let book = trial.path("own.minutebook");
    trial.desk.create(&book).unwrap();
    after(&trial, YEAR);
    trial.ask("person.add", json!({ "name": "Cllr Ann Adams" }));
    after(&trial, -YEAR);
    let new = json!({
        "full_name": "Parks Panel", "short_name": "Parks Panel", "preset": "lga_board",
        "first_day": "1 September 2010", "last_day": "31 August 2011",
    });
    let body = trial.ask("body.add", new);
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    for name in ["Cllr Bea Brown", "Cllr Carl Cole"] {
        trial.ask("membership.add", json!({ "year": year, "name": name, "kind": "member" }));
    }
    let meeting = trial.ask("meeting.add", json!({ "body": body, "day": "18 January 2011", "start_time": "11.30" }));
    trial.ask("item.add", json!({ "meeting": meeting, "title": "Plan" }));
    step(&mut trial, &meeting, "in_session");
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    let (brown, cole) = (trial.person("Brown"), trial.person("Cole"));
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": brown, "at": "12.45" }));
    after(&trial, 5);
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": cole }));
    assert_eq!(left(&trial.page(&meeting), &cole), "11:35", "the year ahead is long forgotten");
    assert_eq!(trial.ask("meeting.clock", json!({ "meeting": meeting }))["amiss"], "");
    after(&trial, -10);
    let clock = trial.ask("meeting.clock", json!({ "meeting": meeting }));
    assert!(clock["amiss"].as_str().unwrap().starts_with("The computer’s clock has gone back to 11.25am."), "{clock}");
}

#[test]
fn a_meeting_on_another_day_than_the_clocks_is_not_started_and_both_days_are_said() {
    let (mut trial, meeting) = crate::by_hand::board();
    after(&trial, YEAR);
    let error = trial.refused("meeting.step", json!({ "meeting": meeting, "to": "in_session" }), Code::Refused);
    assert_eq!(
        error.message,
        "The meeting is on Tuesday 18 January 2011, and by the computer’s clock it is Wednesday 18 January 2012."
    );
}
