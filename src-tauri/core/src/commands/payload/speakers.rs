//! Members of the public who take part in an item.

use super::payloads;
use crate::domain::id::{ItemId, SpeakerId};
use crate::domain::speaker::SpeakerPart;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// A member of the public takes part in an item, unnamed; they speak, if nothing else is said.
    AddSpeaker { item: ItemId, part: Option<SpeakerPart> }
    /// Changes to what is noted of a member of the public; what is left out stays, an empty name means unnamed.
    ChangeSpeaker {
        speaker: SpeakerId, part: Option<SpeakerPart>, about: Option<String>, name: Option<String>,
        named_in_public: Option<bool>,
    }
    /// One member of the public who took part in an item.
    RemoveSpeaker { speaker: SpeakerId }
}
