//! Interests, and when the public were out.

use super::payloads;
use crate::domain::id::{ClosedSessionId, InterestId, ItemId, MeetingId, PersonId};
use crate::domain::interest::{Conduct, InterestKind};
use crate::domain::item::Access;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// An interest that somebody declares in an item, or for the whole meeting.
    DeclareInterest {
        meeting: MeetingId, person: PersonId, item: Option<ItemId>, kind: InterestKind, nature: Option<String>,
        conduct: Option<Conduct>, dispensation: Option<String>,
    }
    /// Changes to an interest; what is left out stays, an empty item means the whole meeting, an empty time not known.
    ChangeInterest {
        interest: InterestId, item: Option<String>, kind: Option<InterestKind>, nature: Option<String>,
        conduct: Option<Conduct>, went: Option<String>, back: Option<String>, dispensation: Option<String>,
    }
    /// One interest.
    RemoveInterest { interest: InterestId }
    /// Somebody withdraws for the item that is open, or another, at a time or now; `speaking`: steps down to speak on it.
    Withdraw { meeting: MeetingId, person: PersonId, item: Option<ItemId>, speaking: Option<bool>, at: Option<String> }
    /// Somebody who had withdrawn is back, at a time or now; all of them where nobody is named.
    ComeBack { meeting: MeetingId, person: Option<PersonId>, at: Option<String> }
    /// The public go out for an item, at a time or now; why, where that is not said of the item yet.
    ExcludePublic { item: ItemId, access: Option<Access>, paragraph: Option<String>, at: Option<String> }
    /// The public are let in again, at a time or now.
    ReadmitPublic { meeting: MeetingId, at: Option<String> }
    /// Corrects when the public were out; what is left out stays, an empty end means to the end.
    ChangeClosed { closed: ClosedSessionId, began: Option<String>, ended: Option<String> }
    /// One stretch from which the public were excluded.
    RemoveClosed { closed: ClosedSessionId }
}
