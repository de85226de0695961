//! The practice book: one that goes by a day of its own.

use crate::domain::body::Body;
use crate::domain::day::Day;
use crate::error::{Error, Result};
use crate::store::{Settings, Tx};

/// Makes an empty book a practice book that goes by a day of its own, moves that day, or makes it a real book again.
pub fn set_practice_day(tx: &mut Tx<'_>, day: Option<Day>) -> Result<()> {
    let settings = Settings { id: crate::domain::id::BookId("book".into()), practice_today: day };
    let known = tx.find::<Settings>("book")?;
    let practice = known.as_ref().is_some_and(|known| known.practice_today.is_some());
    if day.is_some() && !practice && !tx.all::<Body>()?.is_empty() {
        return Err(Error::refused("A book with records in it does not become a practice book.", "Make a new book."));
    }
    match known {
        Some(_) => tx.change(&settings)?,
        None => tx.add(&settings)?,
    }
    tx.call("Set the practice day");
    Ok(())
}
