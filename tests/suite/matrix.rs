//! The attendance table of a body’s year: the papers’ own, to the mark, and what a year brings besides.

use crate::by_hand::board;
use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

fn matrix(trial: &mut Trial, options: Value) -> Value {
    let mut payload = json!({ "body": trial.body() });
    payload.as_object_mut().unwrap().extend(options.as_object().unwrap().clone());
    trial.ask("attendance.show", payload)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// Every row of the table, members first.
fn rows(matrix: &Value) -> impl Iterator<Item = &Value> {
    let members = list(&matrix["groups"]).iter().flat_map(|group| list(&group["rows"]));
    members.chain(list(&matrix["substitutes"]))
}

/// The row whose name as it prints begins so.
fn row<'m>(matrix: &'m Value, name: &str) -> &'m Value {
    let starts = |row: &&Value| row["printed"].as_str().unwrap().starts_with(name);
    rows(matrix).find(starts).unwrap_or_else(|| panic!("{name} has no row"))
}

fn marks(row: &Value) -> Vec<&str> {
    list(&row["cells"]).iter().map(|cell| cell["mark"].as_str().unwrap()).collect()
}

fn said(row: &Value) -> Vec<&str> {
    list(&row["cells"]).iter().map(|cell| cell["said"].as_str().unwrap()).collect()
}

/// The attendance table of the papers (003), line for line.
#[test]
fn the_table_is_the_papers() {
    let mut trial = Trial::sample();
    let matrix = matrix(&mut trial, json!({}));
    let heads: Vec<_> = list(&matrix["columns"]).iter().map(|column| column["printed"].as_str().unwrap()).collect();
    assert_eq!(
        heads,
        ["09/09/10", "17/11/10", "18/01/11", "21/03/11", "17/05/11", "19/07/11"],
        "March stands under its own day, and not the 22nd that the paper printed"
    );
    assert_eq!(matrix["columns"][3]["printed_day"], "22/03/11");
    assert_eq!(
        matrix["columns"][3]["said"],
        "Planned. A paper gave the date as 22/03/11; the meeting’s own is Monday 21 March 2011."
    );
    let mut lines = Vec::new();
    for group in list(&matrix["groups"]) {
        lines.push(group["heading"].as_str().unwrap().to_owned());
        lines.extend(list(&group["rows"]).iter().map(line));
    }
    lines.push("Substitutes".into());
    lines.extend(list(&matrix["substitutes"]).iter().map(line));
    assert_eq!(
        lines,
        [
            "Conservative Group",
            "David Parsons CBE [Chairman] YES YES YES",
            "Peter Fleming YES YES YES",
            "Peter Goldsworthy YES YES YES",
            "Robert Gordon YES NO YES",
            "Richard Stay YES NO NO",
            "Andrew Povey NO YES YES",
            "Labour Group",
            "Ruth Cadbury [Deputy Chair] YES NO YES",
            "Tony McDermott YES YES YES",
            "Tim Cheetham YES YES NO",
            "Helen Holland YES YES NO",
            "Lib Dem Group",
            "Jill Shortland [Vice-Chair] YES YES YES",
            "Sir David Williams CBE YES YES YES",
            "Edward Lord JP YES YES YES",
            "Independent",
            "Jeremy Webb [Deputy Chair] YES NO YES",
            "Substitutes",
            "Teresa O'Neill (Conservative Group) YES - -",
            "Russell Roberts (Labour Group) - YES -",
            "Clarence Barrett (Independent Group) - YES -",
        ]
    );
}

/// A row’s name and its marks at the meetings that were held; blank is a dash.
fn line(row: &Value) -> String {
    let marks = marks(row);
    let (held, to_come) = marks.split_at(3);
    assert_eq!(to_come, ["", "", ""], "a meeting that has not ended shows blanks alone");
    let held: Vec<_> = held.iter().map(|mark| if mark.is_empty() { "-" } else { mark }).collect();
    format!("{} {}", row["printed"].as_str().unwrap(), held.join(" "))
}

#[test]
fn the_rates_are_the_worked_answers() {
    let mut trial = Trial::sample();
    let matrix = matrix(&mut trial, json!({}));
    let rate = |rate: &Value| format!("{}/{} {}", rate["part"], rate["whole"], rate["percent"].as_str().unwrap());
    assert_eq!(matrix["figures"]["headline"], "34 of 42 attendances, 81.0 %");
    assert_eq!(rate(&matrix["figures"]["members"]), "34/42 81.0 %");
    assert_eq!(rate(&matrix["figures"]["seats_filled"]), "37/42 88.1 %");
    assert_eq!((&matrix["figures"]["substitutes"], &matrix["figures"]["held"]["words"]), (&json!(3), &json!("3 of 6")));
    let columns = |of: &str| -> Vec<_> { list(&matrix["columns"]).iter().map(|column| rate(&column[of])).collect() };
    assert_eq!(columns("members")[..3], ["13/14 92.9 %", "10/14 71.4 %", "11/14 78.6 %"]);
    assert_eq!(columns("seats_filled")[..3], ["14/14 100.0 %", "12/14 85.7 %", "11/14 78.6 %"]);
    assert_eq!(columns("members")[3], "0/0 ", "a meeting to come has no rate");
    let groups: Vec<_> = list(&matrix["groups"]).iter().map(|group| rate(&group["rate"])).collect();
    assert_eq!(groups, ["14/18 77.8 %", "9/12 75.0 %", "9/9 100.0 %", "2/3 66.7 %"]);
    assert_eq!(row(&matrix, "Richard Stay")["rate"]["words"], "1 of 3");
    assert_eq!(row(&matrix, "Clarence Barrett")["rate"]["words"], "1", "a substitute’s attendances are of nothing");
    assert_eq!(
        matrix["figures"]["tally"],
        json!({ "meetings": 42, "present": 34, "remote": 0, "joined": 0, "apologies": 3, "absent": 0, "not_recorded": 5 })
    );
    assert_eq!(row(&matrix, "Richard Stay")["tally"]["apologies"], 1);
}

#[test]
fn each_cell_says_what_lies_behind_it() {
    let mut trial = Trial::sample();
    let (january, march) = (trial.january(), trial.meeting("2011-03-21"));
    let stay = trial.person("Stay");
    let got = json!({ "meeting": january, "person": stay, "day": "4 January 2011", "via": "the Labour group office", "received_by": "Paul Johnston" });
    trial.ask("roll.apologies", got);
    let gordon = trial.person("Gordon");
    trial.ask("roll.mark", json!({ "meeting": january, "person": gordon }));
    trial.ask("roll.arrive", json!({ "meeting": january, "person": gordon, "at": "11.41", "remote": true }));
    let cheetham = trial.person("Cheetham");
    trial.ask("roll.mark", json!({ "meeting": march, "person": cheetham, "outcome": "apologies" }));
    let blackwell = trial.person("Blackwell");
    trial.ask("roll.substitute", json!({ "meeting": march, "person": blackwell, "member": cheetham }));

    let matrix = matrix(&mut trial, json!({ "all_substitutes": true, "marks": "letters" }));
    assert_eq!(said(row(&matrix, "Robert Gordon"))[2], "Present from 11.41am, remote.");
    assert_eq!(marks(row(&matrix, "Robert Gordon"))[2], "RL");
    assert_eq!(
        said(row(&matrix, "Richard Stay"))[1..3],
        [
            "Not present, reason not recorded; no substitute.",
            "Apologies, received 4 January 2011 via the Labour group office, taken by Paul Johnston; no substitute.",
        ]
    );
    let povey = said(row(&matrix, "Andrew Povey"));
    assert_eq!(povey[0], "Not present, reason not recorded; Teresa O'Neill stood in for the group.");
    assert_eq!(povey[2], "Present. Printed as “Cllr Dr Andrew Povey”.");
    assert_eq!(said(row(&matrix, "Tim Cheetham"))[3], "Not yet held. Apologies; substitute Theo Blackwell.");
    assert_eq!(
        said(row(&matrix, "Theo Blackwell"))[2..4],
        ["Did not attend.", "Not yet held. Is to stand in for Tim Cheetham."]
    );
    assert_eq!(
        said(row(&matrix, "Clarence Barrett"))[0..2],
        [
            "On no list of substitutes that day.",
            "Stood in for the group, for no named member. On no list of substitutes that day."
        ]
    );
    assert_eq!(said(row(&matrix, "Peter Fleming"))[5], "Not yet held.");
}

#[test]
fn letters_come_with_their_key_and_only_of_what_stands_in_the_table() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell, stay) = (trial.person("Cheetham"), trial.person("Blackwell"), trial.person("Stay"));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    assert_eq!(marks(row(&matrix(&mut trial, json!({})), "Richard Stay"))[0], "", "it has not ended");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": stay, "outcome": "absent" }));
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    trial.clock.advance(chrono::Duration::minutes(60));
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": blackwell, "at": "12.15" }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));

    let key = |matrix: &Value| -> Vec<(String, String)> {
        let line =
            |line: &Value| (line["mark"].as_str().unwrap().to_owned(), line["means"].as_str().unwrap().to_owned());
        list(&matrix["key"]).iter().map(line).collect()
    };
    let expect = |lines: &[(&str, &str)]| -> Vec<(String, String)> {
        let blank = ("", "Not yet held, not sitting on that day, or a substitute who did not attend");
        lines.iter().chain(&[blank]).map(|(mark, means)| ((*mark).to_owned(), (*means).to_owned())).collect()
    };
    let letters = matrix(&mut trial, json!({ "marks": "letters" }));
    assert_eq!(
        key(&letters),
        expect(&[
            ("P", "Present"),
            ("SE", "Present as a substitute, left early"),
            ("AS", "Apologies, a substitute sat"),
            ("N", "Not present, no apologies"),
        ])
    );
    assert_eq!((marks(row(&letters, "Tim Cheetham"))[0], marks(row(&letters, "Theo Blackwell"))[0]), ("AS", "SE"));
    let reasons = matrix(&mut trial, json!({ "marks": "reasons" }));
    assert_eq!(
        key(&reasons),
        expect(&[
            ("Yes", "Present"),
            ("Yes · E", "Present as a substitute, left early"),
            ("No · AS", "Apologies, a substitute sat"),
            ("No · N", "Not present, no apologies"),
        ])
    );
    let plain = matrix(&mut trial, json!({}));
    assert_eq!(key(&plain), expect(&[("YES", "Present for all or part of the meeting"), ("NO", "Not present")]));
}

#[test]
fn substitutes_who_never_attended_are_listed_when_asked_for() {
    let mut trial = Trial::sample();
    let names = |matrix: &Value| -> Vec<String> {
        list(&matrix["substitutes"]).iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    let attended = matrix(&mut trial, json!({}));
    assert_eq!(names(&attended), ["Teresa O'Neill", "Russell Roberts", "Clarence Barrett"]);
    let all = matrix(&mut trial, json!({ "all_substitutes": true }));
    assert_eq!(
        names(&all),
        ["Teresa O'Neill", "Ken Taylor", "Theo Blackwell", "Russell Roberts", "John Commons", "Clarence Barrett"]
    );
    assert_eq!(marks(row(&all, "Ken Taylor"))[..3], ["", "", ""], "one who did not attend has blanks, and no NO");
}

#[test]
fn who_changed_their_group_has_a_row_in_each_and_is_never_counted_twice() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    let membership = |name: &str| {
        let all = list(&page["groups"]).iter().flat_map(|group| list(&group["members"]));
        all.clone().find(|one| one["name"].as_str().unwrap().contains(name)).unwrap()["id"].clone()
    };
    let (povey, parsons, labour) = (membership("Povey"), membership("Parsons"), trial.group("Labour"));
    trial.ask("membership.change_from", json!({ "membership": povey, "day": "1 December 2010", "group": labour }));
    trial.ask(
        "membership.change_from",
        json!({ "membership": parsons, "day": "1 December 2010", "position": "member" }),
    );

    let matrix = matrix(&mut trial, json!({}));
    let of = |group: usize| {
        let rows = list(&matrix["groups"][group]["rows"]);
        rows.iter().find(|row| row["name"] == "Andrew Povey").unwrap_or_else(|| panic!("no Povey in {group}"))
    };
    let (con, lab) = (of(0), of(1));
    assert_eq!((&marks(con)[..3], &con["detail"]), (&["NO", "YES", ""][..], &json!("until 30 November 2010")));
    assert_eq!((&marks(lab)[..3], &lab["detail"]), (&["", "", "YES"][..], &json!("from 1 December 2010")));
    assert_eq!((&con["rate"]["words"], &lab["rate"]["words"]), (&json!("1 of 2"), &json!("1 of 1")));
    assert_eq!(said(con)[2], "Sat for another group on that day: Labour.");
    assert_eq!(matrix["figures"]["members"]["words"], "34 of 42", "counted once");

    let parsons: Vec<_> = rows(&matrix).filter(|row| row["name"] == "David Parsons CBE").collect();
    assert_eq!(parsons.len(), 1, "another office is no other row");
    assert_eq!(
        (&parsons[0]["printed"], &parsons[0]["detail"], &parsons[0]["rate"]["words"]),
        (&json!("David Parsons CBE"), &json!("Chairman until 30 November 2010"), &json!("3 of 3"))
    );
}

#[test]
fn joiners_and_leavers_are_entitled_on_their_days_alone() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    let year = page["year"]["id"].clone();
    let group = trial.group("Conservative");
    trial.ask(
        "membership.add",
        json!({ "year": year, "name": "Cllr Nell Newcomer", "kind": "member", "group": group, "from_day": "1 January 2011" }),
    );
    let matrix = matrix(&mut trial, json!({}));
    let newcomer = row(&matrix, "Nell Newcomer");
    assert_eq!(said(newcomer)[0], "Not a member on that day.");
    assert_eq!(marks(newcomer)[..3], ["", "", "NO"]);
    assert_eq!(said(newcomer)[2], "Nothing is recorded of them, which counts as not present.");
    assert_eq!(newcomer["rate"]["words"], "0 of 1", "of the meetings that ended while a member");
    assert_eq!(matrix["figures"]["members"]["words"], "34 of 43");
}

#[test]
fn a_cancelled_meeting_has_no_column_and_a_body_without_meetings_no_rates() {
    let mut trial = Trial::sample();
    let july = trial.meeting("2011-07-19");
    trial.ask("meeting.step", json!({ "meeting": july, "to": "cancelled", "reason": "No business" }));
    assert_eq!(list(&matrix(&mut trial, json!({}))["columns"]).len(), 5);

    let (mut trial, _) = board();
    let fresh = matrix(&mut trial, json!({}));
    assert_eq!(
        (&fresh["figures"]["headline"], &fresh["figures"]["members"]["words"]),
        (&json!("No meeting of the year has ended yet."), &json!("0"))
    );
    let body = trial.body();
    trial.refused("attendance.show", json!({ "body": body, "year": "none" }), Code::Unknown);
}

#[test]
fn joining_from_afar_is_no_attendance_where_the_rules_say_so() {
    let mut trial = Trial::sample();
    let (body, january, lord) = (trial.body(), trial.january(), trial.person("Edward Lord"));
    trial.ask("roll.mark", json!({ "meeting": january, "person": lord, "outcome": "present", "remote": true }));
    let board = matrix(&mut trial, json!({ "marks": "letters" }));
    assert_eq!((marks(row(&board, "Edward Lord"))[2], &board["figures"]["tally"]["remote"]), ("R", &json!(1)));

    let mut profile = trial.ask("body.show", json!({ "body": body }))["profile"].clone();
    profile["remote"]["present"] = json!(false);
    trial.ask("body.change", json!({ "body": body, "profile": profile }));
    let council = matrix(&mut trial, json!({ "marks": "letters" }));
    assert_eq!(marks(row(&council, "Edward Lord"))[2], "J");
    assert_eq!(
        said(row(&council, "Edward Lord"))[2],
        "Joined remotely, which the body’s rules do not count as present."
    );
    assert_eq!(
        (&council["figures"]["members"]["words"], &council["figures"]["tally"]["joined"]),
        (&json!("33 of 42"), &json!(1))
    );
    assert_eq!(council["figures"]["seats_filled"]["words"], "36 of 42");
    assert_eq!(marks(row(&matrix(&mut trial, json!({})), "Edward Lord"))[2], "NO");
}
