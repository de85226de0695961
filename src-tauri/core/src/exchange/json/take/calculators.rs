//! Closed days, councils and approved absences.

use super::Taking;
use crate::error::Result;
use crate::exchange::json::file::{ApprovedAbsence, ClosedDays, Council};
use crate::exchange::json::mistakes::Place;
use crate::ops;

impl Taking<'_, '_> {
    pub(super) fn closed_days(&mut self, closed: &[ClosedDays]) -> Result<()> {
        for (at, days) in closed.iter().enumerate() {
            let (first, last) = (days.first_day.0, days.last_day.unwrap_or(days.first_day).0);
            let place = Place::default().field("closed_days").line(at);
            let added = self.at(&place, |tx| ops::closed_days::add(tx, first, last, &days.reason))?;
            self.imported.closed_days += usize::from(added.is_some());
        }
        Ok(())
    }

    /// A council whose councillors the book has already stays as the book has it.
    pub(super) fn councils(&mut self, councils: &[Council]) -> Result<()> {
        for (at, council) in councils.iter().enumerate() {
            let place = Place::default().field("councils").line(at);
            let authority = self.authority(&place.field("authority"), council.authority.as_deref())?;
            let known = authority.is_none() && council.authority.is_some();
            if known || ops::councils::has_seats(self.tx, authority.as_ref())? {
                continue;
            }
            for (at, line) in council.groups.iter().enumerate() {
                let place = place.field("groups").line(at);
                let group = self.group(&place.field("group"), line.group.as_deref())?;
                if group.is_some() || line.group.is_none() {
                    self.at(&place.field("councillors"), |tx| {
                        ops::councils::set_seats(tx, authority.as_ref(), group.as_ref(), line.councillors)
                    })?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn approved_absences(&mut self, absences: &[ApprovedAbsence]) -> Result<()> {
        for (at, absence) in absences.iter().enumerate() {
            let place = Place::default().field("approved_absences").line(at);
            let person = self.person(&place.field("person"), &absence.person)?;
            let authority = self.authority(&place.field("authority"), absence.authority.as_deref())?;
            let Some(person) = person else { continue };
            let days = (absence.from_day.0, absence.until_day.0);
            let (by, reason) = (&absence.approved_by, &absence.reason);
            let added = self.at(&place, |tx| ops::absences::add(tx, &person, authority.as_ref(), days, by, reason))?;
            self.imported.absences += usize::from(added.is_some());
        }
        Ok(())
    }
}
