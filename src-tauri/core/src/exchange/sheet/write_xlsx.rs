//! Writing XLSX with real kinds of cell: days are days, numbers are numbers, text is never a formula.
//!
//! The sheet is fit to be read aloud and to be printed: one row of headings, none of them merged, which stays in sight
//! and is repeated on each page; the columns as wide as what is in them, and headings whole.

use super::{Cell, Sheet};
use crate::error::{Error, Result};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// The narrowest and the widest a column is made, in characters.
const WIDTHS: (usize, usize) = (6, 48);
/// The most lines of a heading.
const HEAD_LINES: usize = 2;
/// How high a line is, in points.
const LINE: f64 = 15.0;
/// A4 in the format’s list of paper sizes.
const A4: u8 = 9;

/// Writes a sheet as a workbook.
pub fn to_xlsx(sheet: &Sheet) -> Result<Vec<u8>> {
    write(sheet).map_err(|fault| Error::fault(format!("The workbook could not be written: {fault}")))
}

fn write(sheet: &Sheet) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(&sheet.title).set_author(&sheet.author);
    workbook.set_properties(&match ExcelDateTime::from_timestamp(sheet.made.timestamp()) {
        Ok(made) => properties.set_creation_datetime(&made),
        // A clock that is set to a day before 1900.
        Err(_) => properties,
    });
    let page = workbook.add_worksheet();
    page.set_name(tab(&sheet.tab))?;
    let columns: Vec<Column> = (0..sheet.heads.len()).map(|at| Column::of(sheet, at)).collect();
    let head = Head::new();
    for ((at, text), column) in (0u16..).zip(&sheet.heads).zip(&columns) {
        page.write_string_with_format(0, at, text, if column.numbers { &head.number } else { &head.text })?;
        page.set_column_width(at, column.width as f64 + 2.0)?;
    }
    // Not every spreadsheet program makes a row as high as what is in it.
    let lines = sheet.heads.iter().zip(&columns).map(|(head, column)| lines(head, column.width)).max();
    page.set_row_height(0, LINE * lines.unwrap_or(1) as f64)?;
    let kinds = Kinds::new();
    for (row, cells) in (1u32..).zip(&sheet.rows) {
        for ((at, cell), column) in (0u16..).zip(cells).zip(&columns) {
            kinds.put(page, row, at, cell, column)?;
        }
    }
    lay_out(page, sheet)?;
    workbook.save_to_buffer()
}

/// How a column looks.
struct Column {
    /// In characters.
    width: usize,
    /// It has numbers: then all in it stands at the right, as they do.
    numbers: bool,
}

impl Column {
    fn of(sheet: &Sheet, at: usize) -> Self {
        let cells = || sheet.rows.iter().filter_map(|row| row.get(at));
        let longest = cells().map(shown).max().unwrap_or_default();
        let head = sheet.heads.get(at).map(String::as_str).unwrap_or_default();
        let word = head.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
        let least = longest.max(word).clamp(WIDTHS.0, WIDTHS.1);
        let width = (least..WIDTHS.1).find(|width| lines(head, *width) <= HEAD_LINES).unwrap_or(WIDTHS.1);
        Self { width, numbers: cells().any(|cell| matches!(cell, Cell::Number(_) | Cell::Share(_))) }
    }
}

/// How headings look, over text and over numbers.
struct Head {
    text: Format,
    number: Format,
}

impl Head {
    fn new() -> Self {
        let text = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Medium);
        let text = text.set_align(FormatAlign::Top);
        Self { number: text.clone().set_align(FormatAlign::Right), text }
    }
}

/// How each kind of cell is shown.
struct Kinds {
    day: Format,
    share: Format,
    beside_numbers: Format,
}

impl Kinds {
    fn new() -> Self {
        let left = Format::new().set_align(FormatAlign::Left);
        Self {
            day: left.set_num_format("d mmmm yyyy"),
            share: Format::new().set_num_format("0.0%"),
            beside_numbers: Format::new().set_align(FormatAlign::Right),
        }
    }

    fn put(
        &self,
        page: &mut Worksheet,
        row: u32,
        at: u16,
        cell: &Cell,
        column: &Column,
    ) -> std::result::Result<(), XlsxError> {
        match cell {
            Cell::Empty => page,
            Cell::Number(number) => page.write_number(row, at, *number)?,
            Cell::Share(share) => page.write_number_with_format(row, at, *share, &self.share)?,
            Cell::Day(day) => match ExcelDateTime::parse_from_str(&day.to_string()) {
                Ok(moment) => page.write_datetime_with_format(row, at, &moment, &self.day)?,
                // Excel knows no day before 1900.
                Err(_) => page.write_string(row, at, day.to_string())?,
            },
            Cell::Text(_) | Cell::Wrong(_) | Cell::Flag(_) if column.numbers => {
                page.write_string_with_format(row, at, cell.text(), &self.beside_numbers)?
            }
            Cell::Text(_) | Cell::Wrong(_) | Cell::Flag(_) => page.write_string(row, at, cell.text())?,
        };
        Ok(())
    }
}

fn lay_out(page: &mut Worksheet, sheet: &Sheet) -> std::result::Result<(), XlsxError> {
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
    page.set_freeze_panes(1, sheet.fixed)?;
    page.set_repeat_rows(0, 0)?;
    page.set_print_area(0, 0, last_row, last_column)?;
    page.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    page.set_header(format!("&L{}&RPage &P of &N", sheet.title.replace('&', "&&")));
    Ok(())
}

/// On how many lines a heading stands in a column of this width.
fn lines(head: &str, width: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in head.split_whitespace().map(|word| word.chars().count()) {
        if used > 0 && used + 1 + word > width {
            (lines, used) = (lines + 1, word);
        } else {
            used += word + usize::from(used > 0);
        }
    }
    lines
}

/// How many characters a cell shows.
fn shown(cell: &Cell) -> usize {
    match cell {
        Cell::Day(_) => "30 September 2010".len(),
        other => other.text().lines().map(|line| line.chars().count()).max().unwrap_or_default(),
    }
}

/// A name that a tab may have: no more than 31 characters, and none of those that mean something in a formula.
fn tab(name: &str) -> String {
    let kept: String = name.chars().filter(|c| !"[]:*?/\\".contains(*c)).take(31).collect();
    match kept.trim_matches(['\'', ' ']) {
        "" => "List".to_owned(),
        kept => kept.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    #[test]
    fn headings_are_whole_and_stay_in_sight() {
        assert_eq!([16, 11, 8].map(|width| lines("17 November 2010", width)), [1, 2, 3]);
        let sheet = Sheet {
            title: "Attendance".into(),
            tab: "Attendance".into(),
            author: "Paul Johnston".into(),
            made: "2011-01-18T11:30:00Z".parse().unwrap(),
            fixed: 1,
            heads: vec!["Name".into(), "17 November 2010".into()],
            rows: vec![
                vec![Cell::Text("Stay".into()), Cell::Text("YES".into())],
                vec![Cell::Text("All".into()), Cell::Share(0.5)],
            ],
        };
        let mut file = zip::ZipArchive::new(Cursor::new(to_xlsx(&sheet).unwrap())).unwrap();
        let mut page = String::new();
        file.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut page).unwrap();
        assert!(page.contains(r#"state="frozen""#), "{page}");
        assert!(page.contains(r#"<row r="1" spans="1:2" ht="30" customHeight="1">"#), "two lines: {page}");
        assert!(page.contains(r#"<col min="2" max="2" width="13.7109375""#), "as wide as “17 November”: {page}");
        let style = |cell: &str| page.split(&format!(r#"<c r="{cell}" "#)).nth(1).unwrap()[..5].to_owned();
        assert_ne!(style("A1"), style("B1"), "a heading over numbers stands at their side");
        assert_ne!(style("A2"), style("B2"), "and so do the marks above them");
    }
}
