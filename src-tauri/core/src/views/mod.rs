//! What a screen or a paper says, as plain ordered data: read from the store, worked out by `domain`, printed in words.
//!
//! A view is complete: whoever shows it formats nothing and decides nothing. Views write nothing.

pub mod actions;
pub mod agenda;
pub mod balance;
pub mod body;
pub mod choices;
pub mod dates;
mod days;
pub mod deadlines;
mod declared;
pub mod doubles;
pub mod find;
pub mod flags;
pub mod history;
pub mod matrix;
pub mod meeting;
pub mod members;
pub mod membership;
pub mod motion;
mod names;
pub mod note;
pub mod notice;
pub mod pace;
pub mod people;
pub mod phrases;
pub mod quorum;
pub mod record;
pub mod register;
mod remarks;
pub mod roll;
pub mod screen;
pub mod shelf;
pub mod six_months;
pub mod today;
mod unfit;
mod unsettled;
