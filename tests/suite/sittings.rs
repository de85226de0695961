//! A meeting as it goes: it adjourns and resumes, is abandoned or put off, takes items out of order, defers some and does
//! not reach others; and what the minutes say of that by themselves.

use crate::by_hand::board;
use crate::desk::Trial;
use chrono::Duration;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The board in session from 11.30, with an agenda of these titles.
pub(crate) fn sitting(titles: &[&str]) -> (Trial, Value, Vec<Value>) {
    let (mut trial, meeting) = board();
    let items =
        titles.iter().map(|title| trial.ask("item.add", json!({ "meeting": meeting, "title": title }))).collect();
    step(&mut trial, &meeting, "published");
    step(&mut trial, &meeting, "in_session");
    (trial, meeting, items)
}

pub(crate) fn step(trial: &mut Trial, meeting: &Value, to: &str) {
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": to }));
}

pub(crate) fn after(trial: &Trial, minutes: i64) {
    trial.clock.advance(Duration::minutes(minutes));
}

pub(crate) fn wordings(trial: &mut Trial, meeting: &Value, item: usize) -> Vec<String> {
    let page = trial.page(meeting);
    let entries = page["agenda"][item]["entries"].as_array().unwrap();
    entries.iter().map(|entry| entry["wording"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_meeting_adjourns_and_resumes_under_the_item_that_was_open() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    after(&trial, 10);
    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    after(&trial, 30);
    step(&mut trial, &meeting, "adjourned");
    let page = trial.page(&meeting);
    assert_eq!((&page["state_word"], &page["current"]), (&json!("Adjourned"), &items[1]), "the item waits");
    assert_eq!(wordings(&mut trial, &meeting, 1), ["The meeting adjourned at 12.10pm."]);
    after(&trial, 15);
    step(&mut trial, &meeting, "in_session");
    assert_eq!(wordings(&mut trial, &meeting, 1), ["The meeting adjourned at 12.10pm and resumed at 12.25pm."]);
    after(&trial, 35);
    step(&mut trial, &meeting, "ended");
    let page = trial.page(&meeting);
    let sat: Vec<_> = page["sittings"].as_array().unwrap().iter().map(|one| (&one["began"], &one["ended"])).collect();
    assert_eq!(
        sat,
        [(&json!("11.30am"), &json!("12.10pm")), (&json!("12.25pm"), &json!("1.00pm"))],
        "two sittings, each with its times"
    );
    assert_eq!((&page["began"], &page["ended"]), (&json!("11.30am"), &json!("1.00pm")));

    let first = page["sittings"][0]["id"].clone();
    let correct = |trial: &mut Trial, ended: &str| {
        trial.ask("meeting.sitting", json!({ "meeting": meeting, "sitting": first, "began": "11.30", "ended": ended }))
    };
    correct(&mut trial, "12.12");
    assert_eq!(
        wordings(&mut trial, &meeting, 1),
        ["The meeting adjourned at 12.12pm and resumed at 12.25pm."],
        "a paragraph that reads as composed is corrected along with the time"
    );
    let entry = trial.page(&meeting)["agenda"][1]["entries"][0]["id"].clone();
    trial.ask("entry.type", json!({ "entry": entry, "wording": "A fire drill was held." }));
    correct(&mut trial, "12.11");
    assert_eq!(wordings(&mut trial, &meeting, 1), ["A fire drill was held."], "the clerk’s own words are left");
    trial.ask("meeting.sitting", json!({ "meeting": meeting, "sitting": first, "ended": "12.13" }));
    trial.ask("meeting.sitting", json!({ "meeting": meeting, "sitting": first, "began": "11.31" }));
    let sat = trial.page(&meeting)["sittings"][0].clone();
    assert_eq!((&sat["began"], &sat["ended"]), (&json!("11.31am"), &json!("12.13pm")), "what is left out stays");
    let payload = json!({ "meeting": meeting, "sitting": first, "began": "11.30", "ended": "12.30" });
    let error = trial.refused("meeting.sitting", payload, Code::Refused);
    assert!(error.message.contains("before it rose"), "{error}");
}

#[test]
fn a_meeting_is_abandoned_for_a_reason_once_it_has_begun() {
    let (mut trial, meeting, _) = sitting(&["Plan"]);
    after(&trial, 20);
    trial.refused("meeting.step", json!({ "meeting": meeting, "to": "abandoned" }), Code::NeedsReason);
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "abandoned", "reason": "too few came" }));
    assert_eq!(wordings(&mut trial, &meeting, 0), ["The meeting was abandoned at 11.50am: too few came."]);
    let page = trial.page(&meeting);
    assert_eq!((&page["state_word"], &page["ended"]), (&json!("Abandoned"), &json!("11.50am")));
    trial.refused("meeting.step", json!({ "meeting": meeting, "to": "cancelled", "reason": "x" }), Code::Refused);

    let march = trial.meeting("2011-03-21");
    trial.refused("meeting.step", json!({ "meeting": march, "to": "abandoned", "reason": "x" }), Code::Refused);
    trial.ask("meeting.step", json!({ "meeting": march, "to": "postponed", "reason": "The hall is flooded" }));
    let error = trial.refused("meeting.step", json!({ "meeting": march, "to": "in_session" }), Code::Refused);
    assert!(error.hint.contains("back in the diary"), "{error}");
    assert_eq!(trial.page(&meeting)["next_meeting"], "", "one that is put off is not the next meeting");
    step(&mut trial, &march, "planned");
    assert_eq!(trial.page(&meeting)["next_meeting"], "Monday 21 March 2011");
}

#[test]
fn an_item_taken_out_of_order_keeps_its_number_and_the_note_says_when_it_was_taken() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports", "Budget"]);
    trial.ask("item.close", json!({ "item": items[0], "next": false }));
    trial.ask("item.open", json!({ "item": items[2] }));
    trial.ask("item.open", json!({ "item": items[1] }));
    step(&mut trial, &meeting, "ended");
    let page = trial.page(&meeting);
    let said = |at: usize| (page["agenda"][at]["number"].clone(), page["agenda"][at]["remarks"].clone());
    assert_eq!(said(1), (json!("2"), json!([])));
    assert_eq!(said(2), (json!("3"), json!(["Taken after item 1."])), "all within one minute, and still in order");
    let note = String::from_utf8(trial.paper(json!({ "kind": "note", "meeting": meeting }), "text")).unwrap();
    assert!(note.contains("Taken after item 1."), "{note}");
}

#[test]
fn a_clock_that_jumps_in_mid_meeting_leaves_its_times_in_order() {
    for jump in [-60, 60] {
        let (mut trial, meeting, items) = sitting(&["Plan", "Reports", "Budget", "Dates"]);
        after(&trial, 20);
        trial.ask("item.close", json!({ "item": items[0], "next": true }));
        let line = trial.ask("entry.add", json!({ "item": items[1], "kind": "point", "wording": "Noted" }));
        after(&trial, 25 + jump);
        trial.ask("entry.type", json!({ "entry": line, "wording": "Noted." }));
        assert_eq!(trial.page(&meeting)["current"], items[1], "the same item is open");
        trial.ask("item.close", json!({ "item": items[1], "next": true }));
        trial.ask("item.open", json!({ "item": items[3] }));
        after(&trial, 10);
        step(&mut trial, &meeting, "ended");

        let page = trial.page(&meeting);
        let times: Vec<_> = page["agenda"].as_array().unwrap().iter().map(|item| &item["times"]).collect();
        let (told, ended) = match jump {
            60 => (["11.30am – 11.50am", "11.50am – 1.15pm", "1.15pm – 1.15pm", "1.15pm – 1.25pm"], "1.25pm"),
            _ => (["11.30am – 11.50am", "11.50am – 11.50am", "11.50am – 11.50am", "11.50am – 11.50am"], "11.50am"),
        };
        assert_eq!(times, told, "nothing begins before what went before it ended");
        assert_eq!((&page["began"], &page["ended"]), (&json!("11.30am"), &json!(ended)));
        assert_eq!(wordings(&mut trial, &meeting, 1), ["Noted."]);
        let sound = trial.ask("book.check", json!({}));
        assert_eq!(sound["breaches"], json!([]), "and the book is whole");
    }
}

#[test]
fn what_was_not_taken_is_deferred_withdrawn_or_not_reached() {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports", "Budget", "Pay", "Dates"]);
    let fate = |trial: &mut Trial, item: &Value, fate: &str, reason: &str| {
        trial.ask("item.set_fate", json!({ "item": item, "fate": fate, "reason": reason }))
    };
    fate(&mut trial, &items[1], "withdrawn", "");
    let open = json!({ "item": items[0], "fate": "withdrawn" });
    trial.refused("item.set_fate", open, Code::Refused);
    after(&trial, 12);
    fate(&mut trial, &items[0], "deferred", "Members want the figures first");
    let page = trial.page(&meeting);
    assert_eq!(page["agenda"][0]["times"], "11.30am – 11.42am", "deferring what is open closes it");
    trial.refused("meeting.rest_not_reached", json!({ "meeting": meeting }), Code::Refused);
    trial.ask("item.open", json!({ "item": items[3] }));
    step(&mut trial, &meeting, "ended");
    let flags = |trial: &mut Trial| {
        let page = trial.page(&meeting);
        let flags = page["flags"].as_array().unwrap().iter().filter(|flag| flag["kind"] == "not_taken");
        flags.map(|flag| flag["message"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(flags(&mut trial).len(), 2, "nothing is said of items 3 and 5");
    trial.ask("meeting.rest_not_reached", json!({ "meeting": meeting }));
    assert!(flags(&mut trial).is_empty());
    let page = trial.page(&meeting);
    let remarks: Vec<_> = page["agenda"].as_array().unwrap().iter().map(|item| &item["remarks"]).collect();
    assert_eq!(
        remarks,
        [
            &json!(["Deferred: Members want the figures first."]),
            &json!(["Withdrawn."]),
            &json!(["Not reached."]),
            &json!([]),
            &json!(["Not reached."])
        ]
    );
}

#[test]
fn an_urgent_item_is_taken_for_a_reason_that_is_minuted() {
    let (mut trial, meeting, _) = sitting(&["Plan"]);
    let add = |reason: Value| json!({ "meeting": meeting, "title": "Flood", "kind": "urgent", "urgency": reason });
    let error = trial.refused("item.add", add(Value::Null), Code::NeedsReason);
    assert!(error.message.contains("urgency"), "{error}");
    trial.ask("item.add", add(json!("The river rose last night")));
    let page = trial.page(&meeting);
    assert_eq!(page["agenda"][1]["number"], "2");
    assert_eq!(page["agenda"][1]["remarks"], json!(["Taken as urgent: The river rose last night."]));
}
