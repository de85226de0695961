use super::*;
use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::body::name_on;
use crate::domain::entry::{ActionState, Due};
use crate::domain::item::{Access, Fate, ItemKind};
use crate::domain::meeting::{MeetingState, PresidesBy};
use crate::domain::membership::{MembershipKind, Position};
use crate::domain::profile::*;
use crate::domain::time::{Time, TimeStyle};

/// Every field of the format, once.
pub(super) const EVERYTHING: &str = include_str!("everything.json");

fn time(text: &str) -> Option<Time> {
    Some(text.parse().unwrap())
}

fn day(text: &str) -> Option<crate::domain::day::Day> {
    Some(text.parse().unwrap())
}

#[test]
fn the_example_of_everything_leaves_no_field_out() {
    let file: Value = serde_json::from_str(EVERYTHING).unwrap();
    let schema: Value = serde_json::from_str(&crate::exchange::json::schema()).unwrap();
    let mut fields = Vec::new();
    let mut gather = |object: &Value| {
        fields.extend(object["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()))
    };
    gather(&schema);
    schema["$defs"].as_object().unwrap().values().for_each(&mut gather);
    let mut used = std::collections::HashSet::new();
    fn names(value: &Value, used: &mut std::collections::HashSet<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| {
                used.insert(name.clone());
                names(value, used);
            }),
            Value::Array(lines) => lines.iter().for_each(|line| names(line, used)),
            _ => {}
        }
    }
    names(&file, &mut used);
    let missing: Vec<_> = fields.iter().filter(|name| !used.contains(*name)).collect();
    assert!(missing.is_empty(), "everything.json lacks {missing:?}");
}

#[test]
fn everything_that_a_file_says_stands_in_the_book() {
    let mut desk = Desk::new();
    desk.import(EVERYTHING).unwrap();
    assert_eq!(desk.undo().as_deref(), Some("Import everything"));

    let groups = desk.all::<Group>();
    let greens = &groups[0];
    assert_eq!((greens.short_name.as_str(), greens.heading.as_str()), ("Grn", "The Greens"));
    assert_eq!(greens.colour.as_deref(), Some("#00aa00"));
    assert_eq!(greens.office_contact, "Ada Moss");
    assert_eq!((groups[1].full_name.as_str(), groups[1].heading.as_str()), ("Labour", "Labour Group"));
    let authority = &desk.all::<Authority>()[0];
    assert_eq!((authority.full_name.as_str(), authority.aliases.len()), ("Town Council of Ambleford", 1));
    let people = desk.all::<Person>();
    let person = |surname: &str| people.iter().find(|one| one.surname == surname).unwrap();
    assert_eq!(person("Adams").titled_name(), "Cllr Dame Ann Adams OBE");
    assert_eq!(person("Adams").aliases, ["Ann Smith"]);

    let apart = &desk.all::<Apart>()[0];
    assert!(apart.is_of(&person("Hunt").id, &people.iter().find(|one| one.forename == "Harry").unwrap().id));

    let bodies = desk.all::<Body>();
    let [panel, cabinet] = &bodies[..] else { panic!("two bodies") };
    assert_eq!(panel.parent.as_ref(), Some(&cabinet.id), "the parent may stand below in the file");
    assert_eq!(panel.contact_name, "Jo Clerk");
    let rules = &panel.profile;
    assert_eq!((rules.quorum.numerator, rules.quorum.denominator), (1, 4));
    assert_eq!((rules.quorum.minimum, rules.quorum.groups), (2, 1));
    assert_eq!(rules.notice, NoticeRule { clear_days: 3, days: DaysCounted::NoSundaysAndHolidays });
    assert_eq!(
        rules.substitutes,
        SubstituteRule {
            pool: Pool::Group,
            any_for_ungrouped: true,
            notice_hours: 4,
            paired: Pairing::Optional,
            times_a_year: 2,
            may_chair: true,
            count_for_quorum: true,
            when_member_arrives: WhenMemberArrives::SubstituteYields,
        }
    );
    assert_eq!(
        (rules.late_arrival_votes, rules.casting_vote, rules.six_months),
        (false, CastingVote::NotToSetPolicy, true)
    );
    let (numbers, order) = (MinuteNumbers::ThroughTheYear, MinuteOrder::Taken);
    let (pattern, times) = ("P {n}/{yy}".into(), PrintedTimes::Items);
    assert_eq!(rules.minutes, MinuteRule { numbers, order, pattern, times });
    assert_eq!(rules.deadlines, DeadlineRule { decision_sheet: 3, draft_note: 7, call_in: 5 });
    assert_eq!((rules.year_begins, rules.political_balance), (YearBegins::On { month: 5, day: 15 }, Balance::Off));
    assert!(rules.remote.present && !rules.remote.may_vote && rules.joint_chairs);
    assert_eq!((rules.words.chairman.as_str(), rules.words.time_style), ("Convener", TimeStyle::TwentyFour));
    assert_eq!(rules.year_label, YearLabel::Long);
    assert_eq!(cabinet.profile, Profile::preset(Preset::CouncilCommittee), "a preset alone is itself");
    let names = desk.session.read(|book| book.under::<BodyName, _>(&panel.id)).unwrap();
    let called = |on: &str| name_on(&names, day(on).unwrap()).unwrap().short_name.clone();
    assert_eq!((called("2012-06-01"), called("2012-10-01")), ("Parks Panel".into(), "Parks and Paths Panel".into()));

    let memberships = desk.all::<Membership>();
    let of = |surname: &str| memberships.iter().find(|one| one.person == person(surname).id).unwrap();
    assert_eq!(of("Adams").position, Position::Chairman);
    assert_eq!((of("Brown").from_day, of("Brown").to_day), (day("2012-06-01"), day("2013-03-31")));
    assert!(!of("Cole").voting && of("Cole").co_opted && of("Cole").group.is_none());
    assert_eq!(of("Drew").kind, MembershipKind::Substitute);
    assert_eq!(desk.all::<Seats>().iter().map(|one| one.seats).sum::<u32>(), 4);

    let meetings = desk.all::<Meeting>();
    let held = &meetings[0];
    assert_eq!((held.state, held.printed_day.as_deref()), (MeetingState::Ended, Some("13/06/12")));
    assert_eq!((held.start_time, held.end_time), (time("18:00"), time("20:00")));
    assert_eq!(meetings[1].state, MeetingState::Published);
    assert_eq!((meetings[2].state, meetings[2].state_reason.as_str()), (MeetingState::Cancelled, "Snow."));
    assert_eq!(meetings[3].state, MeetingState::InSession);
    let sittings = desk.all::<Sitting>();
    let sat: Vec<_> = sittings.iter().filter(|one| one.meeting == held.id).collect();
    let rose = |at: usize| sat[at].ended.map(|end| end.to_string()).unwrap();
    assert_eq!((sat[0].began.to_string(), rose(0)), ("2012-06-12 18:05:00".into(), "2012-06-12 18:50:00".into()));
    assert_eq!((sat[1].began.to_string(), rose(1)), ("2012-06-12 18:55:00".into(), "2012-06-12 19:40:00".into()));
    assert_eq!(
        [4, 5, 6].map(|at| (meetings[at].state, meetings[at].state_reason.as_str())),
        [
            (MeetingState::Postponed, "The hall is flooded."),
            (MeetingState::Adjourned, ""),
            (MeetingState::Abandoned, "No quorum.")
        ]
    );
    assert!(sittings.iter().any(|one| one.meeting == meetings[3].id && one.ended.is_none()));
    let turns: Vec<_> = desk.all::<Presider>().into_iter().map(|one| (one.meeting, one.how, one.from_time)).collect();
    assert_eq!(
        turns,
        [
            (held.id.clone(), PresidesBy::Office, None),
            (meetings[3].id.clone(), PresidesBy::Office, None),
            (meetings[5].id.clone(), PresidesBy::Office, None),
            (meetings[6].id.clone(), PresidesBy::Office, None),
            (held.id.clone(), PresidesBy::Elected, time("19:10"))
        ]
    );

    let said = desk.all::<Attendance>();
    let at = |surname: &str, capacity: Capacity| {
        let found = said.iter().find(|one| one.person == person(surname).id && one.capacity == capacity);
        found.unwrap_or_else(|| panic!("{surname} as {capacity}"))
    };
    let brown = at("Brown", Capacity::Member);
    assert_eq!((brown.outcome, brown.apology_day), (Outcome::Apologies, day("2012-06-11")));
    assert_eq!(brown.apology_time, time("16:40"));
    let words: Vec<_> =
        desk.all::<Substitution>().into_iter().map(|one| (one.notified_day, one.notified_time)).collect();
    assert!(words.contains(&(day("2012-06-12"), time("15:10"))), "{words:?}");
    assert_eq!((brown.apology_via.as_str(), brown.apology_received_by.as_str()), ("Labour Group Office", "Jo Clerk"));
    let drew = at("Drew", Capacity::Substitute);
    assert_eq!(drew.outcome, Outcome::Present);
    let stranger = at("Ellis", Capacity::Substitute);
    assert_eq!(stranger.group.as_ref(), Some(&greens.id), "an unlisted substitute has the group that the file says");
    let substitutions = desk.all::<Substitution>();
    let member = |of: &Attendance| substitutions.iter().find(|one| one.substitute == of.id).unwrap().member.clone();
    assert_eq!(member(drew), Some(brown.id.clone()));
    assert_eq!(member(stranger), None);
    let guest = at("Frost", Capacity::InAttendance);
    assert_eq!(
        (guest.organisation.as_str(), guest.printed_name.as_deref()),
        ("Friends of the Park", Some("Mr F. Frost"))
    );
    assert_eq!(at("Gale", Capacity::Officer).organisation, "Parks");
    let times: Vec<_> = desk.all::<Presence>().into_iter().map(|one| (one.came, one.went, one.remote)).collect();
    assert!(times.contains(&(time("18:20"), time("19:00"), false)), "{times:?}");
    assert!(times.contains(&(time("19:10"), None, true)), "{times:?}");
    assert!(times.contains(&(time("18:30"), time("7+18:10"), false)), "a week later: {times:?}");

    let items = desk.all::<Item>();
    let first = items.iter().find(|item| item.title == "Benches").unwrap();
    assert_eq!((first.number.as_deref(), first.planned_time), (Some("7a"), time("18:10")));
    assert_eq!((first.began, first.ended), (time("18:06"), time("18:30")));
    assert!(items.iter().any(|item| item.title == "Bins" && item.joined && item.number.as_deref() == Some("7b")));
    assert!(
        items
            .iter()
            .any(|item| item.title == "Swings" && item.fate == Fate::Withdrawn && item.number.as_deref() == Some("8"))
    );
    let tree = items.iter().find(|item| item.title == "A fallen tree").unwrap();
    assert_eq!((tree.kind, tree.urgency.as_str()), (ItemKind::Urgent, "It blocks the gate."));
    assert_eq!((tree.access, tree.exempt_paragraph.as_str()), (Access::Exempt, "3"));
    assert_eq!((tree.public_summary.as_str(), tree.taken), ("The panel agreed what to do.", Some(2)));
    let actions = desk.all::<Action>();
    assert!(actions.iter().any(|one| one.due_day == day("2012-07-01") && one.state == ActionState::InProgress));
    assert!(actions.iter().any(|one| one.due == Due::NextMeeting && one.state == ActionState::Open));
    let owners = desk.all::<ActionOwner>();
    assert!(owners.iter().any(|one| one.role.as_deref() == Some("Lead members")));
    assert_eq!(owners.iter().filter(|one| one.person.as_ref() == Some(&person("Gale").id)).count(), 2);
}

#[test]
fn every_motion_and_vote_of_a_file_stands_in_the_book() {
    use crate::domain::motion::MotionFate;
    use crate::domain::vote::{CastingSide, VoteChoice, VoteHow};
    let mut desk = Desk::new();
    desk.import(EVERYTHING).unwrap();
    let people = desk.all::<Person>();
    let named = |id: &crate::domain::id::PersonId| people.iter().find(|one| one.id == *id).unwrap().surname.clone();
    let entries = desk.all::<Entry>();
    let of = |wording: &str| entries.iter().find(|entry| entry.wording == wording).unwrap().id.0.clone();
    let motions = desk.all::<Motion>();
    let motion = |wording: &str| motions.iter().find(|one| one.id.0 == of(wording)).unwrap();
    let bought = motion("That bins be bought.");
    assert_eq!(bought.mover.as_ref().map(named).as_deref(), Some("Adams"));
    assert_eq!(bought.seconder.as_ref().map(named).as_deref(), Some("Drew"));
    assert_eq!(bought.amended, "That six bins be bought.");
    assert_eq!(motion("Six of them.").amends.as_ref(), Some(&bought.id));
    assert_eq!(motion("Green ones.").fate, MotionFate::Lapsed);
    let votes = desk.all::<Vote>();
    let vote = |wording: &str| votes.iter().find(|one| one.id.0 == of(wording));
    let first = vote("That bins be bought.").unwrap();
    assert_eq!((first.how, first.at, first.casting), (VoteHow::Named, time("18:50"), Some(CastingSide::For)));
    assert_eq!(first.casting_by.as_ref().map(named).as_deref(), Some("Adams"));
    let ballots = desk.all::<Ballot>();
    let roll = |wording: &str| -> Vec<_> {
        let of = of(wording);
        let on = ballots.iter().filter(|ballot| ballot.vote.0 == of);
        on.map(|ballot| (named(&ballot.person), ballot.choice)).collect()
    };
    let given = [("Adams", VoteChoice::For), ("Drew", VoteChoice::Against), ("Cole", VoteChoice::Abstained)];
    assert_eq!(roll("That bins be bought."), given.map(|(name, choice)| (name.to_owned(), Some(choice))));
    let hands = vote("Six of them.").unwrap();
    assert_eq!((hands.in_favour, hands.against, hands.abstained), (Some(1), Some(0), Some(1)));
    assert_eq!(roll("Six of them.").len(), 2);
    let there = roll("That they be named.");
    assert!(there.len() > 2, "where the file gives no roll, whoever was there with a vote is on it: {there:?}");
    assert_eq!(vote("That Friends of the Park be thanked.").map(|vote| vote.how), Some(VoteHow::General));
    assert_eq!(vote("That the meeting go on."), None);
    let history = desk.session.read(|book| crate::views::history::history(book, None, None)).unwrap();
    let reason = history[0].reason.as_deref().unwrap();
    assert!(reason.ends_with("12 June 2012, casting vote: No policy is made of six bins."), "{reason}");
}

#[test]
fn groups_and_authorities_are_used_again_and_people_never_are() {
    let mut desk = Desk::sample();
    let before = (desk.all::<Group>(), desk.all::<Authority>().len(), desk.all::<Person>().len());
    let imported = desk
        .import(
            r##"{"format": "clerkwell", "version": 1,
                "groups": [{"full_name": "Labour", "colour": "#000000"}],
                "offices": [{"group": "Lib Dem", "phone": "1"}],
                "authorities": ["Surrey CC", "Bristol City Council", "Ambleford TC"],
                "people": {"stay": "Richard Stay", "new": "Ann Adams"}}"##,
        )
        .unwrap();
    assert_eq!(imported.to_string(), "2 people, 1 authority; the book has another person called Richard Stay");
    assert_eq!(imported.namesakes, ["Richard Stay"], "whom the clerk should look at");
    assert_eq!(desk.all::<Group>(), before.0, "a group that the book has stays as the book has it");
    assert_eq!((desk.all::<Authority>().len(), desk.all::<Person>().len()), (before.1 + 1, before.2 + 2));
    assert_eq!(desk.undo().as_deref(), Some("Import records"));
}

#[test]
fn the_reason_for_a_substitute_is_kept_in_the_history() {
    let text =
        altered("/bodies/0/meetings/1/attendance/substitutes/barrett/reason", Some("The Group Office asked.".into()));
    let mut desk = Desk::new();
    desk.import(&text).unwrap();
    let history = desk.session.read(|book| crate::views::history::history(book, None, None)).unwrap();
    let reason = "17 November 2010, Cllr Clarence Barrett: The Group Office asked.";
    assert_eq!(history[0].reason.as_deref(), Some(reason));
    assert_eq!(history[0].label, "Import the sample of the Improvement Programme Board 2010/11");
}

#[test]
fn the_examples_of_the_page_can_be_imported() {
    let page = include_str!("../../../../../../docs/import-format.md");
    let examples: Vec<&str> =
        page.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default()).collect();
    assert_eq!(examples.len(), 4);
    for example in examples {
        Desk::new().import(example).unwrap_or_else(|error| panic!("{error}\n{example}"));
    }
}
