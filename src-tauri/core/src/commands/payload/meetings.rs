//! Meetings: their days, steps, sittings, chair and quorum.

use super::payloads;
use crate::domain::event::Followed;
use crate::domain::id::{BodyId, MeetingId, PersonId, PresiderId, SittingId};
use crate::domain::meeting::{MeetingState, PresidesBy};
use crate::domain::time::Time;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// A body’s meeting on a day, as typed; with its time after it, where there are several.
    FindMeeting { body: BodyId, day: String }
    /// A new meeting.
    AddMeeting { body: BodyId, day: String, start_time: Option<String>, end_time: Option<String>, venue: Option<String> }
    /// Changes to a meeting; what is left out stays, an empty time means none; so does an empty day of publication.
    ChangeMeeting {
        meeting: MeetingId, day: Option<String>, start_time: Option<String>, end_time: Option<String>, venue: Option<String>,
        published_day: Option<String>, printed_day: Option<String>, first_minute: Option<u32>,
    }
    /// One meeting, with everything in it; with a reason, where it was held or has minutes.
    RemoveMeeting { meeting: MeetingId, reason: Option<String> }
    /// A step of a meeting: publish its agenda, start, adjourn, resume, end; cancel, postpone or abandon (with a reason); go
    /// back. From in session or ended it goes back to planned or published while nothing is minuted.
    StepMeeting { meeting: MeetingId, to: MeetingState, reason: Option<String> }
    /// When a sitting of the meeting, the last if none is named, really began or ended, corrected; empty means not known, and
    /// what is left out stays.
    SetSitting { meeting: MeetingId, sitting: Option<SittingId>, began: Option<String>, ended: Option<String> }
    /// Who presides: from a time as typed, from the start if it is empty, from now if it is left out in session.
    /// With a reason, where a substitute takes the chair and the rules do not let one.
    SetPresider { meeting: MeetingId, person: PersonId, how: Option<PresidesBy>, from: Option<String>, reason: Option<String> }
    /// One turn in the chair.
    RemoveTurn { turn: PresiderId }
    /// The meeting lost its quorum at a time: what followed, which is minuted, and done (adjourned, abandoned).
    QuorumLost { meeting: MeetingId, from: Time, followed: Followed }
    /// The meeting is quorate again, which is minuted.
    QuorumBack { meeting: MeetingId, at: Time }
}
