//! One clerk at one open book: reading, writing, undoing, and which day it is.

use crate::clock::Clock;
use crate::domain::day::Day;
use crate::domain::id::MeetingId;
use crate::domain::meeting::Meeting;
use crate::domain::time::Time;
use crate::error::Result;
use crate::store::{Book, Changed, Op, Progress, Reader, Settings, Tx};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::path::Path;

/// An open book and what the last write to it changed.
pub struct Session {
    book: Book,
    clock: Clock,
    changed: Option<Changed>,
}

impl Session {
    /// Makes an empty book and opens it. `who` is kept in its history.
    pub fn create(path: &Path, clock: &Clock, who: &str) -> Result<Self> {
        Ok(Self { book: Book::create(path, clock, who)?, clock: clock.clone(), changed: None })
    }

    /// Opens a book.
    pub fn open(path: &Path, clock: &Clock, who: &str) -> Result<Self> {
        Ok(Self { book: Book::open(path, clock, who)?, clock: clock.clone(), changed: None })
    }

    /// The open book.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// Reads, all of one moment.
    pub fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        self.book.read(work)
    }

    /// Does one operation, named from within; all of it or, if it fails, nothing.
    pub fn write<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.write_as(Op::new(""), work)
    }

    /// Does one operation with the reason that a rule asked for, if one was typed.
    pub fn write_because<T>(
        &mut self,
        reason: Option<String>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.write_as(reason.into_iter().fold(Op::new(""), Op::reason), work)
    }

    /// Saves what is typed in a field: it joins the operation before, if that was in the same field just now.
    pub fn write_typing<T>(
        &mut self,
        table: &str,
        id: impl ToString,
        column: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.write_as(Op::new("").typing(table, id, column), work)
    }

    fn write_as<T>(&mut self, op: Op, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let (value, changed) = self.book.transact(op, work)?;
        self.changed = Some(changed);
        Ok(value)
    }

    /// Undoes the last operation and gives its name.
    pub fn undo(&mut self, progress: &mut Progress<'_>) -> Result<String> {
        let changed = self.book.undo_telling(progress)?;
        Ok(self.changed.insert(changed).label.clone())
    }

    /// Does again what was undone last and gives its name.
    pub fn redo(&mut self, progress: &mut Progress<'_>) -> Result<String> {
        let changed = self.book.redo_telling(progress)?;
        Ok(self.changed.insert(changed).label.clone())
    }

    /// Ends the typing under way, as when the clerk leaves the field.
    pub fn close_typing(&mut self) -> Result<()> {
        self.book.close_typing()
    }

    /// Hands over what the last write changed, once.
    pub fn take_changed(&mut self) -> Option<Changed> {
        self.changed.take()
    }

    /// The instant by the clock, for what is made outside the book.
    pub fn instant(&self) -> DateTime<Utc> {
        self.clock.instant()
    }

    /// The date and time the clerk goes by: the clock's, on the practice book's own day.
    pub fn now(&self) -> Result<NaiveDateTime> {
        let now = self.clock.local();
        Ok(self.read(practice_day)?.map_or(now, |day| day.and_time(now.time())))
    }

    /// The clock's time as a time of a meeting; none on another day than its own. In a practice book every meeting may
    /// be tried out as if it were its day.
    pub fn time_at(&self, meeting: &MeetingId) -> Result<Option<Time>> {
        let now = self.now()?;
        let (of, practice) = self.read(|book| Ok((book.get::<Meeting>(meeting)?, practice_day(book)?.is_some())))?;
        Ok(of.clock(if practice { of.day.and_time(now.time()) } else { now }))
    }

    /// The day the clerk goes by.
    pub fn today(&self) -> Result<Day> {
        Ok(self.now()?.date())
    }
}

fn practice_day(book: &Reader<'_>) -> Result<Option<Day>> {
    Ok(book.find::<Settings>("book")?.and_then(|settings| settings.practice_today))
}
