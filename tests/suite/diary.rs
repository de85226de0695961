//! The diary: where a meeting may stand, moving it, and the ways out of a start that was a mistake.

use crate::by_hand::board;
use crate::desk::{Trial, row};
use clerkwell::error::Code;
use serde_json::{Value, json};

fn step(trial: &mut Trial, meeting: &Value, to: &str) {
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": to }));
}

fn first_item(trial: &mut Trial, meeting: &Value) -> Value {
    trial.ask("item.add", json!({ "meeting": meeting, "title": "Business plan" }))
}

#[test]
fn a_meeting_started_by_mistake_goes_back_in_the_diary() {
    let (mut trial, meeting) = board();
    first_item(&mut trial, &meeting);
    let (stay, gordon) = (trial.person("Stay"), trial.person("Gordon"));
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": stay, "outcome": "apologies" }));
    step(&mut trial, &meeting, "published");
    let before = trial.page(&meeting);
    step(&mut trial, &meeting, "in_session");
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": gordon, "at": "11.41" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    trial.refused("meeting.step", json!({ "meeting": meeting, "to": "cancelled" }), Code::Refused);
    step(&mut trial, &meeting, "published");
    assert_eq!(trial.page(&meeting), before, "nothing of the false start is left, and the apologies are");

    step(&mut trial, &meeting, "ended");
    step(&mut trial, &meeting, "planned");
    assert_eq!(trial.page(&meeting)["agenda"][0]["fixed"], false, "the numbers flow again");
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "cancelled", "reason": "Snow" }));
}

#[test]
fn a_meeting_with_minutes_has_sat() {
    let (mut trial, meeting) = board();
    let item = first_item(&mut trial, &meeting);
    step(&mut trial, &meeting, "in_session");
    let entry = trial.ask("entry.add", json!({ "item": item, "kind": "point", "wording": "Welcome." }));
    for to in ["planned", "published"] {
        let error = trial.refused("meeting.step", json!({ "meeting": meeting, "to": to }), Code::Refused);
        assert!(error.message.contains("Business plan"), "{error}");
    }
    trial.ask("entry.type", json!({ "entry": entry, "wording": "" }));
    step(&mut trial, &meeting, "planned");
    assert_eq!(trial.page(&meeting)["agenda"][0]["entries"], json!([]), "an empty line is nothing minuted");
}

#[test]
fn a_meeting_that_was_held_is_removed_for_a_reason_alone() {
    let mut trial = Trial::sample();
    let (january, march) = (trial.january(), trial.meeting("2011-03-21"));
    let error = trial.refused("meeting.remove", json!({ "meeting": january }), Code::NeedsReason);
    assert!(error.message.contains("minuted lines"), "{error}");
    trial.refused("meeting.remove", json!({ "meeting": january, "reason": "  " }), Code::NeedsReason);
    trial.ask("meeting.remove", json!({ "meeting": january, "reason": "Entered twice" }));
    assert_eq!(trial.history()[0]["reason"], "Entered twice");
    trial.ask("meeting.remove", json!({ "meeting": march }));
}

#[test]
fn a_meeting_moves_only_where_it_may_stand() {
    let (mut trial, january) = board();
    let march = trial.meeting("21 March 2011");
    let onto = json!({ "meeting": march, "day": "18 January 2011" });
    trial.refused("meeting.change", onto.clone(), Code::Refused);
    trial.ask("meeting.change", json!({ "meeting": march, "start_time": "2.00pm" }));
    trial.ask("meeting.change", onto);
    let body = trial.body();
    let error = trial.refused("meeting.find", json!({ "body": body, "day": "18 January 2011" }), Code::Invalid);
    assert_eq!(error.hint, "Say at what time, after the day: 11:30, 14:00.");
    for typed in ["18 January 2011 14.00", "18/1/11 2 pm"] {
        assert_eq!(trial.ask("meeting.find", json!({ "body": body, "day": typed })), march, "{typed}");
    }
    trial.refused("meeting.change", json!({ "meeting": march, "start_time": "11.30" }), Code::Refused);
    trial.ask("meeting.step", json!({ "meeting": march, "to": "cancelled", "reason": "Two in one day" }));
    trial.ask("meeting.change", json!({ "meeting": march, "start_time": "11.30" }));
    trial.refused("meeting.step", json!({ "meeting": march, "to": "planned" }), Code::Refused);

    step(&mut trial, &january, "in_session");
    let stay = trial.person("Stay");
    trial.ask("roll.mark", json!({ "meeting": january, "person": stay, "outcome": "present" }));
    step(&mut trial, &january, "ended");
    trial.refused("meeting.change", json!({ "meeting": january, "day": "18 January 2012" }), Code::Refused);
    let cheetham = trial.person("Cheetham");
    trial.ask("roll.apologies", json!({ "meeting": january, "person": cheetham, "day": "17 January 2011" }));
    trial.refused("meeting.change", json!({ "meeting": january, "day": "16 January 2011" }), Code::Refused);
    let item = first_item(&mut trial, &january);
    let action = trial.ask("entry.add", json!({ "item": item, "kind": "action", "wording": "Bring an update." }));
    trial.ask("action.due", json!({ "entry": action, "due": "day", "day": "24 January 2011" }));
    trial.refused("meeting.change", json!({ "meeting": january, "day": "25 January 2011" }), Code::Refused);
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    let shorter = json!({ "year": year, "first_day": "1 February 2011", "last_day": "31 August 2011" });
    trial.refused("year.change", shorter, Code::Refused);
    trial.ask("meeting.change", json!({ "meeting": january, "day": "19 January 2011" }));
    let page = trial.page(&january);
    assert_eq!((&page["began"], &page["ended"]), (&json!("11.30am"), &json!("11.30am")), "the sitting moved along");
    assert_eq!(row(&page, &stay)["mark"], "Present");
}

#[test]
fn an_evening_meeting_may_be_planned_past_midnight() {
    let (mut trial, meeting) = board();
    trial.ask("meeting.change", json!({ "meeting": meeting, "start_time": "7.00pm", "end_time": "12.20am" }));
    assert_eq!(trial.page(&meeting)["end_printed"], "12.20am");
}
