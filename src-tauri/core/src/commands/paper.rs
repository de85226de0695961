//! The papers: the note as data for its screen, and any paper as a file.
//!
//! A new paper is a variant of [`Paper`] and an arm of [`print`].

use super::answers::Bytes;
use super::payload::{OfMeeting, Paper, PrintPaper};
use crate::error::Result;
use crate::ops::Session;
use crate::papers;
use crate::views::note::{self, Note};

pub(super) fn note(session: &Session, of: OfMeeting) -> Result<Note> {
    session.read(|book| note::note(book, &of.meeting))
}

/// Prints a paper: its view is read and done with before typesetting begins.
pub(super) fn print(session: &Session, asked: PrintPaper) -> Result<Bytes> {
    let made = session.instant();
    let (name, document) = match asked.paper {
        Paper::Note { meeting } => {
            let note = session.read(|book| note::note(book, &meeting))?;
            (note.file_name.clone(), papers::note::note(&note, made))
        }
    };
    Ok(Bytes {
        name: format!("{name}.{}", asked.format.ending()),
        media_type: asked.format.media_type(),
        bytes: papers::render(&document, asked.format)?,
    })
}
