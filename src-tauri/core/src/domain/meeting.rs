//! Meetings: when and where, the states they go through, and when they sat.

use super::day::{self, Day};
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
    /// Why it was cancelled, postponed or abandoned, or empty.
    pub state_reason: String,
    /// When its agenda went out; older records lack it.
    pub published_day: Option<Day>,
    /// The date as some paper once printed it, where that paper got it wrong (22/03/11).
    pub printed_day: Option<String>,
    /// The number of its first minute, where numbers run through the year; it stands from when the meeting begins.
    pub first_minute: Option<u32>,
}

impl Meeting {
    /// The moment at which it is to begin, where its time is known.
    pub fn begins(&self) -> Option<NaiveDateTime> {
        self.start_time.map(|start| start.on(self.day))
    }

    /// Refuses a meeting that would end before it starts, whose agenda would go out after it, or that would stand in the
    /// diary where the body meets already.
    pub fn fits(&self, others: &[Self]) -> Result<()> {
        if let (Some(start), Some(end)) = (self.start_time, self.end_time)
            && end <= start
        {
            return Err(Error::refused("The meeting would end before it starts.", "Give an end time after the start."));
        }
        if self.published_day.is_some_and(|published| published > self.day) {
            return Err(Error::refused(
                "The agenda would go out after the meeting.",
                "Check the day it was published, or the date of the meeting.",
            ));
        }
        let stands = |one: &Self| one.state.stands();
        let clash = |other: &&Self| {
            other.id != self.id && (other.day, other.start_time) == (self.day, self.start_time) && stands(other)
        };
        match others.iter().find(clash) {
            Some(_) if stands(self) => Err(Error::refused(
                format!("The body meets on {} at that time already.", day::full(self.day)),
                "Open that meeting, or give this one another time.",
            )),
            _ => Ok(()),
        }
    }

    /// The clock's time as a time of this meeting, which sat last on a day, or is to sit then: none on any other, save past
    /// midnight while it is under way, and whenever it may resume after it has adjourned.
    pub fn clock(&self, sat: Day, now: NaiveDateTime) -> Option<Time> {
        let counts = match self.state {
            MeetingState::Adjourned => now.date() >= sat,
            MeetingState::InSession => Time::since(sat, now).is_some_and(|time| time < Time::NOON_AFTER),
            _ => now.date() == sat,
        };
        Time::since(self.day, now).filter(|_| counts)
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
    /// Has risen for a while, and will sit again.
    Adjourned,
    /// Over.
    Ended,
    /// Begun and given up, most often for want of a quorum.
    Abandoned,
    /// Put off; its new day is not known yet.
    Postponed,
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
            Self::Adjourned => "Adjourned",
            Self::Ended => "Ended",
            Self::Abandoned => "Abandoned",
            Self::Postponed => "Postponed",
            Self::Cancelled => "Cancelled",
        }
    }

    /// Says whether the meeting has begun: it sits, or has sat.
    pub fn is_held(self) -> bool {
        self.is_under_way() || self.is_over()
    }

    /// Says whether the meeting has begun and will go on: it sits, or has risen for a while.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::InSession | Self::Adjourned)
    }

    /// Says whether the meeting sat and will not sit again.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Abandoned)
    }

    /// Says whether the meeting is still to come.
    pub fn is_to_come(self) -> bool {
        matches!(self, Self::Planned | Self::Published)
    }

    /// Says whether the meeting has its place in the diary: neither called off nor put off.
    pub fn stands(self) -> bool {
        !matches!(self, Self::Cancelled | Self::Postponed)
    }

    /// Says whether the agenda is out, so that its numbers stand.
    pub fn numbers_stand(self) -> bool {
        self == Self::Published || self.is_held()
    }

    /// Says whether a meeting comes to this state for a reason, which is kept with it.
    pub fn wants_a_reason(self) -> bool {
        matches!(self, Self::Cancelled | Self::Postponed | Self::Abandoned)
    }

    /// Refuses a step that the states do not have, with the reason.
    pub fn step(self, to: Self) -> Result<()> {
        use MeetingState::{Abandoned, Adjourned, Cancelled, Ended, InSession, Planned, Postponed, Published};
        match (self, to) {
            (Planned, Published | InSession | Cancelled | Postponed | Ended)
            | (Published, Planned | InSession | Cancelled | Postponed | Ended)
            | (InSession, Adjourned | Ended | Abandoned | Planned | Published)
            | (Adjourned, InSession | Ended | Abandoned)
            | (Ended | Abandoned, InSession | Planned | Published)
            | (Postponed, Planned | Published | Cancelled)
            | (Cancelled, Planned | Published) => Ok(()),
            (from, to) if from == to => {
                Err(Error::refused(format!("The meeting is “{}” already.", to.word()), "There is nothing to do."))
            }
            (Cancelled, _) => Err(Error::refused("The meeting is cancelled.", "Put it back in the diary first.")),
            (Postponed, _) => Err(Error::refused("The meeting is postponed.", "Put it back in the diary first.")),
            (_, Adjourned) => Err(Error::refused("The meeting is not in session.", "Only one that sits adjourns.")),
            (_, Abandoned) => Err(Error::refused(
                "The meeting has not begun.",
                "Start it, and abandon it if it is not quorate; or cancel or postpone it.",
            )),
            (from, Cancelled | Postponed) => Err(Error::refused(
                format!("A meeting that is “{}” is not {}.", from.word(), to.word().to_lowercase()),
                "Where it was started or recorded as held by mistake, and nothing is minuted, take that back first.",
            )),
            (from, to) => Err(Error::refused(
                format!("A meeting that is “{}” does not become “{}”.", from.word(), to.word()),
                "Let it sit again first.",
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

/// A stretch in the chair: who, from when and until when, where that is not the whole meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InTheChair<'a> {
    /// The turn it is of.
    pub turn: &'a Presider,
    /// Until when; `None` to the end.
    pub until: Option<Time>,
}

/// Puts turns in the chair in their order, each until the next begins.
pub fn in_the_chair(turns: &[Presider]) -> Vec<InTheChair<'_>> {
    let mut turns: Vec<_> = turns.iter().collect();
    turns.sort_by_key(|turn| turn.from_time);
    let next = turns.iter().skip(1).map(|next| next.from_time).chain([None]);
    turns.iter().zip(next).map(|(turn, until)| InTheChair { turn, until }).collect()
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
pub(crate) mod tests {
    use super::MeetingState::*;
    use super::*;

    /// A meeting on a day that ended, of which nothing more is known.
    pub(crate) fn ended(id: &str, day: &str) -> Meeting {
        Meeting {
            id: MeetingId(id.into()),
            body: BodyId("b".into()),
            day: day.parse().unwrap(),
            start_time: None,
            end_time: None,
            venue: String::new(),
            state: Ended,
            state_reason: String::new(),
            published_day: None,
            printed_day: None,
            first_minute: None,
        }
    }

    #[test]
    fn a_meeting_goes_forward_through_its_states() {
        for (from, to) in
            [(Planned, Published), (Published, InSession), (InSession, Ended), (Ended, InSession), (Ended, Planned)]
        {
            assert!(from.step(to).is_ok(), "{from} to {to}");
        }
        for (from, to) in [(InSession, Adjourned), (Adjourned, InSession), (Adjourned, Ended), (InSession, Abandoned)] {
            assert!(from.step(to).is_ok(), "{from} to {to}");
        }
        for (from, to) in [
            (Ended, Cancelled),
            (InSession, Cancelled),
            (Cancelled, InSession),
            (Planned, Planned),
            (Planned, Adjourned),
            (Published, Abandoned),
            (Ended, Adjourned),
            (Postponed, InSession),
            (Adjourned, Planned),
        ] {
            assert!(from.step(to).is_err(), "{from} to {to}");
        }
    }

    #[test]
    fn a_body_meets_once_at_a_time_and_starts_before_it_ends() {
        let meeting = |id: &str, start: &str, state| {
            let start_time = Some(Time::read(start).unwrap());
            Meeting { start_time, state, ..ended(id, "2011-01-18") }
        };
        let one = meeting("one", "11.30", Planned);
        let fits = |other: &Meeting| other.fits(std::slice::from_ref(&one)).is_ok();
        assert!(fits(&one), "it does not clash with itself");
        assert!(!fits(&meeting("other", "11.30", Ended)) && fits(&meeting("other", "14.00", Planned)));
        for away in [Cancelled, Postponed] {
            assert!(fits(&meeting("other", "11.30", away)), "one that will not take place takes no place");
        }
        let ends = |at: &str| Meeting { end_time: Some(Time::read(at).unwrap()), ..one.clone() }.fits(&[]).is_ok();
        assert!(ends("13.00") && !ends("11.30") && !ends("11.00"));
    }
}
