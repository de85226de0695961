//! The measures of a paper: its sheet, its type sizes and the air between things. All lengths are points.

use super::super::fonts::Face;
use super::super::tree::{Document, Level, Style};

/// Left and right of the text, 20 mm.
pub(crate) const MARGIN: f64 = 57.0;
/// From the top of the sheet to the first line.
pub(crate) const TOP: f64 = 84.0;
/// From the end of the last line to the bottom of the sheet.
const FOOT: f64 = 64.0;

/// An A4 sheet, the one way up or the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Sheet {
    /// The sheet that a paper is printed on.
    pub(crate) fn of(document: &Document) -> Self {
        let (narrow, wide) = (595.28, 841.89);
        if document.landscape { Self { width: wide, height: narrow } } else { Self { width: narrow, height: wide } }
    }

    /// How wide the text is.
    pub(crate) fn measure(self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// From the top of the sheet to the end of the last line.
    pub(crate) fn bottom(self) -> f64 {
        self.height - FOOT
    }

    /// What a page can hold.
    pub(crate) fn depth(self) -> f64 {
        self.bottom() - TOP
    }
}

/// Type of one size with its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f64,
    /// From line to line.
    pub(crate) leading: f64,
    pub(crate) bold: bool,
    /// Air above a block of it.
    pub(crate) before: f64,
    /// Air below it, where that is settled by it and not by what follows.
    pub(crate) after: Option<f64>,
}

impl Type {
    /// From the top of a line to where its letters stand.
    pub(crate) fn baseline(&self) -> f64 {
        let (up, down) = Face::Regular.font().reach();
        (self.leading + (up + down) * self.size / 1000.0) / 2.0
    }
}

/// Body text: 12 points, the least that RNIB's Clear Print guidance allows.
pub(crate) const BODY: Type = Type { size: 12.0, leading: 16.5, bold: false, before: 5.5, after: None };
/// The head of a table.
pub(crate) const HEAD: Type = Type { bold: true, ..BODY };
/// The running header and footer.
pub(crate) const RUNNING: Type = Type { size: 10.0, leading: 13.5, bold: false, before: 0.0, after: None };
/// The boxed mark.
pub(crate) const MARK: Type = Type { size: 10.5, leading: 14.0, bold: true, before: 0.0, after: None };

/// The type of a heading.
pub(crate) fn heading(level: Level) -> Type {
    let (size, leading, before, after) = match level {
        Level::One => (21.0, 25.5, 24.0, 3.0),
        Level::Two => (15.0, 20.0, 19.0, 5.0),
        Level::Three => (12.75, 17.0, 14.0, 4.5),
        Level::Four => (12.0, 16.5, 9.5, 0.5),
    };
    Type { size, leading, bold: true, before, after: Some(after) }
}

/// The type of a paragraph.
pub(crate) fn paragraph(style: Style) -> Type {
    match style {
        Style::Body => BODY,
        Style::Subtitle => Type { size: 14.0, leading: 18.5, bold: true, before: 3.0, after: Some(12.0) },
    }
}

/// Between one fact and the next.
pub(crate) const BETWEEN_FACTS: f64 = 2.5;
/// Above and below the facts.
pub(crate) const ROUND_FACTS: f64 = 8.0;
/// Between one point or entry of a list and the next.
pub(crate) const BETWEEN_POINTS: f64 = 4.5;
/// Between a term or label and what stands beside it.
pub(crate) const BESIDE_LABEL: f64 = 9.0;
/// The least room of a term.
pub(crate) const TERM: f64 = 96.0;
/// The least room of a point's number.
pub(crate) const NUMBER: f64 = 28.5;
/// The least room of a bullet.
pub(crate) const BULLET: f64 = 14.0;

/// In a column narrower than this, labels stand above what else would stand beside them.
pub(crate) const NARROW: f64 = 70.0;

/// The least height of a row to write in, 10 mm, and the air above its words and below them.
pub(crate) const WRITE_ROW: f64 = 28.4;
pub(crate) const ROUND_WRITE: f64 = 5.0;
/// The rule under a row to write in.
pub(crate) const WRITE_RULE: f64 = 0.8;

/// Between one column of a table and the next.
pub(crate) const GUTTER: f64 = 9.0;
/// Between one title of a column and the next, at least.
pub(crate) const BETWEEN_TITLES: f64 = 3.5;
/// The least width of a column, its gutter included.
pub(crate) const LEAST_COLUMN: f64 = 36.0;
/// Above and below a table.
pub(crate) const ROUND_TABLE: f64 = 6.0;
/// Below the words of a table's head, and its rule.
pub(crate) const HEAD_RULE: (f64, f64) = (3.5, 1.4);
/// The light rule over a row.
pub(crate) const ROW_RULE: f64 = 0.6;
/// Above and below the words of a close row.
pub(crate) const CLOSE_ROW: f64 = 1.8;
/// Below the rule over a close row.
pub(crate) const CLOSE_RULED: f64 = 4.2;
/// Above and below the rule over an open row.
pub(crate) const OPEN_RULED: f64 = 7.5;

/// How dark a thing is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Words.
    Ink,
    /// What stands on every page, at a contrast of 7 to 1 and more.
    Quiet,
    /// Links.
    Link,
    /// Light rules.
    Hair,
}
