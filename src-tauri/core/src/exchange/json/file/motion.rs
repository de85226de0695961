//! Motions, and the votes on them.

use super::{Entry, parts};
use crate::domain::motion::MotionFate;
use crate::domain::vote::CastingSide;
use crate::exchange::json::words::{Either, FileMoment, Short};
use schemars::JsonSchema;
use serde::Deserialize;

parts! {
    /// What somebody moved; in short, the wording.
    Motion {
        /// What was moved.
        wording: String,
        /// Who moved it, by key.
        #[serde(default)]
        mover: Option<String>,
        /// Who seconded it, by key.
        #[serde(default)]
        seconder: Option<String>,
        /// The motion that it amends: its line in this list of entries, counted from 0.
        #[serde(default)]
        amends: Option<usize>,
        /// How it reads as amended; left out while it says what was moved.
        #[serde(default)]
        amended: String,
        /// What became of it without a vote.
        #[serde(default = "no_fate")]
        fate: MotionFate,
        /// The vote on it; in short “general”, where it was agreed without one.
        #[serde(default)]
        vote: Option<Either<Vote>>,
    }

    /// A vote by show of hands.
    Hands {
        /// When it was put; left out where that is not known.
        #[serde(default)]
        at: Option<FileMoment>,
        /// Who might vote, by key; whoever was there with a vote, if left out.
        #[serde(default)]
        roll: Option<Vec<String>>,
        /// How many hands were for it. Left out with `against` while they are not counted.
        #[serde(default, rename = "for")]
        in_favour: Option<u32>,
        /// How many were against it.
        #[serde(default)]
        against: Option<u32>,
        /// How many abstained.
        #[serde(default)]
        abstained: u32,
        /// The casting vote.
        #[serde(default)]
        casting: Option<Either<Casting>>,
    }

    /// A vote by name.
    NamedVote {
        /// When it was put; left out where that is not known.
        #[serde(default)]
        at: Option<FileMoment>,
        /// Who might vote, by key; whoever was there with a vote, if left out.
        #[serde(default)]
        roll: Option<Vec<String>>,
        /// Who voted for it, by key.
        #[serde(default, rename = "for")]
        in_favour: Vec<String>,
        /// Who voted against it.
        #[serde(default)]
        against: Vec<String>,
        /// Who abstained.
        #[serde(default)]
        abstained: Vec<String>,
        /// The casting vote.
        #[serde(default)]
        casting: Option<Either<Casting>>,
    }

    /// A casting vote; in short, which way it went.
    Casting {
        /// Which way it went.
        side: CastingSide,
        /// Who gave it, by key; whoever presided then, if left out.
        #[serde(default)]
        by: Option<String>,
        /// Why it sets no policy, where the rules ask; kept in the history.
        #[serde(default)]
        reason: String,
    }
}

/// The vote on a motion; in short, how it was taken, where that says all.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::exchange::json) enum Vote {
    /// Nobody asked for a vote: agreed by all.
    General {},
    /// By show of hands.
    ShowOfHands(Hands),
    /// By name.
    Named(NamedVote),
}

impl Entry {
    /// The casting vote on it, where it is a motion on which one was given.
    pub(super) fn casting(&self) -> Option<&Casting> {
        let Self::Motion(motion) = self else { return None };
        let casting = match &motion.0.vote.as_ref()?.0 {
            Vote::General {} => None,
            Vote::ShowOfHands(hands) => hands.casting.as_ref(),
            Vote::Named(named) => named.casting.as_ref(),
        };
        casting.map(|Either(casting)| casting)
    }
}

fn no_fate() -> MotionFate {
    MotionFate::None
}

impl Short for Motion {
    type Word = String;

    fn from_word(wording: String) -> Self {
        Self {
            wording,
            mover: None,
            seconder: None,
            amends: None,
            amended: String::new(),
            fate: MotionFate::None,
            vote: None,
        }
    }
}

/// The one word that says all of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::exchange::json) enum InShort {
    /// Nobody asked for a vote: agreed by all.
    General,
}

impl Short for Vote {
    type Word = InShort;

    fn from_word(InShort::General: InShort) -> Self {
        Self::General {}
    }
}

impl Short for Casting {
    type Word = CastingSide;

    fn from_word(side: CastingSide) -> Self {
        Self { side, by: None, reason: String::new() }
    }
}
