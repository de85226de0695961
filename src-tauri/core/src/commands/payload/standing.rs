//! The standing notices of a body.

use super::payloads;
use crate::domain::id::{BodyId, StandingNoticeId};
use crate::domain::standing::NoticeLines;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// The standing notices of a body.
    OfStanding { body: BodyId }
    /// A new standing notice of a body, last on its notices of meeting; `lines`: what the book adds under it.
    AddStanding { body: BodyId, heading: String, wording: Option<String>, lines: Option<NoticeLines> }
    /// Changes to a standing notice; what is left out stays.
    ChangeStanding { notice: StandingNoticeId, heading: Option<String>, wording: Option<String>, lines: Option<NoticeLines> }
    /// Moves a standing notice; `to` counts from 0 in the list without it.
    MoveStanding { notice: StandingNoticeId, to: usize }
    /// One standing notice.
    RemoveStanding { notice: StandingNoticeId }
}
