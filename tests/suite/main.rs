//! Behaviour through the commands, on real book files. One binary; `house` sees that no file of it is forgotten.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that panics has failed, and says where"
)]

mod agenda;
mod another_day;
mod attendance;
mod body;
mod by_hand;
mod calculators;
mod clock;
mod command_line;
mod committee;
mod contested;
mod diary;
mod extremes;
mod flags;
mod history;
mod house;
mod interests;
mod lists;
mod live;
mod made_book;
mod matrix;
mod membership;
mod minutes;
mod note;
mod papers;
mod people;
mod phrases;
mod record;
mod refusals;
mod room;
mod sittings;
mod speakers;
mod substitutes;
mod two_hours;
mod types;
mod undo;
mod votes;
mod years;

#[path = "../support/desk.rs"]
mod desk;
#[path = "../support/pdf.rs"]
mod pdf;
