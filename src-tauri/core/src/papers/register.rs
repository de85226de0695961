//! Paper 9: the attendance register, to be signed in the room.

use super::begin;
use crate::print::tree::{Block, Cell, Column, Document, Level, Row, Table};
use crate::views::register::{Register, SignLine};
use chrono::{DateTime, Utc};

/// Sets the register of a meeting, with so many blank rows for substitutes and as many for guests and officers.
/// `created` is the instant the file carries.
pub fn register(register: &Register, blank_rows: usize, created: DateTime<Utc>) -> Document {
    let title = format!("Attendance register – {}, {}", register.body_short_name, register.day);
    let venue = if register.venue.is_empty() {
        register.day.clone()
    } else {
        format!("{} · {}", register.day, register.venue)
    };
    let mut document = begin(title, &register.body_name, &register.clerk, created)
        .subject(format!("Signatures of those at the meeting of the {} on {}.", register.body_name, register.day))
        .header(&register.body_short_name, venue)
        .landscape();
    document.push(Block::title("Attendance register"));
    let facts = [("Body", &register.body_name), ("Date and time", &register.when), ("Venue", &register.venue)];
    document.push(Block::facts(facts.into_iter().filter(|(_, text)| !text.is_empty())));
    let mut table = Table::new([
        Column::share("Name", 1.25),
        Column::share("Authority", 1.05),
        Column::fixed("Group", 96.0),
        Column::share("Substituting for", 0.95),
        Column::fixed("Signature", 184.0),
    ])
    .caption("Who is at the meeting")
    .write_in();
    for (heading, lines, blank) in [
        ("Members", &register.members, 0),
        ("Substitutes", &register.substitutes, blank_rows),
        ("Guests and officers", &register.guests, blank_rows),
    ] {
        if lines.is_empty() && blank == 0 {
            continue;
        }
        table.push(Row::heading(Level::Three, heading, 5));
        lines.iter().for_each(|line| table.push(sign(line)));
        (0..blank).for_each(|_| table.push(Row::new([])));
    }
    document.push(table);
    document
}

fn sign(line: &SignLine) -> Row {
    let words = [&line.authority, &line.group, &line.substituting];
    Row::new(std::iter::once(Cell::names(&line.name)).chain(words.into_iter().map(|words| Cell::text(words.as_str()))))
}
