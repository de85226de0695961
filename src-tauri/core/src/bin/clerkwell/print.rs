//! Printing a paper to a file or to standard output.

use crate::args::{Format, Marks, Paper, Print};
use crate::{meeting, page, say, write_out};
use clerkwell::commands::{Desk, Reply};
use clerkwell::error::{Code, Error, Result};
use serde_json::{Value, json};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

pub(crate) fn print(desk: &mut Desk, asked: Print) -> Result<()> {
    let format = asked.format.unwrap_or_else(|| by_ending(asked.out.as_deref()));
    if asked.out.is_none() && format == Format::Pdf && std::io::stdout().is_terminal() {
        return Err(Error::invalid(
            "A PDF cannot be shown here.",
            "Say where to with --out FILE, or use --format text.",
        ));
    }
    desk.open(&asked.book)?;
    let format = match format {
        Format::Pdf => "pdf",
        Format::Html => "html",
        Format::Text => "text",
    };
    let paper = paper(desk, &asked)?;
    let Reply::File { bytes, .. } = desk.call("paper.print", json!({ "paper": paper, "format": format }))?.reply else {
        return Err(Error::fault("“paper.print” gave no file."));
    };
    match asked.out {
        None => write_out(&bytes),
        Some(out) => {
            save(&out, &bytes)?;
            say(&format!("Printed {}.", out.display()))
        }
    }
}

fn by_ending(out: Option<&Path>) -> Format {
    let ending = out.and_then(Path::extension).and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "txt" => Format::Text,
        "html" | "htm" => Format::Html,
        _ => Format::Pdf,
    }
}

/// The paper that was asked for, as the commands name it.
fn paper(desk: &mut Desk, asked: &Print) -> Result<Value> {
    let of_meeting = |desk: &mut Desk| meeting(desk, asked.body.clone(), asked.meeting.as_deref().unwrap_or_default());
    Ok(match asked.paper {
        Paper::Notice => json!({ "kind": "notice", "meeting": of_meeting(desk)? }),
        Paper::Register => {
            json!({ "kind": "register", "meeting": of_meeting(desk)?, "blank_rows": asked.blank_rows })
        }
        Paper::Membership => {
            let (body, year) = body_and_year(desk, asked)?;
            json!({ "kind": "membership", "body": body, "year": year, "day": asked.day })
        }
        Paper::Attendance => {
            let (body, year) = body_and_year(desk, asked)?;
            let marks = asked.marks.map(|marks| match marks {
                Marks::YesNo => "yes_no",
                Marks::Reasons => "reasons",
                Marks::Letters => "letters",
            });
            let all = asked.all_substitutes;
            json!({ "kind": "attendance", "body": body, "year": year, "marks": marks, "all_substitutes": all, "rates": asked.rates })
        }
        Paper::Note => json!({ "kind": "note", "meeting": of_meeting(desk)?, "public": asked.public }),
    })
}

/// The body that is meant, and the year if one was asked for.
fn body_and_year(desk: &mut Desk, asked: &Print) -> Result<(Value, Option<Value>)> {
    let mut page = page(desk, asked.body.clone(), asked.year.clone())?;
    let year = asked.year.is_some().then(|| page["year"]["id"].take());
    Ok((page["id"].take(), year))
}

/// Writes a file whole or not at all.
pub(crate) fn save(out: &Path, bytes: &[u8]) -> Result<()> {
    let refused = |fault: std::io::Error| {
        Error::new(
            Code::Disk,
            format!("{} cannot be written: {fault}.", out.display()),
            "Check that the folder is there and has room, or choose another.",
        )
    };
    let mut begun = out.as_os_str().to_owned();
    begun.push(".part");
    let begun = PathBuf::from(begun);
    let written = std::fs::File::create(&begun)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&begun, out));
    written.map_err(|fault| {
        // The half-written part is of no use to anyone; that it cannot be removed changes nothing.
        let _ = std::fs::remove_file(&begun);
        refused(fault)
    })
}
