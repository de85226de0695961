//! How long a save takes: one typed entry, durable, with journal and hash, against a bare one-row transaction of
//! SQLite with the same durability in the same run. The aim is at most twice as long.
//!
//! The kinds of save take turns, so that a disk that is slow for a while is slow for all of them alike. Measure on a
//! machine that does nothing else: what shows otherwise is who waits for a processor.

mod measure;

use clerkwell::clock::Clock;
use clerkwell::domain::day::Day;
use clerkwell::domain::entry::EntryKind;
use clerkwell::domain::id::EntryId;
use clerkwell::domain::item::ItemKind;
use clerkwell::domain::profile::{Preset, Profile};
use clerkwell::error::Result;
use clerkwell::ops::agenda::{self, NewItem};
use clerkwell::ops::minutes::{self, Spot};
use clerkwell::ops::{Session, bodies, meetings};
use measure::{median, processors, timed};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

const ENTRIES: usize = 200;
const ROUNDS: usize = 400;

fn main() -> Result<()> {
    let folder = tempfile::tempdir().map_err(|error| clerkwell::error::Error::fault(error.to_string()))?;
    let mut bare = plain(&folder.path().join("bare.sqlite"))?;
    let (mut session, entries) = book(&folder.path().join("book.minutebook"))?;
    let (mut plainly, mut fresh, mut joined) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let wording = wording(round);
        // Two entries in turn: the first save of each closes and hashes the one before it and begins an operation of
        // its own; the second, in the same entry at once, joins it.
        let entry = &entries[round % 2];
        plainly.push(took(|| save_plainly(&mut bare, round % ENTRIES, &wording))?);
        fresh.push(took(|| save(&mut session, entry, &wording))?);
        plainly.push(took(|| save_plainly(&mut bare, round % ENTRIES, &format!("{wording}, and on")))?);
        joined.push(took(|| save(&mut session, entry, &format!("{wording}, and on")))?);
    }
    println!("Saving, medians of {ROUNDS} and more in turn, {} processors:", processors());
    let plainly = median(plainly);
    for (what, time) in [
        ("a bare one-row transaction", plainly),
        ("a typed entry, an operation of its own", median(fresh)),
        ("a typed entry, joining the typing", median(joined)),
    ] {
        println!("  {what:<40} {time:>8.3} ms {:>6.2} x", time / plainly);
    }
    Ok(())
}

fn wording(round: usize) -> String {
    let words = "The Board noted the progress made since the last meeting and asked officers to report back in March. ";
    format!("{}{round}", words.repeat(3))
}

fn save(session: &mut Session, entry: &EntryId, wording: &str) -> Result<()> {
    session.write_typing("entry", entry, "wording", |tx| minutes::type_wording(tx, entry, wording))
}

fn save_plainly(connection: &mut Connection, row: usize, wording: &str) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sql = "UPDATE entry SET wording = ?1 WHERE id = ?2";
    transaction.prepare_cached(sql)?.execute([wording, &format!("row {row}")])?;
    Ok(transaction.commit()?)
}

fn plain(path: &Path) -> Result<Connection> {
    let mut connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;
         CREATE TABLE entry (id TEXT PRIMARY KEY, wording TEXT NOT NULL) STRICT;",
    )?;
    let transaction = connection.transaction()?;
    for n in 0..ENTRIES {
        transaction.execute("INSERT INTO entry VALUES (?1, ?2)", [format!("row {n}"), wording(n)])?;
    }
    transaction.commit()?;
    Ok(connection)
}

fn book(path: &Path) -> Result<(Session, Vec<EntryId>)> {
    let mut session = Session::create(path, &Clock::machine(), "Clerk")?;
    let entries = session.write(|tx| {
        let body = bodies::add(
            tx,
            "Improvement Programme Board",
            "Improvement Programme Board",
            Profile::preset(Preset::LgaBoard),
        )?;
        let meeting = meetings::add(tx, &body, Day::default(), None, None, "")?;
        let item =
            NewItem { title: "Update", kind: ItemKind::Business, joined: false, planned_time: None, urgency: "" };
        let item = agenda::add(tx, &meeting, item, None)?;
        let entries = (0..ENTRIES).map(|n| minutes::add(tx, &item, EntryKind::Text, &wording(n), Spot::Last));
        entries.collect::<Result<Vec<_>>>()
    })?;
    Ok((session, entries))
}

fn took(work: impl FnOnce() -> Result<()>) -> Result<Duration> {
    let (done, time) = timed(work);
    done.map(|()| time)
}
