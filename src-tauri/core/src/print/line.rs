//! Glyphs to lines: breaks a shaped text into lines of a width, evenly, by Unicode's rules of where a line may end.
//!
//! Text is set ragged right and never hyphenated. A word wider than the line is cut where the line is full.

use super::shape::Shaped;
use std::ops::Range;
use std::rc::Rc;
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// A line: some glyphs of a shaped text, the spaces at its end included, since they part words for a screen reader.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) shaped: Rc<Shaped>,
    pub(crate) glyphs: Range<usize>,
    /// In points, without the spaces at its end.
    pub(crate) width: f64,
}

impl Line {
    /// A text as one line, however wide.
    pub(crate) fn whole(shaped: Rc<Shaped>, size: f64) -> Self {
        let glyphs = 0..shaped.glyphs.len();
        Self { width: shaped.width(glyphs.clone(), size), shaped, glyphs }
    }
}

/// A piece of text that stays on one line.
#[derive(Debug)]
struct Piece {
    glyphs: Range<usize>,
    width: f64,
    space: f64,
}

impl Fragment for Piece {
    fn width(&self) -> f64 {
        self.width
    }
    fn whitespace_width(&self) -> f64 {
        self.space
    }
    /// A line that ends within a word, as after its hyphen, is wider by nothing to speak of, which marks it as dearer.
    fn penalty_width(&self) -> f64 {
        if self.space > 0.0 { 0.0 } else { 1e-6 }
    }
}

/// One more line costs as much as a gap of 32 points; a last line of one short word as one of 55; a line that ends
/// within a word as one of 25. A line too wide costs more than any number of lines.
const PENALTIES: Penalties = Penalties {
    nline_penalty: 1000,
    overflow_penalty: 10_000_000,
    short_last_line_fraction: 4,
    short_last_line_penalty: 3000,
    hyphen_penalty: 625,
};

/// Breaks a text into lines no wider than `width` points at a type size. A blank text has none.
pub(crate) fn break_lines(shaped: &Rc<Shaped>, size: f64, width: f64) -> Vec<Line> {
    let mut lines = Vec::new();
    if shaped.text.trim().is_empty() {
        return lines;
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    for (end, kind) in linebreaks(&shaped.text) {
        let to = from + shaped.glyphs[from..].partition_point(|glyph| (glyph.start as usize) < end);
        add_pieces(shaped, from..to, size, width, &mut pieces);
        from = to;
        if kind == BreakOpportunity::Mandatory {
            fill(shaped, &pieces, width, &mut lines);
            pieces.clear();
        }
    }
    lines
}

/// Adds the piece between two places where a line may end, or several if it is wider than a line.
fn add_pieces(shaped: &Shaped, glyphs: Range<usize>, size: f64, width: f64, pieces: &mut Vec<Piece>) {
    let spaces = glyphs.clone().rev().take_while(|&glyph| shaped.is_space(glyph)).count();
    let word = glyphs.start..glyphs.end - spaces;
    let space = shaped.width(word.end..glyphs.end, size);
    let whole = shaped.width(word.clone(), size);
    if whole <= width {
        pieces.push(Piece { glyphs, width: whole, space });
        return;
    }
    let (mut from, mut filled) = (word.start, 0.0);
    for glyph in word.clone() {
        let advance = shaped.width(glyph..glyph + 1, size);
        // An accent has no advance and stays with its letter.
        if filled + advance > width && glyph > from && advance > 0.0 {
            pieces.push(Piece { glyphs: from..glyph, width: filled, space: 0.0 });
            (from, filled) = (glyph, 0.0);
        }
        filled += advance;
    }
    pieces.push(Piece { glyphs: from..glyphs.end, width: filled, space });
}

fn fill(shaped: &Rc<Shaped>, pieces: &[Piece], width: f64, lines: &mut Vec<Line>) {
    let line = |pieces: &[Piece]| {
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            return Line { shaped: shaped.clone(), glyphs: 0..0, width: 0.0 };
        };
        let all: f64 = pieces.iter().map(|piece| piece.width + piece.space).sum();
        Line { shaped: shaped.clone(), glyphs: first.glyphs.start..last.glyphs.end, width: all - last.space }
    };
    let even = wrap_optimal_fit(pieces, &[width], &PENALTIES).ok();
    let even = even.map(|rows| rows.into_iter().map(line).collect::<Vec<_>>());
    match even {
        Some(even) if even.iter().all(|line| line.width <= width + 0.01) => lines.extend(even),
        // The even way may prefer one line too wide; filling line by line never does, as no piece is too wide.
        _ => lines.extend(wrap_first_fit(pieces, &[width]).into_iter().map(line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, width: f64) -> Vec<String> {
        let shaped = Rc::new(Shaped::plain(text, false));
        break_lines(&shaped, 12.0, width).iter().map(words).collect()
    }

    fn words(line: &Line) -> String {
        line.glyphs.clone().map(|glyph| line.shaped.words(glyph)).collect()
    }

    #[test]
    fn lines_end_at_spaces_and_keep_them() {
        let lines = lines("Members agreed the plan, subject to the comments being considered.", 150.0);
        assert!(lines.len() > 2);
        for line in &lines[..lines.len() - 1] {
            assert!(line.ends_with(' '), "{line:?} keeps the space that parts its last word from the next");
        }
    }

    #[test]
    fn a_newline_ends_a_line_and_an_empty_line_stays() {
        assert_eq!(lines("one\ntwo", 400.0), ["one", "two"]);
        assert_eq!(lines("one\n\ntwo", 400.0), ["one", "", "two"]);
        assert_eq!(lines(" \n ", 400.0), Vec::<String>::new(), "a blank text has no lines");
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        let word = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(5);
        let lines = lines(&format!("a {word} b"), 100.0);
        assert!(lines.len() > 10);
        assert_eq!(lines.concat(), format!("a {word} b"), "nothing is lost");
    }

    #[test]
    fn a_non_breaking_space_does_not_break() {
        assert_eq!(lines("Cllr\u{a0}Stay Cllr\u{a0}Webb", 60.0).len(), 2);
    }

    #[test]
    fn breaking_is_even() {
        let shaped = Rc::new(Shaped::plain(
            "The sector’s reputation depends on handling the risk of underperformance well; the Group will work with \
             regional and sub-regional groupings on this.",
            false,
        ));
        let widths: Vec<f64> = break_lines(&shaped, 12.0, 270.0).iter().map(|line| line.width).collect();
        let (last, rest) = widths.split_last().unwrap();
        assert!(*last > 60.0, "no last line of one word: {widths:?}");
        assert!(rest.iter().all(|width| *width > 200.0), "{widths:?}");
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(text in "[a-zA-Z0-9 ,.\\-/£–’ŵ\u{a0}\n\u{307}]{0,300}", width in 30.0..500.0f64) {
            let shaped = Rc::new(Shaped::plain(&text, false));
            let lines = break_lines(&shaped, 12.0, width);
            for line in &lines {
                prop_assert!(line.width <= width + 0.01, "{} > {width}", line.width);
            }
            if !shaped.text.trim().is_empty() {
                let set: usize = lines.iter().map(|line| line.glyphs.len()).sum();
                prop_assert_eq!(set, shaped.glyphs.len());
            }
        }
    }
}
