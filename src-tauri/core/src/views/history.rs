//! History: who changed what, when, from what to what, in a clerk's words.

use serde::Serialize;
use ts_rs::TS;

/// One operation.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryLine {
    /// Its number in the journal.
    pub number: i64,
    /// 11 March 2011, 14:03:22.
    pub at: String,
    /// Who.
    pub who: String,
    /// Mark Cllr Stay: apologies.
    pub label: String,
    /// The reason a rule asked for, if one did.
    pub reason: Option<String>,
    /// What changed: record, field, before and after.
    pub changes: Vec<HistoryChange>,
}

/// One field that changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryChange {
    /// The record: attendance, entry.
    pub record: String,
    /// The field, or empty where the record was made or removed whole.
    pub field: String,
    /// What it was; empty if nothing.
    pub before: String,
    /// What it became; empty if nothing.
    pub after: String,
}
