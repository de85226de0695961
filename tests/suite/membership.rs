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

#[test]
fn what_makes_nonsense_of_a_body_is_refused_by_name() {
    let (mut trial, meeting) = board();
    let year = year(&mut trial);
    let (con, lab) = (trial.group("Conservative"), trial.group("Labour"));
    let stay = trial.person("Stay");
    let add = |more: Value| {
        let mut given = json!({ "year": year, "kind": "member", "group": con });
        given.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        given
    };
    for (given, message) in [
        (
            add(json!({ "person": stay, "from_day": "1 March 2011" })),
            "Richard Stay would be on the body twice at the same time.",
        ),
        (
            add(json!({ "person": stay, "kind": "substitute", "group": lab })),
            "Richard Stay would be on the body as a member and as a substitute at the same time.",
        ),
        (
            add(json!({ "name": "Cllr Peter Fleming", "position": "chairman" })),
            "David Parsons CBE is Chairman already.",
        ),
        (
            add(json!({ "name": "Cllr Peter Fleming", "from_day": "2 March 2011", "to_day": "1 March 2011" })),
            "Peter Fleming would leave before joining.",
        ),
        (
            add(json!({ "name": "Cllr Peter Fleming", "to_day": "1 March 2012" })),
            "1 March 2012 is outside the year, which runs from 1 September 2010 to 31 August 2011.",
        ),
        (
            add(json!({ "name": "Cllr Peter Fleming", "kind": "substitute", "position": "chairman" })),
            "Peter Fleming is a substitute, who holds no office.",
        ),
    ] {
        assert_eq!(trial.refused("membership.add", given, Code::Refused).message, message);
    }

    let (cheetham, holland, blackwell) = (trial.person("Cheetham"), trial.person("Holland"), trial.person("Blackwell"));
    for member in [&cheetham, &holland, &stay] {
        trial.ask("roll.mark", json!({ "meeting": meeting, "person": member, "outcome": "apologies" }));
    }
    let stands_in = |member: &Value| json!({ "meeting": meeting, "person": blackwell, "member": member });
    let other = trial.refused("roll.substitute", stands_in(&stay), Code::NeedsReason);
    assert_eq!(other.message, "Cllr Blackwell is of another group than the member.");
    trial.ask("roll.substitute", stands_in(&cheetham));
    let two = trial.refused("roll.substitute", stands_in(&holland), Code::Refused);
    assert_eq!(two.message, "Cllr Blackwell stands in for Cllr Cheetham already.");
    let member = trial.refused(
        "roll.substitute",
        json!({ "meeting": meeting, "person": stay, "member": holland }),
        Code::Refused,
    );
    assert_eq!(member.message, "Cllr Stay is a member of the body, and cannot stand in for another.");
}

#[test]
fn more_members_than_seats_are_kept_and_flagged() {
    let (mut trial, _) = board();
    let year = year(&mut trial);
    let labour = trial.group("Labour");
    for name in ["Tony McDermott", "Sharon Taylor"] {
        trial.ask("membership.add", json!({ "year": year, "name": name, "kind": "member", "group": labour }));
    }
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    assert_eq!(
        page["seats_words"],
        "14 seats: Conservative 6 (3 vacancies), Labour 4, Liberal Democrat 3 (1 vacancy), Independent 1 (1 vacancy)",
        "what the picture shows stands in words too"
    );
    let flags = page["flags"].clone();
    let labour = flags.as_array().unwrap().iter().find(|flag| flag["message"].as_str().unwrap().starts_with("Labour"));
    assert_eq!(labour.map(|flag| &flag["message"]), Some(&json!("Labour has 5 members for 4 seats")), "{flags}");
}

#[test]
fn who_joins_another_group_comes_last_in_it() {
    let (mut trial, _) = board();
    let stay = trial.person("Stay");
    let labour = trial.group("Labour");
    let sits = memberships(&mut trial, &stay)[0]["id"].clone();
    let moved = json!({ "membership": sits, "day": "1 February 2011", "group": labour });
    trial.ask("membership.change_from", moved);
    let body = trial.body();
    let groups = trial.ask("body.show", json!({ "body": body }))["groups"].clone();
    let of = groups.as_array().unwrap().iter().find(|group| group["name"] == "Labour").unwrap();
    let last = of["members"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["person"], &last["dates"]), (&stay, &json!("from 1 February 2011")));
}

fn year(trial: &mut Trial) -> Value {
    let body = trial.body();
    trial.ask("body.show", json!({ "body": body }))["year"]["id"].clone()
}
