//! A year's members and substitutes one by one, with all that is known of each: what an exported list holds.
//!
//! How they stand on the body's page is said in `body`.

use super::{find, names};
use crate::domain::body::{Body, Year};
use crate::domain::day::Day;
use crate::domain::id::{BodyId, YearId};
use crate::domain::membership::{Membership, MembershipKind, Position};
use crate::domain::people::{Group, Person};
use crate::error::Result;
use crate::store::Reader;
use std::collections::HashMap;

/// The members and substitutes of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Members {
    /// The body's short name, as it is called on the year's last day that is not to come.
    pub body: String,
    /// 2010/11.
    pub year: String,
    /// By group in printed order, members before substitutes.
    pub members: Vec<Member>,
}

/// One membership, with its names.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Who.
    pub person: Person,
    /// The membership.
    pub membership: Membership,
    /// Conservative; empty if none.
    pub group: String,
    /// Leicestershire CC; empty if none.
    pub authority: String,
    /// The office in the body's words; empty for none.
    pub position: String,
}

/// Lists the members of a body's year: the one asked for, else the one that holds today, else the latest.
pub fn members(book: &Reader<'_>, of: &BodyId, year: Option<&YearId>, today: Day) -> Result<Members> {
    let of: Body = book.get(of)?;
    let years = book.under::<Year, _>(&of.id)?;
    let year = find::needed_year(&years, year, today)?;
    let words = &of.profile.words;
    let people: HashMap<_, _> = book.all::<Person>()?.into_iter().map(|one| (one.id.clone(), one)).collect();
    let authorities = names::authorities(book)?;
    let groups = book.all::<Group>()?;
    let place = |one: &Membership| {
        let group = groups.iter().position(|group| Some(&group.id) == one.group.as_ref()).unwrap_or(groups.len());
        (group, one.kind == MembershipKind::Substitute)
    };
    let mut memberships = book.under::<Membership, _>(&year.id)?;
    // Within a group and kind they keep the order in which they print.
    memberships.sort_by_key(place);
    let members = memberships.into_iter().filter_map(|one| {
        let group = groups.iter().find(|group| Some(&group.id) == one.group.as_ref());
        let authority = one.authority.as_ref().and_then(|id| authorities.get(id));
        Some(Member {
            person: people.get(&one.person)?.clone(),
            group: group.map(|group| group.full_name.clone()).unwrap_or_default(),
            authority: authority.map(|authority| authority.short_name.clone()).unwrap_or_default(),
            position: match one.position {
                Position::Member => String::new(),
                office => office.word(words).to_owned(),
            },
            membership: one,
        })
    });
    let (_, name) = names::body_name(book, &of.id, today.clamp(year.first_day, year.last_day))?;
    Ok(Members { body: name, year: year.label(of.profile.year_label), members: members.collect() })
}
