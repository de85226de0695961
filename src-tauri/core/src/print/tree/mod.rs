//! The document tree: what a paper says, in reading order, with no word about pages, fonts or files.
//!
//! A paper builds it, every back end reads it. Lengths are in points (1/72 inch). Text may hold a newline where a line
//! must break; how text is cleaned and which characters can be printed is the business of `characters`.

mod table;
mod words;

pub use table::{Cell, Column, Row, Spacing, Table, Width};
pub use words::{Link, Span, Text};

use chrono::{DateTime, Utc};

/// One paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What the reader's window and the catalogue of a library show.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// What it is about, in a sentence, or empty.
    pub subject: String,
    /// The language it is written in, as a BCP 47 tag such as `en-GB` or `cy`.
    pub language: String,
    /// The instant it was made; with the rest of the tree it settles every byte of the PDF.
    pub created: DateTime<Utc>,
    /// What stands at the top of every page, left and right, over a thin rule.
    pub header: (String, String),
    /// What stands at the foot of every page, left of the page number.
    pub footer: String,
    /// How a page is numbered: `{page}` and `{pages}` stand for the numbers.
    pub numbering: String,
    /// Whether the sheet lies on its long side.
    pub landscape: bool,
    /// A word boxed at the top right of every page, such as "Draft".
    pub mark: Option<String>,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Makes an empty paper in a language, numbered "Page 1 of 4".
    pub fn new(
        title: impl Into<String>,
        author: impl Into<String>,
        language: impl Into<String>,
        created: DateTime<Utc>,
    ) -> Self {
        Self {
            title: title.into(),
            author: author.into(),
            subject: String::new(),
            language: language.into(),
            created,
            header: (String::new(), String::new()),
            footer: String::new(),
            numbering: "Page {page} of {pages}".into(),
            landscape: false,
            mark: None,
            blocks: Vec::new(),
        }
    }

    /// Says what it is about.
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }

    /// Sets the running header.
    pub fn header(mut self, left: impl Into<String>, right: impl Into<String>) -> Self {
        self.header = (left.into(), right.into());
        self
    }

    /// Sets the left of the running footer.
    pub fn footer(mut self, left: impl Into<String>) -> Self {
        self.footer = left.into();
        self
    }

    /// Lays the sheet on its long side, for tables of many columns.
    pub fn landscape(mut self) -> Self {
        self.landscape = true;
        self
    }

    /// Marks every page.
    pub fn mark(mut self, mark: impl Into<String>) -> Self {
        self.mark = Some(mark.into());
        self
    }

    /// Adds a block at the end.
    pub fn push(&mut self, block: impl Into<Block>) {
        self.blocks.push(block.into());
    }
}

/// A piece of a paper, standing on its own lines.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; it stays with what follows.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// Terms and what they are, in two columns: "Venue", "County Hall".
    Facts(Vec<Fact>),
    /// Numbered points: the number in a column of its own, the text beside it.
    Points(Vec<Point>),
    /// A list with bullets or with numbers from 1.
    List(List),
    /// A table.
    Table(Table),
    /// Blocks that stay on one page if one page can hold them.
    Together(Vec<Block>),
    /// What follows begins a page.
    NewPage,
}

impl Block {
    /// A paragraph of body text.
    pub fn text(text: impl Into<Text>) -> Self {
        Paragraph::new(text).into()
    }

    /// The name of the paper, at its top.
    pub fn title(text: impl Into<Text>) -> Self {
        Heading::new(Level::One, text).into()
    }

    /// The line under the title.
    pub fn subtitle(text: impl Into<Text>) -> Self {
        Block::Paragraph(Paragraph { style: Style::Subtitle, ..Paragraph::new(text) })
    }

    /// The heading of a part.
    pub fn part(text: impl Into<Text>) -> Self {
        Heading::new(Level::Two, text).into()
    }

    /// A heading within a part, such as an item's title.
    pub fn heading(text: impl Into<Text>) -> Self {
        Heading::new(Level::Three, text).into()
    }

    /// A word that says what the text under it is, such as "Decision"; it is a heading of the lowest level.
    pub fn label(text: impl Into<Text>) -> Self {
        Heading::new(Level::Four, text).into()
    }

    /// Points from their labels and texts.
    pub fn points<L: Into<String>, T: Into<Text>>(points: impl IntoIterator<Item = (L, T)>) -> Self {
        Block::Points(points.into_iter().map(|(label, text)| Point::new(label, text)).collect())
    }

    /// Facts from their terms and values.
    pub fn facts<L: Into<Text>, T: Into<Text>>(facts: impl IntoIterator<Item = (L, T)>) -> Self {
        Block::Facts(facts.into_iter().map(|(term, value)| Fact { term: term.into(), value: value.into() }).collect())
    }

    /// A list with bullets, one paragraph an entry.
    pub fn bullets<T: Into<Text>>(items: impl IntoIterator<Item = T>) -> Self {
        Block::List(List { numbered: false, items: items.into_iter().map(|item| vec![Block::text(item)]).collect() })
    }
}

/// How far down a heading stands. Levels below the title may be left out; the PDF's tags close the gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The title of the paper.
    One,
    /// A part of it.
    Two,
    /// Within a part: an item.
    Three,
    /// Over a few paragraphs: "Decision". Not in the outline.
    Four,
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// How far down it stands.
    pub level: Level,
    /// What it says.
    pub text: Text,
    /// The name that links within the paper go to, if any do; unique in the paper.
    pub anchor: Option<String>,
    /// What the outline says where it says more than the heading, such as the item's number with its title.
    pub outline: Option<String>,
}

impl Heading {
    /// Makes a heading that nothing links to.
    pub fn new(level: Level, text: impl Into<Text>) -> Self {
        Self { level, text: text.into(), anchor: None, outline: None }
    }

    /// Lets links come here.
    pub fn anchor(mut self, name: impl Into<String>) -> Self {
        self.anchor = Some(name.into());
        self
    }

    /// Gives the outline its own words.
    pub fn outline(mut self, words: impl Into<String>) -> Self {
        self.outline = Some(words.into());
        self
    }
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// What it says.
    pub text: Text,
    /// How it is set.
    pub style: Style,
    /// Whether it stays on the page of what follows, as a sentence before its list does.
    pub with_next: bool,
}

impl Paragraph {
    /// Makes a paragraph of body text.
    pub fn new(text: impl Into<Text>) -> Self {
        Self { text: text.into(), style: Style::Body, with_next: false }
    }

    /// Keeps it with what follows.
    pub fn with_next(mut self) -> Self {
        self.with_next = true;
        self
    }
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As running text.
    Body,
    /// As the line under the title.
    Subtitle,
}

/// A term and what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// "Venue".
    pub term: Text,
    /// "County Hall, Preston". May be empty.
    pub value: Text,
}

/// A numbered point.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Its number as printed, "1.2" or "(a)".
    pub label: String,
    /// What it says; most points are one paragraph.
    pub blocks: Vec<Block>,
}

impl Point {
    /// Makes a point of one paragraph.
    pub fn new(label: impl Into<String>, text: impl Into<Text>) -> Self {
        Self { label: label.into(), blocks: vec![Block::text(text)] }
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Whether its entries are numbered from 1; else they have bullets.
    pub numbered: bool,
    /// Its entries.
    pub items: Vec<Vec<Block>>,
}

macro_rules! is_a_block {
    ($($kind:ident),*) => {$(
        impl From<$kind> for Block {
            fn from(block: $kind) -> Self {
                Block::$kind(block)
            }
        }
    )*};
}
is_a_block!(Heading, Paragraph, List, Table);
