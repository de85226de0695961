//! The sample’s notice, membership, attendance and register, against the papers fact for fact; and how any body’s print
//! whose year is less smooth.

use crate::desk::Trial;
use clerkwell::error::Code;
use serde_json::{Value, json};

fn text(trial: &mut Trial, paper: Value) -> String {
    String::from_utf8(trial.paper(paper, "text")).unwrap()
}

/// The rows of a text’s table, their cells parted where three spaces or more stand.
fn rows(text: &str) -> Vec<Vec<&str>> {
    let table = text.lines().skip_while(|line| !line.starts_with("---")).skip(1).take_while(|line| !line.is_empty());
    table.map(|line| line.split("   ").map(str::trim).filter(|cell| !cell.is_empty()).collect()).collect()
}

/// All papers of the sample.
fn papers(trial: &mut Trial) -> Vec<Value> {
    let (body, meeting) = (trial.body(), trial.meeting("2011-03-21"));
    vec![
        json!({ "kind": "notice", "meeting": meeting }),
        json!({ "kind": "membership", "body": body }),
        json!({ "kind": "attendance", "body": body }),
        json!({ "kind": "attendance", "body": body, "marks": "letters", "rates": true, "all_substitutes": true }),
        json!({ "kind": "register", "meeting": meeting }),
        json!({ "kind": "note", "meeting": meeting }),
    ]
}

#[test]
fn every_paper_has_sound_tags_and_one_file_for_a_browser() {
    let mut trial = Trial::sample();
    for paper in papers(&mut trial) {
        let pdf = trial.paper(paper.clone(), "pdf");
        assert_eq!(pdf, trial.paper(paper.clone(), "pdf"), "one instant, one paper, one file: {paper}");
        let checked = crate::pdf::check_structure(&pdf);
        assert!(checked.is_ok(), "{paper}: {checked:?}");
        let html = String::from_utf8(trial.paper(paper.clone(), "html")).unwrap();
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"), "{paper}");
        assert!(!html.contains("<script") && !html.contains("src="), "{paper} fetches and runs nothing");
    }
}

#[test]
fn the_notice_says_what_the_paper_says() {
    let mut trial = Trial::sample();
    let meeting = trial.meeting("2011-03-21");
    let notice = text(&mut trial, json!({ "kind": "notice", "meeting": meeting }));
    let flat = notice.split_whitespace().collect::<Vec<_>>().join(" ");
    for fact in [
        "LG Group Improvement Programme Board",
        "The Improvement Programme Board will meet at 12.00pm on Monday 21 March 2011 at The Magnum Suite (4th floor), \
         Hilton Leeds City Hotel, Neville Street, LEEDS.",
        "register",
        "sign",
        "political group",
        "substitute",
        "catering",
        "map",
        "back cover",
        "Name: Paul Johnston Telephone: 020 7664 3031 Email: paul.johnston@local.gov.uk",
        "£5.80 an hour",
        "dependants (children, elderly people or people with disabilities)",
    ] {
        assert!(flat.contains(fact), "“{fact}” in {notice}");
    }
    assert_eq!(
        rows(&notice[notice.find("Group  ").unwrap()..]),
        [
            ["Labour", "Aicha Less", "020 7664 3263", "aicha.less@local.gov.uk"],
            ["Conservative", "Angela Page", "020 7664 3264", "angela.page@local.gov.uk"],
            ["Liberal Democrat", "Evelyn Mark", "020 7664 3235", "evelyn.mark@local.gov.uk"],
            ["Independent", "Group Office", "020 7664 3224", "independent.group@local.gov.uk"],
        ],
        "the offices in their own order"
    );
    let headings: Vec<_> = notice
        .lines()
        .zip(notice.lines().skip(1))
        .filter(|(_, under)| under.starts_with("--"))
        .map(|(line, _)| line)
        .collect();
    let order = ["Attendance register", "Apologies", "Location", "LGA contact", "Carers’ allowance"];
    assert_eq!(
        headings.iter().filter(|line| !line.starts_with("Group ")).collect::<Vec<_>>(),
        order.iter().collect::<Vec<_>>()
    );
    insta::assert_snapshot!(notice);
}

#[test]
fn a_group_whose_office_nobody_entered_stands_in_the_notice_all_the_same() {
    let mut trial = Trial::sample();
    let meeting = trial.meeting("2011-03-21");
    let groups = trial.ask("book.directory", json!({}))["groups"].clone();
    let none =
        |group: &Value| json!({ "group": group["id"], "office_contact": "", "office_phone": "", "office_email": "" });
    trial.ask("group.change", none(&groups[0]));
    let notice = text(&mut trial, json!({ "kind": "notice", "meeting": meeting }));
    let blank = notice.lines().find(|line| line.starts_with("Conservative")).map(str::trim_end);
    assert_eq!(
        blank.map(|line| line.split_whitespace().collect::<Vec<_>>()),
        Some(vec!["Conservative", "Group", "Office"])
    );
    for group in groups.as_array().unwrap() {
        trial.ask("group.change", none(group));
    }
    let notice = text(&mut trial, json!({ "kind": "notice", "meeting": meeting }));
    assert!(!notice.contains("Group Office"), "offices of which nothing at all is known help nobody: {notice}");
}

#[test]
fn the_membership_says_what_the_paper_says() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let membership = text(&mut trial, json!({ "kind": "membership", "body": body }));
    assert!(membership.starts_with("Membership 2010/11\n"), "{membership}");
    assert!(!membership.contains("As on"), "nothing changes in the year");
    assert_eq!(
        rows(&membership),
        [
            vec!["Conservative (6)"],
            vec!["David Parsons CBE [Chairman]", "Leicestershire CC"],
            vec!["Peter Fleming", "Sevenoaks DC"],
            vec!["Peter Goldsworthy", "Chorley BC"],
            vec!["Robert Gordon", "Hertfordshire CC"],
            vec!["Richard Stay", "Central Bedfordshire Council"],
            vec!["Andrew Povey", "Surrey CC"],
            vec!["Substitutes:"],
            vec!["Teresa O'Neill", "Bexley LB"],
            vec!["Ken Taylor", "Coventry City"],
            vec!["Labour (4)"],
            vec!["Ruth Cadbury [Deputy Chair]", "Hounslow LB"],
            vec!["Tony McDermott", "Halton BC"],
            vec!["Tim Cheetham", "Barnsley MBC"],
            vec!["Helen Holland", "Bristol City"],
            vec!["Substitutes:"],
            vec!["Theo Blackwell", "Camden LB"],
            vec!["Russell Roberts", "Rhondda Cynon Taff CBC"],
            vec!["Liberal Democrat (3)"],
            vec!["Jill Shortland [Vice-Chair]", "Somerset CC"],
            vec!["Sir David Williams CBE", "Richmond upon Thames LB"],
            vec!["Edward Lord JP", "Corporation of London"],
            vec!["Substitute:"],
            vec!["John Commons", "Manchester City"],
            vec!["Independent (1)"],
            vec!["Jeremy Webb [Deputy Chair]", "East Lindsey DC"],
        ],
        "the table, line for line"
    );
    let pages = trial.ask("body.show", json!({ "body": body }));
    let mut profile = pages["profile"].clone();
    profile["year_label"] = json!("long");
    trial.ask("body.change", json!({ "body": body, "profile": profile }));
    assert!(
        text(&mut trial, json!({ "kind": "membership", "body": body })).starts_with("Membership 2010/2011\n"),
        "the year in the body’s style, which on the paper was this"
    );
}

#[test]
fn the_attendance_says_what_the_paper_says() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let attendance = text(&mut trial, json!({ "kind": "attendance", "body": body }));
    // The paper’s fourth date is 22/03/11; the meeting was on the 21st, as every other paper says.
    let heads = attendance.lines().find(|line| line.starts_with("Councillors")).unwrap();
    let dates = ["Councillors", "09/09/10", "17/11/10", "18/01/11", "21/03/11", "17/05/11", "19/07/11"];
    assert_eq!(heads.split_whitespace().collect::<Vec<_>>(), dates);
    let at = |line: &str, date: &str| {
        let from = heads.find(date).unwrap();
        line.chars().skip(from).take(8).collect::<String>().trim().to_owned()
    };
    let marks: Vec<String> = attendance
        .lines()
        .skip_while(|line| !line.starts_with("---"))
        .skip(1)
        .map(|line| {
            let name: String = line.chars().take(heads.find("09/09/10").unwrap()).collect();
            let marks: Vec<_> = dates[1..]
                .iter()
                .map(|date| at(line, date))
                .map(|mark| if mark.is_empty() { "-".into() } else { mark })
                .collect();
            let all_blank = marks.iter().all(|mark| mark == "-");
            if all_blank { name.trim().to_owned() } else { format!("{}: {}", name.trim(), marks.join(" ")) }
        })
        .collect();
    assert_eq!(
        marks,
        [
            "Conservative Group",
            "David Parsons CBE [Chairman]: YES YES YES - - -",
            "Peter Fleming: YES YES YES - - -",
            "Peter Goldsworthy: YES YES YES - - -",
            "Robert Gordon: YES NO YES - - -",
            "Richard Stay: YES NO NO - - -",
            "Andrew Povey: NO YES YES - - -",
            "Labour Group",
            "Ruth Cadbury [Deputy Chair]: YES NO YES - - -",
            "Tony McDermott: YES YES YES - - -",
            "Tim Cheetham: YES YES NO - - -",
            "Helen Holland: YES YES NO - - -",
            "Lib Dem Group",
            "Jill Shortland [Vice-Chair]: YES YES YES - - -",
            "Sir David Williams CBE: YES YES YES - - -",
            "Edward Lord JP: YES YES YES - - -",
            "Independent",
            "Jeremy Webb [Deputy Chair]: YES NO YES - - -",
            "Substitutes",
            "Teresa O'Neill (Conservative Group): YES - - - - -",
            "Russell Roberts (Labour Group): - YES - - - -",
            "Clarence Barrett (Independent Group): - YES - - - -",
        ],
        "the table, mark for mark"
    );
    let wanted =
        json!({ "kind": "attendance", "body": body, "marks": "letters", "rates": true, "all_substitutes": true });
    let with_rates = text(&mut trial, wanted);
    assert!(with_rates.contains("34 of 42 attendances, 81.0 %. Seats filled: 37 of 42, 88.1 %."), "{with_rates}");
    insta::assert_snapshot!(with_rates);
}

#[test]
fn the_register_names_all_who_may_come_and_has_room_for_others() {
    let mut trial = Trial::sample();
    let meeting = trial.january();
    let register = text(&mut trial, json!({ "kind": "register", "meeting": meeting }));
    for fact in [
        "Tuesday 18 January 2011, 11.30am",
        "County Hall, Preston",
        "Cllr Richard Stay (apologies)",
        "Cllr Geoff Driver",
    ] {
        assert!(register.contains(fact), "“{fact}” in {register}");
    }
    let pages = |trial: &mut Trial, blank: u32| {
        let pdf = trial.paper(json!({ "kind": "register", "meeting": meeting, "blank_rows": blank }), "pdf");
        lopdf::Document::load_mem(&pdf).unwrap().get_pages().len()
    };
    assert!(pages(&mut trial, 60) > pages(&mut trial, 0), "blank rows take room");
    let too_many = json!({ "paper": { "kind": "register", "meeting": meeting, "blank_rows": 61 }, "format": "pdf" });
    trial.refused("paper.print", too_many, Code::Invalid);
}

#[test]
fn what_is_not_settled_is_said_in_words() {
    let mut trial = Trial::sample();
    let say = |trial: &mut Trial, day: &str| {
        let meeting = trial.meeting(day);
        let notice = text(trial, json!({ "kind": "notice", "meeting": meeting }));
        notice.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let july = say(&mut trial, "2011-07-19");
    assert!(july.contains("will meet on Tuesday 19 July 2011. The time and the place will be announced."), "{july}");
    let meeting = trial.meeting("2011-07-19");
    trial.ask("meeting.change", json!({ "meeting": meeting, "start_time": "2pm" }));
    assert!(say(&mut trial, "2011-07-19").contains("at 2.00pm on Tuesday 19 July 2011. The place will be announced."));
    trial.ask("meeting.step", json!({ "meeting": meeting, "to": "cancelled", "reason": "Too little business" }));
    let cancelled = say(&mut trial, "2011-07-19");
    assert!(cancelled.starts_with("Cancelled Notice"), "{cancelled}");
    assert!(cancelled.contains("will not take place. The reason given: Too little business."), "{cancelled}");
    assert!(!cancelled.contains("Apologies") && cancelled.contains("LGA contact"), "only whom to ask is left");
}

#[test]
fn a_year_with_changes_is_said_as_on_a_day() {
    let mut trial = Trial::sample();
    let body = trial.body();
    let page = trial.ask("body.show", json!({ "body": body }));
    let year = page["year"]["id"].clone();
    let of = |name: &str| {
        let groups = page["groups"].as_array().unwrap();
        let lines = groups.iter().flat_map(|group| group["members"].as_array().unwrap());
        lines.clone().find(|line| line["name"].as_str().unwrap().contains(name)).unwrap()["id"].clone()
    };
    trial.ask("membership.change", json!({ "membership": of("Stay"), "to_day": "31 May 2011" }));
    trial.ask(
        "membership.change_from",
        json!({ "membership": of("Fleming"), "day": "1 June 2011", "position": "deputy_chair" }),
    );
    let new = json!({ "year": year, "name": "Dr Ann Moss", "kind": "member", "voting": false, "co_opted": true });
    trial.ask("membership.add", new);
    let on = |trial: &mut Trial, day: &str| text(trial, json!({ "kind": "membership", "body": body, "day": day }));
    let march = on(&mut trial, "21 March 2011");
    assert!(march.contains("As on 21 March 2011."), "{march}");
    assert!(march.contains("Richard Stay (until 31 May 2011)"), "a leaver known of: {march}");
    assert!(march.contains("Peter Fleming  "), "no dates where only the office changes: {march}");
    assert!(march.contains("Co-opted members\n") && march.contains("Ann Moss (no vote)"), "{march}");
    let july = on(&mut trial, "19 July 2011");
    assert!(!july.contains("Richard Stay"), "{july}");
    assert!(july.contains("1 vacancy"), "{july}");
    assert!(july.contains("Peter Fleming [Deputy Chair]  "), "{july}");
    let outside = json!({ "paper": { "kind": "membership", "body": body, "year": year, "day": "1 January 2013" }, "format": "text" });
    trial.refused("paper.print", outside, Code::Invalid);
}

#[test]
fn a_long_year_has_room_on_its_sheets() {
    let mut trial = Trial::sample();
    let body = trial.body();
    for month in 1..=7 {
        trial.ask("meeting.add", json!({ "body": body, "day": format!("2011-{month:02}-05") }));
    }
    let attendance = json!({ "kind": "attendance", "body": body });
    let sheet = |pdf: &[u8]| {
        let file = lopdf::Document::load_mem(pdf).unwrap();
        let page = file.get_dictionary(*file.get_pages().values().next().unwrap()).unwrap().clone();
        let side = |at: usize| page.get(b"MediaBox").unwrap().as_array().unwrap()[at].as_float().unwrap();
        (side(2), side(3))
    };
    let (width, height) = sheet(&trial.paper(attendance.clone(), "pdf"));
    assert!(width > height, "thirteen columns lie on the long side");
    let html = String::from_utf8(trial.paper(attendance.clone(), "html")).unwrap();
    assert_eq!(html.matches("<table").count(), 2, "in two tables, each with the names");
    assert_eq!(html.matches(">Peter Fleming<").count(), 2);
}

#[test]
fn standing_notices_are_the_bodys_own() {
    let mut trial = Trial::sample();
    let (body, meeting) = (trial.body(), trial.meeting("2011-03-21"));
    let notices = trial.ask("standing.list", json!({ "body": body }));
    let ids: Vec<Value> = notices.as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    trial.ask("standing.move", json!({ "notice": ids[4], "to": 0 }));
    trial.ask(
        "standing.change",
        json!({ "notice": ids[2], "wording": "The map is on the <img src=x onerror=alert(1)> cover." }),
    );
    trial.refused("standing.change", json!({ "notice": ids[2], "wording": " " }), Code::Invalid);
    trial.refused("standing.add", json!({ "body": body, "heading": " ", "wording": "x" }), Code::Invalid);
    let html = String::from_utf8(trial.paper(json!({ "kind": "notice", "meeting": meeting }), "html")).unwrap();
    assert!(html.find("Carers’ allowance").unwrap() < html.find("Apologies").unwrap(), "it stands first now");
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;") && !html.contains("<img"), "words are never markup");
    for id in &ids {
        trial.ask("standing.remove", json!({ "notice": id }));
    }
    let bare = text(&mut trial, json!({ "kind": "notice", "meeting": meeting }));
    assert!(bare.contains("Apologies") && bare.contains("Aicha Less") && bare.contains("Paul Johnston"), "{bare}");
    trial.ask("undo", json!({}));
    assert_eq!(trial.ask("standing.list", json!({ "body": body })).as_array().unwrap().len(), 1, "and comes back");
}
