//! What the calculators are fed with, from a file.

use super::Desk;
use super::by_hand::EVERYTHING;
use crate::domain::balance::CouncilSeats;
use crate::domain::body::Body;
use crate::domain::calendar::ClosedDay;
use crate::domain::meeting::Meeting;
use crate::domain::people::Person;
use crate::domain::six_months::ApprovedAbsence;
use serde_json::json;

#[test]
fn closed_days_councils_and_approved_absences_stand_in_the_book() {
    let mut desk = Desk::new();
    let taken = desk.import(EVERYTHING).unwrap();
    assert_eq!((taken.closed_days, taken.absences), (2, 1));

    let closed: Vec<_> = desk
        .all::<ClosedDay>()
        .iter()
        .map(|one| format!("{} {} {}", one.first_day, one.last_day, one.reason))
        .collect();
    assert_eq!(closed, ["2012-12-27 2012-12-31 Christmas closure", "2013-04-17 2013-04-17 A funeral"]);

    let bodies = desk.all::<Body>();
    let council = bodies[0].authority.clone();
    assert!(council.is_some() && bodies[1].authority.is_none(), "the panel is of a council, the cabinet of none named");
    let councillors: Vec<_> = desk.all::<CouncilSeats>().into_iter().map(|one| (one.authority, one.seats)).collect();
    assert!(
        [(council.clone(), 7), (council.clone(), 5), (council.clone(), 1), (None, 2)]
            .iter()
            .all(|line| councillors.contains(line)),
        "{councillors:?}"
    );

    let absence = &desk.all::<ApprovedAbsence>()[0];
    let hunt = desk.all::<Person>().into_iter().find(|one| one.surname == "Hunt").unwrap();
    assert_eq!((&absence.person, &absence.authority), (&hunt.id, &council));
    assert_eq!(
        (absence.from_day.to_string().as_str(), absence.until_day.to_string().as_str()),
        ("2012-10-01", "2013-03-31")
    );
    assert_eq!((absence.approved_by.as_str(), absence.reason.as_str()), ("Council, 18 September 2012", "Ill health"));

    let published: Vec<_> =
        desk.all::<Meeting>().iter().map(|one| one.published_day.map(|day| day.to_string())).collect();
    assert_eq!(
        published,
        [Some("2012-06-06".into()), None, None, None, None, None, None],
        "what a file leaves out is not known"
    );
}

#[test]
fn a_council_that_the_book_has_stays_as_the_book_has_it() {
    let mut desk = Desk::new();
    desk.import(EVERYTHING).unwrap();
    let before = desk.all::<CouncilSeats>();
    let again = json!({
        "format": "clerkwell", "version": 1, "groups": ["Labour"], "authorities": ["Ambleford"],
        "councils": [{ "authority": "Ambleford", "groups": [{ "group": "Labour", "councillors": 9 }] }],
    });
    desk.import(&again.to_string()).unwrap();
    assert_eq!(desk.all::<CouncilSeats>(), before);
}

#[test]
fn each_mistake_is_told_with_its_place() {
    let mut desk = Desk::new();
    let file = json!({
        "format": "clerkwell", "version": 1, "people": { "hunt": "Cllr Hal Hunt" },
        "bodies": [{
            "full_name": "Cabinet", "profile": "council_committee", "authority": "Nowhere",
            "meetings": [{ "day": "2012-06-12", "published_day": "2012-06-06" }],
        }],
        "closed_days": [
            { "first_day": "2012-12-27", "reason": "Christmas" }, { "first_day": "2012-12-27", "reason": "Again" },
            { "first_day": "2013-01-02", "last_day": "2012-12-27", "reason": "Back to front" },
        ],
        "councils": [{ "groups": [{ "group": "Unknown", "councillors": 2 }, { "councillors": 100_000 }] }],
        "approved_absences": [
            { "person": "hunt", "from_day": "2012-10-01", "until_day": "2012-11-01", "approved_by": " " },
            { "person": "nobody", "from_day": "2012-10-01", "until_day": "2012-11-01", "approved_by": "Council" },
        ],
    });
    let error = desk.refuse(&file.to_string());
    for told in [
        "bodies[0].authority: There is no authority “Nowhere”",
        "bodies[0].meetings[0].published_day: The agenda of a planned meeting has not gone out.",
        "closed_days[1]: 27 December 2012 is a closed day already: Christmas.",
        "closed_days[2]: The closed days end before they begin.",
        "councils[0].groups[0].group: There is no group “Unknown”",
        "councils[0].groups[1].councillors: 100000 is too many.",
        "approved_absences[0]: Who approved it is missing.",
        "approved_absences[1].person: Nobody in “people” has the key “nobody”.",
    ] {
        assert!(error.message.contains(told), "{told}\nis not in\n{error}");
    }
}
