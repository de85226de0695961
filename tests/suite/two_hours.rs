//! A meeting of two hours from a script of events, clock by clock, through the commands that the room's keys call: arrivals
//! and a substitute, an item out of order, an interest, a lost quorum, a tied vote by name with a casting vote, an exempt
//! item and an urgent one. The note that prints is read whole, and its version for the public beside it.

use crate::by_hand::board;
use crate::desk::Trial;
use chrono::Duration;
use serde_json::{Value, json};

struct Script {
    trial: Trial,
    meeting: Value,
    items: Vec<Value>,
    minute: i64,
}

impl Script {
    fn new(items: &[(&str, &str, &str)]) -> Self {
        let (mut trial, meeting) = board();
        let add = |(title, kind, time): &(&str, &str, &str)| {
            trial.ask("item.add", json!({ "meeting": meeting, "title": title, "kind": kind, "planned_time": time }))
        };
        let items = items.iter().map(add).collect();
        trial.ask("meeting.step", json!({ "meeting": meeting, "to": "published" }));
        Self { trial, meeting, items, minute: 0 }
    }

    /// Lets the clock stand so many minutes after 11.30.
    fn at(&mut self, minute: i64) {
        self.trial.clock.advance(Duration::minutes(minute - self.minute));
        self.minute = minute;
    }

    fn ask(&mut self, name: &str, mut payload: Value) -> Value {
        payload["meeting"] = self.meeting.clone();
        self.trial.ask(name, payload)
    }

    fn of(&mut self, name: &str, who: &str, mut more: Value) {
        more["person"] = self.trial.person(who);
        self.ask(name, more);
    }

    fn step(&mut self, to: &str) {
        self.ask("meeting.step", json!({ "to": to }));
    }

    fn open(&mut self, item: usize) {
        let item = self.items[item].clone();
        self.trial.ask("item.open", json!({ "item": item }));
    }

    fn minute(&mut self, item: usize, kind: &str, wording: &str) -> Value {
        let item = self.items[item].clone();
        self.trial.ask("entry.add", json!({ "item": item, "kind": kind, "wording": wording }))
    }

    fn page(&mut self) -> Value {
        let meeting = self.meeting.clone();
        self.trial.page(&meeting)
    }

    fn note(&mut self, public: bool) -> String {
        let paper = json!({ "kind": "note", "meeting": self.meeting, "public": public });
        String::from_utf8(self.trial.paper(paper, "text")).unwrap()
    }
}

/// Runs the two hours.
fn two_hours() -> Script {
    let mut room = Script::new(&[
        ("Apologies and substitutes", "apologies", "11.30am"),
        ("Declarations of interest", "interests", "11.35am"),
        ("Business plan", "business", "11.40am"),
        ("Peer support", "business", "12.10pm"),
        ("Lease of the London office", "business", "12.40pm"),
        ("Any other business", "business", "1.15pm"),
    ]);
    room.of("roll.mark", "Cheetham", json!({ "outcome": "apologies" }));
    let (blackwell, cheetham) = (room.trial.person("Blackwell"), room.trial.person("Cheetham"));
    room.ask("roll.substitute", json!({ "person": blackwell, "member": cheetham }));

    room.step("in_session");
    for who in ["Parsons", "Stay", "Cadbury", "Holland", "Shortland", "Lord"] {
        room.of("roll.mark", who, json!({ "outcome": "present" }));
    }
    room.of("roll.mark", "Blackwell", json!({ "outcome": "present", "capacity": "substitute" }));

    room.at(4);
    room.open(1);
    let (stay, lease) = (room.trial.person("Stay"), room.items[4].clone());
    room.ask(
        "interest.declare",
        json!({ "person": stay, "item": lease, "kind": "disclosable_pecuniary", "nature": "his firm holds the lease" }),
    );

    room.at(7);
    room.open(2);
    room.at(11);
    room.of("roll.arrive", "Gordon", json!({}));
    room.minute(2, "point", "Members asked how the plan would be paid for.");
    room.at(20);
    let motion = room.minute(2, "motion", "That the plan be adopted as it stands.");
    let (mover, seconder) = (room.trial.person("Stay"), room.trial.person("Lord"));
    room.trial.ask("motion.set", json!({ "entry": motion, "mover": mover, "seconder": seconder }));
    room.trial.ask("vote.open", json!({ "entry": motion, "how": "named" }));
    for who in ["Parsons", "Gordon", "Stay", "Lord"] {
        let person = room.trial.person(who);
        room.trial.ask("vote.cast", json!({ "entry": motion, "person": person, "choice": "for" }));
    }
    room.trial.ask("vote.cast_rest", json!({ "entry": motion, "choice": "against" }));
    room.trial
        .ask("vote.casting", json!({ "entry": motion, "side": "for", "reason": "The plan was settled in September." }));
    room.minute(2, "decision", "That the plan be adopted.");
    let action = room.minute(2, "action", "Officers to publish the plan.");
    room.trial.ask("owner.add", json!({ "entry": action, "role": "Officers" }));
    room.trial.ask("action.due", json!({ "entry": action, "due": "day", "day": "21 March" }));

    // The officer for item 4 is late, so item 5 comes first.
    room.at(40);
    room.open(4);
    room.of("interest.withdraw", "Stay", json!({}));
    let lease = room.items[4].clone();
    room.trial.ask("public.exclude", json!({ "item": lease }));
    room.minute(4, "point", "The rent is £400,000 a year.");
    room.minute(4, "decision", "That no more than £350,000 be offered.");
    room.trial.ask(
        "item.change",
        json!({ "item": lease, "public_summary": "The board agreed how to go on about the lease." }),
    );
    room.at(55);
    room.ask("public.readmit", json!({}));
    room.of("interest.come_back", "Stay", json!({}));

    room.open(3);
    room.minute(3, "point", "Four councils have asked for help.");
    room.at(70);
    for who in ["Parsons", "Gordon", "Cadbury", "Blackwell"] {
        room.of("roll.leave", who, json!({}));
    }
    room.at(73);
    let gap = room.page()["gaps"][0]["from"].clone();
    room.ask("quorum.lost", json!({ "from": gap, "followed": "adjourned" }));
    room.at(78);
    room.of("roll.arrive", "Parsons", json!({}));
    room.at(80);
    room.step("in_session");
    room.ask("quorum.back", json!({ "at": "12:48" }));

    room.at(90);
    let flood = room.ask(
        "item.add",
        json!({ "title": "Flood at the venue", "kind": "urgent", "urgency": "the next meeting is to be held there in March" }),
    );
    room.items.push(flood);
    room.open(6);
    room.minute(6, "decision", "That the meeting of March be held elsewhere.");
    room.at(120);
    let any_other = room.items[5].clone();
    room.trial.ask("item.set_fate", json!({ "item": any_other, "fate": "not_reached" }));
    room.step("ended");
    room
}

#[test]
fn a_meeting_of_two_hours_prints_as_it_went() {
    let mut room = two_hours();
    let page = room.page();
    assert_eq!(
        (&page["state"], &page["began"], &page["ended"]),
        (&json!("ended"), &json!("11.30am"), &json!("1.30pm")),
        "from half past eleven to half past one"
    );
    let to_settle: Vec<_> = page["flags"].as_array().unwrap().iter().map(|flag| &flag["kind"]).collect();
    assert!(!to_settle.contains(&&json!("not_taken")), "nothing of the agenda is left open: {to_settle:?}");
    insta::assert_snapshot!(room.note(false));
}

#[test]
fn the_public_read_all_of_it_but_the_exempt_item() {
    let mut room = two_hours();
    let (whole, public) = (room.note(false), room.note(true));
    assert!(whole.contains("£350,000"));
    for secret in ["350,000", "400,000", "rent"] {
        assert!(!public.contains(secret), "{secret}: {public}");
    }
    insta::assert_snapshot!(public);
    let paper = json!({ "kind": "note", "meeting": room.meeting, "public": true });
    let html = String::from_utf8(room.trial.paper(paper, "html")).unwrap();
    assert!(!html.contains("350,000") && html.contains("how to go on about the lease"));
    let check = room.trial.ask("book.check", json!({}));
    assert_eq!(check["breaches"], json!([]), "the book is whole");
}
