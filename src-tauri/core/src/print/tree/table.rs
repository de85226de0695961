//! Tables: columns, rows and cells.

use super::{Block, Level, Text};

/// A table. Its head is repeated on each page it reaches, and a short row is never split between pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it shows, in a few words, for a reader who does not see what stands round it; or empty.
    pub caption: String,
    /// Its columns, left to right.
    pub columns: Vec<Column>,
    /// Its rows, without the head; without any, the table shows one blank row.
    pub rows: Vec<Row>,
    /// How much air its rows have.
    pub spacing: Spacing,
}

impl Table {
    /// Makes a table of close rows.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            caption: String::new(),
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
            spacing: Spacing::Close,
        }
    }

    /// Says what it shows.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = caption.into();
        self
    }

    /// Makes its rows tall enough to write in.
    pub fn write_in(mut self) -> Self {
        self.spacing = Spacing::Write;
        self
    }

    /// Gives its rows air, for cells that hold paragraphs.
    pub fn open(mut self) -> Self {
        self.spacing = Spacing::Open;
        self
    }

    /// Adds a row at the end.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }
}

/// How much air the rows of a table have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spacing {
    /// A line a row, as in a list of names.
    Close,
    /// Paragraphs in a row.
    Open,
    /// Rows tall enough to write in by hand, each over a rule.
    Write,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its head.
    pub title: Text,
    /// How wide it is, the gap to the next column included.
    pub width: Width,
}

impl Column {
    /// A column of so many points.
    pub fn fixed(title: impl Into<Text>, points: f64) -> Self {
        Self { title: title.into(), width: Width::Fixed(points) }
    }

    /// A column that takes its share of what the fixed ones leave.
    pub fn share(title: impl Into<Text>, weight: f64) -> Self {
        Self { title: title.into(), width: Width::Share(weight) }
    }
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// So many points.
    Fixed(f64),
    /// A share, by weight, of what the fixed columns leave.
    Share(f64),
}

/// A row of a table. Its cells begin on one line; beside a cell that begins with a label, they begin on the line of the
/// text under it, so that an owner stands beside the action. A row that ends in a heading stays with the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its cells, left to right, without those that a cell of an earlier row spans. Missing ones are blank.
    pub cells: Vec<Cell>,
    /// Whether a light rule stands over it.
    pub ruled: bool,
    /// How far down a heading it is, if it heads the rows under it, up to the next that does.
    pub heads: Option<Level>,
    /// Whether it stays on the page of the row after it.
    pub with_next: bool,
}

impl Row {
    /// Makes a row without a rule.
    pub fn new(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self { cells: cells.into_iter().collect(), ruled: false, heads: None, with_next: false }
    }

    /// Makes a row of one cell over so many columns that heads the rows under it, and stays with the first.
    pub fn heading(level: Level, text: impl Into<Text>, columns: usize) -> Self {
        Self { heads: Some(level), with_next: true, ..Self::new([Cell::header(text).columns(columns)]) }
    }

    /// Draws a light rule over it.
    pub fn ruled(mut self) -> Self {
        self.ruled = true;
        self
    }

    /// Keeps it with the row after it.
    pub fn with_next(mut self) -> Self {
        self.with_next = true;
        self
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What it holds; nothing is allowed.
    pub blocks: Vec<Block>,
    /// Whether it names its row, and is told to a screen reader as the row's header.
    pub header: bool,
    /// Whether its words are bold.
    pub bold: bool,
    /// How many rows it covers, from 1.
    pub rows: usize,
    /// How many columns it covers, from 1.
    pub columns: usize,
}

impl Cell {
    /// A cell of several blocks.
    pub fn new(blocks: impl IntoIterator<Item = Block>) -> Self {
        Self { blocks: blocks.into_iter().collect(), header: false, bold: false, rows: 1, columns: 1 }
    }

    /// A cell of one paragraph, blank if the text is.
    pub fn text(text: impl Into<Text>) -> Self {
        let text = text.into();
        if text.is_blank() { Self::blank() } else { Self::new([Block::text(text)]) }
    }

    /// A cell that names its row, in bold.
    pub fn header(text: impl Into<Text>) -> Self {
        Self { bold: true, ..Self::names(text) }
    }

    /// A cell that names its row, as one line of a list of names does.
    pub fn names(text: impl Into<Text>) -> Self {
        Self { header: true, ..Self::text(text) }
    }

    /// A cell with nothing in it.
    pub fn blank() -> Self {
        Self::new([])
    }

    /// Lets it cover so many rows; the rows below leave its place out.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
    }

    /// Lets it cover so many columns.
    pub fn columns(mut self, columns: usize) -> Self {
        self.columns = columns.max(1);
        self
    }
}
