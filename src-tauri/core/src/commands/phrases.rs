//! Phrases of a body.

use super::answers::Done;
use super::payload::*;
use super::set;
use crate::domain::id::PhraseId;
use crate::domain::phrase::Phrase;
use crate::error::Result;
use crate::ops::{Session, phrases};
use crate::views::phrases::{self as views, PhraseChoice};

pub(super) fn list(session: &Session, of: OneBody) -> Result<Vec<Phrase>> {
    session.read(|book| book.under(&of.body))
}

pub(super) fn choices(session: &Session, of: OfItem) -> Result<Vec<PhraseChoice>> {
    session.read(|book| views::choices(book, &of.meeting, &of.item))
}

pub(super) fn add(session: &mut Session, new: AddPhrase) -> Result<PhraseId> {
    session.write(|tx| phrases::add(tx, &new.body, &new.short, &new.wording))
}

pub(super) fn add_usual(session: &mut Session, given: AddUsualPhrases) -> Result<Done> {
    session.write(|tx| phrases::add_usual(tx, &given.body, given.preset).map(|()| Done {}))
}

pub(super) fn change(session: &mut Session, given: ChangePhrase) -> Result<Done> {
    session.write(|tx| {
        phrases::change(tx, &given.phrase, |phrase| {
            set(&mut phrase.short, given.short);
            set(&mut phrase.wording, given.wording);
        })
        .map(|()| Done {})
    })
}

pub(super) fn shift(session: &mut Session, given: MovePhrase) -> Result<Done> {
    session.write(|tx| phrases::shift(tx, &given.phrase, given.to).map(|()| Done {}))
}

pub(super) fn remove(session: &mut Session, of: RemovePhrase) -> Result<Done> {
    session.write(|tx| phrases::remove(tx, &of.phrase).map(|()| Done {}))
}

pub(super) fn put_in(session: &mut Session, given: PutInPhrase) -> Result<Done> {
    session.write(|tx| phrases::put_in(tx, &given.entry, &given.phrase, &given.wording).map(|()| Done {}))
}
