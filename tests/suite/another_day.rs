//! A meeting that adjourns to another day: it resumes there by the clock, and every time of it says its day.

use crate::desk::{Trial, row};
use crate::sittings::{after, sitting, step, wordings};
use clerkwell::error::Code;
use serde_json::{Value, json};

const A_WEEK: i64 = 7 * 24 * 60;

/// The board sat on 18 January from 11.30 to 12.10, all there but Gordon, and resumed on the 25th at 2.00pm.
fn resumed() -> (Trial, Value, Vec<Value>) {
    let (mut trial, meeting, items) = sitting(&["Plan", "Reports"]);
    let gordon = trial.person("Gordon");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": gordon, "outcome": "absent" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    after(&trial, 40);
    step(&mut trial, &meeting, "adjourned");
    after(&trial, A_WEEK + 110);
    assert_eq!(trial.page(&meeting)["may_start"], true, "it may sit again on any day");
    step(&mut trial, &meeting, "in_session");
    (trial, meeting, items)
}

fn note(trial: &mut Trial, meeting: &Value) -> String {
    let text = trial.paper(json!({ "kind": "note", "meeting": meeting }), "text");
    String::from_utf8(text).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_meeting_resumes_on_another_day_and_every_time_says_its_day() {
    let (mut trial, meeting, items) = resumed();
    let of = |trial: &mut Trial, name: &str, who: &str| {
        let person = trial.person(who);
        trial.ask(name, json!({ "meeting": meeting, "person": person }));
    };
    assert_eq!(
        wordings(&mut trial, &meeting, 0),
        ["The meeting adjourned at 12.10pm and resumed at 2.00pm on 25 January."]
    );
    let clock = trial.ask("meeting.clock", json!({ "meeting": meeting }));
    assert_eq!((&clock["time"], &clock["pace"]), (&json!("2.00pm"), &json!("")), "the plan was of another day");
    after(&trial, 10);
    trial.ask("item.close", json!({ "item": items[0], "next": true }));
    of(&mut trial, "roll.arrive", "Gordon");
    assert_eq!(trial.ask("book.shelf", json!({}))["undo"], "Note that Cllr Gordon came in at 2.10pm on 25 January");
    of(&mut trial, "interest.withdraw", "Stay");
    let motion = trial.ask("entry.add", json!({ "item": items[1], "kind": "motion", "wording": "That it be noted." }));
    trial.ask("vote.open", json!({ "entry": motion, "how": "show_of_hands" }));
    let page = trial.page(&meeting);
    assert_eq!(page["agenda"][1]["entries"][0]["motion"]["vote"]["at_printed"], "2.10pm on 25 January");
    trial.ask("public.exclude", json!({ "item": items[1] }));
    after(&trial, 5);
    trial.ask("interest.come_back", json!({ "meeting": meeting }));
    trial.ask("public.readmit", json!({ "meeting": meeting }));
    for who in ["Cadbury", "Cheetham", "Lord", "Stay"] {
        of(&mut trial, "roll.leave", who);
    }
    let page = trial.page(&meeting);
    let gap = &page["gaps"][0];
    assert_eq!((&gap["from"], &gap["from_printed"]), (&json!("7+14:15"), &json!("2.15pm on 25 January")));
    trial.ask("quorum.lost", json!({ "meeting": meeting, "from": gap["from"], "followed": "waited" }));
    of(&mut trial, "meeting.preside", "Shortland");
    after(&trial, 15);
    step(&mut trial, &meeting, "ended");

    let page = trial.page(&meeting);
    let sat: Vec<_> = page["sittings"].as_array().unwrap().iter().map(|one| (&one["began"], &one["ended"])).collect();
    assert_eq!(
        sat,
        [(&json!("11.30am"), &json!("12.10pm")), (&json!("2.00pm on 25 January"), &json!("2.30pm on 25 January"))]
    );
    assert_eq!(page["agenda"][0]["times"], "11.30am on 18 January – 2.10pm on 25 January");
    assert_eq!(page["agenda"][1]["times"], "2.10pm – 2.30pm on 25 January", "the day once");
    let interest = &page["interests"][0];
    assert_eq!(
        (&interest["went"], &interest["back"]),
        (&json!("2.10pm on 25 January"), &json!("2.15pm on 25 January"))
    );
    assert_eq!(page["turns"][1]["from_printed"], "2.15pm on 25 January");
    assert_eq!(page["gaps"][0]["minuted"], true);
    let text = note(&mut trial, &meeting);
    for said in [
        "(from 2.10pm on 25 January)",
        "(until 2.15pm on 25 January)",
        "The public were excluded from 2.10pm to 2.15pm on 25 January.",
        "From 2.15pm on 25 January the meeting was not quorate",
        "took the chair at 2.15pm on 25 January.",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let sound = trial.ask("book.check", json!({}));
    assert_eq!(sound["breaches"], json!([]));
}

#[test]
fn a_typed_time_is_of_the_day_it_is_nearest_to_unless_it_says_one() {
    let (mut trial, meeting, items) = resumed();
    let gordon = trial.person("Gordon");
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": gordon, "at": "2.20pm" }));
    let stretch = |trial: &mut Trial| row(&trial.page(&meeting), &gordon)["stretches"][0].clone();
    assert_eq!(stretch(&mut trial)["came_printed"], "2.20pm on 25 January");
    let presence = stretch(&mut trial)["id"].clone();
    let came =
        |trial: &mut Trial, came: &str| trial.ask("roll.change_stretch", json!({ "presence": presence, "came": came }));
    came(&mut trial, "11.45");
    assert_eq!(stretch(&mut trial)["came"], "11:45", "in the first sitting");
    assert_eq!(stretch(&mut trial)["other_day"], false);
    came(&mut trial, "11.45am on 25 January");
    assert_eq!(stretch(&mut trial)["came"], "7+11:45");
    assert_eq!(stretch(&mut trial)["other_day"], true, "its field wants the room of a day");
    let early = json!({ "presence": presence, "came": "11.45am on 17 January 2011" });
    let error = trial.refused("roll.change_stretch", early, Code::Refused);
    assert!(error.message.contains("17 January 2011"), "{error}");

    let second = trial.page(&meeting)["sittings"][1]["id"].clone();
    let correct = |trial: &mut Trial, began: &str| {
        trial.ask("meeting.sitting", json!({ "meeting": meeting, "sitting": second, "began": began, "ended": "" }))
    };
    correct(&mut trial, "1.55pm");
    let told = "The meeting adjourned at 12.10pm and resumed at 1.55pm on 25 January.";
    assert_eq!(wordings(&mut trial, &meeting, 0), [told], "what is minuted is corrected too");
    correct(&mut trial, "10.30am on 26 January");
    assert_eq!(trial.page(&meeting)["sittings"][1]["began"], "10.30am on 26 January");
    trial.ask("undo", json!({}));
    assert_eq!(trial.page(&meeting)["sittings"][1]["began"], "1.55pm on 25 January");
    assert_eq!(trial.page(&meeting)["current"], items[0]);
}

#[test]
fn each_sitting_is_corrected_on_its_own_day_also_at_the_hour_of_another() {
    let (mut trial, meeting, _) = sitting(&["Plan"]);
    after(&trial, 40);
    step(&mut trial, &meeting, "adjourned");
    after(&trial, A_WEEK - 40);
    step(&mut trial, &meeting, "in_session");
    let sat = |trial: &mut Trial, n: usize| trial.page(&meeting)["sittings"][n].clone();
    let (first, second) = (sat(&mut trial, 0), sat(&mut trial, 1));
    assert_eq!((&first["began"], &second["began"]), (&json!("11.30am"), &json!("11.30am on 25 January")));
    // A time given back as it prints, without a day.
    let first = json!({ "meeting": meeting, "sitting": first["id"], "began": first["began"], "ended": "12.15pm" });
    trial.ask("meeting.sitting", first);
    let (began, ended) = (sat(&mut trial, 0)["began"].clone(), sat(&mut trial, 0)["ended"].clone());
    assert_eq!((began, ended), (json!("11.30am"), json!("12.15pm")), "it did not move to the week after");
    trial.ask("meeting.sitting", json!({ "meeting": meeting, "sitting": second["id"], "began": "11.35", "ended": "" }));
    assert_eq!(sat(&mut trial, 1)["began"], "11.35am on 25 January");
    let stay = trial.person("Stay");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": stay, "outcome": "present" }));
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": stay, "at": "11.50am on 18 January" }));
    let left = row(&trial.page(&meeting), &stay)["stretches"][0]["id"].clone();
    trial.ask("roll.change_stretch", json!({ "presence": left, "went": "11.55" }));
    let went = row(&trial.page(&meeting), &stay)["stretches"][0]["went"].clone();
    assert_eq!(went, "11:55", "what is corrected stays on its day, where another sat at that hour too");
    let none = json!({ "meeting": meeting, "sitting": second["id"], "began": "", "ended": "" });
    let refused = trial.refused("meeting.sitting", none, Code::Refused);
    assert!(refused.message.contains("11.35am on 25 January"), "{refused}");
}

#[test]
fn the_clock_counts_on_the_day_it_sits_and_on_no_other() {
    let (mut trial, meeting, _) = resumed();
    after(&trial, 24 * 60);
    let (gordon, leave) = (trial.person("Gordon"), "roll.arrive");
    trial.refused(leave, json!({ "meeting": meeting, "person": gordon }), Code::Invalid);
    step(&mut trial, &meeting, "ended");
    assert_eq!(trial.page(&meeting)["ended"], "", "one that nobody ended has no end that is known");
}
