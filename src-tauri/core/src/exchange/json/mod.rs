//! Records in JSON: the documented import format (`docs/import-format.md`), version 1.
//!
//! `file.rs` and `words.rs` say what a file may hold, `schema.rs` publishes that; `take/` takes a file into a book,
//! and `mistakes.rs` gathers what is wrong with it, each with its place.

mod file;
mod mistakes;
mod read;
mod schema;
mod take;
mod words;

#[cfg(test)]
mod tests;

pub use schema::schema;
pub use take::Imported;

use crate::error::Result;
use crate::ops::Session;

/// The version of the format that this program reads.
pub const VERSION: u32 = 1;

/// Takes all that a file holds into the book as one operation, or nothing of it.
///
/// A refusal names every place of the file that is at fault, one a line: `bodies[0].meetings[2].attendance.members.stay`.
pub fn import(session: &mut Session, text: &str) -> Result<Imported> {
    import_as(session, text, false)
}

/// The same; with `lasting`, as an operation that undo does not take back.
pub(super) fn import_as(session: &mut Session, text: &str, lasting: bool) -> Result<Imported> {
    let file = read::read(text)?;
    let reasons = Some(file.reasons()).filter(|reasons| !reasons.is_empty());
    session.write_because(reasons, |tx| {
        let imported = take::take(tx, &file)?;
        tx.call(file.label());
        if lasting {
            tx.make_lasting();
        }
        Ok(imported)
    })
}
