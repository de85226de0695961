//! Writing XLSX with real kinds of cell: days are days, numbers are numbers, text is never a formula.
//!
//! The sheet is fit to be read aloud and to be printed: one row of headings, none of them merged, which stays in sight
//! and is repeated on each page; the columns as wide as what is in them.

use super::{Cell, Sheet};
use crate::error::{Error, Result};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// The narrowest and the widest a column is made, in characters.
const WIDTHS: (usize, usize) = (6, 48);
/// A4 in the format’s list of paper sizes.
const A4: u8 = 9;

/// Writes a sheet as a workbook.
pub fn to_xlsx(sheet: &Sheet) -> Result<Vec<u8>> {
    write(sheet).map_err(|fault| Error::fault(format!("The workbook could not be written: {fault}")))
}

fn write(sheet: &Sheet) -> std::result::Result<Vec<u8>, XlsxError> {
    let made = ExcelDateTime::from_timestamp(sheet.made.timestamp())?;
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(&sheet.title).set_author(&sheet.author);
    workbook.set_properties(&properties.set_creation_datetime(&made));
    let page = workbook.add_worksheet();
    page.set_name(tab(&sheet.tab))?;
    let head =
        Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Medium).set_align(FormatAlign::Top);
    for (column, text) in (0u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, text, &head)?;
    }
    let kinds = Kinds::new();
    for (row, cells) in (1u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            kinds.put(page, row, column, cell)?;
        }
    }
    lay_out(page, sheet)?;
    workbook.save_to_buffer()
}

/// How each kind of cell is shown.
struct Kinds {
    day: Format,
    share: Format,
}

impl Kinds {
    fn new() -> Self {
        let left = Format::new().set_align(FormatAlign::Left);
        Self { day: left.set_num_format("d mmmm yyyy"), share: Format::new().set_num_format("0.0%") }
    }

    fn put(&self, page: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> std::result::Result<(), XlsxError> {
        match cell {
            Cell::Empty => page,
            Cell::Text(text) | Cell::Wrong(text) => page.write_string(row, column, text)?,
            Cell::Number(number) => page.write_number(row, column, *number)?,
            Cell::Share(share) => page.write_number_with_format(row, column, *share, &self.share)?,
            Cell::Day(day) => match ExcelDateTime::parse_from_str(&day.to_string()) {
                Ok(moment) => page.write_datetime_with_format(row, column, &moment, &self.day)?,
                // Excel knows no day before 1900.
                Err(_) => page.write_string(row, column, day.to_string())?,
            },
            Cell::Flag(_) => page.write_string(row, column, cell.text())?,
        };
        Ok(())
    }
}

fn lay_out(page: &mut Worksheet, sheet: &Sheet) -> std::result::Result<(), XlsxError> {
    for (column, head) in (0u16..).zip(&sheet.heads) {
        let of = |row: &Vec<Cell>| row.get(usize::from(column)).map_or(0, shown);
        let longest = sheet.rows.iter().map(of).max().unwrap_or_default();
        let word = head.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
        let width = longest.max(word).clamp(WIDTHS.0, WIDTHS.1);
        page.set_column_width(column, width as f64 + 2.0)?;
    }
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
    page.set_freeze_panes(1, sheet.fixed)?;
    page.set_repeat_rows(0, 0)?;
    page.set_print_area(0, 0, last_row, last_column)?;
    page.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    page.set_header(format!("&L{}&RPage &P of &N", sheet.title.replace('&', "&&")));
    Ok(())
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
