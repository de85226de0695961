//! The quorum of a meeting, in numbers and in words, as the roll shows it.

use crate::domain::entry::Entry;
use crate::domain::meeting::{MeetingState, Sitting};
use crate::domain::quorum::{self, Minuted};
use crate::domain::room::When;
use crate::domain::sitting::pauses;
use crate::domain::time::Time;
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use serde::Serialize;
use ts_rs::TS;

/// The quorum, in numbers and in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuorumLine {
    /// Voters there who count.
    pub present: u32,
    /// Voting seats.
    pub seats: u32,
    /// Voters needed.
    pub needed: u32,
    /// Groups there.
    pub groups: u32,
    /// Groups needed.
    pub groups_needed: u32,
    /// There are enough.
    pub quorate: bool,
    /// 11 of 14 voting members.
    pub headline: String,
    /// Quorate; Not quorate.
    pub verdict: String,
    /// needs 5 from 2 groups · 4 groups here.
    pub detail: String,
    /// Voters by group, for the bar.
    pub shares: Vec<QuorumShare>,
}

/// A group's part of the quorum bar.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuorumShare {
    /// The group's name.
    pub name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// Its voters there.
    pub voters: u32,
}

/// A stretch in which a meeting was without its quorum.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GapLine {
    /// From when, as a time of the meeting.
    pub from: Time,
    /// The same as it prints: 12.10pm.
    pub from_printed: String,
    /// Until when, as a time of the meeting; none while it lasts, or to the end.
    pub until: Option<Time>,
    /// The same as it prints; or empty.
    pub until_printed: String,
    /// It lasts.
    pub lasts: bool,
    /// From 12.10pm the meeting was not quorate: 4 of the 5 voting members needed.
    pub sentence: String,
    /// A paragraph of the minutes tells of it, with its time.
    pub minuted: bool,
    /// One tells that there was a quorum again, with that time.
    pub end_minuted: bool,
}

/// The stretches in which a meeting was without its quorum, up to the clock’s time where that is the meeting’s.
pub(super) fn gap_lines(
    book: &Reader<'_>,
    record: &RoomRecord,
    entries: &[Entry],
    now: Option<Time>,
) -> Result<Vec<GapLine>> {
    let state = record.meeting.state;
    let to = if state.is_under_way() { now } else { record.ended };
    let (Some(from), Some(to), true) = (record.began, to, state.is_held()) else { return Ok(Vec::new()) };
    let told = record.told();
    let ended = record.ended.filter(|_| state.is_over());
    let room = record.room();
    let mut gaps = quorum::gaps(&room, from, to, &[]);
    if !gaps.is_empty() {
        // When it sat is asked only where it matters: most meetings of a year have their quorum throughout.
        gaps =
            quorum::gaps(&room, from, to, &pauses(record.meeting.day, &book.under::<Sitting, _>(&record.meeting.id)?));
    }
    // Whoever goes home as the meeting ends is not missed; where it was abandoned, that may be why.
    gaps.retain(|gap| state != MeetingState::Ended || gap.from < to);
    let line = |gap: quorum::Gap| {
        let from_printed = told.time(gap.from);
        let until_printed = told.known(gap.until);
        let wordings = entries.iter().map(|entry| entry.wording.as_str());
        let Minuted { lost, back } = gap.minuted(wordings, record.meeting.day, ended);
        GapLine {
            minuted: lost,
            end_minuted: back,
            sentence: format!("From {from_printed} the meeting was not quorate: {}.", gap.then.too_few()),
            from: gap.from,
            from_printed,
            until: gap.until,
            until_printed,
            lasts: gap.until.is_none(),
        }
    };
    Ok(gaps.into_iter().map(line).collect())
}

/// Says where a meeting stands at a moment; over the whole of it, where it stood when the fewest were there.
pub(super) fn quorum_line(record: &RoomRecord, when: When) -> QuorumLine {
    let room = record.room();
    let counted = quorum::quorum(&room, when);
    // Over a whole meeting, it was quorate only if it was so throughout.
    let lost = match when {
        When::At(_) => None,
        When::Ever => {
            Some(quorum::fewest(&room, record.began, None)).filter(|(fewest, _)| counted.met() && !fewest.met())
        }
    };
    let voters = room.voters(when);
    let shares = record.groups.iter().map(Some).chain([None]).filter_map(|group| {
        let of = voters.iter().filter(|voter| voter.group == group.map(|group| &group.id)).count() as u32;
        let name = group.map_or_else(|| "No group".to_owned(), |group| group.full_name.clone());
        (of > 0).then(|| QuorumShare { name, colour: group.and_then(|group| group.colour.clone()), voters: of })
    });
    let from = match counted.groups_needed {
        0 => String::new(),
        1 => " from 1 group".into(),
        groups => format!(" from {groups} groups"),
    };
    let here = match counted.groups {
        1 => "1 group here".into(),
        groups => format!("{groups} groups here"),
    };
    QuorumLine {
        present: counted.present,
        seats: counted.seats,
        needed: counted.needed,
        groups: counted.groups,
        groups_needed: counted.groups_needed,
        quorate: counted.met() && lost.is_none(),
        headline: format!("{} of {} voting members", counted.present, counted.seats),
        verdict: if counted.met() && lost.is_none() { "Quorate".into() } else { "Not quorate".into() },
        detail: match lost {
            Some((fewest, at)) => {
                let at = at.map_or_else(|| "at the start".into(), |at| format!("from {}", record.told().time(at)));
                format!("needs {}{from} · only {} {at}", counted.needed, fewest.present)
            }
            None => format!("needs {}{from} · {here}", counted.needed),
        },
        shares: shares.collect(),
    }
}
