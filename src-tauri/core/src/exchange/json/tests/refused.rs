use super::*;
use crate::error::Code;
use proptest::prelude::*;
use serde_json::json;

/// Refuses the sample with one value changed, and gives the sentence.
fn refused(pointer: &str, value: Value) -> Error {
    Desk::new().refuse(&altered(pointer, Some(value)))
}

fn says(error: &Error, code: Code, message: &str) {
    assert_eq!((error.message.as_str(), error.code), (message, code), "{}", error.hint);
    assert!(error.hint.starts_with("Nothing was imported. "), "{}", error.hint);
}

#[test]
fn what_is_no_json_is_refused_with_its_line_and_column() {
    let mut desk = Desk::new();
    let error = desk.refuse("{\n  \"format\": clerkwell\n}");
    says(&error, Code::Invalid, "The file is not JSON: expected value, at line 2, column 13.");
    let cut = desk.refuse(&SEED[..SEED.len() / 2]);
    assert!(cut.message.starts_with("The file breaks off in the middle, at line "), "{cut}");
    says(&desk.refuse(" \n"), Code::Invalid, "The file is empty.");
    assert!(desk.import(&format!("\u{FEFF}{SEED}")).is_ok(), "a mark that editors put first is no fault");
}

#[test]
fn a_file_that_is_not_ours_or_of_another_version_is_refused() {
    let mut desk = Desk::new();
    for other in ["[]", "12", "{\"format\": \"other\", \"version\": 1}"] {
        says(&desk.refuse(other), Code::Invalid, "The file does not say that it holds records for Clerkwell.");
    }
    let newer = refused("/version", json!(2));
    says(&newer, Code::Newer, "The file is written in version 2 of the format; this Clerkwell reads version 1.");
    for none in [json!("1"), json!(0), json!(-1), json!(1.5)] {
        assert!(refused("/version", none).message.starts_with("The file does not say which version"));
    }
}

#[test]
fn what_breaks_the_form_is_refused_with_its_place() {
    for (pointer, value, message) in [
        (
            "/bodies/0/meetings/2/day",
            json!("2011-02-30"),
            "bodies[0].meetings[2].day: There is no 2011-02-30 in the calendar.",
        ),
        (
            "/bodies/0/meetings/2/day",
            json!("18/01/11"),
            "bodies[0].meetings[2].day: “18/01/11” is not a day. Write it as 2011-01-18.",
        ),
        (
            "/bodies/0/meetings/2/start_time",
            json!("11.30am"),
            "bodies[0].meetings[2].start_time: “11.30am” is not a time. Write it as 09:30 or 13:30.",
        ),
        (
            "/bodies/0/meetings/2/attendance/members/stay",
            json!("ill"),
            "bodies[0].meetings[2].attendance.members.stay: “ill” is none of the choices, expected one of “expected”, “present”, “apologies”, “absent”, “not_recorded”.",
        ),
        (
            "/bodies/0/meetings/2/attendance/members/parsons/outcome",
            json!("ill"),
            "bodies[0].meetings[2].attendance.members.parsons.outcome: “ill” is none of the choices, ",
        ),
        (
            "/bodies/0/meetings/2/items/0/entries/6/action/due",
            json!("soon"),
            "bodies[0].meetings[2].items[0].entries[6].action.due: “soon” is not a day. Write it as 2011-01-18. \
             “next_meeting” is the other choice.",
        ),
        ("/bodies/0/meetings/2/items/0/entries/0", json!({"texts": "x"}), "bodies[0].meetings[2].items[0].entries[0]"),
        ("/bodies/0/meetings/2/place", json!("x"), "bodies[0].meetings[2].place: There is no field “place” here, "),
        (
            "/bodies/0/years/0/membership/0/seats",
            json!("six"),
            "bodies[0].years[0].membership[0].seats: Here stands the text \"six\", where a whole number belongs.",
        ),
        ("/people/stay", json!(["Stay"]), "people.stay: Here stands a list, where a text or an object belongs."),
        (
            "/bodies/0/meetings/2/items/0",
            json!({"kind": "business"}),
            "bodies[0].meetings[2].items[0]: The field “title” is missing.",
        ),
    ] {
        let error = refused(pointer, value);
        assert_eq!(error.code, Code::Invalid);
        let line = error.message.find(" (line ").expect("the line is said");
        let end = line + error.message[line..].find(')').unwrap() + 1;
        let said = format!("{}{}", &error.message[..line], &error.message[end..]);
        assert!(said.starts_with(message), "{said}");
    }
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let twice = SEED.replace("\"fleming\": \"Cllr Peter Fleming\"", "\"parsons\": \"Cllr Peter Fleming\"");
    let error = Desk::new().refuse(&twice);
    assert!(error.message.contains("The key “parsons” stands twice."), "{error}");
    let field = SEED.replacen("\"state\": \"ended\",", "\"state\": \"ended\", \"state\": \"planned\",", 1);
    let error = Desk::new().refuse(&field);
    assert!(error.message.contains("The field “state” stands twice."), "{error}");
}

#[test]
fn whom_or_what_the_file_does_not_have_is_refused_with_its_place() {
    let key = refused("/bodies/0/meetings/2/attendance/officers/0/people/0", json!("whitman"));
    says(
        &key,
        Code::Unknown,
        "bodies[0].meetings[2].attendance.officers[0].people[0]: Nobody in “people” has the key “whitman”.",
    );
    let authority = refused("/bodies/0/years/0/membership/0/members/1/authority", json!("Sevenoaks"));
    assert!(
        authority.message.starts_with("bodies[0].years[0].membership[0].members[1].authority: There is no authority")
    );
    let group = refused("/bodies/0/years/0/membership/3/group", json!("Green"));
    assert!(group.message.starts_with("bodies[0].years[0].membership[3].group: There is no group “Green”"), "{group}");
    let parent = refused("/bodies/0/parent", json!("LG Group Executive"));
    assert!(parent.message.starts_with("bodies[0].parent: There is no body “LG Group Executive”"), "{parent}");
}

#[test]
fn a_rule_that_refuses_is_told_with_its_place() {
    for (pointer, value, code, message) in [
        (
            "/bodies/0/years/0/membership/0/members/1/position",
            json!("chairman"),
            Code::Refused,
            "bodies[0].years[0].membership[0].members[1]: ",
        ),
        (
            "/bodies/0/meetings/2/attendance/members/driver",
            json!("present"),
            Code::Refused,
            "bodies[0].meetings[2].attendance.members.driver: Cllr Driver is not on the roll of this meeting.",
        ),
        (
            "/bodies/0/meetings/2/attendance/substitutes",
            json!({"taylor": {}, "oneill": {}}),
            Code::Refused,
            "bodies[0].meetings[2].attendance.substitutes.oneill: The group has 1 members missing, and 1 substitutes already.",
        ),
        (
            "/bodies/0/meetings/2/presiders/0",
            json!("stay"),
            Code::Refused,
            "bodies[0].meetings[2].presiders[0]: Cllr Stay is not at the meeting.",
        ),
        (
            "/bodies/0/meetings/5/state",
            json!("cancelled"),
            Code::NeedsReason,
            "bodies[0].meetings[5].state: A meeting is cancelled for a reason.",
        ),
        (
            "/bodies/0/meetings/3/items/0/number",
            json!("1"),
            Code::Invalid,
            "bodies[0].meetings[3].items[0].number: Numbers do not stand while the meeting is planned.",
        ),
        ("/groups/0/colour", json!("blue"), Code::Invalid, "groups[0]: “blue” is not a colour."),
        ("/people/stay", json!("  "), Code::Invalid, "people.stay: The name is missing."),
        (
            "/bodies/0/meetings/2/items/0/entries/0",
            json!({"text": "a\u{1B}b"}),
            Code::Invalid,
            "bodies[0].meetings[2].items[0].entries[0].text: The wording holds a character that cannot be shown (U+001B).",
        ),
    ] {
        let error = refused(pointer, value);
        assert!(error.message.starts_with(message), "{error}");
        assert_eq!((error.code, error.message.lines().count()), (code, 1), "{error}");
    }
}

#[test]
fn every_mistake_is_told_at_once() {
    let mut file: Value = serde_json::from_str(&altered("/people/stay", None)).unwrap();
    file["bodies"][0]["meetings"][5]["state"] = json!("cancelled");
    let error = Desk::new().refuse(&file.to_string());
    let places: Vec<&str> = error.message.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(
        places,
        [
            "bodies[0].years[0].membership[0].members[4].person",
            "bodies[0].meetings[0].attendance.members.stay",
            "bodies[0].meetings[1].attendance.members.stay",
            "bodies[0].meetings[2].attendance.members.stay",
            "bodies[0].meetings[5].state",
        ]
    );
    assert_eq!(error.hint, "Nothing was imported. Mend these 5 places in the file and import it again.");
    assert_eq!(error.code, Code::Refused, "they are of several kinds");
}

#[test]
fn a_body_is_not_imported_twice_nor_a_real_book_made_a_practice_one() {
    let mut desk = Desk::sample();
    let again = desk.refuse(SEED);
    assert_eq!(
        again.message, "bodies[0]: There is a body called LG Group Improvement Programme Board already.",
        "moving the day of a practice book is no fault"
    );
    let mut real = Desk::new();
    real.import(&altered("/practice_day", None)).unwrap();
    let practice = r#"{"format": "clerkwell", "version": 1, "practice_day": "2011-03-11"}"#;
    assert!(real.refuse(practice).message.starts_with("practice_day: A book with records in it"));
}

/// Every place of a file, as a JSON pointer.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut under = |key: &str, value: &Value| {
        let pointer = format!("{at}/{key}");
        found.push(pointer.clone());
        pointers(value, &pointer, found);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| under(key, value)),
        Value::Array(lines) => lines.iter().enumerate().for_each(|(at, value)| under(&at.to_string(), value)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_change_to_a_file_makes_it_half_imported(
        places in prop::collection::vec(any::<prop::sample::Index>(), 1..3),
        value in prop_oneof![
            Just(None),
            prop_oneof![
                Just(json!("")), Just(json!("stay")), Just(json!("2011-01-18")), Just(json!("13:30")), Just(json!([])),
                Just(json!({})), Just(json!(0)), Just(json!(true)), Just(json!(null)), Just(json!("apologies")),
                Just(json!("ended")), Just(json!("Labour")), Just(json!("a\u{0}b")), Just(json!({"person": "stay"})),
            ]
            .prop_map(Some),
        ],
    ) {
        let mut text = SEED.to_owned();
        for place in places {
            let mut found = Vec::new();
            let file: Value = serde_json::from_str(&text).unwrap();
            pointers(&file, "", &mut found);
            let pointer = place.get(&found);
            text = altered_in(file, pointer, value.clone());
        }
        let mut desk = Desk::new();
        let empty = desk.rows();
        match desk.import(&text) {
            Ok(_) => {
                desk.session.undo(&mut |_, _| true).unwrap();
                prop_assert_eq!(desk.rows(), empty, "what goes in goes out again");
            }
            Err(error) => {
                prop_assert_eq!(desk.rows(), empty);
                prop_assert!(error.code != Code::Fault && !error.message.is_empty(), "{}", error);
            }
        }
    }
}

#[test]
fn a_name_for_the_public_that_nobody_gave_is_refused() {
    let mut file: Value = serde_json::from_str(super::by_hand::EVERYTHING).unwrap();
    file["bodies"][0]["meetings"][0]["items"][1]["speakers"] = json!([{}, { "named_in_public": true, "name": " " }]);
    let error = Desk::new().refuse(&file.to_string());
    let place = "bodies[0].meetings[0].items[1].speakers[1]";
    assert_eq!(error.message, format!("{place}: There is no name that the public could read."));
}

/// Refuses everything with one of its motions changed.
fn refused_motion(line: usize, change: impl FnOnce(&mut Value)) -> Error {
    let mut file: Value = serde_json::from_str(super::by_hand::EVERYTHING).unwrap();
    let items = &mut file["bodies"][0]["meetings"][0]["items"];
    change(&mut items[1]["entries"][line]["motion"]);
    Desk::new().refuse(&file.to_string())
}

#[test]
fn a_motion_or_vote_that_cannot_be_is_refused_with_its_place() {
    let said = |place: &str, message: &str| format!("bodies[0].meetings[0].items[1].entries{place}: {message}");
    for (error, place, message) in [
        (
            refused_motion(1, |motion| motion["amends"] = json!(1)),
            "[1].motion.amends",
            "There is no such line above it.",
        ),
        (
            refused_motion(0, |motion| motion["seconder"] = json!("adams")),
            "[0].motion",
            "Cllr Adams cannot both move and second it.",
        ),
        (
            refused_motion(1, |motion| motion["vote"]["show_of_hands"]["for"] = json!(2)),
            "[1].motion.vote.show_of_hands",
            "3 votes are more than the 2 who may vote.",
        ),
        (
            refused_motion(1, |motion| {
                drop(motion["vote"]["show_of_hands"].as_object_mut().unwrap().shift_remove("for"))
            }),
            "[1].motion.vote.show_of_hands",
            "A count has those for and those against.",
        ),
        (
            refused_motion(1, |motion| motion["vote"]["show_of_hands"]["casting"] = json!("for")),
            "[1].motion.vote.show_of_hands.casting",
            "The votes are not equal, so there is no casting vote.",
        ),
        (
            refused_motion(0, |motion| motion["vote"]["named"]["abstained"] = json!(["cole", "adams"])),
            "[0].motion.vote.named.abstained[1]",
            "“adams” votes twice.",
        ),
        (
            refused_motion(0, |motion| motion["vote"]["named"]["roll"] = json!(["adams", "drew"])),
            "[0].motion.vote.named.abstained[0]",
            "Carl Cole is not on the roll of this vote.",
        ),
        (
            refused_motion(2, |motion| motion["vote"] = json!("general")),
            "[2].motion.vote",
            "What was withdrawn or fell was not put to the vote.",
        ),
    ] {
        assert_eq!(error.message, said(place, message));
    }
}
