//! Undo: any sequence of what a clerk does, undone in full, gives the book back.

use crate::desk::Trial;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::OnceLock;

/// The sample book’s file, made once for all cases.
fn sample() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let mut trial = Trial::sample();
        trial.desk.close();
        std::fs::read(trial.path("sample.minutebook")).unwrap()
    })
}

/// Everything that the screens can see of the sample’s January and March meetings, its body and its people.
fn seen(trial: &mut Trial) -> Value {
    let body = trial.body();
    let (january, march) = (trial.january(), trial.meeting("2011-03-21"));
    json!([
        trial.page(&january),
        trial.page(&march),
        trial.ask("body.show", json!({ "body": body })),
        trial.ask("book.directory", json!({})),
        trial.ask("note.show", json!({ "meeting": january })),
    ])
}

/// One thing a clerk might do, chosen by numbers; it may be refused.
fn deed(trial: &mut Trial, which: u8, a: usize, b: usize) -> Option<bool> {
    let meeting = if b.is_multiple_of(3) { trial.meeting("2011-03-21") } else { trial.january() };
    let page = trial.page(&meeting);
    let pick = |list: &Value, n: usize| -> Value {
        let list = list.as_array().unwrap();
        if list.is_empty() { Value::Null } else { list[n % list.len()].clone() }
    };
    let item = pick(&page["agenda"], a);
    let entry = pick(&item["entries"], b)["id"].clone();
    let member = pick(&pick(&page["roll"]["groups"], a)["members"], b)["person"].clone();
    let kinds = ["text", "point", "decision", "action"];
    let (outcomes, steps) = (["present", "apologies", "absent"], ["published", "planned", "in_session", "ended"]);
    let body = trial.body();
    let line = pick(&pick(&trial.ask("body.show", json!({ "body": body }))["groups"], a)["members"], b)["id"].clone();
    let substitute = pick(&pick(&page["roll"]["groups"], a)["substitutes"], b)["person"].clone();
    let (name, payload) = match which % 24 {
        0 => ("entry.add", json!({ "item": item["id"], "kind": kinds[b % 4], "wording": format!("Line {a}") })),
        1 => ("entry.type", json!({ "entry": entry, "wording": format!("Typed {b}") })),
        2 => ("entry.kind", json!({ "entry": entry, "kind": kinds[a % 4] })),
        3 => ("entry.move", json!({ "entry": entry, "to": a })),
        4 => ("entry.remove", json!({ "entry": entry })),
        5 => ("entry.split", json!({ "entry": entry, "at": a })),
        6 => ("entry.join", json!({ "entry": entry })),
        7 => ("owner.add", json!({ "entry": entry, "role": format!("Role {a}") })),
        8 => ("roll.mark", json!({ "meeting": meeting, "person": member, "outcome": outcomes[a % 3] })),
        9 => ("roll.arrive", json!({ "meeting": meeting, "person": member, "at": format!("{}.15", 10 + a % 8) })),
        10 => ("roll.leave", json!({ "meeting": meeting, "person": member, "at": format!("{}.45", 10 + b % 8) })),
        11 => ("item.remove", json!({ "item": item["id"] })),
        12 => ("item.move", json!({ "item": item["id"], "to": b })),
        13 => ("roll.mark_rest", json!({ "meeting": meeting })),
        14 => ("meeting.step", json!({ "meeting": meeting, "to": steps[a % 4] })),
        15 => (
            "item.set_fate",
            json!({ "item": item["id"], "fate": if a.is_multiple_of(2) { "withdrawn" } else { "none" } }),
        ),
        16 => ("meeting.change", json!({ "meeting": meeting, "start_time": format!("{}.30", 9 + a % 8) })),
        17 => {
            let day = format!("{} February 2011", 1 + a % 28);
            ("membership.change_from", json!({ "membership": line, "day": day, "position": "deputy_chair" }))
        }
        18 => ("meeting.preside", json!({ "meeting": meeting, "person": member })),
        19 => (
            "roll.substitute",
            json!({ "meeting": meeting, "person": substitute, "member": member, "reason": "Asked" }),
        ),
        20 => ("action.due", json!({ "entry": entry, "due": "day", "day": format!("{} May 2011", 1 + a % 31) })),
        21 => ("action.state", json!({ "entry": entry, "state": "done" })),
        22 => (
            "item.add",
            json!({ "meeting": meeting, "title": format!("Late {a}"), "joined": b.is_multiple_of(2), "after": item["id"] }),
        ),
        _ => (
            "guest.add",
            json!({ "meeting": meeting, "capacity": "officer", "name": format!("Officer {a}"), "organisation": "LGA" }),
        ),
    };
    match trial.desk.call(name, payload) {
        Ok(answer) => Some(answer.changed.is_some_and(|changed| !changed.flags.is_empty())),
        Err(_) => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_undone_in_full_gives_the_book_back(
        deeds in prop::collection::vec((any::<u8>(), 0usize..40, 0usize..40), 1..16),
    ) {
        let mut trial = Trial::copy_of(sample());
        let before = seen(&mut trial);
        let started = trial.history()[0]["number"].as_i64();
        for (which, a, b) in deeds {
            deed(&mut trial, which, a, b);
            // Typing in one field within five seconds is one operation; here each deed is to be its own.
            trial.clock.advance(chrono::Duration::seconds(6));
        }
        let after = seen(&mut trial);
        let done = trial.history().as_array().unwrap().iter().filter(|line| line["number"].as_i64() > started).count();
        for _ in 0..done {
            trial.ask("undo", json!({}));
        }
        prop_assert_eq!(seen(&mut trial), before, "undone in full");
        for _ in 0..done {
            trial.ask("redo", json!({}));
        }
        prop_assert_eq!(seen(&mut trial), after, "and done again");
        prop_assert_eq!(&trial.ask("book.check", json!({}))["breaches"], &json!([]), "the record holds together");
    }
}

#[test]
fn undo_survives_closing_and_says_what_it_undid() {
    let mut trial = Trial::sample();
    let meeting = trial.meeting("2011-03-21");
    let stay = trial.person("Stay");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": stay, "outcome": "apologies" }));
    let book = trial.desk.path().unwrap().to_owned();
    trial.desk.close();
    trial.desk.open(&book).unwrap();
    assert_eq!(trial.ask("book.shelf", json!({}))["undo"], "Mark Cllr Stay: apologies");
    assert_eq!(trial.ask("undo", json!({})), json!({ "label": "Mark Cllr Stay: apologies" }));
    assert_eq!(trial.ask("book.shelf", json!({}))["redo"], "Mark Cllr Stay: apologies");
}

#[test]
fn undo_does_not_empty_the_sample_book() {
    let mut trial = Trial::sample();
    assert_eq!(trial.ask("book.shelf", json!({}))["undo"], serde_json::Value::Null);
    trial.refused("undo", json!({}), clerkwell::error::Code::Refused);
}
