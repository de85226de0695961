//! What was worked out of the book since it was opened, kept until a write touches what it came from: an old meeting that
//! nobody changes is looked at once.
//!
//! Kept in memory alone. What is kept under a meeting may come from that meeting's own rows and from rows that belong to
//! no meeting; a write to another meeting leaves it. Within a write nothing is remembered, as it sees what it has done.

use super::{Book, Changed, Reader};
use crate::domain::id::MeetingId;
use crate::error::Result;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What is kept, one of each type.
type Kept = HashMap<TypeId, Arc<dyn Any + Send + Sync>>;

/// What is kept under each meeting, and under none.
#[derive(Default)]
pub(super) struct Memo {
    kept: Mutex<HashMap<Option<String>, Kept>>,
}

impl Memo {
    fn get<T: Any + Send + Sync>(&self, of: &Option<String>) -> Option<Arc<T>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(of)?.get(&TypeId::of::<T>()).cloned()?.downcast().ok()
    }

    fn keep<T: Any + Send + Sync>(&self, of: Option<String>, what: Arc<T>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.entry(of).or_default().insert(TypeId::of::<T>(), what);
    }

    /// Forgets what a write touched: all of it, where that belongs to no meeting or is a meeting itself.
    pub(super) fn forget(&self, changed: &Changed) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        for flag in &changed.flags {
            match &flag.meeting {
                Some(meeting) if flag.table != "meeting" => {
                    kept.remove(&Some(meeting.clone()));
                }
                _ => kept.clear(),
            }
        }
    }
}

impl Reader<'_> {
    /// Gives what was worked out of a meeting, where nothing has touched it since.
    pub fn remembered<T: Any + Send + Sync>(&self, meeting: &MeetingId) -> Option<Arc<T>> {
        self.memo()?.get(&Some(meeting.to_string()))
    }

    /// Keeps what was worked out of a meeting.
    pub fn keep<T: Any + Send + Sync>(&self, meeting: &MeetingId, what: T) -> Arc<T> {
        self.kept(Some(meeting.to_string()), what)
    }

    /// Gives what was worked out of what belongs to no meeting, or works it out now.
    pub(super) fn remember_all<T: Any + Send + Sync>(&self, work: impl FnOnce() -> Result<T>) -> Result<Arc<T>> {
        match self.memo().and_then(|memo| memo.get(&None)) {
            Some(found) => Ok(found),
            None => Ok(self.kept(None, work()?)),
        }
    }

    fn kept<T: Any + Send + Sync>(&self, of: Option<String>, what: T) -> Arc<T> {
        let made = Arc::new(what);
        if let Some(memo) = self.memo() {
            memo.keep(of, Arc::clone(&made));
        }
        made
    }
}

impl Book {
    /// Forgets what a write touched, once it is done.
    pub(super) fn forget(&self, changed: &Changed) {
        self.memo.forget(changed);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Trial, write};
    use super::*;
    use std::cell::Cell;

    struct Looked(u32);

    #[test]
    fn a_meeting_is_looked_at_again_only_once_something_of_it_or_of_no_meeting_changed() {
        let trial = Trial::new();
        let mut book = trial.create();
        write(&mut book, "Call the meetings", "INSERT INTO meeting VALUES ('m', 'March', NULL), ('n', 'May', NULL)");
        let times = Cell::new(0);
        let look = |book: &Book, meeting: &str| {
            let of = MeetingId(meeting.into());
            let found = book.read(|reader| {
                Ok(reader.remembered::<Looked>(&of).unwrap_or_else(|| {
                    times.set(times.get() + 1);
                    reader.keep(&of, Looked(times.get()))
                }))
            });
            found.unwrap().0
        };
        assert_eq!((look(&book, "m"), look(&book, "n"), look(&book, "m"), look(&book, "n")), (1, 2, 1, 2));
        write(&mut book, "Add an item", "INSERT INTO item VALUES ('i', 'm', 'a', NULL, 1)");
        assert_eq!((look(&book, "m"), look(&book, "n")), (3, 2), "the other meeting’s is still true");
        write(&mut book, "Add a person", "INSERT INTO person VALUES ('p', 'Stay', NULL)");
        assert_eq!((look(&book, "m"), look(&book, "n")), (4, 5), "a person may be named anywhere");
        book.undo().unwrap();
        assert_eq!((look(&book, "m"), look(&book, "n")), (6, 7), "undone, it is as before, which nobody kept");
        write(&mut book, "Rename May", "UPDATE meeting SET title = 'June' WHERE id = 'n'");
        assert_eq!((look(&book, "m"), look(&book, "n")), (8, 9), "a meeting may count for the others of its body");
        let failed = book.transact(super::super::Op::new("Try"), |tx| {
            let within = tx.remembered::<Looked>(&MeetingId("m".into()));
            assert!(within.is_none(), "within a write nothing is remembered");
            Err::<(), _>(crate::error::Error::refused("No.", "Do something else."))
        });
        assert!(failed.is_err());
        assert_eq!(look(&book, "m"), 8, "a write that fails changes nothing");
    }
}
