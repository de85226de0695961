//! The note of a meeting (paper 7): what it says, in the order it says it.

mod attended;

use super::agenda::{EntryLine, ItemLine, agenda};
use super::meeting;
use super::motion::MotionLine;
use super::names;
use crate::domain::day;
use crate::domain::entry::{Due, EntryKind};
use crate::domain::id::{EntryId, ItemId, MeetingId};
use crate::domain::item::Access;
use crate::domain::meeting::{Presider, Sitting};
use crate::domain::order::as_printed;
use crate::domain::profile::{MinuteOrder, PrintedTimes};
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use attended::Attended;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// The “Note of decisions taken and actions required” of one meeting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Note {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Note of decisions taken and actions required.
    pub title: String,
    /// LG Group Improvement Programme Board.
    pub body_name: String,
    /// Improvement Programme Board.
    pub body_short_name: String,
    /// 18 January 2011.
    pub day: String,
    /// Tuesday 18 January 2011, 11.30am.
    pub when: String,
    /// County Hall, Preston.
    pub venue: String,
    /// The version that the public may read, without what is minuted under items that are not public.
    pub public: bool,
    /// Something in it is not for the public: in the public version it is left out.
    pub withheld: bool,
    /// The word on every page while the note is not agreed.
    pub mark: Option<String>,
    /// Who attended, by position.
    pub attendance: Vec<AttendanceLine>,
    /// Officers by organisation, in order.
    pub officers: Vec<OfficersLine>,
    /// What was minuted, item by item.
    pub items: Vec<NoteItem>,
    /// When the meeting began and ended, where the body’s minutes say it; or empty.
    pub closing: String,
    /// Monday 21 March 2011; `None` where the diary has no later meeting.
    pub next_meeting: Option<String>,
    /// Paul Johnston; or empty.
    pub clerk: String,
    /// The file's name when the note is saved, without its ending.
    pub file_name: String,
}

/// A row of the attendance table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AttendanceLine {
    /// Chairman, Members, Apologies …; empty where it is the row's above.
    pub position: String,
    /// The same, on every row, for a reader who hears the table.
    pub position_read: String,
    /// A new position begins here.
    pub first: bool,
    /// Cllr David Parsons.
    pub name: String,
    /// Leicestershire CC; may be empty.
    pub council: String,
}

/// An organisation's officers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OfficersLine {
    /// LGID; may be empty.
    pub organisation: String,
    /// Their names, in order.
    pub names: Vec<String>,
}

/// What was minuted under one item.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NoteItem {
    /// Which.
    pub item: ItemId,
    /// 1, or the number of the minute where they run through the year; empty for a break.
    pub number: String,
    /// LG Group Business Plan.
    pub title: String,
    /// What the record says of it by itself: that it was withdrawn, or urgent, or taken out of order.
    pub remarks: Vec<String>,
    /// What the public may read of it, in the public version of an item that is not public.
    pub summary: Option<String>,
    /// Its paragraphs, in order.
    pub parts: Vec<NotePart>,
}

/// A paragraph of the note.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NotePart {
    /// Which entry.
    pub entry: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// “Decision” or “Action”, on the first of a run; “Motion” or “Amendment”, on each.
    pub heading: Option<String>,
    /// 1.2; empty for what is no point.
    pub number: String,
    /// What leads up to it: Moved by Cllr Stay, seconded by Cllr Webb; or empty.
    pub lead: String,
    /// What it says.
    pub text: String,
    /// What came of it, a paragraph each, for a motion.
    pub result: Vec<String>,
    /// Who is to do it, and by what day where one was set; empty for neither. “By the next meeting” does not print: the
    /// papers’ column holds names, and the note says below when the next meeting is.
    pub action_by: String,
}

/// Works out the note of a meeting.
///
/// The public version names no member of the public who is not to be named there, and has nothing of what is minuted under
/// an item that is not public, nor why it was urgent or put off: its title, its summary and when the public were out stand
/// for it (invariant 20).
pub fn note(book: &Reader<'_>, meeting: &MeetingId, public: bool) -> Result<Note> {
    let record = book.room(meeting)?;
    let of = &record.meeting;
    let words = &record.body.profile.words;
    let (body_name, body_short_name) = names::body_name(book, &of.body, of.day)?;
    let authorities = names::authorities(book)?;
    let agenda = agenda(book, &record)?;
    let for_item = |item: &ItemLine| {
        let called =
            if item.number.is_empty() { format!("“{}”", item.title) } else { format!("item {}", item.number) };
        (item.id.clone(), format!("for {called}"))
    };
    let items_called = agenda.iter().map(for_item).collect();
    let turns = book.under::<Presider, _>(meeting)?;
    let attended = Attended { record: &record, items: items_called, authorities: &authorities, turns: &turns };
    let withheld = agenda.iter().any(|item| item.access != Access::Public || item.remarks != item.public_remarks);
    let version = match (withheld, public) {
        (false, _) => "",
        (true, true) => "public",
        (true, false) => "not for publication",
    };
    Ok(Note {
        meeting: of.id.clone(),
        title: words.note_title.clone(),
        file_name: names::file_name(&[&body_short_name, "note", &of.day.to_string(), version]),
        public,
        withheld,
        closing: closing(book, &record)?,
        body_name,
        body_short_name,
        day: day::long(of.day),
        when: names::day_and_time(of, words),
        venue: of.venue.clone(),
        mark: Some(if withheld && !public { "Draft, not for publication".into() } else { "Draft".into() }),
        attendance: attended.lines(),
        officers: attended.officers(),
        items: items(&record, agenda, public),
        next_meeting: meeting::next_meeting(book, of)?.map(|next| day::full(next.day)),
        clerk: record.body.contact_name.clone(),
    })
}

fn items(record: &RoomRecord, agenda: Vec<ItemLine>, public: bool) -> Vec<NoteItem> {
    let order = record.body.profile.minutes.order;
    let printed = |item: &ItemLine| !item.number.is_empty() || !item.entries.is_empty();
    in_order(agenda, order).into_iter().filter(printed).map(|item| item_of(item, public)).collect()
}

/// Puts the lines of an agenda in the order in which the minutes print.
fn in_order(agenda: Vec<ItemLine>, order: MinuteOrder) -> Vec<ItemLine> {
    let taken: Vec<_> = agenda.iter().map(|item| item.taken).collect();
    let places = as_printed(&taken, order);
    let mut lines: Vec<_> = agenda.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| lines[place].take()).collect()
}

/// When the meeting began and ended, as far as it is known, where the body's minutes say it.
fn closing(book: &Reader<'_>, record: &RoomRecord) -> Result<String> {
    let profile = &record.body.profile;
    if profile.minutes.times == PrintedTimes::None {
        return Ok(String::new());
    }
    let told = record.told();
    let sittings = book.under::<Sitting, _>(&record.meeting.id)?;
    let began = sittings.first().map(|first| told.moment(first.began)).unwrap_or_default();
    let ended = sittings.last().and_then(|last| last.ended).map(|ended| told.moment(ended)).unwrap_or_default();
    Ok(match (began.is_empty(), ended.is_empty() || !record.meeting.state.is_over()) {
        (true, _) => String::new(),
        (false, true) => format!("The meeting began at {began}."),
        (false, false) => format!("The meeting began at {began} and ended at {ended}."),
    })
}

fn item_of(item: ItemLine, public: bool) -> NoteItem {
    let number = if item.number.is_empty() { item.number } else { item.minute_number };
    if public && item.access != Access::Public {
        let summary = match item.public_summary.trim() {
            "" => "What was minuted is not for publication.",
            summary => summary,
        };
        let summary = Some(summary.to_owned());
        let remarks = item.public_remarks;
        return NoteItem { item: item.id, number, title: item.title, remarks, summary, parts: Vec::new() };
    }
    let mut before = None;
    let mut parts = Vec::new();
    let mut results = results(&item.entries);
    for entry in item.entries.into_iter().filter(|entry| !entry.wording.trim().is_empty()) {
        let heads_a_run = match entry.kind {
            EntryKind::Decision | EntryKind::Action => before != Some(entry.kind),
            EntryKind::Motion => true,
            EntryKind::Text | EntryKind::Point | EntryKind::Event => false,
        };
        before = Some(entry.kind);
        let heading = if entry.kind == EntryKind::Motion { &entry.label } else { entry.kind.word() };
        let owners: Vec<_> = entry.owners.iter().map(|owner| owner.name.as_str()).collect();
        let due = if entry.due == Due::Day { entry.due_printed.as_str() } else { "" };
        parts.push(NotePart {
            result: results.remove(&entry.id).unwrap_or_default(),
            entry: entry.id,
            kind: entry.kind,
            heading: heads_a_run.then(|| heading.to_owned()),
            lead: entry.motion.map(|motion| motion.lead).unwrap_or_default(),
            number: if entry.kind == EntryKind::Point { entry.label } else { String::new() },
            text: entry.wording.trim().to_owned(),
            action_by: names::join(&[&owners.join(", "), due], ", "),
        });
    }
    let remarks = if public { item.public_remarks } else { item.remarks };
    NoteItem { item: item.id, number, title: item.title, remarks, summary: None, parts }
}

/// What prints after each motion of one item, by entry: its result; that of a motion with amendments, after the last of them.
fn results(entries: &[EntryLine]) -> HashMap<EntryId, Vec<String>> {
    let prints = |entry: &&EntryLine| entry.kind == EntryKind::Motion && !entry.wording.trim().is_empty();
    let motions: Vec<_> =
        entries.iter().filter(prints).filter_map(|entry| Some((&entry.id, entry.motion.as_ref()?))).collect();
    let mut results: HashMap<EntryId, Vec<String>> = HashMap::new();
    let mut last: HashMap<&EntryId, &EntryId> = HashMap::new();
    // From the last up, so that what an amendment came to stands before what became of the motion that it amends.
    for (id, motion) in motions.iter().rev() {
        let after = last.get(id).copied().unwrap_or(id);
        let said = results.entry(after.clone()).or_default();
        // One may have been amended with nobody noting the amendment; what was voted on is said all the same.
        let changed = after != *id || !motion.amended.trim().is_empty();
        if changed && motion.vote.is_some() && motion.settled {
            said.extend(put_after_amendments(motion));
        }
        said.extend(motion.result.iter().cloned());
        if let Some(amended) = &motion.amends
            && !last.contains_key(amended)
        {
            last.insert(amended, after);
        }
    }
    results
}

/// Leads up to the vote on a motion, once its amendments are dealt with.
fn put_after_amendments(motion: &MotionLine) -> Vec<String> {
    let amended = motion.amended.trim();
    match (motion.was_amended, amended.is_empty()) {
        (_, false) => std::iter::once("The motion as amended was put:".to_owned())
            .chain(amended.split('\n').map(str::to_owned))
            .collect(),
        (true, true) => vec!["The motion as amended was put.".into()],
        (false, true) => vec!["The motion was put.".into()],
    }
}
