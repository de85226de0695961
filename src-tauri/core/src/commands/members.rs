//! Lists of members: in from a spreadsheet, by way of a preview, and out into one.

use super::Desk;
use super::answers::{Bytes, Done, ListPage, TakenList};
use super::book::{flags, read, risen};
use super::jobs::Job;
use super::payload::{
    LookAtList, Nothing, OfAttendance, OfAttendanceSheet, OfFile, OfSheet, PreviewList, SheetFormat, TakeList,
};
use crate::domain::body::Year;
use crate::domain::id::YearId;
use crate::error::{Error, Result};
use crate::exchange::attendance;
use crate::exchange::members::{self, Page, Preview};
use crate::exchange::sheet::{self, Sheet, Table};
use crate::ops::Session;
use crate::views;
use std::path::Path;

/// How many rows are shown where nobody says how many.
const PAGE: usize = 100;
/// How many rows and flags are told of after an import.
const LISTED: usize = 50;

/// A list that lies open on the desk, beside the book.
pub(super) struct OpenList {
    file: String,
    bytes: Vec<u8>,
    table: Table,
}

pub(super) fn open(desk: &mut Desk, job: &Job, file: OfFile) -> Result<ListPage> {
    desk.session()?;
    let path = Path::new(&file.path);
    let bytes = read(path)?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let table = job.stage(&format!("Reading {file}"), |progress| sheet::read(&bytes, None, progress))?;
    Ok(page(desk.list.insert(OpenList { file, bytes, table }), None))
}

pub(super) fn look(desk: &mut Desk, job: &Job, at: LookAtList) -> Result<ListPage> {
    let list = desk.list.as_mut().ok_or_else(no_list)?;
    if let Some(wanted) = at.sheet.filter(|wanted| *wanted != list.table.sheet) {
        let reading = format!("Reading {}", list.file);
        list.table = job.stage(&reading, |progress| sheet::read(&list.bytes, Some(&wanted), progress))?;
    }
    Ok(page(list, at.head))
}

pub(super) fn close(desk: &mut Desk, _: Nothing) -> Result<Done> {
    desk.list = None;
    Ok(Done {})
}

fn page(list: &OpenList, head: Option<u32>) -> ListPage {
    let table = &list.table;
    let head = head.unwrap_or_else(|| members::guess_head(table));
    ListPage {
        file: list.file.clone(),
        form: table.form.clone(),
        sheets: table.sheets.clone(),
        sheet: table.sheet.clone(),
        merged: table.merged,
        rows: table.rows.iter().filter(|row| row.number > head).count(),
        head,
        columns: members::columns(table, head),
    }
}

pub(super) fn preview(desk: &mut Desk, job: &Job, of: PreviewList) -> Result<Preview> {
    let (session, list) = (desk.session()?, desk.list.as_ref().ok_or_else(no_list)?);
    let today = session.today()?;
    job.stage("Comparing the list with the book", |progress| {
        let page = Page { show: of.show, from: of.from, most: of.most.unwrap_or(PAGE) };
        session.read(|book| members::preview(book, &of.year, &list.table, &of.wishes, page, today, progress))
    })
}

pub(super) fn take(desk: &mut Desk, job: &Job, of: TakeList) -> Result<TakenList> {
    let list = desk.list.take().ok_or_else(no_list)?;
    let taken = desk.session_mut().and_then(|session| {
        let before = flags(session, Nothing {})?;
        let name = name(session, &of.year)?;
        session.book().keep_backup()?;
        let taken = job.stage("Importing the members", |progress| {
            members::take(session, &of.year, &name, &list.table, &of.wishes, of.leave_out, progress)
        })?;
        let now = job.last_stage("Looking for what wants settling", || flags(session, Nothing {}))?;
        let (rows, more_rows) = first(taken.rows);
        let (flags, more_flags) = first(risen(&before, now));
        Ok(TakenList { taken: taken.said, rows, more_rows, flags, more_flags })
    });
    desk.list = Some(list);
    taken
}

/// The first of a list, and how many more there are.
fn first<T>(mut all: Vec<T>) -> (Vec<T>, usize) {
    let more = all.len().saturating_sub(LISTED);
    all.truncate(LISTED);
    (all, more)
}

/// What a body and its year are called.
fn name(session: &Session, year: &YearId) -> Result<String> {
    let today = session.today()?;
    session.read(|book| {
        let of: Year = book.get(year)?;
        let list = views::members::members(book, &of.body, Some(year), today)?;
        Ok(format!("the {} {}", list.body, list.year))
    })
}

pub(super) fn members_sheet(session: &Session, of: OfSheet) -> Result<Bytes> {
    let today = session.today()?;
    let list = session.read(|book| views::members::members(book, &of.body, of.year.as_ref(), today))?;
    bytes(&members::sheet(&list, session.book().who(), session.instant()), of.format)
}

pub(super) fn attendance_sheet(session: &Session, of: OfAttendanceSheet) -> Result<Bytes> {
    let OfAttendanceSheet { body, year, marks, all_substitutes, format } = of;
    let table = super::bodies::attendance(session, OfAttendance { body, year, marks, all_substitutes })?;
    bytes(&attendance::sheet(&table, session.book().who(), session.instant()), format)
}

fn bytes(sheet: &Sheet, format: SheetFormat) -> Result<Bytes> {
    let name: String = sheet.title.chars().map(|c| if "/\\:*?\"<>|".contains(c) { '-' } else { c }).collect();
    Ok(match format {
        SheetFormat::Csv => Bytes { name: format!("{name}.csv"), media_type: "text/csv", bytes: sheet::to_csv(sheet) },
        SheetFormat::Xlsx => Bytes {
            name: format!("{name}.xlsx"),
            media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            bytes: sheet::to_xlsx(sheet)?,
        },
    })
}

fn no_list() -> Error {
    Error::unknown("No list is open.", "Choose the file with the members first.")
}
