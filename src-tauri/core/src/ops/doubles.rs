//! People who stand in the book twice: merged on purpose, or kept apart for good.

use crate::domain::body::{BodyName, name_on};
use crate::domain::doubles::{Apart, may_be_one};
use crate::domain::entry::ActionOwner;
use crate::domain::id::{ApartId, PersonId};
use crate::domain::matching::fold;
use crate::domain::people::Person;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Takes two people for one: all that is recorded of the other becomes `keep`’s, whose names the other’s join.
///
/// Refused where the two were in two places, or were said to be two people.
pub fn merge(tx: &mut Tx<'_>, keep: &PersonId, other: &PersonId) -> Result<()> {
    let (mut kept, gone): (Person, Person) = (tx.get(keep)?, tx.get(other)?);
    if kept.id == gone.id {
        return Err(Error::refused(format!("{} is one person already.", kept.titled_name()), "Choose two people."));
    }
    let apart: Vec<Apart> = tx.all()?;
    if apart.iter().any(|pair| pair.is_of(keep, other)) {
        return Err(Error::refused(
            format!("{} and {} were said to be two people.", kept.titled_name(), gone.titled_name()),
            "Take that back first, in the list of doubles.",
        ));
    }
    let names: Vec<BodyName> = tx.all()?;
    may_be_one(&tx.trace(keep)?, &tx.trace(other)?, |body, on| {
        let of: Vec<_> = names.iter().filter(|name| name.body == *body).cloned().collect();
        name_on(&of, on).or(of.first()).map(|name| name.short_name.clone()).unwrap_or_default()
    })?;
    super::motions::may_be_one(tx, &kept, &gone)?;
    // Whoever was known not to be the one is not the other either.
    for pair in apart.iter().filter(|pair| pair.one == *other || pair.other == *other) {
        let third = if pair.one == *other { &pair.other } else { &pair.one };
        tx.remove::<Apart>(&pair.id)?;
        if !apart.iter().any(|known| known.is_of(keep, third)) {
            tx.add(&Apart::of(pair.id.clone(), keep.clone(), third.clone()))?;
        }
    }
    let owned = tx.under::<ActionOwner, _>(keep)?;
    for twice in tx.under::<ActionOwner, _>(other)? {
        if owned.iter().any(|one| one.action == twice.action) {
            tx.remove::<ActionOwner>(&twice.id)?;
        }
    }
    tx.put_in_stead(keep, other)?;
    for name in std::iter::once(gone.titled_name()).chain(gone.aliases.iter().cloned()) {
        if name != kept.name() && name != kept.titled_name() && !kept.aliases.contains(&name) {
            kept.aliases.push(name);
        }
    }
    tx.change(&kept)?;
    tx.remove::<Person>(other)?;
    tx.call(format!("Merge {} into {}", gone.titled_name(), kept.titled_name()));
    Ok(())
}

/// Keeps two people apart: they are not offered as doubles again.
pub fn keep_apart(tx: &mut Tx<'_>, one: &PersonId, other: &PersonId) -> Result<()> {
    let (first, second): (Person, Person) = (tx.get(one)?, tx.get(other)?);
    if first.id == second.id {
        return Err(Error::refused(format!("{} is one person.", first.titled_name()), "Choose two people."));
    }
    tx.call(format!("Keep {} and {} apart", first.titled_name(), second.titled_name()));
    if tx.all::<Apart>()?.iter().any(|pair| pair.is_of(one, other)) {
        return Ok(());
    }
    tx.add(&Apart::of(ApartId(tx.new_id()), one.clone(), other.clone()))
}

/// Takes back that two people are two.
pub fn reconsider(tx: &mut Tx<'_>, one: &PersonId, other: &PersonId) -> Result<()> {
    let (first, second): (Person, Person) = (tx.get(one)?, tx.get(other)?);
    let Some(pair) = tx.all::<Apart>()?.into_iter().find(|pair| pair.is_of(one, other)) else {
        return Err(Error::unknown(
            format!("Nobody said that {} and {} are two people.", first.titled_name(), second.titled_name()),
            "It may have been taken back already.",
        ));
    };
    tx.remove::<Apart>(&pair.id)?;
    tx.call(format!("Take back that {} and {} are two", first.titled_name(), second.titled_name()));
    Ok(())
}

/// Says whether somebody else in the book has this name, or may have: titles, honours and punctuation do not count.
pub fn has_namesake(tx: &Tx<'_>, person: &PersonId) -> Result<Option<String>> {
    let name = tx.get::<Person>(person)?.name();
    let folded = fold(&name);
    let same = |one: &Person| one.id != *person && fold(&one.name()) == folded;
    Ok(tx.all::<Person>()?.iter().any(same).then_some(name))
}
