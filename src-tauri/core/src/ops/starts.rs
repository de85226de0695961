//! Taking back a start that never was: a meeting started, or recorded as held, by mistake.

use super::roll;
use crate::domain::attendance::{Attendance, Capacity, Outcome, Presence};
use crate::domain::closed_session::ClosedSession;
use crate::domain::entry::Entry;
use crate::domain::interest::{Conduct, Interest};
use crate::domain::item::Item;
use crate::domain::meeting::{Meeting, Presider, Sitting};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Takes out of the record what only a meeting that sat can have: when it sat, who presided, the items’ times, and who
/// was there. Apologies, substitutes and guests stay. Refused once something is minuted.
pub(super) fn take_back(tx: &mut Tx<'_>, meeting: &Meeting) -> Result<()> {
    let entries = tx.under::<Entry, _>(&meeting.id)?;
    if let Some(minuted) = entries.iter().find(|entry| !entry.wording.trim().is_empty()) {
        let item: Item = tx.get(&minuted.item)?;
        return Err(Error::refused(
            format!("Something is minuted under “{}”.", super::agenda::shown(&item.title)),
            "A meeting with minutes has sat. Remove what was minuted first, if it never did.",
        ));
    }
    for entry in entries {
        tx.remove::<Entry>(&entry.id)?;
    }
    for sitting in tx.under::<Sitting, _>(&meeting.id)? {
        tx.remove::<Sitting>(&sitting.id)?;
    }
    for turn in tx.under::<Presider, _>(&meeting.id)? {
        tx.remove::<Presider>(&turn.id)?;
    }
    for interest in tx.under::<Interest, _>(&meeting.id)? {
        // What was declared stays; going out for it never happened.
        tx.change(&Interest { conduct: Conduct::Stayed, went: None, back: None, ..interest })?;
    }
    for closed in tx.under::<ClosedSession, _>(&meeting.id)? {
        tx.remove::<ClosedSession>(&closed.id)?;
    }
    for item in tx.under::<Item, _>(&meeting.id)? {
        tx.change(&Item { began: None, ended: None, taken: None, ..item })?;
    }
    for said in tx.under::<Attendance, _>(&meeting.id)? {
        match said.capacity {
            Capacity::InAttendance | Capacity::Observer | Capacity::Officer => {
                for stretch in tx.under::<Presence, _>(&said.id)? {
                    tx.remove::<Presence>(&stretch.id)?;
                }
            }
            Capacity::Member | Capacity::Substitute if said.outcome == Outcome::Apologies => {}
            capacity => roll::mark(tx, &meeting.id, &said.person, Some(capacity), None, false)?,
        }
    }
    Ok(())
}
