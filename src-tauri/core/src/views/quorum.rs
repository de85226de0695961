//! The quorum of a meeting, in numbers and in words, as the roll shows it.

use crate::domain::quorum;
use crate::domain::room::When;
use crate::store::RoomRecord;
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

/// Says where a meeting stands at a moment; over the whole of it, where it stood when the fewest were there.
pub(super) fn quorum_line(record: &RoomRecord, when: When) -> QuorumLine {
    let room = record.room();
    let words = &record.body.profile.words;
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
                let at = at.map_or_else(|| "at the start".into(), |at| format!("from {}", at.print(words.time_style)));
                format!("needs {}{from} · only {} {at}", counted.needed, fewest.present)
            }
            None => format!("needs {}{from} · {here}", counted.needed),
        },
        shares: shares.collect(),
    }
}
