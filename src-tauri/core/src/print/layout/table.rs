//! Tables to rows: settles the columns, sets the cells, and says how a tall row may be split.

use super::super::tree::{self, Block, Cell, Heading, Level, Spacing, Table, Width};
use super::blocks::{Column, Place, Setter, lines};
use super::flow::{Flow, Piece, Strip};
use super::sheet;
use super::tags::{Role, Tag};
use crate::error::{Error, Result};
use std::rc::Rc;

/// The head of a table.
#[derive(Debug)]
pub(crate) struct Head {
    /// One run of strips a column.
    pub(crate) cells: Vec<Vec<Strip>>,
    pub(crate) column: Column,
    /// With its rule. A table without titles has none of it.
    pub(crate) height: f64,
    /// The air it wants between its rule and a row.
    pub(crate) air: f64,
}

/// A row, or what is left of one after a split.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) cells: Vec<SetCell>,
    pub(crate) head: Rc<Head>,
    /// Air above it, above its rule if it has one; gone at the top of a page.
    pub(crate) gap: f64,
    pub(crate) ruled: bool,
    /// Whether it heads the rows under it.
    heads: bool,
    /// Whether a rule stands under it, to write on.
    pub(crate) underlined: bool,
    /// Air between the rule, or the head, and the words.
    pub(crate) top: f64,
    /// Air below the words.
    pub(crate) bottom: f64,
    pub(crate) keep: bool,
    /// What its words must have room for at least: a hand that signs, or what is left of a cell over several rows.
    stretch: f64,
}

/// A cell with its strips, of which some may already be on an earlier page.
#[derive(Debug, Clone)]
pub(crate) struct SetCell {
    strips: Rc<Vec<Strip>>,
    /// Where each strip begins and ends, from the top of the first.
    spans: Rc<Vec<(f64, f64)>>,
    from: usize,
    to: usize,
    /// How far the first strip is moved down, to stand beside the text under a label.
    drop: f64,
    /// How many rows it covers.
    rows: usize,
}

impl SetCell {
    fn new(strips: Vec<Strip>, rows: usize) -> Self {
        let mut end = 0.0;
        let spans = strips.iter().enumerate().map(|(count, strip)| {
            let top = if count == 0 { 0.0 } else { end + strip.gap };
            end = top + strip.height;
            (top, end)
        });
        let spans = Rc::new(spans.collect());
        Self { from: 0, to: strips.len(), strips: Rc::new(strips), spans, drop: 0.0, rows }
    }

    /// How far down the cell what is left of it begins.
    fn top(&self) -> f64 {
        self.spans.get(self.from).map_or(0.0, |&(top, _)| top)
    }

    /// Its strips, each with its distance from the top of the cell.
    pub(crate) fn strips(&self) -> impl Iterator<Item = (f64, &Strip)> {
        (self.from..self.to).map(|at| (self.drop + self.spans[at].0 - self.top(), &self.strips[at]))
    }

    fn height_to(&self, to: usize) -> f64 {
        if to == self.from { 0.0 } else { self.drop + self.spans[to - 1].1 - self.top() }
    }

    fn height(&self) -> f64 {
        self.height_to(self.to)
    }

    /// Says whether a page may end after the strip before `at`: two lines stay on each side, and what belongs together does.
    fn may_end(&self, at: usize) -> bool {
        at == self.to || (at >= self.from + 2 && at + 2 <= self.to && !self.strips[at - 1].keep)
    }

    /// The most of it that fits into a height, by the rules or, if need be, against them.
    fn fitting(&self, height: f64, strict: bool) -> usize {
        let limit = height - self.drop + self.top() + 0.01;
        let most = self.from + self.spans[self.from..self.to].partition_point(|&(_, end)| end <= limit);
        if !strict {
            return most;
        }
        (self.from + 1..=most).rev().find(|&at| self.may_end(at)).unwrap_or(self.from)
    }

    /// The least of it that a page may end with.
    fn least(&self) -> f64 {
        (self.from + 1..=self.to).find(|&at| self.may_end(at)).map_or(0.0, |at| self.height_to(at))
    }
}

/// Rows of so few lines are never split.
const SHORT: usize = 6;

impl Row {
    /// The height of its words alone.
    fn body(&self) -> f64 {
        let own = self.cells.iter().filter(|cell| cell.rows == 1).map(SetCell::height).fold(0.0, f64::max);
        own.max(self.stretch)
    }

    /// Its height without the gap above it.
    pub(crate) fn height(&self) -> f64 {
        self.top + self.body() + self.bottom
    }

    /// Says whether a page may end in it.
    pub(crate) fn may_split(&self) -> bool {
        self.cells.iter().any(|cell| cell.to - cell.from > SHORT)
    }

    /// The least of it that a page may end with, without the gap above it.
    pub(crate) fn least(&self) -> f64 {
        if self.may_split() {
            self.top + self.cells.iter().map(SetCell::least).fold(0.0, f64::max)
        } else {
            self.height()
        }
    }

    /// Splits it so that the first part fits into a height. `strict` keeps the rules, without which it always splits.
    /// Gives nothing where there is no such split or nothing would be left.
    pub(crate) fn split(&self, height: f64, strict: bool) -> Option<(Row, Row)> {
        let ends: Vec<usize> = self.cells.iter().map(|cell| cell.fitting(height - self.top, strict)).collect();
        let stuck = |(cell, &end): (&SetCell, &usize)| cell.to > cell.from && end == cell.from;
        let pairs = || self.cells.iter().zip(&ends);
        if pairs().all(|(cell, &end)| end == cell.to) || pairs().all(stuck) || (strict && pairs().any(stuck)) {
            return None;
        }
        let part = |first: bool| {
            let cells = pairs().map(|(cell, &end)| {
                let cell = cell.clone();
                if first { SetCell { to: end, ..cell } } else { SetCell { from: end, drop: 0.0, ..cell } }
            });
            Row { cells: cells.collect(), stretch: 0.0, ..self.clone() }
        };
        let first = Row { bottom: 0.0, keep: false, ..part(true) };
        Some((first, Row { gap: 0.0, ruled: false, ..part(false) }))
    }
}

impl Setter {
    /// Sets a table.
    pub(crate) fn set_table(&mut self, table: &Table, place: Place, flow: &mut Flow) -> Result<()> {
        if table.columns.is_empty() {
            return Err(Error::fault("A table has no columns."));
        }
        let columns = settle(table, place.column);
        let tag = self.tags.add(place.parent, Role::Table { caption: table.caption.clone() });
        let head = Rc::new(self.set_head(table, &columns, place.column, tag));
        let gap = flow.gap(sheet::ROUND_TABLE);
        flow.pieces.push(Piece::Head(head.clone(), gap));
        let body = self.tags.add(tag, Role::Body);
        let mut rows = self.set_rows(table, &columns, place, body, &head)?;
        space(&mut rows, table.spacing, head.height > 0.0);
        cover(&mut rows);
        flow.pieces.extend(rows.into_iter().map(Piece::Row));
        flow.ask(match table.spacing {
            Spacing::Close | Spacing::Write => sheet::ROUND_TABLE,
            Spacing::Open => 2.0 * sheet::ROUND_TABLE,
        });
        Ok(())
    }

    fn set_head(&mut self, table: &Table, columns: &[Column], column: Column, tag: Tag) -> Head {
        if table.columns.iter().all(|column| column.title.is_blank()) {
            return Head { cells: Vec::new(), column, height: 0.0, air: 0.0 };
        }
        let head = self.tags.add(tag, Role::Head);
        let row = self.tags.add(head, Role::Row);
        let end = column.x + column.width;
        let cells: Vec<Vec<Strip>> = table
            .columns
            .iter()
            .zip(columns)
            .enumerate()
            .map(|(count, (titled, &own))| {
                let cell = self.tags.add(row, Role::ColumnHeader);
                // A title may come closer to the next than words do, or a date would be as wide as its column.
                let next = columns.get(count + 1).map_or(end, |next| next.x - sheet::BETWEEN_TITLES);
                let room = Column { width: (next - own.x).max(own.width), ..own };
                lines(&titled.title, sheet::HEAD, room, cell, true)
            })
            .collect();
        let tallest = cells.iter().map(Vec::len).max().unwrap_or(0);
        let height = tallest as f64 * sheet::HEAD.leading + sheet::HEAD_RULE.0 + sheet::HEAD_RULE.1;
        let air = match table.spacing {
            Spacing::Close => sheet::CLOSE_ROW,
            Spacing::Open => sheet::OPEN_RULED,
            Spacing::Write => 0.0,
        };
        Head { cells, column, height, air }
    }

    fn set_rows(
        &mut self,
        table: &Table,
        columns: &[Column],
        place: Place,
        body: Tag,
        head: &Rc<Head>,
    ) -> Result<Vec<Row>> {
        // How many rows more each column is covered by a cell from above.
        let mut covered = vec![0usize; columns.len()];
        // A table without rows still shows that it has none.
        let none = [tree::Row::new([])];
        let given_rows = if table.rows.is_empty() { none.as_slice() } else { &table.rows };
        let mut rows: Vec<Row> = Vec::with_capacity(given_rows.len());
        for (count, row) in given_rows.iter().enumerate() {
            let tag = self.tags.add(body, Role::Row);
            let below = given_rows.len() - count;
            let mut cells = Vec::with_capacity(row.cells.len());
            let mut under_labels = Vec::new();
            let mut given = row.cells.iter();
            let mut at = 0;
            while at < columns.len() {
                if covered[at] > 0 {
                    covered[at] -= 1;
                    at += 1;
                    continue;
                }
                let blank = Cell::blank();
                let cell = given.next().unwrap_or(&blank);
                let (wide, deep) = (cell.columns, cell.rows.min(below));
                if at + wide > columns.len() || covered[at..at + wide].iter().any(|&rows| rows > 0) {
                    return Err(Error::fault("A cell of a table is wider than its place."));
                }
                covered[at..at + wide].fill(deep - 1);
                let last = columns[at + wide - 1];
                let column = Column { x: columns[at].x, width: last.x + last.width - columns[at].x };
                let role = if cell.header && row.heads.is_none() {
                    Role::RowHeader { rows: deep, columns: wide }
                } else {
                    Role::Cell { rows: deep, columns: wide }
                };
                let parent = self.tags.add(tag, role);
                let place = Place { column, parent, bold: place.bold || cell.bold };
                let strips = match row.heads {
                    Some(level) => self.set_row_heading(level, cell, place),
                    None => self.set_inner(&cell.blocks, place)?,
                };
                under_labels.push(under_label(cell, &strips));
                let strips_are_short = strips.len() <= SHORT;
                // A long text in a cell over several rows is left to the first, which grows to hold it.
                cells.push(SetCell::new(strips, if strips_are_short { deep } else { 1 }));
                at += wide;
            }
            if given.next().is_some() {
                return Err(Error::fault("A row of a table has more cells than there are columns."));
            }
            align(&mut cells, &under_labels, &row.cells);
            let gap = cells.iter().filter_map(|cell| cell.strips.first()).map(|strip| strip.gap).fold(0.0, f64::max);
            let cells_end_in_heading = cells.iter().any(|cell| cell.strips.last().is_some_and(|strip| strip.keep));
            rows.push(Row {
                cells,
                head: head.clone(),
                gap,
                ruled: row.ruled,
                underlined: false,
                heads: row.heads.is_some(),
                top: 0.0,
                bottom: 0.0,
                // A heading that ends its cell stays with the row that it heads.
                keep: row.with_next || cells_end_in_heading,
                stretch: 0.0,
            });
        }
        Ok(rows)
    }
}

/// Where the letters of the text under a cell's first label stand, if the cell begins with a label.
fn under_label(cell: &Cell, strips: &[Strip]) -> Option<f64> {
    let [Block::Heading(Heading { level: Level::Four, .. }), _, ..] = cell.blocks.as_slice() else { return None };
    let tag = |strip: &Strip| strip.words.first().map(|words| words.tag);
    let text = strips.iter().position(|strip| tag(strip) != tag(&strips[0]))?;
    let above: f64 = strips[..text].iter().map(|strip| strip.height).sum();
    let gaps: f64 = strips[1..=text].iter().map(|strip| strip.gap).sum();
    Some(above + gaps + strips[text].baseline)
}

/// Stands the first lines of a row's cells on one line; beside a label, on the line of the text under it, save for the
/// cell that names the row.
fn align(cells: &mut [SetCell], under_labels: &[Option<f64>], given: &[Cell]) {
    let baseline = |cell: &SetCell| cell.strips.first().map_or(0.0, |strip| strip.baseline);
    let first = cells.iter().map(baseline).fold(0.0, f64::max);
    let beside = under_labels.iter().flatten().copied().reduce(f64::max).unwrap_or(first);
    for (at, cell) in cells.iter_mut().enumerate() {
        let stays = under_labels[at].is_some() || given.get(at).is_some_and(|cell| cell.header);
        cell.drop = (if stays { first } else { beside } - baseline(cell)).max(0.0);
    }
}

/// Gives rows their air.
fn space(rows: &mut [Row], spacing: Spacing, headed: bool) {
    for (count, row) in rows.iter_mut().enumerate() {
        let under_head = count == 0 && headed;
        row.ruled &= !under_head && spacing != Spacing::Write;
        row.underlined = spacing == Spacing::Write;
        (row.gap, row.top, row.bottom) = match spacing {
            Spacing::Close => (0.0, if row.ruled { sheet::CLOSE_RULED } else { sheet::CLOSE_ROW }, sheet::CLOSE_ROW),
            Spacing::Open if row.ruled => (sheet::OPEN_RULED, sheet::OPEN_RULED, 0.0),
            Spacing::Open if under_head => (0.0, sheet::OPEN_RULED, 0.0),
            Spacing::Open => (row.gap, 0.0, 0.0),
            Spacing::Write => (0.0, sheet::ROUND_WRITE, sheet::ROUND_WRITE),
        };
        if spacing == Spacing::Write && !row.heads {
            row.stretch = sheet::WRITE_ROW - 2.0 * sheet::ROUND_WRITE;
        }
    }
}

/// Makes room for cells that cover several rows: the rows beside such a cell stay together until it has room, and the
/// last of them grows if there is still none.
fn cover(rows: &mut [Row]) {
    for at in 0..rows.len() {
        let spans: Vec<(usize, f64)> =
            rows[at].cells.iter().filter(|cell| cell.rows > 1).map(|cell| (cell.rows, cell.height())).collect();
        for (deep, need) in spans {
            let mut have = 0.0;
            for next in at..at + deep {
                let row = &rows[next];
                have += row.body() + if next > at { row.gap + row.top + rows[next - 1].bottom } else { 0.0 };
                if have >= need {
                    break;
                }
                if next + 1 < at + deep {
                    rows[next].keep = true;
                } else {
                    let body = rows[next].body();
                    rows[next].stretch = rows[next].stretch.max(body + need - have);
                }
            }
        }
    }
}

/// Settles where the columns stand, without the gutters between them.
fn settle(table: &Table, within: Column) -> Vec<Column> {
    let fixed: f64 =
        table.columns.iter().map(|column| if let Width::Fixed(points) = column.width { points } else { 0.0 }).sum();
    let shares: f64 =
        table.columns.iter().map(|column| if let Width::Share(weight) = column.width { weight } else { 0.0 }).sum();
    // Fixed columns leave the others a fifth of the width, or fill all of it.
    let limit = if shares > 0.0 { within.width * 0.8 } else { within.width };
    let scale = if fixed > limit || (shares <= 0.0 && fixed > 0.0) { limit / fixed } else { 1.0 };
    let mut wholes: Vec<f64> = table
        .columns
        .iter()
        .map(|column| match column.width {
            Width::Fixed(points) => points * scale,
            Width::Share(weight) => (within.width - fixed * scale) * weight / shares,
        })
        .collect();
    // No column is so narrow that a letter would not fit: the wider ones give way.
    let least = sheet::LEAST_COLUMN.min(within.width / wholes.len() as f64);
    if wholes.iter().any(|&whole| whole < least) {
        let spare = within.width - least * wholes.len() as f64;
        let above: f64 = wholes.iter().map(|whole| (whole - least).max(0.0)).sum();
        wholes.iter_mut().for_each(|whole| *whole = least + (*whole - least).max(0.0) * spare / above.max(1.0));
    }
    let mut x = within.x;
    let last = wholes.len() - 1;
    wholes
        .into_iter()
        .enumerate()
        .map(|(count, whole)| {
            let gutter = if count == last { 0.0 } else { sheet::GUTTER.min(whole / 4.0) };
            let settled = Column { x, width: whole - gutter };
            x += whole;
            settled
        })
        .collect()
}
