//! The attendance table as a sheet: one row a person, one column a meeting, and how often in all.

use super::sheet::{Cell, Sheet};
use crate::domain::day;
use crate::views::matrix::{Matrix, MatrixRow, RateLine};
use chrono::{DateTime, Utc};

/// Makes a sheet of an attendance table. Marks are text; counts are numbers, and rates shares shown in per cent.
pub fn sheet(table: &Matrix, author: &str, made: DateTime<Utc>) -> Sheet {
    let meetings = table.columns.iter().map(|column| day::long(column.day));
    let heads = ["Name", "Group", "Kind", "Notes"].map(str::to_owned).into_iter().chain(meetings);
    let members = table.groups.iter().flat_map(|group| group.rows.iter().map(|row| person(row, "member")));
    let substitutes = table.substitutes.iter().map(|row| person(row, "substitute"));
    let mut rows: Vec<Vec<Cell>> = members.chain(substitutes).collect();
    if !table.columns.is_empty() {
        rows.push(all_members(table));
    }
    Sheet {
        title: format!("Attendance at the {} {}", table.body_short_name, table.year.label),
        tab: format!("Attendance {}", table.year.label.replace('/', "-")),
        author: author.to_owned(),
        made,
        fixed: 1,
        heads: heads.chain(["Attended", "Of", "Rate"].map(str::to_owned)).collect(),
        rows,
    }
}

fn person(row: &MatrixRow, kind: &str) -> Vec<Cell> {
    let notes = [row.position.as_str(), row.detail.as_str()];
    let notes = notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join(", ");
    let marks = row.cells.iter().map(|cell| text(&cell.mark));
    let about = [text(&row.name), text(&row.group_name), text(kind), text(&notes)];
    about.into_iter().chain(marks).chain(in_all(&row.rate)).collect()
}

/// The last row: how many of the members were at each meeting.
fn all_members(table: &Matrix) -> Vec<Cell> {
    let about = [text("All members"), Cell::Empty, Cell::Empty, Cell::Empty];
    let meetings = table.columns.iter().map(|column| share(&column.members));
    about.into_iter().chain(meetings).chain(in_all(&table.figures.members)).collect()
}

fn in_all(rate: &RateLine) -> [Cell; 3] {
    let whole = if rate.whole == 0 { Cell::Empty } else { Cell::Number(rate.whole.into()) };
    [Cell::Number(rate.part.into()), whole, share(rate)]
}

fn share(rate: &RateLine) -> Cell {
    match rate.whole {
        0 => Cell::Empty,
        whole => Cell::Share(f64::from(rate.part) / f64::from(whole)),
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}
