//! Paper 7: the “Note of decisions taken and actions required”.

use super::begin;
use crate::domain::entry::EntryKind;
use crate::print::tree::{Block, Cell, Column, Document, Paragraph, Point, Row, Table};
use crate::views::note::{AttendanceLine, Note, NoteItem, NotePart};
use chrono::{DateTime, Utc};

/// Sets the note of a meeting. `created` is the instant the file carries.
pub fn note(note: &Note, created: DateTime<Utc>) -> Document {
    let version = match (note.withheld, note.public) {
        (false, _) => "",
        (true, true) => " (public version)",
        (true, false) => " (not for publication)",
    };
    let title = format!("{} – {}, {}{version}", note.title, note.body_short_name, note.day);
    let mut document = begin(title, &note.body_name, &note.clerk, created)
        .subject(format!("What the {} decided and asked for on {}.", note.body_name, note.day))
        .header(&note.body_short_name, &note.day);
    if let Some(mark) = &note.mark {
        document = document.mark(mark);
    }
    document.push(Block::title(&note.title));
    let facts = [("Title", &note.body_name), ("Date and time", &note.when), ("Venue", &note.venue)];
    document.push(Block::facts(facts.into_iter().filter(|(_, text)| !text.is_empty())));
    if !note.attendance.is_empty() {
        document.push(Block::part("Attendance"));
        document.push(attendance(&note.attendance));
    }
    if !note.officers.is_empty() {
        document.push(Block::label("Officers"));
        document
            .push(Block::facts(note.officers.iter().map(|line| (line.organisation.as_str(), line.names.join(", ")))));
    }
    if !note.items.is_empty() {
        document.push(Block::part("Decisions and actions"));
        document.push(items(&note.items));
    }
    if !note.closing.is_empty() {
        document.push(Block::text(&note.closing));
    }
    if let Some(next) = &note.next_meeting {
        document.push(Block::facts([("Date of next meeting", next)]));
    }
    document
}

fn attendance(lines: &[AttendanceLine]) -> Table {
    let mut table =
        Table::new([Column::fixed("Position", 114.0), Column::share("Councillor", 1.0), Column::share("Council", 0.8)])
            .caption("Attendance");
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let run = lines[at..].iter().skip(1).take_while(|next| next.position.is_empty()).count() + 1;
        for (n, line) in lines[at..at + run].iter().enumerate() {
            let position = (n == 0).then(|| Cell::header(&line.position).rows(run));
            let row = Row::new(position.into_iter().chain([Cell::text(&line.name), Cell::text(&line.council)]));
            // A rule stands where a position begins: two deputies are one position, each with its label.
            table.push(if line.first && at > 0 { row.ruled() } else { row });
        }
        debug_assert!(!line.position.is_empty(), "a run begins with its label");
        at += run;
    }
    table
}

fn items(items: &[NoteItem]) -> Table {
    // Wide enough for the longest number, such as C 10/034: at 12 points a bold figure is 6.4 wide.
    let longest = items.iter().map(|item| item.number.chars().count()).max().unwrap_or(0);
    let mut table = Table::new([
        Column::fixed("Item", (10.0 + 7.0 * longest as f64).max(38.0)),
        Column::share("Decisions and actions", 1.0),
        Column::fixed("Action by", 96.0),
    ])
    .caption("Decisions and actions")
    .open();
    for item in items {
        let rows = rows(item);
        let count = rows.len();
        for (n, (blocks, action_by)) in rows.into_iter().enumerate() {
            let number = (n == 0).then(|| Cell::header(&item.number).rows(count));
            let row = Row::new(number.into_iter().chain([Cell::new(blocks), Cell::text(action_by)]));
            table.push(if n == 0 { row.ruled() } else { row });
        }
    }
    table
}

/// One item as rows: an action has a row of its own, so that whoever is to do it stands beside it.
fn rows(item: &NoteItem) -> Vec<(Vec<Block>, &str)> {
    let mut rows = vec![(vec![Block::heading(&item.title)], "")];
    if let Some((blocks, _)) = rows.last_mut() {
        blocks.extend(item.remarks.iter().chain(&item.summary).map(Block::text));
    }
    let mut after_action = false;
    for part in &item.parts {
        let action = part.kind == EntryKind::Action;
        if action || after_action {
            rows.push((Vec::new(), part.action_by.as_str()));
        }
        after_action = action;
        if let Some((blocks, _)) = rows.last_mut() {
            add(blocks, part);
        }
    }
    rows
}

fn add(blocks: &mut Vec<Block>, part: &NotePart) {
    if let Some(heading) = &part.heading {
        blocks.push(Block::label(heading));
    }
    // Who moved it and what was moved are one paragraph, unless that has several of its own.
    let lead = if part.lead.is_empty() { String::new() } else { format!("{}:", part.lead) };
    let moved =
        if part.text.contains('\n') { format!("{lead}\n{}", part.text) } else { format!("{lead} {}", part.text) };
    let mut paragraphs = moved.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty());
    if part.kind == EntryKind::Point {
        let first = paragraphs.next().unwrap_or_default();
        match blocks.last_mut() {
            Some(Block::Points(points)) => points.push(Point::new(&part.number, first)),
            _ => blocks.push(Block::points([(part.number.as_str(), first)])),
        }
        if let Some(Block::Points(points)) = blocks.last_mut()
            && let Some(point) = points.last_mut()
        {
            point.blocks.extend(paragraphs.map(Block::text));
        }
    } else {
        blocks.extend(paragraphs.map(paragraph));
    }
    blocks.extend(part.result.iter().map(|said| paragraph(said)));
}

/// A paragraph; one that leads up to what follows (“members said that:”) stays with it.
fn paragraph(text: &str) -> Block {
    let paragraph = Paragraph::new(text);
    if text.ends_with(':') { paragraph.with_next().into() } else { paragraph.into() }
}
