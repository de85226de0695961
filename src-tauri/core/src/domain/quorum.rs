//! Quorum: how many voters a body needs, whether it has them, and what the minutes must say where it has not (invariant
//! 18). How they say it is `event`'s; whether they do, `telling`'s.

use super::day::Day;
use super::profile::QuorumRule;
use super::room::{Room, When};
use super::telling::{tells_of_loss, tells_of_return};
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

    /// Tells how many there were where there were too few: 4 of the 5 voting members needed; 9 voting members from 1 group
    /// of the 2 needed.
    pub fn too_few(&self) -> String {
        let Self { present, needed, groups, groups_needed, .. } = self;
        if present < needed {
            return format!("{present} of the {needed} voting members needed");
        }
        let plural = if *groups == 1 { "" } else { "s" };
        format!("{present} voting members from {groups} group{plural} of the {groups_needed} needed")
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

/// What the minutes say of a stretch without a quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minuted {
    /// That the quorum was lost, and when.
    pub lost: bool,
    /// That there was one again, and when.
    pub back: bool,
}

impl Gap {
    /// Finds what the paragraphs of the minutes of a meeting of a day say of it, in whatever words: nothing but the text is
    /// asked, so that nothing can differ from it. One in which the meeting `ended` is told of where the minutes say why it
    /// did.
    pub fn minuted<'e>(
        &self,
        wordings: impl Iterator<Item = &'e str> + Clone,
        day: Day,
        ended: Option<Time>,
    ) -> Minuted {
        let lost = |at: Time| wordings.clone().any(|wording| tells_of_loss(wording, day, at));
        let back = |at: Time| wordings.clone().any(|wording| tells_of_return(wording, day, at));
        let ended = ended.filter(|_| self.until.is_none());
        Minuted { lost: lost(self.from) || ended.is_some_and(lost), back: self.until.is_some_and(back) }
    }
}

/// Finds the stretches, from one time to another, in which a meeting sat without its quorum (invariant 18). Of what was
/// lost while it had adjourned (`pauses`) it is without from when it sits again; of what was lost in the minute in which
/// it rose, from then on, for that is why it rose.
///
/// While the roll is being called too few are marked for a quorum: until something is said of every voting member, what
/// is missing from the start on is no loss of it.
pub fn gaps(room: &Room<'_>, from: Time, to: Time, pauses: &[(Time, Option<Time>)]) -> Vec<Gap> {
    let comings = room.presence.iter().flat_map(|one| [one.came, one.went]);
    let withdrawals = room.interests.iter().flat_map(|one| [one.went, one.back]);
    let resumed = pauses.iter().map(|(_, resumed)| *resumed);
    let moments = comings.chain(withdrawals).chain(resumed).flatten().chain([from]);
    let mut moments: Vec<Time> = moments.filter(|at| from <= *at && *at <= to).collect();
    moments.sort_unstable();
    moments.dedup();
    let sits =
        |at: Time| !pauses.iter().any(|(rose, resumed)| *rose < at && resumed.is_none_or(|resumed| at < resumed));
    let mut gaps: Vec<Gap> = Vec::new();
    for at in moments {
        let then = quorum(room, When::At(at));
        match (gaps.last_mut().filter(|gap| gap.until.is_none()), then.met()) {
            (Some(gap), true) => gap.until = Some(at),
            (None, false) if sits(at) => gaps.push(Gap { from: at, until: None, then }),
            _ => {}
        }
    }
    let called = room.is_called();
    gaps.retain(|gap| called || gap.from > from);
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
        let found = gaps(&room, "11:30".parse().unwrap(), "12:00".parse().unwrap(), &[]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].then.too_few(), "4 of the 5 voting members needed");
        assert_eq!((found[0].from.to_string(), found[0].until, found[0].then.present), ("11:40".into(), None, 4));
        let pause = |rose: &str, resumed: Option<&str>| {
            gaps(
                &room,
                "11:30".parse().unwrap(),
                "12:00".parse().unwrap(),
                &[(rose.parse().unwrap(), resumed.map(|at| at.parse().unwrap()))],
            )
        };
        let resumed = pause("11:38", Some("11:50"));
        assert_eq!(resumed[0].from.to_string(), "11:50", "who goes home in a break is missed when it is over");
        assert!(pause("11:38", None).is_empty(), "one that has adjourned needs no quorum");
        let why = pause("11:40", Some("11:50"));
        assert_eq!(why[0].from.to_string(), "11:40", "it rose because the quorum was lost");
        let early = fewest(&room, None, Some("11:38".parse().unwrap()));
        assert!(early.0.met(), "five were left until 11.40");
    }

    #[test]
    fn calling_the_roll_is_no_loss_of_a_quorum() {
        let profile = Profile::preset(Preset::LgaBoard);
        let memberships: Vec<_> =
            (0..6).map(|n| member(&format!("m{n}"), Some(if n < 3 { "con" } else { "lab" }))).collect();
        let mut attendance: Vec<_> =
            (0..2).map(|n| attended(&format!("m{n}"), Capacity::Member, Outcome::Present)).collect();
        let found = |attendance: &[_]| {
            let room = Room { seats: 14, ..room(&profile, &memberships, attendance) };
            gaps(&room, "11:30".parse().unwrap(), "12:00".parse().unwrap(), &[]).len()
        };
        assert_eq!(found(&attendance), 0, "four are not marked yet");
        attendance.extend((2..6).map(|n| attended(&format!("m{n}"), Capacity::Member, Outcome::Absent)));
        assert_eq!(found(&attendance), 1, "two of fourteen came");
    }

    #[test]
    fn the_minutes_tell_of_a_gap_in_their_own_words() {
        let then = Quorum { present: 4, seats: 14, needed: 5, groups: 2, groups_needed: 2 };
        let at = |text: &str| text.parse::<Time>().unwrap();
        let day: Day = "2011-01-18".parse().unwrap();
        let gap = Gap { from: at("12:10"), until: Some(at("12:20")), then };
        let minuted = |wordings: &[&str]| {
            let Minuted { lost, back } = gap.minuted(wordings.iter().copied(), day, Some(at("12:40")));
            (lost, back)
        };
        let said = ["The meeting was abandoned at 12.40pm: no quorum."].into_iter();
        let to_the_end = Gap { until: None, ..gap };
        assert!(to_the_end.minuted(said.clone(), day, Some(at("12:40"))).lost, "it ended for want of one");
        assert!(!to_the_end.minuted(said, day, None).lost, "it goes on");
        assert_eq!(minuted(&["Cllr Stay took the chair at 12.10pm."]), (false, false), "that says nothing of it");
        assert_eq!(minuted(&["At 12.10 the meeting became inquorate."]), (true, false));
        assert_eq!(minuted(&["There was no quorum from 12.10 pm to 12.20 pm."]), (true, true));
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
        assert_eq!(
            before.too_few(),
            "5 voting members from 1 group of the 2 needed",
            "it is the groups that are too few"
        );
        memberships.push(member("lab", Some("lab")));
        attendance.push(attended("lab", Capacity::Member, Outcome::Present));
        assert!(count(&memberships, &attendance).met());
    }
}
