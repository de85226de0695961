//! Who may vote at a moment, and who, though there, may not, each with the reason.
//!
//! The one place where the two are parted: what else keeps somebody from a vote is added here.

use super::super::attendance::{Attendance, Capacity};
use super::super::id::{ItemId, PersonId};
use super::super::room::{Room, Voter, When};
use super::super::time::Time;

/// Those there who would have a vote, parted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Electorate<'a> {
    /// Who may vote, in printed order.
    pub voters: Vec<Voter<'a>>,
    /// Who may not.
    pub kept_out: Vec<KeptOut<'a>>,
}

/// Somebody who is there and may not vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptOut<'a> {
    /// Who.
    pub person: &'a PersonId,
    /// Why.
    pub why: WhyNot,
}

/// Why somebody may not vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// Joined from afar, which the rules of the body do not let vote.
    FromAfar,
    /// Came in when the item was under way, at this time.
    CameLate(Time),
    /// Has an interest in the item that keeps them from the vote, or stepped down to speak on it.
    Interest,
    /// The seat is filled by another: the member, or the substitute who has it for the meeting.
    SeatTaken,
}

impl WhyNot {
    /// Says why, after the name; `time` prints a time.
    pub fn words(self, time: impl Fn(Time) -> String) -> String {
        match self {
            Self::FromAfar => "joined from afar".into(),
            Self::CameLate(came) => format!("came in at {}, with the item under way", time(came)),
            Self::Interest => "has an interest in the item".into(),
            Self::SeatTaken => "has no seat of their own now".into(),
        }
    }
}

/// Parts those who may vote on an item at a moment from those there who may not. `began`: when the item was opened, where
/// known.
///
/// Somebody who went out and comes back comes in anew.
pub fn electorate<'a>(room: &Room<'a>, when: When, item: &ItemId, began: Option<Time>) -> Electorate<'a> {
    let late = |person: &PersonId| {
        let began = began.filter(|_| !room.profile.late_arrival_votes)?;
        let When::At(at) = when else { return None };
        let said = room.attendance.iter().filter(|one| one.person == *person && has_a_seat(one));
        let came = said.flat_map(|one| room.stretches(&one.id)).filter(|stretch| stretch.holds(at));
        came.filter_map(|stretch| stretch.came).find(|came| *came > began)
    };
    let barred = |person: &PersonId| is_barred(room, person, item);
    let (mut voters, mut kept_out) = (Vec::new(), Vec::new());
    for voter in room.voters(when) {
        match late(voter.person) {
            _ if barred(voter.person) => kept_out.push(KeptOut { person: voter.person, why: WhyNot::Interest }),
            Some(came) => kept_out.push(KeptOut { person: voter.person, why: WhyNot::CameLate(came) }),
            None => voters.push(voter),
        }
    }
    for said in room.attendance.iter().filter(|said| has_a_seat(said)) {
        let known = voters.iter().any(|voter| *voter.person == said.person)
            || kept_out.iter().any(|one| *one.person == said.person);
        let seated =
            said.capacity == Capacity::Substitute || room.voting_members().any(|seat| seat.person == said.person);
        if let Some(there) = room.there(said, when)
            && seated
            && !known
        {
            let afar = there.remote && !room.profile.remote.may_vote;
            let why = match () {
                () if barred(&said.person) => WhyNot::Interest,
                () if afar => WhyNot::FromAfar,
                () => WhyNot::SeatTaken,
            };
            kept_out.push(KeptOut { person: &said.person, why });
        }
    }
    Electorate { voters, kept_out }
}

/// Says whether an interest in an item keeps somebody from every vote on it, a casting vote too (invariant 19).
pub fn is_barred(room: &Room<'_>, person: &PersonId, item: &ItemId) -> bool {
    let mut said = room.attendance.iter().filter(|one| one.person == *person);
    said.any(|said| room.interests.iter().any(|one| one.attendance == said.id && one.bars_from(item)))
}

fn has_a_seat(said: &Attendance) -> bool {
    matches!(said.capacity, Capacity::Member | Capacity::Substitute)
}
