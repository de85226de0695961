//! The command line: its verbs end to end, its exit statuses, and that a refusal writes nothing.

use crate::desk::Trial;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn clerkwell(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_clerkwell"));
    command.args(arguments).env("CLERKWELL_WHO", "Paul Johnston").output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn refused(arguments: &[&str]) -> String {
    let output = clerkwell(arguments);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{arguments:?} is refused: {error}");
    assert!(error.lines().next().unwrap_or_default().ends_with('.'), "a sentence: {error}");
    error
}

fn done(arguments: &[&str]) -> String {
    let output = clerkwell(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    said(&output)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_sample_prints_its_note() {
    let trial = Trial::bare();
    let (book, pdf) = (trial.path("B.minutebook"), trial.path("N.pdf"));
    done(&["sample", text(&book)]);
    done(&["print", text(&book), "note", "--meeting", "2011-01-18", "--out", text(&pdf)]);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-1.7"));
    let note = done(&["print", text(&book), "note", "--meeting", "18 January 2011", "--format", "text"]);
    assert!(note.contains("Cllr Sir David Williams CBE"), "{note}");
}

#[test]
fn the_other_verbs_work() {
    let trial = Trial::bare();
    let (book, copy, again) =
        (trial.path("B.minutebook"), trial.path("copy.minutebook"), trial.path("again.minutebook"));
    done(&["sample", text(&book)]);
    assert!(done(&["list", text(&book), "members"]).contains("Jeremy Webb"));
    assert!(done(&["list", text(&book), "meetings", "--year", "2010/11"]).contains("2011-03-21"));
    assert!(done(&["list", text(&book), "actions", "--json"]).contains("Helen Platts"));
    assert!(done(&["list", text(&book), "bodies"]).contains("Improvement Programme Board"));
    assert!(done(&["check", text(&book)]).contains("The record holds together."));
    assert!(!done(&["history", text(&book), "--meeting", "2011-01-18"]).is_empty());
    done(&["backup", text(&book), text(&copy)]);
    done(&["restore", text(&copy), text(&again)]);
    assert_eq!(done(&["list", text(&again), "members"]), done(&["list", text(&book), "members"]));
    let called = done(&["call", text(&book), "today.show"]);
    assert!(called.contains("Friday 11 March 2011"), "the practice book’s own day: {called}");
}

#[test]
fn refusals_have_status_one_and_write_nothing() {
    let trial = Trial::bare();
    let (book, out) = (trial.path("B.minutebook"), trial.path("N.pdf"));
    done(&["new", text(&book)]);
    refused(&["new", text(&book)]);
    refused(&["sample", text(&book)]);
    refused(&["print", text(&book), "note", "--meeting", "2011-01-18", "--out", text(&out)]);
    refused(&["list", text(&trial.path("missing.minutebook")), "bodies"]);
    refused(&["call", text(&book), "meeting.show", "{not json"]);
    refused(&["import", text(&book), text(&trial.path("missing.json"))]);
    refused(&["restore", text(&trial.path("missing.minutebook")), text(&trial.path("new.minutebook"))]);
    assert!(!out.exists() && !trial.path("new.minutebook").exists(), "nothing is written");
    assert_eq!(clerkwell(&["print"]).status.code(), Some(2), "wrong usage");
    assert_eq!(clerkwell(&["list", text(&book), "weather"]).status.code(), Some(2), "wrong usage");
}

#[test]
fn a_full_disk_leaves_no_half_written_paper() {
    let trial = Trial::bare();
    let book = trial.path("B.minutebook");
    done(&["sample", text(&book)]);
    if Path::new("/dev/full").exists() {
        let output = Command::new("sh")
            .arg("-c")
            .arg(format!(
                "{} print {} note --meeting 2011-01-18 > /dev/full",
                env!("CARGO_BIN_EXE_clerkwell"),
                text(&book)
            ))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "a full disk is said, not passed over");
    }
    refused(&["print", text(&book), "note", "--meeting", "2011-01-18", "--out", "/nowhere/at/all/N.pdf"]);
}

#[test]
fn members_go_out_as_a_list_and_come_in_as_one() {
    let trial = Trial::bare();
    let (book, list) = (trial.path("B.minutebook"), trial.path("members.xlsx"));
    done(&["sample", text(&book)]);
    done(&["export", text(&book), "members", "--out", text(&list)]);
    assert!(std::fs::read(&list).unwrap().starts_with(b"PK"), "by its ending it is a workbook");
    let attendance = done(&["export", text(&book), "attendance", "--year", "2010/11"]);
    assert!(attendance.contains("All members,"), "{attendance}");

    let preview = done(&["import", text(&book), text(&list), "--preview"]);
    assert!(preview.contains("0 new, 0 known, 19 there already, 0 to look at. Nothing was changed."), "{preview}");
    let csv = trial.path("new.csv");
    std::fs::write(&csv, "Who,Party\nCllr New Member,Green\nCllr David Parsons,Conservative\n").unwrap();
    let error = refused(&["import", text(&book), text(&csv)]);
    assert!(error.starts_with("No column says who the members are."), "{error}");
    let error = refused(&["import", text(&book), text(&csv), "--map", "Who=name"]);
    assert!(error.starts_with("Row 2, Cllr New Member: The book has no group “Green”."), "{error}");
    assert!(refused(&["import", text(&book), text(&csv), "--map", "Where=name"]).contains("It has: Who, Party."));
    let said = done(&["import", text(&book), text(&csv), "--map", "A=name", "--new-groups"]);
    assert!(said.starts_with("Imported 1 member (1 person, 1 group new to the book)."), "{said}");
    assert!(done(&["list", text(&book), "members"]).contains("New Member"));
    assert!(done(&["history", text(&book)]).contains("Import 1 member"));
}

#[test]
#[cfg(unix)]
fn ctrl_c_stops_long_work_and_nothing_is_changed() {
    let trial = Trial::bare();
    let (book, list) = (trial.path("B.minutebook"), trial.path("long.csv"));
    done(&["sample", text(&book)]);
    let before = done(&["history", text(&book)]);
    let rows: String = (0..20_000).map(|n| format!("Cllr Number {n}\n")).collect();
    std::fs::write(&list, format!("Name\n{rows}")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_clerkwell"));
    command.args(["import", text(&book), text(&list)]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut importing = command.spawn().unwrap();
    // SQLite keeps a journal beside the book from the first row that is written until it is committed.
    let journal = trial.path("B.minutebook-journal");
    while !journal.exists() {
        assert!(importing.try_wait().unwrap().is_none(), "it was done before it could be stopped");
        std::thread::yield_now();
    }
    let pressed = Command::new("kill").args(["-INT", &importing.id().to_string()]).status().unwrap();
    assert!(pressed.success());
    let output = importing.wait_with_output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(error, "It was stopped before it was done.\nNothing was changed.\n");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(130), 0));
    assert!(!journal.exists(), "what was written is taken back at once");
    assert_eq!(done(&["history", text(&book)]), before);
}
