//! The chair: who presides, from when, and how they came to.

use super::events;
use crate::domain::attendance::Outcome;
use crate::domain::body::Body;
use crate::domain::event::{self, Told};
use crate::domain::id::{MeetingId, PersonId, PresiderId};
use crate::domain::meeting::{Meeting, Presider, PresidesBy};
use crate::domain::membership::{MembershipKind, Position};
use crate::domain::people::Person;
use crate::domain::room::When;
use crate::domain::substitutes::may_preside;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::store::{RoomRecord, Tx};

/// Somebody's taking the chair.
#[derive(Debug, Clone, Copy)]
pub struct NewTurn<'a> {
    /// At which meeting.
    pub meeting: &'a MeetingId,
    /// Who.
    pub person: &'a PersonId,
    /// How they come to; `None`: by their office.
    pub how: Option<PresidesBy>,
    /// From when; `None` from the start.
    pub from_time: Option<Time>,
}

/// Lets somebody take the chair as it happens: where the meeting sits and somebody else presided before, the minutes say
/// when. A turn that it puts right is put right in the minutes too.
pub fn take(tx: &mut Tx<'_>, turn: NewTurn<'_>, reasoned: bool) -> Result<()> {
    let NewTurn { meeting, person, .. } = turn;
    let before = tx.under::<Presider, _>(meeting)?;
    preside(tx, turn, reasoned)?;
    let after = tx.under::<Presider, _>(meeting)?;
    let of: Meeting = tx.get(meeting)?;
    let new = after.last().filter(|_| after.len() > 1 && of.state.is_under_way());
    let mut said = new.map(|turn| composed(tx, &of, turn)).transpose()?.flatten();
    let gone = before.iter().filter(|turn| after.iter().all(|other| other.id != turn.id));
    for turn in gone {
        let Some(old) = composed(tx, &of, turn)? else { continue };
        match said.take_if(|_| turn.person == *person) {
            Some(new) if events::find(tx, meeting, &old)?.is_some() => events::reword(tx, meeting, [(old, new)])?,
            new => {
                events::remove(tx, meeting, &old)?;
                said = new.or(said);
            }
        }
    }
    if let Some(said) = said {
        events::add(tx, meeting, &said)?;
    }
    tx.call(format!("Put {} in the chair", tx.get::<Person>(person)?.short_name()));
    Ok(())
}

/// What the minutes say by themselves of a turn; nothing of one that lasts from the start.
fn composed(tx: &Tx<'_>, meeting: &Meeting, turn: &Presider) -> Result<Option<String>> {
    let words = tx.get::<Body>(&meeting.body)?.profile.words;
    let name = tx.get::<Person>(&turn.person)?.titled_by(&words.councillor).titled_name();
    let told = Told::of(words.time_style, meeting.day);
    Ok(turn.from_time.map(|at| event::took_the_chair(&told, &name, at)))
}

/// Puts somebody in the chair, from a time on or from the start. A turn that would begin no earlier never took place.
/// `reasoned`: a reason was typed for a substitute’s taking it where the rules do not let one.
pub fn preside(tx: &mut Tx<'_>, turn: NewTurn<'_>, reasoned: bool) -> Result<()> {
    let NewTurn { meeting, person, how, from_time } = turn;
    let name = tx.get::<Person>(person)?.short_name();
    let record = tx.room(meeting)?;
    if !may_be_there(&record, person) || from_time.is_some_and(|from| has_gone(&record, person, from)) {
        return Err(Error::refused(
            match from_time {
                None => format!("{name} is not at the meeting."),
                Some(at) => format!("{name} is not at the meeting at {}.", record.told().time(at)),
            },
            "Whoever presides is there: mark that first.",
        ));
    }
    if !reasoned {
        may_preside(&record.room(), person, |person| record.short_name(person))?;
    }
    for turn in tx.under::<Presider, _>(meeting)?.into_iter().filter(|turn| turn.from_time >= from_time) {
        tx.remove::<Presider>(&turn.id)?;
    }
    tx.add(&Presider {
        id: PresiderId(tx.new_id()),
        meeting: meeting.clone(),
        person: person.clone(),
        from_time,
        how: how.unwrap_or_else(|| by_office(&record, person)),
    })?;
    tx.call(format!("Put {name} in the chair"));
    Ok(())
}

/// Takes a turn in the chair out of the record, and out of the minutes where they still read as composed: whoever presided
/// before it goes on.
pub fn remove_turn(tx: &mut Tx<'_>, turn: &PresiderId) -> Result<()> {
    let removed: Presider = tx.get(turn)?;
    tx.remove::<Presider>(turn)?;
    if let Some(said) = composed(tx, &tx.get(&removed.meeting)?, &removed)? {
        events::remove(tx, &removed.meeting, &said)?;
    }
    tx.call(format!("Take {} out of the chair", tx.get::<Person>(&removed.person)?.short_name()));
    Ok(())
}

/// Says whether somebody who was there is not at a time.
fn has_gone(record: &RoomRecord, person: &PersonId, at: Time) -> bool {
    let room = record.room();
    let mut present = record.attendance.iter().filter(|one| one.person == *person && one.outcome == Outcome::Present);
    present.clone().count() > 0 && present.all(|one| room.there(one, When::At(at)).is_none())
}

/// How somebody comes to preside, by their office.
fn by_office(record: &RoomRecord, person: &PersonId) -> PresidesBy {
    match record.membership(person, MembershipKind::Member).map(|one| one.position) {
        Some(Position::Chairman) => PresidesBy::Office,
        Some(Position::ViceChair | Position::DeputyChair) => PresidesBy::Deputising,
        _ => PresidesBy::Elected,
    }
}

/// Puts the chairman in an empty chair, if nothing says that they are away.
pub(super) fn take_by_office(tx: &mut Tx<'_>, meeting: &MeetingId) -> Result<()> {
    if tx.count_under::<Presider, _>(meeting)? > 0 {
        return Ok(());
    }
    let record = tx.room(meeting)?;
    match record.memberships.iter().find(|one| one.position == Position::Chairman) {
        Some(chairman) if may_be_there(&record, &chairman.person) => {
            let how = Some(PresidesBy::Office);
            preside(tx, NewTurn { meeting, person: &chairman.person, how, from_time: None }, false)
        }
        _ => Ok(()),
    }
}

fn may_be_there(record: &RoomRecord, person: &PersonId) -> bool {
    let said = record.attendance.iter().filter(|one| one.person == *person);
    said.clone().count() == 0 || said.into_iter().any(|one| matches!(one.outcome, Outcome::Present | Outcome::Expected))
}
