//! The calculators through the commands: dates and deadlines, six months without attending, political balance.

use crate::by_hand::board;
use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// A council’s committee with four members, in a year of May to May, as a clerk would start it.
fn audit() -> (Trial, Value, Value) {
    let mut trial = Trial::empty();
    let body = trial.ask(
        "body.add",
        json!({
            "full_name": "Audit Committee", "short_name": "Audit", "preset": "council_committee",
            "first_day": "17 May 2010", "last_day": "16 May 2011",
        }),
    );
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    for (name, seats) in [("Conservative", 2), ("Labour", 1)] {
        let group = trial.ask("group.add", json!({ "full_name": name }));
        trial.ask("seats.set", json!({ "year": year, "group": group, "seats": seats }));
    }
    for (name, group) in
        [("Cllr Ann Adams", "Conservative"), ("Cllr Bea Brown", "Conservative"), ("Cllr Carl Cole", "Labour")]
    {
        let group = trial.group(group);
        trial.ask("membership.add", json!({ "year": year, "name": name, "kind": "member", "group": group }));
    }
    (trial, body, year)
}

/// Holds a meeting at which these were present, the others absent.
fn held(trial: &mut Trial, body: &Value, day: &str, present: &[(&str, bool)]) -> Value {
    let meeting = trial.ask("meeting.add", json!({ "body": body, "day": day }));
    for name in ["Adams", "Brown", "Cole"] {
        let person = trial.person(name);
        let there = present.iter().find(|(other, _)| *other == name);
        let mark = match there {
            Some((_, remote)) => {
                json!({ "meeting": meeting, "person": person, "outcome": "present", "remote": remote })
            }
            None => json!({ "meeting": meeting, "person": person, "outcome": "absent" }),
        };
        trial.ask("roll.mark", mark);
    }
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
    meeting
}

fn term(trial: &mut Trial, name: &str) -> Value {
    let shown = trial.ask("six_months.show", json!({}));
    let terms = shown["councils"].as_array().unwrap().iter().flat_map(|one| one["terms"].as_array().unwrap().clone());
    terms.into_iter().find(|one| one["name"].as_str().unwrap().contains(name)).unwrap_or_else(|| panic!("{name}"))
}

#[test]
fn a_clerk_asks_for_the_dates_round_a_meeting() {
    let (mut trial, _) = board();
    let body = trial.body();
    let due = |trial: &mut Trial, asked: Value| -> Vec<String> {
        let dates = trial.ask("dates.show", asked);
        let lines = dates["deadlines"].as_array().unwrap().iter();
        lines.map(|line| format!("{}: {}", line["what"].as_str().unwrap(), line["printed"].as_str().unwrap())).collect()
    };
    assert_eq!(
        due(&mut trial, json!({ "day": "18 January 2011", "body": body })),
        [
            "Agenda out by: Monday 10 January 2011",
            "Decision sheet by: Thursday 20 January 2011",
            "Draft of the note by: Tuesday 25 January 2011",
        ]
    );
    for (days, by) in [
        ("working_days", "Friday 11 March 2011"),
        ("no_sundays_and_holidays", "Monday 14 March 2011"),
        ("calendar", "Tuesday 15 March 2011"),
    ] {
        let asked = json!({ "day": "21/3/2011", "clear_days": 5, "days": days });
        assert_eq!(due(&mut trial, asked), [format!("Agenda out by: {by}")]);
    }
    let asked = json!({ "day": "5 May 2011", "published": "26 April 2011", "after": 5 });
    let dates = trial.ask("dates.show", asked);
    assert_eq!(dates["deadlines"][0]["printed"], "Thursday 21 April 2011");
    let how = dates["deadlines"][0]["how"][1].as_str().unwrap();
    assert!(how.contains("Fri 22 April (Good Friday)"), "{how}");
    assert_eq!(dates["published"], "Out on Tue 26 April, it gives 4 clear working days, 1 day too few.");
    assert_eq!(dates["in_time"], false);
    assert_eq!(dates["deadlines"][1]["printed"], "Thursday 12 May 2011");
    let sunday = trial.ask("dates.show", json!({ "day": "25 December 2011" }));
    assert_eq!(sunday["odd"], "It is a weekend, and Christmas Day.");
    trial.refused("dates.show", json!({ "day": "18 January 2011", "clear_days": 367 }), Code::Invalid);
    trial.refused("dates.show", json!({ "day": "" }), Code::Invalid);
}

#[test]
fn closed_days_move_every_deadline_and_can_be_taken_back() {
    let mut trial = Trial::sample();
    let march = trial.meeting("2011-03-21");
    let out_by = |trial: &mut Trial| trial.page(&march)["deadlines"][0]["printed"].clone();
    assert_eq!(out_by(&mut trial), "Friday 11 March 2011");
    let flood = trial
        .ask("closed_day.add", json!({ "first_day": "16 March 2011", "last_day": "17 March 2011", "reason": "Flood" }));
    assert_eq!(out_by(&mut trial), "Wednesday 9 March 2011");
    assert_eq!(trial.history()[0]["label"], "Close 16 March 2011 to 17 March 2011: Flood");
    trial.refused("closed_day.add", json!({ "first_day": "17 March 2011", "reason": "Again" }), Code::Refused);
    trial.refused("closed_day.add", json!({ "first_day": "18 March 2011", "reason": " " }), Code::Invalid);
    trial.ask("closed_day.change", json!({ "closed_day": flood, "last_day": "16 March 2011" }));
    assert_eq!(out_by(&mut trial), "Thursday 10 March 2011");
    assert_eq!(trial.ask("closed_day.list", json!({}))[0]["printed"], "16 March 2011");
    trial.ask("closed_day.remove", json!({ "closed_day": flood }));
    assert_eq!(out_by(&mut trial), "Friday 11 March 2011");
    trial.ask("undo", json!({}));
    assert_eq!(out_by(&mut trial), "Thursday 10 March 2011", "undone like anything else");
}

#[test]
fn today_says_by_when_an_agenda_must_go_out() {
    let mut trial = Trial::sample();
    let today = trial.ask("today.show", json!({}));
    let need = today["needs"].as_array().unwrap().iter().find(|need| need["title"] == "Publish the agenda of 21 March");
    let need = need.expect("the practice book goes by 11 March, the last day").clone();
    assert_eq!(need["tone"], "urgent");
    assert!(need["detail"].as_str().unwrap().contains("must go out today, Fri 11 March"), "{need}");
    let facts = today["next"]["facts"].as_array().unwrap();
    assert!(facts.contains(&json!(["Out by", "Fri 11 March, today"])), "{facts:?}");
    assert_eq!(today["coming"][0]["agenda_by"], "Agenda out by Mon 9 May");
}

#[test]
fn an_agenda_that_goes_out_late_is_flagged_and_keeps_its_day() {
    let mut trial = Trial::sample();
    let (body, january, march) = (trial.body(), trial.january(), trial.meeting("2011-03-21"));
    let flags = |trial: &mut Trial| -> Vec<Value> {
        let flags = trial.ask("book.flags", json!({}));
        flags.as_array().unwrap().iter().filter(|flag| flag["kind"] == "late_agenda").cloned().collect()
    };
    trial.ask("item.add", json!({ "meeting": march, "title": "Business plan" }));
    trial.ask("meeting.step", json!({ "meeting": march, "to": "published" }));
    assert_eq!(trial.page(&march)["published_printed"], "Friday 11 March 2011", "the practice book’s own day");
    assert_eq!(flags(&mut trial), Vec::<Value>::new(), "the last day is in time");

    trial.ask("meeting.change", json!({ "meeting": march, "published_day": "14 March 2011" }));
    let late = flags(&mut trial);
    assert_eq!(late.len(), 1);
    assert_eq!(late[0]["message"], "The agenda of 21 March went out late");
    assert_eq!(late[0]["detail"], "On Mon 14 March; the last day for it was Fri 11 March.");
    assert_eq!(trial.page(&march)["deadlines"][0]["stands"], "went out on Mon 14 March, late");
    let error =
        trial.refused("meeting.change", json!({ "meeting": march, "published_day": "22 March 2011" }), Code::Refused);
    assert_eq!(error.message, "The agenda would go out after the meeting.");
    trial.ask("meeting.change", json!({ "meeting": march, "published_day": "" }));
    assert_eq!(flags(&mut trial), Vec::<Value>::new(), "not known is no fault");
    trial.ask("meeting.step", json!({ "meeting": march, "to": "planned" }));
    trial.ask("meeting.step", json!({ "meeting": march, "to": "published" }));
    assert_eq!(trial.page(&march)["published_printed"], "Friday 11 March 2011");

    assert_eq!(trial.page(&january)["published_printed"], "", "the sample’s papers do not say when theirs went out");
    let past = trial.ask("meeting.add", json!({ "body": body, "day": "8 February 2011" }));
    trial.ask("item.add", json!({ "meeting": past, "title": "Business plan" }));
    trial.ask("meeting.step", json!({ "meeting": past, "to": "published" }));
    assert_eq!(trial.page(&past)["published_printed"], "", "written up afterwards: nobody said when it went out");
}

#[test]
fn six_months_count_from_the_last_meeting_in_the_room() {
    let (mut trial, body, _) = audit();
    held(&mut trial, &body, "20 July 2010", &[("Adams", false), ("Brown", false), ("Cole", true)]);
    held(&mut trial, &body, "9 November 2010", &[("Adams", false), ("Cole", true)]);
    let by = |trial: &mut Trial, name: &str| term(trial, name)["act_by_printed"].clone();
    assert_eq!(by(&mut trial, "Adams"), "Sunday 8 May 2011");
    assert_eq!(by(&mut trial, "Brown"), "Wednesday 19 January 2011");
    assert_eq!(by(&mut trial, "Cole"), "Tuesday 16 November 2010", "joining from afar is not attending");
    let cole = term(&mut trial, "Cole");
    assert_eq!(
        cole["how"],
        json!([
            "Took office on Monday 17 May 2010, and has attended nothing since.",
            "Six calendar months later is Wednesday 17 November 2010.",
            "Should have attended by Tuesday 16 November 2010, or on another reading by the day after: take advice.",
        ])
    );
    let today = trial.ask("today.show", json!({}));
    let titles: Vec<_> =
        today["needs"].as_array().unwrap().iter().filter(|need| need["target"]["screen"] == "six_months").collect();
    assert_eq!(titles.len(), 2, "Adams has time");
    assert!(titles.iter().any(|need| need["title"] == "Cllr Brown must attend by Wednesday 19 January 2011"));
    assert!(titles.iter().all(|need| need["tone"] == "urgent"), "tomorrow, and past");

    let another = trial.ask(
        "body.add",
        json!({
            "full_name": "Planning Committee", "short_name": "Planning", "preset": "council_committee",
            "first_day": "17 May 2010", "last_day": "16 May 2011",
        }),
    );
    let year = trial.ask("body.show", json!({ "body": another }))["year"]["id"].clone();
    let (brown, labour) = (trial.person("Brown"), trial.group("Conservative"));
    trial.ask("membership.add", json!({ "year": year, "person": brown, "kind": "substitute", "group": labour }));
    let meeting = trial.ask("meeting.add", json!({ "body": another, "day": "7 December 2010" }));
    let adams = trial.person("Adams");
    trial.ask("membership.add", json!({ "year": year, "person": adams, "kind": "member", "group": labour }));
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": brown, "member": adams }));
    trial.ask(
        "roll.mark",
        json!({ "meeting": meeting, "person": brown, "capacity": "substitute", "outcome": "present" }),
    );
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
    assert_eq!(by(&mut trial, "Brown"), "Monday 6 June 2011", "as a substitute on another body of the council");

    let surrey = trial.ask("authority.add", json!({ "short_name": "Surrey CC" }));
    trial.ask("body.change", json!({ "body": another, "authority": surrey }));
    assert_eq!(by(&mut trial, "Brown"), "Wednesday 19 January 2011", "another council’s committee does not count");
    trial.refused("authority.remove", json!({ "authority": surrey }), Code::Refused);
}

#[test]
fn an_approved_absence_stops_the_six_months() {
    let (mut trial, body, _) = audit();
    held(&mut trial, &body, "20 July 2010", &[("Adams", false), ("Brown", false), ("Cole", false)]);
    let brown = trial.person("Brown");
    let absence = json!({
        "person": brown, "from_day": "1 November 2010", "until_day": "31 March 2011",
        "approved_by": "Council, 19 October 2010", "reason": "Ill health",
    });
    let id = trial.ask("absence.add", absence.clone());
    let shown = term(&mut trial, "Brown");
    assert_eq!(shown["act_by_printed"], "Thursday 31 March 2011");
    assert_eq!(
        shown["how"][2],
        "Absence approved from 1 November 2010 to 31 March 2011 (Ill health): Council, 19 October 2010."
    );
    trial.refused("absence.add", absence, Code::Refused);
    trial.refused(
        "absence.add",
        json!({ "person": brown, "from_day": "1/5/2011", "until_day": "1/4/2011", "approved_by": "Council" }),
        Code::Refused,
    );
    trial.refused("absence.change", json!({ "absence": id, "approved_by": "" }), Code::Invalid);
    trial.ask("absence.change", json!({ "absence": id, "until_day": "15 January 2011" }));
    assert_eq!(term(&mut trial, "Brown")["act_by_printed"], "Wednesday 19 January 2011", "it was over before");
    assert_eq!(trial.ask("six_months.show", json!({}))["absences"][0]["name"], "Bea Brown");
    trial.ask("absence.remove", json!({ "absence": id }));
    assert_eq!(trial.ask("six_months.show", json!({}))["absences"], json!([]));
}

#[test]
fn a_board_that_watches_no_six_months_has_nobody_to_tell_of() {
    let mut trial = Trial::sample();
    assert_eq!(trial.ask("six_months.show", json!({}))["councils"], json!([]));
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    let mut profile = page["profile"].clone();
    profile["six_months"] = json!(true);
    trial.ask("body.change", json!({ "body": body, "profile": profile }));
    let shown = trial.ask("six_months.show", json!({}));
    let stay =
        shown["councils"][0]["terms"].as_array().unwrap().iter().find(|one| one["name"] == "Richard Stay").unwrap();
    assert_eq!(stay["act_by_printed"], "Tuesday 8 March 2011", "he was last there on 9 September 2010");
}

#[test]
fn a_clerk_tries_a_balance_and_the_book_stays_as_it_is() {
    let (mut trial, body, _) = audit();
    let (con, lab) = (trial.group("Conservative"), trial.group("Labour"));
    for (group, seats) in [(Some(&con), 18), (Some(&lab), 14), (None, 8)] {
        trial.ask("council.set_seats", json!({ "group": group, "seats": seats }));
    }
    let page = trial.ask("balance.show", json!({}));
    let members: Vec<_> = page["rows"].as_array().unwrap().iter().map(|row| row["members"].clone()).collect();
    assert_eq!(members, [18, 14, 8]);
    assert_eq!(page["committees"], json!([{ "body": body, "name": "Audit", "seats": 3 }]));

    let before = trial.history();
    let tried = |committees: Value| {
        json!({
            "rows": [
                { "group": con, "members": 18 }, { "group": lab, "members": 14 }, { "members": 8 },
            ],
            "committees": committees,
        })
    };
    let sums = trial.ask(
        "balance.try",
        tried(json!([{ "name": "Nine", "seats": 9 }, { "name": "Seven", "seats": 7 }, { "name": "Five", "seats": 5 }])),
    );
    let cells = |sums: &Value, at: usize| -> Vec<u64> {
        let cells = sums["committees"][at]["cells"].as_array().unwrap();
        cells.iter().map(|cell| cell["seats"].as_u64().unwrap()).collect()
    };
    assert_eq!([cells(&sums, 0), cells(&sums, 1), cells(&sums, 2)], [[4, 3, 2], [4, 2, 1], [2, 2, 1]].map(Vec::from));
    assert_eq!(sums["rows"][0]["exact"], "9 9/20");
    let last = sums["steps"].as_array().unwrap().last().unwrap();
    assert_eq!(
        last["lines"],
        json!([
            "On Seven, a seat goes from Labour to Conservative, where that strays least from the shares, by 3/5 of a seat."
        ])
    );
    let sums = trial.ask("balance.try", tried(json!([{ "body": body, "seats": 3 }])));
    assert_eq!(cells(&sums, 0), [1, 1, 1]);
    assert_eq!(sums["committees"][0]["book"], "In the book: Conservative 2, Labour 1");
    assert_eq!(sums["committees"][0]["differs"], true);
    assert!(sums["plain"].as_str().unwrap().contains("- Audit, 3 seats: Conservative 1, Labour 1, No group 1"));
    let absent = json!({ "rows": [{ "name": "New", "members": 0 }, { "members": 8 }], "committees": [] });
    let rows = &trial.ask("balance.try", absent)["rows"];
    assert_eq!((&rows[0]["asked"], &rows[1]), (&json!(1), &Value::Null), "who has no part in it is left out");
    assert_eq!(trial.history(), before, "nothing that is tried is written");

    trial.refused("council.set_seats", json!({ "group": con, "seats": 1000 }), Code::Invalid);
    trial.refused("group.remove", json!({ "group": lab }), Code::Refused);
    trial.refused("balance.try", json!({ "rows": [], "committees": [] }), Code::Refused);
    trial.ask("council.set_seats", json!({ "group": con, "seats": 0 }));
    assert_eq!(trial.ask("balance.show", json!({}))["rows"][0]["members"], 0);
}

#[test]
fn a_balance_names_the_rules_it_kept() {
    let mut trial = Trial::empty();
    let tried = json!({
        "rows": [{ "name": "Blue", "members": 29 }, { "name": "Red", "members": 17 }, { "name": "Green", "members": 10 }],
        "committees": [{ "name": "Audit", "seats": 10 }],
    });
    let sums = trial.ask("balance.try", tried);
    assert_eq!(sums["lead"], "56 councillors share 10 seats on 1 committee. Blue has a majority of the council.");
    let lines = sums["steps"][1]["lines"].as_array().unwrap();
    assert_eq!(
        lines.last().unwrap(),
        "Blue has a majority of the council, so must have at least 6: it takes one from Green, which is furthest above its share."
    );
    let lone = json!({
        "rows": [{ "name": "Blue", "members": 38 }, { "name": "Red", "members": 1 }],
        "committees": [{ "name": "Audit", "seats": 5 }],
    });
    let sums = trial.ask("balance.try", lone);
    assert!(sums["notes"][0].as_str().unwrap().contains("two or more members"), "{}", sums["notes"]);
    let told = sums["steps"].to_string();
    assert!(told.contains("Blue would have every seat, which nobody may: one goes to Red"), "{told}");
    assert!(told.contains("Blue has 4 seats in place of 5"), "{told}");
}
