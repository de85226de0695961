//! Today: what needs doing, most urgent first, and what comes next.

use super::days::brief;
use super::flags::{self, Alike, BodyTab, FlagLine, Flagged, Stage, Target};
use super::names;
use super::six_months::{self, TermLine};
use crate::domain::attendance::Outcome;
use crate::domain::body::{Body, Year};
use crate::domain::calendar::Calendar;
use crate::domain::day::{self, Day};
use crate::domain::deadlines::{self, Pressing};
use crate::domain::id::{BodyId, MeetingId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::membership::MembershipKind;
use crate::domain::profile::Profile;
use crate::error::Result;
use crate::store::{MeetingRecord, Reader};
use serde::Serialize;
use std::sync::Arc;
use ts_rs::TS;

/// The screen that the app opens on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Today {
    /// The day.
    pub day: Day,
    /// Friday 11 March 2011.
    pub printed: String,
    /// The most pressing thing, in a sentence.
    pub lead: String,
    /// No body yet: the screen offers to start one.
    pub empty: bool,
    /// What needs doing, most urgent first.
    pub needs: Vec<Need>,
    /// The next meeting.
    pub next: Option<NextMeeting>,
    /// The meetings after that.
    pub coming: Vec<Coming>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Need {
    /// How urgent.
    pub tone: Tone,
    /// What to do.
    pub title: String,
    /// What is known about it.
    pub detail: String,
    /// What the button that leads there says; empty where there is none.
    pub verb: String,
    /// Where it is settled; none where it stands for many, each of which has its own place.
    pub target: Option<Target>,
    /// What it stands for, where that is many of one kind.
    pub many: Vec<NeedPart>,
}

/// One of many things of a kind.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NeedPart {
    /// What to do.
    pub title: String,
    /// What is known about it.
    pub detail: String,
    /// What the button that leads there says.
    pub verb: String,
    /// Where it is settled.
    pub target: Target,
}

/// How urgent something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Now.
    Urgent,
    /// Soon.
    Soon,
    /// When there is time.
    Calm,
    /// A flaw in an old record.
    Record,
}

/// The next meeting, as a card.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NextMeeting {
    /// Which.
    pub meeting: MeetingId,
    /// Next meeting, in 10 days.
    pub heading: String,
    /// Monday 21 March.
    pub day: String,
    /// 12.00pm, or empty.
    pub time: String,
    /// What is known of it: label and text.
    pub facts: Vec<(String, String)>,
    /// What the button says.
    pub verb: String,
    /// Where it leads.
    pub target: Target,
}

/// A meeting further off.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Coming {
    /// Which.
    pub meeting: MeetingId,
    /// 17 May 2011.
    pub day: String,
    /// The body, and the venue if there is one.
    pub what: String,
    /// Agenda out by Mon 9 May; empty once it is out, or where the body gives no notice.
    pub agenda_by: String,
}

/// Shows what needs doing on a day.
pub fn today(book: &Reader<'_>, today: Day) -> Result<Today> {
    let bodies = book.all::<Body>()?;
    let needs = needs(book, today)?;
    let calendar = super::deadlines::calendar(book)?;
    let mut ahead = Vec::new();
    for body in &bodies {
        let meetings = book.meetings(&body.id, today, None)?.into_iter();
        ahead.extend(meetings.filter(|one| one.state.stands() && !one.state.is_over()));
    }
    ahead.sort_by_key(|one| (one.day, one.start_time));
    let next = ahead.first().map(|meeting| next_meeting(book, meeting, &calendar, today)).transpose()?;
    let coming = ahead.iter().skip(1).take(6).map(|meeting| coming(book, meeting, &calendar)).collect::<Result<_>>()?;
    let lead = match (bodies.is_empty(), ahead.first(), needs.len()) {
        (true, ..) => "Start with the body you clerk for, or look round in the sample book.".to_owned(),
        (_, Some(meeting), _) => {
            let name = names::body_name(book, &meeting.body, meeting.day)?.1;
            format!("The {name} meets {}.", day::distance(today, meeting.day))
        }
        (_, None, 0) => "Nothing is waiting.".into(),
        (_, None, waiting) => format!("{} waiting.", names::count(waiting, "thing is", "things are")),
    };
    Ok(Today { day: today, printed: day::full(today), lead, empty: bodies.is_empty(), needs, next, coming })
}

fn next_meeting(book: &Reader<'_>, meeting: &Meeting, calendar: &Calendar, today: Day) -> Result<NextMeeting> {
    let record = book.room(&meeting.id)?;
    let words = &record.body.profile.words;
    let members = record.memberships.iter().filter(|one| one.kind == MembershipKind::Member).count();
    let apologies = record.attendance.iter().filter(|one| one.outcome == Outcome::Apologies).count();
    let expected = match apologies {
        0 => format!("{members} of {members}"),
        _ => format!(
            "{} of {members} · {}",
            members.saturating_sub(apologies),
            names::count(apologies, "apology", "apologies")
        ),
    };
    let items = book.minutes(&meeting.id)?.business();
    let agenda = match (items, meeting.end_time) {
        (0, _) => "None yet".to_owned(),
        (items, None) => names::count(items, "item", "items"),
        (items, Some(end)) => format!("{}, ends {}", names::count(items, "item", "items"), end.print(words.time_style)),
    };
    let in_session = meeting.state.is_under_way();
    let stage = if in_session { Stage::Room } else { Stage::Prepare };
    let heading = match in_session {
        true => meeting.state.word().to_owned(),
        false => format!("Next meeting, {}", day::distance(today, meeting.day)),
    };
    let out_by = agenda_by(meeting, &record.body.profile, calendar)
        .map(|last| format!("{}, {}", brief(last), day::distance(today, last)))
        .unwrap_or_default();
    let facts = [
        ("Body", names::body_name(book, &meeting.body, meeting.day)?.1),
        ("Venue", meeting.venue.clone()),
        ("Expected", expected),
        ("Agenda", agenda),
        ("Out by", out_by),
    ];
    Ok(NextMeeting {
        meeting: meeting.id.clone(),
        heading,
        day: format!("{} {}", day::weekday(meeting.day), day::short(meeting.day)),
        time: names::time(meeting.start_time, words),
        facts: facts
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(label, text)| (label.to_owned(), text))
            .collect(),
        verb: if in_session { "Go to the room".into() } else { "Prepare the meeting".into() },
        target: at(&meeting.id, stage),
    })
}

/// By when the agenda of a planned meeting must be out.
fn agenda_by(meeting: &Meeting, profile: &Profile, calendar: &Calendar) -> Option<Day> {
    let planned = meeting.state == MeetingState::Planned;
    deadlines::notice(profile, calendar, meeting.day).filter(|_| planned).map(|last| last.day)
}

fn coming(book: &Reader<'_>, meeting: &Meeting, calendar: &Calendar) -> Result<Coming> {
    let name = names::body_name(book, &meeting.body, meeting.day)?.1;
    Ok(Coming {
        meeting: meeting.id.clone(),
        day: day::long(meeting.day),
        what: names::join(&[&name, &meeting.venue], ", "),
        agenda_by: agenda_by(meeting, &book.get::<Body>(&meeting.body)?.profile, calendar)
            .map(|last| format!("Agenda out by {}", brief(last)))
            .unwrap_or_default(),
    })
}

fn at(meeting: &MeetingId, stage: Stage) -> Target {
    Target::Meeting { meeting: meeting.clone(), stage, item: None, entry: None }
}

/// Lists what needs doing, most urgent first. Flags count where their year is this one or the last.
pub(super) fn needs(book: &Reader<'_>, today: Day) -> Result<Vec<Need>> {
    let calendar = super::deadlines::calendar(book)?;
    let mut needs = Vec::new();
    let since = deadlines::recent(today);
    for body in book.all::<Body>()? {
        let name = names::body_name(book, &body.id, today)?.1;
        let years = book.under::<Year, _>(&body.id)?;
        if years.is_empty() {
            needs.push(one(
                Tone::Soon,
                format!("Say who sits on the {name}"),
                "It has no year and no members yet.".into(),
                "Open members",
                Target::Body { body: body.id.clone(), tab: BodyTab::Members },
            ));
        }
        let mut flagged = Vec::new();
        for year in years.iter().filter(|year| year.last_day >= since && year.first_day <= today) {
            flagged.extend(flags::of_year(book, year, today)?);
        }
        let known = known(book, &body.id, since, &calendar)?;
        for (meeting, known) in &known {
            of_meeting(meeting, known, (&name, &body.profile), &calendar, today, &mut needs);
        }
        // In the room its own page says what to settle.
        let others = known.iter().filter(|(meeting, _)| !meeting.state.is_under_way());
        flagged.extend(flags::together(others.map(|(_, known)| &known.flagged), &name));
        needs.extend(of_flags(flagged, &name));
    }
    needs.extend(six_months::pressing(book, today)?.into_iter().map(of_term));
    needs.extend(of_flags(flags::of_people(book)?, ""));
    needs.sort_by_key(|need| need.tone);
    Ok(needs)
}

fn of_meeting(
    meeting: &Meeting,
    known: &Known,
    (name, profile): (&str, &Profile),
    calendar: &Calendar,
    today: Day,
    needs: &mut Vec<Need>,
) {
    let on = day::short(meeting.day);
    let mut need = |tone, title: String, detail: String, verb: &str, stage| {
        needs.push(one(tone, title, detail, verb, at(&meeting.id, stage)));
    };
    let items = known.items;
    if meeting.state.is_under_way() {
        let standing = meeting.state.word().to_lowercase();
        need(Tone::Urgent, format!("The meeting of {on} is {standing}"), name.into(), "Go to the room", Stage::Room);
    }
    if meeting.state == MeetingState::Postponed {
        need(
            Tone::Calm,
            format!("Find another day for the meeting of {on}"),
            name.into(),
            "Open meeting",
            Stage::Prepare,
        );
    }
    if deadlines::unsettled(meeting.state, meeting.day, today) {
        let detail = format!("{name} · was to meet {}", day::distance(today, meeting.day));
        need(Tone::Soon, format!("Say what came of the meeting of {on}"), detail, "Open meeting", Stage::Prepare);
    }
    let last = deadlines::notice(profile, calendar, meeting.day).map(|last| last.day);
    if let Some(pressing) = deadlines::agenda(meeting.state, last.unwrap_or(meeting.day), meeting.day, today) {
        let agenda =
            if items == 0 { "no items yet".to_owned() } else { names::count(items, "item so far", "items so far") };
        let tone = if pressing == Pressing::Soon { Tone::Soon } else { Tone::Urgent };
        let out_by = last.map(|last| match pressing {
            Pressing::Late => format!("was due out by {}, {}", brief(last), day::distance(today, last)),
            _ if last == today => format!("must go out today, {}", brief(last)),
            _ => format!("must go out by {}, {}", brief(last), day::distance(today, last)),
        });
        let meets = format!("meets {}", day::distance(today, meeting.day));
        let detail = names::join(&[name, &out_by.unwrap_or_default(), &meets, &agenda], " · ");
        need(tone, format!("Publish the agenda of {on}"), detail, "Open agenda", Stage::Prepare);
    }
    if meeting.state.is_over() && known.minuted {
        let detail = format!("{name} · {} · a draft until it is agreed", names::count(items, "item", "items"));
        need(Tone::Calm, format!("Read through the note of {on}"), detail, "Open note", Stage::Note);
    }
    if meeting.state.is_to_come() && meeting.day >= today {
        for (who, via) in &known.wanting {
            let via = if via.is_empty() { String::new() } else { format!(" via {via}") };
            let title = format!("Find a substitute for {who}");
            need(Tone::Soon, title, format!("{name} · apologies for {on}{via}"), "Choose", Stage::Prepare);
        }
    }
}

/// What Today tells of a meeting, whatever the day: it stays as it is until the meeting changes.
struct Known {
    /// Its business items.
    items: usize,
    /// Something is written under one.
    minuted: bool,
    /// Who sent apologies and wants a substitute, and through whom they came.
    wanting: Vec<(String, String)>,
    flagged: Flagged,
}

impl Known {
    fn of(book: &Reader<'_>, meeting: &MeetingRecord, calendar: &Calendar) -> Result<Self> {
        let MeetingRecord { room: record, minutes } = meeting;
        let room = record.room();
        let wanting = room.wanting_a_substitute();
        Ok(Self {
            items: minutes.business(),
            minuted: !minutes.entries.is_empty(),
            wanting: wanting.map(|said| (record.short_name(&said.person), said.apology_via.clone())).collect(),
            flagged: Flagged::of(book, meeting, calendar)?,
        })
    }
}

/// A body’s meetings from a day on with what is known of each: read together, where any has changed since it was looked at.
fn known(book: &Reader<'_>, body: &BodyId, since: Day, calendar: &Calendar) -> Result<Vec<(Meeting, Arc<Known>)>> {
    let meetings = book.meetings(body, since, None)?;
    let remembered: Option<Vec<Arc<Known>>> = meetings.iter().map(|one| book.remembered(&one.id)).collect();
    let known = match remembered {
        Some(known) => known,
        None => {
            let records = book.records(&book.people()?, body, Some(since))?;
            let keep = |one: &MeetingRecord| Ok(book.keep(&one.room.meeting.id, Known::of(book, one, calendar)?));
            records.iter().map(keep).collect::<Result<_>>()?
        }
    };
    Ok(meetings.into_iter().zip(known).collect())
}

fn of_term(term: TermLine) -> Need {
    one(term.tone, term.headline, term.how.join(" "), LOOK, Target::SixMonths)
}

/// What is flagged of one body, or of the people; many of one kind on one line.
fn of_flags(found: Vec<FlagLine>, name: &str) -> impl Iterator<Item = Need> {
    flags::alike(found).into_iter().map(move |alike| match alike {
        Alike::One(flag) => one(Tone::Record, flag.message, flag.detail, LOOK, flag.target),
        Alike::Many(title, flags) => Need {
            tone: Tone::Record,
            title,
            detail: name.to_owned(),
            verb: String::new(),
            target: None,
            many: flags.into_iter().map(part).collect(),
        },
    })
}

const LOOK: &str = "Look";

fn part(flag: FlagLine) -> NeedPart {
    NeedPart { title: flag.message, detail: flag.detail, verb: LOOK.into(), target: flag.target }
}

fn one(tone: Tone, title: String, detail: String, verb: &str, target: Target) -> Need {
    Need { tone, title, detail, verb: verb.into(), target: Some(target), many: Vec::new() }
}
