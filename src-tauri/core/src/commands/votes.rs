//! Motions and the votes on them.

use super::answers::Done;
use super::payload::*;
use super::{id, meetings, set};
use crate::domain::entry::Entry;
use crate::domain::id::ItemId;
use crate::domain::item::Item;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::time::Time;
use crate::domain::vote::VoteTally;
use crate::error::Result;
use crate::ops::{Session, motions, votes};
use crate::views::choices::{self, MoverChoice};

pub(super) fn set_motion(session: &mut Session, given: SetMotion) -> Result<Done> {
    session.write(|tx| {
        motions::change(tx, &given.entry, |motion| {
            set(&mut motion.mover, given.mover.map(id));
            set(&mut motion.seconder, given.seconder.map(id));
            set(&mut motion.amends, given.amends.map(id));
            set(&mut motion.fate, given.fate);
        })
        .map(|()| Done {})
    })
}

pub(super) fn type_amended(session: &mut Session, given: TypeAmended) -> Result<Done> {
    session.write_typing("motion", &given.entry, "amended", |tx| {
        motions::type_amended(tx, &given.entry, &given.wording).map(|()| Done {})
    })
}

pub(super) fn mover_choices(session: &Session, of: OfItem) -> Result<Vec<MoverChoice>> {
    let at = time_of_vote(session, &of.item, None)?;
    session.read(|book| choices::movers(book, &of.item, at))
}

/// When a motion under an item is put: as typed; else when its item was closed, which is the nearest that is known of one written up
/// later; else by the clock, while the meeting sits.
fn time_of_vote(session: &Session, item: &ItemId, typed: Option<&str>) -> Result<Option<Time>> {
    let (item, meeting) = session.read(|book| {
        let item: Item = book.get(item)?;
        let meeting: Meeting = book.get(&item.meeting)?;
        Ok((item, meeting))
    })?;
    let typed = meetings::time_of(session, &meeting.id, typed)?;
    let sits = meeting.state == MeetingState::InSession;
    match typed.or(item.ended) {
        Some(known) => Ok(Some(known)),
        None if sits => session.time_at(&meeting.id),
        None => Ok(None),
    }
}

pub(super) fn open(session: &mut Session, given: OpenVote) -> Result<Done> {
    let item = session.read(|book| book.get::<Entry>(&given.entry))?.item;
    let at = time_of_vote(session, &item, given.at.as_deref())?;
    session.write(|tx| votes::open(tx, &given.entry, given.how, at, None).map(|()| Done {}))
}

pub(super) fn count(session: &mut Session, given: CountVote) -> Result<Done> {
    let CountVote { entry, in_favour, against, abstained } = given;
    session.write(|tx| votes::count(tx, &entry, VoteTally { in_favour, against, abstained }).map(|()| Done {}))
}

pub(super) fn cast(session: &mut Session, given: CastVote) -> Result<Done> {
    session.write(|tx| votes::cast(tx, &given.entry, &given.person, given.choice).map(|()| Done {}))
}

pub(super) fn cast_rest(session: &mut Session, given: CastRest) -> Result<Done> {
    session.write(|tx| votes::cast_rest(tx, &given.entry, given.choice).map(|()| Done {}))
}

pub(super) fn casting(session: &mut Session, given: GiveCasting) -> Result<Done> {
    let reason = super::reason(given.reason)?;
    let reasoned = reason.is_some();
    session.write_because(reason, |tx| votes::casting(tx, &given.entry, given.side, None, reasoned).map(|()| Done {}))
}

pub(super) fn remove(session: &mut Session, of: RemoveVote) -> Result<Done> {
    session.write(|tx| votes::remove(tx, &of.entry).map(|()| Done {}))
}
