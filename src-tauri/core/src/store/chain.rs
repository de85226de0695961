//! The hash chain: each operation is sealed with a hash of the one before it, of itself and of its changes.
//!
//! The hash is SHA-256, in lower-case hexadecimal, over these texts in this order: the hash before (empty for the
//! first operation); the operation's seq, id, kind, label, meeting, also, field, reason, who, at, until, undoes,
//! undo_top and redo_top; then of each change its table, row, before and after. A text is given as its length in
//! bytes, in decimal, a colon and its bytes in UTF-8; one that is absent as a hyphen. A number is the text of its
//! decimal digits. Nothing stands between the texts, and nothing else is hashed.

use super::journal::Step;
use super::reader::Reader;
use super::record::Record;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

/// Gives the hash of an operation and its changes, given the hash before.
pub(super) fn hash(before: &str, record: &Record, steps: &[Step]) -> String {
    let mut hash = Sha256::new();
    open(&mut hash, before, record);
    for step in steps {
        add(&mut hash, Some(&step.table), Some(&step.row), step.before.as_deref(), step.after.as_deref());
    }
    close(hash)
}

/// Begins a hash with the operation's own row.
pub(super) fn open(hash: &mut Sha256, before: &str, record: &Record) {
    let number = |n: Option<i64>| n.map(|n| n.to_string());
    put(hash, Some(before));
    put(hash, Some(&record.seq.to_string()));
    put(hash, Some(&record.id));
    put(hash, Some(record.kind.word()));
    put(hash, Some(&record.label));
    put(hash, record.meeting.as_deref());
    put(hash, record.also.as_deref());
    put(hash, record.field.as_deref());
    put(hash, record.reason.as_deref());
    put(hash, Some(&record.who));
    put(hash, Some(&record.at));
    put(hash, Some(&record.until));
    put(hash, number(record.undoes).as_deref());
    put(hash, number(record.undo_top).as_deref());
    put(hash, number(record.redo_top).as_deref());
}

/// Adds one change to a hash: its table, row, before and after.
pub(super) fn add(
    hash: &mut Sha256,
    table: Option<&str>,
    row: Option<&str>,
    before: Option<&str>,
    after: Option<&str>,
) {
    [table, row, before, after].into_iter().for_each(|text| put(hash, text));
}

/// Ends a hash and gives it in hexadecimal.
pub(super) fn close(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn put(hash: &mut Sha256, text: Option<&str>) {
    match text {
        Some(text) => {
            hash.update(format!("{}:", text.len()));
            hash.update(text);
        }
        None => hash.update("-"),
    }
}

/// The hash of the operation before the one with this number; empty before the first.
pub(super) fn before(connection: &Connection, seq: i64) -> Result<String> {
    let hash = connection
        .prepare_cached("SELECT hash FROM operation WHERE seq = ?1 - 1")?
        .query_row([seq], |row| row.get::<_, Option<String>>(0))
        .optional()?;
    Ok(hash.flatten().unwrap_or_default())
}

impl Reader<'_> {
    /// The hash that vouches for all operations up to the last closed one; printed on agreed notes, it anchors them.
    pub fn head_hash(&self) -> Result<String> {
        let hash = self
            .connection()
            .prepare_cached("SELECT hash FROM operation WHERE hash IS NOT NULL ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        Ok(hash.unwrap_or_default())
    }
}
