//! The working calendar: which days count, and days counted before a meeting and after it.
//!
//! Knows no body: how many days, and which of them count, is for whoever asks (a profile, a clerk trying a date).

mod holidays;

pub use holidays::{KNOWN_FROM, bank_holiday};

use super::day::{self, Day};
use super::id::ClosedDayId;
use super::profile::DaysCounted;
use crate::error::{Error, Result};
use chrono::{Datelike, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Days on which an authority’s offices are closed, beside weekends and bank holidays: they count for no notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedDay {
    /// Which.
    pub id: ClosedDayId,
    /// The first of them.
    pub first_day: Day,
    /// The last of them, itself included; the first again for one day.
    pub last_day: Day,
    /// Why: Christmas closure, a day of national mourning.
    pub reason: String,
}

impl ClosedDay {
    /// Says whether a day is one of them.
    pub fn holds(&self, day: Day) -> bool {
        self.first_day <= day && day <= self.last_day
    }

    /// Refuses days that end before they begin, go on for more than a month, or are closed already.
    pub fn fits(&self, others: &[Self]) -> Result<()> {
        if self.last_day < self.first_day {
            return Err(Error::refused("The closed days end before they begin.", "Give a last day after the first."));
        }
        if (self.last_day - self.first_day).num_days() > 31 {
            return Err(Error::refused(
                "More than a month would be closed.",
                "Check the last day. What counts for no notice is a few days together.",
            ));
        }
        let clash =
            |other: &&Self| other.id != self.id && other.first_day <= self.last_day && self.first_day <= other.last_day;
        match others.iter().find(clash) {
            Some(other) => Err(Error::refused(
                format!(
                    "{} is a closed day already: {}.",
                    day::long(self.first_day.max(other.first_day)),
                    other.reason
                ),
                "Change those days instead.",
            )),
            None => Ok(()),
        }
    }
}

/// Why a day does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Off {
    /// A Saturday or Sunday.
    Weekend,
    /// A bank holiday, by name.
    BankHoliday(&'static str),
    /// A day that the clerk closed, and why.
    Closed(String),
}

/// A day that was counted to, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The day it comes to.
    pub day: Day,
    /// The days that counted, in order of date.
    pub counted: Vec<Day>,
    /// The days on the way that did not, in order of date, and why.
    pub skipped: Vec<(Day, Off)>,
}

impl Counted {
    /// Says whether bank holidays were not known for some of its days.
    pub fn uncertain(&self) -> bool {
        let days = self.counted.iter().chain(self.skipped.iter().map(|(day, _)| day)).chain([&self.day]);
        days.into_iter().any(|day| day.year() < KNOWN_FROM)
    }
}

/// The working days of an authority.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    closed: Vec<ClosedDay>,
}

impl Calendar {
    /// Bank holidays, weekends and these closed days.
    pub fn new(closed: Vec<ClosedDay>) -> Self {
        Self { closed }
    }

    /// Says why a day does not count; nothing where it does.
    pub fn off(&self, day: Day, counting: DaysCounted) -> Option<Off> {
        let (saturday, sunday) = (day.weekday() == Weekday::Sat, day.weekday() == Weekday::Sun);
        let weekend = match counting {
            DaysCounted::Calendar => return None,
            DaysCounted::WorkingDays => saturday || sunday,
            DaysCounted::NoSundaysAndHolidays => sunday,
        };
        let closed = || self.closed.iter().find(|one| one.holds(day)).map(|one| Off::Closed(one.reason.clone()));
        let holiday = || bank_holiday(day).map(Off::BankHoliday);
        if weekend { Some(Off::Weekend) } else { holiday().or_else(closed) }
    }

    /// Finds the last day on which something may go out that is due so many clear days before another: neither that day
    /// nor the other is counted, and a last day that does not itself count moves back.
    pub fn clear_days_before(&self, day: Day, clear: u32, counting: DaysCounted) -> Counted {
        let mut found = self.walk(day, clear, counting, |day| day.pred_opt());
        let mut last = found.day.pred_opt();
        while let Some((on, off)) = last.and_then(|on| Some((on, self.off(on, counting)?))) {
            found.skipped.push((on, off));
            last = on.pred_opt();
        }
        found.day = last.unwrap_or(found.day);
        found.counted.reverse();
        found.skipped.reverse();
        found
    }

    /// Counts the clear days between two days: neither is counted.
    pub fn clear_days_between(&self, from: Day, to: Day, counting: DaysCounted) -> usize {
        from.iter_days().skip(1).take_while(|day| *day < to).filter(|day| self.off(*day, counting).is_none()).count()
    }

    /// Finds the working day that comes so many working days after a day, which is not counted itself.
    pub fn working_days_after(&self, day: Day, days: u32) -> Counted {
        self.walk(day, days, DaysCounted::WorkingDays, |day| day.succ_opt())
    }

    /// Goes from day to day until so many have counted; stops on the last that did.
    fn walk(&self, from: Day, days: u32, counting: DaysCounted, next: impl Fn(Day) -> Option<Day>) -> Counted {
        let mut found = Counted { day: from, counted: Vec::new(), skipped: Vec::new() };
        while found.counted.len() < days as usize {
            // No day that can be typed lies near enough to the calendar’s own ends for this to stop short.
            let Some(on) = next(found.day) else { break };
            found.day = on;
            match self.off(on, counting) {
                Some(off) => found.skipped.push((on, off)),
                None => found.counted.push(on),
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::DaysCounted::{NoSundaysAndHolidays, WorkingDays};
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn closed(first: &str, last: &str, reason: &str) -> ClosedDay {
        ClosedDay { id: ClosedDayId(first.into()), first_day: day(first), last_day: day(last), reason: reason.into() }
    }

    #[test]
    fn the_worked_answers_for_clear_days_come_out() {
        let calendar = Calendar::default();
        for (meeting, counting, expect) in [
            ("2011-03-21", WorkingDays, "2011-03-11"),
            ("2011-03-21", NoSundaysAndHolidays, "2011-03-14"),
            ("2011-03-21", DaysCounted::Calendar, "2011-03-15"),
            ("2011-01-18", WorkingDays, "2011-01-10"),
            ("2011-05-17", WorkingDays, "2011-05-09"),
            ("2011-05-05", WorkingDays, "2011-04-21"),
        ] {
            let last = calendar.clear_days_before(day(meeting), 5, counting);
            assert_eq!(last.day, day(expect), "five clear days before {meeting} by {counting:?}");
        }
    }

    #[test]
    fn the_worked_answers_for_working_days_after_come_out() {
        let calendar = Calendar::default();
        for (from, days, expect) in [
            ("2011-01-18", 2, "2011-01-20"),
            ("2011-01-18", 5, "2011-01-25"),
            ("2011-01-18", 10, "2011-02-01"),
            ("2011-04-20", 5, "2011-05-03"),
        ] {
            assert_eq!(calendar.working_days_after(day(from), days).day, day(expect), "{days} after {from}");
        }
    }

    #[test]
    fn a_count_says_which_days_it_counted_and_why_it_left_others_out() {
        let found = Calendar::default().clear_days_before(day("2011-05-05"), 5, WorkingDays);
        let counted: Vec<_> = found.counted.iter().map(ToString::to_string).collect();
        assert_eq!(counted, ["2011-04-26", "2011-04-27", "2011-04-28", "2011-05-03", "2011-05-04"]);
        let why = |on: &str| found.skipped.iter().find(|(day, _)| day.to_string() == on).map(|(_, off)| off.clone());
        assert_eq!(why("2011-04-22"), Some(Off::BankHoliday("Good Friday")));
        assert_eq!(why("2011-04-30"), Some(Off::Weekend));
        assert_eq!(why("2011-05-02"), Some(Off::BankHoliday("Early May bank holiday")));
        assert!(!found.uncertain());
        assert!(Calendar::default().clear_days_before(day("2003-01-03"), 5, WorkingDays).uncertain());
    }

    #[test]
    fn closed_days_count_for_no_notice_but_a_calendars() {
        let calendar = Calendar::new(vec![closed("2011-03-16", "2011-03-17", "Flood")]);
        let last = |counting| calendar.clear_days_before(day("2011-03-21"), 5, counting).day;
        assert_eq!(last(WorkingDays), day("2011-03-09"));
        assert_eq!(last(NoSundaysAndHolidays), day("2011-03-11"));
        assert_eq!(last(DaysCounted::Calendar), day("2011-03-15"));
        assert_eq!(calendar.off(day("2011-03-17"), WorkingDays), Some(Off::Closed("Flood".into())));
        assert_eq!(calendar.working_days_after(day("2011-03-15"), 1).day, day("2011-03-18"));
    }

    #[test]
    fn closed_days_fit_together() {
        let christmas = closed("2011-12-28", "2011-12-30", "Christmas closure");
        let fits = |one: &ClosedDay| one.fits(std::slice::from_ref(&christmas));
        assert!(fits(&christmas).is_ok(), "they do not clash with themselves");
        assert!(fits(&closed("2011-12-31", "2011-12-31", "Stocktaking")).is_ok());
        let error = fits(&closed("2011-12-27", "2011-12-28", "Again")).unwrap_err();
        assert_eq!(error.message, "28 December 2011 is a closed day already: Christmas closure.");
        assert!(fits(&closed("2011-12-31", "2011-12-27", "Back to front")).is_err());
        assert!(fits(&closed("2012-01-02", "2012-02-20", "A whole month")).is_err());
    }

    fn any_counting() -> impl Strategy<Value = DaysCounted> {
        prop_oneof![Just(WorkingDays), Just(NoSundaysAndHolidays), Just(DaysCounted::Calendar)]
    }

    fn any_calendar() -> impl Strategy<Value = (Calendar, Day)> {
        let base = day("2003-06-01");
        (0u64..9000, proptest::collection::vec((0u64..60, 0u64..4), 0..5)).prop_map(move |(days, closures)| {
            let meeting = base + chrono::Days::new(days);
            let of = |(at, (back, long)): (usize, (u64, u64))| ClosedDay {
                id: ClosedDayId(at.to_string()),
                first_day: meeting - chrono::Days::new(back),
                last_day: meeting - chrono::Days::new(back) + chrono::Days::new(long),
                reason: "Closed".into(),
            };
            (Calendar::new(closures.into_iter().enumerate().map(of).collect()), meeting)
        })
    }

    proptest! {
        #[test]
        fn the_clear_days_before_lie_strictly_between_and_no_later_day_would_do(
            (calendar, meeting) in any_calendar(), clear in 0u32..40, counting in any_counting(),
        ) {
            let found = calendar.clear_days_before(meeting, clear, counting);
            prop_assert!(found.day < meeting);
            prop_assert_eq!(calendar.off(found.day, counting), None, "it goes out on a day that counts");
            prop_assert_eq!(calendar.clear_days_between(found.day, meeting, counting), clear as usize);
            prop_assert_eq!(found.counted.len(), clear as usize);
            let later = found.day.iter_days().skip(1).find(|day| calendar.off(*day, counting).is_none()).unwrap();
            prop_assert!(
                later >= meeting || calendar.clear_days_between(later, meeting, counting) < clear as usize,
                "{} would do too", later
            );
            let between = (meeting - found.day).num_days() - 1;
            prop_assert_eq!((found.counted.len() + found.skipped.len()) as i64, between, "no day is passed over");
        }

        #[test]
        fn the_day_after_so_many_working_days_is_a_working_day((calendar, from) in any_calendar(), days in 1u32..40) {
            let found = calendar.working_days_after(from, days);
            prop_assert_eq!(calendar.off(found.day, WorkingDays), None);
            prop_assert_eq!(calendar.clear_days_between(from, found.day, WorkingDays), days as usize - 1);
            prop_assert_eq!(found.counted.last(), Some(&found.day));
        }
    }
}
