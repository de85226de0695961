//! Who is to see to an action, and by when.

use super::last;
use super::minutes::item_name;
use crate::domain::day::Day;
use crate::domain::entry::{Action, ActionOwner, ActionState, Due, Entry};
use crate::domain::id::{ActionId, ActionOwnerId, EntryId, PersonId};
use crate::domain::meeting::Meeting;
use crate::domain::people::Person;
use crate::domain::{day, text};
use crate::error::{Error, Result};
use crate::store::Tx;

/// Adds a person as an owner.
pub fn add_person(tx: &mut Tx<'_>, entry: &EntryId, person: &PersonId) -> Result<ActionOwnerId> {
    let name = tx.get::<Person>(person)?.name();
    add(tx, entry, Some(person.clone()), None, &name)
}

/// Adds a role (“Lead members”) as an owner.
pub fn add_role(tx: &mut Tx<'_>, entry: &EntryId, role: &str) -> Result<ActionOwnerId> {
    let role = text::needed("The role", role)?;
    add(tx, entry, None, Some(role.clone()), &role)
}

fn add(
    tx: &mut Tx<'_>,
    entry: &EntryId,
    person: Option<PersonId>,
    role: Option<String>,
    name: &str,
) -> Result<ActionOwnerId> {
    let action = action_of(tx, entry)?;
    let others = tx.under::<ActionOwner, _>(&action.id)?;
    if others.iter().any(|other| other.person == person && other.role == role) {
        return Err(Error::refused(format!("{name} is named already."), "There is nothing to add."));
    }
    let owner = ActionOwner {
        id: ActionOwnerId(tx.new_id()),
        meeting: action.meeting,
        place: last(others.iter().map(|other| other.place.as_str()))?,
        action: action.id,
        person,
        role,
    };
    tx.add(&owner)?;
    tx.call(format!("Give an action to {name}"));
    Ok(owner.id)
}

/// Takes an action from an owner.
pub fn remove_owner(tx: &mut Tx<'_>, owner: &ActionOwnerId) -> Result<()> {
    let removed: ActionOwner = tx.get(owner)?;
    let name = match (&removed.person, removed.role) {
        (Some(person), _) => tx.get::<Person>(person)?.name(),
        (None, role) => role.unwrap_or_default(),
    };
    tx.remove::<ActionOwner>(owner)?;
    tx.call(format!("Take an action from {name}"));
    Ok(())
}

/// Reads the day an action is due, as typed; without its year it is the first such day from the meeting’s.
pub fn read_due(tx: &Tx<'_>, entry: &EntryId, typed: &str) -> Result<Day> {
    let meeting: Meeting = tx.get(tx.get::<Entry>(entry)?.meeting)?;
    day::read_from(typed, meeting.day)
}

/// Says by when an action is to be done.
pub fn set_due(tx: &mut Tx<'_>, entry: &EntryId, due: Due, due_day: Option<Day>) -> Result<()> {
    let action = action_of(tx, entry)?;
    let meeting: Meeting = tx.get(&action.meeting)?;
    let item = tx.get::<Entry>(entry)?.item;
    match (due, due_day) {
        (Due::Day, None) => return Err(Error::invalid("The day is missing.", "Type it as 21 March 2011.")),
        (Due::Day, Some(on)) if on < meeting.day => {
            return Err(Error::refused(
                format!("{} is before the meeting.", day::long(on)),
                "Give a day after it; check the year.",
            ));
        }
        _ => {}
    }
    let due_day = due_day.filter(|_| due == Due::Day);
    tx.change(&Action { due, due_day, ..action })?;
    tx.call(format!("Say by when an action under {} is due", item_name(tx, &item)?));
    Ok(())
}

/// Says how far an action has got.
pub fn set_state(tx: &mut Tx<'_>, entry: &EntryId, state: ActionState) -> Result<()> {
    let action = action_of(tx, entry)?;
    let item = tx.get::<Entry>(entry)?.item;
    tx.change(&Action { state, ..action })?;
    tx.call(format!("Say how far an action under {} has got", item_name(tx, &item)?));
    Ok(())
}

/// Gives the owners of one action to another, after its own, and its due date where the other has none. Refused where
/// the other is no action and there is something to lose.
pub(super) fn hand_over(tx: &mut Tx<'_>, from: &EntryId, to: &EntryId, to_an_action: bool) -> Result<()> {
    let from = action_of(tx, from)?;
    let owners = tx.under::<ActionOwner, _>(&from.id)?;
    if !to_an_action {
        return match owners.is_empty() && from.due == Due::None {
            true => Ok(()),
            false => Err(Error::refused(
                "The action’s owner and due date would be lost.",
                "Take them off first, or make the line above an action too.",
            )),
        };
    }
    let to = action_of(tx, to)?;
    for owner in owners {
        let others = tx.under::<ActionOwner, _>(&to.id)?;
        if !others.iter().any(|other| other.person == owner.person && other.role == owner.role) {
            let place = last(others.iter().map(|other| other.place.as_str()))?;
            tx.change(&ActionOwner { action: to.id.clone(), place, ..owner })?;
        }
    }
    if to.due == Due::None {
        tx.change(&Action { due: from.due, due_day: from.due_day, ..to })?;
    }
    Ok(())
}

fn action_of(tx: &Tx<'_>, entry: &EntryId) -> Result<Action> {
    tx.get::<Entry>(entry)?;
    tx.find::<Action>(ActionId(entry.0.clone()))?
        .ok_or_else(|| Error::refused("That line is not an action.", "Make it an action first."))
}
