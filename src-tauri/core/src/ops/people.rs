//! People and the authorities they come from.

use super::set;
use crate::domain::balance::CouncilSeats;
use crate::domain::body::Body;
use crate::domain::id::{AuthorityId, PersonId};
use crate::domain::people::{Authority, Name, Person};
use crate::domain::six_months::ApprovedAbsence;
use crate::domain::text;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Adds a person of this name.
pub fn add_person(tx: &mut Tx<'_>, name: Name) -> Result<PersonId> {
    let mut person = Person::named(PersonId(tx.new_id()), name);
    tidy(&mut person)?;
    tx.add(&person)?;
    tx.call(format!("Add {}", person.name()));
    Ok(person.id)
}

/// Changes a person’s name.
pub fn change_person(tx: &mut Tx<'_>, person: &PersonId, change: impl FnOnce(&mut Person)) -> Result<()> {
    let mut changed: Person = tx.get(person)?;
    tx.call(format!("Change {}", changed.name()));
    change(&mut changed);
    tidy(&mut changed)?;
    tx.change(&changed)
}

/// Makes a person’s names fit to keep, or says what is wrong with them.
pub(super) fn tidied(mut person: Person) -> Result<Person> {
    tidy(&mut person)?;
    Ok(person)
}

fn tidy(person: &mut Person) -> Result<()> {
    person.title = text::line("The title", &person.title)?;
    person.style = text::line("The style", &person.style)?;
    person.forename = text::line("The forename", &person.forename)?;
    person.surname = text::needed("The surname", &person.surname)?;
    person.post_nominals = text::line("What stands after the name", &person.post_nominals)?;
    for alias in &mut person.aliases {
        *alias = text::line("Another name", alias)?;
    }
    person.aliases.retain(|alias| !alias.is_empty());
    Ok(())
}

/// Removes a person of whom nothing is recorded.
pub fn remove_person(tx: &mut Tx<'_>, person: &PersonId) -> Result<()> {
    let removed: Person = tx.get(person)?;
    let uses = [
        (tx.count_under::<crate::domain::membership::Membership, _>(person)?, "on a body"),
        (tx.count_under::<crate::domain::attendance::Attendance, _>(person)?, "at a meeting"),
        (tx.count_under::<crate::domain::entry::ActionOwner, _>(person)?, "as the owner of an action"),
        (tx.count_under::<crate::domain::meeting::Presider, _>(person)?, "in the chair of a meeting"),
        (tx.count_under::<ApprovedAbsence, _>(person)?, "as absent with approval"),
        (super::motions::count_of(tx, person)?, "in a motion or a vote"),
    ];
    if let Some((_, place)) = uses.iter().find(|(count, _)| *count > 0) {
        return Err(Error::refused(
            format!("{} is recorded {place}, so cannot be removed.", removed.name()),
            "Remove that record first, if it is wrong.",
        ));
    }
    tx.remove::<Person>(person)?;
    tx.call(format!("Remove {}", removed.name()));
    Ok(())
}

/// Finds the person meant by an id, or makes one from a name as typed. Exactly one of the two is given.
pub fn person_or_new(tx: &mut Tx<'_>, person: Option<PersonId>, name: Option<&str>) -> Result<PersonId> {
    match (person, name) {
        (Some(person), _) => Ok(tx.get::<Person>(&person)?.id),
        (None, Some(name)) => add_person(tx, Name::read(name)?),
        (None, None) => Err(Error::invalid("Nobody is named.", "Choose a person, or type a name.")),
    }
}

/// Adds an authority.
pub fn add_authority(tx: &mut Tx<'_>, short_name: &str, full_name: Option<&str>) -> Result<AuthorityId> {
    let short_name = text::needed("The authority’s name", short_name)?;
    if let Some(same) = tx.all::<Authority>()?.iter().find(|other| other.short_name == short_name) {
        return Err(Error::refused(format!("There is a {} already.", same.short_name), "Choose it from the list."));
    }
    let full_name = text::line("The authority’s full name", full_name.unwrap_or(&short_name))?;
    let authority = Authority { id: AuthorityId(tx.new_id()), full_name, short_name, aliases: Vec::new() };
    tx.add(&authority)?;
    tx.call(format!("Add {}", authority.short_name));
    Ok(authority.id)
}

/// Changes an authority’s names.
pub fn change_authority(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    short_name: Option<String>,
    full_name: Option<String>,
    aliases: Option<Vec<String>>,
) -> Result<()> {
    let mut changed: Authority = tx.get(authority)?;
    tx.call(format!("Change {}", changed.short_name));
    set(&mut changed.short_name, short_name);
    set(&mut changed.full_name, full_name);
    set(&mut changed.aliases, aliases);
    changed.short_name = text::needed("The authority’s name", &changed.short_name)?;
    changed.full_name = text::line("The authority’s full name", &changed.full_name)?;
    for alias in &mut changed.aliases {
        *alias = text::line("Another name", alias)?;
    }
    changed.aliases.retain(|alias| !alias.is_empty());
    tx.change(&changed)
}

/// Removes an authority that nobody comes from.
pub fn remove_authority(tx: &mut Tx<'_>, authority: &AuthorityId) -> Result<()> {
    let removed: Authority = tx.get(authority)?;
    let used = tx.count_under::<crate::domain::membership::Membership, _>(authority)?
        + tx.count_under::<crate::domain::attendance::Attendance, _>(authority)?;
    let of_a_council = tx.count_under::<Body, _>(authority)?
        + tx.count_under::<CouncilSeats, _>(authority)?
        + tx.count_under::<ApprovedAbsence, _>(authority)?;
    if of_a_council > 0 {
        return Err(Error::refused(
            format!("{} has bodies, councillors or approved absences, so cannot be removed.", removed.short_name),
            "Remove those, or give the bodies another council first.",
        ));
    }
    if used > 0 {
        return Err(Error::refused(
            format!("People come from {}, so it cannot be removed.", removed.short_name),
            "Give them another authority first.",
        ));
    }
    tx.remove::<Authority>(authority)?;
    tx.call(format!("Remove {}", removed.short_name));
    Ok(())
}

/// Finds the authority meant by an id, or by its name, making it if need be; nothing given is none.
pub fn authority_or_new(
    tx: &mut Tx<'_>,
    authority: Option<AuthorityId>,
    name: Option<&str>,
) -> Result<Option<AuthorityId>> {
    match (authority, name.map(str::trim).filter(|name| !name.is_empty())) {
        (Some(authority), _) => Ok(Some(tx.get::<Authority>(&authority)?.id)),
        (None, None) => Ok(None),
        (None, Some(name)) => {
            let wanted = text::line("The authority’s name", name)?;
            match find_authority(tx, &wanted)? {
                Some(known) => Ok(Some(known)),
                None => add_authority(tx, &wanted, None).map(Some),
            }
        }
    }
}

/// Finds the authority that has a name, as its short, full or another one.
pub fn find_authority(tx: &Tx<'_>, name: &str) -> Result<Option<AuthorityId>> {
    let wanted = text::line("The authority’s name", name)?;
    let has = |one: &Authority| one.short_name == wanted || one.full_name == wanted || one.aliases.contains(&wanted);
    Ok(tx.all::<Authority>()?.into_iter().find(has).map(|known| known.id))
}
