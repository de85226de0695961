//! Starting a body's new year with what the last one ended with: its seats, its members and its lists of substitutes.

use super::{bodies, memberships};
use crate::domain::body::{Body, Seats, Year};
use crate::domain::day::{self, Day};
use crate::domain::id::YearId;
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::Person;
use crate::error::{Error, Result};
use crate::store::Tx;
use serde::Serialize;
use ts_rs::TS;

/// What became of a year that was carried over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CarriedOver {
    /// The new year.
    pub year: YearId,
    /// How many members it begins with.
    pub members: usize,
    /// How many substitutes.
    pub substitutes: usize,
    /// What was not carried over, a sentence each.
    pub left_out: Vec<String>,
}

/// Starts a year with the seats of another, and with the members and substitutes who were in force on its last day, in
/// their order; with their `positions`, or as plain members.
///
/// A year of those very dates that the body has already is filled, if it has neither seats nor members.
pub fn carry_over(
    tx: &mut Tx<'_>,
    from: &YearId,
    first_day: Day,
    last_day: Day,
    positions: bool,
) -> Result<CarriedOver> {
    let last: Year = tx.get(from)?;
    let body: Body = tx.get(&last.body)?;
    if first_day <= last.last_day {
        return Err(Error::refused(
            format!("The new year would begin before the one it follows ends, on {}.", day::long(last.last_day)),
            "Begin it after that day.",
        ));
    }
    let year = year_to_fill(tx, &last, first_day, last_day)?;
    for line in tx.under::<Seats, _>(from)? {
        bodies::set_seats(tx, &year.id, line.group.as_ref(), line.seats)?;
    }
    let before = tx.under::<Membership, _>(from)?;
    let mut carried = CarriedOver { year: year.id.clone(), members: 0, substitutes: 0, left_out: Vec::new() };
    let mut offices = Vec::new();
    for one in before.iter().filter(|one| one.in_force(last.last_day)) {
        let mut goes_on = Membership { year: year.id.clone(), from_day: None, to_day: None, ..one.clone() };
        if !positions && one.position != Position::Member {
            goes_on.position = Position::Member;
            offices.push(format!("{} ({})", name(tx, one)?, one.position.word(&body.profile.words)));
        }
        memberships::add(tx, goes_on)?;
        match one.kind {
            MembershipKind::Member => carried.members += 1,
            MembershipKind::Substitute => carried.substitutes += 1,
        }
    }
    for gone in left(&before, last.last_day) {
        let when = gone.to_day.map(|day| format!(" left on {}", day::long(day))).unwrap_or_default();
        carried.left_out.push(format!("{}{when}.", name(tx, gone)?));
    }
    if !offices.is_empty() {
        carried.left_out.push(format!("No office was carried over: {}.", offices.join(", ")));
    }
    let style = body.profile.year_label;
    tx.call(format!("Start the year {} with the members of {}", year.label(style), last.label(style)));
    Ok(carried)
}

/// Those who sat in a year and no longer did on its last day, once each, by their last membership.
fn left(memberships: &[Membership], last_day: Day) -> Vec<&Membership> {
    let stays = |person| memberships.iter().any(|one| one.person == person && one.in_force(last_day));
    let mut gone: Vec<&Membership> = Vec::new();
    for one in memberships.iter().filter(|one| !stays(one.person.clone())) {
        match gone.iter_mut().find(|other| other.person == one.person) {
            Some(other) if other.to_day < one.to_day => *other = one,
            Some(_) => {}
            None => gone.push(one),
        }
    }
    gone
}

fn name(tx: &Tx<'_>, membership: &Membership) -> Result<String> {
    Ok(tx.get::<Person>(&membership.person)?.name())
}

fn year_to_fill(tx: &mut Tx<'_>, last: &Year, first_day: Day, last_day: Day) -> Result<Year> {
    let years = tx.under::<Year, _>(&last.body)?;
    let Some(known) = years.into_iter().find(|one| (one.first_day, one.last_day) == (first_day, last_day)) else {
        let added = bodies::add_year(tx, &last.body, first_day, last_day)?;
        return tx.get(&added);
    };
    if tx.count_under::<Membership, _>(&known.id)? > 0 || tx.count_under::<Seats, _>(&known.id)? > 0 {
        return Err(Error::refused(
            format!("The year from {} has seats or members already.", day::long(first_day)),
            "Add who is missing there, or remove what it has first.",
        ));
    }
    Ok(known)
}
