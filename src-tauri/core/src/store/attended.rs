//! Who last attended a meeting of some bodies in person.

use super::Reader;
use crate::domain::day::Day;
use crate::domain::id::{BodyId, MeetingId, PersonId};
use crate::error::{Error, Result};
use rusqlite::{OptionalExtension, Row, params};

/// A meeting that somebody attended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    /// Who.
    pub person: PersonId,
    /// When.
    pub day: Day,
    /// Which meeting.
    pub meeting: MeetingId,
    /// Of which body.
    pub body: BodyId,
}

impl Attended {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { person: row.get(0)?, day: row.get(1)?, meeting: row.get(2)?, body: row.get(3)? })
    }
}

impl Reader<'_> {
    /// Finds everyone who attended a meeting of these bodies from one day to another, with the last they attended.
    pub fn attended(&self, bodies: &[BodyId], since: Day, until: Day) -> Result<Vec<Attended>> {
        let mut statement = self.connection().prepare_cached(include_str!("attended/lately.sql"))?;
        let rows = statement.query_map(params![listed(bodies)?, since, until], Attended::read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Finds the last meeting of these bodies, up to a day, that somebody attended.
    pub fn last_attended(&self, bodies: &[BodyId], person: &PersonId, until: Day) -> Result<Option<Attended>> {
        let mut statement = self.connection().prepare_cached(include_str!("attended/last.sql"))?;
        Ok(statement.query_row(params![listed(bodies)?, person, until], Attended::read).optional()?)
    }
}

fn listed(bodies: &[BodyId]) -> Result<String> {
    serde_json::to_string(bodies).map_err(|_| Error::fault("A list of bodies could not be written."))
}
