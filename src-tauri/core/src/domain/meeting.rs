//! Meetings: when and where, the states they go through, and when they sat.

use super::day::Day;
use super::id::{BodyId, MeetingId, PersonId, PresiderId, SittingId};
use super::time::Time;
use crate::error::{Error, Result};
use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// One meeting of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meeting {
    /// Which.
    pub id: MeetingId,
    /// Of which body.
    pub body: BodyId,
    /// On which day.
    pub day: Day,
    /// When it is to start; older records lack it.
    pub start_time: Option<Time>,
    /// When it is to end.
    pub end_time: Option<Time>,
    /// Where; may be empty.
    pub venue: String,
    /// How far it has got.
    pub state: MeetingState,
    /// Why it was cancelled, or empty.
    pub state_reason: String,
    /// The date as some paper once printed it, where that paper got it wrong (22/03/11).
    pub printed_day: Option<String>,
}

impl Meeting {
    /// The clock's time as a time of this meeting; none on any day but its own, save past midnight while it sits.
    pub fn clock(&self, now: NaiveDateTime) -> Option<Time> {
        let time = Time::since(self.day, now)?;
        (now.date() == self.day || self.state == MeetingState::InSession).then_some(time)
    }
}

/// How far a meeting has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MeetingState {
    /// In the diary; its agenda may still flow.
    Planned,
    /// Its agenda is out, and the numbers stand.
    Published,
    /// Sitting now.
    InSession,
    /// Over.
    Ended,
    /// Will not take place.
    Cancelled,
}

impl MeetingState {
    /// Says the state in a word or two.
    pub fn word(self) -> &'static str {
        match self {
            Self::Planned => "Planned",
            Self::Published => "Agenda published",
            Self::InSession => "In session",
            Self::Ended => "Ended",
            Self::Cancelled => "Cancelled",
        }
    }

    /// Says whether the agenda is out, so that its numbers stand.
    pub fn numbers_stand(self) -> bool {
        matches!(self, Self::Published | Self::InSession | Self::Ended)
    }

    /// Refuses a step that the states do not have, with the reason.
    pub fn step(self, to: Self) -> Result<()> {
        use MeetingState::{Cancelled, Ended, InSession, Planned, Published};
        match (self, to) {
            (Planned, Published | InSession | Cancelled | Ended)
            | (Published, Planned | InSession | Cancelled | Ended)
            | (InSession, Ended)
            | (Ended, InSession)
            | (Cancelled, Planned) => Ok(()),
            (from, to) if from == to => {
                Err(Error::refused(format!("The meeting is “{}” already.", to.word()), "There is nothing to do."))
            }
            (Cancelled, _) => Err(Error::refused("The meeting is cancelled.", "Put it back in the diary first.")),
            (InSession, _) => Err(Error::refused("The meeting is in session.", "End it first.")),
            (from, to) => Err(Error::refused(
                format!("A meeting that is “{}” cannot become “{}”.", from.word(), to.word()),
                "Undo the last step instead.",
            )),
        }
    }
}

/// A stretch in which the meeting sat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sitting {
    /// Which.
    pub id: SittingId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// When it began, on the clerk's wall.
    pub began: NaiveDateTime,
    /// When it ended; `None` while it goes on.
    pub ended: Option<NaiveDateTime>,
}

/// A turn in the chair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Presider {
    /// Which.
    pub id: PresiderId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Who.
    pub person: PersonId,
    /// From when; `None` from the start.
    pub from_time: Option<Time>,
    /// How they came to preside.
    pub how: PresidesBy,
}

/// How somebody came to preside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum PresidesBy {
    /// As the body's chairman.
    Office,
    /// As its vice-chair or a deputy, the chairman being away.
    Deputising,
    /// Chosen by those there.
    Elected,
}

#[cfg(test)]
mod tests {
    use super::MeetingState::*;

    #[test]
    fn a_meeting_goes_forward_through_its_states() {
        for (from, to) in
            [(Planned, Published), (Published, InSession), (InSession, Ended), (Ended, InSession), (Planned, Cancelled)]
        {
            assert!(from.step(to).is_ok(), "{from} to {to}");
        }
        for (from, to) in
            [(Ended, Planned), (Ended, Cancelled), (InSession, Cancelled), (Cancelled, InSession), (Planned, Planned)]
        {
            assert!(from.step(to).is_err(), "{from} to {to}");
        }
    }
}
