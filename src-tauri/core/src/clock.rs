//! Today, now and new ids, handed in from outside so that tests can fix them.
//!
//! Nothing else in the core asks the machine for the time or for chance.

use chrono::{DateTime, Local, NaiveDateTime, Timelike, Utc};
#[cfg(debug_assertions)]
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::{Builder, Uuid};

/// Hands out the time and new ids. Cheap to clone; clones share one sequence.
#[derive(Clone)]
pub struct Clock(Arc<Source>);

enum Source {
    Machine,
    Fixed(Mutex<Fixed>),
    #[cfg(debug_assertions)]
    Dated(PathBuf),
}

struct Fixed {
    now: DateTime<Utc>,
    step: chrono::Duration,
    ids: u128,
}

impl Clock {
    /// The machine's own clock and source of chance.
    pub fn machine() -> Self {
        Self(Arc::new(Source::Machine))
    }

    /// A clock for tests: starts at `now`, moves on by `step` each time it is read, and counts its ids.
    /// Its local time is its universal time.
    pub fn fixed(now: DateTime<Utc>, step: chrono::Duration) -> Self {
        Self(Arc::new(Source::Fixed(Mutex::new(Fixed { now, step, ids: 0 }))))
    }

    /// A clock for tests that drive a whole program: it stands at the instant at which a file was last changed, so that a
    /// test moves it by dating the file. Its local time is its universal time. In development builds only.
    #[cfg(debug_assertions)]
    pub fn dated(file: PathBuf) -> Self {
        Self(Arc::new(Source::Dated(file)))
    }

    /// Moves a fixed clock on; does nothing to any other.
    pub fn advance(&self, by: chrono::Duration) {
        if let Source::Fixed(fixed) = &*self.0 {
            fixed.lock().unwrap_or_else(PoisonError::into_inner).now += by;
        }
    }

    /// The instant, for the journal.
    pub fn instant(&self) -> DateTime<Utc> {
        match &*self.0 {
            Source::Machine => Utc::now(),
            Source::Fixed(fixed) => {
                let mut fixed = fixed.lock().unwrap_or_else(PoisonError::into_inner);
                let (now, step) = (fixed.now, fixed.step);
                fixed.now += step;
                now
            }
            #[cfg(debug_assertions)]
            Source::Dated(file) => {
                std::fs::metadata(file).and_then(|file| file.modified()).map_or_else(|_| Utc::now(), DateTime::from)
            }
        }
    }

    /// The date and time on the clerk's wall, to the second, for meetings.
    pub fn local(&self) -> NaiveDateTime {
        let local = self.local_at(self.instant());
        local.with_nanosecond(0).unwrap_or(local)
    }

    /// The date and time that the clerk's wall showed at an instant.
    pub fn local_at(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        match &*self.0 {
            Source::Machine => instant.with_timezone(&Local).naive_local(),
            _ => instant.naive_utc(),
        }
    }

    /// A new id: a UUIDv7, so that rows made on two laptops never collide and sort by when they were made.
    pub fn new_id(&self) -> String {
        let Source::Fixed(fixed) = &*self.0 else { return Uuid::now_v7().to_string() };
        let mut fixed = fixed.lock().unwrap_or_else(PoisonError::into_inner);
        fixed.ids += 1;
        let millis = u64::try_from(fixed.now.timestamp_millis()).unwrap_or_default();
        let mut chance = [0u8; 10];
        chance[2..].copy_from_slice(&(fixed.ids as u64).to_be_bytes());
        Builder::from_unix_timestamp_millis(millis, &chance).into_uuid().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_counts_and_sorts() {
        let clock = Clock::fixed(DateTime::UNIX_EPOCH, chrono::Duration::seconds(1));
        let (first, second) = (clock.new_id(), clock.new_id());
        assert!(first < second, "ids sort by when they were made");
        assert_eq!(clock.instant(), DateTime::UNIX_EPOCH);
        assert_eq!(clock.local().and_utc().timestamp(), 1, "each reading moves the clock on");
    }

    #[cfg(debug_assertions)]
    #[test]
    fn a_clock_stands_where_its_file_was_dated() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clock");
        let file = std::fs::File::create(&path).unwrap();
        let clock = Clock::dated(path);
        for seconds in [1_295_350_200, 1_295_350_260] {
            let then = DateTime::from_timestamp(seconds, 0).unwrap();
            file.set_modified(then.into()).unwrap();
            assert_eq!((clock.instant(), clock.local()), (then, then.naive_utc()));
        }
    }
}
