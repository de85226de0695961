//! The bank holidays of England and Wales, by rule and by name.
//!
//! From 2003 on: before that, the holidays of 1995, 1999 and 2002 were moved in ways that are not kept here. One that is
//! proclaimed later is a closed day that the clerk adds, until it stands below.

use super::super::day::Day;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The first year of which the bank holidays are known.
pub const KNOWN_FROM: i32 = 2003;

/// Days proclaimed for one year alone, beside the usual ones.
const PROCLAIMED: [((i32, u32, u32), &str); 5] = [
    ((2011, 4, 29), "the wedding of Prince William and Catherine Middleton"),
    ((2012, 6, 5), "the Queen’s Diamond Jubilee"),
    ((2022, 6, 3), "the Queen’s Platinum Jubilee"),
    ((2022, 9, 19), "the State Funeral of Queen Elizabeth II"),
    ((2023, 5, 8), "the coronation of King Charles III"),
];

/// Usual holidays that were kept on another day.
const MOVED: [(Moved, (i32, u32, u32)); 3] =
    [(Moved::Spring, (2012, 6, 4)), (Moved::EarlyMay, (2020, 5, 8)), (Moved::Spring, (2022, 6, 2))];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Moved {
    EarlyMay,
    Spring,
}

/// Names the bank holiday that a day is, if it is one.
///
/// Christmas Day, Boxing Day and New Year’s Day are holidays on their own dates too when those fall on a weekend (the
/// first by common law): only days that count no Sunday but do count a Saturday see the difference, and they must not
/// be given a day that a court might refuse.
pub fn bank_holiday(day: Day) -> Option<&'static str> {
    let year = day.year();
    let easter = easter(year);
    let fixed = |month, date| NaiveDate::from_ymd_opt(year, month, date);
    let is = |other: Option<Day>| other == Some(day);
    let proclaimed = PROCLAIMED.iter().find(|((y, m, d), _)| is(NaiveDate::from_ymd_opt(*y, *m, *d)));
    let weekday = day.weekday();
    let monday = weekday == Weekday::Mon;
    let (month, date) = (day.month(), day.day());
    match () {
        () if proclaimed.is_some() => proclaimed.map(|(_, name)| *name),
        () if is(fixed(1, 1)) => Some("New Year’s Day"),
        () if monday && month == 1 && (2..=3).contains(&date) => Some("New Year’s Day, in lieu"),
        () if is(easter.and_then(|easter| easter.checked_sub_days(Days::new(2)))) => Some("Good Friday"),
        () if is(easter.and_then(|easter| easter.checked_add_days(Days::new(1)))) => Some("Easter Monday"),
        () if is(may_holiday(year, Moved::EarlyMay)) => Some("Early May bank holiday"),
        () if is(may_holiday(year, Moved::Spring)) => Some("Spring bank holiday"),
        () if is(monday_of(year, 8, true)) => Some("Summer bank holiday"),
        () if is(fixed(12, 25)) => Some("Christmas Day"),
        () if is(fixed(12, 26)) => Some("Boxing Day"),
        () if month == 12 && lieu_of_christmas(weekday, date) => Some("Christmas, in lieu"),
        () => None,
    }
}

/// 27 and 28 December, where Christmas Day or Boxing Day fell on the weekend before.
fn lieu_of_christmas(weekday: Weekday, date: u32) -> bool {
    matches!((date, weekday), (27, Weekday::Mon | Weekday::Tue) | (28, Weekday::Mon | Weekday::Tue))
}

fn may_holiday(year: i32, which: Moved) -> Option<Day> {
    let moved = MOVED.iter().find(|(one, (of, ..))| *one == which && *of == year);
    match moved {
        Some((_, (year, month, day))) => NaiveDate::from_ymd_opt(*year, *month, *day),
        None => monday_of(year, 5, which == Moved::Spring),
    }
}

/// The first or the last Monday of a month of 31 days.
fn monday_of(year: i32, month: u32, last: bool) -> Option<Day> {
    let from = NaiveDate::from_ymd_opt(year, month, if last { 25 } else { 1 })?;
    (0..7).filter_map(|days| from.checked_add_days(Days::new(days))).find(|day| day.weekday() == Weekday::Mon)
}

/// Easter Sunday of the Gregorian calendar (the anonymous rule of 1876, after Meeus, Astronomical Algorithms).
fn easter(year: i32) -> Option<Day> {
    let (golden, century, rest) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (leap_centuries, century_rest) = (century.div_euclid(4), century.rem_euclid(4));
    let moon_shift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let moon = (19 * golden + century - leap_centuries - moon_shift + 15).rem_euclid(30);
    let sunday = (32 + 2 * century_rest + 2 * rest.div_euclid(4) - moon - rest.rem_euclid(4)).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * sunday).div_euclid(451);
    let counted = moon + sunday - 7 * late + 114;
    let part = |number: i32| u32::try_from(number).ok();
    NaiveDate::from_ymd_opt(year, part(counted.div_euclid(31))?, part(counted.rem_euclid(31) + 1)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The holidays on weekdays as they were published, year by year: month and day.
    const PUBLISHED: [(i32, &str); 14] = [
        (2003, "1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12"),
        (2010, "1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12"),
        (2011, "3/1 22/4 25/4 29/4 2/5 30/5 29/8 26/12 27/12"),
        (2012, "2/1 6/4 9/4 7/5 4/6 5/6 27/8 25/12 26/12"),
        (2015, "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12"),
        (2019, "1/1 19/4 22/4 6/5 27/5 26/8 25/12 26/12"),
        (2020, "1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12"),
        (2021, "1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12"),
        (2022, "3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12"),
        (2023, "2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12"),
        (2024, "1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12"),
        (2025, "1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12"),
        (2026, "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12"),
        (2027, "1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12"),
    ];

    fn weekday_holidays(year: i32) -> Vec<Day> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let weekdays = first.iter_days().take_while(|day| day.year() == year);
        weekdays
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && bank_holiday(*day).is_some())
            .collect()
    }

    #[test]
    fn the_published_holidays_come_out() {
        for (year, published) in PUBLISHED {
            let found: Vec<_> =
                weekday_holidays(year).iter().map(|day| format!("{}/{}", day.day(), day.month())).collect();
            assert_eq!(found.join(" "), published, "{year}");
        }
    }

    #[test]
    fn each_exception_has_its_name_and_the_usual_day_is_none() {
        let named = |day: &str| bank_holiday(day.parse().unwrap());
        assert_eq!(named("2012-06-04"), Some("Spring bank holiday"));
        assert_eq!(named("2020-05-08"), Some("Early May bank holiday"));
        assert_eq!(named("2022-09-19"), Some("the State Funeral of Queen Elizabeth II"));
        assert_eq!(named("2021-12-25"), Some("Christmas Day"), "a Saturday, and Christmas Day all the same");
        for usual in ["2012-05-28", "2020-05-04", "2022-05-30", "2011-01-04", "2010-12-29"] {
            assert_eq!(named(usual), None, "{usual}");
        }
    }

    proptest! {
        #[test]
        fn a_year_has_eight_holidays_in_the_week_and_those_proclaimed(year in KNOWN_FROM..2200) {
            let proclaimed = PROCLAIMED.iter().filter(|((of, ..), _)| *of == year).count();
            prop_assert_eq!(weekday_holidays(year).len(), 8 + proclaimed);
        }

        #[test]
        fn easter_is_a_sunday_of_spring(year in 0i32..9999) {
            let easter = easter(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            let (first, last) = ((3, 22), (4, 25));
            prop_assert!((first..=last).contains(&(easter.month(), easter.day())), "{}", easter);
        }
    }
}
