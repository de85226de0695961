//! The sample’s note of 18 January 2011: what it says, against the paper; and its PDF.

use crate::by_hand::board;
use crate::desk::Trial;
use serde_json::json;

#[test]
fn the_note_says_what_the_paper_says() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let note = trial.ask("note.show", json!({ "meeting": meeting }));

    assert_eq!(note["title"], "Note of decisions taken and actions required");
    assert_eq!(note["body_name"], "LG Group Improvement Programme Board");
    assert_eq!(note["when"], "Tuesday 18 January 2011, 11.30am");
    assert_eq!(note["venue"], "County Hall, Preston");
    assert_eq!(note["next_meeting"], "Monday 21 March 2011");

    let rows: Vec<_> = note["attendance"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| ["position", "name", "council"].map(|column| row[column].as_str().unwrap()))
        .collect();
    assert_eq!(
        rows,
        [
            ["Chairman", "Cllr David Parsons", "Leicestershire CC"],
            ["Vice-Chair", "Cllr Jill Shortland", "Somerset CC"],
            ["Deputy Chair", "Cllr Ruth Cadbury", "Hounslow LB"],
            ["Deputy Chair", "Cllr Jeremy Webb", "East Lindsey DC"],
            ["Members", "Cllr Peter Fleming", "Sevenoaks DC"],
            ["", "Cllr Peter Goldsworthy", "Chorley BC"],
            ["", "Cllr Robert Gordon", "Hertfordshire CC"],
            ["", "Cllr Dr Andrew Povey", "Surrey CC"],
            ["", "Cllr Tony McDermott", "Halton BC"],
            ["", "Cllr Sir David Williams CBE", "Richmond upon Thames LB"],
            ["", "Cllr Edward Lord JP", "Corporation of London"],
            ["In attendance", "Cllr Geoff Driver", "Lancashire CC"],
            ["", "Philip Selwood", "LGID Board Member"],
            ["Apologies", "Cllr Richard Stay", "Central Bedfordshire Council"],
            ["", "Cllr Tim Cheetham", "Barnsley MBC"],
            ["", "Cllr Helen Holland", "Bristol City"],
        ],
        "the attendance table, line for line"
    );
    assert_eq!(
        note["officers"],
        json!([
            { "organisation": "LGID", "names": ["Rob Whiteman", "Dennis Skinner", "Helen Platts", "Jo Webb", "Howard Davis"] },
            { "organisation": "LGA", "names": ["Stuart Young", "Nick Easton", "Liz Hobson", "Paul Johnston"] },
            { "organisation": "OPM", "names": ["Sue Goss"] },
        ])
    );

    let items = note["items"].as_array().unwrap();
    let titles: Vec<_> =
        items.iter().map(|item| (item["number"].as_str().unwrap(), item["title"].as_str().unwrap())).collect();
    assert_eq!(
        titles,
        [
            ("1", "LG Group Business Plan"),
            ("2", "Local Government Self Regulation and Improvement"),
            ("3", "Local Productivity Programme"),
            ("4", "Community Budgets update"),
            ("5", "Notes of last meeting and actions arising"),
        ]
    );
    let shape = |n: usize| -> Vec<String> {
        let parts = items[n]["parts"].as_array().unwrap().iter();
        parts
            .map(|part| {
                let mark = part["number"].as_str().unwrap();
                let kind = if mark.is_empty() { part["kind"].as_str().unwrap() } else { mark };
                let heading = if part["heading"].is_null() { "" } else { "*" };
                let by = part["action_by"].as_str().unwrap();
                if by.is_empty() { format!("{heading}{kind}") } else { format!("{heading}{kind} ({by})") }
            })
            .collect()
    };
    assert_eq!(shape(0), ["text", "1.1", "1.2", "1.3", "*decision", "decision", "*action (Helen Platts)"]);
    assert_eq!(
        shape(1),
        [
            "text",
            "text",
            "text",
            "2.1",
            "2.2",
            "2.3",
            "2.4",
            "2.5",
            "text",
            "*decision",
            "*action (Dennis Skinner)",
            "action",
        ]
    );
    assert_eq!(shape(2), ["text", "text", "text", "*decision", "decision", "decision", "decision", "*action"]);
    assert_eq!(shape(3), ["text"]);
    assert_eq!(shape(4), ["text"]);
}

#[test]
fn the_note_reads_as_plain_text() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    insta::assert_snapshot!(
        String::from_utf8(trial.paper(json!({ "kind": "note", "meeting": meeting }), "text")).unwrap()
    );
}

#[test]
fn the_pdf_is_the_same_each_time_and_its_tags_hold_together() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let first = trial.paper(json!({ "kind": "note", "meeting": meeting }), "pdf");
    let second = trial.paper(json!({ "kind": "note", "meeting": meeting }), "pdf");
    assert_eq!(first, second, "one instant, one paper, one file");
    assert!(first.len() <= 40_000, "{} bytes", first.len());
    let checked = crate::pdf::check_structure(&first);
    assert!(checked.is_ok(), "{checked:?}");
}

#[test]
fn who_is_stood_in_for_is_named_in_full_and_in_the_bodys_words() {
    let (mut trial, meeting) = board();
    let body = trial.body();
    let mut profile = trial.ask("body.show", json!({ "body": body }))["profile"].clone();
    profile["words"]["councillor"] = json!("Councillor");
    trial.ask("body.change", json!({ "body": body, "profile": profile }));
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
    let note = trial.ask("note.show", json!({ "meeting": meeting }));
    let names: Vec<_> =
        note["attendance"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    let wanted = "Councillor Theo Blackwell (substitute for Councillor Tim Cheetham)";
    assert!(names.contains(&wanted), "{names:?}");
}
