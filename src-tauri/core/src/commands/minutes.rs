//! Minutes: entries, owners, due dates.

use super::answers::{Done, Joined};
use super::payload::*;
use crate::domain::id::{ActionOwnerId, EntryId};
use crate::error::Result;
use crate::ops::minutes::Spot;
use crate::ops::{Session, actions, minutes, people};
use crate::views::choices::{self, OwnerChoice};

pub(super) fn add(session: &mut Session, new: AddEntry) -> Result<EntryId> {
    let spot = match (&new.after, &new.before) {
        (Some(after), _) => Spot::After(after),
        (None, Some(before)) => Spot::Before(before),
        (None, None) => Spot::Last,
    };
    session.write(|tx| minutes::add(tx, &new.item, new.kind, &new.wording, spot))
}

pub(super) fn type_wording(session: &mut Session, given: TypeEntry) -> Result<Done> {
    session.write_typing("entry", &given.entry, "wording", |tx| {
        minutes::type_wording(tx, &given.entry, &given.wording).map(|()| Done {})
    })
}

pub(super) fn split(session: &mut Session, given: SplitEntry) -> Result<EntryId> {
    session.write(|tx| minutes::split(tx, &given.entry, given.at))
}

pub(super) fn join(session: &mut Session, of: JoinEntry) -> Result<Joined> {
    session.write(|tx| minutes::join(tx, &of.entry).map(|(entry, at)| Joined { entry, at }))
}

pub(super) fn paste(session: &mut Session, given: PasteEntries) -> Result<EntryId> {
    session.write(|tx| minutes::paste(tx, &given.entry, &given.paragraphs))
}

pub(super) fn set_kind(session: &mut Session, given: SetKind) -> Result<Done> {
    session.write(|tx| minutes::set_kind(tx, &given.entry, given.kind).map(|()| Done {}))
}

pub(super) fn shift(session: &mut Session, given: MoveEntry) -> Result<Done> {
    session.write(|tx| minutes::shift(tx, &given.entry, given.to).map(|()| Done {}))
}

pub(super) fn move_to(session: &mut Session, given: MoveEntryTo) -> Result<Done> {
    session.write(|tx| minutes::move_to(tx, &given.entry, &given.item, given.to).map(|()| Done {}))
}

pub(super) fn remove(session: &mut Session, of: RemoveEntry) -> Result<Done> {
    session.write(|tx| minutes::remove(tx, &of.entry).map(|()| Done {}))
}

pub(super) fn owner_choices(session: &Session, of: OfMeeting) -> Result<Vec<OwnerChoice>> {
    session.read(|book| choices::owners(book, &of.meeting))
}

pub(super) fn add_owner(session: &mut Session, new: AddOwner) -> Result<ActionOwnerId> {
    session.write(|tx| match new.role {
        Some(role) => actions::add_role(tx, &new.entry, &role),
        None => {
            let person = people::person_or_new(tx, new.person, new.name.as_deref())?;
            actions::add_person(tx, &new.entry, &person)
        }
    })
}

pub(super) fn remove_owner(session: &mut Session, of: RemoveOwner) -> Result<Done> {
    session.write(|tx| actions::remove_owner(tx, &of.owner).map(|()| Done {}))
}

pub(super) fn set_state(session: &mut Session, given: SetActionState) -> Result<Done> {
    session.write(|tx| actions::set_state(tx, &given.entry, given.state).map(|()| Done {}))
}

pub(super) fn set_due(session: &mut Session, given: SetDue) -> Result<Done> {
    let typed = given.day.filter(|typed| !typed.trim().is_empty());
    session.write(|tx| {
        let day = typed.map(|typed| actions::read_due(tx, &given.entry, &typed)).transpose()?;
        actions::set_due(tx, &given.entry, given.due, day).map(|()| Done {})
    })
}
