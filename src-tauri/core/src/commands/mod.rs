//! What can be asked of a book, from every face alike: the window, the command line, the development server, the tests.
//!
//! A handler reads its payload, calls `ops` or `views`, and hands back the answer; no rule lives here.

use crate::store::Changed;
use serde::Serialize;
use ts_rs::TS;

/// The answer of a command that has nothing to say but that it is done.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Done {}

/// What was undone or done again.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Undone {
    /// The operation's name: Mark Cllr Stay: apologies.
    pub label: String,
}

/// Where an entry went that was joined to the one above.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Joined {
    /// The entry that is left.
    pub entry: crate::domain::id::EntryId,
    /// Where the two met, in UTF-16 units of its wording.
    pub at: usize,
}

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Imported {
    /// What was taken: “1 body, 6 meetings, 14 members …”.
    pub taken: String,
    /// What was taken as given and wants the clerk’s eye.
    pub flags: Vec<crate::views::flags::FlagLine>,
}

/// What a check of the book found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Checked {
    /// Breaches of the record itself: none in a sound book.
    pub breaches: Vec<String>,
    /// What wants the clerk’s eye.
    pub flags: Vec<crate::views::flags::FlagLine>,
    /// Operations in the journal.
    pub operations: i64,
}
