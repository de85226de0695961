//! Votes: how one was taken, who gave which, the casting vote, and what came of it (invariant 19).
//!
//! Who may vote is `electorate`'s, and is frozen when the vote is opened: whoever comes or goes later changes nothing.
//! What a paper says of it is `wording`'s.

mod electorate;
mod wording;

pub use electorate::{Electorate, KeptOut, WhyNot, electorate, is_barred};
pub use wording::{Subject, moved, said_of_fate, said_of_vote};

use super::id::{BallotId, GroupId, MeetingId, PersonId, VoteId};
use super::meeting::Presider;
use super::profile::CastingVote;
use super::time::Time;
use crate::error::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// The vote on a motion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Vote {
    /// Which: the motion's own id.
    pub id: VoteId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// How it was taken.
    pub how: VoteHow,
    /// When; `None` where that is not known.
    pub at: Option<Time>,
    /// Hands for, where hands were shown and counted.
    pub in_favour: Option<u32>,
    /// Hands against.
    pub against: Option<u32>,
    /// Hands of those who abstained.
    pub abstained: Option<u32>,
    /// Which way a casting vote went, where one was given.
    pub casting: Option<CastingSide>,
    /// Who gave it.
    pub casting_by: Option<PersonId>,
}

/// How a vote was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum VoteHow {
    /// Nobody asked for a vote: agreed by all.
    General,
    /// Hands were counted.
    ShowOfHands,
    /// By name, each voter in turn.
    Named,
}

/// One voter of the roll as it was when the vote was opened, and what they gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ballot {
    /// Which.
    pub id: BallotId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// In which vote.
    pub vote: VoteId,
    /// Its place on the roll.
    pub place: String,
    /// Whose.
    pub person: PersonId,
    /// The group for which they sat.
    pub group: Option<GroupId>,
    /// What they gave, by name; `None` while they did not, and where hands are counted.
    pub choice: Option<VoteChoice>,
}

/// What a voter gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum VoteChoice {
    /// For it.
    For,
    /// Against it.
    Against,
    /// Neither, and is to be named as such.
    Abstained,
}

/// Which way a casting vote goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CastingSide {
    /// For the motion.
    For,
    /// Against it.
    Against,
}

/// The votes given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoteTally {
    /// For it.
    pub in_favour: u32,
    /// Against it.
    pub against: u32,
    /// Neither.
    pub abstained: u32,
}

/// What came of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VoteResult {
    /// Not all is given yet.
    Open,
    /// The motion was carried.
    Carried,
    /// It was not.
    Lost,
}

impl VoteChoice {
    /// Says it in a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::For => "For",
            Self::Against => "Against",
            Self::Abstained => "Abstained",
        }
    }
}

impl VoteTally {
    /// Counts what was given by name.
    pub fn of(choices: impl IntoIterator<Item = VoteChoice>) -> Self {
        choices.into_iter().fold(Self::default(), |mut tally, choice| {
            match choice {
                VoteChoice::For => tally.in_favour += 1,
                VoteChoice::Against => tally.against += 1,
                VoteChoice::Abstained => tally.abstained += 1,
            }
            tally
        })
    }

    /// How many gave a vote or said that they abstain.
    pub fn given(self) -> u64 {
        u64::from(self.in_favour) + u64::from(self.against) + u64::from(self.abstained)
    }

    /// Says whether as many are for it as against it.
    pub fn is_tied(self) -> bool {
        self.in_favour == self.against
    }

    /// Refuses more votes than there are voters (invariant 19).
    pub fn fits(self, voters: u32) -> Result<()> {
        if self.given() <= u64::from(voters) {
            return Ok(());
        }
        Err(Error::refused(
            format!("{} votes are more than the {voters} who may vote.", self.given()),
            "Count again, or remove the vote, correct the roll and open it anew.",
        ))
    }
}

/// A vote with the roll on which it was taken.
#[derive(Debug, Clone, Copy)]
pub struct Taken<'a> {
    /// The vote.
    pub vote: &'a Vote,
    /// Its roll, in order; empty where nobody knows who was there, and for what was agreed without a vote.
    pub ballots: &'a [Ballot],
}

impl<'a> Taken<'a> {
    /// The votes given so far; none where none were asked for, or the hands are not counted yet.
    pub fn tally(&self) -> Option<VoteTally> {
        match self.vote.how {
            VoteHow::General => None,
            VoteHow::ShowOfHands => Some(VoteTally {
                in_favour: self.vote.in_favour?,
                against: self.vote.against?,
                abstained: self.vote.abstained.unwrap_or(0),
            }),
            VoteHow::Named => Some(VoteTally::of(self.ballots.iter().filter_map(|ballot| ballot.choice))),
        }
    }

    /// Those who have not voted yet, where each is to.
    pub fn missing(&self) -> impl Iterator<Item = &'a Ballot> {
        let named = self.vote.how == VoteHow::Named;
        self.ballots.iter().filter(move |ballot| named && ballot.choice.is_none())
    }

    /// Says whether all that is to be given is; what is wanting beyond that is a casting vote at most.
    pub fn is_complete(&self) -> bool {
        match self.vote.how {
            VoteHow::General => true,
            VoteHow::ShowOfHands => self.tally().is_some(),
            VoteHow::Named => !self.ballots.is_empty() && self.missing().next().is_none(),
        }
    }

    /// Says whether the votes stand equal, and all are given.
    pub fn is_tied(&self) -> bool {
        self.is_complete() && self.tally().is_some_and(VoteTally::is_tied)
    }

    /// Says what came of it: carried where more are for it than against, a casting vote counted; a tie is lost.
    pub fn result(&self) -> VoteResult {
        let Some(tally) = self.tally().filter(|_| self.is_complete()) else {
            return if self.is_complete() { VoteResult::Carried } else { VoteResult::Open };
        };
        let cast = |side| u32::from(self.vote.casting == Some(side));
        match tally.in_favour + cast(CastingSide::For) > tally.against + cast(CastingSide::Against) {
            true => VoteResult::Carried,
            false => VoteResult::Lost,
        }
    }

    /// Says whether anything was given: hands counted, or a voter’s choice.
    pub fn has_begun(&self) -> bool {
        match self.vote.how {
            VoteHow::General => true,
            VoteHow::ShowOfHands => self.tally().is_some(),
            VoteHow::Named => self.ballots.iter().any(|ballot| ballot.choice.is_some()),
        }
    }

    /// Refuses a casting vote where there is no tie, and where the rules of the body have none. Where they have none to
    /// set policy, it wants a reason: why this does not (`reasoned`: one was typed).
    pub fn may_cast(&self, rule: CastingVote, reasoned: bool) -> Result<()> {
        if !self.is_tied() {
            return Err(Error::refused(
                "The votes are not equal, so there is no casting vote.",
                "Check what was counted; a casting vote settles a tie alone.",
            ));
        }
        match rule {
            CastingVote::Yes => Ok(()),
            CastingVote::NotToSetPolicy if reasoned => Ok(()),
            CastingVote::NotToSetPolicy => Err(Error::needs_reason(
                "By the rules of the body a casting vote may not set or change policy.",
                "Type why this one does not.",
            )),
            CastingVote::No => Err(Error::refused(
                "By the rules of the body whoever presides has no casting vote.",
                "Leave it as a tie: the motion is not carried.",
            )),
        }
    }
}

/// Who presided at a time; where that is not known, whoever did throughout.
pub fn presiding(turns: &[Presider], at: Option<Time>) -> Option<&PersonId> {
    let mut turns: Vec<_> = turns.iter().collect();
    turns.sort_by_key(|turn| turn.from_time);
    match at {
        Some(at) => turns.iter().rev().find(|turn| turn.from_time.is_none_or(|from| from <= at)),
        None => turns.first().filter(|first| turns.iter().all(|turn| turn.person == first.person)),
    }
    .map(|turn| &turn.person)
}

#[cfg(test)]
mod tests;
