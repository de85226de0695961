//! The phrases of a body as they would be put in under one item: their blanks filled in from the meeting.

use super::agenda::called;
use super::meeting::next_meeting;
use super::names;
use crate::domain::attendance::Attendance;
use crate::domain::body::Body;
use crate::domain::day;
use crate::domain::id::{ItemId, MeetingId, PhraseId};
use crate::domain::item::{Item, numbers};
use crate::domain::meeting::{Meeting, Presider};
use crate::domain::people::Person;
use crate::domain::phrase::{Blank, Phrase, fill};
use crate::domain::profile::Words;
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
    let words = book.get::<Body>(&meeting.body)?.profile.words;
    let items = book.under::<Item, _>(&meeting.id)?;
    let numbers = numbers(&items);
    let at = items.iter().position(|one| one.id == *item).ok_or_else(|| {
        Error::unknown("That item is not on the agenda of this meeting.", "It may have been removed. Look again.")
    })?;
    let chair = match book.under::<Presider, _>(&meeting.id)?.pop() {
        Some(turn) => Some(in_the_chair(book, &turn, &words)?),
        None => None,
    };
    let body = names::body_name(book, &meeting.body, meeting.day)?.1;
    let before = last_meeting(book, &meeting)?;
    let after = next_meeting(book, &meeting)?;
    let known = |blank| match blank {
        Blank::Chair => chair.clone(),
        Blank::Item => Some(called(&items[at], numbers[at].as_deref())),
        Blank::Title => Some(items[at].title.clone()),
        Blank::Paragraph => Some(items[at].exempt_paragraph.clone()),
        Blank::Law => Some(words.law().to_owned()),
        Blank::Body => Some(body.clone()),
        Blank::Date => Some(day::long(meeting.day)),
        Blank::LastMeeting => before.as_ref().map(|one| day::long(one.day)),
        Blank::NextMeeting => after.as_ref().map(|one| day::long(one.day)),
    };
    let choice =
        |phrase: Phrase| PhraseChoice { wording: fill(&phrase.wording, known), phrase: phrase.id, short: phrase.short };
    Ok(phrases.into_iter().map(choice).collect())
}

/// Whoever presides, as the paper of the day prints the name.
fn in_the_chair(book: &Reader<'_>, turn: &Presider, words: &Words) -> Result<String> {
    let roll = book.under::<Attendance, _>(&turn.meeting)?;
    let printed = roll.into_iter().find(|said| said.person == turn.person).and_then(|said| said.printed_name);
    match printed {
        Some(name) => Ok(name),
        None => Ok(names::titled(&book.get::<Person>(&turn.person)?, words)),
    }
}

/// Finds the body's last meeting that was held before this one.
fn last_meeting(book: &Reader<'_>, before: &Meeting) -> Result<Option<Meeting>> {
    let meetings = book.under::<Meeting, _>(&before.body)?;
    let earlier = |other: &Meeting| (other.day, other.start_time) < (before.day, before.start_time);
    Ok(meetings.into_iter().rev().find(|other| other.id != before.id && earlier(other) && other.state.is_held()))
}
