//! Standing notices of a body.

use super::answers::Done;
use super::payload::*;
use super::set;
use crate::domain::id::StandingNoticeId;
use crate::domain::standing::{NoticeLines, StandingNotice};
use crate::error::Result;
use crate::ops::{Session, standing};

pub(super) fn list(session: &Session, of: OfStanding) -> Result<Vec<StandingNotice>> {
    session.read(|book| book.under(&of.body))
}

pub(super) fn add(session: &mut Session, new: AddStanding) -> Result<StandingNoticeId> {
    let lines = new.lines.unwrap_or(NoticeLines::None);
    let wording = new.wording.unwrap_or_default();
    session.write(|tx| standing::add(tx, &new.body, &new.heading, &wording, lines))
}

pub(super) fn change(session: &mut Session, given: ChangeStanding) -> Result<Done> {
    session.write(|tx| {
        standing::change(tx, &given.notice, |notice| {
            set(&mut notice.heading, given.heading);
            set(&mut notice.wording, given.wording);
            set(&mut notice.lines, given.lines);
        })
        .map(|()| Done {})
    })
}

pub(super) fn shift(session: &mut Session, given: MoveStanding) -> Result<Done> {
    session.write(|tx| standing::shift(tx, &given.notice, given.to).map(|()| Done {}))
}

pub(super) fn remove(session: &mut Session, of: RemoveStanding) -> Result<Done> {
    session.write(|tx| standing::remove(tx, &of.notice).map(|()| Done {}))
}
