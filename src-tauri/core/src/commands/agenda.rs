//! The items of an agenda.

use super::answers::Done;
use super::meetings::corrected;
use super::payload::*;
use super::{set, time};
use crate::domain::id::ItemId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::time::Time;
use crate::error::Result;
use crate::ops::agenda::NewItem;
use crate::ops::{Session, agenda};

pub(super) fn add(session: &mut Session, new: AddItem) -> Result<ItemId> {
    let planned = time(new.planned_time.as_deref().unwrap_or_default())?;
    let item = NewItem {
        title: &new.title,
        kind: new.kind.unwrap_or(ItemKind::Business),
        joined: new.joined.unwrap_or(false),
        planned_time: planned,
        urgency: new.urgency.as_deref().unwrap_or_default(),
    };
    session.write(|tx| agenda::add(tx, &new.meeting, item, new.after.as_ref()))
}

pub(super) fn change(session: &mut Session, given: ChangeItem) -> Result<Done> {
    let planned = given.planned_time.as_deref().map(time).transpose()?;
    let was: Item = session.read(|book| book.get(&given.item))?;
    let read = |typed: Option<&str>, was_at| corrected(session, &was.meeting, typed, was_at);
    let (began, ended) = (read(given.began.as_deref(), was.began)?, read(given.ended.as_deref(), was.ended)?);
    session.write(|tx| {
        agenda::change(tx, &given.item, |item| {
            set(&mut item.title, given.title);
            set(&mut item.kind, given.kind);
            set(&mut item.joined, given.joined);
            set(&mut item.planned_time, planned);
            set(&mut item.began, began);
            set(&mut item.ended, ended);
            set(&mut item.urgency, given.urgency);
            set(&mut item.access, given.access);
            set(&mut item.exempt_paragraph, given.exempt_paragraph);
            set(&mut item.public_summary, given.public_summary);
        })
        .map(|()| Done {})
    })
}

pub(super) fn shift(session: &mut Session, given: MoveItem) -> Result<Done> {
    session.write(|tx| agenda::shift(tx, &given.item, given.to).map(|()| Done {}))
}

pub(super) fn set_fate(session: &mut Session, given: SetFate) -> Result<Done> {
    let now = now(session, &given.item)?;
    let reason = given.reason.unwrap_or_default();
    session.write(|tx| agenda::set_fate(tx, &given.item, given.fate, &reason, now).map(|()| Done {}))
}

pub(super) fn rest_not_reached(session: &mut Session, of: OfMeeting) -> Result<Done> {
    session.write(|tx| agenda::rest_not_reached(tx, &of.meeting).map(|()| Done {}))
}

pub(super) fn remove(session: &mut Session, of: RemoveItem) -> Result<Done> {
    session.write(|tx| agenda::remove(tx, &of.item).map(|()| Done {}))
}

pub(super) fn open(session: &mut Session, of: OpenItem) -> Result<Done> {
    let now = now(session, &of.item)?;
    session.write(|tx| agenda::open(tx, &of.item, now).map(|()| Done {}))
}

pub(super) fn close(session: &mut Session, of: CloseItem) -> Result<Done> {
    let now = now(session, &of.item)?;
    session.write(|tx| agenda::close(tx, &of.item, of.next, now).map(|()| Done {}))
}

/// The clock’s time at an item’s meeting.
fn now(session: &Session, item: &ItemId) -> Result<Option<Time>> {
    let meeting = session.read(|book| Ok(book.get::<Item>(item)?.meeting))?;
    session.time_at(&meeting)
}
