//! Groups, their offices, authorities and people.

use super::Taking;
use crate::domain::id::{AuthorityId, GroupId};
use crate::domain::people::Name;
use crate::error::{Error, Result};
use crate::exchange::json::file::{Authority, Group, Office, Person};
use crate::exchange::json::mistakes::Place;
use crate::exchange::json::words::{Either, Keyed};
use crate::ops;
use std::collections::HashSet;

impl Taking<'_, '_> {
    pub(super) fn groups(&mut self, groups: &[Either<Group>], offices: &[Office]) -> Result<()> {
        let top = Place::default();
        let mut new = HashSet::new();
        for (at, Either(group)) in groups.iter().enumerate() {
            let added =
                self.at(&top.field("groups").line(at), |tx| match ops::groups::find(tx, &group.full_name)? {
                    Some(known) => Ok((known, false)),
                    None => {
                        let Group { full_name, short_name, heading, colour } = group.clone();
                        Ok((ops::groups::add(tx, &full_name, short_name, heading, colour)?, true))
                    }
                })?;
            match added {
                Some((_, false)) => {}
                Some((id, true)) => {
                    self.imported.groups += 1;
                    new.insert(id);
                }
                None => self
                    .refused
                    .extend([Some(&group.full_name), group.short_name.as_ref()].into_iter().flatten().cloned()),
            }
        }
        for (at, office) in offices.iter().enumerate() {
            let place = top.field("offices").line(at);
            let Some(group) = self.group(&place.field("group"), Some(&office.group))? else { continue };
            // A group that the book had before keeps the office that the book gives it.
            if new.contains(&group) {
                self.at(&place, |tx| {
                    ops::groups::change(tx, &group, |group| {
                        group.office_contact.clone_from(&office.contact);
                        group.office_phone.clone_from(&office.phone);
                        group.office_email.clone_from(&office.email);
                    })?;
                    ops::groups::shift_office(tx, &group, usize::MAX)
                })?;
            }
        }
        Ok(())
    }

    pub(super) fn authorities(&mut self, authorities: &[Either<Authority>]) -> Result<()> {
        for (at, Either(authority)) in authorities.iter().enumerate() {
            let added = self.at(&Place::default().field("authorities").line(at), |tx| {
                if ops::people::find_authority(tx, &authority.short_name)?.is_some() {
                    return Ok(false);
                }
                let added = ops::people::add_authority(tx, &authority.short_name, authority.full_name.as_deref())?;
                if !authority.aliases.is_empty() {
                    ops::people::change_authority(tx, &added, None, None, Some(authority.aliases.clone()))?;
                }
                Ok(true)
            })?;
            match added {
                Some(new) => self.imported.authorities += usize::from(new),
                None => {
                    let names = [Some(&authority.short_name), authority.full_name.as_ref()].into_iter().flatten();
                    self.refused.extend(names.chain(&authority.aliases).cloned());
                }
            }
        }
        Ok(())
    }

    pub(super) fn people(&mut self, people: &Keyed<Either<Person>>) -> Result<()> {
        for (key, Either(person)) in &people.0 {
            let added = self.at(&Place::default().field("people").field(key), |tx| match person {
                Person::Written(name) => ops::people::add_person(tx, Name::read(name)?),
                Person::Parts(parts) => {
                    let parts = parts.clone();
                    let name = Name {
                        title: parts.title,
                        style: parts.style,
                        forename: parts.forename,
                        surname: parts.surname,
                        post_nominals: parts.post_nominals,
                    };
                    let added = ops::people::add_person(tx, name)?;
                    if !parts.aliases.is_empty() {
                        ops::people::change_person(tx, &added, |person| person.aliases = parts.aliases)?;
                    }
                    Ok(added)
                }
            })?;
            if let Some(added) = &added {
                self.imported.people += 1;
                self.imported.namesakes.extend(ops::doubles::has_namesake(self.tx, added)?);
            }
            self.people.insert(key.clone(), added);
        }
        Ok(())
    }

    pub(super) fn different_people(&mut self, pairs: &[[String; 2]]) -> Result<()> {
        for (at, [one, other]) in pairs.iter().enumerate() {
            let place = Place::default().field("different_people").line(at);
            let (one, other) = (self.person(&place.line(0), one)?, self.person(&place.line(1), other)?);
            if let (Some(one), Some(other)) = (one, other) {
                self.at(&place, |tx| ops::doubles::keep_apart(tx, &one, &other))?;
            }
        }
        Ok(())
    }

    /// Finds the group of a name, in the book or taken from the file; nothing where none is named or that is a mistake.
    pub(super) fn group(&mut self, place: &Place, name: Option<&str>) -> Result<Option<GroupId>> {
        let Some(name) = name.filter(|name| !self.refused.contains(*name)) else { return Ok(None) };
        self.at(place, |tx| {
            ops::groups::find(tx, name)?.ok_or_else(|| {
                Error::unknown(
                    format!("There is no group “{name}”, in this file or in the book."),
                    "Add it to “groups”, or mend the name.",
                )
            })
        })
    }

    /// Finds the authority of a name, likewise.
    pub(super) fn authority(&mut self, place: &Place, name: Option<&str>) -> Result<Option<AuthorityId>> {
        let Some(name) = name.filter(|name| !self.refused.contains(*name)) else { return Ok(None) };
        self.at(place, |tx| {
            ops::people::find_authority(tx, name)?.ok_or_else(|| {
                Error::unknown(
                    format!("There is no authority “{name}”, in this file or in the book."),
                    "Add it to “authorities”, or mend the name.",
                )
            })
        })
    }
}
