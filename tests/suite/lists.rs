//! Lists of members in and out: what a preview foretells is what happens, and nothing happens before.

use crate::desk::Trial;
use clerkwell::error::{Code, Error};
use serde_json::{Value, json};

/// An empty body with a year, beside the sample’s.
fn scrutiny(trial: &mut Trial) -> (Value, Value) {
    let body = trial.ask(
        "body.add",
        json!({ "full_name": "Scrutiny Committee", "short_name": "Scrutiny", "preset": "lga_board",
                "first_day": "1 September 2010", "last_day": "31 August 2011" }),
    );
    let page = trial.ask("body.show", json!({ "body": body }));
    (body, page["year"]["id"].clone())
}

/// Opens a list and says what its columns seem to hold.
fn open(trial: &mut Trial, name: &str, content: &[u8]) -> Value {
    let path = trial.path(name);
    std::fs::write(&path, content).unwrap();
    let page = trial.ask("members.open", json!({ "path": path }));
    let columns: Vec<Value> = page["columns"].as_array().unwrap().iter().map(|one| one["guess"].clone()).collect();
    json!({ "head": page["head"], "columns": columns })
}

fn preview(trial: &mut Trial, year: &Value, wishes: &Value) -> Value {
    trial.ask("members.preview", json!({ "year": year, "wishes": wishes, "show": "all", "from": 0 }))
}

/// Each row’s number, fate and message.
fn fates(preview: &Value) -> Vec<(u64, String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let lines = preview["lines"].as_array().unwrap();
    lines.iter().map(|line| (line["row"].as_u64().unwrap(), text(&line["fate"]), text(&line["message"]))).collect()
}

/// A year’s members as a list holds them, without the line of headings.
fn members(trial: &mut Trial, body: &Value, year: &Value) -> String {
    let csv = trial.file("members.sheet", json!({ "body": body, "year": year, "format": "csv" }));
    String::from_utf8(csv).unwrap().split_once("\r\n").unwrap().1.to_owned()
}

#[test]
fn what_is_given_out_can_be_taken_into_another_body_as_it_was() {
    for format in ["csv", "xlsx"] {
        let mut trial = Trial::sample();
        let board = trial.body();
        let page = trial.ask("body.show", json!({ "body": board }));
        let (body, year) = scrutiny(&mut trial);
        let list = trial.file("members.sheet", json!({ "body": board, "format": format }));
        let wishes = open(&mut trial, &format!("members.{format}"), &list);

        let people = trial.ask("book.directory", json!({}))["people"].as_array().unwrap().len();
        let shown = preview(&mut trial, &year, &wishes);
        assert_eq!(shown["needs"], 0, "{format}: everyone is known, without doubt: {shown}");
        let history = trial.history();
        let taken = trial.ask("members.take", json!({ "year": year, "wishes": wishes, "leave_out": false }));
        assert_eq!(taken["taken"], "14 members, 5 substitutes", "{format}");
        assert_eq!(
            members(&mut trial, &body, &year),
            members(&mut trial, &board, &page["year"]["id"]),
            "{format}: the same members in the same order"
        );
        let after = trial.ask("book.directory", json!({}))["people"].as_array().unwrap().len();
        assert_eq!(after, people, "{format}: nobody was made twice");

        let again = preview(&mut trial, &year, &wishes);
        assert_eq!((&again["same"], &again["rows"]), (&json!(19), &json!(19)), "{format}: now all is there already");
        let label = trial.ask("undo", json!({}))["label"].clone();
        assert_eq!(label, "Import 14 members, 5 substitutes of the Scrutiny 2010/11");
        assert_eq!(members(&mut trial, &body, &year), "", "{format}: one undo takes all of it back");
        let mut lines = trial.history().as_array().unwrap().clone();
        lines.drain(..2);
        assert_eq!(json!(lines), history, "{format}: one operation and its undo");
    }
}

const LIST: &str = "\
Name;Party;Council;Role;From;E-mail
Cllr David Parsons;Conservative;Leicestershire CC;Chairman;;dp@example.org
Cllr Ann Other;Conservative;Kent CC;Member;1 February 2011;
Cllr Ann Other;Conservative;Kent CC;;1 March 2011;
Cllr Jill Shortland;Liberal Democrat Group;Kent CC;;;
Cllr Green;Green;;;;
Cllr Late;Labour;;;1 September 2011;
;Labour;;;;
Cllr Second Chair;Labour;;Chair;;
";

#[test]
fn each_rows_fate_is_said_and_nothing_is_changed_before_it_is_accepted() {
    let mut trial = Trial::sample();
    let (body, year) = scrutiny(&mut trial);
    let mut wishes = open(&mut trial, "list.csv", LIST.as_bytes());
    let before = trial.history();
    let shown = preview(&mut trial, &year, &wishes);
    let said = |row: u64, fate: &str, message: &str| (row, fate.to_owned(), message.to_owned());
    let kent = "The book has no authority “Kent CC”.";
    assert_eq!(
        fates(&shown),
        [
            said(2, "known", ""),
            said(3, "asks", kent),
            said(4, "asks", kent),
            said(5, "asks", kent),
            said(6, "asks", "The book has no group “Green”."),
            said(
                7,
                "refused",
                "1 September 2011 is outside the year, which runs from 1 September 2010 to 31 August 2011."
            ),
            said(8, "refused", "The name is missing."),
            said(9, "refused", "David Parsons CBE is Chairman already."),
        ]
    );
    assert_eq!(shown["ignored"], json!(["E-mail"]));
    assert_eq!(shown["authorities"], json!([{ "name": "Kent CC", "rows": 3, "first_row": 3 }]));
    let error =
        trial.refused("members.take", json!({ "year": year, "wishes": wishes, "leave_out": false }), Code::Refused);
    assert!(error.message.contains("Row 7, Cllr Late: 1 September 2011 is outside the year"), "{error}");
    assert!(error.hint.starts_with("Nothing was imported. Mend these 7 rows"), "{error}");
    assert_eq!((trial.history(), members(&mut trial, &body, &year)), (before, String::new()));

    wishes["new_authorities"] = json!(true);
    let labour = trial.group("Labour");
    wishes["groups"] = json!([{ "name": "Green", "is": labour }]);
    let shown = preview(&mut trial, &year, &wishes);
    let words: Vec<String> = fates(&shown).into_iter().map(|(_, fate, _)| fate).collect();
    assert_eq!(words, ["known", "new", "refused", "doubtful", "new", "refused", "refused", "refused"]);
    let doubt = &shown["lines"][3];
    assert_eq!(doubt["message"], "The book’s Jill Shortland is of Somerset CC.", "a namesake from elsewhere");

    let shortland = json!([{ "row": 5 }]);
    wishes["people"] = shortland;
    let taken = trial.ask("members.take", json!({ "year": year, "wishes": wishes, "leave_out": true }));
    assert_eq!(taken["taken"], "4 members (3 people, 1 authority new to the book)");
    let rows = taken["rows"].as_array().unwrap();
    assert_eq!(rows[0], "Row 4, Cllr Ann Other: Left out. Ann Other would be on the body twice at the same time.");
    assert!(rows.contains(&json!("Row 8: Left out. The name is missing.")), "nobody is named: {rows:?}");
    let list = members(&mut trial, &body, &year);
    assert!(
        list.contains("Cllr Ann Other,Cllr,,Ann,Other,,Conservative,Kent CC,member,,yes,no,2011-02-01,\r\n"),
        "{list}"
    );
    let people = trial.ask("book.directory", json!({}))["people"].clone();
    let shortlands =
        people.as_array().unwrap().iter().filter(|one| one["name"].as_str().unwrap().contains("Shortland"));
    assert_eq!(shortlands.count(), 2, "the clerk said it was somebody new");

    trial.ask("undo", json!({}));
    let authorities = trial.ask("book.directory", json!({}))["authorities"].to_string();
    assert!(!authorities.contains("Kent"), "what the list made goes with it");
}

#[test]
fn a_membership_that_is_otherwise_in_the_book_stays_as_it_is() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    let wishes =
        open(&mut trial, "list.csv", b"Name,Group\nCllr Jill Shortland,Labour\nSir David Parsons CBE,Conservative\n");
    let shown = preview(&mut trial, &year, &wishes);
    assert_eq!(
        fates(&shown)[0].2,
        "The membership is there already, but not the same: group: Liberal Democrat in the book, Labour in the list."
    );
    assert_eq!(fates(&shown)[1].1, "same", "what the list does not speak of is not compared");
    let before = members(&mut trial, &body, &year);
    let taken = trial.ask("members.take", json!({ "year": year, "wishes": wishes, "leave_out": false }));
    assert_eq!(taken["taken"], "nothing");
    assert_eq!(members(&mut trial, &body, &year), before);
    assert_ne!(trial.ask("book.shelf", json!({}))["undo"], "Import nothing", "and so there is nothing to undo");
}

#[test]
fn of_two_people_of_one_name_the_clerk_says_which() {
    let mut trial = Trial::sample();
    let (_, year) = scrutiny(&mut trial);
    let first = trial.ask("person.add", json!({ "name": "Cllr John Smith" }));
    let second = trial.ask("person.add", json!({ "name": "John Smith" }));
    let mut wishes = open(&mut trial, "list.csv", b"Name\nCllr John SMITH\n");
    let shown = preview(&mut trial, &year, &wishes);
    assert_eq!(fates(&shown)[0].2, "2 people of the book may be meant.");
    let choices: Vec<_> = shown["lines"][0]["choices"].as_array().unwrap().iter().map(|one| &one["person"]).collect();
    assert!(choices.contains(&&first) && choices.contains(&&second));
    wishes["people"] = json!([{ "row": 2, "person": second }]);
    assert_eq!(fates(&preview(&mut trial, &year, &wishes))[0].1, "known");
}

#[test]
fn more_members_than_seats_are_said_before_they_are_taken_and_flagged_after() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    let wishes = open(&mut trial, "list.csv", b"Name,Group\nCllr One More,Conservative\n");
    let shown = preview(&mut trial, &year, &wishes);
    let warning = shown["warnings"][0].as_str().unwrap();
    assert!(warning.starts_with("Conservative: there would be 7 members in 6 seats on"), "{warning}");
    let taken = trial.ask("members.take", json!({ "year": year, "wishes": wishes, "leave_out": false }));
    assert_eq!(taken["flags"][0]["message"], "Conservative has 7 members for 6 seats");
}

#[test]
fn a_list_that_cannot_be_read_is_refused_in_a_sentence_and_changes_nothing() {
    let mut trial = Trial::sample();
    let (_, year) = scrutiny(&mut trial);
    let nothing = json!({ "head": 1, "columns": [] });
    let asked = json!({ "year": year, "wishes": nothing, "show": "all", "from": 0 });
    let error = trial.refused("members.preview", asked.clone(), Code::Unknown);
    assert_eq!(error.hint, "Choose the file with the members first.");
    let mut bad = |name: &str, content: &[u8]| {
        let path = trial.path(name);
        std::fs::write(&path, content).unwrap();
        trial.refused("members.open", json!({ "path": path }), Code::Invalid).message
    };
    assert_eq!(bad("empty.csv", b""), "There is nothing in the file.");
    let quote = "The quotation mark that opens in row 2, column A, is never closed.";
    assert_eq!(bad("quote.csv", b"Name\n\"Stay\nPlatts\n"), quote);
    assert!(bad("broken.xlsx", b"PK\x03\x04nothing").starts_with("The workbook is damaged"));
    let missing = trial.path("missing.csv");
    trial.refused("members.open", json!({ "path": missing }), Code::Disk);

    open(&mut trial, "no-names.csv", b"Group,Council\nLabour,Kent CC\n");
    let error = trial.refused("members.preview", asked, Code::Invalid);
    assert_eq!(error.message, "No column says who the members are.");
    let wishes = open(&mut trial, "no-rows.csv", b"Name,Group\n");
    let error = trial.refused(
        "members.preview",
        json!({ "year": year, "wishes": wishes, "show": "all", "from": 0 }),
        Code::Invalid,
    );
    assert_eq!(error.message, "There are no rows under the headings.");
    let wishes = open(&mut trial, "broken.csv", b"Name,Group\nStay, Dorothy,Lib Dem\nPlatts,Labour\n");
    let shown = preview(&mut trial, &year, &wishes);
    assert_eq!(
        fates(&shown)[0].2,
        "Column C holds something, but has no heading.",
        "the row is named, the next is read"
    );
    assert_eq!(fates(&shown)[1].1, "new");
}

/// A list of this many members, and the line of the members’ list that each comes to.
fn long_list(rows: usize) -> (String, String) {
    let all = |line: &dyn Fn(usize) -> String| (0..rows).map(line).collect::<String>();
    let list = all(&|n| format!("Cllr Number {n}\n"));
    (format!("Name\n{list}"), all(&|n| format!("Cllr Number {n},Cllr,,Number,{n},,,,member,,yes,no,,\r\n")))
}

#[test]
fn a_long_list_comes_in_whole_and_in_its_order_and_goes_with_one_undo() {
    let mut trial = Trial::sample();
    let (body, year) = scrutiny(&mut trial);
    let first = "Dorothy Stay,,,Dorothy,Stay,,,,member,,yes,no,,\r\n";
    let stay = trial.ask("person.add", json!({ "name": "Dorothy Stay" }));
    trial.ask("membership.add", json!({ "year": year, "person": stay, "kind": "member" }));
    let (list, expected) = long_list(3_000);
    let wishes = open(&mut trial, "long.csv", list.as_bytes());
    let taken = trial.ask("members.take", json!({ "year": year, "wishes": wishes, "leave_out": false }));
    assert_eq!(taken["taken"], "3000 members (3000 people new to the book)");
    assert_eq!(members(&mut trial, &body, &year), format!("{first}{expected}"), "after who was there, as listed");
    assert_eq!(trial.ask("book.check", json!({}))["breaches"], json!([]));
    trial.ask("undo", json!({}));
    assert_eq!(members(&mut trial, &body, &year), first);
}

/// Asks for long work, and has it stopped once what it shows is as wanted.
fn stopped(trial: &mut Trial, name: &str, payload: Value, wanted: impl Fn(&Value) -> bool) -> Error {
    let jobs = trial.desk.jobs().clone();
    let outcome = std::thread::scope(|scope| {
        let working = scope.spawn(|| trial.desk.call(name, payload).map(|_| ()));
        let ask = |name: &str, payload: Value| match jobs.answer(name, &payload).unwrap().unwrap().reply {
            clerkwell::commands::Reply::Json(value) => value,
            clerkwell::commands::Reply::File { .. } => panic!("a file"),
        };
        loop {
            let shown = ask("job.show", json!({}));
            if wanted(&shown) {
                assert_eq!(ask("job.stop", json!({ "job": shown["job"] })), json!({ "stopping": true }));
                return working.join().unwrap();
            }
            assert!(!working.is_finished(), "it was done before it could be stopped");
            std::thread::yield_now();
        }
    });
    assert_eq!(trial.ask("job.show", json!({})), Value::Null);
    outcome.unwrap_err()
}

#[test]
fn long_work_shows_how_far_it_is_and_stopped_it_changes_nothing() {
    let mut trial = Trial::sample();
    let (body, year) = scrutiny(&mut trial);
    let wishes = open(&mut trial, "long.csv", long_list(5_000).0.as_bytes());
    let before = trial.history();
    let take = json!({ "year": year, "wishes": wishes, "leave_out": false });
    let parts = |shown: &Value| (shown["done"].as_u64().unwrap_or(0), shown["total"].as_u64().unwrap_or(0));
    for (what, from) in [("Importing the members", 1), ("Importing the members", 75)] {
        let far = |shown: &Value| {
            let (done, total) = parts(shown);
            shown["what"] == what && total > 0 && done * 100 / total >= from
        };
        let error = stopped(&mut trial, "members.take", take.clone(), far);
        assert_eq!(error.code, Code::Stopped, "from {from} % on: {error}");
        assert_eq!((trial.history(), members(&mut trial, &body, &year)), (before.clone(), String::new()));
    }
    trial.ask("members.take", take);
    let (before, there) = (trial.history(), members(&mut trial, &body, &year));
    let error = stopped(&mut trial, "undo", json!({}), |shown| shown["what"] == "Undoing" && parts(shown).0 > 0);
    assert_eq!(error.code, Code::Stopped, "{error}");
    assert_eq!((trial.history(), members(&mut trial, &body, &year)), (before, there), "an undo too");
}

#[test]
fn the_attendance_table_goes_out_with_counts_as_numbers_and_rates_as_shares() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let csv = trial.file("attendance.sheet", json!({ "body": body, "format": "csv" }));
    let text = String::from_utf8(csv).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().collect();
    let heads = "Name,Group,Kind,Notes,9 September 2010,17 November 2010,18 January 2011,21 March 2011,17 May 2011,19 July 2011,\
                 Attended,Of,Rate";
    assert_eq!(lines[0], heads);
    assert!(lines[1].starts_with("David Parsons CBE,Conservative,member,Chairman,"), "{}", lines[1]);
    let last = lines.last().unwrap();
    assert!(last.starts_with("All members,,,,") && last.ends_with(",34,42,81.0%"), "{last}");

    let workbook = trial.file("attendance.sheet", json!({ "body": body, "format": "xlsx", "marks": "letters" }));
    let path = trial.path("attendance.xlsx");
    std::fs::write(&path, workbook).unwrap();
    let page = trial.ask("members.open", json!({ "path": path }));
    let columns = page["columns"].as_array().unwrap();
    assert_eq!((columns.len(), &page["sheet"]), (13, &json!("Attendance 2010-11")));
}
