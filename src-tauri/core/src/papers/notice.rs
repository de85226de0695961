//! Paper 2: the notice of a meeting.

use super::begin;
use crate::print::tree::{Block, Cell, Column, Document, Paragraph, Row, Span, Table, Text};
use crate::views::notice::{ContactLine, Notice, NoticeSection};
use chrono::{DateTime, Utc};

/// Sets the notice of a meeting. `created` is the instant the file carries.
pub fn notice(notice: &Notice, created: DateTime<Utc>) -> Document {
    let title = format!("Notice of meeting – {}, {}", notice.body_short_name, notice.day);
    let mut document = begin(title, &notice.body_name, &notice.clerk, created)
        .subject(format!("The call to the meeting of the {} on {}.", notice.body_name, notice.day))
        .header(&notice.body_short_name, &notice.day);
    if notice.cancelled.is_some() {
        document = document.mark("Cancelled");
    }
    document.push(Block::title("Notice of meeting"));
    document.push(Block::subtitle(&notice.body_name));
    document.push(call(notice));
    for section in &notice.sections {
        add(&mut document, section);
    }
    document
}

/// The sentence that calls the meeting, and says what of it is not settled.
fn call(notice: &Notice) -> Paragraph {
    let body = Span::bold(&notice.body_short_name);
    if let Some(reason) = &notice.cancelled {
        let mut spans = vec![
            Span::new("The meeting of the "),
            body,
            Span::new(" called for "),
            Span::bold(&notice.full_day),
            Span::new(" will not take place."),
        ];
        if !reason.is_empty() {
            let stop = if reason.ends_with(['.', '!', '?']) { "" } else { "." };
            spans.push(Span::new(format!(" The reason given: {reason}{stop}")));
        }
        return Paragraph::new(spans);
    }
    let mut spans = vec![Span::new("The "), body, Span::new(" will meet ")];
    if notice.time.is_empty() {
        spans.extend([Span::new("on "), Span::bold(&notice.full_day)]);
    } else {
        spans.extend([Span::new("at "), Span::bold(format!("{} on {}", notice.time, notice.full_day))]);
    }
    if !notice.venue.is_empty() {
        spans.extend([Span::new(" at "), Span::bold(&notice.venue)]);
    }
    spans.push(Span::new(match (notice.time.is_empty(), notice.venue.is_empty()) {
        (false, false) => ".",
        (true, false) => ". The time will be announced.",
        (false, true) => ". The place will be announced.",
        (true, true) => ". The time and the place will be announced.",
    }));
    Paragraph::new(spans)
}

fn add(document: &mut Document, section: &NoticeSection) {
    document.push(Block::part(&section.heading));
    let leads = !section.offices.is_empty() || section.clerk.is_some();
    let last = section.paragraphs.len().saturating_sub(1);
    for (count, text) in section.paragraphs.iter().enumerate() {
        let paragraph = Paragraph::new(text);
        document.push(if leads && count == last { paragraph.with_next() } else { paragraph });
    }
    if !section.offices.is_empty() {
        document.push(offices(&section.offices));
    }
    if let Some(clerk) = &section.clerk {
        let facts = [
            ("Name", clerk.name.as_str().into()),
            ("Telephone", clerk.phone.as_str().into()),
            ("Email", mail(&clerk.email)),
        ];
        document.push(Block::facts(facts.into_iter().filter(|(_, text): &(_, Text)| !text.is_blank())));
    }
}

fn offices(offices: &[ContactLine]) -> Table {
    let mut table = Table::new([
        Column::fixed("Group", 112.0),
        Column::share("Contact", 1.0),
        Column::fixed("Telephone", 100.0),
        Column::fixed("Email", 172.0),
    ])
    .caption("Offices of the political groups");
    for (count, office) in offices.iter().enumerate() {
        let row = Row::new([
            Cell::header(&office.group),
            Cell::text(&office.name),
            Cell::text(&office.phone),
            Cell::text(mail(&office.email)),
        ]);
        table.push(if count > 0 { row.ruled() } else { row });
    }
    table
}

/// A mail address as a link, if it looks like one.
fn mail(address: &str) -> Text {
    let is_address = address.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
    if is_address && !address.contains(char::is_whitespace) {
        Span::link(address, format!("mailto:{address}")).into()
    } else {
        address.into()
    }
}
