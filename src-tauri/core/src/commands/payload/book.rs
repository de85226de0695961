//! What is asked of the book itself: files, its history, long work, days and times as typed.

use super::payloads;
use crate::domain::id::{BodyId, MeetingId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

payloads! {
    /// The history of the book, or of one meeting; `before` pages back.
    OfHistory { meeting: Option<MeetingId>, before: Option<i64> }
    /// A day or a time as typed; the body says how it prints.
    AsTyped { text: String, body: Option<BodyId> }
    /// Long work under way, by its number.
    OfJob { job: u64 }
    /// A file on this machine.
    OfFile { path: String }
}
