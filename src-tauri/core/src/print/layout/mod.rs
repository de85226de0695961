//! From the document tree to pages: what stands where on which sheet, and what each thing is.
//!
//! Back ends draw what is found here; nothing here knows a file format.

mod blocks;
mod flow;
mod furniture;
mod page;
pub(crate) mod sheet;
mod table;
pub(crate) mod tags;
#[cfg(test)]
mod tests;

use super::line::Line;
use super::tree::Document;
use crate::error::Result;
use sheet::{MARGIN, Sheet, Tone};
use tags::{Tag, Tags};

/// A paper laid out.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) sheet: Sheet,
    pub(crate) pages: Vec<Page>,
    pub(crate) tags: Tags,
    pub(crate) headings: Vec<Heading>,
}

/// A heading, for the outline and for links to it.
#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) words: String,
    /// How deep it stands under the other headings, from 1, with no step left out.
    pub(crate) depth: usize,
    pub(crate) in_outline: bool,
    pub(crate) anchor: Option<String>,
    /// The page it is on, from 0, and how far down.
    pub(crate) place: (usize, f64),
}

/// A sheet with what is on it. Distances are from its top left.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) words: Vec<Placed>,
    pub(crate) rules: Vec<Rule>,
    /// The frame of the mark.
    pub(crate) frame: Option<Frame>,
}

/// A line of words in its place.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) x: f64,
    /// Where the letters stand.
    pub(crate) y: f64,
    pub(crate) line: Line,
    pub(crate) size: f64,
    pub(crate) tone: Tone,
    pub(crate) ink: Ink,
}

/// What words on a page belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// The paper's own text.
    Text(Tag),
    /// What stands at the top of every page.
    Header,
    /// What stands at the foot of every page.
    Footer,
    /// The head of a table, again.
    Repeat,
}

/// A rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    pub(crate) x: f64,
    /// Its upper edge.
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) thickness: f64,
    pub(crate) tone: Tone,
}

/// A rectangle drawn with a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// Lays a paper out.
pub(crate) fn lay_out(document: &Document) -> Result<Layout> {
    let sheet = Sheet::of(document);
    let mut setter = blocks::Setter::new();
    let flow = setter.set_all(&document.blocks, blocks::Column { x: MARGIN, width: sheet.measure() })?;
    let mut layout = Layout { sheet, pages: Vec::new(), tags: setter.tags, headings: setter.headings };
    layout.pages = page::paginate(flow, sheet, &mut layout.headings);
    furniture::furnish(document, sheet, &mut layout.pages);
    Ok(layout)
}
