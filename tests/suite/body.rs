//! A body over the years: what it was called, where it stands, and what became of its actions.

use crate::by_hand::board;
use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

fn page(trial: &mut Trial, body: &Value) -> Value {
    trial.ask("body.show", json!({ "body": body }))
}

#[test]
fn a_later_name_leaves_the_papers_before_it_alone() {
    let (mut trial, january) = board();
    let march = trial.meeting("21 March 2011");
    let body = trial.body();
    let name = trial.ask(
        "body.add_name",
        json!({ "body": body, "full_name": "Improvement and Innovation Board", "since": "1 February 2011" }),
    );
    assert_eq!(trial.page(&january)["body_name"], "LG Group Improvement Programme Board");
    assert_eq!(trial.page(&march)["body_short_name"], "Improvement and Innovation Board", "the full name serves");

    let same_day = json!({ "body": body, "full_name": "Another Board", "since": "1 February 2011" });
    trial.refused("body.add_name", same_day, Code::Refused);
    trial.refused("body.change_name", json!({ "name": name, "since": "" }), Code::Invalid);
    trial.ask("body.change_name", json!({ "name": name, "since": "1 April 2011", "short_name": "Innovation Board" }));
    assert_eq!(trial.page(&march)["body_short_name"], "Improvement Programme Board", "from April only");
    let names = page(&mut trial, &body)["names"].clone();
    assert_eq!((&names[0]["since_printed"], &names[1]["since_printed"]), (&json!(""), &json!("1 April 2011")));

    let first = names[0]["id"].clone();
    trial.refused("body.remove_name", json!({ "name": first }), Code::Refused);
    trial.refused("body.change_name", json!({ "name": first, "since": "1 January 2011" }), Code::Refused);
    trial.ask("body.change_name", json!({ "name": first, "short_name": "Programme Board" }));
    assert_eq!(trial.page(&january)["body_short_name"], "Programme Board", "a correction");
    trial.ask("body.remove_name", json!({ "name": name }));
    assert_eq!(page(&mut trial, &body)["names"].as_array().unwrap().len(), 1);
}

#[test]
fn a_body_is_known_by_every_name_it_has_had() {
    let (mut trial, _) = board();
    let body = trial.body();
    let later = json!({ "body": body, "full_name": "Improvement and Innovation Board", "since": "1 February 2011" });
    trial.ask("body.add_name", later);
    for (n, name) in
        ["improvement programme board", "LG Group Improvement  Programme Board", "Improvement and Innovation Board"]
            .into_iter()
            .enumerate()
    {
        assert_eq!(trial.ask("body.find", json!({ "name": name })), body, "{name}");
        let file = |full_name: &str, parent: Option<&str>| {
            let mut given = json!({ "full_name": full_name, "short_name": "Panel", "profile": "lga_board" });
            if let Some(parent) = parent {
                given["parent"] = json!(parent);
            }
            json!({ "format": "clerkwell", "version": 1, "bodies": [given] }).to_string()
        };
        let path = trial.path("body.json");
        std::fs::write(&path, file(&format!("Panel {n}"), Some(name))).unwrap();
        trial.ask("book.import", json!({ "path": path }));
        let panel = trial.ask("body.find", json!({ "name": format!("Panel {n}") }));
        assert_eq!(page(&mut trial, &panel)["parent"], body, "a file may call it so too: {name}");
        std::fs::write(&path, file(name, None)).unwrap();
        let again = trial.refused("book.import", json!({ "path": path }), Code::Refused);
        assert!(again.message.contains("already"), "{again}");
    }
    trial.refused("body.find", json!({ "name": "Panel" }), Code::Invalid);
}

#[test]
fn bodies_stand_in_an_order_and_under_one_another() {
    let (mut trial, _) = board();
    let board = trial.body();
    let panel = trial.ask(
        "body.add",
        json!({
            "full_name": "Peer Review Panel", "short_name": "Peer Panel", "preset": "lga_board",
            "first_day": "1 September 2010", "last_day": "31 August 2011",
        }),
    );
    trial.ask("body.change", json!({ "body": panel, "parent": board }));
    assert_eq!(page(&mut trial, &panel)["parent"], board);
    trial.refused("body.change", json!({ "body": board, "parent": panel }), Code::Refused);
    trial.refused("body.change", json!({ "body": panel, "parent": "nobody" }), Code::Unknown);
    trial.ask("body.move", json!({ "body": panel, "to": 0 }));
    assert_eq!(trial.ask("book.shelf", json!({}))["bodies"][0]["id"], panel);
    trial.ask("body.change", json!({ "body": panel, "parent": "" }));
    assert_eq!(page(&mut trial, &panel)["parent"], Value::Null);
}

#[test]
fn offices_have_an_order_of_their_own() {
    let (mut trial, _) = board();
    let labour = trial.group("Labour");
    trial.ask("group.move_office", json!({ "group": labour, "to": 0 }));
    let groups = trial.ask("book.directory", json!({}))["groups"].clone();
    let offices: Vec<_> = groups.as_array().unwrap().iter().map(|group| group["office"].as_u64().unwrap()).collect();
    assert_eq!((groups[0]["full_name"].as_str(), offices), (Some("Conservative"), vec![1, 0, 2, 3]));
}

#[test]
fn an_action_gets_done() {
    let (mut trial, meeting) = board();
    let item = trial.ask("item.add", json!({ "meeting": meeting, "title": "Plan" }));
    let action = trial.ask("entry.add", json!({ "item": item, "kind": "action", "wording": "Bring an update." }));
    let point = trial.ask("entry.add", json!({ "item": item, "kind": "point", "wording": "Noted." }));
    trial.ask("action.state", json!({ "entry": action, "state": "done" }));
    let body = trial.body();
    assert_eq!(trial.ask("action.list", json!({ "body": body }))[0]["state"], "done");
    trial.refused("action.state", json!({ "entry": point, "state": "done" }), Code::Refused);
}

#[test]
fn an_items_times_can_be_corrected() {
    let (mut trial, meeting) = board();
    let first = trial.ask("item.add", json!({ "meeting": meeting, "title": "Plan" }));
    let second = trial.ask("item.add", json!({ "meeting": meeting, "title": "Notes" }));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "in_session" }));
    trial.refused("item.change", json!({ "item": second, "began": "11.40" }), Code::Refused);
    trial.ask("item.change", json!({ "item": second, "began": "11.40", "ended": "11.45" }));
    trial.ask("item.change", json!({ "item": first, "began": "" }));
    let page = trial.page(&meeting);
    assert_eq!((&page["current"], &page["agenda"][0]["began_printed"]), (&Value::Null, &json!("")));
    assert_eq!(page["agenda"][1]["times"], "11.40am – 11.45am");
    assert_eq!(page["agenda"][1]["ended_printed"], "11.45am");
    trial.refused("item.change", json!({ "item": second, "ended": "11.30" }), Code::Refused);
}
