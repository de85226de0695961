//! Meetings: their agenda, who was there, who took the chair, and how far they got.

use super::Taking;
use crate::domain::id::{BodyId, ItemId, MeetingId};
use crate::domain::interest::Conduct;
use crate::domain::item::{Fate, ItemKind};
use crate::domain::meeting::MeetingState;
use crate::domain::time::Time;
use crate::error::{Error, Result};
use crate::exchange::json::file::{Interest, Item, Meeting, Presider};
use crate::exchange::json::mistakes::Place;
use crate::exchange::json::words::Either;
use crate::ops;
use crate::ops::agenda::NewItem;
use crate::ops::chair::NewTurn;
use std::collections::HashSet;

impl Taking<'_, '_> {
    /// The steps come late: publishing asks for the agenda, and beginning puts the chairman in an empty chair. The votes come
    /// last: only a meeting that has begun votes.
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
        let items = self.items(&place.field("items"), &id, meeting)?;
        self.attendance(&place.field("attendance"), &id, meeting)?;
        self.interests(&place.field("interests"), &id, None, &meeting.interests)?;
        for (at, (item, told)) in items.iter().zip(&meeting.items).enumerate() {
            let place = place.field("items").line(at).field("interests");
            if item.is_some() {
                self.interests(&place, &id, item.as_ref(), &told.interests)?;
            }
        }
        self.presiders(&place.field("presiders"), &id, &meeting.presiders)?;
        self.state(place, &id, meeting)?;
        self.votes()
    }

    /// Takes the items in; gives the id of each that could be.
    fn items(&mut self, place: &Place, meeting: &MeetingId, of: &Meeting) -> Result<Vec<Option<ItemId>>> {
        let mut taken = Vec::with_capacity(of.items.len());
        let (mut numbers, mut orders) = (HashSet::new(), HashSet::new());
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
            if item.fate != Fate::None && (of.state == MeetingState::Planned || item.kind == ItemKind::Break) {
                let message = "An item is withdrawn, deferred or not reached once its number is in print.";
                self.wrong(&place.field("fate"), message, "Leave the item out.")?;
            }
            if item.taken.is_some_and(|taken| taken == 0 || !orders.insert(taken)) {
                let message = "Each item was taken in a place of its own, counted from 1.";
                self.wrong(&place.field("taken"), message, "Leave it out, where nobody noted the order.")?;
                taken.push(None);
                continue;
            }
            taken.push(self.item(&place, meeting, item)?);
        }
        Ok(taken)
    }

    fn item(&mut self, place: &Place, meeting: &MeetingId, item: &Item) -> Result<Option<ItemId>> {
        let added = self.at(place, |tx| {
            let planned = item.planned_time.map(|time| time.0);
            let new = NewItem {
                title: &item.title,
                kind: item.kind,
                joined: item.joined,
                planned_time: planned,
                urgency: &item.urgency,
            };
            let id = ops::agenda::add(tx, meeting, new, None)?;
            ops::agenda::change(tx, &id, |changed| {
                changed.fate = item.fate;
                changed.fate_reason.clone_from(&item.fate_reason);
                changed.access = item.access;
                changed.exempt_paragraph.clone_from(&item.exempt_paragraph);
                changed.public_summary.clone_from(&item.public_summary);
                changed.taken = item.taken;
                changed.number = item.number.as_ref().map(|number| number.0.clone());
                changed.began = item.began.map(|time| time.0);
                changed.ended = item.ended.map(|time| time.0);
            })?;
            Ok(id)
        })?;
        let Some(id) = added else { return Ok(None) };
        self.imported.items += 1;
        self.entries(&place.field("entries"), &id, &item.entries)?;
        for (at, told) in item.speakers.iter().enumerate() {
            self.at(&place.field("speakers").line(at), |tx| {
                let speaker = ops::speakers::add(tx, &id, told.part)?;
                ops::speakers::change(tx, &speaker, |speaker| {
                    speaker.about.clone_from(&told.about);
                    speaker.name.clone_from(&told.name);
                    speaker.named_in_public = told.named_in_public;
                })
            })?;
        }
        for (at, out) in item.closed.iter().enumerate() {
            self.at(&place.field("closed").line(at), |tx| {
                let closed = ops::closed_sessions::exclude(tx, &id, None, None, out.began.0)?;
                ops::closed_sessions::change(tx, &closed, None, Some(out.ended.map(|time| time.0)))
            })?;
        }
        Ok(Some(id))
    }

    fn interests(
        &mut self,
        place: &Place,
        meeting: &MeetingId,
        item: Option<&ItemId>,
        interests: &[Interest],
    ) -> Result<()> {
        for (at, told) in interests.iter().enumerate() {
            let place = place.line(at);
            let Some(person) = self.person(&place.field("person"), &told.person)? else { continue };
            let left = if told.went.is_some() { Conduct::Left } else { Conduct::Stayed };
            self.at(&place, |tx| {
                let interest = ops::interests::declare(tx, meeting, &person, item, told.kind)?;
                ops::interests::change(tx, &interest, |interest| {
                    interest.nature.clone_from(&told.nature);
                    interest.conduct = told.conduct.unwrap_or(left);
                    interest.went = told.went.map(|time| time.0);
                    interest.back = told.back.map(|time| time.0);
                    interest.dispensation.clone_from(&told.dispensation);
                })
            })?;
        }
        Ok(())
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
            let turn = NewTurn { meeting, person: &person, how: turn.how, from_time: time };
            self.at(&place, |tx| ops::chair::preside(tx, turn, true))?;
        }
        Ok(())
    }

    fn state(&mut self, place: &Place, id: &MeetingId, meeting: &Meeting) -> Result<()> {
        if let Err((field, message, hint)) = times_fit(meeting) {
            return self.wrong(&place.field(field), message, hint);
        }
        if !meeting.state_reason.is_empty() && !meeting.state.wants_a_reason() {
            let hint = "Leave it out, or say that the meeting is cancelled, postponed or abandoned.";
            let message = "Only a meeting that did not go as planned has a reason.";
            return self.wrong(&place.field("state_reason"), message, hint);
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
        let (began, ended) = sat(meeting);
        // An item that was opened and never closed ends with its meeting, for which the planned end must do if need be.
        let now = ended.or(began).or(meeting.end_time.or(meeting.start_time).map(|time| time.0));
        let now = now.or(Time::new(0, 0)).ok_or_else(|| Error::fault("Midnight is no time."))?;
        let stepped = self.at(&place.field("state"), |tx| {
            // What a file says of a meeting is taken as of its day.
            let today = tx.get::<crate::domain::meeting::Meeting>(id)?.day;
            // A meeting that adjourned or was abandoned began first.
            if matches!(meeting.state, MeetingState::Adjourned | MeetingState::Abandoned) {
                ops::steps::step(tx, id, MeetingState::InSession, "", today, began.or(Some(now)))?;
            }
            ops::steps::step(tx, id, meeting.state, &meeting.state_reason, today, Some(now))
        })?;
        if stepped.is_none() {
            return Ok(());
        }
        let published = meeting.published_day.map(|day| day.0);
        self.at(&place.field("published_day"), |tx| {
            ops::meetings::change(tx, id, |changed| {
                changed.published_day = published;
                changed.first_minute = meeting.first_minute.or(changed.first_minute);
            })
        })?;
        let sittings = meeting.sat.iter().chain(&meeting.sat_again).map(|sat| (sat.began.0, sat.ended.map(|at| at.0)));
        self.at(&place.field("sat"), |tx| ops::sittings::set(tx, id, sittings.collect()))?;
        Ok(())
    }
}

/// When a meeting began and, as far as it has, ended.
fn sat(meeting: &Meeting) -> (Option<Time>, Option<Time>) {
    let last = meeting.sat_again.last().or(meeting.sat.as_ref());
    (meeting.sat.as_ref().map(|sat| sat.began.0), last.and_then(|sat| sat.ended).map(|time| time.0))
}

/// Says what is wrong with the times at which a meeting sat, for how far it has got: the field, the matter and a hint.
fn times_fit(meeting: &Meeting) -> std::result::Result<(), (&'static str, &'static str, &'static str)> {
    let (began, ended) = sat(meeting);
    if began.is_none() && !meeting.sat_again.is_empty() {
        return Err(("sat_again", "It is not said when the meeting first sat.", "Say it in `sat`."));
    }
    match (meeting.state, began, ended) {
        (state, Some(_), _) if !state.is_held() => {
            Err(("sat", "The meeting has not sat.", "Leave its times out, or give its state."))
        }
        (MeetingState::InSession | MeetingState::Adjourned, None, _) => {
            Err(("sat", "It is not said when the meeting began.", "Say it in `sat`."))
        }
        (MeetingState::InSession, _, Some(_)) => {
            Err(("sat.ended", "The meeting is still in session.", "Leave that time out."))
        }
        (MeetingState::Ended | MeetingState::Abandoned, Some(_), None) => {
            Err(("sat", "It is not said when the meeting ended.", "Say it, or leave `sat` out."))
        }
        (MeetingState::Adjourned, _, None) => {
            Err(("sat", "It is not said when the meeting adjourned.", "Say it as the end of its sitting."))
        }
        _ => Ok(()),
    }
}
