//! Stretches of a meeting from which the public were excluded (Local Government Act 1972, s100A).

use super::id::{ClosedSessionId, ItemId, MeetingId};
use super::time::Time;
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stretch from which the public were excluded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedSession {
    /// Which.
    pub id: ClosedSessionId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// For which item.
    pub item: ItemId,
    /// When they went out.
    pub began: Time,
    /// When they were let in again; `None` while they are out, or to the end.
    pub ended: Option<Time>,
}

impl ClosedSession {
    /// Refuses one that ends before it begins, or that overlaps another.
    pub fn fits(&self, others: &[Self]) -> Result<()> {
        if self.ended.is_some_and(|ended| ended < self.began) {
            return Err(Error::refused(
                "The public would be let in before they went out.",
                "Correct one of the two times.",
            ));
        }
        let before = |one: &Self, other: &Self| one.ended.is_some_and(|ended| ended <= other.began);
        match others.iter().find(|other| other.id != self.id && !before(self, other) && !before(other, self)) {
            None => Ok(()),
            Some(_) => Err(Error::refused(
                "The public are out at that time already.",
                "Let them in again first, or correct the time.",
            )),
        }
    }
}
