//! Reading CSV: separated by commas, semicolons or tabs, with line breaks inside quotes (RFC 4180).
//!
//! Read here rather than by a library, because those that are to be had take a quote that never closes in silence, and
//! with it the rest of the file.

use super::{
    Cell, FORMULA, MOST_COLUMNS, MOST_ROWS, Progress, Row, STRIDE, Table, letters, too_many_columns, too_many_rows,
};
use crate::error::{Error, Result};
use std::iter::Peekable;
use std::str::CharIndices;

/// What may stand between two cells, and what it is called.
const SEPARATORS: [(char, &str); 3] = [(',', "commas"), (';', "semicolons"), ('\t', "tabs")];
/// How many characters from the start the separator is guessed by.
const LOOKED_AT: usize = 20_000;

/// Reads a text as a table.
pub(super) fn read(text: &str, encoding: &str, progress: &mut Progress<'_>) -> Result<Table> {
    let (separator, text, first) = match text.strip_prefix("sep=") {
        Some(rest) if SEPARATORS.iter().any(|(one, _)| rest.starts_with(*one)) => {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            (line.chars().next().unwrap_or(','), after, 2)
        }
        _ => (guess(text), text, 1),
    };
    let mut reading = Reading { text, chars: text.char_indices().peekable(), separator, row: first };
    let mut rows = Vec::new();
    while let Some(cells) = reading.record()? {
        let number = reading.row;
        reading.row += 1;
        if (number as usize).is_multiple_of(STRIDE) && !progress(reading.at() as u64, text.len() as u64) {
            return Err(Error::stopped());
        }
        if cells.iter().all(Cell::is_empty) {
            continue;
        }
        if cells.len() > MOST_COLUMNS {
            return Err(too_many_columns(number));
        }
        if rows.len() == MOST_ROWS {
            return Err(too_many_rows());
        }
        rows.push(Row { number, cells });
    }
    let by = SEPARATORS.iter().find(|(one, _)| *one == separator).map_or("", |(_, name)| name);
    let form = format!("text in {encoding}, separated by {by}");
    Ok(Table { form, sheets: Vec::new(), sheet: String::new(), merged: false, rows })
}

/// Guesses the separator: the one that stands most often outside quotes.
fn guess(text: &str) -> char {
    let mut counts = [0u32; SEPARATORS.len()];
    let mut quoted = false;
    for c in text.chars().take(LOOKED_AT) {
        match SEPARATORS.iter().position(|(one, _)| *one == c) {
            _ if c == '"' => quoted = !quoted,
            Some(at) if !quoted => counts[at] += 1,
            _ => {}
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    counts.iter().position(|count| *count == most).map_or(',', |at| SEPARATORS[at].0)
}

struct Reading<'t> {
    text: &'t str,
    chars: Peekable<CharIndices<'t>>,
    separator: char,
    row: u32,
}

impl Reading<'_> {
    fn at(&mut self) -> usize {
        self.chars.peek().map_or(self.text.len(), |(at, _)| *at)
    }

    /// Reads one row; none at the end.
    fn record(&mut self) -> Result<Option<Vec<Cell>>> {
        if self.chars.peek().is_none() {
            return Ok(None);
        }
        let mut cells = Vec::new();
        loop {
            let cell = match self.chars.peek() {
                Some((_, '"')) => self.quoted(cells.len())?,
                _ => self.plain(),
            };
            cells.push(cell);
            match self.chars.next() {
                Some((_, c)) if c == self.separator => {}
                Some((_, '\r')) => {
                    self.chars.next_if(|(_, c)| *c == '\n');
                    return Ok(Some(cells));
                }
                _ => return Ok(Some(cells)),
            }
        }
    }

    /// Reads up to the end of a cell, which is left unread.
    fn plain(&mut self) -> Cell {
        let from = self.at();
        while self.chars.next_if(|(_, c)| *c != self.separator && !matches!(c, '\r' | '\n')).is_some() {}
        let to = self.at();
        cell(&self.text[from..to])
    }

    fn quoted(&mut self, column: usize) -> Result<Cell> {
        let opened = self.row;
        self.chars.next();
        let mut text = String::new();
        loop {
            match self.chars.next() {
                Some((_, '"')) if self.chars.next_if(|(_, c)| *c == '"').is_some() => text.push('"'),
                Some((_, '"')) => break,
                Some((_, c)) => text.push(c),
                None => {
                    return Err(Error::invalid(
                        format!(
                            "The quotation mark that opens in row {opened}, column {}, is never closed.",
                            letters(column)
                        ),
                        "Put a second one where the text ends, or take the first away.",
                    ));
                }
            }
        }
        let after = self.plain();
        if after.is_empty() {
            return Ok(cell(&text));
        }
        Err(Error::invalid(
            format!(
                "In row {opened}, column {}, “{}” stands after the closing quotation mark.",
                letters(column),
                after.text().chars().take(40).collect::<String>()
            ),
            "Write a quotation mark within a text twice, as \"\".",
        ))
    }
}

/// Makes a cell of its text, taking off the apostrophe that keeps a formula from being one.
fn cell(text: &str) -> Cell {
    match text.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(text) {
        "" => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    }
}
