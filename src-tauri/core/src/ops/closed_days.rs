//! Days on which the offices are closed: those that no rule of the calendar knows.

use crate::domain::calendar::ClosedDay;
use crate::domain::day::{self, Day};
use crate::domain::id::ClosedDayId;
use crate::domain::text;
use crate::error::Result;
use crate::store::Tx;

/// Closes the offices on one day, or from one to another, both included.
pub fn add(tx: &mut Tx<'_>, first_day: Day, last_day: Day, reason: &str) -> Result<ClosedDayId> {
    let mut closed = ClosedDay { id: ClosedDayId(tx.new_id()), first_day, last_day, reason: reason.to_owned() };
    tidy(tx, &mut closed)?;
    tx.add(&closed)?;
    tx.call(format!("Close {}: {}", said(&closed), closed.reason));
    Ok(closed.id)
}

/// Changes closed days, or why they are.
pub fn change(tx: &mut Tx<'_>, closed: &ClosedDayId, change: impl FnOnce(&mut ClosedDay)) -> Result<()> {
    let mut changed: ClosedDay = tx.get(closed)?;
    tx.call(format!("Change the closed days of {}", said(&changed)));
    change(&mut changed);
    tidy(tx, &mut changed)?;
    tx.change(&changed)
}

/// Opens the offices again.
pub fn remove(tx: &mut Tx<'_>, closed: &ClosedDayId) -> Result<()> {
    let removed: ClosedDay = tx.get(closed)?;
    tx.remove::<ClosedDay>(closed)?;
    tx.call(format!("Open on {}", said(&removed)));
    Ok(())
}

fn tidy(tx: &Tx<'_>, closed: &mut ClosedDay) -> Result<()> {
    closed.reason = text::needed("The reason", &closed.reason)?;
    closed.fits(&tx.all::<ClosedDay>()?)
}

/// 28 December 2011; 28 December 2011 to 30 December 2011.
fn said(closed: &ClosedDay) -> String {
    match closed.first_day == closed.last_day {
        true => day::long(closed.first_day),
        false => format!("{} to {}", day::long(closed.first_day), day::long(closed.last_day)),
    }
}
