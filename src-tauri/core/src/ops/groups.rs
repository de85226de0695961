//! Political groups and their offices.

use super::last;
use crate::domain::id::GroupId;
use crate::domain::people::Group;
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Adds a group after the others. Short name and heading follow from the full name where they are not given.
pub fn add(
    tx: &mut Tx<'_>,
    full_name: &str,
    short_name: Option<String>,
    heading: Option<String>,
    colour: Option<String>,
) -> Result<GroupId> {
    let full_name = text::needed("The group’s name", full_name)?;
    let others = tx.all::<Group>()?;
    if others.iter().any(|other| other.full_name == full_name) {
        return Err(Error::refused(format!("There is a group {full_name} already."), "Choose it from the list."));
    }
    let mut group = Group {
        id: GroupId(tx.new_id()),
        place: last(others.iter().map(|other| other.place.as_str()))?,
        short_name: short_name.unwrap_or_else(|| full_name.clone()),
        heading: heading.unwrap_or_else(|| format!("{full_name} Group")),
        colour,
        office_place: last(others.iter().map(|other| other.office_place.as_str()))?,
        office_contact: String::new(),
        office_phone: String::new(),
        office_email: String::new(),
        full_name,
    };
    tidy(&mut group)?;
    tx.add(&group)?;
    tx.call(format!("Add the {} group", group.full_name));
    Ok(group.id)
}

/// Changes a group or its office.
pub fn change(tx: &mut Tx<'_>, group: &GroupId, change: impl FnOnce(&mut Group)) -> Result<()> {
    let mut changed: Group = tx.get(group)?;
    tx.call(format!("Change the {} group", changed.full_name));
    change(&mut changed);
    tidy(&mut changed)?;
    tx.change(&changed)
}

fn tidy(group: &mut Group) -> Result<()> {
    group.full_name = text::needed("The group’s name", &group.full_name)?;
    group.short_name = text::needed("The group’s short name", &group.short_name)?;
    group.heading = text::needed("The group’s heading", &group.heading)?;
    group.office_contact = text::line("The office’s contact", &group.office_contact)?;
    group.office_phone = text::line("The office’s telephone", &group.office_phone)?;
    group.office_email = text::line("The office’s e-mail", &group.office_email)?;
    group.colour = group.colour.take().filter(|colour| !colour.is_empty());
    match &group.colour {
        Some(colour) if !is_colour(colour) => {
            Err(Error::invalid(format!("“{colour}” is not a colour."), "Write it as #1b75bb, or leave it empty."))
        }
        _ => Ok(()),
    }
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Moves a group in printed order; `to` counts from 0 in the list without it.
pub fn shift(tx: &mut Tx<'_>, group: &GroupId, to: usize) -> Result<()> {
    let mut moved: Group = tx.get(group)?;
    let others: Vec<Group> = tx.all::<Group>()?.into_iter().filter(|other| other.id != moved.id).collect();
    moved.place = place::at(&others.iter().map(|other| other.place.as_str()).collect::<Vec<_>>(), to)?;
    tx.change(&moved)?;
    tx.call(format!("Move the {} group", moved.full_name));
    Ok(())
}

/// Moves a group’s office in the order that notices print; `to` counts from 0 in the list without it.
pub fn shift_office(tx: &mut Tx<'_>, group: &GroupId, to: usize) -> Result<()> {
    let mut moved: Group = tx.get(group)?;
    let mut others: Vec<Group> = tx.all::<Group>()?.into_iter().filter(|other| other.id != moved.id).collect();
    others.sort_by(|one, other| (&one.office_place, &one.id).cmp(&(&other.office_place, &other.id)));
    moved.office_place = place::at(&others.iter().map(|other| other.office_place.as_str()).collect::<Vec<_>>(), to)?;
    tx.change(&moved)?;
    tx.call(format!("Move the office of the {} group", moved.full_name));
    Ok(())
}

/// Finds the group of a full or short name.
pub fn find(tx: &Tx<'_>, name: &str) -> Result<Option<GroupId>> {
    let name = text::line("The group’s name", name)?;
    let all = tx.all::<Group>()?;
    let known = all.iter().find(|one| one.full_name == name).or(all.iter().find(|one| one.short_name == name));
    Ok(known.map(|one| one.id.clone()))
}

/// Removes a group that nobody sits for.
pub fn remove(tx: &mut Tx<'_>, group: &GroupId) -> Result<()> {
    let removed: Group = tx.get(group)?;
    let used = tx.count_under::<crate::domain::membership::Membership, _>(group)?
        + tx.count_under::<crate::domain::attendance::Attendance, _>(group)?
        + tx.count_under::<crate::domain::body::Seats, _>(group)?
        + tx.count_under::<crate::domain::balance::CouncilSeats, _>(group)?
        + tx.count_under::<crate::domain::vote::Ballot, _>(group)?;
    if used > 0 {
        return Err(Error::refused(
            format!("The {} group has seats or members, so cannot be removed.", removed.full_name),
            "Remove those first.",
        ));
    }
    tx.remove::<Group>(group)?;
    tx.call(format!("Remove the {} group", removed.full_name));
    Ok(())
}
