//! The flags of meetings: their dates, their rolls, and what was decided without a quorum.

use super::super::days::brief;
use super::super::unfit::{minuted_and_not_reached, outside, presiders_away, public_still_out};
use super::super::unsettled::{kind_not_said, not_minuted, not_taken};
use super::super::{motion, names};
use super::{BodyTab, FlagKind, FlagLine, Stage, Target, shortened};
use crate::domain::attendance::{Capacity, Outcome};
use crate::domain::body::Year;
use crate::domain::calendar::Calendar;
use crate::domain::day;
use crate::domain::deadlines::late_agenda;
use crate::domain::entry::EntryKind;
use crate::domain::id::{GroupId, ItemId, PersonId};
use crate::domain::membership::{Membership, MembershipKind};
use crate::domain::phrase::first_gap;
use crate::domain::quorum::fewest;
use crate::domain::seats::{Breach, Filled, breaches};
use crate::error::Result;
use crate::store::{MeetingRecord, MinutesRecord, Reader, RoomRecord};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What is flagged of one meeting: all but the members of whom nothing is said, and these.
#[derive(Debug)]
pub(in crate::views) struct Flagged {
    flags: Vec<FlagLine>,
    untold: Vec<Untold>,
}

/// A voting member of whom nothing is said at a meeting that is over (invariant 9).
#[derive(Debug)]
struct Untold {
    person: PersonId,
    name: String,
    day: String,
    year: Option<Year>,
    label: String,
    alone: FlagLine,
}

impl Flagged {
    /// Finds what is to be flagged of a meeting.
    pub(in crate::views) fn of(book: &Reader<'_>, meeting: &MeetingRecord, calendar: &Calendar) -> Result<Self> {
        let MeetingRecord { room: record, minutes } = meeting;
        let nobody = nobody_told(record);
        let untold = if nobody.is_some() { Vec::new() } else { untold(record) };
        let flags = of_record(book, record, minutes, calendar)?.into_iter().chain(nobody).collect();
        Ok(Self { flags, untold })
    }

    /// The meeting’s own list.
    pub(in crate::views) fn lines(self) -> Vec<FlagLine> {
        self.flags.into_iter().chain(self.untold.into_iter().map(|one| one.alone)).collect()
    }
}

/// The flags of some of a body’s meetings, one after another. Of somebody of whom nothing is said at several meetings of
/// a year there is one flag: such a person was often added for the whole year, and joined within it.
pub(in crate::views) fn together<'f>(meetings: impl IntoIterator<Item = &'f Flagged>, name: &str) -> Vec<FlagLine> {
    let (mut flags, mut by_person): (_, BTreeMap<_, Vec<&Untold>>) = (Vec::new(), BTreeMap::new());
    for meeting in meetings {
        flags.extend(meeting.flags.iter().cloned());
        for one in &meeting.untold {
            by_person.entry((one.year.as_ref().map(|year| &year.id), &one.person)).or_default().push(one);
        }
    }
    flags.extend(by_person.into_values().filter_map(|found| match found.as_slice() {
        [only] => Some(only.alone.clone()),
        several => untold_often(several, name),
    }));
    flags
}

fn of_record(
    book: &Reader<'_>,
    record: &RoomRecord,
    minutes: &MinutesRecord,
    calendar: &Calendar,
) -> Result<Vec<FlagLine>> {
    let meeting = &record.meeting;
    let on = day::short(meeting.day);
    let at = |stage| Target::at(record, stage);
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
    if let Some(last) = late_agenda(meeting, &record.body.profile, calendar) {
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
    flags.extend(of_the_roll(record));
    flags.extend(of_the_seats(record, &on));
    flags.extend(presiders_away(record, minutes));
    flags.extend(outside(record, minutes));
    let carried = if minutes.motions.is_empty() { HashSet::new() } else { motion::carried(book, record)? };
    flags.extend(of_minutes(record, minutes, &on));
    flags.extend(inquorate(record, minutes, &carried, &on));
    flags.extend(not_taken(record, minutes));
    flags.extend(minuted_and_not_reached(record, minutes));
    flags.extend(public_still_out(book, record, minutes)?);
    flags.extend(kind_not_said(record, minutes));
    flags.extend(not_minuted(book, record, minutes)?);
    if !minutes.motions.is_empty() {
        flags.extend(motion::flags(book, record, &on)?);
    }
    Ok(flags)
}

/// The flags of those on the roll: who is on no list, no member, of no authority.
fn of_the_roll(record: &RoomRecord) -> Vec<FlagLine> {
    let on = day::long(record.meeting.day);
    let mut flags = Vec::new();
    let mut flag = |kind, message: String, detail: String| {
        flags.push(FlagLine { kind, message, detail, target: Target::at(record, Stage::Room) });
    };
    for said in &record.attendance {
        let name = record.name(&said.person);
        let listed = record.membership(&said.person, MembershipKind::Substitute);
        match said.capacity {
            Capacity::Substitute if listed.is_none() => {
                flag(FlagKind::Unlisted, format!("{name} is on no list of substitutes"), format!("Stood in on {on}."))
            }
            Capacity::Member if record.membership(&said.person, MembershipKind::Member).is_none() => {
                flag(FlagKind::NotAMember, format!("{name} is on the roll but no member"), format!("On {on}."));
            }
            _ => {}
        }
        let seated =
            matches!(said.capacity, Capacity::Member | Capacity::Substitute) && said.outcome == Outcome::Present;
        let membership = record.memberships.iter().find(|one| one.person == said.person);
        let has_authority = said.authority.is_some() || membership.is_some_and(|one| one.authority.is_some());
        if seated && !has_authority {
            flag(FlagKind::NoAuthority, format!("{name} has no authority"), format!("Sat on {on}."));
        }
    }
    flags
}

/// The flags of the seats of a meeting that was held: more voters than a group has, and who stood in for nobody.
fn of_the_seats(record: &RoomRecord, on: &str) -> Vec<FlagLine> {
    if !record.meeting.state.is_held() {
        return Vec::new();
    }
    let group_name = |id: Option<&GroupId>| {
        let group = record.groups.iter().find(|one| Some(&one.id) == id);
        group.map_or("Members without a group", |group| group.full_name.as_str())
    };
    let flag = |breach: Breach<'_>| {
        let (kind, message, detail) = match breach {
            Breach::TooMany(Filled { group, sitting, seats }) => (
                FlagKind::TooManyVoters,
                format!(
                    "{} had {sitting} voters for {} on {on}",
                    group_name(group),
                    names::count(seats as usize, "seat", "seats")
                ),
                "Check who sat as a member and who as a substitute.",
            ),
            Breach::NoSeat(said) => (
                FlagKind::NoSeat,
                format!("{} stood in on {on}, when no seat of the group was empty", record.name(&said.person)),
                "Say who was away, or remove the substitute.",
            ),
        };
        FlagLine { kind, message, detail: detail.into(), target: Target::at(record, Stage::Room) }
    };
    breaches(&record.room(), &record.seats).into_iter().map(flag).collect()
}

fn untold(record: &RoomRecord) -> Vec<Untold> {
    if !record.meeting.state.is_over() {
        return Vec::new();
    }
    let room = record.room();
    let told = |person| {
        let said = room.attendance_of(person, Capacity::Member);
        said.is_some_and(|said| said.outcome != Outcome::Expected)
    };
    let day = day::short(record.meeting.day);
    let line = |seat: &Membership| Untold {
        person: seat.person.clone(),
        name: record.name(&seat.person),
        day: day.clone(),
        year: record.year.clone(),
        label: record.year.as_ref().map(|year| year.label(record.body.profile.year_label)).unwrap_or_default(),
        alone: FlagLine {
            kind: FlagKind::NoOutcome,
            message: format!("Nothing is said of {} on {day}", record.name(&seat.person)),
            detail: MARK_EACH.into(),
            target: Target::at(record, Stage::Room),
        },
    };
    room.voting_members().filter(|seat| !told(&seat.person)).map(line).collect()
}

/// That nothing is said of any member at a meeting that is over: one line says as much as one for each.
fn nobody_told(record: &RoomRecord) -> Option<FlagLine> {
    let mut told = record.attendance.iter().filter(|said| said.capacity == Capacity::Member);
    let none_told = told.all(|said| said.outcome == Outcome::Expected);
    let several = record.room().voting_members().nth(1).is_some();
    (record.meeting.state.is_over() && none_told && several).then(|| FlagLine {
        kind: FlagKind::NoOutcome,
        message: format!("Nothing is said of any member on {}", day::short(record.meeting.day)),
        detail: MARK_EACH.into(),
        target: Target::at(record, Stage::Room),
    })
}

const MARK_EACH: &str = "Present, apologies or absent: every voting member has one.";

fn untold_often(found: &[&Untold], name: &str) -> Option<FlagLine> {
    let first = found.first()?;
    let days: Vec<_> = found.iter().map(|one| one.day.as_str()).collect();
    Some(FlagLine {
        kind: FlagKind::NoOutcome,
        message: format!("Nothing is said of {} at {} meetings of {}", first.name, found.len(), first.label),
        detail: format!("{name} · {}. Who joined later has a first day in their membership.", days.join(", ")),
        target: Target::Body { body: first.year.as_ref()?.body.clone(), tab: BodyTab::Members },
    })
}

/// The flags of single lines: an action without an owner, a blank, nothing written.
fn of_minutes(record: &RoomRecord, minutes: &MinutesRecord, on: &str) -> Vec<FlagLine> {
    let meeting = &record.meeting;
    let rank: HashMap<_, _> = minutes.items.iter().enumerate().map(|(rank, item)| (&item.id, rank)).collect();
    let mut entries: Vec<_> = minutes.entries.iter().collect();
    entries.sort_by_key(|entry| rank.get(&entry.item));
    let actions: HashSet<_> = minutes.actions.iter().map(|action| action.id.as_str()).collect();
    let owned: HashSet<_> = minutes.owners.iter().map(|one| one.action.as_str()).collect();
    let mut flags = Vec::new();
    for entry in entries {
        let target = Target::Meeting {
            meeting: meeting.id.clone(),
            stage: Stage::Room,
            item: Some(entry.item.clone()),
            entry: Some(entry.id.clone()),
        };
        let unowned = actions.contains(entry.id.as_str()) && !owned.contains(entry.id.as_str());
        if unowned {
            flags.push(FlagLine {
                kind: FlagKind::NoOwner,
                message: format!("An action of {on} has no owner"),
                detail: shortened(&entry.wording),
                target: target.clone(),
            });
        }
        if let Some(blank) = first_gap(&entry.wording) {
            flags.push(FlagLine {
                kind: FlagKind::Blank,
                message: format!("A blank is left in the minutes of {on}"),
                detail: shortened(&format!("“{{{blank}}}” would print as it stands.")),
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
    flags
}

/// The flags of the items under which a meeting that is over decided without a quorum (invariants 17 and 18).
fn inquorate(record: &RoomRecord, minutes: &MinutesRecord, carried: &HashSet<ItemId>, on: &str) -> Vec<FlagLine> {
    let said = record.attendance.iter().any(|one| one.outcome == Outcome::Present);
    if !record.meeting.state.is_over() || !said {
        return Vec::new();
    }
    let decisions = minutes.entries.iter().filter(|entry| entry.kind == EntryKind::Decision);
    let decided: HashSet<_> = decisions.map(|entry| &entry.item).chain(carried).collect();
    let room = record.room();
    // Items without times of their own have the same answer, which is worth finding once.
    let mut known = HashMap::new();
    let mut flags = Vec::new();
    for item in minutes.items.iter().filter(|item| decided.contains(&item.id)) {
        // Whoever goes home as the meeting ends is not missed.
        let (from, to) = (item.began.or(record.began), item.ended.or(record.ended));
        let (fewest, at) = *known.entry((from, to)).or_insert_with(|| fewest(&room, from, to));
        if !fewest.met() {
            let when = at.map(|at| format!(" from {}", record.told().time(at)));
            flags.push(FlagLine {
                kind: FlagKind::Inquorate,
                message: format!("Decisions under “{}” on {on} stand without a quorum", shortened(&item.title)),
                detail: format!("{} were there{}. Check the roll.", fewest.too_few(), when.unwrap_or_default()),
                target: Target::Meeting {
                    meeting: record.meeting.id.clone(),
                    stage: Stage::Room,
                    item: Some(item.id.clone()),
                    entry: None,
                },
            });
        }
    }
    flags
}
