//! What each command takes, parted by subject as the commands are; here stand what several subjects take, and the shape of
//! all. Unknown fields are refused; a field that may be left out says so by `Option`.
//!
//! Days and times come as text and are read as clerks type them ("18/01/11", "11.30am").

mod agenda;
mod bodies;
mod book;
mod calculators;
mod interests;
mod meetings;
mod members;
mod minutes;
mod paper;
mod people;
mod phrases;
mod roll;
mod speakers;
mod standing;
mod votes;

pub use agenda::*;
pub use bodies::*;
pub use book::*;
pub use calculators::*;
pub use interests::*;
pub use meetings::*;
pub use members::*;
pub use minutes::*;
pub use paper::*;
pub use people::*;
pub use phrases::*;
pub use roll::*;
pub use speakers::*;
pub use standing::*;
pub use votes::*;

use crate::domain::id::{BodyId, ItemId, MeetingId, PersonId, YearId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! payloads {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields)]
        #[allow(missing_docs, reason = "a payload’s own line says what its fields are")]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
    )*};
}
use payloads;

payloads! {
    /// Nothing.
    Nothing {}
    /// One body, in one of its years (the current one if none is named).
    OfBody { body: BodyId, year: Option<YearId> }
    /// One body, in all of its years.
    OneBody { body: BodyId }
    /// One person.
    OfPerson { person: PersonId }
    /// One meeting.
    OfMeeting { meeting: MeetingId }
    /// An item of a meeting.
    OfItem { meeting: MeetingId, item: ItemId }
}
