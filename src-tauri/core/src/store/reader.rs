//! Reading: the handle through which every query sees the book.
//!
//! The queries themselves lie beside the tables they ask.

use super::Book;
use super::memo::Memo;
use crate::error::Result;
use rusqlite::{Connection, TransactionBehavior};

/// Asks the book. All that one reader sees is of one moment.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    connection: &'c Connection,
    memo: Option<&'c Memo>,
}

impl<'c> Reader<'c> {
    /// Reads in the midst of a write, which sees what it has done and remembers nothing.
    pub(super) fn new(connection: &'c Connection) -> Self {
        Self { connection, memo: None }
    }

    /// What has been worked out of the book since it was opened, where that may be used.
    pub(super) fn memo(&self) -> Option<&'c Memo> {
        self.memo
    }

    /// The connection, for queries of the store. Prepare statements with `prepare_cached`.
    pub(crate) fn connection(&self) -> &'c Connection {
        self.connection
    }
}

impl Book {
    /// Reads within one transaction, so that everything read fits together.
    pub fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let transaction = rusqlite::Transaction::new_unchecked(self.connection(), TransactionBehavior::Deferred)?;
        let value = work(&Reader { connection: &transaction, memo: Some(&self.memo) })?;
        transaction.commit()?;
        Ok(value)
    }
}
