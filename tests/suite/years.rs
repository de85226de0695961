//! Starting a body’s new year with what the last one ended with.

use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

fn page(trial: &mut Trial, year: Option<&Value>) -> Value {
    let body = trial.body();
    trial.ask("body.show", json!({ "body": body, "year": year }))
}

/// Each group of a year: its seats, and the names of its members and substitutes with their offices.
fn who(page: &Value) -> Vec<(String, u64, Vec<String>, Vec<String>)> {
    let line = |one: &Value| {
        let office = one["position_word"].as_str().unwrap();
        format!("{} {office}", one["name"].as_str().unwrap()).trim_end().to_owned()
    };
    let lines = |of: &Value| of.as_array().unwrap().iter().map(line).collect::<Vec<_>>();
    let groups = page["groups"].as_array().unwrap().iter();
    groups
        .map(|group| {
            let name = group["name"].as_str().unwrap().to_owned();
            (name, group["seats"].as_u64().unwrap(), lines(&group["members"]), lines(&group["substitutes"]))
        })
        .collect()
}

fn membership(trial: &mut Trial, name: &str) -> Value {
    let page = page(trial, None);
    let groups = page["groups"].as_array().unwrap();
    let mut lines = groups.iter().flat_map(|group| [&group["members"], &group["substitutes"]]);
    let line = lines.find_map(|lines| {
        lines.as_array().unwrap().iter().find(|one| one["name"].as_str().unwrap().contains(name)).cloned()
    });
    line.unwrap_or_else(|| panic!("{name} is not on the body"))["id"].clone()
}

#[test]
fn a_new_year_begins_as_the_last_one_ended() {
    let mut trial = Trial::sample();
    let before = page(&mut trial, None);
    let (stay, taylor) = (membership(&mut trial, "Stay"), membership(&mut trial, "Ken Taylor"));
    trial.ask("membership.change", json!({ "membership": stay, "to_day": "31 March 2011" }));
    trial.ask("membership.change", json!({ "membership": taylor, "to_day": "30 June 2011" }));
    let year = before["year"]["id"].clone();
    let proposed = &before["next_year"];
    assert_eq!(proposed, &json!({ "first_printed": "1 September 2011", "last_printed": "31 August 2012" }));

    let (first, last) = (proposed["first_printed"].clone(), proposed["last_printed"].clone());
    let carried =
        trial.ask("year.carry_over", json!({ "year": year, "first_day": first, "last_day": last, "positions": true }));
    assert_eq!((&carried["members"], &carried["substitutes"]), (&json!(13), &json!(4)));
    assert_eq!(carried["left_out"], json!(["Richard Stay left on 31 March 2011.", "Ken Taylor left on 30 June 2011."]));

    let mut expected = who(&before);
    for (_, _, members, substitutes) in &mut expected {
        members.retain(|name| !name.contains("Stay"));
        substitutes.retain(|name| !name.contains("Ken Taylor"));
    }
    let after = page(&mut trial, Some(&carried["year"]));
    assert_eq!(who(&after), expected, "the same seats, people, order and offices");
    assert_eq!(after["year"]["label"], "2011/12");
    let dates = |page: &Value| -> Vec<String> {
        let members = page["groups"].as_array().unwrap().iter().flat_map(|group| group["members"].as_array().unwrap());
        members.map(|one| one["dates"].as_str().unwrap().to_owned()).filter(|dates| !dates.is_empty()).collect()
    };
    assert!(dates(&after).is_empty(), "they sit for the whole of the new year");
    assert_eq!(dates(&page(&mut trial, Some(&year))), ["until 31 March 2011"], "and the old year is as it was");

    assert_eq!(trial.ask("undo", json!({}))["label"], "Start the year 2011/12 with the members of 2010/11");
    let years = page(&mut trial, None)["years"].clone();
    assert_eq!(years.as_array().unwrap().len(), 1, "one step of undo takes all of it back");
}

#[test]
fn whoever_changed_group_in_mid_year_goes_on_in_the_new_one_and_offices_can_stay_behind() {
    let mut trial = Trial::sample();
    let (stay, labour) = (membership(&mut trial, "Stay"), trial.group("Labour"));
    let moved = json!({ "membership": stay, "day": "1 February 2011", "group": labour });
    trial.ask("membership.change_from", moved);
    let year = page(&mut trial, None)["year"]["id"].clone();
    let to = json!({ "year": year, "first_day": "1/9/2011", "last_day": "31/8/2012", "positions": false });
    let carried = trial.ask("year.carry_over", to);
    let left = carried["left_out"].as_array().unwrap();
    assert_eq!(left.len(), 1, "nobody left: {left:?}");
    let offices = left[0].as_str().unwrap();
    assert!(offices.starts_with("No office was carried over: David Parsons CBE (Chairman), "), "{offices}");

    let groups = who(&page(&mut trial, Some(&carried["year"])));
    let of = |name: &str| groups.iter().find(|group| group.0 == name).unwrap();
    assert!(of("Labour").2.iter().any(|name| name == "Richard Stay"));
    assert!(!of("Conservative").2.iter().any(|name| name.contains("Stay")), "once, in the group he ended in");
    assert!(of("Conservative").2.contains(&"David Parsons CBE".to_owned()), "as a plain member");
}

#[test]
fn an_empty_year_is_filled_and_one_with_members_is_not() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let year = page(&mut trial, None)["year"]["id"].clone();
    let next = trial.ask("year.add", json!({ "body": body, "first_day": "1/9/2011", "last_day": "31/8/2012" }));
    let to = |first: &str, last: &str| json!({ "year": year, "first_day": first, "last_day": last, "positions": true });
    let carried = trial.ask("year.carry_over", to("1/9/2011", "31/8/2012"));
    assert_eq!(carried["year"], next, "the year that is there is filled");
    let again = trial.refused("year.carry_over", to("1/9/2011", "31/8/2012"), Code::Refused);
    assert_eq!(again.message, "The year from 1 September 2011 has seats or members already.");
    let early = trial.refused("year.carry_over", to("31/8/2011", "30/8/2012"), Code::Refused);
    assert_eq!(early.message, "The new year would begin before the one it follows ends, on 31 August 2011.");
    trial.refused("year.carry_over", to("1/10/2011", "30/9/2012"), Code::Refused);
    trial.refused("year.carry_over", to("1/9/2012", "1/8/2012"), Code::Refused);
    trial.refused("year.carry_over", to("", "1/8/2012"), Code::Invalid);
}
