//! Who is at a meeting: marks, comings and goings, substitutes, guests.

use super::payloads;
use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::id::{AttendanceId, AuthorityId, GroupId, MeetingId, PersonId, PresenceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// Who may stand in for a member at a meeting.
    SubstitutesFor { meeting: MeetingId, member: PersonId }
    /// Marks a member or substitute. `outcome` none means nothing is said. `remote` with present: joined from afar.
    Mark { meeting: MeetingId, person: PersonId, capacity: Option<Capacity>, outcome: Option<Outcome>, remote: Option<bool> }
    /// Marks all members of whom nothing is said as present.
    MarkRest { meeting: MeetingId }
    /// Somebody comes in (or comes back), at a time or now.
    Arrive { meeting: MeetingId, person: PersonId, capacity: Option<Capacity>, at: Option<String>, remote: Option<bool> }
    /// Somebody leaves, at a time or now.
    Leave { meeting: MeetingId, person: PersonId, capacity: Option<Capacity>, at: Option<String> }
    /// Corrects a stretch; an empty time means the start or the end.
    ChangeStretch { presence: PresenceId, came: Option<String>, went: Option<String>, remote: Option<bool> }
    /// Removes a stretch.
    RemoveStretch { presence: PresenceId }
    /// What is known of somebody's apologies; what is left out stays, an empty day takes its time along.
    SetApologies {
        meeting: MeetingId, person: PersonId, day: Option<String>, time: Option<String>, via: Option<String>,
        received_by: Option<String>,
    }
    /// The name as the paper of the day prints it; empty for the usual form.
    SetPrintedName { attendance: AttendanceId, name: String }
    /// Somebody stands in for a member, or for a group where no member is named. A person not in the book is made from `name`.
    SetSubstitute {
        meeting: MeetingId, person: Option<PersonId>, name: Option<String>, member: Option<PersonId>, group: Option<GroupId>,
        notified_day: Option<String>, notified_time: Option<String>, reason: Option<String>,
    }
    /// When word of a substitute came; empty means not known. With a reason, where it came later than the rules ask.
    SetNotified { meeting: MeetingId, person: PersonId, day: String, time: String, reason: Option<String> }
    /// Somebody no longer stands in.
    RemoveSubstitute { meeting: MeetingId, person: PersonId }
    /// A guest or an officer. A person not in the book is made from `name`.
    AddGuest {
        meeting: MeetingId, capacity: Capacity, person: Option<PersonId>, name: Option<String>,
        authority: Option<AuthorityId>, authority_name: Option<String>, organisation: Option<String>,
    }
    /// Changes to a guest, an observer or an officer; an empty authority means none, an empty item the whole meeting.
    ChangeGuest {
        attendance: AttendanceId, capacity: Option<Capacity>, authority: Option<String>, organisation: Option<String>,
        for_item: Option<String>,
    }
    /// Moves a guest or officer; `to` counts from 0 among those of the same capacity without it.
    MoveGuest { attendance: AttendanceId, to: usize }
    /// Removes a guest or officer.
    RemoveGuest { attendance: AttendanceId }
}
