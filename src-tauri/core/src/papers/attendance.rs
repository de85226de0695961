//! Paper 4: the attendance of a body's year, one column a meeting.

use super::begin;
use crate::print::tree::{Block, Cell, Column, Document, Level, Row, Table};
use crate::views::matrix::{Figures, MarkStyle, Matrix, MatrixColumn, MatrixRow, RateLine};
use chrono::{DateTime, Utc};
use std::ops::Range;

/// How the attendance is wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// How the marks are written; save for YES and NO they are explained.
    pub marks: MarkStyle,
    /// Whether the rates stand beside the rows and below the columns.
    pub rates: bool,
}

/// A sheet on its short side has room for so many columns beside the names, one on its long side for so many.
const UPRIGHT: usize = 6;
const WIDE: usize = 12;
/// On a long side, so few columns have air, and where there are more than so many, the year of a date stands under its day and month.
const ROOMY: usize = 8;
const WIDE_ON_ONE_LINE: usize = 10;
/// How wide the column of a meeting is: where there is room, close, and with its date on two lines; and that of a rate.
const AIRY: f64 = 60.0;
const CLOSE: f64 = 52.5;
const TWO_LINES: f64 = 41.0;
const RATE: f64 = 88.0;

/// Sets the attendance of a body's year. `created` is the instant the file carries.
pub fn attendance(matrix: &Matrix, clerk: &str, wanted: Wanted, created: DateTime<Utc>) -> Document {
    let year = &matrix.year.label;
    let title = format!("{} – Attendance {year}", matrix.body_short_name);
    let mut document = begin(title, &matrix.body_name, clerk, created)
        .subject(format!("Who was at the meetings of the {} in {year}.", matrix.body_name))
        .header(&matrix.body_short_name, format!("Attendance {year}"));
    let parts = parts(matrix.columns.len());
    if parts.iter().any(|part| landscape(part.len(), wanted.rates)) {
        document = document.landscape();
    }
    document.push(Block::title(format!("Attendance {year}")));
    document.push(Block::subtitle(&matrix.body_name));
    if wanted.rates {
        document.push(Block::text(sentence(matrix)));
    }
    if matrix.columns.is_empty() {
        document.push(Block::text("No meeting of the year is in the diary yet."));
        return document;
    }
    let last = parts.len() - 1;
    for (count, part) in parts.into_iter().enumerate() {
        if count > 0 {
            document.push(Block::NewPage);
        }
        document.push(table(matrix, part, wanted.rates, count == last));
    }
    if wanted.marks != MarkStyle::YesNo {
        let means = matrix.key.iter().map(|line| {
            let mark = if line.mark.is_empty() { "(blank)" } else { &line.mark };
            (mark, line.means.as_str())
        });
        document.push(Block::Together(vec![Block::part("What the marks mean"), Block::facts(means)]));
    }
    document
}

/// Whether so many columns need a sheet on its long side.
fn landscape(columns: usize, rates: bool) -> bool {
    columns + usize::from(rates) > UPRIGHT
}

/// The columns that go on one sheet side by side: as few parts as there must be, and as even as can be.
fn parts(columns: usize) -> Vec<Range<usize>> {
    let count = columns.div_ceil(WIDE).max(1);
    let (each, more) = (columns / count, columns % count);
    let mut from = 0;
    (0..count)
        .map(|part| {
            let to = from + each + usize::from(part < more);
            std::mem::replace(&mut from, to)..to
        })
        .collect()
}

/// What the table comes to, in words.
fn sentence(matrix: &Matrix) -> String {
    let Figures { members, seats_filled, headline, .. } = &matrix.figures;
    match members.whole {
        0 => headline.clone(),
        _ => format!("{headline}. Seats filled: {}, {}.", seats_filled.words, seats_filled.percent),
    }
}

/// One part of the table; the rates stand in the last.
fn table(matrix: &Matrix, part: Range<usize>, rates: bool, last: bool) -> Table {
    let rates_here = rates && last;
    let narrow = part.len() + usize::from(rates) > WIDE_ON_ONE_LINE;
    let head = |column: &MatrixColumn| match column.printed.rsplit_once('/') {
        Some((day, year)) if narrow => Column::fixed(format!("{day}/\n{year}"), TWO_LINES),
        _ if landscape(part.len(), rates) && part.len() <= ROOMY => Column::fixed(&column.printed, AIRY),
        _ => Column::fixed(&column.printed, CLOSE),
    };
    let columns = &matrix.columns[part.clone()];
    let heads = std::iter::once(Column::share("Councillors", 1.0)).chain(columns.iter().map(head));
    let mut table = Table::new(heads.chain(rates_here.then(|| Column::fixed("Rate", RATE)))).caption(match last {
        true if part.start == 0 => "Attendance at each meeting".to_owned(),
        _ => format!("Attendance, meetings {} to {}", part.start + 1, part.end),
    });
    let width = table.columns.len();
    let row = |row: &MatrixRow| {
        let name = match row.detail.as_str() {
            "" => row.printed.clone(),
            detail => format!("{} ({detail})", row.printed),
        };
        let marks = row.cells[part.clone()].iter().map(|cell| Cell::text(cell.mark.as_str()));
        let rate = rates_here.then(|| Cell::text(rate(&row.rate)));
        Row::new(std::iter::once(Cell::names(name)).chain(marks).chain(rate))
    };
    for group in &matrix.groups {
        table.push(Row::heading(Level::Three, &group.heading, width).ruled());
        group.rows.iter().for_each(|one| table.push(row(one)));
    }
    if !matrix.substitutes.is_empty() {
        table.push(Row::heading(Level::Three, "Substitutes", width).ruled());
        matrix.substitutes.iter().for_each(|one| table.push(row(one)));
    }
    if rates {
        table.push(Row::heading(Level::Three, "In all", width).ruled());
        for (name, of, all) in [
            ("Members present", columns.iter().map(|one| &one.members).collect::<Vec<_>>(), &matrix.figures.members),
            ("Seats filled", columns.iter().map(|one| &one.seats_filled).collect(), &matrix.figures.seats_filled),
        ] {
            let each = of.into_iter().map(|one| Cell::text(fraction(one)));
            let all = rates_here.then(|| Cell::text(rate(all)));
            table.push(Row::new(std::iter::once(Cell::names(name)).chain(each).chain(all)));
        }
    }
    table
}

/// 13/14; empty where there was nothing to count.
fn fraction(rate: &RateLine) -> String {
    if rate.whole == 0 { String::new() } else { format!("{}/{}", rate.part, rate.whole) }
}

/// 81.0 % (34/42); of a substitute, how often.
fn rate(rate: &RateLine) -> String {
    match (rate.whole, rate.part) {
        (0, 0) => String::new(),
        (0, part) => part.to_string(),
        _ => format!("{} ({})", rate.percent, fraction(rate)).replace(' ', "\u{a0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_parted_evenly_where_one_sheet_has_no_room() {
        let ends = |columns| parts(columns).into_iter().map(|part| part.end).collect::<Vec<_>>();
        assert_eq!(ends(0), [0]);
        assert_eq!(ends(12), [12]);
        assert_eq!(ends(13), [7, 13]);
        assert_eq!(ends(40), [10, 20, 30, 40]);
    }
}
