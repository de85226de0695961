//! Attendance counted: how often members came of the meetings that ended while they were members.
//!
//! What a single mark is belongs to `marks`.

use super::attendance::{Attendance, Capacity};
use super::marks::Mark;
use super::room::{Room, When};
use serde::Serialize;
use std::ops::AddAssign;
use ts_rs::TS;

/// Marks of members, counted. Each meeting counts once: the numbers of `meetings` are those of the others together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Tally {
    /// Meetings that ended while a member.
    pub meetings: u32,
    /// Of these, present.
    pub present: u32,
    /// Of those present, from afar.
    pub remote: u32,
    /// Joined from afar, where that is not being present.
    pub joined: u32,
    /// Apologies.
    pub apologies: u32,
    /// Absent without apologies.
    pub absent: u32,
    /// Not present, and nobody recorded why.
    pub not_recorded: u32,
}

impl Tally {
    /// Counts marks; blank ones count for nothing.
    pub fn of(marks: impl IntoIterator<Item = Mark>) -> Self {
        let mut tally = Self::default();
        for mark in marks {
            let counted = match mark {
                Mark::Blank(_) => continue,
                Mark::Present(part) => {
                    tally.remote += u32::from(part.remote);
                    &mut tally.present
                }
                Mark::Joined(_) => &mut tally.joined,
                Mark::Apologies => &mut tally.apologies,
                Mark::Absent => &mut tally.absent,
                Mark::NotRecorded => &mut tally.not_recorded,
            };
            *counted += 1;
            tally.meetings += 1;
        }
        tally
    }

    /// The attendance rate: present of the meetings.
    pub fn rate(self) -> Rate {
        Rate { part: self.present, whole: self.meetings }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.meetings += other.meetings;
        self.present += other.present;
        self.remote += other.remote;
        self.joined += other.joined;
        self.apologies += other.apologies;
        self.absent += other.absent;
        self.not_recorded += other.not_recorded;
    }
}

/// A part of a whole, exact until it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rate {
    /// How many.
    pub part: u32,
    /// Of how many; 0 where there was nothing to count.
    pub whole: u32,
}

impl Rate {
    /// Prints the rate in hundredths, to one place, halves up: 81.0 %; or nothing where there was nothing to count.
    pub fn percent(self) -> String {
        if self.whole == 0 {
            return String::new();
        }
        let (part, whole) = (u64::from(self.part), u64::from(self.whole));
        let tenths = (part * 2000 + whole) / (whole * 2);
        format!("{}.{} %", tenths / 10, tenths % 10)
    }
}

impl AddAssign for Rate {
    fn add_assign(&mut self, other: Self) {
        self.part += other.part;
        self.whole += other.whole;
    }
}

/// Counts the voting seats filled at a meeting, by the member, a substitute named for them or one of their group for a
/// part of it each; a seat that two of them shared counts once.
pub fn seats_filled(room: &Room<'_>) -> u32 {
    let there = |said: &Attendance| {
        room.there(said, When::Ever).is_some_and(|there| !there.remote || room.profile.remote.present)
    };
    let (mut filled, mut empty) = (0, Vec::new());
    for seat in room.voting_members() {
        let own = room.attendance_of(&seat.person, Capacity::Member);
        let other = own.and_then(|own| room.substitute_for(&own.id));
        if own.into_iter().chain(other).any(there) { filled += 1 } else { empty.push(seat.group.as_ref()) }
    }
    for (said, _) in room.unpaired(When::Ever).into_iter().filter(|(said, _)| there(said)) {
        let group = room.group_of(said);
        if let Some(at) = empty.iter().position(|seat| *seat == group) {
            empty.swap_remove(at);
            filled += 1;
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::super::attendance::{Outcome, Substitution};
    use super::super::id::{AttendanceId, GroupId, PersonId};
    use super::super::marks::{Blank, Marked, Part};
    use super::super::membership::tests::member;
    use super::super::profile::{Preset, Profile};
    use super::super::room::tests::{attended, pair, room};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_papers_rates_print_to_one_place() {
        let print = |part, whole| Rate { part, whole }.percent();
        assert_eq!(print(34, 42), "81.0 %");
        assert_eq!(print(37, 42), "88.1 %");
        assert_eq!(print(14, 18), "77.8 %");
        assert_eq!((print(2, 3), print(9, 9), print(0, 3)), ("66.7 %".into(), "100.0 %".into(), "0.0 %".into()));
        assert_eq!(print(1, 16), "6.3 %", "halves go up: 6.25");
        assert_eq!(print(0, 0), "", "nothing to count is no rate, and not 0 %");
    }

    #[test]
    fn a_member_and_the_substitute_share_one_seat() {
        let profile = Profile::preset(Preset::LgaBoard);
        let memberships = [member("povey", Some("con")), member("stay", Some("con")), member("webb", Some("ind"))];
        let oneill = Attendance {
            group: Some(GroupId("con".into())),
            ..attended("oneill", Capacity::Substitute, Outcome::Present)
        };
        let present = |person: &str| attended(person, Capacity::Member, Outcome::Present);
        let pair = pair("oneill", Some("povey"));
        let filled = |attendance: &[Attendance], substitutions: &[Substitution]| {
            let memberships = &memberships;
            seats_filled(&Room { substitutions, ..room(&profile, memberships, attendance) })
        };
        let both = [present("povey"), oneill.clone(), present("webb")];
        assert_eq!(filled(&both, std::slice::from_ref(&pair)), 2, "Povey and O’Neill shared one, and Stay’s was empty");
        assert_eq!(filled(&both, &[]), 3, "unpaired, she sat in Stay’s");
        let all = [present("povey"), present("stay"), oneill];
        assert_eq!(filled(&all, &[]), 2, "no Conservative seat was empty, and she sits in no other group’s");
    }

    fn mark() -> impl Strategy<Value = Mark> {
        let part = any::<(bool, bool, bool)>().prop_map(|(remote, late, early)| Part { remote, late, early });
        prop_oneof![
            part.clone().prop_map(Mark::Present),
            part.prop_map(Mark::Joined),
            Just(Mark::Apologies),
            Just(Mark::Absent),
            Just(Mark::NotRecorded),
            Just(Mark::Blank(Blank::NotEntitled)),
            Just(Mark::Blank(Blank::NotYetHeld)),
        ]
    }

    proptest! {
        #[test]
        fn every_meeting_counts_once(marks in proptest::collection::vec(mark(), 0..40), cut in 0usize..40) {
            let tally = Tally::of(marks.iter().copied());
            let outcomes = tally.present + tally.joined + tally.apologies + tally.absent + tally.not_recorded;
            prop_assert_eq!(outcomes, tally.meetings);
            prop_assert!(tally.remote <= tally.present);
            let blank = marks.iter().filter(|mark| matches!(mark, Mark::Blank(_))).count();
            prop_assert_eq!(tally.meetings as usize, marks.len() - blank);
            let (before, after) = marks.split_at(cut.min(marks.len()));
            let mut sum = Tally::of(before.iter().copied());
            sum += Tally::of(after.iter().copied());
            prop_assert_eq!(sum, tally, "parts add up to the whole");
        }

        /// Random outcomes of twelve members in three groups with their substitutes, counted again by hand.
        #[test]
        fn marks_and_rates_agree_with_a_naive_recount(
            outcomes in proptest::collection::vec(0u8..6, 12),
            substitutes in proptest::collection::vec((0u8..2, proptest::option::of(0usize..12)), 6),
        ) {
            let profile = Profile::preset(Preset::LgaBoard);
            let group = |n: usize| ["con", "lab", "ld"][n % 3];
            let memberships: Vec<_> = (0..12).map(|n| member(&format!("m{n}"), Some(group(n)))).collect();
            let outcome = |kind| [
                Outcome::Present, Outcome::Apologies, Outcome::Absent, Outcome::NotRecorded, Outcome::Expected,
            ][usize::from(kind)];
            // Of one in six nothing is said at all.
            let said = outcomes.iter().enumerate().filter(|(_, kind)| **kind < 5);
            let mut attendance: Vec<_> =
                said.map(|(n, kind)| attended(&format!("m{n}"), Capacity::Member, outcome(*kind))).collect();
            let (mut substitutions, mut taken) = (Vec::new(), Vec::new());
            for (n, (there, of)) in substitutes.iter().enumerate() {
                let came = if *there == 1 { Outcome::Present } else { Outcome::Apologies };
                let of = of.filter(|of| outcomes[*of] < 5 && !taken.contains(of));
                taken.extend(of);
                let person = format!("s{n}");
                attendance.push(Attendance {
                    group: Some(GroupId(of.map_or(group(n), group).into())),
                    ..attended(&person, Capacity::Substitute, came)
                });
                substitutions.push(pair(&person, of.map(|of| format!("m{of}")).as_deref()));
            }
            let room = Room { substitutions: &substitutions, ..room(&profile, &memberships, &attendance) };
            let marked = Marked { room, over: true, began: None, ended: None };
            let mark = |n: usize| marked.of_member(&PersonId(format!("m{n}")), Some(&GroupId(group(n).into())));
            let tally = Tally::of((0..12).map(mark));
            let number = |kinds: &[u8]| outcomes.iter().filter(|kind| kinds.contains(kind)).count() as u32;
            prop_assert_eq!(tally.meetings, 12);
            prop_assert_eq!(
                (tally.present, tally.apologies, tally.absent, tally.not_recorded),
                (number(&[0]), number(&[1]), number(&[2]), number(&[3, 4, 5]))
            );

            let paired = |n: usize| {
                substitutes.iter().zip(&substitutions).any(|((there, _), pair)| {
                    *there == 1 && pair.member == Some(AttendanceId(format!("a-m{n}")))
                })
            };
            let mut seats = 0;
            for of in 0..3 {
                let own: Vec<_> = (0..12).filter(|n| n % 3 == of).collect();
                let filled = own.iter().filter(|n| outcomes[**n] == 0 || paired(**n)).count();
                let unpaired = substitutes.iter().zip(&substitutions).enumerate().filter(|(n, ((there, _), pair))| {
                    *there == 1 && pair.member.is_none() && n % 3 == of
                });
                seats += own.len().min(filled + unpaired.count());
            }
            prop_assert_eq!(seats_filled(&room) as usize, seats);
        }
    }
}
