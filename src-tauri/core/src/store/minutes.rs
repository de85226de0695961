//! All that a book knows of a meeting’s agenda and minutes, gathered in one go; and of a body’s meetings, with who was
//! there. What a note or a flag says of it is `views`’ to tell.

use super::{Everyone, Reader, RoomRecord};
use crate::domain::day::Day;
use crate::domain::entry::{Action, ActionOwner, Entry};
use crate::domain::id::{BodyId, MeetingId};
use crate::domain::item::{Fate, Item, ItemKind, numbers};
use crate::domain::meeting::{Meeting, Presider};
use crate::domain::motion::Motion;
use crate::error::Result;
use std::collections::HashMap;

/// The records behind a note, each sort in its own order.
#[derive(Debug, Clone, Default)]
pub struct MinutesRecord {
    /// The agenda.
    pub items: Vec<Item>,
    /// What is minuted; in order within each item.
    pub entries: Vec<Entry>,
    /// What must come of the action entries.
    pub actions: Vec<Action>,
    /// Who is to do it.
    pub owners: Vec<ActionOwner>,
    /// What was moved.
    pub motions: Vec<Motion>,
    /// Who took the chair.
    pub presiders: Vec<Presider>,
}

impl MinutesRecord {
    /// Counts the items of the agenda that are business: no breaks, and nothing that was withdrawn or not reached.
    pub fn business(&self) -> usize {
        self.items
            .iter()
            .filter(|item| item.kind != ItemKind::Break && matches!(item.fate, Fate::None | Fate::Deferred))
            .count()
    }
}

/// A meeting with all that is known of it.
#[derive(Debug, Clone)]
pub struct MeetingRecord {
    /// Who was there.
    pub room: RoomRecord,
    /// What was on the agenda, and what was minuted.
    pub minutes: MinutesRecord,
}

impl Reader<'_> {
    /// The first number, where one stands, and the count of the minutes of each meeting that was held before this one in
    /// its year, in their order. Nothing where the body has no year for it.
    pub fn minutes_before(&self, meeting: &Meeting) -> Result<Vec<(Option<u32>, u32)>> {
        let Some(year) = self.year_of(meeting)? else { return Ok(Vec::new()) };
        let before =
            |one: &Meeting| (one.day, one.start_time, &one.id) < (meeting.day, meeting.start_time, &meeting.id);
        let meetings = self.meetings(&meeting.body, year.first_day, Some(meeting.day))?;
        let held = meetings.iter().filter(|one| one.state.is_held() && before(one));
        held.map(|one| {
            let items = self.under::<Item, _>(&one.id)?;
            Ok((one.first_minute, numbers(&items).iter().flatten().count() as u32))
        })
        .collect()
    }

    /// Gathers all that is known of a body’s meetings from a day on, or of all of them, in their order.
    pub fn records(&self, people: &Everyone, body: &BodyId, since: Option<Day>) -> Result<Vec<MeetingRecord>> {
        let since = since.unwrap_or(Day::MIN);
        let Some(last) = self.meetings(body, since, None)?.last().map(|one| one.day) else { return Ok(Vec::new()) };
        let mut minutes = self.minutes_between(body, since, last)?;
        let with_minutes =
            |room: RoomRecord| MeetingRecord { minutes: minutes.remove(&room.meeting.id).unwrap_or_default(), room };
        Ok(self.rooms_of(people, body, since, last)?.into_iter().map(with_minutes).collect())
    }

    /// Gathers a meeting’s agenda and minutes.
    pub fn minutes(&self, meeting: &MeetingId) -> Result<MinutesRecord> {
        Ok(MinutesRecord {
            items: self.under(meeting)?,
            entries: self.under(meeting)?,
            actions: self.under(meeting)?,
            owners: self.under(meeting)?,
            motions: self.under(meeting)?,
            presiders: self.under(meeting)?,
        })
    }

    /// The same of a body’s meetings from one day to another, both included; a meeting that has neither is left out.
    fn minutes_between(&self, body: &BodyId, from: Day, to: Day) -> Result<HashMap<MeetingId, MinutesRecord>> {
        let mut all: HashMap<MeetingId, MinutesRecord> = HashMap::new();
        for one in self.of_meetings::<Item>(body, from, to)? {
            all.entry(one.meeting.clone()).or_default().items.push(one);
        }
        for one in self.of_meetings::<Entry>(body, from, to)? {
            all.entry(one.meeting.clone()).or_default().entries.push(one);
        }
        for one in self.of_meetings::<Action>(body, from, to)? {
            all.entry(one.meeting.clone()).or_default().actions.push(one);
        }
        for one in self.of_meetings::<ActionOwner>(body, from, to)? {
            all.entry(one.meeting.clone()).or_default().owners.push(one);
        }
        for one in self.of_meetings::<Motion>(body, from, to)? {
            all.entry(one.meeting.clone()).or_default().motions.push(one);
        }
        for one in self.of_meetings::<Presider>(body, from, to)? {
            all.entry(one.meeting.clone()).or_default().presiders.push(one);
        }
        Ok(all)
    }
}
