//! Writing what the lines of a list came to.

use super::super::{groups, memberships, people};
use super::{Enrolled, Enrolment};
use crate::domain::membership::MembershipKind;
use crate::error::{Error, Result};
use crate::store::{Progress, Tx};
use std::collections::HashMap;

/// After how many memberships it is said how far the writing is.
const STRIDE: usize = 256;

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
        let mut new_groups = HashMap::new();
        for (id, name) in groups.new {
            new_groups.insert(id, groups::add(tx, &name, None, None, None)?);
        }
        let mut new_authorities = HashMap::new();
        for (id, name) in authorities.new {
            new_authorities.insert(id, people::add_authority(tx, &name, None)?);
        }
        let mut ids = HashMap::new();
        for (id, name) in new_people {
            ids.insert(id, people::add_person(tx, name)?);
        }
        // The rules are asked again, of the rows that are there now.
        let mut roster = memberships::roster(tx, &roster.year.id)?;
        let total = to_add.len();
        for (at, mut one) in to_add.into_iter().enumerate() {
            if at.is_multiple_of(STRIDE) && !progress(at as u64, total as u64) {
                return Err(Error::stopped());
            }
            one.group = one.group.map(|id| new_groups.get(&id).cloned().unwrap_or(id));
            one.authority = one.authority.map(|id| new_authorities.get(&id).cloned().unwrap_or(id));
            one.person = ids.get(&one.person).cloned().unwrap_or(one.person);
            match one.kind {
                MembershipKind::Member => done.members += 1,
                MembershipKind::Substitute => done.substitutes += 1,
            }
            memberships::add_to(tx, &mut roster, one)?;
        }
        Ok(done)
    }
}
