//! Six months without attending: by when a councillor must attend to keep the seat (Local Government Act 1972, s85).
//!
//! A councillor who attends no meeting of the authority for six months from the last attendance loses the seat, unless
//! the authority approved the reason before they ran out. What counts as attending is for whoever gathers the days.

use super::day::{self, Day};
use super::id::{ApprovedAbsenceId, AuthorityId, PersonId};
use crate::error::{Error, Result};
use chrono::{Days, Months};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many calendar months a councillor may be away.
const MONTHS: Months = Months::new(6);

/// After so many months a clerk is told, and after so many urgently.
const TELL_AFTER: Months = Months::new(4);
const PRESS_AFTER: Months = Months::new(5);

/// An absence whose reason an authority approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ApprovedAbsence {
    /// Which.
    pub id: ApprovedAbsenceId,
    /// Whose.
    pub person: PersonId,
    /// Of which council; `None` where the book’s bodies name none.
    pub authority: Option<AuthorityId>,
    /// From when.
    pub from_day: Day,
    /// Until when, that day included.
    pub until_day: Day,
    /// Who approved it, and when: Council, 12 February 2025.
    pub approved_by: String,
    /// Why: ill health.
    pub reason: String,
}

impl ApprovedAbsence {
    /// Refuses an absence that ends before it begins, lasts for more than two years, or overlaps another.
    pub fn fits(&self, others: &[Self]) -> Result<()> {
        if self.until_day < self.from_day {
            return Err(Error::refused("The absence ends before it begins.", "Give a last day after the first."));
        }
        if (self.until_day - self.from_day).num_days() > 731 {
            return Err(Error::refused("The absence is more than two years long.", "Check the year of its last day."));
        }
        let clash = |other: &&Self| {
            (&other.person, &other.authority) == (&self.person, &self.authority)
                && other.id != self.id
                && other.from_day <= self.until_day
                && self.from_day <= other.until_day
        };
        match others.iter().find(clash) {
            Some(other) => Err(Error::refused(
                format!(
                    "An absence from {} to {} is approved already.",
                    day::long(other.from_day),
                    day::long(other.until_day)
                ),
                "Change that one instead.",
            )),
            None => Ok(()),
        }
    }
}

/// From when the six months of a councillor count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// The last meeting attended.
    Attended(Day),
    /// Taking office, with no meeting attended since.
    TookOffice(Day),
}

impl Since {
    /// Chooses between the last meeting attended, if there is one, and taking office, whichever is later.
    pub fn of(attended: Option<Day>, took_office: Day) -> Self {
        match attended {
            Some(day) if day >= took_office => Self::Attended(day),
            _ => Self::TookOffice(took_office),
        }
    }

    /// The day.
    pub fn day(self) -> Day {
        match self {
            Self::Attended(day) | Self::TookOffice(day) => day,
        }
    }
}

/// By when a councillor must attend, and how that is worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term<'a> {
    /// From when it counts.
    pub since: Since,
    /// Six calendar months later, clamped to the month’s end: on one reading the last day to attend.
    pub runs_out: Day,
    /// The approved absences that kept it from running out, one after the other.
    pub stopped_by: Vec<&'a ApprovedAbsence>,
    /// The last day to attend on every reading: the day before six months, or the last of an approved absence.
    pub act_by: Day,
}

/// How pressing a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// The last day to attend is past.
    Past,
    /// Less than a month is left.
    Pressing,
    /// Less than two months are left.
    Near,
    /// There is time.
    Far,
}

impl<'a> Term<'a> {
    /// Works out by when somebody must attend. Only absences that began before the term ran out can stop it.
    pub fn new(since: Since, absences: impl IntoIterator<Item = &'a ApprovedAbsence>) -> Self {
        let runs_out = since.day().checked_add_months(MONTHS).unwrap_or(Day::MAX);
        let mut act_by = runs_out.pred_opt().unwrap_or(runs_out);
        let mut absences: Vec<_> = absences.into_iter().collect();
        absences.sort_by_key(|absence| absence.from_day);
        let mut stopped_by = Vec::new();
        for absence in absences {
            if absence.from_day <= act_by && act_by < absence.until_day {
                act_by = absence.until_day;
                stopped_by.push(absence);
            }
        }
        Self { since, runs_out, stopped_by, act_by }
    }

    /// Says how pressing it is on a day.
    pub fn nearness(&self, today: Day) -> Nearness {
        // Counted back from the end, so that an approved absence pushes the warnings on as well.
        let from = |told: Months| {
            let months_left = MONTHS.as_u32() - told.as_u32();
            self.act_by.checked_add_days(Days::new(1)).and_then(|day| day.checked_sub_months(Months::new(months_left)))
        };
        match () {
            () if today > self.act_by => Nearness::Past,
            () if from(PRESS_AFTER).is_some_and(|day| today >= day) => Nearness::Pressing,
            () if from(TELL_AFTER).is_some_and(|day| today >= day) => Nearness::Near,
            () => Nearness::Far,
        }
    }
}

/// Finds when somebody took office: the first day of the last stretch of memberships without a gap of six months, for
/// whoever was away for longer was elected anew. `stretches` are first and last days, in any order.
pub fn took_office(stretches: &[(Day, Day)]) -> Option<Day> {
    let mut stretches = stretches.to_vec();
    stretches.sort_unstable();
    let mut office: Option<(Day, Day)> = None;
    for (first, last) in stretches {
        office = match office {
            Some((began, ended)) if ended.checked_add_months(MONTHS).is_none_or(|gone| first < gone) => {
                Some((began, ended.max(last)))
            }
            _ => Some((first, last)),
        };
    }
    office.map(|(began, _)| began)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn absence(from: &str, until: &str) -> ApprovedAbsence {
        ApprovedAbsence {
            id: ApprovedAbsenceId(from.into()),
            person: PersonId("p".into()),
            authority: None,
            from_day: day(from),
            until_day: day(until),
            approved_by: "Council".into(),
            reason: "Ill health".into(),
        }
    }

    #[test]
    fn the_worked_answers_come_out() {
        for (last, act_by, runs_out) in [
            ("2024-09-10", "2025-03-09", "2025-03-10"),
            ("2018-09-27", "2019-03-26", "2019-03-27"),
            ("2010-08-31", "2011-02-27", "2011-02-28"),
            ("2010-09-09", "2011-03-08", "2011-03-09"),
            ("2022-03-16", "2022-09-15", "2022-09-16"),
        ] {
            let term = Term::new(Since::Attended(day(last)), []);
            assert_eq!((term.act_by, term.runs_out), (day(act_by), day(runs_out)), "last attended {last}");
        }
    }

    #[test]
    fn whoever_never_attended_counts_from_taking_office() {
        assert_eq!(Since::of(None, day("2011-05-24")), Since::TookOffice(day("2011-05-24")));
        assert_eq!(Since::of(Some(day("2011-06-01")), day("2011-05-24")), Since::Attended(day("2011-06-01")));
        let elected_anew = Since::of(Some(day("2007-01-10")), day("2011-05-24"));
        assert_eq!(elected_anew, Since::TookOffice(day("2011-05-24")), "an earlier term of office is over");
    }

    #[test]
    fn a_year_that_follows_another_is_no_new_office() {
        let years = [(day("2012-05-20"), day("2013-05-14")), (day("2011-05-15"), day("2012-05-14"))];
        assert_eq!(took_office(&years), Some(day("2011-05-15")), "six days lie between the years");
        let after_a_break = [(day("2005-05-15"), day("2006-05-14")), (day("2011-05-15"), day("2012-05-14"))];
        assert_eq!(took_office(&after_a_break), Some(day("2011-05-15")));
        assert_eq!(took_office(&[]), None);
    }

    #[test]
    fn an_approved_absence_stops_it_until_its_last_day() {
        let since = Since::Attended(day("2024-09-10"));
        let until = |absences: &[ApprovedAbsence]| Term::new(since, absences).act_by;
        assert_eq!(until(&[absence("2025-01-01", "2025-06-30")]), day("2025-06-30"));
        assert_eq!(until(&[absence("2025-01-01", "2025-02-28")]), day("2025-03-09"), "it was over before");
        assert_eq!(until(&[absence("2025-03-10", "2025-06-30")]), day("2025-03-09"), "it began too late");
        let both = [absence("2025-06-15", "2025-09-30"), absence("2025-01-01", "2025-06-30")];
        let term = Term::new(since, &both);
        assert_eq!((term.act_by, term.stopped_by.len()), (day("2025-09-30"), 2), "one took over from the other");
        assert_eq!(term.runs_out, day("2025-03-10"));
    }

    #[test]
    fn warnings_come_two_months_and_one_month_ahead() {
        let term = Term::new(Since::Attended(day("2024-09-10")), []);
        for (today, expect) in [
            ("2025-01-09", Nearness::Far),
            ("2025-01-10", Nearness::Near),
            ("2025-02-10", Nearness::Pressing),
            ("2025-03-09", Nearness::Pressing),
            ("2025-03-10", Nearness::Past),
        ] {
            assert_eq!(term.nearness(day(today)), expect, "{today}");
        }
    }

    #[test]
    fn absences_fit_together() {
        let first = absence("2025-01-01", "2025-06-30");
        let fits = |one: &ApprovedAbsence| one.fits(std::slice::from_ref(&first));
        assert!(fits(&first).is_ok() && fits(&absence("2025-07-01", "2025-07-31")).is_ok());
        assert!(fits(&absence("2025-06-30", "2025-07-31")).is_err(), "they overlap");
        let of_another = ApprovedAbsence { person: PersonId("q".into()), ..absence("2025-06-30", "2025-07-31") };
        assert!(fits(&of_another).is_ok());
        assert!(
            fits(&absence("2026-06-30", "2026-06-01")).is_err() && fits(&absence("2026-01-01", "2029-01-01")).is_err()
        );
    }

    proptest! {
        #[test]
        fn six_months_are_never_fewer_than_181_days_nor_more_than_184(days in 0u64..20_000) {
            let last = day("2000-01-01") + Days::new(days);
            let term = Term::new(Since::Attended(last), []);
            let away = (term.runs_out - last).num_days();
            prop_assert!((181..=184).contains(&away), "{} days", away);
            prop_assert_eq!(term.act_by.succ_opt(), Some(term.runs_out));
        }

        #[test]
        fn an_absence_never_brings_the_day_forward(from in 0i64..400, long in 0u64..400) {
            let last = day("2024-09-10");
            let from_day = last + chrono::Duration::days(from);
            let away = ApprovedAbsence { from_day, until_day: from_day + Days::new(long), ..absence("2025-01-01", "2025-01-01") };
            let without = Term::new(Since::Attended(last), []);
            let with = Term::new(Since::Attended(last), [&away]);
            prop_assert!(with.act_by >= without.act_by);
            prop_assert!(with.act_by == without.act_by || with.act_by == away.until_day);
        }
    }
}
