//! People: who sits where since when, who changes group in mid-year, and who stands in the book twice.

use crate::desk::{Trial, row};
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The seats of somebody today, as the directory lists them.
fn listed(trial: &mut Trial, name: &str) -> Value {
    let list = trial.ask("person.list", json!({}));
    let people = list.as_array().unwrap();
    people
        .iter()
        .find(|one| one["name"].as_str().unwrap().contains(name))
        .unwrap_or_else(|| panic!("no {name}"))
        .clone()
}

fn seats(trial: &mut Trial, person: &Value) -> Vec<String> {
    let page = trial.ask("person.show", json!({ "person": person }));
    let line = |seat: &Value| {
        let text = |field: &str| seat[field].as_str().unwrap().to_owned();
        [text("what"), text("group_name"), text("authority_name"), text("dates")].join(" · ")
    };
    page["seats"].as_array().unwrap().iter().map(line).collect()
}

/// Imports records into the open book.
fn import(trial: &mut Trial, mut file: Value) {
    file["format"] = json!("clerkwell");
    file["version"] = json!(1);
    let path = trial.path("people.json");
    std::fs::write(&path, file.to_string()).unwrap();
    trial.ask("book.import", json!({ "path": path }));
}

/// A second body in the sample book, on which Cllr Stay and a D Parsons sit, with a year that follows.
fn with_a_panel() -> Trial {
    let mut trial = Trial::sample();
    let member = |person: &str| json!({ "person": person, "authority": "Surrey CC" });
    import(
        &mut trial,
        json!({
            "people": { "parsons": "Cllr D. Parsons", "webb": "Jeremy Webb" },
            "bodies": [{
                "full_name": "Peer Review Panel", "short_name": "Peer Panel", "profile": "lga_board",
                "years": [
                    { "first_day": "2010-09-01", "last_day": "2011-08-31",
                      "membership": [{ "group": "Conservative", "seats": 2, "members": [member("parsons")] }] },
                    { "first_day": "2011-09-01", "last_day": "2012-08-31",
                      "membership": [{ "group": "Conservative", "seats": 2, "members": [member("parsons")] }] },
                ],
                "meetings": [{
                    "day": "2010-10-12", "state": "ended",
                    "attendance": { "members": { "parsons": "present" }, "in_attendance": ["webb"] },
                    "items": [{ "title": "Scope", "entries": [
                        { "action": { "wording": "Write the scope.", "owners": ["parsons", "webb"] } },
                    ] }],
                }],
            }],
        }),
    );
    let stay = trial.person("Stay");
    let panel = trial.ask("body.find", json!({ "name": "Peer Panel" }));
    for year in trial.ask("body.show", json!({ "body": panel }))["years"].as_array().unwrap().clone() {
        let conservative = trial.group("Conservative");
        let sits = json!({ "year": year["id"], "person": stay, "kind": "member", "group": conservative });
        trial.ask("membership.add", sits);
    }
    trial
}

#[test]
fn the_directory_says_who_sits_where_since_when() {
    let mut trial = with_a_panel();
    let parsons = listed(&mut trial, "David Parsons");
    let seat = &parsons["seats"][0];
    assert_eq!((&seat["what"], &seat["group_name"]), (&json!("Chairman"), &json!("Conservative")));
    assert_eq!((&seat["authority_name"], &seat["since"]), (&json!("Leicestershire CC"), &json!("1 September 2010")));
    assert_eq!(listed(&mut trial, "Stay")["seats"].as_array().unwrap().len(), 2);
    assert_eq!(listed(&mut trial, "O'Neill")["seats"][0]["what"], "Substitute");
    assert_eq!(listed(&mut trial, "Skinner")["detail"], "LGID");

    let stay = trial.person("Stay");
    let page = trial.ask("person.show", json!({ "person": stay }));
    let seats = page["seats"].as_array().unwrap();
    let years: Vec<_> = seats.iter().map(|seat| (&seat["body_name"], &seat["year_label"], &seat["current"])).collect();
    assert_eq!(
        years,
        [
            (&json!("Peer Panel"), &json!("2011/12"), &json!(false)),
            (&json!("Improvement Programme Board"), &json!("2010/11"), &json!(true)),
            (&json!("Peer Panel"), &json!("2010/11"), &json!(true)),
        ]
    );
    assert_eq!((&page["named"], &page["sits"]), (&json!("3 rolls"), &json!(true)));
    trial.refused("person.show", json!({ "person": "nobody" }), Code::Unknown);
}

#[test]
fn somebody_who_joins_another_group_does_so_wherever_they_sit() {
    let mut trial = with_a_panel();
    let (stay, labour) = (trial.person("Stay"), trial.group("Labour"));
    let before = trial.history();
    trial.ask("person.cross", json!({ "person": stay, "day": "3 March 2011", "group": labour }));
    assert_eq!(
        seats(&mut trial, &stay),
        [
            "Member · Labour ·  · 1 September 2011 to 31 August 2012",
            "Member · Labour · Central Bedfordshire Council · 3 March 2011 to 31 August 2011",
            "Member · Labour ·  · 3 March 2011 to 31 August 2011",
            "Member · Conservative · Central Bedfordshire Council · 1 September 2010 to 2 March 2011",
            "Member · Conservative ·  · 1 September 2010 to 2 March 2011",
        ],
        "on both bodies, and in the year that follows"
    );
    assert_eq!(listed(&mut trial, "Stay")["seats"][0]["since"], "3 March 2011");
    let board = trial.ask("body.find", json!({ "name": "Improvement Programme Board" }));
    let [january, march] =
        ["18 January 2011", "21 March 2011"].map(|day| trial.ask("meeting.find", json!({ "body": board, "day": day })));
    let group_at = |trial: &mut Trial, meeting: &Value| {
        let page = trial.page(meeting);
        let groups = page["roll"]["groups"].as_array().unwrap().clone();
        let with = |group: &&Value| group["members"].as_array().unwrap().iter().any(|row| row["person"] == stay);
        groups.iter().find(with).unwrap()["name"].clone()
    };
    assert_eq!(group_at(&mut trial, &march), "Labour");
    assert_eq!(group_at(&mut trial, &january), "Conservative", "the rolls before the day stay");
    assert_eq!(trial.ask("undo", json!({}))["label"], "Cllr Stay from 3 March 2011: Labour group");
    let undone = seats(&mut trial, &stay);
    assert_eq!(undone.len(), 3, "one undo takes it all back");
    assert_ne!(trial.history(), before, "and the history keeps both");
}

#[test]
fn a_crossing_that_makes_no_sense_is_refused() {
    let mut trial = with_a_panel();
    let (stay, labour, conservative) = (trial.person("Stay"), trial.group("Labour"), trial.group("Conservative"));
    let mut refused = |day: &str, group: Option<&Value>, code| {
        let mut given = json!({ "person": stay, "day": day });
        if let Some(group) = group {
            given["group"] = group.clone();
        }
        trial.refused("person.cross", given, code).message
    };
    assert_eq!(refused("3 March 2013", Some(&labour), Code::Refused), "Cllr Stay sits on no body on 3 March 2013.");
    let already = refused("3 March 2011", Some(&conservative), Code::Refused);
    assert_eq!(already, "Cllr Stay has that already on 3 March 2011.");
    assert_eq!(refused("3 March 2011", None, Code::Invalid), "Nothing is to change.");
    refused("31 February 2011", Some(&labour), Code::Invalid);
    refused("3 March 2011", Some(&json!("nobody")), Code::Unknown);
}

#[test]
fn from_the_first_day_a_crossing_holds_for_the_whole_of_it_and_a_later_one_is_left() {
    let mut trial = with_a_panel();
    let (stay, labour) = (trial.person("Stay"), trial.group("Labour"));
    let independent = trial.group("Independent");
    trial.ask("person.cross", json!({ "person": stay, "day": "1 June 2011", "group": independent }));
    trial.ask("person.cross", json!({ "person": stay, "day": "1 September 2010", "group": labour, "authority": "" }));
    assert_eq!(
        seats(&mut trial, &stay),
        [
            "Member · Independent ·  · 1 September 2011 to 31 August 2012",
            "Member · Independent ·  · 1 June 2011 to 31 August 2011",
            "Member · Independent ·  · 1 June 2011 to 31 August 2011",
            "Member · Labour ·  · 1 September 2010 to 31 May 2011",
            "Member · Labour ·  · 1 September 2010 to 31 May 2011",
        ]
    );
}

fn pairs(trial: &mut Trial) -> Vec<(String, String)> {
    let doubles = trial.ask("double.list", json!({}));
    let name = |pair: &Value, side: &str| pair[side]["name"].as_str().unwrap().to_owned();
    doubles["likely"].as_array().unwrap().iter().map(|pair| (name(pair, "one"), name(pair, "other"))).collect()
}

fn pair(one: &str, other: &str) -> (String, String) {
    (one.to_owned(), other.to_owned())
}

#[test]
fn likely_doubles_are_listed_and_flagged_until_settled() {
    let mut trial = Trial::sample();
    assert_eq!(pairs(&mut trial), [], "Jeremy and Jo Webb were at one meeting, so they are two");
    let mut trial = with_a_panel();
    assert_eq!(
        pairs(&mut trial),
        [
            pair("Cllr Jeremy Webb", "Jeremy Webb"),
            pair("Cllr D. Parsons", "Cllr David Parsons CBE"),
            pair("Jeremy Webb", "Jo Webb"),
        ],
        "the likeliest first; nothing says that the guest Webb is not Jo"
    );
    let flags = trial.ask("book.flags", json!({}));
    let doubles = flags.as_array().unwrap().iter().filter(|flag| flag["kind"] == "double");
    assert_eq!(doubles.count(), 2, "those of one name");
    let target = json!({ "screen": "people", "tab": "doubles" });
    let today = trial.ask("today.show", json!({}));
    assert!(today["needs"].as_array().unwrap().iter().any(|need| need["target"] == target), "Today leads there");

    let webb = trial.ask("double.list", json!({}))["likely"][0].clone();
    let two = json!({ "one": webb["other"]["id"], "other": webb["one"]["id"] });
    trial.ask("double.apart", two.clone());
    assert_eq!(pairs(&mut trial).len(), 2, "remembered, whichever is named first");
    let merge = json!({ "keep": webb["one"]["id"], "other": webb["other"]["id"] });
    let refused = trial.refused("person.merge", merge, Code::Refused);
    assert_eq!(refused.message, "Cllr Jeremy Webb and Jeremy Webb were said to be two people.");
    let apart = trial.ask("double.list", json!({}))["apart"].clone();
    assert!(apart[0]["one_name"].as_str().unwrap().ends_with("Jeremy Webb"));
    trial.ask("double.reconsider", json!({ "one": apart[0]["one"], "other": apart[0]["other"] }));
    assert_eq!(pairs(&mut trial).len(), 3);
    trial.refused("double.reconsider", two, Code::Unknown);
    let stay = trial.person("Stay");
    trial.refused("double.apart", json!({ "one": stay, "other": stay }), Code::Refused);
}

#[test]
fn two_people_are_merged_on_purpose_and_undone_in_one_step() {
    let mut trial = with_a_panel();
    let (kept, other) = (trial.person("David Parsons"), trial.person("D. Parsons"));
    let stay = trial.person("Stay");
    trial.ask("double.apart", json!({ "one": other, "other": stay }));
    let before = (trial.ask("person.list", json!({})), seats(&mut trial, &kept));
    trial.ask("person.merge", json!({ "keep": kept, "other": other }));

    assert_eq!(
        seats(&mut trial, &kept),
        [
            "Member · Conservative · Surrey CC · 1 September 2011 to 31 August 2012",
            "Chairman · Conservative · Leicestershire CC · 1 September 2010 to 31 August 2011",
            "Member · Conservative · Surrey CC · 1 September 2010 to 31 August 2011",
        ]
    );
    let page = trial.ask("person.show", json!({ "person": kept }));
    assert_eq!(page["person"]["aliases"], json!(["Cllr D. Parsons"]), "the other’s name is kept");
    assert_eq!(page["named"], "4 rolls, 1 turn in the chair, 1 action");
    let panel = trial.ask("body.find", json!({ "name": "Peer Panel" }));
    let held = trial.ask("meeting.find", json!({ "body": panel, "day": "12 October 2010" }));
    assert_eq!(row(&trial.page(&held), &kept)["outcome"], "present");
    assert_eq!(trial.ask("action.list", json!({ "body": panel }))[0]["owners"], "David Parsons CBE, Jeremy Webb");
    let apart = trial.ask("double.list", json!({}))["apart"].clone();
    assert_eq!(apart.as_array().unwrap().len(), 1, "who was not the other is not the one either");
    trial.refused("person.show", json!({ "person": other }), Code::Unknown);
    assert_eq!(trial.ask("book.check", json!({}))["breaches"], json!([]), "the book is sound");

    assert_eq!(trial.ask("undo", json!({}))["label"], "Merge Cllr D. Parsons into Cllr David Parsons CBE");
    assert_eq!((trial.ask("person.list", json!({})), seats(&mut trial, &kept)), before);
}

#[test]
fn an_action_of_both_is_owned_once() {
    let mut trial = with_a_panel();
    let (webb, double) = (trial.person("Jeremy Webb"), trial.ask("double.list", json!({}))["likely"][0].clone());
    let other = if double["one"]["id"] == webb { &double["other"]["id"] } else { &double["one"]["id"] };
    let panel = trial.ask("body.find", json!({ "name": "Peer Panel" }));
    let action = trial.ask("action.list", json!({ "body": panel }))[0]["entry"].clone();
    for person in [&webb, other] {
        let _ = trial.desk.call("owner.add", json!({ "entry": action, "person": person }));
    }
    trial.ask("person.merge", json!({ "keep": webb, "other": other }));
    let owners = trial.ask("action.list", json!({ "body": panel }))[0]["owners"].as_str().unwrap().to_owned();
    assert_eq!(owners.matches("Webb").count(), 1, "{owners}");
}

#[test]
fn who_was_in_two_places_is_not_merged() {
    let mut trial = with_a_panel();
    let person = |trial: &mut Trial, name: &str| trial.person(name);
    let (jeremy, jo) = (person(&mut trial, "Jeremy Webb"), person(&mut trial, "Jo Webb"));
    let (parsons, short) = (person(&mut trial, "David Parsons"), person(&mut trial, "D. Parsons"));
    let stay = person(&mut trial, "Stay");
    let refused = |trial: &mut Trial, keep: &Value, other: &Value| {
        trial.refused("person.merge", json!({ "keep": keep, "other": other }), Code::Refused).message
    };
    assert_eq!(
        refused(&mut trial, &stay, &parsons),
        "Cllr Richard Stay and Cllr David Parsons CBE are both on the Improvement Programme Board on 1 September 2010."
    );
    let roll = refused(&mut trial, &jeremy, &jo);
    assert!(roll.contains("both on the roll of the Improvement Programme Board of 18 January 2011"), "{roll}");
    assert_eq!(refused(&mut trial, &stay, &stay), "Cllr Richard Stay is one person already.");
    let compared = trial.ask("double.compare", json!({ "one": stay, "other": short }));
    assert!(compared["against"][0].as_str().unwrap().contains("Peer Panel on 1 September 2010"), "{compared}");
    assert_eq!(compared["why"], "", "nothing suggests it");
    let fits = trial.ask("double.compare", json!({ "one": parsons, "other": short }));
    assert_eq!((&fits["against"], &fits["other"]["recorded"]), (&Value::Null, &json!("1 meeting, 1 action")));
}
