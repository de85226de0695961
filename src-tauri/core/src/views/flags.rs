//! Flags: what stands in the book as it was given and wants the clerk's eye. Listed until settled, never a failure.

use super::days::brief;
use super::unsettled::not_taken;
use super::{deadlines, doubles, motion, names};
use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::body::{Body, Seats, Year};
use crate::domain::day::{self, Day};
use crate::domain::deadlines::late_agenda;
use crate::domain::entry::{Action, ActionOwner, Entry, EntryKind};
use crate::domain::id::{BodyId, EntryId, ItemId, MeetingId};
use crate::domain::item::Item;
use crate::domain::meeting::{Meeting, Presider};
use crate::domain::membership::{Membership, MembershipKind};
use crate::domain::people::Group;
use crate::domain::quorum::fewest;
use crate::domain::seats::{Breach, Filled, breaches, filled};
use crate::error::Result;
use crate::store::{Reader, RoomRecord};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// Something to settle, and where.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FlagLine {
    /// What sort of thing it is.
    pub kind: FlagKind,
    /// What is the matter, in one sentence.
    pub message: String,
    /// What is known about it, or what to do.
    pub detail: String,
    /// The screen that settles it.
    pub target: Target,
}

/// The sorts of flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, strum::Display)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FlagKind {
    /// Members in force differ from the seats (invariant 6).
    Vacancy,
    /// More voters than seats (invariant 5).
    TooManyVoters,
    /// A substitute stood in for a group none of whose seats was empty (invariant 4).
    NoSeat,
    /// A voting member without an outcome at a meeting that is over (invariant 9).
    NoOutcome,
    /// An action without an owner (invariant 14).
    NoOwner,
    /// Somebody who sat has no authority.
    NoAuthority,
    /// A substitute who is on no list of the year (invariant 3).
    Unlisted,
    /// A paper printed another date for the meeting (invariant 10).
    OtherDate,
    /// A decision was minuted at a meeting that had no quorum (invariants 17 and 18).
    Inquorate,
    /// A meeting that is over says nothing of an item.
    NotTaken,
    /// An entry without wording.
    Empty,
    /// The body has no year for the day of a meeting.
    NoYear,
    /// Somebody is recorded as a member who was none on the day.
    NotAMember,
    /// The presider was not there (invariant 7).
    PresiderAway,
    /// The agenda went out after the last day for it (invariant 21).
    LateAgenda,
    /// Meetings of a year whose time or venue nobody gave, as older papers leave them out.
    Incomplete,
    /// Two people of one name may be one (invariant 23).
    Double,
    /// What came of a motion at a meeting that is over.
    NoResult,
    /// Who moved, seconded or voted does not fit the roll, or an amendment is open (invariant 19).
    DoubtfulVote,
}

/// A place in the app.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "screen", rename_all = "snake_case")]
pub enum Target {
    /// A body's page, at a tab.
    Body {
        /// Which body.
        body: BodyId,
        /// Which tab.
        tab: BodyTab,
    },
    /// Who must attend before six months run out.
    SixMonths,
    /// The directory, at a tab.
    People {
        /// Which tab.
        tab: PeopleTab,
    },
    /// A meeting's page, at a stage and maybe an item or an entry.
    Meeting {
        /// Which meeting.
        meeting: MeetingId,
        /// Which stage.
        stage: Stage,
        /// At which item.
        item: Option<ItemId>,
        /// At which entry.
        entry: Option<EntryId>,
    },
}

/// The tabs of a body's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BodyTab {
    /// Its meetings.
    Meetings,
    /// Its members.
    Members,
}

/// The tabs of the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeopleTab {
    /// Everyone.
    People,
    /// The political groups.
    Groups,
    /// The councils.
    Authorities,
    /// Who may stand in the book twice.
    Doubles,
}

/// The stages of a meeting's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before the meeting.
    Prepare,
    /// During it.
    Room,
    /// Its note.
    Note,
}

/// All flags of a book, body by body and year by year.
pub fn of_book(book: &Reader<'_>, today: Day) -> Result<Vec<FlagLine>> {
    let mut flags = of_people(book)?;
    for body in book.all::<Body>()? {
        for year in book.under::<Year, _>(&body.id)? {
            flags.extend(of_year(book, &year, today)?);
        }
        for meeting in book.under::<Meeting, _>(&body.id)? {
            flags.extend(of_meeting(book, &book.room(&meeting.id)?)?);
        }
    }
    Ok(flags)
}

/// The flags of the directory: people of one name (invariant 23).
pub(super) fn of_people(book: &Reader<'_>) -> Result<Vec<FlagLine>> {
    let flag = |(one, other): (String, String)| FlagLine {
        kind: FlagKind::Double,
        message: format!("{one} and {other} may be one person"),
        detail: "Merge them, or say that they are two.".into(),
        target: Target::People { tab: PeopleTab::Doubles },
    };
    Ok(doubles::of_one_name(book)?.into_iter().map(flag).collect())
}

/// The flags of a body’s year: seats that are empty, or overfull (invariant 6); meetings without a time or a venue.
pub(super) fn of_year(book: &Reader<'_>, year: &Year, today: Day) -> Result<Vec<FlagLine>> {
    let on = today.clamp(year.first_day, year.last_day);
    let memberships = book.under::<Membership, _>(&year.id)?;
    let name = names::body_name(book, &year.body, on)?.1;
    let mut flags = Vec::new();
    let in_force = memberships.iter().filter(|one| one.in_force(on));
    for Filled { group, sitting, seats } in filled(&book.under::<Seats, _>(&year.id)?, in_force) {
        if sitting == seats {
            continue;
        }
        let group = match group {
            Some(group) => book.get::<Group>(group)?.full_name,
            None => "Members without a group".into(),
        };
        let (kind, message) = if sitting < seats {
            let empty = names::count((seats - sitting) as usize, "vacancy", "vacancies");
            (FlagKind::Vacancy, format!("{group} has {empty}"))
        } else {
            let members = names::count(sitting as usize, "member", "members");
            (
                FlagKind::TooManyVoters,
                format!("{group} has {members} for {}", names::count(seats as usize, "seat", "seats")),
            )
        };
        flags.push(FlagLine {
            kind,
            message,
            detail: format!("{name}, on {}", day::long(on)),
            target: Target::Body { body: year.body.clone(), tab: BodyTab::Members },
        });
    }
    flags.extend(incomplete(book, year, &name)?);
    Ok(flags)
}

/// The meetings of a year that have no time or no venue, all on one line.
fn incomplete(book: &Reader<'_>, year: &Year, name: &str) -> Result<Option<FlagLine>> {
    let mut meetings = book.under::<Meeting, _>(&year.body)?;
    meetings.retain(|one| one.state.stands() && year.holds(one.day));
    let lacks = |one: &Meeting| (one.start_time.is_none(), one.venue.is_empty());
    let mut parts = Vec::new();
    for (what, word) in [((true, true), "no time or venue"), ((true, false), "no time"), ((false, true), "no venue")] {
        let days: Vec<_> = meetings.iter().filter(|one| lacks(one) == what).map(|one| day::short(one.day)).collect();
        if !days.is_empty() {
            parts.push(format!("{word}: {}", days.join(", ")));
        }
    }
    let lacking: Vec<_> = meetings.iter().filter(|one| lacks(one) != (false, false)).collect();
    let message = match lacking.as_slice() {
        [] => return Ok(None),
        [only] => format!("The meeting of {} lacks its time or venue", day::long(only.day)),
        several => format!("{} meetings lack their time or venue", several.len()),
    };
    Ok(Some(FlagLine {
        kind: FlagKind::Incomplete,
        message,
        detail: format!("{name} · {}", parts.join("; ")),
        target: Target::Body { body: year.body.clone(), tab: BodyTab::Meetings },
    }))
}

/// The flags of one meeting.
pub(super) fn of_meeting(book: &Reader<'_>, record: &RoomRecord) -> Result<Vec<FlagLine>> {
    let meeting = &record.meeting;
    let held = meeting.state.is_held();
    let on = day::short(meeting.day);
    let at = |stage| Target::Meeting { meeting: meeting.id.clone(), stage, item: None, entry: None };
    let mut flags = Vec::new();
    let mut flag =
        |kind, message: String, detail: String, target| flags.push(FlagLine { kind, message, detail, target });

    if let Some(printed) = &meeting.printed_day {
        flag(
            FlagKind::OtherDate,
            format!("A paper gives the meeting of {} as {printed}", day::long(meeting.day)),
            "The meeting keeps its own date; the other is kept as it was printed.".into(),
            at(Stage::Prepare),
        );
    }
    if meeting.published_day.is_some()
        && let Some(last) = late_agenda(meeting, &record.body.profile, &deadlines::calendar(book)?)
    {
        let went_out = meeting.published_day.map(brief).unwrap_or_default();
        flag(
            FlagKind::LateAgenda,
            format!("The agenda of {on} went out late"),
            format!("On {went_out}; the last day for it was {}.", brief(last.day)),
            at(Stage::Prepare),
        );
    }
    if record.year.is_none() {
        flag(
            FlagKind::NoYear,
            format!("The body has no year for {}", day::long(meeting.day)),
            "Add the year and its members, so that the roll can be called.".into(),
            Target::Body { body: meeting.body.clone(), tab: BodyTab::Members },
        );
    }
    for said in &record.attendance {
        let name = record.name(&said.person);
        let listed = record.membership(&said.person, MembershipKind::Substitute);
        match said.capacity {
            Capacity::Substitute if listed.is_none() => flag(
                FlagKind::Unlisted,
                format!("{name} is on no list of substitutes"),
                format!("Stood in on {}.", day::long(meeting.day)),
                at(Stage::Room),
            ),
            Capacity::Member if record.membership(&said.person, MembershipKind::Member).is_none() => flag(
                FlagKind::NotAMember,
                format!("{name} is on the roll but no member"),
                format!("On {}.", day::long(meeting.day)),
                at(Stage::Room),
            ),
            _ => {}
        }
        let seated =
            matches!(said.capacity, Capacity::Member | Capacity::Substitute) && said.outcome == Outcome::Present;
        let membership = record.memberships.iter().find(|one| one.person == said.person);
        let has_authority = said.authority.is_some() || membership.is_some_and(|one| one.authority.is_some());
        if seated && !has_authority {
            flag(
                FlagKind::NoAuthority,
                format!("{name} has no authority"),
                format!("Sat on {}.", day::long(meeting.day)),
                at(Stage::Room),
            );
        }
    }
    let room = record.room();
    for breach in breaches(&room, &record.seats).into_iter().filter(|_| held) {
        match breach {
            Breach::TooMany(Filled { group, sitting, seats }) => {
                let group = record.groups.iter().find(|one| Some(&one.id) == group);
                let group = group.map_or("Members without a group", |group| &group.full_name);
                flag(
                    FlagKind::TooManyVoters,
                    format!(
                        "{group} had {sitting} voters for {} on {on}",
                        names::count(seats as usize, "seat", "seats")
                    ),
                    "Check who sat as a member and who as a substitute.".into(),
                    at(Stage::Room),
                );
            }
            Breach::NoSeat(said) => flag(
                FlagKind::NoSeat,
                format!("{} stood in on {on}, when no seat of the group was empty", record.name(&said.person)),
                "Say who was away, or remove the substitute.".into(),
                at(Stage::Room),
            ),
        }
    }
    if meeting.state.is_over() {
        for seat in room.voting_members() {
            let said = room.attendance_of(&seat.person, Capacity::Member);
            if said.is_none_or(|said| said.outcome == Outcome::Expected) {
                flag(
                    FlagKind::NoOutcome,
                    format!("Nothing is said of {} on {on}", record.name(&seat.person)),
                    "Present, apologies or absent: every voting member has one.".into(),
                    at(Stage::Room),
                );
            }
        }
    }
    for presider in book.under::<Presider, _>(&meeting.id)? {
        let mut said = record.attendance.iter().filter(|one| one.person == presider.person);
        if held && !said.any(|one| one.outcome == Outcome::Present) {
            flag(
                FlagKind::PresiderAway,
                format!("{} presided on {on} but is not marked present", record.short_name(&presider.person)),
                "Mark who was there, or choose who presided.".into(),
                at(Stage::Room),
            );
        }
    }
    flags.extend(of_minutes(book, record, &on)?);
    flags.extend(not_taken(book, record)?);
    flags.extend(motion::flags(book, record, &on)?);
    Ok(flags)
}

fn of_minutes(book: &Reader<'_>, record: &RoomRecord, on: &str) -> Result<Vec<FlagLine>> {
    let meeting = &record.meeting;
    let items = book.under::<Item, _>(&meeting.id)?;
    let mut entries = book.under::<Entry, _>(&meeting.id)?;
    let rank: HashMap<_, _> = items.iter().enumerate().map(|(rank, item)| (&item.id, rank)).collect();
    entries.sort_by_key(|entry| rank.get(&entry.item));
    let actions: HashSet<_> = book.under::<Action, _>(&meeting.id)?.into_iter().map(|action| action.id.0).collect();
    let owned: HashSet<_> = book.under::<ActionOwner, _>(&meeting.id)?.into_iter().map(|one| one.action.0).collect();
    let mut flags = Vec::new();
    for entry in &entries {
        let target = Target::Meeting {
            meeting: meeting.id.clone(),
            stage: Stage::Room,
            item: Some(entry.item.clone()),
            entry: Some(entry.id.clone()),
        };
        let unowned = actions.contains(&entry.id.0) && !owned.contains(&entry.id.0);
        if unowned {
            flags.push(FlagLine {
                kind: FlagKind::NoOwner,
                message: format!("An action of {on} has no owner"),
                detail: shortened(&entry.wording),
                target: target.clone(),
            });
        }
        if entry.wording.trim().is_empty() {
            flags.push(FlagLine {
                kind: FlagKind::Empty,
                message: format!("An empty {} stands in the minutes of {on}", entry.kind.word().to_lowercase()),
                detail: "Write it, or remove the line.".into(),
                target,
            });
        }
    }
    let said = record.attendance.iter().any(|one| one.outcome == Outcome::Present);
    if meeting.state.is_over() && said {
        let decisions = entries.iter().filter(|entry| entry.kind == EntryKind::Decision);
        let carried = motion::carried(book, record)?;
        let decided: HashSet<_> = decisions.map(|entry| &entry.item).chain(&carried).collect();
        let room = record.room();
        // Items without times of their own have the same answer, which is worth finding once.
        let mut known = HashMap::new();
        for item in items.iter().filter(|item| decided.contains(&item.id)) {
            let (from, to) = (item.began.or(record.began), item.ended);
            let (fewest, at) = *known.entry((from, to)).or_insert_with(|| fewest(&room, from, to));
            if !fewest.met() {
                let when = at.map(|at| format!(" from {}", at.print(record.body.profile.words.time_style)));
                flags.push(FlagLine {
                    kind: FlagKind::Inquorate,
                    message: format!("Decisions under “{}” on {on} stand without a quorum", shortened(&item.title)),
                    detail: format!(
                        "{} of the {} needed were there{}. Check the roll.",
                        fewest.present,
                        fewest.needed,
                        when.unwrap_or_default()
                    ),
                    target: Target::Meeting {
                        meeting: meeting.id.clone(),
                        stage: Stage::Room,
                        item: Some(item.id.clone()),
                        entry: None,
                    },
                });
            }
        }
    }
    Ok(flags)
}

/// The first words of a text, for a line of a list.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(90) {
        None => text.to_owned(),
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
    }
}
