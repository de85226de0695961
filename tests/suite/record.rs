//! Attendance over the years and across bodies, and the same counted again by hand.

use crate::desk::Trial;
use proptest::prelude::*;
use serde_json::{Value, json};

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn record(trial: &mut Trial, name: &str) -> Value {
    let person = trial.person(name);
    trial.ask("person.record", json!({ "person": person }))
}

/// Adds the year before the sample’s, with three members, of whom two came to its meeting.
fn earlier_year(trial: &mut Trial) {
    let body = trial.body();
    let year =
        trial.ask("year.add", json!({ "body": body, "first_day": "1 September 2009", "last_day": "31 August 2010" }));
    let meeting = trial.ask("meeting.add", json!({ "body": body, "day": "8 September 2009" }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
    for (name, group, outcome) in [
        ("Richard Stay", "Conservative", "present"),
        ("Tim Cheetham", "Labour", "apologies"),
        ("Clarence Barrett", "Independent", "present"),
    ] {
        let (person, group) = (trial.person(name), trial.group(group));
        trial.ask("membership.add", json!({ "year": year, "person": person, "kind": "member", "group": group }));
        trial.ask("roll.mark", json!({ "meeting": meeting, "person": person, "outcome": outcome }));
    }
}

#[test]
fn a_record_keeps_what_somebody_was_apart() {
    let mut trial = Trial::sample();
    let (january, stay, williams) = (trial.january(), trial.person("Stay"), trial.person("David Williams"));
    trial.ask("roll.mark", json!({ "meeting": january, "person": williams, "outcome": "present", "remote": true }));
    let of = record(&mut trial, "Stay");
    assert_eq!((&of["person"], &of["name"]), (&stay, &json!("Richard Stay")));
    let year = &of["bodies"][0]["years"][0];
    assert_eq!((&year["label"], &year["sat_as"]), (&json!("2010/11"), &json!("Member, Conservative")));
    assert_eq!(
        year["counts"],
        json!({
            "member": { "meetings": 3, "present": 1, "remote": 0, "joined": 0, "apologies": 1, "absent": 0, "not_recorded": 1 },
            "rate": { "part": 1, "whole": 3, "words": "1 of 3", "percent": "33.3 %" },
            "substitute": { "times": 0, "remote": 0 },
            "in_attendance": { "times": 0, "remote": 0 },
            "officer": { "times": 0, "remote": 0 },
        })
    );
    assert_eq!(of["in_all"], year["counts"]);

    let of = record(&mut trial, "David Williams");
    assert_eq!((&of["in_all"]["member"]["present"], &of["in_all"]["member"]["remote"]), (&json!(3), &json!(1)));

    let of = record(&mut trial, "Barrett");
    assert_eq!(of["bodies"][0]["years"][0]["sat_as"], "", "he was on no list");
    assert_eq!((&of["in_all"]["substitute"]["times"], &of["in_all"]["rate"]["words"]), (&json!(1), &json!("0")));
    let of = record(&mut trial, "O'Neill");
    assert_eq!(of["bodies"][0]["years"][0]["sat_as"], "Substitute, Conservative");
    assert_eq!(of["in_all"]["substitute"]["times"], 1);
    assert_eq!(record(&mut trial, "Driver")["in_all"]["in_attendance"]["times"], 1);
    assert_eq!(record(&mut trial, "Platts")["in_all"]["officer"]["times"], 1);
}

#[test]
fn a_record_goes_across_bodies() {
    let mut trial = Trial::sample();
    let stay = trial.person("Stay");
    let panel = trial.ask(
        "body.add",
        json!({
            "full_name": "Peer Review Panel", "short_name": "Peer Panel", "preset": "council_committee",
            "first_day": "1 September 2010", "last_day": "31 August 2011",
        }),
    );
    let year = trial.ask("body.show", json!({ "body": panel }))["year"]["id"].clone();
    let group = trial.group("Conservative");
    let chair = json!({ "year": year, "person": stay, "kind": "member", "group": group, "position": "chairman" });
    trial.ask("membership.add", chair);
    for (day, outcome) in [("10 January 2011", "present"), ("10 February 2011", "present")] {
        let meeting = trial.ask("meeting.add", json!({ "body": panel, "day": day }));
        trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
        trial.ask("roll.mark", json!({ "meeting": meeting, "person": stay, "outcome": outcome }));
    }
    let of = record(&mut trial, "Stay");
    let names: Vec<_> = list(&of["bodies"]).iter().map(|body| body["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Improvement Programme Board", "Peer Panel"]);
    assert_eq!(of["bodies"][1]["years"][0]["sat_as"], "Chair, Conservative", "in the panel’s own words");
    assert_eq!(
        (&of["bodies"][1]["in_all"]["rate"]["words"], &of["in_all"]["rate"]["words"]),
        (&json!("2 of 2"), &json!("3 of 5"))
    );
}

#[test]
fn years_stand_side_by_side_and_add_up() {
    let mut trial = Trial::sample();
    earlier_year(&mut trial);
    let body = trial.body();
    let years = trial.ask("attendance.years", json!({ "body": body }));
    assert_eq!(years["figures"]["headline"], "36 of 45 attendances, 80.0 %");
    assert_eq!(
        (&years["figures"]["seats_filled"]["words"], &years["figures"]["held"]["words"]),
        (&json!("39 of 45"), &json!("4 of 7"))
    );
    let columns: Vec<_> = list(&years["columns"])
        .iter()
        .map(|column| (column["label"].as_str().unwrap(), column["said"].as_str().unwrap()))
        .collect();
    assert_eq!(
        columns,
        [
            ("2009/10", "1 of 1 meetings held. 2 of 3 members present, 66.7 %; 2 of 3 seats filled, 66.7 %."),
            ("2010/11", "3 of 6 meetings held. 34 of 42 members present, 81.0 %; 37 of 42 seats filled, 88.1 %."),
        ]
    );
    let row = |name: &str| {
        let rows = list(&years["groups"]).iter().flat_map(|group| list(&group["rows"]));
        rows.clone().find(|row| row["name"] == name).unwrap()
    };
    let cells = |row: &Value| -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        list(&row["cells"]).iter().map(|cell| (text(&cell["mark"]), text(&cell["said"]))).collect()
    };
    let pair = |mark: &str, said: &str| (mark.to_owned(), said.to_owned());
    assert_eq!(
        cells(row("Richard Stay")),
        [
            pair("1 of 1", "Of 1 meeting: present 1."),
            pair("1 of 3", "Of 3 meetings: present 1, apologies 1, reason not recorded 1."),
        ]
    );
    assert_eq!(row("Richard Stay")["rate"]["words"], "2 of 4");
    assert_eq!(cells(row("Robert Gordon"))[0], pair("", "Not on the body that year."));
    let independents: Vec<_> =
        list(&list(&years["groups"])[3]["rows"]).iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(independents, ["Jeremy Webb", "Clarence Barrett"], "who sits now comes first");
    let barrett = &list(&years["substitutes"])[2];
    assert_eq!((&barrett["name"], &barrett["rate"]["words"]), (&json!("Clarence Barrett"), &json!("1")));
    assert_eq!(cells(barrett)[1].0, "1", "as a substitute, apart from what he was as a member");

    let of = record(&mut trial, "Barrett");
    let years: Vec<_> = list(&of["bodies"][0]["years"])
        .iter()
        .map(|year| (&year["label"], &year["counts"]["rate"]["words"], &year["counts"]["substitute"]["times"]))
        .collect();
    assert_eq!(years, [(&json!("2010/11"), &json!("0"), &json!(1)), (&json!("2009/10"), &json!("1 of 1"), &json!(0))]);
}

/// What was said of each member and substitute on the roll’s own page, counted one by one.
fn recount(page: &Value) -> (u32, u32, u32, u32) {
    let (mut present, mut apologies, mut rest, mut entitled) = (0, 0, 0, 0);
    for group in list(&page["roll"]["groups"]) {
        for row in list(&group["members"]) {
            entitled += 1;
            match row["outcome"].as_str() {
                Some("present") => present += 1,
                Some("apologies") => apologies += 1,
                _ => rest += 1,
            }
        }
    }
    (present, apologies, rest, entitled)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// Whatever a roll is marked, the table, the records and the roll’s own page say the same.
    #[test]
    fn the_table_agrees_with_the_rolls(marks in proptest::collection::vec((0usize..14, 0usize..5), 1..24)) {
        let mut trial = Trial::sample();
        let (body, meeting) = (trial.body(), trial.january());
        let page = trial.page(&meeting);
        let members = list(&page["roll"]["groups"]).iter().flat_map(|group| list(&group["members"]));
        let people: Vec<Value> = members.map(|row| row["person"].clone()).collect();
        let chair = page["chair"]["person"].clone();
        for (who, kind) in marks {
            let mut payload = json!({ "meeting": meeting, "person": people[who] });
            match ["present", "apologies", "absent", "not_recorded", "clear"][kind] {
                "clear" => {}
                outcome => payload["outcome"] = json!(outcome),
            }
            if people[who] != chair {
                trial.ask("roll.mark", payload);
            }
        }
        let (present, apologies, rest, entitled) = recount(&trial.page(&meeting));
        prop_assert_eq!(present + apologies + rest, entitled);
        let table = trial.ask("attendance.show", json!({ "body": body }));
        let column = &table["columns"][2];
        prop_assert_eq!((&column["members"]["part"], &column["members"]["whole"]), (&json!(present), &json!(entitled)));
        // September and November had 13 and 10 of 14 present, of the others no reason recorded.
        let tally = &table["figures"]["tally"];
        let number = |of: &str| tally[of].as_u64().unwrap() as u32;
        prop_assert_eq!(number("present"), 23 + present);
        prop_assert_eq!(number("apologies"), apologies);
        prop_assert_eq!(number("absent") + number("not_recorded"), 5 + rest);
        prop_assert_eq!(number("meetings"), 28 + entitled);
        let mut records = 0;
        for person in &people {
            let record = trial.ask("person.record", json!({ "person": person }));
            let rate = &record["in_all"]["rate"];
            let rows = list(&table["groups"]).iter().flat_map(|group| list(&group["rows"]));
            let row = rows.clone().find(|row| row["person"] == *person).unwrap();
            prop_assert_eq!(rate, &row["rate"]);
            records += rate["part"].as_u64().unwrap() as u32;
        }
        prop_assert_eq!(records, 23 + present);
    }
}
