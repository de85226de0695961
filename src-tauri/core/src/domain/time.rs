//! A time of day on the clerk's wall, to the minute, and how bodies print it.

use super::day::Day;
use crate::error::{Error, Result};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A time of a meeting to the minute, counted from its own day; `11:30` in the book and on the wire. A meeting that goes on
/// past midnight counts on, `24:20`, so that its times stay in order; it prints 12.20am all the same. One that adjourned to
/// another day counts the days as well: `7+14:00` is two o'clock a week after its own day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Time {
    minutes: u32,
}

/// How a body prints its times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimeStyle {
    /// 12.00pm
    Close,
    /// 12.00 pm
    Spaced,
    /// 13.30
    TwentyFour,
}

impl Time {
    /// The first minute of the day.
    pub const MIDNIGHT: Self = Self { minutes: 0 };
    /// Noon of the day after: no sitting goes on so long.
    pub const NOON_AFTER: Self = Self { minutes: 36 * 60 };
    /// Six in the morning of the day after, in minutes: what comes later is of another day than the meeting's.
    const MORNING_AFTER: u32 = 30 * 60;
    /// A day, in minutes.
    const DAY: u32 = 24 * 60;
    /// No meeting adjourns for longer than a year.
    const TOO_LATE: u32 = 366 * Self::DAY;

    /// Makes a time from hours (0–23) and minutes (0–59).
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { minutes: hour * 60 + minute })
    }

    /// The minute a moment falls in, counted from the beginning of `day`; none before it, or a year later.
    pub fn since(day: Day, moment: NaiveDateTime) -> Option<Self> {
        // Whole minutes are counted towards nought, so that a second before the day would be its first minute.
        let minutes = (moment - day.and_time(NaiveTime::MIN)).num_seconds().div_euclid(60);
        u32::try_from(minutes).ok().filter(|minutes| *minutes < Self::TOO_LATE).map(|minutes| Self { minutes })
    }

    /// How many days after the meeting's own it is: none for the night that follows.
    pub fn days_on(self) -> u32 {
        if self.minutes < Self::MORNING_AFTER { 0 } else { self.minutes / Self::DAY }
    }

    /// The same time of the clock so many days on; none where that is too late for any meeting.
    pub fn after_days(self, days: u32) -> Option<Self> {
        let minutes = days.checked_mul(Self::DAY)?.checked_add(self.minutes)?;
        (minutes < Self::TOO_LATE).then_some(Self { minutes })
    }

    /// The moment on the clerk's wall, for a meeting of `day`.
    pub fn on(self, day: Day) -> NaiveDateTime {
        day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(self.minutes))
    }

    /// Takes a time of the small hours for the next day's where the meeting starts at noon or later.
    pub fn in_meeting(self, starts: Option<Self>) -> Self {
        let after_midnight = self.minutes < 6 * 60 && starts.is_some_and(|starts| starts.minutes >= 12 * 60);
        if after_midnight { Self { minutes: self.minutes + 24 * 60 } } else { self }
    }

    /// How many minutes later than another it is; below nought where it is earlier.
    pub fn minutes_after(self, other: Self) -> i32 {
        self.minutes as i32 - other.minutes as i32
    }

    /// The time so many minutes later; none before the day, or where no meeting reaches so far.
    pub fn later(self, minutes: i32) -> Option<Self> {
        let minutes = self.minutes.checked_add_signed(minutes)?;
        (minutes < Self::TOO_LATE).then_some(Self { minutes })
    }

    /// Reads `11:30`, and what clerks type: `11.30`, `11.30am`, `1.30 pm`, `1130`, `noon`.
    pub fn read(text: &str) -> Result<Self> {
        let folded: String = text.trim().to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
        let (clock, half) = match () {
            () if folded == "noon" => return Ok(Self { minutes: 720 }),
            () if folded.ends_with("am") => (folded.trim_end_matches("am"), Some(0)),
            () if folded.ends_with("pm") => (folded.trim_end_matches("pm"), Some(12)),
            () => (folded.as_str(), None),
        };
        let (hour, minute) = match clock.split_once([':', '.']) {
            Some(parts) => parts,
            None if clock.len() > 2 && clock.is_char_boundary(clock.len() - 2) => clock.split_at(clock.len() - 2),
            None => (clock, if half.is_some() { "00" } else { "" }),
        };
        let number = |digits: &str, width: std::ops::RangeInclusive<usize>| {
            (width.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()))
                .then(|| digits.parse::<u32>().ok())
                .flatten()
        };
        number(hour, 1..=2)
            .zip(number(minute, 2..=2))
            .and_then(|(hour, minute)| match half {
                None => Self::new(hour, minute),
                Some(half) if (1..=12).contains(&hour) => Self::new(hour % 12 + half, minute),
                // "13.30pm" is a slip for 13.30, and can mean nothing else.
                Some(12) => Self::new(hour, minute),
                Some(_) => None,
            })
            .ok_or_else(|| {
                Error::invalid(
                    format!("“{}” is not a time of day.", text.trim()),
                    "Write it as 11.30am, 11.30 or 11:30.",
                )
            })
    }

    /// Finds where a text in small letters names this time of the clock, however it writes it (12.10pm, 12:10, 12.10 pm,
    /// noon; without a half of the day either is meant), and gives the text before and after it.
    pub fn named_in(self, text: &str) -> impl Iterator<Item = (&str, &str)> {
        let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ':'));
        let starts = text.char_indices().map(|(at, _)| at).filter(move |at| begins(*at));
        starts.filter_map(move |at| {
            let Leading { time, turn, rest } = Leading::of(&text[at..])?;
            (time.minutes % turn == self.minutes % turn).then(|| (&text[..at], rest))
        })
    }

    /// What follows the time of the clock with which a text in small letters begins; none where it begins with none.
    pub fn after_leading(text: &str) -> Option<&str> {
        Leading::of(text).map(|leading| leading.rest)
    }

    /// Prints the time as a body does.
    pub fn print(self, style: TimeStyle) -> String {
        let (hour, minute) = (self.minutes / 60 % 24, self.minutes % 60);
        let half = if hour < 12 { "am" } else { "pm" };
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        match style {
            TimeStyle::Close => format!("{twelve}.{minute:02}{half}"),
            TimeStyle::Spaced => format!("{twelve}.{minute:02} {half}"),
            TimeStyle::TwentyFour => format!("{hour}.{minute:02}"),
        }
    }
}

/// The time of the clock with which a text begins.
struct Leading<'a> {
    time: Time,
    /// After how many minutes the same would be written again: half a day, where its half is not said.
    turn: u32,
    /// What follows it.
    rest: &'a str,
}

impl<'a> Leading<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let ends_word = |rest: &&str| !rest.starts_with(|c: char| c.is_alphanumeric());
        if let Some(rest) = text.strip_prefix("noon").filter(ends_word) {
            return Some(Self { time: Time { minutes: 12 * 60 }, turn: Time::DAY, rest });
        }
        let after = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':'));
        let clock = text[..text.len() - after.len()].trim_end_matches(['.', ':']);
        let halved = ["am", "pm"].into_iter().find_map(|half| {
            let rest = after.trim_start().strip_prefix(half).filter(ends_word)?;
            Some(Self { time: Time::read(&format!("{clock}{half}")).ok()?, turn: Time::DAY, rest })
        });
        let plain = || {
            let time = clock.contains(['.', ':']).then(|| Time::read(clock).ok()).flatten()?;
            Some(Self { time, turn: Time::DAY / 2, rest: &text[clock.len()..] })
        };
        halved.or_else(plain)
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let days = self.days_on();
        let minutes = self.minutes - days * Self::DAY;
        if days > 0 {
            write!(f, "{days}+")?;
        }
        write!(f, "{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl std::str::FromStr for Time {
    type Err = Error;

    /// Reads what the book and the wire hold; what a clerk types is `read`.
    fn from_str(text: &str) -> Result<Self> {
        let digits = |part: &str, width: usize| {
            (part.len() <= width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())
                .flatten()
        };
        let (days, clock) = text.split_once('+').unwrap_or(("0", text));
        let parts = clock.split_once(':').filter(|(hour, minute)| (hour.len(), minute.len()) == (2, 2));
        let parts = parts.and_then(|(hour, minute)| Some((digits(hour, 2)?, digits(minute, 2)?)));
        let kept = parts.filter(|(hour, minute)| hour * 60 + minute < Self::MORNING_AFTER && *minute < 60);
        let kept = kept.and_then(|(hour, minute)| Self { minutes: hour * 60 + minute }.after_days(digits(days, 3)?));
        kept.map_or_else(|| Self::read(text), Ok)
    }
}

impl TryFrom<String> for Time {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Time> for String {
    fn from(time: Time) -> Self {
        time.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_papers_ways_of_writing_a_time_are_read() {
        for (text, expect) in [
            ("12.00pm", "12:00"),
            ("12.00", "12:00"),
            ("1.30 pm", "13:30"),
            ("13.30", "13:30"),
            ("11.30am", "11:30"),
            ("11.30 am", "11:30"),
            ("12.15am", "00:15"),
            ("9am", "09:00"),
            ("0930", "09:30"),
            ("noon", "12:00"),
        ] {
            assert_eq!(Time::read(text).unwrap().to_string(), expect, "{text}");
        }
        for text in ["", "25.00", "11.60", "13am", "half past", "9", "1:2:3", "é:30", "１１:30"] {
            assert!(Time::read(text).is_err(), "{text} is no time");
        }
    }

    #[test]
    fn a_time_is_found_in_a_text_as_it_may_be_written() {
        let named = |time: &str, text: &str| {
            let text = text.to_lowercase();
            time.parse::<Time>().unwrap().named_in(&text).next().is_some()
        };
        for (time, text) in [
            ("12:10", "From 12.10pm the meeting was not quorate."),
            ("12:10", "at 12.10 pm, it rose"),
            ("14:10", "at 2.10 it rose."),
            ("14:10", "(14:10)"),
            ("21:00", "It rose at 9pm."),
            ("12:00", "It rose at noon."),
            ("24:20", "It rose at 12.20am."),
        ] {
            assert!(named(time, text), "{time} in {text}");
        }
        for (time, text) in [
            ("14:10", "From 12.10pm on"),
            ("02:10", "at 2.10pm"),
            ("20:11", "on 18 January 2011"),
            ("18:01", "on 18.01.11"),
            ("12:10", "on page 112.10"),
            ("04:00", "with 4 voting members"),
            ("12:00", "in the afternoon"),
        ] {
            assert!(!named(time, text), "{time} in {text}");
        }
    }

    #[test]
    fn each_style_prints_as_its_body_does() {
        let half_past_one = Time::new(13, 30).unwrap();
        assert_eq!(half_past_one.print(TimeStyle::Close), "1.30pm");
        assert_eq!(half_past_one.print(TimeStyle::Spaced), "1.30 pm");
        assert_eq!(half_past_one.print(TimeStyle::TwentyFour), "13.30");
        assert_eq!(Time::new(0, 5).unwrap().print(TimeStyle::Close), "12.05am");
        assert_eq!(Time::new(12, 0).unwrap().print(TimeStyle::Close), "12.00pm", "the papers call noon 12.00pm");
    }

    #[test]
    fn a_meeting_adjourned_to_another_day_counts_the_days() {
        let day: Day = "2011-01-18".parse().unwrap();
        let since = |moment: &str| Time::since(day, moment.parse().unwrap());
        let later = since("2011-01-25T14:00:00").unwrap();
        assert_eq!((later.to_string().as_str(), later.days_on()), ("7+14:00", 7));
        assert_eq!(later.print(TimeStyle::Close), "2.00pm");
        assert_eq!("7+14:00".parse::<Time>().unwrap(), later, "the book reads back what it holds");
        let next = since("2011-01-19T10:00:00").unwrap();
        assert_eq!((next.to_string().as_str(), next.days_on()), ("1+10:00", 1), "the morning is of its own day");
        assert_eq!(since("2011-01-19T05:59:00").unwrap().to_string(), "29:59", "the night is of the evening before");
        assert!(next < later && "29:59".parse::<Time>().unwrap() < next);
        assert_eq!(since("2011-01-17T23:59:59"), None, "the day before");
        assert_eq!(since("2012-01-19T11:30:00"), None, "no meeting goes on for longer than a year");
        for text in ["7+", "+14:00", "7+31:00", "400+14:00", "7+14.00"] {
            assert!(text.parse::<Time>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_meeting_past_midnight_keeps_its_times_in_order() {
        let seven: Time = "19:00".parse().unwrap();
        let late = Time::read("0.20").unwrap().in_meeting(Some(seven));
        assert!(late > seven);
        assert_eq!((late.to_string().as_str(), late.print(TimeStyle::Close).as_str()), ("24:20", "12.20am"));
        assert_eq!("24:20".parse::<Time>().unwrap(), late, "the book reads back what it holds");
        let day: Day = "2011-01-18".parse().unwrap();
        assert_eq!(late.on(day).to_string(), "2011-01-19 00:20:00");
        assert_eq!(Time::since(day, late.on(day)), Some(late));
        assert_eq!(Time::since(day, "2011-01-17T23:59:00".parse().unwrap()), None, "the day before");
        let morning: Time = "09:30".parse().unwrap();
        assert_eq!(Time::read("0.20").unwrap().in_meeting(Some(morning)).to_string(), "00:20");
        assert!(Time::read("25:00").is_err(), "nobody types that");
    }

    proptest! {
        #[test]
        fn whatever_is_kept_reads_back(minutes in 0u32..500_000) {
            let time = Time { minutes };
            prop_assert_eq!(time.to_string().parse::<Time>().unwrap(), time);
        }

        #[test]
        fn whatever_is_printed_reads_back(minutes in 0u32..1440, style in prop_oneof![Just(TimeStyle::Close), Just(TimeStyle::Spaced), Just(TimeStyle::TwentyFour)]) {
            let time = Time { minutes };
            prop_assert_eq!(Time::read(&time.print(style)).unwrap(), time);
            prop_assert_eq!(Time::read(&time.to_string()).unwrap(), time);
        }

        #[test]
        fn no_text_panics(text in ".{0,12}") {
            let _ = Time::read(&text);
            let _ = Time::MIDNIGHT.named_in(&text.to_lowercase()).count();
        }

        #[test]
        fn whatever_is_printed_is_found(minutes in 0u32..2160, style in prop_oneof![Just(TimeStyle::Close), Just(TimeStyle::Spaced), Just(TimeStyle::TwentyFour)], before in "[^0-9.:]{0,6}", after in "([^a-zA-Z0-9.: ].{0,6})?") {
            let time = Time { minutes };
            let text = format!("{before} {}{after}", time.print(style)).to_lowercase();
            prop_assert!(time.named_in(&text).next().is_some(), "{}", text);
        }
    }
}
