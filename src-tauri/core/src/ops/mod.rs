//! What a clerk does: each verb checks the rule, then writes, within the transaction it is given.
//!
//! A verb takes `&mut Tx` and never begins a transaction, so verbs compose (an import is one operation of many). Each
//! names the operation as the clerk would say it; the last name given stands. Rules are `domain`'s, SQL is `store`'s.

pub mod absences;
pub mod actions;
pub mod agenda;
pub mod bodies;
pub mod carry_over;
pub mod chair;
pub mod closed_days;
pub mod closed_sessions;
pub mod councils;
pub mod crossing;
pub mod doubles;
pub mod enrol;
mod events;
pub mod groups;
pub mod guests;
pub mod interests;
pub mod meetings;
pub mod memberships;
pub mod minutes;
pub mod motions;
pub mod people;
pub mod phrases;
pub mod practice;
pub mod quorum;
pub mod roll;
mod room_clock;
mod session;
pub mod sittings;
pub mod speakers;
pub mod standing;
mod starts;
pub mod steps;
pub mod stretches;
pub mod substitutes;
pub mod votes;

pub use crate::store::{Changed, Progress, Reader, Restored, Tx, restore};
pub use room_clock::RoomClock;
pub use session::Session;

use crate::domain::place;
use crate::error::Result;

/// Sets a field to what was given, if anything was.
pub(crate) fn set<T>(field: &mut T, given: Option<T>) {
    if let Some(given) = given {
        *field = given;
    }
}

/// Gives the place after the last of a list.
fn last<'a>(places: impl IntoIterator<Item = &'a str>) -> Result<String> {
    place::between(places.into_iter().max(), None)
}
