//! What is set, before it is on pages: strips one below the other, with the air between them and what must stay together.

use super::super::line::Line;
use super::sheet::Tone;
use super::table::{Head, Row};
use super::tags::Tag;
use std::rc::Rc;

/// The least that a page break leaves whole: mostly a line.
#[derive(Debug, Clone)]
pub(crate) struct Strip {
    pub(crate) height: f64,
    /// From its top to where its letters stand.
    pub(crate) baseline: f64,
    /// Air above it, which goes at the top of a page.
    pub(crate) gap: f64,
    /// Whether it stays with the strip after it.
    pub(crate) keep: bool,
    pub(crate) words: Vec<Words>,
    /// The heading that begins here, by its place in the list of all.
    pub(crate) heading: Option<usize>,
}

/// A line of words in its place across the sheet.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    /// From the left of the sheet.
    pub(crate) x: f64,
    pub(crate) line: Line,
    pub(crate) size: f64,
    pub(crate) tone: Tone,
    pub(crate) tag: Tag,
}

/// A thing that a flow is made of.
#[derive(Debug)]
pub(crate) enum Piece {
    Strip(Strip),
    /// The head of a table, with the air above it.
    Head(Rc<Head>, f64),
    Row(Row),
    NewPage,
}

/// Strips as they come, with the air between them.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub(crate) pieces: Vec<Piece>,
    after: f64,
    /// Whether the air below the last block is settled by it alone.
    firm: bool,
}

impl Flow {
    /// The air above a block that asks for `before`: the larger wish, unless the block above settles it.
    pub(crate) fn gap(&self, before: f64) -> f64 {
        if self.firm { self.after } else { before.max(self.after) }
    }

    /// Adds the strips of a block.
    pub(crate) fn add(&mut self, strips: Vec<Strip>, before: f64, after: Option<f64>) {
        let gap = self.gap(before);
        let mut strips = strips.into_iter();
        let Some(first) = strips.next() else { return };
        self.pieces.push(Piece::Strip(Strip { gap, ..first }));
        self.pieces.extend(strips.map(Piece::Strip));
        self.settle(after);
    }

    /// Says what air the last block leaves below it.
    pub(crate) fn settle(&mut self, after: Option<f64>) {
        self.after = after.unwrap_or(0.0);
        self.firm = after.is_some();
    }

    /// Asks for air below the last block, which the next may widen.
    pub(crate) fn ask(&mut self, after: f64) {
        self.after = after;
        self.firm = false;
    }
}

/// Keeps the first two lines of a block on one page, and the last two.
pub(crate) fn keep_pairs(strips: &mut [Strip]) {
    if let [first, _, ..] = strips {
        first.keep = true;
    }
    if let [.., before, _] = strips {
        before.keep = true;
    }
}
