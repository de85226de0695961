//! Political balance: how many seats each group has on each committee of a council (Local Government and Housing Act
//! 1989, s15), worked out step by step.
//!
//! Exact: every share of seats is a fraction over the number of councillors, so whole numbers over that one denominator
//! are all it takes. Knows no names; a row is a group, or the councillors of no group together, by its place in the list.

mod fair;
mod share;
#[cfg(test)]
mod tests;

pub use share::Share;

use super::id::{AuthorityId, CouncilSeatsId, GroupId};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many councillors a political group has on a council; no group for those outside any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CouncilSeats {
    /// Which.
    pub id: CouncilSeatsId,
    /// On which council; `None` where the book’s bodies name none.
    pub authority: Option<AuthorityId>,
    /// Whose.
    pub group: Option<GroupId>,
    /// How many.
    pub seats: u32,
}

/// A row of the council: a political group, or all councillors of no group together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// How many councillors.
    pub members: u32,
    /// A group, which may have a majority; those of no group have none, whatever their number.
    pub group: bool,
}

/// What a step was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// The seats of all committees together.
    All,
    /// One committee, by its place in the list.
    Committee(usize),
}

/// One step of the arithmetic, sayable in a sentence. Rows and committees by their places in the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The whole seats of each row’s share, and how many are left over.
    Whole {
        /// For what.
        of: For,
        /// Seats by row.
        seats: Vec<u32>,
        /// Seats that no row has yet.
        left: u32,
    },
    /// A seat left over went to the row with the largest remainder.
    Remainder {
        /// For what.
        of: For,
        /// To which row.
        row: usize,
        /// What remained of its share.
        rest: Share,
        /// Others had as large a remainder, and are smaller or stand later.
        tied: bool,
    },
    /// The group with a majority of the council had too few, and took a seat.
    Majority {
        /// For what.
        of: For,
        /// The group.
        row: usize,
        /// How many it must have at the least.
        least: u32,
        /// From whom: the row furthest above its share.
        from: usize,
    },
    /// A row had all seats of a committee, and gave one up.
    NotAll {
        /// Of which committee.
        committee: usize,
        /// Who had them all.
        from: usize,
        /// To whom: the row furthest below its share.
        row: usize,
    },
    /// A seat of a committee moved, so that the totals are met.
    Move {
        /// On which committee.
        committee: usize,
        /// From whom.
        from: usize,
        /// To whom.
        row: usize,
        /// By how much the committee is further from the shares for it; less than nothing where it is nearer.
        rise: Share,
    },
    /// A row has more or fewer seats than its total, which no move could mend.
    Unmet {
        /// Which row.
        row: usize,
        /// Its total.
        total: u32,
        /// What it has.
        has: u32,
    },
}

/// Seats in balance, and how they were worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// All councillors: what every share is a fraction over.
    pub council: u32,
    /// The group with a majority of the council, if one has.
    pub majority: Option<usize>,
    /// Each row’s share of all seats.
    pub shares: Vec<Share>,
    /// Each row’s seats in all.
    pub totals: Vec<u32>,
    /// Each committee’s seats by row.
    pub committees: Vec<Vec<u32>>,
    /// How it was worked out, in order.
    pub steps: Vec<Step>,
}

/// How many rows and committees there may be, and how many seats and councillors in each.
const MOST: (usize, usize, u32) = (24, 60, 999);

/// Refuses more seats or councillors than any council has.
pub fn fits(number: u32) -> Result<()> {
    let (_, _, most) = MOST;
    if number > most {
        return Err(Error::invalid(format!("{number} is too many."), format!("Give at most {most}.")));
    }
    Ok(())
}

/// Works the balance out: committees are given by their seats. Refuses a council of nobody, and lists beyond all measure.
pub fn balance(rows: &[Row], committees: &[u32]) -> Result<Balance> {
    let (most_rows, most_committees, _) = MOST;
    if rows.len() > most_rows || committees.len() > most_committees {
        return Err(Error::invalid(
            format!("There are {} groups and {} committees.", rows.len(), committees.len()),
            format!("At most {most_rows} groups and {most_committees} committees are worked out together."),
        ));
    }
    rows.iter().map(|row| row.members).chain(committees.iter().copied()).try_for_each(fits)?;
    if rows.iter().all(|row| row.members == 0) {
        return Err(Error::refused("The council has no councillors yet.", "Say how many each group has."));
    }
    Ok(fair::work_out(rows, committees))
}

/// Finds the group with a majority of the council, if one has.
pub fn majority(rows: &[Row]) -> Option<usize> {
    let council: u32 = rows.iter().map(|row| row.members).sum();
    rows.iter().position(|row| row.group && 2 * row.members > council)
}

/// How many seats of a committee a group with a majority must have: more than half, but never all where others could have
/// one. Of two seats that leaves one.
pub fn majority_of(seats: u32) -> u32 {
    if seats == 0 { 0 } else { (seats / 2 + 1).min(most_of(seats)) }
}

/// The most seats of a committee that one row may have: not all, where there is more than one.
pub fn most_of(seats: u32) -> u32 {
    if seats > 1 { seats - 1 } else { seats }
}
