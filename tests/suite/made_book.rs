//! The made book that the benches measure on: the same every time, as large as it says, and whole.

#[allow(dead_code, reason = "the benches take its large books")]
#[path = "../../src-tauri/core/benches/made.rs"]
mod made;

use crate::desk::Trial;
use serde_json::json;

#[test]
fn the_made_book_is_the_same_each_time_and_whole() {
    let mut trial = Trial::bare();
    let (book, again) = (trial.path("made.minutebook"), trial.path("again.minutebook"));
    made::make(&book, 2, 1).unwrap();
    made::make(&again, 2, 1).unwrap();
    assert!(std::fs::read(&book).unwrap() == std::fs::read(&again).unwrap(), "chance is thrown from one number");

    trial.desk.open(&book).unwrap();
    let checked = trial.ask("book.check", json!({}));
    assert_eq!(checked["breaches"], json!([]), "its journal is as true as a clerk’s");
    let body = trial.ask("body.find", json!({ "name": "Board 2" }));
    let table = trial.ask("attendance.show", json!({ "body": body }));
    assert_eq!(table["columns"].as_array().unwrap().len(), made::MEETINGS as usize);
    assert_eq!(table["figures"]["held"]["words"], "7 of 12", "from September to March");
    assert_eq!(table["figures"]["members"]["whole"], 7 * 32, "so many members, each entitled to all that ended");
    let people = trial.ask("person.list", json!({}));
    assert_eq!(people.as_array().unwrap().len(), 460, "the pool and the officers");
    let meeting = trial.ask("meeting.find", json!({ "body": body, "day": "4 March 2006" }));
    let page = trial.page(&meeting);
    assert_eq!(page["agenda"].as_array().unwrap().len(), 5);
    let guests = |of: &str| page["roll"][of].as_array().unwrap().len();
    assert_eq!((guests("guests"), guests("officers")), (2, 4));
}
