//! Somebody changes group or council in mid-year, wherever they sit: said once, with its day.

use super::memberships::{self, Differently};
use super::set;
use crate::domain::body::Year;
use crate::domain::day::{self, Day};
use crate::domain::id::{AuthorityId, GroupId, PersonId};
use crate::domain::membership::Membership;
use crate::domain::people::{Authority, Group, Person};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Gives somebody another group or council from a day on, on every body they then sit on; what is `None` stays.
///
/// A membership that begins later follows if it has still the group or council that is left behind. Refused where they
/// sit nowhere on the day, or where nothing would change.
pub fn cross(
    tx: &mut Tx<'_>,
    person: &PersonId,
    from: Day,
    group: Option<Option<GroupId>>,
    authority: Option<Option<AuthorityId>>,
) -> Result<()> {
    let who: Person = tx.get(person)?;
    let whither = whither(tx, group.as_ref(), authority.as_ref())?;
    let mut sits = Vec::new();
    for membership in tx.under::<Membership, _>(person)? {
        let year: Year = tx.get(&membership.year)?;
        let (begins, ends) = membership.span(&year);
        if from <= ends {
            sits.push((begins, membership));
        }
    }
    sits.sort_by_key(|(begins, _)| *begins);
    let now: Vec<Membership> = sits.iter().filter(|(begins, _)| *begins <= from).map(|(_, one)| one.clone()).collect();
    if now.is_empty() {
        return Err(Error::refused(
            format!("{} sits on no body on {}.", who.short_name(), day::long(from)),
            "Give a day on which they do, or add the membership first.",
        ));
    }
    let mut differs = false;
    for (begins, before) in sits {
        let follows = begins <= from;
        let group = group.clone().filter(|to| {
            *to != before.group && (follows || now.iter().any(|one| one.group == before.group && one.group != *to))
        });
        let authority = authority.clone().filter(|to| {
            *to != before.authority
                && (follows || now.iter().any(|one| one.authority == before.authority && one.authority != *to))
        });
        if group.is_none() && authority.is_none() {
            continue;
        }
        differs = true;
        if begins < from {
            memberships::change_from(tx, &before.id, from, Differently { position: None, group, authority })?;
        } else {
            memberships::change(tx, &before.id, |membership| {
                set(&mut membership.group, group);
                set(&mut membership.authority, authority);
            })?;
        }
    }
    if !differs {
        return Err(Error::refused(
            format!("{} has that already on {}.", who.short_name(), day::long(from)),
            "Choose another group or authority, or another day.",
        ));
    }
    tx.call(format!("{} from {}: {whither}", who.short_name(), day::long(from)));
    Ok(())
}

/// Where somebody goes, in words: Labour group, Surrey CC.
fn whither(tx: &Tx<'_>, group: Option<&Option<GroupId>>, authority: Option<&Option<AuthorityId>>) -> Result<String> {
    let mut words = Vec::new();
    match group {
        Some(Some(group)) => words.push(format!("{} group", tx.get::<Group>(group)?.full_name)),
        Some(None) => words.push("no group".to_owned()),
        None => {}
    }
    match authority {
        Some(Some(authority)) => words.push(tx.get::<Authority>(authority)?.short_name),
        Some(None) => words.push("no authority".to_owned()),
        None => {}
    }
    if words.is_empty() {
        return Err(Error::invalid("Nothing is to change.", "Choose another group or another authority."));
    }
    Ok(words.join(", "))
}
