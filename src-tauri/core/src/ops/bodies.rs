//! Bodies, their names, years and seats.

use super::{last, meetings};
use crate::domain::body::{Body, BodyName, Seats, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::{BodyId, BodyNameId, GroupId, SeatsId, YearId};
use crate::domain::meeting::Meeting;
use crate::domain::membership::Membership;
use crate::domain::people::Group;
use crate::domain::profile::Profile;
use crate::domain::{place, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Adds a body with its first name.
pub fn add(tx: &mut Tx<'_>, full_name: &str, short_name: &str, profile: Profile) -> Result<BodyId> {
    let profile = profile.tidied()?;
    let full_name = text::needed("The body’s name", full_name)?;
    let short_name = text::line("The body’s short name", short_name)?;
    let body = Body {
        id: BodyId(tx.new_id()),
        place: last(tx.all::<Body>()?.iter().map(|other| other.place.as_str()))?,
        parent: None,
        authority: None,
        contact_name: String::new(),
        contact_phone: String::new(),
        contact_email: String::new(),
        profile,
    };
    tx.add(&body)?;
    let short_name = if short_name.is_empty() { full_name.clone() } else { short_name };
    add_name(tx, &body.id, None, &full_name, &short_name)?;
    tx.call(format!("Start the {short_name}"));
    Ok(body.id)
}

/// Gives a body a name, from a day on or from the first.
pub fn add_name(
    tx: &mut Tx<'_>,
    body: &BodyId,
    since: Option<Day>,
    full_name: &str,
    short_name: &str,
) -> Result<BodyNameId> {
    let mut name = BodyName {
        id: BodyNameId(tx.new_id()),
        body: tx.get::<Body>(body)?.id,
        since,
        full_name: full_name.to_owned(),
        short_name: short_name.to_owned(),
    };
    tidy_name(tx, &mut name)?;
    tx.add(&name)?;
    let since = since.map(|day| format!(" from {}", day::long(day))).unwrap_or_default();
    tx.call(format!("Name the body {}{since}", name.short_name));
    Ok(name.id)
}

/// Corrects one of a body’s names, or the day from which it has it. The first name has no day.
pub fn change_name(tx: &mut Tx<'_>, name: &BodyNameId, change: impl FnOnce(&mut BodyName)) -> Result<()> {
    let before: BodyName = tx.get(name)?;
    let mut changed = before.clone();
    change(&mut changed);
    match (before.since, changed.since) {
        (None, Some(_)) => {
            return Err(Error::refused(
                format!("{} is the body’s first name.", before.full_name),
                "Add a name from that day on instead.",
            ));
        }
        (Some(_), None) => {
            return Err(Error::invalid("The day is missing.", "Give the first day of that name, or remove the name."));
        }
        _ => {}
    }
    tidy_name(tx, &mut changed)?;
    tx.change(&changed)?;
    tx.call(format!("Correct the name {}", before.short_name));
    Ok(())
}

/// Removes a later name of a body: papers of its time bear the name before it.
pub fn remove_name(tx: &mut Tx<'_>, name: &BodyNameId) -> Result<()> {
    let removed: BodyName = tx.get(name)?;
    if removed.since.is_none() {
        return Err(Error::refused(
            format!("{} is the body’s first name.", removed.full_name),
            "Correct it instead: every body has one.",
        ));
    }
    tx.remove::<BodyName>(name)?;
    tx.call(format!("Remove the name {}", removed.short_name));
    Ok(())
}

fn tidy_name(tx: &Tx<'_>, name: &mut BodyName) -> Result<()> {
    name.full_name = text::needed("The body’s name", &name.full_name)?;
    name.short_name = text::line("The body’s short name", &name.short_name)?;
    if name.short_name.is_empty() {
        name.short_name.clone_from(&name.full_name);
    }
    let mut others = tx.under::<BodyName, _>(&name.body)?.into_iter().filter(|other| other.id != name.id);
    if others.any(|other| other.since == name.since) {
        return Err(Error::refused("The body has two names from the same day.", "Give each name another first day."));
    }
    Ok(())
}

/// Moves a body among the book’s; `to` counts from 0 in the list without it.
pub fn shift(tx: &mut Tx<'_>, body: &BodyId, to: usize) -> Result<()> {
    let mut moved: Body = tx.get(body)?;
    let others: Vec<Body> = tx.all::<Body>()?.into_iter().filter(|other| other.id != moved.id).collect();
    moved.place = place::at(&others.iter().map(|other| other.place.as_str()).collect::<Vec<_>>(), to)?;
    tx.change(&moved)?;
    tx.call(format!("Move the {}", latest_name(tx, body)?.short_name));
    Ok(())
}

/// Changes a body: who its clerk is, its rules, the body it reports to. Says whether anything differs.
pub fn change(tx: &mut Tx<'_>, body: &BodyId, change: impl FnOnce(&mut Body)) -> Result<bool> {
    let before: Body = tx.get(body)?;
    let mut changed = before.clone();
    change(&mut changed);
    changed.profile = changed.profile.tidied()?;
    changed.contact_name = text::line("The clerk’s name", &changed.contact_name)?;
    changed.contact_phone = text::line("The telephone number", &changed.contact_phone)?;
    changed.contact_email = text::line("The e-mail address", &changed.contact_email)?;
    let mut above = changed.parent.clone();
    while let Some(parent) = above {
        if parent == changed.id {
            return Err(Error::refused("A body cannot report to itself.", "Choose another parent body."));
        }
        above = tx.get::<Body>(&parent)?.parent;
    }
    tx.change(&changed)?;
    let name = latest_name(tx, body)?.short_name;
    let other_than_rules = Body { profile: before.profile.clone(), ..changed.clone() } != before;
    match (changed.profile != before.profile, other_than_rules) {
        (true, false) => tx.call(format!("Change the rules of the {name}")),
        (true, true) => tx.call(format!("Change the {name} and its rules")),
        (false, _) => tx.call(format!("Change the {name}")),
    }
    Ok(changed != before)
}

/// Changes what a body is called now; earlier names stay. Says whether that differs from before.
pub fn rename(tx: &mut Tx<'_>, body: &BodyId, full_name: Option<&str>, short_name: Option<&str>) -> Result<bool> {
    let mut name = latest_name(tx, body)?;
    let before = name.clone();
    if let Some(full_name) = full_name {
        name.full_name = text::needed("The body’s name", full_name)?;
    }
    if let Some(short_name) = short_name {
        name.short_name = text::needed("The body’s short name", short_name)?;
    }
    if name == before {
        return Ok(false);
    }
    tx.change(&name)?;
    tx.call(format!("Rename the {}", before.short_name));
    Ok(true)
}

/// Finds what a body is called now.
pub fn latest_name(tx: &Tx<'_>, body: &BodyId) -> Result<BodyName> {
    tx.get::<Body>(body)?;
    let names = tx.under::<BodyName, _>(body)?;
    names.into_iter().max_by_key(|name| name.since).ok_or_else(|| Error::fault("A body has no name."))
}

/// Removes a body that has no meetings, members or bodies below it.
pub fn remove(tx: &mut Tx<'_>, body: &BodyId) -> Result<()> {
    let name = latest_name(tx, body)?.short_name;
    for (count, what) in [
        (tx.count_under::<Meeting, _>(body)?, "meetings"),
        (tx.count_under::<Body, _>(body)?, "bodies that report to it"),
    ] {
        if count > 0 {
            return Err(Error::refused(format!("The {name} has {what}, so cannot be removed."), "Remove those first."));
        }
    }
    for year in tx.under::<Year, _>(body)? {
        remove_year(tx, &year.id)?;
    }
    tx.remove::<Body>(body)?;
    tx.call(format!("Remove the {name}"));
    Ok(())
}

/// Adds a year to a body.
pub fn add_year(tx: &mut Tx<'_>, body: &BodyId, first_day: Day, last_day: Day) -> Result<YearId> {
    let year = Year { id: YearId(tx.new_id()), body: tx.get::<Body>(body)?.id, first_day, last_day };
    year.fits(&tx.under::<Year, _>(body)?)?;
    tx.add(&year)?;
    tx.call(format!("Add the year from {}", day::long(first_day)));
    Ok(year.id)
}

/// Changes a year’s dates. Refused where a membership’s dates, or a meeting whose roll was taken, would
/// fall outside it.
pub fn change_year(tx: &mut Tx<'_>, year: &YearId, first_day: Day, last_day: Day) -> Result<()> {
    let before: Year = tx.get(year)?;
    let mut changed = before.clone();
    (changed.first_day, changed.last_day) = (first_day, last_day);
    changed.fits(&tx.under::<Year, _>(&changed.body)?)?;
    let outside = |day: Option<Day>| day.is_some_and(|day| !changed.holds(day));
    if tx.under::<Membership, _>(year)?.iter().any(|one| outside(one.from_day) || outside(one.to_day)) {
        return Err(Error::refused(
            "A member joins or leaves outside those dates.",
            "Change the member’s dates first.",
        ));
    }
    for meeting in tx.under::<Meeting, _>(&changed.body)? {
        let falls_out = before.holds(meeting.day) && !changed.holds(meeting.day);
        if falls_out && meetings::roll_is_taken(tx, &meeting.id)? {
            return Err(Error::refused(
                format!("The roll of {} would lose its members.", day::long(meeting.day)),
                "Keep that day in the year.",
            ));
        }
    }
    tx.change(&changed)?;
    tx.call(format!("Change the year from {}", day::long(first_day)));
    Ok(())
}

/// Removes a year that has no members.
pub fn remove_year(tx: &mut Tx<'_>, year: &YearId) -> Result<()> {
    let removed: Year = tx.get(year)?;
    if tx.count_under::<Membership, _>(year)? > 0 {
        return Err(Error::refused("The year has members, so cannot be removed.", "Remove its members first."));
    }
    tx.remove::<Year>(year)?;
    tx.call(format!("Remove the year from {}", day::long(removed.first_day)));
    Ok(())
}

/// Says how many seats a group has in a year; 0 for none.
pub fn set_seats(tx: &mut Tx<'_>, year: &YearId, group: Option<&GroupId>, seats: u32) -> Result<()> {
    if seats > 999 {
        return Err(Error::invalid(format!("{seats} seats are too many."), "Give at most 999."));
    }
    tx.get::<Year>(year)?;
    let name = match group {
        Some(group) => tx.get::<Group>(group)?.full_name,
        None => "no group".into(),
    };
    let known = tx.under::<Seats, _>(year)?.into_iter().find(|one| one.group.as_ref() == group);
    match known {
        Some(known) if seats == 0 => tx.remove::<Seats>(known.id.as_str())?,
        Some(known) => tx.change(&Seats { seats, ..known })?,
        None if seats == 0 => {}
        None => tx.add(&Seats { id: SeatsId(tx.new_id()), year: year.clone(), group: group.cloned(), seats })?,
    }
    tx.call(format!("Give {name} {seats} seat{}", if seats == 1 { "" } else { "s" }));
    Ok(())
}
