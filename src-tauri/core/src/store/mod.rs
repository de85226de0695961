//! The book on the disk: the only place with SQL.
//!
//! Everything here but the record tables is generic over them. A write is an operation ([`Book::transact`]); triggers
//! note what each one did to which rows (`journal`), and from that come undo, history, change flags and the hash
//! chain. Rules do not belong here: `ops` asks them before it writes.

mod attended;
mod backup;
mod book;
mod chain;
mod check;
mod fault;
mod history;
mod journal;
mod keep;
mod lists;
mod lock;
mod memo;
mod migrate;
mod minutes;
mod path;
mod people;
mod reader;
mod record;
mod room;
mod row;
mod rows;
mod transact;
mod typing;
mod under_way;
mod undo;

#[cfg(test)]
mod reversal;
#[cfg(test)]
mod trial;

pub use attended::Attended;
pub use backup::{Restored, restore};
pub use book::Book;
pub use check::{Breach, BreachKind, Progress};
pub use history::{Change, Operation};
pub use keep::Kept;
pub use minutes::{MeetingRecord, MinutesRecord};
pub use reader::Reader;
pub use record::Kind;
pub use room::{Everyone, RoomRecord};
pub use row::{Row, Under};
pub use rows::{Settings, word_of};
pub use transact::{Changed, Field, Flag, Op, Tx};
pub use undo::UndoLabels;
