//! Motions and votes.

use super::payloads;
use crate::domain::id::{EntryId, PersonId};
use crate::domain::motion::MotionFate;
use crate::domain::vote::{CastingSide, VoteChoice, VoteHow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// What is known of a motion beside its wording; what is left out stays, an empty person or motion means none. `amends`
    /// is a motion above it under the same item, which it then amends.
    SetMotion {
        entry: EntryId, mover: Option<String>, seconder: Option<String>, amends: Option<String>, fate: Option<MotionFate>,
    }
    /// How a motion reads as amended, as typed so far; empty while it says what was moved.
    TypeAmended { entry: EntryId, wording: String }
    /// Puts a motion to the vote at a time as typed, else when its item was closed, else now, else at a time that is not known.
    OpenVote { entry: EntryId, how: VoteHow, at: Option<String> }
    /// The hands shown on a motion.
    CountVote { entry: EntryId, in_favour: u32, against: u32, abstained: u32 }
    /// What one of the roll of a vote gave; none takes it back.
    CastVote { entry: EntryId, person: PersonId, choice: Option<VoteChoice> }
    /// The same for all of the roll who gave nothing yet.
    CastRest { entry: EntryId, choice: VoteChoice }
    /// The casting vote of whoever presided; none takes it back. With a reason, where the rules ask why it sets no policy.
    GiveCasting { entry: EntryId, side: Option<CastingSide>, reason: Option<String> }
    /// The vote on a motion.
    RemoveVote { entry: EntryId }
}
