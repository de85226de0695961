//! What a cell of an attendance table says: the mark as it is written, what it means, and what lies behind it.

use super::rows::Line;
use super::{KeyLine, MarkStyle, MatrixCell, Sign};
use crate::domain::attendance::{Attendance, Capacity, Outcome};
use crate::domain::day;
use crate::domain::marks::{Blank, Mark, Marked, Part};
use crate::domain::meeting::MeetingState;
use crate::domain::membership::MembershipKind;
use crate::domain::room::When;
use crate::store::RoomRecord;
use crate::views::names::join;
use crate::views::roll::times;
use std::collections::BTreeMap;

/// The marks that stand in a table, and what each means.
#[derive(Default)]
pub(super) struct Key {
    lines: BTreeMap<(Sign, bool, String), String>,
}

impl Key {
    /// The lines, present first and blank last, each mark once.
    pub(super) fn lines(self) -> Vec<KeyLine> {
        let mut lines: Vec<KeyLine> = Vec::new();
        for ((_, _, mark), means) in self.lines {
            if !lines.iter().any(|line| line.mark == mark) {
                lines.push(KeyLine { mark, means });
            }
        }
        lines
    }
}

/// Writes a cell.
pub(super) fn cell(
    record: &RoomRecord,
    marked: &Marked<'_>,
    line: &Line<'_>,
    mark: Mark,
    style: MarkStyle,
    key: &mut Key,
) -> MatrixCell {
    let substitute = line.kind == MembershipKind::Substitute;
    let behind = Behind { record, marked, line };
    let sat_for_them =
        !substitute && !mark.is_present() && behind.substitute().is_some_and(|other| behind.was_there(other));
    let (sign, written, means) = write(mark, style, substitute, sat_for_them);
    key.lines.entry((sign, substitute, written.clone())).or_insert(means);
    let said = if substitute { behind.of_substitute(mark) } else { behind.of_member(mark) };
    MatrixCell { sign, mark: written, said }
}

/// A mark as it is written in a style, and what it means there.
fn write(mark: Mark, style: MarkStyle, substitute: bool, sat_for_them: bool) -> (Sign, String, String) {
    let (sign, letter, means) = match mark {
        Mark::Present(_) if substitute => (Sign::Present, "S", "Present as a substitute"),
        Mark::Present(Part { remote: true, .. }) => (Sign::Present, "R", "Present"),
        Mark::Present(_) => (Sign::Present, "P", "Present"),
        Mark::Joined(_) => (Sign::Joined, "J", "Joined remotely, which is not being present"),
        Mark::Apologies => (Sign::Apologies, "A", "Apologies"),
        Mark::Absent => (Sign::Absent, "N", "Not present, no apologies"),
        Mark::NotRecorded => (Sign::NotRecorded, "U", "Not present, reason not recorded"),
        Mark::Blank(_) => {
            let means = "Not yet held, not sitting on that day, or a substitute who did not attend";
            return (Sign::Blank, String::new(), means.into());
        }
    };
    let part = match mark {
        Mark::Present(part) | Mark::Joined(part) => part,
        _ => Part::default(),
    };
    let late = if part.late { "L" } else { "" };
    let early = if part.early { "E" } else { "" };
    let remote = if part.remote && sign == Sign::Present { "R" } else { "" };
    let stood_in = if sat_for_them { "S" } else { "" };
    let what = [
        means,
        if remote.is_empty() { "" } else { "remote" },
        if part.late { "came late" } else { "" },
        if part.early { "left early" } else { "" },
        if sat_for_them { "a substitute sat" } else { "" },
    ];
    let present = sign == Sign::Present;
    match style {
        MarkStyle::YesNo if present => (sign, "YES".into(), "Present for all or part of the meeting".into()),
        MarkStyle::YesNo => (sign, "NO".into(), "Not present".into()),
        MarkStyle::Reasons => {
            let plain = present || sign == Sign::NotRecorded;
            let letters = [if plain { "" } else { letter }, remote, late, early, stood_in].concat();
            let word = if present { "Yes" } else { "No" };
            (sign, join(&[word, &letters], " · "), join(&what, ", "))
        }
        MarkStyle::Letters => {
            let remote = if substitute { remote } else { "" };
            (sign, [letter, remote, late, early, stood_in].concat(), join(&what, ", "))
        }
    }
}

/// What was recorded of a line's person at a meeting.
struct Behind<'a> {
    record: &'a RoomRecord,
    marked: &'a Marked<'a>,
    line: &'a Line<'a>,
}

impl Behind<'_> {
    /// What was said of the member.
    fn own(&self) -> Option<&Attendance> {
        self.marked.room.attendance_of(self.line.person, Capacity::Member)
    }

    /// The substitute named for the member, who serves or served.
    fn substitute(&self) -> Option<&Attendance> {
        self.own().and_then(|own| self.marked.room.substitute_for(&own.id))
    }

    fn was_there(&self, said: &Attendance) -> bool {
        self.marked.room.there(said, When::Ever).is_some()
    }

    fn of_member(&self, mark: Mark) -> String {
        let own = self.own();
        let sentence = match mark {
            Mark::Present(_) => own.map(|own| self.present("Present", own)).unwrap_or_default(),
            Mark::Joined(_) => own
                .map(|own| self.present("Joined remotely, which the body’s rules do not count as present,", own))
                .unwrap_or_default(),
            Mark::Apologies => {
                join(&[&own.map(apologies).unwrap_or_default(), &self.who_sat("no substitute")], "; ") + "."
            }
            Mark::Absent => join(&["Not present, no apologies", &self.who_sat("no substitute")], "; ") + ".",
            Mark::NotRecorded if own.is_none_or(|own| own.outcome == Outcome::Expected) => {
                join(&["Nothing is recorded of them, which counts as not present", &self.who_sat("")], "; ") + "."
            }
            Mark::NotRecorded => {
                join(&["Not present, reason not recorded", &self.who_sat("no substitute")], "; ") + "."
            }
            Mark::Blank(Blank::NotEntitled) => return self.not_entitled(own),
            Mark::Blank(_) => {
                let known = own.filter(|own| own.outcome == Outcome::Apologies);
                let known = known.map(|own| join(&[&apologies(own), &self.who_sat("no substitute yet")], "; ") + ".");
                join(&[self.not_over(), &known.unwrap_or_default()], " ")
            }
        };
        join(&[&sentence, &self.printed(own)], " ")
    }

    fn of_substitute(&self, mark: Mark) -> String {
        let said = self.marked.stood_in(self.line.person, self.line.group);
        let sits_as_member = || self.record.membership(self.line.person, MembershipKind::Member).is_some();
        let listed = self.record.membership(self.line.person, MembershipKind::Substitute).is_some();
        let sentence = match (mark, said) {
            (Mark::Present(_) | Mark::Joined(_), Some(said)) => {
                let counts = if mark.is_present() { "" } else { "Joined remotely, which is not being present." };
                let unlisted = if listed { "" } else { "On no list of substitutes that day." };
                join(&[&self.present(&self.stood_in_for(said), said), counts, unlisted], " ")
            }
            (Mark::Blank(Blank::NotEntitled), _) if sits_as_member() => "A member on that day.".into(),
            (Mark::Blank(Blank::NotEntitled), _) => "On no list of substitutes that day.".into(),
            (Mark::Blank(Blank::NotYetHeld), None) => self.not_over().into(),
            (Mark::Blank(Blank::NotYetHeld), Some(said)) => {
                let arranged = self.stood_in_for(said).replacen("Stood in", "Is to stand in", 1);
                format!("{} {arranged}.", self.not_over())
            }
            (_, Some(said)) if said.outcome == Outcome::Apologies => format!("{}.", apologies(said)),
            _ => "Did not attend.".into(),
        };
        join(&[&sentence, &self.printed(said)], " ")
    }

    /// Present from 11.41am, remote.
    fn present(&self, as_what: &str, said: &Attendance) -> String {
        let room = &self.marked.room;
        let times = times(room, said, &self.record.told());
        let stretches = room.stretches(&said.id);
        let remote = match stretches.iter().filter(|one| one.remote).count() {
            0 => "",
            all if all == stretches.len() => "remote",
            _ => "part of it remote",
        };
        let remote = if as_what.starts_with("Joined") { "" } else { remote };
        let when = join(&[as_what, &times], " ");
        let other = self.substitute().filter(|other| self.was_there(other));
        let other = other.map(|other| format!("{} sat as substitute", self.record.name(&other.person)));
        join(&[when.trim_end_matches(','), remote, &other.unwrap_or_default()], ", ") + "."
    }

    /// Stood in for Tim Cheetham; for the group.
    fn stood_in_for(&self, said: &Attendance) -> String {
        let member = self.marked.room.substitution_by(&said.id).and_then(|one| one.member.as_ref());
        let member = member.and_then(|id| self.record.attendance.iter().find(|one| one.id == *id));
        match member {
            Some(member) => format!("Stood in for {}", self.record.name(&member.person)),
            None => "Stood in for the group, for no named member".into(),
        }
    }

    /// Who sat in an absent member's place: the substitute named, else those who came for the group.
    fn who_sat(&self, nobody: &str) -> String {
        let room = &self.marked.room;
        if let Some(other) = self.substitute() {
            return format!("substitute {}", self.record.name(&other.person));
        }
        let of_group = room.unpaired(When::Ever).into_iter().map(|(said, _)| said);
        let of_group = of_group.filter(|said| room.group_of(said) == self.line.group);
        let names: Vec<_> = of_group.map(|said| self.record.name(&said.person)).collect();
        match names.as_slice() {
            [] => nobody.to_owned(),
            names => format!("{} stood in for the group", names.join(" and ")),
        }
    }

    fn not_entitled(&self, own: Option<&Attendance>) -> String {
        let elsewhere = self.record.membership(self.line.person, MembershipKind::Member);
        let recorded = own
            .filter(|_| elsewhere.is_none())
            .map(|own| format!("Recorded all the same: {}.", own.outcome.word().to_lowercase()));
        let why = match elsewhere {
            None => "Not a member on that day.".to_owned(),
            Some(seat) => {
                let group = self.record.groups.iter().find(|group| Some(&group.id) == seat.group.as_ref());
                let group = group.map_or("no group", |group| &group.full_name);
                format!("Sat for another group on that day: {group}.")
            }
        };
        join(&[&why, &recorded.unwrap_or_default()], " ")
    }

    fn not_over(&self) -> &'static str {
        match self.record.meeting.state {
            MeetingState::InSession => "In session now.",
            MeetingState::Adjourned => "Adjourned.",
            _ => "Not yet held.",
        }
    }

    /// The name as the paper of the day printed it, where it differs.
    fn printed(&self, said: Option<&Attendance>) -> String {
        let printed = said.and_then(|said| said.printed_name.as_ref());
        printed.map(|printed| format!("Printed as “{printed}”.")).unwrap_or_default()
    }
}

/// Apologies, received 4 January 2011 via the Labour group office, taken by Paul Johnston.
fn apologies(said: &Attendance) -> String {
    let came = said.apology_day.map(|on| format!("received {}", day::long(on))).unwrap_or_default();
    let via = if said.apology_via.is_empty() { String::new() } else { format!("via {}", said.apology_via) };
    let by = match said.apology_received_by.as_str() {
        "" => String::new(),
        by => format!("taken by {by}"),
    };
    join(&["Apologies", &join(&[&came, &via], " "), &by], ", ")
}
