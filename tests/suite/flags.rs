//! Flags where there are many: put together, and none of them lost.

use crate::by_hand::board;
use crate::desk::Trial;
use serde_json::{Value, json};

fn add_members(trial: &mut Trial, names: &[&str]) -> Vec<Value> {
    let body = trial.body();
    let year = trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone();
    let add = |name: &&str| {
        trial.ask(
            "membership.add",
            json!({ "year": year, "name": name, "kind": "member", "authority_name": "Surrey CC" }),
        )
    };
    names.iter().map(add).collect()
}

fn untold(flags: &Value) -> Vec<Value> {
    flags.as_array().unwrap().iter().filter(|flag| flag["kind"] == "no_outcome").cloned().collect()
}

#[test]
fn one_added_for_the_whole_year_is_flagged_once_and_no_more_once_a_first_day_is_given() {
    let mut trial = Trial::sample();
    let added = add_members(&mut trial, &["Cllr Nora Newcome"]);
    let flags = untold(&trial.ask("book.flags", json!({})));
    assert_eq!(flags.len(), 1, "one line for three meetings: {flags:?}");
    assert_eq!(flags[0]["message"], "Nothing is said of Nora Newcome at 3 meetings of 2010/11");
    assert_eq!(
        flags[0]["detail"],
        "Improvement Programme Board · 9 September, 17 November, 18 January. Who joined later has a first day in their \
         membership."
    );
    let members = json!({ "screen": "body", "body": trial.body(), "tab": "members" });
    assert_eq!(flags[0]["target"], members, "where the first day is given");
    let january = trial.january();
    let alone = untold(&trial.page(&january)["flags"]);
    assert_eq!(alone[0]["message"], "Nothing is said of Nora Newcome on 18 January", "the meeting speaks of itself");

    trial.ask("membership.change", json!({ "membership": added[0], "from_day": "1 December 2010" }));
    let flags = untold(&trial.ask("book.flags", json!({})));
    assert_eq!(flags.len(), 1, "one meeting is left");
    assert_eq!(flags[0]["message"], "Nothing is said of Nora Newcome on 18 January");
    trial.ask("membership.change", json!({ "membership": added[0], "from_day": "1 February 2011" }));
    assert_eq!(untold(&trial.ask("book.flags", json!({}))), [] as [Value; 0]);
}

#[test]
fn a_meeting_of_which_nobody_wrote_the_roll_is_flagged_once() {
    let (mut trial, meeting) = board();
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "ended" }));
    let flags = untold(&trial.page(&meeting)["flags"]);
    assert_eq!(flags.len(), 1, "one line for eight members: {flags:?}");
    assert_eq!(flags[0]["message"], "Nothing is said of any member on 18 January");
    assert_eq!(untold(&trial.ask("book.flags", json!({}))), flags, "nor is each member told of in the list");

    let parsons = trial.person("Parsons");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": parsons, "outcome": "present" }));
    assert_eq!(untold(&trial.page(&meeting)["flags"]).len(), 7, "once somebody is marked, each of the others counts");
}

#[test]
fn today_puts_many_of_a_kind_on_one_line_that_holds_them_all() {
    let mut trial = Trial::sample();
    let few = trial.ask("today.show", json!({}));
    assert!(few["needs"].as_array().unwrap().iter().all(|need| need["many"] == json!([]) && !need["target"].is_null()));

    add_members(&mut trial, &["Cllr Ann Ash", "Cllr Ben Birch", "Cllr Cara Cedar", "Cllr Dan Damson"]);
    let today = trial.ask("today.show", json!({}));
    let together: Vec<_> =
        today["needs"].as_array().unwrap().iter().filter(|need| need["target"].is_null()).cloned().collect();
    assert_eq!(together.len(), 1, "{together:?}");
    assert_eq!(together[0]["title"], "4 times nothing is said of members at meetings");
    assert_eq!(together[0]["detail"], "Improvement Programme Board");
    let parts: Vec<_> = together[0]["many"].as_array().unwrap().iter().map(|part| part["title"].clone()).collect();
    assert_eq!(parts.len(), 4);
    assert!(parts.contains(&json!("Nothing is said of Cara Cedar at 3 meetings of 2010/11")), "{parts:?}");
    let frame = trial.ask("book.shelf", json!({}));
    assert_eq!(frame["needs"], today["needs"].as_array().unwrap().len(), "the frame counts the lines");
}
