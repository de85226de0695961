//! Lists in spreadsheets, CSV and XLSX: read into one plain table, and written from one.
//!
//! What a row means is not said here; that is for whoever reads the table (`exchange/members`). A file that cannot be
//! read is refused in a sentence that names the row and column, as a spreadsheet program counts them.

mod csv;
mod decode;
mod write_csv;
mod write_xlsx;
mod xlsx;

#[cfg(test)]
mod tests;

pub use write_csv::to_csv;
pub use write_xlsx::to_xlsx;

use crate::domain::day::Day;
use crate::error::{Error, Result};
use crate::ops::Progress;
use std::borrow::Cow;

/// The largest file that is read, in bytes.
const LARGEST: usize = 64 << 20;
/// The most rows that are read.
const MOST_ROWS: usize = 200_000;
/// The most columns that are read.
const MOST_COLUMNS: usize = 200;
/// After how many rows the reading says how far it is.
const STRIDE: usize = 1_024;

/// A table as a file holds it: rows of cells, and how it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// How the file was read, for the clerk to see: “text in Windows-1252, separated by semicolons”.
    pub form: String,
    /// The worksheets of a workbook that hold cells can be read of; none for CSV.
    pub sheets: Vec<String>,
    /// The worksheet that was read; empty for CSV.
    pub sheet: String,
    /// Some cells were merged; each is filled with what the merged cell says.
    pub merged: bool,
    /// The rows that hold anything, in order.
    pub rows: Vec<Row>,
}

/// A row that holds something.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number, as a spreadsheet program counts from 1.
    pub number: u32,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, as it stands.
    Text(String),
    /// A number.
    Number(f64),
    /// A share of 1, which is shown in per cent.
    Share(f64),
    /// A day.
    Day(Day),
    /// Yes or no.
    Flag(bool),
    /// A formula that came to nothing: #REF!
    Wrong(String),
}

/// A sheet to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it is of: Members of the Improvement Programme Board 2010/11.
    pub title: String,
    /// What its tab is called.
    pub tab: String,
    /// Who made it.
    pub author: String,
    /// When, as universal time.
    pub made: chrono::DateTime<chrono::Utc>,
    /// How many columns at the left stay when it is scrolled.
    pub fixed: u16,
    /// The headings, none of them empty.
    pub heads: Vec<String>,
    /// The rows under them.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// The cell as text, without the spaces around it.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => "".into(),
            Self::Text(text) => text.trim().into(),
            Self::Number(number) => number.to_string().into(),
            Self::Share(share) => format!("{:.1}%", share * 100.0).into(),
            Self::Day(day) => day.to_string().into(),
            Self::Flag(true) => "yes".into(),
            Self::Flag(false) => "no".into(),
            Self::Wrong(what) => what.as_str().into(),
        }
    }

    /// Says whether the cell holds nothing but spaces.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// Reads a file: an XLSX workbook where it begins as one, else CSV. `sheet` names the worksheet, else the first that
/// holds anything is read.
pub fn read(bytes: &[u8], sheet: Option<&str>, progress: &mut Progress<'_>) -> Result<Table> {
    if bytes.len() > LARGEST {
        return Err(Error::invalid(
            format!("The file is too large: {} MB, where {} MB are read.", bytes.len() >> 20, LARGEST >> 20),
            "Keep the list alone in the file, without pictures.",
        ));
    }
    let table = if bytes.starts_with(b"PK\x03\x04") {
        xlsx::read(bytes, sheet, progress)?
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(Error::invalid(
            "The file is an old Excel workbook (.xls), or one with a password.",
            "Open it in Excel, take the password off, and save it as an Excel workbook (.xlsx) or as CSV.",
        ));
    } else {
        let (text, encoding) = decode::decode(bytes)?;
        csv::read(&text, encoding, progress)?
    };
    match table.rows.is_empty() {
        true => Err(Error::invalid("There is nothing in the file.", "Choose the file that holds the list.")),
        false => Ok(table),
    }
}

/// The letters a spreadsheet program heads a column with; `column` counts from 0.
pub fn letters(column: usize) -> String {
    let mut left = column + 1;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

fn too_many_rows() -> Error {
    Error::invalid(
        format!("The list has more than {MOST_ROWS} rows."),
        "Keep the rows that are meant alone in the file, or bring them in parts.",
    )
}

fn too_many_columns(row: u32) -> Error {
    Error::invalid(
        format!("Row {row} has more than {MOST_COLUMNS} columns."),
        "Keep the columns that are meant alone in the file.",
    )
}

/// A cell beginning with one of these would be taken for a formula by a spreadsheet program that opens a CSV file.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
