//! Who sits on a body in a year, and who may stand in.

use super::last;
use crate::domain::body::{Body, Year};
use crate::domain::id::MembershipId;
use crate::domain::membership::{Membership, MembershipKind};
use crate::domain::people::{Authority, Group, Person};
use crate::domain::place;
use crate::error::Result;
use crate::store::Tx;
use std::collections::HashMap;

/// Adds a membership, last in its group; its id and place are given here.
pub fn add(tx: &mut Tx<'_>, mut membership: Membership) -> Result<MembershipId> {
    let others = tx.under::<Membership, _>(&membership.year)?;
    membership.id = MembershipId(tx.new_id());
    membership.place = last(others.iter().map(|other| other.place.as_str()))?;
    let name = checked(tx, &membership, &others)?;
    tx.add(&membership)?;
    tx.call(match membership.kind {
        MembershipKind::Member => format!("Add {name} as a member"),
        MembershipKind::Substitute => format!("Add {name} as a substitute"),
    });
    Ok(membership.id)
}

/// Changes a membership.
pub fn change(tx: &mut Tx<'_>, membership: &MembershipId, change: impl FnOnce(&mut Membership)) -> Result<()> {
    let mut changed: Membership = tx.get(membership)?;
    change(&mut changed);
    let others = tx.under::<Membership, _>(&changed.year)?;
    let name = checked(tx, &changed, &others)?;
    tx.change(&changed)?;
    tx.call(format!("Change {name}’s membership"));
    Ok(())
}

/// Checks a membership against the rules of its year and gives the person’s name.
fn checked(tx: &Tx<'_>, membership: &Membership, others: &[Membership]) -> Result<String> {
    let year: Year = tx.get(&membership.year)?;
    let body: Body = tx.get(&year.body)?;
    if let Some(group) = &membership.group {
        tx.get::<Group>(group)?;
    }
    if let Some(authority) = &membership.authority {
        tx.get::<Authority>(authority)?;
    }
    let own = tx.get::<Person>(&membership.person)?.name();
    let names: HashMap<_, _> =
        tx.all::<Person>()?.into_iter().map(|person| (person.id.clone(), person.name())).collect();
    membership.fits(&year, others, &body.profile, |person| names.get(person).cloned().unwrap_or_default())?;
    Ok(own)
}

/// Moves a membership among those of its group and kind; `to` counts from 0 in the list without it.
pub fn shift(tx: &mut Tx<'_>, membership: &MembershipId, to: usize) -> Result<()> {
    let mut moved: Membership = tx.get(membership)?;
    let others = tx.under::<Membership, _>(&moved.year)?;
    let peers: Vec<&str> = others
        .iter()
        .filter(|other| other.id != moved.id && other.kind == moved.kind && other.group == moved.group)
        .map(|other| other.place.as_str())
        .collect();
    moved.place = place::at(&peers, to)?;
    tx.change(&moved)?;
    tx.call(format!("Move {}", tx.get::<Person>(&moved.person)?.name()));
    Ok(())
}

/// Removes a membership. What was recorded at meetings stays as it is.
pub fn remove(tx: &mut Tx<'_>, membership: &MembershipId) -> Result<()> {
    let removed: Membership = tx.get(membership)?;
    tx.remove::<Membership>(membership)?;
    tx.call(format!("Remove {}’s membership", tx.get::<Person>(&removed.person)?.name()));
    Ok(())
}
