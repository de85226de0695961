//! Motions and votes: who moved, the roll that stands fast, hands and names, the tie and the chair, and what the note says.

use crate::by_hand::board;
use crate::desk::Trial;
use chrono::Duration;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The board of `by_hand` in session, everyone there, with one item open and a motion under it.
struct Room {
    trial: Trial,
    meeting: Value,
    motion: Value,
}

const VOTERS: [&str; 8] = ["Parsons", "Gordon", "Stay", "Cadbury", "Cheetham", "Holland", "Shortland", "Lord"];

impl Room {
    fn new() -> Self {
        let (mut trial, meeting) = board();
        let item = trial.ask("item.add", json!({ "meeting": meeting, "title": "Business Plan" }));
        trial.ask("item.add", json!({ "meeting": meeting, "title": "Any other business" }));
        trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
        trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
        trial.clock.advance(Duration::minutes(10));
        let wording = "That the plan be adopted.";
        let motion = trial.ask("entry.add", json!({ "item": item, "kind": "motion", "wording": wording }));
        Self { trial, meeting, motion }
    }

    /// The profile of the body, changed.
    fn rules(&mut self, field: &str, value: Value) {
        let body = self.trial.body();
        let mut profile = self.trial.ask("body.show", json!({ "body": body }))["profile"].clone();
        profile[field] = value;
        self.trial.ask("body.change", json!({ "body": body, "profile": profile }));
    }

    /// Asks about the motion.
    fn ask(&mut self, name: &str, mut more: Value) -> Value {
        more["entry"] = self.motion.clone();
        self.trial.ask(name, more)
    }

    fn refused(&mut self, name: &str, mut more: Value) -> String {
        more["entry"] = self.motion.clone();
        self.trial.refused(name, more, Code::Refused).message
    }

    fn cast(&mut self, name: &str, choice: &str) {
        let person = self.trial.person(name);
        self.ask("vote.cast", json!({ "person": person, "choice": choice }));
    }

    /// Four for and four against, by name.
    fn tie(&mut self) {
        self.ask("vote.open", json!({ "how": "named" }));
        for name in ["Parsons", "Gordon", "Stay", "Shortland"] {
            self.cast(name, "for");
        }
        self.ask("vote.cast_rest", json!({ "choice": "against" }));
    }

    /// The motion as its page shows it, or another entry.
    fn line(&mut self) -> Value {
        let entry = self.motion.clone();
        self.entry(&entry)["motion"].clone()
    }

    fn entry(&mut self, entry: &Value) -> Value {
        let page = self.trial.page(&self.meeting);
        let items = page["agenda"].as_array().unwrap();
        let mut entries = items.iter().flat_map(|item| item["entries"].as_array().unwrap());
        entries.find(|one| one["id"] == *entry).expect("the entry is on the page").clone()
    }

    fn result(&mut self) -> Vec<String> {
        let line = self.line();
        line["result"].as_array().unwrap().iter().map(|said| said.as_str().unwrap().to_owned()).collect()
    }

    /// The note as text.
    fn note(&mut self) -> String {
        let paper = json!({ "kind": "note", "meeting": self.meeting });
        String::from_utf8(self.trial.paper(paper, "text")).unwrap()
    }
}

#[test]
fn a_named_vote_that_is_tied_is_settled_from_the_chair_and_prints_as_clerks_write_it() {
    let mut room = Room::new();
    let (stay, shortland) = (room.trial.person("Stay"), room.trial.person("Shortland"));
    room.ask("motion.set", json!({ "mover": stay, "seconder": shortland }));
    room.ask("vote.open", json!({ "how": "named" }));
    let line = room.line();
    let roll: Vec<_> = line["vote"]["ballots"].as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(roll, VOTERS.map(|name| json!(format!("Cllr {name}"))), "whoever is there, group by group");
    assert_eq!((&line["vote"]["at_printed"], &line["vote"]["voters"]), (&json!("11.40am"), &json!(8)));

    for name in ["Parsons", "Gordon", "Stay", "Shortland"] {
        room.cast(name, "for");
    }
    let open = room.line();
    assert_eq!(open["vote"]["result"], "open");
    assert_eq!(open["vote"]["missing"], json!(["Cllr Cadbury", "Cllr Cheetham", "Cllr Holland", "Cllr Lord"]));
    assert_eq!(open["result"], json!([]), "an open vote prints nothing");
    room.ask("vote.cast_rest", json!({ "choice": "against" }));
    let tied = room.line()["vote"].clone();
    assert_eq!(
        (&tied["tied"], &tied["casting_due"], &tied["casting_wants_reason"], &tied["presider"]),
        (&json!(true), &json!(true), &json!(true), &json!("Cllr Parsons"))
    );
    assert_eq!(room.result().last().unwrap(), "The votes being equal, the motion was not carried.");

    let asked = json!({ "entry": room.motion, "side": "for" });
    let error = room.trial.refused("vote.casting", asked, Code::NeedsReason);
    assert_eq!(error.hint, "Type why this one does not.", "an LGA board’s casting vote sets no policy");
    room.ask("vote.casting", json!({ "side": "for", "reason": "It adopts a plan that is policy already." }));
    assert_eq!(
        room.result(),
        [
            "For (4): Cllr Parsons, Cllr Gordon, Cllr Stay, Cllr Shortland.",
            "Against (4): Cllr Cadbury, Cllr Cheetham, Cllr Holland, Cllr Lord.",
            "The Chairman gave a casting vote for the motion. The motion was carried.",
        ]
    );
    let history = room.trial.history()[0].clone();
    assert_eq!(
        (&history["label"], &history["reason"]),
        (&json!("Record the casting vote of Cllr Parsons: for"), &json!("It adopts a plan that is policy already."))
    );
    let changes = history["changes"].as_array().unwrap();
    let by = changes.iter().find(|change| change["field"] == "casting by").unwrap();
    assert_eq!(
        (&by["record"], &by["after"]),
        (&json!("vote, “That the plan be adopted.”"), &json!("Cllr David Parsons CBE"))
    );

    let note = room.note();
    for said in [
        "Moved by Cllr Stay, seconded by Cllr Shortland: That the plan be adopted.",
        "For (4): Cllr Parsons, Cllr Gordon, Cllr Stay, Cllr Shortland.",
        "The Chairman gave a casting vote for the motion. The motion was carried.",
    ] {
        assert!(note.split_whitespace().collect::<Vec<_>>().join(" ").contains(said), "{said}\n{note}");
    }
    let pdf = room.trial.paper(json!({ "kind": "note", "meeting": room.meeting }), "pdf");
    assert!(crate::pdf::check_structure(&pdf).is_ok());
}

#[test]
fn the_roll_of_a_vote_stands_fast_whoever_comes_or_goes() {
    let mut room = Room::new();
    let (lord, gordon) = (room.trial.person("Lord"), room.trial.person("Gordon"));
    room.trial.ask("roll.leave", json!({ "meeting": room.meeting, "person": lord, "at": "11.35am" }));
    room.ask("vote.open", json!({ "how": "named" }));
    room.trial.ask("roll.leave", json!({ "meeting": room.meeting, "person": gordon }));
    room.trial.ask("roll.arrive", json!({ "meeting": room.meeting, "person": lord }));
    let roll = room.line()["vote"]["ballots"].as_array().unwrap().len();
    assert_eq!(roll, 7, "without the one who was out, with the one who went later");
    let said = room.refused("vote.cast", json!({ "person": lord, "choice": "for" }));
    assert_eq!(said, "Cllr Lord is not on the roll of this vote.");
    room.cast("Gordon", "for");
    room.ask("vote.remove", json!({}));
    room.ask("vote.open", json!({ "how": "named" }));
    let again = room.line()["vote"]["ballots"].clone();
    let names: Vec<_> = again.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert!(
        names.contains(&"Cllr Lord") && !names.contains(&"Cllr Gordon"),
        "put anew, the roll is taken anew: {names:?}"
    );
}

#[test]
fn whoever_comes_in_mid_item_or_joins_from_afar_votes_as_the_rules_say() {
    let mut room = Room::new();
    room.rules("late_arrival_votes", json!(false));
    room.rules("remote", json!({ "present": true, "counts_for_quorum": true, "may_vote": false }));
    let (lord, gordon) = (room.trial.person("Lord"), room.trial.person("Gordon"));
    room.trial.ask("roll.leave", json!({ "meeting": room.meeting, "person": lord, "at": "11.32am" }));
    room.trial.ask("roll.arrive", json!({ "meeting": room.meeting, "person": lord, "at": "11.35am" }));
    let afar = json!({ "meeting": room.meeting, "person": gordon, "outcome": "present", "remote": true });
    room.trial.ask("roll.mark", afar);
    room.ask("vote.open", json!({ "how": "show_of_hands" }));
    let vote = room.line()["vote"].clone();
    assert_eq!(vote["voters"], 6);
    assert_eq!(
        vote["kept_out"],
        json!(["Cllr Lord came in at 11.35am, with the item under way.", "Cllr Gordon joined from afar."])
    );
    room.ask("vote.remove", json!({}));
    room.rules("late_arrival_votes", json!(true));
    room.ask("vote.open", json!({ "how": "show_of_hands" }));
    assert_eq!(room.line()["vote"]["voters"], 7);
}

#[test]
fn hands_are_never_more_than_those_who_may_vote() {
    let mut room = Room::new();
    assert_eq!(
        room.refused("vote.count", json!({ "in_favour": 1, "against": 0, "abstained": 0 })),
        "The motion has not been put to the vote."
    );
    room.ask("vote.open", json!({ "how": "show_of_hands" }));
    let said = room.refused("vote.count", json!({ "in_favour": 5, "against": 3, "abstained": 1 }));
    assert_eq!(said, "9 votes are more than the 8 who may vote.");
    let said = room.refused("vote.casting", json!({ "side": "for" }));
    assert_eq!(said, "The votes are not equal, so there is no casting vote.", "nothing is counted yet");
    room.ask("vote.count", json!({ "in_favour": 5, "against": 2, "abstained": 1 }));
    assert_eq!(room.result(), ["For 5, against 2, abstained 1. The motion was carried."]);
    let said = room.refused("vote.open", json!({ "how": "named" }));
    assert_eq!(said, "The motion has been put to the vote.", "no count is lost unawares");
    room.refused("vote.casting", json!({ "side": "against" }));
    room.ask("vote.count", json!({ "in_favour": 2, "against": 2, "abstained": 0 }));
    room.ask("vote.casting", json!({ "side": "against", "reason": "No policy." }));
    room.ask("vote.count", json!({ "in_favour": 3, "against": 2, "abstained": 0 }));
    assert_eq!(room.line()["vote"]["casting"], Value::Null, "a casting vote goes with its tie");
    assert_eq!(
        room.trial.history()[0]["label"],
        "Count the vote: for 3, against 2, abstained 0, without the casting vote"
    );
    room.trial.ask("undo", json!({}));
    assert_eq!(room.line()["vote"]["casting"], "against", "and comes back with it");
}

#[test]
fn the_casting_vote_is_the_profiles_to_give() {
    let mut room = Room::new();
    room.rules("casting_vote", json!("no"));
    room.tie();
    assert_eq!(room.line()["vote"]["casting_due"], false);
    let said = room.refused("vote.casting", json!({ "side": "for", "reason": "Please." }));
    assert_eq!(said, "By the rules of the body whoever presides has no casting vote.");
    room.rules("casting_vote", json!("yes"));
    let webb = room.trial.person("Shortland");
    room.trial.ask("meeting.preside", json!({ "meeting": room.meeting, "person": webb, "from": "11.38am" }));
    room.ask("vote.casting", json!({ "side": "against" }));
    assert_eq!(
        room.result().last().unwrap(),
        "Cllr Shortland, in the chair, gave a casting vote against the motion. The motion was not carried."
    );
    room.ask("vote.casting", json!({ "side": null }));
    assert_eq!(room.result().last().unwrap(), "The votes being equal, the motion was not carried.");
}

#[test]
fn an_amendment_is_dealt_with_before_its_motion_and_prints_so() {
    let mut room = Room::new();
    let motion = room.motion.clone();
    let item = room.trial.page(&room.meeting)["agenda"][0]["id"].clone();
    let add = json!({ "item": item, "kind": "motion", "wording": "For a year alone." });
    let amendment = room.trial.ask("entry.add", add);
    let above = json!({ "entry": motion, "amends": amendment });
    room.trial.refused("motion.set", above, Code::Refused);
    let gordon = room.trial.person("Gordon");
    room.trial.ask("motion.set", json!({ "entry": amendment, "amends": motion, "mover": gordon }));
    assert_eq!(room.entry(&amendment)["label"], "Amendment");

    room.ask("vote.open", json!({ "how": "show_of_hands" }));
    room.ask("vote.count", json!({ "in_favour": 8, "against": 0, "abstained": 0 }));
    assert_eq!(room.line()["concerns"], json!(["It was put before an amendment to it was settled."]));
    room.trial.ask("vote.open", json!({ "entry": amendment, "how": "show_of_hands" }));
    room.trial.ask("vote.count", json!({ "entry": amendment, "in_favour": 6, "against": 2, "abstained": 0 }));
    room.ask("motion.type_amended", json!({ "wording": "That the plan be adopted for a year." }));
    room.trial.ask("entry.add", json!({ "item": item, "kind": "text", "wording": "The Board moved on." }));

    let note = room.trial.ask("note.show", json!({ "meeting": room.meeting }));
    let parts = note["items"][0]["parts"].as_array().unwrap();
    assert_eq!(
        (&parts[0]["heading"], &parts[0]["text"], &parts[0]["result"]),
        (&json!("Motion"), &json!("That the plan be adopted."), &json!([])),
        "what was moved stays as it was moved"
    );
    assert_eq!((&parts[1]["heading"], &parts[1]["lead"]), (&json!("Amendment"), &json!("Moved by Cllr Gordon")));
    assert_eq!(
        parts[1]["result"],
        json!([
            "For 6, against 2. The amendment was carried.",
            "The motion as amended was put:",
            "That the plan be adopted for a year.",
            "For 8, against 0. The motion as amended was carried.",
        ])
    );
    assert_eq!(parts[2]["result"], json!([]));

    room.trial.ask("entry.remove", json!({ "entry": motion }));
    assert_eq!(room.entry(&amendment)["motion"]["amends"], Value::Null, "an amendment outlives its motion");
    room.trial.ask("undo", json!({}));
    assert_eq!(room.entry(&amendment)["motion"]["amends"], motion, "and is one again");
    assert_eq!(room.result(), ["For 8, against 0. The motion as amended was carried."]);
}

#[test]
fn what_was_withdrawn_or_fell_or_was_agreed_prints_as_that() {
    let mut room = Room::new();
    let stay = room.trial.person("Stay");
    let said = room.refused("motion.set", json!({ "mover": stay, "seconder": stay }));
    assert_eq!(said, "Cllr Stay cannot both move and second it.");
    room.ask("motion.set", json!({ "mover": stay, "fate": "lapsed" }));
    assert_eq!(room.result(), ["The motion fell for want of a seconder."]);
    room.refused("vote.open", json!({ "how": "named" }));
    let lord = room.trial.person("Lord");
    room.refused("motion.set", json!({ "seconder": lord }));
    room.ask("motion.set", json!({ "fate": "withdrawn" }));
    assert_eq!(room.result(), ["The motion was withdrawn."]);
    room.ask("motion.set", json!({ "fate": "none" }));
    room.ask("vote.open", json!({ "how": "general" }));
    assert_eq!(room.result(), ["The motion was agreed."]);
    assert_eq!(room.refused("motion.set", json!({ "fate": "withdrawn" })), "The motion has been put to the vote.");
    let asked = json!({ "kind": "text" });
    assert_eq!(room.refused("entry.kind", asked), "The vote on the motion would be lost.");
    room.ask("vote.remove", json!({}));
    room.ask("entry.kind", json!({ "kind": "text" }));
    assert_eq!(room.line(), Value::Null);
    room.refused("motion.set", json!({ "mover": stay }));
    room.trial.ask("undo", json!({}));
    assert_eq!(room.line()["mover"]["name"], "Cllr Stay");
}

#[test]
fn what_does_not_fit_the_roll_or_has_no_result_is_flagged_and_keeps_nobody_from_typing() {
    let mut room = Room::new();
    let (stay, lord) = (room.trial.person("Stay"), room.trial.person("Lord"));
    room.trial.ask("roll.mark", json!({ "meeting": room.meeting, "person": stay, "outcome": "apologies" }));
    room.ask("motion.set", json!({ "mover": stay }));
    room.trial.ask("meeting.step", json!({ "meeting": room.meeting, "to": "ended" }));
    let flags = |room: &mut Room| -> Vec<(String, String)> {
        let page = room.trial.page(&room.meeting);
        let flags = page["flags"].as_array().unwrap().iter();
        let of = flags.filter(|flag| flag["kind"] == "no_result" || flag["kind"] == "doubtful_vote");
        of.map(|flag| ["message", "detail"].map(|key| flag[key].as_str().unwrap().to_owned()).into()).collect()
    };
    let first = flags(&mut room);
    assert_eq!(first[0].0, "Nothing is said of what came of the motion of 18 January");
    assert_eq!(
        first[1],
        (
            "The motion of 18 January wants a look".into(),
            "Cllr Stay moved it, but by the roll was not there with a vote.".into()
        )
    );
    room.ask("motion.set", json!({ "mover": "" }));
    room.ask("vote.open", json!({ "how": "named", "at": "11.35am" }));
    room.cast("Lord", "for");
    assert_eq!(flags(&mut room)[0].0, "The vote on the motion of 18 January lacks 6 voters");
    room.ask("vote.cast_rest", json!({ "choice": "for" }));
    assert_eq!(flags(&mut room), []);
    room.trial.ask("roll.leave", json!({ "meeting": room.meeting, "person": lord, "at": "11.33am" }));
    assert_eq!(
        flags(&mut room)[0].1,
        "Cllr Lord voted, but by the roll was not there at 11.35am with a vote.",
        "a roll that is corrected later leaves the vote as it was, and says so"
    );
}

#[test]
fn a_vote_of_another_day_is_taken_at_its_time_or_over_the_whole_meeting() {
    let mut room = Room::new();
    let lord = room.trial.person("Lord");
    room.trial.ask("roll.leave", json!({ "meeting": room.meeting, "person": lord, "at": "11.35am" }));
    let items = room.trial.page(&room.meeting)["agenda"].clone();
    room.trial.ask("meeting.step", json!({ "meeting": room.meeting, "to": "ended" }));
    room.trial.clock.advance(Duration::days(3));
    room.ask("vote.open", json!({ "how": "named" }));
    assert_eq!(room.line()["vote"]["at_printed"], "11.40am", "when the item was closed");
    room.trial.ask("item.change", json!({ "item": items[0]["id"], "ended": "" }));
    room.ask("vote.open", json!({ "how": "named" }));
    let vote = room.line()["vote"].clone();
    assert_eq!((&vote["at_printed"], &vote["voters"]), (&json!(""), &json!(8)), "everyone who came at all");
    room.ask("vote.open", json!({ "how": "named", "at": "11.33" }));
    assert_eq!(room.line()["vote"]["voters"], 8);
    room.ask("vote.open", json!({ "how": "named", "at": "11.36" }));
    assert_eq!(room.line()["vote"]["voters"], 7);
}

#[test]
fn who_may_move_is_offered_with_those_who_vote_first() {
    let mut room = Room::new();
    let stay = room.trial.person("Stay");
    room.trial.ask("roll.mark", json!({ "meeting": room.meeting, "person": stay, "outcome": "apologies" }));
    let item = room.trial.page(&room.meeting)["agenda"][0]["id"].clone();
    let choices = room.trial.ask("mover.choices", json!({ "meeting": room.meeting, "item": item }));
    let offered: Vec<_> = (choices.as_array().unwrap().iter())
        .map(|one| format!("{} – {}", one["name"].as_str().unwrap(), one["detail"].as_str().unwrap()))
        .collect();
    assert!(offered.contains(&"Edward Lord JP – Liberal Democrat".to_owned()), "{offered:?}");
    let last_voter = offered.iter().rposition(|one| !one.ends_with("not voting")).unwrap();
    let stay = offered.iter().position(|one| one == "Richard Stay – Conservative, not voting").unwrap();
    assert!(last_voter < stay, "{offered:?}");
}

#[test]
fn people_in_a_vote_are_neither_removed_nor_taken_for_each_other() {
    let mut room = Room::new();
    room.tie();
    let (stay, lord) = (room.trial.person("Stay"), room.trial.person("Lord"));
    room.trial.refused("person.remove", json!({ "person": stay }), Code::Refused);
    room.trial.refused("person.merge", json!({ "keep": stay, "other": lord }), Code::Refused);
    let strangers = ["Ann Moss", "Bea Moss"].map(|name| room.trial.ask("person.add", json!({ "name": name })));
    room.ask("motion.set", json!({ "mover": strangers[0], "seconder": strangers[1] }));
    let pair = json!({ "keep": strangers[0], "other": strangers[1] });
    let error = room.trial.refused("person.merge", pair, Code::Refused);
    assert_eq!(error.message, "One of Ann Moss and Bea Moss moved what the other seconded, so they are two people.");
    let said = room.trial.refused("person.remove", json!({ "person": strangers[1] }), Code::Refused).message;
    assert_eq!(said, "Bea Moss is recorded in a motion or a vote, so cannot be removed.");
    let third = room.trial.ask("person.add", json!({ "name": "Bee Moss" }));
    room.trial.ask("person.merge", json!({ "keep": third, "other": strangers[1] }));
    assert_eq!(room.line()["seconder"]["person"], third, "a merge carries motions along");
    let checked = room.trial.ask("book.check", json!({}));
    assert_eq!(checked["breaches"], json!([]));
}

#[test]
fn a_line_that_is_a_motion_is_not_joined_away() {
    let mut room = Room::new();
    let item = room.trial.page(&room.meeting)["agenda"][0]["id"].clone();
    let first = json!({ "item": item, "kind": "text", "wording": "It was", "before": room.motion });
    room.trial.ask("entry.add", first);
    room.ask("vote.open", json!({ "how": "general" }));
    assert_eq!(room.refused("entry.join", json!({})), "Who moved the motion, and what came of it, would be lost.");
    room.ask("vote.remove", json!({}));
    room.ask("entry.join", json!({}));
}
