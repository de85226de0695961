//! Dates: the deadlines round a day that a clerk tries, and the closed days that they are counted without.

use super::days::{brief, rule};
use super::deadlines::{self, DeadlineLine};
use super::names;
use crate::domain::body::Body;
use crate::domain::calendar::{Calendar, ClosedDay, Off, bank_holiday};
use crate::domain::day::{self, Day};
use crate::domain::deadlines::Deadlines;
use crate::domain::id::{BodyId, ClosedDayId};
use crate::domain::profile::DaysCounted;
use crate::error::Result;
use crate::store::Reader;
use serde::Serialize;
use ts_rs::TS;

/// What is asked about a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The day of the meeting.
    pub meets: Day,
    /// By the rules of this body, where they are not given.
    pub body: Option<BodyId>,
    /// So many clear days of notice, and which days count.
    pub notice: Option<(u32, DaysCounted)>,
    /// So many working days after the meeting.
    pub after: Option<u32>,
    /// When the agenda went out, or may.
    pub published: Option<Day>,
}

/// The days round a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Dates {
    /// Monday 21 March 2011.
    pub meets: String,
    /// What is odd about the day, if anything: a bank holiday, a weekend, a closed day.
    pub odd: String,
    /// The days that come of it.
    pub deadlines: Vec<DeadlineLine>,
    /// Whether the day of publication that was tried is in time, in a sentence; or empty.
    pub published: String,
    /// It is.
    pub in_time: bool,
}

/// Closed days in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClosedDayLine {
    /// Which.
    pub id: ClosedDayId,
    /// 27 December 2012 to 31 December 2012.
    pub printed: String,
    /// The first as it prints.
    pub first_printed: String,
    /// The last as it prints.
    pub last_printed: String,
    /// Why.
    pub reason: String,
}

/// Lists the closed days, in order of date.
pub fn closed_days(book: &Reader<'_>) -> Result<Vec<ClosedDayLine>> {
    let line = |one: ClosedDay| {
        let (first, last) = (day::long(one.first_day), day::long(one.last_day));
        ClosedDayLine {
            id: one.id,
            printed: if first == last { first.clone() } else { format!("{first} to {last}") },
            first_printed: first,
            last_printed: last,
            reason: one.reason,
        }
    };
    Ok(book.all::<ClosedDay>()?.into_iter().map(line).collect())
}

/// Counts the days round a meeting.
pub fn dates(book: &Reader<'_>, asked: &Asked, today: Day) -> Result<Dates> {
    let calendar = deadlines::calendar(book)?;
    let body = asked.body.as_ref().map(|body| book.get::<Body>(body)).transpose()?;
    let profile = body.map(|body| body.profile);
    let (clear, counting) = match (asked.notice, &profile) {
        (Some(notice), _) => notice,
        (None, Some(profile)) => (profile.notice.clear_days, profile.notice.days),
        (None, None) => (5, DaysCounted::WorkingDays),
    };
    let last = calendar.clear_days_before(asked.meets, clear, counting);
    let mut lines = vec![deadlines::agenda(&last, clear, counting, today)];
    if let Some(profile) = &profile {
        lines.extend(deadlines::after(&Deadlines::of(profile, &calendar, asked.meets), profile, today));
    }
    if let Some(after) = asked.after {
        let found = calendar.working_days_after(asked.meets, after);
        lines.push(deadlines::working_days_after("Working days after", &found, after, "the meeting", today));
    }
    let published = asked.published.map(|on| said(on, last.day, &calendar, asked.meets, clear, counting));
    Ok(Dates {
        meets: day::full(asked.meets),
        odd: odd(&calendar, asked.meets),
        deadlines: lines,
        published: published.unwrap_or_default(),
        in_time: asked.published.is_none_or(|published| published <= last.day),
    })
}

/// Says whether an agenda of a day is in time.
fn said(on: Day, last: Day, calendar: &Calendar, meets: Day, clear: u32, counting: DaysCounted) -> String {
    if on >= meets {
        return format!("{} is no day before the meeting.", day::full(on));
    }
    let given = calendar.clear_days_between(on, meets, counting);
    let gives = format!("Out on {}, it gives {}", brief(on), rule(u32::try_from(given).unwrap_or(u32::MAX), counting));
    match on <= last {
        true => format!("{gives}: in time."),
        false if given < clear as usize => {
            format!("{gives}, {} too few.", names::count(clear as usize - given, "day", "days"))
        }
        false => format!("{gives}, but goes out on a day that does not count, after {}.", brief(last)),
    }
}

/// Says what is odd about a day to meet on.
fn odd(calendar: &Calendar, on: Day) -> String {
    match calendar.off(on, DaysCounted::WorkingDays) {
        None => String::new(),
        Some(Off::Weekend) => match bank_holiday(on) {
            Some(name) => format!("It is a weekend, and {name}."),
            None => "It is a weekend.".into(),
        },
        Some(Off::BankHoliday(name)) => format!("It is a bank holiday: {name}."),
        Some(Off::Closed(reason)) => format!("The offices are closed: {reason}."),
    }
}
