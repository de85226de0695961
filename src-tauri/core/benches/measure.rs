//! What the benches measure with: how long work takes, and the middle of many such times.

#![allow(dead_code, reason = "each bench takes what it needs")]

use std::time::{Duration, Instant};

/// Does the work so many times and gives the median time, in milliseconds.
pub(crate) fn median_of(rounds: usize, mut work: impl FnMut()) -> f64 {
    median((0..rounds).map(|_| timed(&mut work).1).collect())
}

/// Gives what the work gives, and how long it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let given = work();
    (given, start.elapsed())
}

/// The median of some times, in milliseconds.
pub(crate) fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
}

/// How many processors there are to measure on.
pub(crate) fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
