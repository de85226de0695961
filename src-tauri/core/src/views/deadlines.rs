//! The deadlines of a meeting: by when its papers are due, and how that was counted.

use super::days::{brief, how, rule};
use super::names;
use crate::domain::calendar::{Calendar, ClosedDay, Counted};
use crate::domain::day::{self, Day};
use crate::domain::deadlines::Deadlines;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::profile::{DaysCounted, Profile};
use crate::error::Result;
use crate::store::Reader;
use serde::Serialize;
use ts_rs::TS;

/// One deadline.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DeadlineLine {
    /// What is due: Agenda out by.
    pub what: String,
    /// The day.
    pub day: Day,
    /// Friday 11 March 2011.
    pub printed: String,
    /// How it stands: today; in 3 days; went out on Mon 14 March, late.
    pub stands: String,
    /// It was missed, or can be no more.
    pub missed: bool,
    /// 5 clear working days before the meeting.
    pub rule: String,
    /// How it was counted, a sentence a line.
    pub how: Vec<String>,
}

/// The working calendar of the book.
pub(super) fn calendar(book: &Reader<'_>) -> Result<Calendar> {
    Ok(Calendar::new(book.all::<ClosedDay>()?))
}

/// Lists the deadlines of a meeting, in order of date.
pub(super) fn of_meeting(meeting: &Meeting, profile: &Profile, calendar: &Calendar, today: Day) -> Vec<DeadlineLine> {
    let due = Deadlines::of(profile, calendar, meeting.day);
    let agenda = due.agenda.clone().map(|last| {
        let late = |published: Day| published > last.day;
        let (stands, missed) = match (meeting.published_day, meeting.state) {
            (Some(on), _) if late(on) => (format!("went out on {}, late", brief(on)), true),
            (Some(on), _) => (format!("went out on {}", brief(on)), false),
            (None, MeetingState::Planned) if today > last.day => ("not out yet".into(), true),
            (None, MeetingState::Planned) => (day::distance(today, last.day), false),
            (None, _) => ("when it went out is not known".into(), false),
        };
        let (clear, counting) = (profile.notice.clear_days, profile.notice.days);
        DeadlineLine { stands, missed, ..agenda(&last, clear, counting, today) }
    });
    agenda.into_iter().chain(after(&due, profile, today)).collect()
}

/// The last day for an agenda to go out.
pub(super) fn agenda(last: &Counted, clear: u32, counting: DaysCounted, today: Day) -> DeadlineLine {
    line("Agenda out by", last, format!("{} before the meeting", rule(clear, counting)), counting, today)
}

/// What falls due after a meeting.
pub(super) fn after(due: &Deadlines, profile: &Profile, today: Day) -> Vec<DeadlineLine> {
    let times = &profile.deadlines;
    let note = format!("Draft of the {} by", note_word(&profile.words.note_title));
    let published = if due.decision_sheet.is_some() { "the decisions are out" } else { "the meeting" };
    let lines = [
        ("Decision sheet by", &due.decision_sheet, times.decision_sheet, "the meeting"),
        (note.as_str(), &due.draft_note, times.draft_note, "the meeting"),
        ("Call-in ends", &due.call_in, times.call_in, published),
    ];
    let lines = lines.into_iter().filter_map(|(what, found, days, from)| {
        found.as_ref().map(|found| working_days_after(what, found, days, from, today))
    });
    lines.collect()
}

/// So many working days after something.
pub(super) fn working_days_after(what: &str, found: &Counted, days: u32, from: &str, today: Day) -> DeadlineLine {
    let rule = format!("{} after {from}", names::count(days as usize, "working day", "working days"));
    line(what, found, rule, DaysCounted::WorkingDays, today)
}

fn line(what: &str, found: &Counted, rule: String, counting: DaysCounted, today: Day) -> DeadlineLine {
    DeadlineLine {
        what: what.to_owned(),
        day: found.day,
        printed: day::full(found.day),
        stands: day::distance(today, found.day),
        missed: false,
        rule,
        how: how(found, counting),
    }
}

/// The first word of what a body calls its note: note, minutes.
fn note_word(title: &str) -> String {
    title.split_whitespace().next().unwrap_or("note").to_lowercase()
}
