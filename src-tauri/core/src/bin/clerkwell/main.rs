//! The command line: the same core without the window, so that everything can be scripted, tested, and done without a
//! display. It knows the commands alone.
//!
//! Exit status: 0 done, 1 refused (the sentence and its hint on standard error), 2 wrong usage, 130 stopped by Ctrl+C.

mod args;
mod book;
mod lists;
mod print;
mod progress;
#[cfg(feature = "serve")]
mod serve;
mod show;
mod stop;

use args::{Arguments, Verb};
use clap::Parser;
use clerkwell::clock::Clock;
use clerkwell::commands::{Answer, Desk, Reply};
use clerkwell::error::{Code, Error, Result};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refused) => {
            let mut out = std::io::stderr().lock();
            // Nobody is left to tell if standard error is closed.
            let _ = writeln!(out, "{}", refused.message);
            if !refused.hint.is_empty() {
                let _ = writeln!(out, "{}", refused.hint);
            }
            if refused.code == Code::Stopped { ExitCode::from(stop::STOPPED) } else { ExitCode::FAILURE }
        }
    }
}

fn run(verb: Verb) -> Result<()> {
    let mut desk = Desk::new(Clock::machine(), who());
    match verb {
        Verb::New { book } => book::make(&mut desk, &book),
        Verb::Sample { book } => book::sample(&mut desk, &book),
        Verb::Import { book, file, list } => match lists::is_one(&file) {
            true => lists::import(&mut desk, &book, &file, list),
            false => book::import(&mut desk, &book, &file),
        },
        Verb::Export { book, list, body, year, format, out } => {
            lists::export(&mut desk, &book, list, body, year, format, out)
        }
        Verb::List { book, what, body, year, json } => show::list(&mut desk, &book, what, body, year, json),
        Verb::Print(asked) => print::print(&mut desk, asked),
        Verb::Check { book } => book::check(&mut desk, &book),
        Verb::Backup { book, file } => book::backup(&mut desk, &book, &file),
        Verb::Restore { file, book } => book::restore(&file, &book),
        Verb::History { book, body, meeting } => show::history(&mut desk, &book, body, meeting),
        Verb::Call { book, command, payload } => call(&mut desk, &book, &command, payload.as_deref()),
        #[cfg(feature = "serve")]
        Verb::Serve { book, ui, port, sample } => serve::serve(desk, &book, &ui, port, sample),
    }
}

/// Whose name stands in the history: the machine’s user.
fn who() -> String {
    ["CLERKWELL_WHO", "USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|who| !who.is_empty()))
        .unwrap_or_else(|| "Unknown".into())
}

fn call(desk: &mut Desk, book: &Path, command: &str, payload: Option<&str>) -> Result<()> {
    let payload: Value = serde_json::from_str(payload.unwrap_or("{}")).map_err(|fault| {
        Error::invalid(
            format!("What the command is to take is not JSON: {fault}."),
            "Write it as '{\"meeting\": \"…\"}'.",
        )
    })?;
    desk.open(book)?;
    match progress::shown(desk, |desk| desk.call(command, payload))?.reply {
        Reply::Json(value) => say(&serde_json::to_string_pretty(&value).unwrap_or_default()),
        Reply::File { bytes, .. } => write_out(&bytes),
    }
}

/// Asks the desk for data.
fn ask(desk: &mut Desk, command: &str, payload: Value) -> Result<Value> {
    match desk.call(command, payload)? {
        Answer { reply: Reply::Json(value), .. } => Ok(value),
        Answer { reply: Reply::File { .. }, .. } => Err(Error::fault(format!("“{command}” gave a file."))),
    }
}

/// Finds the body meant by name.
fn body(desk: &mut Desk, name: Option<String>) -> Result<Value> {
    ask(desk, "body.find", name.map_or_else(|| json!({}), |name| json!({ "name": name })))
}

/// A body’s page, in the year of this label.
fn page(desk: &mut Desk, of: Option<String>, year: Option<String>) -> Result<Value> {
    let body = body(desk, of)?;
    let page = ask(desk, "body.show", json!({ "body": body }))?;
    let Some(label) = year else { return Ok(page) };
    let years = page["years"].as_array().map(Vec::as_slice).unwrap_or_default();
    match years.iter().find(|year| year["label"] == json!(label)) {
        Some(year) => ask(desk, "body.show", json!({ "body": body, "year": year["id"] })),
        None => {
            let known: Vec<_> = years.iter().filter_map(|year| year["label"].as_str()).collect();
            Err(Error::unknown(format!("The body has no year {label}."), format!("It has: {}.", known.join(", "))))
        }
    }
}

/// Finds the meeting meant by body and date.
fn meeting(desk: &mut Desk, of: Option<String>, day: &str) -> Result<Value> {
    let body = body(desk, of)?;
    ask(desk, "meeting.find", json!({ "body": body, "day": day }))
}

/// Writes a line to standard output; a reader that has gone away is no error.
fn say(line: &str) -> Result<()> {
    write_out(format!("{line}\n").as_bytes())
}

fn write_out(bytes: &[u8]) -> Result<()> {
    match std::io::stdout().lock().write_all(bytes) {
        Err(fault) if fault.kind() != std::io::ErrorKind::BrokenPipe => Err(Error::new(
            clerkwell::error::Code::Disk,
            format!("Standard output cannot be written: {fault}."),
            "Say where to with --out FILE.",
        )),
        _ => Ok(()),
    }
}
