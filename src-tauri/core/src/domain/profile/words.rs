//! The words of a profile, and how it speaks of its years.

use super::super::day::{self, Day};
use super::super::text;
use super::super::time::TimeStyle;
use crate::error::{Error, Result};
use chrono::{Datelike, Months};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a body's papers say things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Chairman, Chair.
    pub chairman: String,
    /// Vice-Chair.
    pub vice_chair: String,
    /// Deputy Chair.
    pub deputy_chair: String,
    /// What stands before a councillor's name: Cllr, Councillor.
    pub councillor: String,
    /// What the paper of a meeting is called: Note of decisions taken and actions required, Minutes.
    pub note_title: String,
    /// The law or rule whose paragraphs make an item exempt, as it stands after “paragraph 3 of”: Part 1 of Schedule 12A
    /// to the Local Government Act 1972 (in Wales Part 4). Empty where none binds the body.
    pub exempt_under: String,
    /// How times print.
    pub time_style: TimeStyle,
}

impl Words {
    /// Makes each word fit to keep; refuses one that must be there and is empty.
    pub(super) fn tidy(&mut self) -> Result<()> {
        for (what, word) in [
            ("The word for the chairman", &mut self.chairman),
            ("The word for the vice-chair", &mut self.vice_chair),
            ("The word for a deputy chair", &mut self.deputy_chair),
            ("The note’s title", &mut self.note_title),
        ] {
            *word = text::needed(what, word)?;
        }
        self.councillor = text::line("The word before a councillor’s name", &self.councillor)?;
        self.exempt_under = text::line("The law of exemptions", &self.exempt_under)?;
        Ok(())
    }

    /// The law or rule of exemptions as it stands within a sentence, however it was typed; empty where none binds the body.
    pub fn law(&self) -> &str {
        self.exempt_under.trim().trim_end_matches('.')
    }
}

/// How a body labels its years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum YearLabel {
    /// 2010/11
    Short,
    /// 2010/2011
    Long,
}

/// When a body's years begin; `"1 September"` or `"annual_meeting"` in the book and on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(with = "String")]
pub enum YearBegins {
    /// On the same day of every year.
    On {
        /// 1 for January.
        month: u32,
        /// 1 for the first.
        day: u32,
    },
    /// At the council's annual meeting in May.
    AnnualMeeting,
}

/// What the book and the wire call the annual meeting.
const ANNUAL_MEETING: &str = "annual_meeting";
/// A year without 29 February, on which no year can begin every time.
const ANY_YEAR: &str = "2001";

impl TryFrom<String> for YearBegins {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        if text == ANNUAL_MEETING {
            return Ok(Self::AnnualMeeting);
        }
        let on = day::read(&format!("{} {ANY_YEAR}", text.trim())).map_err(|_| {
            Error::invalid(
                format!("“{}” is not a day on which every year can begin.", text.trim()),
                "Write it as 1 September.",
            )
        })?;
        Ok(Self::On { month: on.month(), day: on.day() })
    }
}

impl From<YearBegins> for String {
    fn from(begins: YearBegins) -> Self {
        match begins {
            YearBegins::AnnualMeeting => ANNUAL_MEETING.into(),
            YearBegins::On { month, day } => Day::from_ymd_opt(2001, month, day).map(day::short).unwrap_or_default(),
        }
    }
}

impl YearBegins {
    /// Proposes the last day of a year that begins on a day: the day before the next begins, where that is known, else
    /// the last of twelve months.
    pub fn last_day_of(self, first_day: Day) -> Day {
        let later = |months| first_day.checked_add_months(Months::new(months)).unwrap_or(first_day);
        let next = match self {
            Self::AnnualMeeting => None,
            // A year that begins late or early is a short or a long one, but never of some weeks.
            Self::On { month, day } => (later(6).year()..=later(18).year())
                .filter_map(|year| Day::from_ymd_opt(year, month, day))
                .find(|begins| *begins >= later(6)),
        };
        let next = next.unwrap_or(later(12));
        next.pred_opt().unwrap_or(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_ends_the_day_before_the_next() {
        let ends = |begins: YearBegins, first: &str| begins.last_day_of(first.parse().unwrap()).to_string();
        let september = YearBegins::On { month: 9, day: 1 };
        assert_eq!(ends(september, "2011-09-01"), "2012-08-31");
        assert_eq!(ends(september, "2011-09-08"), "2012-08-31", "begun late");
        assert_eq!(ends(september, "2011-08-01"), "2012-08-31", "begun early");
        assert_eq!(ends(YearBegins::AnnualMeeting, "2012-05-21"), "2013-05-20", "the next one’s day is not known");
        assert_eq!(ends(YearBegins::AnnualMeeting, "2012-02-29"), "2013-02-27");
    }

    #[test]
    fn a_year_begins_on_a_day_that_every_year_has() {
        let read = |text: &str| YearBegins::try_from(text.to_owned());
        for text in ["1 September", "1st Sep", "01/09", " 1 september "] {
            let begins = read(text).unwrap();
            assert_eq!(begins, YearBegins::On { month: 9, day: 1 }, "{text}");
            assert_eq!(String::from(begins), "1 September");
        }
        assert_eq!(read("annual_meeting").unwrap(), YearBegins::AnnualMeeting);
        assert_eq!(String::from(YearBegins::AnnualMeeting), "annual_meeting");
        for none in ["29 February", "31 April", "May", "", "1 September 2010"] {
            let error = read(none).unwrap_err();
            assert_eq!(error.hint, "Write it as 1 September.", "{none}");
        }
    }
}
