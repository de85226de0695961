//! Whether somebody may stand in at a meeting (invariants 1, 2, 3, 4 and 8).

use super::attendance::{Attendance, Capacity, Outcome};
use super::id::{GroupId, PersonId};
use super::membership::{Membership, MembershipKind};
use super::profile::Pairing;
use super::room::{Room, When};
use crate::error::{Error, Result};

/// Says whether `candidate` may stand in for `member`, or for `group` alone where no member is named.
///
/// Refuses what would make nonsense. Asks for a reason (`Code::NeedsReason`) where the groups differ or the candidate is
/// on no list of the year; with `reasoned`, a reason was given and that much passes. `name` prints a person.
pub fn may_stand_in(
    room: &Room<'_>,
    candidate: &PersonId,
    group: Option<&GroupId>,
    member: Option<&Membership>,
    reasoned: bool,
    name: impl Fn(&PersonId) -> String,
) -> Result<()> {
    let who = name(candidate);
    let of = |kind| room.memberships.iter().find(|one| one.person == *candidate && one.kind == kind);
    if of(MembershipKind::Member).is_some() {
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
    if reasoned {
        return Ok(());
    }
    let Some(listed) = of(MembershipKind::Substitute) else {
        return Err(Error::needs_reason(
            format!("{who} is not on the year’s list of substitutes."),
            "Give a reason, which the history will keep, or add the name to the list first.",
        ));
    };
    let asked = member.map_or(group, |member| member.group.as_ref());
    if listed.group.as_ref() != asked {
        return Err(Error::needs_reason(
            format!("{who} is of another group than the member."),
            "Choose a substitute of the same group, or give a reason, which the history will keep.",
        ));
    }
    Ok(())
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
    use super::super::attendance::Substitution;
    use super::super::id::{AttendanceId, MeetingId, MembershipId, SubstitutionId};
    use super::super::membership::tests::member;
    use super::super::profile::{Preset, Profile};
    use super::super::room::tests::attended;
    use super::*;
    use crate::error::Code;

    struct Case {
        profile: Profile,
        memberships: Vec<Membership>,
        attendance: Vec<Attendance>,
        substitutions: Vec<Substitution>,
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
            }
        }

        fn ask(&self, candidate: &str, member: Option<&str>, reasoned: bool) -> Result<()> {
            let room = Room {
                profile: &self.profile,
                seats: 14,
                memberships: &self.memberships,
                attendance: &self.attendance,
                presence: &[],
                substitutions: &self.substitutions,
            };
            let seat = member.map(|member| self.memberships.iter().find(|one| one.person.as_str() == member).unwrap());
            let group = GroupId("lab".into());
            may_stand_in(&room, &PersonId(candidate.into()), Some(&group), seat, reasoned, |person| person.to_string())
        }

        fn stand_in(&mut self, candidate: &str, member: Option<&str>) {
            self.attendance.push(attended(candidate, Capacity::Substitute, Outcome::Present));
            self.substitutions.push(Substitution {
                id: SubstitutionId(candidate.into()),
                meeting: MeetingId("m".into()),
                substitute: AttendanceId(format!("a-{candidate}")),
                member: member.map(|member| AttendanceId(format!("a-{member}"))),
            });
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
