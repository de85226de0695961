//! How long the year takes to show, in a book of ten years of 20 bodies and again of twenty years (`made`): the attendance
//! table of a body's year, a person's record across bodies, Today, and opening the book.
//!
//! Aims, at ten years: the table 10 ms, the record 20 ms, Today 30 ms, opening 100 ms, which the first look at Today is
//! held to together with it. At twenty years there is none: it is shown how each grows. Beside each stands what SQLite needs to count the attendances of the same people and days.

#![allow(clippy::panic, reason = "a benchmark that cannot go on stops")]

mod made;
mod measure;

use clerkwell::clock::Clock;
use clerkwell::commands::{Desk, Reply};
use measure::{median_of, processors, timed};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;

const ROUNDS: usize = 21;

fn main() {
    println!("Showing the year, medians of {ROUNDS}, {} processors:", processors());
    for years in [10, 20] {
        let (made, took) = timed(|| made::book(years));
        let kept = made.unwrap_or_else(|error| panic!("{error}"));
        // Opening takes a lock and closes typing: the kept book stays as it was made.
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder to work in: {error}"));
        let book = folder.path().join("made.minutebook");
        std::fs::copy(&kept, &book).unwrap_or_else(|error| panic!("cannot copy: {error}"));
        show(&book, years, took.as_secs_f64());
    }
}

fn show(book: &Path, years: i32, made_in: f64) {
    let bare = Connection::open(book).unwrap_or_else(|error| panic!("{error}"));
    let number =
        |sql: &str| -> u32 { bare.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{error}")) };
    let (meetings, said) = (number("SELECT count(*) FROM meeting"), number("SELECT count(*) FROM attendance"));
    let size = std::fs::metadata(book).map_or(0, |data| data.len() / 1_000_000);
    println!(" {years} years: {meetings} meetings, {said} attendances, {size} MB, made or found in {made_in:.1} s");
    let of_meeting = "SELECT count(*) FROM attendance WHERE meeting IN (SELECT id FROM meeting WHERE body =
                      (SELECT id FROM body ORDER BY place LIMIT 1) AND day >= (SELECT max(first_day) FROM year))";
    let of_person = "SELECT count(*) FROM attendance WHERE person = (SELECT id FROM person WHERE surname = 'Surname040'
                     AND title <> '')";
    let of_today = "SELECT count(*) FROM attendance WHERE meeting IN (SELECT id FROM meeting WHERE day >=
                    (SELECT date(practice_today, '-400 days') FROM book))";
    let counted = |sql: &str| {
        median_of(ROUNDS, || {
            number(sql);
        })
    };
    let baselines = [counted(of_meeting), counted(of_person), counted(of_today)];
    drop(bare);

    let mut desk = Desk::new(Clock::machine(), "Clerk");
    let opening = median_of(ROUNDS, || {
        desk.close();
        desk.open(book).unwrap_or_else(|error| panic!("{error}"));
    });
    // The first look at an opened book has all its meetings to go through; what it found is kept while the book is open.
    let first_look = median_of(ROUNDS, || {
        desk.close();
        desk.open(book).unwrap_or_else(|error| panic!("{error}"));
        desk.call("today.show", json!({})).map(drop).unwrap_or_else(|error| panic!("{error}"));
    });
    let mut ask = |name: &str, payload: Value| match desk.call(name, payload).map(|answer| answer.reply) {
        Ok(Reply::Json(value)) => value,
        Ok(Reply::File { .. }) => Value::Null,
        Err(error) => panic!("{name}: {error}"),
    };
    let body = ask("body.find", json!({ "name": "Board 1" }));
    let people = ask("book.directory", json!({}))["people"].take();
    let person = people.as_array().into_iter().flatten().find(|one| one["name"] == "Forename40 Surname040");
    let person = person.unwrap_or_else(|| panic!("nobody is called so"))["id"].clone();

    println!("  {:<34} {opening:>8.2} ms  (aim 100)", "opening the book");
    println!("  {:<34} {first_look:>8.2} ms  (aim 100)", "opening, and the first Today");
    for (n, (what, name, payload, aim)) in [
        ("a body's attendance table", "attendance.show", json!({ "body": body, "marks": "reasons" }), "(aim 10)"),
        ("a person's record", "person.record", json!({ "person": person }), "(aim 20)"),
        ("Today", "today.show", json!({}), "(aim 30)"),
        ("the frame", "book.shelf", json!({}), ""),
        ("a body's page", "body.show", json!({ "body": body }), ""),
        ("a body's attendance by year", "attendance.years", json!({ "body": body }), ""),
        ("the directory of people", "person.list", json!({}), ""),
        ("the list of doubles", "double.list", json!({}), ""),
    ]
    .into_iter()
    .enumerate()
    {
        let took = median_of(ROUNDS, || drop(ask(name, payload.clone())));
        let bare = baselines.get(n).map(|bare| format!("  bare count {bare:.2} ms")).unwrap_or_default();
        println!("  {what:<34} {took:>8.2} ms  {aim}{bare}");
    }
}
