//! The phrases of a body as they would be put in under one item: their blanks filled in from the meeting.

use super::agenda::called;
use super::meeting::next_meeting;
use super::names;
use crate::domain::day;
use crate::domain::id::{ItemId, MeetingId, PhraseId};
use crate::domain::item::{Item, numbers};
use crate::domain::meeting::{Meeting, Presider};
use crate::domain::phrase::{Blank, Phrase, fill};
use crate::error::{Error, Result};
use crate::store::Reader;
use serde::Serialize;
use ts_rs::TS;

/// A phrase to put in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PhraseChoice {
    /// Which.
    pub phrase: PhraseId,
    /// What is typed for it: noted.
    pub short: String,
    /// What it stands for here. A blank that nothing fills is still in its braces.
    pub wording: String,
}

/// Lists the phrases that may be put in under an item, in the body's own order.
pub fn choices(book: &Reader<'_>, meeting: &MeetingId, item: &ItemId) -> Result<Vec<PhraseChoice>> {
    let meeting: Meeting = book.get(meeting)?;
    let phrases = book.under::<Phrase, _>(&meeting.body)?;
    if phrases.is_empty() {
        return Ok(Vec::new());
    }
    let record = book.room(&meeting.id)?;
    let items = book.under::<Item, _>(&meeting.id)?;
    let numbers = numbers(&items);
    let at = items.iter().position(|one| one.id == *item).ok_or_else(|| {
        Error::unknown("That item is not on the agenda of this meeting.", "It may have been removed. Look again.")
    })?;
    let chair = book.under::<Presider, _>(&meeting.id)?.pop().and_then(|turn| {
        match record.attendance.iter().find(|said| said.person == turn.person) {
            Some(said) => Some(names::of_the_day(&record, said)),
            // Whoever took the chair before the roll was called.
            None => record.people.get(&turn.person).map(|person| names::titled(person, &record.body.profile.words)),
        }
    });
    let body = names::body_name(book, &meeting.body, meeting.day)?.1;
    let before = last_meeting(book, &meeting)?;
    let after = next_meeting(book, &meeting)?;
    let known = |blank| match blank {
        Blank::Chair => chair.clone(),
        Blank::Item => Some(called(&items[at], numbers[at].as_deref())),
        Blank::Title => Some(items[at].title.clone()),
        Blank::Paragraph => Some(items[at].exempt_paragraph.clone()),
        Blank::Law => Some(record.body.profile.words.exempt_under.clone()),
        Blank::Body => Some(body.clone()),
        Blank::Date => Some(day::long(meeting.day)),
        Blank::LastMeeting => before.as_ref().map(|one| day::long(one.day)),
        Blank::NextMeeting => after.as_ref().map(|one| day::long(one.day)),
    };
    let choice =
        |phrase: Phrase| PhraseChoice { wording: fill(&phrase.wording, known), phrase: phrase.id, short: phrase.short };
    Ok(phrases.into_iter().map(choice).collect())
}

/// Finds the body's last meeting that was held before this one.
fn last_meeting(book: &Reader<'_>, before: &Meeting) -> Result<Option<Meeting>> {
    let meetings = book.under::<Meeting, _>(&before.body)?;
    let earlier = |other: &Meeting| (other.day, other.start_time) < (before.day, before.start_time);
    Ok(meetings.into_iter().rev().find(|other| other.id != before.id && earlier(other) && other.state.is_held()))
}
