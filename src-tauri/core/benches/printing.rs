//! How long the sample's note takes to print, in the process and as a whole command, and how large things come out.
//!
//! Aims: at most 15 ms in the process and 40 ms as a command, 40 KB; the command line at most 12 MB, the window 16 MB.

#![allow(clippy::panic, reason = "a benchmark that cannot go on stops")]

use chrono::Utc;
mod measure;

use clerkwell::clock::Clock;
use clerkwell::commands::{Desk, Reply};
use clerkwell::papers;
use clerkwell::print::pdf;
use measure::{median_of, processors};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

const ROUNDS: usize = 60;

fn main() {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder to work in: {error}"));
    let book = folder.path().join("sample.minutebook");
    let mut desk = Desk::new(Clock::machine(), "Clerk");
    let mut ask = |name: &str, payload: Value| match desk.call(name, payload) {
        Ok(answer) => answer.reply,
        Err(error) => panic!("{name}: {error}"),
    };
    ask("book.sample", json!({ "path": book }));
    let Reply::Json(body) = ask("body.find", json!({})) else { return };
    let Reply::Json(meeting) = ask("meeting.find", json!({ "body": body, "day": "2011-01-18" })) else { return };
    let note = json!({ "paper": { "kind": "note", "meeting": meeting }, "format": "pdf" });
    let Reply::File { bytes, .. } = ask("paper.print", note.clone()) else { return };

    println!("Printing the sample’s note, medians of {ROUNDS}, {} processors:", processors());
    let whole = median_of(ROUNDS, || drop(ask("paper.print", note.clone())));
    println!("  in the process, from the book to the PDF   {whole:>7.2} ms  (aim 15)");
    ask("book.close", json!({}));

    let session =
        clerkwell::ops::Session::open(&book, &Clock::machine(), "Clerk").unwrap_or_else(|error| panic!("{error}"));
    let id = clerkwell::domain::id::MeetingId(meeting.as_str().unwrap_or_default().to_owned());
    let note =
        session.read(|book| clerkwell::views::note::note(book, &id, false)).unwrap_or_else(|error| panic!("{error}"));
    let set = median_of(ROUNDS, || drop(pdf::render(&papers::note::note(&note, Utc::now()))));
    println!("  setting and writing alone                  {set:>7.2} ms");
    drop(session);

    let program = Path::new(env!("CARGO_BIN_EXE_clerkwell"));
    let out = folder.path().join("N.pdf");
    let command = median_of(ROUNDS, || {
        let printed = Command::new(program)
            .arg("print")
            .arg(&book)
            .args(["note", "--meeting", "2011-01-18", "--out"])
            .arg(&out)
            .output();
        assert!(printed.is_ok_and(|output| output.status.success()), "the command prints the note");
    });
    println!("  as a whole command                         {command:>7.2} ms  (aim 40)");
    let bare = median_of(ROUNDS, || drop(Command::new("true").output()));
    println!("  a command that does nothing, for comparison {bare:>6.2} ms");
    println!("  the file                                   {:>7.1} KB  (aim 40)", bytes.len() as f64 / 1000.0);
    size("the command line", program, 12);
    size("the window’s program", &program.with_file_name("clerkwell-window"), 16);
}

fn size(what: &str, program: &Path, aim: u32) {
    match std::fs::metadata(program) {
        Ok(file) => println!("  {what:<42} {:>7.1} MB  (aim {aim})", file.len() as f64 / 1e6),
        Err(_) => println!("  {what:<42} not built (npm run bundle)"),
    }
}
