//! Strips and rows to pages: fills one sheet after the other, and keeps together what must not be parted.

use super::flow::{Piece, Strip};
use super::sheet::{self, Sheet, Tone};
use super::table::{Head, Row};
use super::{Heading, Ink, Page, Placed, Rule};
use std::collections::VecDeque;

/// Puts a flow on pages, of which there is at least one, and notes where the headings come to stand.
pub(crate) fn paginate(flow: Vec<Piece>, sheet: Sheet, headings: &mut [Heading]) -> Vec<Page> {
    let mut press = Press { sheet, pages: vec![Page::default()], y: sheet::TOP, fresh: true, headings };
    let mut flow = VecDeque::from(flow);
    while let Some(piece) = flow.pop_front() {
        if press.breaks_before(&piece, &flow) {
            press.turn(&piece);
        }
        match piece {
            Piece::NewPage => {}
            Piece::Strip(strip) => press.strip(&strip),
            Piece::Head(head, gap) => press.head(&head, gap, false),
            Piece::Row(row) => {
                let (first, rest) = press.cut(row, &flow);
                press.row(&first);
                if let Some(rest) = rest {
                    flow.push_front(Piece::Row(rest));
                }
            }
        }
    }
    press.pages
}

/// The page being filled.
struct Press<'a> {
    sheet: Sheet,
    pages: Vec<Page>,
    /// Where the next thing goes.
    y: f64,
    /// Whether the page holds nothing yet but, perhaps, the repeated head of a table.
    fresh: bool,
    headings: &'a mut [Heading],
}

impl Press<'_> {
    fn room(&self) -> f64 {
        self.sheet.bottom() - self.y
    }

    /// Says whether a piece must go to the next page, with those it stays with.
    fn breaks_before(&self, piece: &Piece, next: &VecDeque<Piece>) -> bool {
        if self.fresh {
            return false;
        }
        if let Piece::NewPage = piece {
            return true;
        }
        let depth = self.sheet.depth();
        let chain = need(piece, next, depth);
        // What is too much for any page is parted where the page ends.
        let want = if chain > depth { least(piece) } else { chain };
        gap(piece) + want > self.room() + 0.01
    }

    /// Begins a page, with the head of the table if it falls inside one.
    fn turn(&mut self, piece: &Piece) {
        self.pages.push(Page::default());
        self.y = sheet::TOP;
        if let Piece::Row(row) = piece {
            // A head that fills the page would leave no room for its rows.
            if row.head.height < self.sheet.depth() / 3.0 {
                self.head(&row.head, 0.0, true);
                self.y += (row.head.air - row.top).max(0.0);
            }
        }
        self.fresh = true;
    }

    /// Cuts a row at the end of the page where it does not fit, or where what it stays with does not.
    fn cut(&self, row: Row, next: &VecDeque<Piece>) -> (Row, Option<Row>) {
        let room = self.room() - if self.fresh { 0.0 } else { row.gap };
        let after = if row.keep { next.front().map_or(0.0, |piece| gap(piece) + least(piece)) } else { 0.0 };
        let whole = row.height() + after;
        if whole <= room + 0.01 {
            return (row, None);
        }
        if row.may_split() {
            // At least two lines go with what it stays with, even where all of it would fit.
            if let Some((first, rest)) = row.split(room.min(row.height() - 1.0), true) {
                return (first, Some(rest));
            }
        }
        // On a page of its own there is no better place to go: break the rules rather than lose words off the sheet.
        if row.height() > room + 0.01
            && let Some((first, rest)) = row.split(room, false)
        {
            return (first, Some(rest));
        }
        (row, None)
    }

    fn page(&mut self) -> (usize, &mut Page) {
        let at = self.pages.len() - 1;
        (at, &mut self.pages[at])
    }

    fn strip(&mut self, strip: &Strip) {
        if !self.fresh {
            self.y += strip.gap;
        }
        self.print(strip, self.y, false);
        self.y += strip.height;
        self.fresh = false;
    }

    fn print(&mut self, strip: &Strip, top: f64, repeat: bool) {
        let (at, page) = self.page();
        page.words.extend(strip.words.iter().map(|words| Placed {
            x: words.x,
            y: top + strip.baseline,
            line: words.line.clone(),
            size: words.size,
            tone: words.tone,
            ink: if repeat { Ink::Repeat } else { Ink::Text(words.tag) },
        }));
        if let Some(heading) = strip.heading {
            self.headings[heading].place = (at, top);
        }
    }

    fn head(&mut self, head: &Head, gap: f64, repeat: bool) {
        if head.height == 0.0 {
            return;
        }
        if !self.fresh {
            self.y += gap;
        }
        let top = self.y;
        let words = head.height - sheet::HEAD_RULE.0 - sheet::HEAD_RULE.1;
        for cell in &head.cells {
            // Titles of several lines stand on the rule.
            let mut y = top + words - cell.iter().map(|strip| strip.height).sum::<f64>();
            for strip in cell {
                self.print(strip, y, repeat);
                y += strip.height;
            }
        }
        self.y = top + head.height;
        let rule = Rule {
            x: head.column.x,
            y: self.y - sheet::HEAD_RULE.1,
            width: head.column.width,
            thickness: sheet::HEAD_RULE.1,
            tone: Tone::Ink,
        };
        self.page().1.rules.push(rule);
        self.fresh = false;
    }

    fn row(&mut self, row: &Row) {
        if !self.fresh {
            self.y += row.gap;
            if row.ruled {
                let rule = Rule {
                    x: row.head.column.x,
                    y: self.y,
                    width: row.head.column.width,
                    thickness: sheet::ROW_RULE,
                    tone: Tone::Hair,
                };
                self.page().1.rules.push(rule);
            }
        }
        for cell in &row.cells {
            for (offset, strip) in cell.strips() {
                self.print(strip, self.y + row.top + offset, false);
            }
        }
        self.y += row.height();
        if row.underlined {
            let column = row.head.column;
            let (y, thickness) = (self.y - sheet::WRITE_RULE, sheet::WRITE_RULE);
            let rule = Rule { x: column.x, y, width: column.width, thickness, tone: Tone::Quiet };
            self.page().1.rules.push(rule);
        }
        self.fresh = false;
    }
}

/// The air above a piece.
fn gap(piece: &Piece) -> f64 {
    match piece {
        Piece::Strip(strip) => strip.gap,
        Piece::Head(head, gap) => {
            if head.height > 0.0 {
                *gap
            } else {
                0.0
            }
        }
        Piece::Row(row) => row.gap,
        Piece::NewPage => 0.0,
    }
}

/// The least height that a piece takes on a page.
fn least(piece: &Piece) -> f64 {
    match piece {
        Piece::Strip(strip) => strip.height,
        Piece::Head(head, _) => head.height,
        Piece::Row(row) => row.least(),
        Piece::NewPage => 0.0,
    }
}

fn keeps(piece: &Piece) -> bool {
    match piece {
        Piece::Strip(strip) => strip.keep,
        Piece::Head(..) => true,
        Piece::Row(row) => row.keep && !row.may_split(),
        Piece::NewPage => false,
    }
}

/// The height that a piece takes with all it stays with, as far as a page reaches.
fn need(piece: &Piece, next: &VecDeque<Piece>, depth: f64) -> f64 {
    let mut height = least(piece);
    let mut last = piece;
    for piece in next {
        if !keeps(last) || height > depth {
            break;
        }
        if let Piece::NewPage = piece {
            break;
        }
        height += gap(piece) + least(piece);
        last = piece;
    }
    height
}
