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
        clock["fallen_back"],
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
    assert_eq!(trial.ask("meeting.clock", json!({ "meeting": meeting }))["fallen_back"], "");
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
