//! A made book of many years, the same every time: 20 bodies of 32 members and 6 substitutes, each meeting 12 times a year
//! with 40 people on its roll (two of them substitutes, two guests, four officers), five items and eight lines of minutes.
//!
//! Ten years are 2,400 meetings and about 96,000 attendances. Whoever sits is drawn from one pool, so that a person is on
//! two bodies or so, and each year one leaves each body and one joins it. A year is one operation, so that the journal is
//! as true as a clerk's. What was made is kept under `target/` until what makes it changes.

use chrono::{NaiveTime, TimeDelta};
use clerkwell::clock::Clock;
use clerkwell::domain::attendance::{Attendance, Capacity, Outcome, Presence, Substitution};
use clerkwell::domain::day::Day;
use clerkwell::domain::entry::{Action, ActionOwner, ActionState, Due, Entry, EntryKind};
use clerkwell::domain::id::*;
use clerkwell::domain::item::Item;
use clerkwell::domain::meeting::{Meeting, MeetingState, Presider, PresidesBy, Sitting};
use clerkwell::domain::membership::{Membership, MembershipKind, Position};
use clerkwell::domain::people::Name;
use clerkwell::domain::place;
use clerkwell::domain::profile::{Preset, Profile};
use clerkwell::domain::time::Time;
use clerkwell::error::{Error, Result};
use clerkwell::ops::{Session, Tx, bodies, groups, people, practice};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// How many bodies there are.
pub(crate) const BODIES: usize = 20;
/// How often each meets in a year.
pub(crate) const MEETINGS: u32 = 12;
const MEMBERS: usize = 32;
const SUBSTITUTES: usize = 6;
const STAND_IN: usize = 2;
const GUESTS: usize = 2;
const OFFICERS: usize = 4;
const POOL: usize = 400;
const STAFF: usize = 60;
const GROUPS: [(&str, &str); 4] =
    [("Conservative", "#1b75bb"), ("Labour", "#cc1f3a"), ("Liberal Democrat", "#c46f14"), ("Independent", "#7b7f87")];
/// The first year begins on 1 September of it.
const FIRST: i32 = 2005;

/// The book of so many years, made now unless it lies there already. Its own day is 11 March of the last year.
pub(crate) fn book(years: i32) -> Result<PathBuf> {
    let mut made_of = DefaultHasher::new();
    let parts = [
        include_str!("made.rs"),
        include_str!("../src/store/journal.rs"),
        include_str!("../src/store/migrations/0001_journal.sql"),
        include_str!("../src/store/migrations/0002_records.sql"),
    ];
    parts.hash(&mut made_of);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("made-{years}-years-{:016x}.minutebook", made_of.finish()));
    if !path.exists() {
        let under_way = path.with_extension("making");
        // What an earlier run left half made.
        let _ = std::fs::remove_file(&under_way);
        make(&under_way, BODIES, years)?;
        std::fs::rename(&under_way, &path).map_err(|error| Error::fault(format!("Cannot keep the book: {error}.")))?;
    }
    Ok(path)
}

/// Chance that comes out the same every time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }
}

struct Cast {
    groups: Vec<GroupId>,
    councillors: Vec<PersonId>,
    officers: Vec<PersonId>,
    bodies: Vec<BodyId>,
    authority: AuthorityId,
}

/// Makes a book of the first so many of the bodies, and of so many years.
pub(crate) fn make(path: &Path, bodies: usize, years: i32) -> Result<()> {
    let today = day(FIRST + years, 3, 11)?;
    let clock = Clock::fixed(today.and_time(NaiveTime::MIN).and_utc(), TimeDelta::milliseconds(1));
    let mut session = Session::create(path, &clock, "Clerk")?;
    let cast = session.write(|tx| {
        tx.call("Set up the bodies");
        practice::set_practice_day(tx, Some(today))?;
        cast(tx, bodies)
    })?;
    let mut dice = Dice(19_720_401);
    for year in 0..years {
        session.write(|tx| {
            for body in 0..bodies {
                one_year(tx, &cast, body, year, today, &mut dice)?;
            }
            tx.call(format!("Write up {}/{:02}", FIRST + year, (FIRST + year + 1) % 100));
            Ok(())
        })?;
    }
    Ok(())
}

fn day(year: i32, month: u32, day: u32) -> Result<Day> {
    Day::from_ymd_opt(year, month, day).ok_or_else(|| Error::fault("The made book has a day that is none."))
}

fn cast(tx: &mut Tx<'_>, bodies: usize) -> Result<Cast> {
    let named = |tx: &mut Tx<'_>, title: &str, what: &str, n: usize| {
        let name = Name {
            title: title.into(),
            forename: format!("{what}{n}"),
            surname: format!("Surname{n:03}"),
            ..Name::default()
        };
        people::add_person(tx, name)
    };
    Ok(Cast {
        groups: GROUPS
            .iter()
            .map(|(name, colour)| groups::add(tx, name, None, None, Some((*colour).into())))
            .collect::<Result<_>>()?,
        councillors: (0..POOL).map(|n| named(tx, "Cllr", "Forename", n)).collect::<Result<_>>()?,
        officers: (0..STAFF).map(|n| named(tx, "", "Officer", n)).collect::<Result<_>>()?,
        bodies: (0..bodies)
            .map(|n| {
                let preset = if n % 2 == 0 { Preset::LgaBoard } else { Preset::CouncilCommittee };
                let name = format!("Board {}", n + 1);
                bodies::add(tx, &name, &name, Profile::preset(preset))
            })
            .collect::<Result<_>>()?,
        authority: people::add_authority(tx, "Wells Council", None)?,
    })
}

/// One body's year: its seats, its members, its meetings.
fn one_year(tx: &mut Tx<'_>, cast: &Cast, body: usize, year: i32, today: Day, dice: &mut Dice) -> Result<()> {
    let first = FIRST + year;
    let id = bodies::add_year(tx, &cast.bodies[body], day(first, 9, 1)?, day(first + 1, 8, 31)?)?;
    let who = |n: usize| (body * POOL / BODIES + year as usize + n) % POOL;
    for (group, id_of) in cast.groups.iter().enumerate() {
        let seats = (0..MEMBERS).filter(|n| who(*n) % GROUPS.len() == group).count();
        bodies::set_seats(tx, &id, Some(id_of), seats as u32)?;
    }
    let mut place = place::FIRST.to_owned();
    for n in 0..MEMBERS + SUBSTITUTES {
        let kind = if n < MEMBERS { MembershipKind::Member } else { MembershipKind::Substitute };
        let position = match n {
            0 => Position::Chairman,
            1 => Position::ViceChair,
            _ => Position::Member,
        };
        let membership = Membership {
            id: MembershipId(tx.new_id()),
            year: id.clone(),
            place: place.clone(),
            person: cast.councillors[who(n)].clone(),
            kind,
            voting: true,
            co_opted: false,
            group: Some(cast.groups[who(n) % GROUPS.len()].clone()),
            authority: Some(cast.authority.clone()),
            position,
            from_day: None,
            to_day: None,
        };
        tx.add(&membership)?;
        place = place::between(Some(&place), None)?;
    }
    for n in 0..MEETINGS {
        let month = (8 + n) % 12 + 1;
        let on = day(if month >= 9 { first } else { first + 1 }, month, 3 + (body as u32 % 24))?;
        meeting(tx, cast, body, on, on < today, &who, dice)?;
    }
    Ok(())
}

fn meeting(
    tx: &mut Tx<'_>,
    cast: &Cast,
    body: usize,
    on: Day,
    held: bool,
    who: &impl Fn(usize) -> usize,
    dice: &mut Dice,
) -> Result<()> {
    let start = Time::new(10, 0).unwrap_or(Time::MIDNIGHT);
    let meeting = Meeting {
        id: MeetingId(tx.new_id()),
        body: cast.bodies[body].clone(),
        day: on,
        start_time: Some(start),
        end_time: None,
        venue: "Town Hall".into(),
        state: if held { MeetingState::Ended } else { MeetingState::Planned },
        state_reason: String::new(),
        published_day: held.then(|| on - TimeDelta::days(10)),
        printed_day: None,
        first_minute: None,
    };
    tx.add(&meeting)?;
    let of = &meeting.id;
    agenda(tx, cast, of, held, dice)?;
    if !held {
        return Ok(());
    }
    let (began, ended) = (start.on(on), Time::new(12, 0).unwrap_or(Time::MIDNIGHT).on(on));
    tx.add(&Sitting { id: SittingId(tx.new_id()), meeting: of.clone(), began, ended: Some(ended) })?;
    let chair = PresiderId(tx.new_id());
    let person = cast.councillors[who(0)].clone();
    tx.add(&Presider { id: chair, meeting: of.clone(), person, from_time: None, how: PresidesBy::Office })?;
    let mut away = Vec::new();
    for n in 0..MEMBERS {
        let outcome = match dice.roll(100) {
            _ if n == 0 => Outcome::Present,
            0..=11 => Outcome::Apologies,
            12..=16 => Outcome::Absent,
            17..=19 => Outcome::NotRecorded,
            _ => Outcome::Present,
        };
        let said = attended(tx, of, &cast.councillors[who(n)], Capacity::Member, outcome)?;
        if outcome != Outcome::Present {
            away.push((who(n) % GROUPS.len(), said));
        } else if dice.roll(10) == 0 {
            let remote = dice.roll(2) == 0;
            let came = (!remote).then(|| Time::new(10, 20)).flatten();
            let presence = Presence {
                id: PresenceId(tx.new_id()),
                meeting: of.clone(),
                attendance: said,
                came,
                went: None,
                remote,
            };
            tx.add(&presence)?;
        }
    }
    let mut standing = 0;
    for n in MEMBERS..MEMBERS + SUBSTITUTES {
        let of_group = away.iter().position(|(group, _)| *group == who(n) % GROUPS.len());
        let Some(member) = of_group.filter(|_| standing < STAND_IN) else { continue };
        let (_, member) = away.swap_remove(member);
        let substitute = attended(tx, of, &cast.councillors[who(n)], Capacity::Substitute, Outcome::Present)?;
        let id = SubstitutionId(tx.new_id());
        tx.add(&Substitution {
            id,
            meeting: of.clone(),
            substitute,
            member: Some(member),
            notified_day: None,
            notified_time: None,
        })?;
        standing += 1;
    }
    for n in 0..GUESTS {
        let guest = (who(n) + POOL / 2) % POOL;
        attended(tx, of, &cast.councillors[guest], Capacity::InAttendance, Outcome::Present)?;
    }
    for n in 0..OFFICERS {
        attended(tx, of, &cast.officers[(body * 3 + n) % STAFF], Capacity::Officer, Outcome::Present)?;
    }
    Ok(())
}

fn attended(
    tx: &mut Tx<'_>,
    meeting: &MeetingId,
    person: &PersonId,
    capacity: Capacity,
    outcome: Outcome,
) -> Result<AttendanceId> {
    let id = AttendanceId(tx.new_id());
    let blank = Attendance::blank(id.clone(), meeting.clone(), person.clone(), capacity);
    let organisation = if capacity == Capacity::Officer { "Wells Council".to_owned() } else { String::new() };
    tx.add(&Attendance { outcome, organisation, ..blank })?;
    Ok(id)
}

/// Five items; of a meeting that was held, two lines under the first three, and a decision and an action under the fourth.
fn agenda(tx: &mut Tx<'_>, cast: &Cast, meeting: &MeetingId, held: bool, dice: &mut Dice) -> Result<()> {
    let mut place = place::FIRST.to_owned();
    for n in 1..=5 {
        let title = format!("Item of business {n}");
        let blank = Item::blank(ItemId(tx.new_id()), meeting.clone(), place.clone(), title);
        let item = Item { number: held.then(|| n.to_string()), ..blank };
        tx.add(&item)?;
        place = place::between(Some(&place), None)?;
        let kinds: &[EntryKind] = match n {
            1..=3 => &[EntryKind::Text, EntryKind::Point],
            4 => &[EntryKind::Decision, EntryKind::Action],
            _ => &[],
        };
        let mut within = place::FIRST.to_owned();
        for kind in kinds.iter().filter(|_| held) {
            let id = tx.new_id();
            let wording = "Members noted the progress made and asked that officers report back.".to_owned();
            let entry = Entry {
                id: EntryId(id.clone()),
                meeting: meeting.clone(),
                item: item.id.clone(),
                place: within.clone(),
                kind: *kind,
                wording,
            };
            tx.add(&entry)?;
            within = place::between(Some(&within), None)?;
            if *kind == EntryKind::Action {
                let action = ActionId(id);
                tx.add(&Action {
                    id: action.clone(),
                    meeting: meeting.clone(),
                    due: Due::None,
                    due_day: None,
                    state: ActionState::Done,
                })?;
                let person = cast.officers[dice.roll(STAFF as u64) as usize].clone();
                tx.add(&ActionOwner {
                    id: ActionOwnerId(tx.new_id()),
                    meeting: meeting.clone(),
                    action,
                    place: place::FIRST.into(),
                    person: Some(person),
                    role: None,
                })?;
            }
        }
    }
    Ok(())
}
