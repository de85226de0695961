//! Blocks to strips: sets headings, paragraphs, facts, points and lists in a column of the sheet. Tables have their own
//! file.

use super::super::depth::Depth;
use super::super::line::{Line, break_lines};
use super::super::shape::Shaped;
use super::super::tree::{self, Block, Fact, Level, List, Paragraph, Point, Text};
use super::Heading;
use super::flow::{Flow, Piece, Strip, Words, keep_pairs};
use super::sheet::{self, Tone, Type};
use super::tags::{Numbering, Role, Tag, Tags};
use crate::error::{Error, Result};
use std::rc::Rc;

/// A part of the sheet's width.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    /// From the left of the sheet.
    pub(crate) x: f64,
    pub(crate) width: f64,
}

impl Column {
    /// Parts it into the room of a label, less the air beside it, and what is left. Without room both are all of it.
    fn split(self, room: f64, air: f64) -> (Self, Self) {
        if room == 0.0 {
            return (self, self);
        }
        (Self { width: room - air, ..self }, Self { x: self.x + room, width: self.width - room })
    }
}

/// Where blocks go: the column, the element they belong to, and whether all is bold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) column: Column,
    pub(crate) parent: Tag,
    pub(crate) bold: bool,
}

/// Sets blocks one after the other, and lists their elements and headings as it goes.
pub(crate) struct Setter {
    pub(crate) tags: Tags,
    pub(crate) headings: Vec<Heading>,
    depth: Depth,
}

impl Setter {
    pub(crate) fn new() -> Self {
        Self { tags: Tags::new(), headings: Vec::new(), depth: Depth::default() }
    }

    /// Sets a whole paper in a column.
    pub(crate) fn set_all(&mut self, blocks: &[Block], column: Column) -> Result<Vec<Piece>> {
        let mut flow = Flow::default();
        self.set_outer(blocks, Place { column, parent: Tags::ROOT, bold: false }, &mut flow)?;
        Ok(flow.pieces)
    }

    fn set_outer(&mut self, blocks: &[Block], place: Place, flow: &mut Flow) -> Result<()> {
        for block in blocks {
            match block {
                Block::Table(table) => self.set_table(table, place, flow)?,
                Block::NewPage => {
                    flow.pieces.push(Piece::NewPage);
                    flow.settle(Some(0.0));
                }
                Block::Together(blocks) => {
                    let from = flow.pieces.len();
                    self.set_outer(blocks, place, flow)?;
                    keep_together(&mut flow.pieces[from..]);
                }
                other => self.set_block(other, place, flow)?,
            }
        }
        Ok(())
    }

    /// Sets what a cell or a point holds. One paragraph alone belongs to the cell itself and is no element of its own.
    pub(crate) fn set_inner(&mut self, blocks: &[Block], place: Place) -> Result<Vec<Strip>> {
        let mut flow = Flow::default();
        match blocks {
            [Block::Paragraph(alone)] => self.set_paragraph(alone, Some(place.parent), place, &mut flow),
            _ => self.set_each(blocks, place, &mut flow)?,
        }
        Ok(flow
            .pieces
            .into_iter()
            .filter_map(|piece| if let Piece::Strip(strip) = piece { Some(strip) } else { None })
            .collect())
    }

    fn set_each(&mut self, blocks: &[Block], place: Place, flow: &mut Flow) -> Result<()> {
        blocks.iter().try_for_each(|block| self.set_block(block, place, flow))
    }

    fn set_block(&mut self, block: &Block, place: Place, flow: &mut Flow) -> Result<()> {
        match block {
            Block::Heading(heading) => self.set_heading(heading, place, flow),
            Block::Paragraph(paragraph) => self.set_paragraph(paragraph, None, place, flow),
            Block::Facts(facts) => self.set_facts(facts, place, flow),
            Block::Points(points) => self.set_points(points, place, flow)?,
            Block::List(list) => self.set_list(list, place, flow)?,
            Block::Together(blocks) => {
                let from = flow.pieces.len();
                self.set_each(blocks, place, flow)?;
                keep_together(&mut flow.pieces[from..]);
            }
            Block::Table(_) | Block::NewPage => {
                return Err(Error::fault("A table or a new page stands inside a cell or a point."));
            }
        }
        Ok(())
    }

    fn set_heading(&mut self, heading: &tree::Heading, place: Place, flow: &mut Flow) {
        let style = sheet::heading(heading.level);
        let strips = self.head(heading, style, place);
        flow.add(strips, style.before, style.after);
    }

    /// Sets the cell of a row that heads others: a heading in the type of the table, by which readers go from group to
    /// group.
    pub(crate) fn set_row_heading(&mut self, level: Level, cell: &tree::Cell, place: Place) -> Vec<Strip> {
        let [Block::Paragraph(words)] = cell.blocks.as_slice() else { return Vec::new() };
        let style = Type { size: sheet::heading(level).size, ..sheet::BODY };
        let mut strips = self.head(&tree::Heading::new(level, words.text.clone()), style, place);
        // Its row stays with the next, and is no longer than its words.
        if let Some(last) = strips.last_mut() {
            last.keep = false;
        }
        strips
    }

    fn head(&mut self, heading: &tree::Heading, style: Type, place: Place) -> Vec<Strip> {
        if heading.text.is_blank() {
            return Vec::new();
        }
        let depth = self.depth.of(heading.level);
        let tag = self.tags.add(place.parent, Role::Heading(depth));
        let mut strips = lines(&heading.text, style, place.column, tag, true);
        strips.iter_mut().for_each(|strip| strip.keep = true);
        if let Some(first) = strips.first_mut() {
            first.heading = Some(self.headings.len());
        }
        self.headings.push(Heading {
            words: heading.outline.clone().unwrap_or_else(|| heading.text.plain()),
            depth,
            in_outline: heading.level < Level::Four,
            anchor: heading.anchor.clone(),
            place: (0, 0.0),
        });
        strips
    }

    fn set_paragraph(&mut self, paragraph: &Paragraph, tag: Option<Tag>, place: Place, flow: &mut Flow) {
        if paragraph.text.is_blank() {
            return;
        }
        let tag = tag.unwrap_or_else(|| self.tags.add(place.parent, Role::Paragraph));
        let style = sheet::paragraph(paragraph.style);
        let mut strips = lines(&paragraph.text, style, place.column, tag, style.bold || place.bold);
        keep_pairs(&mut strips);
        if let Some(last) = strips.last_mut() {
            last.keep = paragraph.with_next;
        }
        flow.add(strips, style.before, style.after);
    }

    fn set_facts(&mut self, facts: &[Fact], place: Place, flow: &mut Flow) {
        if facts.is_empty() {
            return;
        }
        let widest = facts.iter().map(|fact| Line::whole(shaped(&fact.term, true), sheet::BODY.size).width);
        let room = room(widest, sheet::TERM, place.column);
        let list = self.tags.add(place.parent, Role::List(Numbering::Words));
        for (count, fact) in facts.iter().enumerate() {
            let item = self.tags.add(list, Role::Item);
            let (label, body) = self.add_label(item, fact.value.is_blank());
            let (left, right) = place.column.split(room, sheet::BESIDE_LABEL);
            let mut strips = beside(
                lines(&fact.term, sheet::BODY, left, label, true),
                lines(&fact.value, sheet::BODY, right, body, place.bold),
                room,
            );
            keep_pairs(&mut strips);
            let before = if count == 0 { sheet::ROUND_FACTS } else { sheet::BETWEEN_FACTS };
            flow.add(strips, before, None);
        }
        flow.ask(sheet::ROUND_FACTS);
    }

    fn set_points(&mut self, points: &[Point], place: Place, flow: &mut Flow) -> Result<()> {
        if points.is_empty() {
            return Ok(());
        }
        let widest =
            points.iter().map(|point| Line::whole(shaped(&point.label.as_str().into(), false), sheet::BODY.size).width);
        let room = room(widest, sheet::NUMBER, place.column);
        let list = self.tags.add(place.parent, Role::List(Numbering::Decimal));
        points.iter().try_for_each(|point| self.set_item(&point.label, &point.blocks, list, room, place, flow))
    }

    fn set_list(&mut self, list: &List, place: Place, flow: &mut Flow) -> Result<()> {
        if list.items.is_empty() {
            return Ok(());
        }
        let numbering = if list.numbered { Numbering::Decimal } else { Numbering::Bullets };
        let label = |count: usize| if list.numbered { format!("{}.", count + 1) } else { "•".to_owned() };
        let widest = Line::whole(shaped(&label(list.items.len() - 1).into(), false), sheet::BODY.size).width;
        let room = room([widest].into_iter(), sheet::BULLET, place.column);
        let tag = self.tags.add(place.parent, Role::List(numbering));
        list.items
            .iter()
            .enumerate()
            .try_for_each(|(count, blocks)| self.set_item(&label(count), blocks, tag, room, place, flow))
    }

    /// Adds a label and a body. A label with nothing beside it is itself the body: an empty one would be a fault to a
    /// screen reader.
    fn add_label(&mut self, item: Tag, alone: bool) -> (Tag, Tag) {
        if alone {
            let body = self.tags.add(item, Role::ItemBody);
            return (body, body);
        }
        (self.tags.add(item, Role::Label), self.tags.add(item, Role::ItemBody))
    }

    /// Sets a label with what stands beside it.
    fn set_item(
        &mut self,
        label: &str,
        blocks: &[Block],
        list: Tag,
        room: f64,
        place: Place,
        flow: &mut Flow,
    ) -> Result<()> {
        let item = self.tags.add(list, Role::Item);
        let (tag, body) = self.add_label(item, blocks.iter().all(is_blank));
        let (left, right) = place.column.split(room, sheet::BESIDE_LABEL / 2.0);
        let label = lines(&label.into(), sheet::BODY, left, tag, place.bold);
        let text = self.set_inner(blocks, Place { column: right, parent: body, ..place })?;
        flow.add(beside(label, text, room), sheet::BETWEEN_POINTS, None);
        flow.ask(sheet::BETWEEN_POINTS);
        Ok(())
    }
}

fn is_blank(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if paragraph.text.is_blank())
}

fn shaped(text: &Text, bold: bool) -> Rc<Shaped> {
    Rc::new(Shaped::new(text, bold))
}

/// Breaks a text into strips of one line each.
pub(crate) fn lines(text: &Text, style: Type, column: Column, tag: Tag, bold: bool) -> Vec<Strip> {
    break_lines(&shaped(text, bold), style.size, column.width)
        .into_iter()
        .map(|line| Strip {
            height: style.leading,
            baseline: style.baseline(),
            gap: 0.0,
            keep: false,
            words: vec![Words { x: column.x, line, size: style.size, tone: Tone::Ink, tag }],
            heading: None,
        })
        .collect()
}

/// Sets two runs of strips side by side, on the same lines, of which each may be the longer; without room, one above
/// the other.
fn beside(mut left: Vec<Strip>, right: Vec<Strip>, room: f64) -> Vec<Strip> {
    if room == 0.0 {
        left.iter_mut().for_each(|strip| strip.keep = true);
        left.extend(right);
        return left;
    }
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    std::iter::from_fn(|| match (left.next(), right.next()) {
        (None, None) => None,
        (Some(alone), None) | (None, Some(alone)) => Some(alone),
        (Some(mut label), Some(mut text)) => {
            label.words.append(&mut text.words);
            Some(Strip { words: label.words, ..text })
        }
    })
    .collect()
}

/// The room that terms or labels need, which is never so much that nothing fits beside them; none in a narrow column.
fn room(widths: impl Iterator<Item = f64>, least: f64, column: Column) -> f64 {
    if column.width < sheet::NARROW {
        return 0.0;
    }
    let widest = widths.fold(0.0, f64::max) + sheet::BESIDE_LABEL;
    widest.max(least).min(column.width * 0.4)
}

fn keep_together(pieces: &mut [Piece]) {
    let Some((_, all_but_last)) = pieces.split_last_mut() else { return };
    for piece in all_but_last {
        match piece {
            Piece::Strip(strip) => strip.keep = true,
            Piece::Row(row) => row.keep = true,
            Piece::Head(..) | Piece::NewPage => {}
        }
    }
}
