//! Reading: the handle through which every query sees the book.
//!
//! The queries themselves lie beside the tables they ask.

use super::Book;
use crate::error::Result;
use rusqlite::{Connection, TransactionBehavior};

/// Asks the book. All that one reader sees is of one moment.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    connection: &'c Connection,
}

impl<'c> Reader<'c> {
    pub(super) fn new(connection: &'c Connection) -> Self {
        Self { connection }
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
        let value = work(&Reader::new(&transaction))?;
        transaction.commit()?;
        Ok(value)
    }
}
