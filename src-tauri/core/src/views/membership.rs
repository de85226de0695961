//! The membership of a body in a year (paper 3), as on a day: by group, members in printed order, substitutes below.

use super::find;
use super::names::{self, count};
use crate::domain::body::{Body, Seats, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::{AuthorityId, BodyId, PersonId, YearId};
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::{Authority, Group, Person};
use crate::domain::profile::Words;
use crate::error::{Error, Result};
use crate::store::Reader;
use std::collections::HashMap;

/// Who sits on a body.
#[derive(Debug, Clone, PartialEq)]
pub struct MembershipPaper {
    /// LG Group Improvement Programme Board.
    pub body_name: String,
    /// Improvement Programme Board.
    pub body_short_name: String,
    /// 2010/11.
    pub year: String,
    /// 11 March 2011, the day as on which it is said; `None` where nothing changes in the year.
    pub day: Option<String>,
    /// By group, in printed order.
    pub groups: Vec<MembershipGroup>,
    /// The clerk; or empty.
    pub clerk: String,
    /// The file's name, without its ending.
    pub file_name: String,
}

/// A group's members and substitutes.
#[derive(Debug, Clone, PartialEq)]
pub struct MembershipGroup {
    /// Conservative (6).
    pub heading: String,
    /// Its members, in printed order.
    pub members: Vec<SeatLine>,
    /// 1 vacancy; or empty.
    pub vacancies: String,
    /// Its substitutes, in printed order.
    pub substitutes: Vec<SeatLine>,
}

/// Somebody on the body.
#[derive(Debug, Clone, PartialEq)]
pub struct SeatLine {
    /// David Parsons CBE [Chairman]; what else is to be known in round brackets.
    pub name: String,
    /// Leicestershire CC; or empty.
    pub authority: String,
}

/// Works out who sits on a body in a year, the current one or the latest if none is named. The day is `day`, else today,
/// else the end of the year nearest to it.
pub fn membership(
    book: &Reader<'_>,
    body: &BodyId,
    year: Option<&YearId>,
    day: Option<Day>,
    today: Day,
) -> Result<MembershipPaper> {
    let of: Body = book.get(body)?;
    let years = book.under::<Year, _>(body)?;
    let year = find::needed_year(&years, year, day.unwrap_or(today))?;
    let on = match day {
        Some(day) if !year.holds(day) => {
            return Err(Error::invalid(
                format!("{} is not in the year {}.", day::long(day), year.label(of.profile.year_label)),
                format!("It runs from {} to {}.", day::long(year.first_day), day::long(year.last_day)),
            ));
        }
        Some(day) => day,
        None => today.clamp(year.first_day, year.last_day),
    };
    let all = book.under::<Membership, _>(&year.id)?;
    let changes = all.iter().any(|one| one.from_day.is_some() || one.to_day.is_some());
    let (body_name, body_short_name) = names::body_name(book, body, on)?;
    let label = year.label(of.profile.year_label);
    let sitting = Sitting {
        on,
        all: &all,
        people: book.all::<Person>()?.into_iter().map(|one| (one.id.clone(), one)).collect(),
        authorities: names::authorities(book)?,
        words: &of.profile.words,
    };
    Ok(MembershipPaper {
        day: (changes || day.is_some()).then(|| day::long(on)),
        groups: sitting.groups(&book.all::<Group>()?, &book.under::<Seats, _>(&year.id)?),
        clerk: of.contact_name.clone(),
        file_name: names::file_name(&[&body_short_name, "membership", &label]),
        year: label,
        body_name,
        body_short_name,
    })
}

/// What the lists are worked out from.
struct Sitting<'a> {
    on: Day,
    all: &'a [Membership],
    people: HashMap<PersonId, Person>,
    authorities: HashMap<AuthorityId, Authority>,
    words: &'a Words,
}

impl Sitting<'_> {
    fn groups(&self, groups: &[Group], seats: &[Seats]) -> Vec<MembershipGroup> {
        let mut out = Vec::new();
        for group in groups.iter().map(Some).chain([None]) {
            let id = group.map(|group| &group.id);
            let seats = seats.iter().find(|one| one.group.as_ref() == id).map_or(0, |one| one.seats);
            let of = |kind| {
                let here = self.all.iter().filter(move |one| one.group.as_ref() == id && one.kind == kind);
                here.filter(|one| one.in_force(self.on)).collect::<Vec<_>>()
            };
            let (members, substitutes) = (of(MembershipKind::Member), of(MembershipKind::Substitute));
            if members.is_empty() && substitutes.is_empty() && seats == 0 {
                continue;
            }
            let co_opted = !members.is_empty() && members.iter().all(|one| one.co_opted);
            let name = match group {
                Some(group) => &group.full_name,
                None if co_opted => "Co-opted members",
                None => "No political group",
            };
            let filled = members.iter().filter(|one| one.voting).count() as u32;
            let vacant = seats.saturating_sub(filled) as usize;
            out.push(MembershipGroup {
                heading: if seats > 0 { format!("{name} ({seats})") } else { name.to_owned() },
                // Under a heading that says so, each need not.
                members: members.iter().map(|one| self.line(one, group.is_none() && co_opted)).collect(),
                vacancies: if vacant > 0 { count(vacant, "vacancy", "vacancies") } else { String::new() },
                substitutes: substitutes.iter().map(|one| self.line(one, false)).collect(),
            });
        }
        out
    }

    fn line(&self, one: &Membership, co_opted_is_said: bool) -> SeatLine {
        let name = self.people.get(&one.person).map(Person::name).unwrap_or_default();
        let office = match one.position {
            Position::Member => String::new(),
            position => format!("[{}]", position.word(self.words)),
        };
        let co_opted = if one.co_opted && !co_opted_is_said { "co-opted" } else { "" };
        let vote = if one.voting { "" } else { "no vote" };
        let more = names::join(&[co_opted, vote, &self.dates(one)], ", ");
        let more = if more.is_empty() { more } else { format!("({more})") };
        SeatLine {
            name: names::join(&[&name, &office, &more], " "),
            authority: one
                .authority
                .as_ref()
                .and_then(|id| self.authorities.get(id))
                .map(|authority| authority.short_name.clone())
                .unwrap_or_default(),
        }
    }

    /// Since when and until when somebody sits so, where it is not the whole year. A day on which only an office, group or
    /// council changed is not one on which somebody came or went.
    fn dates(&self, one: &Membership) -> String {
        let of_one = |other: &&Membership| other.id != one.id && other.person == one.person && other.kind == one.kind;
        let others = || self.all.iter().filter(of_one);
        let from =
            one.from_day.filter(|from| !others().any(|other| other.to_day.and_then(|to| to.succ_opt()) == Some(*from)));
        let to =
            one.to_day.filter(|to| !others().any(|other| other.from_day.is_some() && other.from_day == to.succ_opt()));
        names::span(from, to)
    }
}
