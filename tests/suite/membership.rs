//! Who sits on a body over time: what changes from a day on, and what the rolls of earlier meetings hold on to.

use crate::by_hand::board;
use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The memberships of somebody, in printed order.
fn memberships(trial: &mut Trial, person: &Value) -> Vec<Value> {
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    let groups = page["groups"].as_array().unwrap();
    let lines = groups.iter().flat_map(|group| [&group["members"], &group["substitutes"]]);
    lines.flat_map(|lines| lines.as_array().unwrap()).filter(|line| line["person"] == *person).cloned().collect()
}

fn note(trial: &mut Trial, meeting: &Value) -> String {
    String::from_utf8(trial.paper(json!({ "kind": "note", "meeting": meeting }), "text")).unwrap()
}

#[test]
fn a_day_of_which_a_roll_speaks_is_not_taken_away() {
    let mut trial = Trial::sample();
    let january = trial.january();
    let parsons = trial.person("Parsons");
    let sits = memberships(&mut trial, &parsons)[0]["id"].clone();
    let before = note(&mut trial, &january);

    let error = trial.refused("membership.remove", json!({ "membership": sits }), Code::Refused);
    assert_eq!(error.hint, "Give a leaving date instead.");
    for change in [json!({ "to_day": "17 January 2011" }), json!({ "from_day": "19 January 2011" })] {
        let mut given = change;
        given["membership"] = sits.clone();
        trial.refused("membership.change", given, Code::Refused);
    }
    let substitute = json!({ "membership": sits, "kind": "substitute", "position": "member" });
    trial.refused("membership.change", substitute, Code::Refused);

    trial.ask("membership.change", json!({ "membership": sits, "to_day": "18 January 2011" }));
    assert_eq!(note(&mut trial, &january), before, "who leaves after the meeting stays in its note");
}

#[test]
fn one_whom_no_roll_names_is_removed() {
    let (mut trial, meeting) = board();
    let stay = trial.person("Stay");
    let sits = memberships(&mut trial, &stay)[0]["id"].clone();
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": stay, "outcome": "apologies" }));
    let error = trial.refused("membership.remove", json!({ "membership": sits }), Code::Refused);
    assert_eq!(error.hint, "Clear that mark first.", "the meeting was not held yet");
    trial.ask("roll.mark", json!({ "meeting": meeting, "person": stay }));
    trial.ask("membership.remove", json!({ "membership": sits }));
    assert!(memberships(&mut trial, &stay).is_empty());
}

#[test]
fn a_new_chairman_leaves_the_earlier_notes_alone() {
    let mut trial = Trial::sample();
    let january = trial.january();
    let (parsons, stay) = (trial.person("Parsons"), trial.person("Stay"));
    let before = note(&mut trial, &january);
    let chairs = memberships(&mut trial, &parsons)[0]["id"].clone();
    let sits = memberships(&mut trial, &stay)[0]["id"].clone();

    let new_chair = json!({ "membership": sits, "day": "1 February 2011", "position": "chairman" });
    trial.refused("membership.change_from", new_chair.clone(), Code::Refused);
    for outside in ["1 September 2010", "1 September 2011"] {
        let given = json!({ "membership": chairs, "day": outside, "position": "member" });
        trial.refused("membership.change_from", given, Code::Refused);
    }
    trial
        .ask("membership.change_from", json!({ "membership": chairs, "day": "1 February 2011", "position": "member" }));
    trial.ask("membership.change_from", new_chair);

    assert_eq!(note(&mut trial, &january), before, "in January the old chairman was in the chair");
    let lines = memberships(&mut trial, &parsons);
    let offices: Vec<_> = lines.iter().map(|line| (&line["position"], &line["dates"])).collect();
    assert_eq!(
        offices,
        [(&json!("chairman"), &json!("until 31 January 2011")), (&json!("member"), &json!("from 1 February 2011"))]
    );
    trial.ask("undo", json!({}));
    assert_eq!(memberships(&mut trial, &stay).len(), 1, "one step of undo takes back one change");
}
