//! What the minutes say by themselves of what happens to a meeting: that it adjourned, that somebody took the chair, that
//! there was no quorum.
//!
//! Composed once, when it happens, and the clerk's to change from then on. No record keeps which paragraph it was: one
//! that still reads as composed is reworded when its time is corrected, and one that the clerk has changed is left.

use super::day::{self, Day};
use super::meeting::Sitting;
use super::quorum::Quorum;
use super::time::{Time, TimeStyle};
use chrono::{Datelike, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a body tells its times.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    style: TimeStyle,
    day: Day,
}

impl Told {
    /// Makes one for a meeting of a day.
    pub fn of(style: TimeStyle, day: Day) -> Self {
        Self { style, day }
    }

    /// 12.10pm; on another day than the meeting's, 10.30am on 25 January.
    pub fn moment(&self, at: NaiveDateTime) -> String {
        Time::since(self.day, at).map_or_else(|| day::long(at.date()), |time| self.time(time))
    }

    /// The same of a time of the meeting.
    pub fn time(&self, at: Time) -> String {
        join(at.print(self.style), &self.day_of(at))
    }

    /// The same, or nothing.
    pub fn known(&self, at: Option<Time>) -> String {
        at.map(|at| self.time(at)).unwrap_or_default()
    }

    /// 12.10pm to 12.25pm; 2.00pm to 3.30pm on 25 January, the day said once where both are of it; 11.30am on 18 January to
    /// 3.30pm on 25 January, since one day said after both would be taken for the day of both.
    pub fn span(&self, from: Time, to: Time, with: &str) -> String {
        let last = join(to.print(self.style), &self.day_of(to));
        let first = match from.days_on() {
            days if days == to.days_on() => from.print(self.style),
            0 => join(from.print(self.style), &self.said(from.on(self.day).date())),
            _ => self.time(from),
        };
        format!("{first}{with}{last}")
    }

    /// 25 January; empty on the meeting's own day.
    fn day_of(&self, at: Time) -> String {
        if at.days_on() == 0 { String::new() } else { self.said(at.on(self.day).date()) }
    }

    /// 25 January, with the year where it is not the meeting's.
    fn said(&self, on: Day) -> String {
        if on.year() == self.day.year() { day::short(on) } else { day::long(on) }
    }
}

fn join(time: String, day: &str) -> String {
    if day.is_empty() { time } else { format!("{time} on {day}") }
}

/// The meeting adjourned, and maybe resumed.
pub fn adjourned(told: &Told, rose: NaiveDateTime, resumed: Option<NaiveDateTime>) -> String {
    match resumed {
        None => format!("The meeting adjourned at {}.", told.moment(rose)),
        Some(resumed) => {
            format!("The meeting adjourned at {} and resumed at {}.", told.moment(rose), told.moment(resumed))
        }
    }
}

/// What is said between each sitting and the next, and after the last where the meeting rose.
pub fn of_sittings(told: &Told, sittings: &[Sitting]) -> Vec<String> {
    let next = sittings.iter().skip(1).map(|next| Some(next.began)).chain([None]);
    sittings.iter().zip(next).filter_map(|(one, next)| Some(adjourned(told, one.ended?, next))).collect()
}

/// The meeting was given up.
pub fn abandoned(told: &Told, at: Time, reason: &str) -> String {
    let reason = reason.trim().trim_end_matches('.');
    format!("The meeting was abandoned at {}: {reason}.", told.time(at))
}

/// Somebody took the chair.
pub fn took_the_chair(told: &Told, name: &str, at: Time) -> String {
    format!("{name} took the chair at {}.", told.time(at))
}

/// What came of a meeting that had lost its quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Followed {
    /// Those there waited.
    Waited,
    /// It adjourned.
    Adjourned,
    /// It was given up.
    Abandoned,
}

/// There were too few to go on from a time, and what followed `then`; nothing where that has a time that nobody knows.
pub fn quorum_lost(told: &Told, at: Time, count: &Quorum, followed: Followed, then: Option<Time>) -> Option<String> {
    let followed = match (followed, then) {
        (Followed::Waited, _) => "Those present waited for a quorum.".to_owned(),
        (Followed::Adjourned, Some(then)) => format!("The meeting adjourned at {}.", told.time(then)),
        (Followed::Abandoned, Some(then)) => format!("The meeting was abandoned at {}.", told.time(then)),
        (_, None) => return None,
    };
    let (at, present, needed) = (told.time(at), count.present, count.needed);
    Some(format!(
        "From {at} the meeting was not quorate, with {present} voting members of the {needed} it needs. {followed}"
    ))
}

/// There were enough again.
pub fn quorum_back(told: &Told, at: Time) -> String {
    format!("At {} the meeting was quorate again.", told.time(at))
}

#[cfg(test)]
mod tests {
    use super::super::id::{MeetingId, SittingId};
    use super::*;

    #[test]
    fn times_are_told_as_the_body_tells_them() {
        let day: Day = "2011-01-18".parse().unwrap();
        let at = |text: &str| text.parse::<Time>().unwrap().on(day);
        let told = Told::of(TimeStyle::Close, day);
        assert_eq!(adjourned(&told, at("12:10"), None), "The meeting adjourned at 12.10pm.");
        let spaced = Told::of(TimeStyle::Spaced, day);
        assert_eq!(
            adjourned(&spaced, at("12:10"), Some(at("12:25"))),
            "The meeting adjourned at 12.10 pm and resumed at 12.25 pm."
        );
        let later = "2011-01-25T10:30:00".parse().unwrap();
        assert_eq!(told.moment(later), "10.30am on 25 January", "on another day the day is said");
        let time = |text: &str| text.parse::<Time>().unwrap();
        assert_eq!(told.span(time("11:30"), time("12:10"), " to "), "11.30am to 12.10pm");
        assert_eq!(told.span(time("7+14:00"), time("7+15:30"), " to "), "2.00pm to 3.30pm on 25 January");
        assert_eq!(
            told.span(time("11:30"), time("7+15:30"), " to "),
            "11.30am on 18 January to 3.30pm on 25 January",
            "or both would be read as of the 25th"
        );
        assert_eq!(told.span(time("7+14:00"), time("8+09:30"), " – "), "2.00pm on 25 January – 9.30am on 26 January");
        assert_eq!(told.time(time("350+14:00")), "2.00pm on 3 January 2012", "the year where it is another");
        assert_eq!(
            abandoned(&told, "12:15".parse().unwrap(), "Fire alarm."),
            "The meeting was abandoned at 12.15pm: Fire alarm."
        );
    }

    #[test]
    fn each_gap_between_sittings_is_told_once() {
        let day: Day = "2011-01-18".parse().unwrap();
        let at = |text: &str| text.parse::<Time>().unwrap().on(day);
        let sitting = |began: &str, ended: Option<&str>| Sitting {
            id: SittingId(began.into()),
            meeting: MeetingId("m".into()),
            began: at(began),
            ended: ended.map(at),
        };
        let told = Told::of(TimeStyle::Close, day);
        let said = |sittings: &[Sitting]| of_sittings(&told, sittings);
        assert!(said(&[sitting("11:30", None)]).is_empty(), "it sits");
        assert_eq!(said(&[sitting("11:30", Some("12:10"))]), ["The meeting adjourned at 12.10pm."]);
        assert_eq!(
            said(&[sitting("11:30", Some("12:10")), sitting("12:25", None)]),
            ["The meeting adjourned at 12.10pm and resumed at 12.25pm."]
        );
    }
}
