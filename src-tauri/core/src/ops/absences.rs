//! Absences whose reasons a council approved, so that six months without attending do not run out.

use crate::domain::day::Day;
use crate::domain::id::{ApprovedAbsenceId, AuthorityId, PersonId};
use crate::domain::people::{Authority, Person};
use crate::domain::six_months::ApprovedAbsence;
use crate::domain::text;
use crate::error::Result;
use crate::store::Tx;

/// Keeps that a council approved somebody’s absence: from and until when, by whom, and why.
pub fn add(
    tx: &mut Tx<'_>,
    person: &PersonId,
    authority: Option<&AuthorityId>,
    (from_day, until_day): (Day, Day),
    approved_by: &str,
    reason: &str,
) -> Result<ApprovedAbsenceId> {
    let name = tx.get::<Person>(person)?.short_name();
    let mut absence = ApprovedAbsence {
        id: ApprovedAbsenceId(tx.new_id()),
        person: person.clone(),
        authority: authority.map(|authority| tx.get::<Authority>(authority)).transpose()?.map(|found| found.id),
        from_day,
        until_day,
        approved_by: approved_by.to_owned(),
        reason: reason.to_owned(),
    };
    tidy(tx, &mut absence)?;
    tx.add(&absence)?;
    tx.call(format!("Keep the approved absence of {name}"));
    Ok(absence.id)
}

/// Changes an approved absence.
pub fn change(tx: &mut Tx<'_>, absence: &ApprovedAbsenceId, change: impl FnOnce(&mut ApprovedAbsence)) -> Result<()> {
    let mut changed: ApprovedAbsence = tx.get(absence)?;
    tx.call(format!("Change the approved absence of {}", tx.get::<Person>(&changed.person)?.short_name()));
    change(&mut changed);
    tidy(tx, &mut changed)?;
    tx.change(&changed)
}

/// Removes an approved absence.
pub fn remove(tx: &mut Tx<'_>, absence: &ApprovedAbsenceId) -> Result<()> {
    let removed: ApprovedAbsence = tx.get(absence)?;
    tx.remove::<ApprovedAbsence>(absence)?;
    tx.call(format!("Remove the approved absence of {}", tx.get::<Person>(&removed.person)?.short_name()));
    Ok(())
}

fn tidy(tx: &Tx<'_>, absence: &mut ApprovedAbsence) -> Result<()> {
    absence.approved_by = text::needed("Who approved it", &absence.approved_by)?;
    absence.reason = text::line("The reason", &absence.reason)?;
    absence.fits(&tx.under::<ApprovedAbsence, _>(&absence.person)?)
}
