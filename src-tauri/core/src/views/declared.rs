//! Interests declared at a meeting, in words: in the item for declarations, and in the item that they are about.

use super::agenda::called;
use super::names;
use crate::domain::attendance::Attendance;
use crate::domain::id::{InterestId, ItemId, PersonId};
use crate::domain::interest::{Conduct, Interest, InterestKind};
use crate::domain::item::Item;
use crate::store::RoomRecord;
use serde::Serialize;
use ts_rs::TS;

/// An interest, as the room shows it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InterestLine {
    /// Which.
    pub id: InterestId,
    /// Whose.
    pub person: PersonId,
    /// Cllr Richard Stay.
    pub name: String,
    /// In which item; none for the whole meeting.
    pub item: Option<ItemId>,
    /// item 3; the whole meeting.
    pub item_called: String,
    /// What kind.
    pub kind: InterestKind,
    /// What it is; may be empty.
    pub nature: String,
    /// What they did.
    pub conduct: Conduct,
    /// When they left, as it prints; or empty.
    pub went: String,
    /// When they were back; or empty.
    pub back: String,
    /// The dispensation; or empty.
    pub dispensation: String,
    /// They are away from the table now.
    pub away: bool,
    /// What the minutes say of it.
    pub sentence: String,
}

/// What the sentences are worked out from.
pub(super) struct Declared<'a> {
    pub(super) record: &'a RoomRecord,
    pub(super) items: &'a [Item],
    pub(super) numbers: &'a [Option<String>],
}

impl Declared<'_> {
    /// Every interest, in the order of the agenda; those for the whole meeting first.
    pub(super) fn in_order(&self) -> Vec<&Interest> {
        let mut interests: Vec<_> = self.record.interests.iter().collect();
        let rank = |interest: &Interest| self.items.iter().position(|item| Some(&item.id) == interest.item.as_ref());
        interests.sort_by(|one, other| (rank(one), &one.id).cmp(&(rank(other), &other.id)));
        interests
    }

    /// Who declared it, by the name that the paper of the day prints.
    pub(super) fn name(&self, interest: &Interest) -> String {
        self.said(interest).map(|said| names::of_the_day(self.record, said)).unwrap_or_default()
    }

    fn said(&self, interest: &Interest) -> Option<&Attendance> {
        self.record.attendance.iter().find(|said| said.id == interest.attendance)
    }

    /// What it is declared in: item 3; none for the whole meeting.
    pub(super) fn item(&self, interest: &Interest) -> Option<String> {
        let at = self.items.iter().position(|item| Some(&item.id) == interest.item.as_ref())?;
        Some(called(&self.items[at], self.numbers.get(at).and_then(Option::as_deref)))
    }

    /// As a line of the room.
    pub(super) fn line(&self, interest: &Interest, away: bool) -> InterestLine {
        let told = self.record.told();
        InterestLine {
            id: interest.id.clone(),
            person: self.said(interest).map_or_else(|| PersonId(String::new()), |said| said.person.clone()),
            name: self.name(interest),
            item: interest.item.clone(),
            item_called: self.item(interest).unwrap_or_else(|| "the whole meeting".into()),
            kind: interest.kind,
            nature: interest.nature.clone(),
            conduct: interest.conduct,
            went: told.known(interest.went),
            back: told.known(interest.back),
            dispensation: interest.dispensation.clone(),
            away,
            sentence: self.sentence(interest),
        }
    }

    /// Cllr Stay declared a personal interest in item 3 (governor of the school) and left the room.
    pub(super) fn sentence(&self, interest: &Interest) -> String {
        let (name, item) = (self.name(interest), self.item(interest));
        let of = item.as_ref().map(|item| format!(" in {item}")).unwrap_or_default();
        let nature = bracketed(&interest.nature);
        if interest.kind == InterestKind::Speaking {
            let of = item.map(|item| format!(" for {item}")).unwrap_or_default();
            return format!("{name} stepped down{of}{nature} to speak on it, and took no part in the decision.");
        }
        let dispensation = match interest.dispensation.trim() {
            "" => String::new(),
            given => format!(", with a dispensation ({})", given.trim_end_matches('.')),
        };
        let conduct = match interest.conduct {
            Conduct::Stayed => "",
            Conduct::Left => ", and left the room for it",
        };
        format!("{name} declared {}{of}{nature}{dispensation}{conduct}.", interest.kind.words())
    }

    /// What stands in the item itself: that somebody was out of the room for it, and when. Nothing of one who stayed.
    pub(super) fn absence(&self, interest: &Interest) -> Option<String> {
        let told = self.record.told();
        if interest.conduct == Conduct::Stayed {
            return None;
        }
        let name = self.name(interest);
        let times = match (interest.went, interest.back) {
            (None, _) => String::new(),
            (Some(went), None) => format!(" from {}", told.time(went)),
            (Some(went), Some(back)) => format!(" from {}", told.span(went, back, " to ")),
        };
        Some(match interest.kind {
            InterestKind::Speaking => format!("{name} stepped down{times} to speak, and took no part in the decision."),
            kind => format!("{name}, who had declared {}, was out of the room{times}.", kind.words()),
        })
    }
}

/// What is typed, in brackets after a space; nothing where nothing is.
fn bracketed(text: &str) -> String {
    match text.trim().trim_end_matches('.') {
        "" => String::new(),
        text => format!(" ({text})"),
    }
}
