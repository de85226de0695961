//! Interests declared, going out for one and coming back; and the public going out and coming in.

use super::answers::Done;
use super::payload::*;
use super::roll::at;
use super::{id, meetings, set};
use crate::domain::closed_session::ClosedSession;
use crate::domain::id::{ClosedSessionId, InterestId};
use crate::domain::interest::Interest;
use crate::domain::item::Item;
use crate::error::Result;
use crate::ops::{Session, closed_sessions, interests};

pub(super) fn declare(session: &mut Session, given: DeclareInterest) -> Result<InterestId> {
    session.write(|tx| {
        let DeclareInterest { meeting, person, item, kind, nature, conduct, dispensation } = given;
        let interest = interests::declare(tx, &meeting, &person, item.as_ref(), kind)?;
        let label = tx.label();
        interests::change(tx, &interest, |interest| {
            set(&mut interest.nature, nature);
            set(&mut interest.conduct, conduct);
            set(&mut interest.dispensation, dispensation);
        })?;
        tx.call(label);
        Ok(interest)
    })
}

pub(super) fn change(session: &mut Session, given: ChangeInterest) -> Result<Done> {
    let was: Interest = session.read(|book| book.get(&given.interest))?;
    let read = |typed: Option<&str>, was_at| meetings::corrected(session, &was.meeting, typed, was_at);
    let (went, back) = (read(given.went.as_deref(), was.went)?, read(given.back.as_deref(), was.back)?);
    session.write(|tx| {
        interests::change(tx, &given.interest, |interest| {
            set(&mut interest.item, given.item.map(id));
            set(&mut interest.kind, given.kind);
            set(&mut interest.nature, given.nature);
            set(&mut interest.conduct, given.conduct);
            set(&mut interest.went, went);
            set(&mut interest.back, back);
            set(&mut interest.dispensation, given.dispensation);
        })
        .map(|()| Done {})
    })
}

pub(super) fn remove(session: &mut Session, of: RemoveInterest) -> Result<Done> {
    session.write(|tx| interests::remove(tx, &of.interest).map(|()| Done {}))
}

pub(super) fn withdraw(session: &mut Session, given: Withdraw) -> Result<Done> {
    let at = at(session, &given.meeting, given.at.as_deref())?;
    let speaking = given.speaking.unwrap_or(false);
    session.write(|tx| {
        interests::withdraw(tx, &given.meeting, &given.person, given.item.as_ref(), speaking, at).map(|()| Done {})
    })
}

pub(super) fn come_back(session: &mut Session, given: ComeBack) -> Result<Done> {
    let at = at(session, &given.meeting, given.at.as_deref())?;
    session.write(|tx| match &given.person {
        Some(person) => interests::come_back(tx, &given.meeting, person, at).map(|()| Done {}),
        None => interests::all_back(tx, &given.meeting, at).map(|()| Done {}),
    })
}

pub(super) fn exclude(session: &mut Session, given: ExcludePublic) -> Result<ClosedSessionId> {
    let meeting = session.read(|book| book.get::<Item>(&given.item))?.meeting;
    let at = at(session, &meeting, given.at.as_deref())?;
    session.write(|tx| closed_sessions::exclude(tx, &given.item, given.access, given.paragraph.as_deref(), at))
}

pub(super) fn readmit(session: &mut Session, given: ReadmitPublic) -> Result<Done> {
    let at = at(session, &given.meeting, given.at.as_deref())?;
    session.write(|tx| closed_sessions::readmit(tx, &given.meeting, at).map(|()| Done {}))
}

pub(super) fn change_closed(session: &mut Session, given: ChangeClosed) -> Result<Done> {
    let was: ClosedSession = session.read(|book| book.get(&given.closed))?;
    let read = |typed: Option<&str>, was_at| meetings::corrected(session, &was.meeting, typed, was_at);
    let began = read(given.began.as_deref(), Some(was.began))?.flatten();
    let ended = read(given.ended.as_deref(), was.ended)?;
    session.write(|tx| closed_sessions::change(tx, &given.closed, began, ended).map(|()| Done {}))
}

pub(super) fn remove_closed(session: &mut Session, of: RemoveClosed) -> Result<Done> {
    session.write(|tx| closed_sessions::remove(tx, &of.closed).map(|()| Done {}))
}
