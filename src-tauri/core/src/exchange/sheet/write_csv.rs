//! Writing CSV so that every spreadsheet program reads it right: UTF-8 with its mark, commas, and a line end of two
//! characters (RFC 4180).

use super::{Cell, FORMULA, Sheet};

/// Writes a sheet as CSV. A text that a spreadsheet program would take for a formula begins with an apostrophe.
pub fn to_csv(sheet: &Sheet) -> Vec<u8> {
    let mut out = String::from("\u{FEFF}");
    let heads: Vec<Cell> = sheet.heads.iter().cloned().map(Cell::Text).collect();
    for row in std::iter::once(&heads).chain(&sheet.rows) {
        let cells: Vec<String> = row.iter().map(cell).collect();
        out += &cells.join(",");
        out += "\r\n";
    }
    out.into_bytes()
}

fn cell(cell: &Cell) -> String {
    let text = match cell {
        // A number is no formula, however it begins.
        Cell::Text(text) if text.starts_with(FORMULA) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
        other => other.text().into_owned(),
    };
    if text.contains([',', ';', '\t', '"', '\n', '\r']) || text != text.trim() {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
