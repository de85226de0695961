//! Ways into the book from outside, one folder a format, and the sample book, which is written in one of them.
//!
//! A format has its own types, apart from those of `domain`, so that neither shapes the other; only the words of a
//! choice (present, apologies) are `domain`'s. Everything is taken in through the verbs of `ops`, so that every rule
//! holds, as one operation or not at all. Names `ops` and `views`, and of `domain` what the verbs ask for.

pub mod attendance;
pub mod json;
pub mod members;
pub mod sample;
pub mod sheet;
