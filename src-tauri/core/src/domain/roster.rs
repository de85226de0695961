//! The memberships of one year, gathered so that many more can be tried against the rules one after another.
//!
//! What the rules of one membership are is said in `membership`.

use super::body::Year;
use super::id::PersonId;
use super::membership::{Membership, Position};
use super::profile::Profile;
use crate::error::Result;
use std::collections::HashMap;

/// The memberships of a year, found by person.
pub struct Roster {
    /// The year.
    pub year: Year,
    profile: Profile,
    by_person: HashMap<PersonId, Vec<Membership>>,
    chairmen: Vec<Membership>,
    names: HashMap<PersonId, String>,
}

impl Roster {
    /// Gathers the memberships of a year. `names` has what each person of the book is called.
    pub fn new(year: Year, profile: Profile, memberships: Vec<Membership>, names: HashMap<PersonId, String>) -> Self {
        let (by_person, chairmen) = (HashMap::new(), Vec::new());
        let mut roster = Self { year, profile, by_person, chairmen, names };
        memberships.into_iter().for_each(|one| roster.keep(one));
        roster
    }

    /// The memberships of somebody in the year.
    pub fn of(&self, person: &PersonId) -> &[Membership] {
        self.by_person.get(person).map_or(&[], Vec::as_slice)
    }

    /// The rules and words of the body.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// All memberships, in no order.
    pub fn all(&self) -> impl Iterator<Item = &Membership> {
        self.by_person.values().flatten()
    }

    /// The place of the last of them.
    pub fn last_place(&self) -> Option<&str> {
        self.all().map(|one| one.place.as_str()).max()
    }

    /// Says what somebody is called who was not in the book when this was gathered.
    pub fn introduce(&mut self, person: PersonId, name: String) {
        self.names.insert(person, name);
    }

    /// What somebody is called.
    pub fn name(&self, person: &PersonId) -> &str {
        self.names.get(person).map_or("", String::as_str)
    }

    /// Takes a membership in, if the rules of the year allow it. Its place is whatever it was given.
    pub fn admit(&mut self, membership: Membership) -> Result<()> {
        // Only one of the same person, or another chairman, can stand in the way.
        let others: Vec<Membership> = self.of(&membership.person).iter().chain(&self.chairmen).cloned().collect();
        membership.fits(&self.year, &others, &self.profile, |person| self.name(person).to_owned())?;
        self.keep(membership);
        Ok(())
    }

    fn keep(&mut self, membership: Membership) {
        if membership.position == Position::Chairman {
            self.chairmen.push(membership.clone());
        }
        self.by_person.entry(membership.person.clone()).or_default().push(membership);
    }
}

#[cfg(test)]
mod tests {
    use super::super::id::{BodyId, MembershipId, YearId};
    use super::super::membership::tests::member;
    use super::super::profile::Preset;
    use super::*;

    fn empty() -> Roster {
        let year = Year {
            id: YearId("y".into()),
            body: BodyId("b".into()),
            first_day: "2010-09-01".parse().unwrap(),
            last_day: "2011-08-31".parse().unwrap(),
        };
        Roster::new(year, Profile::preset(Preset::LgaBoard), Vec::new(), HashMap::new())
    }

    fn another(person: &str, n: usize) -> Membership {
        Membership { id: MembershipId(format!("m{n}")), ..member(person, None) }
    }

    #[test]
    fn each_is_tried_against_those_before_it() {
        let mut roster = empty();
        assert_eq!(roster.last_place(), None);
        roster.admit(Membership { place: "8180".into(), ..another("stay", 0) }).unwrap();
        roster.admit(Membership { place: "80".into(), ..another("platts", 1) }).unwrap();
        assert_eq!(roster.last_place(), Some("8180"), "whatever the order in which they came");
        assert!(roster.admit(another("stay", 2)).is_err(), "nobody sits twice");
        let chair = |person, n| Membership { position: Position::Chairman, ..another(person, n) };
        roster.admit(chair("parsons", 3)).unwrap();
        roster.introduce(PersonId("parsons".into()), "David Parsons".into());
        let error = roster.admit(chair("fleming", 4)).unwrap_err();
        assert_eq!(error.message, "David Parsons is Chairman already.");
        assert_eq!(roster.all().count(), 3, "who was refused is not there");
    }
}
