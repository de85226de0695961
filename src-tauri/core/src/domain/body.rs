//! Bodies that meet, their names over time, their years and the seats in them.

use super::day::{self, Day};
use super::id::{AuthorityId, BodyId, BodyNameId, GroupId, SeatsId, YearId};
use super::profile::{Profile, YearLabel};
use crate::error::{Error, Result};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A board, committee, sub-committee or panel that meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Body {
    /// Which.
    pub id: BodyId,
    /// Its place among the book's bodies.
    pub place: String,
    /// The body it reports to.
    pub parent: Option<BodyId>,
    /// The council whose body it is, where the book has bodies of several.
    pub authority: Option<AuthorityId>,
    /// The clerk whose name its papers carry.
    pub contact_name: String,
    /// The clerk's telephone.
    pub contact_phone: String,
    /// The clerk's e-mail.
    pub contact_email: String,
    /// Its rules and words.
    pub profile: Profile,
}

/// What a body is called from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BodyName {
    /// Which name.
    pub id: BodyNameId,
    /// Whose.
    pub body: BodyId,
    /// From when; `None` for the first.
    pub since: Option<Day>,
    /// LG Group Improvement Programme Board.
    pub full_name: String,
    /// Improvement Programme Board.
    pub short_name: String,
}

/// Finds what a body was called on a day, so that earlier papers keep the name of their day.
pub fn name_on(names: &[BodyName], day: Day) -> Option<&BodyName> {
    names.iter().filter(|name| name.since.is_none_or(|since| since <= day)).max_by_key(|name| name.since)
}

/// One municipal or political year of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Year {
    /// Which.
    pub id: YearId,
    /// Whose.
    pub body: BodyId,
    /// Its first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
}

impl Year {
    /// Says whether a day falls in the year.
    pub fn holds(&self, day: Day) -> bool {
        self.first_day <= day && day <= self.last_day
    }

    /// Prints the year's label in the body's style: 2010/11, or 2010 where it lies in one calendar year.
    pub fn label(&self, style: YearLabel) -> String {
        let (first, last) = (self.first_day.year(), self.last_day.year());
        match style {
            _ if first == last => first.to_string(),
            YearLabel::Short => format!("{first}/{:02}", last.rem_euclid(100)),
            YearLabel::Long => format!("{first}/{last}"),
        }
    }

    /// Refuses a year that ends before it begins, lasts over two years, or overlaps another of the body's.
    pub fn fits(&self, others: &[Year]) -> Result<()> {
        if self.last_day < self.first_day {
            return Err(Error::refused("The year ends before it begins.", "Give a last day after the first."));
        }
        if (self.last_day - self.first_day).num_days() > 731 {
            return Err(Error::refused("The year is more than two years long.", "Check the year of its last day."));
        }
        match others
            .iter()
            .find(|other| other.id != self.id && (other.holds(self.first_day) || self.holds(other.first_day)))
        {
            None => Ok(()),
            Some(other) => Err(Error::refused(
                format!(
                    "The body already has a year from {} to {}.",
                    day::long(other.first_day),
                    day::long(other.last_day)
                ),
                "Begin the new year the day after, or change the other one first.",
            )),
        }
    }
}

/// How many voting members a group has on a body in a year; no group for seats outside any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Seats {
    /// Which.
    pub id: SeatsId,
    /// In which year.
    pub year: YearId,
    /// Whose.
    pub group: Option<GroupId>,
    /// How many.
    pub seats: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(id: &str, first: &str, last: &str) -> Year {
        Year {
            id: YearId(id.into()),
            body: BodyId("b".into()),
            first_day: first.parse().unwrap(),
            last_day: last.parse().unwrap(),
        }
    }

    #[test]
    fn labels_print_in_the_bodys_style() {
        let year = year("y", "2010-09-01", "2011-08-31");
        assert_eq!(year.label(YearLabel::Short), "2010/11");
        assert_eq!(year.label(YearLabel::Long), "2010/2011");
    }

    #[test]
    fn years_of_a_body_do_not_overlap() {
        let first = year("1", "2010-09-01", "2011-08-31");
        assert!(year("2", "2011-09-01", "2012-08-31").fits(std::slice::from_ref(&first)).is_ok());
        assert!(year("2", "2011-08-31", "2012-08-31").fits(std::slice::from_ref(&first)).is_err());
        assert!(
            year("2", "2010-01-01", "2011-12-31").fits(std::slice::from_ref(&first)).is_err(),
            "one that swallows another"
        );
        assert!(first.fits(std::slice::from_ref(&first)).is_ok(), "a year does not overlap itself");
        assert!(year("3", "2012-09-01", "2011-08-31").fits(&[]).is_err());
    }

    #[test]
    fn a_paper_keeps_the_name_of_its_day() {
        let name = |since: Option<&str>, short: &str| BodyName {
            id: BodyNameId(short.into()),
            body: BodyId("b".into()),
            since: since.map(|day| day.parse().unwrap()),
            full_name: short.into(),
            short_name: short.into(),
        };
        let names =
            [name(None, "Improvement Programme Board"), name(Some("2012-09-01"), "Improvement and Innovation Board")];
        assert_eq!(name_on(&names, "2011-01-18".parse().unwrap()).unwrap().short_name, "Improvement Programme Board");
        assert_eq!(
            name_on(&names, "2013-11-07".parse().unwrap()).unwrap().short_name,
            "Improvement and Innovation Board"
        );
    }
}
