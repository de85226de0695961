//! A meeting's page: its details, when it sat and who presided, its agenda, its interests and its roll.
//!
//! The lines of the agenda and what is minuted under them are made in `agenda`.

use super::agenda::{ClosedLine, ItemLine, ItemProgress, agenda};
use super::deadlines::{self, DeadlineLine};
use super::declared::{Declared, InterestLine};
use super::flags::{FlagLine, Flagged};
use super::names::{self, count, join};
use super::quorum::{self, GapLine};
use super::roll::{self, Roll};
use crate::domain::day::{self, Day};
use crate::domain::id::{BodyId, ItemId, MeetingId, PersonId, PresiderId, SittingId};
use crate::domain::interest::Interest;
use crate::domain::item::{Item, numbers};
use crate::domain::meeting::{Meeting, MeetingState, Presider, PresidesBy, Sitting};
use crate::domain::profile::Words;
use crate::domain::room::When;
use crate::domain::time::Time;
use crate::error::Result;
use crate::store::{MeetingRecord, Reader, RoomRecord};
use serde::Serialize;
use ts_rs::TS;

/// A meeting, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingPage {
    /// Which.
    pub id: MeetingId,
    /// Of which body.
    pub body: BodyId,
    /// The body's full name on the day.
    pub body_name: String,
    /// The same, short.
    pub body_short_name: String,
    /// Its day.
    pub day: Day,
    /// Tuesday 18 January 2011.
    pub day_printed: String,
    /// When it is to start.
    pub start_time: Option<Time>,
    /// When it is to end.
    pub end_time: Option<Time>,
    /// The start as it prints: 11.30am; or empty.
    pub start_printed: String,
    /// The end as it prints; or empty.
    pub end_printed: String,
    /// Where; may be empty.
    pub venue: String,
    /// Tuesday 18 January 2011, 11.30am · County Hall, Preston · Cllr David Parsons in the chair.
    pub headline: String,
    /// How far it has got.
    pub state: MeetingState,
    /// The same in words.
    pub state_word: String,
    /// Why it was cancelled, or empty.
    pub state_reason: String,
    /// The date some paper printed wrongly.
    pub printed_day: Option<String>,
    /// When it began, as it prints; or empty.
    pub began: String,
    /// When it ended, as it prints; or empty.
    pub ended: String,
    /// Each stretch in which it sat, in order.
    pub sittings: Vec<SittingLine>,
    /// It may start now: it is the meeting's day.
    pub may_start: bool,
    /// It may be recorded as held: its day has come.
    pub may_record: bool,
    /// Who presides.
    pub chair: Option<Chair>,
    /// All who took the chair, in order.
    pub turns: Vec<TurnLine>,
    /// When its agenda went out, as it prints; or empty.
    pub published_printed: String,
    /// By when its papers are due.
    pub deadlines: Vec<DeadlineLine>,
    /// The body's next meeting after this one: Monday 21 March 2011; or empty.
    pub next_meeting: String,
    /// What the paper of the meeting is called: Note of decisions taken and actions required.
    pub note_title: String,
    /// The law or rule whose paragraphs make an item exempt; empty where none binds the body.
    pub exempt_under: String,
    /// The agenda, in order, with what is minuted under each item.
    pub agenda: Vec<ItemLine>,
    /// The item that is open, if the meeting is in session.
    pub current: Option<ItemId>,
    /// The public are out now: since when, and for which item.
    pub closed: Option<ClosedLine>,
    /// Interests declared, in the order of the agenda.
    pub interests: Vec<InterestLine>,
    /// Stretches without a quorum, of a meeting under way or over.
    pub gaps: Vec<GapLine>,
    /// Who is there.
    pub roll: Roll,
    /// What wants settling.
    pub flags: Vec<FlagLine>,
}

/// Who presides.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chair {
    /// Who.
    pub person: PersonId,
    /// Cllr David Parsons.
    pub name: String,
}

/// A stretch in which the meeting sat.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SittingLine {
    /// Which.
    pub id: SittingId,
    /// When it began, as it prints.
    pub began: String,
    /// When it ended; empty while it goes on.
    pub ended: String,
}

/// A turn in the chair.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TurnLine {
    /// Which.
    pub id: PresiderId,
    /// Who.
    pub person: PersonId,
    /// Cllr David Parsons.
    pub name: String,
    /// 12.30pm; empty from the start.
    pub from_printed: String,
    /// How they came to preside.
    pub how: PresidesBy,
}

/// Shows a meeting as it stands on a day, at the clock’s time where that is the meeting’s.
pub fn meeting(book: &Reader<'_>, meeting: &MeetingId, today: Day, now: Option<Time>) -> Result<MeetingPage> {
    let whole = MeetingRecord { room: book.room(meeting)?, minutes: book.minutes(meeting)? };
    let record = &whole.room;
    let of = &record.meeting;
    let words = &record.body.profile.words;
    let (body_name, body_short_name) = names::body_name(book, &of.body, of.day)?;
    let turns = turns(book, record)?;
    let chair = turns.last().map(|turn| Chair { person: turn.person.clone(), name: turn.name.clone() });
    let in_the_chair = chair.as_ref().map(|chair| format!("{} in the chair", chair.name)).unwrap_or_default();
    let told = record.told();
    let sat = |one: Sitting| SittingLine {
        id: one.id,
        began: told.moment(one.began),
        ended: one.ended.map(|ended| told.moment(ended)).unwrap_or_default(),
    };
    let sittings: Vec<_> = book.under::<Sitting, _>(&of.id)?.into_iter().map(sat).collect();
    let when = now.filter(|_| of.state.is_under_way()).map_or(When::Ever, When::At);
    let agenda = agenda(book, record)?;
    let calendar = deadlines::calendar(book)?;
    let open = |item: &&ItemLine| item.progress == ItemProgress::Open;
    Ok(MeetingPage {
        id: of.id.clone(),
        body: of.body.clone(),
        body_name,
        body_short_name,
        day: of.day,
        day_printed: day::full(of.day),
        start_time: of.start_time,
        end_time: of.end_time,
        start_printed: names::time(of.start_time, words),
        end_printed: names::time(of.end_time, words),
        venue: of.venue.clone(),
        headline: join(&[&names::day_and_time(of, words), &of.venue, &in_the_chair], " · "),
        state: of.state,
        state_word: of.state.word().into(),
        state_reason: of.state_reason.clone(),
        printed_day: of.printed_day.clone(),
        began: sittings.first().map(|one| one.began.clone()).unwrap_or_default(),
        ended: sittings.last().map(|one| one.ended.clone()).unwrap_or_default(),
        sittings,
        may_start: now.is_some(),
        may_record: of.day <= today,
        chair,
        turns,
        published_printed: of.published_day.map(day::full).unwrap_or_default(),
        deadlines: deadlines::of_meeting(of, &record.body.profile, &calendar, today),
        next_meeting: next_meeting(book, of)?.map(|next| day::full(next.day)).unwrap_or_default(),
        note_title: words.note_title.clone(),
        exempt_under: words.exempt_under.clone(),
        current: agenda.iter().find(open).map(|item| item.id.clone()),
        closed: agenda
            .iter()
            .flat_map(|item| &item.closed)
            .find(|one| one.ended.is_empty() && !of.state.is_over())
            .cloned(),
        interests: interests(book, record, now)?,
        gaps: quorum::gap_lines(book, record, &whole.minutes.entries, now)?,
        agenda,
        roll: roll::roll(record, when, &names::authorities(book)?),
        flags: Flagged::of(book, &whole, &calendar)?.lines(),
    })
}

/// Lists who took the chair, in order.
fn turns(book: &Reader<'_>, record: &RoomRecord) -> Result<Vec<TurnLine>> {
    let words = &record.body.profile.words;
    let named = |turn: Presider| {
        // The chair is named as the day’s paper names everyone: by the printed name, where one is kept.
        let said = record.attendance.iter().find(|said| said.person == turn.person);
        let printed = said.and_then(|said| said.printed_name.clone());
        let person = record.people.get(&turn.person);
        TurnLine {
            name: printed.or_else(|| person.map(|person| names::titled(person, words))).unwrap_or_default(),
            from_printed: record.told().known(turn.from_time),
            how: turn.how,
            id: turn.id,
            person: turn.person,
        }
    };
    Ok(book.under::<Presider, _>(&record.meeting.id)?.into_iter().map(named).collect())
}

/// Finds the body’s next meeting in the diary (invariant 22).
pub(super) fn next_meeting(book: &Reader<'_>, after: &Meeting) -> Result<Option<Meeting>> {
    let meetings = book.under::<Meeting, _>(&after.body)?;
    let later = |other: &Meeting| (other.day, other.start_time) > (after.day, after.start_time);
    Ok(meetings.into_iter().find(|other| other.id != after.id && later(other) && other.state.stands()))
}

/// The interests declared at a meeting, as they stand at the clock’s time where that is the meeting’s.
fn interests(book: &Reader<'_>, record: &RoomRecord, now: Option<Time>) -> Result<Vec<InterestLine>> {
    let items = book.under::<Item, _>(&record.meeting.id)?;
    let numbers = numbers(&items);
    let declared = Declared { record, items: &items, numbers: &numbers };
    let away = |interest: &Interest| {
        now.filter(|_| record.meeting.state.is_under_way()).is_some_and(|now| interest.keeps_away(now))
    };
    Ok(declared.in_order().into_iter().map(|interest| declared.line(interest, away(interest))).collect())
}

/// A line’s worth of what a meeting came to: 11 of 14 members present; 7 items.
pub(super) fn in_brief(record: &MeetingRecord) -> String {
    let meeting = &record.room.meeting;
    let items = record.minutes.business();
    let room = record.room.room();
    match meeting.state {
        state if state.is_held() => {
            let members = room.voting_members().count();
            let there = room.voters(When::Ever).iter().filter(|voter| !voter.substitute).count();
            let stood_in = room.voters(When::Ever).len() - there;
            let present = format!("{there} of {members} members present");
            if stood_in == 0 { present } else { format!("{present}, {}", count(stood_in, "substitute", "substitutes")) }
        }
        state if !state.stands() => meeting.state_reason.clone(),
        _ if items == 0 => "No agenda yet".into(),
        _ => count(items, "item", "items"),
    }
}

/// Prints a body’s word for a time of a meeting, or nothing.
pub(super) fn start(meeting: &Meeting, words: &Words) -> String {
    names::time(meeting.start_time, words)
}
