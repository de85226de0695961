//! Closed sessions: the public go out for an item, and come in again.

use super::agenda::shown;
use crate::domain::closed_session::ClosedSession;
use crate::domain::id::{ClosedSessionId, ItemId, MeetingId};
use crate::domain::item::{Access, Item};
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Excludes the public for an item from a time on. An item that was public is exempt from then on, unless `access` says
/// that it is confidential.
pub fn exclude(
    tx: &mut Tx<'_>,
    item: &ItemId,
    access: Option<Access>,
    paragraph: Option<&str>,
    at: Time,
) -> Result<ClosedSessionId> {
    let of: Item = tx.get(item)?;
    let access = match access.unwrap_or(of.access) {
        Access::Public => Access::Exempt,
        closed => closed,
    };
    super::agenda::change(tx, item, |item| {
        item.access = access;
        if let Some(paragraph) = paragraph {
            item.exempt_paragraph = paragraph.to_owned();
        }
    })?;
    let closed = ClosedSession {
        id: ClosedSessionId(tx.new_id()),
        meeting: of.meeting.clone(),
        item: of.id.clone(),
        began: at,
        ended: None,
    };
    closed.fits(&tx.under::<ClosedSession, _>(&of.meeting)?)?;
    tx.add(&closed)?;
    tx.call(format!("Exclude the public for “{}”", shown(&of.title)));
    Ok(closed.id)
}

/// Lets the public in again.
pub fn readmit(tx: &mut Tx<'_>, meeting: &MeetingId, at: Time) -> Result<()> {
    let open = tx.under::<ClosedSession, _>(meeting)?.into_iter().find(|closed| closed.ended.is_none());
    let Some(open) = open else {
        return Err(Error::refused("The public are in the room.", "There is nothing to do."));
    };
    // They come in no earlier than they went out, also where that was typed.
    tx.change(&ClosedSession { ended: Some(open.began.max(at)), ..open })?;
    tx.call("Let the public in again");
    Ok(())
}

/// Ends a closed session with its meeting.
pub(super) fn end(tx: &mut Tx<'_>, meeting: &MeetingId, at: Time) -> Result<()> {
    if tx.under::<ClosedSession, _>(meeting)?.iter().any(|closed| closed.ended.is_none()) {
        readmit(tx, meeting, at)?;
    }
    Ok(())
}

/// Corrects when the public were out.
pub fn change(
    tx: &mut Tx<'_>,
    closed: &ClosedSessionId,
    began: Option<Time>,
    ended: Option<Option<Time>>,
) -> Result<()> {
    let known: ClosedSession = tx.get(closed)?;
    let changed = ClosedSession { began: began.unwrap_or(known.began), ended: ended.unwrap_or(known.ended), ..known };
    changed.fits(&tx.under::<ClosedSession, _>(&changed.meeting)?)?;
    tx.change(&changed)?;
    tx.call("Correct when the public were out");
    Ok(())
}

/// Takes a closed session out of the record; who may read the item stays as it was said.
pub fn remove(tx: &mut Tx<'_>, closed: &ClosedSessionId) -> Result<()> {
    tx.get::<ClosedSession>(closed)?;
    tx.remove::<ClosedSession>(closed)?;
    tx.call("Remove a closed session");
    Ok(())
}
