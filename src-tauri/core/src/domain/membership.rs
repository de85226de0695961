//! Who sits on a body in a year, as what, and the rules of sitting there (invariants 7 and 8).

use super::attendance::Capacity;
use super::body::Year;
use super::day::{self, Day};
use super::id::{AuthorityId, GroupId, MembershipId, PersonId, YearId};
use super::profile::{Profile, Words};
use crate::error::{Error, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

/// A person on a body in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Membership {
    /// Which.
    pub id: MembershipId,
    /// In which year of which body.
    pub year: YearId,
    /// Its place in printed order, within its group.
    pub place: String,
    /// Who.
    pub person: PersonId,
    /// Member or substitute.
    pub kind: MembershipKind,
    /// Has a vote.
    pub voting: bool,
    /// Was brought in by the body rather than elected to it.
    pub co_opted: bool,
    /// For which group; a member may have none.
    pub group: Option<GroupId>,
    /// From which council.
    pub authority: Option<AuthorityId>,
    /// What office.
    pub position: Position,
    /// From when in the year; `None` from its first day.
    pub from_day: Option<Day>,
    /// Until when, that day included; `None` to its last day.
    pub to_day: Option<Day>,
}

/// A member of the body, or a substitute on its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, Display, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MembershipKind {
    /// Holds a seat.
    Member,
    /// May stand in for one who does.
    Substitute,
}

/// An office on a body, in the order that a note prints them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema, Display, EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Position {
    /// Takes the chair.
    Chairman,
    /// Takes it in the chairman's absence.
    ViceChair,
    /// Stands after the vice-chair; often one from each other group.
    DeputyChair,
    /// No office.
    Member,
}

impl MembershipKind {
    /// As what somebody who sits so figures at a meeting.
    pub fn capacity(self) -> Capacity {
        match self {
            Self::Member => Capacity::Member,
            Self::Substitute => Capacity::Substitute,
        }
    }
}

impl Position {
    /// Says the office in the body's own words.
    pub fn word(self, words: &Words) -> &str {
        match self {
            Self::Chairman => &words.chairman,
            Self::ViceChair => &words.vice_chair,
            Self::DeputyChair => &words.deputy_chair,
            Self::Member => "Member",
        }
    }
}

impl Membership {
    /// A plain membership for the whole of a year: with a vote, of no group, council or office. Its id and place are given
    /// when it is added.
    pub fn plain(person: PersonId, year: YearId, kind: MembershipKind) -> Self {
        Self {
            id: MembershipId(String::new()),
            year,
            place: String::new(),
            person,
            kind,
            voting: true,
            co_opted: false,
            group: None,
            authority: None,
            position: Position::Member,
            from_day: None,
            to_day: None,
        }
    }

    /// Says whether the membership is in force on a day of its year.
    pub fn in_force(&self, day: Day) -> bool {
        self.from_day.is_none_or(|from| from <= day) && self.to_day.is_none_or(|to| day <= to)
    }

    /// Says whether a change takes a day away on which the membership was in force as it was; `to` none: it is removed.
    pub fn loses(&self, to: Option<&Self>, day: Day) -> bool {
        self.in_force(day) && !to.is_some_and(|to| to.kind == self.kind && to.in_force(day))
    }

    /// From when until when it runs, in its year.
    pub fn span(&self, year: &Year) -> (Day, Day) {
        (self.from_day.unwrap_or(year.first_day), self.to_day.unwrap_or(year.last_day))
    }

    /// Says whether both are in force on some day.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |to: Option<Day>, from: Option<Day>| matches!((to, from), (Some(to), Some(from)) if to < from);
        !before(self.to_day, other.from_day) && !before(other.to_day, self.from_day)
    }

    /// Refuses a membership that makes nonsense of its year: one that ends before it begins or outside the year, a
    /// person twice on the body on one day (invariant 8), a second chairman (invariant 7), an office for a substitute.
    ///
    /// `others` are all memberships of the year; `name` prints a person.
    pub fn fits(
        &self,
        year: &Year,
        others: &[Self],
        profile: &Profile,
        name: impl Fn(&PersonId) -> String,
    ) -> Result<()> {
        let who = name(&self.person);
        if let (Some(from), Some(to)) = (self.from_day, self.to_day)
            && to < from
        {
            return Err(Error::refused(
                format!("{who} would leave before joining."),
                "Give a leaving date after the joining date.",
            ));
        }
        if let Some(outside) = [self.from_day, self.to_day].into_iter().flatten().find(|day| !year.holds(*day)) {
            return Err(Error::refused(
                format!(
                    "{} is outside the year, which runs from {} to {}.",
                    day::long(outside),
                    day::long(year.first_day),
                    day::long(year.last_day)
                ),
                "Give a date in the year, or none for the whole of it.",
            ));
        }
        if self.kind == MembershipKind::Substitute && self.position != Position::Member {
            return Err(Error::refused(
                format!("{who} is a substitute, who holds no office."),
                "Make them a member first.",
            ));
        }
        for other in others.iter().filter(|other| other.id != self.id && self.overlaps(other)) {
            if other.person == self.person {
                let as_what = match (self.kind == other.kind, other.kind) {
                    (true, _) => "twice",
                    (false, _) => "as a member and as a substitute",
                };
                return Err(Error::refused(
                    format!("{who} would be on the body {as_what} at the same time."),
                    "End the one before the other begins, or remove it.",
                ));
            }
            if self.position == Position::Chairman && other.position == Position::Chairman && !profile.joint_chairs {
                return Err(Error::refused(
                    format!("{} is {} already.", name(&other.person), profile.words.chairman),
                    "End that one’s membership the day before and begin another, without the office, from the new day; or \
                     allow joint chairs in the body’s rules.",
                ));
            }
        }
        Ok(())
    }
}

/// Since when somebody has sat as in one of their memberships without a day’s break: on its body, as its kind, for its
/// group. `all` are the memberships of that person on that body, each with its year.
pub fn unbroken_since(of: &(Membership, Year), all: &[(Membership, Year)]) -> Day {
    let alike =
        |(one, year): &&(Membership, Year)| one.kind == of.0.kind && one.group == of.0.group && year.body == of.1.body;
    let mut since = of.0.span(&of.1).0;
    while let Some((one, year)) =
        all.iter().filter(alike).find(|(one, year)| Some(one.span(year).1) == since.pred_opt())
    {
        since = one.span(year).0;
    }
    since
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::id::BodyId;
    use crate::domain::profile::Preset;

    pub(crate) fn member(person: &str, group: Option<&str>) -> Membership {
        Membership {
            id: MembershipId(format!("m-{person}")),
            place: "80".into(),
            group: group.map(|group| GroupId(group.into())),
            ..Membership::plain(PersonId(person.into()), YearId("y".into()), MembershipKind::Member)
        }
    }

    pub(crate) fn year() -> Year {
        Year {
            id: YearId("y".into()),
            body: BodyId("b".into()),
            first_day: "2010-09-01".parse().unwrap(),
            last_day: "2011-08-31".parse().unwrap(),
        }
    }

    fn fits(one: &Membership, others: &[Membership]) -> Result<()> {
        one.fits(&year(), others, &Profile::preset(Preset::LgaBoard), |person| person.to_string())
    }

    #[test]
    fn nobody_is_member_and_substitute_on_one_date() {
        let sitting = member("stay", Some("con"));
        let mut substitute =
            Membership { id: MembershipId("other".into()), kind: MembershipKind::Substitute, ..sitting.clone() };
        assert!(fits(&substitute, std::slice::from_ref(&sitting)).is_err());
        substitute.from_day = Some("2011-02-01".parse().unwrap());
        let left = Membership { to_day: Some("2011-01-31".parse().unwrap()), ..sitting };
        assert!(fits(&substitute, &[left]).is_ok(), "one after the other is no clash");
    }

    #[test]
    fn who_sits_on_from_year_to_year_has_sat_since_the_first() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let in_year = |first: &str, last: &str, group: &str, from: Option<&str>, to: Option<&str>| {
            let year = Year { first_day: day(first), last_day: day(last), ..year() };
            (Membership { from_day: from.map(day), to_day: to.map(day), ..member("stay", Some(group)) }, year)
        };
        let all = [
            in_year("2007-09-01", "2008-08-31", "con", None, Some("2008-05-01")),
            in_year("2008-09-01", "2009-08-31", "con", Some("2009-01-01"), None),
            in_year("2009-09-01", "2010-08-31", "con", None, None),
            in_year("2010-09-01", "2011-08-31", "con", None, Some("2011-03-02")),
            in_year("2010-09-01", "2011-08-31", "lab", Some("2011-03-03"), None),
        ];
        assert_eq!(unbroken_since(&all[3], &all), day("2009-01-01"), "there was a summer’s break before");
        assert_eq!(unbroken_since(&all[4], &all), day("2011-03-03"), "for another group");
        assert_eq!(unbroken_since(&all[0], &all), day("2007-09-01"));
    }

    #[test]
    fn there_is_one_chairman_unless_the_body_allows_two() {
        let parsons = Membership { position: Position::Chairman, ..member("parsons", None) };
        let fleming = Membership { position: Position::Chairman, ..member("fleming", None) };
        assert_eq!(fits(&fleming, std::slice::from_ref(&parsons)).unwrap_err().message, "parsons is Chairman already.");
        let joint = Profile { joint_chairs: true, ..Profile::preset(Preset::LgaBoard) };
        assert!(fleming.fits(&year(), &[parsons], &joint, |person| person.to_string()).is_ok());
    }

    #[test]
    fn a_day_is_lost_by_dates_by_kind_and_by_removal() {
        let day = "2011-01-18".parse().unwrap();
        let stay = member("stay", None);
        let left = |on: &str| Membership { to_day: Some(on.parse().unwrap()), ..stay.clone() };
        assert!(stay.loses(None, day), "removed");
        assert!(stay.loses(Some(&left("2011-01-17")), day), "gone the day before");
        assert!(!stay.loses(Some(&left("2011-01-18")), day), "the last day is still theirs");
        assert!(
            stay.loses(Some(&Membership { kind: MembershipKind::Substitute, ..stay.clone() }), day),
            "another kind"
        );
        assert!(!stay.loses(Some(&Membership { position: Position::Chairman, ..stay.clone() }), day), "another office");
        assert!(!left("2011-01-17").loses(None, day), "a day that was never theirs cannot be lost");
    }

    #[test]
    fn dates_stay_in_order_and_in_the_year() {
        let mut stay = member("stay", None);
        stay.from_day = Some("2011-03-01".parse().unwrap());
        stay.to_day = Some("2011-02-01".parse().unwrap());
        assert!(fits(&stay, &[]).is_err(), "a leaver before joining");
        stay.to_day = Some("2011-09-01".parse().unwrap());
        assert!(fits(&stay, &[]).is_err(), "outside the year");
        let chair =
            Membership { kind: MembershipKind::Substitute, position: Position::Chairman, ..member("stay", None) };
        assert!(fits(&chair, &[]).is_err(), "a substitute holds no office");
    }
}
