//! The words a clerk uses, as plain types, and the rules that hold between them.
//!
//! Pure: no SQL, no files, no clock. A rule lives beside the type it is about, with its tests. Names only `error`.

pub mod attendance;
pub mod balance;
pub mod body;
pub mod calendar;
pub mod closed_session;
pub mod day;
pub mod deadlines;
pub mod doubles;
pub mod entry;
pub mod event;
pub mod id;
pub mod interest;
pub mod item;
pub mod marks;
pub mod matching;
pub mod meeting;
pub mod membership;
pub mod minute_numbers;
pub mod motion;
pub mod order;
pub mod people;
pub mod phrase;
pub mod place;
pub mod profile;
pub mod quorum;
pub mod rates;
pub mod room;
pub mod roster;
pub mod seats;
pub mod sitting;
pub mod six_months;
pub mod speaker;
pub mod standing;
pub mod substitutes;
pub mod telling;
pub mod text;
pub mod time;
pub mod timing;
pub mod vote;
