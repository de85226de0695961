//! What was minuted under an item.

use super::Taking;
use crate::domain::entry::{ActionState, EntryKind};
use crate::domain::id::{EntryId, ItemId};
use crate::error::Result;
use crate::exchange::json::file::{Action, Entry, Owner};
use crate::exchange::json::mistakes::Place;
use crate::exchange::json::words::Either;
use crate::ops;

impl Taking<'_, '_> {
    pub(super) fn entries(&mut self, place: &Place, item: &ItemId, entries: &[Entry]) -> Result<()> {
        let mut lines = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let (kind, field, wording) = match entry {
                Entry::Text(wording) => (EntryKind::Text, "text", wording),
                Entry::Point(wording) => (EntryKind::Point, "point", wording),
                Entry::Decision(wording) => (EntryKind::Decision, "decision", wording),
                Entry::Event(wording) => (EntryKind::Event, "event", wording),
                Entry::Action(Either(action)) => (EntryKind::Action, "action", &action.wording),
                Entry::Motion(motion) => (EntryKind::Motion, "motion", &motion.0.wording),
            };
            let place = place.line(at).field(field);
            let added = self.at(&place, |tx| ops::minutes::add(tx, item, kind, wording, ops::minutes::Spot::Last))?;
            let Some(id) = added else {
                lines.push(None);
                continue;
            };
            self.imported.entries += 1;
            match entry {
                Entry::Action(Either(action)) => self.action(&place, &id, action)?,
                Entry::Motion(motion) => self.motion(&place, &id, &motion.0, &lines)?,
                Entry::Text(_) | Entry::Point(_) | Entry::Decision(_) | Entry::Event(_) => {}
            }
            lines.push(Some(id));
        }
        Ok(())
    }

    fn action(&mut self, place: &Place, id: &EntryId, action: &Action) -> Result<()> {
        for (at, Either(owner)) in action.owners.iter().enumerate() {
            let place = place.field("owners").line(at);
            match owner {
                Owner::Role(role) => {
                    self.at(&place, |tx| ops::actions::add_role(tx, id, role))?;
                }
                Owner::Person(key) => {
                    if let Some(person) = self.person(&place, key)? {
                        self.at(&place, |tx| ops::actions::add_person(tx, id, &person))?;
                    }
                }
            }
        }
        if let Some(due) = action.due {
            self.at(&place.field("due"), |tx| ops::actions::set_due(tx, id, due.0, due.1))?;
        }
        if action.state != ActionState::Open {
            self.at(&place.field("state"), |tx| ops::actions::set_state(tx, id, action.state))?;
        }
        Ok(())
    }
}
