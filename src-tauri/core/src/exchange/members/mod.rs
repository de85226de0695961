//! Members out of a table, into a year of a body; and members and attendance into a table.
//!
//! `columns` says which column holds what, `read` makes a line of each row, `preview` says what would become of each,
//! and `take` does it. Every rule is `ops::enrol`'s and `domain`'s.

mod columns;
mod give;
mod preview;
mod read;
mod take;
mod wishes;

pub use columns::{Column, Field, columns, guess, guess_head};
pub use give::sheet;
pub use preview::{Page, Preview, Show, preview};
pub use take::{Taken, take};
pub use wishes::Wishes;
