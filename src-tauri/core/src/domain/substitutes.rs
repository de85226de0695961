//! Whether somebody may stand in at a meeting (invariants 1, 2, 3, 4 and 8), and what a body's rules limit.

use super::attendance::{Attendance, Capacity, Outcome, Substitution};
use super::day;
use super::id::{GroupId, PersonId};
use super::membership::{Membership, MembershipKind};
use super::profile::{Pairing, Pool, Profile};
use super::room::{Room, When};
use super::time::Time;
use crate::error::{Error, Result};
use chrono::{NaiveDateTime, TimeDelta};

/// Somebody who is to stand in.
#[derive(Debug, Clone, Copy)]
pub struct StandIn<'a> {
    /// Who.
    pub candidate: &'a PersonId,
    /// For which group, where no member is named.
    pub group: Option<&'a GroupId>,
    /// For which group they sit on another body, where they are on no list of this one; `None` where nobody knows.
    pub elsewhere: Option<&'a GroupId>,
    /// For which member; `None` for the group alone.
    pub member: Option<&'a Membership>,
    /// How often that member has had a substitute in the year, this meeting not counted.
    pub times: u32,
}

/// Says whether somebody may stand in for a member, or for a group alone where no member is named.
///
/// Refuses what would make nonsense. Asks for a reason (`Code::NeedsReason`) where the candidate is not from where the
/// body's substitutes come, or the member has had as many in the year as its rules allow; with `reasoned`, a reason was
/// given and that much passes. `name` prints a person.
pub fn may_stand_in(
    room: &Room<'_>,
    asked: &StandIn<'_>,
    reasoned: bool,
    name: impl Fn(&PersonId) -> String,
) -> Result<()> {
    let StandIn { candidate, group, member, .. } = *asked;
    let who = name(candidate);
    if room.memberships.iter().any(|one| one.person == *candidate && one.kind == MembershipKind::Member) {
        return Err(Error::refused(
            format!("{who} is a member of the body, and cannot stand in for another."),
            "Choose somebody else.",
        ));
    }
    let own = room.attendance_of(candidate, Capacity::Substitute);
    if let Some(taken) = own.and_then(|own| room.substitution_by(&own.id)).and_then(|one| one.member.as_ref())
        && let Some(other) = room.attendance.iter().find(|one| one.id == *taken)
        && member.is_none_or(|member| member.person != other.person)
    {
        return Err(Error::refused(
            format!("{who} stands in for {} already.", name(&other.person)),
            "Remove that substitution first, or choose somebody else.",
        ));
    }
    if own.is_some_and(|own| own.outcome == Outcome::Apologies) {
        return Err(Error::refused(format!("{who} has sent apologies too."), "Choose somebody else."));
    }
    match member {
        Some(member) => seat_is_free(room, candidate, member, &name)?,
        None if room.profile.substitutes.paired == Pairing::Required => {
            return Err(Error::refused(
                "This body’s substitutes stand in for a named member.",
                "Say whom the substitute stands in for.",
            ));
        }
        None => group_has_room(room, candidate, group)?,
    }
    if reasoned { Ok(()) } else { within_the_rules(room, asked, &name) }
}

/// Asks for a reason where a body's rules do not provide for a substitute.
fn within_the_rules(room: &Room<'_>, asked: &StandIn<'_>, name: impl Fn(&PersonId) -> String) -> Result<()> {
    let StandIn { candidate, group, elsewhere, member, times } = *asked;
    let (rule, who) = (&room.profile.substitutes, name(candidate));
    let listed = room.memberships.iter().find(|one| one.person == *candidate && one.kind == MembershipKind::Substitute);
    let serves = member.map_or(group, |member| member.group.as_ref());
    // Whose group nobody knows is taken for one of the group that asked for them.
    let own = listed.map_or(elsewhere.or(serves), |listed| listed.group.as_ref());
    let any = rule.pool == Pool::Anyone || (serves.is_none() && rule.any_for_ungrouped);
    let another = if own == serves || any {
        None
    } else if member.is_some() {
        Some("is of another group than the member")
    } else {
        Some("is of another group than the one stood in for")
    };
    match rule.pool {
        Pool::Nobody => {
            return Err(Error::needs_reason(
                "This body’s rules provide for no substitutes.",
                "Give a reason, which the history will keep, or change the rules of the body.",
            ));
        }
        Pool::GroupList if listed.is_none() => {
            let another = another.map(|another| format!(", and {another}")).unwrap_or_default();
            return Err(Error::needs_reason(
                format!("{who} is not on the year’s list of substitutes{another}."),
                "Give a reason, which the history will keep, or add the name to the list first.",
            ));
        }
        Pool::GroupList | Pool::Group | Pool::Anyone => {}
    }
    if let Some(another) = another {
        return Err(Error::needs_reason(
            format!("{who} {another}."),
            "Choose a substitute of the same group, or give a reason, which the history will keep.",
        ));
    }
    match member {
        Some(member) if rule.times_a_year > 0 && times >= rule.times_a_year => Err(Error::needs_reason(
            format!(
                "{} has had a substitute {} this year, as often as the rules allow.",
                name(&member.person),
                in_words(times)
            ),
            "Give a reason, which the history will keep, or leave the seat empty.",
        )),
        _ => Ok(()),
    }
}

fn in_words(times: u32) -> String {
    match times {
        1 => "once".into(),
        2 => "twice".into(),
        times => format!("{times} times"),
    }
}

/// Finds by when word of a substitution must have come; nothing where the rules ask for no notice or it is not known
/// when the meeting begins.
pub fn notice_by(profile: &Profile, begins: Option<NaiveDateTime>) -> Option<NaiveDateTime> {
    let hours = profile.substitutes.notice_hours;
    begins.filter(|_| hours > 0).map(|begins| begins - TimeDelta::hours(i64::from(hours)))
}

/// Asks for a reason where word of a substitution came later than the rules ask. When it came may not be known.
pub fn in_time(profile: &Profile, begins: Option<NaiveDateTime>, substitution: &Substitution) -> Result<()> {
    let (Some(by), Some(day)) = (notice_by(profile, begins), substitution.notified_day) else { return Ok(()) };
    let late = match substitution.notified_time {
        Some(time) => time.on(day) > by,
        None => day > by.date(),
    };
    if !late {
        return Ok(());
    }
    Err(Error::needs_reason(
        format!("Word of the substitute was due by {}.", moment(by, profile)),
        "Give a reason, which the history will keep, or correct when word came.",
    ))
}

/// Prints a moment as a body does: 9.30am on 18 January 2011.
pub fn moment(at: NaiveDateTime, profile: &Profile) -> String {
    let time = Time::since(at.date(), at).map(|time| format!("{} on ", time.print(profile.words.time_style)));
    format!("{}{}", time.unwrap_or_default(), day::long(at.date()))
}

/// Asks for a reason where a substitute would take the chair and the rules do not let one.
pub fn may_preside(room: &Room<'_>, person: &PersonId, name: impl Fn(&PersonId) -> String) -> Result<()> {
    let stands_in = room.attendance_of(person, Capacity::Substitute).is_some_and(|said| room.may_serve(said));
    if room.profile.substitutes.may_chair || !stands_in {
        return Ok(());
    }
    Err(Error::needs_reason(
        format!("{} is a substitute, who by the rules does not take the chair.", name(person)),
        "Choose a member, or give a reason, which the history will keep.",
    ))
}

fn seat_is_free(
    room: &Room<'_>,
    candidate: &PersonId,
    member: &Membership,
    name: impl Fn(&PersonId) -> String,
) -> Result<()> {
    let Some(own) = room.attendance_of(&member.person, Capacity::Member) else { return Ok(()) };
    if let Some(other) = room.substitute_for(&own.id).filter(|other| other.person != *candidate) {
        return Err(Error::refused(
            format!("{} stands in for {} already.", name(&other.person), name(&member.person)),
            "Remove that substitution first.",
        ));
    }
    let stretches = room.stretches(&own.id);
    if own.outcome == Outcome::Present && (stretches.is_empty() || stretches.iter().any(|one| one.went.is_none())) {
        return Err(Error::refused(
            format!("{} is in the room.", name(&member.person)),
            "Mark the member’s apologies or absence first, or that they left.",
        ));
    }
    Ok(())
}

/// Unpaired, a group's substitutes never exceed its members who are not there (invariant 1).
fn group_has_room(room: &Room<'_>, candidate: &PersonId, group: Option<&GroupId>) -> Result<()> {
    let members = room.voting_members().filter(|seat| seat.group.as_ref() == group);
    let missing = members
        .filter(|seat| {
            let own = room.attendance_of(&seat.person, Capacity::Member);
            own.is_none_or(|own| room.there(own, When::Ever).is_none() && room.substitute_for(&own.id).is_none())
        })
        .count();
    let others = room
        .attendance
        .iter()
        .filter(|one: &&Attendance| {
            one.capacity == Capacity::Substitute && one.person != *candidate && room.may_serve(one)
        })
        .filter(|one| room.substitution_by(&one.id).is_none_or(|substitution| substitution.member.is_none()))
        .filter(|one| room.group_of(one) == group)
        .count();
    if others < missing {
        return Ok(());
    }
    Err(Error::refused(
        format!("The group has {missing} members missing, and {others} substitutes already."),
        "Mark a member’s apologies first, or record the guest as in attendance.",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::id::MembershipId;
    use super::super::membership::tests::member;
    use super::super::profile::{Preset, Profile};
    use super::super::room::tests::{attended, pair, room};
    use super::*;
    use crate::error::Code;

    struct Case {
        profile: Profile,
        memberships: Vec<Membership>,
        attendance: Vec<Attendance>,
        substitutions: Vec<Substitution>,
        elsewhere: Option<GroupId>,
        times: u32,
    }

    impl Case {
        fn new() -> Self {
            let listed = |person: &str, group: &str| Membership {
                id: MembershipId(format!("s-{person}")),
                kind: MembershipKind::Substitute,
                ..member(person, Some(group))
            };
            Self {
                profile: Profile::preset(Preset::LgaBoard),
                memberships: vec![
                    member("cheetham", Some("lab")),
                    member("holland", Some("lab")),
                    member("webb", Some("ind")),
                    listed("blackwell", "lab"),
                    listed("roberts", "lab"),
                    listed("commons", "ld"),
                ],
                attendance: vec![attended("cheetham", Capacity::Member, Outcome::Apologies)],
                substitutions: vec![],
                elsewhere: None,
                times: 0,
            }
        }

        fn room(&self) -> Room<'_> {
            Room {
                seats: 14,
                substitutions: &self.substitutions,
                ..room(&self.profile, &self.memberships, &self.attendance)
            }
        }

        fn ask(&self, candidate: &str, member: Option<&str>, reasoned: bool) -> Result<()> {
            let seat = member.map(|member| self.memberships.iter().find(|one| one.person.as_str() == member).unwrap());
            let group = seat.map_or(Some(GroupId("lab".into())), |_| None);
            let (candidate, times) = (PersonId(candidate.into()), self.times);
            let elsewhere = self.elsewhere.as_ref();
            let asked = StandIn { candidate: &candidate, group: group.as_ref(), elsewhere, member: seat, times };
            may_stand_in(&self.room(), &asked, reasoned, |person| person.to_string())
        }

        fn stand_in(&mut self, candidate: &str, member: Option<&str>) {
            self.attendance.push(attended(candidate, Capacity::Substitute, Outcome::Present));
            self.substitutions.push(pair(candidate, member));
        }
    }

    #[test]
    fn one_substitute_one_member() {
        let mut case = Case::new();
        assert!(case.ask("blackwell", Some("cheetham"), false).is_ok());
        case.stand_in("blackwell", Some("cheetham"));
        assert_eq!(case.ask("blackwell", Some("holland"), true).unwrap_err().code, Code::Refused, "two members");
        assert_eq!(case.ask("roberts", Some("cheetham"), true).unwrap_err().code, Code::Refused, "two substitutes");
    }

    #[test]
    fn another_group_or_no_list_wants_a_reason() {
        let case = Case::new();
        assert_eq!(case.ask("commons", Some("cheetham"), false).unwrap_err().code, Code::NeedsReason);
        assert_eq!(case.ask("barrett", Some("webb"), false).unwrap_err().code, Code::NeedsReason, "17 November 2010");
        assert!(case.ask("barrett", Some("webb"), true).is_ok());
    }

    #[test]
    fn who_is_on_no_list_and_sits_elsewhere_for_another_group_is_said_to_be_both() {
        let mut case = Case::new();
        let says = |case: &Case, member| case.ask("barrett", member, false).map_err(|error| error.message);
        let unlisted = Err("barrett is not on the year’s list of substitutes.".into());
        assert_eq!(says(&case, Some("webb")), unlisted, "whose group nobody knows");
        case.elsewhere = Some(GroupId("ind".into()));
        assert_eq!(says(&case, Some("webb")), unlisted, "of the member’s own group");
        let both = "barrett is not on the year’s list of substitutes, and is of another group than the member.";
        assert_eq!(says(&case, Some("cheetham")), Err(both.into()));
        let both =
            "barrett is not on the year’s list of substitutes, and is of another group than the one stood in for.";
        assert_eq!(says(&case, None), Err(both.into()));
        assert!(case.ask("barrett", Some("cheetham"), true).is_ok(), "one reason is for both");

        case.profile.substitutes.pool = Pool::Group;
        assert_eq!(says(&case, Some("webb")), Ok(()), "anyone of the group may");
        assert_eq!(says(&case, Some("cheetham")), Err("barrett is of another group than the member.".into()));
        case.profile.substitutes.pool = Pool::Anyone;
        assert_eq!(says(&case, Some("cheetham")), Ok(()));
    }

    #[test]
    fn where_substitutes_come_from_is_the_bodys_rule() {
        let asks =
            |case: &Case, candidate, member| case.ask(candidate, Some(member), false).map_err(|error| error.code);
        let mut case = Case::new();
        case.memberships.push(member("lucas", None));
        for (pool, unlisted, other_group, own_list) in [
            (Pool::GroupList, Err(Code::NeedsReason), Err(Code::NeedsReason), Ok(())),
            (Pool::Group, Ok(()), Err(Code::NeedsReason), Ok(())),
            (Pool::Anyone, Ok(()), Ok(()), Ok(())),
            (Pool::Nobody, Err(Code::NeedsReason), Err(Code::NeedsReason), Err(Code::NeedsReason)),
        ] {
            case.profile.substitutes.pool = pool;
            assert_eq!(asks(&case, "stranger", "cheetham"), unlisted, "{pool:?}, on no list");
            assert_eq!(asks(&case, "commons", "cheetham"), other_group, "{pool:?}, of another group");
            assert_eq!(asks(&case, "blackwell", "cheetham"), own_list, "{pool:?}, of the group’s list");
            assert!(case.ask("commons", Some("cheetham"), true).is_ok(), "a reason passes whatever the rule");
        }
        case.profile.substitutes.pool = Pool::GroupList;
        assert_eq!(asks(&case, "blackwell", "lucas"), Err(Code::NeedsReason), "a member without a group");
        case.profile.substitutes.any_for_ungrouped = true;
        assert_eq!(asks(&case, "blackwell", "lucas"), Ok(()));
        assert_eq!(asks(&case, "commons", "cheetham"), Err(Code::NeedsReason), "and that is for the ungrouped alone");
    }

    #[test]
    fn a_member_has_a_substitute_as_often_as_the_rules_allow() {
        let mut case = Case::new();
        case.times = 2;
        assert!(case.ask("blackwell", Some("cheetham"), false).is_ok(), "no limit");
        case.profile.substitutes.times_a_year = 2;
        let error = case.ask("blackwell", Some("cheetham"), false).unwrap_err();
        assert_eq!(error.message, "cheetham has had a substitute twice this year, as often as the rules allow.");
        assert_eq!(error.code, Code::NeedsReason);
        assert!(case.ask("blackwell", Some("cheetham"), true).is_ok());
        case.times = 1;
        assert!(case.ask("blackwell", Some("cheetham"), false).is_ok());
    }

    #[test]
    fn word_of_a_substitute_comes_in_time() {
        let council = Profile::preset(Preset::CouncilCommittee);
        let day = |text: &str| text.parse::<day::Day>().unwrap();
        let time = |text: &str| text.parse::<Time>().unwrap();
        let begins = Some(time("18:00").on(day("2012-06-12")));
        let asks = |profile: &Profile, begins, on: Option<&str>, at: Option<&str>| {
            let substitution =
                Substitution { notified_day: on.map(day), notified_time: at.map(time), ..pair("roberts", None) };
            in_time(profile, begins, &substitution)
        };
        assert!(asks(&council, begins, Some("2012-06-12"), Some("16:00")).is_ok(), "two hours before, to the minute");
        let late = asks(&council, begins, Some("2012-06-12"), Some("16:01")).unwrap_err();
        assert_eq!(late.message, "Word of the substitute was due by 4.00 pm on 12 June 2012.");
        assert!(asks(&council, begins, Some("2012-06-12"), None).is_ok(), "the day is right, and the time not known");
        assert!(asks(&council, begins, Some("2012-06-13"), None).is_err());
        assert!(asks(&council, begins, None, None).is_ok(), "nobody knows when");
        assert!(
            asks(&council, None, Some("2012-06-12"), Some("23:00")).is_ok(),
            "nobody knows when the meeting begins"
        );
        let lga = Profile::preset(Preset::LgaBoard);
        assert!(asks(&lga, begins, Some("2012-06-12"), Some("17:59")).is_ok(), "the rules ask for no notice");
        let early = Some(time("01:00").on(day("2012-06-12")));
        assert_eq!(notice_by(&council, early), Some(time("23:00").on(day("2012-06-11"))), "it may be the day before");
    }

    #[test]
    fn a_substitute_takes_the_chair_where_the_rules_let_one() {
        let mut case = Case::new();
        case.stand_in("blackwell", Some("cheetham"));
        let chairs = |case: &Case, who: &str| {
            let who = PersonId(who.into());
            may_preside(&case.room(), &who, |person| person.to_string()).map_err(|error| error.code)
        };
        assert_eq!(chairs(&case, "blackwell"), Err(Code::NeedsReason));
        assert_eq!(chairs(&case, "holland"), Ok(()), "a member");
        case.profile.substitutes.may_chair = true;
        assert_eq!(chairs(&case, "blackwell"), Ok(()));
    }

    #[test]
    fn nonsense_is_refused_whatever_the_reason() {
        let mut case = Case::new();
        assert_eq!(case.ask("holland", Some("cheetham"), true).unwrap_err().code, Code::Refused, "a member cannot");
        case.attendance.push(attended("webb", Capacity::Member, Outcome::Present));
        assert_eq!(case.ask("roberts", Some("webb"), true).unwrap_err().code, Code::Refused, "the member is there");
        case.profile = Profile::preset(Preset::CouncilCommittee);
        assert_eq!(case.ask("roberts", None, true).unwrap_err().code, Code::Refused, "pairs are required");
    }

    #[test]
    fn unpaired_substitutes_never_exceed_the_groups_missing_members() {
        let mut case = Case::new();
        case.attendance.push(attended("holland", Capacity::Member, Outcome::Present));
        assert!(case.ask("blackwell", None, false).is_ok(), "one is missing");
        case.attendance.push(Attendance {
            group: Some(GroupId("lab".into())),
            ..attended("blackwell", Capacity::Substitute, Outcome::Present)
        });
        assert_eq!(case.ask("roberts", None, true).unwrap_err().code, Code::Refused);
    }
}
