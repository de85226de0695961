//! Reading XLSX workbooks: one worksheet, cell by cell, as far as a list can go.

use super::{Cell, MOST_COLUMNS, MOST_ROWS, Progress, Row, STRIDE, Table, too_many_columns, too_many_rows};
use crate::domain::day::Day;
use crate::error::{Error, Result};
use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The most that a workbook may come to when it is unpacked, in bytes.
const UNPACKED: u64 = 512 << 20;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads a worksheet, or the first one to be seen that holds anything.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>, progress: &mut Progress<'_>) -> Result<Table> {
    unpacks(bytes)?;
    // The library trusts a workbook's own words about itself in places; one that lies must not end the program.
    catch_unwind(AssertUnwindSafe(|| open(bytes, sheet, progress))).unwrap_or_else(|_| Err(damaged("")))
}

/// Refuses what is no workbook, and one that would not fit in memory when it is unpacked, whatever it says of its size.
fn unpacks(bytes: &[u8]) -> Result<()> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|fault| damaged(&fault.to_string()))?;
    let names: Vec<String> = archive.file_names().filter_map(|name| name.ok().map(|name| name.into_owned())).collect();
    let has = |name: &str| names.iter().any(|one| one == name);
    if !has("[Content_Types].xml") || has("xl/workbook.bin") {
        return Err(Error::invalid(
            match has("mimetype") {
                true => "The file is an OpenDocument spreadsheet.",
                false if has("xl/workbook.bin") => "The file is a binary Excel workbook (.xlsb).",
                false => "The file is an archive, not an Excel workbook.",
            },
            "Save the list as an Excel workbook (.xlsx) or as CSV.",
        ));
    }
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|fault| damaged(&fault.to_string()))?;
        let size =
            std::io::copy(&mut file.take(left), &mut std::io::sink()).map_err(|fault| damaged(&fault.to_string()))?;
        left -= size;
        if left == 0 {
            return Err(Error::invalid(
                format!("The workbook comes to more than {} MB when it is unpacked.", UNPACKED >> 20),
                "Keep the list alone in the workbook.",
            ));
        }
    }
    Ok(())
}

fn open(bytes: &[u8], sheet: Option<&str>, progress: &mut Progress<'_>) -> Result<Table> {
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets: Vec<_> =
        workbook.sheets_metadata().iter().filter(|one| one.typ == SheetType::WorkSheet).cloned().collect();
    sheets.sort_by_key(|one| one.visible != SheetVisible::Visible);
    let names: Vec<String> = sheets.into_iter().map(|one| one.name).collect();
    let candidates: Vec<&String> = match sheet {
        None => names.iter().collect(),
        Some(wanted) => names.iter().filter(|name| *name == wanted).collect(),
    };
    let Some(mut chosen) = candidates.first().copied() else {
        return Err(Error::unknown(
            match sheet {
                Some(wanted) => format!("The workbook has no worksheet “{wanted}”."),
                None => "The workbook has no worksheet.".to_owned(),
            },
            format!("It has: {}.", names.join(", ")),
        ));
    };
    let mut table = (Vec::new(), false);
    for name in candidates {
        table = rows(&mut workbook, name, progress)?;
        if !table.0.is_empty() {
            chosen = name;
            break;
        }
    }
    let form = match names.len() {
        1 => "an Excel workbook".to_owned(),
        _ => format!("an Excel workbook, sheet “{chosen}”"),
    };
    let sheet = chosen.clone();
    Ok(Table { form, sheets: names, sheet, merged: table.1, rows: table.0 })
}

/// The rows of a worksheet, and whether cells in them were merged.
fn rows(workbook: &mut Workbook<'_>, name: &str, progress: &mut Progress<'_>) -> Result<(Vec<Row>, bool)> {
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = workbook.worksheet_cells_reader(name).map_err(fault)?;
    let total = u64::from(cells.dimensions().end.0);
    while let Some(found) = cells.next_cell().map_err(fault)? {
        let (row, column) = found.get_position();
        let number = row.saturating_add(1);
        let cell = cell(found.get_value());
        if cell.is_empty() {
            continue;
        }
        let column = column as usize;
        if column >= MOST_COLUMNS {
            return Err(too_many_columns(number));
        }
        match rows.last().map(|last| last.number) {
            Some(last) if last == number => {}
            Some(last) if last > number => return Err(damaged(&format!("row {number} comes after row {last}"))),
            _ if rows.len() == MOST_ROWS => return Err(too_many_rows()),
            _ => {
                if rows.len().is_multiple_of(STRIDE) && !progress(u64::from(number), total.max(u64::from(number))) {
                    return Err(Error::stopped());
                }
                rows.push(Row { number, cells: Vec::new() });
            }
        }
        if let Some(row) = rows.last_mut() {
            if row.cells.len() <= column {
                row.cells.resize(column + 1, Cell::Empty);
            }
            row.cells[column] = cell;
        }
    }
    drop(cells);
    let merged = workbook.merge_cells_by_sheet_name(name).map_err(fault)?;
    let filled = merged.iter().filter(|region| fill(&mut rows, region)).count();
    Ok((rows, filled > 0))
}

/// Fills each cell of a merged region with what stands in its first; says whether anything was.
fn fill(rows: &mut [Row], region: &Dimensions) -> bool {
    let ((first, left), (last, right)) = (region.start, region.end);
    let (left, right) = (left as usize, (right as usize).min(MOST_COLUMNS - 1));
    let from = rows.partition_point(|row| row.number <= first);
    let to = rows.partition_point(|row| row.number <= last.saturating_add(1));
    let Some(value) = rows.get(from).filter(|row| row.number == first + 1).and_then(|row| row.cells.get(left)).cloned()
    else {
        return false;
    };
    if value.is_empty() || right < left {
        return false;
    }
    for row in &mut rows[from..to.max(from)] {
        if row.cells.len() <= right {
            row.cells.resize(right + 1, Cell::Empty);
        }
        row.cells[left..=right].fill(value.clone());
    }
    true
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let day = Day::from_ymd_opt(year.into(), month.into(), day.into());
            day.map_or(Cell::Number(moment.as_f64()), Cell::Day)
        }
        DataRef::DateTime(span) => Cell::Number(span.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse().ok());
            day.map_or_else(|| Cell::Text(text.clone()), Cell::Day)
        }
        DataRef::Error(what) => Cell::Wrong(what.to_string()),
    }
}

fn fault(fault: XlsxError) -> Error {
    match fault {
        XlsxError::Password => Error::invalid(
            "The workbook has a password.",
            "Open it in Excel, take the password off, and save it again.",
        ),
        other => damaged(&other.to_string()),
    }
}

fn damaged(why: &str) -> Error {
    let why = why.trim().trim_end_matches('.');
    let message = match why.is_empty() {
        true => "The workbook is damaged.".to_owned(),
        false => format!("The workbook is damaged: {why}."),
    };
    Error::invalid(message, "Open it in Excel and save it again, or save the list as CSV.")
}
