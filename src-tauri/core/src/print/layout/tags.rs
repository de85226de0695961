//! The structure of a paper as a screen reader is told it: an element for each thing, in reading order.

/// An element, by its place in the list of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tag(pub(crate) usize);

/// What an element is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Heading(usize),
    Paragraph,
    List(Numbering),
    Item,
    Label,
    ItemBody,
    Table {
        /// What it shows, for a reader who does not see what stands round it; or empty.
        caption: String,
    },
    Head,
    Body,
    Row,
    ColumnHeader,
    RowHeader {
        rows: usize,
        columns: usize,
    },
    Cell {
        rows: usize,
        columns: usize,
    },
}

/// How a list is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    /// Labels that are words.
    Words,
    Bullets,
    Decimal,
}

/// An element in its place.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) role: Role,
    pub(crate) parent: Option<Tag>,
}

/// All elements of a paper; a parent stands before its children, and children stand in reading order.
#[derive(Debug)]
pub(crate) struct Tags(pub(crate) Vec<Element>);

impl Tags {
    /// The element that holds all others.
    pub(crate) const ROOT: Tag = Tag(0);

    pub(crate) fn new() -> Self {
        Self(vec![Element { role: Role::Document, parent: None }])
    }

    /// Adds an element as the last child of another.
    pub(crate) fn add(&mut self, parent: Tag, role: Role) -> Tag {
        self.0.push(Element { role, parent: Some(parent) });
        Tag(self.0.len() - 1)
    }
}
