//! The rules of a vote, by hand and at random.

use super::super::attendance::{Capacity, Outcome, Presence};
use super::super::id::{AttendanceId, ItemId, PresenceId, PresiderId};
use super::super::meeting::PresidesBy;
use super::super::membership::tests::member;
use super::super::motion::MotionFate;
use super::super::profile::{Preset, Profile};
use super::super::room::tests::{attended, pair, room};
use super::super::room::{Room, When};
use super::*;
use proptest::prelude::*;

fn vote(how: VoteHow, counts: Option<(u32, u32, u32)>) -> Vote {
    Vote {
        id: VoteId("v".into()),
        meeting: MeetingId("m".into()),
        how,
        at: None,
        in_favour: counts.map(|counts| counts.0),
        against: counts.map(|counts| counts.1),
        abstained: counts.map(|counts| counts.2),
        casting: None,
        casting_by: None,
    }
}

fn ballots(choices: &[Option<VoteChoice>]) -> Vec<Ballot> {
    let ballot = |(n, choice): (usize, &Option<VoteChoice>)| Ballot {
        id: BallotId(n.to_string()),
        meeting: MeetingId("m".into()),
        vote: VoteId("v".into()),
        place: format!("{n:04}"),
        person: PersonId(format!("Cllr {n}")),
        group: None,
        choice: *choice,
    };
    choices.iter().enumerate().map(ballot).collect()
}

fn choice() -> impl Strategy<Value = VoteChoice> {
    prop_oneof![Just(VoteChoice::For), Just(VoteChoice::Against), Just(VoteChoice::Abstained)]
}

fn side() -> impl Strategy<Value = Option<CastingSide>> {
    prop_oneof![Just(None), Just(Some(CastingSide::For)), Just(Some(CastingSide::Against))]
}

fn rule() -> impl Strategy<Value = CastingVote> {
    prop_oneof![Just(CastingVote::Yes), Just(CastingVote::NotToSetPolicy), Just(CastingVote::No)]
}

fn item() -> ItemId {
    ItemId("one".into())
}

proptest! {
    #[test]
    fn no_more_votes_are_given_than_there_are_voters(
        voters in 0u32..40, in_favour in 0u32..40, against in 0u32..40, abstained in 0u32..40,
    ) {
        let tally = VoteTally { in_favour, against, abstained };
        prop_assert_eq!(tally.fits(voters).is_ok(), in_favour + against + abstained <= voters);
    }

    #[test]
    fn a_named_vote_counts_each_voter_once_and_is_open_until_all_have_voted(
        choices in prop::collection::vec(prop::option::weighted(0.9, choice()), 1..30),
    ) {
        let (vote, ballots) = (vote(VoteHow::Named, None), ballots(&choices));
        let taken = Taken { vote: &vote, ballots: &ballots };
        let tally = taken.tally().unwrap();
        let missing = choices.iter().filter(|choice| choice.is_none()).count();
        prop_assert_eq!(tally.given() + missing as u64, choices.len() as u64);
        prop_assert_eq!(taken.missing().count(), missing);
        prop_assert_eq!(taken.result() == VoteResult::Open, missing > 0);
        prop_assert!(tally.fits(choices.len() as u32).is_ok());
        if missing == 0 {
            prop_assert_eq!(taken.result() == VoteResult::Carried, tally.in_favour > tally.against);
            let said = said_of_vote(&taken, Subject::Motion, |person| format!("<{person}>"), "The Chairman").join("\n");
            for ballot in &ballots {
                let name = format!("<{}>", ballot.person);
                prop_assert_eq!(said.matches(&name).count(), 1, "each voter is named once: {}", said);
            }
        }
    }

    #[test]
    fn a_casting_vote_settles_a_tie_and_nothing_else(
        in_favour in 0u32..20, against in 0u32..20, abstained in 0u32..20, side in side(), rule in rule(), reasoned: bool,
    ) {
        let mut vote = vote(VoteHow::ShowOfHands, Some((in_favour, against, abstained)));
        let tied = in_favour == against;
        let allowed = Taken { vote: &vote, ballots: &[] }.may_cast(rule, reasoned).is_ok();
        let by_rule = rule == CastingVote::Yes || (rule == CastingVote::NotToSetPolicy && reasoned);
        prop_assert_eq!(allowed, tied && by_rule);
        vote.casting = side.filter(|_| allowed);
        let carried = Taken { vote: &vote, ballots: &[] }.result() == VoteResult::Carried;
        let expect = in_favour > against || (tied && vote.casting == Some(CastingSide::For));
        prop_assert_eq!(carried, expect, "a tie without a casting vote is lost");
    }

    #[test]
    fn nobody_is_both_on_the_roll_and_kept_from_it(
        stretches in prop::collection::vec((0u32..60, 0u32..60, any::<bool>()), 1..12),
        began in prop::option::of(0u32..60), at in 0u32..60, late: bool, afar: bool,
    ) {
        let time = |minute| Time::new(11, minute).unwrap();
        let mut profile = Profile::preset(Preset::LgaBoard);
        (profile.late_arrival_votes, profile.remote.may_vote) = (late, afar);
        let memberships: Vec<_> = (0..stretches.len()).map(|n| member(&format!("m{n}"), Some("con"))).collect();
        let attendance: Vec<_> =
            (0..stretches.len()).map(|n| attended(&format!("m{n}"), Capacity::Member, Outcome::Present)).collect();
        let stretch = |(n, (one, other, remote)): (usize, &(u32, u32, bool))| Presence {
            id: PresenceId(n.to_string()),
            meeting: MeetingId("m".into()),
            attendance: AttendanceId(format!("a-m{n}")),
            came: Some(time(*one.min(other))),
            went: Some(time(*one.max(other))),
            remote: *remote,
        };
        let presence: Vec<_> = stretches.iter().enumerate().map(stretch).collect();
        let room = Room { presence: &presence, ..room(&profile, &memberships, &attendance) };
        let began = began.map(time);
        let Electorate { voters, kept_out } = electorate(&room, When::At(time(at)), &item(), began);
        for (n, one) in presence.iter().enumerate() {
            let person = PersonId(format!("m{n}"));
            let votes = voters.iter().any(|voter| *voter.person == person);
            let out = kept_out.iter().filter(|one| *one.person == person).count();
            let there = one.holds(time(at));
            prop_assert_eq!(usize::from(votes) + out, usize::from(there), "whoever is there is on one side of the two");
            let came_late = began.is_some_and(|began| one.came.unwrap() > began);
            prop_assert_eq!(votes, there && (late || !came_late) && (afar || !one.remote));
        }
    }
}

#[test]
fn whoever_comes_in_mid_item_votes_where_the_rules_let_them() {
    let memberships = [member("stay", Some("con")), member("gordon", Some("con")), member("webb", Some("lab"))];
    let attendance = ["stay", "gordon", "webb"].map(|name| attended(name, Capacity::Member, Outcome::Present));
    let came = |person: &str, came: &str, went: Option<&str>| Presence {
        id: PresenceId(format!("{person}{came}")),
        meeting: MeetingId("m".into()),
        attendance: AttendanceId(format!("a-{person}")),
        came: Some(came.parse().unwrap()),
        went: went.map(|went| went.parse().unwrap()),
        remote: false,
    };
    let presence = [came("gordon", "11:41", None), came("webb", "11:30", Some("11:45")), came("webb", "11:50", None)];
    let votes = |preset, at: &str, began: Option<&str>| {
        let profile = Profile::preset(preset);
        let room = Room { presence: &presence, ..room(&profile, &memberships, &attendance) };
        let began = began.map(|began| began.parse().unwrap());
        let parted = electorate(&room, When::At(at.parse().unwrap()), &item(), began);
        let voters: Vec<_> = parted.voters.iter().map(|voter| voter.person.to_string()).collect();
        let why: Vec<_> = parted
            .kept_out
            .iter()
            .map(|one| format!("{} {}", one.person, one.why.words(|time| time.to_string())))
            .collect();
        (voters.join(" "), why.join("; "))
    };
    use Preset::{CouncilCommittee, LgaBoard};
    let all = ("stay gordon webb".to_owned(), String::new());
    assert_eq!(votes(LgaBoard, "11:42", Some("11:30")), all);
    assert_eq!(
        votes(CouncilCommittee, "11:42", Some("11:30")),
        ("stay webb".into(), "gordon came in at 11:41, with the item under way".into())
    );
    assert_eq!(votes(CouncilCommittee, "11:55", Some("11:41")).0, "stay gordon", "who comes back comes in anew");
    assert_eq!(votes(CouncilCommittee, "11:55", Some("11:50")), all, "the next item finds everyone there");
    assert_eq!(votes(CouncilCommittee, "11:55", None), all, "nobody knows when the item began");
    assert_eq!(votes(LgaBoard, "11:47", None).0, "stay gordon", "whoever is out does not vote");
}

#[test]
fn whose_seat_another_fills_is_kept_out() {
    let profile = Profile::preset(Preset::CouncilCommittee);
    let memberships = [member("povey", Some("con"))];
    let attendance = [
        attended("povey", Capacity::Member, Outcome::Present),
        attended("oneill", Capacity::Substitute, Outcome::Present),
    ];
    let presence = [Presence {
        id: PresenceId("p".into()),
        meeting: MeetingId("m".into()),
        attendance: AttendanceId("a-povey".into()),
        came: Some("12:00".parse().unwrap()),
        went: None,
        remote: false,
    }];
    let substitutions = [pair("oneill", Some("povey"))];
    let room = Room { presence: &presence, substitutions: &substitutions, ..room(&profile, &memberships, &attendance) };
    let parted = electorate(&room, When::At("12:30".parse().unwrap()), &item(), None);
    assert_eq!(parted.voters.len(), 1);
    let [out] = parted.kept_out[..] else { panic!("{:?}", parted.kept_out) };
    assert_eq!((out.person.as_str(), out.why), ("povey", WhyNot::SeatTaken));
}

#[test]
fn an_interest_keeps_from_the_vote_on_its_item_alone() {
    use super::super::interest::tests::interest;
    use super::super::interest::{Conduct, InterestKind};
    let profile = Profile::preset(Preset::CouncilCommittee);
    let memberships = [member("stay", Some("con")), member("gordon", Some("con"))];
    let attendance = ["stay", "gordon"].map(|name| attended(name, Capacity::Member, Outcome::Present));
    let interests = [interest(InterestKind::DisclosablePecuniary, Conduct::Stayed, None, None)];
    let room = Room { interests: &interests, ..room(&profile, &memberships, &attendance) };
    let on = |item: &str| electorate(&room, When::At("12:30".parse().unwrap()), &ItemId(item.into()), None);
    let parted = on("three");
    assert_eq!((parted.voters.len(), parted.kept_out.len()), (1, 1), "one who stayed in the room has no vote");
    assert_eq!((parted.kept_out[0].person.as_str(), parted.kept_out[0].why), ("stay", WhyNot::Interest));
    assert_eq!(on("four").voters.len(), 2);
}

#[test]
fn whoever_presides_at_the_time_is_found() {
    let turn = |person: &str, from: Option<&str>| Presider {
        id: PresiderId(person.into()),
        meeting: MeetingId("m".into()),
        person: PersonId(person.into()),
        from_time: from.map(|from| from.parse().unwrap()),
        how: PresidesBy::Office,
    };
    let turns = [turn("webb", Some("12:00")), turn("parsons", None)];
    let at = |at: Option<&str>| presiding(&turns, at.map(|at| at.parse().unwrap())).map(|person| person.to_string());
    assert_eq!(at(Some("11:59")).as_deref(), Some("parsons"));
    assert_eq!(at(Some("12:00")).as_deref(), Some("webb"));
    assert_eq!(at(None), None, "either may have");
    assert_eq!(presiding(&turns[1..], None).map(PersonId::as_str), Some("parsons"));
    assert_eq!(presiding(&[], Some("12:00".parse().unwrap())), None);
}

#[test]
fn papers_say_it_as_clerks_write_it() {
    let mut tied = vote(VoteHow::ShowOfHands, Some((5, 5, 1)));
    let said = |vote: &Vote, ballots: &[Ballot], subject| {
        said_of_vote(&Taken { vote, ballots }, subject, PersonId::to_string, "The Chairman")
    };
    assert_eq!(
        said(&tied, &[], Subject::Motion),
        ["For 5, against 5, abstained 1. The votes being equal, the motion was not carried."]
    );
    tied.casting = Some(CastingSide::For);
    assert_eq!(
        said(&tied, &[], Subject::Motion),
        ["For 5, against 5, abstained 1. The Chairman gave a casting vote for the motion. The motion was carried."]
    );
    tied.casting = Some(CastingSide::Against);
    assert_eq!(
        said(&tied, &[], Subject::Amendment),
        ["For 5, against 5, abstained 1. The Chairman gave a casting vote against the amendment. The amendment was \
          not carried."]
    );
    let lost = vote(VoteHow::ShowOfHands, Some((3, 8, 0)));
    assert_eq!(said(&lost, &[], Subject::Amended), ["For 3, against 8. The motion as amended was not carried."]);
    assert_eq!(said(&vote(VoteHow::General, None), &[], Subject::Motion), ["The motion was agreed."]);
    assert!(said(&vote(VoteHow::ShowOfHands, None), &[], Subject::Motion).is_empty(), "not counted yet");
    let named = vote(VoteHow::Named, None);
    let given = ballots(&[Some(VoteChoice::For), Some(VoteChoice::Abstained), Some(VoteChoice::For)]);
    assert_eq!(
        said(&named, &given, Subject::Motion),
        ["For (2): Cllr 0, Cllr 2.", "Against (0): nobody.", "Abstained (1): Cllr 1.", "The motion was carried."]
    );
    assert!(said(&named, &ballots(&[Some(VoteChoice::For), None]), Subject::Motion).is_empty(), "one is missing");
    assert!(said(&named, &[], Subject::Motion).is_empty(), "nobody is asked");
    assert_eq!(moved("Cllr Stay", "Cllr Webb"), "Moved by Cllr Stay, seconded by Cllr Webb");
    assert_eq!((moved("Cllr Stay", ""), moved("", "")), ("Moved by Cllr Stay".into(), String::new()));
    assert_eq!(
        said_of_fate(Subject::Motion, MotionFate::Lapsed).as_deref(),
        Some("The motion fell for want of a seconder.")
    );
}
