//! Who was at a meeting: members first, for whether a seat is free shows only then.

use super::Taking;
use crate::domain::attendance::{Capacity, Outcome, Received};
use crate::domain::id::{AttendanceId, MeetingId, PersonId};
use crate::domain::item::Item;
use crate::error::{Error, Result};
use crate::exchange::json::file::{Apologies, Guest, Meeting, Officers, Said, StandIn, Times};
use crate::exchange::json::mistakes::Place;
use crate::exchange::json::words::{Either, FileDay, FileTime};
use crate::ops;

impl Taking<'_, '_> {
    pub(super) fn attendance(&mut self, place: &Place, meeting: &MeetingId, of: &Meeting) -> Result<()> {
        for (key, Either(said)) in &of.attendance.members.0 {
            self.member_there(&place.field("members").field(key), meeting, key, said)?;
        }
        let held = of.state.is_held();
        for (key, stand_in) in &of.attendance.substitutes.0 {
            self.stand_in(&place.field("substitutes").field(key), meeting, held, key, stand_in)?;
        }
        for (field, capacity, guests) in [
            ("in_attendance", Capacity::InAttendance, &of.attendance.in_attendance),
            ("observers", Capacity::Observer, &of.attendance.observers),
        ] {
            for (at, Either(guest)) in guests.iter().enumerate() {
                self.guest(&place.field(field).line(at), meeting, capacity, guest)?;
            }
        }
        for (at, officers) in of.attendance.officers.iter().enumerate() {
            self.officers(&place.field("officers").line(at), meeting, officers)?;
        }
        Ok(())
    }

    fn member_there(&mut self, place: &Place, meeting: &MeetingId, key: &str, said: &Said) -> Result<()> {
        let Some(person) = self.on_the_body(place, key)? else { return Ok(()) };
        let mark = Mark {
            capacity: Capacity::Member,
            outcome: said.outcome.unwrap_or(usual(said.apologies.as_ref(), Outcome::Present)),
            apologies: said.apologies.as_ref(),
            times: &said.times,
            printed_name: &said.printed_name,
        };
        self.mark(place, meeting, &person, &mark)
    }

    fn stand_in(
        &mut self,
        place: &Place,
        meeting: &MeetingId,
        held: bool,
        key: &str,
        stand_in: &StandIn,
    ) -> Result<()> {
        let Some(person) = self.on_the_body(place, key)? else { return Ok(()) };
        let member = match &stand_in.member {
            None => None,
            Some(key) => match self.on_the_body(&place.field("for"), key)? {
                None => return Ok(()),
                some => some,
            },
        };
        let group = self.group(&place.field("group"), stand_in.group.as_deref())?;
        if group.is_none() && stand_in.group.is_some() {
            return Ok(());
        }
        // What the record says happened is taken as it is: that the file gives no reason is no ground to refuse it.
        let reasoned = true;
        let notified = received(stand_in.notified_day, stand_in.notified_time);
        let stands_in = self.at(place, |tx| {
            let (member, group) = (member.as_ref(), group.as_ref());
            ops::substitutes::stand_in(tx, meeting, &person, member, group, Some(notified), reasoned)
        })?;
        if stands_in.is_none() {
            return Ok(());
        }
        let unsaid = if held { Outcome::Present } else { Outcome::Expected };
        let mark = Mark {
            capacity: Capacity::Substitute,
            outcome: stand_in.outcome.unwrap_or(usual(stand_in.apologies.as_ref(), unsaid)),
            apologies: stand_in.apologies.as_ref(),
            times: &stand_in.times,
            printed_name: &stand_in.printed_name,
        };
        self.mark(place, meeting, &person, &mark)
    }

    /// Finds whom a key means; nothing where that, or the membership, is a mistake that is noted.
    fn on_the_body(&mut self, place: &Place, key: &str) -> Result<Option<PersonId>> {
        let person = self.person(place, key)?;
        Ok(person.filter(|_| !self.unseated.contains(key)))
    }

    fn mark(&mut self, place: &Place, meeting: &MeetingId, person: &PersonId, mark: &Mark<'_>) -> Result<()> {
        if mark.outcome != Outcome::Present && !mark.times.is_empty() {
            let hint = "Say that they were present, or leave the times out.";
            return self.wrong(&place.field("times"), "Only somebody who was present has times.", hint);
        }
        // The name first: of somebody merely expected, the roll keeps nothing else.
        let marked = self.at(place, |tx| {
            if !mark.printed_name.is_empty() {
                let said = ops::roll::put(tx, meeting, person, mark.capacity)?;
                ops::roll::set_printed_name(tx, &said, mark.printed_name)?;
            }
            ops::roll::mark(tx, meeting, person, Some(mark.capacity), Some(mark.outcome), false)
        })?;
        if marked.is_none() {
            return Ok(());
        }
        if let Some(apologies) = mark.apologies {
            let place = place.field("apologies");
            if mark.outcome != Outcome::Apologies {
                return self.wrong(&place, "There are apologies, and another outcome.", "Leave one of the two out.");
            }
            let received = Some(received(apologies.day, apologies.time));
            self.at(&place, |tx| {
                let (via, by) = (Some(apologies.via.as_str()), Some(apologies.received_by.as_str()));
                ops::roll::set_apologies(tx, meeting, person, received, via, by)
            })?;
        }
        if mark.times.is_empty() {
            return Ok(());
        }
        let said = self.at(place, |tx| ops::roll::put(tx, meeting, person, mark.capacity))?;
        said.map_or(Ok(()), |said| self.times(&place.field("times"), &said, mark.times))
    }

    fn guest(&mut self, place: &Place, meeting: &MeetingId, capacity: Capacity, guest: &Guest) -> Result<()> {
        let authority = self.authority(&place.field("authority"), guest.authority.as_deref())?;
        let Some(person) = self.person(&place.field("person"), &guest.person)? else { return Ok(()) };
        let added = self.at(place, |tx| {
            let said = ops::guests::add(tx, meeting, capacity, &person, authority, &guest.organisation)?;
            if !guest.printed_name.is_empty() {
                ops::roll::set_printed_name(tx, &said, &guest.printed_name)?;
            }
            Ok(said)
        })?;
        let Some(said) = added else { return Ok(()) };
        if let Some(at) = guest.for_item {
            self.at(&place.field("for_item"), |tx| {
                let items = tx.under::<Item, _>(meeting)?;
                let item = at.checked_sub(1).and_then(|at| items.get(at)).map(|item| item.id.clone());
                let item = item.ok_or_else(|| {
                    Error::invalid("The agenda has no such item.", "Count from 1, breaks too, or leave it out.")
                })?;
                ops::guests::change(tx, &said, None, None, None, Some(Some(item)))
            })?;
        }
        self.times(&place.field("times"), &said, &guest.times)
    }

    fn officers(&mut self, place: &Place, meeting: &MeetingId, officers: &Officers) -> Result<()> {
        let authority = self.authority(&place.field("authority"), officers.authority.as_deref())?;
        for (at, Either(officer)) in officers.people.iter().enumerate() {
            let place = place.field("people").line(at);
            let Some(person) = self.person(&place, &officer.person)? else { continue };
            let added = self.at(&place, |tx| {
                let (capacity, authority) = (Capacity::Officer, authority.clone());
                let said = ops::guests::add(tx, meeting, capacity, &person, authority, &officers.organisation)?;
                if !officer.printed_name.is_empty() {
                    ops::roll::set_printed_name(tx, &said, &officer.printed_name)?;
                }
                Ok(said)
            })?;
            if let Some(said) = added {
                self.times(&place.field("times"), &said, &officer.times)?;
            }
        }
        Ok(())
    }

    fn times(&mut self, place: &Place, said: &AttendanceId, times: &[Times]) -> Result<()> {
        for (at, stretch) in times.iter().enumerate() {
            let (came, went) = (stretch.came.map(|time| time.0), stretch.went.map(|time| time.0));
            self.at(&place.line(at), |tx| ops::stretches::add(tx, said, came, went, stretch.remote))?;
        }
        Ok(())
    }
}

/// What is said of a member or a substitute.
struct Mark<'a> {
    capacity: Capacity,
    outcome: Outcome,
    apologies: Option<&'a Apologies>,
    times: &'a [Times],
    printed_name: &'a str,
}

/// When word came.
fn received(day: Option<FileDay>, time: Option<FileTime>) -> Received {
    Received { day: day.map(|day| day.0), time: time.map(|time| time.0) }
}

/// The outcome where none is given.
fn usual(apologies: Option<&Apologies>, otherwise: Outcome) -> Outcome {
    if apologies.is_some() { Outcome::Apologies } else { otherwise }
}
