//! The calculators, and what they are fed with.

use super::payloads;
use crate::domain::id::{ApprovedAbsenceId, AuthorityId, BodyId, ClosedDayId, GroupId, PersonId};
use crate::domain::profile::DaysCounted;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// The days round a meeting, as typed: by the rules of a body, or by those given; whether an agenda published on a day
    /// is in time; so many working days after.
    OfDates {
        day: String, body: Option<BodyId>, clear_days: Option<u32>, days: Option<DaysCounted>, after: Option<u32>,
        published: Option<String>,
    }
    /// Closes the offices on a day, or from it to a last day, both included.
    AddClosedDay { first_day: String, last_day: Option<String>, reason: String }
    /// Changes to closed days; what is left out stays.
    ChangeClosedDay { closed_day: ClosedDayId, first_day: Option<String>, last_day: Option<String>, reason: Option<String> }
    /// Closed days.
    RemoveClosedDay { closed_day: ClosedDayId }
    /// An absence that a council approved, both days included; `approved_by` and `reason` are the clerk’s own words.
    AddAbsence {
        person: PersonId, authority: Option<AuthorityId>, from_day: String, until_day: String, approved_by: String,
        reason: Option<String>,
    }
    /// Changes to an approved absence; what is left out stays, an empty authority means none.
    ChangeAbsence {
        absence: ApprovedAbsenceId, authority: Option<String>, from_day: Option<String>, until_day: Option<String>,
        approved_by: Option<String>, reason: Option<String>,
    }
    /// One approved absence.
    RemoveAbsence { absence: ApprovedAbsenceId }
    /// A council of the book; the first that has councillors, where none is named.
    OfCouncil { authority: Option<AuthorityId> }
    /// A council to try: its groups with their councillors, and its committees with their seats. Nothing of it is written.
    TryBalance { rows: Vec<TryRow>, committees: Vec<TryCommittee> }
    /// A group of the book or, by a name, one that is only tried; neither is those of no group.
    TryRow { group: Option<GroupId>, name: Option<String>, members: u32 }
    /// A committee that the book has or, by a name, one that is only tried.
    TryCommittee { body: Option<BodyId>, name: Option<String>, seats: u32 }
    /// How many councillors a group has on a council, or those of no group; 0 removes the line. No authority is the council
    /// of bodies that name none.
    SetCouncilSeats { authority: Option<AuthorityId>, group: Option<GroupId>, seats: u32 }
}
