//! What shows two people of like names to be two: that the clerk says so, or that they were in two places.

use crate::domain::attendance::{Attendance, Capacity};
use crate::domain::body::Year;
use crate::domain::day::{self, Day};
use crate::domain::id::{ApartId, BodyId, PersonId};
use crate::domain::meeting::Meeting;
use crate::domain::membership::{Membership, MembershipKind};
use crate::error::{Error, Result};

/// Two people of like names whom the clerk knows to be two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Which pair.
    pub id: ApartId,
    /// The one whose id comes first.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
}

impl Apart {
    /// A pair, whichever of the two is named first.
    pub fn of(id: ApartId, one: PersonId, other: PersonId) -> Self {
        let (one, other) = if one <= other { (one, other) } else { (other, one) };
        Self { id, one, other }
    }

    /// Says whether it is this pair, whichever of the two is named first.
    pub fn is_of(&self, one: &PersonId, other: &PersonId) -> bool {
        (&self.one, &self.other) == (one, other) || (&self.one, &self.other) == (other, one)
    }
}

/// Where somebody was: what they sit on, and the rolls they stand on.
#[derive(Debug, Clone)]
pub struct Trace {
    /// Who.
    pub person: PersonId,
    /// As a sentence names them.
    pub name: String,
    /// Where they sat, and in which year.
    pub sits: Vec<(Membership, Year)>,
    /// The rolls they stand on, and of which meeting.
    pub rolls: Vec<(Attendance, Meeting)>,
}

/// Refuses to take two people for one who were in two places: on one body on one day (invariant 8), on one roll, or
/// the one a guest or substitute where the other is a member. `body_name` says what a body was called on a day.
pub fn may_be_one(one: &Trace, other: &Trace, body_name: impl Fn(&BodyId, Day) -> String) -> Result<()> {
    for (sits, year) in &one.sits {
        if let Some((elsewhere, _)) = other.sits.iter().find(|(also, of)| of.id == year.id && also.overlaps(sits)) {
            let from = sits.span(year).0.max(elsewhere.span(year).0);
            return Err(Error::refused(
                format!(
                    "{} and {} are both on the {} on {}.",
                    one.name,
                    other.name,
                    body_name(&year.body, from),
                    day::long(from)
                ),
                "They are two people; or one of the two memberships is wrong, and is to be ended or removed first.",
            ));
        }
    }
    for (_, meeting) in &one.rolls {
        if other.rolls.iter().any(|(_, of)| of.id == meeting.id) {
            return Err(Error::refused(
                format!(
                    "{} and {} are both on the roll of the {} of {}.",
                    one.name,
                    other.name,
                    body_name(&meeting.body, meeting.day),
                    day::long(meeting.day)
                ),
                "They are two people; or one of the two lines on that roll is wrong, and is to be removed first.",
            ));
        }
    }
    for (member, guest) in [(one, other), (other, one)] {
        let seated = |body: &BodyId, on: Day| {
            let sits = |(sits, year): &(Membership, Year)| {
                sits.kind == MembershipKind::Member && year.body == *body && year.holds(on) && sits.in_force(on)
            };
            member.sits.iter().any(sits)
        };
        let found = guest.rolls.iter().find(|(said, of)| said.capacity != Capacity::Member && seated(&of.body, of.day));
        if let Some((said, meeting)) = found {
            let as_what = if said.capacity == Capacity::Substitute { "stood in" } else { "was a guest" };
            return Err(Error::refused(
                format!(
                    "{} was a member of the {} on {}, where {} {as_what}.",
                    member.name,
                    body_name(&meeting.body, meeting.day),
                    day::long(meeting.day),
                    guest.name
                ),
                "They are two people; or the line on that roll is wrong, and is to be removed first.",
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::AttendanceId;
    use crate::domain::meeting::tests::ended;
    use crate::domain::membership::tests::{member, year};

    fn trace(name: &str, sits: Vec<Membership>, rolls: &[(Capacity, &str)]) -> Trace {
        let person = PersonId(name.into());
        let said = |capacity, of: &Meeting| {
            Attendance::blank(AttendanceId(name.into()), of.id.clone(), person.clone(), capacity)
        };
        Trace {
            name: name.into(),
            sits: sits.into_iter().map(|one| (one, year())).collect(),
            rolls: rolls.iter().map(|(capacity, day)| (said(*capacity, &ended(day, day)), ended(day, day))).collect(),
            person,
        }
    }

    #[test]
    fn who_was_in_two_places_is_two_people() {
        let asked = |one: &Trace, other: &Trace| {
            let said = |from: &Trace, to: &Trace| {
                may_be_one(from, to, |_, _| "Board".into()).map_err(|error| error.message).err()
            };
            assert_eq!(said(one, other).is_some(), said(other, one).is_some(), "whichever is asked first");
            said(one, other)
        };
        let day = |text: &str| Some(text.parse().unwrap());
        let until = |to: &str| Membership { to_day: day(to), ..member("a", None) };
        let from = |from: &str| Membership { from_day: day(from), ..member("b", None) };
        let one = trace("Ann", vec![until("2011-02-28")], &[(Capacity::Member, "2010-11-17")]);

        let later = trace("A", vec![from("2011-03-01")], &[(Capacity::Member, "2011-03-21")]);
        assert_eq!(asked(&one, &later), None, "one after the other");
        let beside = trace("A", vec![from("2011-02-28")], &[]);
        assert_eq!(asked(&one, &beside).unwrap(), "Ann and A are both on the Board on 28 February 2011.");
        let present = trace("A", vec![], &[(Capacity::Officer, "2010-11-17")]);
        assert_eq!(
            asked(&one, &present).unwrap(),
            "Ann and A are both on the roll of the Board of 17 November 2010.",
            "whatever the capacity"
        );
        let guest = trace("A", vec![], &[(Capacity::Substitute, "2010-09-09")]);
        assert_eq!(
            asked(&one, &guest).unwrap(),
            "Ann was a member of the Board on 9 September 2010, where A stood in."
        );
        let after = trace("A", vec![], &[(Capacity::InAttendance, "2011-03-21")]);
        assert_eq!(asked(&one, &after), None, "a guest once no member any more");
        let nobody = trace("A", vec![], &[]);
        assert_eq!(asked(&nobody, &nobody), None);
    }
}
