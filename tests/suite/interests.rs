//! Interests, closed sessions and the quorum, as they happen in the room, and what the note says of them by itself.

use crate::by_hand::board;
use crate::desk::{Trial, row};
use chrono::Duration;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The board in session at 11.30, all there, with an agenda of these items.
fn sitting(items: &[(&str, &str)]) -> (Trial, Value, Vec<Value>) {
    let (mut trial, meeting) = board();
    let add = |(title, kind): &(&str, &str)| {
        trial.ask("item.add", json!({ "meeting": meeting, "title": title, "kind": kind }))
    };
    let items = items.iter().map(add).collect();
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "published" }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    (trial, meeting, items)
}

fn later(trial: &Trial, minutes: i64) {
    trial.clock.advance(Duration::minutes(minutes));
}

fn note(trial: &mut Trial, meeting: &Value, public: bool) -> String {
    let text = trial.paper(json!({ "kind": "note", "meeting": meeting, "public": public }), "text");
    String::from_utf8(text).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn whoever_withdraws_is_out_of_the_quorum_until_they_are_back() {
    let (mut trial, meeting, items) =
        sitting(&[("Declarations", "interests"), ("Schools", "business"), ("Roads", "business")]);
    let stay = trial.person("Stay");
    let present = |trial: &mut Trial| trial.page(&meeting)["roll"]["quorum"]["present"].clone();
    assert_eq!(present(&mut trial), 8);
    assert!(note(&mut trial, &meeting, false).contains("None were declared."), "that too is minuted");

    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    later(&trial, 5);
    trial.ask("interest.withdraw", json!({ "meeting": meeting, "person": stay }));
    let page = trial.page(&meeting);
    assert_eq!(page["roll"]["quorum"]["present"], 7, "out of the room, out of the count");
    assert_eq!((&row(&page, &stay)["mark"], &row(&page, &stay)["away"]), (&json!("Withdrew 11.35am"), &json!(true)));
    trial.refused("interest.withdraw", json!({ "meeting": meeting, "person": stay }), Code::Refused);
    later(&trial, 10);
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": stay }));
    assert_eq!(present(&mut trial), 8, "the key for coming in brings them back");
    assert_eq!(row(&trial.page(&meeting), &stay)["mark"], "Present", "and they were there throughout");

    let interest = trial.page(&meeting)["interests"][0]["id"].clone();
    trial.ask(
        "interest.change",
        json!({ "interest": interest, "kind": "disclosable_pecuniary", "nature": "employed by a school" }),
    );
    let text = note(&mut trial, &meeting, false);
    for said in [
        "Cllr Richard Stay declared a disclosable pecuniary interest in item 2 (employed by a school), and left the \
         room for it.",
        "Cllr Richard Stay, who had declared a disclosable pecuniary interest, was out of the room from 11.35am to \
         11.45am.",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let backwards = json!({ "interest": interest, "back": "11.20" });
    trial.refused("interest.change", backwards, Code::Refused);
    trial.ask("interest.change", json!({ "interest": interest, "conduct": "stayed" }));
    assert_eq!(trial.page(&meeting)["interests"][0]["went"], "", "somebody who stayed has no times");
}

#[test]
fn leaving_for_a_second_interest_keeps_what_was_declared_of_it() {
    let (mut trial, meeting, items) = sitting(&[("Declarations", "interests"), ("Schools", "business")]);
    let stay = trial.person("Stay");
    trial.ask("item.open", json!({ "item": items[1] }));
    let mut declare = |nature: &str, times: Value| {
        let new = json!({ "meeting": meeting, "person": stay, "item": items[1], "kind": "personal" });
        let interest = trial.ask("interest.declare", new);
        trial.ask("interest.change", json!({ "interest": interest, "nature": nature }));
        if let [went, back] = times.as_array().unwrap().as_slice() {
            let left = json!({ "interest": interest, "conduct": "left", "went": went, "back": back });
            trial.ask("interest.change", left);
        }
    };
    declare("friend of the head", json!([]));
    declare("governor", json!(["11.30", "11.31"]));
    later(&trial, 5);
    trial.ask("interest.withdraw", json!({ "meeting": meeting, "person": stay }));
    let said: Vec<_> = trial.page(&meeting)["interests"].as_array().unwrap().clone();
    let said: Vec<_> = said.iter().map(|one| (&one["nature"], &one["went"])).collect();
    assert_eq!(
        said,
        [(&json!("friend of the head"), &json!("11.35am")), (&json!("governor"), &json!("11.30am"))],
        "each keeps its own"
    );
}

#[test]
fn two_whose_names_print_alike_have_each_declared_an_interest() {
    let (mut trial, meeting, items) = sitting(&[("Declarations", "interests"), ("Schools", "business")]);
    for who in ["Stay", "Cheetham"] {
        let person = trial.person(who);
        let row = row(&trial.page(&meeting), &person).clone();
        trial.ask("roll.printed_name", json!({ "attendance": row["attendance"], "name": "Cllr Smith" }));
        let new = json!({ "meeting": meeting, "person": person, "item": items[1], "kind": "personal" });
        trial.ask("interest.declare", new);
    }
    let text = note(&mut trial, &meeting, false);
    assert_eq!(text.matches("Cllr Smith declared a personal interest in item 2.").count(), 2, "{text}");
}

#[test]
fn whoever_leaves_again_for_an_interest_has_declared_it_once() {
    let (mut trial, meeting, items) = sitting(&[("Declarations", "interests"), ("Schools", "business")]);
    let stay = trial.person("Stay");
    trial.ask("item.open", json!({ "item": items[1] }));
    let left = |trial: &mut Trial, back: i64| {
        trial.ask("interest.withdraw", json!({ "meeting": meeting, "person": stay }));
        later(trial, back);
        trial.ask("interest.come_back", json!({ "meeting": meeting, "person": stay }));
        later(trial, 5);
    };
    left(&mut trial, 10);
    left(&mut trial, 2);
    let interests = trial.page(&meeting)["interests"].clone();
    assert_eq!(interests.as_array().unwrap().len(), 2, "two times at which they were out");
    let said = json!({ "interest": interests[0]["id"], "kind": "personal", "nature": "a governor" });
    trial.ask("interest.change", said);
    left(&mut trial, 3);
    let kinds: Vec<_> =
        trial.page(&meeting)["interests"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds, ["personal", "personal", "personal"], "said once, it is said of each time");
    let text = note(&mut trial, &meeting, false);
    let declared = "Cllr Richard Stay declared a personal interest in item 2 (a governor), and left the room for it.";
    assert_eq!(text.matches(declared).count(), 1, "{text}");
    for times in ["from 11.30am to 11.40am", "from 11.45am to 11.47am", "from 11.52am to 11.55am"] {
        assert!(text.contains(&format!("was out of the room {times}.")), "{times}\n{text}");
    }
    trial.ask("interest.declare", json!({ "meeting": meeting, "person": stay, "item": items[1], "kind": "personal" }));
    let other = trial.page(&meeting)["interests"][3]["id"].clone();
    trial.ask("interest.change", json!({ "interest": other, "kind": "non_registrable" }));
    let kinds: Vec<_> =
        trial.page(&meeting)["interests"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds, ["personal", "personal", "personal", "non_registrable"], "another interest is another");
}

#[test]
fn a_member_who_steps_down_to_speak_is_there_and_has_no_vote() {
    let (mut trial, meeting, _) = sitting(&[("Roads", "business")]);
    let stay = trial.person("Stay");
    trial.ask("interest.withdraw", json!({ "meeting": meeting, "person": stay, "speaking": true }));
    let page = trial.page(&meeting);
    assert_eq!((&page["roll"]["quorum"]["present"], &row(&page, &stay)["there"]), (&json!(7), &json!(true)));
    later(&trial, 10);
    trial.ask("interest.come_back", json!({ "meeting": meeting }));
    let text = note(&mut trial, &meeting, false);
    assert!(text.contains("Cllr Richard Stay stepped down for item 1 to speak on it"), "{text}");
}

#[test]
fn the_public_version_has_nothing_of_an_exempt_item_but_its_summary() {
    let (mut trial, meeting, items) = sitting(&[("Plan", "business"), ("Lease", "business"), ("Roads", "business")]);
    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    later(&trial, 10);
    trial.ask("public.exclude", json!({ "item": items[1], "paragraph": "3" }));
    let page = trial.page(&meeting);
    assert_eq!((&page["closed"]["began"], &page["agenda"][1]["access"]), (&json!("11.40am"), &json!("exempt")));
    trial.refused("public.exclude", json!({ "item": items[2] }), Code::Refused);
    for (kind, wording) in [
        ("point", "The rent asked for is secret."),
        ("decision", "That a secret rent be offered."),
        ("action", "Officers to offer the secret rent."),
    ] {
        trial.ask("entry.add", json!({ "item": items[1], "kind": kind, "wording": wording }));
    }
    trial.ask("item.change", json!({ "item": items[1], "public_summary": "Members agreed terms for a lease." }));
    trial.ask("item.set_fate", json!({ "item": items[1], "fate": "deferred", "reason": "secret talks go on" }));
    trial.ask("item.open", json!({ "item": items[2] }));
    later(&trial, 10);
    trial.ask("public.readmit", json!({ "meeting": meeting }));
    trial.ask("entry.add", json!({ "item": items[2], "kind": "point", "wording": "The roads are good." }));

    let board_says = "Exempt from publication under paragraph 3.";
    assert!(note(&mut trial, &meeting, false).contains(board_says), "no Act binds the board");
    let body = trial.body();
    let mut rules = trial.ask("body.show", json!({ "body": body }))["profile"].clone();
    rules["words"]["exempt_under"] = json!("Part 1 of Schedule 12A to the Local Government Act 1972. ");
    trial.ask("body.change", json!({ "body": body, "profile": rules }));
    let kept = "Part 1 of Schedule 12A to the Local Government Act 1972.";
    assert_eq!(trial.page(&meeting)["exempt_under"], kept, "tidied as all text is");

    let (full, public) = (note(&mut trial, &meeting, false), note(&mut trial, &meeting, true));
    assert!(full.contains("secret rent") && full.contains("not for publication"), "{full}");
    assert!(!public.to_lowercase().contains("secret"), "nothing exempt reaches the public: {public}");
    for said in [
        "Members agreed terms for a lease.",
        "The public were excluded from 11.40am to 11.50am.",
        "Exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.",
        "The roads are good.",
    ] {
        assert!(public.contains(said), "{said}\n{public}");
    }
    assert!(!public.contains("1972.."), "a full stop that was typed after the law is said once");
    for format in ["html", "pdf"] {
        let bytes = trial.paper(json!({ "kind": "note", "meeting": meeting, "public": true }), format);
        assert!(!String::from_utf8_lossy(&bytes).to_lowercase().contains("secret"), "{format}");
    }
    assert_eq!(trial.page(&meeting)["closed"], Value::Null, "they are in the room");
}

#[test]
fn a_lost_quorum_is_minuted_with_its_time_and_what_followed() {
    let (mut trial, meeting, _) = sitting(&[("Plan", "business")]);
    later(&trial, 40);
    for name in ["Gordon", "Stay", "Cadbury", "Cheetham"] {
        let person = trial.person(name);
        trial.ask("roll.leave", json!({ "meeting": meeting, "person": person }));
    }
    let page = trial.page(&meeting);
    let gap = &page["gaps"][0];
    assert_eq!(
        (&gap["from_printed"], &gap["lasts"], &gap["minuted"]),
        (&json!("12.10pm"), &json!(true), &json!(false))
    );
    let from = gap["from"].clone();
    trial.refused("quorum.lost", json!({ "meeting": meeting, "from": "11:30", "followed": "waited" }), Code::Refused);
    trial.ask("quorum.lost", json!({ "meeting": meeting, "from": from, "followed": "waited" }));
    let page = trial.page(&meeting);
    assert_eq!(page["gaps"][0]["minuted"], true);
    assert_eq!(
        page["agenda"][0]["entries"][0]["wording"],
        "From 12.10pm the meeting was not quorate, with 4 voting members of the 5 it needs. Those present waited for a \
         quorum."
    );
    later(&trial, 10);
    let stay = trial.person("Stay");
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": stay }));
    let page = trial.page(&meeting);
    assert_eq!((&page["gaps"][0]["until_printed"], &page["gaps"][0]["lasts"]), (&json!("12.20pm"), &json!(false)));
    assert_eq!((&page["gaps"][0]["until"], &page["gaps"][0]["end_minuted"]), (&json!("12:20"), &json!(false)));
    trial.ask("quorum.back", json!({ "meeting": meeting, "at": "12:20" }));
    assert_eq!(trial.page(&meeting)["gaps"][0]["end_minuted"], true, "an event names the time");
    later(&trial, 1);
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": stay }));
    trial.ask("quorum.lost", json!({ "meeting": meeting, "from": "12:21", "followed": "abandoned" }));
    let page = trial.page(&meeting);
    assert_eq!((&page["state"], &page["state_reason"]), (&json!("abandoned"), &json!("No quorum")));
    let last = page["agenda"][0]["entries"][2]["wording"].as_str().unwrap().to_owned();
    assert!(last.ends_with("The meeting was abandoned at 12.21pm."), "{last}");
    trial.ask("undo", json!({}));
    assert_eq!(trial.page(&meeting)["state"], "in_session", "one operation, undone as one");
}

#[test]
fn apologies_write_their_own_item_and_guests_come_for_one() {
    let (mut trial, meeting, items) = sitting(&[("Apologies", "apologies"), ("Roads", "business")]);
    assert!(note(&mut trial, &meeting, false).contains("There were no apologies."));
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
    let guest = trial.ask(
        "guest.add",
        json!({ "meeting": meeting, "capacity": "in_attendance", "name": "Ada Ford", "organisation": "Highways" }),
    );
    trial.ask("guest.change", json!({ "attendance": guest, "for_item": items[1] }));
    trial.ask("guest.add", json!({ "meeting": meeting, "capacity": "observer", "name": "Bo Hill" }));
    let text = note(&mut trial, &meeting, false);
    for said in [
        "Apologies were received from Cllr Tim Cheetham.",
        "Cllr Theo Blackwell substituted for Cllr Tim Cheetham.",
        "Ada Ford (for item 2)",
        "Observers",
        "Bo Hill",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn minutes_are_numbered_through_the_year_as_the_body_writes_them() {
    let (mut trial, meeting, items) = sitting(&[("Plan", "business"), ("Lease", "business"), ("Roads", "business")]);
    let body = trial.body();
    let page = trial.page(&meeting);
    assert_eq!(page["agenda"][2]["minute_number"], "3", "each meeting’s own, as the board’s rules have it");
    let mut rules = trial.ask("body.show", json!({ "body": body }))["profile"].clone();
    rules["minutes"] =
        json!({ "numbers": "through_the_year", "order": "taken", "pattern": "C {yy}/{nnn}", "times": "meeting" });
    trial.ask("body.change", json!({ "body": body, "profile": rules }));
    trial.ask("meeting.change", json!({ "meeting": meeting, "first_minute": 33 }));
    trial.ask("item.open", json!({ "item": items[2] }));
    trial.ask("item.open", json!({ "item": items[1] }));
    trial.ask("entry.add", json!({ "item": items[2], "kind": "point", "wording": "First of all." }));
    later(&trial, 30);
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
    let page = trial.page(&meeting);
    let numbers: Vec<_> = page["agenda"].as_array().unwrap().iter().map(|item| &item["minute_number"]).collect();
    assert_eq!(numbers, ["C 10/033", "C 10/035", "C 10/034"], "in the order taken");
    assert_eq!(page["agenda"][2]["entries"][0]["label"], "C 10/034.1");
    let text = note(&mut trial, &meeting, false);
    let at = |title: &str| text.find(title).unwrap();
    assert!(at("Plan") < at("Roads") && at("Roads") < at("Lease"), "{text}");
    assert!(text.contains("The meeting began at 11.30am and ended at 12.00pm."), "{text}");

    let march = trial.meeting("2011-03-21");
    trial.ask("item.add", json!({ "meeting": march, "title": "Next" }));
    trial.clock.advance(Duration::days(62));
    trial.ask("meeting.step", json!({ "meeting": march, "to": "ended" }));
    assert_eq!(trial.page(&march)["agenda"][0]["minute_number"], "C 10/036", "on from meeting to meeting");
}
