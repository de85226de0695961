//! Questions that look across meetings: what people were recorded as and where, and what actions were given to.

use super::row::{Row, columns};
use super::{Reader, RoomRecord};
use crate::domain::attendance::Presence;
use crate::domain::id::{BodyId, PersonId};
use crate::error::Result;
use rusqlite::params;
use std::collections::HashMap;

impl Reader<'_> {
    /// The organisation that each guest or officer last came from.
    pub fn organisations(&self) -> Result<HashMap<PersonId, String>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT attendance.person, attendance.organisation FROM attendance
             JOIN meeting ON meeting.id = attendance.meeting
             WHERE attendance.organisation <> '' ORDER BY meeting.day",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The roles that actions were given to, the most used first.
    pub fn roles(&self) -> Result<Vec<String>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT role FROM action_owner WHERE role IS NOT NULL GROUP BY role ORDER BY count(*) DESC, role",
        )?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// How often somebody had a substitute in the year of a meeting of the body, that meeting and cancelled ones not
    /// counted.
    pub fn times_stood_in_for(&self, member: &PersonId, at: &RoomRecord) -> Result<u32> {
        let Some(year) = &at.year else { return Ok(0) };
        let mut statement = self.connection().prepare_cached(
            "SELECT count(*) FROM substitution
             JOIN attendance AS member ON member.id = substitution.member
             JOIN attendance AS substitute ON substitute.id = substitution.substitute
             JOIN meeting ON meeting.id = substitution.meeting
             WHERE member.person = ?1 AND meeting.body = ?2 AND meeting.day BETWEEN ?3 AND ?4 AND meeting.id <> ?5
               AND meeting.state <> 'cancelled' AND substitute.outcome IN ('present', 'expected')",
        )?;
        let given = params![member, year.body, year.first_day, year.last_day, at.meeting.id];
        Ok(statement.query_row(given, |row| row.get(0))?)
    }

    /// Finds bodies by any name they have had, whatever its case.
    pub fn bodies_named(&self, name: &str) -> Result<Vec<BodyId>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT DISTINCT body FROM body_name
             WHERE full_name = ?1 COLLATE NOCASE OR short_name = ?1 COLLATE NOCASE OR body = ?1",
        )?;
        Ok(statement.query_map([name], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The bodies at whose meetings somebody is recorded.
    pub fn bodies_met(&self, person: &PersonId) -> Result<Vec<BodyId>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT DISTINCT meeting.body FROM attendance JOIN meeting ON meeting.id = attendance.meeting
             WHERE attendance.person = ?1",
        )?;
        Ok(statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// When somebody was there, at whatever meeting.
    pub fn presence_of(&self, person: &PersonId) -> Result<Vec<Presence>> {
        let sql = format!(
            "SELECT {} FROM presence WHERE attendance IN (SELECT id FROM attendance WHERE person = ?1)",
            columns::<Presence>()
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        Ok(statement.query_map([person], Presence::read)?.collect::<rusqlite::Result<_>>()?)
    }
}
