//! What commands answer, where it is no view.

use crate::domain::day::Day;
use crate::domain::id::EntryId;
use crate::domain::time::Time;
use crate::exchange::members::Column;
use crate::views::flags::FlagLine;
use serde::Serialize;
use ts_rs::TS;

/// It is done, and there is nothing more to say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Done {}

/// A file: its name, what it is, and its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Bytes {
    /// The name it is offered under.
    pub name: String,
    /// `application/pdf`.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What was undone, or done again.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Undone {
    /// The operation’s name: Mark Cllr Stay: apologies.
    pub label: String,
}

/// Where an entry went that was joined to the one above it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Joined {
    /// The entry that is left.
    pub entry: EntryId,
    /// Where the two met, in UTF-16 units of its wording.
    pub at: usize,
}

/// A day, read as typed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DayRead {
    /// The day.
    pub day: Day,
    /// Tuesday 18 January 2011.
    pub says: String,
}

/// A time, read as typed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimeRead {
    /// The time.
    pub time: Time,
    /// 11.30am, as the body prints it.
    pub says: String,
}

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Imported {
    /// What was taken: “1 body, 6 meetings, 14 members …”.
    pub taken: String,
    /// What was taken as given and wants the clerk’s eye.
    pub flags: Vec<FlagLine>,
}

/// What a check of the book found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Checked {
    /// Breaches of the record itself: none in a sound book.
    pub breaches: Vec<String>,
    /// What wants the clerk’s eye.
    pub flags: Vec<FlagLine>,
}

/// A list of members that is open: how it was read, and its columns.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ListPage {
    /// The file’s name.
    pub file: String,
    /// How it was read: text in UTF-8, separated by commas.
    pub form: String,
    /// The worksheets of a workbook; none for text.
    pub sheets: Vec<String>,
    /// The one that was read.
    pub sheet: String,
    /// Merged cells were filled with what the merged cell says.
    pub merged: bool,
    /// How many rows there are under the headings.
    pub rows: usize,
    /// The row that holds the headings; 0 where none seems to.
    pub head: u32,
    /// The columns.
    pub columns: Vec<Column>,
}

/// What came of a list of members.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TakenList {
    /// What was taken: “14 members, 2 substitutes (5 people new to the book)”.
    pub taken: String,
    /// The first of the rows that want the clerk’s eye still, each in a sentence.
    pub rows: Vec<String>,
    /// How many more of them there are.
    pub more_rows: usize,
    /// The first of what wants settling since.
    pub flags: Vec<FlagLine>,
    /// How much more of it there is.
    pub more_flags: usize,
}

/// How far long work has got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobShown {
    /// Which job, for stopping it and no later one.
    pub job: u64,
    /// What is being done: Comparing the rows with the book.
    pub what: String,
    /// How much of it is done.
    pub done: u64,
    /// Of how much; 0 while that is not known.
    pub total: u64,
    /// It can be stopped. What comes after the book has changed cannot.
    pub stops: bool,
}

/// Whether there was a job to stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobStopped {
    /// It will end as soon as it can; the question it answers is refused with the code `stopped`.
    pub stopping: bool,
}
