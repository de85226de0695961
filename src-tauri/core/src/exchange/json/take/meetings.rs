//! Meetings: their agenda, who was there, who took the chair, and how far they got.

use super::Taking;
use crate::domain::id::{BodyId, MeetingId};
use crate::domain::item::ItemKind;
use crate::domain::meeting::MeetingState;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::exchange::json::file::{Item, Meeting, Presider};
use crate::exchange::json::mistakes::Place;
use crate::exchange::json::words::Either;
use crate::ops;
use std::collections::HashSet;

impl Taking<'_, '_> {
    /// The steps come last: publishing asks for the agenda, and beginning puts the chairman in an empty chair.
    pub(super) fn meeting(&mut self, place: &Place, body: &BodyId, meeting: &Meeting) -> Result<()> {
        let added = self.at(place, |tx| {
            let start = meeting.start_time.map(|time| time.0);
            let end = meeting.end_time.map(|time| time.0);
            let id = ops::meetings::add(tx, body, meeting.day.0, start, end, &meeting.venue)?;
            if meeting.printed_day.is_some() {
                ops::meetings::change(tx, &id, |changed| changed.printed_day.clone_from(&meeting.printed_day))?;
            }
            Ok(id)
        })?;
        let Some(id) = added else { return Ok(()) };
        self.imported.meetings += 1;
        self.items(&place.field("items"), &id, meeting)?;
        self.attendance(&place.field("attendance"), &id, meeting)?;
        self.presiders(&place.field("presiders"), &id, &meeting.presiders)?;
        self.state(place, &id, meeting)
    }

    fn items(&mut self, place: &Place, meeting: &MeetingId, of: &Meeting) -> Result<()> {
        let mut numbers = HashSet::new();
        for (at, item) in of.items.iter().enumerate() {
            let place = place.line(at);
            if let Some(number) = &item.number {
                let place = place.field("number");
                let hint = "Leave the number out, and it is counted.";
                if of.state == MeetingState::Planned {
                    self.wrong(&place, "Numbers do not stand while the meeting is planned.", hint)?;
                } else if item.kind == ItemKind::Break {
                    self.wrong(&place, "A break has no number.", hint)?;
                } else if !numbers.insert(&number.0) {
                    self.wrong(&place, format!("The number {} stands twice.", number.0), hint)?;
                }
            }
            if item.withdrawn && (of.state == MeetingState::Planned || item.kind == ItemKind::Break) {
                let message = "An item is withdrawn once its number is in print.";
                self.wrong(&place.field("withdrawn"), message, "Leave the item out.")?;
            }
            self.item(&place, meeting, item)?;
        }
        Ok(())
    }

    fn item(&mut self, place: &Place, meeting: &MeetingId, item: &Item) -> Result<()> {
        let added = self.at(place, |tx| {
            let planned = item.planned_time.map(|time| time.0);
            let id = ops::agenda::add(tx, meeting, &item.title, item.kind, item.joined, planned, None)?;
            ops::agenda::change(tx, &id, |changed| {
                changed.withdrawn = item.withdrawn;
                changed.number = item.number.as_ref().map(|number| number.0.clone());
                changed.began = item.began.map(|time| time.0);
                changed.ended = item.ended.map(|time| time.0);
            })?;
            Ok(id)
        })?;
        let Some(id) = added else { return Ok(()) };
        self.imported.items += 1;
        self.entries(&place.field("entries"), &id, &item.entries)
    }

    fn presiders(&mut self, place: &Place, meeting: &MeetingId, turns: &[Either<Presider>]) -> Result<()> {
        let mut turns: Vec<_> = turns.iter().enumerate().map(|(at, Either(turn))| (place.line(at), turn)).collect();
        turns.sort_by_key(|(_, turn)| turn.from_time.map(|time| time.0));
        let mut from = HashSet::new();
        for (place, turn) in turns {
            let time = turn.from_time.map(|time| time.0);
            if !from.insert(time) {
                let message = "Two people take the chair at the same time.";
                self.wrong(&place, message, "Say in `from_time` when the second took it.")?;
                continue;
            }
            let Some(person) = self.person(&place.field("person"), &turn.person)? else { continue };
            self.at(&place, |tx| {
                let how = match turn.how {
                    Some(how) => how,
                    None => ops::meetings::presides_by(tx, meeting, &person)?,
                };
                ops::meetings::preside(tx, meeting, &person, how, time, true)
            })?;
        }
        Ok(())
    }

    fn state(&mut self, place: &Place, id: &MeetingId, meeting: &Meeting) -> Result<()> {
        let sat = meeting.sat.as_ref();
        let began = sat.map(|sat| sat.began.0);
        let ended = sat.and_then(|sat| sat.ended).map(|time| time.0);
        let times_fit = match meeting.state {
            MeetingState::Planned | MeetingState::Published | MeetingState::Cancelled => match sat {
                None => Ok(()),
                Some(_) => Err(("sat", "The meeting has not sat.", "Leave its times out, or give its state.")),
            },
            MeetingState::InSession => match (sat, ended) {
                (None, _) => Err(("sat", "It is not said when the meeting began.", "Say it in `sat`.")),
                (Some(_), Some(_)) => Err(("sat.ended", "The meeting is still in session.", "Leave that time out.")),
                (Some(_), None) => Ok(()),
            },
            MeetingState::Ended => match (sat, ended) {
                (Some(_), None) => {
                    Err(("sat", "It is not said when the meeting ended.", "Say it, or leave `sat` out."))
                }
                _ => Ok(()),
            },
        };
        if let Err((field, message, hint)) = times_fit {
            return self.wrong(&place.field(field), message, hint);
        }
        if !meeting.state_reason.is_empty() && meeting.state != MeetingState::Cancelled {
            let hint = "Leave it out, or say that the meeting is cancelled.";
            return self.wrong(&place.field("state_reason"), "Only a cancelled meeting has a reason.", hint);
        }
        if meeting.published_day.is_some() && meeting.state == MeetingState::Planned {
            let hint = "Leave it out, or say that the agenda is published.";
            return self.wrong(
                &place.field("published_day"),
                "The agenda of a planned meeting has not gone out.",
                hint,
            );
        }
        if meeting.state == MeetingState::Planned {
            return Ok(());
        }
        // An item that was opened and never closed ends with its meeting, for which the planned end must do if need be.
        let now = ended.or(began).or(meeting.end_time.or(meeting.start_time).map(|time| time.0));
        let now = now.or(Time::new(0, 0)).ok_or_else(|| Error::fault("Midnight is no time."))?;
        let stepped = self.at(&place.field("state"), |tx| {
            // What a file says of a meeting is taken as of its day.
            let today = tx.get::<crate::domain::meeting::Meeting>(id)?.day;
            ops::meetings::step(tx, id, meeting.state, &meeting.state_reason, today, Some(now))
        })?;
        if stepped.is_some() {
            let published = meeting.published_day.map(|day| day.0);
            self.at(&place.field("published_day"), |tx| {
                ops::meetings::change(tx, id, |changed| changed.published_day = published)
            })?;
        }
        if stepped.is_some() && meeting.state == MeetingState::Ended && sat.is_some() {
            self.at(&place.field("sat"), |tx| ops::meetings::set_sitting(tx, id, began, ended))?;
        }
        Ok(())
    }
}
