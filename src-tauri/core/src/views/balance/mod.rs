//! Political balance: the seats of a council’s committees by group, as the rules give them and as the book has them, for
//! the council as it is and for one that a clerk tries. What is tried is never written.

mod sums;

pub use sums::{Cell, CommitteeSums, RowSums, StepsPart, Sums};

use super::names;
use crate::domain::balance::CouncilSeats;
use crate::domain::body::{Body, Seats, Year};
use crate::domain::day::Day;
use crate::domain::id::{AuthorityId, BodyId, GroupId};
use crate::domain::people::{Authority, Group};
use crate::domain::profile;
use crate::error::Result;
use crate::store::Reader;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// A council and its committees, to start from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BalancePage {
    /// The councils to choose from.
    pub councils: Vec<CouncilLine>,
    /// The one shown; `None` for that of bodies that name none.
    pub authority: Option<AuthorityId>,
    /// Its groups with their councillors, in printed order; those of no group last.
    pub rows: Vec<RowLine>,
    /// Its committees with their seats.
    pub committees: Vec<CommitteeLine>,
}

/// A council in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CouncilLine {
    /// Which; `None` for that of bodies that name none.
    pub authority: Option<AuthorityId>,
    /// Its name; empty for that.
    pub name: String,
}

/// A group on a council.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RowLine {
    /// Which; `None` for those of no group.
    pub group: Option<GroupId>,
    /// Its name.
    pub name: String,
    /// `#rrggbb`, or none.
    pub colour: Option<String>,
    /// How many councillors it has.
    pub members: u32,
}

/// A committee.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CommitteeLine {
    /// Which body.
    pub body: Option<BodyId>,
    /// Its name.
    pub name: String,
    /// Its seats.
    pub seats: u32,
}

/// A council that is tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Its groups.
    pub rows: Vec<RowLine>,
    /// Which of them are groups: those of the book, and new ones.
    pub groups: Vec<bool>,
    /// Its committees.
    pub committees: Vec<CommitteeLine>,
}

/// What those of no group are called.
const NO_GROUP: &str = "No group";

/// Shows a council of the book; the first that has councillors, where none is asked for.
pub fn balance(book: &Reader<'_>, authority: Option<AuthorityId>, today: Day) -> Result<BalancePage> {
    let seats = book.all::<CouncilSeats>()?;
    let bodies: Vec<_> =
        book.all::<Body>()?.into_iter().filter(|one| one.profile.political_balance != profile::Balance::Off).collect();
    let mut known: HashSet<Option<AuthorityId>> = seats.iter().map(|one| one.authority.clone()).collect();
    known.extend(bodies.iter().map(|body| body.authority.clone()));
    let mut councils: Vec<_> = book
        .all::<Authority>()?
        .into_iter()
        .filter(|one| known.contains(&Some(one.id.clone())))
        .map(|one| CouncilLine { authority: Some(one.id), name: one.full_name })
        .collect();
    if known.contains(&None) || councils.is_empty() {
        councils.push(CouncilLine { authority: None, name: String::new() });
    }
    let counted = |council: &&CouncilLine| seats.iter().any(|one| one.authority == council.authority);
    let first = councils.iter().find(counted).or(councils.first()).and_then(|one| one.authority.clone());
    let authority = authority.or(first);
    let of = |group: Option<&GroupId>| {
        let mut of_council = seats.iter().filter(|one| one.authority == authority);
        of_council.find(|one| one.group.as_ref() == group).map_or(0, |one| one.seats)
    };
    let mut rows: Vec<_> = book
        .all::<Group>()?
        .into_iter()
        .map(|one| RowLine { members: of(Some(&one.id)), group: Some(one.id), name: one.full_name, colour: one.colour })
        .collect();
    rows.push(RowLine { group: None, name: NO_GROUP.into(), colour: None, members: of(None) });
    let mut committees = Vec::new();
    for body in bodies.into_iter().filter(|body| body.authority == authority) {
        let seats = seats_on(book, &body.id, today)?.values().sum();
        let name = names::body_name(book, &body.id, today)?.1;
        committees.push(CommitteeLine { body: Some(body.id), name, seats });
    }
    Ok(BalancePage { councils, authority, rows, committees })
}

/// The seats of a body by group, in its year of a day or, between years, the last before it.
fn seats_on(book: &Reader<'_>, body: &BodyId, today: Day) -> Result<HashMap<Option<GroupId>, u32>> {
    let years = book.under::<Year, _>(body)?;
    let year = years.iter().find(|year| year.holds(today)).or(years.iter().rfind(|year| year.first_day <= today));
    let seats = year.or(years.first()).map(|year| book.under::<Seats, _>(&year.id)).transpose()?.unwrap_or_default();
    Ok(seats.into_iter().map(|one| (one.group, one.seats)).collect())
}

/// Finds the names of what is tried: groups (by id, or a name for a new one, or neither for those of no group) with their
/// councillors, and committees likewise with their seats.
pub fn tried(
    book: &Reader<'_>,
    rows: impl Iterator<Item = (Option<GroupId>, Option<String>, u32)>,
    committees: impl Iterator<Item = (Option<BodyId>, Option<String>, u32)>,
    today: Day,
) -> Result<Tried> {
    let mut tried = Tried { rows: Vec::new(), groups: Vec::new(), committees: Vec::new() };
    for (group, name, members) in rows {
        let known = group.as_ref().map(|group| book.get::<Group>(group)).transpose()?;
        tried.groups.push(known.is_some() || name.is_some());
        tried.rows.push(RowLine {
            colour: known.as_ref().and_then(|one| one.colour.clone()),
            name: known.map(|one| one.full_name).or(name).unwrap_or_else(|| NO_GROUP.into()),
            group,
            members,
        });
    }
    for (body, name, seats) in committees {
        let known = body.as_ref().map(|body| names::body_name(book, body, today)).transpose()?.map(|(_, short)| short);
        let name = known.or(name).unwrap_or_else(|| "A committee".into());
        tried.committees.push(CommitteeLine { body, name, seats });
    }
    Ok(tried)
}

/// Works out the balance of a council that is tried, and compares it with the seats that the book has.
pub fn work_out(book: &Reader<'_>, tried: &Tried, today: Day) -> Result<Sums> {
    let mut set: Vec<Option<Vec<u32>>> = Vec::new();
    let mut advice = Vec::new();
    for committee in &tried.committees {
        let Some(body) = &committee.body else {
            set.push(None);
            continue;
        };
        if book.get::<Body>(body)?.profile.political_balance == profile::Balance::Advice {
            advice.push(committee.name.clone());
        }
        let seats = seats_on(book, body, today)?;
        let of = |row: &RowLine| seats.get(&row.group).copied().unwrap_or_default();
        // A group that is only tried has no seats yet, and those of no group have no id either.
        let on_it = tried
            .rows
            .iter()
            .zip(&tried.groups)
            .map(|(row, is_group)| if row.group.is_none() && *is_group { 0 } else { of(row) });
        set.push((!seats.is_empty()).then(|| on_it.collect()));
    }
    // Who has neither councillors nor seats has no part in it.
    let keep: Vec<bool> = tried.rows.iter().enumerate().map(|(at, row)| row.members > 0 || seated(&set, at)).collect();
    let kept = Tried {
        rows: only(&tried.rows, &keep),
        groups: only(&tried.groups, &keep),
        committees: tried.committees.clone(),
    };
    let set: Vec<_> = set.into_iter().map(|on_it| on_it.map(|on_it| only(&on_it, &keep))).collect();
    let asked: Vec<_> = (0..keep.len()).filter(|at| keep[*at]).collect();
    sums::sums(&kept, &asked, &set, &advice)
}

/// Says whether a row has seats in the book on any committee.
fn seated(set: &[Option<Vec<u32>>], row: usize) -> bool {
    set.iter().flatten().any(|on_it| on_it.get(row).is_some_and(|seats| *seats > 0))
}

fn only<T: Clone>(list: &[T], keep: &[bool]) -> Vec<T> {
    list.iter().zip(keep).filter(|(_, keep)| **keep).map(|(one, _)| one.clone()).collect()
}
