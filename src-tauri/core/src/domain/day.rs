//! Days: reading them as clerks type them and printing them as papers do.

use crate::error::{Error, Result};
use chrono::{Datelike, Days, NaiveDate};

/// A day of the calendar; `2011-01-18` in the book and on the wire.
pub type Day = NaiveDate;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Prints a day with its weekday: Tuesday 18 January 2011.
pub fn full(day: Day) -> String {
    format!("{} {}", weekday(day), long(day))
}

/// Prints a day without its weekday: 18 January 2011.
pub fn long(day: Day) -> String {
    format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year())
}

/// Prints a day of a known year: 18 January.
pub fn short(day: Day) -> String {
    format!("{} {}", day.day(), MONTHS[day.month0() as usize])
}

/// Names the day of the week.
pub fn weekday(day: Day) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        [day.weekday().num_days_from_monday() as usize]
}

/// Says how far off a day is: today, tomorrow, in 10 days, 3 days ago.
pub fn distance(from: Day, to: Day) -> String {
    match (to - from).num_days() {
        0 => "today".into(),
        1 => "tomorrow".into(),
        -1 => "yesterday".into(),
        days if days > 0 => format!("in {days} days"),
        days => format!("{} days ago", -days),
    }
}

/// Reads `2011-01-18`, `18/01/2011`, `18/01/11`, `18.1.2011`, `18 January 2011`, `Tue 18 Jan 2011`.
///
/// A weekday that is given must be the day's own (invariant 22).
pub fn read(text: &str) -> Result<Day> {
    let shown = text.trim();
    let wrong = |message: String| Error::invalid(message, "Write it as 18 January 2011, 18/01/2011 or 2011-01-18.");
    let folded = shown.to_lowercase().replace(',', " ");
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    let named = words.first().and_then(|word| weekday_number(word));
    if named.is_some() {
        words.remove(0);
    }
    let joined = words.join(" ");
    let parts: Vec<&str> = joined.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else {
        return Err(wrong(format!("“{shown}” is not a date.")));
    };
    let number =
        |digits: &str| digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<i32>().ok()).flatten();
    let day_number = |digits: &str| number(digits.trim_end_matches(|c: char| c.is_ascii_alphabetic()));
    let (year, day) = if first.len() == 4 && number(first).is_some() { (first, third) } else { (third, first) };
    let year = match year.len() {
        4 => number(year),
        2 => number(year).map(|short| 2000 + short),
        _ => None,
    };
    let month = number(second).or_else(|| month_number(second));
    let (Some(year), Some(month), Some(day)) = (year, month, day_number(day)) else {
        return Err(wrong(format!("“{shown}” is not a date.")));
    };
    let found = u32::try_from(month)
        .ok()
        .zip(u32::try_from(day).ok())
        .and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or_else(|| wrong(format!("There is no {shown} in the calendar.")))?;
    match named {
        Some(weekday) if weekday != found.weekday().num_days_from_monday() as usize => Err(Error::refused(
            format!("{} is a {}, not what “{shown}” says.", long(found), self::weekday(found)),
            "Mend the weekday or the date.",
        )),
        _ => Ok(found),
    }
}

/// Reads a day that follows another; one typed without its year (“21 March”, “21/3”) is the first such day from `on`.
pub fn read_from(text: &str, on: Day) -> Result<Day> {
    let years = [on.year(), on.year() + 1].into_iter();
    let without_year =
        || years.clone().filter_map(|year| read(&format!("{} {year}", text.trim())).ok()).find(|day| *day >= on);
    read(text).or_else(|error| without_year().ok_or(error))
}

/// The day so many days after another; none beyond the calendar.
pub fn after_days(day: Day, days: u32) -> Option<Day> {
    day.checked_add_days(Days::new(days.into()))
}

/// The day with which a text in small letters begins: 25 January, 25th january 2011, 25/1/2011. One without its year is the
/// first such day from `on`.
pub fn leading(text: &str, on: Day) -> Option<Day> {
    let is_time = |written: &str| written.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ':'));
    let ends = |c: char| matches!(c, ',' | '.' | ';' | ':' | ')' | '!' | '?');
    let mut words = text.match_indices(char::is_whitespace).map(|(at, _)| at).chain([text.len()]);
    let written: Vec<_> = words.by_ref().take(4).map(|end| text[..end].trim_end_matches(ends)).collect();
    let day = |written: &&str| (!is_time(written)).then(|| read_from(written, on).ok()).flatten();
    written.iter().rev().find_map(day)
}

/// The days that a text in small letters names, as `leading` reads them.
pub fn named_in(text: &str, on: Day) -> impl Iterator<Item = Day> {
    let begins = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    let starts = text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).filter(begins);
    starts.filter_map(move |at| leading(&text[at..], on))
}

fn month_number(word: &str) -> Option<i32> {
    (word.len() >= 3)
        .then(|| MONTHS.iter().position(|month| month.to_lowercase().starts_with(word)))?
        .map(|at| at as i32 + 1)
}

fn weekday_number(word: &str) -> Option<usize> {
    (word.len() >= 3).then(|| {
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            .iter()
            .position(|day| day.starts_with(word))
    })?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use proptest::prelude::*;

    #[test]
    fn dates_are_read_as_the_papers_write_them() {
        let expect = NaiveDate::from_ymd_opt(2011, 1, 18).unwrap();
        for text in [
            "2011-01-18",
            "18/01/11",
            "18/1/2011",
            "18.01.2011",
            "18 January 2011",
            "Tuesday 18 January 2011",
            "tue 18th Jan 2011",
        ] {
            assert_eq!(read(text).unwrap(), expect, "{text}");
        }
    }

    #[test]
    fn a_day_that_is_not_there_is_said_so() {
        assert_eq!(read("30 February 2011").unwrap_err().message, "There is no 30 February 2011 in the calendar.");
        assert_eq!(read("soon").unwrap_err().code, Code::Invalid);
        assert_eq!(
            read("Monday 18 January 2011").unwrap_err().code,
            Code::Refused,
            "a printed weekday agrees with its date"
        );
    }

    #[test]
    fn a_day_without_its_year_is_the_next_such_day() {
        let on = NaiveDate::from_ymd_opt(2011, 1, 18).unwrap();
        for (text, expect) in [
            ("21 March", "2011-03-21"),
            ("10 January", "2012-01-10"),
            ("18/1", "2011-01-18"),
            ("1 May 2013", "2013-05-01"),
        ] {
            assert_eq!(read_from(text, on).unwrap().to_string(), expect, "{text}");
        }
        assert!(read_from("30 February", on).is_err());
    }

    #[test]
    fn a_day_is_found_in_a_text() {
        let on = NaiveDate::from_ymd_opt(2011, 1, 18).unwrap();
        let found = |text: &str| named_in(text, on).map(|day| day.to_string()).collect::<Vec<_>>();
        assert_eq!(found("on 25 january, and on 8 february 2011."), ["2011-01-25", "2011-02-08"]);
        assert_eq!(found("by 25th january (25/1/2011)"), ["2011-01-25", "2011-01-25"]);
        assert!(found("at 12.10 on page 3").is_empty(), "12.10 is a time before it is a day of December");
        assert_eq!(leading("tuesday 25 january there was", on).unwrap().to_string(), "2011-01-25");
    }

    #[test]
    fn days_print_in_full() {
        let day = NaiveDate::from_ymd_opt(2011, 3, 21).unwrap();
        assert_eq!(full(day), "Monday 21 March 2011");
        assert_eq!(distance(NaiveDate::from_ymd_opt(2011, 3, 11).unwrap(), day), "in 10 days");
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(days in 0i64..60_000) {
            let day = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + chrono::Duration::days(days);
            prop_assert_eq!(read(&full(day)).unwrap(), day);
            prop_assert_eq!(read(&day.to_string()).unwrap(), day);
        }

        #[test]
        fn no_text_panics(text in ".{0,16}") {
            let _ = read(&text);
            let _ = named_in(&text, NaiveDate::MAX).count();
            let _ = leading(&text, NaiveDate::MIN);
        }
    }
}
