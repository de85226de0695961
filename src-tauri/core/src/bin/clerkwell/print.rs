//! Printing a paper to a file or to standard output.

use crate::args::{Format, Paper};
use crate::{meeting, say, write_out};
use clerkwell::commands::{Desk, Reply};
use clerkwell::error::{Code, Error, Result};
use serde_json::json;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

pub(crate) fn print(
    desk: &mut Desk,
    book: &Path,
    paper: Paper,
    body: Option<String>,
    day: String,
    format: Option<Format>,
    out: Option<PathBuf>,
) -> Result<()> {
    let ending = out.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str()).unwrap_or_default();
    let format = format.unwrap_or(if ending.eq_ignore_ascii_case("txt") { Format::Text } else { Format::Pdf });
    if out.is_none() && format == Format::Pdf && std::io::stdout().is_terminal() {
        return Err(Error::invalid(
            "A PDF cannot be shown here.",
            "Say where to with --out FILE, or use --format text.",
        ));
    }
    desk.open(book)?;
    let of = meeting(desk, body, &day)?;
    let command = match (paper, format) {
        (Paper::Note, Format::Pdf) => "note.pdf",
        (Paper::Note, Format::Text) => "note.text",
    };
    let Reply::File { bytes, .. } = desk.call(command, json!({ "meeting": of }))?.reply else {
        return Err(Error::fault(format!("“{command}” gave no file.")));
    };
    match out {
        None => write_out(&bytes),
        Some(out) => {
            save(&out, &bytes)?;
            say(&format!("Printed {}.", out.display()))
        }
    }
}

/// Writes a file whole or not at all.
fn save(out: &Path, bytes: &[u8]) -> Result<()> {
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
