//! The document tree: what a paper says, in reading order, with no word about pages, fonts or files.
//!
//! A paper builds it, every back end reads it. Lengths are in points (1/72 inch). Text may hold a newline where a line
//! must break; how text is cleaned and which characters can be printed is `glyphs`' business.

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

/// A table. Its head is repeated on each page it reaches, and a short row is never split between pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its columns, left to right.
    pub columns: Vec<Column>,
    /// Its rows, without the head.
    pub rows: Vec<Row>,
    /// How much air its rows have.
    pub spacing: Spacing,
}

impl Table {
    /// Makes a table of close rows.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new(), spacing: Spacing::Close }
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

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its cells, left to right, without those that a cell of an earlier row spans. Missing ones are blank.
    pub cells: Vec<Cell>,
    /// Whether a light rule stands over it.
    pub ruled: bool,
    /// Whether it stays on the page of the row after it.
    pub with_next: bool,
}

impl Row {
    /// Makes a row without a rule.
    pub fn new(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self { cells: cells.into_iter().collect(), ruled: false, with_next: false }
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
    /// Whether it names its row (set in bold, and told to a screen reader as the row's header).
    pub header: bool,
    /// How many rows it covers, from 1.
    pub rows: usize,
    /// How many columns it covers, from 1.
    pub columns: usize,
}

impl Cell {
    /// A cell of several blocks.
    pub fn new(blocks: impl IntoIterator<Item = Block>) -> Self {
        Self { blocks: blocks.into_iter().collect(), header: false, rows: 1, columns: 1 }
    }

    /// A cell of one paragraph, blank if the text is.
    pub fn text(text: impl Into<Text>) -> Self {
        let text = text.into();
        if text.is_blank() { Self::blank() } else { Self::new([Block::text(text)]) }
    }

    /// A cell that names its row.
    pub fn header(text: impl Into<Text>) -> Self {
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

/// A run of text: one or more spans.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// Says whether nothing would be seen of it.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }

    /// Its words without their dress.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text(vec![Span::new(text)])
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text(vec![Span::new(text)])
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<Span> for Text {
    fn from(span: Span) -> Self {
        Text(vec![span])
    }
}

impl From<Vec<Span>> for Text {
    fn from(spans: Vec<Span>) -> Self {
        Text(spans)
    }
}

impl<const N: usize> From<[Span; N]> for Text {
    fn from(spans: [Span; N]) -> Self {
        Text(spans.into())
    }
}

/// Words in one dress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words, spaces between spans included.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// Where they lead, if they are a link.
    pub link: Option<Link>,
}

impl Span {
    /// Plain words.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, link: None }
    }

    /// Bold words.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::new(text) }
    }

    /// Words that lead to a web or mail address.
    pub fn link(text: impl Into<String>, uri: impl Into<String>) -> Self {
        Self { link: Some(Link::Out(uri.into())), ..Self::new(text) }
    }

    /// Words that lead to a heading of this paper, by its anchor.
    pub fn to(text: impl Into<String>, anchor: impl Into<String>) -> Self {
        Self { link: Some(Link::Within(anchor.into())), ..Self::new(text) }
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A web or mail address: `https:` or `mailto:`.
    Out(String),
    /// The anchor of a heading of the same paper.
    Within(String),
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
