//! The history: whom and what each change was to, in names and plain words.

use crate::by_hand::board;
use crate::desk::{Trial, row};
use serde_json::{Value, json};

/// The changes of the last operation: record, field, before and after.
fn last(trial: &mut Trial) -> Vec<[String; 4]> {
    let history = trial.history();
    let changes = history[0]["changes"].as_array().unwrap().iter();
    let text = |change: &Value, key: &str| change[key].as_str().unwrap().to_owned();
    changes.map(|change| ["record", "field", "before", "after"].map(|key| text(change, key))).collect()
}

fn has(changes: &[[String; 4]], wanted: [&str; 4]) {
    assert!(changes.iter().any(|change| *change == wanted), "{wanted:?} is not among {changes:#?}");
}

#[test]
fn ids_are_named_and_never_hidden() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let action = trial.page(&meeting)["agenda"][0]["entries"][6]["id"].clone();
    let wording = trial.page(&meeting)["agenda"][0]["entries"][6]["wording"].as_str().unwrap().to_owned();
    let skinner = trial.person("Skinner");
    trial.ask("owner.add", json!({ "entry": action, "person": skinner }));
    let changes = last(&mut trial);
    let owner = changes.iter().find(|change| change[1] == "person").unwrap();
    assert_eq!((owner[2].as_str(), owner[3].as_str()), ("", "Dennis Skinner"), "who was made an owner");
    assert!(owner[0].starts_with("owner, “") && owner[0].contains(&wording[..20]), "of what: {}", owner[0]);

    let second = trial.page(&meeting)["agenda"][1]["id"].clone();
    trial.ask("entry.add", json!({ "item": second, "kind": "text", "wording": "So." }));
    let item = "2 Local Government Self Regulation and Improvement";
    has(&last(&mut trial), [&format!("entry, {item}"), "item", "", item]);
}

#[test]
fn a_changed_membership_says_from_and_to_what() {
    let (mut trial, _) = board();
    let body = trial.body();
    let gordon = trial.person("Gordon");
    let page = trial.ask("body.show", json!({ "body": body }));
    let groups = page["groups"].as_array().unwrap().clone();
    let rows = groups.iter().flat_map(|group| group["members"].as_array().unwrap().clone());
    let membership = rows.into_iter().find(|row| row["person"] == gordon).unwrap()["id"].clone();
    let (labour, authorities) = (trial.group("Labour"), trial.ask("book.directory", json!({}))["authorities"].clone());
    let bristol = authorities.as_array().unwrap().iter().find(|one| one["short_name"] == "Bristol City").unwrap();
    let change = json!({ "membership": membership, "group": labour, "authority": bristol["id"], "voting": false });
    trial.ask("membership.change", change);
    let changes = last(&mut trial);
    let of = "membership, Cllr Robert Gordon";
    has(&changes, [of, "group", "Conservative", "Labour"]);
    has(&changes, [of, "authority", "Hertfordshire CC", "Bristol City"]);
    has(&changes, [of, "voting", "yes", "no"]);
}

#[test]
fn who_is_gone_keeps_the_last_name() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let guest = json!({ "meeting": meeting, "capacity": "in_attendance", "name": "Cllr Geoff Moore" });
    let guest = trial.ask("guest.add", guest);
    let moore = trial.person("Moore");
    trial.ask("guest.remove", json!({ "attendance": guest }));
    trial.ask("person.remove", json!({ "person": moore }));
    trial.clock.advance(chrono::Duration::seconds(1));
    let history = trial.history();
    let added = history[2]["changes"].as_array().unwrap();
    assert!(
        added.iter().any(|change| change["field"] == "person" && change["after"] == "Cllr Geoff Moore"),
        "{added:#?}"
    );
}

#[test]
fn a_changed_rule_is_called_a_rule_and_shown_by_its_path() {
    let (mut trial, _) = board();
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    let mut profile = page["profile"].clone();
    profile["quorum"]["minimum"] = json!(4);
    profile["remote"]["may_vote"] = json!(false);
    profile["substitutes"]["when_member_arrives"] = json!("substitute_stays");
    let (full, short) = (&page["full_name"], &page["short_name"]);
    let change = json!({ "body": body, "full_name": full, "short_name": short, "profile": profile });
    trial.ask("body.change", change);
    assert_eq!(trial.history()[0]["label"], "Change the rules of the Improvement Programme Board", "no name differs");
    let of = "body, Improvement Programme Board";
    let changes = last(&mut trial);
    assert_eq!(changes.len(), 3, "only what differs: {changes:#?}");
    has(&changes, [of, "rules, quorum, minimum", "0", "4"]);
    has(&changes, [of, "rules, remote, may vote", "yes", "no"]);
    has(&changes, [of, "rules, substitutes, when member arrives", "substitute yields", "substitute stays"]);

    trial.ask("body.change", json!({ "body": body, "short_name": "Improvement Board", "contact_name": "Ann Clerk" }));
    assert_eq!(trial.history()[0]["label"], "Rename and change the Improvement Programme Board");
    trial.ask("body.change", json!({ "body": body, "short_name": "The Board" }));
    assert_eq!(trial.history()[0]["label"], "Rename the Improvement Board");
}

#[test]
fn who_stood_in_for_whom_is_said() {
    let (mut trial, meeting) = board();
    let (cheetham, blackwell) = (trial.person("Cheetham"), trial.person("Blackwell"));
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": cheetham, "outcome": "apologies" }));
    has(&last(&mut trial), ["person on the roll, Cllr Tim Cheetham", "outcome", "", "apologies"]);
    trial.ask("roll.substitute", json!({ "meeting": meeting, "person": blackwell, "member": cheetham }));
    assert_eq!(row(&trial.page(&meeting), &blackwell)["other"]["name"], "Cllr Cheetham");
    has(&last(&mut trial), ["substitution, Cllr Theo Blackwell", "member", "", "Cllr Tim Cheetham"]);
}
