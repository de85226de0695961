//! Today, now and new ids, handed in from outside so that tests can fix them.
//!
//! Nothing else in the core asks the machine for the time or for chance.

use chrono::{DateTime, Local, NaiveDateTime, Timelike, Utc};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::{Builder, Uuid};

/// Hands out the time and new ids. Cheap to clone; clones share one sequence.
#[derive(Clone)]
pub struct Clock(Arc<Source>);

enum Source {
    Machine,
    Fixed(Mutex<Fixed>),
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

    /// Moves a fixed clock on; does nothing to the machine's.
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
        }
    }

    /// The date and time on the clerk's wall, to the second, for meetings.
    pub fn local(&self) -> NaiveDateTime {
        let local = match &*self.0 {
            Source::Machine => Local::now().naive_local(),
            Source::Fixed(_) => self.instant().naive_utc(),
        };
        local.with_nanosecond(0).unwrap_or(local)
    }

    /// A new id: a UUIDv7, so that rows made on two laptops never collide and sort by when they were made.
    pub fn new_id(&self) -> String {
        match &*self.0 {
            Source::Machine => Uuid::now_v7().to_string(),
            Source::Fixed(fixed) => {
                let mut fixed = fixed.lock().unwrap_or_else(PoisonError::into_inner);
                fixed.ids += 1;
                let millis = u64::try_from(fixed.now.timestamp_millis()).unwrap_or_default();
                let mut chance = [0u8; 10];
                chance[2..].copy_from_slice(&(fixed.ids as u64).to_be_bytes());
                Builder::from_unix_timestamp_millis(millis, &chance).into_uuid().to_string()
            }
        }
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
}
