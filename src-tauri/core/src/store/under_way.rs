//! A write under way: the one transaction in which rows change, and the recording of what became of them.
//!
//! `transact` and `undo` both work through it, so that everything that is done to a book is recorded alike.

use super::journal::{self, Note, Step};
use super::record::{self, Kind, Record};
use super::transact::{Changed, Flag, Op};
use super::{chain, typing, undo};
use crate::clock::Clock;
use crate::error::{Code, Error, Result};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::BTreeSet;

/// More rows than this are told table by table: whoever hears of them looks at all of it again in any case.
const MANY: usize = 2_000;

/// A transaction in which rows may be written, and the operation it follows.
pub(super) struct UnderWay<'c> {
    pub(super) transaction: Transaction<'c>,
    pub(super) at: DateTime<Utc>,
    pub(super) last: Option<Record>,
}

/// What was done to the rows.
pub(super) struct Outcome {
    pub(super) steps: Vec<Step>,
    flags: BTreeSet<Flag>,
}

/// What an operation is to be recorded as.
pub(super) struct Draft<'a> {
    pub(super) kind: Kind,
    pub(super) op: Op,
    pub(super) who: &'a str,
    pub(super) id: String,
    pub(super) undoes: Option<i64>,
    /// What undo and redo would take back after it.
    pub(super) tops: (Option<i64>, Option<i64>),
    /// Whether more typing may join it.
    pub(super) open: bool,
}

impl<'c> UnderWay<'c> {
    /// Begins a write: takes the book's lock for writing, and lets rows be written.
    pub(super) fn begin(connection: &'c mut Connection, clock: &Clock) -> Result<Self> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let last = Record::last(&transaction)?;
        journal::begin(&transaction)?;
        Ok(Self { transaction, at: clock.instant(), last })
    }

    /// The number the operation will have.
    pub(super) fn next_seq(&self) -> i64 {
        self.last.as_ref().map_or(1, |last| last.seq + 1)
    }

    /// Ends the writing of rows and gives what was done to them.
    pub(super) fn finish(&self) -> Result<Outcome> {
        // SQLite takes a whole transaction back by itself on some failures of the disk. Work that passes over such a
        // failure must not be taken for done.
        if self.transaction.is_autocommit() {
            return Err(Error::new(
                Code::Disk,
                "The disk refused, so this was not saved.",
                "See that the disk is still there and has room, then do it again.",
            ));
        }
        let mut flags = BTreeSet::new();
        let mut steps = Vec::new();
        for Note { step, meeting, left } in journal::end(&self.transaction)? {
            journal::refuse_unseen(&step)?;
            let mut flag = |meeting| flags.insert(Flag { table: step.table.clone(), id: step.row.clone(), meeting });
            if left.is_some() && left != meeting {
                flag(left);
                if meeting.is_some() {
                    flag(meeting);
                }
            } else {
                flag(meeting);
            }
            steps.push(step);
        }
        Ok(Outcome { steps: journal::join_neighbours(steps), flags })
    }

    /// Whether the operation would join the last one.
    pub(super) fn joins(&self, op: &Op, who: &str) -> Result<bool> {
        match (&self.last, &op.field) {
            (Some(last), Some(field)) if op.reason.is_none() && !op.lasting => typing::joins(last, field, who, self.at),
            _ => Ok(false),
        }
    }

    /// Has it join the last one.
    pub(super) fn join(&self, label: &str, outcome: Outcome) -> Result<Changed> {
        if let Some(last) = &self.last {
            typing::join(&self.transaction, last, label, self.at, outcome.steps)?;
        }
        self.changed(Kind::Write, label.to_owned(), outcome.flags)
    }

    /// Records the operation, closing the typing before it.
    pub(super) fn record(&mut self, draft: Draft<'_>, outcome: Outcome) -> Result<Changed> {
        let connection = &*self.transaction;
        let before = match &mut self.last {
            Some(last) => {
                typing::close(connection, last)?;
                last.hash.clone().unwrap_or_default()
            }
            None => String::new(),
        };
        let touched: BTreeSet<&str> = outcome.flags.iter().filter_map(|flag| flag.meeting.as_deref()).collect();
        // One meeting's rows make it that meeting's; of several, all are kept as touched by it.
        let touched: Vec<&str> = touched.into_iter().collect();
        let (meeting, also) = match touched.as_slice() {
            [one] => (Some((*one).to_owned()), None),
            [] => (None, None),
            several => (None, Some(several.join(" "))),
        };
        let at = record::stamp(self.at);
        let mut record = Record {
            seq: self.last.as_ref().map_or(1, |last| last.seq + 1),
            id: draft.id,
            kind: draft.kind,
            label: draft.op.label,
            also,
            meeting,
            field: draft.op.field.map(|field| field.key()),
            reason: draft.op.reason,
            who: draft.who.to_owned(),
            until: at.clone(),
            at,
            undoes: draft.undoes,
            undo_top: draft.tops.0,
            redo_top: draft.tops.1,
            first_change: record::next_change(connection)?,
            hash: None,
        };
        if !draft.open {
            record.hash = Some(chain::hash(&before, &record, &outcome.steps));
        }
        record.insert(connection)?;
        record::add_changes(connection, record.seq, &outcome.steps)?;
        self.changed(record.kind, record.label, outcome.flags)
    }

    /// What is said of work that changed no row.
    pub(super) fn unchanged(&self, label: String) -> Result<Changed> {
        self.changed(Kind::Write, label, BTreeSet::new())
    }

    fn changed(&self, kind: Kind, label: String, flags: BTreeSet<Flag>) -> Result<Changed> {
        let labels = undo::labels(&self.transaction)?;
        let flags = in_brief(flags);
        Ok(Changed { flags, kind, label, at: self.at, undo: labels.undo, redo: labels.redo })
    }

    /// Makes it last. If that fails, all of it is taken back.
    pub(super) fn commit(self) -> Result<()> {
        Ok(self.transaction.commit()?)
    }
}

/// The rows that changed, or where they are too many to be told one by one, of which tables and meetings they are.
fn in_brief(flags: BTreeSet<Flag>) -> Vec<Flag> {
    if flags.len() <= MANY {
        return flags.into_iter().collect();
    }
    let places: BTreeSet<Flag> = flags.into_iter().map(|flag| Flag { id: String::new(), ..flag }).collect();
    places.into_iter().collect()
}
