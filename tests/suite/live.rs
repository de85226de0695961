//! A meeting run at random: whatever a clerk presses in the room, and in whatever order, the app answers or refuses in a
//! sentence, all of it can be undone and done again, and no word of an exempt item comes into what the public may see.

use crate::by_hand::board;
use crate::desk::Trial;
use chrono::Duration;
use clerkwell::error::Code;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::OnceLock;

/// What is said behind closed doors, and must not be printed for the public.
const SECRET: &str = "four hundred thousand";
/// A member of the public whose name the clerk keeps and the public do not read.
const NAME: &str = "Ann Onymous";

/// A board on the morning of its meeting, as a file: apologies from Cheetham, Blackwell for him, and a fourth item that is
/// exempt.
fn morning() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let (mut trial, meeting) = board();
        for (title, kind) in
            [("Apologies", "apologies"), ("Declarations", "interests"), ("Plan", "business"), ("Lease", "business")]
        {
            trial.ask("item.add", json!({ "meeting": meeting, "title": title, "kind": kind }));
        }
        let lease = trial.page(&meeting)["agenda"][3]["id"].clone();
        let summary = "What to offer was agreed.";
        let exempt = json!({ "item": lease, "access": "exempt", "exempt_paragraph": "3", "public_summary": summary });
        trial.ask("item.change", exempt);
        let (blackwell, cheetham) = (trial.person("Blackwell"), trial.person("Cheetham"));
        trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
        trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
        trial.ask("meeting.step", json!({ "meeting": meeting, "to": "published" }));
        trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
        trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
        let plan = trial.page(&meeting)["agenda"][2]["id"].clone();
        trial.ask("entry.add", json!({ "item": plan, "kind": "motion", "wording": "That the plan be adopted" }));
        let path = trial.desk.path().unwrap().to_owned();
        trial.desk.close();
        std::fs::read(path).unwrap()
    })
}

fn pick(list: &Value, n: usize) -> Value {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    if list.is_empty() { Value::Null } else { list[n % list.len()].clone() }
}

fn one(words: &[&'static str], n: usize) -> &'static str {
    words[n % words.len()]
}

/// The last of the agenda is the exempt one; what is written there stays there.
fn lines_of(agenda: &Value, kind: &str, all: bool) -> Value {
    let items = agenda.as_array().unwrap();
    let open = if all { items.len() } else { 3 };
    let lines = items[..open.min(items.len())].iter().flat_map(|item| item["entries"].as_array().unwrap());
    lines.filter(|line| kind.is_empty() || line["kind"] == kind).cloned().collect()
}

/// One thing a clerk might do in the room, chosen by numbers; now and then several at once, as when a group walks out.
fn deed(trial: &mut Trial, which: u8, a: usize, b: usize) -> Vec<(&'static str, Value)> {
    let meeting = trial.january();
    let page = trial.page(&meeting);
    let agenda = &page["agenda"];
    let (item, lease) = (pick(agenda, a)["id"].clone(), &agenda[3]["id"]);
    let open_item = pick(&json!([agenda[0], agenda[1], agenda[2]]), a)["id"].clone();
    let motion = pick(&lines_of(agenda, "motion", false), b)["id"].clone();
    let line = pick(&lines_of(agenda, "", false), b)["id"].clone();
    let group = pick(&page["roll"]["groups"], a);
    let person = pick(&group["members"], b)["person"].clone();
    let other = pick(&pick(&page["roll"]["groups"], b)["members"], a)["person"].clone();
    let interest = pick(&page["interests"], a)["id"].clone();
    let speakers: Value =
        agenda.as_array().unwrap().iter().flat_map(|item| item["speakers"].as_array().unwrap()).cloned().collect();
    let speaker = pick(&speakers, b)["id"].clone();
    let gap = pick(&page["gaps"], a);
    let groups = page["roll"]["groups"].as_array().unwrap();
    let rows = groups.iter().flat_map(|group| group["members"].as_array().unwrap());
    let out: Value = rows.filter(|row| row["away"] == true).map(|row| row["person"].clone()).collect();
    // Now and then a time is typed, which may lie anywhere in the two hours before or after.
    let at = if b.is_multiple_of(4) { json!(format!("{}.{:02}", 10 + a % 4, b % 60)) } else { Value::Null };
    let states = ["adjourned", "in_session", "ended", "abandoned"];
    let (kinds, conducts) = (["disclosable_pecuniary", "other_registrable", "non_registrable"], ["left", "stayed"]);
    let choices = ["for", "against", "abstained"];
    if which >= 248 {
        let stays = &group["members"];
        let walks = groups.iter().map(|group| &group["members"]).filter(|members| *members != stays);
        let leaves = |row: &Value| ("roll.leave", json!({ "meeting": meeting, "person": row["person"] }));
        return walks.flat_map(|members| members.as_array().unwrap()).map(leaves).collect();
    }
    vec![match which % 34 {
        0 => ("item.open", json!({ "item": item })),
        1 => ("item.close", json!({ "item": item, "next": b.is_multiple_of(2) })),
        2 => (
            "item.set_fate",
            json!({ "item": item, "fate": one(&["deferred", "withdrawn", "not_reached", "none"], b), "reason": "No time" }),
        ),
        3 => (
            "item.add",
            json!({ "meeting": meeting, "title": format!("Urgent {a}"), "kind": "urgent", "urgency": "It burns" }),
        ),
        4 => ("meeting.step", json!({ "meeting": meeting, "to": states[a % 4], "reason": "A flood" })),
        5 => ("roll.leave", json!({ "meeting": meeting, "person": person, "at": at })),
        6 => ("roll.arrive", json!({ "meeting": meeting, "person": person, "at": at, "remote": b.is_multiple_of(5) })),
        7 => ("roll.mark", json!({ "meeting": meeting, "person": person, "outcome": one(&["present", "absent"], b) })),
        8 => (
            "interest.declare",
            json!({
                "meeting": meeting, "person": person, "item": item, "kind": kinds[a % 3], "conduct": conducts[b % 2],
                "nature": "A lease",
            }),
        ),
        9 => (
            "interest.withdraw",
            json!({ "meeting": meeting, "person": person, "at": at, "speaking": b.is_multiple_of(3) }),
        ),
        10 => ("interest.come_back", json!({ "meeting": meeting, "person": pick(&out, b), "at": at })),
        11 => ("interest.change", json!({ "interest": interest, "kind": kinds[b % 3], "went": at })),
        12 => ("interest.remove", json!({ "interest": interest })),
        13 => ("public.exclude", json!({ "item": lease, "paragraph": "3", "at": at })),
        14 => ("public.readmit", json!({ "meeting": meeting, "at": at })),
        15 => (
            "quorum.lost",
            json!({ "meeting": meeting, "from": gap["from"], "followed": one(&["waited", "adjourned"], a) }),
        ),
        16 => ("quorum.back", json!({ "meeting": meeting, "at": gap["until"] })),
        17 => ("entry.add", json!({ "item": open_item, "kind": "motion", "wording": format!("That {a} be done") })),
        18 => ("motion.set", json!({ "entry": motion, "mover": person, "seconder": other })),
        19 => ("motion.set", json!({ "entry": line, "amends": motion })),
        20 => ("vote.open", json!({ "entry": motion, "how": one(&["named", "show_of_hands"], a), "at": at })),
        21 => ("vote.count", json!({ "entry": motion, "in_favour": a % 6, "against": b % 6, "abstained": 0 })),
        22 => ("vote.cast", json!({ "entry": motion, "person": person, "choice": choices[a % 3] })),
        23 => ("vote.cast_rest", json!({ "entry": motion, "choice": choices[b % 3] })),
        24 => ("vote.casting", json!({ "entry": motion, "side": choices[b % 2], "reason": "As things stood" })),
        25 => ("vote.remove", json!({ "entry": motion })),
        26 => ("entry.add", json!({ "item": lease, "kind": one(&["point", "decision"], a), "wording": SECRET })),
        27 => ("entry.move_to", json!({ "entry": line, "item": open_item })),
        28 => ("meeting.preside", json!({ "meeting": meeting, "person": person, "how": "elected", "from": at })),
        29 => ("speaker.add", json!({ "item": open_item, "part": one(&["spoke", "question", "petition"], b) })),
        30 => ("speaker.change", json!({ "speaker": speaker, "name": NAME, "about": "The lights" })),
        31 => ("speaker.remove", json!({ "speaker": speaker })),
        32 => ("entry.paste", json!({ "entry": line, "paragraphs": ["One thing", "and another"] })),
        _ => ("entry.remove", json!({ "entry": line })),
    }]
}

/// All that the screens and papers say of the meeting.
fn seen(trial: &mut Trial) -> Value {
    let meeting = trial.january();
    let note = |trial: &mut Trial, public: bool| {
        let paper = json!({ "kind": "note", "meeting": meeting, "public": public });
        String::from_utf8(trial.paper(paper, "text")).unwrap()
    };
    let (whole, public) = (note(trial, false), note(trial, true));
    let screen = trial.ask("screen.show", json!({ "meeting": meeting }));
    assert!(!public.contains(SECRET), "the public may not read of the lease:\n{public}");
    assert!(!public.contains(NAME), "nor who of them spoke:\n{public}");
    assert!(!screen.to_string().contains(SECRET), "nor see it on the wall: {screen}");
    // How late it runs is asked as every key is pressed, but changes with the clock.
    trial.ask("meeting.clock", json!({ "meeting": meeting }));
    json!([trial.page(&meeting), whole, public, screen])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_in_the_room_holds_together(
        deeds in prop::collection::vec((any::<u8>(), 0usize..60, 0usize..60), 1..30),
    ) {
        let mut trial = Trial::copy_of(morning());
        let before = seen(&mut trial);
        let started = trial.history()[0]["number"].as_i64();
        for (which, a, b) in deeds {
            for (name, payload) in deed(&mut trial, which, a, b) {
                if let Err(error) = trial.desk.call(name, payload.clone()) {
                    let fault = matches!(error.code, Code::Fault | Code::Damaged);
                    prop_assert!(!fault, "{} {}: {}", name, payload, error);
                    prop_assert!(error.message.ends_with(['.', '?']), "a refusal is a sentence: {}", error);
                }
            }
            // One that adjourns may sit again on another day.
            let sleeps = which % 34 == 4 && b.is_multiple_of(2);
            trial.clock.advance(if sleeps { Duration::days(1) } else { Duration::seconds(20 + (a as i64 * 7) % 180) });
        }
        // The screens are seen at one moment, or the clock would make the difference.
        let after = seen(&mut trial);
        let done = trial.history().as_array().unwrap().iter().filter(|line| line["number"].as_i64() > started).count();
        for _ in 0..done {
            trial.ask("undo", json!({}));
            seen(&mut trial);
        }
        let undone = seen(&mut trial);
        prop_assert_eq!(&undone[1], &before[1], "undone in full, the note is as it was");
        for _ in 0..done {
            trial.ask("redo", json!({}));
        }
        prop_assert_eq!(seen(&mut trial), after, "and done again");
        prop_assert_eq!(&trial.ask("book.check", json!({}))["breaches"], &json!([]), "the record holds together");
    }
}
