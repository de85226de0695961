//! A quorum lost and found again: minuted with its time, and what followed is done.

use super::{events, steps};
use crate::domain::day::Day;
use crate::domain::event::{self, Followed};
use crate::domain::id::MeetingId;
use crate::domain::meeting::MeetingState;
use crate::domain::quorum;
use crate::domain::room::When;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::Tx;

/// Minutes that a meeting was without its quorum from a time on, and does what followed.
pub fn lost(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    from: Time,
    followed: Followed,
    today: Day,
    now: Option<Time>,
) -> Result<()> {
    let record = tx.room(meeting)?;
    let told = record.told();
    let then = quorum::quorum(&record.room(), When::At(from));
    if then.met() {
        let from = told.time(from);
        return Err(Error::refused(format!("The meeting was quorate at {from}."), "Look at the roll again."));
    }
    let Some(said) = event::quorum_lost(&told, from, &then, followed, now) else {
        return Err(Error::refused("The meeting is not today.", "Type what followed in the minutes."));
    };
    events::add(tx, meeting, &said)?;
    let label = match followed {
        Followed::Waited => "Minute the loss of the quorum".to_owned(),
        Followed::Adjourned => steps::step(tx, meeting, MeetingState::Adjourned, "", today, now)?,
        Followed::Abandoned => steps::step(tx, meeting, MeetingState::Abandoned, "No quorum", today, now)?,
    };
    tx.call(label);
    Ok(())
}

/// Minutes that a meeting is quorate again.
pub fn back(tx: &mut Tx<'_>, meeting: &MeetingId, at: Time) -> Result<()> {
    let record = tx.room(meeting)?;
    let told = record.told();
    if !quorum::quorum(&record.room(), When::At(at)).met() {
        let at = told.time(at);
        return Err(Error::refused(format!("The meeting is not quorate at {at}."), "Look at the roll again."));
    }
    events::add(tx, meeting, &event::quorum_back(&told, at))?;
    tx.call("Minute that there is a quorum again");
    Ok(())
}
