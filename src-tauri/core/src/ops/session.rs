//! One clerk at one open book: reading, writing, undoing, and which day it is.

use super::room_clock::{RoomClock, Wall};
use crate::clock::Clock;
use crate::domain::day::Day;
use crate::domain::id::MeetingId;
use crate::domain::meeting::Meeting;
use crate::domain::time::Time;
use crate::error::Result;
use crate::store::{Book, Changed, Op, Progress, Reader, Settings, Tx};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::cell::Cell;
use std::path::Path;

/// An open book and what the last write to it changed.
pub struct Session {
    book: Book,
    clock: Clock,
    changed: Option<Changed>,
    /// The furthest that the clock has been, as far as this book knows.
    reached: Cell<NaiveDateTime>,
}

impl Session {
    /// Makes an empty book and opens it. `who` is kept in its history.
    pub fn create(path: &Path, clock: &Clock, who: &str) -> Result<Self> {
        Self::with(Book::create(path, clock, who)?, clock)
    }

    /// Opens a book.
    pub fn open(path: &Path, clock: &Clock, who: &str) -> Result<Self> {
        Self::with(Book::open(path, clock, who)?, clock)
    }

    fn with(book: Book, clock: &Clock) -> Result<Self> {
        let written = book.read(|book| book.last_written())?;
        let reached = written.map_or(NaiveDateTime::MIN, |written| clock.local_at(written));
        Ok(Self { book, clock: clock.clone(), changed: None, reached: Cell::new(reached) })
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
        let now = self.wall().now;
        Ok(self.read(practice_day)?.map_or(now, |day| day.and_time(now.time())))
    }

    fn wall(&self) -> Wall {
        let now = self.clock.local();
        let reached = self.reached.get().max(now);
        self.reached.set(reached);
        Wall { now, reached }
    }

    /// The time at a meeting, as what happens now is noted; none on another day than its own.
    pub fn time_at(&self, meeting: &MeetingId) -> Result<Option<Time>> {
        Ok(self.clock_at(meeting)?.map(|clock| clock.at))
    }

    /// The same, and whether the clock has fallen back behind it.
    pub fn clock_at(&self, meeting: &MeetingId) -> Result<Option<RoomClock>> {
        let wall = self.wall();
        self.read(|book| {
            let meeting: Meeting = book.get(meeting)?;
            let wall = Wall { reached: self.reached_at(book, &meeting, wall)?, ..wall };
            RoomClock::of(book, &meeting, wall, practice_day(book)?.is_some())
        })
    }

    /// How far the clock has been while a meeting sits. One that was a year ahead for a while, and is set right, tells
    /// nothing of that: then it is how far the journal knows it to have been by the end of such a sitting.
    fn reached_at(&self, book: &Reader<'_>, meeting: &Meeting, wall: Wall) -> Result<NaiveDateTime> {
        let Some(ends) = RoomClock::latest(book, meeting)?.filter(|ends| *ends < wall.reached) else {
            return Ok(wall.reached);
        };
        let written = book.last_written_before(ends.and_utc())?;
        Ok(written.map_or(wall.now, |written| self.clock.local_at(written)).max(wall.now))
    }

    /// The day the clerk goes by.
    pub fn today(&self) -> Result<Day> {
        Ok(self.now()?.date())
    }
}

fn practice_day(book: &Reader<'_>) -> Result<Option<Day>> {
    Ok(book.find::<Settings>("book")?.and_then(|settings| settings.practice_today))
}
