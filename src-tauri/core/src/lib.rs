//! The core of Clerkwell: a committee clerk's minute book, its rules and its papers.
//!
//! Data flows one way. Writing: `commands` → `ops` → `domain` (rules) and `store` (SQL). Reading: `store` →
//! `views` → `commands`, and `views` → `papers` → `print`. Who may name whom is kept by a test
//! (`tests/suite/house.rs`); `ARCHITECTURE.md` says why. Nothing here knows Tauri, a clock or a network.

pub mod clock;
pub mod commands;
pub mod domain;
pub mod error;
pub mod exchange;
pub mod ops;
pub mod papers;
pub mod print;
pub mod store;
pub mod views;
