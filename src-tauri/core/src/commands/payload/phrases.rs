//! The phrases of a body.

use super::payloads;
use crate::domain::id::{BodyId, EntryId, PhraseId};
use crate::domain::profile::Preset;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// A new phrase of a body, last in its list: a short word, and what it stands for.
    AddPhrase { body: BodyId, short: String, wording: String }
    /// The usual phrases of a kind of body, as far as the body has none of the same short word.
    AddUsualPhrases { body: BodyId, preset: Preset }
    /// Changes to a phrase; what is left out stays.
    ChangePhrase { phrase: PhraseId, short: Option<String>, wording: Option<String> }
    /// Moves a phrase; `to` counts from 0 in the list without it.
    MovePhrase { phrase: PhraseId, to: usize }
    /// One phrase.
    RemovePhrase { phrase: PhraseId }
    /// What an entry says with a phrase put in; an operation of its own.
    PutInPhrase { entry: EntryId, phrase: PhraseId, wording: String }
}
