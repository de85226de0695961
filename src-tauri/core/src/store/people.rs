//! Where in the book a person stands, whatever the table.

use super::{Reader, Tx};
use crate::domain::attendance::Attendance;
use crate::domain::body::Year;
use crate::domain::doubles::Trace;
use crate::domain::id::PersonId;
use crate::domain::meeting::Meeting;
use crate::domain::membership::Membership;
use crate::domain::people::Person;
use crate::error::Result;

impl Reader<'_> {
    /// Gathers where somebody was: what they sit on, and the rolls they stand on, each from the earliest on.
    pub fn trace(&self, person: &PersonId) -> Result<Trace> {
        let sits = self.under::<Membership, _>(person)?.into_iter().map(|one| Ok((self.get(&one.year)?, one)));
        let mut sits: Vec<(Year, Membership)> = sits.collect::<Result<_>>()?;
        sits.sort_by_key(|(year, one)| one.span(year));
        let rolls = self.under::<Attendance, _>(person)?.into_iter().map(|one| Ok((self.get(&one.meeting)?, one)));
        let mut rolls: Vec<(Meeting, Attendance)> = rolls.collect::<Result<_>>()?;
        rolls.sort_by_key(|(meeting, _)| (meeting.day, meeting.start_time));
        Ok(Trace {
            name: self.get::<Person>(person)?.titled_name(),
            sits: sits.into_iter().map(|(year, one)| (one, year)).collect(),
            rolls: rolls.into_iter().map(|(meeting, one)| (one, meeting)).collect(),
            person: person.clone(),
        })
    }

    /// The columns that name a person: table and column. Asked of the book itself, so that none is forgotten.
    fn columns_naming_people(&self) -> Result<Vec<(String, String)>> {
        let mut statement = self.connection().prepare_cached(
            r#"SELECT named.name, key."from" FROM sqlite_schema AS named, pragma_foreign_key_list(named.name) AS key
               WHERE named.type = 'table' AND key."table" = 'person' ORDER BY 1, 2"#,
        )?;
        Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Puts one person in another’s stead wherever a record names the other.
    pub fn put_in_stead(&mut self, person: &PersonId, of: &PersonId) -> Result<()> {
        for (table, column) in self.columns_naming_people()? {
            self.execute(&format!(r#"UPDATE "{table}" SET "{column}" = ?1 WHERE "{column}" = ?2"#), [person, of])?;
        }
        Ok(())
    }
}
