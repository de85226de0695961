//! The papers: the note as data for its screen, and any paper as a file.
//!
//! A new paper is a variant of [`Paper`] and an arm of [`print`].

use super::answers::Bytes;
use super::payload::{OfNote, Paper, PrintPaper};
use crate::domain::body::Body;
use crate::error::{Error, Result};
use crate::ops::Session;
use crate::papers::{self, attendance::Wanted};
use crate::views;
use crate::views::note::{self, Note};

pub(super) fn note(session: &Session, of: OfNote) -> Result<Note> {
    session.read(|book| note::note(book, &of.meeting, of.public.unwrap_or(false)))
}

/// How many rows of a register are left blank where nobody says, and how many may be.
const BLANK_ROWS: usize = 4;
const MOST_BLANK_ROWS: usize = 60;

/// Prints a paper: its view is read and done with before typesetting begins.
pub(super) fn print(session: &Session, asked: PrintPaper) -> Result<Bytes> {
    let made = session.instant();
    let (name, document) = match asked.paper {
        Paper::Notice { meeting } => {
            let notice = session.read(|book| views::notice::notice(book, &meeting))?;
            (notice.file_name.clone(), papers::notice::notice(&notice, made))
        }
        Paper::Membership { body, year, day } => {
            let (day, today) = (day.as_deref().map(super::day).transpose()?.flatten(), session.today()?);
            let paper = session.read(|book| views::membership::membership(book, &body, year.as_ref(), day, today))?;
            (paper.file_name.clone(), papers::membership::membership(&paper, made))
        }
        Paper::Attendance { body, year, marks, all_substitutes, rates } => {
            let wanted = Wanted { marks: marks.unwrap_or_default(), rates: rates.unwrap_or_default() };
            let (all, today) = (all_substitutes.unwrap_or_default(), session.today()?);
            let (matrix, clerk) = session.read(|book| {
                let matrix = views::matrix::matrix(book, &body, year.as_ref(), wanted.marks, all, today)?;
                Ok((matrix, book.get::<Body>(&body)?.contact_name))
            })?;
            (matrix.file_name.clone(), papers::attendance::attendance(&matrix, &clerk, wanted, made))
        }
        Paper::Register { meeting, blank_rows } => {
            let blank = blank_rows.unwrap_or(BLANK_ROWS);
            if blank > MOST_BLANK_ROWS {
                return Err(Error::invalid(
                    format!("{blank} blank rows are too many."),
                    format!("Ask for at most {MOST_BLANK_ROWS}."),
                ));
            }
            let register = session.read(|book| views::register::register(book, &meeting))?;
            (register.file_name.clone(), papers::register::register(&register, blank, made))
        }
        Paper::Note { meeting, public } => {
            let note = session.read(|book| note::note(book, &meeting, public.unwrap_or(false)))?;
            (note.file_name.clone(), papers::note::note(&note, made))
        }
    };
    Ok(Bytes {
        name: format!("{name}.{}", asked.format.ending()),
        media_type: asked.format.media_type(),
        bytes: papers::render(&document, asked.format)?,
    })
}
