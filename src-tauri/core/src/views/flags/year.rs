//! The flags of a body’s year: its seats, and what its meetings lack. What is flagged of each meeting is `meeting`’s.

use super::super::names;
use super::{BodyTab, FlagKind, FlagLine, Target};
use crate::domain::body::{Seats, Year};
use crate::domain::day::{self, Day};
use crate::domain::meeting::Meeting;
use crate::domain::membership::Membership;
use crate::domain::people::Group;
use crate::domain::seats::{Filled, filled};
use crate::error::Result;
use crate::store::Reader;

/// The flags of a body’s year: seats that are empty while it lasts, or overfull (invariant 6); meetings without a time or a
/// venue.
pub(in crate::views) fn of_year(book: &Reader<'_>, year: &Year, today: Day) -> Result<Vec<FlagLine>> {
    let on = today.clamp(year.first_day, year.last_day);
    let memberships = book.under::<Membership, _>(&year.id)?;
    let name = names::body_name(book, &year.body, on)?.1;
    let mut flags = Vec::new();
    let in_force = memberships.iter().filter(|one| one.in_force(on));
    for Filled { group, sitting, seats } in filled(&book.under::<Seats, _>(&year.id)?, in_force) {
        // A seat that stayed empty to the end of its year is nothing to fill any more.
        if sitting == seats || (sitting < seats && year.last_day < today) {
            continue;
        }
        let group = group.map(|group| book.get::<Group>(group)).transpose()?.map(|group| group.full_name);
        let has = |what: String| match &group {
            Some(group) => format!("{group} has {what}"),
            None => format!("{what} outside any group"),
        };
        let (kind, message) = if sitting < seats {
            (FlagKind::Vacancy, has(names::count((seats - sitting) as usize, "vacancy", "vacancies")))
        } else {
            let members = has(names::count(sitting as usize, "member", "members"));
            (FlagKind::TooManyVoters, format!("{members} for {}", names::count(seats as usize, "seat", "seats")))
        };
        flags.push(FlagLine {
            kind,
            message,
            detail: format!("{name}, on {}", day::long(on)),
            target: Target::Body { body: year.body.clone(), tab: BodyTab::Members },
        });
    }
    flags.extend(incomplete(book, year, &name)?);
    Ok(flags)
}

/// The meetings of a year that have no time or no venue, all on one line.
fn incomplete(book: &Reader<'_>, year: &Year, name: &str) -> Result<Option<FlagLine>> {
    let mut meetings = book.meetings(&year.body, year.first_day, Some(year.last_day))?;
    meetings.retain(|one| one.state.stands());
    let lacks = |one: &Meeting| (one.start_time.is_none(), one.venue.is_empty());
    let mut parts = Vec::new();
    for (what, word) in [((true, true), "no time or venue"), ((true, false), "no time"), ((false, true), "no venue")] {
        let days: Vec<_> = meetings.iter().filter(|one| lacks(one) == what).map(|one| day::short(one.day)).collect();
        if !days.is_empty() {
            parts.push(format!("{word}: {}", days.join(", ")));
        }
    }
    let lacking: Vec<_> = meetings.iter().filter(|one| lacks(one) != (false, false)).collect();
    let message = match lacking.as_slice() {
        [] => return Ok(None),
        [only] => format!("The meeting of {} lacks its time or venue", day::long(only.day)),
        several => format!("{} meetings lack their time or venue", several.len()),
    };
    Ok(Some(FlagLine {
        kind: FlagKind::Incomplete,
        message,
        detail: format!("{name} · {}", parts.join("; ")),
        target: Target::Body { body: year.body.clone(), tab: BodyTab::Meetings },
    }))
}
