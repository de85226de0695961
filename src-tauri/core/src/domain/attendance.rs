//! How people figured at a meeting: what was said of them, and when they were in the room.

use super::day::{self, Day};
use super::id::{AttendanceId, AuthorityId, GroupId, ItemId, MeetingId, PersonId, PresenceId, SubstitutionId};
use super::place;
use super::time::Time;
use crate::error::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// How one person figured at one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attendance {
    /// Which.
    pub id: AttendanceId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Its place among those of its capacity, for guests and officers.
    pub place: String,
    /// Who.
    pub person: PersonId,
    /// As what.
    pub capacity: Capacity,
    /// What came of it.
    pub outcome: Outcome,
    /// The group, for one whom no membership gives one (an unlisted substitute).
    pub group: Option<GroupId>,
    /// The council, for one whom no membership gives one (a guest).
    pub authority: Option<AuthorityId>,
    /// An officer's organisation (LGID), or what stands where a guest's council would (LGID Board Member).
    pub organisation: String,
    /// The item for which alone a guest came.
    pub for_item: Option<ItemId>,
    /// The name as the paper of the day printed it, where it differs.
    pub printed_name: Option<String>,
    /// When the apologies came.
    pub apology_day: Option<Day>,
    /// At what time of that day.
    pub apology_time: Option<Time>,
    /// Through whom they came: a group's office.
    pub apology_via: String,
    /// Who took them.
    pub apology_received_by: String,
}

impl Attendance {
    /// An attendance of which nothing is said yet.
    pub fn blank(id: AttendanceId, meeting: MeetingId, person: PersonId, capacity: Capacity) -> Self {
        Self {
            id,
            meeting,
            place: place::FIRST.into(),
            person,
            capacity,
            outcome: Outcome::Expected,
            group: None,
            authority: None,
            organisation: String::new(),
            for_item: None,
            printed_name: None,
            apology_day: None,
            apology_time: None,
            apology_via: String::new(),
            apology_received_by: String::new(),
        }
    }
}

/// As what somebody figured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Capacity {
    /// A member of the body.
    Member,
    /// Standing in for one.
    Substitute,
    /// A guest.
    InAttendance,
    /// Watches, and takes no part.
    Observer,
    /// An officer.
    Officer,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// Nothing yet: invited, or arranged as a substitute.
    Expected,
    /// Was there, for all of it or for the stretches kept as presence.
    Present,
    /// Sent apologies.
    Apologies,
    /// Was not there and sent none.
    Absent,
    /// Was not there, and the record does not say why (older papers).
    NotRecorded,
}

impl Capacity {
    /// All there are, in the order of the roll.
    pub const ALL: [Self; 5] = [Self::Member, Self::Substitute, Self::InAttendance, Self::Observer, Self::Officer];

    /// Says whether somebody figured beside the body: as a guest, an observer or an officer.
    pub fn is_beside(self) -> bool {
        matches!(self, Self::InAttendance | Self::Observer | Self::Officer)
    }
}

impl Outcome {
    /// Says the outcome in a word or two.
    pub fn word(self) -> &'static str {
        match self {
            Self::Expected => "Expected",
            Self::Present => "Present",
            Self::Apologies => "Apologies",
            Self::Absent => "Absent",
            Self::NotRecorded => "Not present, reason not recorded",
        }
    }
}

/// A stretch in which somebody was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Presence {
    /// Which.
    pub id: PresenceId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Whose.
    pub attendance: AttendanceId,
    /// From when; `None` from the start.
    pub came: Option<Time>,
    /// Until when; `None` to the end.
    pub went: Option<Time>,
    /// Joined from afar.
    pub remote: bool,
}

/// When word of something came; the time may not be known, nor the day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Received {
    /// The day.
    pub day: Option<Day>,
    /// The time of that day.
    pub time: Option<Time>,
}

impl Received {
    /// Refuses a time without its day, and a day after the meeting. `what` came: “The apologies”.
    pub fn fits(self, what: &str, meeting: Day) -> Result<()> {
        match self {
            Self { day: None, time: Some(_) } => {
                Err(Error::invalid("The day is missing.", "Give the day as well, or leave the time empty."))
            }
            Self { day: Some(day), .. } if day > meeting => Err(Error::refused(
                format!("{what} would come after the meeting."),
                format!("Give a day up to {}.", day::long(meeting)),
            )),
            _ => Ok(()),
        }
    }
}

impl Attendance {
    /// Forgets what is known of apologies, of somebody who sent none.
    pub fn forget_apologies(&mut self) {
        (self.apology_day, self.apology_time) = (None, None);
        self.apology_via.clear();
        self.apology_received_by.clear();
    }
}

impl Presence {
    /// Says whether a moment falls in the stretch: its first minute does, its last does not.
    pub fn holds(&self, at: Time) -> bool {
        self.came.is_none_or(|came| came <= at) && self.went.is_none_or(|went| at < went)
    }

    /// Refuses a stretch that ends before it begins or overlaps another of the same person's.
    pub fn fits(&self, others: &[Self]) -> Result<()> {
        if let (Some(came), Some(went)) = (self.came, self.went)
            && went < came
        {
            return Err(Error::refused("Somebody cannot leave before coming.", "Correct one of the two times."));
        }
        let before =
            |went: Option<Time>, came: Option<Time>| matches!((went, came), (Some(went), Some(came)) if went <= came);
        let clash =
            |other: &&Self| other.id != self.id && !before(self.went, other.came) && !before(other.went, self.came);
        match others.iter().find(clash) {
            None => Ok(()),
            Some(_) => Err(Error::refused(
                "That time falls where the person is in the room already.",
                "Correct the other time first.",
            )),
        }
    }
}

/// A substitute standing in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Substitution {
    /// Which.
    pub id: SubstitutionId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// The substitute's attendance.
    pub substitute: AttendanceId,
    /// The member's attendance; `None` where the substitute stands in for the group alone.
    pub member: Option<AttendanceId>,
    /// When word came that they would; `None` where that is not known.
    pub notified_day: Option<Day>,
    /// At what time of that day.
    pub notified_time: Option<Time>,
}
