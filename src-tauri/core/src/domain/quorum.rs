//! Quorum: how many voters a body needs, and whether it has them (invariant 18).

use super::profile::QuorumRule;
use super::room::{Room, When};
use super::time::Time;
use std::collections::HashSet;

/// Where a meeting stands against its quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// Voters there who count.
    pub present: u32,
    /// Voting seats of the body.
    pub seats: u32,
    /// Voters needed.
    pub needed: u32,
    /// Groups among the voters.
    pub groups: u32,
    /// Groups needed.
    pub groups_needed: u32,
}

impl Quorum {
    /// Says whether there are enough.
    pub fn met(&self) -> bool {
        self.present >= self.needed && self.groups >= self.groups_needed
    }
}

/// Voters needed: the larger of the least number and the fraction of the seats, rounded up.
pub fn needed(rule: &QuorumRule, seats: u32) -> u32 {
    let share = (u64::from(seats) * u64::from(rule.numerator)).div_ceil(u64::from(rule.denominator.max(1)));
    rule.minimum.max(u32::try_from(share).unwrap_or(u32::MAX))
}

/// Counts the quorum at a moment.
pub fn quorum(room: &Room<'_>, when: When) -> Quorum {
    let profile = room.profile;
    let counted: Vec<_> = room
        .voters(when)
        .into_iter()
        .filter(|voter| !voter.remote || profile.remote.counts_for_quorum)
        .filter(|voter| !voter.substitute || profile.substitutes.count_for_quorum)
        .collect();
    let groups: HashSet<_> = counted.iter().filter_map(|voter| voter.group).collect();
    Quorum {
        present: counted.len() as u32,
        seats: room.seats,
        needed: needed(&profile.quorum, room.seats),
        groups: groups.len() as u32,
        groups_needed: profile.quorum.groups,
    }
}

/// A stretch in which a meeting was without its quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// From when.
    pub from: Time,
    /// Until when; `None` while it lasts, or to the end.
    pub until: Option<Time>,
    /// Where it stood when the quorum was lost.
    pub then: Quorum,
}

/// Finds the stretches, from one time to another, in which a meeting was without its quorum (invariant 18).
///
/// The roll is called in the first minutes: before the first arrival or departure with a time of its own there is no gap
/// that anybody noted.
pub fn gaps(room: &Room<'_>, from: Time, to: Time) -> Vec<Gap> {
    let comings = room.presence.iter().flat_map(|one| [one.came, one.went]);
    let withdrawals = room.interests.iter().flat_map(|one| [one.went, one.back]);
    let mut moments: Vec<Time> =
        comings.chain(withdrawals).flatten().chain([from]).filter(|at| from <= *at && *at <= to).collect();
    moments.sort_unstable();
    moments.dedup();
    let mut gaps: Vec<Gap> = Vec::new();
    for at in moments {
        let then = quorum(room, When::At(at));
        match (gaps.last_mut().filter(|gap| gap.until.is_none()), then.met()) {
            (Some(gap), true) => gap.until = Some(at),
            (None, false) => gaps.push(Gap { from: at, until: None, then }),
            _ => {}
        }
    }
    gaps
}

/// Finds when a meeting had the fewest, from one time to another, and the count then; no time where that was at first.
///
/// A meeting is quorate if it was so throughout (invariant 18). Where nobody knows when it began, only those who left
/// can have made it fewer.
pub fn fewest(room: &Room<'_>, from: Option<Time>, to: Option<Time>) -> (Quorum, Option<Time>) {
    let within = |at: &Time| from.is_none_or(|from| from < *at) && to.is_none_or(|to| *at < to);
    let mut fewest = (quorum(room, from.map_or(When::Ever, When::At)), None);
    let left = room.presence.iter().map(|one| one.went).chain(room.interests.iter().map(|one| one.went));
    for at in left.flatten().filter(within) {
        let then = quorum(room, When::At(at));
        if (then.met(), then.present, then.groups) < (fewest.0.met(), fewest.0.present, fewest.0.groups) {
            fewest = (then, Some(at));
        }
    }
    fewest
}

#[cfg(test)]
mod tests {
    use super::super::attendance::{Capacity, Outcome};
    use super::super::membership::tests::member;
    use super::super::profile::{Preset, Profile};
    use super::super::room::tests::{attended, room};
    use super::*;

    #[test]
    fn the_worked_answers_come_out() {
        let lga = Profile::preset(Preset::LgaBoard).quorum;
        let council = Profile::preset(Preset::CouncilCommittee).quorum;
        assert_eq!(needed(&lga, 14), 5);
        assert_eq!(needed(&council, 14), 4);
        let third_of_three = QuorumRule { minimum: 3, ..lga };
        assert_eq!(needed(&third_of_three, 13), 5);
        assert_eq!(needed(&third_of_three, 9), 3);
    }

    #[test]
    fn a_quorum_lost_on_the_way_is_found_with_its_time() {
        use super::super::attendance::Presence;
        use super::super::id::{AttendanceId, MeetingId, PresenceId};
        let profile = Profile::preset(Preset::LgaBoard);
        let memberships: Vec<_> =
            (0..6).map(|n| member(&format!("m{n}"), Some(if n < 3 { "con" } else { "lab" }))).collect();
        let attendance: Vec<_> =
            (0..6).map(|n| attended(&format!("m{n}"), Capacity::Member, Outcome::Present)).collect();
        let leaves = |n: u32, went: &str| Presence {
            id: PresenceId(n.to_string()),
            meeting: MeetingId("m".into()),
            attendance: AttendanceId(format!("a-m{n}")),
            came: None,
            went: Some(went.parse().unwrap()),
            remote: false,
        };
        let presence = [leaves(0, "11:35"), leaves(1, "11:40")];
        let room = Room { seats: 14, presence: &presence, ..room(&profile, &memberships, &attendance) };
        assert!(quorum(&room, When::Ever).met(), "six of fourteen were there at some time");
        let (count, at) = fewest(&room, None, None);
        assert_eq!((count.present, count.met(), at.map(|at| at.to_string())), (4, false, Some("11:40".into())));
        let found = gaps(&room, "11:30".parse().unwrap(), "12:00".parse().unwrap());
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].from.to_string(), found[0].until, found[0].then.present), ("11:40".into(), None, 4));
        let early = fewest(&room, None, Some("11:38".parse().unwrap()));
        assert!(early.0.met(), "five were left until 11.40");
    }

    #[test]
    fn enough_people_of_one_group_are_no_quorum_of_two() {
        let profile = Profile::preset(Preset::LgaBoard);
        let mut memberships: Vec<_> = (0..5).map(|n| member(&format!("con{n}"), Some("con"))).collect();
        let mut attendance: Vec<_> =
            (0..5).map(|n| attended(&format!("con{n}"), Capacity::Member, Outcome::Present)).collect();
        let count = |memberships: &[_], attendance: &[_]| {
            quorum(&Room { seats: 14, ..room(&profile, memberships, attendance) }, When::Ever)
        };
        let before = count(&memberships, &attendance);
        assert_eq!((before.present, before.groups, before.met()), (5, 1, false));
        memberships.push(member("lab", Some("lab")));
        attendance.push(attended("lab", Capacity::Member, Outcome::Present));
        assert!(count(&memberships, &attendance).met());
    }
}
