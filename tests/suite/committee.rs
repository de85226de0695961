//! A second body of a book, a council’s committee, through a year: who joins, leaves, changes group and takes the chair in
//! the middle of it, substitutes with notice, and a quorum of a quarter but never fewer than three. Worked by hand.
//!
//! Seven seats: Conservative 3, Labour 2, Liberal Democrat 1, none 1. A quarter of seven is two, so the quorum is three.
//!
//! | 2010/11 | 15 June | 14 Sept | 16 Nov | 18 Jan |
//! | --- | --- | --- | --- | --- |
//! | Adams (Con), in the chair until 31 October | yes | yes | until 6.40 | yes |
//! | Brown (Con), until 31 August | apologies, Hill | | | |
//! | Kemp (Con), from 1 September | | yes | apologies | yes |
//! | Clark (Con; no group from 1 November) | yes | yes | no | apologies |
//! | Dyer (Lab), in the chair from 1 November | yes | yes | yes | yes |
//! | Evans (Lab) | yes | apologies, Ives | yes | yes |
//! | Frost (Lib Dem) | yes | yes | apologies | apologies, Hill; came at 11.40 |
//! | Green (no group) | yes | yes | no | from afar |
//! | Jones (co-opted, no vote) | yes | no | no | yes |

use crate::by_hand::board;
use crate::desk::{Trial, row};
use chrono::Duration;
use clerkwell::error::Code;
use serde_json::{Value, json};
use std::collections::HashMap;

struct Year {
    trial: Trial,
    body: Value,
    year: Value,
    members: HashMap<String, Value>,
}

impl Year {
    fn new() -> Self {
        let (mut trial, _) = board();
        let body = trial.ask(
            "body.add",
            json!({
                "full_name": "Overview and Scrutiny Committee", "short_name": "Scrutiny", "preset": "council_committee",
                "first_day": "20 May 2010", "last_day": "18 May 2011",
            }),
        );
        let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
        let mut of = Self { trial, body, year, members: HashMap::new() };
        for (group, seats) in [(Some("Conservative"), 3), (Some("Labour"), 2), (Some("Liberal Democrat"), 1), (None, 1)]
        {
            let group = group.map(|group| of.trial.group(group));
            of.trial.ask("seats.set", json!({ "year": of.year, "group": group, "seats": seats }));
        }
        for (name, group, more) in [
            ("Adams", Some("Conservative"), json!({ "position": "chairman" })),
            ("Brown", Some("Conservative"), json!({ "to_day": "31 August 2010" })),
            ("Clark", Some("Conservative"), json!({})),
            ("Dyer", Some("Labour"), json!({ "position": "vice_chair" })),
            ("Evans", Some("Labour"), json!({})),
            ("Frost", Some("Liberal Democrat"), json!({})),
            ("Green", None, json!({})),
            ("Jones", None, json!({ "voting": false, "co_opted": true })),
            ("Hill", Some("Conservative"), json!({ "kind": "substitute" })),
            ("Ives", Some("Labour"), json!({ "kind": "substitute" })),
            ("Kemp", Some("Conservative"), json!({ "from_day": "1 September 2010" })),
        ] {
            of.join(name, group, more);
        }
        of
    }

    fn join(&mut self, name: &str, group: Option<&str>, more: Value) {
        let group = group.map(|group| self.trial.group(group));
        let mut given = json!({
            "year": self.year, "name": format!("Cllr Pat {name}"), "kind": "member", "group": group,
            "authority_name": "Wold DC",
        });
        given.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let membership = self.trial.ask("membership.add", given);
        self.members.insert(name.to_owned(), membership);
    }

    fn who(&mut self, name: &str) -> Value {
        self.trial.person(&format!("Pat {name}"))
    }

    fn changes(&mut self, name: &str, more: Value) {
        let mut given = json!({ "membership": self.members[name] });
        given.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let membership = self.trial.ask("membership.change_from", given);
        self.members.insert(name.to_owned(), membership);
    }

    fn meets(&mut self, day: &str, start: &str) -> Value {
        self.trial.ask("meeting.add", json!({ "body": self.body, "day": day, "start_time": start }))
    }

    /// Records a meeting as held and marks its members.
    fn held(&mut self, meeting: &Value, marks: &[(&str, &str)]) {
        self.trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
        self.mark(meeting, marks);
    }

    fn mark(&mut self, meeting: &Value, marks: &[(&str, &str)]) {
        for (name, outcome) in marks {
            let person = self.who(name);
            self.trial.ask("roll.mark", json!({ "meeting": meeting, "person": person, "outcome": outcome }));
        }
    }

    /// What is asked to let somebody stand in for a member.
    fn stands_in(&mut self, meeting: &Value, name: &str, member: &str, more: Value) -> Value {
        let mut given = json!({ "meeting": meeting, "person": self.who(name), "member": self.who(member) });
        given.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        given
    }

    fn quorum(&mut self, meeting: &Value) -> (String, bool) {
        let quorum = self.trial.page(meeting)["roll"]["quorum"].clone();
        (quorum["headline"].as_str().unwrap().to_owned(), quorum["quorate"].as_bool().unwrap())
    }

    fn june(&mut self) {
        let june = self.meets("15 June 2010", "6pm");
        let present = ["Adams", "Clark", "Dyer", "Evans", "Frost", "Green", "Jones"].map(|name| (name, "present"));
        self.held(&june, &present);
        self.mark(&june, &[("Brown", "apologies")]);
        let word = json!({ "notified_day": "14 June 2010", "notified_time": "4pm" });
        let hill = self.stands_in(&june, "Hill", "Brown", word);
        self.trial.ask("roll.substitute", hill);
        assert_eq!(self.quorum(&june), ("7 of 7 voting members".into(), true), "six members and a substitute");
    }

    fn september(&mut self) {
        let september = self.meets("14 September 2010", "6pm");
        let present = ["Adams", "Kemp", "Clark", "Dyer", "Frost", "Green"].map(|name| (name, "present"));
        self.held(&september, &present);
        self.mark(&september, &[("Evans", "apologies"), ("Jones", "absent")]);
        let brown = self.who("Brown");
        let gone = json!({ "meeting": september, "person": brown, "outcome": "present" });
        self.trial.refused("roll.mark", gone, Code::Refused);
        let word = json!({ "notified_day": "14 September 2010", "notified_time": "5.15pm" });
        let late = self.stands_in(&september, "Ives", "Evans", word);
        let error = self.trial.refused("roll.substitute", late.clone(), Code::NeedsReason);
        assert_eq!(error.message, "Word of the substitute was due by 4.00 pm on 14 September 2010.");
        let mut given = late;
        given["reason"] = json!("The chair let it pass.");
        self.trial.ask("roll.substitute", given);
        assert_eq!(self.quorum(&september), ("7 of 7 voting members".into(), true));
    }

    fn november(&mut self) {
        let takes_over =
            json!({ "membership": self.members["Dyer"], "day": "1 November 2010", "position": "chairman" });
        let error = self.trial.refused("membership.change_from", takes_over, Code::Refused);
        assert_eq!(error.message, "Pat Adams is Chair already.", "one chairman at a time");
        self.changes("Adams", json!({ "day": "1 November 2010", "position": "member" }));
        self.changes("Dyer", json!({ "day": "1 November 2010", "position": "chairman" }));
        self.changes("Clark", json!({ "day": "1 November 2010", "group": "" }));

        let november = self.meets("16 November 2010", "6pm");
        let item = self.trial.ask("item.add", json!({ "meeting": november, "title": "Budget" }));
        self.held(&november, &["Adams", "Dyer", "Evans"].map(|name| (name, "present")));
        self.mark(&november, &[("Kemp", "apologies"), ("Frost", "apologies")]);
        self.mark(&november, &["Clark", "Green", "Jones"].map(|name| (name, "absent")));
        assert_eq!(self.quorum(&november), ("3 of 7 voting members".into(), true), "three of the three needed");
        self.trial.ask("meeting.sitting", json!({ "meeting": november, "began": "6pm", "ended": "7pm" }));
        let adams = self.who("Adams");
        self.trial.ask("roll.leave", json!({ "meeting": november, "person": adams, "at": "6.40pm" }));
        self.trial.ask("item.change", json!({ "item": item, "began": "6.45pm", "ended": "6.55pm" }));
        self.trial
            .ask("entry.add", json!({ "item": item, "kind": "decision", "wording": "That the budget be agreed." }));
        let flags = self.trial.page(&november)["flags"].clone();
        let inquorate = flags.as_array().unwrap().iter().find(|flag| flag["kind"] == "inquorate");
        let inquorate = inquorate.unwrap_or_else(|| panic!("two are too few: {flags}"));
        assert_eq!(inquorate["message"], "Decisions under “Budget” on 16 November stand without a quorum");
    }

    fn january(&mut self) {
        let january = self.meets("18 January 2011", "11am");
        self.trial.ask("item.add", json!({ "meeting": january, "title": "Flooding" }));
        self.mark(&january, &[("Frost", "apologies"), ("Clark", "apologies")]);
        let other_group = self.stands_in(&january, "Hill", "Frost", json!({ "notified_day": "17 January 2011" }));
        let error = self.trial.refused("roll.substitute", other_group.clone(), Code::NeedsReason);
        assert_eq!(error.message, "Cllr Hill is of another group than the member.");
        let mut given = other_group;
        given["reason"] = json!("The group has nobody else.");
        self.trial.ask("roll.substitute", given);

        self.trial.ask("meeting.step", json!({ "meeting": january, "to": "in_session" }));
        let chair = self.trial.page(&january)["chair"].clone();
        assert!(chair["name"].as_str().unwrap().contains("Dyer"), "the new chair is in the chair: {chair}");
        let green = self.who("Green");
        self.trial
            .ask("roll.mark", json!({ "meeting": january, "person": green, "outcome": "present", "remote": true }));
        self.trial.ask("roll.mark_rest", json!({ "meeting": january }));
        assert_eq!(self.quorum(&january), ("5 of 7 voting members".into(), true), "who joins from afar does not count");

        let frost = self.who("Frost");
        self.trial.ask("roll.arrive", json!({ "meeting": january, "person": frost, "at": "11.40am" }));
        assert_eq!(self.quorum(&january).0, "5 of 7 voting members", "the substitute keeps the seat");
        let hill = self.who("Hill");
        assert_eq!(row(&self.trial.page(&january), &hill)["there"], true);
        self.trial.clock.advance(Duration::minutes(40));
        self.trial.ask("meeting.step", json!({ "meeting": january, "to": "ended" }));
    }

    fn matrix(&mut self) -> Value {
        self.trial.ask("attendance.show", json!({ "body": self.body, "year": self.year }))
    }
}

/// The rows of an attendance table: where, who, and their marks.
fn lines(matrix: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().unwrap().clone();
    let line = |of: &str, row: &Value| {
        let marks: Vec<_> = list(&row["cells"]).iter().map(|cell| cell["mark"].as_str().unwrap().to_owned()).collect();
        format!("{of}: {} | {}", row["name"].as_str().unwrap(), marks.join(" | "))
    };
    let mut lines = Vec::new();
    for group in list(&matrix["groups"]) {
        lines.extend(list(&group["rows"]).iter().map(|row| line(group["name"].as_str().unwrap(), row)));
    }
    lines.extend(list(&matrix["substitutes"]).iter().map(|row| line("Substitutes", row)));
    lines
}

#[test]
fn a_committee_goes_through_a_year() {
    let mut year = Year::new();
    year.june();
    year.september();
    year.november();
    year.january();

    let matrix = year.matrix();
    assert_eq!(
        lines(&matrix),
        [
            "Conservative: Pat Adams | YES | YES | YES | YES",
            "Conservative: Pat Brown | NO |  |  | ",
            "Conservative: Pat Clark | YES | YES |  | ",
            "Conservative: Pat Kemp |  | YES | NO | YES",
            "Labour: Pat Dyer | YES | YES | YES | YES",
            "Labour: Pat Evans | YES | NO | YES | YES",
            "Liberal Democrat: Pat Frost | YES | YES | NO | YES",
            "No group: Pat Green | YES | YES | NO | NO",
            "No group: Pat Jones | YES | NO | NO | YES",
            "No group: Pat Clark |  |  | NO | NO",
            "Substitutes: Pat Hill | YES |  |  | ",
            "Substitutes: Pat Ives |  | YES |  | ",
            "Substitutes: Pat Hill |  |  |  | YES",
        ],
        "who stood in for two groups has a row for each"
    );
    let rates = |line: &Value| (line["part"].as_u64().unwrap(), line["whole"].as_u64().unwrap());
    let columns = matrix["columns"].as_array().unwrap();
    let members: Vec<_> = columns.iter().map(|column| rates(&column["members"])).collect();
    let seats: Vec<_> = columns.iter().map(|column| rates(&column["seats_filled"])).collect();
    assert_eq!(seats, [(7, 7), (7, 7), (3, 7), (5, 7)], "a member and a substitute fill one seat");
    assert_eq!(members, [(7, 8), (6, 8), (3, 8), (6, 8)], "the co-opted member is one too");

    let flags = year.trial.ask("body.show", json!({ "body": year.body }))["flags"].clone();
    let flags: Vec<_> = flags.as_array().unwrap().iter().map(|flag| flag["message"].as_str().unwrap()).collect();
    assert_eq!(
        flags,
        [
            "Conservative has 1 vacancy",
            "2 members outside any group for 1 seat",
            "4 meetings lack their time or venue",
            "Decisions under “Budget” on 16 November stand without a quorum",
            "The minutes of 16 November do not say that there was no quorum from 6.40 pm",
        ],
        "Clark took a seat along; all else was let pass with a reason"
    );
    let checked = year.trial.ask("book.check", json!({}));
    assert_eq!(checked["breaches"], json!([]));
}

#[test]
fn the_next_year_begins_as_this_one_ended() {
    let mut year = Year::new();
    year.november();
    let next = json!({ "year": year.year, "first_day": "19 May 2011", "last_day": "16 May 2012", "positions": true });
    let carried = year.trial.ask("year.carry_over", next);
    assert_eq!((&carried["members"], &carried["substitutes"]), (&json!(8), &json!(2)));
    assert_eq!(carried["left_out"], json!(["Pat Brown left on 31 August 2010."]));
    let page = year.trial.ask("body.show", json!({ "body": year.body, "year": carried["year"] }));
    let groups = page["groups"].as_array().unwrap();
    let chairs: Vec<_> = groups
        .iter()
        .flat_map(|group| group["members"].as_array().unwrap())
        .filter(|member| member["position"] == "chairman")
        .map(|member| member["name"].clone())
        .collect();
    assert_eq!(chairs, [json!("Pat Dyer")], "the chair at the end of the year goes on");
}
