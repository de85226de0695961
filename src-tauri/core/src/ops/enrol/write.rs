//! Writing what the lines of a list came to.

use super::super::{groups, memberships, people};
use super::{Enrolled, Enrolment};
use crate::domain::membership::MembershipKind;
use crate::domain::place;
use crate::error::{Error, Result};
use crate::store::{Progress, Tx};
use std::collections::HashMap;

/// After how many rows it is said how far the writing is.
const STRIDE: u64 = 256;

impl Enrolment {
    /// Writes what the lines came to.
    pub fn write(self, tx: &mut Tx<'_>, progress: &mut Progress<'_>) -> Result<Enrolled> {
        let Self { groups, authorities, new_people, to_add, roster, .. } = self;
        let mut done = Enrolled {
            people: new_people.len(),
            groups: groups.new.len(),
            authorities: authorities.new.len(),
            ..Enrolled::default()
        };
        let total = (done.groups + done.authorities + done.people + to_add.len()) as u64;
        let mut written = 0;
        let mut step = || {
            if u64::is_multiple_of(written, STRIDE) && !progress(written, total) {
                return Err(Error::stopped());
            }
            written += 1;
            Ok(())
        };
        let mut new_groups = HashMap::new();
        for (id, name) in groups.new {
            step()?;
            new_groups.insert(id, groups::add(tx, &name, None, None, None)?);
        }
        let mut new_authorities = HashMap::new();
        for (id, name) in authorities.new {
            step()?;
            new_authorities.insert(id, people::add_authority(tx, &name, None)?);
        }
        let mut ids = HashMap::new();
        for (id, name) in new_people {
            step()?;
            ids.insert(id, people::add_person(tx, name)?);
        }
        // The rules are asked again, of the rows that are there now.
        let mut roster = memberships::roster(tx, &roster.year.id)?;
        let places = place::many(roster.last_place(), None, to_add.len())?;
        for (mut one, place) in to_add.into_iter().zip(places) {
            step()?;
            one.group = one.group.map(|id| new_groups.get(&id).cloned().unwrap_or(id));
            one.authority = one.authority.map(|id| new_authorities.get(&id).cloned().unwrap_or(id));
            one.person = ids.get(&one.person).cloned().unwrap_or(one.person);
            one.place = place;
            match one.kind {
                MembershipKind::Member => done.members += 1,
                MembershipKind::Substitute => done.substitutes += 1,
            }
            memberships::add_to(tx, &mut roster, one)?;
        }
        Ok(done)
    }
}
