//! Who is in the room at a moment and who of them has a seat to vote from: pure functions over what was recorded.
//!
//! Nothing here is stored; the roll, the quorum and later the attendance matrix are all read off it.

use super::attendance::{Attendance, Capacity, Outcome, Presence, Substitution};
use super::id::{AttendanceId, GroupId, PersonId};
use super::interest::Interest;
use super::membership::{Membership, MembershipKind};
use super::profile::{Profile, WhenMemberArrives};
use super::time::Time;

/// A moment of a meeting, or the whole of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At any time of the meeting.
    Ever,
    /// At this minute.
    At(Time),
}

/// All that is known of who was at one meeting.
#[derive(Debug, Clone, Copy)]
pub struct Room<'a> {
    /// The body's rules.
    pub profile: &'a Profile,
    /// How many voting seats the body has.
    pub seats: u32,
    /// The memberships in force on the day, in printed order.
    pub memberships: &'a [Membership],
    /// What was said of each.
    pub attendance: &'a [Attendance],
    /// When they were there.
    pub presence: &'a [Presence],
    /// Who stood in for whom.
    pub substitutions: &'a [Substitution],
    /// Who declared an interest, and left for it.
    pub interests: &'a [Interest],
}

/// How somebody is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct There {
    /// Joined from afar.
    pub remote: bool,
}

/// Somebody who fills a voting seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voter<'a> {
    /// Whose seat it is.
    pub seat: &'a Membership,
    /// Who fills it.
    pub person: &'a PersonId,
    /// For which group.
    pub group: Option<&'a GroupId>,
    /// Joined from afar.
    pub remote: bool,
    /// A substitute.
    pub substitute: bool,
}

impl<'a> Room<'a> {
    /// Finds what was said of a person in a capacity.
    pub fn attendance_of(&self, person: &PersonId, capacity: Capacity) -> Option<&'a Attendance> {
        self.attendance.iter().find(|one| one.person == *person && one.capacity == capacity)
    }

    /// The stretches in which somebody was there, earliest first; none means all of it, where the outcome is present.
    pub fn stretches(&self, attendance: &AttendanceId) -> Vec<&'a Presence> {
        let mut stretches: Vec<_> = self.presence.iter().filter(|one| one.attendance == *attendance).collect();
        stretches.sort_by_key(|one| one.came);
        stretches
    }

    /// Says whether and how somebody is there.
    pub fn there(&self, attendance: &Attendance, when: When) -> Option<There> {
        if attendance.outcome != Outcome::Present {
            return None;
        }
        if let When::At(at) = when
            && self.away(&attendance.id, at).is_some_and(|interest| !interest.stays_in_the_room())
        {
            return None;
        }
        let stretches = self.stretches(&attendance.id);
        if stretches.is_empty() {
            return Some(There { remote: false });
        }
        let holds = |one: &&&Presence| match when {
            When::Ever => true,
            When::At(time) => one.holds(time),
        };
        // Somebody who was in the room for part of it was in the room.
        let there: Vec<_> = stretches.iter().filter(holds).collect();
        (!there.is_empty()).then(|| There { remote: there.iter().all(|one| one.remote) })
    }

    /// The interest on whose account somebody is away from the table at a moment.
    pub fn away(&self, attendance: &AttendanceId, at: Time) -> Option<&'a Interest> {
        self.interests.iter().find(|one| one.attendance == *attendance && one.keeps_away(at))
    }

    /// Says how somebody sits at the table: there, and not stepped down.
    fn at_the_table(&self, attendance: &Attendance, when: When) -> Option<There> {
        let stepped_down = matches!(when, When::At(at) if self.away(&attendance.id, at).is_some());
        self.there(attendance, when).filter(|_| !stepped_down)
    }

    /// The substitution in which somebody stands in.
    pub fn substitution_by(&self, substitute: &AttendanceId) -> Option<&'a Substitution> {
        self.substitutions.iter().find(|one| one.substitute == *substitute)
    }

    /// The substitute who stands in for a member; one who sent apologies too, or did not come, stands in for nobody.
    pub fn substitute_for(&self, member: &AttendanceId) -> Option<&'a Attendance> {
        let of_member = self.substitutions.iter().filter(|one| one.member.as_ref() == Some(member));
        of_member
            .filter_map(|substitution| self.attendance.iter().find(|one| one.id == substitution.substitute))
            .find(|one| self.may_serve(one))
    }

    /// The members whose apologies want a substitute: nobody stands in for them yet.
    pub fn wanting_a_substitute(&self) -> impl Iterator<Item = &'a Attendance> {
        self.attendance.iter().filter(|said| {
            said.outcome == Outcome::Apologies
                && self.voting_members().any(|seat| seat.person == said.person)
                && said.capacity == Capacity::Member
                && self.substitute_for(&said.id).is_none()
        })
    }

    /// Says whether a substitute may fill a seat: not one who is away, nor one who has a seat of their own by now.
    pub fn may_serve(&self, substitute: &Attendance) -> bool {
        let own_seat = self.voting_members().any(|seat| seat.person == substitute.person);
        !own_seat && matches!(substitute.outcome, Outcome::Present | Outcome::Expected)
    }

    /// The group somebody sits for: a member their membership's; a substitute the one stood in for, else their list's.
    pub fn group_of(&self, attendance: &'a Attendance) -> Option<&'a GroupId> {
        let listed = self.memberships.iter().find(|membership| membership.person == attendance.person);
        let listed = listed.and_then(|membership| membership.group.as_ref());
        match attendance.capacity {
            Capacity::Substitute => attendance.group.as_ref().or(listed),
            _ => listed.or(attendance.group.as_ref()),
        }
    }

    /// The members with a vote, in printed order.
    pub fn voting_members(&self) -> impl Iterator<Item = &'a Membership> {
        self.memberships.iter().filter(|one| one.kind == MembershipKind::Member && one.voting)
    }

    /// Says whether the roll is called: something is said of every voting member.
    pub fn is_called(&self) -> bool {
        let outcome = |person| self.attendance_of(person, Capacity::Member).map(|said| said.outcome);
        self.voting_members().all(|seat| outcome(&seat.person).is_some_and(|said| said != Outcome::Expected))
    }

    /// Who fills which voting seat. A member and the substitute never fill one both (invariant 4), and nobody fills two.
    pub fn voters(&self, when: When) -> Vec<Voter<'a>> {
        let mut voters = Vec::new();
        let mut empty: Vec<&'a Membership> = Vec::new();
        for seat in self.voting_members() {
            match self.who_fills(seat, when) {
                Some((person, there)) => voters.push(Voter {
                    seat,
                    person,
                    group: seat.group.as_ref(),
                    remote: there.remote,
                    substitute: *person != seat.person,
                }),
                None => empty.push(seat),
            }
        }
        for (other, there) in self.unpaired(when) {
            let group = self.group_of(other);
            let free = empty.iter().position(|seat| seat.group.as_ref() == group);
            if let Some(at) = free.filter(|_| self.votes_from_there(there)) {
                let seat = empty.remove(at);
                voters.push(Voter { seat, person: &other.person, group, remote: there.remote, substitute: true });
            }
        }
        voters
    }

    /// Who fills a seat: the member or the substitute named for them.
    fn who_fills(&self, seat: &'a Membership, when: When) -> Option<(&'a PersonId, There)> {
        let own = self.attendance_of(&seat.person, Capacity::Member);
        let stands_in = own.and_then(|own| self.substitute_for(&own.id));
        let own_there = own.and_then(|own| self.at_the_table(own, when)).filter(|there| self.votes_from_there(*there));
        let other_there =
            stands_in.and_then(|other| self.at_the_table(other, when)).filter(|there| self.votes_from_there(*there));
        let member = own_there.map(|there| (&seat.person, there));
        let substitute = stands_in.zip(other_there).map(|(other, there)| (&other.person, there));
        if own.zip(stands_in).is_some_and(|(own, other)| self.keeps_the_seat(own, other)) {
            substitute
        } else {
            member.or(substitute)
        }
    }

    /// Says whether a substitute has the seat for the whole meeting: where the rules say so, and the member was not
    /// there when the substitute took it.
    fn keeps_the_seat(&self, member: &Attendance, substitute: &Attendance) -> bool {
        let stays = self.profile.substitutes.when_member_arrives == WhenMemberArrives::SubstituteStays;
        let first = self.stretches(&substitute.id).first().and_then(|one| one.came);
        let member_first = match first {
            Some(first) => self.there(member, When::At(first)),
            None => self
                .there(member, When::Ever)
                .filter(|_| self.stretches(&member.id).first().is_none_or(|one| one.came.is_none())),
        };
        stays && self.there(substitute, When::Ever).is_some() && member_first.is_none()
    }

    /// Says whether somebody may vote from where they are.
    fn votes_from_there(&self, there: There) -> bool {
        !there.remote || self.profile.remote.may_vote
    }

    /// The substitutes there who stand in for their group alone.
    pub fn unpaired(&self, when: When) -> Vec<(&'a Attendance, There)> {
        self.attendance
            .iter()
            .filter(|one| one.capacity == Capacity::Substitute && self.may_serve(one))
            .filter(|one| self.substitution_by(&one.id).is_none_or(|substitution| substitution.member.is_none()))
            .filter_map(|one| self.at_the_table(one, when).map(|there| (one, there)))
            .collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::id::{MeetingId, PresenceId, SubstitutionId};
    use crate::domain::membership::tests::member;
    use crate::domain::profile::Preset;

    /// A room with a seat for each of these members, of which nothing more is known.
    pub(crate) fn room<'a>(
        profile: &'a Profile,
        memberships: &'a [Membership],
        attendance: &'a [Attendance],
    ) -> Room<'a> {
        let seats = memberships.len() as u32;
        Room { profile, seats, memberships, attendance, presence: &[], substitutions: &[], interests: &[] }
    }

    pub(crate) fn attended(person: &str, capacity: Capacity, outcome: Outcome) -> Attendance {
        let id = AttendanceId(format!("a-{person}"));
        Attendance { outcome, ..Attendance::blank(id, MeetingId("m".into()), PersonId(person.into()), capacity) }
    }

    fn stretch(person: &str, came: Option<&str>, went: Option<&str>) -> Presence {
        Presence {
            id: PresenceId(format!("{person}{came:?}")),
            meeting: MeetingId("m".into()),
            attendance: AttendanceId(format!("a-{person}")),
            came: came.map(|time| time.parse().unwrap()),
            went: went.map(|time| time.parse().unwrap()),
            remote: false,
        }
    }

    pub(crate) fn pair(substitute: &str, member: Option<&str>) -> Substitution {
        Substitution {
            id: SubstitutionId(substitute.into()),
            meeting: MeetingId("m".into()),
            substitute: AttendanceId(format!("a-{substitute}")),
            member: member.map(|member| AttendanceId(format!("a-{member}"))),
            notified_day: None,
            notified_time: None,
        }
    }

    fn at(time: &str) -> When {
        When::At(time.parse().unwrap())
    }

    #[test]
    fn who_is_there_follows_the_stretches() {
        let profile = Profile::preset(Preset::LgaBoard);
        let attendance = [attended("gordon", Capacity::Member, Outcome::Present)];
        let presence = [stretch("gordon", Some("11:41"), Some("12:10")), stretch("gordon", Some("12:30"), None)];
        let room = Room { presence: &presence, ..room(&profile, &[], &attendance) };
        for (time, there) in [("11:30", false), ("11:41", true), ("12:09", true), ("12:10", false), ("12:45", true)] {
            assert_eq!(room.there(&attendance[0], at(time)).is_some(), there, "at {time}");
        }
        assert!(room.there(&attendance[0], When::Ever).is_some());
    }

    #[test]
    fn a_member_and_the_substitute_never_fill_a_seat_both() {
        for (preset, voter) in [(Preset::LgaBoard, "povey"), (Preset::CouncilCommittee, "oneill")] {
            let profile = Profile::preset(preset);
            let memberships = [member("povey", Some("con"))];
            let attendance = [
                attended("povey", Capacity::Member, Outcome::Present),
                attended("oneill", Capacity::Substitute, Outcome::Present),
            ];
            let presence = [stretch("povey", Some("12:00"), None)];
            let substitutions = [pair("oneill", Some("povey"))];
            let room = Room {
                presence: &presence,
                substitutions: &substitutions,
                ..room(&profile, &memberships, &attendance)
            };
            let who = |when| room.voters(when).iter().map(|voter| voter.person.to_string()).collect::<Vec<_>>();
            assert_eq!(who(at("11:45")), ["oneill"], "the member has not come yet");
            assert_eq!(who(at("12:00")), [voter], "who yields is the profile’s to say");
            assert_eq!(who(When::Ever).len(), 1, "a shared seat counts once");
        }
    }

    #[test]
    fn nobody_fills_two_seats_and_one_who_is_away_fills_none() {
        let profile = Profile::preset(Preset::LgaBoard);
        let memberships = [member("cheetham", Some("lab")), member("blackwell", Some("lab"))];
        let mut attendance = vec![
            attended("cheetham", Capacity::Member, Outcome::Apologies),
            attended("blackwell", Capacity::Member, Outcome::Present),
            Attendance {
                id: AttendanceId("s".into()),
                ..attended("blackwell", Capacity::Substitute, Outcome::Present)
            },
        ];
        let substitutions =
            [Substitution { substitute: AttendanceId("s".into()), ..pair("blackwell", Some("cheetham")) }];
        let voters = |attendance: &[Attendance]| {
            let room = Room { substitutions: &substitutions, ..room(&profile, &memberships, attendance) };
            room.voters(When::Ever).len()
        };
        assert_eq!(voters(&attendance), 1, "a substitute who has become a member votes once");
        attendance[2].person = PersonId("roberts".into());
        assert_eq!(voters(&attendance), 2);
        attendance[2].outcome = Outcome::Apologies;
        let room = Room { substitutions: &substitutions, ..room(&profile, &memberships, &attendance) };
        let stands_in = room.substitute_for(&attendance[0].id);
        assert_eq!(stands_in, None, "one who sent apologies too stands in for nobody");
    }

    #[test]
    fn where_the_substitute_stays_the_member_does_not_vote_after_them() {
        let profile = Profile::preset(Preset::CouncilCommittee);
        let memberships = [member("povey", Some("con"))];
        let attendance = [
            attended("povey", Capacity::Member, Outcome::Present),
            attended("oneill", Capacity::Substitute, Outcome::Present),
        ];
        let presence = [stretch("povey", Some("12:00"), None), stretch("oneill", None, Some("12:10"))];
        let substitutions = [pair("oneill", Some("povey"))];
        let room =
            Room { presence: &presence, substitutions: &substitutions, ..room(&profile, &memberships, &attendance) };
        assert_eq!(room.voters(at("12:15")).len(), 0, "the seat is the substitute’s for the meeting");
        assert_eq!(room.voters(When::Ever)[0].person.as_str(), "oneill");
    }

    #[test]
    fn apologies_want_a_substitute_until_one_stands_in() {
        let profile = Profile::preset(Preset::LgaBoard);
        let adviser = Membership { voting: false, ..member("adviser", None) };
        let memberships = [member("cheetham", Some("lab")), member("povey", Some("con")), adviser];
        let attendance = [
            attended("cheetham", Capacity::Member, Outcome::Apologies),
            attended("povey", Capacity::Member, Outcome::Apologies),
            attended("oneill", Capacity::Substitute, Outcome::Expected),
            attended("roberts", Capacity::Substitute, Outcome::Apologies),
            attended("adviser", Capacity::Member, Outcome::Apologies),
        ];
        let substitutions = [pair("oneill", Some("povey")), pair("roberts", Some("cheetham"))];
        let room = Room { substitutions: &substitutions, ..room(&profile, &memberships, &attendance) };
        let wanting: Vec<_> = room.wanting_a_substitute().map(|said| said.person.as_str()).collect();
        assert_eq!(wanting, ["cheetham"], "theirs sent apologies too; an adviser has no seat to fill");
    }

    #[test]
    fn one_who_joins_from_afar_votes_only_where_the_rules_let_them() {
        for (preset, voters) in [(Preset::LgaBoard, 1), (Preset::CouncilCommittee, 0)] {
            let profile = Profile::preset(preset);
            let memberships = [member("povey", Some("con"))];
            let attendance = [attended("povey", Capacity::Member, Outcome::Present)];
            let presence = [Presence { remote: true, ..stretch("povey", None, None) }];
            let room = Room { presence: &presence, ..room(&profile, &memberships, &attendance) };
            assert_eq!(room.voters(When::Ever).len(), voters);
        }
    }

    #[test]
    fn an_unpaired_substitute_fills_an_empty_seat_of_the_group_and_no_other() {
        let profile = Profile::preset(Preset::LgaBoard);
        let memberships = [member("cadbury", Some("lab")), member("webb", Some("ind"))];
        let roberts = Attendance {
            group: Some(GroupId("lab".into())),
            ..attended("roberts", Capacity::Substitute, Outcome::Present)
        };
        let commons = Attendance {
            group: Some(GroupId("ld".into())),
            ..attended("commons", Capacity::Substitute, Outcome::Present)
        };
        let attendance = [roberts, commons];
        let substitutions = [pair("roberts", None)];
        let room = Room { substitutions: &substitutions, ..room(&profile, &memberships, &attendance) };
        let voters = room.voters(When::Ever);
        assert_eq!(voters.len(), 1, "nobody of the Liberal Democrats is missing, so their substitute has no seat");
        assert_eq!((voters[0].person.as_str(), voters[0].seat.person.as_str()), ("roberts", "cadbury"));
    }
}
