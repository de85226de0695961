//! A meeting's agenda: its items in order, and what is minuted under each.
//!
//! The meeting's page, its papers and the list of its actions read it; who was there and when it sat are not here.

use super::meeting::next_meeting;
use super::motion::{self, MotionLine};
use super::names::{self, count, join};
use super::remarks::{Readers, Remark, Remarks};
use crate::domain::closed_session::ClosedSession;
use crate::domain::day::{self, Day};
use crate::domain::entry::{Action, ActionOwner, Due, Entry, EntryKind, point_numbers};
use crate::domain::event::Told;
use crate::domain::id::{ActionOwnerId, ClosedSessionId, EntryId, ItemId, PersonId, SpeakerId};
use crate::domain::item::{Access, Fate, Item, ItemKind, numbers};
use crate::domain::minute_numbers;
use crate::domain::order::as_printed;
use crate::domain::people::Person;
use crate::domain::profile::MinuteNumbers;
use crate::domain::speaker::{Speaker, SpeakerPart, sentences};
use crate::domain::time::Time;
use crate::domain::timing::Plan;
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ItemLine {
    /// Which.
    pub id: ItemId,
    /// 1, 2a; empty for a break.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// What sort of line.
    pub kind: ItemKind,
    /// Shares the number of the line above.
    pub joined: bool,
    /// What became of it where it was not taken as planned.
    pub fate: Fate,
    /// Why; may be empty.
    pub fate_reason: String,
    /// Why the chair agreed to take it as urgent; or empty.
    pub urgency: String,
    /// Who may read what is minuted under it.
    pub access: Access,
    /// The paragraph by which it is exempt; or empty.
    pub exempt_paragraph: String,
    /// What the public may read of it, where it is not public.
    pub public_summary: String,
    /// As the how-manieth it was taken.
    pub taken: Option<u32>,
    /// Its number stands, the agenda being out.
    pub fixed: bool,
    /// When it is to be taken.
    pub planned_time: Option<Time>,
    /// The same as it prints; or empty.
    pub planned_printed: String,
    /// How far it has got.
    pub progress: ItemProgress,
    /// When it was opened, as it prints: 11.30am; or empty.
    pub began_printed: String,
    /// When it was closed; or empty.
    pub ended_printed: String,
    /// 11.30am – 11.52am; planned 11.45am · began 11.54am; 12.15pm · 15 min; or empty.
    pub times: String,
    /// What came of it, in a word or two: 1 decision, 2 actions; Withdrawn; or empty.
    pub outcome: String,
    /// The number of its minute: the agenda’s, or one that runs through the year (33, 60/18).
    pub minute_number: String,
    /// What the record says of it by itself: Taken after item 5.
    pub remarks: Vec<String>,
    /// As much of that as the public may read.
    #[serde(skip)]
    pub public_remarks: Vec<String>,
    /// Who of the public took part in it.
    pub speakers: Vec<SpeakerLine>,
    /// When the public were out for it.
    pub closed: Vec<ClosedLine>,
    /// What is minuted under it.
    pub entries: Vec<EntryLine>,
}

/// How far an item has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemProgress {
    /// Not taken yet.
    Pending,
    /// Open now.
    Open,
    /// Closed.
    Done,
}

/// A minuted paragraph.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntryLine {
    /// Which.
    pub id: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// What stands at its left edge: 1.2, Decision, Action, Text.
    pub label: String,
    /// What it says.
    pub wording: String,
    /// Who is to do it, for an action.
    pub owners: Vec<OwnerLine>,
    /// By when, for an action.
    pub due: Due,
    /// The day, where `due` is one.
    pub due_day: Option<Day>,
    /// By next meeting, 21 March; or empty.
    pub due_printed: String,
    /// Who moved it and what came of it, for a motion.
    pub motion: Option<MotionLine>,
}

/// One owner of an action.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnerLine {
    /// Which.
    pub id: ActionOwnerId,
    /// Who, where it is a person.
    pub person: Option<PersonId>,
    /// Helen Platts; Lead members.
    pub name: String,
}

/// A member of the public who took part in an item.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SpeakerLine {
    /// Which.
    pub id: SpeakerId,
    /// What they did.
    pub part: SpeakerPart,
    /// About what; may be empty.
    pub about: String,
    /// What they are called, where that is kept; or empty.
    pub name: String,
    /// The name may stand in the version for the public too.
    pub named_in_public: bool,
    /// The sentence that says it of them alone.
    pub sentence: String,
}

impl SpeakerLine {
    fn of(speaker: &Speaker) -> Self {
        Self {
            id: speaker.id.clone(),
            part: speaker.part,
            about: speaker.about.clone(),
            name: speaker.name.clone(),
            named_in_public: speaker.named_in_public,
            sentence: sentences(std::slice::from_ref(speaker), false).concat(),
        }
    }
}

/// A stretch from which the public were excluded.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClosedLine {
    /// Which.
    pub id: ClosedSessionId,
    /// For which item.
    pub item: ItemId,
    /// When they went out, as it prints.
    pub began: String,
    /// When they were let in again; empty while they are out, or to the end.
    pub ended: String,
}

impl ClosedLine {
    fn of(closed: &ClosedSession, told: &Told) -> Self {
        Self {
            id: closed.id.clone(),
            item: closed.item.clone(),
            began: told.time(closed.began),
            ended: told.known(closed.ended),
        }
    }
}

/// What an item is called in a sentence: item 2; by its title, where it has no number.
pub(super) fn called(item: &Item, number: Option<&str>) -> String {
    number.map_or_else(|| format!("“{}”", item.title), |number| format!("item {number}"))
}

/// The agenda with its numbers and what is minuted under each item.
pub(super) fn agenda(book: &Reader<'_>, record: &RoomRecord) -> Result<Vec<ItemLine>> {
    let items = book.under::<Item, _>(&record.meeting.id)?;
    let mut minutes = minutes(book, record)?;
    let numbers = numbers(&items);
    let closed = book.under::<ClosedSession, _>(&record.meeting.id)?;
    let speakers = book.under::<Speaker, _>(&record.meeting.id)?;
    let remarks = Remarks { record, items: &items, numbers: &numbers, closed: &closed, speakers: &speakers }.all();
    let minutes_numbered = numbered(record, &items, &numbers);
    let (starts, ends) = (record.meeting.start_time, record.meeting.end_time);
    let lengths = Plan { items: &items, starts, ends, pauses: &[] }.lengths();
    Ok(items
        .into_iter()
        .zip(numbers)
        .zip(minutes_numbered)
        .zip(remarks)
        .zip(lengths)
        .map(|((((item, number), minute_number), remarks), length)| {
            let mut entries = minutes.remove(&item.id).unwrap_or_default();
            let labels = point_numbers(
                minute_number.as_deref(),
                entries.iter().map(|entry| (entry.kind, entry.wording.as_str())),
            );
            for (entry, label) in entries.iter_mut().zip(labels) {
                let amends = entry.motion.as_ref().is_some_and(|motion| motion.amends.is_some());
                let word = if amends { "Amendment" } else { entry.kind.word() };
                entry.label = label.unwrap_or_else(|| word.into());
            }
            let (remarks, public_remarks) = said_by_itself(remarks, item.access);
            let closed = closed.iter().filter(|closed| closed.item == item.id);
            let closed = closed.map(|closed| ClosedLine::of(closed, &record.told())).collect();
            let minute_number = minute_number.unwrap_or_default();
            let speakers = speakers.iter().filter(|one| one.item == item.id).map(SpeakerLine::of).collect();
            ItemLine {
                remarks,
                public_remarks,
                speakers,
                closed,
                minute_number,
                ..line(item, number, length, entries, record)
            }
        })
        .collect())
}

/// The numbers of the minutes of each item: the agenda’s own, or such as run through the year, in the order they print.
fn numbered(record: &RoomRecord, items: &[Item], numbers: &[Option<String>]) -> Vec<Option<String>> {
    let rule = &record.body.profile.minutes;
    let first = record.meeting.first_minute.filter(|_| rule.numbers == MinuteNumbers::ThroughTheYear);
    let (Some(first), Some(year)) = (first, &record.year) else { return numbers.to_vec() };
    let mut written = vec![None; items.len()];
    let minuted = as_printed(&items.iter().map(|item| item.taken).collect::<Vec<_>>(), rule.order)
        .into_iter()
        .filter(|at| numbers[*at].is_some());
    for (at, number) in minuted.zip(first..) {
        written[at] = Some(minute_numbers::write(&rule.pattern, number, year.first_day));
    }
    written
}

/// The remarks on an item, and as many as the public may read.
fn said_by_itself(remarks: Vec<Remark>, access: Access) -> (Vec<String>, Vec<String>) {
    let (mut whole, mut public) = (Vec::new(), Vec::new());
    for Remark { text, readers } in remarks {
        let may_read = match readers {
            Readers::All => true,
            Readers::OfTheItem | Readers::OnlyThePublic => access == Access::Public,
            Readers::NotThePublic => false,
        };
        if may_read {
            public.push(text.clone());
        }
        if readers != Readers::OnlyThePublic {
            whole.push(text);
        }
    }
    (whole, public)
}

fn line(
    item: Item,
    number: Option<String>,
    length: Option<u32>,
    entries: Vec<EntryLine>,
    record: &RoomRecord,
) -> ItemLine {
    let words = &record.body.profile.words;
    let progress = match (item.began, item.ended, record.meeting.state) {
        (Some(_), None, state) if state.is_under_way() => ItemProgress::Open,
        (_, Some(_), _) => ItemProgress::Done,
        (_, _, state) if state.is_over() && !entries.is_empty() => ItemProgress::Done,
        _ if item.fate != Fate::None => ItemProgress::Done,
        _ => ItemProgress::Pending,
    };
    let told = record.told();
    let (began, ended) = (told.known(item.began), told.known(item.ended));
    let planned = names::time(item.planned_time, words);
    let times = match (item.began, item.ended) {
        (Some(began), Some(ended)) => told.span(began, ended, " – "),
        (Some(_), None) if planned.is_empty() => format!("began {began}"),
        (Some(_), None) => format!("planned {planned} · began {began}"),
        (None, _) => join(&[&planned, &length.map(|minutes| format!("{minutes} min")).unwrap_or_default()], " · "),
    };
    let of = |kind| entries.iter().filter(|entry| entry.kind == kind).count();
    let counted = |number, one, many| if number == 0 { String::new() } else { count(number, one, many) };
    let (decisions, actions) = (of(EntryKind::Decision), of(EntryKind::Action));
    let (decisions, actions) = (counted(decisions, "decision", "decisions"), counted(actions, "action", "actions"));
    let motions = counted(of(EntryKind::Motion), "motion", "motions");
    let outcome = join(&[item.fate.word(), &motions, &decisions, &actions], ", ");
    ItemLine {
        number: number.unwrap_or_default(),
        fixed: item.number.is_some(),
        began_printed: began,
        ended_printed: ended,
        planned_printed: planned,
        id: item.id,
        title: item.title,
        kind: item.kind,
        joined: item.joined,
        fate: item.fate,
        fate_reason: item.fate_reason,
        urgency: item.urgency,
        access: item.access,
        exempt_paragraph: item.exempt_paragraph,
        public_summary: item.public_summary,
        taken: item.taken,
        planned_time: item.planned_time,
        progress,
        times,
        outcome,
        minute_number: String::new(),
        remarks: Vec::new(),
        public_remarks: Vec::new(),
        speakers: Vec::new(),
        closed: Vec::new(),
        entries,
    }
}

/// The entries of a meeting by item, in order; their labels are the agenda’s to give.
fn minutes(book: &Reader<'_>, record: &RoomRecord) -> Result<HashMap<ItemId, Vec<EntryLine>>> {
    let meeting = &record.meeting;
    let actions = book.under::<Action, _>(&meeting.id)?;
    let actions: HashMap<_, _> = actions.iter().map(|action| (action.id.as_str(), action)).collect();
    let mut owners: HashMap<String, Vec<OwnerLine>> = HashMap::new();
    for owner in book.under::<ActionOwner, _>(&meeting.id)? {
        owners.entry(owner.action.0.clone()).or_default().push(owner_line(owner, &record.people));
    }
    let mut motions = motion::motions(book, record)?;
    let next = next_meeting(book, meeting)?.map(|next| next.day);
    let mut by_item: HashMap<ItemId, Vec<EntryLine>> = HashMap::new();
    for entry in book.under::<Entry, _>(&meeting.id)? {
        let action = actions.get(entry.id.as_str());
        by_item.entry(entry.item).or_default().push(EntryLine {
            owners: owners.remove(entry.id.as_str()).unwrap_or_default(),
            due: action.map_or(Due::None, |action| action.due),
            due_day: action.and_then(|action| action.due_day),
            due_printed: action.map(|action| due(action, next, meeting.day)).unwrap_or_default(),
            motion: motions.remove(entry.id.as_str()),
            id: entry.id,
            kind: entry.kind,
            label: String::new(),
            wording: entry.wording,
        });
    }
    Ok(by_item)
}

/// One owner, by name.
fn owner_line(owner: ActionOwner, people: &HashMap<PersonId, Person>) -> OwnerLine {
    let person = owner.person.as_ref().and_then(|person| people.get(person));
    let name = person.map_or_else(|| owner.role.unwrap_or_default(), Person::name);
    OwnerLine { id: owner.id, person: owner.person, name }
}

/// By when an action is due: by next meeting, 21 March; by 1 April 2011.
fn due(action: &Action, next: Option<Day>, day: Day) -> String {
    match (action.due, action.due_day, next) {
        (Due::Day, Some(due), _) if chrono::Datelike::year(&due) == chrono::Datelike::year(&day) => {
            format!("by {}", day::short(due))
        }
        (Due::Day, Some(due), _) => format!("by {}", day::long(due)),
        (Due::NextMeeting, _, Some(next)) => format!("by next meeting, {}", day::short(next)),
        (Due::NextMeeting, _, None) => "by next meeting".into(),
        _ => String::new(),
    }
}
