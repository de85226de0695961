//! Flags where there are many: put together, and none of them lost.

use crate::by_hand::board;
use crate::desk::Trial;
use crate::sittings::{after, sitting, step};
use chrono::Duration;
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

#[test]
fn what_the_record_of_the_room_leaves_unsaid_is_flagged_until_it_is_said() {
    let (mut trial, meeting, items) = sitting(&["Plan"]);
    trial.ask("roll.mark_rest", json!({ "meeting": meeting }));
    let stay = trial.person("Stay");
    for _ in 0..2 {
        trial.ask("interest.withdraw", json!({ "meeting": meeting, "person": stay }));
        after(&trial, 5);
        trial.ask("interest.come_back", json!({ "meeting": meeting }));
        after(&trial, 5);
    }
    let others: Vec<_> = ["Gordon", "Cadbury", "Cheetham", "Stay"].map(|name| trial.person(name)).into();
    for person in &others {
        trial.ask("roll.leave", json!({ "meeting": meeting, "person": person }));
    }
    after(&trial, 10);
    trial.ask("roll.arrive", json!({ "meeting": meeting, "person": others[0] }));
    after(&trial, 10);
    trial.ask("roll.leave", json!({ "meeting": meeting, "person": others[0] }));
    let unsaid = |flags: &Value| -> Vec<(String, Value)> {
        let of = |kind: &Value| kind == "kind_not_said" || kind == "not_minuted";
        let flags = flags.as_array().unwrap().iter().filter(|flag| of(&flag["kind"]));
        flags.map(|flag| (flag["message"].as_str().unwrap().to_owned(), flag["target"]["item"].clone())).collect()
    };
    assert!(unsaid(&trial.ask("book.flags", json!({}))).is_empty(), "while it sits its own page says so");
    step(&mut trial, &meeting, "ended");
    let interest = "What kind of interest Cllr Richard Stay had in item 1 on 18 January is not said".to_owned();
    let lost = "The minutes of 18 January do not say that there was no quorum from 11.50am".to_owned();
    let flags = trial.ask("book.check", json!({}))["flags"].clone();
    assert_eq!(
        unsaid(&flags),
        [(interest.clone(), items[0].clone()), (lost.clone(), Value::Null)],
        "one for each, and none for the end"
    );
    let needs = trial.ask("today.show", json!({}))["needs"].clone();
    for message in [&interest, &lost] {
        assert!(needs.as_array().unwrap().iter().any(|need| need["title"] == **message), "{message}\n{needs}");
    }

    trial.ask("quorum.lost", json!({ "meeting": meeting, "from": "11:50", "followed": "waited" }));
    let first = trial.page(&meeting)["interests"][0]["id"].clone();
    trial.ask("interest.change", json!({ "interest": first, "kind": "personal" }));
    let left = unsaid(&trial.page(&meeting)["flags"]);
    assert_eq!(left[0].0, "The minutes of 18 January do not say that there was a quorum again at 12.00pm");
    assert_eq!(left.len(), 1, "{left:?}");
    trial.ask("quorum.back", json!({ "meeting": meeting, "at": "12:00" }));
    assert!(unsaid(&trial.page(&meeting)["flags"]).is_empty());
}

#[test]
fn a_vacancy_is_no_news_once_its_year_is_over() {
    let (mut trial, _) = board();
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    let group = trial.group("Labour");
    trial.ask("seats.set", json!({ "year": page["year"]["id"], "group": group, "seats": 9 }));
    let told = |trial: &mut Trial| {
        let in_today = trial.ask("today.show", json!({}))["needs"].to_string().contains("vacanc");
        let in_check = trial.ask("book.flags", json!({})).to_string().contains("vacanc");
        (in_today, in_check)
    };
    assert_eq!(told(&mut trial), (true, true), "somebody is to be found");
    trial.clock.advance(Duration::days(300));
    assert_eq!(told(&mut trial), (false, false), "nobody sits in a year that is over");
}
