//! The clock of a meeting that sits: what time it is, how the meeting keeps to its agenda, and when it is likely to end.
//!
//! Asked again each minute, so it is small; the rule is in `domain::timing`.

use super::names;
use crate::domain::body::Body;
use crate::domain::day;
use crate::domain::event::Told;
use crate::domain::id::MeetingId;
use crate::domain::item::Item;
use crate::domain::meeting::{Meeting, MeetingState, Sitting};
use crate::domain::profile::Words;
use crate::domain::sitting::pauses;
use crate::domain::time::Time;
use crate::domain::timing::{Pace, Plan};
use crate::error::Result;
use crate::store::Reader;
use chrono::NaiveDateTime;
use serde::Serialize;
use ts_rs::TS;

/// The time in a meeting, and how it keeps to its agenda.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingClock {
    /// 12.04pm
    pub time: String,
    /// 9 min behind; 4 min ahead; On time; or empty where the agenda has no times.
    pub pace: String,
    /// It runs late.
    pub behind: bool,
    /// Likely to end 1.09pm; or empty.
    pub likely_end: String,
    /// What is amiss with the computer’s clock, and what is noted meanwhile: a sentence; or empty.
    pub amiss: String,
}

/// Shows the clock of a meeting. `at` is `now` as a time of the meeting: there is none on another day, and where the clock
/// has `fallen_back` it is the last thing noted.
pub fn clock(
    book: &Reader<'_>,
    meeting: &MeetingId,
    now: NaiveDateTime,
    at: Option<Time>,
    fallen_back: bool,
) -> Result<MeetingClock> {
    let of: Meeting = book.get(meeting)?;
    let words = book.get::<Body>(&of.body)?.profile.words;
    let sat = book.under::<Sitting, _>(meeting)?;
    let time = names::time(Time::since(now.date(), now), &words);
    let told = Told::of(words.time_style, of.day);
    let amiss = match at {
        Some(at) if fallen_back => {
            let at = told.time(at);
            format!(
                "The computer’s clock has gone back to {time}. Until it has passed {at}, what happens is noted as {at}."
            )
        }
        None if of.state == MeetingState::InSession => {
            let on = sat.last().map_or(of.day, |last| last.began.date());
            format!(
                "By the computer’s clock it is {time} on {}, and this meeting sits on {}. Type each time, or set the clock \
                 right.",
                day::long(now.date()),
                day::long(on)
            )
        }
        _ => String::new(),
    };
    let none = MeetingClock { time, pace: String::new(), behind: false, likely_end: String::new(), amiss };
    // Of a meeting that has adjourned to another day the agenda’s times say nothing any more.
    let in_session = of.state == MeetingState::InSession;
    let Some(at) = at.filter(|at| in_session && at.days_on() == 0) else { return Ok(none) };
    let items = book.under::<Item, _>(meeting)?;
    let pauses: Vec<_> =
        pauses(of.day, &sat).into_iter().filter_map(|(rose, resumed)| Some((rose, resumed?))).collect();
    let plan = Plan { items: &items, starts: of.start_time, ends: of.end_time, pauses: &pauses };
    Ok(match plan.pace(at) {
        None => none,
        Some(pace) => MeetingClock {
            pace: said(pace.late),
            behind: pace.late > LEEWAY,
            likely_end: likely_end(pace, &words),
            ..none
        },
    })
}

/// So many minutes early or late are on time.
const LEEWAY: i32 = 1;

fn said(late: i32) -> String {
    match late {
        late if late.saturating_abs() <= LEEWAY => "On time".into(),
        late if late > 0 => format!("{} behind", span(late)),
        late => format!("{} ahead", span(late.saturating_neg())),
    }
}

/// 9 min; 1 h 5 min.
fn span(minutes: i32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

fn likely_end(pace: Pace, words: &Words) -> String {
    pace.likely_end.map(|at| format!("Likely to end {}", at.print(words.time_style))).unwrap_or_default()
}
