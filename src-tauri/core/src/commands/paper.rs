//! The papers, as data and as files.

use super::answers::Bytes;
use super::payload::OfMeeting;
use crate::error::Result;
use crate::ops::Session;
use crate::papers::{self, Format};
use crate::views::note::{self, Note};

pub(super) fn note(session: &Session, of: OfMeeting) -> Result<Note> {
    session.read(|book| note::note(book, &of.meeting))
}

pub(super) fn note_pdf(session: &Session, of: OfMeeting) -> Result<Bytes> {
    print_note(session, of, Format::Pdf)
}

pub(super) fn note_text(session: &Session, of: OfMeeting) -> Result<Bytes> {
    print_note(session, of, Format::Text)
}

/// Prints the note: the view is read and done with before typesetting begins.
fn print_note(session: &Session, of: OfMeeting, format: Format) -> Result<Bytes> {
    let note = note(session, of)?;
    let document = papers::note::note(&note, session.instant());
    Ok(Bytes {
        name: format!("{}.{}", note.file_name, format.ending()),
        media_type: format.media_type(),
        bytes: papers::render(&document, format)?,
    })
}
