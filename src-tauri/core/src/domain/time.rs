//! A time of day on the clerk's wall, to the minute, and how bodies print it.

use crate::error::{Error, Result};
use chrono::{NaiveTime, Timelike};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A time of day to the minute; `11:30` in the book and on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(with = "String", extend("pattern" = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
pub struct Time {
    minutes: u16,
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

    /// Makes a time from hours (0–23) and minutes (0–59).
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        NaiveTime::from_hms_opt(hour, minute, 0).map(Self::of)
    }

    /// The minute a moment falls in.
    pub fn of(moment: NaiveTime) -> Self {
        Self { minutes: (moment.hour() * 60 + moment.minute()) as u16 }
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

    /// Prints the time as a body does.
    pub fn print(self, style: TimeStyle) -> String {
        let (hour, minute) = (self.minutes / 60, self.minutes % 60);
        let half = if hour < 12 { "am" } else { "pm" };
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        match style {
            TimeStyle::Close => format!("{twelve}.{minute:02}{half}"),
            TimeStyle::Spaced => format!("{twelve}.{minute:02} {half}"),
            TimeStyle::TwentyFour => format!("{hour}.{minute:02}"),
        }
    }
}

impl From<Time> for NaiveTime {
    fn from(time: Time) -> Self {
        // Every `Time` is a minute of the day, so the reading cannot fail.
        NaiveTime::from_num_seconds_from_midnight_opt(u32::from(time.minutes) * 60, 0).unwrap_or(NaiveTime::MIN)
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl std::str::FromStr for Time {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::read(text)
    }
}

impl TryFrom<String> for Time {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        Self::read(&text)
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
    fn each_style_prints_as_its_body_does() {
        let half_past_one = Time::new(13, 30).unwrap();
        assert_eq!(half_past_one.print(TimeStyle::Close), "1.30pm");
        assert_eq!(half_past_one.print(TimeStyle::Spaced), "1.30 pm");
        assert_eq!(half_past_one.print(TimeStyle::TwentyFour), "13.30");
        assert_eq!(Time::new(0, 5).unwrap().print(TimeStyle::Close), "12.05am");
        assert_eq!(Time::new(12, 0).unwrap().print(TimeStyle::Close), "12.00pm", "the papers call noon 12.00pm");
    }

    proptest! {
        #[test]
        fn whatever_is_printed_reads_back(minutes in 0u16..1440, style in prop_oneof![Just(TimeStyle::Close), Just(TimeStyle::Spaced), Just(TimeStyle::TwentyFour)]) {
            let time = Time { minutes };
            prop_assert_eq!(Time::read(&time.print(style)).unwrap(), time);
            prop_assert_eq!(Time::read(&time.to_string()).unwrap(), time);
        }

        #[test]
        fn no_text_panics(text in ".{0,12}") {
            let _ = Time::read(&text);
        }
    }
}
