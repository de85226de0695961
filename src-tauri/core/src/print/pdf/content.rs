//! Pages to drawing operators, with each run of words marked as part of its element or as belonging to none.

use super::super::fonts::Face;
use super::super::layout::sheet::Tone;
use super::super::layout::tags::Tag;
use super::super::layout::{Ink, Layout, Page, Placed};
use super::super::line::Line;
use super::fonts::{self, Subsets};
use printpdf::{
    Codepoint, Color, DictItem, Op, PaintMode, PdfFontHandle, PdfPage, Pt, Rect, Rgb, TextItem, TextMatrix,
};
use std::collections::BTreeMap;
use std::ops::Range;

/// What the pages say about structure, in the order drawn.
#[derive(Default)]
pub(super) struct Marks {
    /// For each page, the owner of each marked run, by its number.
    pub(super) pages: Vec<Vec<Owner>>,
    /// Where links are drawn.
    pub(super) links: Vec<LinkArea>,
}

/// Whom a marked run belongs to: an element, or a link within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Owner {
    pub(super) tag: Tag,
    pub(super) link: Option<u16>,
}

/// A piece of a link on one line.
pub(super) struct LinkArea {
    pub(super) owner: Owner,
    pub(super) page: usize,
    /// Left, bottom, right, top, as PDF counts.
    pub(super) area: [f64; 4],
    pub(super) line: Line,
}

/// Draws all pages.
pub(super) fn draw(layout: &Layout, faces: &Subsets) -> (Vec<PdfPage>, Marks) {
    let mut marks = Marks::default();
    let (width, height) = (pt(layout.sheet.width), pt(layout.sheet.height));
    let sheet = Rect { x: Pt(0.0), y: Pt(0.0), width, height, mode: None, winding_order: None };
    let mut pages = Vec::with_capacity(layout.pages.len());
    for (count, page) in layout.pages.iter().enumerate() {
        let top = layout.sheet.height;
        let mut pen = Pen { top, ops: Vec::new(), open: None, owners: Vec::new(), faces, tone: None, font: None };
        pen.page(page, count, &mut marks.links);
        marks.pages.push(pen.owners);
        let (media_box, trim_box, crop_box) = (sheet.clone(), sheet.clone(), sheet.clone());
        pages.push(PdfPage { media_box, trim_box, crop_box, ops: pen.ops });
    }
    (pages, marks)
}

/// What a marked run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Owned(Owner),
    Header,
    Footer,
    Layout,
}

struct Pen<'a> {
    /// How high the top of the sheet is, as PDF counts.
    top: f64,
    ops: Vec<Op>,
    open: Option<Mark>,
    owners: Vec<Owner>,
    faces: &'a Subsets,
    tone: Option<Tone>,
    font: Option<(Face, f64)>,
}

impl Pen<'_> {
    fn page(&mut self, page: &Page, count: usize, links: &mut Vec<LinkArea>) {
        for rule in &page.rules {
            self.fill(rule.x, rule.y, rule.width, rule.thickness, rule.tone);
        }
        if let Some(frame) = page.frame {
            let edge = 1.0;
            for (x, y, width, height) in [
                (frame.x, frame.y, frame.width, edge),
                (frame.x, frame.y + frame.height - edge, frame.width, edge),
                (frame.x, frame.y + edge, edge, frame.height - 2.0 * edge),
                (frame.x + frame.width - edge, frame.y + edge, edge, frame.height - 2.0 * edge),
            ] {
                self.fill(x, y, width, height, Tone::Ink);
            }
        }
        for words in &page.words {
            self.words(words, count, links);
        }
        self.close();
    }

    /// Fills a rectangle given from the top left.
    fn fill(&mut self, x: f64, y: f64, width: f64, height: f64, tone: Tone) {
        self.close();
        self.ops.push(artifact("Layout", None));
        self.colour(tone);
        self.ops.push(Op::DrawRectangle {
            rectangle: Rect {
                x: pt(x),
                y: pt(self.top - y - height),
                width: pt(width),
                height: pt(height),
                mode: Some(PaintMode::Fill),
                winding_order: None,
            },
        });
        self.ops.push(Op::EndMarkedContent);
    }

    fn words(&mut self, words: &Placed, page: usize, links: &mut Vec<LinkArea>) {
        let shaped = words.line.shaped.clone();
        let mut x = words.x;
        let mut from = words.line.glyphs.start;
        while from < words.line.glyphs.end {
            let (face, link) = (shaped.glyphs[from].face, shaped.glyphs[from].link);
            let to = (from..words.line.glyphs.end)
                .find(|&at| (shaped.glyphs[at].face, shaped.glyphs[at].link) != (face, link))
                .unwrap_or(words.line.glyphs.end);
            let width = shaped.width(from..to, words.size);
            let mark = match words.ink {
                Ink::Text(tag) => Mark::Owned(Owner { tag, link }),
                Ink::Header => Mark::Header,
                Ink::Footer => Mark::Footer,
                Ink::Repeat => Mark::Layout,
            };
            if let (Mark::Owned(owner), Some(_)) = (mark, link) {
                let spaces = (from..to).rev().take_while(|&at| shaped.is_space(at)).count();
                let seen = width - shaped.width(to - spaces..to, words.size);
                let size = words.size;
                self.fill(x, words.y + 0.13 * size, seen, 0.06 * size, Tone::Link);
                let bottom = self.top - words.y - 0.25 * size;
                let area = [x, bottom, x + seen, bottom + size].map(|length| f64::from(pt(length).0));
                let line = Line { shaped: shaped.clone(), glyphs: from..to, width: seen };
                links.push(LinkArea { owner, page, area, line });
            }
            self.mark(mark);
            self.colour(if link.is_some() { Tone::Link } else { words.tone });
            self.run(&words.line, from..to, x, words);
            x += width;
            from = to;
        }
    }

    /// Opens a marked run, unless it is the one that is open.
    fn mark(&mut self, mark: Mark) {
        if self.open == Some(mark) {
            return;
        }
        self.close();
        self.ops.push(match mark {
            Mark::Owned(owner) => {
                let number = self.owners.len() as i64;
                self.owners.push(owner);
                let properties = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
                let tag = if owner.link.is_some() { "Link" } else { "Span" };
                Op::BeginMarkedContentWithProperties { tag: tag.into(), properties: DictItem::Dict { map: properties } }
            }
            Mark::Header => artifact("Pagination", Some("Header")),
            Mark::Footer => artifact("Pagination", Some("Footer")),
            Mark::Layout => artifact("Pagination", None),
        });
        self.ops.push(Op::StartTextSection);
        self.font = None;
        self.open = Some(mark);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndTextSection);
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn colour(&mut self, tone: Tone) {
        if self.tone != Some(tone) {
            self.tone = Some(tone);
            let (r, g, b) = match tone {
                Tone::Ink => (0.07, 0.07, 0.07),
                Tone::Quiet => (0.27, 0.27, 0.27),
                Tone::Link => (0.05, 0.36, 0.42),
                Tone::Hair => (0.68, 0.68, 0.68),
            };
            self.ops.push(Op::SetFillColor { col: Color::Rgb(Rgb { r, g, b, icc_profile: None }) });
        }
    }

    /// Shows glyphs of one face from left to right.
    fn run(&mut self, line: &Line, glyphs: Range<usize>, x: f64, words: &Placed) {
        let Some(face) = line.shaped.glyphs.get(glyphs.start).map(|glyph| glyph.face) else { return };
        if self.font != Some((face, words.size)) {
            self.font = Some((face, words.size));
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(fonts::id(face)), size: pt(words.size) });
        }
        let mut shown = Vec::new();
        let mut start = x;
        let mut x = x;
        for at in glyphs {
            let glyph = line.shaped.glyphs[at];
            let advance = f64::from(glyph.advance);
            let code = Codepoint {
                gid: self.faces.glyph(face, glyph.id),
                // What a viewer must step back after the glyph's own width.
                offset: (face.font().width(glyph.id).trunc() - advance) as f32,
                cid: Some(line.shaped.words(at)),
            };
            if glyph.shift == (0.0, 0.0) {
                shown.push(code);
            } else {
                self.show(&mut shown, start, words.y);
                let (right, up) = (f64::from(glyph.shift.0), f64::from(glyph.shift.1));
                let place = x + right * words.size / 1000.0;
                self.show(&mut vec![code], place, words.y - up * words.size / 1000.0);
                start = x + advance * words.size / 1000.0;
            }
            x += advance * words.size / 1000.0;
        }
        self.show(&mut shown, start, words.y);
    }

    fn show(&mut self, shown: &mut Vec<Codepoint>, x: f64, y: f64) {
        if !shown.is_empty() {
            self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(pt(x), pt(self.top - y)) });
            self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(std::mem::take(shown))] });
        }
    }
}

/// Begins what no screen reader reads out.
fn artifact(kind: &str, subtype: Option<&str>) -> Op {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let mut map = BTreeMap::from([("Type".to_owned(), name(kind))]);
    if let Some(subtype) = subtype {
        map.insert("Subtype".into(), name(subtype));
    }
    Op::BeginMarkedContentWithProperties { tag: "Artifact".into(), properties: DictItem::Dict { map } }
}

/// Points to two decimals, which is finer than any printer.
fn pt(length: f64) -> Pt {
    Pt(((length * 100.0).round() / 100.0) as f32)
}
