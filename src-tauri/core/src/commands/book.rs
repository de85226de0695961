//! The book as a whole: opening, importing, checking, undoing, its history, and Today.

use super::Desk;
use super::answers::{Checked, DayRead, Done, Imported, TimeRead, Undone};
use super::jobs::Job;
use super::payload::{AsTyped, Nothing, OfFile, OfHistory};
use crate::domain::body::Body;
use crate::domain::day;
use crate::domain::time::{Time, TimeStyle};
use crate::error::{Code, Error, Result};
use crate::exchange;
use crate::ops::Session;
use crate::views;
use crate::views::flags::FlagLine;
use std::collections::HashMap;
use std::path::Path;

pub(super) fn open(desk: &mut Desk, file: OfFile) -> Result<views::shelf::Shelf> {
    desk.open(Path::new(&file.path))?;
    shelf(desk.session()?, Nothing {})
}

pub(super) fn create(desk: &mut Desk, file: OfFile) -> Result<views::shelf::Shelf> {
    desk.create(Path::new(&file.path))?;
    shelf(desk.session()?, Nothing {})
}

pub(super) fn sample(desk: &mut Desk, file: OfFile) -> Result<views::shelf::Shelf> {
    desk.create(Path::new(&file.path))?;
    exchange::sample::load(desk.session_mut()?)?;
    shelf(desk.session()?, Nothing {})
}

pub(super) fn close(desk: &mut Desk, _: Nothing) -> Result<Done> {
    desk.close();
    Ok(Done {})
}

pub(super) fn import(desk: &mut Desk, file: OfFile) -> Result<Imported> {
    let session = desk.session_mut()?;
    let path = Path::new(&file.path);
    let text = String::from_utf8(read(path)?).map_err(|_| {
        Error::invalid(format!("{} is not text in UTF-8.", path.display()), "Save it as UTF-8 and import it again.")
    })?;
    let before = flags(session, Nothing {})?;
    session.book().keep_backup()?;
    let taken = exchange::json::import(session, &text)?;
    Ok(Imported { taken: taken.to_string(), flags: risen(&before, flags(session, Nothing {})?) })
}

/// What wants settling now and did not before.
pub(super) fn risen(before: &[FlagLine], mut now: Vec<FlagLine>) -> Vec<FlagLine> {
    let mut known: HashMap<&str, Vec<&FlagLine>> = HashMap::new();
    for flag in before {
        known.entry(&flag.message).or_default().push(flag);
    }
    now.retain(|flag| known.get(flag.message.as_str()).is_none_or(|same| !same.contains(&flag)));
    now
}

/// Reads a file whole.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|fault| {
        Error::new(
            Code::Disk,
            format!("{} cannot be read: {fault}.", path.display()),
            "Check the file’s name, and that you may read it.",
        )
    })
}

pub(super) fn shelf(session: &Session, _: Nothing) -> Result<views::shelf::Shelf> {
    let book = session.book();
    let labels = book.undo_labels()?;
    let cover = views::shelf::Cover {
        path: book.path(),
        backed_up: book.last_backup()?.map(|kept| kept.at),
        undo: labels.undo,
        redo: labels.redo,
    };
    let today = session.today()?;
    session.read(|book| views::shelf::shelf(book, cover, today))
}

pub(super) fn directory(session: &Session, _: Nothing) -> Result<views::shelf::Directory> {
    session.read(views::shelf::directory)
}

pub(super) fn flags(session: &Session, _: Nothing) -> Result<Vec<views::flags::FlagLine>> {
    let today = session.today()?;
    session.read(|book| views::flags::of_book(book, today))
}

pub(super) fn check(desk: &mut Desk, job: &Job, nothing: Nothing) -> Result<Checked> {
    let session = desk.session()?;
    let breaches = job.stage("Checking the book", |progress| session.book().check(progress))?;
    Ok(Checked {
        breaches: breaches.into_iter().map(|breach| breach.message).collect(),
        flags: flags(session, nothing)?,
    })
}

pub(super) fn backup(session: &mut Session, file: OfFile) -> Result<Done> {
    session.book().backup(Path::new(&file.path), false)?;
    Ok(Done {})
}

pub(super) fn history(session: &Session, of: OfHistory) -> Result<Vec<views::history::HistoryLine>> {
    session.read(|book| views::history::history(book, of.meeting.as_ref(), of.before))
}

pub(super) fn undo(desk: &mut Desk, job: &Job, _: Nothing) -> Result<Undone> {
    let session = desk.session_mut()?;
    Ok(Undone { label: job.stage("Undoing", |progress| session.undo(progress))? })
}

pub(super) fn redo(desk: &mut Desk, job: &Job, _: Nothing) -> Result<Undone> {
    let session = desk.session_mut()?;
    Ok(Undone { label: job.stage("Doing again", |progress| session.redo(progress))? })
}

pub(super) fn close_typing(session: &mut Session, _: Nothing) -> Result<Done> {
    session.close_typing()?;
    Ok(Done {})
}

pub(super) fn read_day(_: &Session, typed: AsTyped) -> Result<DayRead> {
    let day = day::read(&typed.text)?;
    Ok(DayRead { day, says: day::full(day) })
}

pub(super) fn read_time(session: &Session, typed: AsTyped) -> Result<TimeRead> {
    let time = Time::read(&typed.text)?;
    let style = match typed.body {
        Some(body) => session.read(|book| book.get::<Body>(&body))?.profile.words.time_style,
        None => TimeStyle::Close,
    };
    Ok(TimeRead { time, says: time.print(style) })
}

pub(super) fn today(session: &Session, _: Nothing) -> Result<views::today::Today> {
    let today = session.today()?;
    session.read(|book| views::today::today(book, today))
}
