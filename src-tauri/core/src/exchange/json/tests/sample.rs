use super::*;
use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::day::Day;
use crate::domain::entry::EntryKind;
use crate::domain::item::numbers;
use crate::domain::meeting::MeetingState;

fn meeting(desk: &Desk, day: &str) -> Meeting {
    let day: Day = day.parse().unwrap();
    desk.all::<Meeting>().into_iter().find(|meeting| meeting.day == day).unwrap()
}

fn under<R: crate::store::Under<crate::domain::id::MeetingId>>(desk: &Desk, meeting: &Meeting) -> Vec<R> {
    desk.session.read(|book| book.under::<R, _>(&meeting.id)).unwrap()
}

#[test]
fn the_sample_is_one_operation_and_undo_empties_the_book() {
    let mut desk = Desk::new();
    let empty = desk.rows();
    let imported = desk.import(SEED).unwrap();
    assert_eq!(
        imported.to_string(),
        "1 body, 1 year, 14 members, 5 listed substitutes, 6 meetings, 15 items, 29 minuted paragraphs, 32 people, \
         4 groups, 20 authorities"
    );
    assert_eq!(imported.namesakes, Vec::<String>::new());
    assert_eq!(desk.undo().as_deref(), Some("Import the sample of the Improvement Programme Board 2010/11"));
    assert_eq!(desk.session.today().unwrap(), "2011-03-11".parse::<Day>().unwrap(), "it is a practice book");
    let full = desk.rows();

    desk.session.undo(&mut |_, _| true).unwrap();
    assert_eq!(desk.rows(), empty, "one undo takes all of it back");
    assert_eq!(desk.undo(), None);
    desk.session.redo(&mut |_, _| true).unwrap();
    assert_eq!(desk.rows(), full);
}

#[test]
fn the_three_meetings_held_were_attended_as_the_papers_say() {
    let desk = Desk::sample();
    let people = desk.all::<Person>();
    let name = |of: &Attendance| people.iter().find(|one| one.id == of.person).unwrap().surname.clone();
    let who = |day: &str, capacity: Capacity, outcome: Outcome| {
        let mut names: Vec<String> = under::<Attendance>(&desk, &meeting(&desk, day))
            .iter()
            .filter(|one| one.capacity == capacity && one.outcome == outcome)
            .map(name)
            .collect();
        names.sort();
        names
    };
    use Capacity::{InAttendance, Member, Officer, Substitute};
    use Outcome::{Apologies, NotRecorded, Present};
    for (day, present, away) in [
        ("2010-09-09", 13, (NotRecorded, vec!["Povey"])),
        ("2010-11-17", 10, (NotRecorded, vec!["Cadbury", "Gordon", "Stay", "Webb"])),
        ("2011-01-18", 11, (Apologies, vec!["Cheetham", "Holland", "Stay"])),
    ] {
        assert_eq!(who(day, Member, Present).len(), present, "present on {day}");
        assert_eq!(who(day, Member, away.0), away.1, "away on {day}");
        assert_eq!(meeting(&desk, day).state, MeetingState::Ended);
    }
    assert_eq!(who("2010-09-09", Substitute, Present), ["O'Neill"]);
    assert_eq!(who("2010-11-17", Substitute, Present), ["Barrett", "Roberts"]);
    assert_eq!(who("2011-01-18", Substitute, Present), [""; 0]);
    assert_eq!(who("2011-01-18", InAttendance, Present), ["Driver", "Selwood"]);
    assert_eq!(who("2011-01-18", Officer, Present).len(), 10);
    assert!(
        desk.all::<Substitution>().iter().all(|one| one.member.is_none()),
        "the papers do not say whom the substitutes stood in for"
    );
    let mut printed: Vec<String> = desk.all::<Attendance>().into_iter().filter_map(|one| one.printed_name).collect();
    printed.sort();
    assert_eq!(printed, ["Cllr David Parsons", "Cllr Dr Andrew Povey"]);
}

#[test]
fn the_note_of_18_january_has_what_the_paper_has() {
    let desk = Desk::sample();
    let held = meeting(&desk, "2011-01-18");
    let entries: Vec<Entry> = under(&desk, &held);
    let count = |kind| entries.iter().filter(|entry| entry.kind == kind).count();
    assert_eq!(
        (count(EntryKind::Text), count(EntryKind::Point), count(EntryKind::Decision), count(EntryKind::Action)),
        (10, 8, 7, 4)
    );
    let titles: Vec<String> = under::<Item>(&desk, &held).into_iter().map(|item| item.title).collect();
    assert_eq!(
        titles,
        [
            "LG Group Business Plan",
            "Local Government Self Regulation and Improvement",
            "Local Productivity Programme",
            "Community Budgets update",
            "Notes of last meeting and actions arising"
        ]
    );
    let people = desk.all::<Person>();
    let owners: Vec<String> = under::<ActionOwner>(&desk, &held)
        .iter()
        .map(|owner| people.iter().find(|one| Some(&one.id) == owner.person.as_ref()).unwrap().name())
        .collect();
    assert_eq!(owners.len(), 2);
    assert!(["Helen Platts", "Dennis Skinner"].iter().all(|name| owners.iter().any(|owner| owner == name)));
    let numbers: Vec<_> = under::<Item>(&desk, &held).into_iter().map(|item| item.number.unwrap()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5"], "the numbers of a meeting that is over stand");
}

#[test]
fn the_agenda_of_21_march_is_numbered_as_the_paper_is() {
    let desk = Desk::sample();
    let next = meeting(&desk, "2011-03-21");
    let items: Vec<Item> = under(&desk, &next);
    let printed: Vec<String> = numbers(&items).into_iter().map(Option::unwrap_or_default).collect();
    assert_eq!(printed, ["1a", "1b", "2", "3", "4", "5", "6", "", "", ""]);
    assert_eq!(next.state, MeetingState::Planned);
    assert_eq!(next.printed_day.as_deref(), Some("22/03/11"), "the attendance table has another date");
}

#[test]
fn notices_print_the_offices_in_an_order_of_their_own() {
    let desk = Desk::sample();
    let mut groups = desk.all::<Group>();
    let names = |groups: &[Group]| groups.iter().map(|group| group.full_name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&groups), ["Conservative", "Labour", "Liberal Democrat", "Independent"]);
    groups.sort_by(|one, other| one.office_place.cmp(&other.office_place));
    assert_eq!(names(&groups), ["Labour", "Conservative", "Liberal Democrat", "Independent"]);
    assert_eq!(groups[0].office_phone, "020 7664 3263");
}
