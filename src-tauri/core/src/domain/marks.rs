//! What stands in a cell of the attendance table: derived from what a meeting recorded, never typed (invariant 10).
//!
//! Counting the marks is for `rates`; how they are written is the view's.

use super::attendance::{Attendance, Capacity, Outcome};
use super::id::{GroupId, PersonId};
use super::membership::{Membership, MembershipKind};
use super::room::{Room, When};
use super::time::Time;

/// What came of one person's place at one meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Was there for any part of it.
    Present(Part),
    /// Joined from afar, where the body's rules do not count that as being present.
    Joined(Part),
    /// Sent apologies.
    Apologies,
    /// Was not there and sent none.
    Absent,
    /// Was not there, and nobody recorded why, or nothing is recorded of them at all.
    NotRecorded,
    /// Nothing to mark.
    Blank(Blank),
}

/// For which part of a meeting somebody was there, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Part {
    /// From afar throughout.
    pub remote: bool,
    /// Came after it began.
    pub late: bool,
    /// Went before it ended.
    pub early: bool,
}

/// Why a cell is blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Blank {
    /// The meeting has not ended.
    NotYetHeld,
    /// Did not sit on the body, for this group, on that day.
    NotEntitled,
    /// A substitute who did not attend.
    DidNotAttend,
}

impl Mark {
    /// Says whether the mark is of somebody who was present by the body's rules.
    pub fn is_present(self) -> bool {
        matches!(self, Self::Present(_))
    }
}

/// A meeting whose marks are read off it.
#[derive(Debug, Clone, Copy)]
pub struct Marked<'a> {
    /// Who was there.
    pub room: Room<'a>,
    /// It is over.
    pub over: bool,
    /// When it began, or was to begin; `None` where nobody knows.
    pub began: Option<Time>,
    /// When it ended; `None` where nobody knows.
    pub ended: Option<Time>,
}

impl<'a> Marked<'a> {
    /// Marks a member who sits for a group.
    pub fn of_member(&self, person: &PersonId, group: Option<&GroupId>) -> Mark {
        if self.seat(person, group).is_none() {
            return Mark::Blank(Blank::NotEntitled);
        }
        if !self.over {
            return Mark::Blank(Blank::NotYetHeld);
        }
        let said = self.room.attendance_of(person, Capacity::Member);
        match said.map(|said| (said, said.outcome)) {
            Some((said, Outcome::Present)) => self.there(said).unwrap_or(Mark::NotRecorded),
            Some((_, Outcome::Apologies)) => Mark::Apologies,
            Some((_, Outcome::Absent)) => Mark::Absent,
            Some((_, Outcome::NotRecorded | Outcome::Expected)) | None => Mark::NotRecorded,
        }
    }

    /// Marks a substitute of a group: one who attended, on a list or not.
    pub fn of_substitute(&self, person: &PersonId, group: Option<&GroupId>) -> Mark {
        let sits = |kind| self.room.memberships.iter().any(|one| one.kind == kind && one.person == *person);
        if sits(MembershipKind::Member) {
            return Mark::Blank(Blank::NotEntitled);
        }
        if !self.over {
            return Mark::Blank(Blank::NotYetHeld);
        }
        let attended = self.stood_in(person, group).and_then(|said| self.there(said));
        let listed = sits(MembershipKind::Substitute);
        attended.unwrap_or(Mark::Blank(if listed { Blank::DidNotAttend } else { Blank::NotEntitled }))
    }

    /// Finds the seat that somebody has for a group on the day.
    pub fn seat(&self, person: &PersonId, group: Option<&GroupId>) -> Option<&'a Membership> {
        let mut members = self.room.memberships.iter().filter(|one| one.kind == MembershipKind::Member);
        members.find(|one| one.person == *person && one.group.as_ref() == group)
    }

    /// Finds what was said of somebody as a substitute of a group.
    pub fn stood_in(&self, person: &PersonId, group: Option<&GroupId>) -> Option<&'a Attendance> {
        self.room.attendance_of(person, Capacity::Substitute).filter(|said| self.room.group_of(said) == group)
    }

    /// Says for which part somebody was there, if at all.
    fn there(&self, said: &Attendance) -> Option<Mark> {
        let there = self.room.there(said, When::Ever)?;
        let stretches = self.room.stretches(&said.id);
        let after = |at: Option<Time>| at.is_some_and(|at| self.began.is_none_or(|began| began < at));
        let before = |at: Option<Time>| at.is_some_and(|at| self.ended.is_none_or(|ended| at < ended));
        let part = Part {
            remote: there.remote,
            late: !stretches.is_empty() && stretches.iter().all(|one| after(one.came)),
            early: !stretches.is_empty() && stretches.iter().all(|one| before(one.went)),
        };
        let counts = !there.remote || self.room.profile.remote.present;
        Some(if counts { Mark::Present(part) } else { Mark::Joined(part) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::attendance::Presence;
    use super::super::id::{AttendanceId, MeetingId, PresenceId};
    use super::super::membership::tests::member;
    use super::super::profile::{Preset, Profile};
    use super::super::room::tests::{attended, room};
    use super::*;

    fn stretch(person: &str, came: Option<&str>, went: Option<&str>, remote: bool) -> Presence {
        Presence {
            id: PresenceId(format!("{person}{came:?}")),
            meeting: MeetingId("m".into()),
            attendance: AttendanceId(format!("a-{person}")),
            came: came.map(|time| time.parse().unwrap()),
            went: went.map(|time| time.parse().unwrap()),
            remote,
        }
    }

    fn person(id: &str) -> PersonId {
        PersonId(id.into())
    }

    /// Marks Gordon, a Conservative, at a meeting from 11.30 to 13.00 with these stretches.
    fn gordon(preset: Preset, outcome: Outcome, presence: &[Presence], over: bool) -> Mark {
        let profile = Profile::preset(preset);
        let memberships = [member("gordon", Some("con"))];
        let attendance = [attended("gordon", Capacity::Member, outcome)];
        let room = Room { presence, ..room(&profile, &memberships, &attendance) };
        let time = |text: &str| Some(text.parse().unwrap());
        let marked = Marked { room, over, began: time("11:30"), ended: time("13:00") };
        marked.of_member(&person("gordon"), Some(&GroupId("con".into())))
    }

    #[test]
    fn present_for_any_part_is_present_and_the_part_is_known() {
        let board = |presence: &[Presence]| gordon(Preset::LgaBoard, Outcome::Present, presence, true);
        let part = |remote, late, early| Mark::Present(Part { remote, late, early });
        assert_eq!(board(&[]), part(false, false, false));
        assert_eq!(board(&[stretch("gordon", Some("11:41"), None, false)]), part(false, true, false));
        assert_eq!(board(&[stretch("gordon", None, Some("12:10"), false)]), part(false, false, true));
        assert_eq!(board(&[stretch("gordon", Some("11:30"), Some("13:00"), true)]), part(true, false, false));
        let out_and_back =
            [stretch("gordon", None, Some("12:10"), false), stretch("gordon", Some("12:30"), None, true)];
        assert_eq!(board(&out_and_back), part(false, false, false), "there at both ends, and in the room for a part");
    }

    #[test]
    fn where_remote_is_not_present_it_is_marked_apart() {
        let presence = [stretch("gordon", None, None, true)];
        let council = gordon(Preset::CouncilCommittee, Outcome::Present, &presence, true);
        assert_eq!(council, Mark::Joined(Part { remote: true, ..Part::default() }));
        assert!(!council.is_present());
        assert!(gordon(Preset::LgaBoard, Outcome::Present, &presence, true).is_present());
    }

    #[test]
    fn one_who_was_not_there_is_marked_with_what_is_known() {
        for (outcome, mark) in [
            (Outcome::Apologies, Mark::Apologies),
            (Outcome::Absent, Mark::Absent),
            (Outcome::NotRecorded, Mark::NotRecorded),
            (Outcome::Expected, Mark::NotRecorded),
        ] {
            assert_eq!(gordon(Preset::LgaBoard, outcome, &[], true), mark, "{outcome}");
            let before = gordon(Preset::LgaBoard, outcome, &[], false);
            assert_eq!(before, Mark::Blank(Blank::NotYetHeld), "a meeting that has not ended shows blanks alone");
        }
    }

    #[test]
    fn a_cell_is_blank_where_somebody_did_not_sit_for_the_group() {
        let profile = Profile::preset(Preset::LgaBoard);
        let memberships = [member("stay", Some("con"))];
        let attendance = [
            attended("stay", Capacity::Member, Outcome::Present),
            attended("povey", Capacity::Member, Outcome::Present),
            Attendance {
                group: Some(GroupId("ind".into())),
                ..attended("barrett", Capacity::Substitute, Outcome::Present)
            },
        ];
        let room = room(&profile, &memberships, &attendance);
        let marked = Marked { room, over: true, began: None, ended: None };
        let (con, ind) = (GroupId("con".into()), GroupId("ind".into()));
        let blank = Mark::Blank(Blank::NotEntitled);
        assert!(marked.of_member(&person("stay"), Some(&con)).is_present());
        assert_eq!(marked.of_member(&person("stay"), Some(&ind)), blank, "another group’s row");
        assert_eq!(marked.of_member(&person("povey"), Some(&con)), blank, "recorded, but no member on the day");
        assert!(marked.of_substitute(&person("barrett"), Some(&ind)).is_present(), "on no list, yet there");
        assert_eq!(marked.of_substitute(&person("stay"), Some(&con)), blank, "a member stands in for nobody");
        assert_eq!(marked.of_substitute(&person("taylor"), Some(&con)), blank, "on no list and not there");
        let listed = [Membership { kind: MembershipKind::Substitute, ..member("taylor", Some("con")) }];
        let marked = Marked { room: Room { memberships: &listed, ..room }, ..marked };
        assert_eq!(marked.of_substitute(&person("taylor"), Some(&con)), Mark::Blank(Blank::DidNotAttend));
    }
}
