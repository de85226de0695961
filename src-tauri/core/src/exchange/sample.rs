//! The sample book: the Improvement Programme Board of 2010/11, made from the facts of its papers.

use super::json::{self, Imported};
use crate::error::Result;
use crate::ops::Session;

/// The sample in the import format.
pub const SEED: &str = include_str!("../../../../seeds/improvement-programme-board-2010-11.json");

/// Takes the sample into an empty book, which thereby becomes a practice book. Undo begins after it: a clerk who tries
/// the key must not be left with an empty book.
pub fn load(session: &mut Session) -> Result<Imported> {
    json::import_as(session, SEED, true)
}
