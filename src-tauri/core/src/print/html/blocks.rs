//! Blocks to elements.

use super::super::address::address;
use super::super::characters::clean;
use super::super::depth::Depth;
use super::super::tree::{
    Block, Cell, Heading, Level, Link, List, Paragraph, Point, Row, Spacing, Style, Table, Text, Width,
};
use super::{escape, line};
use crate::error::{Error, Result};

/// Writes blocks one after the other.
#[derive(Default)]
pub(super) struct Writer {
    out: String,
    depth: Depth,
}

impl Writer {
    pub(super) fn into_html(self) -> String {
        self.out
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Result<()> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<()> {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Facts(facts) if facts.is_empty() => Ok(()),
            Block::Facts(facts) => {
                self.out += "<dl>\n";
                for fact in facts {
                    let (term, value) = (words(&fact.term)?, words(&fact.value)?);
                    self.out += &format!("<div><dt>{term}</dt><dd>{value}</dd></div>\n");
                }
                self.out += "</dl>\n";
                Ok(())
            }
            Block::Points(points) => self.points(points),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Together(blocks) => {
                self.out += "<div class=\"together\">\n";
                self.blocks(blocks)?;
                self.out += "</div>\n";
                Ok(())
            }
            Block::NewPage => {
                self.out += "<div class=\"new-page\"></div>\n";
                Ok(())
            }
        }
    }

    fn heading(&mut self, heading: &Heading) -> Result<()> {
        if heading.text.is_blank() {
            return Ok(());
        }
        let depth = self.depth.of(heading.level);
        let class = match heading.level {
            Level::One => "one",
            Level::Two => "two",
            Level::Three => "three",
            Level::Four => "four",
        };
        let id = heading.anchor.as_ref().map(|anchor| format!(" id=\"{}\"", escape(anchor))).unwrap_or_default();
        self.out += &format!("<h{depth} class=\"{class}\"{id}>{}</h{depth}>\n", words(&heading.text)?);
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Result<()> {
        if paragraph.text.is_blank() {
            return Ok(());
        }
        let class = match (paragraph.style, paragraph.with_next) {
            (Style::Subtitle, _) => " class=\"subtitle\"",
            (Style::Body, true) => " class=\"lead\"",
            (Style::Body, false) => "",
        };
        self.out += &format!("<p{class}>{}</p>\n", words(&paragraph.text)?);
        Ok(())
    }

    fn points(&mut self, points: &[Point]) -> Result<()> {
        if points.is_empty() {
            return Ok(());
        }
        // Said to be a list, since one without bullets is none to some readers.
        self.out += "<ol class=\"points\" role=\"list\">\n";
        for point in points {
            self.out += &format!("<li><span>{}</span><div>", escape(&clean(&point.label)));
            self.inner(&point.blocks)?;
            self.out += "</div></li>\n";
        }
        self.out += "</ol>\n";
        Ok(())
    }

    fn list(&mut self, list: &List) -> Result<()> {
        if list.items.is_empty() {
            return Ok(());
        }
        let tag = if list.numbered { "ol" } else { "ul" };
        self.out += &format!("<{tag}>\n");
        for item in &list.items {
            self.out += "<li>";
            self.inner(item)?;
            self.out += "</li>\n";
        }
        self.out += &format!("</{tag}>\n");
        Ok(())
    }

    /// What a cell or a point holds; one paragraph alone is its text.
    fn inner(&mut self, blocks: &[Block]) -> Result<()> {
        match blocks {
            [Block::Paragraph(Paragraph { text, .. })] => {
                self.out += &words(text)?;
                Ok(())
            }
            _ => self.blocks(blocks),
        }
    }

    fn table(&mut self, table: &Table) -> Result<()> {
        if table.columns.is_empty() {
            return Err(Error::fault("A table has no columns."));
        }
        let class = match table.spacing {
            Spacing::Close => "close",
            Spacing::Open => "open",
            Spacing::Write => "write",
        };
        self.out += &format!("<table class=\"{class}\">\n");
        if !table.caption.trim().is_empty() {
            self.out += &format!("<caption>{}</caption>\n", escape(&line(&table.caption)));
        }
        self.out += "<colgroup>";
        for column in &table.columns {
            match column.width {
                Width::Fixed(points) => self.out += &format!("<col style=\"width: {:.1}em\" />", points / 12.0),
                Width::Share(_) => self.out += "<col />",
            }
        }
        self.out += "</colgroup>\n";
        if table.columns.iter().any(|column| !column.title.is_blank()) {
            self.out += "<thead><tr>";
            for column in &table.columns {
                if column.title.is_blank() {
                    self.out += "<td></td>";
                } else {
                    self.out += &format!("<th scope=\"col\">{}</th>", words(&column.title)?);
                }
            }
            self.out += "</tr></thead>\n";
        }
        self.rows(table)?;
        self.out += "</table>\n";
        Ok(())
    }

    /// The rows; each that heads others begins a body of its own.
    fn rows(&mut self, table: &Table) -> Result<()> {
        self.out += "<tbody>\n";
        let none = [Row::new([])];
        let rows = if table.rows.is_empty() { none.as_slice() } else { &table.rows };
        let mut covered = vec![0usize; table.columns.len()];
        for (count, row) in rows.iter().enumerate() {
            if row.heads.is_some() && count > 0 {
                self.out += "</tbody>\n<tbody>\n";
            }
            self.out += if row.ruled { "<tr class=\"ruled\">" } else { "<tr>" };
            self.row(row, &mut covered, rows.len() - count)?;
            self.out += "</tr>\n";
        }
        self.out += "</tbody>\n";
        Ok(())
    }

    fn row(&mut self, row: &Row, covered: &mut [usize], below: usize) -> Result<()> {
        let blank = Cell::blank();
        let mut given = row.cells.iter();
        let mut at = 0;
        while at < covered.len() {
            if covered[at] > 0 {
                covered[at] -= 1;
                at += 1;
                continue;
            }
            let cell = given.next().unwrap_or(&blank);
            let (wide, deep) = (cell.columns, cell.rows.min(below));
            if at + wide > covered.len() || covered[at..at + wide].iter().any(|&rows| rows > 0) {
                return Err(Error::fault("A cell of a table is wider than its place."));
            }
            covered[at..at + wide].fill(deep - 1);
            self.cell(cell, row.heads.is_some(), deep)?;
            at += wide;
        }
        match given.next() {
            Some(_) => Err(Error::fault("A row of a table has more cells than there are columns.")),
            None => Ok(()),
        }
    }

    fn cell(&mut self, cell: &Cell, heads: bool, deep: usize) -> Result<()> {
        // An empty header would be announced for nothing.
        let (tag, scope) = match (cell.header && !cell.blocks.is_empty(), heads) {
            (false, _) => ("td", ""),
            (true, false) => ("th", " scope=\"row\""),
            (true, true) => ("th", " scope=\"rowgroup\""),
        };
        let span = |name: &str, count: usize| if count > 1 { format!(" {name}=\"{count}\"") } else { String::new() };
        let plain = if cell.header && !cell.bold { " class=\"name\"" } else { "" };
        self.out += &format!("<{tag}{scope}{plain}{}{}>", span("rowspan", deep), span("colspan", cell.columns));
        self.inner(&cell.blocks)?;
        self.out += &format!("</{tag}>");
        Ok(())
    }
}

/// Text with its bold words and links; a newline breaks the line.
fn words(text: &Text) -> Result<String> {
    let mut out = String::new();
    for span in &text.0 {
        let plain = escape(&clean(&span.text)).replace('\n', "<br />");
        let dressed = if span.bold { format!("<strong>{plain}</strong>") } else { plain };
        out += &match &span.link {
            None => dressed,
            Some(Link::Out(uri)) => format!("<a href=\"{}\">{dressed}</a>", escape(&address(uri)?)),
            Some(Link::Within(anchor)) => format!("<a href=\"#{}\">{dressed}</a>", escape(anchor)),
        };
    }
    Ok(out)
}
