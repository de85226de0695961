//! Members of the public who take part in an item: unnamed, unless a name is kept, and named to the public only by choice.

use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

/// The sample, its January meeting, and an item of it.
fn begun() -> (Trial, Value, Value) {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let item = trial.page(&meeting)["agenda"][1]["id"].clone();
    (trial, meeting, item)
}

fn remarks(trial: &mut Trial, meeting: &Value, public: bool) -> Value {
    trial.ask("note.show", json!({ "meeting": meeting, "public": public }))["items"][1]["remarks"].clone()
}

fn note(trial: &mut Trial, meeting: &Value, public: bool, format: &str) -> String {
    let paper = json!({ "kind": "note", "meeting": meeting, "public": public });
    String::from_utf8_lossy(&trial.paper(paper, format)).into_owned()
}

#[test]
fn whoever_speaks_is_noted_at_once_and_unnamed() {
    let (mut trial, meeting, item) = begun();
    trial.ask("speaker.add", json!({ "item": item }));
    assert_eq!(remarks(&mut trial, &meeting, false), json!(["A member of the public spoke."]));
    trial.ask("speaker.add", json!({ "item": item }));
    let asked = trial.ask("speaker.add", json!({ "item": item, "part": "question" }));
    trial.ask("speaker.change", json!({ "speaker": asked, "about": "the library" }));
    let said =
        json!(["Two members of the public spoke.", "A member of the public asked a question about the library."]);
    assert_eq!(remarks(&mut trial, &meeting, false), said);
    assert_eq!(remarks(&mut trial, &meeting, true), said, "there is nothing to keep from the public");
    let whole = trial.ask("note.show", json!({ "meeting": meeting }));
    assert_eq!(whole["withheld"], false, "and so there is one version");
    trial.ask("speaker.remove", json!({ "speaker": asked }));
    assert_eq!(trial.ask("undo", json!({}))["label"], "Remove what is noted of the public in item 2");
    assert_eq!(remarks(&mut trial, &meeting, false), said);
}

#[test]
fn a_name_that_is_kept_is_in_no_public_version_unless_that_is_chosen() {
    let (mut trial, meeting, item) = begun();
    let speaker = trial.ask("speaker.add", json!({ "item": item, "part": "petition" }));
    trial.ask("speaker.change", json!({ "speaker": speaker, "name": "Ms Jo Hillsworth", "about": "Mill Street" }));
    let named = "Ms Jo Hillsworth, a member of the public, presented a petition about Mill Street.";
    let unnamed = "A member of the public presented a petition about Mill Street.";
    assert_eq!(remarks(&mut trial, &meeting, false), json!([named]));
    assert_eq!(remarks(&mut trial, &meeting, true), json!([unnamed]));
    let whole = trial.ask("note.show", json!({ "meeting": meeting }));
    assert_eq!((&whole["withheld"], &whole["mark"]), (&json!(true), &json!("Draft, not for publication")));
    for format in ["text", "html"] {
        assert!(note(&mut trial, &meeting, false, format).contains("Hillsworth"));
        assert!(!note(&mut trial, &meeting, true, format).contains("Hillsworth"), "{format}");
    }
    trial.ask("speaker.change", json!({ "speaker": speaker, "named_in_public": true }));
    assert_eq!(remarks(&mut trial, &meeting, true), json!([named]), "chosen, it is there");
    assert_eq!(trial.ask("note.show", json!({ "meeting": meeting }))["withheld"], false);
    trial.ask("speaker.change", json!({ "speaker": speaker, "name": "" }));
    let line = trial.page(&meeting)["agenda"][1]["speakers"][0].clone();
    assert_eq!(line["named_in_public"], false, "without a name there is none to publish");
    assert_eq!(line["sentence"], unnamed);
}

#[test]
fn under_an_item_that_is_not_public_nothing_of_them_is_told() {
    let (mut trial, meeting, item) = begun();
    let speaker = trial.ask("speaker.add", json!({ "item": item }));
    trial.ask("speaker.change", json!({ "speaker": speaker, "name": "Ms Jo Hillsworth", "about": "a tenancy" }));
    trial.ask("item.change", json!({ "item": item, "access": "exempt", "exempt_paragraph": "2" }));
    let public = note(&mut trial, &meeting, true, "text");
    assert!(!public.contains("tenancy") && !public.contains("Hillsworth"), "{public}");
}

#[test]
fn what_is_unfit_is_refused() {
    let (mut trial, _, item) = begun();
    let speaker = trial.ask("speaker.add", json!({ "item": item }));
    trial.refused("speaker.change", json!({ "speaker": speaker, "name": "x".repeat(401) }), Code::Invalid);
    trial.refused("speaker.change", json!({ "speaker": speaker, "named_in_public": true }), Code::Invalid);
    trial.refused("speaker.change", json!({ "speaker": "nobody", "name": "x" }), Code::Unknown);
    trial.refused("speaker.add", json!({ "item": "nothing" }), Code::Unknown);
}
