//! The book as a file: making, importing, checking, keeping.

use crate::{ask, progress, say};
use clerkwell::clock::Clock;
use clerkwell::commands::{self, Desk};
use clerkwell::error::{Code, Error, Result};
use serde_json::{Value, json};
use std::path::Path;

pub(crate) fn make(desk: &mut Desk, book: &Path) -> Result<()> {
    desk.create(book)?;
    say(&format!("Made an empty book, {}.", book.display()))
}

pub(crate) fn sample(desk: &mut Desk, book: &Path) -> Result<()> {
    ask(desk, "book.sample", json!({ "path": book }))?;
    say(&format!("Made the sample book, {}.", book.display()))
}

pub(crate) fn import(desk: &mut Desk, book: &Path, file: &Path) -> Result<()> {
    desk.open(book)?;
    let imported = ask(desk, "book.import", json!({ "path": file }))?;
    say(&format!("Imported {}.", imported["taken"].as_str().unwrap_or_default()))?;
    flags(&imported["flags"])
}

pub(crate) fn check(desk: &mut Desk, book: &Path) -> Result<()> {
    desk.open(book)?;
    let checked = progress::shown(desk, |desk| ask(desk, "book.check", json!({})))?;
    let breaches: Vec<&str> = checked["breaches"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    flags(&checked["flags"])?;
    if breaches.is_empty() {
        return say("The record holds together.");
    }
    Err(Error::new(
        Code::Damaged,
        format!("The record does not hold together:\n{}", breaches.join("\n")),
        "Restore a backup with “clerkwell restore”, and keep this file as it is.",
    ))
}

/// Lists what wants the clerk’s eye.
pub(crate) fn flags(flags: &Value) -> Result<()> {
    let flags = flags.as_array().map(Vec::as_slice).unwrap_or_default();
    if !flags.is_empty() {
        say(&format!("{} to look at:", flags.len()))?;
    }
    for flag in flags {
        say(&format!(
            "  {}. {}",
            flag["message"].as_str().unwrap_or_default(),
            flag["detail"].as_str().unwrap_or_default()
        ))?;
    }
    Ok(())
}

pub(crate) fn backup(desk: &mut Desk, book: &Path, file: &Path) -> Result<()> {
    desk.open(book)?;
    ask(desk, "book.backup", json!({ "path": file }))?;
    say(&format!("Backed up to {}.", file.display()))
}

pub(crate) fn restore(file: &Path, book: &Path) -> Result<()> {
    let aside = commands::restore(file, book, &Clock::machine())?;
    say(&format!("Restored {}.", book.display()))?;
    if aside.is_empty() { Ok(()) } else { say(&aside) }
}
